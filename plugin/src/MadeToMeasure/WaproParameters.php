<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

/**
 * WAPRO's definition of an article's parameters as the start of a product's fields, and what the shop made of them: it
 * may narrow a range or leave options out, never widen. Knows no WordPress.
 */
final class WaproParameters {

	private const SEPARATOR = '|';

	/**
	 * @param mixed $parameters apply#GoodsItem.parameters as the link keeps them.
	 * @return array<string, Draft> By code.
	 */
	public static function read( mixed $parameters ): array {
		$drafts = [];
		foreach ( is_array( $parameters ) ? $parameters : [] as $parameter ) {
			$draft = self::draft( is_array( $parameter ) ? $parameter : [] );
			if ( $draft->code !== '' ) {
				$drafts[ $draft->code ] = $draft;
			}
		}
		return $drafts;
	}

	/**
	 * The fields as they stand now: the shop's order, what it left out and refined, then what WAPRO added since.
	 *
	 * @param array<string, Draft> $wapro By code.
	 * @param list<Draft>          $shop
	 * @return list<Draft>
	 */
	public static function with_shop( array $wapro, array $shop ): array {
		$fields = [];
		foreach ( $shop as $draft ) {
			$fields[] = isset( $wapro[ $draft->code ] ) ? self::refined( $wapro[ $draft->code ], $draft ) : $draft;
			unset( $wapro[ $draft->code ] );
		}
		return [ ...$fields, ...array_values( $wapro ) ];
	}

	/** What the shop added to WAPRO's definition, alone: WAPRO's later changes must arrive. */
	public static function refinement( Draft $wapro, Draft $typed ): Draft {
		$changes = [];
		foreach ( [ 'label', 'type', 'unit', 'min', 'max' ] as $column ) {
			if ( $typed->text( $column ) === $wapro->text( $column ) ) {
				$changes[ $column ] = '';
			}
		}
		return $typed->with( $typed->options === $wapro->options ? $changes + [ 'options' => [] ] : $changes );
	}

	/**
	 * @return list<DraftProblem> Where the typed field goes beyond WAPRO's.
	 */
	public static function beyond( Draft $wapro, Draft $typed, int $row ): array {
		$problems = [];
		foreach ( [ 'min' => 1, 'max' => -1 ] as $bound => $sign ) {
			$theirs = Draft::number( $wapro->text( $bound ) );
			$ours   = Draft::number( $typed->text( $bound ) );
			if ( $theirs !== null && $ours !== null && ( $sign === 1 ? $ours->minus( $theirs ) : $theirs->minus( $ours ) )->is_negative() ) {
				$problems[] = new DraftProblem( DraftProblem::RANGE_WIDER, $row, $bound, $wapro->text( $bound ) );
			}
		}
		foreach ( $wapro->options === [] ? [] : array_diff( $typed->options, $wapro->options ) as $option ) {
			$problems[] = new DraftProblem( DraftProblem::OPTION_FOREIGN, $row, 'options', $option );
		}
		return $problems;
	}

	private static function refined( Draft $wapro, Draft $shop ): Draft {
		$kept    = array_values( array_intersect( $shop->options, $wapro->options ) );
		$refined = $shop->with(
			[
				'label'   => $shop->label === '' ? $wapro->label : $shop->label,
				'type'    => $wapro->type !== FieldType::Text->value || $shop->type === '' ? $wapro->type : $shop->type,
				'unit'    => $wapro->unit === '' ? $shop->unit : $wapro->unit,
				'min'     => self::narrower( $wapro->min, $shop->min, 1 ),
				'max'     => self::narrower( $wapro->max, $shop->max, -1 ),
				'options' => match ( true ) {
					$wapro->options === [] => $shop->options,
					$kept === []           => $wapro->options,
					default                => $kept,
				},
			]
		);
		// What WAPRO changed since may leave nothing between the shop's bounds: then its own count.
		return self::fits( $refined ) ? $refined : $refined->with( [ 'min' => $wapro->min, 'max' => $wapro->max, 'step' => '' ] );
	}

	private static function fits( Draft $draft ): bool {
		$codes = array_column( DraftCheck::one( $draft ), 'code' );
		return array_intersect( $codes, [ DraftProblem::RANGE_REVERSED, DraftProblem::STEP_TOO_LARGE ] ) === [];
	}

	/**
	 * @param 1|-1 $sign 1: the larger one is narrower.
	 */
	private static function narrower( string $theirs, string $ours, int $sign ): string {
		$a = Draft::number( $theirs );
		$b = Draft::number( $ours );
		if ( $a === null || $b === null ) {
			return $b === null ? $theirs : $ours;
		}
		return $b->minus( $a )->is_negative() === ( $sign === 1 ) ? $theirs : $ours;
	}

	/**
	 * @param array<mixed> $parameter
	 */
	private static function draft( array $parameter ): Draft {
		$text    = static fn ( string $name ): string => is_scalar( $parameter[ $name ] ?? null ) ? trim( (string) $parameter[ $name ] ) : '';
		$options = array_values( array_filter( array_map( 'trim', explode( self::SEPARATOR, $text( 'options' ) ) ), static fn ( string $option ): bool => $option !== '' ) );
		$type    = match ( true ) {
			$options !== []                                                                  => FieldType::Choice,
			$text( 'unit' ) !== '' || $text( 'minimum' ) !== '' || $text( 'maximum' ) !== '' => FieldType::Number,
			default                                                                          => FieldType::Text,
		};
		$draft   = new Draft(
			code: $text( 'code' ),
			label: mb_substr( $text( 'name' ), 0, Draft::TEXTS['label'] ),
			type: $type->value,
			unit: mb_substr( $text( 'unit' ), 0, Draft::TEXTS['unit'] ),
			min: Draft::number( $text( 'minimum' ) )?->text() ?? '',
			max: Draft::number( $text( 'maximum' ) )?->text() ?? '',
			options: $options
		);
		return self::fits( $draft ) ? $draft : $draft->with( [ 'min' => '', 'max' => '' ] );
	}
}
