<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Orders\ContentHash;
use WaproMag\Orders\Twins\HeldOrder;
use WaproMag\Orders\Twins\TwinState;
use WaproMag\Panel\Orders\OrderBox;
use WaproMag\Panel\Orders\OrderStates;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Tests\OrderTestCase;

final class TwinsTest extends OrderTestCase {

	#[TestDox( 'O5: numbers of other systems in the order’s meta go along, each as it stands and with its prefix; the settings say which' )]
	public function test_foreign_numbers(): void {
		$order = $this->order( $this->linked_product( 'A-1' ) );
		$order->update_meta_data( '_baselinker_order_id', ' 91827364 ' );
		$order->update_meta_data( '_ebay_order_id', '12-34567-89012' );
		$order->update_meta_data( '_inny', '5' );
		$order->save();
		$this->end_request();

		$message = $this->claimed()[0];
		self::assertSame( [ '91827364', '12-34567-89012' ], $message['order']['twins']['foreignIds'] );

		$this->foundation()->settings()->store_exchange(
			ExchangeSettings::from_array( [ 'twins' => [ 'on' => true, 'days' => 3, 'numbers' => [ [ 'key' => '_inny', 'name' => 'Inny', 'prefix' => 'IN-' ] ], 'customerNumber' => false, 'likely' => false ] ] )
		);
		$this->report( $message, [ 'outcome' => 'retry', 'sent' => false, 'code' => 'wapro_unreachable' ] );
		$this->let_time_pass();
		$twins = $this->claimed()[0]['order']['twins'];
		self::assertSame( [ '5', 'IN-5' ], $twins['foreignIds'] );
		self::assertFalse( $twins['customerNumber'] );
		self::assertFalse( $twins['likely'] );
		self::assertEqualsWithDelta( time() - 3 * 86_400, strtotime( $twins['since'] ), 60 );
	}

	#[TestDox( 'O5: what WAPRO is asked for is no content of the order: nothing goes twice because a setting changed' )]
	public function test_hash(): void {
		$order   = $this->placed( $this->linked_product( 'A-1' ) );
		$message = $this->claimed()[0];
		$this->accept( $message );
		self::assertSame( ContentHash::of( array_diff_key( $message['order'], [ 'twins' => 1 ] ) ), ContentHash::of( $message['order'] ) );

		$this->foundation()->settings()->store_exchange( ExchangeSettings::from_array( [ 'twins' => [ 'on' => false ] ] ) );
		$order->set_customer_note( $order->get_customer_note() );
		$order->save();
		$this->end_request();
		self::assertSame( [], $this->claimed() );
	}

	#[TestDox( 'O5, O1: a held order lets the next one of its buyer pass' )]
	public function test_the_stream_goes_on(): void {
		$product = $this->linked_product( 'A-1' );
		$first   = $this->placed( $product );
		$second  = $this->placed( $product );
		$claimed = $this->claimed();
		self::assertCount( 2, $claimed );
		$this->hold( $claimed[0] );
		$this->accept( $claimed[1] );
		self::assertSame( 'rejected', $this->only_message( $first->get_id() )['status'] );
		self::assertSame( 'accepted', $this->only_message( $second->get_id() )['status'] );
	}

	#[TestDox( 'O5: the order screen says that it is held and where to decide, and afterwards whose order it is' )]
	public function test_order_screen(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->hold( $this->claimed()[0] );
		wp_set_current_user( $this->user_id( 'admin' ) );
		self::assertStringContainsString( 'path=%2Fpairing%2Forders', $this->box( $order ) );

		$this->act( $order->get_id(), [ 'action' => 'link', 'erpIds' => [ '31' ] ] );
		$message = $this->claimed()[0];
		self::assertSame( 'link', $message['order']['twins']['decision'] );
		$this->link( $message );
		self::assertStringContainsString( 'BaseLinker', $this->box( $order ) );
		self::assertStringNotContainsString( 'path=%2Fpairing%2Forders', $this->box( $order ) );
		self::assertSame( [ 'held', 'twin_link', 'linked' ], array_slice( array_values( array_filter( $this->history_of( $order->get_id() ), static fn ( ?string $one ): bool => $one !== 'placed' ) ), 0, 3 ) );
	}

