<?php
declare(strict_types=1);

namespace WaproMag\Visibility\Viewing;

use WaproMag\Boot\Registerable;

/**
 * While an admin sees the shop as a customer, the whole request is that customer's: no right of the admin's is left.
 */
final class Viewing implements Registerable {

	/** After WordPress has read the log-in cookie. */
	private const PRIORITY = 100;

	private int $admin_id = 0;

	private int $user_id = 0;

	public function __construct( private readonly ViewingStore $store ) {}

	public function register(): void {
		add_filter( 'determine_current_user', [ $this, 'exchange' ], self::PRIORITY );
		add_action( 'init', [ $this, 'make_sure' ], -self::PRIORITY );
		add_action( 'clear_auth_cookie', [ $this, 'end_session' ] );
	}

	/**
	 * @param mixed $user_id
	 * @return mixed
	 */
	public function exchange( mixed $user_id ): mixed {
		if ( ! is_numeric( $user_id ) || (int) $user_id === 0 ) {
			return $user_id;
		}
		$viewed = $this->store->of( (int) $user_id );
		if ( $viewed === 0 ) {
			return $user_id;
		}
		$this->admin_id = (int) $user_id;
		$this->user_id  = $viewed;
		return $viewed;
	}

	/** Somebody may have asked for the current user before this plugin could answer. */
	public function make_sure(): void {
		$viewed = $this->is_on() ? 0 : (int) $this->exchange( get_current_user_id() );
		if ( $this->is_on() && $viewed > 0 ) {
			wp_set_current_user( $viewed );
		}
	}

	/** Who logs out while viewing leaves the admin's session, too. */
	public function end_session(): void {
		if ( $this->is_on() ) {
			\WP_Session_Tokens::get_instance( $this->admin_id )->destroy( wp_get_session_token() );
		}
	}

	public function is_on(): bool {
		return $this->admin_id > 0;
	}

	public function admin_id(): int {
		return $this->admin_id;
	}

	public function user_id(): int {
		return $this->user_id;
	}
}
