<?php
declare(strict_types=1);

namespace WaproMag\GoodsExport;

use WaproMag\Boot\Registerable;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Database\Quietly;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Pairing\Pairable;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;
use WaproMag\Settings\SettingsStore;

/**
 * Hears of products that people make and change, and notes those that WAPRO is to be told of. What WAPRO itself wrote
 * here never comes back.
 */
final class GoodsCapture implements Registerable {

	/** Product meta: a person took its pair apart, so it goes to WAPRO only when a person says so. */
	public const LEFT_ALONE = '_wapro_mag_unpaired';

	private const DIRECTIONS = [ 'both', 'to_wapro' ];

	public function __construct( private SettingsStore $settings, private LinkStore $links, private Outbox $outbox, private ApplyScope $scope ) {}

	public function register(): void {
		foreach ( [ 'woocommerce_new_product', 'woocommerce_update_product', 'woocommerce_new_product_variation', 'woocommerce_update_product_variation' ] as $hook ) {
			add_action( $hook, [ $this, 'on_saved' ], 20, 1 );
		}
	}

	/** @param int|string $id */
	public function on_saved( $id ): void {
		Quietly::run( fn () => $this->note( (int) $id ) );
	}

	private function note( int $id ): void {
		$catalogue = $this->settings->catalogue();
		if ( $this->scope->is_open() || ! in_array( $catalogue->goods_direction(), self::DIRECTIONS, true ) ) {
			return;
		}
		$product = wc_get_product( $id );
		if ( ! $product instanceof \WC_Product ) {
			return;
		}
		// What a variable product shows – name, categories, whether it is published – its variations show.
		$ids    = $product->is_type( 'variable' ) ? array_map( 'intval', $product->get_children() ) : [ $id ];
		$linked = $this->links->find_by_shop_ids( Link::PRODUCT, array_values( $ids ) );
		foreach ( $ids as $one ) {
			if ( isset( $linked[ $one ] ) || ( $catalogue->exports_new_products() && $this->is_new_article( $one ) ) ) {
				$this->capture( $one, 'shop_event' );
			}
		}
	}

	/**
	 * @param string $cause common#Cause.
	 */
	public function capture( int $product, string $cause ): void {
		if ( $cause === 'by_hand' ) {
			delete_post_meta( $product, self::LEFT_ALONE );
		}
		$this->outbox->capture( Destination::WAPRO, Destination::GOODS, (string) $product, "product:{$product}", $cause );
	}

	/** Published, a thing of its own, and neither one of WAPRO's that waits for review nor one whose pair was taken apart. */
	private function is_new_article( int $id ): bool {
		$product = Pairable::find( $id );
		$shown   = $product !== null && $product->is_type( 'variation' ) ? $product->get_parent_id() : $id;
		return $product !== null
			&& in_array( $product->get_type(), [ 'simple', 'variation' ], true )
			&& $product->get_status( 'edit' ) === 'publish'
			&& get_post_status( $shown ) === 'publish'
			&& get_post_meta( $id, self::LEFT_ALONE, true ) === ''
			&& ! $this->waits_for_review( $shown );
	}

	private function waits_for_review( int $product ): bool {
		$category = $this->settings->temporary_category();
		return $category > 0 && has_term( $category, 'product_cat', $product );
	}
}
