<?php
declare(strict_types=1);

namespace WaproMag\Boot;

/**
 * PSR-4 for the namespace `WaproMag\`, so that the released plugin needs no Composer.
 */
final class Autoloader {

	private const PREFIX = 'WaproMag\\';

	public static function register( string $directory ): void {
		spl_autoload_register(
			static function ( string $class_name ) use ( $directory ): void {
				if ( ! str_starts_with( $class_name, self::PREFIX ) ) {
					return;
				}
				$file = $directory . '/' . str_replace( '\\', '/', substr( $class_name, strlen( self::PREFIX ) ) ) . '.php';
				if ( is_file( $file ) ) {
					require_once $file;
				}
			}
		);
	}
}
