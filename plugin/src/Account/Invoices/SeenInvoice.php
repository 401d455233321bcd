<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Invoices\InvoiceState;

/**
 * An invoice as one person sees it. Of one that is not all theirs the amounts are those of their share.
 *
 * @phpstan-type Order array{url: string|null, number: string, gross: string}
 */
final class SeenInvoice {

	/**
	 * @param string      $number     '': it has none yet.
	 * @param string      $gross      Theirs; decimal text like the other amounts.
	 * @param list<Order> $orders     Those that are theirs.
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
			$row['is_whole'] === '1',
			(string) $row['ksef_state'],
			$row['ksef_number'],
			$state,
			$orders
		);
	}
}
