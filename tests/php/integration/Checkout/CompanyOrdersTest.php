<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Checkout;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Checkout\ClassicPicker;
use WaproMag\Checkout\CompanyOrders;
use WaproMag\Checkout\StoredFields;
use WaproMag\Customers\Access;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;

final class CompanyOrdersTest extends OrderTestCase {

	use CompanyBuyers;

	#[TestDox( 'C3, C4: a branch user with one point picks nothing: the order carries company, point and person and goes to the point' )]
	public function test_one_point(): void {
		$company = $this->company();
		$lodz    = $this->point( $company, 'Budmax oddział Łódź' );
		$this->point( $company, 'Budmax oddział Poznań' );
		$user = $this->buyer( $company, Role::Branch, [ $lodz ] );

		$order = $this->bought( $user );

		self::assertSame( [ (string) $company, (string) $lodz, (string) $user ], [ $order->get_meta( CompanyOrders::COMPANY ), $order->get_meta( CompanyOrders::POINT ), $order->get_meta( CompanyOrders::PERSON ) ] );
		self::assertSame( [ 'Budmax oddział Łódź', 'ul. Magazynowa 1', 'Łódź', 'Piotr', 'Wiśniewski' ], [ $order->get_shipping_company(), $order->get_shipping_address_1(), $order->get_shipping_city(), $order->get_shipping_first_name(), $order->get_shipping_last_name() ] );
		self::assertSame( [ 'Budmax S.A.', 'ul. Przemysłowa 14', 'Kraków', '6770000016' ], [ $order->get_billing_company(), $order->get_billing_address_1(), $order->get_billing_city(), $order->get_meta( StoredFields::NIP ) ], 'What the browser sent for the company counts for nothing.' );
		self::assertSame( 'Ewa', $order->get_billing_first_name(), 'The person is the buyer\'s own affair.' );
	}

	#[TestDox( 'C3: with several points nothing is ordered before one is chosen; the chosen one counts' )]
	public function test_choice(): void {
		$company = $this->company();
		$points  = [ $this->point( $company, 'Łódź' ), $this->point( $company, 'Poznań', [ 'city' => 'Poznań' ] ) ];
		$user    = $this->buyer( $company, Role::Branch, $points );

		$refused = $this->try_to_buy( $user );
		self::assertSame( [ 400, 'wapro_mag_choice' ], [ $refused->get_status(), $refused->get_data()['code'] ] );
		self::assertStringContainsString( 'miejsce dostawy', $refused->get_data()['message'] );

		$answer = $this->store_api( 'POST', 'cart/extensions', [ 'namespace' => 'wapro-mag', 'data' => [ 'company' => $company, 'point' => $points[1] ] ] );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		$cart = json_decode( (string) wp_json_encode( $answer->get_data() ), true );
		self::assertSame( [ 'Poznań', null, 2 ], [ $cart['extensions']['wapro-mag']['point']['name'], $cart['extensions']['wapro-mag']['problem'], $cart['extensions']['wapro-mag']['points'] ] );
		self::assertSame( 'Poznań', $cart['shipping_address']['city'], 'The cart follows.' );

		$answer = $this->store_api( 'POST', 'checkout', $this->checkout() );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		wp_cache_flush();
		$order = wc_get_order( $answer->get_data()['order_id'] );
		self::assertInstanceOf( \WC_Order::class, $order );
		self::assertSame( (string) $points[1], $order->get_meta( CompanyOrders::POINT ) );
	}

	#[TestDox( 'C4: a point of another branch or company cannot be chosen, and the answer does not say whether it exists' )]
	public function test_foreign_point(): void {
		$company = $this->company();
		$own     = [ $this->point( $company, 'Łódź' ), $this->point( $company, 'Płock' ) ];
		$others  = $this->point( $company, 'Poznań' );
		$foreign = $this->company( 'Domostal s.c.' );
		$theirs  = $this->point( $foreign, 'Katowice' );
		$this->acts_as( $this->buyer( $company, Role::Branch, $own ) );

		$answers = [];
		foreach ( [ [ $company, $others ], [ $foreign, $theirs ], [ $company, $theirs ], [ $company, 999999 ] ] as [ $of, $point ] ) {
			$answer    = $this->store_api( 'POST', 'cart/extensions', [ 'namespace' => 'wapro-mag', 'data' => [ 'company' => $of, 'point' => $point ] ] );
			$answers[] = [ $answer->get_status(), $answer->get_data()['message'] ];
		}

		self::assertSame( 404, $answers[0][0] );
		self::assertCount( 1, array_unique( array_map( 'serialize', $answers ) ) );
	}

