<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Health\StagingGuard;
use WaproMag\Panel\PanelUrl;

/**
 * Says on the admin screens that the exchange stands still, why, and where to end it. The panel says it by itself.
 */
final class StagingNotice implements Registerable {

	public function __construct( private readonly StagingGuard $staging ) {}

	public function register(): void {
		add_action( 'admin_notices', [ $this, 'show' ] );
	}

	public function show(): void {
		$reason = current_user_can( Capabilities::VIEW ) && ! self::is_panel() ? $this->staging->reason() : null;
		if ( null === $reason ) {
			return;
		}
		wp_admin_notice(
			sprintf(
				'<strong>%1$s</strong> %2$s <a href="%3$s">%4$s</a>',
				esc_html__( 'WAPRO Mag is paused.', 'wapro-mag-for-woocommerce' ),
				esc_html( $reason ),
				esc_url( PanelUrl::to( '/settings' ) ),
				esc_html__( 'Open the settings', 'wapro-mag-for-woocommerce' )
			),
			[ 'type' => 'warning' ]
		);
	}

	private static function is_panel(): bool {
		return str_ends_with( (string) get_current_screen()?->id, '_page_' . PanelUrl::PAGE );
	}
}
