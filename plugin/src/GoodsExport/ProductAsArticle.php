<?php
declare(strict_types=1);

namespace WaproMag\GoodsExport;

use WaproMag\Catalogue\AttributeCode;
use WaproMag\Catalogue\Measures;
use WaproMag\Catalogue\PlainText;
use WaproMag\Catalogue\TermNames;
use WaproMag\Links\Link;
use WaproMag\Orders\VatRates;
use WaproMag\Prices\PriceRules;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Settings\SettingsStore;

/**
 * A product of the shop as WAPRO keeps articles. Of one that is paired only the fields that the shop leads travel.
 */
final class ProductAsArticle {

	/** What names the product; told whoever leads its fields. */
	private const ALWAYS = [ 'productId', 'reference', 'paired', 'index', 'name' ];

	/** Field of the payload → field whose owner decides. */
	private const OWNED_AS = [
		'description'      => 'description',
		'shortDescription' => 'shortDescription',
		'ean'              => 'ean',
		'weight'           => 'weight',
		'width'            => 'size',
		'height'           => 'size',
		'depth'            => 'size',
		'producer'         => 'producer',
		'categoryPath'     => 'categories',
		'attributes'       => 'attributes',
	];

	public function __construct( private SettingsStore $settings, private ExportRules $rules ) {}

	/**
	 * @param Link|null $link Pair of the product, if it has one.
	 * @return array<string, mixed> messages#GoodsPayload.
	 * @throws ExportProblem When it cannot become an article.
	 */
	public function payload( \WC_Product $product, ?Link $link ): array {
		$problem = $link === null ? $this->rules->problem( $product ) : null;
		if ( $problem !== null ) {
			throw $problem;
		}
		$payload = [
			'productId' => $product->get_id(),
			'reference' => $this->reference( $product ),
			'paired'    => $link !== null,
			'index'     => $link->erp_key ?? $product->get_sku( 'edit' ),
			'name'      => mb_substr( self::name( $product ), 0, 200 ),
		] + $this->fields( $product );
		return $link === null ? $payload : $this->led_by_shop( $payload );
	}

	/**
	 * What of it the shop leads; an empty name says nothing to WAPRO.
	 *
	 * @param array<string, mixed> $payload messages#GoodsPayload.
	 * @return array<string, mixed>
	 */
	public function led_by_shop( array $payload ): array {
		$catalogue = $this->settings->catalogue();
		$leads     = static fn ( string $field ): bool => $catalogue->goods_direction() === 'to_wapro' || $catalogue->owner( $field ) === CatalogueSettings::SHOP;
		$fields    = array_filter( $payload, static fn ( string $field ): bool => in_array( $field, self::ALWAYS, true ) || ( isset( self::OWNED_AS[ $field ] ) && $leads( self::OWNED_AS[ $field ] ) ), ARRAY_FILTER_USE_KEY );
		return $leads( 'name' ) ? $fields : [ ...$fields, 'name' => '' ];
	}

	/**
	 * @return array<string, mixed>
	 */
	private function fields( \WC_Product $product ): array {
		$weight_unit = (string) get_option( 'woocommerce_weight_unit', 'kg' );
		$size_unit   = (string) get_option( 'woocommerce_dimension_unit', 'cm' );
		$fields      = [
			'description'      => self::plain( $product->get_description( 'edit' ), 20_000 ),
			'shortDescription' => self::plain( $product->get_short_description( 'edit' ), 2000 ),
			'ean'              => mb_substr( $product->get_global_unique_id( 'edit' ), 0, 20 ),
			'vatCode'          => (string) $this->rules->vat_code( $product ),
			'weight'           => self::measure( (string) $product->get_weight(), $weight_unit, 'kg' ),
			'width'            => self::measure( (string) $product->get_width(), $size_unit, 'cm' ),
			'height'           => self::measure( (string) $product->get_height(), $size_unit, 'cm' ),
			'depth'            => self::measure( (string) $product->get_length(), $size_unit, 'cm' ),
			'producer'         => self::first_term( $product, 'product_brand' ),
			'categoryPath'     => $this->category_path( $product ),
			'attributes'       => $this->attributes( $product ),
		];
		return array_filter( $fields + $this->price( $product ), static fn ( mixed $value ): bool => $value !== '' && $value !== [] );
	}

