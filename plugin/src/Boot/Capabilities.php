<?php
declare(strict_types=1);

namespace WaproMag\Boot;

/**
 * Rights and the worker's role. The worker may do nothing but speak the worker's part of the Shop API.
 */
final class Capabilities {

	public const MANAGE = 'wapro_mag_manage';
	public const VIEW   = 'wapro_mag_view';
	public const WORKER = 'wapro_mag_worker';

	public const ALL = [ self::MANAGE, self::VIEW, self::WORKER ];

	public const WORKER_ROLE = 'wapro_mag_worker';

	private const PEOPLE = [ 'administrator', 'shop_manager' ];

	public static function install(): void {
		if ( get_role( self::WORKER_ROLE ) === null ) {
			add_role( self::WORKER_ROLE, 'WAPRO Mag worker', [ 'read' => true ] );
		}
		get_role( self::WORKER_ROLE )?->add_cap( self::WORKER );
		foreach ( self::PEOPLE as $name ) {
			$role = get_role( $name );
			$role?->add_cap( self::MANAGE );
			$role?->add_cap( self::VIEW );
		}
	}

	public static function remove(): void {
		remove_role( self::WORKER_ROLE );
		foreach ( array_keys( wp_roles()->roles ) as $name ) {
			foreach ( self::ALL as $capability ) {
				get_role( (string) $name )?->remove_cap( $capability );
			}
		}
	}
}
