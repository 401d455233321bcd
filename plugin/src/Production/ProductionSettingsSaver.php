<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Api\Problem;
use WaproMag\Orders\Amount;
use WaproMag\Queue\Bell;
use WaproMag\Settings\SettingsStore;

/**
 * Takes new settings of production and calls the worker, for whom orders may have begun to go.
 */
final class ProductionSettingsSaver {

	public function __construct( private SettingsStore $settings, private Bell $bell, private ProductionAxis $axis ) {}

	/**
	 * @param array<string, mixed> $values production#ProductionSettings, checked against the schema.
	 * @throws Problem When they cannot be kept.
	 */
	public function save( array $values ): void {
		if ( $values['due']['rule'] === DueDate::FIELD && trim( $values['due']['field'] ) === '' ) {
			throw new Problem( 'field_missing', __( 'Name the field of the order that holds the due date.', 'wapro-mag-for-woocommerce' ), 400, 'due.field' );
		}
		if ( $values['on'] === true && $values['lines'] === 'chosen' && $values['categories'] === [] && $values['withParameters'] === false ) {
			throw new Problem( 'lines_missing', __( 'No line would go to production: choose categories, or lines with parameters, or all lines.', 'wapro-mag-for-woocommerce' ), 400, 'categories' );
		}
		$codes = [];
		foreach ( $values['parameters'] as $position => $rule ) {
			$this->check( $rule, "parameters[{$position}]" );
			$code = strtolower( $rule['code'] );
			if ( isset( $codes[ $code ] ) ) {
				/* translators: %s: code of a parameter. */
				throw new Problem( 'parameter_twice', sprintf( __( 'The parameter %s stands twice in the map. Keep one of them.', 'wapro-mag-for-woocommerce' ), $rule['code'] ), 400, "parameters[{$position}].code" );
			}
			$codes[ $code ] = true;
		}
		$this->check_statuses( $values['progress']['statuses'] );
		$was_of_application = $this->settings->production()->progress()->is_of_application();
		$this->settings->store_production( ProductionSettings::from_array( $values ) );
		if ( $was_of_application && ! $this->settings->production()->progress()->is_of_application() ) {
			$this->axis->give_back();
		}
		$this->bell->ring();
	}

	/**
	 * @param list<array{code: string, stage: string, name: string}> $statuses
	 */
	private function check_statuses( array $statuses ): void {
		$codes = [];
		foreach ( $statuses as $position => $status ) {
			$field = "progress.statuses[{$position}]";
			if ( trim( $status['name'] ) === '' ) {
				/* translators: %s: a word of the production application. */
				throw new Problem( 'name_missing', sprintf( __( 'Say what people shall read for “%s”.', 'wapro-mag-for-woocommerce' ), $status['code'] ), 400, "{$field}.name" );
			}
			if ( isset( $codes[ $status['code'] ] ) ) {
				/* translators: %s: a word of the production application. */
				throw new Problem( 'status_twice', sprintf( __( 'The status %s stands twice in the map. Keep one of them.', 'wapro-mag-for-woocommerce' ), $status['code'] ), 400, "{$field}.code" );
			}
			$codes[ $status['code'] ] = true;
		}
	}

	/**
	 * @param array<string, mixed> $rule
	 */
	private function check( array $rule, string $field ): void {
		if ( $rule['type'] === ParameterRule::CHOICE && $rule['options'] === [] ) {
			/* translators: %s: name of a parameter. */
			throw new Problem( 'options_missing', sprintf( __( 'Name the options from which “%s” is chosen.', 'wapro-mag-for-woocommerce' ), $rule['name'] ), 400, "{$field}.options" );
		}
		if ( isset( $rule['minimum'], $rule['maximum'] ) && Amount::parse( $rule['maximum'] )->minus( Amount::parse( $rule['minimum'] ) )->is_negative() ) {
			/* translators: %s: name of a parameter. */
			throw new Problem( 'range_empty', sprintf( __( 'The least value of “%s” is greater than the greatest.', 'wapro-mag-for-woocommerce' ), $rule['name'] ), 400, "{$field}.maximum" );
		}
	}
}
