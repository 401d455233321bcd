<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Invoices\InvoiceState;
use WaproMag\Orders\Amount;

/**
 * An invoice as one person sees it. Of one that is not all theirs the amounts are those of their share.
 *
 * @phpstan-type Order array{url: string|null, number: string, point: string|null, gross: string, remaining: string, order_id: int|null, born_id: int|null}
 */
final class SeenInvoice {

	/**
	 * @param string      $number     '': it has none yet.
	 * @param string      $gross      Theirs; decimal text like the other amounts.
	 * @param string      $overpaid   Paid beyond it; of one that is not all theirs nothing is said.
	 * @param list<Order> $orders     Those that are theirs: each is one of the shop, or was made in WAPRO.
	 */
	private function __construct(
		public readonly int $id,
		public readonly string $erp_id,
		public readonly string $kind,
		public readonly string $number,
		public readonly string $issued_on,
		public readonly ?string $due_on,
		public readonly string $currency,
		public readonly string $gross,
		public readonly string $settled,
		public readonly string $remaining,
		public readonly string $overpaid,
		public readonly bool $is_whole,
		public readonly string $ksef_state,
		public readonly ?string $ksef_number,
		public readonly InvoiceState $state,
		public readonly array $orders
	) {}

	/**
	 * @param array<string, string|null> $row    Of `SeenInvoiceStore`.
	 * @param list<Order>                $orders
	 */
	public static function from_row( array $row, array $orders, string $today ): self {
		$state = InvoiceState::of( (string) $row['state'], (string) $row['gross'], (string) $row['remaining'], $row['by_credit'] === '1', $row['due_on'], $today );
		return new self(
			(int) $row['id'],
			(string) $row['erp_id'],
			(string) $row['kind'],
			(string) $row['number'],
			(string) $row['issued_on'],
			$row['due_on'],
			(string) $row['currency'],
			(string) $row['share'],
			(string) $row['paid'],
			(string) $row['owed'],
			$row['is_whole'] === '1' ? (string) $row['overpaid'] : '0',
			$row['is_whole'] === '1',
			(string) $row['ksef_state'],
			$row['ksef_number'],
			$state,
			$orders
		);
	}

	public function is_overpaid(): bool {
		return ! Amount::parse( $this->overpaid )->is_zero();
	}

	/**
	 * @return list<string> Names of the delivery points whose orders it is about.
	 */
	public function points(): array {
		return array_values( array_unique( array_filter( array_column( $this->orders, 'point' ), 'is_string' ) ) );
	}

	/**
	 * What of it is an order's, which may be several in WAPRO.
	 *
	 * @param 'order_id'|'born_id' $by
	 * @return array{gross: string, remaining: string} Decimal text.
	 */
	public function share_of( string $by, int $id ): array {
		$mine = array_filter( $this->orders, static fn ( array $order ): bool => $order[ $by ] === $id );
		$sum  = static fn ( string $amount ): string => array_reduce( $mine, static fn ( Amount $sum, array $order ): Amount => $sum->plus( Amount::parse( (string) $order[ $amount ] ) ), Amount::zero() )->text( 2 );
		return [ 'gross' => $sum( 'gross' ), 'remaining' => $sum( 'remaining' ) ];
	}
}
