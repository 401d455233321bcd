<?php
declare(strict_types=1);

namespace WaproMag\Visibility\Viewing;

use WaproMag\Boot\Capabilities;

/**
 * As whom an admin sees the shop. Kept with the admin's own log-in session, so that it ends when they log out, with the
 * session, or after an hour; no session of the customer's is ever opened.
 */
final class ViewingStore {

	private const KEY = 'wapro_mag_viewing';

	private const ROLE = 'customer';

	private const SECONDS = 3600;

	public function begin( int $admin_id, int $user_id ): void {
		$this->write( $admin_id, [ 'user' => $user_id, 'until' => time() + self::SECONDS ] );
	}

	public function end( int $admin_id ): void {
		$this->write( $admin_id, null );
	}

	/**
	 * @return int Whom the admin sees the shop as; 0: as themselves.
	 */
	public function of( int $admin_id ): int {
		$cookie = wp_parse_auth_cookie( '', 'logged_in' );
		$admin  = get_userdata( $admin_id );
		// A key of the REST interface acts for its own user, whatever cookie comes with it.
		if ( ! is_array( $cookie ) || $admin === false || $cookie['username'] !== $admin->user_login || ! $this->may_view( $admin ) ) {
			return 0;
		}
		$session = \WP_Session_Tokens::get_instance( $admin_id )->get( $cookie['token'] );
		$viewing = is_array( $session ) ? $session[ self::KEY ] ?? null : null;
		if ( ! is_array( $viewing ) || (int) $viewing['until'] < time() ) {
			return 0;
		}
		return $this->can_be_viewed( (int) $viewing['user'] ) ? (int) $viewing['user'] : 0;
	}

	/** Only customers: nobody gains a right by it. */
	public function can_be_viewed( int $user_id ): bool {
		$user = get_userdata( $user_id );
		return $user !== false && array_values( $user->roles ) === [ self::ROLE ];
	}

	/** By rights alone, without filters: they may ask who the current user is, which is being decided. */
	private function may_view( \WP_User $admin ): bool {
		return ( $admin->allcaps[ Capabilities::MANAGE ] ?? false ) === true;
	}

	/**
	 * @param array{user: int, until: int}|null $viewing
	 */
	private function write( int $admin_id, ?array $viewing ): void {
		$sessions = \WP_Session_Tokens::get_instance( $admin_id );
		$session  = $sessions->get( wp_get_session_token() );
		if ( is_array( $session ) ) {
			unset( $session[ self::KEY ] );
			$sessions->update( wp_get_session_token(), $viewing === null ? $session : $session + [ self::KEY => $viewing ] );
		}
	}
}
