<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\MadeToMeasure;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\MadeToMeasure\CartEntry;
use WaproMag\MadeToMeasure\FieldType;
use WaproMag\MadeToMeasure\LineValue;
use WaproMag\MadeToMeasure\ValueWords;
use WaproMag\Production\ProductionSettings;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\MeasuredGoods;
use WaproMag\Tests\OrderTestCase;

final class OrderTest extends OrderTestCase {

	use CompanyBuyers;
	use MeasuredGoods;

	private const PARAMETERS = [
		[ 'code' => 'width', 'value' => '1200', 'unit' => 'mm' ],
		[ 'code' => 'side', 'value' => 'lewe' ],
		[ 'code' => 'vent', 'value' => 'yes' ],
	];

	protected function setUp(): void {
		parent::setUp();
		$this->acts_as( $this->user_id( 'klient' ) );
		wc_clear_notices();
	}

	#[TestDox( 'O2: by the block checkout the line carries values for people and, typed, for machines, and WAPRO is told' )]
	public function test_block(): void {
		$this->send_form( $this->measured(), self::CHOSEN );
		$this->store_api( 'GET', 'cart' );
		$answer = $this->store_api( 'POST', 'checkout', $this->checkout() );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		$order = wc_get_order( $answer->get_data()['order_id'] );
		self::assertInstanceOf( \WC_Order::class, $order );

		$this->assert_line( $this->line( $order ) );
		$this->assert_told();
	}

	#[TestDox( 'O2: by the classic checkout it is the same, and its mails and the buyer\'s account show the values' )]
	public function test_classic(): void {
		$this->send_form( $this->measured(), self::CHOSEN );
		$id = WC()->checkout()->create_order( [ 'payment_method' => 'cod', 'billing_email' => 'anna@example.com', 'billing_country' => 'PL' ] );
		self::assertIsInt( $id );
		$order = wc_get_order( $id );
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->update_status( 'processing' );

		$this->assert_line( $this->line( $order ) );
		$this->assert_told();
		$mail = WC()->mailer()->get_emails()['WC_Email_Customer_Processing_Order'];
		self::assertInstanceOf( \WC_Email::class, $mail );
		$mail->object = $order;
		ob_start();
		woocommerce_order_details_table( $id );
		$account = (string) ob_get_clean();
		foreach ( [ $mail->get_content_html(), $mail->get_content_plain(), $account ] as $shown ) {
			self::assertStringContainsString( "1\u{00A0}200\u{00A0}mm", html_entity_decode( $shown ) );
			self::assertStringContainsString( 'Nawiewnik', $shown );
			self::assertStringNotContainsString( LineValue::META, $shown );
		}
	}

	#[TestDox( 'O2: a line of a product that is no article yet keeps its values for the day it becomes one' )]
	public function test_linked_later(): void {
		$product = $this->product( 'PÓŹNIEJ' );
		$this->ask( $product, [ 'width' => [ 'label' => 'Szerokość', 'type' => 'number', 'unit' => 'mm' ] ] );
		$this->send_form( $product, self::CHOSEN );
		$id = WC()->checkout()->create_order( [ 'payment_method' => 'cod', 'billing_email' => 'anna@example.com', 'billing_country' => 'PL' ] );
		$order = wc_get_order( $id );
		self::assertInstanceOf( \WC_Order::class, $order );
		$item = $this->line( $order );
		self::assertSame( '', $item->get_meta( '_wapro_mag_line' ) );

		$now = $this->foundation()->clock()->now();
		$this->foundation()->links()->save( \WaproMag\Links\Link::to_new( \WaproMag\Links\Link::PRODUCT, 'PÓŹNIEJ', $now )->with( [ 'shop_id' => $product->get_id(), 'flagged' => true ] ) );
		self::assertSame( self::PARAMETERS, $this->foundation()->line_snapshots()->of( $item )?->parameters );
	}

	#[TestDox( 'O2: ordered again the same sizes come into the cart, as the same line; what the product takes no more is refused by name' )]
	public function test_again(): void {
		$product = $this->measured();
		$this->send_form( $product, self::CHOSEN );
		$order = $this->ordered();
		$order->update_status( 'completed' );

		self::assertSame( [ self::CHOSEN ], array_column( $this->again( $order ), CartEntry::KEY ) );
		WC()->cart->empty_cart();
		$this->send_form( $product, self::CHOSEN );
		self::assertSame( array_keys( WC()->cart->get_cart() ), array_keys( $this->again( $order ) ) );

		wc_clear_notices();
		$this->ask( $product, [ 'side' => [ 'options' => [ 'prawe' ] ] ] );
		self::assertSame( [], $this->again( $order ) );
		self::assertMatchesRegularExpression( '/Towar OKNO-1.*Strona.*lewe.*prawe/', implode( "\n", $this->errors() ) );
	}

