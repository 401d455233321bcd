<?php
declare(strict_types=1);

namespace WaproMag\Account\Documents;

use WaproMag\Account\Posted;
use WaproMag\Boot\Registerable;
use WaproMag\Documents\DocumentDoor;
use WaproMag\Documents\DocumentHistory;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentState;
use WaproMag\Documents\DocumentStore;
use WaproMag\Documents\DocumentSubject;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Queue\Bell;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scopes;

/**
 * Takes a person's wish for the file of a document and calls the worker. The page goes on at once and shows the state.
 */
final class DocumentRequests implements Registerable {

	public const NONCE = 'wapro_mag_document';

	public function __construct( private DocumentStore $documents, private DocumentDoor $door, private Scopes $scopes, private SettingsStore $settings, private HistoryStore $history, private Bell $bell ) {}

	public function register(): void {
		add_action( 'template_redirect', [ $this, 'take' ] );
	}

	public function take(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- Checked in the next lines.
		$posted = new Posted( $_POST );
		$kind   = DocumentKind::tryFrom( $posted->word( 'wapro_mag_document' ) );
		if ( $kind === null || ! is_user_logged_in() ) {
			return;
		}
		if ( wp_verify_nonce( $posted->word( '_wapro_mag_nonce' ), self::NONCE ) === false ) {
			wc_add_notice( __( 'The page was open for too long. Send the form again.', 'wapro-mag-for-woocommerce' ), 'error' );
			return;
		}
		$subject = $this->settings->documents()->is_on() ? $this->door->open( $this->scopes->current(), $kind, $posted->number( 'id' ) ) : null;
		if ( $subject === null || ! $this->want( $subject ) ) {
			wc_add_notice( __( 'There is no such document here. Load the page again.', 'wapro-mag-for-woocommerce' ), 'error' );
			return;
		}
		wc_add_notice( __( 'The PDF is being prepared. This usually takes less than a minute.', 'wapro-mag-for-woocommerce' ) );
		wp_safe_redirect( add_query_arg( [] ) );
		exit;
	}

	/**
	 * @return bool Whether it is on its way.
	 */
	public function want( DocumentSubject $subject ): bool {
		if ( ! $subject->is_numbered && $this->settings->documents()->waits_for_ksef() ) {
			return false;
		}
		$known = $this->documents->find( $subject->kind, $subject->erp_id );
		if ( $known?->state === DocumentState::Wanted || ( $known?->state === DocumentState::Ready && $known->source_hash === $subject->source_hash ) ) {
			return true;
		}
		$this->documents->want( $subject->kind, [ $subject->erp_id => $subject->source_hash ] );
		$this->history->record( new HistoryEntry( $subject->object_type, $subject->object_id, $subject->erp_id, 'by_hand', [], DocumentHistory::REQUESTED, null, null, wp_get_current_user()->display_name ) );
		$this->bell->ring();
		return true;
	}
}
