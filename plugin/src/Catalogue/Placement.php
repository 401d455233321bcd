<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\History\HistoryEntry;

/**
 * Category, brand and attributes that WAPRO wants on a product, beside whatever people put there.
 */
final class Placement {

	/**
	 * @param int|null                   $category   Term id, 0: none; null: left alone.
	 * @param int|null                   $brand      Term id, 0: none; null: left alone.
	 * @param list<WantedAttribute>|null $attributes Null: left alone.
	 */
	public function __construct(
		public readonly ?int $category = null,
		private readonly ?int $brand = null,
		private readonly ?array $attributes = null
	) {}

	/** What of it WAPRO owns. */
	public function owned( Owners $owners ): self {
		return new self(
			$owners->is_wapros( 'categories' ) ? $this->category : null,
			$owners->is_wapros( 'brand' ) ? $this->brand : null,
			$owners->is_wapros( 'attributes' ) ? $this->attributes : null
		);
	}

	/**
	 * @return list<array{field: string, before: string|null, after: string|null}> As the history tells it; empty: nothing differs.
	 */
	public function changes( PresentProduct $product ): array {
		$changes = [
			...self::term_change( 'categories', $this->category, $product->placed->category, $product->terms['product_cat'] ?? [] ),
			...self::term_change( 'brand', $this->brand, $product->placed->brand, $product->terms[ BrandTerms::TAXONOMY ] ?? [] ),
		];
		if ( $this->attributes !== null ) {
			$own     = self::not_said( $this->attributes, $product );
			$wanted  = implode( '; ', array_map( static fn ( WantedAttribute $one ): string => "{$one->name}: {$one->value}", $own ) );
			$present = implode( '; ', $this->present_attributes( $own, $product ) );
			if ( $wanted !== $present ) {
				$changes[] = HistoryEntry::change( 'attributes', $present, $wanted );
			}
		}
		return $changes;
	}

	/**
	 * Puts it on a product that is then saved.
	 *
	 * @param PresentProduct|null $present Null: the product is new.
	 */
	public function put( \WC_Product $product, ?PresentProduct $present ): void {
		$placed   = $present === null ? new Placed() : $present->placed;
		$category = $this->put_category( $product, $placed->category );
		$brand    = $this->put_brand( $product, $placed->brand );
		$keys     = $this->put_attributes( $product, $present, $placed->attributes );
		$text     = ( new Placed( $category, $brand, $keys ) )->to_text();
		if ( $text !== $placed->to_text() ) {
			$text === '' ? $product->delete_meta_data( Placed::META ) : $product->update_meta_data( Placed::META, $text );
		}
	}

	private function put_category( \WC_Product $product, int $placed ): int {
		if ( $this->category === null ) {
			return $placed;
		}
		$present = array_map( intval( ... ), $product->get_category_ids( 'edit' ) );
		$after   = self::replaced( $present, $placed, $this->category );
		if ( $this->category > 0 && ! in_array( $this->category, $present, true ) ) {
			// The category of products without one.
			$after = array_values( array_diff( $after, array_diff( [ (int) get_option( 'default_product_cat', 0 ) ], [ $this->category ] ) ) );
		}
		$product->set_category_ids( $after );
		return self::becomes_ours( $this->category, $placed, $present );
	}

	private function put_brand( \WC_Product $product, int $placed ): int {
		if ( $this->brand === null ) {
			return $placed;
		}
		$present = array_map( intval( ... ), $product->get_brand_ids( 'edit' ) );
		$product->set_brand_ids( self::replaced( $present, $placed, $this->brand ) );
		return self::becomes_ours( $this->brand, $placed, $present );
	}

	/**
	 * @param list<string> $placed
	 * @return list<string>
	 */
	private function put_attributes( \WC_Product $product, ?PresentProduct $before, array $placed ): array {
		if ( $this->attributes === null ) {
			return $placed;
		}
		$wanted     = $before === null ? $this->attributes : self::not_said( $this->attributes, $before );
		$attributes = $product->get_attributes( 'edit' );
		$keys       = array_map( static fn ( WantedAttribute $one ): string => $one->key, $wanted );
		foreach ( array_diff( $placed, $keys ) as $key ) {
			unset( $attributes[ $key ] );
		}
		foreach ( $wanted as $one ) {
			$present = $attributes[ $one->key ] ?? null;
			$is_kept = $present instanceof \WC_Product_Attribute;

			$attributes[ $one->key ] = WantedAttribute::as_product_attribute( [ $one ], $is_kept ? $present->get_position() : count( $attributes ), $is_kept && $present->get_variation() );
		}
		$product->set_attributes( $attributes );
		return $keys;
	}

	/**
	 * @param list<WantedAttribute> $wanted
	 * @return list<WantedAttribute> Without those that the product's own attributes say.
	 */
	private static function not_said( array $wanted, PresentProduct $product ): array {
		return array_values( array_filter( $wanted, static fn ( WantedAttribute $one ): bool => ! $one->is_said_by( $product ) ) );
	}

	/**
	 * @param list<WantedAttribute> $wanted
	 * @return list<string>
	 */
	private function present_attributes( array $wanted, PresentProduct $product ): array {
		$lines = [];
		$keys  = [];
		foreach ( $wanted as $one ) {
			$keys[]  = $one->key;
			$present = $product->attributes[ $one->key ] ?? null;
			if ( $present === null || $present['is_taxonomy'] !== $one->is_global() ) {
				continue;
			}
			$terms   = $product->terms[ $one->key ] ?? [];
			$is_same = $one->is_global() ? array_keys( $terms ) === [ $one->term ] : $present['name'] === $one->name && $present['value'] === $one->value;
			$lines[] = match ( true ) {
				$is_same          => "{$one->name}: {$one->value}",
				$one->is_global() => "{$one->name}: " . implode( ', ', $terms ),
				default           => "{$present['name']}: {$present['value']}",
			};
		}
		foreach ( array_diff( $product->placed->attributes, $keys ) as $key ) {
			if ( isset( $product->attributes[ $key ] ) ) {
				$present = $product->attributes[ $key ];
				$lines[] = $present['is_taxonomy'] ? wc_attribute_label( $key ) . ': ' . implode( ', ', $product->terms[ $key ] ?? [] ) : "{$present['name']}: {$present['value']}";
			}
		}
		return $lines;
	}

	/**
	 * @param array<int, string> $terms Names of the product's terms.
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	private static function term_change( string $field, ?int $wanted, int $placed, array $terms ): array {
		if ( $wanted === null ) {
			return [];
		}
		$is_left_over = $placed > 0 && $placed !== $wanted && isset( $terms[ $placed ] );
		$is_missing   = $wanted > 0 && ! isset( $terms[ $wanted ] );
		return $is_left_over || $is_missing ? [ HistoryEntry::change( $field, $is_left_over ? $terms[ $placed ] : null, TermNames::of( $wanted ) ) ] : [];
	}

	/**
	 * @param array<int> $present
	 * @return list<int>
	 */
	private static function replaced( array $present, int $placed, int $wanted ): array {
		return array_values( array_unique( array_diff( [ ...array_diff( $present, [ $placed ] ), $wanted ], [ 0 ] ) ) );
	}

	/**
	 * A term that a person had put there stays theirs.
	 *
	 * @param array<int> $present
	 */
	private static function becomes_ours( int $wanted, int $placed, array $present ): int {
		return $wanted === $placed || ! in_array( $wanted, $present, true ) ? $wanted : 0;
	}
}
