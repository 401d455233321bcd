<?php
declare(strict_types=1);

namespace WaproMag\Panel;

/**
 * Addresses inside the control panel: `admin.php?page=wapro-mag&path=/messages&status=rejected`.
 */
final class PanelUrl {

	public const PAGE = 'wapro-mag';

	/** Sections of the settings in which the cause of a refusal is mended. */
	private const SETTINGS_OF = [
		'payment_unmapped'   => [ '/settings/orders', 'payments' ],
		'rate_unknown'       => [ '/settings/orders', 'rates' ],
		'data_missing'       => [ '/settings/orders', 'when' ],
		'shipping_unmapped'  => [ '/settings/orders', 'services' ],
		'vat_unmapped'       => [ '/settings', 'vat' ],
		'vat_conflict'       => [ '/settings', 'vat' ],
		'vat_exempt_unmapped' => [ '/settings/orders', 'exempt' ],
		'vat_service_unmapped' => [ '/settings/orders', 'services' ],
		'warehouse_unmapped' => [ '/settings', 'warehouses' ],
	];

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

	/**
	 * @param string|null $code Error code of a message.
	 * @return string|null Null: no setting mends it.
	 */
	public static function setting_of( ?string $code ): ?string {
		$found = self::SETTINGS_OF[ $code ?? '' ] ?? null;
		return null === $found ? null : self::to( $found[0], [ 'section' => $found[1] ] );
	}
}
