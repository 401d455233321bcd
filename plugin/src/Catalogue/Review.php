<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Api\Problem;
use WaproMag\Database\Clock;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * What a person does on the review desk: complete and publish, one product or many.
 */
final class Review {

	public function __construct(
		private LinkStore $links,
		private ReviewList $list,
		private ReviewRows $rows,
		private TemporaryCategory $category,
		private HistoryStore $history,
		private Clock $clock
	) {}

	/**
	 * @param array<string, mixed> $query panel#ReviewQuery.
	 * @return array<string, mixed> panel#ReviewResponse.
	 */
	public function page( array $query ): array {
		return $this->list->page( $query );
	}

	/**
	 * How many products wait or changed: the counts of the desk's filters.
	 *
	 * @return array{all: int, ready: int, missing: int, changed: int}
	 */
	public function counts(): array {
		return $this->list->counts();
	}

	/**
	 * Categories to choose from.
	 *
	 * @return list<array{id: int, name: string, parent: int}> panel#Category.
	 */
	public function categories(): array {
		$terms = get_terms(
			[
				'taxonomy'   => 'product_cat',
				'hide_empty' => false,
				'exclude'    => [ $this->category->known_id() ],
			]
		);
		$categories = [];
		foreach ( is_array( $terms ) ? $terms : [] as $term ) {
			if ( $term instanceof \WP_Term ) {
				$categories[] = ReviewRows::category( $term );
			}
		}
		return $categories;
	}

	/**
	 * Publishes what is complete; the rest says what it lacks. Reviewed products count as reviewed again.
	 *
	 * @param list<int> $ids     Product ids.
	 * @param bool      $preview Count and change nothing.
	 * @return array<string, mixed> panel#ReviewPublishResponse.
	 */
	public function publish( array $ids, bool $preview = false ): array {
		$ids   = array_values( array_unique( $ids ) );
		$links = $this->links->find_by_shop_ids( Link::PRODUCT, $ids ) + $this->links->find_by_shop_ids( Link::GROUP, $ids );
		$items = array_map( fn ( int $id ): array => $this->publish_one( $id, $links[ $id ] ?? null, $preview ), $ids );
		$count = static fn ( string $outcome ): int => count( array_filter( $items, static fn ( array $item ): bool => $item['outcome'] === $outcome ) );
		return [
			'matched'   => count( $links ),
			'eligible'  => $count( 'eligible' ) + $count( 'published' ),
			'published' => $count( 'published' ),
			'items'     => $items,
		];
	}

	/**
	 * @param list<int>|null $categories  Null: leave them. Until it is published a product stays in the temporary one too.
	 * @param string|null    $description Null: leave it.
	 * @return array<string, mixed> panel#ReviewRow.
	 * @throws Problem When the product is not on the desk or a category does not exist.
	 */
	public function edit( int $id, ?array $categories, ?string $description ): array {
		$link    = $this->links->find_by_shop_id( Link::PRODUCT, $id ) ?? $this->links->find_by_shop_id( Link::GROUP, $id );
		$product = wc_get_product( $id );
		if ( $link === null || ! $product instanceof \WC_Product ) {
			throw new Problem( 'not_linked', Sentences::not_reviewable(), 404 );
		}
		$changes = [];
		if ( $categories !== null ) {
			$before = $product->get_category_ids( 'edit' );
			$product->set_category_ids( $this->checked_categories( $categories, $product ) );
			$after = $product->get_category_ids( 'edit' );
			if ( array_diff( $before, $after ) !== [] || array_diff( $after, $before ) !== [] ) {
				$changes[] = HistoryEntry::change( 'categories', self::names( $before ), self::names( $after ) );
			}
		}
		$clean = $description === null ? null : wp_kses_post( $description );
		if ( $clean !== null && $clean !== $product->get_description( 'edit' ) ) {
			$changes[] = HistoryEntry::change( 'description', wp_strip_all_tags( $product->get_description( 'edit' ) ), wp_strip_all_tags( $clean ) );
			// WooCommerce hands the text on unslashed, and WordPress strips slashes.
			$product->set_description( str_replace( '\\', '\\\\', $clean ) );
		}
		$product->save();
		if ( $changes !== [] ) {
			$this->history->record( $this->line( $link, null, $changes ) );
		}
		return $this->rows->of( [ $link ] )[0] ?? throw new Problem( 'not_linked', Sentences::not_reviewable(), 404 );
	}

