<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * Finds the link of each article: by its index, or by its GUID when the index changed in WAPRO.
 */
final class ArticleLinks {

	public function __construct( private LinkStore $links ) {}

	/**
	 * @param list<Article> $articles
	 * @return array<string, Link> By the article's present index.
	 */
	public function of( array $articles ): array {
		$indexes = array_values( array_unique( array_map( static fn ( Article $article ): string => $article->index, $articles ) ) );
		$links   = $this->links->find_many( Link::PRODUCT, $indexes );
		$moved   = [];
		foreach ( $articles as $article ) {
			if ( $article->guid !== null && ( $links[ $article->index ] ?? null )?->shop_id === null ) {
				$moved[ $article->guid ] = $article->index;
			}
		}
		foreach ( $this->links->find_by_guids( Link::PRODUCT, array_map( strval( ... ), array_keys( $moved ) ) ) as $guid => $link ) {
			$index = $moved[ $guid ] ?? null;
			// An article of the former index in the same call: both exist, so this is no change of the index.
			if ( $index !== null && $link->erp_key !== $index && $link->shop_id !== null && ! self::still_exists( $link->erp_key, $articles ) ) {
				$this->forget_refused( $links[ $index ] ?? null );
				$links[ $index ] = $link;
			}
		}
		return $links;
	}

	/**
	 * @param list<Article> $articles
	 */
	private static function still_exists( string $index, array $articles ): bool {
		foreach ( $articles as $article ) {
			if ( $article->index === $index && ! $article->deleted ) {
				return true;
			}
		}
		return false;
	}

	/** The new index came before and was refused: nothing hangs on that link. */
	private function forget_refused( ?Link $link ): void {
		if ( $link !== null ) {
			$this->links->remove( $link );
		}
	}
}
