<?php
declare(strict_types=1);

namespace WaproMag\Settings;

use WaproMag\Api\Problem;
use WaproMag\Queue\RunStore;

/**
 * Takes new maps: all of them or, with a reason for each wrong field, none. Goods are fetched anew when they come out differently.
 */
final class MapsSaver {

	public function __construct(
		private readonly SettingsStore $settings,
		private readonly RunStore $runs,
	) {}

	/**
	 * @param array<string, mixed> $values panel#Maps, checked against the schema.
	 * @param string               $by     Who asked, for the run.
	 * @throws Problem With the first wrong field; all of them under details.errors.
	 */
	public function save( array $values, string $by ): void {
		$before    = $this->settings->maps();
		$maps      = Maps::from_array( $values );
		$validator = new MapsValidator( $this->settings->dictionaries(), TaxClasses::slugs(), get_woocommerce_currency() );
		$errors    = $validator->errors( $maps, $before );
		if ( [] !== $errors ) {
			throw new Problem(
				$errors[0]->code,
				$errors[0]->message,
				400,
				$errors[0]->field,
				[ 'errors' => array_map( static fn ( FieldError $error ): array => $error->to_array(), $errors ) ]
			);
		}
		$this->settings->store_maps( $maps );
		if ( $maps->changes_goods( $before ) ) {
			$this->runs->request( 'refreshGoods', 'settings', $by );
		}
	}
}
