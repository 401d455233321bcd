<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Boot\Registerable;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\MadeToMeasure\LineValue;
use WaproMag\Settings\SettingsStore;

/**
 * Writes down at placing what a line must be told as it was then: a later change of the article does not rewrite orders.
 */
final class LineSnapshots implements Registerable {

	public function __construct( private LinkStore $links, private SettingsStore $settings ) {}

	public function register(): void {
		add_action( 'woocommerce_checkout_create_order_line_item', [ $this, 'take_at_checkout' ], 20, 3 );
	}

	/**
	 * Runs in both checkouts before the line is saved. Nothing that breaks here may break the buyer's order: the end of
	 * the request makes up for it.
	 *
	 * @param array<string, mixed> $values The cart line.
	 */
	public function take_at_checkout( \WC_Order_Item_Product $item, string $cart_item_key, array $values ): void {
		try {
			$snapshot = $this->make( $item, $values );
		} catch ( \Throwable $error ) {
			wc_get_logger()->error(
				'An order line could not be written down at the checkout; the end of the request tries again.',
				[ 'source' => 'wapro-mag', 'product' => $item->get_product_id(), 'error' => $error->getMessage() ]
			);
			return;
		}
		if ( $snapshot !== null ) {
			$item->update_meta_data( LineSnapshot::META_KEY, $snapshot->to_meta() );
		}
	}

	/**
	 * For lines that came by no checkout. Saves the lines' meta alone, which touches neither order nor hooks.
	 */
	public function complete( \WC_Order $order ): void {
		foreach ( $order->get_items() as $item ) {
			if ( ! $item instanceof \WC_Order_Item_Product || LineSnapshot::from_meta( $item->get_meta( LineSnapshot::META_KEY ) ) !== null ) {
				continue;
			}
			$snapshot = $this->make( $item, [] );
			if ( $snapshot !== null ) {
				$item->update_meta_data( LineSnapshot::META_KEY, $snapshot->to_meta() );
				$item->save_meta_data();
			}
		}
	}

	/**
	 * A person changed the line on the order's screen: the parameters that became others by it are followed, the rest stays
	 * as it was at placing. The caller saves.
	 */
	public function renew_parameters( \WC_Order_Item_Product $item ): void {
		$taken = LineSnapshot::from_meta( $item->get_meta( LineSnapshot::META_KEY ) );
		$now   = $taken === null ? null : $this->make( $item, [] );
		if ( $taken === null || $now === null ) {
			return;
		}
		$before     = array_column( $this->make( self::stored( $item ), [] )->parameters ?? [], null, 'code' );
		$after      = array_column( $now->parameters, null, 'code' );
		$parameters = array_column( $taken->parameters, null, 'code' );
		foreach ( array_keys( $before + $after ) as $code ) {
			if ( ( $before[ $code ] ?? null ) !== ( $after[ $code ] ?? null ) ) {
				$parameters[ $code ] = $after[ $code ] ?? null;
			}
		}
		$followed = array_values( array_filter( $parameters ) );
		if ( $followed !== $taken->parameters ) {
			$item->update_meta_data( LineSnapshot::META_KEY, ( new LineSnapshot( $taken->index, $taken->unit, $taken->vat_code, $taken->price_list, $followed ) )->to_meta() );
		}
	}

	/**
	 * The stored snapshot, else the article as it is now; null for a product that is not linked.
	 */
	public function of( \WC_Order_Item_Product $item ): ?LineSnapshot {
		return LineSnapshot::from_meta( $item->get_meta( LineSnapshot::META_KEY ) ) ?? $this->make( $item, [] );
	}

	/** The line as the database has it: WooCommerce's cache hands out the very meta that was changed. */
	private static function stored( \WC_Order_Item_Product $item ): \WC_Order_Item_Product {
		$stored = new \WC_Order_Item_Product();
		$stored->set_props( [ 'order_id' => $item->get_order_id(), 'product_id' => $item->get_product_id(), 'variation_id' => $item->get_variation_id() ] );
		$meta = get_metadata( 'order_item', $item->get_id() );
		foreach ( is_array( $meta ) ? $meta : [] as $key => $values ) {
			foreach ( $key === LineValue::META || ! str_starts_with( (string) $key, '_' ) ? (array) $values : [] as $value ) {
				$stored->add_meta_data( (string) $key, maybe_unserialize( $value ) );
			}
		}
		return $stored;
	}

	/**
	 * @param array<string, mixed> $cart_line
	 */
	private function make( \WC_Order_Item_Product $item, array $cart_line ): ?LineSnapshot {
		$product_id = $item->get_variation_id() !== 0 ? $item->get_variation_id() : $item->get_product_id();
		$link       = $product_id === 0 ? null : $this->links->find_by_shop_id( Link::PRODUCT, $product_id );
		if ( $link === null ) {
			return null;
		}
		return new LineSnapshot(
			$link->erp_key,
			$link->fact( 'unit' ),
			$link->fact( 'vatCode' ),
			(string) $this->settings->maps()->price_list(),
			LineParameters::of( $link, $item, $cart_line )
		);
	}
}
