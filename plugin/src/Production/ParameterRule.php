<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\MadeToMeasure\Draft;
use WaproMag\MadeToMeasure\FieldType;
use WaproMag\MadeToMeasure\LineValue;

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

	/** A parameter that WAPRO's article defines. */
	public static function from_article( Draft $wapro ): self {
		$bound = static fn ( string $text ): ?string => $text === '' ? null : $text;
		$name  = $wapro->label === '' ? $wapro->code : $wapro->label;
		return new self( $wapro->code, $name, self::LINE, [ $wapro->code, $name ], self::type_of( FieldType::from( $wapro->type ) ), $wapro->unit, $bound( $wapro->min ), $bound( $wapro->max ), $wapro->options );
	}

	/** What a product of the shop asked its buyer for; the value was checked when it was given. */
	public static function from_asked( LineValue $asked ): self {
		return new self( $asked->code, $asked->label, self::LINE, [ $asked->code ], self::type_of( $asked->type ), $asked->unit, options: [ $asked->value ] );
	}

	private static function type_of( FieldType $type ): string {
		return match ( $type ) {
			FieldType::Number => self::NUMBER,
			FieldType::Text   => self::TEXT,
			FieldType::Choice => self::CHOICE,
			FieldType::YesNo  => self::BOOLEAN,
		};
	}
}
