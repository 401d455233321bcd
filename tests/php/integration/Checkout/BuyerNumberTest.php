<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Checkout;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Checkout\BuyerNumber;
use WaproMag\Checkout\BuyerNumberField;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;

final class BuyerNumberTest extends OrderTestCase {

	use CompanyBuyers;

	protected function tearDown(): void {
		__internal_woocommerce_blocks_deregister_checkout_field( BuyerNumber::FIELD );
		parent::tearDown();
	}

	#[TestDox( 'O4: the buyer\'s own number is given in the block checkout, kept on the order, shown to the buyer, found by the orders list and told to WAPRO' )]
	public function test_block(): void {
		$this->set_orders( [ 'buyerNumber' => true ] );
		$this->field()->add_to_block();
		$this->with_product();

		$refused = $this->store_api( 'POST', 'checkout', $this->checkout( [ 'additional_fields' => [ BuyerNumber::FIELD => str_repeat( 'x', 31 ) ] ] ) );
		self::assertSame( 400, $refused->get_status() );

		$answer = $this->store_api( 'POST', 'checkout', $this->checkout( [ 'additional_fields' => [ BuyerNumber::FIELD => '  ZAM/7  /2026 Łódź' ] ] ) );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		$this->end_request();
		$order = wc_get_order( $answer->get_data()['order_id'] );
		self::assertInstanceOf( \WC_Order::class, $order );
		self::assertSame( 'ZAM/7 /2026 Łódź', BuyerNumber::of( $order ) );
		[ $claimed ] = $this->claimed();
		self::assertSame( 'ZAM/7 /2026 Łódź', $claimed['order']['buyerNumber'] );
		self::assertSame( [ $order->get_id() ], wc_order_search( 'ZAM/7 /2026' ) );
		ob_start();
		do_action( 'woocommerce_order_details_after_customer_details', $order );
		self::assertStringContainsString( 'ZAM/7 /2026 Łódź', (string) ob_get_clean() );
	}

	#[TestDox( 'O4: the same field in the classic checkout; empty, it leaves nothing; too long, it is refused' )]
	public function test_classic(): void {
		$this->set_orders( [ 'buyerNumber' => true ] );
		$field = $this->field();
		self::assertSame( BuyerNumber::LONGEST, $field->add_to_classic( [ 'order' => [] ] )['order']['wapro_mag_buyer_number']['maxlength'] );

		$errors = new \WP_Error();
		$field->check( [ 'wapro_mag_buyer_number' => str_repeat( 'ż', 30 ) ], $errors );
		self::assertSame( '', $errors->get_error_code() );
		$field->check( [ 'wapro_mag_buyer_number' => str_repeat( 'ż', 31 ) ], $errors );
		self::assertSame( 'wapro_mag_buyer_number', $errors->get_error_code() );

		$order = new \WC_Order();
		$field->keep( $order, [ 'wapro_mag_buyer_number' => ' ' ] );
		self::assertSame( '', $order->get_meta( BuyerNumber::META ) );
		$field->keep( $order, [ 'wapro_mag_buyer_number' => '<b>PO-12</b>' ] );
		self::assertSame( 'PO-12', $order->get_meta( BuyerNumber::META ) );
	}

	#[TestDox( 'O4: a shop that does not ask for it shows it nowhere' )]
	public function test_switched_off(): void {
		self::assertSame( [ 'order' => [] ], $this->field()->add_to_classic( [ 'order' => [] ] ) );
		$order = new \WC_Order();
		$this->field()->keep( $order, [ 'wapro_mag_buyer_number' => 'PO-12' ] );
		self::assertSame( '', $order->get_meta( BuyerNumber::META ) );
	}

	private function field(): BuyerNumberField {
		return new BuyerNumberField( $this->foundation()->settings() );
	}

	private function with_product(): void {
		$user = wp_insert_user( [ 'user_login' => uniqid( 'osoba-' ), 'user_email' => uniqid( 'osoba-' ) . '@example.com', 'user_pass' => 'x', 'role' => 'customer' ] );
		self::assertIsInt( $user );
		$this->acts_as( $user );
		WC()->cart->add_to_cart( $this->linked_product( uniqid( 'A-' ) )->get_id() );
		$this->store_api( 'GET', 'cart' );
	}
}