	#[TestDox( 'O2: an order from before the product asked is refused with what is missing, whatever the link carries' )]
	public function test_again_without_values(): void {
		$product = $this->linked_product( 'OKNO-1' );
		$order   = $this->order( $product, [ 'status' => 'completed' ] );
		$order->set_customer_id( get_current_user_id() );
		$order->save();
		$this->ask( $product );
		$_REQUEST[ CartEntry::KEY ] = self::CHOSEN;

		self::assertSame( [], $this->again( $order ) );
		unset( $_REQUEST[ CartEntry::KEY ] );
		self::assertMatchesRegularExpression( '/Towar OKNO-1.*Strona.*lewe, prawe/', implode( "\n", $this->errors() ) );
	}

	#[TestDox( 'O2: a value edited on the order\'s screen is told to WAPRO; one that the product does not take goes back and is noted' )]
	public function test_edited(): void {
		$this->send_form( $this->measured(), self::CHOSEN );
		$order = $this->ordered();

		$this->edit( $order, [ 'Szerokość' => "1\u{00A0}305 mm", 'Nawiewnik' => 'no', 'Strona' => 'górne' ] );

		$item = $this->line( $order );
		self::assertSame( [ '1305', 'lewe', 'no' ], array_column( array_values( LineValue::read( $item ) ), 'value' ) );
		self::assertSame( [ "1\u{00A0}305\u{00A0}mm", 'lewe', ValueWords::value( FieldType::YesNo, 'no', '' ) ], [ $item->get_meta( 'Szerokość' ), $item->get_meta( 'Strona' ), $item->get_meta( 'Nawiewnik' ) ] );
		$notes = array_column( wc_get_order_notes( [ 'order_id' => $order->get_id() ] ), 'content' );
		self::assertMatchesRegularExpression( '/Towar OKNO-1.*Strona.*górne.*lewe, prawe/', implode( "\n", $notes ) );
		$this->end_request();
		self::assertSame( [ '1305', 'lewe', 'no' ], array_column( $this->claimed()[0]['order']['lines'][0]['parameters'], 'value' ) );
	}

	#[TestDox( 'O2: a configurator\'s value that is corrected on the order\'s screen reaches WAPRO and production; the others stay as they were at placing' )]
	public function test_configurator_edited(): void {
		$this->foundation()->settings()->store_production( ProductionSettings::from_array( [ 'on' => true, 'lines' => 'all' ] ) );
		$order = $this->order( $this->linked_product( 'OKNO-1' ) );
		$item  = $this->line( $order );
		$item->update_meta_data( 'Szerokość', '1200' );
		$item->update_meta_data( 'Uwagi', 'bez klamki' );
		$item->save();
		$this->end_request();
		$this->report( $this->claimed( [ 'destination' => 'production' ] )[0], [ 'outcome' => 'accepted' ], 'production' );
		$this->accept( $this->claimed()[0] );

		$this->edit( $order, [ 'Szerokość' => '1300' ] );
		$this->end_request();

		self::assertSame( '1300', $this->claimed( [ 'destination' => 'production' ] )[0]['production']['lines'][0]['parameters'][0]['value'] );
		self::assertSame( [ '1300' ], array_column( $this->claimed()[0]['order']['lines'][0]['parameters'], 'value' ) );
	}

	#[TestDox( 'O2: an order saved on its screen after the shop began to write numbers otherwise keeps its numbers' )]
	public function test_other_separators(): void {
		$this->send_form( $this->measured( 'OKNO-1', [ 'width' => [ 'step' => '0,5' ] ] ), [ 'width' => '1200,5' ] + self::CHOSEN );
		$order = $this->ordered();
		update_option( 'woocommerce_price_thousand_sep', ',' );
		update_option( 'woocommerce_price_decimal_sep', '.' );
		$this->edit( $order, [] );

		self::assertSame( '1200.5', LineValue::read( $this->line( $order ) )['width']->value );
		self::assertSame( "1\u{00A0}200,5\u{00A0}mm", $this->line( $order )->get_meta( 'Szerokość' ) );
		$this->edit( $order, [ 'Szerokość' => '1,300.5 mm' ] );
		self::assertSame( '1300.5', LineValue::read( $this->line( $order ) )['width']->value );
	}

