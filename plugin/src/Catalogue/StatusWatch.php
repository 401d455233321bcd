<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Clock;
use WaproMag\Database\DatabaseError;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * Follows what people do to linked products, on whichever screen: publish, hide, trash, restore, delete.
 */
final class StatusWatch implements Registerable {

	public function __construct(
		private LinkStore $links,
		private ShopStates $states,
		private HistoryStore $history,
		private TemporaryCategory $category,
		private ApplyScope $scope,
		private Clock $clock
	) {}

	public function register(): void {
		add_action( 'transition_post_status', [ $this, 'on_transition' ], 20, 3 );
		add_action( 'set_object_terms', [ $this, 'on_terms' ], 20, 4 );
		add_action( 'deleted_post', [ $this, 'on_deleted' ], 20, 2 );
	}

	public function on_transition( string $new, string $old, \WP_Post $post ): void {
		if ( $post->post_type !== 'product' || $new === $old ) {
			return;
		}
		if ( $new === 'publish' ) {
			$this->category->remove_from( $post->ID );
		}
		if ( $this->scope->is_open() ) {
			return;
		}
		self::quietly(
			function () use ( $new, $old, $post ): void {
				$link = $this->links->find_by_shop_id( Link::PRODUCT, $post->ID );
				if ( $link !== null && $link->flagged ) {
					$this->follow( $link, $new, $old );
				}
			}
		);
	}

	/**
	 * A published product never stays in the temporary category, whoever puts it there.
	 *
	 * @param array<int|string> $terms
	 * @param array<int|string> $tt_ids
	 */
	public function on_terms( int $product_id, array $terms, array $tt_ids, string $taxonomy ): void {
		if ( $taxonomy === 'product_cat' && $this->category->known_id() > 0 && get_post_status( $product_id ) === 'publish' ) {
			$this->category->remove_from( $product_id );
		}
	}

	public function on_deleted( int $product_id, \WP_Post $post ): void {
		if ( $post->post_type !== 'product' ) {
			return;
		}
		self::quietly(
			function () use ( $product_id ): void {
				$link = $this->links->find_by_shop_id( Link::PRODUCT, $product_id );
				if ( $link === null ) {
					return;
				}
				$gone  = $link->with( [ 'shop_id' => null, 'former_status' => Link::DELETED_IN_SHOP, 'reviewed_at' => null, 'reviewed_hash' => null ] );
				$after = ArticleState::follow( $gone, null, $this->clock->now() );
				$this->states->save( $link, $after, Person::cause() );
				$this->note( $link, HistoryEntry::HIDDEN, [ HistoryEntry::change( 'status', null, 'deleted' ) ] );
			}
		);
	}

	private function follow( Link $link, string $new, string $old ): void {
		$now      = $this->clock->now();
		$reviewed = $new === 'publish'
			? $link->with( [ 'reviewed_at' => $link->reviewed_at ?? $now, 'reviewed_hash' => $link->applied_hash ] )
			: $link;
		$after    = ArticleState::follow( $reviewed, $new, $now );
		$this->states->save( $link, $after, Person::cause() );
		if ( $new === 'publish' && $link->reviewed_at === null ) {
			$this->note( $link, HistoryEntry::REVIEWED, [] );
		}
		$summary = match ( true ) {
			$new === 'publish'                     => HistoryEntry::PUBLISHED,
			$old === 'publish' || $new === 'trash' => HistoryEntry::HIDDEN,
			default                                => null,
		};
		$this->note( $link, $summary, [ HistoryEntry::change( 'status', $old, $new ) ] );
	}

	/**
	 * @param list<array{field: string, before: string|null, after: string|null}> $changes
	 */
	private function note( Link $link, ?string $summary, array $changes ): void {
		$this->history->record( new HistoryEntry( 'product', $link->shop_id, $link->erp_key, Person::cause(), $changes, $summary, null, null, Person::name() ) );
	}

	/**
	 * @param callable(): void $work
	 */
	private static function quietly( callable $work ): void {
		try {
			$work();
		} catch ( DatabaseError $error ) {
			// Saving a product must not fail for our book-keeping; the next apply of the article sets it right.
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
		}
	}
}
