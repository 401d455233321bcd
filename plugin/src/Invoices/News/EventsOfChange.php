<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoiceChunk;
use WaproMag\Orders\Amount;

/**
 * What of applied invoices is an event. Knows no WordPress.
 *
 * @phpstan-import-type Row from Invoice
 */
final class EventsOfChange {

	private const ISSUED = 'issued';

	/**
	 * @param array<array-key, int> $created Id by ERP id.
	 * @param array<array-key, Row> $rows    As they were, by ERP id.
	 * @return list<NotedEvent>
	 */
	public static function of( InvoiceChunk $chunk, array $created, array $rows, NewsBounds $bounds ): array {
		$events = [];
		foreach ( $chunk->created as $one ) {
			$events[] = self::issued( $created[ $one->erp_id ], $one, $bounds->created_since );
		}
		foreach ( $chunk->updated as $id => $one ) {
			$before   = $rows[ $one->erp_id ];
			$events[] = $before['state'] === self::ISSUED ? self::settled( $id, $one, $before, $bounds ) : ( $before['state'] === Invoice::DELETED ? null : self::issued( $id, $one, $bounds->issued_since ) );
		}
		return array_values( array_filter( $events ) );
	}

	private static function issued( int $id, Invoice $invoice, string $since ): ?NotedEvent {
		$is_new = ( $invoice->columns['state'] ?? null ) === self::ISSUED && (string) ( $invoice->columns['issued_on'] ?? '' ) >= $since;
		return $is_new ? new NotedEvent( $id, InvoiceEvent::Issued, InvoiceEvent::Issued->value ) : null;
	}

	/**
	 * @param Row $before
	 */
	private static function settled( int $id, Invoice $invoice, array $before, NewsBounds $bounds ): ?NotedEvent {
		if ( ( $invoice->columns['state'] ?? null ) !== self::ISSUED ) {
			return null;
		}
		$booked = self::amount( $invoice->columns, 'settled' )->minus( self::amount( $before, 'settled' ) );
		$owed   = self::amount( $before, 'remaining' );
		if ( ! self::is_positive( $booked ) || ! self::is_positive( $owed ) ) {
			return null;
		}
		$left  = self::amount( $invoice->columns, 'remaining' );
		$event = self::is_positive( $left ) ? InvoiceEvent::PartPaid : InvoiceEvent::Settled;
		if ( max( [ '', ...array_column( $invoice->settlements, 'settled_on' ) ] ) < $bounds->settled_since( $event ) ) {
			return null;
		}
		// Two versions with the same balance may follow each other with a reversal between them.
		return new NotedEvent( $id, $event, "{$event->value}:{$invoice->as_of}", $booked->text( 4 ) );
	}

	/**
	 * @param Row $row
	 */
	private static function amount( array $row, string $column ): Amount {
		return Amount::parse( (string) ( $row[ $column ] ?? '0' ) );
	}

	private static function is_positive( Amount $amount ): bool {
		return ! $amount->is_zero() && ! $amount->is_negative();
	}
}
