<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Checkout;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;

/**
 * The classic checkout as its form submits it, up to the answer that would end the request.
 */
final class ClassicCheckoutTest extends OrderTestCase {

	use CompanyBuyers;

	private const FORM = [
		'billing_first_name' => 'Anna',
		'billing_last_name'  => 'Nowak',
		'billing_address_1'  => 'Prosta 1',
		'billing_postcode'   => '00-001',
		'billing_city'       => 'Warszawa',
		'billing_country'    => 'PL',
		'billing_phone'      => '600100200',
		'billing_email'      => 'anna@example.com',
		'payment_method'     => 'cod',
		'order_comments'     => 'Proszę dzwonić',
		'wapro_mag_invoice'  => '1',
		'wapro_mag_nip'      => 'PL 526-587-76-35',
		'wapro_mag_buyer_number' => 'ZAM/7/2026',
	];

	protected function setUp(): void {
		parent::setUp();
		$this->set_orders( [ 'buyerNumber' => true ] );
		$user = wp_insert_user( [ 'user_login' => uniqid( 'osoba-' ), 'user_email' => uniqid( 'osoba-' ) . '@example.com', 'user_pass' => 'x', 'role' => 'customer' ] );
		self::assertIsInt( $user );
		$this->acts_as( $user );
		WC()->cart->add_to_cart( $this->linked_product( uniqid( 'A-' ) )->get_id(), 2 );
	}

	protected function tearDown(): void {
		foreach ( array_keys( self::FORM ) as $name ) {
			unset( $_POST[ $name ] );
		}
		unset( $_REQUEST['woocommerce-process-checkout-nonce'] );
		wc_clear_notices();
		parent::tearDown();
	}

	#[TestDox( 'O4, C5: an order of the classic checkout is captured once, with NIP, invoice wish, the buyer\'s own number and the note' )]
	public function test_order(): void {
		$order = wc_get_order( $this->submitted( self::FORM ) );
		self::assertInstanceOf( \WC_Order::class, $order );
		$this->end_request();

		$claimed = $this->claimed();
		self::assertCount( 1, $claimed );
		self::assertSame( (string) $order->get_id(), $claimed[0]['objectKey'] );
		$told = $claimed[0]['order'];
		self::assertSame( [ '5265877635', 'invoice', 'ZAM/7/2026', 'Proszę dzwonić' ], [ $told['payer']['nip'], $told['documentWish'], $told['buyerNumber'], $told['note'] ] );
		self::assertSame( '2', $told['lines'][0]['quantity'] );
	}

	#[TestDox( 'C5: a wrong NIP stops the classic checkout before there is an order' )]
	public function test_wrong_nip(): void {
		self::assertNull( $this->submitted( [ 'wapro_mag_nip' => '5265877636' ] + self::FORM ) );
		self::assertStringContainsString( 'NIP', (string) wp_json_encode( wc_get_notices( 'error' ) ) );
		$this->end_request();
		self::assertSame( [], $this->claimed() );
	}

	/**
	 * @param array<string, string> $form
	 * @return int|null The order's id; null: refused.
	 */
	private function submitted( array $form ): ?int {
		$_POST = $form + $_POST;
		$_REQUEST['woocommerce-process-checkout-nonce'] = wp_create_nonce( 'woocommerce-process_checkout' );
		// WooCommerce sends its answer and ends the request here.
		$ends = static fn ( mixed $answer, int $order_id ) => throw new class( '', $order_id ) extends \Error {};
		add_filter( 'woocommerce_payment_successful_result', $ends, 10, 2 );
		$level = ob_get_level();
		ob_start();
		try {
			WC()->checkout()->process_checkout();
		} catch ( \Error $ended ) {
			return $ended->getCode() > 0 ? (int) $ended->getCode() : throw $ended;
		} finally {
			remove_filter( 'woocommerce_payment_successful_result', $ends );
			while ( ob_get_level() > $level ) {
				ob_end_clean();
			}
		}
		return null;
	}
}
