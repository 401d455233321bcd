<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * Every surface × six visitors, on the running shop. `SurfacesTest` holds this list complete.
 */
final class MatrixTest extends VisibilityTestCase {

	/**
	 * @param list<string> $seeing Visitors who see the order there.
	 */
	#[TestDox( 'C4: $_dataName is for those who see the order; to others there is no such order' )]
	#[DataProvider( 'pages' )]
	public function test_pages( string $path, string $status, array $seeing, string $sign ): void {
		$order = $this->company_order( [ 'status' => $status ] );
		foreach ( self::VISITORS as $visitor ) {
			$answer = $this->browse( $this->filled( $path, $order->get_id(), $order->get_order_key() ), $visitor );
			self::assertSame( in_array( $visitor, $seeing, true ), str_contains( $answer['body'], strtr( $sign, [ '{id}' => (string) $order->get_id() ] ) ), "{$path} for {$visitor}:\n" . self::words( $answer['body'] ) );
			if ( in_array( $visitor, $seeing, true ) ) {
				continue;
			}
			self::assertFalse( self::shows( $answer['body'] ), "{$path} for {$visitor}:\n" . self::words( $answer['body'] ) );
			if ( in_array( $visitor, [ 'other branch', 'ex-user' ], true ) && str_contains( $path, '{id}' ) ) {
				$none = $this->browse( $this->filled( $path, 987654, 'wc_order_nothing' ), $visitor );
				self::assertSame( [ $none['status'], self::words( $none['body'] ) ], [ $answer['status'], self::words( $answer['body'] ) ], "{$path} for {$visitor} reads as if there were no such order." );
			}
		}
	}

	/**
	 * @return iterable<string, array{string, string, list<string>, string}>
	 */
	public static function pages(): iterable {
		yield 'orders' => [ '/my-account/orders/', 'completed', self::SEEING, '/view-order/{id}/' ];
		yield 'view-order' => [ '/my-account/view-order/{id}/', 'completed', self::SEEING, self::STREET ];
		yield 'order-received' => [ '/checkout/order-received/{id}/?key={key}', 'processing', self::SEEING, self::STREET ];
		yield 'order-pay by its link' => [ '/checkout/order-pay/{id}/?pay_for_order=true&key={key}', 'pending', self::SEEING, 'name="woocommerce_pay"' ];
		yield 'order-pay after checkout' => [ '/checkout/order-pay/{id}/?key={key}', 'pending', self::SEEING, 'order_details' ];
		yield 'downloads' => [ '/my-account/downloads/', 'completed', self::SEEING, 'Plik tajny' ];
		yield 'dashboard' => [ '/my-account/', 'completed', [], 'Plik tajny' ];
		yield 'edit-address' => [ '/my-account/edit-address/', 'completed', [], self::STREET ];
		yield 'edit-account' => [ '/my-account/edit-account/', 'completed', [], self::EMAIL ];
		yield 'payment-methods' => [ '/my-account/payment-methods/', 'completed', [], self::STREET ];
		yield 'wapro-company' => [ '/my-account/wapro-company/', 'completed', [ 'other branch', 'own branch', 'company-wide' ], 'Sieć Tajna' ];
		yield 'wapro-points' => [ '/my-account/wapro-points/', 'completed', self::SEEING, 'Oddział Zgierz' ];
		yield 'wapro-people' => [ '/my-account/wapro-people/', 'completed', self::SEEING, 'zgierz@example.com' ];
		yield 'wapro-order' => [ '/my-account/wapro-order/{born}/', 'completed', self::SEEING, self::BORN ];
		yield 'wapro-invoices' => [ '/my-account/wapro-invoices/?of={invoice}', 'completed', self::SEEING, self::BILL ];
		yield 'wapro-invoice' => [ '/my-account/wapro-invoice/{invoice}/', 'completed', self::SEEING, self::BILL ];
		yield 'the post of the order' => [ '/?p={id}', 'completed', [], self::STREET ];
		yield 'the post of the order by its type' => [ '/?post_type=shop_order&p={id}', 'completed', [], self::STREET ];
		yield 'the feed of comments' => [ '/comments/feed/', 'completed', [], self::STREET ];
		yield 'the feed of the order’s comments' => [ '/?feed=comments-rss2&p={id}', 'completed', [], self::STREET ];
		yield 'search' => [ '/?s=Sekretna', 'completed', [], self::NOTE ];
	}

