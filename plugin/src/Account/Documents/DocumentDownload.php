<?php
declare(strict_types=1);

namespace WaproMag\Account\Documents;

use WaproMag\Account\Invoices\InvoicePage;
use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Documents\Document;
use WaproMag\Documents\DocumentDoor;
use WaproMag\Documents\DocumentFiles;
use WaproMag\Documents\DocumentHistory;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentStore;
use WaproMag\Documents\DocumentSubject;
use WaproMag\Documents\DocumentSubjects;
use WaproMag\Documents\FileName;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scopes;

/**
 * Hands out the file of a document to a person who is logged in and may have it; staff have all of them. Each time is noted in
 * the history of the invoice or order.
 */
final class DocumentDownload implements Registerable {

	private const ACTION = 'wapro_mag_document';

	public function __construct( private DocumentStore $documents, private DocumentFiles $files, private DocumentSubjects $subjects, private DocumentDoor $door, private Scopes $scopes, private SettingsStore $settings, private HistoryStore $history ) {}

	public function register(): void {
		add_action( 'admin_post_' . self::ACTION, [ $this, 'send' ] );
		add_action( 'admin_post_nopriv_' . self::ACTION, [ $this, 'ask_to_log_in' ] );
	}

	public static function url( DocumentKind $kind, int $id ): string {
		return add_query_arg( [ 'action' => self::ACTION, 'kind' => $kind->value, 'id' => $id ], admin_url( 'admin-post.php' ) );
	}

	/** Learns nothing but where the log-in is. */
	public function ask_to_log_in(): never {
		wp_safe_redirect( self::kind() === DocumentKind::Invoice && self::id() > 0 ? InvoicePage::url( self::id() ) : wc_get_page_permalink( 'myaccount' ) );
		exit;
	}

	public function send(): never {
		nocache_headers();
		$subject  = $this->subject();
		$document = $subject === null ? null : $this->documents->find( $subject->kind, $subject->erp_id );
		$path     = $document?->has_file() === true ? $this->files->path( (string) $document->file ) : null;
		if ( $subject === null || $document === null || $path === null ) {
			if ( $subject !== null && $document?->has_file() === true && $this->settings->documents()->is_on() ) {
				// The disk has lost it.
				$this->documents->want( $subject->kind, [ $subject->erp_id => $subject->source_hash ] );
			}
			wp_die( esc_html__( 'There is no such document here, or its file is not ready.', 'wapro-mag-for-woocommerce' ), '', [ 'response' => 404, 'back_link' => true ] );
		}
		$this->history->record( new HistoryEntry( $subject->object_type, $subject->object_id, $subject->erp_id, 'by_hand', [], DocumentHistory::DOWNLOADED, null, null, self::who() ) );
		self::stream( $document, $path );
		exit;
	}

	private function subject(): ?DocumentSubject {
		$kind = self::kind();
		if ( $kind === null || ! $this->settings->documents()->is_on() ) {
			return null;
		}
		return current_user_can( Capabilities::VIEW ) ? $this->subjects->find( $kind, self::id() ) : $this->door->open( $this->scopes->current(), $kind, self::id() );
	}

	/** Whose log-in it is: an admin may see the shop as a customer, and it was not the customer then. */
	private static function who(): string {
		$user_id = wp_validate_auth_cookie( '', 'logged_in' );
		$user    = is_int( $user_id ) ? get_userdata( $user_id ) : false;
		return $user === false ? wp_get_current_user()->display_name : $user->display_name;
	}

	private static function stream( Document $document, string $path ): void {
		while ( ob_get_level() > 0 && ob_end_clean() ) {
			continue;
		}
		header( 'Content-Type: application/pdf' );
		header( 'Content-Length: ' . (string) filesize( $path ) );
		header( 'Content-Disposition: attachment; filename="' . FileName::safe( $document->name ) . '"' );
		header( 'X-Content-Type-Options: nosniff' );
		header( "Content-Security-Policy: default-src 'none'; sandbox" );
		readfile( $path );
	}

	private static function kind(): ?DocumentKind {
		$kind = $_GET['kind'] ?? null;
		return is_string( $kind ) ? DocumentKind::tryFrom( $kind ) : null;
	}

	private static function id(): int {
		$id = $_GET['id'] ?? null;
		return is_string( $id ) && ctype_digit( $id ) && strlen( $id ) < 19 ? (int) $id : 0;
	}
}
