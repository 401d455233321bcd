<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Clock;
use WaproMag\Database\Transaction;
use WaproMag\History\HistoryEntry;
use WaproMag\Links\Counter;
use WaproMag\Links\Link;
use WaproMag\Links\LinkExists;
use WaproMag\Links\LinkState;
use WaproMag\Settings\SettingsStore;

/**
 * Applies one article. What changes – link, product, history, message – changes in one short transaction, link first.
 */
final class ArticleApply {

	private const TOLD = [ 'description', 'shortDescription', 'tradeIndex', 'vatCode', 'unit', 'producer', 'categoryPath' ];

	public function __construct(
		private SettingsStore $settings,
		private ShopStates $states,
		private ProductWriter $writer,
		private ProductRemains $remains,
		private ArticleRecord $record,
		private Transaction $transaction,
		private Clock $clock
	) {}

	/**
	 * @throws ItemRefused When the shop cannot hold the article.
	 */
	public function apply( ApplyContext $context, Article $article, ?Link $link, ?PresentProduct $product ): ItemResult {
		if ( $link !== null && Counter::is_older( $article->as_of, $link->as_of_goods ) ) {
			return ItemResult::stale( $article->index, $link->shop_id );
		}
		if ( ! $article->is_wanted() ) {
			return $this->withdraw( $context, $article, $link, $product );
		}
		$maps    = $this->settings->maps();
		$problem = ArticleRules::problem( $article, $maps->tax_class_for( ... ) );
		if ( $problem !== null ) {
			return $this->refuse( $context, $article, $link, $problem );
		}
		if ( $link?->shop_id !== null && $product === null ) {
			$link = $link->with( [ 'shop_id' => null, 'former_status' => Link::DELETED_IN_SHOP, 'reviewed_at' => null, 'reviewed_hash' => null ] );
		}
		$wanted = ProductFields::wanted( $article, (string) $maps->tax_class_for( $article->text( 'vatCode' ) ), self::weight( $article->text( 'weight' ) ) );
		if ( $link !== null && $product !== null ) {
			return $this->change( $context, $article, $link, $product, $wanted );
		}
		if ( $link !== null && $link->flagged && $link->was_deleted_in_shop() ) {
			return $this->refuse( $context, $article, $link, new ItemProblem( ItemProblem::DELETED_IN_SHOP ) );
		}
		return $this->create( $context, $article, $link, $wanted );
	}

	/**
	 * Notes a refusal. A product that exists keeps its last good values; an article without one shows the reason in WAPRO.
	 */
	public function refuse( ApplyContext $context, Article $article, ?Link $link, ItemProblem $problem ): ItemResult {
		$result = ItemResult::rejected( $article->index, $problem, $link?->shop_id );
		$before = $link ?? Link::to_new( Link::PRODUCT, $article->index, $this->clock->now() );
		$after  = $before->with( [ 'as_of_goods' => Counter::newest( $article->as_of, $before->as_of_goods ) ] );
		if ( $before->shop_id === null ) {
			$after = $after
				->with( [ 'flagged' => true, 'facts' => $article->facts ] )
				->in_state( LinkState::REFUSED, $result->reason, $this->clock->now() );
		}
		$lines = $before->id === null || $before->state_reason !== $after->state_reason
			? [ self::line( HistoryEntry::REFUSED, [ HistoryEntry::change( $problem->field ?? 'state', null, $result->reason ) ] ) ]
			: [];
		try {
			return $this->write( $context, $article, fn (): Applied => $this->saved( $before, $after, $context, new Applied( $result, $lines ) ) );
		} catch ( LinkExists ) {
			return $this->write( $context, $article, static fn (): Applied => new Applied( $result ) );
		}
	}

