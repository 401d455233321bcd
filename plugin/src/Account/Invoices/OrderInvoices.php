<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

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
	}

	/**
	 * @param mixed $order_id
	 */
	public function show( mixed $order_id ): void {
		$invoices = is_numeric( $order_id ) && is_user_logged_in() ? $this->invoices->of_order( $this->scopes->current(), (int) $order_id, InvoicesPage::today() ) : [];
		if ( $invoices !== [] ) {
			Templates::show( 'order/wapro-mag-order-invoices.php', [ 'invoices' => $invoices ] );
		}
	}
}
