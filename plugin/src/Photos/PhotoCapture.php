<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\Boot\Registerable;
use WaproMag\Catalogue\ApplyScope;
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

	public function __construct( private SettingsStore $settings, private LinkStore $links, private Outbox $outbox, private ApplyScope $scope ) {}

	public function register(): void {
		foreach ( [ 'added_post_meta', 'updated_post_meta', 'deleted_post_meta' ] as $hook ) {
			add_action( $hook, [ $this, 'on_meta' ], 20, 3 );
		}
	}

	/**
	 * @param mixed $meta_id
	 * @param mixed $product
	 * @param mixed $key
	 */
	public function on_meta( $meta_id, $product, $key ): void {
		if ( ! in_array( $key, self::KEYS, true ) || $this->scope->is_open() || ! in_array( $this->settings->catalogue()->photos_direction(), [ 'both', 'to_wapro' ], true ) ) {
			return;
		}
		if ( $this->links->find_by_shop_id( Link::PRODUCT, (int) $product ) !== null ) {
			$this->outbox->capture( Destination::WAPRO, Destination::PHOTO, (string) (int) $product, 'product:' . (int) $product, 'shop_event' );
		}
	}
}
