<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Catalogue\Decimal;

/**
 * A field as it is typed and stored: texts that may be wrong still. Knows no WordPress.
 *
 * @phpstan-type Stored array<string, string|bool|list<string>>
 */
final class Draft {

	/** Texts of a draft and what each may hold at most; longer ones are a problem, never cut. */
	public const TEXTS = [
		'code'   => 64,
		'label'  => 100,
		'type'   => 10,
		'unit'   => 10,
		'min'    => 20,
		'max'    => 20,
		'step'   => 20,
		'length' => 3,
		'help'   => 200,
	];

	/**
	 * @param list<string> $options
	 * @param bool         $asked   WAPRO's parameters may be left out.
	 */
	public function __construct(
		public readonly string $code = '',
		public readonly string $label = '',
		public readonly string $type = '',
		public readonly string $unit = '',
		public readonly string $min = '',
		public readonly string $max = '',
		public readonly string $step = '',
		public readonly string $length = '',
		public readonly string $help = '',
		public readonly array $options = [],
		public readonly bool $required = true,
		public readonly bool $asked = true
	) {}

	/**
	 * @param array<mixed> $values Options as a list, or as a text with one a line.
	 */
	public static function from_array( array $values ): self {
		$texts = [];
		foreach ( array_keys( self::TEXTS ) as $name ) {
			$text    = $values[ $name ] ?? '';
			$texts[] = is_scalar( $text ) ? trim( (string) $text ) : '';
		}
		$options = $values['options'] ?? [];
		$options = is_string( $options ) ? preg_split( '/\R/u', $options ) : $options;
		return new self( ...[
			...$texts,
			self::clean( is_array( $options ) ? $options : [] ),
			(bool) ( $values['required'] ?? false ),
			(bool) ( $values['asked'] ?? false ),
		] );
	}

	/**
	 * @return Stored
	 */
	public function to_array(): array {
		$stored = array_filter( get_object_vars( $this ), static fn ( mixed $value ): bool => $value !== '' && $value !== [] );
		return [ 'required' => $this->required, 'asked' => $this->asked ] + $stored;
	}

	/**
	 * @param key-of<self::TEXTS> $column
	 */
	public function text( string $column ): string {
		return match ( $column ) {
			'code'   => $this->code,
			'label'  => $this->label,
			'type'   => $this->type,
			'unit'   => $this->unit,
			'min'    => $this->min,
			'max'    => $this->max,
			'step'   => $this->step,
			'length' => $this->length,
			'help'   => $this->help,
		};
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	public function with( array $changes ): self {
		return new self( ...array_merge( get_object_vars( $this ), $changes ) );
	}

	/** A decimal comma and spaces between thousands are a person's way to write a number. */
	public static function number( string $text ): ?Decimal {
		return Decimal::parse( str_replace( ',', '.', (string) preg_replace( '/(?<=\d)[\s\x{00A0}\x{202F}]+(?=\d{3}(?!\d))/u', '', trim( $text ) ) ) );
	}

	/**
	 * Of a draft without problems.
	 */
	public function field(): Field {
		$type = FieldType::from( $this->type );
		$is_number = $type === FieldType::Number;
		return new Field(
			$this->code,
			$this->label,
			$type,
			$is_number ? $this->unit : '',
			$is_number ? self::number( $this->min ) : null,
			$is_number ? self::number( $this->max ) : null,
			$is_number ? self::number( $this->step ) : null,
			$this->length === '' ? Field::VALUE : (int) $this->length,
			$type === FieldType::Choice ? $this->options : [],
			$type !== FieldType::YesNo && $this->required,
			$this->help
		);
	}

	/**
	 * @param array<mixed> $options
	 * @return list<string>
	 */
	private static function clean( array $options ): array {
		$texts = array_map( static fn ( mixed $option ): string => is_scalar( $option ) ? trim( (string) $option ) : '', $options );
		return array_values( array_filter( $texts, static fn ( string $option ): bool => $option !== '' ) );
	}
}
