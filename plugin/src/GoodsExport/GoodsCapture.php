<?php
declare(strict_types=1);

namespace WaproMag\GoodsExport;

use WaproMag\Boot\Registerable;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;
use WaproMag\Settings\SettingsStore;

/**
 * Hears of products that people make and change, and notes those that WAPRO is to be told of. What WAPRO itself wrote
 * here never comes back.
 */
final class GoodsCapture implements Registerable {

	private const DIRECTIONS = [ 'both', 'to_wapro' ];

	/** @var array<int, true> Products captured in this request. */
	private array $captured = [];

	public function __construct( private SettingsStore $settings, private LinkStore $links, private Outbox $outbox, private ApplyScope $scope ) {}

	public function register(): void {
		foreach ( [ 'woocommerce_new_product', 'woocommerce_update_product', 'woocommerce_new_product_variation', 'woocommerce_update_product_variation' ] as $hook ) {
			add_action( $hook, [ $this, 'on_saved' ], 20, 1 );
		}
	}

	/** @param int|string $id */
	public function on_saved( $id ): void {
		$id        = (int) $id;
		$catalogue = $this->settings->catalogue();
		if ( $this->scope->is_open() || isset( $this->captured[ $id ] ) || ! in_array( $catalogue->goods_direction(), self::DIRECTIONS, true ) ) {
			return;
		}
		$linked = $this->links->find_by_shop_id( Link::PRODUCT, $id ) !== null;
		if ( $linked || ( $catalogue->exports_new_products() && $this->is_new_article( $id ) ) ) {
			$this->capture( $id, 'shop_event' );
		}
	}

	/**
	 * @param string $cause common#Cause.
	 */
	public function capture( int $product, string $cause ): void {
		$this->captured[ $product ] = true;
		$this->outbox->capture( Destination::WAPRO, Destination::GOODS, (string) $product, "product:{$product}", $cause );
	}

	/** Published, a thing of its own, and not one of WAPRO's that waits for review. */
	private function is_new_article( int $id ): bool {
		$product = wc_get_product( $id );
		return $product instanceof \WC_Product
			&& $product->get_status() === 'publish'
			&& in_array( $product->get_type(), [ 'simple', 'variation' ], true )
			&& ! $this->waits_for_review( $product->get_parent_id() !== 0 ? $product->get_parent_id() : $id );
	}

	private function waits_for_review( int $product ): bool {
		$category = $this->settings->temporary_category();
		return $category > 0 && has_term( $category, 'product_cat', $product );
	}
}
