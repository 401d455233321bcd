<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Photos that both sides know, by their content. A content is one attachment, however many products show it.
 */
final class PhotoStore {

	/** Attachment meta: SHA-256 of the original file. */
	public const HASH = '_wapro_mag_sha256';

	/** Attachment meta: size and time of the file that the hash is of. */
	public const HASHED = '_wapro_mag_sha256_of';

	/** Attachment meta: the plugin made the attachment of a photo of WAPRO. */
	public const OURS = '_wapro_mag_photo';

	public const FROM_WAPRO = 'wapro';
	public const FROM_SHOP  = 'shop';

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<string> $hashes
	 * @return array<string, int> Attachment by hash, of those whose file is still there.
	 */
	public function attachments( array $hashes ): array {
		$found = [];
		foreach ( $this->with_hashes( $hashes ) as $attachment => $hash ) {
			if ( ! isset( $found[ $hash ] ) && self::original( $attachment ) !== null ) {
				$found[ $hash ] = $attachment;
			}
		}
		return $found;
	}

	/** The plugin's attachment of this content, when its file is gone. */
	public function lost( string $hash ): ?int {
		foreach ( array_keys( $this->with_hashes( [ $hash ] ) ) as $attachment ) {
			if ( self::original( $attachment ) === null && get_post_meta( $attachment, self::OURS, true ) === '1' ) {
				return $attachment;
			}
		}
		return null;
	}

	/**
	 * @param list<string> $hashes
	 * @return array<int, string> Hash by attachment, oldest first.
	 */
	private function with_hashes( array $hashes ): array {
		global $wpdb;
		$found = [];
		$rows  = $hashes === [] ? [] : $this->db->rows(
			"SELECT m.meta_value, p.ID AS id FROM {$wpdb->postmeta} m JOIN {$wpdb->posts} p ON p.ID = m.post_id AND p.post_type = 'attachment'
			WHERE m.meta_key = %s AND m.meta_value IN (" . Connection::places( $hashes ) . ') ORDER BY p.ID',
			self::HASH,
			...$hashes
		);
		foreach ( $rows as $row ) {
			$found[ (int) $row['id'] ] = (string) $row['meta_value'];
		}
		return $found;
	}

	/**
	 * @return list<int> Products and variations that show the picture, those in the trash too.
	 */
	public function products_with( int $attachment ): array {
		global $wpdb;
		return array_values(
			array_map(
				'intval',
				$this->db->column(
					"SELECT DISTINCT p.ID FROM {$wpdb->postmeta} m JOIN {$wpdb->posts} p ON p.ID = m.post_id AND p.post_type IN ('product', 'product_variation')
					WHERE (m.meta_key = '_thumbnail_id' AND m.meta_value = %s) OR (m.meta_key = '_product_image_gallery' AND FIND_IN_SET(%s, m.meta_value))",
					(string) $attachment,
					(string) $attachment
				)
			)
		);
	}

	/** SHA-256 of an attachment's original file, reckoned once for each file; null when the file is gone. */
	public function hash_of( int $attachment ): ?string {
		$file = self::original( $attachment );
		if ( $file === null ) {
			return null;
		}
		$known = get_post_meta( $attachment, self::HASH, true );
		$mark  = filesize( $file ) . ' ' . filemtime( $file );
		if ( is_string( $known ) && $known !== '' && get_post_meta( $attachment, self::HASHED, true ) === $mark ) {
			return $known;
		}
		$hash = hash_file( 'sha256', $file );
		if ( $hash === false ) {
			return null;
		}
		update_post_meta( $attachment, self::HASH, $hash );
		update_post_meta( $attachment, self::HASHED, $mark );
		return $hash;
	}

	/**
	 * Pictures that a product shows, the main one first.
	 *
	 * @return list<int>
	 */
	public static function shown_by( \WC_Product $product ): array {
		$ids = array_map( 'intval', [ $product->get_image_id( 'edit' ), ...$product->get_gallery_image_ids( 'edit' ) ] );
		return array_values( array_unique( array_filter( $ids, static fn ( int $id ): bool => $id > 0 ) ) );
	}

	/** Path of the file as it was uploaded, before WordPress made smaller ones. */
	public static function original( int $attachment ): ?string {
		$file = wp_get_original_image_path( $attachment );
		$file = $file === false ? get_attached_file( $attachment ) : $file;
		return is_string( $file ) && is_readable( $file ) ? $file : null;
	}

	/**
	 * @return array<array-key, array<string, string|null>> What is known of a product's photos, by hash.
	 */
	public function of_product( int $product ): array {
		return array_column( $this->db->rows( 'SELECT * FROM ' . $this->table() . ' WHERE product_id = %d ORDER BY position, hash', $product ), null, 'hash' );
	}

	/**
	 * @param 'wapro'|'shop' $source
	 */
	public function keep( int $product, string $hash, int $attachment, string $source, bool $main, int $position, ?string $photo_id = null ): void {
		$this->db->execute(
			'INSERT INTO ' . $this->table() . " (product_id, hash, photo_id, attachment_id, source, main, position, stored_at)
			VALUES (%d, %s, NULLIF(%s, ''), %d, %s, %d, %d, UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE photo_id = COALESCE(VALUES(photo_id), photo_id), attachment_id = VALUES(attachment_id), main = VALUES(main), position = VALUES(position)",
			$product,
			$hash,
			$photo_id ?? '',
			$attachment,
			$source,
			(int) $main,
			$position
		);
	}

	public function forget( int $product, string $hash ): void {
		$this->db->execute( 'DELETE FROM ' . $this->table() . ' WHERE product_id = %d AND hash = %s', $product, $hash );
	}

	/** A product that is gone shows nothing; its files stay in the media library. */
	public function forget_product( int $product ): void {
		$this->db->execute( 'DELETE FROM ' . $this->table() . ' WHERE product_id = %d', $product );
	}

	/** Whether any product still shows the content. */
	public function is_used( string $hash ): bool {
		return $this->db->value( 'SELECT product_id FROM ' . $this->table() . ' WHERE hash = %s LIMIT 1', $hash ) !== null;
	}

	private function table(): string {
		return Tables::name( Tables::PHOTOS );
	}
}
