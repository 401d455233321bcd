<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * One attribute of an article as a product attribute.
 */
final class WantedAttribute {

	/**
	 * @param string   $key   Under which the product keeps it: a slug of the name, or the taxonomy.
	 * @param int|null $term  Of a global attribute; null: a text of this product alone.
	 */
	public function __construct(
		public readonly string $code,
		public readonly string $key,
		public readonly string $name,
		public readonly string $value,
		public readonly ?int $term = null
	) {}

	public function is_global(): bool {
		return $this->term !== null;
	}

	/** Whether an attribute that people gave the product says the same, in whatever form. */
	public function is_said_by( PresentProduct $product ): bool {
		foreach ( array_diff_key( $product->attributes, array_flip( $product->placed->attributes ) ) as $key => $present ) {
			$name = $present['is_taxonomy'] ? wc_attribute_label( (string) $key ) : $present['name'];
			if ( AttributeCode::of( $name ) === $this->code && ( $present['is_taxonomy'] || ! $this->is_global() ) ) {
				return self::sorted( $present['is_taxonomy'] ? array_values( $product->terms[ $key ] ?? [] ) : wc_get_text_attributes( $present['value'] ) ) === self::sorted( explode( ', ', $this->value ) );
			}
		}
		return false;
	}

	/**
	 * @param array<string> $values Some may hold a comma of their own.
	 */
	private static function sorted( array $values ): string {
		$parts = explode( ', ', implode( ', ', $values ) );
		sort( $parts, SORT_STRING );
		return implode( ', ', $parts );
	}

	/** What a variation stores: the slug of a term, or the text itself. */
	public function variation_value(): string {
		$term = $this->term === null ? null : get_term( $this->term, $this->key );
		return $term instanceof \WP_Term ? $term->slug : $this->value;
	}

	/**
	 * @param list<self> $options Of the same attribute.
	 */
	public static function as_product_attribute( array $options, int $position, bool $for_variations = false ): \WC_Product_Attribute {
		$first     = $options[0];
		$attribute = new \WC_Product_Attribute();
		$attribute->set_id( $first->is_global() ? wc_attribute_taxonomy_id_by_name( $first->key ) : 0 );
		$attribute->set_name( $first->is_global() ? $first->key : $first->name );
		$attribute->set_options( array_values( array_unique( array_map( static fn ( self $one ): int|string => $one->term ?? $one->value, $options ) ) ) );
		$attribute->set_position( $position );
		$attribute->set_visible( true );
		$attribute->set_variation( $for_variations );
		return $attribute;
	}
}
