<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentHistory;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentStore;
use WaproMag\History\HistoryEntry;
use WaproMag\Queue\Destination;

/**
 * What else leads to a buyer whose data are erased: files of delivery notes, which name them, what the order's history and refusals
 * say of them, and who had such a file.
 */
final class OrderTraces {

	private const OBJECT = 'order';

	/** Fields of an order that name a person, in its history and in what WAPRO says against them. */
	private const NAMING = '/^(note|parcels|(payer|delivery)(\..+)?)$/D';

	private const FORGOTTEN = '•••';

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<string> $erp_ids Of the order in WAPRO.
	 * @return int How many entries and files were touched.
	 */
	public function erase( int $order_id, array $erp_ids ): int {
		$documents = new DocumentStore( $this->db );
		$notes     = array_filter( $documents->find_many( DocumentKind::DeliveryNote, $erp_ids ), static fn ( object $one ): bool => $one->has_file() );
		$documents->forsake( DocumentKind::DeliveryNote, $erp_ids );
		return count( $notes ) + $this->forget_in_history( $order_id ) + $this->forget_refusals( $order_id );
	}

	private function forget_in_history( int $order_id ): int {
		$blanked = ( new HistoryChanges( $this->db ) )->blank(
			'object_type = %s AND object_id = %d',
			[ self::OBJECT, $order_id ],
			static fn ( array $change ): array => preg_match( self::NAMING, $change['field'] ) === 1 ? HistoryEntry::change( $change['field'], null, self::FORGOTTEN ) : $change
		);
		return $blanked + $this->db->execute(
			'UPDATE ' . Tables::name( Tables::HISTORY ) . ' SET actor = NULL WHERE object_type = %s AND object_id = %d AND actor IS NOT NULL AND summary IN (%s, %s, %s, %s)',
			self::OBJECT,
			$order_id,
			DocumentHistory::REQUESTED,
			DocumentHistory::DOWNLOADED,
			DocumentHistory::MAILED,
			DocumentHistory::MAIL_FAILED
		);
	}

	/** By which code and at which field it was refused stays; the sentence may name an e-mail address. */
	private function forget_refusals( int $order_id ): int {
		$messages = Tables::name( Tables::MESSAGES );
		$of_it    = "m.object_type = %s AND m.object_key = %s AND m.direction = 'out' AND (m.error_field LIKE 'payer%%' OR m.error_field LIKE 'delivery%%')";
		$this->db->execute( 'UPDATE ' . Tables::name( Tables::ATTEMPTS ) . " a JOIN {$messages} m ON m.id = a.message_id SET a.reason = NULL WHERE {$of_it}", Destination::ORDER, (string) $order_id );
		return $this->db->execute( "UPDATE {$messages} m SET m.error_text = NULL WHERE {$of_it} AND m.error_text IS NOT NULL", Destination::ORDER, (string) $order_id );
	}
}
