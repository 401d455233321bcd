<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Variations;

use WaproMag\Catalogue\Article;
use WaproMag\Catalogue\ItemProblem;
use WaproMag\Catalogue\ItemRefused;
use WaproMag\Settings\CatalogueSettings;

/**
 * The group whose product an article is a variation of, with the values by which it differs from the others.
 */
final class ArticleGroup {

	private const LONGEST_KEY = 40;

	/**
	 * @param string                                                       $key    Of the group's link.
	 * @param string                                                       $name   As WAPRO says it.
	 * @param list<array{code: string, name: string, value: string}> $values One of each attribute of variations.
	 */
	private function __construct(
		public readonly string $key,
		public readonly string $name,
		public readonly array $values
	) {}

	/**
	 * @return self|null Null: a product of its own.
	 * @throws ItemRefused When it lacks a value by which variations differ, or the group's name holds markup.
	 */
	public static function of( Article $article, CatalogueSettings $settings ): ?self {
		$code = $settings->variation_group();
		if ( $code === null || $settings->variation_attributes() === [] ) {
			return null;
		}
		$by_code = array_column( $article->attributes(), null, 'code' );
		$group   = $by_code[ strtolower( $code ) ] ?? null;
		if ( $group === null ) {
			return null;
		}
		if ( strip_tags( $group['value'] ) !== $group['value'] ) {
			// It becomes the name of a product.
			throw new ItemRefused( new ItemProblem( ItemProblem::MARKUP_IN_FIELD, 'attributes', [ $code ] ) );
		}
		$values = [];
		foreach ( $settings->variation_attributes() as $wanted ) {
			$values[] = $by_code[ strtolower( $wanted ) ] ?? throw new ItemRefused( new ItemProblem( ItemProblem::VARIATION_INCOMPLETE, 'attributes', [ $group['value'], $wanted ] ) );
		}
		return new self( self::key( $group['value'] ), $group['value'], $values );
	}

	/**
	 * Values of another member, in the same order.
	 *
	 * @param array<string, mixed> $facts Of its link.
	 * @return list<array{code: string, name: string, value: string}>|null Null: it lacks one.
	 */
	public function values_of( array $facts ): ?array {
		$by_code = array_column( Article::attributes_of( $facts ), null, 'code' );
		$values  = [];
		foreach ( $this->values as $own ) {
			if ( ! isset( $by_code[ $own['code'] ] ) ) {
				return null;
			}
			$values[] = $by_code[ $own['code'] ];
		}
		return $values;
	}

	/**
	 * @param list<array{code: string, name: string, value: string}> $values
	 */
	public static function combination( array $values ): string {
		return mb_strtolower( implode( "\n", array_column( $values, 'value' ) ) );
	}

	/**
	 * @param list<array{code: string, name: string, value: string}> $values
	 */
	public static function in_words( array $values ): string {
		return implode( ', ', array_map( static fn ( array $one ): string => "{$one['name']}: {$one['value']}", $values ) );
	}

	/** Name of the common product: the article's own without what is its alone. */
	public function product_name( Article $article ): string {
		$name = $article->text( 'name' );
		foreach ( $this->values as $one ) {
			$name = (string) preg_replace( '/(?<![\p{L}\p{N}])' . preg_quote( $one['value'], '/' ) . '(?![\p{L}\p{N}])/iu', ' ', $name );
		}
		$name = trim( (string) preg_replace( '/\s+/u', ' ', $name ), " \t,;-–/()" );
		return $name === '' || $name === $article->text( 'name' ) ? $this->name : $name;
	}

	private static function key( string $name ): string {
		return mb_strlen( $name, 'UTF-8' ) <= self::LONGEST_KEY ? $name : mb_substr( $name, 0, 23, 'UTF-8' ) . '~' . substr( md5( $name ), 0, 16 );
	}
}
