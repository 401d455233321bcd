<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Api\Controller;
use WaproMag\Boot\Registerable;
use WaproMag\Customers\TaxNumber;
use WaproMag\Registers\LookupOutcome;
use WaproMag\Registers\Registers;
use WaproMag\Registers\RegisterWords;

/**
 * `POST account/public-register`: what a public register says of a company, for whoever stands at the checkout, logged in or
 * not. It answers from the register alone: whether WAPRO or the shop knows the number never shows.
 */
final class RegisterRoute implements Registerable {

	public function __construct( private Registers $registers ) {}

	public function register(): void {
		add_action( 'rest_api_init', [ $this, 'register_route' ] );
	}

	public function register_route(): void {
		register_rest_route(
			Controller::NAMESPACE,
			'/account/public-register',
			[
				'methods'             => 'POST',
				'callback'            => [ $this, 'look_up' ],
				'permission_callback' => [ $this, 'permit' ],
				'args'                => [
					'number'  => [ 'type' => 'string', 'required' => true, 'maxLength' => 40 ],
					'country' => [ 'type' => 'string', 'pattern' => '^([A-Z]{2})?$', 'default' => '' ],
				],
			]
		);
	}

	/**
	 * Guests have no cookie that WordPress would hold the nonce against.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function permit( \WP_REST_Request $request ): bool {
		return wp_verify_nonce( (string) $request->get_header( 'X-WP-Nonce' ), 'wp_rest' ) !== false;
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function look_up( \WP_REST_Request $request ): \WP_REST_Response {
		$country = (string) $request['country'];
		$found   = $this->registers->look_up( TaxNumber::of( (string) $request['number'], $country === '' ? (string) WC()->countries->get_base_country() : $country ), self::visitor() );
		$company = $found->outcome === LookupOutcome::Found ? $found->company : null;
		$answer  = new \WP_REST_Response(
			[
				'outcome'  => $found->outcome->value,
				'register' => $found->register?->label(),
				'sentence' => RegisterWords::sentence( $found ),
				'company'  => $company === null ? null : [
					'name'     => $company->name,
					'street'   => $company->street,
					'postcode' => $company->postcode,
					'city'     => $company->city,
					'country'  => $company->country,
				],
			]
		);
		$answer->header( 'Cache-Control', 'no-store, private' );
		return $answer;
	}

	/** As WooCommerce counts visitors: by account, else by the address that asks. */
	private static function visitor(): string {
		$address = isset( $_SERVER['REMOTE_ADDR'] ) && is_string( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
		/**
		 * Address of a visitor, by which look-ups in public registers are counted. Behind a proxy: the one that it passes on.
		 *
		 * @param string $address
		 */
		$address = apply_filters( 'wapro_mag/visitor_address', $address );
		return is_user_logged_in() ? 'user ' . get_current_user_id() : 'address ' . ( is_string( $address ) ? $address : '' );
	}
}
