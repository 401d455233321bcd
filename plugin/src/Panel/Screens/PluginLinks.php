<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Panel\PanelUrl;

/**
 * Ways to the panel from the list of plugins.
 */
final class PluginLinks implements Registerable {

	public function __construct( private readonly string $main_file ) {}

	public function register(): void {
		add_filter( 'plugin_action_links_' . plugin_basename( $this->main_file ), [ $this, 'add' ] );
	}

	/**
	 * @param array<array-key, string> $links
	 * @return array<array-key, string>
	 */
	public function add( array $links ): array {
		if ( ! current_user_can( Capabilities::VIEW ) ) {
			return $links;
		}
		return [
			'wapro-mag-panel'    => self::link( '/', __( 'Control panel', 'wapro-mag-for-woocommerce' ) ),
			'wapro-mag-settings' => self::link( '/settings', __( 'Settings', 'wapro-mag-for-woocommerce' ) ),
			...$links,
		];
	}

	private static function link( string $path, string $words ): string {
		return sprintf( '<a href="%1$s">%2$s</a>', esc_url( PanelUrl::to( $path ) ), esc_html( $words ) );
	}
}