	#[TestDox( 'O2: an order made by hand says what production does not know yet, and takes it as the line\'s meta' )]
	public function test_by_hand(): void {
		$order = $this->order( $this->measured() );
		$item  = $this->line( $order );
		$said  = static function () use ( $item ): string {
			ob_start();
			do_action( 'woocommerce_after_order_itemmeta', $item->get_id(), $item, $item->get_product() );
			return (string) ob_get_clean();
		};
		self::assertStringContainsString( 'Strona – lewe, prawe', $said() );

		$item->add_meta_data( 'Szerokość', '1200' );
		$item->add_meta_data( 'Strona', 'prawe' );
		do_action( 'woocommerce_before_save_order_item', $item );
		$item->save();

		self::assertSame( [ 'width' => '1200', 'side' => 'prawe' ], array_map( static fn ( LineValue $value ): string => $value->value, LineValue::read( $this->line( $order ) ) ) );
		self::assertSame( '', $said() );
	}

	private function ordered(): \WC_Order {
		$id    = WC()->checkout()->create_order( [ 'payment_method' => 'cod', 'billing_email' => 'anna@example.com', 'billing_country' => 'PL' ] );
		$order = wc_get_order( $id );
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->update_status( 'processing' );
		WC()->cart->empty_cart();
		wc_clear_notices();
		return $order;
	}

	/**
	 * @return array<string, array<string, mixed>> The cart that WooCommerce makes of the order.
	 */
	private function again( \WC_Order $order ): array {
		wc_clear_notices();
		$sessions = new \WC_Cart_Session( WC()->cart );
		return ( new \ReflectionMethod( $sessions, 'populate_cart_from_order' ) )->invoke( $sessions, $order->get_id(), [] );
	}

	/**
	 * What the order's screen sends.
	 *
	 * @param array<string, string> $changes By name of the meta.
	 */
	private function edit( \WC_Order $order, array $changes ): void {
		$item   = $this->line( $order );
		$id     = $item->get_id();
		$posted = [ 'order_item_id' => [ $id ], 'order_item_name' => [ $id => $item->get_name() ], 'order_item_qty' => [ $id => '1' ], 'line_total' => [ $id => $item->get_total() ], 'line_subtotal' => [ $id => $item->get_subtotal() ] ];
		foreach ( $item->get_all_formatted_meta_data( '' ) as $meta_id => $meta ) {
			$posted['meta_key'][ $id ][ $meta_id ]   = wp_slash( $meta->key );
			$posted['meta_value'][ $id ][ $meta_id ] = wp_slash( $changes[ $meta->key ] ?? $meta->value );
		}
		require_once WC()->plugin_path() . '/includes/admin/wc-admin-functions.php';
		wc_save_order_items( $order->get_id(), $posted );
	}

	private function line( \WC_Order $order ): \WC_Order_Item_Product {
		wp_cache_flush();
		$live = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $live );
		[ $item ] = array_values( $live->get_items() );
		self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
		return $item;
	}

	private function assert_line( \WC_Order_Item_Product $item ): void {
		self::assertSame( [ "1\u{00A0}200\u{00A0}mm", 'lewe', ValueWords::value( FieldType::YesNo, 'yes', '' ) ], [ $item->get_meta( 'Szerokość' ), $item->get_meta( 'Strona' ), $item->get_meta( 'Nawiewnik' ) ] );
		self::assertSame( [ [ 'width', 'number', '1200', 'mm' ], [ 'side', 'choice', 'lewe', '' ], [ 'vent', 'yes_no', 'yes', '' ] ], array_map( static fn ( LineValue $value ): array => [ $value->code, $value->type->value, $value->value, $value->unit ], array_values( LineValue::read( $item ) ) ) );
		self::assertContains( LineValue::META, apply_filters( 'woocommerce_hidden_order_itemmeta', [] ), 'The admin sees the readable ones.' );
	}

	private function assert_told(): void {
		$this->end_request();
		[ $claimed ] = $this->claimed();
		self::assertSame( self::PARAMETERS, $claimed['order']['lines'][0]['parameters'] );
	}
}
