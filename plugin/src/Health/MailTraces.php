<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Orders\OrderStatusApply;
use WaproMag\Queue\Destination;

/**
 * The name of a person whose data are erased, in the histories of the invoices that they were told of or mailed, and of orders whose delivery
 * notes they were mailed: that it happened stays, to whom does not.
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
		$notes  = $this->db->rows(
			"SELECT e.id, e.order_id FROM {$files} f JOIN {$documents} d ON d.id = f.document_id AND d.kind = 'delivery_note' JOIN " . Tables::name( Tables::ERP_ORDERS ) . ' e ON e.erp_id = d.erp_id WHERE f.user_id = %d',
			$user_id
		);
		$orders = array_filter( array_column( $notes, 'order_id' ), is_string( ... ) );
		$born   = array_column( array_filter( $notes, static fn ( array $row ): bool => $row['order_id'] === null ), 'id' );
		$erased = 0;
		foreach ( [ InvoicesApply::OBJECT => $ids, Destination::ORDER => $orders, OrderStatusApply::BORN => $born ] as $type => $of_type ) {
			foreach ( array_chunk( array_map( intval( ... ), array_unique( $of_type ) ), self::AT_ONCE ) as $chunk ) {
				$erased += $this->erase_of( $type, $chunk, $name );
			}
		}
		return $erased;
	}

	/**
	 * @param non-empty-list<int> $ids
	 */
	private function erase_of( string $type, array $ids, string $name ): int {
		$history = Tables::name( Tables::HISTORY );
		$of      = 'object_type = %s AND object_id IN (' . Connection::places( $ids, '%d' ) . ')';
		$erased  = $this->db->execute( "UPDATE {$history} SET actor = NULL WHERE {$of} AND actor = %s", ...[ $type, ...$ids, $name ] );
		return $erased + ( new HistoryChanges( $this->db ) )->blank(
			"{$of} AND changes LIKE %s",
			[ $type, ...$ids, '%"' . self::FIELD . '"%' ],
			static fn ( array $one ): array => $one['field'] === self::FIELD && $one['after'] === $name ? [ 'after' => null ] + $one : $one
		);
	}
}
