<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Clock;
use WaproMag\Links\Link;
use WaproMag\Settings\SettingsStore;

/**
 * Products as the review desk shows them.
 */
final class ReviewRows {

	public function __construct( private SettingsStore $settings, private TemporaryCategory $category ) {}

	/**
	 * @param list<Link> $links
	 * @return list<array<string, mixed>> panel#ReviewRow.
	 */
	public function of( array $links ): array {
		_prime_post_caches( Link::shop_ids( $links ) );
		$rows = [];
		foreach ( $links as $link ) {
			$product = wc_get_product( (int) $link->shop_id );
			if ( $product instanceof \WC_Product ) {
				$rows[] = $this->row( $link, $product );
			}
		}
		return $rows;
	}

	public function checklist( Link $link, \WC_Product $product ): Checklist {
		return new Checklist(
			[
				'photo'       => (int) $product->get_image_id() > 0,
				'description' => trim( $product->get_description() ) !== '',
				'category'    => $this->categories( $product ) !== [],
				'price'       => $product->get_regular_price( 'edit' ) !== '',
				'vat'         => $this->settings->maps()->tax_class_for( $link->fact( 'vatCode' ) ) !== null,
				'weight'      => $product->is_virtual() || $product->has_weight(),
				'attributes'  => $product->get_attributes() !== [],
			],
			$product->get_name( 'edit' )
		);
	}

	/**
	 * @return array<string, mixed>
	 */
	private function row( Link $link, \WC_Product $product ): array {
		$checklist = $this->checklist( $link, $product );
		$image     = wp_get_attachment_image_url( (int) $product->get_image_id(), 'woocommerce_thumbnail' );
		return [
			'productId'          => $product->get_id(),
			'index'              => $link->erp_key,
			'name'               => $product->get_name( 'edit' ),
			'imageUrl'           => is_string( $image ) ? $image : null,
			'categoryPath'       => $link->fact( 'categoryPath' ) === '' ? null : $link->fact( 'categoryPath' ),
			'categories'         => $this->categories( $product ),
			'description'        => mb_substr( $product->get_description( 'edit' ), 0, 20000 ),
			'price'              => self::decimal( $product->get_price( 'edit' ) ),
			'currency'           => get_woocommerce_currency(),
			'vatCode'            => $link->fact( 'vatCode' ) === '' ? null : $link->fact( 'vatCode' ),
			'stock'              => $product->managing_stock() ? self::decimal( (string) $product->get_stock_quantity( 'edit' ) ) : null,
			'unit'               => $link->fact( 'unit' ) === '' ? null : $link->fact( 'unit' ),
			'kind'               => $link->fact( 'kind' ) === Article::SERVICE ? Article::SERVICE : 'goods',
			'checklist'          => $checklist->to_array(),
			'ready'              => $checklist->is_ready(),
			'changedSinceReview' => $link->changed_since_review(),
			'flagged'            => $link->flagged,
			'arrivedAt'          => Clock::iso( $link->created_at ),
			'editUrl'            => (string) get_edit_post_link( $product->get_id(), 'raw' ),
		];
	}

	/**
	 * @return list<array{id: int, name: string, parent: int}> panel#Category, without the temporary one and the default.
	 */
	private function categories( \WC_Product $product ): array {
		$terms      = get_the_terms( $product->get_id(), 'product_cat' );
		$own        = [ $this->category->known_id(), (int) get_option( 'default_product_cat', 0 ) ];
		$categories = [];
		foreach ( is_array( $terms ) ? $terms : [] as $term ) {
			if ( ! in_array( $term->term_id, $own, true ) ) {
				$categories[] = self::category( $term );
			}
		}
		return $categories;
	}

	/**
	 * @return array{id: int, name: string, parent: int} panel#Category.
	 */
	public static function category( \WP_Term $term ): array {
		return [
			'id'     => $term->term_id,
			'name'   => html_entity_decode( $term->name, ENT_QUOTES, 'UTF-8' ),
			'parent' => $term->parent,
		];
	}

	private static function decimal( string $value ): ?string {
		return Decimal::parse( $value ) === null ? null : $value;
	}
}