	#[TestDox( 'C4: a guest with a link from a mail is asked to log in and learns nothing; without an owner there is no such order' )]
	public function test_guest_with_key(): void {
		$owned = $this->company_order( [ 'status' => 'pending' ] );
		foreach ( [ '/checkout/order-received/{id}/?key={key}', '/checkout/order-pay/{id}/?pay_for_order=true&key={key}' ] as $path ) {
			$answer = $this->browse( $this->filled( $path, $owned->get_id(), $owned->get_order_key() ), 'guest' );
			self::assertStringContainsStringIgnoringCase( 'log in', self::words( $answer['body'] ), $path );
			self::assertFalse( self::shows( $answer['body'] ), $path );
		}
		$loose = $this->company_order( [ 'status' => 'pending', 'customer' => 0 ] );
		foreach ( [ '/checkout/order-received/{id}/?key={key}', '/checkout/order-pay/{id}/?key={key}' ] as $path ) {
			$answer = $this->browse( $this->filled( $path, $loose->get_id(), $loose->get_order_key() ), 'guest' );
			$none   = $this->browse( $this->filled( $path, 987654, 'wc_order_nothing' ), 'guest' );
			self::assertSame( self::words( $none['body'] ), self::words( $answer['body'] ), $path );
		}
	}

	#[TestDox( 'C4: the pay form is taken from those who see the order only' )]
	public function test_paying(): void {
		foreach ( self::VISITORS as $visitor ) {
			$order = $this->company_order( [ 'status' => 'pending' ] );
			foreach ( [ '&pay_for_order=true', '' ] as $way ) {
				$this->browse( "/checkout/order-pay/{$order->get_id()}/?key={$order->get_order_key()}{$way}", $visitor, [ 'woocommerce_pay' => '1', 'payment_method' => 'cod', 'woocommerce-pay-nonce' => $this->nonce( 'woocommerce-pay', $visitor ) ], false );
			}
			clean_post_cache( $order->get_id() );
			wp_cache_flush();
			self::assertSame( ! in_array( $visitor, self::SEEING, true ), $this->status_of( $order ) === 'pending', $visitor );
		}
	}

	#[TestDox( 'C4: the link to cancel works for those who see the order only' )]
	public function test_cancelling(): void {
		foreach ( self::VISITORS as $visitor ) {
			$order = $this->company_order( [ 'status' => 'pending' ] );
			$this->browse( "/?cancel_order=true&order={$order->get_order_key()}&order_id={$order->get_id()}&_wpnonce=" . $this->nonce( 'woocommerce-cancel_order', $visitor ), $visitor );
			wp_cache_flush();
			self::assertSame( in_array( $visitor, self::SEEING, true ) ? 'cancelled' : 'pending', $this->status_of( $order ), $visitor );
		}
	}

	#[TestDox( 'C4: the link to order again fills the cart of those who see the order only' )]
	public function test_again(): void {
		$order = $this->company_order();
		foreach ( self::VISITORS as $visitor ) {
			$answer = $this->browse( "/cart/?order_again={$order->get_id()}&_wpnonce=" . $this->nonce( 'woocommerce-order_again', $visitor ), $visitor );
			self::assertSame( in_array( $visitor, self::SEEING, true ), str_contains( $answer['body'], 'The cart has been filled' ), $visitor );
		}
	}

	#[TestDox( 'C4: a download link from a mail gives the file to those who see the order, asks guests to log in, and is a wrong link to others' )]
	public function test_file(): void {
		$order = $this->company_order();
		$path  = '/?' . http_build_query( [ 'download_file' => $this->goods->get_id(), 'order' => $order->get_order_key(), 'email' => self::EMAIL, 'key' => 'plik-1' ] );
		foreach ( self::VISITORS as $visitor ) {
			$answer = $this->browse( $path, $visitor, null, false );
			self::assertSame( in_array( $visitor, self::SEEING, true ) ? 200 : ( $visitor === 'guest' ? 302 : 404 ), $answer['status'], $visitor );
			self::assertSame( in_array( $visitor, self::SEEING, true ), str_contains( $answer['body'], 'tresc pliku' ), $visitor );
			if ( $answer['status'] === 404 ) {
				self::assertSame( self::words( $this->browse( strtr( $path, [ 'plik-1' => 'plik-9' ] ), $visitor )['body'] ), self::words( $answer['body'] ) );
			}
		}
	}

