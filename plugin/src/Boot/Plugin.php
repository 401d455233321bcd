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
		$foundation       = new Foundation( $main_file );
		self::$foundation = $foundation;
		self::register( self::hooks( $foundation ) );
		// Before WordPress asks for routes; a page of the shop needs none of them and loads none of their classes.
		add_action( 'rest_api_init', [ self::class, 'register_routes' ], 5 );
		// WordPress checks the site's health in its cron, too.
		if ( is_admin() || wp_doing_cron() ) {
			self::register( ( new PanelScreens( $foundation ) )->all() );
		}
	}

	public static function register_routes(): void {
		if ( self::$foundation !== null ) {
			self::register( self::routes( self::$foundation ) );
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
			( new SettingsStore() )->store_what_is_missing();
			// Pages of My Account may be new.
			update_option( 'woocommerce_queue_flush_rewrite_rules', 'yes' );
			update_option( OptionNames::VERSION, self::VERSION );
		}
	}

	/**
	 * What every request needs.
	 *
	 * @return list<Registerable>
	 */
	private static function hooks( Foundation $foundation ): array {
		return [
			...( new CoreServices( $foundation ) )->hooks(),
			...( new CatalogueServices( $foundation ) )->hooks(),
			...( new ExchangeServices( $foundation ) )->hooks(),
			...( new CustomerServices( $foundation ) )->hooks(),
			...( new BuyingServices( $foundation ) )->hooks(),
			...( new MadeToMeasureServices( $foundation ) )->hooks(),
			...( new VisibilityServices( $foundation ) )->hooks(),
			...( new ToldServices( $foundation ) )->hooks(),
			...( new DocumentServices( $foundation ) )->hooks(),
			...$foundation->invoice_request_services()->hooks(),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	private static function routes( Foundation $foundation ): array {
		return [
			...( new CoreServices( $foundation ) )->routes(),
			...( new CatalogueServices( $foundation ) )->routes(),
			...( new PanelRoutes( $foundation ) )->all(),
			...( new ReconcileServices( $foundation ) )->routes(),
			...( new ExchangeServices( $foundation ) )->routes(),
			...( new CustomerServices( $foundation ) )->routes(),
			...( new TwinServices( $foundation ) )->routes(),
			...( new BuyingServices( $foundation ) )->routes(),
			...( new InvoiceServices( $foundation ) )->routes(),
			...( new ToldServices( $foundation ) )->routes(),
			...( new DocumentServices( $foundation ) )->routes(),
			...$foundation->invoice_request_services()->routes(),
		];
	}

	/**
	 * @param list<Registerable> $services
	 */
	private static function register( array $services ): void {
		foreach ( $services as $service ) {
			$service->register();
		}
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
