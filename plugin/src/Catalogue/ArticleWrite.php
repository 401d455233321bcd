<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Transaction;

/**
 * Keeps all of what one article changes – link, product, history, message – or nothing of it.
 */
final class ArticleWrite {

	public function __construct(
		private ProductRemains $remains,
		private Transaction $transaction,
		private ArticleRecord $record
	) {}

	/**
	 * @param callable(): Applied $work
	 * @param list<int>           $changed Products that the work changes.
	 */
	public function run( ApplyContext $context, Article $article, callable $work, array $changed = [] ): ItemResult {
		$write = function () use ( $context, $article, $work ): ItemResult {
			$applied = $work();
			$this->record->write( $context, $article, $applied );
			return $applied->result;
		};
		return $this->remains->none_of( fn (): ItemResult => $this->transaction->run( $write ), $changed );
	}
}