	/**
	 * @return array<string, int|string>
	 */
	private function publish_one( int $id, ?Link $link, bool $preview ): array {
		$product = $link === null ? false : wc_get_product( $id );
		if ( $link === null || ! $product instanceof \WC_Product || $product->get_status() === 'trash' ) {
			return self::passed( $id, 'not_linked', Sentences::not_reviewable() );
		}
		if ( ! $link->is_offered() ) {
			return self::passed( $id, 'article_not_flagged', Sentences::publishing_undone() );
		}
		$missing = $this->rows->checklist( $link, $product )->missing();
		if ( $missing !== [] ) {
			return self::passed( $id, self::missing_code( $missing[0] ), Sentences::missing( $missing ) );
		}
		if ( $preview ) {
			return [ 'productId' => $id, 'outcome' => 'eligible' ];
		}
		if ( $product->get_status() === 'publish' ) {
			$this->confirm( $link );
		} else {
			// The watch on statuses marks the review, tells WAPRO and empties the temporary category, as for any publishing.
			$product->set_status( 'publish' );
			$product->save();
		}
		return [ 'productId' => $id, 'outcome' => 'published' ];
	}

	private function confirm( Link $link ): void {
		if ( ! $link->changed_since_review() ) {
			return;
		}
		$this->links->save( $link->with( [ 'reviewed_at' => $this->clock->now(), 'reviewed_hash' => $link->applied_hash ] ) );
		$this->history->record( $this->line( $link, HistoryEntry::REVIEWED, [] ) );
		if ( $link->object_type === Link::GROUP ) {
			$this->confirm_variations( $link );
		}
	}

	/** Articles that came to a published product wait unseen until it is looked at again. */
	private function confirm_variations( Link $group ): void {
		foreach ( $this->links->find_by_group( Link::PRODUCT, $group->erp_key ) as $link ) {
			$variation = $link->shop_id === null || ! $link->is_offered() ? null : wc_get_product( $link->shop_id );
			if ( ! $variation instanceof \WC_Product ) {
				continue;
			}
			if ( $link->reviewed_at === null && $variation->get_status( 'edit' ) === 'private' ) {
				$variation->set_status( 'publish' );
				$variation->save();
			} else {
				$this->confirm( $link );
			}
		}
	}

	/**
	 * @param list<int> $categories
	 * @return list<int>
	 */
	private function checked_categories( array $categories, \WC_Product $product ): array {
		foreach ( $categories as $id ) {
			if ( $id === $this->category->known_id() || ! get_term( $id, 'product_cat' ) instanceof \WP_Term ) {
				/* translators: %d: number of a category. */
				throw new Problem( 'rest_invalid_param', sprintf( __( 'Category %d does not exist. Reload the page and choose again.', 'wapro-mag-for-woocommerce' ), $id ), 400, 'categories' );
			}
		}
		return $this->category->holds( $product->get_id() ) ? [ ...$categories, $this->category->known_id() ] : $categories;
	}

	/**
	 * @param list<array{field: string, before: string|null, after: string|null}> $changes
	 */
	private function line( Link $link, ?string $summary, array $changes ): HistoryEntry {
		return new HistoryEntry( 'product', $link->shop_id, $link->erp_key, 'by_hand', $changes, $summary, null, null, Person::name() );
	}

	private static function missing_code( string $mark ): string {
		return match ( $mark ) {
			'price' => ItemProblem::PRICE_MISSING,
			'vat'   => ItemProblem::VAT_UNMAPPED,
			default => ItemProblem::NAME_EMPTY,
		};
	}

	/**
	 * @return array<string, int|string>
	 */
	private static function passed( int $id, string $code, string $reason ): array {
		return [ 'productId' => $id, 'outcome' => 'passed', 'code' => $code, 'reason' => $reason ];
	}

	/**
	 * @param array<int> $ids
	 */
	private static function names( array $ids ): string {
		$names = [];
		foreach ( $ids as $id ) {
			$term    = get_term( $id, 'product_cat' );
			$names[] = $term instanceof \WP_Term ? $term->name : (string) $id;
		}
		return implode( ', ', $names );
	}
}