	/**
	 * None where no price list is mapped, or the rate of the VAT code is not known.
	 *
	 * @return array<string, string>
	 */
	private function price( \WC_Product $product ): array {
		$list = $this->settings->maps()->price_list();
		$own  = $product->get_regular_price( 'edit' );
		$rate = VatRates::of( $this->settings->dictionaries() )[ (string) $this->rules->vat_code( $product ) ] ?? null;
		if ( $list === null || $own === '' || $rate === null ) {
			return [];
		}
		return [ 'priceList' => $list ] + PriceSides::of( $own, PriceRules::basis() === 'gross', $rate );
	}

	private function category_path( \WC_Product $product ): string {
		$own   = $product->get_parent_id() !== 0 ? wc_get_product( $product->get_parent_id() ) : $product;
		$paths = array_column( $this->settings->catalogue()->to_array()['categories']['map'], 'path', 'termId' );
		foreach ( $own instanceof \WC_Product ? $own->get_category_ids() : [] as $term ) {
			if ( isset( $paths[ $term ] ) ) {
				return $paths[ $term ];
			}
		}
		return '';
	}

	/**
	 * @return list<array{code: string, name: string, value: string}>
	 */
	private function attributes( \WC_Product $product ): array {
		$list = $this->group( $product );
		foreach ( array_keys( $product->get_attributes() ) as $key ) {
			// WooCommerce puts other marks between texts of a product than between terms.
			$value = str_replace( ' | ', ', ', $product->get_attribute( (string) $key ) );
			$value = taxonomy_exists( (string) $key ) ? TermNames::plain( $value ) : $value;
			$name  = wc_attribute_label( (string) $key, $product );
			$code  = AttributeCode::of( $name );
			// A half of a value would come back as all of it.
			if ( $value !== '' && mb_strlen( $value ) <= 100 && $code !== '' ) {
				$list[] = [ 'code' => $code, 'name' => mb_substr( $name, 0, 50 ), 'value' => $value ];
			}
		}
		return array_slice( $list, 0, 100 );
	}

	/**
	 * The variable product above a variation, as the attribute that groups articles.
	 *
	 * @return list<array{code: string, name: string, value: string}>
	 */
	private function group( \WC_Product $product ): array {
		$code   = $this->settings->catalogue()->variation_group();
		$parent = $product->is_type( 'variation' ) ? wc_get_product( $product->get_parent_id() ) : null;
		return $code === null || ! $parent instanceof \WC_Product
			? []
			: [ [ 'code' => strtolower( $code ), 'name' => mb_substr( $code, 0, 50 ), 'value' => mb_substr( self::name( $parent ), 0, 100 ) ] ];
	}

	/** An editor without the right to write HTML stores "&" as an entity. */
	private static function name( \WC_Product $product ): string {
		return trim( str_replace( '&amp;', '&', $product->get_name( 'edit' ) ) );
	}

	private static function first_term( \WC_Product $product, string $taxonomy ): string {
		$terms = taxonomy_exists( $taxonomy ) ? get_the_terms( $product->get_parent_id() !== 0 ? $product->get_parent_id() : $product->get_id(), $taxonomy ) : false;
		return is_array( $terms ) && $terms !== [] ? mb_substr( TermNames::plain( $terms[0]->name ), 0, 100 ) : '';
	}

	private static function measure( string $value, string $from, string $to ): string {
		return $value === '' ? '' : ( Measures::convert( $value, $from, $to ) ?? '' );
	}

	/** A longer text stays in the shop: a part of it would come back as all of it. */
	private static function plain( string $html, int $most ): string {
		$text = PlainText::of_html( $html );
		return mb_strlen( $text ) > $most ? '' : $text;
	}

	/** A name that a restored or re-numbered shop cannot answer for. */
	private function reference( \WC_Product $product ): string {
		$proof = substr( md5( $product->get_id() . '|' . get_post_time( 'U', true, $product->get_id() ) ), 0, 8 );
		return "{$this->settings->shop_id()}-{$product->get_id()}-{$proof}";
	}
}
