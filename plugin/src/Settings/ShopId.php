<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * Makes a shop's short id out of its address.
 */
final class ShopId {

	public const FALLBACK = 'sklep';

	private const LENGTH = 8;

	/**
	 * `https://www.okna-nowak.pl` → `oknanowa`; an address without a name of its own → `sklep`.
	 */
	public static function from_url( string $url ): string {
		$host = parse_url( $url, PHP_URL_HOST );
		if ( ! is_string( $host ) || 'localhost' === $host || 1 === preg_match( '/^[\d.]+$|:/', $host ) ) {
			return self::FALLBACK;
		}
		return self::clean( (string) preg_replace( '/^www\./i', '', $host ), true );
	}

	/**
	 * @param bool $first_label Keep only what stands before the first dot.
	 */
	public static function clean( string $text, bool $first_label = false ): string {
		$name    = $first_label ? explode( '.', $text )[0] : $text;
		$shop_id = substr( (string) preg_replace( '/[^a-z0-9]/', '', strtolower( $name ) ), 0, self::LENGTH );

		return '' === $shop_id ? self::FALLBACK : $shop_id;
	}
}
