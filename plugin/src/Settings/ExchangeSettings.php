<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * How the shop gets along with other integrators on the same WAPRO. Shape: twins#ExchangeSettings. Knows no WordPress.
 *
 * @phpstan-type ForeignNumber array{key: string, name: string, prefix: string}
 * @phpstan-type TwinsArray array{on: bool, days: int, numbers: list<ForeignNumber>, customerNumber: bool, likely: bool}
 * @phpstan-type BornArray array{on: bool, days: int}
 * @phpstan-import-type FlowRule from FlowRules
 * @phpstan-import-type DatagramArray from DatagramSettings
 * @phpstan-type ExchangeArray array{twins: TwinsArray, born: BornArray, flows: list<FlowRule>, nightlyAt: string, datagram: DatagramArray}
 */
final class ExchangeSettings {

	/**
	 * Order meta in which others keep their number of the order. WP-Lister for eBay and for Amazon write theirs when they
	 * make the order (`_ebay_order_id`, `_wpla_amazon_order_id` in their sources). BaseLinker and Allegro plugins name no
	 * key of their own: orders come through WooCommerce's REST API, with what the shop had set up there; these two are what
	 * shops' own code uses.
	 */
	private const NUMBERS = [
		[ 'key' => '_baselinker_order_id', 'name' => 'BaseLinker', 'prefix' => '' ],
		[ 'key' => '_allegro_order_id', 'name' => 'Allegro, Wapro Aukcje', 'prefix' => '' ],
		[ 'key' => '_wpla_amazon_order_id', 'name' => 'Amazon (WP-Lister)', 'prefix' => '' ],
		[ 'key' => '_ebay_order_id', 'name' => 'eBay (WP-Lister)', 'prefix' => '' ],
	];

	private const TWINS = [ 'on' => true, 'days' => 14, 'numbers' => self::NUMBERS, 'customerNumber' => true, 'likely' => true ];

	private const BORN = [ 'on' => true, 'days' => 90 ];

	private const NIGHTLY_AT = '02:30';

	/**
	 * @param ExchangeArray $values
	 */
	private function __construct( private readonly array $values ) {}

	/**
	 * @param array<string, mixed> $values Stored, or checked against the schema; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		/** @var TwinsArray $twins */
		$twins = self::section( $values['twins'] ?? null, self::TWINS );
		/** @var BornArray $born */
		$born = self::section( $values['born'] ?? null, self::BORN );
		$hour = $values['nightlyAt'] ?? null;
		return new self(
			[
				'twins'     => $twins,
				'born'      => $born,
				'flows'     => FlowRules::from_list( $values['flows'] ?? null )->to_list(),
				'nightlyAt' => is_string( $hour ) && self::is_hour( $hour ) ? $hour : self::NIGHTLY_AT,
				'datagram'  => DatagramSettings::from( $values['datagram'] ?? null )->to_array(),
			]
		);
	}

	/**
	 * @return ExchangeArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	/** WAPRO is asked for orders of other integrators before a new one is made. */
	public function looks_for_twins(): bool {
		return $this->values['twins']['on'];
	}

	/** How far back, for everything but the shop's own reference. */
	public function days_back(): int {
		return max( 1, $this->values['twins']['days'] );
	}

	/**
	 * @return list<ForeignNumber>
	 */
	public function foreign_numbers(): array {
		return $this->values['twins']['numbers'];
	}

	public function asks_by_customer_number(): bool {
		return $this->values['twins']['customerNumber'];
	}

	/** The same person, total and minute hold an order. */
	public function holds_likely_twins(): bool {
		return $this->values['twins']['likely'];
	}

	/** Orders that were made in WAPRO are kept and shown. */
	public function shows_born(): bool {
		return $this->values['born']['on'];
	}

	/** How many days old an order may be that was made in WAPRO before it is kept. */
	public function born_days(): int {
		return max( 1, $this->values['born']['days'] );
	}

	/** How often flows ask, who may work at the same time, and when a flow rests. */
	public function flow_rules(): FlowRules {
		return FlowRules::from_list( $this->values['flows'] );
	}

	/** Time of the shop's clock at which everything is compared, e.g. `02:30`. */
	public function nightly_at(): string {
		return $this->values['nightlyAt'];
	}

	/** Whether this is a time of the day, as `02:30`. */
	public static function is_hour( string $text ): bool {
		return preg_match( '/^([01][0-9]|2[0-3]):[0-5][0-9]$/D', $text ) === 1;
	}

	/** Where a worker within reach is called. */
	public function datagram(): DatagramSettings {
		return DatagramSettings::from( $this->values['datagram'] );
	}

	/**
	 * @param array<string, mixed> $defaults
	 * @return array<string, mixed>
	 */
	private static function section( mixed $stored, array $defaults ): array {
		$values = [];
		foreach ( $defaults as $key => $default ) {
			$value          = is_array( $stored ) ? $stored[ $key ] ?? null : null;
			$values[ $key ] = gettype( $value ) === gettype( $default ) ? $value : $default;
		}
		return $values;
	}
}
