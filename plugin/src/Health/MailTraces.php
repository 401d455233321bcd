<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoicesApply;

/**
 * The name of a person whose data are erased, in the histories of the invoices that they were told of or mailed: that it happened
 * stays, to whom does not.
 */
final class MailTraces {

	private const FIELD   = 'mail';
	private const AT_ONCE = 200;

	public function __construct( private Connection $db ) {}

	/**
	 * @param string $name As it was shown.
	 * @return int How many entries lost it.
	 */
	public function erase( int $user_id, string $name ): int {
		[ $mails, $news, $files, $documents, $invoices ] = array_map( Tables::name( ... ), [ Tables::INVOICE_MAILS, Tables::INVOICE_NEWS, Tables::DOCUMENT_MAILS, Tables::DOCUMENTS, Tables::INVOICES ] );
		$ids    = $this->db->column(
			"SELECT n.invoice_id FROM {$mails} m JOIN {$news} n ON n.id = m.news_id WHERE m.user_id = %d
			UNION SELECT i.id FROM {$files} f JOIN {$documents} d ON d.id = f.document_id AND d.kind = 'invoice' JOIN {$invoices} i ON i.erp_id = d.erp_id WHERE f.user_id = %d",
			$user_id,
			$user_id
		);
		$erased = 0;
		foreach ( array_chunk( array_map( intval( ... ), $ids ), self::AT_ONCE ) as $chunk ) {
			$erased += $this->erase_of( $chunk, $name );
		}
		return $erased;
	}

	/**
	 * @param non-empty-list<int> $invoices
	 */
	private function erase_of( array $invoices, string $name ): int {
		$history = Tables::name( Tables::HISTORY );
		$of      = 'object_type = %s AND object_id IN (' . Connection::places( $invoices, '%d' ) . ')';
		$erased  = $this->db->execute( "UPDATE {$history} SET actor = NULL WHERE {$of} AND actor = %s", ...[ InvoicesApply::OBJECT, ...$invoices, $name ] );
		return $erased + ( new HistoryChanges( $this->db ) )->blank(
			"{$of} AND changes LIKE %s",
			[ InvoicesApply::OBJECT, ...$invoices, '%"' . self::FIELD . '"%' ],
			static fn ( array $one ): array => $one['field'] === self::FIELD && $one['after'] === $name ? [ 'after' => null ] + $one : $one
		);
	}
}
