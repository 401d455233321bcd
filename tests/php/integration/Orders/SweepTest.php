<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Orders\Sweep;
use WaproMag\Queue\LastStates;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\OrderTestCase;

final class SweepTest extends OrderTestCase {

	protected function setUp(): void {
		parent::setUp();
		update_option( OptionNames::SWEPT_UNTIL, time() - 600 );
	}

	#[TestDox( 'O1: an order whose process died before its row was written is found' )]
	public function test_lost_order(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->forget( $order->get_id() );

		self::assertSame( 1, $this->foundation()->sweep()->run() );

		$message = $this->only_message( $order->get_id() );
		self::assertSame( [ 'pending', 'sweep' ], [ $message['status'], $message['cause'] ] );
		self::assertCount( 1, $this->claimed() );
		self::assertSame( 0, $this->foundation()->sweep()->run(), 'What is known is left alone.' );
	}

	#[TestDox( 'O1: a clock that ran ahead for a while does not keep the sweep from its work' )]
	public function test_clock_ahead(): void {
		update_option( OptionNames::SWEPT_UNTIL, time() + 86_400 );
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->forget( $order->get_id() );

		$this->foundation()->sweep()->run_when_due();

		self::assertSame( 'pending', $this->only_message( $order->get_id() )['status'] );
		self::assertLessThanOrEqual( time(), (int) get_option( OptionNames::SWEPT_UNTIL ) );
	}

	#[TestDox( 'O1: an edit that fired no hook is found by the content of the order' )]
	public function test_raw_meta_edit(): void {
		global $wpdb;
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'contractor_ambiguous' ] );
		self::assertSame( 0, $this->foundation()->sweep()->run() );

		foreach ( $order->get_items() as $item ) {
			$wpdb->update( $wpdb->prefix . 'woocommerce_order_itemmeta', [ 'meta_value' => '7' ], [ 'order_item_id' => $item->get_id(), 'meta_key' => '_qty' ] );
		}
		wp_cache_flush();

		self::assertSame( 1, $this->foundation()->sweep()->run() );
		self::assertSame( '7', $this->claimed()[0]['order']['lines'][0]['quantity'] );
	}

	#[TestDox( 'O1: a message whose stream row was never written is given one' )]
	public function test_missing_stream(): void {
		$this->placed( $this->linked_product( 'A-1' ) );
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::STREAMS ) );
		self::assertSame( [], $this->claimed() );

		$this->foundation()->sweep()->run();

		self::assertCount( 1, $this->claimed() );
	}

	#[TestDox( 'O1: an edited order from before the plugin is not taken for a lost one' )]
	public function test_edited_old_order(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->forget( $order->get_id() );
		update_option( OptionNames::ORDERS_SINCE, gmdate( 'Y-m-d\TH:i:s\Z', time() + 60 ) );

		self::assertSame( 0, $this->foundation()->sweep()->run() );
		self::assertSame( [], $this->messages_of( $order->get_id() ) );
	}

	#[TestDox( 'O1: more modified orders than one sweep takes are found by the next ones, the newest too' )]
	public function test_goes_on(): void {
		$product = $this->linked_product( 'A-1' );
		$orders  = [ $this->placed( $product ), $this->placed( $product ), $this->placed( $product ) ];
		foreach ( $orders as $order ) {
			$this->forget( $order->get_id() );
		}
		$until = get_option( OptionNames::SWEPT_UNTIL );
		$f     = $this->foundation();
		$sweep = new Sweep( $f->db(), $f->order_outbox(), new LastStates( $f->db() ), $f->streams(), $f->order_scope(), $f->order_payloads(), $f->in_flight(), $f->settings(), $f->earlier_orders(), $f->production_sweep(), $f->invoice_request_services()->sweep(), 2 );

		self::assertSame( 2, $sweep->run() );
		self::assertSame( $until, get_option( OptionNames::SWEPT_UNTIL ), 'The window waits for its last order.' );
		self::assertSame( 1, $sweep->run() );
		self::assertSame( 'sweep', $this->only_message( $orders[2]->get_id() )['cause'] );
		self::assertGreaterThan( $until, get_option( OptionNames::SWEPT_UNTIL ) );
		self::assertFalse( get_option( OptionNames::SWEEP_CURSOR ) );
	}

	#[TestDox( 'O1: orders from before the plugin are never sent' )]
	public function test_looks_back_no_further_than_its_first_run(): void {
		delete_option( OptionNames::SWEPT_UNTIL );
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->forget( $order->get_id() );
		$order->set_date_modified( time() - 60 );
		$order->save();
		$this->forget( $order->get_id() );

		self::assertSame( 0, $this->foundation()->sweep()->run() );
		self::assertGreaterThan( time(), (int) get_option( OptionNames::SWEPT_UNTIL ) );
	}

	public function test_the_workers_beat_drives_the_sweep(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->forget( $order->get_id() );

		$answer = $this->worker( 'worker/status', [ 'worker' => 'w1', 'version' => '1', 'startedAt' => '2026-11-22T10:00:00Z', 'backend' => [ 'reachable' => true, 'since' => '2026-11-22T10:00:00Z' ] ] );

		self::assertSame( 'sweep', $this->only_message( $order->get_id() )['cause'] );
		self::assertTrue( $this->foundation()->worker_status()->is_alive() );
		self::assertSame( 1, $answer['queue']['orders']['waiting'] );
		self::assertNotNull( $answer['queue']['orders']['oldestAt'] );
	}

	private function forget( int $order_id ): void {
		$this->end_request();
		$db = $this->foundation()->db();
		$db->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE object_key = %s', (string) $order_id );
		$db->execute( 'DELETE FROM ' . Tables::name( Tables::STREAMS ) );
		$db->execute( 'DELETE FROM ' . Tables::name( Tables::ORDER_SCOPE ) );
	}
}
