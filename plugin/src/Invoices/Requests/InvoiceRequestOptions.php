<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Api\Problem;
use WaproMag\Database\Clock;
use WaproMag\Orders\ShopStatuses;
use WaproMag\Orders\Statuses\StatusSettingsView;
use WaproMag\Settings\OptionNames;

/**
 * The setting, where WordPress keeps it.
 */
final class InvoiceRequestOptions {

	public function read(): InvoiceRequestSettings {
		$stored = get_option( OptionNames::INVOICE_REQUESTS, [] );

		return InvoiceRequestSettings::from_array( is_array( $stored ) ? $stored : [] );
	}

	/**
	 * @return array<string, mixed> invoice-requests#InvoiceRequestSettingsView.
	 */
	public function view(): array {
		$settings = $this->read();
		$since    = $settings->since();
		return [
			'available' => true,
			'settings' => $settings->to_array(),
			'statuses' => ShopStatuses::named( self::statuses() ),
		] + ( $since === null ? [] : [ 'since' => (string) Clock::iso( gmdate( 'Y-m-d H:i:s', $since ) ) ] );
	}

	/**
	 * @param array<string, mixed> $values invoice-requests#InvoiceRequestSettings, checked against the schema.
	 * @throws Problem With the first wrong field.
	 */
	public function save( array $values ): void {
		$wanted  = InvoiceRequestSettings::from_array( $values );
		$before  = $this->read();
		$unknown = array_values( array_diff( $wanted->statuses(), array_keys( self::statuses() ), $before->statuses() ) );
		if ( $unknown !== [] ) {
			/* translators: %s: status of an order */
			throw new Problem( 'status_unknown', sprintf( __( 'There is no invoice for orders in the status “%s”. Choose another one.', 'wapro-mag-for-woocommerce' ), $unknown[0] ), 400, 'statuses' );
		}
		if ( $wanted->is_on() && $wanted->statuses() === [] ) {
			throw new Problem( 'status_missing', __( 'Choose at least one status in which the invoice is asked for.', 'wapro-mag-for-woocommerce' ), 400, 'statuses' );
		}
		if ( $wanted->is_on() && $wanted->to_array()['customers'] === [] ) {
			throw new Problem( 'customers_missing', __( 'Choose at least one group of buyers whose orders are invoiced.', 'wapro-mag-for-woocommerce' ), 400, 'customers' );
		}
		update_option( OptionNames::INVOICE_REQUESTS, $wanted->stored_after( $before, time() ), true );
	}

	/**
	 * Those in which there is something to invoice, ours as far as the shop has them.
	 *
	 * @return array<string, string> Name by slug.
	 */
	private static function statuses(): array {
		return ShopStatuses::that_may_go() + array_intersect_key( StatusSettingsView::own(), ShopStatuses::all() );
	}
}
