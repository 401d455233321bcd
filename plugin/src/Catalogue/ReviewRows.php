<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Clock;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Settings\SettingsStore;
use WaproMag\Settings\TaxClasses;

/**
 * Products as the review desk shows them.
 */
final class ReviewRows {

	private const LONGEST_INDEX = 20;

	public function __construct(
		private SettingsStore $settings,
		private TemporaryCategory $category,
		private LinkStore $links,
		private HistoryStore $history
	) {}

	/**
	 * @param list<Link> $links Of products, of groups.
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
		return $this->marks( $this->articles( $link, $product ), $product );
	}

	/**
	 * @param list<array{link: Link, product: \WC_Product}> $articles
	 */
	private function marks( array $articles, \WC_Product $product ): Checklist {
		$all  = static fn ( callable $has ): bool => $articles !== [] && array_filter( $articles, static fn ( array $one ): bool => ! $has( $one ) ) === [];
		$maps = $this->settings->maps();
		return new Checklist(
			[
				'photo'       => (int) $product->get_image_id() > 0,
				'description' => trim( $product->get_description() ) !== '',
				'category'    => $this->categories( $product ) !== [],
				'price'       => $all( static fn ( array $one ): bool => $one['product']->get_regular_price( 'edit' ) !== '' ),
				'vat'         => $all( static fn ( array $one ): bool => TaxClasses::of( $maps, $one['link']->fact( 'vatCode' ) ) !== null ),
				'weight'      => $product->has_weight() || $all( static fn ( array $one ): bool => $one['product']->is_virtual() || $one['product']->has_weight() ),
				'attributes'  => $product->get_attributes() !== [],
			],
			$product->get_name( 'edit' )
		);
	}

	/**
	 * The articles that a row stands for: the product's own one, or those of its variations.
	 *
	 * @return list<array{link: Link, product: \WC_Product}>
	 */
	private function articles( Link $link, \WC_Product $product ): array {
		if ( $link->object_type !== Link::GROUP ) {
			return [ [ 'link' => $link, 'product' => $product ] ];
		}
		$articles = [];
		foreach ( $this->links->find_by_group( Link::PRODUCT, $link->erp_key ) as $one ) {
			$variation = $one->shop_id === null || ! $one->is_offered() ? null : wc_get_product( $one->shop_id );
			if ( $variation instanceof \WC_Product ) {
				$articles[] = [ 'link' => $one, 'product' => $variation ];
			}
		}
		return $articles;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function row( Link $link, \WC_Product $product ): array {
		$articles  = $this->articles( $link, $product );
		$facts     = $articles[0]['link'] ?? $link;
		$checklist = $this->marks( $articles, $product );
		$image     = wp_get_attachment_image_url( (int) $product->get_image_id(), 'woocommerce_thumbnail' );
		return [
			'productId'          => $product->get_id(),
			'index'              => mb_substr( $link->erp_key, 0, self::LONGEST_INDEX ),
			'name'               => $product->get_name( 'edit' ),
			'imageUrl'           => is_string( $image ) ? $image : null,
			'categoryPath'       => $facts->fact( 'categoryPath' ) === '' ? null : $facts->fact( 'categoryPath' ),
			'categories'         => $this->categories( $product ),
			'description'        => mb_substr( $product->get_description( 'edit' ), 0, 20000 ),
			'price'              => self::decimal( $product->get_price( 'edit' ) ),
			'currency'           => get_woocommerce_currency(),
			'vatCode'            => $facts->fact( 'vatCode' ) === '' ? null : $facts->fact( 'vatCode' ),
			'stock'              => $product->managing_stock() ? self::decimal( (string) $product->get_stock_quantity( 'edit' ) ) : null,
			'unit'               => $facts->fact( 'unit' ) === '' ? null : $facts->fact( 'unit' ),
			'kind'               => $facts->fact( 'kind' ) === Article::SERVICE ? Article::SERVICE : 'goods',
			'checklist'          => $checklist->to_array(),
			'missing'            => $checklist->lacks(),
			'ready'              => $checklist->is_ready(),
			'changedSinceReview' => $link->changed_since_review(),
			'changes'            => $this->changes( $link, $articles ),
			'variations'         => $link->object_type === Link::GROUP ? count( $articles ) : 0,
			'flagged'            => $link->flagged,
			'arrivedAt'          => Clock::iso( $link->created_at ),
			'editUrl'            => (string) get_edit_post_link( $product->get_id(), 'raw' ),
		];
	}

	/**
	 * What WAPRO changed since the last review, newest first.
	 *
	 * @param list<array{link: Link, product: \WC_Product}> $articles
	 * @return list<array{field: string, before: string|null, after: string|null, at: string|null}>
	 */
	private function changes( Link $link, array $articles ): array {
		if ( ! $link->changed_since_review() || $link->reviewed_at === null ) {
			return [];
		}
		$ids = array_map( static fn ( array $one ): int => $one['product']->get_id(), $articles );
		return $this->history->changes_since( 'product', array_values( array_unique( [ (int) $link->shop_id, ...$ids ] ) ), $link->reviewed_at );
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
