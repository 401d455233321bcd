<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Variations;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\Article;
use WaproMag\Catalogue\ArticleAttributes;
use WaproMag\Catalogue\ArticleState;
use WaproMag\Catalogue\ItemProblem;
use WaproMag\Catalogue\ItemRefused;
use WaproMag\Catalogue\Pack;
use WaproMag\Catalogue\Placement;
use WaproMag\Catalogue\PlainText;
use WaproMag\Catalogue\PresentProduct;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Catalogue\WantedAttribute;
use WaproMag\Database\Clock;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Links\LinkStore;
use WaproMag\Settings\CatalogueSettings;

/**
 * The variable product of each group: made for the first article, hidden with the last, its options those of its articles.
 */
final class GroupProducts {

	/** @var array<int, int> Products to be brought in line with their variations. */
	private array $touched = [];

	public function __construct(
		private LinkStore $links,
		private ArticleAttributes $attributes,
		private TemporaryCategory $category,
		private HistoryStore $history,
		private Clock $clock
	) {}

	/**
	 * The product that takes the article in; made, shown again or given another option where needed.
	 *
	 * @param PresentProduct|null $variation The article's own, when it has one.
	 * @return array{id: int, status: string, attributes: array<string, string>} Attributes of the variation by key.
	 * @throws ItemRefused When another article has the same values already.
	 */
	public function take_in( ApplyContext $context, Article $article, ArticleGroup $group, Placement $placement, CatalogueSettings $settings, ?PresentProduct $variation = null ): array {
		$members = $this->members( $group->key, $article->index );
		$this->refuse_twin( $article, $group, $members );
		$link   = $this->links->find( Link::GROUP, $group->key );
		$parent = $link?->shop_id === null ? null : wc_get_product( $link->shop_id );
		if ( $parent === null && $variation !== null && $variation->parent_id > 0 && $link === null && $this->links->find_by_shop_id( Link::GROUP, $variation->parent_id ) === null ) {
			$parent = wc_get_product( $variation->parent_id );
			$link   = $parent instanceof \WC_Product ? $this->adopted( $group, $parent ) : $link;
		}
		if ( ! $parent instanceof \WC_Product || $link === null ) {
			$parent = $this->make( $article, $group, $placement );
			$link   = $this->note_new( $context, $group, $parent->get_id(), $link );
		}
		$present = self::taxonomies( $parent );
		$this->set_options( $parent, $group, $this->options( $group, $members, $settings, $present ) );
		$this->show( $context, $link, $parent );
		if ( $parent->get_changes() !== [] || $parent->get_id() === 0 ) {
			$parent->save();
		}
		$this->touched[ $parent->get_id() ] = $parent->get_id();
		return [ 'id' => $parent->get_id(), 'status' => $parent->get_status( 'edit' ), 'attributes' => $this->variation_attributes( $group, $settings, $present ) ];
	}

	/** Whether the group's product takes its category, producer and texts from this article: the oldest of them. */
	public function is_leader( string $group_key, string $index ): bool {
		return ( $this->members( $group_key )[0] ?? null )?->erp_key === $index;
	}

	/** After an article left, or its flag went off: the options that are left; without any, the product hides. */
	public function let_go( ApplyContext $context, string $group_key, string $index ): void {
		$link   = $this->links->find( Link::GROUP, $group_key );
		$parent = $link?->shop_id === null ? null : wc_get_product( $link->shop_id );
		if ( $link === null || ! $parent instanceof \WC_Product ) {
			return;
		}
		$this->touched[ $parent->get_id() ] = $parent->get_id();
		if ( $this->members( $group_key, $index ) !== [] ) {
			return;
		}
		$status = ArticleState::status_when_unflagged( $parent->get_status( 'edit' ) );
		$after  = $link->with( [ 'flagged' => false, 'former_status' => $link->flagged && $parent->get_status( 'edit' ) !== 'trash' ? $parent->get_status( 'edit' ) : $link->former_status ] );
		$this->links->save( ArticleState::follow( $after, $status ?? $parent->get_status( 'edit' ), $this->clock->now() ) );
		if ( $status !== null ) {
			$before = $parent->get_status( 'edit' );
			$parent->set_status( $status );
			$parent->save();
			$this->note( $context, $link, HistoryEntry::HIDDEN, [ HistoryEntry::change( 'status', $before, $status ) ] );
		}
	}

