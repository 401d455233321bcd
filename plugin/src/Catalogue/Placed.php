<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * What WAPRO put on a product among things that people put there too: its category, its brand, its attributes. Kept as a
 * meta of the product, so that a change in WAPRO takes away only that. Knows no WordPress.
 */
final class Placed {

	public const META = '_wapro_mag_placed';

	/**
	 * @param int          $category   Term id, 0: none of ours.
	 * @param int          $brand      Term id, 0: none of ours.
	 * @param list<string> $attributes Keys of product attributes.
	 */
	public function __construct(
		public readonly int $category = 0,
		public readonly int $brand = 0,
		public readonly array $attributes = []
	) {}

	public static function from_text( string $text ): self {
		$stored = json_decode( $text, true );
		if ( ! is_array( $stored ) ) {
			return new self();
		}
		$attributes = is_array( $stored['attributes'] ?? null ) ? $stored['attributes'] : [];
		return new self(
			is_int( $stored['category'] ?? null ) ? $stored['category'] : 0,
			is_int( $stored['brand'] ?? null ) ? $stored['brand'] : 0,
			array_values( array_filter( $attributes, is_string( ... ) ) )
		);
	}

	public function to_text(): string {
		$values = array_filter( [ 'category' => $this->category, 'brand' => $this->brand, 'attributes' => $this->attributes ], static fn ( int|array $value ): bool => $value !== 0 && $value !== [] );
		return $values === [] ? '' : (string) json_encode( $values, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}
}