	#[TestDox( 'C3: a point that is gone in WAPRO while the cart was open is not ordered for; the buyer is told' )]
	public function test_point_gone(): void {
		global $wpdb;
		$company = $this->company();
		$points  = [ $this->point( $company, 'Łódź' ), $this->point( $company, 'Poznań' ), $this->point( $company, 'Płock' ) ];
		$user    = $this->buyer( $company, Role::Branch, $points );
		$this->acts_as( $user );
		$this->foundation()->active_choice()->choose( $company, $points[0] );
		$wpdb->update( $wpdb->prefix . 'wapro_mag_delivery_points', [ 'active' => 0 ], [ 'id' => $points[0] ] );
		$this->foundation()->active_choice()->forget();

		$refused = $this->try_to_buy( $user );

		self::assertSame( 400, $refused->get_status() );
		self::assertStringContainsString( 'Wybierz inne', $refused->get_data()['message'] );
	}

	#[TestDox( 'C3, C4: a branch user whose delivery points are all gone orders nothing to the head office instead' )]
	public function test_all_points_gone(): void {
		global $wpdb;
		$company = $this->company();
		$point   = $this->point( $company, 'Łódź' );
		$user    = $this->buyer( $company, Role::Branch, [ $point ] );
		$wpdb->update( $wpdb->prefix . 'wapro_mag_delivery_points', [ 'active' => 0 ], [ 'id' => $point ] );

		$refused = $this->try_to_buy( $user );

		self::assertSame( [ 400, 'wapro_mag_choice' ], [ $refused->get_status(), $refused->get_data()['code'] ] );
	}

	#[TestDox( 'C3: when the chosen point was the last one, the company\'s own address is the buyer\'s to choose, and not chosen for them' )]
	public function test_last_chosen_point_gone(): void {
		global $wpdb;
		$company = $this->company();
		$point   = $this->point( $company, 'Łódź' );
		$user    = $this->buyer( $company, Role::Company );
		$this->acts_as( $user );
		$this->foundation()->active_choice()->choose( $company, $point );
		$wpdb->update( $wpdb->prefix . 'wapro_mag_delivery_points', [ 'active' => 0 ], [ 'id' => $point ] );
		$this->foundation()->active_choice()->forget();
		self::assertSame( 400, $this->try_to_buy( $user )->get_status() );

		ob_start();
		( new ClassicPicker( $this->foundation()->active_choice(), $this->foundation()->settings(), $this->foundation()->registers() ) )->show();
		self::assertStringContainsString( 'wapro_mag_company=' . $company, (string) ob_get_clean(), 'There is a link to the own address.' );
		$this->foundation()->active_choice()->choose( $company, null );
		self::assertSame( [ '', 'Kraków' ], [ $this->bought( $user )->get_meta( CompanyOrders::POINT ), '' . $this->foundation()->companies()->find( $company )?->city ] );
	}

	#[TestDox( 'C4: an order that was begun for a company is no company\'s when access ended before it was placed' )]
	public function test_access_ends_before_order(): void {
		$company = $this->company();
		$point   = $this->point( $company, 'Łódź' );
		$user    = $this->buyer( $company, Role::Branch, [ $point ] );
		$this->acts_as( $user );
		$this->put_in_cart();
		$this->store_api( 'GET', 'cart' );
		$fails = static fn (): never => throw new \Exception( 'The card was refused.' );
		add_action( 'woocommerce_rest_checkout_process_payment_with_context', $fails, 1 );
		self::assertGreaterThanOrEqual( 400, $this->store_api( 'POST', 'checkout', $this->checkout() )->get_status() );
		remove_action( 'woocommerce_rest_checkout_process_payment_with_context', $fails, 1 );
		wp_cache_flush();
		$found = wc_get_orders( [ 'customer' => $user, 'status' => 'any', 'limit' => 1 ] );
		$begun = is_array( $found ) ? $found[0] ?? null : null;
		self::assertInstanceOf( \WC_Order::class, $begun );
		self::assertSame( (string) $company, $begun->get_meta( CompanyOrders::COMPANY ) );

		$member = $this->foundation()->people()->find( $company, $user );
		self::assertInstanceOf( Membership::class, $member );
		$this->foundation()->people()->save( $member->with( [ 'state' => MemberState::Former ] ) );
		$this->foundation()->scopes()->forget();
		$this->foundation()->active_choice()->forget();
		$answer = $this->store_api( 'POST', 'checkout', $this->checkout() );

		self::assertSame( [ 200, $begun->get_id() ], [ $answer->get_status(), $answer->get_data()['order_id'] ?? null ], (string) wp_json_encode( $answer->get_data() ) );
		wp_cache_flush();
		$order = wc_get_order( $begun->get_id() );
		self::assertInstanceOf( \WC_Order::class, $order );
		self::assertSame( [ '', '' ], [ $order->get_meta( CompanyOrders::COMPANY ), $order->get_meta( CompanyOrders::POINT ) ] );
	}

