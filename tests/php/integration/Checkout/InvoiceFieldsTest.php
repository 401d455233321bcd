<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Checkout;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Checkout\ClassicInvoiceFields;
use WaproMag\Checkout\InvoiceNumber;
use WaproMag\Checkout\StoredFields;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;

final class InvoiceFieldsTest extends OrderTestCase {

	use CompanyBuyers;

	#[TestDox( 'C5: in the block checkout a wrong NIP is refused with its sentence, a right one is kept clean on order and customer' )]
	public function test_block(): void {
		$this->with_product();

		$refused = $this->store_api( 'POST', 'checkout', $this->checkout( [ 'additional_fields' => [ 'wapro-mag/invoice' => true, 'wapro-mag/nip' => '526-587-76-36' ] ] ) );
		self::assertSame( 400, $refused->get_status() );
		self::assertStringContainsString( 'NIP', (string) wp_json_encode( $refused->get_data() ) );

		$answer = $this->store_api( 'POST', 'checkout', $this->checkout( [ 'additional_fields' => [ 'wapro-mag/invoice' => true, 'wapro-mag/nip' => 'PL 526-587-76-35' ] ] ) );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		wp_cache_flush();
		$order = wc_get_order( $answer->get_data()['order_id'] );
		self::assertInstanceOf( \WC_Order::class, $order );
		self::assertSame( [ '5265877635', '1' ], [ $order->get_meta( StoredFields::NIP ), $order->get_meta( StoredFields::WISH ) ] );
		$this->end_request();
		[ $claimed ] = $this->claimed();
		self::assertSame( [ '5265877635', 'invoice' ], [ $claimed['order']['payer']['nip'], $claimed['order']['documentWish'] ] );
	}

	#[TestDox( 'C5: a NIP is typed and then no invoice wanted: the order goes without it, for a receipt' )]
	public function test_wish_taken_back(): void {
		$this->with_product();

		$answer = $this->store_api( 'POST', 'checkout', $this->checkout( [ 'additional_fields' => [ 'wapro-mag/invoice' => false, 'wapro-mag/nip' => '5265877635' ] ] ) );

		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		$this->end_request();
		[ $claimed ] = $this->claimed();
		self::assertSame( [ false, 'receipt' ], [ isset( $claimed['order']['payer']['nip'] ), $claimed['order']['documentWish'] ] );
	}

	#[TestDox( 'C5: $_dataname in the classic checkout' )]
	#[DataProvider( 'classic' )]
	public function test_classic( bool $wish, string $nip, string $country, ?string $code, string $kept ): void {
		$fields = new ClassicInvoiceFields( $this->foundation()->settings(), new InvoiceNumber() );
		$data   = [ 'wapro_mag_invoice' => $wish ? 1 : 0, 'wapro_mag_nip' => $nip, 'billing_country' => $country ];
		$errors = new \WP_Error();

		$fields->check( $data, $errors );
		self::assertSame( $code ?? '', $errors->get_error_code() );

		$order = new \WC_Order();
		$fields->keep_on_order( $order, $data );
		self::assertSame( $kept, $order->get_meta( StoredFields::NIP ) );
	}

	/**
	 * @return iterable<string, array{bool, string, string, string|null, string}>
	 */
	public static function classic(): iterable {
		yield 'a right NIP'                    => [ true, '526 587 76 35', 'PL', null, '5265877635' ];
		yield 'a wrong digit'                  => [ true, '5265877636', 'PL', 'tax_number_checksum', '5265877636' ];
		yield 'a German number by the country' => [ true, '136695976', 'DE', null, 'DE136695976' ];
		yield 'no invoice wanted'              => [ false, 'whatever', 'PL', null, '' ];
		yield 'an invoice without a number'    => [ true, '', 'PL', null, '' ];
		yield 'markup'                         => [ true, '<b>5265877635</b>', 'PL', 'tax_number_length', 'B5265877635B' ];
	}

	#[TestDox( 'C5: a NIP given at registration is checked and kept; known or not, the answer is the same' )]
	public function test_registration(): void {
		$this->company();
		$answers = [];
		foreach ( [ 'znany@example.com' => '677-000-00-16', 'nieznany@example.com' => '526-587-76-35' ] as $email => $nip ) {
			$_POST['wapro_mag_nip'] = $nip;
			$id                     = wc_create_new_customer( $email, '', 'Haslo-123-haslo' );
			self::assertIsInt( $id );
			$answers[] = [ wc_get_notices(), (string) ( new \WC_Customer( $id ) )->get_meta( StoredFields::NIP ) !== '' ];
		}
		self::assertSame( $answers[0], $answers[1] );

		$_POST['wapro_mag_nip'] = '5265877636';
		$error                  = apply_filters( 'woocommerce_registration_errors', new \WP_Error(), 'kto', 'kto@example.com' );
		unset( $_POST['wapro_mag_nip'] );
		self::assertSame( 'tax_number_checksum', $error->get_error_code() );
	}

	#[TestDox( 'C5: a shop that has another NIP field in its settings shows ours nowhere' )]
	public function test_other_field(): void {
		$this->set_maps( [ 'nipField' => 'billing_vat' ] );
		$fields = new ClassicInvoiceFields( $this->foundation()->settings(), new InvoiceNumber() );

		self::assertSame( [ 'billing' => [] ], $fields->add( [ 'billing' => [] ] ) );
	}

	private function with_product(): void {
		$user = wp_insert_user( [ 'user_login' => uniqid( 'osoba-' ), 'user_email' => uniqid( 'osoba-' ) . '@example.com', 'user_pass' => 'x', 'role' => 'customer' ] );
		self::assertIsInt( $user );
		$this->acts_as( $user );
		WC()->cart->add_to_cart( $this->linked_product( uniqid( 'A-' ) )->get_id() );
		$this->store_api( 'GET', 'cart' );
	}
}
