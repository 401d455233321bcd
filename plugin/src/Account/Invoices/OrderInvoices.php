<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Account\BornOrderPage;
use WaproMag\Account\Templates;
use WaproMag\Boot\Registerable;
use WaproMag\Visibility\Scopes;

/**
 * Invoices of an order, on its page in My Account.
 */
final class OrderInvoices implements Registerable {

	/** After the order's way. */
	private const PRIORITY = 30;

	public function __construct( private readonly SeenInvoiceStore $invoices, private readonly Scopes $scopes ) {}

	public function register(): void {
		add_action( 'woocommerce_view_order', [ $this, 'show' ], self::PRIORITY );
		add_action( 'woocommerce_account_' . BornOrderPage::ENDPOINT . '_endpoint', [ $this, 'show_of_born' ], self::PRIORITY );
	}

	/**
	 * @param mixed $order_id
	 */
	public function show( mixed $order_id ): void {
		if ( is_numeric( $order_id ) && is_user_logged_in() ) {
			self::list( $this->invoices->of_order( $this->scopes->current(), (int) $order_id, InvoicesPage::today() ), 'order_id', (int) $order_id );
		}
	}

	/**
	 * Of an order that was made in WAPRO.
	 *
	 * @param mixed $id
	 */
	public function show_of_born( mixed $id ): void {
		if ( is_numeric( $id ) && is_user_logged_in() ) {
			self::list( $this->invoices->of_born_order( $this->scopes->current(), (int) $id, InvoicesPage::today() ), 'born_id', (int) $id );
		}
	}

	/**
	 * With what of each is the order's.
	 *
	 * @param list<SeenInvoice>    $invoices
	 * @param 'order_id'|'born_id' $by
	 */
	private static function list( array $invoices, string $by, int $id ): void {
		if ( $invoices !== [] ) {
			Templates::show( 'order/wapro-mag-order-invoices.php', [ 'invoices' => array_map( static fn ( SeenInvoice $one ): array => [ 'invoice' => $one ] + $one->share_of( $by, $id ), $invoices ) ] );
		}
	}
}