	/** What a reviewer of the whole product has seen follows its articles. */
	public function restamp( string $group_key ): void {
		$link = $this->links->find( Link::GROUP, $group_key );
		if ( $link === null ) {
			return;
		}
		$hashes = array_map( static fn ( Link $member ): string => $member->erp_key . ' ' . $member->applied_hash, $this->members( $group_key ) );
		sort( $hashes );
		$hash  = md5( implode( "\n", $hashes ) );
		$after = $link->with( [ 'applied_hash' => $hash ] );
		if ( $link->reviewed_at !== null && $link->reviewed_hash === null ) {
			$after = $after->with( [ 'reviewed_hash' => $hash ] );
		}
		$this->links->save( $after );
	}

	/** Once per call: prices, stock status and caches of the products whose variations changed. */
	public function settle(): void {
		$touched       = $this->touched;
		$this->touched = [];
		foreach ( $touched as $id ) {
			\WC_Product_Variable::sync( $id );
		}
	}

	/**
	 * @return list<Link> Flagged articles of the group that are in the shop.
	 */
	private function members( string $group_key, ?string $but = null ): array {
		return array_values( array_filter( $this->links->find_by_group( Link::PRODUCT, $group_key ), static fn ( Link $one ): bool => $one->flagged && $one->shop_id !== null && $one->erp_key !== $but ) );
	}

	/**
	 * @param list<Link> $members
	 */
	private function refuse_twin( Article $article, ArticleGroup $group, array $members ): void {
		foreach ( $members as $member ) {
			$values = $group->values_of( $member->facts );
			if ( $values !== null && ArticleGroup::combination( $values ) === ArticleGroup::combination( $group->values ) ) {
				throw new ItemRefused( new ItemProblem( ItemProblem::VARIATION_TAKEN, 'attributes', [ $member->erp_key, $group->name, ArticleGroup::in_words( $group->values ) ] ) );
			}
		}
	}

	/**
	 * @param list<Link>   $members
	 * @param list<string> $present Taxonomies among the product's attributes.
	 * @return array<string, list<WantedAttribute>> By key.
	 */
	private function options( ArticleGroup $group, array $members, CatalogueSettings $settings, array $present ): array {
		$options = [];
		$seen    = [];
		foreach ( [ ...array_map( static fn ( Link $one ): array => $group->values_of( $one->facts ) ?? [], $members ), $group->values ] as $values ) {
			foreach ( $values as $value ) {
				$one = $this->attributes->one( $value, $settings, $present );
				$id  = $one->key . ' ' . mb_strtolower( $one->value );
				if ( ! isset( $seen[ $id ] ) ) {
					$seen[ $id ]             = true;
					$options[ $one->key ][] = $one;
				}
			}
		}
		return $options;
	}

	/**
	 * @param array<string, list<WantedAttribute>> $options
	 */
	private function set_options( \WC_Product $parent, ArticleGroup $group, array $options ): void {
		$attributes = $parent->get_attributes( 'edit' );
		$before     = self::fingerprint( $attributes );
		foreach ( $options as $key => $values ) {
			$present            = ( $attributes[ $key ] ?? null ) instanceof \WC_Product_Attribute ? $attributes[ $key ] : null;
			$wanted             = WantedAttribute::as_product_attribute( $values, $present?->get_position() ?? count( $attributes ), true );
			$attributes[ $key ] = $present === null ? $wanted : $this->with_own_options( $parent, $group, $key, $present, $wanted );
		}
		if ( self::fingerprint( $attributes ) !== $before ) {
			$parent->set_attributes( $attributes );
		}
	}

	/**
	 * Options that variations of the shop's own need stay, in the order that people gave them.
	 */
	private function with_own_options( \WC_Product $parent, ArticleGroup $group, string $key, \WC_Product_Attribute $present, \WC_Product_Attribute $wanted ): \WC_Product_Attribute {
		$variations = array_values( array_map( 'intval', $parent->get_children() ) );
		$grouped    = array_filter( $this->links->find_by_shop_ids( Link::PRODUCT, $variations ), static fn ( Link $one ): bool => $one->group_key === $group->key );
		$own        = array_diff( $variations, array_keys( $grouped ) );
		$used       = array_map( static fn ( int $id ): string => (string) get_post_meta( $id, 'attribute_' . $key, true ), $own );
		$options    = $wanted->get_options();
		$kept       = array_filter(
			$present->get_options(),
			static function ( int|string $option ) use ( $used, $options, $key ): bool {
				$term = is_int( $option ) ? get_term( $option, $key ) : null;
				return in_array( $option, $options, true ) || in_array( '', $used, true ) || in_array( $term instanceof \WP_Term ? $term->slug : (string) $option, $used, true );
			}
		);
		$wanted->set_options( array_values( array_unique( [ ...$kept, ...$options ] ) ) );
		$wanted->set_visible( $present->get_visible() );
		return $wanted;
	}

