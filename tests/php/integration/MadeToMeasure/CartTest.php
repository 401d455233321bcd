<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\MadeToMeasure;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\MadeToMeasure\AskedFields;
use WaproMag\MadeToMeasure\CartEntry;
use WaproMag\MadeToMeasure\Draft;
use WaproMag\MadeToMeasure\FieldType;
use WaproMag\MadeToMeasure\ValueWords;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\MeasuredGoods;
use WaproMag\Tests\OrderTestCase;

final class CartTest extends OrderTestCase {

	use CompanyBuyers;
	use MeasuredGoods;

	protected function setUp(): void {
		parent::setUp();
		$this->acts_as( $this->user_id( 'klient' ) );
		wc_clear_notices();
	}

	#[TestDox( 'O2: chosen values come into the cart as machines need them; two sizes are two lines, the same size twice is one' )]
	public function test_form(): void {
		$product = $this->measured();

		$this->send_form( $product, [ 'width' => "1\u{00A0}200,0", 'side' => 'lewe', 'vent' => 'yes' ] );
		$this->send_form( $product, self::CHOSEN );
		$this->send_form( $product, [ 'side' => 'lewe', 'width' => '1205', 'note' => 'Żółw' ] );

		self::assertSame( [ self::CHOSEN, [ 'width' => '1205', 'side' => 'lewe', 'vent' => 'no', 'note' => 'Żółw' ] ], $this->in_cart() );
		self::assertSame( [ 2, 1 ], array_column( array_values( WC()->cart->get_cart() ), 'quantity' ) );
	}

	/**
	 * @param array<string, string> $chosen
	 * @param list<string>          $told
	 */
	#[TestDox( 'O2: a wrong value is told with field, what was given and what is allowed, and nothing comes into the cart: $_dataname' )]
	#[DataProvider( 'wrong' )]
	public function test_refused( array $chosen, string $code, array $told ): void {
		$product = $this->measured();

		$this->send_form( $product, $chosen + self::CHOSEN );
		self::assertCount( 1, $this->errors() );
		$this->assert_tells( $told, $this->errors()[0] );
		wc_clear_notices();

		$answer = $this->store_api( 'POST', 'cart/add-item', [ 'id' => $product->get_id(), 'quantity' => 1, CartEntry::KEY => $chosen + self::CHOSEN ] );
		self::assertSame( [ 400, "wapro_mag_{$code}" ], [ $answer->get_status(), $answer->get_data()['code'] ] );
		$this->assert_tells( $told, html_entity_decode( $answer->get_data()['message'], ENT_QUOTES ) );
		self::assertSame( [], $this->in_cart() );
	}

	/**
	 * @return iterable<string, array{array<string, string>, string, list<string>}>
	 */
	public static function wrong(): iterable {
		$allowed = [ 'Szerokość', '400', "3\u{00A0}000\u{00A0}mm", "5\u{00A0}mm" ];
		yield 'too small'     => [ [ 'width' => '390' ], 'parameter_range', [ '390', ...$allowed ] ];
		yield 'between steps' => [ [ 'width' => '1202' ], 'parameter_step', [ '1202', ...$allowed ] ];
		yield 'no number'     => [ [ 'width' => 'duże' ], 'parameter_type', [ 'duże', ...$allowed ] ];
		yield 'missing'       => [ [ 'width' => '' ], 'parameter_missing', $allowed ];
		yield 'no option'     => [ [ 'side' => 'górne' ], 'parameter_option', [ 'Strona', 'górne', 'lewe, prawe' ] ];
		yield 'perhaps'       => [ [ 'vent' => 'może' ], 'parameter_type', [ 'Nawiewnik', 'może' ] ];
		yield 'too long'      => [ [ 'note' => 'Jedenaście!' ], 'parameter_length', [ 'Napis', 'Jedenaście!', '10' ] ];
		yield 'markup'        => [ [ 'note' => '<b>' ], 'parameter_type', [ 'Napis', '<b>', '<' ] ];
		yield 'not asked for' => [ [ 'depth' => '7' ], 'parameter_unknown', [ 'depth' ] ];
	}

