<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * What a product asks its buyer for: nothing until its admin switched it on; then WAPRO's parameters of the article, as
 * the admin refined them, and the shop's own. A variation asks for what its parent does.
 */
final class AskedFields {

	/** JSON: asks, rows – see Draft. */
	public const META = '_wapro_mag_fields';

	/** @var array<string, list<Field>> By product and what is stored with it, for this request. */
	private array $known = [];

	public function __construct( private LinkStore $links ) {}

	/**
	 * Whether the admin switched the questions on. Asks no table: lists of products call it.
	 */
	public function is_on( \WC_Product $product ): bool {
		return self::stored( self::owner( $product ) )['asks'];
	}

	/**
	 * @return list<Field>
	 */
	public function of( \WC_Product $product ): array {
		$owner = self::owner( $product );
		if ( ! self::stored( $owner )['asks'] ) {
			return [];
		}
		$key = $owner->get_id() . ' ' . $owner->get_meta( self::META );
		return $this->known[ $key ] ??= $this->read( $owner );
	}

	/**
	 * @return array<string, Draft> WAPRO's parameters of the article, by code.
	 */
	public function wapro( \WC_Product $product ): array {
		$link = $product->get_id() === 0 ? null : $this->links->find_by_shop_id( Link::PRODUCT, $product->get_id() );
		return WaproParameters::read( $link->facts['parameters'] ?? null );
	}

	/**
	 * @return list<Draft> As the admin stored them.
	 */
	public function drafts( \WC_Product $product ): array {
		return self::stored( $product )['rows'];
	}

	/**
	 * @param list<Draft> $drafts
	 */
	public static function store( \WC_Product $product, bool $asks, array $drafts ): void {
		$rows = array_map( static fn ( Draft $draft ): array => $draft->to_array(), $drafts );
		if ( ! $asks && $rows === [] ) {
			$product->delete_meta_data( self::META );
			return;
		}
		$product->update_meta_data( self::META, (string) wp_json_encode( [ 'asks' => $asks, 'rows' => $rows ], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
	}

	/**
	 * @return list<Field>
	 */
	private function read( \WC_Product $owner ): array {
		$fields = [];
		foreach ( WaproParameters::with_shop( $this->wapro( $owner ), self::stored( $owner )['rows'] ) as $draft ) {
			// What WAPRO changed since cannot be asked for: the admin reads why on the product's screen.
			if ( $draft->asked && DraftCheck::one( $draft ) === [] ) {
				$fields[] = $draft->field();
			}
		}
		return $fields;
	}

	private static function owner( \WC_Product $product ): \WC_Product {
		$parent = $product->is_type( 'variation' ) ? wc_get_product( $product->get_parent_id() ) : null;
		return $parent instanceof \WC_Product ? $parent : $product;
	}

	/**
	 * @return array{asks: bool, rows: list<Draft>}
	 */
	private static function stored( \WC_Product $product ): array {
		$text   = $product->get_meta( self::META );
		$stored = is_string( $text ) && $text !== '' ? json_decode( $text, true ) : null;
		$rows   = is_array( $stored ) && is_array( $stored['rows'] ?? null ) ? $stored['rows'] : [];
		return [
			'asks' => is_array( $stored ) && ( $stored['asks'] ?? false ) === true,
			'rows' => array_map( Draft::from_array( ... ), array_values( array_filter( $rows, 'is_array' ) ) ),
		];
	}
}
