<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Settings\CatalogueSettings;

/**
 * What becomes of an article's attributes in the shop, by the admin's settings.
 */
final class ArticleAttributes {

	public function __construct( private AttributeTerms $terms ) {}

	public function forget(): void {
		$this->terms->forget();
	}

	/**
	 * All but the group's own attribute and those by which variations differ.
	 *
	 * @return list<WantedAttribute>
	 */
	public function of( Article $article, CatalogueSettings $settings ): array {
		$group   = $settings->variation_group();
		$apart   = $group === null ? [] : array_map( strtolower( ... ), [ $group, ...self::is_grouped( $article, $group ) ? $settings->variation_attributes() : [] ] );
		$wanted  = [];
		foreach ( $article->attributes() as $one ) {
			if ( ! in_array( $one['code'], $apart, true ) && $settings->attribute_use( $one['code'] ) !== 'ignore' ) {
				$attribute                 = $this->one( $one, $settings );
				$wanted[ $attribute->key ] = $attribute;
			}
		}
		return array_values( $wanted );
	}

	/**
	 * @param array{code: string, name: string, value: string} $one
	 * @param list<string>                                     $present Taxonomies among the product's attributes: people chose them.
	 */
	public function one( array $one, CatalogueSettings $settings, array $present = [] ): WantedAttribute {
		foreach ( $present as $taxonomy ) {
			if ( AttributeCode::of( wc_attribute_label( $taxonomy ) ) === $one['code'] ) {
				return new WantedAttribute( $one['code'], $taxonomy, $one['name'], $one['value'], $this->terms->term( $taxonomy, $one['value'] ) );
			}
		}
		if ( $settings->attribute_use( $one['code'] ) !== 'filter' ) {
			return new WantedAttribute( $one['code'], sanitize_title( $one['name'] ), $one['name'], $one['value'] );
		}
		$taxonomy = $this->terms->taxonomy( $one['code'], $one['name'] );
		return new WantedAttribute( $one['code'], $taxonomy, $one['name'], $one['value'], $this->terms->term( $taxonomy, $one['value'] ) );
	}

	private static function is_grouped( Article $article, string $group ): bool {
		return in_array( strtolower( $group ), array_column( $article->attributes(), 'code' ), true );
	}
}
