<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Orders\Amount;

/**
 * Reads what a buyer chose or an attribute says as the type that production expects. Pure.
 */
final class ParameterValue {

	private const TEXT = 500;

	private const TRUE  = [ '1', 'true', 'yes', 'on', 'tak' ];
	private const FALSE = [ '0', 'false', 'no', 'off', 'nie' ];

	/**
	 * @return array{code: string, name: string, type: string, value: string|bool, unit?: string} A parameter of the production order.
	 * @throws ProductionProblem When the value is none of the rule's.
	 */
	public static function read( ParameterRule $rule, string $raw, string $field, string $line ): array {
		$value = match ( $rule->type ) {
			ParameterRule::NUMBER  => self::number( $rule, $raw, $field, $line ),
			ParameterRule::CHOICE  => self::choice( $rule, $raw, $field, $line ),
			ParameterRule::BOOLEAN => self::boolean( $rule, $raw, $field, $line ),
			default                => self::text( $rule, $raw, $field, $line ),
		};
		$read  = [
			'code'  => $rule->code,
			'name'  => $rule->name,
			'type'  => $rule->type,
			'value' => $value,
		];
		return $rule->type === ParameterRule::NUMBER && $rule->unit !== '' ? $read + [ 'unit' => $rule->unit ] : $read;
	}

	/**
	 * "1 200,5 mm" is 1200.5; a number of another unit is none.
	 */
	private static function number( ParameterRule $rule, string $raw, string $field, string $line ): string {
		$text = (string) preg_replace( '/[\s\x{00A0}\x{202F}]+/u', '', $raw );
		$unit = (string) preg_replace( '/[\s\x{00A0}\x{202F}]+/u', '', $rule->unit );
		if ( $unit !== '' && str_ends_with( mb_strtolower( $text ), mb_strtolower( $unit ) ) ) {
			$text = mb_substr( $text, 0, -mb_strlen( $unit ) );
		}
		$text = str_replace( ',', '.', $text );
		if ( preg_match( '/^-?\d{1,9}(\.\d{1,6})?$/D', $text ) !== 1 ) {
			throw new ProductionProblem( 'parameter_not_a_number', $field, $line, $rule->name, $raw );
		}
		$number = Amount::parse( $text );
		$is_low  = $rule->minimum !== null && $number->minus( Amount::parse( $rule->minimum ) )->is_negative();
		$is_high = $rule->maximum !== null && Amount::parse( $rule->maximum )->minus( $number )->is_negative();
		if ( $is_low || $is_high ) {
			throw new ProductionProblem( 'parameter_out_of_range', $field, $line, $rule->name, $number->plain(), self::range( $rule ) );
		}
		return $number->plain();
	}

	private static function range( ParameterRule $rule ): string {
		$unit = $rule->unit === '' ? '' : ' ' . $rule->unit;
		return match ( true ) {
			$rule->minimum === null => "≤ {$rule->maximum}{$unit}",
			$rule->maximum === null => "≥ {$rule->minimum}{$unit}",
			default                 => "{$rule->minimum}–{$rule->maximum}{$unit}",
		};
	}

	private static function choice( ParameterRule $rule, string $raw, string $field, string $line ): string {
		foreach ( $rule->options as $option ) {
			if ( mb_strtolower( trim( $raw ) ) === mb_strtolower( $option ) ) {
				return $option;
			}
		}
		throw new ProductionProblem( 'parameter_not_an_option', $field, $line, $rule->name, trim( $raw ), implode( ', ', $rule->options ) );
	}

	/** What is cut would be made otherwise than it was ordered. */
	private static function text( ParameterRule $rule, string $raw, string $field, string $line ): string {
		$text = trim( $raw );
		if ( mb_strlen( $text ) > self::TEXT ) {
			throw new ProductionProblem( 'parameter_too_long', $field, $line, $rule->name, '', (string) self::TEXT );
		}
		return $text;
	}

	private static function boolean( ParameterRule $rule, string $raw, string $field, string $line ): bool {
		$text = mb_strtolower( trim( $raw ) );
		if ( in_array( $text, self::TRUE, true ) ) {
			return true;
		}
		if ( in_array( $text, self::FALSE, true ) ) {
			return false;
		}
		throw new ProductionProblem( 'parameter_not_yes_or_no', $field, $line, $rule->name, trim( $raw ) );
	}
}
