<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Api\Problem;
use WaproMag\Settings\FieldError;
use WaproMag\Settings\SettingsStore;

/**
 * Takes a new map of statuses: all of it or, with a reason for each wrong field, nothing.
 */
final class StatusSettingsSaver {

	public function __construct( private SettingsStore $settings, private StatusSettingsView $view ) {}

	/**
	 * @param array<string, mixed> $values statuses#StatusSettings, checked against the schema.
	 * @throws Problem With the first wrong field; all of them under details.errors.
	 */
	public function save( array $values ): void {
		$wanted    = StatusSettings::from_array( $values );
		$validator = new StatusSettingsValidator( $this->view->axes(), array_keys( StatusSettingsView::targets() ), array_keys( StatusSettingsView::ends() ) );
		$errors    = $validator->errors( $wanted, $this->settings->statuses() );
		if ( $errors !== [] ) {
			throw new Problem( $errors[0]->code, $errors[0]->message, 400, $errors[0]->field, [ 'errors' => array_map( static fn ( FieldError $error ): array => $error->to_array(), $errors ) ] );
		}
		$this->settings->store_statuses( $wanted );
	}
}
