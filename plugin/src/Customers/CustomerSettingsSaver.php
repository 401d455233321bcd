<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Api\Problem;
use WaproMag\Queue\RunStore;
use WaproMag\Settings\SettingsStore;

/**
 * Takes new settings of customers. Contractors are fetched anew when they come out differently.
 */
final class CustomerSettingsSaver {

	public function __construct( private SettingsStore $settings, private RunStore $runs ) {}

	/**
	 * @param array<string, mixed> $values customers#CustomerSettings, checked against the schema.
	 * @param string               $by     Who asked, for the run.
	 * @throws Problem When they cannot be kept.
	 */
	public function save( array $values, string $by ): void {
		if ( $values['guests'] === 'one_retail' && ( $values['retailCustomerId'] ?? null ) === null ) {
			throw new Problem( 'retail_customer_missing', __( 'Name the contractor in WAPRO that stands for all guests.', 'wapro-mag-for-woocommerce' ), 400, 'retailCustomerId' );
		}
		$before = $this->settings->customers();
		$wanted = CustomerSettings::from_array( $values )->with_key_of( $before, isset( $values['registers']['gusKey'] ) );
		if ( $wanted->asks_gus() && $wanted->gus_key() === '' ) {
			throw new Problem( 'gus_key_missing', __( 'To ask GUS, enter the user key that GUS gave you.', 'wapro-mag-for-woocommerce' ), 400, 'registers.gusKey' );
		}
		$this->settings->store_customers( $wanted );
		if ( $wanted->version() !== $before->version() ) {
			$this->runs->request( 'refreshCustomers', 'settings', $by );
		}
	}
}
