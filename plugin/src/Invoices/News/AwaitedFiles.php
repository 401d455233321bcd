<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentMails;
use WaproMag\Documents\DocumentState;

/**
 * Who gets the file of a new invoice by mail needs no notice of it: theirs waits for the file, is dropped when it went out, and
 * goes when none comes, or none has come for a day.
 */
final class AwaitedFiles {

	/** WAPRO may be closed for the night, and a number of KSeF takes a working day at worst. */
	private const WAIT = '+1 day';

	/** Notices that wait for a file; what waits because the mailer refused it has been tried. */
	private const WAITING = 'm.claimed_at IS NULL AND m.due_at IS NOT NULL AND m.attempts = 0';

	public function __construct( private Connection $db, private DocumentMails $files ) {}

	/**
	 * @param list<int> $user_ids
	 * @return array<int, \DateTimeImmutable|null> Until when the notice of each waits, by user.
	 */
	public function waits( InvoiceEvent $event, int $invoice_id, array $user_ids, \DateTimeImmutable $now ): array {
		$readers = $event === InvoiceEvent::Issued && $user_ids !== [] ? $this->files->readers( $invoice_id ) : [];
		$waits   = [];
		foreach ( $user_ids as $user_id ) {
			$waits[ $user_id ] = in_array( $user_id, $readers, true ) ? $now->modify( self::WAIT ) : null;
		}
		return $waits;
	}

	/** Drops the notices of those who got the file, and releases those of files that do not come. */
	public function settle(): void {
		[ $mails, $news, $invoices, $documents, $mailed ] = array_map( Tables::name( ... ), [ Tables::INVOICE_MAILS, Tables::INVOICE_NEWS, Tables::INVOICES, Tables::DOCUMENTS, Tables::DOCUMENT_MAILS ] );
		$waiting = "{$mails} m JOIN {$news} n ON n.id = m.news_id JOIN {$invoices} i ON i.id = n.invoice_id LEFT JOIN {$documents} d ON d.kind = %s AND d.erp_id = i.erp_id";
		$this->db->execute( "UPDATE {$waiting} JOIN {$mailed} x ON x.document_id = d.id AND x.user_id = m.user_id SET m.claimed_at = UTC_TIMESTAMP(3) WHERE " . self::WAITING . ' AND x.sent_at IS NOT NULL', DocumentKind::Invoice->value );
		$this->db->execute( "UPDATE {$waiting} SET m.due_at = NULL WHERE " . self::WAITING . ' AND (1 = %d OR d.state IN (%s, %s))', DocumentKind::Invoice->value, $this->files->is_on() ? 0 : 1, DocumentState::Refused->value, DocumentState::Gone->value );
	}
}
