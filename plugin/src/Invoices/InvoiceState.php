<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Orders\Amount;

/**
 * Where an invoice stands on its two axes: what of it is settled, and whether its time has come. Knows no WordPress.
 */
final class InvoiceState {

	public const OPEN      = 'open';
	public const PART      = 'part';
	public const PAID      = 'paid';
	public const CREDITED  = 'credited';
	public const CANCELLED = 'cancelled';

	public const SETTLEMENTS = [ self::OPEN, self::PART, self::PAID, self::CREDITED, self::CANCELLED ];

	public const NOT_DUE  = 'not_due';
	public const DUE_SOON = 'due_soon';
	public const OVERDUE  = 'overdue';

	public const TIMES = [ self::OVERDUE, self::DUE_SOON, self::NOT_DUE ];

	public const SOON_DAYS = 7;

	/**
	 * @param string   $settlement One of SETTLEMENTS.
	 * @param string   $time       One of TIMES; '': nothing is to be paid, or no day was set.
	 * @param int|null $days       To the day on which it is due; negative: since then. Null where there is no time.
	 */
	private function __construct( public readonly string $settlement, public readonly string $time, public readonly ?int $days ) {}

	/**
	 * @param string      $state       Of the document in WAPRO.
	 * @param string      $gross       Decimal text.
	 * @param string      $remaining   Decimal text; negative: the seller owes.
	 * @param bool        $by_credit   Whether other documents settled it, and no payment.
	 * @param string|null $due_on      Y-m-d.
	 * @param string      $today       Y-m-d, by the shop's clock.
	 */
	public static function of( string $state, string $gross, string $remaining, bool $by_credit, ?string $due_on, string $today ): self {
		$left       = Amount::parse( $remaining );
		$settlement = match ( true ) {
			$state === 'cancelled'                                => self::CANCELLED,
			$left->is_negative()                                  => self::CREDITED,
			$left->is_zero() && $by_credit                        => self::CREDITED,
			$left->is_zero()                                      => self::PAID,
			$left->minus( Amount::parse( $gross ) )->is_zero()    => self::OPEN,
			default                                               => self::PART,
		};
		if ( $due_on === null || ! in_array( $settlement, [ self::OPEN, self::PART ], true ) ) {
			return new self( $settlement, '', null );
		}
		$days = self::days_between( $today, $due_on );
		return new self( $settlement, match ( true ) {
			$days < 0                => self::OVERDUE,
			$days <= self::SOON_DAYS => self::DUE_SOON,
			default                  => self::NOT_DUE,
		}, $days );
	}

	/** Calendar days, which no change of clocks shortens. */
	private static function days_between( string $from, string $until ): int {
		$utc = new \DateTimeZone( 'UTC' );
		return (int) ( new \DateTimeImmutable( $from, $utc ) )->diff( new \DateTimeImmutable( $until, $utc ) )->format( '%r%a' );
	}
}
