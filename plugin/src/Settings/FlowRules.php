<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * Which flows of the exchange keep other integrators out while they work, and when they rest; a list of worker#FlowRule,
 * one for every flow. Knows no WordPress.
 *
 * @phpstan-type QuietWindow array{days: list<int>, from: string, to: string}
 * @phpstan-type FlowRule array{flow: string, lock: bool, quiet: list<QuietWindow>}
 */
final class FlowRules {

	/** As worker#ExchangeFlow names them, in the order of the panel. */
	public const FLOWS = [ 'orders', 'changes', 'goods', 'photos', 'customers', 'proposals', 'states', 'documents' ];

	/**
	 * @param list<FlowRule> $rules
	 */
	private function __construct( private readonly array $rules ) {}

	/**
	 * @param mixed $values Stored, or checked against the schema; a flow without a rule neither locks nor rests.
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
					'lock'  => ( $given[ $flow ]['lock'] ?? false ) === true,
					'quiet' => self::windows( $given[ $flow ]['quiet'] ?? null ),
				],
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
		return array_values( array_filter( $this->rules, static fn ( array $rule ): bool => $rule['lock'] || $rule['quiet'] !== [] ) );
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
