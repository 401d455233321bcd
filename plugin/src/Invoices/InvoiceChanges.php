<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\History\HistoryEntry;
use WaproMag\Orders\Amount;

/**
 * What an invoice's history tells of a newer state. Knows no WordPress.
 *
 * @phpstan-import-type Row from Invoice
 */
final class InvoiceChanges {

	/** Column → the field that people read. */
	private const SHOWN = [
		'state'           => 'state',
		'kind'            => 'kind',
		'number'          => 'number',
		'contractor_name' => 'contractor',
		'issued_on'       => 'issued',
		'due_on'          => 'due',
		'currency'        => 'currency',
		'net'             => 'net',
		'gross'           => 'gross',
		'settled'         => 'settled',
		'remaining'       => 'remaining',
		'overpaid'        => 'overpaid',
		'ksef_state'      => 'ksef',
		'ksef_number'     => 'ksefNumber',
		'corrects_id'     => 'corrects',
		'final_id'        => 'final',
		'note'            => 'note',
	];

	private const MONEY = [ 'net', 'gross', 'settled', 'remaining', 'overpaid' ];

	/**
	 * @param Row       $before The stored row.
	 * @param list<Row> $shares Shares of orders as they were.
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	public static function of( Invoice $invoice, array $before, array $shares ): array {
		if ( $invoice->columns === null ) {
			return [ HistoryEntry::change( 'state', $before['state'], Invoice::DELETED ) ];
		}
		$changes = [];
		foreach ( self::SHOWN as $column => $field ) {
			$is_erased = ( $before['erased'] ?? '0' ) === '1' && in_array( $column, Invoice::OF_PERSON, true );
			if ( ! $is_erased && ( $before[ $column ] ?? null ) !== $invoice->columns[ $column ] ) {
				$changes[] = HistoryEntry::change( $field, self::words( $column, $before[ $column ] ?? null ), self::words( $column, $invoice->columns[ $column ] ) );
			}
		}
		$were = self::shares( $shares );
		$are  = self::shares( $invoice->orders );
		return $were === $are ? $changes : [ ...$changes, HistoryEntry::change( 'orders', $were, $are ) ];
	}

	/**
	 * @param list<Row> $shares
	 */
	private static function shares( array $shares ): ?string {
		$words = array_map( static fn ( array $share ): string => ( $share['number'] ?? ( $share['erp_order_id'] === '0' ? '–' : $share['erp_order_id'] ) ) . ': ' . Amount::parse( (string) $share['gross'] )->text( 2 ), $shares );
		sort( $words );
		return $words === [] ? null : implode( ', ', $words );
	}

	private static function words( string $column, ?string $value ): ?string {
		return $value === null || ! in_array( $column, self::MONEY, true ) ? $value : Amount::parse( $value )->text( 2 );
	}
}
