<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Database\SchemaTooNew;

/**
 * What the plugin cannot run without. PHP itself is checked by the main file.
 */
final class Requirements {

	public const WORDPRESS   = '6.9';
	public const WOOCOMMERCE = '10.4';
	public const MARIADB     = '10.6';
	public const MYSQL       = '8.0';

	/**
	 * @return list<'wordpress'|'woocommerce'|'database'>
	 */
	public static function missing(): array {
		$missing = [];
		if ( version_compare( get_bloginfo( 'version' ), self::WORDPRESS, '<' ) ) {
			$missing[] = 'wordpress';
		}
		if ( ! defined( 'WC_VERSION' ) || version_compare( (string) constant( 'WC_VERSION' ), self::WOOCOMMERCE, '<' ) ) {
			$missing[] = 'woocommerce';
		}
		global $wpdb;
		if ( ! self::database_serves( (string) $wpdb->db_server_info() ) ) {
			$missing[] = 'database';
		}
		return $missing;
	}

	/**
	 * Whether a server with this version text knows SKIP LOCKED. An unreadable text is let through.
	 */
	public static function database_serves( string $server_info ): bool {
		$info = str_replace( '5.5.5-', '', $server_info );
		if ( preg_match( '/\d+\.\d+(\.\d+)?/', $info, $match ) !== 1 ) {
			return true;
		}
		$needed = stripos( $info, 'mariadb' ) !== false ? self::MARIADB : self::MYSQL;
		return version_compare( $match[0], $needed, '>=' );
	}

	/**
	 * @param list<'wordpress'|'woocommerce'|'database'> $missing
	 */
	public static function sentence( array $missing ): string {
		$needs = array_map(
			static fn ( string $what ): string => match ( $what ) {
				'wordpress'   => 'WordPress ' . self::WORDPRESS,
				'woocommerce' => 'WooCommerce ' . self::WOOCOMMERCE,
				'database'    => 'MariaDB ' . self::MARIADB . ' / MySQL ' . self::MYSQL,
			},
			$missing
		);
		return sprintf(
			/* translators: %s: list such as "WooCommerce 10.4, MariaDB 10.6 / MySQL 8.0". */
			__( 'WAPRO Mag for WooCommerce is not running: it needs %s or newer. Install or update it, then reload this page.', 'wapro-mag-for-woocommerce' ),
			implode( ', ', $needs )
		);
	}

	public static function start_refused( \Throwable $error ): string {
		if ( $error instanceof SchemaTooNew ) {
			return sprintf(
				/* translators: 1: version number of the tables, 2: version number that the plugin knows. */
				__( 'WAPRO Mag for WooCommerce is not running: its tables are of version %1$d and this copy of the plugin knows version %2$d only. Install the newer plugin again.', 'wapro-mag-for-woocommerce' ),
				$error->found,
				$error->known
			);
		}
		return sprintf(
			/* translators: %s: message of the database. */
			__( 'WAPRO Mag for WooCommerce is not running: its tables could not be made (%s). Give the database user the rights CREATE, ALTER and INDEX, then reload this page.', 'wapro-mag-for-woocommerce' ),
			$error->getMessage()
		);
	}
}
