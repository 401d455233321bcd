<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Catalogue\Decimal;

/**
 * Rules for one value. Knows no WordPress.
 */
final class ValueCheck {

	public const YES = 'yes';
	public const NO  = 'no';

	private const YES_WORDS = [ '1', 'yes', 'true', 'on' ];
	private const NO_WORDS  = [ '', '0', 'no', 'false', 'off' ];

	/** No markup and one line: what is shown in mails and told to machines must be what was typed. */
	public static function is_plain( string $text ): bool {
		return preg_match( '/^[^<>\p{Cc}]*$/Du', $text ) === 1;
	}

	/**
	 * @return string|ValueProblem|null The value as machines take it, or what is wrong; null: nothing was given.
	 */
	public static function of( Field $field, mixed $given ): string|ValueProblem|null {
		$text = self::text( $given );
		if ( $text === null ) {
			return new ValueProblem( ValueProblem::TYPE, $field, get_debug_type( $given ) );
		}
		if ( $field->type === FieldType::YesNo ) {
			return self::yes_or_no( $field, $text );
		}
		if ( $text === '' ) {
			return $field->required ? new ValueProblem( ValueProblem::MISSING, $field, '' ) : null;
		}
		return match ( $field->type ) {
			FieldType::Number => self::number( $field, $text ),
			FieldType::Choice => in_array( $text, $field->options, true ) ? $text : new ValueProblem( ValueProblem::OPTION, $field, $text ),
			FieldType::Text   => self::line( $field, $text ),
		};
	}

	private static function text( mixed $given ): ?string {
		return match ( true ) {
			$given === null      => '',
			is_bool( $given )    => $given ? '1' : '',
			is_float( $given )   => rtrim( rtrim( sprintf( '%.6F', $given ), '0' ), '.' ),
			is_scalar( $given )  => trim( (string) $given ),
			default              => null,
		};
	}

	private static function yes_or_no( Field $field, string $text ): string|ValueProblem {
		return match ( true ) {
			in_array( strtolower( $text ), self::YES_WORDS, true ) => self::YES,
			in_array( strtolower( $text ), self::NO_WORDS, true )  => self::NO,
			default                                                => new ValueProblem( ValueProblem::TYPE, $field, $text ),
		};
	}

	private static function number( Field $field, string $text ): string|ValueProblem {
		$number = Draft::number( $text );
		if ( $number === null ) {
			return new ValueProblem( ValueProblem::TYPE, $field, $text );
		}
		if ( ( $field->min !== null && $number->minus( $field->min )->is_negative() ) || ( $field->max !== null && $field->max->minus( $number )->is_negative() ) ) {
			return new ValueProblem( ValueProblem::RANGE, $field, $text );
		}
		if ( $field->step !== null && ! $number->minus( $field->min ?? Decimal::zero() )->is_multiple_of( $field->step ) ) {
			return new ValueProblem( ValueProblem::STEP, $field, $text );
		}
		return $number->text();
	}

	private static function line( Field $field, string $text ): string|ValueProblem {
		return match ( true ) {
			! self::is_plain( $text )             => new ValueProblem( ValueProblem::TYPE, $field, $text ),
			mb_strlen( $text ) > $field->length   => new ValueProblem( ValueProblem::LENGTH, $field, $text ),
			default                               => $text,
		};
	}
}
