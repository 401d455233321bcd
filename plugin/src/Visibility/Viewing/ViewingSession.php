<?php
declare(strict_types=1);

namespace WaproMag\Visibility\Viewing;

/**
 * The customer's cart as it is, while an admin looks: nothing is written, no cookie is set, and the admin's own cart is
 * left alone.
 */
final class ViewingSession extends \WC_Session_Handler {

	/**
	 * @return void
	 */
	public function init() {
		$this->_customer_id = (string) get_current_user_id();
		$this->_data        = (array) $this->get_session( $this->_customer_id, [] );
	}

	public function has_session() {
		return true;
	}

	/**
	 * @param mixed $set
	 * @return void
	 */
	public function set_customer_session_cookie( $set ) {}

	/**
	 * @param mixed $old_session_key
	 * @return void
	 */
	public function save_data( $old_session_key = 0 ) {}

	/**
	 * @return void
	 */
	public function destroy_session() {}

	/**
	 * @return void
	 */
	public function forget_session() {}
}
