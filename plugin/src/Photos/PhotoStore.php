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

	/** Attachment meta: the plugin made the attachment of a photo of WAPRO. */
	public const OURS = '_wapro_mag_photo';

	public const FROM_WAPRO = 'wapro';
	public const FROM_SHOP  = 'shop';

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<string> $hashes
	 * @return array<string, int> Attachment by hash, of those that still exist.
	 */
	public function attachments( array $hashes ): array {
		global $wpdb;
		$found = [];
		$rows  = $hashes === [] ? [] : $this->db->rows(
			"SELECT m.meta_value, MIN(p.ID) AS id FROM {$wpdb->postmeta} m JOIN {$wpdb->posts} p ON p.ID = m.post_id AND p.post_type = 'attachment'
			WHERE m.meta_key = %s AND m.meta_value IN (" . Connection::places( $hashes ) . ') GROUP BY m.meta_value',
			self::HASH,
			...$hashes
		);
		foreach ( $rows as $row ) {
			$found[ (string) $row['meta_value'] ] = (int) $row['id'];
		}
		return $found;
	}

	/** SHA-256 of an attachment's original file, reckoned once; null when the file is gone. */
	public function hash_of( int $attachment ): ?string {
		$known = get_post_meta( $attachment, self::HASH, true );
		if ( is_string( $known ) && $known !== '' ) {
			return $known;
		}
		$file = self::original( $attachment );
		$hash = $file === null ? false : hash_file( 'sha256', $file );
		if ( $hash === false ) {
			return null;
		}
		update_post_meta( $attachment, self::HASH, $hash );
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

	/** Whether any product still shows the content. */
	public function is_used( string $hash ): bool {
		return $this->db->value( 'SELECT product_id FROM ' . $this->table() . ' WHERE hash = %s LIMIT 1', $hash ) !== null;
	}

	private function table(): string {
		return Tables::name( Tables::PHOTOS );
	}
}
