<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * A product's plain fields. A null is a field about which WAPRO says nothing. Knows no WordPress.
 */
final class ProductFields {

	/** Fields whose values are numbers, so that 1.50 equals 1.5. */
	private const NUMBERS = [ 'weight', 'length', 'width', 'height' ];

	/** Fields that a variation takes from its product. */
	private const OF_PARENT = [ 'name' => true, 'short_description' => true ];

	/**
	 * @param array<string, string|null> $values name, description, short_description, sku, ean, tax_class, weight, length, width, height, virtual (yes, no), unit.
	 */
	private function __construct( public readonly array $values ) {}

	/**
	 * @param string                     $tax_class   Of the article's VAT code.
	 * @param string                     $weight_unit The shop's.
	 * @param string                     $size_unit   The shop's.
	 * @param array<string, string|null> $texts       description, short_description as the shop stores them.
	 */
	public static function wanted( Article $article, string $tax_class, string $weight_unit, string $size_unit, array $texts = [] ): self {
		$ean  = $article->text( 'ean' );
		$unit = $article->text( 'weightUnit' );
		$size = static fn ( string $fact ): ?string => Measures::convert( $article->text( $fact ), $article->text( 'sizeUnit' ), $size_unit );
		return new self(
			[
				'name'      => $article->text( 'name' ),
				'sku'       => $article->index,
				'ean'       => Ean::is_valid( $ean ) ? $ean : ( $ean === '' ? '' : null ),
				'tax_class' => $tax_class,
				'weight'    => Measures::convert( $article->text( 'weight' ), $unit === '' ? 'kg' : $unit, $weight_unit ),
				'length'    => $size( 'depth' ),
				'width'     => $size( 'width' ),
				'height'    => $size( 'height' ),
				'virtual'   => $article->is_service() ? 'yes' : 'no',
				'unit'      => Pack::of( $article )?->to_text(),
			] + $texts
		);
	}

	/**
	 * @param array<string, string> $values As the shop holds them.
	 */
	public static function present( array $values ): self {
		return new self( $values );
	}

	public function for_variation(): self {
		return new self( array_diff_key( $this->values, self::OF_PARENT ) );
	}

	/**
	 * @return array<string, string> What WAPRO says anything about.
	 */
	public function said(): array {
		return array_filter( $this->values, static fn ( ?string $value ): bool => $value !== null );
	}

	/**
	 * @return array<string, string> Field → value wanted, only those that differ.
	 */
	public function different_from( self $present ): array {
		$differences = [];
		foreach ( $this->said() as $field => $value ) {
			if ( ! self::are_equal( $field, $value, $present->values[ $field ] ?? '' ) ) {
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
