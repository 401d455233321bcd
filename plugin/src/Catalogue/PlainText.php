<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * WAPRO's plain texts as WordPress stores them.
 */
final class PlainText {

	/** Line breaks become paragraphs. */
	public static function as_html( string $text ): string {
		return $text === '' ? '' : trim( wpautop( esc_html( $text ) ) );
	}

	/** WooCommerce hands texts on unslashed, and WordPress strips slashes. */
	public static function slashed( string $text ): string {
		return str_replace( '\\', '\\\\', $text );
	}

	/** For people: without markup, on few lines. */
	public static function for_history( string $html ): string {
		return trim( wp_strip_all_tags( $html ) );
	}
}
