<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Catalogue\Variations\GroupProducts;
use WaproMag\Database\Clock;
use WaproMag\History\HistoryEntry;
use WaproMag\Links\Link;
use WaproMag\Links\LinkExists;
use WaproMag\Links\LinkState;
use WaproMag\Settings\SettingsStore;

/**
 * Makes the product of an article: pending in the temporary category, or a variation of its group's product.
 */
final class ArticleCreation {

	/** A new product has none yet, whatever was seen of its article before. */
	private const WITHOUT_FIGURES = [ 'stock_hash' => null, 'price_hash' => null, 'shown_price' => null, 'shown_sale' => null ];

	public function __construct(
		private SettingsStore $settings,
		private ShopStates $states,
		private LinkStamp $stamp,
		private ProductWriter $writer,
		private GroupProducts $groups,
		private ArticleFindings $findings,
		private ArticleWrite $write,
		private Clock $clock
	) {}

	/**
	 * @throws ItemRefused When the shop cannot hold the article.
	 */
	public function create( ApplyContext $context, Article $article, ?Link $link, Wanted $wanted ): ItemResult {
		return $this->make( $context, $article, $link, $wanted, null );
	}

	/**
	 * The article became a variation, or is one no longer: it gets another product, to be reviewed anew.
	 *
	 * @throws ItemRefused When the shop cannot hold the article.
	 */
	public function make_anew( ApplyContext $context, Article $article, Link $link, Wanted $wanted, PresentProduct $former ): ItemResult {
		return $this->make( $context, $article, $link, $wanted, $former );
	}

	private function make( ApplyContext $context, Article $article, ?Link $link, Wanted $wanted, ?PresentProduct $former ): ItemResult {
		$now    = $this->clock->now();
		$before = $link ?? Link::to_new( Link::PRODUCT, $article->index, $now )->with( [ 'guid' => $article->guid ] );
		$after  = $this->stamp->applied( $before->with( [ 'reviewed_at' => null, 'reviewed_hash' => null ] ), $article )
			->with( [ 'flagged' => true, 'shop_id' => null, 'former_status' => null, 'as_of_goods' => $article->as_of, 'group_key' => $wanted->group?->key ] + self::WITHOUT_FIGURES )
			->in_state( LinkState::WAITING, null, $now );
		try {
			return $this->write->run(
				$context,
				$article,
				fn (): Applied => $this->made( $context, $article, $before, $after, $wanted, $former ),
				$former === null ? [] : [ $former->id ]
			);
		} catch ( LinkExists ) {
			// Another article's index differs from this one by case or accents only: the shop's database takes them for equal.
			throw new ItemRefused( new ItemProblem( ItemProblem::SKU_TAKEN, 'index', [ $article->index, (int) wc_get_product_id_by_sku( $article->index ) ] ) );
		}
	}

	private function made( ApplyContext $context, Article $article, Link $before, Link $after, Wanted $wanted, ?PresentProduct $former ): Applied {
		$link = $this->states->save( $before, $after, $context->cause );
		if ( $former !== null ) {
			$this->writer->discard( $former );
		}
		if ( $before->group_key !== null && $before->group_key !== $after->group_key ) {
			$this->groups->let_go( $context, $before->group_key, $article->index );
		}
		$place   = $wanted->group === null ? null : $this->groups->take_in( $context, $article, $wanted->group, $wanted->placement, $this->settings->catalogue() );
		$product = $this->writer->create( $article, $wanted->fields, $wanted->placement, $place );
		$this->states->save( $link, $link->with( [ 'shop_id' => $product['id'] ] ), $context->cause );
		if ( $after->group_key !== null ) {
			$this->groups->restamp( $after->group_key );
		}
		if ( $product['shares_ean'] ) {
			$this->findings->ean_shared( $article, $product['id'], $article->text( 'ean' ) );
		}
		$changes = [ ...ArticleChange::renamed( $before ) ];
		if ( $before->group_key !== $after->group_key ) {
			$changes[] = HistoryEntry::change( 'group', $before->group_key, $wanted->group?->name );
		}
		return new Applied(
			ItemResult::created( $article->index, $product['id'] ),
			[ Applied::line( HistoryEntry::CREATED, $changes ), ...ArticleChange::skipped( $article, $product['shares_ean'], '' ) ]
		);
	}
}
