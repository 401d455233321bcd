<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * How often each flow of the exchange asks by itself, which keep other integrators out while they work, and when they rest;
 * a list of worker#FlowRule, one for every flow. Knows no WordPress.
 *
 * @phpstan-type QuietWindow array{days: list<int>, from: string, to: string}
 * @phpstan-type FlowRule array{flow: string, lock: bool, quiet: list<QuietWindow>, everySeconds?: int|null}
 */
final class FlowRules {

	/** Does not touch WAPRO, which has no lock for it. */
	public const PRODUCTION = 'production';

	/** Bounds of an interval. */
	public const LEAST_SECONDS = 2;
	public const MOST_SECONDS  = 3600;

	/** As worker#ExchangeFlow names them, in the order of the panel. */
	public const FLOWS = [ 'orders', 'changes', 'goods', 'photos', 'customers', 'proposals', 'states', 'documents', self::PRODUCTION ];

	/**
	 * @param list<FlowRule> $rules
	 */
	private function __construct( private readonly array $rules ) {}

	/**
	 * @param mixed $values Stored, or checked against the schema; a flow without a rule neither locks nor rests, and keeps the worker's interval.
	 */
	public static function from_list( mixed $values ): self {
		$given = [];
		foreach ( is_array( $values ) ? $values : [] as $rule ) {
			if ( is_array( $rule ) && is_string( $rule['flow'] ?? null ) ) {
				$given[ $rule['flow'] ] = $rule;
			}
		}
		return new self(
			array_map(
				static fn ( string $flow ): array => [
					'flow'  => $flow,
					'lock'  => $flow !== self::PRODUCTION && ( $given[ $flow ]['lock'] ?? false ) === true,
					'quiet' => self::windows( $given[ $flow ]['quiet'] ?? null ),
				] + self::interval( $given[ $flow ]['everySeconds'] ?? null ),
				self::FLOWS
			)
		);
	}

	/**
	 * @return list<FlowRule>
	 */
	public function to_list(): array {
		return $this->rules;
	}

	/**
	 * Those that ask something of the worker.
	 *
	 * @return list<FlowRule>
	 */
	public function set(): array {
		return array_values( array_filter( $this->rules, static fn ( array $rule ): bool => $rule['lock'] || $rule['quiet'] !== [] || isset( $rule['everySeconds'] ) ) );
	}

	/** Whether a person may set this interval. */
	public static function allows( int $seconds ): bool {
		return $seconds >= self::LEAST_SECONDS && $seconds <= self::MOST_SECONDS;
	}

	/**
	 * @return array{everySeconds?: int}
	 */
	private static function interval( mixed $seconds ): array {
		return is_int( $seconds ) && self::allows( $seconds ) ? [ 'everySeconds' => $seconds ] : [];
	}

	/**
	 * @return list<QuietWindow>
	 */
	private static function windows( mixed $values ): array {
		$windows = [];
		foreach ( is_array( $values ) ? $values : [] as $window ) {
			if ( is_array( $window ) && is_array( $window['days'] ?? null ) && is_string( $window['from'] ?? null ) && is_string( $window['to'] ?? null ) ) {
				$days = array_unique( array_filter( $window['days'], 'is_int' ) );
				sort( $days );
				$windows[] = [ 'days' => $days, 'from' => $window['from'], 'to' => $window['to'] ];
			}
		}
		return $windows;
	}
}
