<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Catalogue\Variations\GroupProducts;
use WaproMag\Database\Clock;
use WaproMag\History\HistoryEntry;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;

/**
 * Hides the product of an article that is no longer meant for the shop. Nothing of the shop's work is lost.
 */
final class ArticleWithdrawal {

	public function __construct(
		private ShopStates $states,
		private LinkStamp $stamp,
		private ProductWriter $writer,
		private GroupProducts $groups,
		private ArticleWrite $write,
		private Clock $clock
	) {}

	public function withdraw( ApplyContext $context, Article $article, ?Link $link, ?PresentProduct $product ): ItemResult {
		if ( $link === null ) {
			return ItemResult::unchanged( $article->index, null );
		}
		$status = $product === null ? null : ArticleState::status_when_unflagged( $product->status, $product->is_variation() );
		$after  = $this->stamp->withdrawn( $link, $article )->in_state( LinkState::HIDDEN, self::reason( $article ), $this->clock->now() );
		if ( $link->is_offered() && $product !== null ) {
			$after = $after->with( [ 'former_status' => $product->status === 'trash' ? null : $product->status ] );
		}
		if ( $after->dirty === [] && $status === null ) {
			return ItemResult::unchanged( $article->index, $link->shop_id );
		}
		$after   = $after->with( [ 'as_of_goods' => $article->as_of ] );
		$changes = [ ...ArticleChange::renamed( $link ) ];
		if ( $status !== null && $product !== null ) {
			$changes[] = HistoryEntry::change( 'status', $product->status, $status );
		}
		$lines = $link->state === $after->state && $changes === [] ? [] : [ Applied::line( HistoryEntry::HIDDEN, $changes ) ];
		return $this->write->run(
			$context,
			$article,
			function () use ( $context, $article, $link, $after, $status, $product, $lines ): Applied {
				$this->states->save( $link, $after, $context->cause );
				if ( $product !== null && $status !== null ) {
					$this->writer->change( $product, [], $status );
				}
				if ( $link->group_key !== null && $link->is_offered() ) {
					$this->groups->let_go( $context, $link->group_key, $article->index );
				}
				return new Applied( ItemResult::updated( $article->index, $link->shop_id ), $lines );
			},
			$product === null ? [] : [ $product->id ]
		);
	}

	private static function reason( Article $article ): string {
		return match ( true ) {
			$article->deleted   => Sentences::deleted_in_wapro(),
			! $article->flagged => Sentences::flag_off(),
			default             => Sentences::archived(),
		};
	}
}
