<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Links\Counter;
use WaproMag\Links\Link;
use WaproMag\Settings\SettingsStore;
use WaproMag\Settings\TaxClasses;

/**
 * Decides what becomes of one article. What changes – link, product, history, message – changes in one short transaction, link first.
 */
final class ArticleApply {

	public function __construct(
		private SettingsStore $settings,
		private ArticleWishes $wishes,
		private ArticleFindings $findings,
		private ArticleRefusal $refusal,
		private ArticleWithdrawal $withdrawal,
		private ArticleCreation $creation,
		private ArticleChange $change
	) {}

	/** Once per call. */
	public function begin(): void {
		$this->wishes->begin();
	}

	/**
	 * @param Link|null $link Of this index, or of the same article under its former one.
	 * @throws ItemRefused When the shop cannot hold the article.
	 */
	public function apply( ApplyContext $context, Article $article, ?Link $link, ?PresentProduct $product ): ItemResult {
		if ( $link !== null && Counter::is_older( $article->as_of, $link->as_of_goods ) ) {
			return ItemResult::stale( $article->index, $link->shop_id );
		}
		$link = $link?->of_article( $article->index, $article->guid );
		if ( $link !== null || $article->is_wanted() ) {
			$this->findings->judge( $article, $link?->shop_id );
		}
		if ( ! $article->is_wanted() ) {
			return $this->withdrawal->withdraw( $context, $article, $link, $product );
		}
		$maps    = $this->settings->maps();
		$class   = static fn ( string $code ): ?string => TaxClasses::of( $maps, $code );
		$problem = ArticleRules::problem( $article, $class );
		if ( $problem !== null ) {
			return $this->refuse( $context, $article, $link, $problem );
		}
		if ( $link?->shop_id !== null && $product === null ) {
			$link = $link->with( [ 'shop_id' => null, 'former_status' => Link::DELETED_IN_SHOP, 'reviewed_at' => null, 'reviewed_hash' => null ] );
		}
		if ( $link !== null && $product === null && $link->is_offered() && $link->was_deleted_in_shop() ) {
			return $this->refuse( $context, $article, $link, new ItemProblem( ItemProblem::DELETED_IN_SHOP ) );
		}
		$settings = $this->settings->catalogue();
		$wanted   = $this->wishes->of( $article, (string) $class( $article->text( 'vatCode' ) ), $settings );
		if ( CategoryTerms::is_unmapped( $article->text( 'categoryPath' ), $wanted->placement->category, $settings ) ) {
			$this->findings->category_unmapped( $article, $link?->shop_id );
		}
		if ( $link === null || $product === null ) {
			return $this->creation->create( $context, $article, $link, $wanted );
		}
		return self::needs_another_product( $link, $product, $wanted )
			? $this->creation->make_anew( $context, $article, $link, $wanted, $product )
			: $this->change->change( $context, $article, $link, $product, $wanted );
	}

	public function refuse( ApplyContext $context, Article $article, ?Link $link, ItemProblem $problem ): ItemResult {
		return $this->refusal->refuse( $context, $article, $link, $problem );
	}

	/** A variation cannot become a product of its own, nor the other way round. */
	private static function needs_another_product( Link $link, PresentProduct $product, Wanted $wanted ): bool {
		return $product->is_variation() ? $link->group_key !== null && $wanted->group === null : $wanted->group !== null;
	}
}
