<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Clock;
use WaproMag\Database\Quietly;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * Follows what people do to linked products, on whichever screen: publish, hide, trash, restore, delete.
 */
final class StatusWatch implements Registerable {

	private const TYPES = [ 'product', 'product_variation' ];

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
		if ( ! in_array( $post->post_type, self::TYPES, true ) || $new === $old ) {
			return;
		}
		if ( $new === 'publish' && $post->post_type === 'product' ) {
			$this->category->remove_from( $post->ID );
		}
		if ( $this->scope->is_open() ) {
			return;
		}
		Quietly::run(
			function () use ( $new, $old, $post ): void {
				$link = $this->link_of( $post );
				if ( $link === null || ! $link->is_offered() ) {
					return;
				}
				$this->follow( $link, self::shown( $post, $new ), $old );
				if ( $link->object_type === Link::GROUP ) {
					$this->follow_variations( $link, $new );
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
		if ( ! in_array( $post->post_type, self::TYPES, true ) || $this->scope->is_open() ) {
			return;
		}
		Quietly::run(
			function () use ( $post ): void {
				$link = $this->link_of( $post );
				if ( $link === null ) {
					return;
				}
				$gone  = $link->with( [ 'shop_id' => null, 'former_status' => Link::DELETED_IN_SHOP, 'reviewed_at' => null, 'reviewed_hash' => null ] );
				$after = ArticleState::follow( $gone, null, $this->clock->now() );
				$this->save( $link, $after );
				$this->note( $link, HistoryEntry::HIDDEN, [ HistoryEntry::change( 'status', null, 'deleted' ) ] );
			}
		);
	}

	private function follow( Link $link, string $new, string $old ): void {
		$this->save( $link, $this->after( $link, $new ) );
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

	/** The articles of a variable product stand where it stands; its own history tells of the review. */
	private function follow_variations( Link $group, string $new ): void {
		foreach ( $this->links->find_by_group( Link::PRODUCT, $group->erp_key ) as $link ) {
			$own = $link->shop_id === null || ! $link->is_offered() ? false : get_post_status( $link->shop_id );
			if ( $own !== false ) {
				$this->save( $link, $this->after( $link, $own === 'publish' ? $new : $own ) );
			}
		}
	}

	private function after( Link $link, string $status ): Link {
		$now      = $this->clock->now();
		$reviewed = $status === 'publish'
			? $link->with( [ 'reviewed_at' => $link->reviewed_at ?? $now, 'reviewed_hash' => $link->applied_hash ] )
			: $link;
		return ArticleState::follow( $reviewed, $status, $now );
	}

	/** A group is no article: WAPRO hears of its articles. */
	private function save( Link $link, Link $after ): void {
		if ( $link->object_type === Link::GROUP ) {
			$this->links->save( $after );
			return;
		}
		$this->states->save( $link, $after, Person::cause() );
	}

	private function link_of( \WP_Post $post ): ?Link {
		return $this->links->find_by_shop_id( Link::PRODUCT, $post->ID ) ?? ( $post->post_type === 'product' ? $this->links->find_by_shop_id( Link::GROUP, $post->ID ) : null );
	}

	/** A variation shows no more than its product does. */
	private static function shown( \WP_Post $post, string $status ): string {
		return $post->post_type === 'product_variation' && $status === 'publish' ? (string) get_post_status( $post->post_parent ) : $status;
	}

	/**
	 * @param list<array{field: string, before: string|null, after: string|null}> $changes
	 */
	private function note( Link $link, ?string $summary, array $changes ): void {
		$this->history->record( new HistoryEntry( 'product', $link->shop_id, $link->erp_key, Person::cause(), $changes, $summary, null, null, Person::name() ) );
	}
}
