<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Catalogue\Decimal;

/**
 * Rules for the fields of a product. Knows no WordPress.
 */
final class DraftCheck {

	public const MOST = 50;

	/** As contracts/shop-api/common#Code has it. */
	private const CODE = '/^[a-z][a-z0-9_]{0,63}$/D';

	/**
	 * @param list<Draft> $drafts
	 * @return list<DraftProblem>
	 */
	public static function all( array $drafts ): array {
		$problems = count( $drafts ) > self::MOST ? [ new DraftProblem( DraftProblem::TOO_MANY, -1, '', (string) count( $drafts ) ) ] : [];
		$codes    = [];
		$labels   = [];
		foreach ( $drafts as $row => $draft ) {
			array_push( $problems, ...self::one( $draft, $row ) );
			$label = mb_strtolower( $draft->label );
			if ( isset( $codes[ $draft->code ] ) ) {
				$problems[] = new DraftProblem( DraftProblem::CODE_TWICE, $row, 'code', $draft->code );
			} elseif ( isset( $labels[ $label ] ) ) {
				$problems[] = new DraftProblem( DraftProblem::LABEL_TWICE, $row, 'label', $draft->label );
			}
			$codes[ $draft->code ] = true;
			$labels[ $label ]      = true;
		}
		return $problems;
	}

	/**
	 * @return list<DraftProblem>
	 */
	public static function one( Draft $draft, int $row = 0 ): array {
		$problems = self::texts( $draft, $row );
		if ( $draft->label === '' ) {
			$problems[] = new DraftProblem( DraftProblem::LABEL_MISSING, $row, 'label' );
		}
		if ( preg_match( self::CODE, $draft->code ) !== 1 ) {
			$problems[] = new DraftProblem( DraftProblem::CODE_INVALID, $row, 'code', $draft->code );
		}
		return [
			...$problems,
			...match ( FieldType::tryFrom( $draft->type ) ) {
				FieldType::Number => self::number( $draft, $row ),
				FieldType::Text   => self::length( $draft, $row ),
				FieldType::Choice => self::options( $draft, $row ),
				FieldType::YesNo  => [],
				null              => [ new DraftProblem( DraftProblem::TYPE_UNKNOWN, $row, 'type', $draft->type ) ],
			},
		];
	}

	/**
	 * @return list<DraftProblem>
	 */
	private static function texts( Draft $draft, int $row ): array {
		$problems = [];
		foreach ( Draft::TEXTS as $column => $most ) {
			$text = $draft->text( $column );
			if ( mb_strlen( $text ) > $most ) {
				$problems[] = new DraftProblem( DraftProblem::TOO_LONG, $row, $column, (string) $most );
			} elseif ( ! ValueCheck::is_plain( $text ) ) {
				$problems[] = new DraftProblem( DraftProblem::MARKUP, $row, $column, $text );
			}
		}
		return $problems;
	}

	/**
	 * @return list<DraftProblem>
	 */
	private static function number( Draft $draft, int $row ): array {
		$problems = [];
		foreach ( [ 'min', 'max', 'step' ] as $column ) {
			if ( $draft->text( $column ) !== '' && Draft::number( $draft->text( $column ) ) === null ) {
				$problems[] = new DraftProblem( DraftProblem::NUMBER_INVALID, $row, $column, $draft->text( $column ) );
			}
		}
		if ( $problems !== [] ) {
			return $problems;
		}
		$min  = Draft::number( $draft->min );
		$max  = Draft::number( $draft->max );
		$step = Draft::number( $draft->step );
		if ( $min !== null && $max !== null && $max->minus( $min )->is_negative() ) {
			return [ new DraftProblem( DraftProblem::RANGE_REVERSED, $row, 'max', $draft->max ) ];
		}
		if ( $step !== null && ( $step->is_zero() || $step->is_negative() ) ) {
			return [ new DraftProblem( DraftProblem::STEP_INVALID, $row, 'step', $draft->step ) ];
		}
		return self::is_step_too_large( $min, $max, $step ) ? [ new DraftProblem( DraftProblem::STEP_TOO_LARGE, $row, 'step', $draft->step ) ] : [];
	}

	private static function is_step_too_large( ?Decimal $min, ?Decimal $max, ?Decimal $step ): bool {
		return $min !== null && $max !== null && $step !== null && ! $max->equals( $min ) && $max->minus( $min )->minus( $step )->is_negative();
	}

	/**
	 * @return list<DraftProblem>
	 */
	private static function length( Draft $draft, int $row ): array {
		$is_right = $draft->length === '' || ( ctype_digit( $draft->length ) && (int) $draft->length >= 1 && (int) $draft->length <= Field::VALUE );
		return $is_right ? [] : [ new DraftProblem( DraftProblem::LENGTH_INVALID, $row, 'length', $draft->length ) ];
	}

	/**
	 * @return list<DraftProblem>
	 */
	private static function options( Draft $draft, int $row ): array {
		if ( $draft->options === [] ) {
			return [ new DraftProblem( DraftProblem::OPTIONS_MISSING, $row, 'options' ) ];
		}
		$problems = [];
		$known    = [];
		foreach ( $draft->options as $option ) {
			$code = match ( true ) {
				mb_strlen( $option ) > Field::VALUE             => DraftProblem::TOO_LONG,
				! ValueCheck::is_plain( $option )               => DraftProblem::MARKUP,
				isset( $known[ mb_strtolower( $option ) ] )     => DraftProblem::OPTION_TWICE,
				default                                         => null,
			};
			if ( $code !== null ) {
				$problems[] = new DraftProblem( $code, $row, 'options', $code === DraftProblem::TOO_LONG ? (string) Field::VALUE : $option );
			}
			$known[ mb_strtolower( $option ) ] = true;
		}
		return $problems;
	}
}