	#[TestDox( 'C4: order tracking finds the order for those who see it, a shared e-mail notwithstanding' )]
	public function test_tracking(): void {
		$order = $this->company_order();
		$page  = wp_insert_post( [ 'post_title' => 'Śledzenie', 'post_name' => 'sledzenie', 'post_type' => 'page', 'post_status' => 'publish', 'post_content' => '[woocommerce_order_tracking]' ] );
		foreach ( self::VISITORS as $visitor ) {
			$ask    = fn ( int $number ): array => $this->browse( "/?page_id={$page}", $visitor, [ 'orderid' => (string) $number, 'order_email' => self::EMAIL, 'woocommerce-order-tracking-nonce' => $this->nonce( 'woocommerce-order_tracking', $visitor ) ] );
			$answer = $ask( $order->get_id() );
			self::assertSame( in_array( $visitor, self::SEEING, true ), str_contains( $answer['body'], self::GOODS ), $visitor );
			if ( ! in_array( $visitor, self::SEEING, true ) ) {
				self::assertSame( self::words( $ask( 987654 )['body'] ), self::words( $answer['body'] ), $visitor );
			}
		}
	}

	#[TestDox( 'C4: the Store API shows and pays the order for those who see it; to others there is no such order' )]
	public function test_store_api(): void {
		foreach ( self::VISITORS as $visitor ) {
			$order   = $this->company_order( [ 'status' => 'pending' ] );
			$queries = [ 'key' => $order->get_order_key(), 'billing_email' => self::EMAIL ];
			foreach ( [ '/wc/store/v1/order/', '/wc/store/order/' ] as $route ) {
				$shown = $this->request( 'GET', $route . $order->get_id(), $queries, $this->be( $visitor ) );
				self::assertSame( in_array( $visitor, self::SEEING, true ) ? 200 : 404, $shown->get_status(), "{$route} {$visitor}" );
				if ( $shown->get_status() === 404 ) {
					self::assertSame( $this->request( 'GET', "{$route}987654", $queries )->get_data(), $shown->get_data() );
				}
			}
			foreach ( [ '/wc/store/v1/checkout/', '/wc/store/checkout/' ] as $route ) {
				$request = new \WP_REST_Request( 'POST', $route . $order->get_id() );
				$request->set_body_params( $queries + [ 'payment_method' => 'cod', 'billing_address' => [ 'address_1' => self::STREET, 'email' => self::EMAIL, 'phone' => '600100200' ] + self::ADDRESS ] );
				$request->set_header( 'Nonce', wp_create_nonce( 'wc_store_api' ) );
				$paid = rest_get_server()->dispatch( $request );
				self::assertSame( in_array( $visitor, self::SEEING, true ), $paid->get_status() !== 404, "{$route} {$visitor} " . wp_json_encode( $paid->get_data() ) );
			}
			self::assertSame( ! in_array( $visitor, self::SEEING, true ), $this->status_of( $order ) === 'pending', $visitor );
			self::assertSame( $this->visitors['ex-user'], ( new \WC_Order( $order->get_id() ) )->get_customer_id(), 'The owner stays who it was.' );
		}
	}

