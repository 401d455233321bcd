<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Catalogue\Variations\ArticleGroup;
use WaproMag\Catalogue\Variations\GroupProducts;
use WaproMag\Database\Clock;
use WaproMag\History\HistoryEntry;
use WaproMag\Links\Link;
use WaproMag\Settings\SettingsStore;

/**
 * Brings a product that exists to what WAPRO says, in the fields that WAPRO owns.
 *
 * @phpstan-import-type Change from Applied
 * @phpstan-import-type Line from Applied
 */
final class ArticleChange {

	/** Facts that a reviewer goes by although no field of the product may show them. */
	private const TOLD = [ 'description', 'shortDescription', 'tradeIndex', 'vatCode', 'unit', 'producer', 'categoryPath' ];

	/** Fields whose change tells such a fact already. */
	private const TOLD_BY = [ 'description' => 'description', 'shortDescription' => 'short_description', 'producer' => 'brand', 'unit' => 'unit' ];

	private const TEXTS = [ 'description', 'short_description' ];

	public function __construct(
		private SettingsStore $settings,
		private ShopStates $states,
		private LinkStamp $stamp,
		private ProductWriter $writer,
		private GroupProducts $groups,
		private ProductReader $products,
		private ArticleFindings $findings,
		private ArticleWrite $write,
		private Clock $clock
	) {}

	public function change( ApplyContext $context, Article $article, Link $link, PresentProduct $product, Wanted $wanted ): ItemResult {
		$settings  = $this->settings->catalogue();
		$owners    = new Owners( $settings );
		$fields    = $owners->of_wapro( self::said_anew( $product->is_variation() ? $wanted->fields->for_variation() : $wanted->fields, $product ) );
		$placement = $product->is_variation() ? new Placement() : $wanted->placement->owned( $owners );
		$placed    = $placement->changes( $product );
		$status    = $link->is_offered() ? null : ArticleState::status_when_flagged( $link, $product->status, $product->is_variation() );
		$regroups  = $wanted->group !== null && self::regroups( $link, $wanted->group );
		$after     = $this->followed( $article, $link, $product, $status, $wanted->group );
		// A number that another product has is tried again only when WAPRO sends another one.
		$shares_ean = isset( $fields['ean'] ) && $this->writer->has_foreign_ean( $product->id, $fields['ean'] );
		if ( $shares_ean ) {
			$this->findings->ean_shared( $article, $product->id, $fields['ean'] );
			$fields = array_diff_key( $fields, [ 'ean' => '' ] );
		}
		if ( ( $fields['ean'] ?? null ) === '' && $link->fact( 'ean' ) === '' ) {
			// WAPRO never told a number, so it takes none away.
			$fields = array_diff_key( $fields, [ 'ean' => '' ] );
		}
		if ( ! $link->is_offered() ) {
			$fields += self::without_stock( $product );
			$after   = $after->with( [ 'stock_hash' => null, 'price_hash' => null ] );
		}
		$lead    = $this->lead( $link, $product, $wanted, $owners );
		$nothing = $fields === [] && $placed === [] && ! $regroups && $status === null && $lead === null;
		if ( $nothing && $after->dirty === [] ) {
			return ItemResult::unchanged( $article->index, $link->shop_id );
		}
		$after   = $after->with( [ 'as_of_goods' => $article->as_of ] );
		$changes = [ ...self::renamed( $link ), ...self::field_changes( $fields, $product ), ...$placed, ...( $lead['changes'] ?? [] ), ...self::told( $link, $article, [ ...array_keys( $fields ), ...array_column( $placed, 'field' ) ] ) ];
		return $this->write->run(
			$context,
			$article,
			function () use ( $context, $article, $link, $after, $product, $fields, $placement, $placed, $wanted, $status, $regroups, $changes, $shares_ean, $settings, $lead ): Applied {
				$place = $wanted->group !== null && ( $regroups || ! $link->is_offered() )
					? $this->groups->take_in( $context, $article, $wanted->group, $wanted->placement, $settings, $product )
					: null;
				if ( $place !== null ) {
					$after = ArticleState::follow( $after, self::shown( $status ?? $product->status, $place['status'] ), $this->clock->now() );
				}
				$this->states->save( $link, $after, $context->cause );
				if ( $fields !== [] || $placed !== [] || $status !== null || $place !== null ) {
					$this->writer->change( $product, $fields, $status, $placed === [] ? null : $placement, $place );
				}
				if ( $lead !== null ) {
					$this->writer->change( $lead['product'], $lead['fields'], null, $lead['placement'] );
				}
				if ( $regroups ) {
					$changes[] = HistoryEntry::change( 'attributes', null, ArticleGroup::in_words( $wanted->group->values ?? [] ) );
					if ( $link->group_key !== null && $link->group_key !== $after->group_key ) {
						$this->groups->let_go( $context, $link->group_key, $article->index );
					}
				}
				if ( $after->group_key !== null ) {
					$this->groups->restamp( $after->group_key );
				}
				if ( $status !== null ) {
					$changes[] = HistoryEntry::change( 'status', $product->status, $status );
				}
				$lines = $link->is_offered() && $changes === [] ? [] : [ Applied::line( $link->is_offered() ? null : HistoryEntry::RESTORED, $changes ) ];
				return new Applied( ItemResult::updated( $article->index, $link->shop_id ), [ ...$lines, ...self::skipped( $article, $shares_ean, $link->fact( 'ean' ) ) ] );
			},
			// A link alone may change, when settings did: the products' caches are good then.
			$nothing ? [] : [ $product->id, ...( $lead === null ? [] : [ $lead['product']->id ] ) ]
		);
	}

