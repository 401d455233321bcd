<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;
use WaproMag\History\HistoryEntry;
use WaproMag\Links\Counter;

/**
 * One movement of an article's stock in WAPRO. Knows no WordPress.
 */
final class Movement {

	private function __construct( public readonly string $counter, private readonly string $kind, private readonly string $in_words ) {}

	/**
	 * @param array<string, string> $row apply#StockItem.movements.
	 */
	public static function from_array( array $row ): self {
		$quantity = Decimal::parse( $row['quantity'] )?->text() ?? $row['quantity'];
		$parts    = array_filter( [ $quantity, $row['warehouse'], $row['document'] ?? '' ], static fn ( string $part ): bool => $part !== '' );
		return new self( $row['counter'], $row['kind'], implode( ' · ', $parts ) );
	}

	public function is_after( string $counter ): bool {
		return Counter::is_older( $counter, $this->counter );
	}

	/**
	 * @return array{field: string, before: string|null, after: string|null}
	 */
	public function line(): array {
		return HistoryEntry::change( 'movement_' . $this->kind, null, $this->in_words );
	}
}