	#[TestDox( 'C3: the open cart follows a change of company and point – address, totals – and the buyer is told' )]
	public function test_cart_follows(): void {
		$company = $this->company();
		$lodz    = $this->point( $company, 'Oddział Łódź' );
		$poznan  = $this->point( $company, 'Oddział Poznań', [ 'city' => 'Poznań' ] );
		$other   = $this->company( 'Domostal s.c.', [ 'city' => 'Katowice' ] );
		$user    = $this->buyer( $company, Role::Branch, [ $lodz, $poznan ] );
		$this->foundation()->people()->save( new Membership( $other, $user, null, Role::Company, false, MemberState::Active, Access::Open, [] ) );
		$this->acts_as( $user );
		$this->put_in_cart();
		$counted = did_action( 'woocommerce_after_calculate_totals' );

		self::assertSame( 'Poznań', $this->follows( $company, (string) $poznan ) );
		self::assertSame( [ 'Kupujesz teraz dla: Oddział Poznań. Koszyk, dostawa i ceny zostały dopasowane.' ], $this->notices() );
		self::assertGreaterThan( $counted, did_action( 'woocommerce_after_calculate_totals' ) );

		self::assertSame( 'Katowice', $this->follows( $other, '' ) );
		self::assertStringContainsString( 'Domostal s.c.', implode( $this->notices() ) );
		self::assertSame( 1, WC()->cart->get_cart_contents_count(), 'The goods stay.' );
	}

