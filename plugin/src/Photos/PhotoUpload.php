<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\Api\Problem;
use WaproMag\Settings\SettingsStore;

/**
 * Takes the file of one photo of WAPRO into the media library. The same content is kept once.
 */
final class PhotoUpload {

	public function __construct( private PhotoStore $photos, private SettingsStore $settings ) {}

	/**
	 * @param string $hash    SHA-256 that the content must have.
	 * @param string $content The file.
	 * @return array{outcome: string, attachmentId?: int, code?: string, reason?: string} catalogue#PhotoUploadResponse.
	 * @throws Problem When nothing usable arrived.
	 */
	public function take( string $hash, string $content ): array {
		$known = $this->photos->attachments( [ $hash ] )[ $hash ] ?? null;
		if ( $known !== null ) {
			return [ 'outcome' => 'known', 'attachmentId' => $known ];
		}
		$this->check( $hash, $content );
		self::load_admin_files();
		$file = wp_tempnam( $hash );
		try {
			if ( file_put_contents( $file, $content ) !== strlen( $content ) ) {
				throw self::disk_full();
			}
			$type = PhotoType::of( $file );
			if ( $type === null || ( ! PhotoType::is_too_wide( $file ) && ! PhotoType::is_whole( $file ) ) ) {
				return [ 'outcome' => 'refused', 'code' => 'photo_broken', 'reason' => __( 'This is no JPEG, PNG, WebP or GIF that can be read. Put the photo into WAPRO again.', 'wapro-mag-for-woocommerce' ) ];
			}
			if ( PhotoType::is_too_wide( $file ) ) {
				return [ 'outcome' => 'refused', 'code' => 'photo_too_large', 'reason' => __( 'The photo has more than 60 million points, and no shop can make smaller pictures of it. Make it smaller in WAPRO.', 'wapro-mag-for-woocommerce' ) ];
			}
			return [ 'outcome' => 'stored', 'attachmentId' => $this->store( $hash, $file, PhotoType::ENDINGS[ $type ] ) ];
		} finally {
			if ( file_exists( $file ) ) {
				wp_delete_file( $file );
			}
		}
	}

	private function check( string $hash, string $content ): void {
		$most = $this->settings->catalogue()->photo_max_bytes();
		if ( strlen( $content ) > $most ) {
			/* translators: %s: size such as 8 MB */
			throw new Problem( 'photo_too_large', sprintf( __( 'The photo is larger than %s. Make it smaller in WAPRO, or raise the limit in the settings.', 'wapro-mag-for-woocommerce' ), (string) size_format( $most ) ), 413, 'body' );
		}
		if ( $content === '' || ! hash_equals( $hash, hash( 'sha256', $content ) ) ) {
			throw new Problem( 'photo_broken', __( 'The photo arrived damaged: its fingerprint does not fit. Send it again.', 'wapro-mag-for-woocommerce' ), 422, 'hash' );
		}
	}

	private function store( string $hash, string $file, string $ending ): int {
		$lost = $this->photos->lost( $hash );
		if ( $lost !== null ) {
			return $this->restore( $lost, $file );
		}
		$made = media_handle_sideload( [ 'name' => 'wapro-' . substr( $hash, 0, 16 ) . '.' . $ending, 'tmp_name' => $file ], 0, '' );
		if ( is_wp_error( $made ) ) {
			throw new Problem( 'shop_error', $made->get_error_message(), 500 );
		}
		update_post_meta( $made, PhotoStore::HASH, $hash );
		update_post_meta( $made, PhotoStore::OURS, '1' );
		return $made;
	}

	/** The library knows the picture, the disk has lost it. */
	private function restore( int $attachment, string $file ): int {
		$place = wp_get_original_image_path( $attachment );
		$place = $place === false ? (string) get_attached_file( $attachment ) : $place;
		if ( ! wp_mkdir_p( dirname( $place ) ) || ! copy( $file, $place ) ) {
			throw self::disk_full();
		}
		update_attached_file( $attachment, $place );
		wp_update_attachment_metadata( $attachment, wp_generate_attachment_metadata( $attachment, $place ) );
		return $attachment;
	}

	private static function disk_full(): Problem {
		return new Problem( 'shop_error', __( 'The shop\'s disk did not take the photo. Make room or mend the rights of the uploads folder; it is tried again.', 'wapro-mag-for-woocommerce' ), 503 );
	}

	/** WordPress keeps its media functions out of requests that are not the admin's. */
	private static function load_admin_files(): void {
		foreach ( [ 'file', 'media', 'image' ] as $name ) {
			require_once constant( 'ABSPATH' ) . "wp-admin/includes/{$name}.php";
		}
	}
}
