<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * One parameter that production reads: where its value stands and what it may be. Knows no WordPress.
 */
final class ParameterRule {

	public const LINE      = 'line';
	public const ATTRIBUTE = 'attribute';

	public const NUMBER  = 'number';
	public const TEXT    = 'text';
	public const CHOICE  = 'choice';
	public const BOOLEAN = 'boolean';

	/** Between the options of a parameter that WAPRO defines. */
	private const SEPARATOR = '|';

	/**
	 * @param list<string> $keys    Names under which the value may stand, the first that has one counts.
	 * @param list<string> $options Of a choice.
	 */
	public function __construct(
		public readonly string $code,
		public readonly string $name,
		public readonly string $source,
		public readonly array $keys,
		public readonly string $type,
		public readonly string $unit = '',
		public readonly ?string $minimum = null,
		public readonly ?string $maximum = null,
		public readonly array $options = [],
		public readonly bool $required = false
	) {}

	/**
	 * @param array<string, mixed> $rule production#ProductionParameterRule.
	 */
	public static function from_settings( array $rule ): self {
		return new self(
			(string) $rule['code'],
			(string) $rule['name'],
			(string) $rule['source'],
			array_values( array_unique( [ (string) $rule['key'], (string) $rule['code'] ] ) ),
			(string) $rule['type'],
			(string) $rule['unit'],
			isset( $rule['minimum'] ) ? (string) $rule['minimum'] : null,
			isset( $rule['maximum'] ) ? (string) $rule['maximum'] : null,
			array_values( array_map( 'strval', (array) $rule['options'] ) ),
			(bool) $rule['required']
		);
	}

	/**
	 * A parameter that WAPRO's article defines. It names no type: options make a choice, bounds or a unit a number.
	 *
	 * @param array<string, mixed> $parameter apply#GoodsParameter.
	 */
	public static function from_article( array $parameter ): ?self {
		$code = (string) ( $parameter['code'] ?? '' );
		if ( $code === '' ) {
			return null;
		}
		$text    = static fn ( string $key ): string => trim( (string) ( $parameter[ $key ] ?? '' ) );
		$options = array_values( array_filter( array_map( 'trim', explode( self::SEPARATOR, $text( 'options' ) ) ), static fn ( string $one ): bool => $one !== '' ) );
		$bound   = static fn ( string $key ): ?string => is_numeric( str_replace( ',', '.', $text( $key ) ) ) ? str_replace( ',', '.', $text( $key ) ) : null;
		$minimum = $bound( 'minimum' );
		$maximum = $bound( 'maximum' );
		$type    = match ( true ) {
			$options !== [] => self::CHOICE,
			$minimum !== null, $maximum !== null, $text( 'unit' ) !== '' => self::NUMBER,
			default => self::TEXT,
		};
		$name    = $text( 'name' ) === '' ? $code : $text( 'name' );
		return new self( $code, $name, self::LINE, [ $code, $name ], $type, $text( 'unit' ), $minimum, $maximum, $options );
	}
}
