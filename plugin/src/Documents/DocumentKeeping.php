<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Health\Schedule;

/**
 * Removes files of documents that are gone, that nobody has fetched anew for long – they can be asked for again – and such
 * as belong to no document.
 */
final class DocumentKeeping implements Registerable {

	private const KEPT_DAYS = 400;
	private const STEP      = 100;
	private const STEPS     = 50;

	/** A document that comes back within so many days is still mailed once only; longer than files are news. */
	private const REMEMBERED_DAYS = 31;

	/** A worker tells soon after it has brought a file which document it is of. */
	private const UNCLAIMED_SECONDS = 86400;

	public function __construct( private Connection $db, private DocumentFiles $files, private FetchedFiles $fetched ) {}

	public function register(): void {
		add_action( Schedule::RETENTION, [ $this, 'run' ] );
	}

	public function run(): void {
		for ( $step = 0; $step < self::STEPS && $this->remove_gone() === self::STEP; $step++ ) {
			continue;
		}
		for ( $step = 0; $step < self::STEPS && $this->remove_old() === self::STEP; $step++ ) {
			continue;
		}
		foreach ( $this->files->older_than( self::UNCLAIMED_SECONDS ) as $names ) {
			$this->fetched->remove_unused( $names );
		}
	}

	/**
	 * Removes the files of those that are gone at once; who was mailed an invoice of late is remembered, should it come back, but
	 * for a buyer whose data were erased – which is why delivery notes go.
	 *
	 * @return int How many.
	 */
	public function remove_gone(): int {
		$rows   = $this->db->rows(
			"SELECT d.id, d.file, d.kind = 'invoice' AND EXISTS (SELECT 1 FROM " . Tables::name( Tables::DOCUMENT_MAILS ) . ' m WHERE m.document_id = d.id AND m.at > UTC_TIMESTAMP(3) - INTERVAL %d DAY)
				AND NOT EXISTS (SELECT 1 FROM ' . Tables::name( Tables::INVOICES ) . ' i WHERE i.erp_id = d.erp_id AND i.erased = 1) AS mailed
			FROM ' . DocumentStore::table() . " d WHERE d.state = 'gone' HAVING mailed = 0 OR d.file IS NOT NULL LIMIT %d",
			self::REMEMBERED_DAYS,
			self::STEP
		);
		$mailed = array_values( array_filter( $rows, static fn ( array $row ): bool => $row['mailed'] === '1' ) );
		if ( $mailed !== [] ) {
			$this->db->execute( 'UPDATE ' . DocumentStore::table() . " SET file = NULL, hash = NULL, bytes = 0, name = '' WHERE state = 'gone' AND id IN (" . Connection::places( $mailed, '%d' ) . ')', ...array_map( intval( ... ), array_column( $mailed, 'id' ) ) );
			$this->fetched->remove_unused( array_values( array_filter( array_column( $mailed, 'file' ), 'is_string' ) ) );
		}
		return count( $mailed ) + $this->remove( array_values( array_filter( $rows, static fn ( array $row ): bool => $row['mailed'] !== '1' ) ) );
	}

	private function remove_old(): int {
		return $this->remove( $this->db->rows( 'SELECT id, file FROM ' . DocumentStore::table() . " WHERE fetched_at < UTC_TIMESTAMP(3) - INTERVAL %d DAY AND state = 'ready' ORDER BY fetched_at LIMIT %d", self::KEPT_DAYS, self::STEP ) );
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 */
	private function remove( array $rows ): int {
		$ids = array_map( intval( ... ), array_column( $rows, 'id' ) );
		if ( $ids !== [] ) {
			$places = Connection::places( $ids, '%d' );
			$this->db->execute( 'DELETE FROM ' . Tables::name( Tables::DOCUMENT_MAILS ) . " WHERE document_id IN ({$places})", ...$ids );
			$this->db->execute( 'DELETE FROM ' . DocumentStore::table() . " WHERE id IN ({$places})", ...$ids );
			$this->fetched->remove_unused( array_values( array_filter( array_column( $rows, 'file' ), 'is_string' ) ) );
		}
		return count( $ids );
	}
}
