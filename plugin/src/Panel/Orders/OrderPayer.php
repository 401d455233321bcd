<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Registerable;
use WaproMag\Customers\CompanyStore;
use WaproMag\Orders\OrderScopeStore;
use WaproMag\Panel\PanelUrl;
use WaproMag\Visibility\OrderOwnerships;
use WaproMag\Visibility\Scopes;

/**
 * Who pays for an order, where WAPRO says that it is another contractor: in the order's box, and on its page in My Account
 * for company-wide users of the company that it is for.
 */
final class OrderPayer implements Registerable {

	public function __construct(
		private readonly OrderScopeStore $scope,
		private readonly CompanyStore $companies,
		private readonly OrderOwnerships $orders,
		private readonly Scopes $scopes
	) {}

	public function register(): void {
		add_action( 'wapro_mag/order_box', [ $this, 'show_in_box' ], 5 );
		add_action( 'woocommerce_order_details_after_order_table', [ $this, 'show_to_buyer' ], 5 );
	}

	public function show_in_box( int $order_id ): void {
		$payer = $this->payer( $order_id );
		if ( $payer === null ) {
			return;
		}
		$company = $this->companies->find_by_erp( $payer );
		$words   = $company === null
			/* translators: %s: id of a contractor in WAPRO. */
			? esc_html( sprintf( __( 'contractor %s, no company of this shop', 'wapro-mag-for-woocommerce' ), $payer ) )
			: sprintf( '<a href="%1$s">%2$s</a>', esc_url( PanelUrl::to( "/companies/{$company->id}" ) ), esc_html( $company->name ) );
		printf( '<dl class="wapro-mag-facts"><dt>%1$s</dt><dd>%2$s</dd></dl>', esc_html__( 'Payer in WAPRO', 'wapro-mag-for-woocommerce' ), $words ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped above.
	}

	/**
	 * Which company pays for another one is told to nobody who sees less than all of it.
	 *
	 * @param mixed $order
	 */
	public function show_to_buyer( $order ): void {
		$payer   = $order instanceof \WC_Order ? $this->payer( $order->get_id() ) : null;
		$owner   = $payer === null || ! $order instanceof \WC_Order ? null : $this->orders->as_noted( $order->get_id() );
		$company = $owner?->company === null || ! $this->scopes->current()->is_company_wide( $owner->company ) ? null : $this->companies->find_by_erp( (string) $payer );
		if ( $company !== null ) {
			/* translators: %s: name of a company. */
			printf( '<p class="wapro-mag-order-payer">%s</p>', esc_html( sprintf( __( 'Payer: %s', 'wapro-mag-for-woocommerce' ), $company->name ) ) );
		}
	}

	/** Contractor in WAPRO; null: whom the order is for. */
	private function payer( int $order_id ): ?string {
		return $this->scope->find( $order_id )['payer_erp_id'] ?? null;
	}
}
