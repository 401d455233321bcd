<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Boot\Registerable;

/**
 * Scripts and styles for buyers. They are loaded where something of them stands: pages of other visitors carry none.
 */
final class ShopAssets implements Registerable {

	public const SHOP  = 'wapro-mag-shop';
	public const BLOCK = 'wapro-mag-shop-block';

	private const FILES = [
		self::SHOP  => 'shop',
		self::BLOCK => 'shop-block',
	];

	public function __construct( private string $main_file, private ActiveChoice $active ) {}

	public function register(): void {
		add_action( 'init', [ $this, 'announce' ] );
		add_filter( 'body_class', [ $this, 'mark_page' ] );
	}

	/** Checkouts hide the fields that are the company's: what stands in them would count for nothing. */
	public function mark_page( mixed $classes ): mixed {
		if ( ! is_array( $classes ) || ! is_checkout() || $this->active->current()->company === null ) {
			return $classes;
		}
		return [ ...$classes, 'wapro-mag-buys-for-company', $this->active->current()->free_address ? 'wapro-mag-free-address' : 'wapro-mag-fixed-address' ];
	}

	public function announce(): void {
		foreach ( self::FILES as $handle => $file ) {
			$asset = plugin_dir_path( $this->main_file ) . "build/{$file}.asset.php";
			if ( ! is_file( $asset ) ) {
				continue;
			}
			[ 'dependencies' => $dependencies, 'version' => $version ] = require $asset;
			if ( $handle === self::BLOCK ) {
				array_push( $dependencies, 'wc-blocks-checkout', 'wc-settings' );
			}
			$script = plugins_url( "build/{$file}.js", $this->main_file );
			wp_register_script( $handle, $script === '' ? false : $script, $dependencies, $version, [ 'in_footer' => true ] );
			wp_register_style( $handle, plugins_url( "build/{$file}.css", $this->main_file ), [], $version );
			wp_style_add_data( $handle, 'rtl', 'replace' );
		}
	}

	/** The looks alone, for pages of My Account that need no script. */
	public static function style(): void {
		wp_enqueue_style( self::SHOP );
	}

	/**
	 * Asks for a script and its style, and tells it where the shop's routes are and who asks.
	 *
	 * @param self::SHOP|self::BLOCK $handle
	 */
	public static function load( string $handle ): void {
		if ( wp_script_is( $handle, 'registered' ) && ! wp_script_is( $handle, 'enqueued' ) ) {
			wp_add_inline_script( $handle, 'window.waproMagShop = ' . wp_json_encode( [ 'root' => esc_url_raw( rest_url() ), 'nonce' => wp_create_nonce( 'wp_rest' ) ] ) . ';', 'before' );
			wp_enqueue_script( $handle );
			wp_enqueue_style( $handle );
		}
	}
}
