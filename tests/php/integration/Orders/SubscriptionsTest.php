<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Prepared;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Visibility\OrderOwnership;

/**
 * Objects of an order type of their own, as a plugin of subscriptions has them: they are a WC_Order, too, and no order.
 */
final class SubscriptionsTest extends OrderTestCase {

	private const TYPE = 'shop_subscription';

	protected function setUp(): void {
		parent::setUp();
		$subscription = new class() extends \WC_Order {
			public function get_type() {
				return 'shop_subscription';
			}
		};
		wc_register_order_type( self::TYPE, [ 'public' => false, 'capability_type' => 'shop_order', 'class_name' => $subscription::class ] );
	}

	protected function tearDown(): void {
		unset( $GLOBALS['wc_order_types'][ self::TYPE ] );
		unregister_post_type( self::TYPE );
		parent::tearDown();
	}

	#[TestDox( 'O4: a subscription is no order: saved, paid for and changed it makes no message, and one that was made of it before ends with nothing to send' )]
	public function test_subscription(): void {
		$product      = $this->linked_product( 'A-1' );
		$subscription = $this->subscription( $this->placed( $product ) );
		$this->end_request();
		foreach ( $subscription->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->set_quantity( 5 );
			$item->save();
		}
		$this->end_request();
		$subscription->set_status( 'processing' );
		$subscription->save();
		$this->end_request();

		$live = wc_get_order( $subscription->get_id() );
		self::assertInstanceOf( $subscription::class, $live, 'The shop knows it by its type.' );
		self::assertSame( 96, ( new \WC_Product_Simple( $product->get_id() ) )->get_stock_quantity(), 'It takes stock as an order does.' );
		self::assertSame( [], $this->messages_of( $subscription->get_id() ) );
		self::assertNull( $this->foundation()->order_scope()->find( $subscription->get_id() ), 'Nor does its stock count as an order\'s.' );

		$this->foundation()->outbox()->capture( Destination::WAPRO, Destination::ORDER, (string) $subscription->get_id(), 'order:old', Cause::ShopEvent->value );
		self::assertNotContains( (string) $subscription->get_id(), array_column( $this->claimed(), 'objectKey' ) );
		$message = $this->only_message( $subscription->get_id() );
		self::assertSame( [ 'accepted', Prepared::NOTHING ], [ $message['status'], $message['error_code'] ] );
	}

	#[TestDox( 'O1: a subscription that carries its order’s company belongs to nobody among the orders; its renewal does' )]
	public function test_company(): void {
		$first        = $this->placed( $this->linked_product( 'A-1' ) );
		$subscription = $this->subscription( $first );
		$renewal      = $this->placed( $this->linked_product( 'A-2' ) );
		foreach ( [ $subscription, $renewal ] as $one ) {
			$one->update_meta_data( OrderOwnership::COMPANY, '77' );
			$one->update_meta_data( OrderOwnership::PERSON, '5' );
			$one->save();
		}
		$this->end_request();

		self::assertNull( $this->foundation()->order_scope()->find( $subscription->get_id() ) );
		$noted = $this->foundation()->order_scope()->find( $renewal->get_id() );
		self::assertSame( [ '77', '5' ], [ $noted['company_id'] ?? null, $noted['person_id'] ?? null ] );
	}

	#[TestDox( 'O4: a renewal of a subscription goes to WAPRO once, with the lines that it took over from there' )]
	public function test_renewal(): void {
		$product = $this->linked_product( 'A-1' );
		$first   = $this->order( $product, [ 'quantity' => 3 ] );
		foreach ( $first->get_items() as $item ) {
			$item->update_meta_data( 'Szerokość', '1200' );
			$item->save();
		}
		$this->end_request();
		$subscription = $this->subscription( $first );
		$this->end_request();
		$this->accept( $this->claimed()[0] );
		// The next one is made of what was agreed, whatever the product costs by then.
		$product->set_regular_price( '999' );
		$product->save();

		$renewal = wc_create_order();
		self::assertInstanceOf( \WC_Order::class, $renewal );
		$this->take_over( $subscription, $renewal );
		$renewal->update_meta_data( '_subscription_renewal', (string) $subscription->get_id() );
		$renewal->save();
		$renewal->payment_complete();
		$this->end_request();

		self::assertSame( 'pending', $this->only_message( $renewal->get_id() )['status'] );
		self::assertSame( [], $this->messages_of( $subscription->get_id() ) );
		[ $claimed ] = $this->claimed();
		self::assertSame( (string) $renewal->get_id(), $claimed['objectKey'] );
		self::assertSame( [ 'Anna', 'anna@example.com' ], [ $claimed['order']['payer']['firstName'], $claimed['order']['payer']['email'] ] );
		[ $line ] = $claimed['order']['lines'];
		self::assertSame(
			[ 'A-1', '3', 'szt', '123.0000', '369.00' ],
			[ $line['index'], $line['quantity'], $line['unit'], $line['grossPrice'], $line['gross'] ]
		);
		self::assertSame( [ [ 'code' => 'width', 'value' => '1200', 'unit' => 'mm' ] ], $line['parameters'] );
	}

	/** As it is made of a first order: on hold until it is paid for. */
	private function subscription( \WC_Order $first ): \WC_Order {
		$class        = $GLOBALS['wc_order_types'][ self::TYPE ]['class_name'];
		$subscription = new $class();
		self::assertInstanceOf( \WC_Order::class, $subscription );
		$this->take_over( $first, $subscription );
		$subscription->set_status( 'on-hold' );
		$subscription->save();
		return $subscription;
	}

	/** The buyer and the lines with all that is kept on them. */
	private function take_over( \WC_Order $from, \WC_Order $to ): void {
		$to->set_address( $from->get_address( 'billing' ), 'billing' );
		$to->set_payment_method_title( $from->get_payment_method_title() );
		$to->save();
		foreach ( $from->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$line = new \WC_Order_Item_Product();
			$line->set_props( array_diff_key( $item->get_data(), [ 'id' => true, 'order_id' => true, 'meta_data' => true ] ) );
			foreach ( $item->get_meta_data() as $meta ) {
				$line->add_meta_data( $meta->key, $meta->value );
			}
			$to->add_item( $line );
		}
		$to->calculate_totals();
		$to->save();
	}
}
