<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Credit\CreditRule;
use WaproMag\Credit\ZeroLimit;

/**
 * When buyers are reminded, and what a debt closes at checkout. Which mails go is WooCommerce's setting of each mail. Shape:
 * invoices#InvoiceSettings without these switches. Knows no WordPress.
 *
 * @phpstan-type InvoicesArray array{soonDays: int, ladder: list<int>, credit: string, countOrders: bool, zeroLimit: string, staleHours: int}
 */
final class InvoiceSettings {

	private const DEFAULTS = [
		'soonDays'   => 3,
		'ladder'     => [ 1, 7, 14, 30 ],
		'credit'     => CreditRule::Warn->value,
		'countOrders' => true,
		'zeroLimit'  => ZeroLimit::Unlimited->value,
		'staleHours' => 24,
	];

	/**
	 * @param InvoicesArray $values
	 */
	private function __construct( private readonly array $values ) {}

	/**
	 * @param array<string, mixed> $values Stored, or checked against the schema; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		$complete = [];
		foreach ( self::DEFAULTS as $key => $default ) {
			$value            = $values[ $key ] ?? $default;
			$complete[ $key ] = gettype( $value ) === gettype( $default ) ? $value : $default;
		}
		/** @var InvoicesArray $complete */
		return new self( [ 'ladder' => self::steps( $complete['ladder'] ) ] + $complete );
	}

	/**
	 * @return InvoicesArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	/** How many days ahead a buyer is reminded of the day. */
	public function soon_days(): int {
		return max( 0, $this->values['soonDays'] );
	}

	/**
	 * @return list<int> Days after the day on which a buyer is reminded, ascending.
	 */
	public function ladder(): array {
		return $this->values['ladder'];
	}

	public function credit(): CreditRule {
		return CreditRule::tryFrom( $this->values['credit'] ) ?? CreditRule::Off;
	}

	/** Whether orders that no invoice bills yet count against WAPRO's limit. */
	public function counts_orders(): bool {
		return $this->values['countOrders'];
	}

	public function zero_limit(): ZeroLimit {
		return ZeroLimit::tryFrom( $this->values['zeroLimit'] ) ?? ZeroLimit::Unlimited;
	}

	/** Figures that are older close nothing. */
	public function stale_seconds(): int {
		return max( 1, $this->values['staleHours'] ) * 3600;
	}

	/**
	 * @param array<mixed> $days
	 * @return list<int> Each once, ascending.
	 */
	private static function steps( array $days ): array {
		$steps = array_unique( array_filter( $days, static fn ( mixed $step ): bool => is_int( $step ) && $step > 0 ) );
		sort( $steps );
		return $steps;
	}
}
