<?php
declare(strict_types=1);

namespace WaproMag\Settings;

use WaproMag\Api\Problem;
use WaproMag\Queue\RunStore;

/**
 * Takes new settings of the catalogue: all of them or, with a reason for each wrong field, none.
 */
final class CatalogueSaver {

	public function __construct(
		private readonly SettingsStore $settings,
		private readonly RunStore $runs,
	) {}

	/**
	 * @param array<string, mixed> $values catalogue#CatalogueSettings, checked against the schema.
	 * @param string               $by     Who asked, for the run.
	 * @throws Problem With the first wrong field; all of them under details.errors.
	 */
	public function save( array $values, string $by ): void {
		$before = $this->settings->catalogue();
		$wanted = CatalogueSettings::from_array( $values );
		$errors = ( new CatalogueValidator( $this->settings->maps() ) )->errors( $wanted );
		if ( [] !== $errors ) {
			throw new Problem(
				$errors[0]->code,
				$errors[0]->message,
				400,
				$errors[0]->field,
				[ 'errors' => array_map( static fn ( FieldError $error ): array => $error->to_array(), $errors ) ]
			);
		}
		$this->settings->store_catalogue( $wanted );
		if ( $wanted->changes_goods( $before ) ) {
			$this->runs->request( 'refreshGoods', 'settings', $by );
		}
	}
}
