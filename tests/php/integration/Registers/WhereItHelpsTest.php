<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Registers;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Checkout\BlockScript;
use WaproMag\Checkout\ClassicPicker;
use WaproMag\Checkout\StoredFields;
use WaproMag\Customers\AccountNumber;
use WaproMag\Panel\Customers\RegisterBox;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Tests\RegistersStandIn;

/**
 * Company data from a public register, for buyers at the checkout and for the admin.
 */
final class WhereItHelpsTest extends OrderTestCase {

	use CompanyBuyers;
	use RegistersStandIn;

	private const COMPANY = '9100000004';
	private const SLOW    = '9100000122';

	protected function setUp(): void {
		parent::setUp();
		$this->start_registers();
		$this->switch_registers( true, true );
	}

	protected function tearDown(): void {
		$this->stop_registers();
		unset( $_GET['wapro_mag_register'], $_GET['_wpnonce'] );
		parent::tearDown();
	}

	private function ask( string $number, string $country = 'PL', ?string $nonce = null ): \WP_REST_Response {
		$request = new \WP_REST_Request( 'POST', '/wc-wapro-mag/v1/account/public-register' );
		$request->set_header( 'X-WP-Nonce', $nonce ?? wp_create_nonce( 'wp_rest' ) );
		$request->set_header( 'Content-Type', 'application/json' );
		$request->set_body( (string) wp_json_encode( [ 'number' => $number, 'country' => $country ] ) );
		return rest_ensure_response( rest_get_server()->dispatch( $request ) );
	}

	#[TestDox( 'C5: a guest at the checkout gets the company by its NIP, and by its VAT number where that is of the guest\'s country' )]
	public function test_route(): void {
		$answer = $this->ask( 'PL 910-000-00-04' );
		self::assertSame( [ 200, 'no-store, private' ], [ $answer->get_status(), $answer->get_headers()['Cache-Control'] ] );
		self::assertSame(
			[
				'outcome'  => 'found',
				'register' => 'GUS',
				'sentence' => '',
				'company'  => [ 'name' => 'ZAKŁAD MALARSKI TEST SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ', 'street' => 'ul. Test-Krucza 208/4', 'postcode' => '90-001', 'city' => 'Łódź', 'country' => 'PL' ],
			],
			$answer->get_data()
		);
		self::assertSame( [ 'VIES', 'Wetteren' ], [ $this->ask( '0749617582', 'BE' )->get_data()['register'], $this->ask( '0749617582', 'BE' )->get_data()['company']['city'] ] );
	}

	#[TestDox( 'C5: whatever comes of it, the answer is a plain sentence and never an error' )]
	public function test_sentences(): void {
		foreach ( [ '9100000033', '9100000056', '9100000079', self::SLOW, 'DE136695976', '9100000005' ] as $number ) {
			$answer = $this->ask( $number );
			self::assertSame( 200, $answer->get_status() );
			self::assertMatchesRegularExpression( '/^[^<>{}]{20,200}\.$/u', $answer->get_data()['sentence'] );
		}
	}

	#[TestDox( 'C5: without the page\'s nonce, with a longer number or an odd country nobody is asked' )]
	public function test_refused(): void {
		self::assertSame( 401, $this->ask( self::COMPANY, 'PL', '' )->get_status() );
		self::assertSame( 401, $this->ask( self::COMPANY, 'PL', 'abc' )->get_status() );
		self::assertSame( 400, $this->ask( str_repeat( '1', 41 ) )->get_status() );
		self::assertSame( 400, $this->ask( self::COMPANY, 'PL"' )->get_status() );
		self::assertSame( [], $this->asked_registers() );
	}

	#[TestDox( 'C5: the answer is the register\'s alone: a NIP of a company in WAPRO gives nothing of WAPRO\'s' )]
	public function test_nothing_of_wapro(): void {
		$this->company( 'Tajna nazwa z WAPRO', [ 'nip' => '910-000-00-56', 'nip_plain' => '9100000056' ] );
		$known = $this->ask( '9100000056' )->get_data();

		self::assertSame( [ 'not_found', null ], [ $known['outcome'], $known['company'] ] );
		self::assertSame( $this->ask( '9100000062' )->get_data(), $known );
	}