	private function withdraw( ApplyContext $context, Article $article, ?Link $link, ?PresentProduct $product ): ItemResult {
		if ( $link === null ) {
			return ItemResult::unchanged( $article->index, null );
		}
		$status = $product === null ? null : ArticleState::status_when_unflagged( $product->status );
		$reason = $article->deleted ? Sentences::deleted_in_wapro() : Sentences::flag_off();
		$after  = $link->with( [ 'flagged' => false ] )->in_state( LinkState::HIDDEN, $reason, $this->clock->now() );
		if ( $link->flagged && $product !== null ) {
			$after = $after->with( [ 'former_status' => $product->status === 'trash' ? null : $product->status ] );
		}
		if ( $after->dirty === [] && $status === null ) {
			return ItemResult::unchanged( $article->index, $link->shop_id );
		}
		$after = $after->with( [ 'as_of_goods' => $article->as_of ] );
		$lines = [ self::line( HistoryEntry::HIDDEN, $status === null || $product === null ? [] : [ HistoryEntry::change( 'status', $product->status, $status ) ] ) ];
		return $this->write(
			$context,
			$article,
			function () use ( $context, $article, $link, $after, $status, $product, $lines ): Applied {
				$this->states->save( $link, $after, $context->cause );
				if ( $product !== null && $status !== null ) {
					$this->writer->change( $product->id, [], $status );
				}
				return new Applied( ItemResult::updated( $article->index, $link->shop_id ), $lines );
			},
			$product?->id
		);
	}

	private function change( ApplyContext $context, Article $article, Link $link, PresentProduct $product, ProductFields $wanted ): ItemResult {
		$now     = $this->clock->now();
		$fields  = $wanted->different_from( $product->fields );
		$status  = $link->flagged ? null : ArticleState::status_when_flagged( $link, $product->status );
		$flagged = $link->with( [ 'flagged' => true ] + $this->applied_columns( $article ) );
		if ( ! $link->flagged ) {
			$flagged = $flagged->with( [ 'former_status' => null ] );
		}
		$after = ArticleState::follow( $flagged, $status ?? $product->status, $now );
		// A number that another product has is tried again only when WAPRO sends another one.
		if ( array_keys( $fields ) === [ 'ean' ] && $link->fact( 'ean' ) === $article->text( 'ean' ) && $this->writer->has_foreign_ean( $product->id, $fields['ean'] ) ) {
			$fields = [];
		}
		if ( $fields === [] && $status === null && $after->dirty === [] ) {
			return ItemResult::unchanged( $article->index, $link->shop_id );
		}
		$after = $after->with( [ 'as_of_goods' => $article->as_of ] );
		return $this->write(
			$context,
			$article,
			function () use ( $context, $article, $link, $after, $product, $fields, $status ): Applied {
				$this->states->save( $link, $after, $context->cause );
				$refused = $this->writer->change( $product->id, $fields, $status );
				$changes = [];
				foreach ( array_diff_key( $fields, array_flip( $refused ) ) as $field => $value ) {
					$changes[] = HistoryEntry::change( $field, $product->fields->values[ $field ] ?? null, $value );
				}
				array_push( $changes, ...self::told( $link, $article ) );
				if ( $status !== null ) {
					$changes[] = HistoryEntry::change( 'status', $product->status, $status );
				}
				$lines = $link->flagged && $changes === [] ? [] : [ self::line( $link->flagged ? null : HistoryEntry::RESTORED, $changes ) ];
				return new Applied( ItemResult::updated( $article->index, $link->shop_id ), [ ...$lines, ...self::skipped( $article, $refused, $link->fact( 'ean' ) ) ] );
			},
			$product->id
		);
	}

