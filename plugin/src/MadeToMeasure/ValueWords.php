<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Catalogue\Decimal;

/**
 * Values and what is wrong with them, as people read it.
 */
final class ValueWords {

	/** Between a number and its unit, and between thousands. */
	private const SPACE = "\u{00A0}";

	private const GIVEN = 60;

	/** "1 200 mm", "tak", or the text itself. */
	public static function value( FieldType $type, string $value, string $unit ): string {
		$number = $type === FieldType::Number ? Decimal::parse( $value ) : null;
		return match ( true ) {
			$number !== null          => self::number( $number, $unit ),
			$type === FieldType::YesNo => $value === ValueCheck::YES ? __( 'Yes', 'wapro-mag-for-woocommerce' ) : __( 'No', 'wapro-mag-for-woocommerce' ),
			default                   => $value,
		};
	}

	/** "Width (mm)". */
	public static function label( Field $field ): string {
		return $field->unit === '' ? $field->label : "{$field->label} ({$field->unit})";
	}

	/** What may be given: "from 400 to 3 000 mm, in steps of 5 mm"; '' when all is allowed. */
	public static function allowed( Field $field ): string {
		return match ( $field->type ) {
			FieldType::Number => self::range( $field ),
			FieldType::Text   => $field->length === Field::VALUE ? '' : self::longest( $field ),
			FieldType::Choice => implode( ', ', $field->options ),
			FieldType::YesNo  => '',
		};
	}

	public static function of_product( string $name, ValueProblem $problem ): string {
		/* translators: 1: name of a product, 2: sentence about one of its fields. */
		return sprintf( __( '"%1$s" – %2$s', 'wapro-mag-for-woocommerce' ), $name, self::problem( $problem ) );
	}

	public static function problem( ValueProblem $problem ): string {
		$field = $problem->field;
		$given = mb_strlen( $problem->given ) > self::GIVEN ? mb_substr( $problem->given, 0, self::GIVEN ) . '…' : $problem->given;
		if ( $field === null ) {
			/* translators: %s: name of a production parameter that a product does not ask for. */
			return sprintf( __( 'This product does not ask for "%s". Load the page again and choose anew.', 'wapro-mag-for-woocommerce' ), $given );
		}
		$allowed = match ( true ) {
			$problem->code === ValueProblem::LENGTH                                   => self::longest( $field ),
			$field->type === FieldType::Number && self::allowed( $field ) === ''      => __( 'a number', 'wapro-mag-for-woocommerce' ),
			$field->type === FieldType::Text && $problem->code === ValueProblem::TYPE => __( 'one line of text without < and >', 'wapro-mag-for-woocommerce' ),
			$field->type === FieldType::YesNo                                         => __( 'yes or no', 'wapro-mag-for-woocommerce' ),
			default                                                                   => self::allowed( $field ),
		};
		if ( $problem->code !== ValueProblem::MISSING ) {
			/* translators: 1: name of a field, such as "Width", 2: what the buyer gave, 3: what is allowed, such as "from 400 to 3 000 mm". */
			return sprintf( __( '%1$s: "%2$s" was given, allowed: %3$s.', 'wapro-mag-for-woocommerce' ), $field->label, $given, $allowed );
		}
		return $allowed === ''
			/* translators: %s: name of a field, such as "Inscription". */
			? sprintf( __( '%s: nothing was given. Fill it in.', 'wapro-mag-for-woocommerce' ), $field->label )
			/* translators: 1: name of a field, such as "Width", 2: what is allowed, such as "from 400 to 3 000 mm". */
			: sprintf( __( '%1$s: nothing was given. Allowed: %2$s.', 'wapro-mag-for-woocommerce' ), $field->label, $allowed );
	}

	/** As the shop writes its prices. */
	public static function number( Decimal $number, string $unit = '' ): string {
		$text     = $number->text();
		$decimals = max( 0, strlen( (string) strrchr( $text, '.' ) ) - 1 );
		$shown    = str_replace( ' ', self::SPACE, number_format( (float) $text, $decimals, wc_get_price_decimal_separator(), wc_get_price_thousand_separator() ) );
		return $unit === '' ? $shown : $shown . self::SPACE . $unit;
	}

	private static function longest( Field $field ): string {
		/* translators: %s: number of characters. */
		return sprintf( _n( 'at most %s character', 'at most %s characters', $field->length, 'wapro-mag-for-woocommerce' ), number_format_i18n( $field->length ) );
	}

	private static function range( Field $field ): string {
		$range = match ( true ) {
			$field->min !== null && $field->max !== null =>
				/* translators: 1: smallest, 2: largest number with its unit. */
				sprintf( __( 'from %1$s to %2$s', 'wapro-mag-for-woocommerce' ), self::number( $field->min ), self::number( $field->max, $field->unit ) ),
			/* translators: %s: smallest number with its unit. */
			$field->min !== null                         => sprintf( __( 'at least %s', 'wapro-mag-for-woocommerce' ), self::number( $field->min, $field->unit ) ),
			/* translators: %s: largest number with its unit. */
			$field->max !== null                         => sprintf( __( 'at most %s', 'wapro-mag-for-woocommerce' ), self::number( $field->max, $field->unit ) ),
			default                                      => '',
		};
		/* translators: %s: difference between two numbers that may be chosen, with its unit. */
		$step = $field->step === null ? '' : sprintf( __( 'in steps of %s', 'wapro-mag-for-woocommerce' ), self::number( $field->step, $field->unit ) );
		return implode( ', ', array_filter( [ $range, $step ], static fn ( string $part ): bool => $part !== '' ) );
	}
}
