<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Code of an attribute by its name, as WAPRO's side reckons it too: small letters without marks, "Kolor ramy" is kolor_ramy.
 */
final class AttributeCode {

	/** '' where the name has no code. */
	public static function of( string $name ): string {
		$code = trim( (string) preg_replace( '/[^a-z0-9]+/', '_', strtolower( remove_accents( $name ) ) ), '_' );
		return preg_match( '/^[a-z]/', $code ) === 1 ? substr( $code, 0, 64 ) : '';
	}
}
