<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\History\HistoryEntry;

/**
 * Main picture and gallery of a product, as far as they come from WAPRO. Pictures that people added stay behind them.
 */
final class ProductGallery {

	public function __construct( private PhotoStore $photos ) {}

	/**
	 * @param list<array<string, mixed>> $wanted      apply#PhotoFacts.
	 * @param array<string, int>         $attachments By hash, all of them.
	 * @param bool                       $both_ways   Whether photos that the shop sent go when WAPRO removes them.
	 * @return list<array{field: string, before: string|null, after: string|null}> What changed, for the history.
	 */
	public function bring( int $id, array $wanted, array $attachments, bool $both_ways ): array {
		$product = wc_get_product( $id );
		if ( ! $product instanceof \WC_Product ) {
			return [];
		}
		usort( $wanted, static fn ( array $one, array $other ): int => [ (int) $other['main'], $one['position'] ] <=> [ (int) $one['main'], $other['position'] ] );
		$known  = $this->photos->of_product( $id );
		$before = PhotoStore::shown_by( $product );
		$ours   = self::attachments_of( array_filter( $known, static fn ( array $row ): bool => $row['source'] === PhotoStore::FROM_WAPRO ) );
		$theirs = array_values( array_unique( array_map( static fn ( array $photo ): int => $attachments[ $photo['hash'] ], $wanted ) ) );
		$sent   = array_filter( $known, static fn ( array $row ): bool => $row['source'] === PhotoStore::FROM_SHOP && $row['photo_id'] !== null );
		$own    = array_values( array_diff( $before, $ours, $theirs, $both_ways ? self::attachments_of( $sent ) : [] ) );
		// Without a main photo in WAPRO the picture that people chose stays the main one.
		$has_main = $wanted !== [] && $wanted[0]['main'] === true;
		$after    = $has_main || $own === [] ? [ ...$theirs, ...$own ] : [ $own[0], ...$theirs, ...array_slice( $own, 1 ) ];
		$after    = $product instanceof \WC_Product_Variation ? array_slice( $after, 0, 1 ) : $after;
		foreach ( $wanted as $place => $photo ) {
			if ( ! in_array( $attachments[ $photo['hash'] ], $after, true ) ) {
				continue; // A variation shows one: the others are not missing in WAPRO when they are not here.
			}
			$source = ( $known[ $photo['hash'] ]['source'] ?? null ) === PhotoStore::FROM_SHOP || in_array( $attachments[ $photo['hash'] ], array_diff( $before, $ours ), true ) ? PhotoStore::FROM_SHOP : PhotoStore::FROM_WAPRO;
			$this->photos->keep( $id, $photo['hash'], $attachments[ $photo['hash'] ], $source, $photo['main'], $place, (string) $photo['photoId'] );
		}
		$gone = array_diff_key( $known, array_flip( array_column( $wanted, 'hash' ) ) );
		if ( $after !== $before ) {
			$this->show( $product, $after );
			if ( $product instanceof \WC_Product_Variation ) {
				self::show_above( $product, $before, $after );
			}
		}
		foreach ( $gone as $hash => $row ) {
			$this->remove( $id, (string) $hash, (int) $row['attachment_id'], $row['source'] === PhotoStore::FROM_WAPRO );
		}
		return $after === $before ? [] : [ HistoryEntry::change( 'photos', (string) count( $before ), (string) count( $after ) ) ];
	}

	/**
	 * @param list<int> $attachments The first is the main picture.
	 */
	private function show( \WC_Product $product, array $attachments ): void {
		$product->set_image_id( $attachments[0] ?? '' );
		if ( ! $product instanceof \WC_Product_Variation ) {
			$product->set_gallery_image_ids( array_slice( $attachments, 1 ) );
		}
		foreach ( $attachments as $attachment ) {
			if ( get_post_meta( $attachment, '_wp_attachment_image_alt', true ) === '' ) {
				update_post_meta( $attachment, '_wp_attachment_image_alt', $product->get_name( 'edit' ) );
			}
		}
		$product->save();
	}

	/**
	 * A variable product without a picture of its own shows that of a variation.
	 *
	 * @param list<int> $before Of the variation.
	 * @param list<int> $after
	 */
	private static function show_above( \WC_Product_Variation $variation, array $before, array $after ): void {
		$parent = wc_get_product( $variation->get_parent_id() );
		$shown  = $parent instanceof \WC_Product ? (int) $parent->get_image_id( 'edit' ) : 0;
		if ( ! $parent instanceof \WC_Product || ( $shown > 0 && ! in_array( $shown, array_diff( $before, $after ), true ) ) ) {
			return;
		}
		$children = array_map( static fn ( int|string $id ): int => (int) get_post_thumbnail_id( (int) $id ), $parent->get_children() );
		$parent->set_image_id( $after[0] ?? array_values( array_diff( $children, [ 0 ] ) )[0] ?? '' );
		$parent->save();
	}

	/** The file goes with the last product that shows it, and only when the plugin made it. */
	private function remove( int $product, string $hash, int $attachment, bool $from_wapro ): void {
		$this->photos->forget( $product, $hash );
		if ( $from_wapro && get_post_meta( $attachment, PhotoStore::OURS, true ) === '1' && ! $this->photos->is_used( $hash ) && $this->photos->products_with( $attachment ) === [] ) {
			wp_delete_attachment( $attachment, true );
		}
	}

	/**
	 * @param array<array<string, string|null>> $rows
	 * @return list<int>
	 */
	private static function attachments_of( array $rows ): array {
		return array_map( static fn ( array $row ): int => (int) $row['attachment_id'], array_values( $rows ) );
	}
}
