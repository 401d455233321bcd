<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Database\Connection;
use WaproMag\Database\DatabaseError;
use WaproMag\Database\Migrator;
use WaproMag\Database\SchemaTooNew;
use WaproMag\Health\Schedule;
use WaproMag\Health\StagingGuard;
use WaproMag\Settings\OptionNames;
use WaproMag\Settings\SettingsStore;

/**
 * Starts the plugin: requirements, schema, then every service's hooks.
 */
final class Plugin {

	public const VERSION = '0.1.0';

	private static ?Foundation $foundation = null;

	public static function boot( string $main_file ): void {
		$missing = Requirements::missing();
		if ( $missing !== [] ) {
			self::explain( static fn (): string => Requirements::sentence( $missing ) );
			return;
		}
		try {
			self::bring_up();
		} catch ( SchemaTooNew|DatabaseError $error ) {
			self::explain( static fn (): string => Requirements::start_refused( $error ) );
			return;
		}
		self::$foundation = new Foundation( $main_file );
		foreach ( self::services( self::$foundation ) as $service ) {
			$service->register();
		}
	}

	/**
	 * The running plugin's shared services; null when a requirement is missing.
	 */
	public static function foundation(): ?Foundation {
		return self::$foundation;
	}

	public static function activate(): void {
		if ( Requirements::missing() === [] ) {
			self::bring_up();
		}
	}

	public static function deactivate(): void {
		Schedule::clear();
	}

	/**
	 * Schema and rights as this version wants them. Runs in full only when the version changed.
	 */
	private static function bring_up(): void {
		( new Migrator( new Connection() ) )->bring_up();
		( new SettingsStore() )->remember_first_start();
		( new StagingGuard() )->remember_first_address();
		if ( get_option( OptionNames::VERSION ) !== self::VERSION ) {
			Capabilities::install();
			update_option( OptionNames::VERSION, self::VERSION );
		}
	}

	/**
	 * @return list<Registerable>
	 */
	private static function services( Foundation $foundation ): array {
		return [
			...( new CoreServices( $foundation ) )->all(),
			...( new CatalogueServices( $foundation ) )->all(),
			...( new PanelServices( $foundation ) )->all(),
			...( new ReconcileServices( $foundation ) )->all(),
			...( new ExchangeServices( $foundation ) )->all(),
		];
	}

	/**
	 * @param callable(): string $sentence Made when shown: translations are not loaded yet.
	 */
	private static function explain( callable $sentence ): void {
		add_action(
			'admin_notices',
			static function () use ( $sentence ): void {
				if ( current_user_can( 'activate_plugins' ) ) {
					printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( $sentence() ) );
				}
			}
		);
	}
}
