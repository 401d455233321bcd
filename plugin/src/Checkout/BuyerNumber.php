<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

/**
 * The number under which a buyer keeps an order, as WAPRO takes it.
 */
final class BuyerNumber {

	public const FIELD   = 'wapro-mag/buyer-number';
	public const META    = '_wc_other/' . self::FIELD;
	public const LONGEST = 30;

	public static function of( \WC_Order $order ): string {
		$stored = $order->get_meta( self::META );
		return is_string( $stored ) ? mb_substr( self::clean( $stored ), 0, self::LONGEST ) : '';
	}

	/** One line of plain text. */
	public static function clean( string $typed ): string {
		return trim( (string) preg_replace( '/\s+/u', ' ', sanitize_text_field( $typed ) ) );
	}

	public static function is_too_long( string $typed ): bool {
		return mb_strlen( self::clean( $typed ) ) > self::LONGEST;
	}

	public static function sentence(): string {
		/* translators: %d: number of characters. */
		return sprintf( __( 'Your order number may have %d characters at most.', 'wapro-mag-for-woocommerce' ), self::LONGEST );
	}
}
