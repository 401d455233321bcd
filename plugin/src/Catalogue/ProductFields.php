<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * The fields of a product that WAPRO owns. A null is a field about which WAPRO says nothing. Knows no WordPress.
 */
final class ProductFields {

	/** Fields whose values are numbers, so that 1.50 equals 1.5. */
	private const NUMBERS = [ 'weight' ];

	/**
	 * @param array<string, string|null> $values name, sku, ean, tax_class, weight, virtual (yes, no).
	 */
	private function __construct( public readonly array $values ) {}

	/**
	 * @param string      $tax_class Of the article's VAT code.
	 * @param string|null $weight    In the shop's unit.
	 */
	public static function wanted( Article $article, string $tax_class, ?string $weight ): self {
		$ean = $article->text( 'ean' );
		return new self(
			[
				'name'      => $article->text( 'name' ),
				'sku'       => $article->index,
				'ean'       => Ean::is_valid( $ean ) ? $ean : ( $ean === '' ? '' : null ),
				'tax_class' => $tax_class,
				'weight'    => $weight,
				'virtual'   => $article->is_service() ? 'yes' : 'no',
			]
		);
	}

	/**
	 * @param array<string, string> $values As the shop holds them.
	 */
	public static function present( array $values ): self {
		return new self( $values );
	}

	/**
	 * @return array<string, string> Field → value wanted, only those that differ.
	 */
	public function different_from( self $present ): array {
		$differences = [];
		foreach ( $this->values as $field => $value ) {
			if ( $value !== null && ! self::are_equal( $field, $value, $present->values[ $field ] ?? '' ) ) {
				$differences[ $field ] = $value;
			}
		}
		return $differences;
	}

	private static function are_equal( string $field, string $one, string $other ): bool {
		if ( $one === $other || ! in_array( $field, self::NUMBERS, true ) ) {
			return $one === $other;
		}
		$first  = Decimal::parse( $one );
		$second = Decimal::parse( $other );
		return $first !== null && $second !== null && $first->equals( $second );
	}
}
