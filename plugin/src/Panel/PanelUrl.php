<?php
declare(strict_types=1);

namespace WaproMag\Panel;

/**
 * Addresses inside the control panel: `admin.php?page=wapro-mag&path=/messages&status=rejected`.
 */
final class PanelUrl {

	public const PAGE = 'wapro-mag';

	/**
	 * @param array<string, string> $query
	 */
	public static function to( string $path = '/', array $query = [] ): string {
		return add_query_arg(
			array_map( 'rawurlencode', [ 'page' => self::PAGE, ...( '/' === $path ? [] : [ 'path' => $path ] ), ...$query ] ),
			admin_url( 'admin.php' )
		);
	}

	public static function message( int $id ): string {
		return self::to( "/messages/$id" );
	}

	/**
	 * @param 'order'|'product'|'company'|'user' $object_type
	 */
	public static function history( string $object_type, int $id ): string {
		return self::to( "/history/$object_type/$id" );
	}
}
