<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * Checks settings of the catalogue against what the shop really has.
 */
final class CatalogueValidator {

	public function __construct( private readonly Maps $maps ) {}

	/**
	 * @return list<FieldError> Empty when the settings may be stored.
	 */
	public function errors( CatalogueSettings $settings ): array {
		$values = $settings->to_array();
		return array_values(
			array_filter(
				[
					$this->warehouse_error( $settings ),
					null === $values['categories']['parent'] ? null : $this->term_error( 'categories.parent', $values['categories']['parent'] ),
					...$this->category_errors( $values['categories']['map'] ),
					...self::repeated( 'attributes', 'code', array_column( $values['attributes'], 'code' ) ),
					$this->variation_error( $settings ),
				]
			)
		);
	}

	private function warehouse_error( CatalogueSettings $settings ): ?FieldError {
		if ( 'one' !== $settings->stock_rule() || in_array( $settings->stock_warehouse(), $this->maps->sell_warehouses(), true ) ) {
			return null;
		}
		return new FieldError( 'stock.warehouse', 'warehouse_unmapped', __( 'Choose one of the warehouses that the shop sells from.', 'wapro-mag-for-woocommerce' ) );
	}

	/**
	 * @param list<array{path: string, termId: int}> $map
	 * @return list<FieldError>
	 */
	private function category_errors( array $map ): array {
		$errors = self::repeated( 'categories.map', 'path', array_column( $map, 'path' ) );
		foreach ( $map as $position => $row ) {
			$error = $this->term_error( "categories.map[{$position}].termId", $row['termId'] );
			if ( null !== $error ) {
				$errors[] = $error;
			}
		}
		return $errors;
	}

	private function term_error( string $field, int $term_id ): ?FieldError {
		return get_term( $term_id, 'product_cat' ) instanceof \WP_Term
			? null
			: new FieldError( $field, 'category_unknown', __( 'The shop has no such category any more. Choose another one.', 'wapro-mag-for-woocommerce' ) );
	}

	private function variation_error( CatalogueSettings $settings ): ?FieldError {
		$group = $settings->variation_group();
		if ( null === $group ) {
			return null;
		}
		if ( [] === $settings->variation_attributes() ) {
			return new FieldError( 'variations.attributes', 'attributes_missing', __( 'Choose at least one attribute among whose values the buyer chooses.', 'wapro-mag-for-woocommerce' ) );
		}
		return in_array( $group, $settings->variation_attributes(), true )
			? new FieldError( 'variations.attributes', 'duplicate', __( 'The attribute that names the group cannot be a choice of the buyer as well.', 'wapro-mag-for-woocommerce' ) )
			: null;
	}

	/**
	 * @param list<string> $values
	 * @return list<FieldError>
	 */
	private static function repeated( string $list, string $key, array $values ): array {
		$errors = [];
		foreach ( array_diff_key( $values, array_unique( $values ) ) as $position => $value ) {
			/* translators: %s: what is named twice */
			$errors[] = new FieldError( "{$list}[{$position}].{$key}", 'duplicate', sprintf( __( '“%s” is listed twice. Leave one of the two rows.', 'wapro-mag-for-woocommerce' ), $value ) );
		}
		return $errors;
	}
}