	#[TestDox( 'C5: an order is placed while the register hangs, and no checkout ever asks one' )]
	public function test_checkout_goes_on(): void {
		self::assertSame( 'unavailable', $this->ask( self::SLOW )->get_data()['outcome'] );
		$asked = $this->asked_registers();
		$user  = wp_insert_user( [ 'user_login' => 'osoba', 'user_email' => 'osoba@example.com', 'user_pass' => 'x', 'role' => 'customer' ] );
		self::assertIsInt( $user );
		$this->acts_as( $user );
		WC()->cart->add_to_cart( $this->linked_product( 'A-1' )->get_id() );
		$this->store_api( 'GET', 'cart' );

		$answer = $this->store_api( 'POST', 'checkout', $this->checkout( [ 'additional_fields' => [ 'wapro-mag/invoice' => true, 'wapro-mag/nip' => self::SLOW ] ] ) );

		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		wp_cache_flush();
		$order = wc_get_order( $answer->get_data()['order_id'] );
		self::assertInstanceOf( \WC_Order::class, $order );
		self::assertSame( [ self::SLOW, 'Wymyślona firma' ], [ $order->get_meta( StoredFields::NIP ), $order->get_billing_company() ] );
		self::assertSame( $asked, $this->asked_registers() );
	}

	#[TestDox( 'C5: both checkouts offer it only while a register is on' )]
	public function test_offer(): void {
		$f       = $this->foundation();
		$classic = new ClassicPicker( $f->active_choice(), $f->settings(), $f->registers() );
		$block   = new BlockScript( $f->registers() );
		add_filter( 'woocommerce_is_checkout', '__return_true' );
		self::assertStringContainsString( 'data-wapro-mag-register', (string) $classic->explain_nip( '<p></p>', 'wapro_mag_nip' ) );
		self::assertIsArray( $block->get_script_data()['register'] );

		$this->switch_registers( false, false );
		self::assertStringNotContainsString( 'data-wapro-mag-register', (string) $classic->explain_nip( '<p></p>', 'wapro_mag_nip' ) );
		self::assertNull( $block->get_script_data()['register'] );
	}

	#[TestDox( 'C5: the admin sees the register\'s data beside what the buyer typed, when asked for and not before' )]
	public function test_user_screen(): void {
		$id = wp_insert_user( [ 'user_login' => 'kupiec', 'user_email' => 'kupiec@example.com', 'user_pass' => 'x', 'role' => 'customer' ] );
		self::assertIsInt( $id );
		$user = get_userdata( $id );
		self::assertInstanceOf( \WP_User::class, $user );
		update_user_meta( $id, StoredFields::NIP, self::COMPANY );
		update_user_meta( $id, 'billing_company', 'Malowanie <Test>' );
		wp_set_current_user( $this->user_id( 'admin' ) );

		self::assertStringContainsString( self::COMPANY, $this->box( $user ) );
		self::assertSame( [], $this->asked_registers() );

		$_GET = [ 'wapro_mag_register' => '1', '_wpnonce' => wp_create_nonce( "wapro_mag_register{$id}" ) ] + $_GET;
		$html = $this->box( $user );
		foreach ( [ 'Malowanie &lt;Test&gt;', 'ZAKŁAD MALARSKI TEST', 'ul. Test-Krucza 208/4', 'GUS' ] as $text ) {
			self::assertStringContainsString( $text, $html );
		}

		$this->switch_registers( false, false );
		self::assertSame( '', $this->box( $user ) );
		$this->switch_registers( true, true );
		wp_set_current_user( $id );
		self::assertSame( '', $this->box( $user ), 'A customer sees none of it.' );
	}

	private function box( \WP_User $user ): string {
		ob_start();
		( new RegisterBox( $this->foundation()->registers(), new AccountNumber( $this->foundation()->settings() ) ) )->show( $user );
		return (string) ob_get_clean();
	}
}
