<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * Leaves the trace of what was applied: the inbound message and the product's history.
 */
final class ArticleRecord {

	public function __construct( private InboundLog $inbound, private HistoryStore $history ) {}

	/**
	 * @param list<array{message: string|null, result: ItemResult}> $answers
	 * @return array<string, int>
	 */
	public function log( ApplyContext $context, array $answers ): array {
		return $this->inbound->write( 'goods', $context, $answers );
	}

	public function write( ApplyContext $context, Article $article, Applied $applied ): void {
		$messages = $this->log( $context, [ [ 'message' => $article->message_id, 'result' => $applied->result ] ] );
		$entries  = array_map(
			static fn ( array $line ): HistoryEntry => new HistoryEntry(
				'product',
				$applied->result->shop_id,
				$article->index,
				$context->cause,
				$line['changes'],
				$line['summary'],
				$messages[ (string) $article->message_id ] ?? null,
				$context->run_id
			),
			$applied->lines
		);
		if ( $entries !== [] ) {
			$this->history->record_many( $entries );
		}
	}
}
