<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

/**
 * Texts of WAPRO as one line each. Pure.
 */
final class Texts {

	public static function line( mixed $text ): string {
		return is_string( $text ) ? trim( (string) preg_replace( '/[\x00-\x1F\x7F\s]+/u', ' ', mb_scrub( $text, 'UTF-8' ) ) ) : '';
	}

	public static function holds_markup( string $text ): bool {
		return preg_match( '~<\s*[/!?]?\s*[a-z]~i', $text ) === 1;
	}
}
