<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Clock;
use WaproMag\History\HistoryEntry;
use WaproMag\Links\Link;
use WaproMag\Links\LinkExists;
use WaproMag\Links\LinkState;

/**
 * Notes a refusal. A product that exists keeps its last good values; an article without one shows the reason in WAPRO.
 */
final class ArticleRefusal {

	public function __construct(
		private ShopStates $states,
		private LinkStamp $stamp,
		private ArticleFindings $findings,
		private ArticleWrite $write,
		private Clock $clock
	) {}

	public function refuse( ApplyContext $context, Article $article, ?Link $link, ItemProblem $problem ): ItemResult {
		$result = ItemResult::rejected( $article->index, $problem, $link?->shop_id );
		$before = $link ?? Link::to_new( Link::PRODUCT, $article->index, $this->clock->now() )->with( [ 'guid' => $article->guid ] );
		$after  = $this->stamp->refused( $before, $article, $problem );
		if ( $before->shop_id === null ) {
			$after = $after
				->with( [ 'flagged' => true, 'facts' => $article->facts ] )
				->in_state( LinkState::REFUSED, $result->reason, $this->clock->now() );
		} elseif ( ! $before->is_offered() ) {
			// It wants to come back: its flag is off no more, and is not why it stays hidden.
			$after = $after->in_state( LinkState::REFUSED, $result->reason, $this->clock->now() );
		}
		$this->findings->refused( $article, $problem, $link?->shop_id );
		// What WAPRO says anew of a product that exists changes no state: the history alone tells why it was not taken.
		$is_news = $before->id === null || $before->state_reason !== $after->state_reason || ( $before->shop_id !== null && $before->erp_hash !== $after->erp_hash );
		$lines   = $is_news
			? [ Applied::line( HistoryEntry::REFUSED, [ HistoryEntry::change( $problem->field ?? 'state', null, $result->reason ) ] ) ]
			: [];
		try {
			return $this->write->run(
				$context,
				$article,
				function () use ( $context, $before, $after, $result, $lines ): Applied {
					$this->states->save( $before, $after, $context->cause );
					return new Applied( $result, $lines );
				}
			);
		} catch ( LinkExists ) {
			return $this->write->run( $context, $article, static fn (): Applied => new Applied( $result ) );
		}
	}
}
