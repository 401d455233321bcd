<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentHistory;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentStore;

/**
 * What else leads to a buyer whose data are erased: files of delivery notes, which name them, and in the order's history who had
 * such a file.
 */
final class OrderTraces {

	private const OBJECT = 'order';

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<string> $erp_ids Of the order in WAPRO.
	 * @return int How many entries and files were touched.
	 */
	public function erase( int $order_id, array $erp_ids ): int {
		$documents = new DocumentStore( $this->db );
		$notes     = array_filter( $documents->find_many( DocumentKind::DeliveryNote, $erp_ids ), static fn ( object $one ): bool => $one->has_file() );
		$documents->forsake( DocumentKind::DeliveryNote, $erp_ids );
		return count( $notes ) + $this->db->execute(
			'UPDATE ' . Tables::name( Tables::HISTORY ) . ' SET actor = NULL WHERE object_type = %s AND object_id = %d AND actor IS NOT NULL AND summary IN (%s, %s)',
			self::OBJECT,
			$order_id,
			DocumentHistory::REQUESTED,
			DocumentHistory::DOWNLOADED
		);
	}
}
