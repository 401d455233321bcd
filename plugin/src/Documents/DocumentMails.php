<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Health\Schedule;
use WaproMag\Health\StagingGuard;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Mails\DeliveryNotePdfMail;
use WaproMag\Mails\DocumentPdfMail;
use WaproMag\Mails\InvoicePdfMail;
use WaproMag\Mails\MailIds;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scopes;

/**
 * Mails the file of a new invoice to whoever placed its orders and may see all of it, and the delivery note of goods that left to
 * whoever placed the order and sees it: each file once, whatever happens. Of what was there before the module, or came late, nobody is told.
 */
final class DocumentMails implements Registerable {

	public const JOB = 'wapro_mag/document_mails';

	/** A mail that was plainly refused is tried again so many times. */
	private const MOST_ATTEMPTS = 3;

	private const RETRY_SECONDS = 600;

	/** A copy of the shop looks again whether it was confirmed. */
	private const PAUSE_SECONDS = 3600;

	public function __construct( private Connection $db, private DocumentStore $documents, private DocumentFiles $files, private DocumentSubjects $subjects, private DocumentDoor $door, private Scopes $scopes, private SettingsStore $settings, private HistoryStore $history, private StagingGuard $staging, private DocumentNews $news ) {}

	public function register(): void {
		add_action( self::JOB, [ $this, 'send' ], 10, 2 );
		add_action( 'update_option_' . MailIds::option( MailIds::INVOICE_PDF ), [ $this, 'begin_anew' ], 10, 2 );
	}

	/**
	 * Somebody switched the mail on, here or among WooCommerce's: what was issued before is not mailed when its file is fetched anew.
	 *
	 * @param mixed $before Settings of the mail.
	 * @param mixed $after
	 */
	public function begin_anew( mixed $before, mixed $after ): void {
		$is_off = static fn ( mixed $settings ): bool => is_array( $settings ) && ( $settings['enabled'] ?? 'yes' ) !== 'yes';
		$known  = $this->settings->documents();
		if ( $is_off( $before ) && ! $is_off( $after ) && $known->is_on() ) {
			$this->settings->store_documents( $known->with_since( (string) wp_date( 'Y-m-d' ) ) );
		}
	}

	public function send_soon( Document $document ): void {
		if ( $document->kind === DocumentKind::Invoice || $document->news_at !== null ) {
			self::schedule( $document->id, $document->kind );
		}
	}

	/** Asks for the mail of a document; whoever got the file gets no second one. */
	public static function schedule( int $document_id, DocumentKind $kind = DocumentKind::Invoice ): void {
		if ( self::mail_of( $kind )::is_on() && ! as_has_scheduled_action( self::JOB, [ $document_id ], Schedule::GROUP ) ) {
			as_enqueue_async_action( self::JOB, [ $document_id ], Schedule::GROUP );
		}
	}

	/** Whether files of such documents are mailed at all. */
	public function is_on( DocumentKind $kind = DocumentKind::Invoice ): bool {
		return $this->settings->documents()->is_on() && self::mail_of( $kind )::is_on();
	}

	/**
	 * Users who get the file of an invoice by mail, or did. Where it is there and one of them sees the invoice only now, it is
	 * mailed soon.
	 *
	 * @return list<int>
	 */
	public function readers( int $invoice_id ): array {
		$subject = $this->is_on() ? $this->subjects->find( DocumentKind::Invoice, $invoice_id ) : null;
		if ( $subject === null || ! $this->news->is_news( $subject, null ) ) {
			return [];
		}
		$document = $this->documents->find( DocumentKind::Invoice, $subject->erp_id );
		$comes    = $document === null ? ! $subject->is_numbered && $this->settings->documents()->waits_for_ksef() : in_array( $document->state, [ DocumentState::Wanted, DocumentState::Ready ], true );
		$readers  = ! $comes ? [] : array_values( array_filter( $this->news->people( $subject ), fn ( int $user_id ): bool => $this->door->lets_in( $this->scopes->of( $user_id ), $subject ) ) );
		if ( $document?->state === DocumentState::Ready && array_diff( $readers, $this->taken( $document->id ) ) !== [] ) {
			$this->send_soon( $document );
		}
		return $readers;
	}

