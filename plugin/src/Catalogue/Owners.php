<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Settings\CatalogueSettings;

/**
 * Which of a product's fields apply may change after its creation. Index, VAT, kind and status are always WAPRO's.
 */
final class Owners {

	/** Field of the product → name in the settings. */
	private const OF = [
		'name'              => 'name',
		'description'       => 'description',
		'short_description' => 'shortDescription',
		'ean'               => 'ean',
		'weight'            => 'weight',
		'length'            => 'size',
		'width'             => 'size',
		'height'            => 'size',
		'unit'              => 'unit',
		'brand'             => 'producer',
		'attributes'        => 'attributes',
		'categories'        => 'categories',
	];

	public function __construct( private readonly CatalogueSettings $settings ) {}

	public function is_wapros( string $field ): bool {
		$name = self::OF[ $field ] ?? null;
		return $name === null || ( $this->settings->goods_direction() !== 'to_wapro' && $this->settings->owner( $name ) === 'wapro' );
	}

	/**
	 * @template T
	 * @param array<string, T> $values By field.
	 * @return array<string, T> Those that WAPRO owns.
	 */
	public function of_wapro( array $values ): array {
		return array_filter( $values, fn ( string $field ): bool => $this->is_wapros( $field ), ARRAY_FILTER_USE_KEY );
	}
}