	#[TestDox( 'C4: who pays a colleague\'s order later leaves it with its company, point and person, whatever they chose for their own' )]
	public function test_paid_later(): void {
		$company = $this->company();
		$lodz    = $this->point( $company, 'Łódź' );
		$clerk   = $this->buyer( $company, Role::Branch, [ $lodz ] );
		$order   = $this->order( $this->product( 'B' ), [ 'status' => 'pending', 'email' => 'kupujacy@example.com' ] );
		$order->set_customer_id( $clerk );
		$order->update_meta_data( CompanyOrders::COMPANY, (string) $company );
		$order->update_meta_data( CompanyOrders::POINT, (string) $lodz );
		$order->update_meta_data( CompanyOrders::PERSON, (string) $clerk );
		$order->save();
		$this->end_request();
		$boss  = $this->buyer( $company, Role::Company );
		$other = $this->company( 'Alfa Dom' );
		$this->foundation()->people()->save( new Membership( $other, $boss, null, Role::Company, false, MemberState::Active, Access::Open, [] ) );
		$this->foundation()->scopes()->forget();
		$this->acts_as( $boss );
		update_user_meta( $boss, 'wapro_mag_active_company', (string) $other );

		$answer = $this->store_api( 'POST', "checkout/{$order->get_id()}", $this->checkout( [ 'key' => $order->get_order_key(), 'billing_email' => 'kupujacy@example.com' ] ) );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		wp_cache_flush();
		$paid = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $paid );
		self::assertSame( [ (string) $company, (string) $lodz, (string) $clerk ], [ $paid->get_meta( CompanyOrders::COMPANY ), $paid->get_meta( CompanyOrders::POINT ), $paid->get_meta( CompanyOrders::PERSON ) ] );
	}

	#[TestDox( 'C1: nothing is bought for a company that WAPRO blocked, and the sentence says what to do' )]
	public function test_blocked(): void {
		$company = $this->company( 'Budmax S.A.', [ 'blocked' => 1 ] );
		$point   = $this->point( $company, 'Łódź' );

		$refused = $this->try_to_buy( $this->buyer( $company, Role::Branch, [ $point ] ) );

		self::assertSame( 400, $refused->get_status() );
		self::assertStringContainsString( 'wstrzymane', $refused->get_data()['message'] );
	}

	#[TestDox( 'C3: a company-wide user without a choice orders to the company\'s own address' )]
	public function test_company_wide(): void {
		$company = $this->company();
		$this->point( $company, 'Łódź' );
		$this->point( $company, 'Poznań' );

		$order = $this->bought( $this->buyer( $company, Role::Company ) );

		self::assertSame( [ '', 'Kraków' ], [ $order->get_meta( CompanyOrders::POINT ), $order->get_shipping_city() ] );
	}

	#[TestDox( 'C4: somebody whose place in the company was ended buys as a person' )]
	public function test_former(): void {
		$company = $this->company();
		$point   = $this->point( $company, 'Łódź' );
		$user    = $this->buyer( $company, Role::Branch, [ $point ], MemberState::Former );

		$order = $this->bought( $user );

		self::assertSame( [ '', 'Gdynia' ], [ $order->get_meta( CompanyOrders::COMPANY ), $order->get_shipping_city() ] );
	}

	#[TestDox( 'C3: an address of one\'s own is taken only where the shop allows it' )]
	public function test_free_address(): void {
		$company = $this->company();
		$user    = $this->buyer( $company, Role::Branch, [ $this->point( $company, 'Łódź' ), $this->point( $company, 'Poznań' ) ] );
		$this->acts_as( $user );
		$free = [ 'namespace' => 'wapro-mag', 'data' => [ 'company' => $company, 'point' => null, 'free' => true ] ];
		self::assertSame( 404, $this->store_api( 'POST', 'cart/extensions', $free )->get_status() );

		$settings = $this->foundation()->settings();
		$settings->store_customers( CustomerSettings::from_array( [ 'freeAddress' => true ] + $settings->customers()->to_array() ) );
		$this->put_in_cart();
		self::assertSame( 200, $this->store_api( 'POST', 'cart/extensions', $free )->get_status() );
		$answer = $this->store_api( 'POST', 'checkout', $this->checkout() );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		wp_cache_flush();
		$order = wc_get_order( $answer->get_data()['order_id'] );
		self::assertInstanceOf( \WC_Order::class, $order );

		self::assertSame( [ (string) $company, '', 'Gdynia', 'Kraków' ], [ $order->get_meta( CompanyOrders::COMPANY ), $order->get_meta( CompanyOrders::POINT ), $order->get_shipping_city(), $order->get_billing_city() ] );
	}

	#[TestDox( 'C3: of four hundred points a person finds by town and street only those that are theirs' )]
	public function test_search(): void {
		$company = $this->company();
		$points  = [];
		for ( $n = 1; $n <= 400; $n++ ) {
			$points[] = $this->point( $company, "Sklep {$n}", [ 'street' => "ul. Długa {$n}", 'city' => $n % 2 === 0 ? 'Opole' : 'Radom' ] );
		}
		$this->acts_as( $this->buyer( $company, Role::Branch, array_slice( $points, 0, 100 ) ) );

		$answer = $this->request( 'GET', '/wc-wapro-mag/v1/account/points', [ 'search' => 'opole długa' ] )->get_data();
		self::assertSame( [ 50, 20, 3 ], [ $answer['total'], count( $answer['items'] ), $answer['pages'] ] );
		self::assertSame( [ 'Opole' ], array_values( array_unique( array_column( $answer['items'], 'city' ) ) ) );

		$foreign = $this->company( 'Domostal s.c.' );
		$this->point( $foreign, 'Katowice' );
		self::assertSame( 0, $this->request( 'GET', '/wc-wapro-mag/v1/account/points', [ 'company' => $foreign ] )->get_data()['total'] );
		self::assertSame( 401, $this->request( 'GET', '/wc-wapro-mag/v1/account/points', [], 0 )->get_status() );
	}

	private function bought( int $user ): \WC_Order {
		$answer = $this->try_to_buy( $user );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		wp_cache_flush();
		$order = wc_get_order( $answer->get_data()['order_id'] );
		self::assertInstanceOf( \WC_Order::class, $order );
		return $order;
	}

	private function try_to_buy( int $user ): \WP_REST_Response {
		$this->acts_as( $user );
		$this->put_in_cart();
		// The page asks for the cart before anybody can place an order.
		$this->store_api( 'GET', 'cart' );
		return $this->store_api( 'POST', 'checkout', $this->checkout() );
	}

	/**
	 * By the link that My Account and the classic checkout show.
	 *
	 * @return string Town that the cart is sent to.
	 */
	private function follows( int $company, string $to ): string {
		$_GET  = [ 'wapro_mag_company' => (string) $company, 'wapro_mag_to' => $to, '_wapro_mag_nonce' => wp_create_nonce( ClassicPicker::NONCE ) ];
		$stays = static fn (): never => throw new \RuntimeException( 'Goes back to the page.' );
		add_filter( 'wp_redirect', $stays );
		try {
			( new ClassicPicker( $this->foundation()->active_choice(), $this->foundation()->settings(), $this->foundation()->registers() ) )->take();
			self::fail( 'Nothing was chosen.' );
		} catch ( \RuntimeException ) {
			return WC()->customer->get_shipping_city();
		} finally {
			remove_filter( 'wp_redirect', $stays );
			$_GET = [];
		}
	}

	/**
	 * @return list<string> What the buyer is told, once.
	 */
	private function notices(): array {
		$told = array_column( wc_get_notices( 'success' ), 'notice' );
		wc_clear_notices();
		return $told;
	}

	private function put_in_cart(): void {
		$product = $this->linked_product( uniqid( 'A-' ) );
		WC()->cart->add_to_cart( $product->get_id() );
	}
}