	/**
	 * @param mixed $id      Of the document.
	 * @param mixed $attempt From 1 on.
	 */
	public function send( mixed $id, mixed $attempt = 1 ): void {
		$document = is_numeric( $id ) ? $this->documents->by_id( (int) $id ) : null;
		$path     = $document?->file === null || $document->state !== DocumentState::Ready ? null : $this->files->path( $document->file );
		$subject  = $path === null || $document === null ? null : $this->subjects->of( $document->kind, $document->erp_id );
		$mail     = $subject === null || ! $subject->is_shown || ! $this->news->is_news( $subject, $document ) ? null : self::mail_of( $subject->kind )::of_shop();
		if ( $document === null || $path === null || $subject === null || $mail === null || ! $this->is_on( $subject->kind ) ) {
			return;
		}
		$tried = is_numeric( $attempt ) ? (int) $attempt : 1;
		if ( $this->staging->is_paused() ) {
			$this->send_later( self::PAUSE_SECONDS, $document->id, $tried );
			return;
		}
		$again = false;
		foreach ( $this->news->people( $subject ) as $user_id ) {
			$this->scopes->forget();
			if ( $this->door->lets_in( $this->scopes->of( $user_id ), $subject ) && $this->take( $document, $user_id ) ) {
				$sent = $mail->deliver( $user_id, $subject, $path, $document->name );
				$this->history->record( new HistoryEntry( $subject->object_type, $subject->object_id, $subject->erp_id, 'wapro_event', [], $sent ? DocumentHistory::MAILED : DocumentHistory::MAIL_FAILED, null, null, self::name( $user_id ) ) );
				if ( $sent ) {
					$this->db->execute( 'UPDATE ' . Tables::name( Tables::DOCUMENT_MAILS ) . ' SET sent_at = UTC_TIMESTAMP(3) WHERE document_id = %d AND user_id = %d AND edition = %s', $document->id, $user_id, self::edition( $document ) );
				} elseif ( $tried < self::MOST_ATTEMPTS ) {
					$this->give_back( $document, $user_id );
					$again = true;
				}
			}
		}
		if ( $again ) {
			$this->send_later( self::RETRY_SECONDS, $document->id, $tried + 1 );
		} elseif ( ! $this->documents->note_told( $document ) ) {
			// More goods left meanwhile, and their file may have come while this job was there.
			$this->send_later( 0, $document->id, 1 );
		}
	}

	private function send_later( int $seconds, int $document_id, int $attempt ): void {
		as_schedule_single_action( time() + $seconds, self::JOB, [ $document_id, $attempt ], Schedule::GROUP );
	}

	/** Noted first, then sent: a process that dies between the two sends one mail too few, never one too many. */
	private function take( Document $document, int $user_id ): bool {
		return $this->db->execute( 'INSERT IGNORE INTO ' . Tables::name( Tables::DOCUMENT_MAILS ) . ' (document_id, user_id, edition, at) VALUES (%d, %d, %s, UTC_TIMESTAMP(3))', $document->id, $user_id, self::edition( $document ) ) === 1;
	}

	/** An invoice is mailed once, whatever becomes of its file; a delivery note with each of its contents. */
	private static function edition( Document $document ): string {
		return $document->kind === DocumentKind::Invoice ? '' : (string) $document->hash;
	}

	/**
	 * @return list<int>
	 */
	private function taken( int $document_id ): array {
		return array_map( intval( ... ), $this->db->column( 'SELECT user_id FROM ' . Tables::name( Tables::DOCUMENT_MAILS ) . ' WHERE document_id = %d', $document_id ) );
	}

	private function give_back( Document $document, int $user_id ): void {
		$this->db->execute( 'DELETE FROM ' . Tables::name( Tables::DOCUMENT_MAILS ) . ' WHERE document_id = %d AND user_id = %d AND edition = %s', $document->id, $user_id, self::edition( $document ) );
	}

	/**
	 * @return class-string<DocumentPdfMail>
	 */
	private static function mail_of( DocumentKind $kind ): string {
		return $kind === DocumentKind::Invoice ? InvoicePdfMail::class : DeliveryNotePdfMail::class;
	}

	private static function name( int $user_id ): ?string {
		$user = get_userdata( $user_id );
		return $user === false ? null : $user->display_name;
	}
}