	private function create( ApplyContext $context, Article $article, ?Link $link, ProductFields $wanted ): ItemResult {
		$now    = $this->clock->now();
		$before = $link ?? Link::to_new( Link::PRODUCT, $article->index, $now );
		$after  = $before
			->with( [ 'flagged' => true, 'former_status' => null, 'as_of_goods' => $article->as_of ] + $this->applied_columns( $article ) )
			->in_state( LinkState::WAITING, null, $now );
		try {
			return $this->write(
				$context,
				$article,
				function () use ( $context, $article, $before, $after, $wanted ): Applied {
					$link    = $this->states->save( $before, $after, $context->cause );
					$product = $this->writer->create( $article, $wanted );
					$this->states->save( $link, $link->with( [ 'shop_id' => $product['id'] ] ), $context->cause );
					return new Applied(
						ItemResult::created( $article->index, $product['id'] ),
						[ self::line( HistoryEntry::CREATED, [] ), ...self::skipped( $article, $product['refused'], '' ) ]
					);
				}
			);
		} catch ( LinkExists ) {
			// Another article's index differs from this one by case or accents only: the shop's database takes them for equal.
			throw new ItemRefused( new ItemProblem( ItemProblem::SKU_TAKEN, 'index', [ $article->index, (int) wc_get_product_id_by_sku( $article->index ) ] ) );
		}
	}

	/**
	 * @param callable(): Applied $work
	 */
	private function write( ApplyContext $context, Article $article, callable $work, ?int $product_id = null ): ItemResult {
		$write = function () use ( $context, $article, $work ): ItemResult {
			$applied = $work();
			$this->record->write( $context, $article, $applied );
			return $applied->result;
		};
		$ids   = $product_id === null ? [] : [ $product_id ];
		return $this->remains->none_of( fn (): ItemResult => SharedVersions::spare( fn (): ItemResult => $this->transaction->run( $write ) ), $ids );
	}

	private function saved( Link $before, Link $after, ApplyContext $context, Applied $applied ): Applied {
		$this->states->save( $before, $after, $context->cause );
		return $applied;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function applied_columns( Article $article ): array {
		return [
			'facts'        => $article->facts,
			'applied_hash' => $article->content_hash(),
			'erp_hash'     => $article->hash,
			'map_version'  => $this->settings->map_version(),
		];
	}

	private static function weight( string $kilograms ): ?string {
		$weight = Decimal::parse( $kilograms );
		if ( $weight === null || $weight->is_zero() ) {
			return null;
		}
		$unit = (string) get_option( 'woocommerce_weight_unit', 'kg' );
		return $unit === 'kg' ? $weight->text() : (string) wc_format_decimal( wc_get_weight( (float) $weight->text(), $unit, 'kg' ), 6, true );
	}

	/**
	 * Facts that no field of the product shows, but a reviewer goes by.
	 *
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	private static function told( Link $link, Article $article ): array {
		$changes = [];
		foreach ( self::TOLD as $fact ) {
			if ( $link->fact( $fact ) !== $article->text( $fact ) ) {
				$changes[] = HistoryEntry::change( $fact, $link->fact( $fact ), $article->text( $fact ) );
			}
		}
		return $changes;
	}

	/**
	 * An EAN that is no EAN or another product's does not stop the article, but it does not go unnoticed.
	 *
	 * @param list<string> $refused Fields that another product holds.
	 * @return list<array{summary: string|null, changes: list<array{field: string, before: string|null, after: string|null}>}>
	 */
	private static function skipped( Article $article, array $refused, string $known_ean ): array {
		$ean = $article->text( 'ean' );
		if ( $ean === '' || ( Ean::is_valid( $ean ) && $refused === [] ) || ( $ean === $known_ean && $refused === [] ) ) {
			return [];
		}
		return [ self::line( HistoryEntry::SKIPPED, [ HistoryEntry::change( 'ean', $ean, null ) ] ) ];
	}

	/**
	 * @param list<array{field: string, before: string|null, after: string|null}> $changes
	 * @return array{summary: string|null, changes: list<array{field: string, before: string|null, after: string|null}>}
	 */
	private static function line( ?string $summary, array $changes ): array {
		return [ 'summary' => $summary, 'changes' => $changes ];
	}
}
