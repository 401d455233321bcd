<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Boot\Registerable;
use WaproMag\Panel\Orders\BornGoods;
use WaproMag\Panel\Orders\BornOrder;

/**
 * Puts what the shop sells of an order that was made in WAPRO into the cart, at the shop's prices of today.
 */
final class RepeatBornOrder implements Registerable {

	private const ACTION = 'wapro_mag_repeat';

	public function __construct( private readonly BornOrderPage $page ) {}

	public function register(): void {
		add_action( 'wp_loaded', [ $this, 'repeat' ], 20 );
	}

	public static function url( int $order_id ): string {
		return wp_nonce_url( add_query_arg( self::ACTION, $order_id, wc_get_cart_url() ), self::ACTION . $order_id );
	}

	public function repeat(): void {
		$id    = is_string( $_GET[ self::ACTION ] ?? null ) ? absint( $_GET[ self::ACTION ] ) : 0;
		$nonce = is_string( $_GET['_wpnonce'] ?? null ) ? sanitize_text_field( wp_unslash( $_GET['_wpnonce'] ) ) : '';
		if ( $id === 0 || ! is_user_logged_in() || wp_verify_nonce( $nonce, self::ACTION . $id ) === false ) {
			return;
		}
		$order = $this->page->seen( $id );
		if ( $order !== null ) {
			$this->say( $this->fill( $order ) );
		}
		wp_safe_redirect( wc_get_cart_url() );
		exit;
	}

	/**
	 * @param array<array-key, \WC_Product> $goods
	 * @return array<array-key, \WC_Product>
	 */
	public static function buyable( array $goods ): array {
		return array_filter( $goods, static fn ( \WC_Product $product ): bool => $product->is_purchasable() && $product->is_in_stock() );
	}

	/**
	 * @return array{added: int, left: list<string>} Lines that went into the cart, names of those that did not.
	 */
	public function fill( BornOrder $order ): array {
		$goods = self::buyable( BornGoods::of( $order ) );
		$done  = [ 'added' => 0, 'left' => [] ];
		foreach ( $order->lines as $line ) {
			$product  = $goods[ $line['index'] ] ?? null;
			$quantity = wc_stock_amount( (float) $line['ordered'] );
			if ( $product !== null && $quantity > 0 && self::add( $product, $quantity ) ) {
				++$done['added'];
			} else {
				$done['left'][] = $line['name'] ?? $line['index'];
			}
		}
		return $done;
	}

	private static function add( \WC_Product $product, int|float $quantity ): bool {
		/** @var int $quantity A shop may sell decimals; WooCommerce's own declaration knows none. */
		$is_variation = $product instanceof \WC_Product_Variation;
		$id           = $is_variation ? $product->get_parent_id() : $product->get_id();
		$variation    = $is_variation ? $product->get_id() : 0;
		$attributes   = $is_variation ? $product->get_variation_attributes() : [];
		/** This filter is documented in WooCommerce. */
		$is_allowed = apply_filters( 'woocommerce_add_to_cart_validation', true, $id, $quantity, $variation, $attributes );
		return $is_allowed === true && WC()->cart->add_to_cart( $id, $quantity, $variation, $attributes ) !== false;
	}

	/**
	 * @param array{added: int, left: list<string>} $done
	 */
	private function say( array $done ): void {
		if ( $done['added'] > 0 ) {
			wc_add_notice( __( 'The goods of the order are in the cart, at today’s prices.', 'wapro-mag-for-woocommerce' ) );
		}
		if ( $done['left'] !== [] ) {
			/* translators: %s: names of goods */
			wc_add_notice( sprintf( __( 'Not in the cart, because the shop does not sell it now: %s.', 'wapro-mag-for-woocommerce' ), esc_html( implode( ', ', $done['left'] ) ) ), 'notice' );
		}
	}
}
