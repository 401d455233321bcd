<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use WaproMag\Boot\Registerable;

/**
 * One sentence for the person who has just done something, shown once on the next screen.
 */
final class Notices implements Registerable {

	public const META = '_wapro_mag_notice';

	public function register(): void {
		add_action( 'admin_notices', [ $this, 'show' ] );
	}

	/**
	 * @param 'success'|'warning' $kind
	 */
	public static function later( string $kind, string $sentence ): void {
		update_user_meta( get_current_user_id(), self::META, [ 'kind' => $kind, 'sentence' => $sentence ] );
	}

	public function show(): void {
		$notice = get_user_meta( get_current_user_id(), self::META, true );
		if ( ! is_array( $notice ) || ! isset( $notice['kind'], $notice['sentence'] ) ) {
			return;
		}
		delete_user_meta( get_current_user_id(), self::META );
		wp_admin_notice( esc_html( (string) $notice['sentence'] ), [ 'type' => (string) $notice['kind'], 'dismissible' => true ] );
	}
}
