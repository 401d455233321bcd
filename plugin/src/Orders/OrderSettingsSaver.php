<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Api\Problem;
use WaproMag\Settings\FieldError;
use WaproMag\Settings\MapsValidator;
use WaproMag\Settings\SettingsStore;
use WaproMag\Settings\TaxClasses;

/**
 * Takes new settings of orders: all of them or, with a reason for each wrong field, none.
 */
final class OrderSettingsSaver {

	public function __construct( private SettingsStore $settings ) {}

	/**
	 * @param array<string, mixed> $values orders#OrderSettings, checked against the schema.
	 * @throws Problem With the first wrong field; all of them under details.errors.
	 */
	public function save( array $values ): void {
		$wanted = OrderSettings::from_array( $values );
		$errors = [ ...$this->own_errors( $wanted ), ...$this->map_errors( $wanted ) ];
		if ( $errors !== [] ) {
			throw new Problem(
				$errors[0]->code,
				$errors[0]->message,
				400,
				$errors[0]->field,
				[ 'errors' => array_map( static fn ( FieldError $error ): array => $error->to_array(), $errors ) ]
			);
		}
		$this->settings->store_orders( $wanted );
	}

	/**
	 * @return list<FieldError>
	 */
	private function own_errors( OrderSettings $wanted ): array {
		$before = $this->settings->orders()->to_array();
		$forms  = [
			...array_column( $this->settings->dictionaries()['paymentForms'] ?? [], 'name' ),
			...array_filter( array_column( $before['payments'], 'form' ), is_string( ... ) ),
			...( $before['otherPayments'] === null ? [] : [ $before['otherPayments']['form'] ] ),
		];
		$statuses = [ ...array_map( strval( ... ), array_keys( ShopStatuses::that_may_go() ) ), ...$before['statuses'], ...( $before['reserve']['statuses'] ?? [] ) ];
		$codes    = [ ...array_column( $this->settings->dictionaries()['vatRates'] ?? [], 'code' ), ...array_values( array_filter( $before['exempt'], is_string( ... ) ) ), ...array_column( $before['services'], 'vatCode' ) ];
		return ( new OrderSettingsValidator( array_values( array_map( strval( ... ), $forms ) ), $statuses, array_values( array_map( strval( ... ), $codes ) ) ) )->errors( $wanted );
	}

	/**
	 * Of the settings that stand among the maps.
	 *
	 * @return list<FieldError>
	 */
	private function map_errors( OrderSettings $wanted ): array {
		$values    = $wanted->to_array();
		$maps      = $this->settings->maps();
		$validator = new MapsValidator( $this->settings->dictionaries(), TaxClasses::slugs(), get_woocommerce_currency() );
		$errors    = $validator->order_errors( $maps->with_orders( [ 'shippingIndex' => $values['shippingIndex'], 'feeIndex' => $values['feeIndex'], 'nipField' => $values['nipField'], 'reserve' => true ] ) );
		return array_map( static fn ( FieldError $error ): FieldError => new FieldError( str_replace( 'maps.', '', $error->field ), $error->code, $error->message ), $errors );
	}
}
