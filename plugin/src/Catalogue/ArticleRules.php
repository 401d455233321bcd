<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * What an article must be like to become a product. Knows no WordPress.
 */
final class ArticleRules {

	/** Most characters per field, as the WSDL bounds them. */
	private const BOUNDS = [
		'name'             => 200,
		'description'      => 20000,
		'shortDescription' => 200,
		'tradeIndex'       => 20,
		'ean'              => 20,
		'vatCode'          => 3,
		'unit'             => 10,
		'producer'         => 100,
		'categoryPath'     => 255,
	];

	/**
	 * @param callable(string): ?string $tax_class_for Tax class of a VAT code, null when unmapped.
	 */
	public static function problem( Article $article, callable $tax_class_for ): ?ItemProblem {
		return self::name_problem( $article->text( 'name' ) )
			?? self::attribute_problem( $article )
			?? self::length_problem( $article )
			?? self::weight_problem( $article->text( 'weight' ) )
			?? self::vat_problem( $article->text( 'vatCode' ), $tax_class_for );
	}

	private static function name_problem( string $name ): ?ItemProblem {
		if ( $name === '' ) {
			return new ItemProblem( ItemProblem::NAME_EMPTY, 'name' );
		}
		if ( strip_tags( $name ) !== $name ) {
			return new ItemProblem( ItemProblem::MARKUP_IN_NAME, 'name' );
		}
		return null;
	}

	/** WooCommerce prints the names of attributes as they are. */
	private static function attribute_problem( Article $article ): ?ItemProblem {
		foreach ( $article->attributes() as $one ) {
			if ( strip_tags( $one['name'] ) !== $one['name'] ) {
				return new ItemProblem( ItemProblem::MARKUP_IN_FIELD, 'attributes', [ $one['code'] ] );
			}
		}
		return null;
	}

	private static function length_problem( Article $article ): ?ItemProblem {
		foreach ( self::BOUNDS as $field => $most ) {
			$length = mb_strlen( $article->text( $field ), 'UTF-8' );
			if ( $length > $most ) {
				return new ItemProblem( ItemProblem::TOO_LONG, $field, [ $field, $length, $most ] );
			}
		}
		return null;
	}

	private static function weight_problem( string $weight ): ?ItemProblem {
		if ( $weight === '' ) {
			return null;
		}
		$quantity = Decimal::parse( $weight );
		return $quantity === null || $quantity->is_negative()
			? new ItemProblem( ItemProblem::QUANTITY_INVALID, 'weight', [ 'weight', mb_substr( $weight, 0, 40 ) ] )
			: null;
	}

	/**
	 * @param callable(string): ?string $tax_class_for
	 */
	private static function vat_problem( string $code, callable $tax_class_for ): ?ItemProblem {
		return $code === '' || $tax_class_for( $code ) === null
			? new ItemProblem( ItemProblem::VAT_UNMAPPED, 'vatCode', [ $code ] )
			: null;
	}
}