	#[TestDox( 'O2: whatever is sent instead of values, by form or Store API, adds nothing and breaks nothing' )]
	public function test_nonsense(): void {
		$product = $this->measured();
		$plain   = $this->product( 'bez pytań' );
		foreach ( [ 'width=1200', [ 'width' => [ '1200' ] ] + self::CHOSEN, [ [ self::CHOSEN ] ], [] ] as $nonsense ) {
			$this->send_form( $product, $nonsense );
			self::assertNotSame( [], $this->errors() );
			$answer = $this->store_api( 'POST', 'cart/add-item', [ 'id' => $product->get_id(), 'quantity' => 1, CartEntry::KEY => $nonsense ] );
			self::assertSame( 400, $answer->get_status(), (string) wp_json_encode( $nonsense ) );
		}
		$this->send_form( $plain, self::CHOSEN );
		self::assertCount( 3, $this->errors(), 'A product that asks for nothing takes nothing.' );
		self::assertSame( 400, $this->store_api( 'POST', 'cart/add-item', [ 'id' => $plain->get_id(), CartEntry::KEY => self::CHOSEN ] )->get_status() );
		self::assertSame( [], $this->in_cart() );

		$this->send_form( $plain, [] );
		self::assertSame( 201, $this->store_api( 'POST', 'cart/add-item', [ 'id' => $plain->get_id() ] )->get_status() );
		self::assertSame( [ null ], $this->in_cart(), 'By form and Store API it is the same line.' );
	}

