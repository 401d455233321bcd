<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;

/**
 * Documents whose links lead back to themselves over others: A corrects B, which corrects A. The shop follows links one step at a
 * time, so that a circle harms nothing; WAPRO's user is told of it until it is none.
 */
final class InvoiceCircles {

	private const LINKS = [ 'correctsId' => 'corrects_id', 'finalId' => 'final_id' ];

	/** Links that are followed from one document. */
	private const FARTHEST = 20;

	public function __construct( private Connection $db, private FindingStore $findings ) {}

	/**
	 * Those that were written, and those of which a circle is known.
	 *
	 * @param array<int, Invoice> $invoices By id.
	 */
	public function judge( array $invoices, ?int $run_id ): void {
		$known = $this->known();
		$found = [];
		$well  = [];
		foreach ( self::LINKS as $field => $column ) {
			$starts = [];
			foreach ( $invoices as $id => $invoice ) {
				if ( ( $invoice->columns[ $column ] ?? null ) !== null ) {
					$starts[ $invoice->erp_id ] = $id;
				}
			}
			$starts += $known[ $field ] ?? [];
			$circles = $starts === [] ? [] : $this->circles( $column, array_map( strval( ... ), array_keys( $starts ) ) );
			foreach ( $circles as $erp_id => $way ) {
				$found[] = new Finding( Finding::INVOICE_CIRCLE, $field, InvoicesApply::OBJECT, $starts[ $erp_id ], (string) $erp_id, null, implode( ' → ', $way ) );
			}
			$well[ $field ] = array_map( strval( ... ), array_keys( array_diff_key( $known[ $field ] ?? [], $circles ) ) );
		}
		foreach ( $well as $field => $keys ) {
			$this->findings->resolve( InvoicesApply::OBJECT, $keys, [ Finding::INVOICE_CIRCLE ], $field );
		}
		$this->findings->report( $found, $run_id );
	}

	/**
	 * @return array<string, array<array-key, int>> Id by ERP id, by field.
	 */
	private function known(): array {
		$known = [];
		foreach ( $this->db->rows( 'SELECT field, erp_key, object_id FROM ' . Tables::name( Tables::FINDINGS ) . ' WHERE object_type = %s AND kind = %s AND state <> %s LIMIT 200', InvoicesApply::OBJECT, Finding::INVOICE_CIRCLE, FindingStore::RESOLVED ) as $row ) {
			$known[ (string) $row['field'] ][ (string) $row['erp_key'] ] = (int) $row['object_id'];
		}
		return $known;
	}

	/**
	 * A statement for each step of all of them.
	 *
	 * @param list<string> $starts ERP ids.
	 * @return array<array-key, list<string>> Numbers on the way back to itself, by ERP id.
	 */
	private function circles( string $column, array $starts ): array {
		$ways    = array_combine( $starts, array_map( static fn ( string $start ): array => [ $start ], $starts ) );
		$next    = [];
		$numbers = [];
		$circles = [];
		for ( $step = 0; $step < self::FARTHEST && $ways !== []; $step++ ) {
			$ends = array_values( array_unique( array_map( static fn ( array $way ): string => $way[ count( $way ) - 1 ], $ways ) ) );
			foreach ( $this->links( $column, array_values( array_filter( $ends, static fn ( string $end ): bool => ! array_key_exists( $end, $next ) ) ) ) as $row ) {
				$next[ (string) $row['erp_id'] ]    = $row['target'];
				$numbers[ (string) $row['erp_id'] ] = $row['number'] ?? (string) $row['erp_id'];
			}
			foreach ( $ways as $start => $way ) {
				$target = $next[ $way[ count( $way ) - 1 ] ] ?? null;
				if ( $target === (string) $start ) {
					$circles[ $start ] = array_map( static fn ( string $one ): string => $numbers[ $one ] ?? $one, [ ...$way, $target ] );
				}
				if ( $target === null || in_array( $target, $way, true ) ) {
					unset( $ways[ $start ] );
				} else {
					$ways[ $start ][] = $target;
				}
			}
		}
		return $circles;
	}

	/**
	 * @param list<string> $erp_ids
	 * @return list<array<string, string|null>>
	 */
	private function links( string $column, array $erp_ids ): array {
		return $erp_ids === [] ? [] : $this->db->rows( "SELECT erp_id, number, {$column} AS target FROM " . Tables::name( Tables::INVOICES ) . ' WHERE state <> %s AND erp_id IN (' . Connection::places( $erp_ids ) . ')', Invoice::DELETED, ...$erp_ids );
	}
}
