<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Settings\CatalogueSettings;

/**
 * Finds the terms of an article's category, producer and attributes. Terms are made before the transaction of the article.
 */
final class Placements {

	public function __construct(
		private CategoryTerms $categories,
		private BrandTerms $brands,
		private ArticleAttributes $attributes
	) {}

	public function of( Article $article, CatalogueSettings $settings ): Placement {
		return new Placement(
			$this->categories->term_for( $article->text( 'categoryPath' ), $settings ),
			$this->brands->term_for( $article->text( 'producer' ) ),
			$this->attributes->of( $article, $settings )
		);
	}

	/**
	 * Makes the terms of a variation's values.
	 *
	 * @param list<array{code: string, name: string, value: string}> $values
	 */
	public function prepare( array $values, CatalogueSettings $settings ): void {
		foreach ( $values as $value ) {
			$this->attributes->one( $value, $settings );
		}
	}

	/** Terms found are remembered for one call: between two they may be deleted. */
	public function begin(): void {
		$this->categories->forget();
		$this->brands->forget();
		$this->attributes->forget();
	}
}
