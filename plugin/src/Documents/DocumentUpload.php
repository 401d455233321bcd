<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Api\Problem;
use WaproMag\Settings\SettingsStore;

/**
 * Takes a file from the worker under the hash of its content. Which document it belongs to is told afterwards.
 */
final class DocumentUpload {

	private const HEAD = '%PDF-';
	private const FOOT = '%%EOF';

	/** Readers look for both marks within so many bytes of the file's ends. */
	private const WITHIN = 1024;

	public function __construct( private DocumentFiles $files, private SettingsStore $settings ) {}

	/**
	 * @param string $hash SHA-256 that the content must have.
	 * @return array{outcome: string, code?: string, reason?: string} documents#DocumentUploadResponse.
	 * @throws Problem When nothing usable arrived.
	 */
	public function take( string $hash, string $content ): array {
		$this->check( $hash, $content );
		if ( ! self::is_pdf( $content ) ) {
			return [ 'outcome' => 'refused', 'code' => 'document_broken', 'reason' => __( 'What WAPRO sent is no whole PDF. Have the document printed anew in WAPRO.', 'wapro-mag-for-woocommerce' ) ];
		}
		$name = $this->files->name_of( $hash );
		if ( $this->files->path( $name ) !== null ) {
			return [ 'outcome' => 'known' ];
		}
		if ( ! $this->files->write( $name, $content ) ) {
			throw new Problem( 'shop_error', __( 'The shop’s disk did not take the file. Make room or mend the rights of the folder for documents; it is tried again.', 'wapro-mag-for-woocommerce' ), 503 );
		}
		return [ 'outcome' => 'stored' ];
	}

	/**
	 * @throws Problem When a body of so many bytes is more than the settings let through.
	 */
	public function refuse_large( int $bytes ): void {
		$most = $this->settings->documents()->most_bytes();
		if ( $bytes > $most ) {
			/* translators: %s: size such as 10 MB */
			throw new Problem( 'document_too_large', sprintf( __( 'The file is larger than %s. Raise the limit in the settings, or have WAPRO print it smaller.', 'wapro-mag-for-woocommerce' ), (string) size_format( $most ) ), 413, 'body' );
		}
	}

	private function check( string $hash, string $content ): void {
		if ( ! $this->settings->documents()->is_on() ) {
			throw new Problem( 'module_off', __( 'Files of documents are switched off in the settings.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		$this->refuse_large( strlen( $content ) );
		if ( $content === '' || ! hash_equals( $hash, hash( 'sha256', $content ) ) ) {
			throw new Problem( 'document_damaged', __( 'The file arrived damaged: its fingerprint does not fit. Send it again.', 'wapro-mag-for-woocommerce' ), 422, 'hash' );
		}
	}

	/** One without its end was cut off somewhere. */
	private static function is_pdf( string $content ): bool {
		return str_contains( substr( $content, 0, self::WITHIN ), self::HEAD ) && str_contains( substr( $content, -self::WITHIN ), self::FOOT );
	}
}