	#[TestDox( 'O2: the Store API takes values, numbers and booleans of scripts too, and shows them in the block cart' )]
	public function test_store_api(): void {
		$product = $this->measured();
		$answer  = $this->store_api( 'POST', 'cart/add-item', [ 'id' => $product->get_id(), 'quantity' => 2, CartEntry::KEY => [ 'width' => 1200, 'side' => 'lewe', 'vent' => true ] ] );
		$this->send_form( $product, self::CHOSEN );

		self::assertSame( 201, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		self::assertSame( [ [ self::CHOSEN ], [ 3 ] ], [ $this->in_cart(), array_column( array_values( WC()->cart->get_cart() ), 'quantity' ) ] );
		self::assertSame( [ [ 'Szerokość', "1\u{00A0}200\u{00A0}mm" ], [ 'Strona', 'lewe' ], [ 'Nawiewnik', ValueWords::value( FieldType::YesNo, 'yes', '' ) ] ], array_map( static fn ( array $row ): array => [ $row['key'], $row['value'] ], $answer->get_data()['items'][0]['item_data'] ) );
	}

	#[TestDox( 'O2: all that is wrong is told by the Store API at once' )]
	public function test_store_api_tells_all(): void {
		$answer = $this->store_api( 'POST', 'cart/add-item', [ 'id' => $this->measured()->get_id(), CartEntry::KEY => [ 'width' => 1 ] ] );

		self::assertSame( 'wapro_mag_parameter_range', $answer->get_data()['code'] );
		self::assertStringContainsString( 'Szerokość', $answer->get_data()['message'] );
		self::assertStringContainsString( 'Strona', $answer->get_data()['message'] );
	}

	#[TestDox( 'O2: the classic cart shows the values, as text whatever stands in a label' )]
	public function test_classic_cart(): void {
		$product = $this->measured( 'OKNO-1', [ 'side' => [ 'options' => [ 'lewe & małe', 'prawe' ], 'label' => 'Strona "A"' ] ] );
		$this->send_form( $product, [ 'side' => 'lewe & małe' ] + self::CHOSEN );
		[ $line ] = array_values( WC()->cart->get_cart() );

		self::assertStringContainsString( "Szerokość: 1\u{00A0}200\u{00A0}mm", wc_get_formatted_cart_item_data( $line, true ) );
		self::assertStringContainsString( 'lewe &amp; małe', wc_get_formatted_cart_item_data( $line ) );
	}

	#[TestDox( 'O2: a range narrowed meanwhile stops the line in both checkouts and says what to do; a product switched off no longer asks' )]
	public function test_changed_meanwhile(): void {
		$product = $this->measured();
		$this->send_form( $product, self::CHOSEN );
		self::assertSame( [], $this->errors() );
		$this->ask( $product, [ 'width' => [ 'max' => '1000' ] ] );
		$told = [ 'Towar OKNO-1', 'Szerokość', '1200', '400', "1\u{00A0}000\u{00A0}mm" ];

		WC()->cart->get_cart_from_session();
		do_action( 'woocommerce_check_cart_items' );
		self::assertCount( 1, $this->errors() );
		$this->assert_tells( $told, $this->errors()[0] );
		wc_clear_notices();

		$errors = array_map( static fn ( mixed $error ): array => (array) $error, $this->store_api( 'GET', 'cart' )->get_data()['errors'] );
		self::assertCount( 1, $errors );
		$this->assert_tells( $told, html_entity_decode( $errors[0]['message'], ENT_QUOTES ) );
		$answer = $this->store_api( 'POST', 'checkout', $this->checkout() );
		self::assertSame( 409, $answer->get_status() );
		self::assertStringContainsString( 'Szerokość', (string) wp_json_encode( $answer->get_data(), JSON_UNESCAPED_UNICODE ) );

		AskedFields::store( $product, false, $this->drafts() );
		$product->save();
		WC()->cart->get_cart_from_session();
		wc_clear_notices();
		do_action( 'woocommerce_check_cart_items' );
		self::assertSame( [], $this->errors() );
	}

	#[TestDox( 'O2: what another plugin puts into the cart without asking is stopped at the checkout' )]
	public function test_by_code(): void {
		WC()->cart->add_to_cart( $this->measured()->get_id(), 1, 0, [], [ CartEntry::KEY => [ 'width' => '5' ] ] );

		do_action( 'woocommerce_check_cart_items' );
		self::assertCount( 2, $this->errors(), 'Width and side.' );
	}

	#[TestDox( 'O2: in lists a product that asks leads to its page; one that does not is added at once' )]
	public function test_lists(): void {
		$product = $this->measured();
		$plain   = $this->product( 'bez pytań' );

		self::assertSame( [ false, true, $product->get_permalink(), __( 'Select options', 'wapro-mag-for-woocommerce' ) ], [ $product->supports( 'ajax_add_to_cart' ), $product->has_options(), $product->add_to_cart_url(), $product->add_to_cart_text() ] );
		self::assertSame( [ true, false, 'Add to cart' ], [ $plain->supports( 'ajax_add_to_cart' ), $plain->has_options(), $plain->add_to_cart_text() ] );
	}

	#[TestDox( 'O2: a variation asks for what its product does' )]
	public function test_variation(): void {
		$attribute = new \WC_Product_Attribute();
		$attribute->set_name( 'Rozmiar' );
		$attribute->set_options( [ 'S' ] );
		$attribute->set_variation( true );
		$parent = new \WC_Product_Variable();
		$parent->set_name( 'Roleta' );
		$parent->set_attributes( [ $attribute ] );
		AskedFields::store( $parent, true, [ new Draft( 'drop', 'Wysokość', 'number', 'cm' ) ] );
		$parent->save();
		$variation = new \WC_Product_Variation();
		$variation->set_parent_id( $parent->get_id() );
		$variation->set_attributes( [ 'rozmiar' => 'S' ] );
		$variation->set_regular_price( '10' );
		$variation->save();
		$send = static function ( string $drop ) use ( $parent, $variation ): void {
			wc_clear_notices();
			$_REQUEST = [ 'add-to-cart' => (string) $parent->get_id(), 'variation_id' => (string) $variation->get_id(), 'attribute_rozmiar' => 'S', CartEntry::KEY => [ 'drop' => $drop ] ];
			\WC_Form_Handler::add_to_cart_action();
			$_REQUEST = [];
		};

		$send( '' );
		self::assertCount( 1, $this->errors() );
		$send( '99,5' );
		self::assertSame( [ [ 'drop' => '99.5' ] ], $this->in_cart() );
	}

	/**
	 * Whatever the language: names, what was given and what is allowed stand in the sentence.
	 *
	 * @param list<string> $parts
	 */
	private function assert_tells( array $parts, string $sentence ): void {
		foreach ( $parts as $part ) {
			self::assertStringContainsString( $part, $sentence );
		}
	}
}
