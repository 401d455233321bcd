<?php
declare(strict_types=1);

namespace WaproMag\Settings;

use WaproMag\Api\Problem;
use WaproMag\Queue\Bell;
use WaproMag\Queue\RunStore;

/**
 * Takes new settings of the exchange and calls the worker, for whom a flow may rest or work from now on.
 */
final class ExchangeSettingsSaver {

	public function __construct( private SettingsStore $settings, private RunStore $runs, private Bell $bell ) {}

	/**
	 * @param array<string, mixed> $values twins#ExchangeSettings, checked against the schema.
	 * @param string|null          $actor  Who saves them, if a person does.
	 * @throws Problem With the first wrong field; all of them under details.errors.
	 */
	public function save( array $values, ?string $actor ): ExchangeSettings {
		$errors = [ ...( new FlowRulesValidator() )->errors( $values['flows'] ), ...( new DatagramValidator() )->errors( $values['datagram'] ) ];
		if ( ! ExchangeSettings::is_hour( $values['nightlyAt'] ) ) {
			$errors[] = new FieldError( 'nightlyAt', 'time_missing', __( 'Say at what time the nightly pass begins, e.g. 02:30.', 'wapro-mag-for-woocommerce' ) );
		}
		if ( $errors !== [] ) {
			throw new Problem( $errors[0]->code, $errors[0]->message, 400, $errors[0]->field, [ 'errors' => array_map( static fn ( FieldError $error ): array => $error->to_array(), $errors ) ] );
		}
		$before = $this->settings->exchange();
		$this->settings->store_exchange( ExchangeSettings::from_array( $values ) );
		$now = $this->settings->exchange();
		// What is shown from now on and is there already comes without waiting for an event.
		if ( $now->shows_born() && ( ! $before->shows_born() || $now->born_days() > $before->born_days() ) ) {
			$this->runs->request( 'reconcileOrders', 'settings', $actor );
		}
		$this->bell->ring();

		return $now;
	}
}
