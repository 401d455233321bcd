<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Mails\DeliveryNotePdfMail;
use WaproMag\Mails\InvoicePdfMail;
use WaproMag\Settings\SettingsStore;

/**
 * Settings of documents as the panel shows and saves them. Whether they are mailed is WooCommerce's own setting of the mail.
 */
final class DocumentSettingsView {

	public function __construct( private SettingsStore $settings, private DocumentFolder $folder, private DocumentStore $documents ) {}

	/**
	 * @return array<string, mixed> documents#DocumentSettingsView.
	 */
	public function read(): array {
		$settings = array_diff_key( $this->settings->documents()->to_array(), [ 'since' => true ] );
		return [
			'settings' => $settings + [ 'mail' => InvoicePdfMail::is_on(), 'mailNotes' => DeliveryNotePdfMail::is_on() ],
			'folder'   => [ 'path' => $this->folder->path(), 'outside' => $this->folder->is_outside(), 'writable' => $settings['on'] !== true || $this->folder->is_writable() ],
			'counts'   => $this->documents->counts(),
		];
	}

	/**
	 * @param array<string, mixed> $values documents#DocumentSettings, checked against the schema.
	 */
	public function save( array $values ): void {
		$before = $this->settings->documents();
		$after  = DocumentSettings::from_array( $values );
		$this->settings->store_documents( $after->with_since( $after->is_on() && ( ! $before->is_on() || $before->since() === '' ) ? (string) wp_date( 'Y-m-d' ) : $before->since() ) );
		foreach ( [ 'mail' => InvoicePdfMail::class, 'mailNotes' => DeliveryNotePdfMail::class ] as $name => $mail ) {
			if ( $values[ $name ] !== $mail::is_on() ) {
				$mail::switch_to( $values[ $name ] === true );
			}
		}
	}
}