	/**
	 * The index changed, the article is the same.
	 *
	 * @return list<Change>
	 */
	public static function renamed( Link $link ): array {
		return $link->former_key === null ? [] : [ HistoryEntry::change( 'index', $link->former_key, $link->erp_key ) ];
	}

	/**
	 * An EAN that is no EAN or another product's does not stop the article, but it does not go unnoticed.
	 *
	 * @return list<Line>
	 */
	public static function skipped( Article $article, bool $is_shared, string $known_ean ): array {
		$ean = $article->text( 'ean' );
		if ( $ean === '' || $ean === $known_ean || ( Ean::is_valid( $ean ) && ! $is_shared ) ) {
			return [];
		}
		return [ Applied::line( HistoryEntry::SKIPPED, [ HistoryEntry::change( 'ean', $ean, null ) ] ) ];
	}

	/**
	 * WAPRO's texts have no formatting: the same words are the same text, and keep the shop's.
	 *
	 * @return array<string, string>
	 */
	private static function said_anew( ProductFields $wanted, PresentProduct $product ): array {
		$fields = $wanted->different_from( $product->fields );
		foreach ( array_intersect( self::TEXTS, array_keys( $fields ) ) as $text ) {
			if ( PlainText::of_html( $fields[ $text ] ) === PlainText::of_html( $product->fields->values[ $text ] ?? '' ) ) {
				unset( $fields[ $text ] );
			}
		}
		return $fields;
	}

	private function followed( Article $article, Link $link, PresentProduct $product, ?string $status, ?ArticleGroup $group ): Link {
		$after = $this->stamp->applied( $link, $article )->with( [ 'flagged' => true, 'group_key' => $product->is_variation() && $group !== null ? $group->key : $link->group_key ] );
		if ( ! $link->is_offered() ) {
			$after = $after->with( [ 'former_status' => null ] );
		}
		return ArticleState::follow( $after, self::shown( $status ?? $product->status, $product->parent_status ), $this->clock->now() );
	}

	/**
	 * WAPRO told nothing of its figures while the product was hidden: it sells nothing until those of now have come.
	 *
	 * @return array<string, string>
	 */
	private static function without_stock( PresentProduct $product ): array {
		$values = $product->fields->values;
		$stock  = ( $values['manage_stock'] ?? '' ) === 'yes' ? Decimal::parse( $values['stock'] ?? '' ) : null;
		return $stock === null || $stock->is_zero() ? [] : [ 'stock' => '0' ];
	}

	private static function shown( string $status, ?string $of_parent ): string {
		return $status === 'publish' ? $of_parent ?? $status : $status;
	}

	/**
	 * What the product above a variation takes from its leading article.
	 *
	 * @return array{product: PresentProduct, fields: array<string, string>, placement: Placement, changes: list<Change>}|null
	 */
	private function lead( Link $link, PresentProduct $product, Wanted $wanted, Owners $owners ): ?array {
		if ( ! $product->is_variation() || $wanted->group === null || $link->group_key !== $wanted->group->key || ! $this->groups->is_leader( $wanted->group->key, $link->former_key ?? $link->erp_key ) ) {
			return null;
		}
		$parent = $this->products->read_one( $product->parent_id );
		if ( $parent === null ) {
			return null;
		}
		$fields    = array_intersect_key( $owners->of_wapro( self::said_anew( $wanted->fields, $parent ) ), array_flip( self::TEXTS ) );
		$placement = $wanted->placement->owned( $owners );
		$changes   = [ ...self::field_changes( $fields, $parent ), ...$placement->changes( $parent ) ];
		return $changes === [] ? null : [ 'product' => $parent, 'fields' => $fields, 'placement' => $placement, 'changes' => $changes ];
	}

	private static function regroups( Link $link, ArticleGroup $group ): bool {
		$before = $group->values_of( $link->facts );
		return $link->group_key !== $group->key || $before === null || ArticleGroup::combination( $before ) !== ArticleGroup::combination( $group->values );
	}

	/**
	 * @param array<string, string> $fields
	 * @return list<Change>
	 */
	private static function field_changes( array $fields, PresentProduct $product ): array {
		$changes = [];
		foreach ( $fields as $field => $value ) {
			$before    = $product->fields->values[ $field ] ?? null;
			$changes[] = HistoryEntry::change( $field, $before === null ? null : self::in_words( $field, $before ), self::in_words( $field, $value ) );
		}
		return $changes;
	}

	private static function in_words( string $field, string $value ): string {
		return match ( true ) {
			in_array( $field, self::TEXTS, true ) => PlainText::for_history( $value ),
			$field === 'unit'                     => Pack::from_text( $value )?->in_words() ?? $value,
			default                               => $value,
		};
	}

	/**
	 * @param list<string> $fields Changed ones.
	 * @return list<Change>
	 */
	private static function told( Link $link, Article $article, array $fields ): array {
		$changes = [];
		foreach ( $link->facts === [] ? [] : self::TOLD as $fact ) {
			if ( $link->fact( $fact ) !== $article->text( $fact ) && ! in_array( self::TOLD_BY[ $fact ] ?? '', $fields, true ) ) {
				$changes[] = HistoryEntry::change( $fact, $link->fact( $fact ), $article->text( $fact ) );
			}
		}
		return $changes;
	}
}
