<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoiceOwners;
use WaproMag\Orders\Statuses\OrderNews;
use WaproMag\Settings\SettingsStore;

/**
 * Which documents are news, and who placed their orders. Who of them may have the file is asked elsewhere.
 */
final class DocumentNews {

	/** An invoice that was issued longer ago is no news. */
	private const INVOICE_DAYS = 14;

	public function __construct( private Connection $db, private Clock $clock, private SettingsStore $settings, private InvoiceOwners $owners ) {}

	/**
	 * @return list<int> Users; guests are none.
	 */
	public function people( DocumentSubject $subject ): array {
		return $subject->kind === DocumentKind::Invoice ? $this->owners->people( $subject->id ) : $this->placed( $subject );
	}

	/**
	 * An invoice by its day, a delivery note from the moment on at which its goods left.
	 *
	 * @param Document|null $document Null: there is none yet.
	 */
	public function is_news( DocumentSubject $subject, ?Document $document ): bool {
		if ( $subject->kind === DocumentKind::DeliveryNote ) {
			return $document?->news_at !== null && $document->news_at >= $this->clock->in( -OrderNews::FRESH_SECONDS );
		}
		$since = $this->settings->documents()->since();
		return $since !== '' && $this->db->value(
			'SELECT 1 FROM ' . Tables::name( Tables::INVOICES ) . " WHERE id = %d AND state = 'issued' AND issued_on >= %s AND issued_on >= UTC_DATE() - INTERVAL %d DAY",
			$subject->id,
			$since,
			self::INVOICE_DAYS
		) !== null;
	}

	/**
	 * @return list<int>
	 */
	private function placed( DocumentSubject $note ): array {
		$person = $note->order_id === null
			? $this->db->value( 'SELECT person_id FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' WHERE id = %d', $note->id )
			: $this->db->value( 'SELECT person_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE order_id = %d', $note->order_id );
		return $person === null ? [] : [ (int) $person ];
	}
}
