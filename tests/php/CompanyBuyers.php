<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use Automattic\WooCommerce\StoreApi\Routes\V1\Checkout;
use WaproMag\Customers\Access;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Database\Tables;

/**
 * Companies with delivery points and people, and buyers in the block checkout.
 */
trait CompanyBuyers {

	/**
	 * @param array<string, string|int|null> $changes
	 */
	protected function company( string $name = 'Budmax S.A.', array $changes = [] ): int {
		global $wpdb;
		$now = $this->foundation()->clock()->now();
		$wpdb->insert(
			Tables::name( Tables::COMPANIES ),
			$changes + [
				'erp_id'     => (string) wp_rand( 1000, 99999999 ),
				'name'       => $name,
				'nip'        => '677-000-00-16',
				'nip_plain'  => '6770000016',
				'street'     => 'ul. Przemysłowa 14',
				'postcode'   => '30-701',
				'city'       => 'Kraków',
				'flagged'    => 1,
				'created_at' => $now,
				'updated_at' => $now,
			]
		);
		return (int) $wpdb->insert_id;
	}

	/**
	 * @param array<string, string|int|null> $changes
	 */
	protected function point( int $company, string $name, array $changes = [] ): int {
		global $wpdb;
		$now = $this->foundation()->clock()->now();
		$wpdb->insert(
			Tables::name( Tables::DELIVERY_POINTS ),
			$changes + [
				'company_id' => $company,
				'erp_id'     => (string) wp_rand( 1000, 99999999 ),
				'name'       => $name,
				'recipient'  => 'Piotr Wiśniewski',
				'street'     => 'ul. Magazynowa 1',
				'postcode'   => '90-001',
				'city'       => 'Łódź',
				'created_at' => $now,
				'updated_at' => $now,
			]
		);
		return (int) $wpdb->insert_id;
	}

	/**
	 * A buyer who belongs to the company.
	 *
	 * @param list<int> $points Of a branch user; []: sees only own orders.
	 */
	protected function buyer( int $company, Role $role = Role::Branch, array $points = [], MemberState $state = MemberState::Active ): int {
		$user = wp_insert_user(
			[
				'user_login' => uniqid( 'kupujacy-' ),
				'user_email' => uniqid( 'kupujacy-' ) . '@example.com',
				'user_pass'  => 'x',
				'first_name' => 'Katarzyna',
				'last_name'  => 'Wójcik',
				'role'       => 'customer',
			]
		);
		self::assertIsInt( $user );
		$this->foundation()->people()->save( new Membership( $company, $user, null, $role, false, $state, Access::Open, $points ) );
		$this->foundation()->scopes()->forget();
		return $user;
	}

	/** The person of this request from now on, with an empty cart of their own. */
	protected function acts_as( int $user ): void {
		wp_set_current_user( $user );
		if ( WC()->cart === null ) {
			wc_load_cart();
		}
		// A second cart beside the first would undo what that one keeps: the hooks of both would run.
		WC()->cart->empty_cart();
		WC()->customer = new \WC_Customer( $user, true );
		$this->foundation()->active_choice()->forget();
	}

	/**
	 * @param array<string, mixed> $body
	 */
	protected function store_api( string $method, string $path, array $body = [] ): \WP_REST_Response {
		self::forget_order_of_the_request_before();
		$request = new \WP_REST_Request( $method, '/wc/store/v1/' . $path );
		$request->set_header( 'Nonce', wp_create_nonce( 'wc_store_api' ) );
		$request->set_header( 'Content-Type', 'application/json' );
		if ( $body !== [] ) {
			$request->set_body( (string) wp_json_encode( $body ) );
		}
		return rest_ensure_response( rest_get_server()->dispatch( $request ) );
	}

	/**
	 * What the browser sends of the block checkout.
	 *
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	protected function checkout( array $changes = [] ): array {
		$address = [
			'first_name' => 'Ewa',
			'last_name'  => 'Dowolna',
			'company'    => 'Wymyślona firma',
			'address_1'  => 'ul. Wymyślona 1',
			'address_2'  => '',
			'city'       => 'Gdynia',
			'postcode'   => '81-001',
			'country'    => 'PL',
			'state'      => '',
			'phone'      => '600100200',
		];
		return $changes + [
			'billing_address'  => $address + [ 'email' => 'kupujacy@example.com' ],
			'shipping_address' => $address,
			'payment_method'   => 'cod',
		];
	}

	/** WooCommerce keeps it in the route's object, which lives for one request in a web server and for all of them here. */
	private static function forget_order_of_the_request_before(): void {
		foreach ( rest_get_server()->get_routes( 'wc/store/v1' )['/wc/store/v1/checkout'] ?? [] as $handler ) {
			$route = is_array( $handler['callback'] ?? null ) ? $handler['callback'][0] : null;
			if ( $route instanceof Checkout ) {
				( new \ReflectionProperty( $route, 'order' ) )->setValue( $route, null );
			}
		}
	}
}
