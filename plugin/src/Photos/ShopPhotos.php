<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\Settings\SettingsStore;

/**
 * The pictures that a product shows, as WAPRO shall have them, and those that it cannot have.
 */
final class ShopPhotos {

	/** messages#PhotoPayload holds no more. */
	private const MOST = 50;

	public function __construct( private PhotoStore $photos, private SettingsStore $settings ) {}

	/**
	 * @return array{photos: list<array<string, mixed>>, broken: array<int, string>} Each content once, the main one first; names of files that are left out, by attachment.
	 */
	public function of( \WC_Product $product ): array {
		$photos = [];
		$broken = [];
		foreach ( PhotoStore::shown_by( $product ) as $attachment ) {
			if ( get_post_type( $attachment ) !== 'attachment' ) {
				continue; // A gallery keeps the number of a picture that was deleted.
			}
			$file = PhotoStore::original( $attachment );
			$type = $file === null ? null : PhotoType::of( $file );
			$hash = $type === null ? null : $this->photos->hash_of( $attachment );
			$is_unfit = $file === null || $hash === null || filesize( $file ) > $this->settings->catalogue()->photo_max_bytes();
			if ( $is_unfit || ( count( $photos ) === self::MOST && ! isset( $photos[ $hash ] ) ) ) {
				$broken[ $attachment ] = self::name( $attachment, $file );
				continue;
			}
			$photos[ $hash ] ??= [
				'attachmentId' => $attachment,
				'hash'         => $hash,
				'main'         => $photos === [],
				'position'     => count( $photos ),
				'name'         => self::name( $attachment, $file ),
				'contentType'  => $type,
				'bytes'        => (int) filesize( $file ),
			];
		}
		return [ 'photos' => array_values( $photos ), 'broken' => $broken ];
	}

	/** Without a path, and without what a name of a file must not hold. */
	private static function name( int $attachment, ?string $file ): string {
		$name = sanitize_file_name( wp_basename( $file ?? (string) get_post_meta( $attachment, '_wp_attached_file', true ) ) );
		return mb_substr( $name === '' ? "#{$attachment}" : $name, -100 );
	}
}
