<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

/**
 * What a buyer gave, held against what the product asks for. Knows no WordPress.
 */
final class Chosen {

	/**
	 * @param array<string, string> $values   Right ones by code, in the product's order.
	 * @param list<ValueProblem>    $problems
	 */
	private function __construct( public readonly array $values, public readonly array $problems ) {}

	/**
	 * @param list<Field> $fields
	 * @param mixed       $given  By code; whatever came from outside.
	 */
	public static function of( array $fields, mixed $given ): self {
		$values   = [];
		$problems = [];
		$left     = is_array( $given ) ? $given : [];
		foreach ( $fields as $field ) {
			$value = ValueCheck::of( $field, $left[ $field->code ] ?? null );
			unset( $left[ $field->code ] );
			if ( $value instanceof ValueProblem ) {
				$problems[] = $value;
			} elseif ( $value !== null ) {
				$values[ $field->code ] = $value;
			}
		}
		foreach ( array_keys( $left ) as $code ) {
			$problems[] = new ValueProblem( ValueProblem::UNKNOWN, null, (string) $code );
		}
		if ( ! is_array( $given ) && $given !== null && $given !== '' ) {
			$problems[] = new ValueProblem( ValueProblem::UNKNOWN, null, is_scalar( $given ) ? (string) $given : get_debug_type( $given ) );
		}
		return new self( $values, $problems );
	}

	public function is_right(): bool {
		return $this->problems === [];
	}

	public function problem_of( string $code ): ?ValueProblem {
		foreach ( $this->problems as $problem ) {
			if ( $problem->field?->code === $code ) {
				return $problem;
			}
		}
		return null;
	}
}
