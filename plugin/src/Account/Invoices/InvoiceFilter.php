<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Invoices\InvoiceState;

/**
 * How a person narrows and sorts the list of invoices, as it stands in the address. What is no choice is left out.
 */
final class InvoiceFilter {

	public const SETTLEMENT = 'wm_settlement';
	public const TIME       = 'wm_time';
	public const POINT      = 'wm_point';
	public const SEARCH     = 'wm_search';
	public const SORT       = 'wm_sort';
	public const PAGE       = 'wm_page';

	public const NEWEST  = 'newest';
	public const DUE     = 'due';
	public const LARGEST = 'largest';

	public const SORTS = [ self::NEWEST, self::DUE, self::LARGEST ];

	private const LONGEST_SEARCH = 60;
	private const MOST_PAGES     = 100_000;

	private function __construct(
		public readonly ?string $settlement,
		public readonly ?string $time,
		public readonly ?int $point,
		public readonly string $search,
		public readonly string $sort,
		public readonly int $page
	) {}

	/**
	 * @param array<mixed> $query Of the address, unslashed.
	 */
	public static function from_query( array $query ): self {
		$search = $query[ self::SEARCH ] ?? '';
		return new self(
			self::one_of( $query[ self::SETTLEMENT ] ?? null, InvoiceState::SETTLEMENTS ),
			self::one_of( $query[ self::TIME ] ?? null, InvoiceState::TIMES ),
			self::number( $query[ self::POINT ] ?? null, PHP_INT_MAX ),
			is_string( $search ) ? mb_substr( trim( wp_check_invalid_utf8( $search, true ) ), 0, self::LONGEST_SEARCH ) : '',
			self::one_of( $query[ self::SORT ] ?? null, self::SORTS ) ?? self::NEWEST,
			self::number( $query[ self::PAGE ] ?? null, self::MOST_PAGES ) ?? 1
		);
	}

	public function on_page( int $page ): self {
		return new self( $this->settlement, $this->time, $this->point, $this->search, $this->sort, $page );
	}

	/** Whether it leaves anything out; the order of what is left does not matter. */
	public function is_empty(): bool {
		return array_diff_key( $this->query(), [ self::SORT => 1 ] ) === [];
	}

	/**
	 * @return array<string, string|int> For an address, without the page.
	 */
	public function query(): array {
		$query = [
			self::SETTLEMENT => $this->settlement,
			self::TIME       => $this->time,
			self::POINT      => $this->point,
			self::SEARCH     => $this->search === '' ? null : $this->search,
			self::SORT       => $this->sort === self::NEWEST ? null : $this->sort,
		];
		return array_filter( $query, static fn ( string|int|null $value ): bool => $value !== null );
	}

	/**
	 * @param list<string> $known
	 */
	private static function one_of( mixed $value, array $known ): ?string {
		return is_string( $value ) && in_array( $value, $known, true ) ? $value : null;
	}

	private static function number( mixed $value, int $most ): ?int {
		return is_string( $value ) && ctype_digit( $value ) && (int) $value > 0 && (int) $value <= $most ? (int) $value : null;
	}
}
