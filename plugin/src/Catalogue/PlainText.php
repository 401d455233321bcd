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

	/** A text of the shop without its formatting: lines and paragraphs are left. */
	public static function of_html( string $html ): string {
		$flat  = (string) preg_replace( '/\s+/u', ' ', wpautop( mb_scrub( $html, 'UTF-8' ) ) );
		$flat  = (string) preg_replace( '#</(?:p|div|h[1-6]|[uod]l|table|pre|blockquote)>#i', "\n\n", $flat );
		$flat  = (string) preg_replace( '#<br\b[^>]*>|</(?:li|tr|dt|dd|figcaption|caption)>#i', "\n", $flat );
		$text  = html_entity_decode( wp_strip_all_tags( (string) preg_replace( '#</t[dh]>#i', ' ', $flat ) ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		$lines = array_map( static fn ( string $line ): string => trim( (string) preg_replace( '/\s+/u', ' ', $line ) ), explode( "\n", $text ) );
		return trim( (string) preg_replace( '/\n{3,}/', "\n\n", implode( "\n", $lines ) ) );
	}

	/** For people: without markup, on few lines. */
	public static function for_history( string $html ): string {
		return trim( wp_strip_all_tags( $html ) );
	}
}
