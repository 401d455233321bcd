<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use Automattic\WooCommerce\Utilities\OrderUtil;
use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Plugin;
use WaproMag\Boot\Registerable;
use WaproMag\Panel\PanelUrl;

/**
 * The control panel's page under WooCommerce. The page is a frame; what is in it is the built panel.
 */
final class AdminPage implements Registerable {

	private const HANDLE = 'wapro-mag-panel';

	private ?string $hook = null;

	public function __construct(
		private readonly PanelBuild $build,
		private readonly MenuCounts $counts,
	) {}

	public function register(): void {
		add_action( 'admin_menu', [ $this, 'add' ], 60 );
		add_action( 'admin_enqueue_scripts', [ $this, 'load' ] );
	}

	public function add(): void {
		$hook = add_submenu_page(
			'woocommerce',
			__( 'Integration control panel', 'wapro-mag-for-woocommerce' ),
			__( 'WAPRO Mag', 'wapro-mag-for-woocommerce' ) . $this->bubble(),
			Capabilities::VIEW,
			PanelUrl::PAGE,
			[ $this, 'show' ]
		);

		$this->hook = is_string( $hook ) ? $hook : null;
	}

	public function show(): void {
		echo '<div class="wrap">';
		if ( ! $this->build->exists() ) {
			echo '<h1>' . esc_html__( 'Integration control panel', 'wapro-mag-for-woocommerce' ) . '</h1>';
			wp_admin_notice(
				esc_html__( 'The panel’s files are missing: this copy of the plugin was not built. Install the plugin from its release zip, or run npm run build in the source folder. The exchange with WAPRO itself works without the panel.', 'wapro-mag-for-woocommerce' ),
				[ 'type' => 'error' ]
			);
			echo '</div>';
			return;
		}
		// Notices of other plugins gather above this line, not inside the panel.
		echo '<hr class="wp-header-end"><div id="wapro-mag-panel"><p>' . esc_html__( 'Loading…', 'wapro-mag-for-woocommerce' ) . '</p>';
		echo '<noscript><p>' . esc_html__( 'The panel needs JavaScript. Switch it on in your browser and reload this page.', 'wapro-mag-for-woocommerce' ) . '</p></noscript></div></div>';
	}

	public function load( string $screen ): void {
		if ( $screen !== $this->hook || ! $this->build->exists() ) {
			return;
		}
		$asset = $this->build->asset();
		wp_enqueue_script( self::HANDLE, $this->build->url( PanelBuild::SCRIPT ), $asset['dependencies'], $asset['version'], [ 'in_footer' => true ] );
		wp_set_script_translations( self::HANDLE, 'wapro-mag-for-woocommerce', $this->build->languages() );
		wp_add_inline_script( self::HANDLE, 'window.waproMagPanel = ' . wp_json_encode( self::boot_data(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
		wp_enqueue_style( 'wp-components' );
		foreach ( $this->build->styles() as $style ) {
			$handle = self::HANDLE . '-' . basename( $style, '.css' );
			wp_enqueue_style( $handle, $this->build->url( $style ), [ 'wp-components' ], $asset['version'] );
			wp_style_add_data( $handle, 'rtl', $this->build->has_rtl( $style ) ? 'replace' : false );
		}
	}

	/**
	 * @return array<string, mixed> What the panel must know before its first request.
	 */
	private static function boot_data(): array {
		return [
			'apiRoot'     => esc_url_raw( rest_url() ),
			'nonce'       => wp_create_nonce( 'wp_rest' ),
			'locale'      => get_user_locale(),
			'currency'    => get_woocommerce_currency(),
			'timezone'    => wp_timezone_string(),
			'can'         => [
				'manage' => current_user_can( Capabilities::MANAGE ),
				'view'   => current_user_can( Capabilities::VIEW ),
			],
			'adminUrl'    => admin_url(),
			'productsUrl' => admin_url( 'edit.php?post_type=product' ),
			'ordersUrl'   => admin_url( OrderUtil::custom_orders_table_usage_is_enabled() ? 'admin.php?page=wc-orders' : 'edit.php?post_type=shop_order' ),
			'version'     => Plugin::VERSION,
		];
	}

	private function bubble(): string {
		$count = current_user_can( Capabilities::VIEW ) ? $this->counts->needing_a_person() : 0;
		if ( 0 === $count ) {
			return '';
		}
		return sprintf(
			' <span class="awaiting-mod count-%1$d"><span class="pending-count" aria-hidden="true">%2$s</span><span class="screen-reader-text">%3$s</span></span>',
			$count,
			esc_html( number_format_i18n( $count ) ),
			/* translators: %s: number */
			esc_html( sprintf( _n( '%s thing needs you', '%s things need you', $count, 'wapro-mag-for-woocommerce' ), number_format_i18n( $count ) ) )
		);
	}
}