	#[TestDox( 'O5: the origin of an order in WAPRO is kept whatever comes later' )]
	public function test_origin_is_kept(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->link( $this->claimed()[0], 'internet_id' );
		$this->worker(
			'apply/order-statuses',
			[ 'cause' => 'wapro_event', 'items' => [ [ 'erpId' => '31', 'asOf' => '950', 'deleted' => false, 'number' => 'ZO 31/2026', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => true, 'parcels' => [], 'lines' => [] ] ] ]
		);
		$row = $this->foundation()->erp_orders()->for_order( $order->get_id() )[0];
		self::assertSame( 'internet_id', $row['origin'] );
		self::assertSame( 'BaseLinker', $row['source'] );
	}

	#[TestDox( 'O5: skipping and retrying from the list of messages is known on the desk' )]
	public function test_messages_and_desk_agree(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$id    = $order->get_id();
		$this->hold( $this->claimed()[0] );
		$this->foundation()->messages()->skip( [ (int) $this->only_message( $id )['id'] ], 'Jest w WAPRO.', 'Ewa' );
		self::assertSame( TwinState::Skipped, $this->held( $id )->state );
		$this->foundation()->messages()->retry( [ (int) $this->only_message( $id )['id'] ], 'Ewa' );
		self::assertSame( TwinState::Waiting, $this->held( $id )->state );
		$this->hold( $this->claimed()[0] );
		self::assertSame( TwinState::Waiting, $this->held( $id )->state );
	}

	#[TestDox( 'O5: an order that is changed while it is held is compared anew, under its newer message' )]
	public function test_edit_while_held(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->hold( $this->claimed()[0] );
		$first = $this->held( $order->get_id() )->message_id;
		$order->set_customer_note( 'Proszę dzwonić' );
		$order->save();
		$this->end_request();
		$this->hold( $this->claimed()[0] );
		$held = $this->held( $order->get_id() );
		self::assertGreaterThan( $first, $held->message_id );
		$this->act( $order->get_id(), [ 'action' => 'create' ] );
		self::assertSame( [ '31' ], $this->claimed()[0]['order']['twins']['erpIds'] );
	}

	#[TestDox( 'O5, O8: a held order that is cancelled leaves the desk' )]
	public function test_cancelled_while_held(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->hold( $this->claimed()[0] );
		$order->update_status( 'cancelled' );
		$this->end_request();

		self::assertSame( [], $this->claimed() );
		self::assertNull( $this->foundation()->twins()->find( $order->get_id() ), (string) wp_json_encode( $this->messages_of( $order->get_id() ) ) );
		self::assertSame( [ 'superseded', 'superseded' ], array_column( $this->messages_of( $order->get_id() ), 'status' ) );
	}

	#[TestDox( 'O5: a held order is forgotten with its order' )]
	public function test_deleted_order(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->hold( $this->claimed()[0] );
		$order->delete( true );
		self::assertNull( $this->foundation()->twins()->find( $order->get_id() ) );
	}

	/**
	 * @param array<string, mixed> $message
	 */
	private function hold( array $message ): void {
		$this->report(
			$message,
			[
				'outcome' => 'rejected',
				'code'    => 'order_twin',
				'field'   => 'twins',
				'reason'  => 'WAPRO may have it.',
				'twins'   => [ [ 'erpId' => '31', 'number' => 'ZO 31/2026', 'source' => 'BaseLinker', 'lines' => [], 'lineCount' => 0 ] ],
			]
		);
	}

	/**
	 * @param array<string, mixed> $message
	 */
	private function link( array $message, string $match = 'by_hand' ): void {
		$this->report(
			$message,
			[
				'outcome' => 'accepted',
				'asOf'    => '900',
				'match'   => $match,
				'orders'  => [ [ 'erpId' => '31', 'number' => 'ZO 31/2026', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => true, 'source' => 'BaseLinker' ] ],
			]
		);
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private function act( int $order_id, array $body ): void {
		$response = $this->request( 'POST', "/wc-wapro-mag/v1/pairing/orders/{$order_id}", $body, $this->user_id( 'admin' ) );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		$this->end_request();
	}

	/** @phpstan-impure */
	private function held( int $order_id ): HeldOrder {
		$held = $this->foundation()->twins()->find( $order_id );
		self::assertNotNull( $held );
		return $held;
	}

	private function box( \WC_Order $order ): string {
		ob_start();
		( new OrderBox( new OrderStates( $this->foundation()->db(), $this->foundation()->progresses() ), $this->foundation()->history(), $this->foundation()->order_totals(), $this->foundation()->unsent_orders() ) )->show( $order );
		return (string) ob_get_clean();
	}
}
