<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Catalogue\Variations\ArticleGroup;
use WaproMag\Settings\CatalogueSettings;

/**
 * Translates an article into what the shop keeps: units, texts, terms.
 */
final class ArticleWishes {

	public function __construct( private Placements $placements ) {}

	public function begin(): void {
		$this->placements->begin();
	}

	/**
	 * @throws ItemRefused When the article's group lacks a value.
	 */
	public function of( Article $article, string $tax_class, CatalogueSettings $settings ): Wanted {
		$group  = ArticleGroup::of( $article, $settings );
		$fields = ProductFields::wanted(
			$article,
			$tax_class,
			(string) get_option( 'woocommerce_weight_unit', 'kg' ),
			(string) get_option( 'woocommerce_dimension_unit', 'cm' ),
			[
				'description'       => self::text( $article, 'description' ),
				'short_description' => self::text( $article, 'shortDescription' ),
			]
		);
		if ( $group !== null ) {
			$this->placements->prepare( $group->values, $settings );
		}
		return new Wanted( $fields, $this->placements->of( $article, $settings ), $group );
	}

	/** An empty text says nothing: what people wrote stays. */
	private static function text( Article $article, string $fact ): ?string {
		return $article->text( $fact ) === '' ? null : PlainText::as_html( $article->text( $fact ) );
	}
}
