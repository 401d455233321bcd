<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * The name under which a file is saved by whoever gets it. Never a path here.
 */
final class FileName {

	private const LONGEST = 80;
	private const ENDING  = '.pdf';

	/** Letters, digits, dots, dashes and underscores, whatever WAPRO said. Knows no WordPress. */
	public static function safe( string $told ): string {
		$base = (string) preg_replace( '/\.pdf$/i', '', basename( str_replace( '\\', '/', $told ) ) );
		$base = trim( (string) preg_replace( '/[^A-Za-z0-9_-]+/', '-', $base ), '-' );
		return ( $base === '' ? 'document' : substr( $base, 0, self::LONGEST ) ) . self::ENDING;
	}
}