	/**
	 * @return list<string>
	 */
	private static function taxonomies( \WC_Product $product ): array {
		$global = array_filter( $product->get_attributes( 'edit' ), static fn ( mixed $one ): bool => $one instanceof \WC_Product_Attribute && $one->is_taxonomy() );
		return array_map( strval( ... ), array_keys( $global ) );
	}

	/**
	 * @param array<mixed> $attributes
	 */
	private static function fingerprint( array $attributes ): string {
		return (string) wp_json_encode( array_map( static fn ( mixed $one ): array => $one instanceof \WC_Product_Attribute ? $one->get_data() : [], $attributes ) );
	}

	/**
	 * @param list<string> $present Taxonomies among the product's attributes.
	 * @return array<string, string>
	 */
	private function variation_attributes( ArticleGroup $group, CatalogueSettings $settings, array $present ): array {
		$values = [];
		foreach ( $group->values as $value ) {
			$one                 = $this->attributes->one( $value, $settings, $present );
			$values[ $one->key ] = $one->variation_value();
		}
		return $values;
	}

	private function make( Article $article, ArticleGroup $group, Placement $placement ): \WC_Product_Variable {
		$parent = new \WC_Product_Variable();
		$parent->set_status( 'pending' );
		$parent->set_name( PlainText::slashed( $group->product_name( $article ) ) );
		$parent->set_description( PlainText::slashed( PlainText::as_html( $article->text( 'description' ) ) ) );
		$parent->set_short_description( PlainText::slashed( PlainText::as_html( $article->text( 'shortDescription' ) ) ) );
		$parent->set_category_ids( [ $this->category->id() ] );
		$parent->update_meta_data( Pack::META, Pack::of( $article )?->to_text() ?? '' );
		$placement->put( $parent, null );
		$parent->save();
		return $parent;
	}

	private function note_new( ApplyContext $context, ArticleGroup $group, int $id, ?Link $link ): Link {
		$now  = $this->clock->now();
		$link = ( $link ?? Link::to_new( Link::GROUP, $group->key, $now ) )->with( [ 'shop_id' => $id, 'flagged' => true, 'former_status' => null, 'reviewed_at' => null, 'reviewed_hash' => null, 'group_key' => $group->key ] );
		$link = $this->links->save( $link->in_state( LinkState::WAITING, null, $now ) );
		$this->note( $context, $link, HistoryEntry::CREATED, [] );
		return $link;
	}

	/** A product of the shop whose variations were paired: a person made it, so it counts as reviewed. */
	private function adopted( ArticleGroup $group, \WC_Product $parent ): Link {
		$now  = $this->clock->now();
		$link = Link::to_new( Link::GROUP, $group->key, $now )->with( [ 'shop_id' => $parent->get_id(), 'flagged' => true, 'reviewed_at' => $now, 'group_key' => $group->key ] );
		return $this->links->save( ArticleState::follow( $link, $parent->get_status( 'edit' ), $now ) );
	}

	private function show( ApplyContext $context, Link $link, \WC_Product $parent ): void {
		if ( $link->flagged ) {
			return;
		}
		$before = $parent->get_status( 'edit' );
		$status = ArticleState::status_when_flagged( $link, $before );
		$after  = $link->with( [ 'flagged' => true, 'former_status' => null ] );
		$this->links->save( ArticleState::follow( $after, $status ?? $before, $this->clock->now() ) );
		if ( $status !== null ) {
			$parent->set_status( $status );
			$this->note( $context, $link, HistoryEntry::RESTORED, [ HistoryEntry::change( 'status', $before, $status ) ] );
		}
	}

	/**
	 * @param list<array{field: string, before: string|null, after: string|null}> $changes
	 */
	private function note( ApplyContext $context, Link $link, string $summary, array $changes ): void {
		$this->history->record( new HistoryEntry( 'product', $link->shop_id, $link->erp_key, $context->cause, $changes, $summary, null, $context->run_id ) );
	}
}
