<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Mails\OrderStateMail;
use WaproMag\Orders\Statuses\OwnStatuses;
use WaproMag\Orders\Statuses\ReturnedStatuses;
use WaproMag\Orders\Statuses\StatusSettings;
use WaproMag\Tests\OrderTestCase;

final class StatusMapTest extends OrderTestCase {

	private const RULES = [
		[ 'axis' => 'payment', 'code' => 'paid', 'status' => 'processing' ],
		[ 'axis' => 'production', 'code' => 'in_production', 'status' => OwnStatuses::IN_PRODUCTION ],
		[ 'axis' => 'transport', 'code' => 'part_shipped', 'status' => OwnStatuses::PART_SHIPPED ],
		[ 'axis' => 'transport', 'code' => 'shipped', 'status' => 'completed' ],
	];

	/** @var list<string> Bodies of mails to buyers. */
	private array $sent = [];

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'pre_wp_mail', function ( mixed $nothing, array $mail ): bool {
			if ( $mail['to'] === 'anna@example.com' ) {
				$this->sent[] = (string) $mail['message'];
			}
			return true;
		}, 10, 2 );
		$this->map( [ 'rules' => self::RULES, 'offered' => OwnStatuses::ALL ] );
	}

	protected function tearDown(): void {
		foreach ( [ 'production', 'transport' ] as $axis ) {
			$this->switch( $axis, 'no' );
		}
		parent::tearDown();
	}

	#[TestDox( 'O3: WAPRO\'s state moves the shop\'s order along the map; the history says from what, to what and why' )]
	public function test_moves(): void {
		$order = $this->accepted_order();
		$this->apply( [ 'asOf' => '950', 'production' => self::point( 'in_production' ) ] );
		self::assertSame( OwnStatuses::IN_PRODUCTION, $this->status_of( $order ) );
		$this->apply( [ 'asOf' => '951', 'transport' => self::point( 'shipped' ), 'lines' => self::lines( $order, '2', '1' ) ] );
		self::assertSame( OwnStatuses::PART_SHIPPED, $this->status_of( $order ) );
		$this->apply( [ 'asOf' => '952', 'lines' => self::lines( $order, '2', '2' ) ] );
		self::assertSame( 'completed', $this->status_of( $order ) );

		$entry = $this->foundation()->history()->page( 'order', $order->get_id(), 1 )['items'][0];
		self::assertSame( [ 'wapro_event', [ 'field' => 'status', 'before' => OwnStatuses::name( OwnStatuses::PART_SHIPPED ), 'after' => wc_get_order_status_name( 'completed' ) ] ], [ $entry['cause'], $entry['changes'][0] ] );
	}

	#[TestDox( 'O3, O8: a status that WAPRO\'s news brought does not travel back, nor does a payment that WAPRO booked itself' )]
	public function test_no_echo(): void {
		foreach ( [ 'unpaid' => false, 'paid' => true ] as $payment => $is_paid ) {
			$erp_id = $is_paid ? '502' : '501';
			$order  = $this->accepted_order( 'on-hold', $erp_id );
			self::assertNull( $order->get_date_paid() );
			$this->apply( [ 'asOf' => '950', 'erpId' => $erp_id, 'production' => self::point( 'new' ), 'payment' => self::point( $payment ), 'transport' => self::point( 'shipped' ), 'lines' => self::lines( $order, '2', '2' ) ] );
			$this->end_request();

			self::assertSame( 'completed', $this->status_of( $order ) );
			$read = wc_get_order( $order->get_id() );
			self::assertInstanceOf( \WC_Order::class, $read );
			self::assertSame( $is_paid, $read->get_date_paid() !== null );
			self::assertSame( [], $this->claimed(), 'Nothing to tell WAPRO.' );
			$scope = $this->foundation()->order_scope()->find( $order->get_id() );
			self::assertSame( $scope['accepted_hash'] ?? null, $this->foundation()->order_payloads()->live_hash( $read ) );
		}
	}

	#[TestDox( 'O3: what a person set stays until WAPRO\'s state becomes another; what is over is not moved' )]
	public function test_person(): void {
		$order = $this->accepted_order();
		$this->apply( [ 'asOf' => '950', 'production' => self::point( 'in_production' ) ] );
		$this->set_status( $order, 'on-hold' );
		$this->apply( [ 'asOf' => '951', 'production' => self::point( 'in_production' ), 'paidAmount' => '5' ] );
		self::assertSame( 'on-hold', $this->status_of( $order ) );
		$this->apply( [ 'asOf' => '952', 'transport' => self::point( 'part_shipped' ) ] );
		self::assertSame( OwnStatuses::PART_SHIPPED, $this->status_of( $order ) );

		$this->set_status( $order, 'cancelled' );
		$this->apply( [ 'asOf' => '953', 'transport' => self::point( 'shipped' ), 'lines' => self::lines( $order, '2', '2' ) ] );
		self::assertSame( 'cancelled', $this->status_of( $order ) );
	}

	#[TestDox( 'O3: a status of another plugin that is gone moves no order to “pending”; once it is back, the order follows' )]
	public function test_status_that_is_gone(): void {
		$this->map( [ 'rules' => [ [ 'axis' => 'production', 'code' => 'in_production', 'status' => 'u-krawca' ] ] ] );
		$order = $this->accepted_order();
		$this->apply( [ 'asOf' => '950', 'production' => self::point( 'in_production' ) ] );
		self::assertSame( 'processing', $this->status_of( $order ) );

		$add = static fn ( array $names ): array => $names + [ 'wc-u-krawca' => 'U krawca' ];
		add_filter( 'wc_order_statuses', $add );
		$this->apply( [ 'asOf' => '951', 'production' => self::point( 'in_production' ), 'paidAmount' => '5' ] );
		self::assertSame( 'u-krawca', $this->status_of( $order ) );
		remove_filter( 'wc_order_statuses', $add );
	}

	#[TestDox( 'O3, O5: what WAPRO told before its answer, as of an order that was there already, is asked for once more, and the shop\'s order follows it' )]
	public function test_told_before_the_answer(): void {
		$order     = $this->placed( $this->linked_product( 'A-501' ) );
		[ $message ] = $this->claimed();
		$reference = (string) ( $this->foundation()->order_scope()->find( $order->get_id() )['reference'] ?? '' );
		$shipped   = [ 'asOf' => '890', 'reference' => $reference, 'transport' => self::point( 'shipped' ), 'lines' => self::lines( $order, '2', '2' ) ];
		$this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ $shipped + [ 'erpId' => '501', 'deleted' => false ] ] ] );
		self::assertSame( 'processing', $this->status_of( $order ), 'There may be more orders of it.' );
		$this->accept( $message );
		self::assertSame( [ '["501"]' ], $this->foundation()->db()->column( 'SELECT object_keys FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'refreshOrders' AND state = 'requested'" ) );

		$this->apply( [ 'asOf' => '901' ] + $shipped, 'shop_event' );
		self::assertSame( 'completed', $this->status_of( $order ) );
		$this->accepted_order( 'processing', '502' );
		self::assertSame( [ '["501"]' ], $this->foundation()->db()->column( 'SELECT object_keys FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'refreshOrders'" ), 'Nothing was told of it before.' );
	}

	#[TestDox( 'O3: an order over two warehouses is completed when both of its orders in WAPRO have left' )]
	public function test_two_orders(): void {
		$order = $this->accepted_order();
		$this->foundation()->erp_orders()->write( '777', [ 'order_id' => (string) $order->get_id(), 'state' => 'registered', 'warehouse' => 'M2', 'as_of' => '900' ] );
		$this->apply( [ 'asOf' => '950', 'transport' => self::point( 'shipped' ), 'lines' => self::lines( $order, '2', '2' ) ] );
		self::assertNotSame( 'completed', $this->status_of( $order ) );
		$this->apply( [ 'asOf' => '951', 'erpId' => '777', 'transport' => self::point( 'shipped' ), 'lines' => self::lines( $order, '1', '1' ) ] );
		self::assertSame( 'completed', $this->status_of( $order ) );
	}

	#[TestDox( 'O3: an order in a status of ours goes on telling WAPRO of its changes' )]
	public function test_own_status_goes(): void {
		$order = $this->accepted_order();
		$this->apply( [ 'asOf' => '950', 'production' => self::point( 'in_production' ) ] );
		$this->end_request();
		self::assertSame( [], $this->claimed() );
		$read = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $read );
		$read->set_customer_note( 'Proszę dzwonić.' );
		$read->save();
		$this->end_request();
		self::assertSame( [ 'change' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O3, M5: when the plugin goes, orders in its statuses take one of WooCommerce\'s own, without a mail' )]
	public function test_given_back(): void {
		$product = $this->linked_product( 'A-1' );
		$waits   = $this->placed( $product, [ 'status' => OwnStatuses::PART_SHIPPED ] );
		$gone    = $this->placed( $product, [ 'status' => OwnStatuses::SHIPPED ] );
		$other   = $this->placed( $product, [ 'status' => 'on-hold' ] );
		$this->sent = [];

		ReturnedStatuses::run();

		self::assertSame( [ 'processing', 'completed', 'on-hold' ], array_map( $this->status_of( ... ), [ $waits, $gone, $other ] ) );
		self::assertSame( [], $this->sent );
	}

	#[TestDox( 'O3: statuses that are switched on stand in WooCommerce\'s lists, bulk actions and reports; one switched off keeps its name' )]
	public function test_offered(): void {
		$this->map( [ 'offered' => [ OwnStatuses::SHIPPED ] ] );
		self::assertSame( OwnStatuses::name( OwnStatuses::SHIPPED ), wc_get_order_statuses()['wc-wm-shipped'] ?? null );
		self::assertNotNull( get_post_status_object( 'wc-wm-in-production' ) );
		$actions = apply_filters( 'bulk_actions-woocommerce_page_wc-orders', [ 'mark_processing' => '', 'trash' => '' ] );
		self::assertSame( [ 'mark_processing', 'mark_wm-shipped', 'trash' ], array_values( array_intersect( array_keys( $actions ), [ 'mark_processing', 'mark_wm-in-production', 'mark_wm-shipped', 'trash' ] ) ) );
		self::assertContains( OwnStatuses::SHIPPED, apply_filters( 'woocommerce_reports_order_statuses', [ 'completed', 'processing', 'on-hold' ] ) );
		self::assertSame( [ 'refunded' ], apply_filters( 'woocommerce_reports_order_statuses', [ 'refunded' ] ) );

		$order = $this->placed( $this->linked_product( 'A-9' ), [ 'status' => OwnStatuses::SHIPPED ] );
		$this->map( [ 'offered' => [] ] );
		self::assertSame( OwnStatuses::name( OwnStatuses::SHIPPED ), wc_get_order_status_name( $this->status_of( $order ) ) );
		self::assertArrayNotHasKey( 'mark_wm-shipped', apply_filters( 'bulk_actions-woocommerce_page_wc-orders', [ 'mark_processing' => '' ] ) );
	}

	#[TestDox( 'O3, O8: the shop says which of its statuses mean to WAPRO that the order is cancelled' )]
	public function test_withdrawing(): void {
		$order = $this->accepted_order();
		$this->map( [ 'withdrawing' => [ 'failed' ] ] );
		$this->set_status( $order, 'cancelled' );
		self::assertSame( [], $this->claimed() );

		$this->map( [ 'withdrawing' => [ 'cancelled' ] ] );
		$this->set_status( $order, 'on-hold' );
		$this->set_status( $order, 'cancelled' );
		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O3: buyers are told of an axis once, of nothing that is only caught up with, and of nothing that nobody switched on' )]
	public function test_mails(): void {
		$order = $this->accepted_order();
		$this->mails();
		$this->apply( [ 'asOf' => '940', 'production' => self::point( 'in_production' ) ] );
		self::assertSame( [], $this->mails(), 'Nothing is switched on.' );

		foreach ( [ 'production', 'transport' ] as $axis ) {
			$this->switch( $axis, 'yes' );
		}
		$this->apply( [ 'asOf' => '945', 'production' => self::point( 'produced' ) ], 'nightly' );
		$this->apply( [ 'asOf' => '946', 'production' => self::point( 'produced' ) ] );
		self::assertSame( [], $this->mails(), 'Caught up with.' );
		$parcel = [ 'carrier' => 'InPost', 'trackingNumber' => '111' ];
		foreach ( [ '950', '951' ] as $as_of ) {
			$this->apply( [ 'asOf' => $as_of, 'transport' => self::point( 'part_shipped' ), 'parcels' => [ $parcel ], 'lines' => self::lines( $order, '2', '1' ), 'paidAmount' => $as_of ] );
		}
		$this->apply( [ 'asOf' => '952', 'transport' => [ 'at' => '2020-01-01T00:00:00Z' ] + self::point( 'delivered' ) ] );
		$mails = $this->mails();
		self::assertCount( 1, $mails );
		self::assertStringContainsString( 'https://inpost.pl/sledzenie-przesylek?number=111', $mails[0] );
	}

	#[TestDox( 'O3: a parcel that comes is told, one that is taken off or only named elsewhere in the list is not' )]
	public function test_parcels_told(): void {
		$order = $this->accepted_order();
		$this->switch( 'transport', 'yes' );
		$this->mails();
		$parcel = static fn ( string $number ): array => [ 'carrier' => 'InPost', 'trackingNumber' => $number ];
		$number = 950;
		foreach ( [ [ [ '111', '112' ], 1 ], [ [ '112', '111' ], 0 ], [ [ '111' ], 0 ], [ [], 0 ], [ [ '113' ], 1 ] ] as [ $parcels, $mails ] ) {
			$this->apply( [ 'asOf' => (string) $number++, 'transport' => self::point( 'part_shipped' ), 'parcels' => array_map( $parcel, $parcels ), 'lines' => self::lines( $order, '2', '1' ) ] );
			self::assertCount( $mails, $this->mails(), implode( ' ', $parcels ) );
		}
	}

	#[TestDox( 'O3: a status that a full pass brings sends none of WooCommerce\'s mails; the same by news does' )]
	public function test_quiet(): void {
		$first = $this->accepted_order( 'on-hold', '601' );
		$other = $this->accepted_order( 'on-hold', '602' );
		$this->mails();
		foreach ( [ '601' => [ $first, 'nightly' ], '602' => [ $other, 'wapro_event' ] ] as $erp_id => [ $order, $cause ] ) {
			$this->apply( [ 'asOf' => '950', 'erpId' => (string) $erp_id, 'transport' => self::point( 'shipped' ), 'lines' => self::lines( $order, '2', '2' ) ], $cause );
			self::assertSame( 'completed', $this->status_of( $order ) );
			self::assertCount( $cause === 'nightly' ? 0 : 1, $this->mails() );
		}
	}

	/**
	 * @param array<string, mixed> $values
	 */
	private function map( array $values ): void {
		$settings = $this->foundation()->settings();
		$settings->store_statuses( StatusSettings::from_array( $values + $settings->statuses()->to_array() ) );
	}

	private function switch( string $axis, string $to ): void {
		$mail = OrderStateMail::of_shop( $axis );
		self::assertNotNull( $mail );
		$mail->enabled = $to;
	}

	private function accepted_order( string $status = 'processing', string $erp_id = '501' ): \WC_Order {
		$order = $this->placed( $this->linked_product( "A-{$erp_id}" ), [ 'status' => $status ] );
		[ $message ] = $this->claimed();
		$this->accept( $message, $erp_id, '900' );
		return $order;
	}

	private function set_status( \WC_Order $order, string $status ): void {
		$read = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $read );
		$read->update_status( $status );
		$this->end_request();
	}

	/**
	 * @return array{code: string, name: string}
	 */
	private static function point( string $code ): array {
		return [ 'code' => $code, 'name' => $code ];
	}

	/**
	 * @return list<array<string, string>>
	 */
	private static function lines( \WC_Order $order, string $ordered, string $realised ): array {
		return [ [ 'lineId' => (string) array_key_first( $order->get_items() ), 'index' => 'A-1', 'ordered' => $ordered, 'reserved' => '0', 'realised' => $realised, 'unit' => 'szt' ] ];
	}

	/**
	 * Bodies of mails to buyers since the last call.
	 *
	 * @return list<string>
	 */
	private function mails(): array {
		$bodies      = $this->sent;
		$this->sent = [];
		return $bodies;
	}

	/**
	 * @param array<string, mixed> $item
	 */
	private function apply( array $item, string $cause = 'wapro_event' ): void {
		$outcome = $this->worker( 'apply/order-statuses', [ 'cause' => $cause, 'items' => [ $item + [ 'erpId' => '501', 'deleted' => false ] ] ] )['items'][0]['outcome'];
		self::assertContains( $outcome, [ 'updated', 'unchanged' ] );
	}
}
