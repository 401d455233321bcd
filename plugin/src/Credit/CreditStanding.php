<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Orders\Amount;
use WaproMag\Orders\OrderSettings;

/**
 * What a buyer owes and how much of WAPRO's limit is left. The limit is in the currency of WAPRO's books; debts in other
 * currencies are not counted against it. Knows no WordPress.
 */
final class CreditStanding {

	/**
	 * @param string|null           $limit   Decimal text; null: WAPRO has set none.
	 * @param Amount                $used    What is owed in the currency of the limit.
	 * @param array<string, string> $overdue Decimal text by currency.
	 * @param bool                  $is_late Whether anything is overdue beyond the days that WAPRO lets pass.
	 * @param int|null              $as_of   Unix time of the figures; null: WAPRO was never read.
	 * @param array<int, string>    $orders  What of each open order no invoice bills yet, in the currency of the limit: decimal text by order.
	 */
	public function __construct(
		public readonly ?string $limit,
		private readonly Amount $used,
		public readonly array $overdue,
		private readonly bool $is_late,
		public readonly ?int $as_of,
		private readonly array $orders = []
	) {}

	/** What orders take that no invoice bills yet. */
	public function of_orders(): Amount {
		return array_reduce( $this->orders, static fn ( Amount $sum, string $one ): Amount => $sum->plus( Amount::parse( $one ) ), Amount::zero() );
	}

	/**
	 * @param list<int> $orders Those that are about to be placed or paid, and count by themselves.
	 */
	public function without( array $orders ): self {
		return new self( $this->limit, $this->used, $this->overdue, $this->is_late, $this->as_of, array_diff_key( $this->orders, array_flip( $orders ) ) );
	}

	/** @return string|null Decimal text, never below nought; null: there is no limit. */
	public function left(): ?string {
		if ( $this->limit === null ) {
			return null;
		}
		$left = $this->free();
		return $left->is_negative() ? Amount::zero()->text( 2 ) : $left->text( 2 );
	}

	/**
	 * @param Amount $total Of the order that is about to be placed.
	 */
	public function goes_beyond( Amount $total, string $currency ): bool {
		$order = $currency === OrderSettings::HOME_CURRENCY ? $total : Amount::zero();
		return $this->limit !== null && $this->free()->minus( $order )->is_negative();
	}

	/** Whether the rule closes anything: a debt within its days of grace is shown, and closes nothing. */
	public function is_bad( Amount $total, string $currency ): bool {
		return $this->is_late || $this->goes_beyond( $total, $currency );
	}

	public function is_stale( int $seconds, int $now ): bool {
		return $this->as_of === null || $now - $this->as_of > $seconds;
	}

	private function free(): Amount {
		$used = $this->used->plus( $this->of_orders() );
		return Amount::parse( $this->limit ?? '0' )->minus( $used->is_negative() ? Amount::zero() : $used );
	}
}