	#[TestDox( 'C4: the order that query or body names is held against the rule, whatever order stands in the address' )]
	public function test_store_api_of_two_orders(): void {
		$hidden = $this->company_order( [ 'status' => 'pending' ] );
		$own    = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'status' => 'pending' ] );
		$key    = static fn ( \WC_Order $order ): array => [ 'key' => $order->get_order_key(), 'billing_email' => self::EMAIL ];
		$user   = $this->be( 'ex-user' );
		self::assertSame( 200, $this->request( 'GET', "/wc/store/v1/order/{$own->get_id()}", $key( $own ), $user )->get_status() );
		self::assertSame( 404, $this->request( 'GET', "/wc/store/v1/order/{$own->get_id()}", [ 'id' => (string) $hidden->get_id() ] + $key( $hidden ), $user )->get_status() );
		$request = new \WP_REST_Request( 'POST', "/wc/store/v1/checkout/{$own->get_id()}" );
		$request->set_body_params( [ 'id' => (string) $hidden->get_id(), 'payment_method' => 'cod', 'billing_address' => [ 'address_1' => self::STREET, 'email' => self::EMAIL, 'phone' => '600100200' ] + self::ADDRESS ] + $key( $hidden ) );
		$request->set_header( 'Nonce', wp_create_nonce( 'wc_store_api' ) );
		self::assertSame( 404, rest_get_server()->dispatch( $request )->get_status() );
		self::assertSame( 'pending', $this->status_of( $hidden ) );
	}

	#[TestDox( 'C4: the picker offers delivery points to those who may order for them, and takes no other' )]
	public function test_points(): void {
		foreach ( self::VISITORS as $visitor ) {
			$found = $this->request( 'GET', '/wc-wapro-mag/v1/account/points', [ 'company' => $this->company, 'search' => 'Zgierz' ], $this->be( $visitor ) );
			self::assertSame( $visitor === 'guest' ? 401 : 200, $found->get_status(), $visitor );
			self::assertSame( in_array( $visitor, self::SEEING, true ), str_contains( (string) wp_json_encode( $found->get_data(), JSON_UNESCAPED_UNICODE ), 'Oddział Zgierz' ), $visitor );
			$chosen = $this->request( 'POST', '/wc-wapro-mag/v1/account/choice', [ 'company' => $this->company, 'point' => $this->point ], $this->be( $visitor ) );
			self::assertSame( $visitor === 'guest' ? 401 : ( in_array( $visitor, self::SEEING, true ) ? 200 : 404 ), $chosen->get_status(), $visitor );
		}
	}

	#[TestDox( 'C4: WordPress’s rights to the order are those of the rule, for the owner too' )]
	public function test_rights(): void {
		$order    = $this->company_order();
		$download = new \WC_Customer_Download();
		$download->set_order_id( $order->get_id() );
		$download->set_user_id( $this->visitors['ex-user'] );
		foreach ( self::VISITORS as $visitor ) {
			$this->be( $visitor );
			foreach ( [ 'view_order', 'pay_for_order', 'order_again', 'cancel_order' ] as $right ) {
				self::assertSame( in_array( $visitor, self::SEEING, true ), current_user_can( $right, $order->get_id() ), "{$right} {$visitor}" );
			}
			self::assertSame( in_array( $visitor, self::SEEING, true ), current_user_can( 'download_file', $download ), $visitor );
			self::assertTrue( current_user_can( 'pay_for_order' ), 'A new order is everybody’s to pay.' );
		}
	}

	#[TestDox( 'C4: an order that is no company’s stays as WooCommerce has it' )]
	public function test_plain_orders(): void {
		$own = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'status' => 'completed' ] );
		foreach ( [ 'ex-user' => true, 'company-wide' => false, 'own branch' => false ] as $visitor => $seen ) {
			$this->be( $visitor );
			self::assertSame( $seen, current_user_can( 'view_order', $own->get_id() ), $visitor );
			self::assertSame( $seen, str_contains( $this->browse( '/my-account/orders/', $visitor )['body'], "/view-order/{$own->get_id()}/" ), $visitor );
			self::assertSame( $seen ? 200 : 403, $this->request( 'GET', "/wc/store/v1/order/{$own->get_id()}", [ 'key' => $own->get_order_key(), 'billing_email' => self::EMAIL ], $this->be( $visitor ) )->get_status() );
		}
		$guests = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'customer' => 0, 'status' => 'pending' ] );
		$this->be( 'guest' );
		self::assertTrue( current_user_can( 'pay_for_order', $guests->get_id() ) );
		self::assertStringContainsString( self::STREET, $this->browse( "/checkout/order-received/{$guests->get_id()}/?key={$guests->get_order_key()}", 'guest' )['body'] );
	}

	#[TestDox( 'C4: a role or point that is taken away closes the next request of an open session, and one that is given opens it' )]
	public function test_open_session(): void {
		$order = $this->company_order();
		$path  = "/my-account/view-order/{$order->get_id()}/";
		self::assertTrue( self::shows( $this->browse( $path, 'own branch' )['body'] ) );
		$this->place( $this->visitors['own branch'], $this->company, \WaproMag\Customers\Role::Branch, [ $this->other_point ] );
		self::assertFalse( self::shows( $this->browse( $path, 'own branch' )['body'] ) );
		self::assertFalse( self::shows( $this->browse( $path, 'other branch' )['body'] ) );
		$this->place( $this->visitors['other branch'], $this->company, \WaproMag\Customers\Role::Company );
		self::assertTrue( self::shows( $this->browse( $path, 'other branch' )['body'] ) );
		$this->place( $this->visitors['other branch'], $this->company, \WaproMag\Customers\Role::Company, [], \WaproMag\Customers\MemberState::Suspended );
		self::assertFalse( self::shows( $this->browse( $path, 'other branch' )['body'] ) );
	}

	private function filled( string $path, int $order_id, string $key ): string {
		$born = str_contains( $path, '{born}' ) ? $this->born_order() : 0;
		$bill = str_contains( $path, '{invoice}' ) ? $this->born_invoice() : 0;
		return strtr( $path, [ '{id}' => (string) $order_id, '{key}' => $key, '{born}' => (string) $born, '{invoice}' => (string) $bill ] );
	}
}
