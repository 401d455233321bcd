<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * How orders go to the production application. Shape: production#ProductionSettings. Knows no WordPress.
 *
 * @phpstan-import-type ProgressArray from ProgressSettings
 * @phpstan-type Due array{rule: string, days: int, field: string}
 * @phpstan-type ProductionArray array{
 *     on: bool,
 *     paused: bool,
 *     format: string,
 *     lines: string,
 *     categories: list<int>,
 *     withParameters: bool,
 *     due: Due,
 *     priorityField: string,
 *     parameters: list<array<string, mixed>>,
 *     progress: ProgressArray
 * }
 */
final class ProductionSettings {

	private const DEFAULTS = [
		'on'             => false,
		'paused'         => false,
		'format'         => 'json',
		'lines'          => 'chosen',
		'categories'     => [],
		'withParameters' => true,
		'due'            => [
			'rule'  => DueDate::NONE,
			'days'  => 0,
			'field' => '',
		],
		'priorityField'  => '',
		'parameters'     => [],
		'progress'       => ProgressSettings::DEFAULTS,
	];

	/**
	 * @param ProductionArray $values
	 */
	private function __construct( private readonly array $values ) {}

	/**
	 * @param array<string, mixed> $values Stored, or checked against the schema; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		$complete = self::DEFAULTS;
		foreach ( self::DEFAULTS as $key => $default ) {
			$value            = $values[ $key ] ?? $default;
			$complete[ $key ] = gettype( $value ) === gettype( $default ) ? $value : $default;
		}
		$complete['due'] = array_replace( self::DEFAULTS['due'], array_intersect_key( $complete['due'], self::DEFAULTS['due'] ) );
		$complete['progress'] = array_replace( ProgressSettings::DEFAULTS, array_intersect_key( $complete['progress'], ProgressSettings::DEFAULTS ) );
		/** @var ProductionArray $complete */
		return new self( $complete );
	}

	/**
	 * @return ProductionArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	public function is_on(): bool {
		return $this->values['on'];
	}

	/** Orders are handed out. */
	public function is_open(): bool {
		return $this->values['on'] && ! $this->values['paused'];
	}

	/**
	 * What the worker must know: worker#WorkerSettings.production.
	 *
	 * @return array{on: bool, paused: bool, format: string, columns: list<string>, progress: bool}
	 */
	public function for_worker(): array {
		return [
			'on'      => $this->values['on'],
			'paused'  => $this->values['paused'],
			'format'  => $this->values['format'],
			'columns' => array_column( $this->values['parameters'], 'code' ),
			'progress' => $this->progress()->is_of_application(),
		];
	}

	public function takes_all_lines(): bool {
		return $this->values['lines'] === 'all';
	}

	/** A line that carries a parameter goes, whatever its category. */
	public function takes_lines_with_parameters(): bool {
		return $this->values['withParameters'];
	}

	/**
	 * @return list<int> Ids of product categories whose lines go.
	 */
	public function categories(): array {
		return $this->values['categories'];
	}

	/**
	 * @return Due
	 */
	public function due(): array {
		return $this->values['due'];
	}

	public function priority_field(): string {
		return trim( $this->values['priorityField'] );
	}

	public function progress(): ProgressSettings {
		return new ProgressSettings( $this->values['progress'] );
	}

	/**
	 * @return list<ParameterRule>
	 */
	public function parameters(): array {
		return array_map( ParameterRule::from_settings( ... ), $this->values['parameters'] );
	}
}
