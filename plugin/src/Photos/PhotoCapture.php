<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\Boot\Registerable;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Database\Quietly;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;
use WaproMag\Settings\SettingsStore;

/**
 * Hears when people change a linked product's pictures, and notes that WAPRO is to have them.
 */
final class PhotoCapture implements Registerable {

	private const KEYS = [ '_thumbnail_id', '_product_image_gallery' ];

	public function __construct( private SettingsStore $settings, private LinkStore $links, private PhotoStore $photos, private Outbox $outbox, private ApplyScope $scope ) {}

	public function register(): void {
		foreach ( [ 'added_post_meta', 'updated_post_meta', 'deleted_post_meta' ] as $hook ) {
			add_action( $hook, [ $this, 'on_meta' ], 20, 3 );
		}
		add_action( 'delete_attachment', [ $this, 'on_deleted_file' ], 20, 1 );
		add_action( 'deleted_post', [ $this, 'on_deleted_product' ], 30, 2 );
	}

	/**
	 * @param mixed $meta_id
	 * @param mixed $product
	 * @param mixed $key
	 */
	public function on_meta( $meta_id, $product, $key ): void {
		if ( in_array( $key, self::KEYS, true ) && $this->concerns_wapro() ) {
			Quietly::run( fn () => $this->capture_paired( [ (int) $product ] ) );
		}
	}

	/** A gallery says nothing when one of its pictures is deleted from the media library. */
	public function on_deleted_file( int $attachment ): void {
		if ( $this->concerns_wapro() ) {
			Quietly::run( fn () => $this->capture_paired( $this->photos->products_with( $attachment ) ) );
		}
	}

	public function on_deleted_product( int $product, \WP_Post $post ): void {
		if ( ! in_array( $post->post_type, [ 'product', 'product_variation' ], true ) ) {
			return;
		}
		$forget = fn () => $this->photos->forget_product( $product );
		// An apply that deletes stands or falls as a whole.
		$this->scope->is_open() ? $forget() : Quietly::run( $forget );
	}

	/**
	 * The product has an article from now on.
	 *
	 * @param string $cause common#Cause.
	 */
	public function on_paired( int $product, string $cause ): void {
		if ( $this->goes_to_wapro() ) {
			$this->capture( $product, $cause );
		}
	}

	/**
	 * @param list<int> $products
	 */
	private function capture_paired( array $products ): void {
		foreach ( array_keys( $this->links->find_by_shop_ids( Link::PRODUCT, $products ) ) as $product ) {
			$this->capture( $product, 'shop_event' );
		}
	}

	/** On a stream of its own: a stream is claimed by one object type. */
	private function capture( int $product, string $cause ): void {
		$this->outbox->capture( Destination::WAPRO, Destination::PHOTO, (string) $product, "photos:{$product}", $cause );
	}

	private function concerns_wapro(): bool {
		return ! $this->scope->is_open() && $this->goes_to_wapro();
	}

	private function goes_to_wapro(): bool {
		return in_array( $this->settings->catalogue()->photos_direction(), [ 'both', 'to_wapro' ], true );
	}
}
