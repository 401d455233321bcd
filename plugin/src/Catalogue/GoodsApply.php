<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Catalogue\Creation\NewProductStore;
use WaproMag\Catalogue\Creation\OncePerCall;
use WaproMag\Catalogue\Creation\ShopCaches;
use WaproMag\Catalogue\Variations\GroupProducts;
use WaproMag\Database\Connection;
use WaproMag\Database\DatabaseError;
use WaproMag\Links\Counter;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * Brings products to the state of WAPRO's articles. Every item stands alone.
 */
final class GoodsApply {

	public function __construct(
		private LinkStore $links,
		private ArticleLinks $article_links,
		private ProductReader $products,
		private TemporaryCategory $category,
		private ArticleApply $one,
		private GroupProducts $groups,
		private ArticleFindings $findings,
		private ArticleRecord $record,
		private ApplyScope $scope,
		private CallLock $lock,
		private Connection $db
	) {}

	/**
	 * @param list<array<string, mixed>> $items apply#GoodsItem.
	 * @return list<ItemResult> In the order of the items.
	 * @throws DatabaseError When the database failed; what was applied before stays applied, the call may be repeated.
	 */
	public function apply( ApplyContext $context, array $items ): array {
		$articles = array_map( Article::from_array( ... ), $items );
		$eans     = array_map( static fn ( Article $article ): string => $article->text( 'ean' ), $articles );
		$work     = fn (): array => EanOwners::know( $this->db, $eans, fn (): array => $this->apply_all( $context, $articles ) );
		$spared   = static fn (): array => SharedVersions::spare( static fn (): array => OncePerCall::run( $work ) );
		return $this->lock->hold( 'goods', fn (): array => $this->scope->run( $spared ) );
	}

	/**
	 * @param list<Article> $articles
	 * @return list<ItemResult>
	 */
	private function apply_all( ApplyContext $context, array $articles ): array {
		$this->category->id();
		$this->one->begin();
		NewProductStore::begin();
		$links    = $this->article_links->of( $articles );
		$products = $this->products->read( Link::shop_ids( $links ) );
		$results  = [];
		$touched  = [];
		$idle     = [];
		$as_of    = [];
		foreach ( $articles as $article ) {
			$link    = $links[ $article->index ] ?? null;
			$product = $link?->shop_id === null ? null : $products[ $link->shop_id ] ?? null;
			if ( isset( $touched[ $article->index ] ) || ( $link !== null && isset( $touched[ $link->erp_key ] ) ) || $link?->group_key !== null ) {
				$link    = $this->article_links->of( [ $article ] )[ $article->index ] ?? null;
				$product = $link?->shop_id === null ? null : $this->products->read_one( $link->shop_id );
			}
			$touched[ $article->index ] = true;

			$result    = $this->apply_one( $context, $article, $link, $product );
			$results[] = $result;
			if ( in_array( $result->outcome, [ ItemResult::UNCHANGED, ItemResult::STALE ], true ) ) {
				$idle[] = [ 'message' => $article->message_id, 'result' => $result ];
			}
			if ( $result->outcome === ItemResult::UNCHANGED && $link?->id !== null ) {
				$as_of[ $link->id ] = Counter::newest( $article->as_of, $as_of[ $link->id ] ?? '0' );
			}
		}
		$this->links->advance( LinkStore::AS_OF_GOODS, $as_of );
		$this->record->log( $context, $idle );
		$this->groups->settle();
		ShopCaches::settle();
		$this->findings->write();
		return $results;
	}

	private function apply_one( ApplyContext $context, Article $article, ?Link $link, ?PresentProduct $product ): ItemResult {
		try {
			return $this->one->apply( $context, $article, $link, $product );
		} catch ( \Throwable $error ) {
			if ( $error instanceof DatabaseError ) {
				throw $error;
			}
			$problem = $error instanceof ItemRefused
				? $error->problem
				: new ItemProblem( ItemProblem::SHOP_ERROR, null, [ $error->getMessage() ] );
			// A listener of another plugin threw: its article is refused, the other articles go on.
			return $this->one->refuse( $context, $article, $this->article_links->of( [ $article ] )[ $article->index ] ?? null, $problem );
		}
	}
}
