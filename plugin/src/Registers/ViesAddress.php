<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * An address as VIES gives it: lines of text, each country in its own way. Pure.
 */
final class ViesAddress {

	/** Postcodes as the countries write them, then the town. */
	private const LAST_LINE = '/^(?:[A-Z]{1,2}[ -]{1,3})?(\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4,5}|[A-Z]\d[\dW] ?[A-Z\d]{4})\s+(\D.*)$/u';

	/**
	 * @return array{street: string, postcode: string, city: string} Only the street where the text tells no more.
	 */
	public static function parts( string $text ): array {
		$lines = explode( "\n", (string) preg_replace( '/\R/u', "\n", mb_scrub( $text, 'UTF-8' ) ) );
		$lines = array_map( static fn ( string $line ): string => SafeXml::line( $line, 200 ), $lines );
		$lines = array_values( array_filter( $lines, static fn ( string $line ): bool => $line !== '' ) );
		$last  = count( $lines ) > 1 ? (string) array_pop( $lines ) : '';
		if ( preg_match( self::LAST_LINE, $last, $match ) === 1 ) {
			return [ 'street' => self::joined( $lines ), 'postcode' => $match[1], 'city' => SafeXml::line( $match[2], 100 ) ];
		}
		return [ 'street' => self::joined( $last === '' ? $lines : [ ...$lines, $last ] ), 'postcode' => '', 'city' => '' ];
	}

	/**
	 * @param list<string> $lines
	 */
	private static function joined( array $lines ): string {
		return SafeXml::line( implode( ', ', $lines ), 200 );
	}
}
