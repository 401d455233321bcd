<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Orders\Statuses\StatusMover;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Visibility\OrderOwnership;

/**
 * The reservation of an order's goods in WAPRO, by the shop's rule.
 */
final class ReservationTest extends OrderTestCase {

	use CompanyBuyers;

	#[TestDox( 'O4: a status that reserves makes a change though nothing else of the order changed; what is in flight ends with it, and leaving the status takes nothing back' )]
	public function test_status(): void {
		$this->rule( [ 'statuses' => [ 'completed' ] ] );
		$product = $this->linked_product( 'A-1' );
		$id      = $product->get_id();
		$order   = $this->placed( $product );
		$placed  = $this->claimed()[0];
		self::assertFalse( $placed['order']['reserve'] );
		$this->answer( $placed, '900', false );
		self::assertSame( [ $id => '2' ], $this->in_flight( $id, '1000' ) );

		$this->move( $order, 'completed' );
		[ $change ] = $this->claimed();
		self::assertSame( [ 'change', array_replace( $placed['order'], [ 'reserve' => true ] ) ], [ $change['intent'], $change['order'] ] );
		$this->answer( $change, '950', true );
		self::assertSame( [ [ $id => '2' ], [] ], [ $this->in_flight( $id, '949' ), $this->in_flight( $id, '950' ) ] );
		$changes = $this->foundation()->history()->page( 'order', $order->get_id(), 1 )['items'][0]['changes'];
		self::assertSame( [ [ 'field' => 'reserved', 'before' => '0', 'after' => '1' ] ], $changes );

		$this->move( $order, 'processing' );
		self::assertSame( [], $this->claimed() );
		$this->rule( [ 'enabled' => false ] );
		$this->edit( $order );
		self::assertTrue( $this->claimed()[0]['order']['reserve'], 'A change of something else keeps it, also once the rule is switched off.' );
	}

	#[TestDox( 'O4: of an order in WAPRO\'s buffer, whose reservation is still to come, it stays asked for' )]
	public function test_buffered(): void {
		$this->rule( [ 'statuses' => [ 'processing' ] ] );
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->answer( $message, '900', false, [ 'state' => 'buffered' ] );

		$this->move( $order, 'on-hold' );
		self::assertSame( [], $this->claimed() );
		$this->edit( $order );
		self::assertTrue( $this->claimed()[0]['order']['reserve'] );
	}

	#[TestDox( 'O4: a company\'s orders are reserved and nobody else\'s, when the rule says so' )]
	public function test_group(): void {
		$this->rule( [ 'customers' => [ 'company' ] ] );
		$product = $this->linked_product( 'A-1' );
		$this->placed( $product );
		$order = $this->order( $product, [ 'email' => 'firma@example.com', 'status' => 'pending' ] );
		$order->update_meta_data( OrderOwnership::COMPANY, (string) $this->company() );
		$order->set_status( 'processing' );
		$order->save();
		$this->end_request();

		self::assertSame( [ 'anna@example.com' => false, 'firma@example.com' => true ], array_column( array_map( static fn ( array $message ): array => [ $message['order']['payer']['email'], $message['order']['reserve'] ], $this->claimed() ), 1, 0 ) );
	}

	#[TestDox( 'O4: only paid orders: a payment that WAPRO booked counts, too' )]
	public function test_paid_in_wapro(): void {
		$this->rule( [ 'onlyPaid' => true ] );
		$order  = $this->placed( $this->linked_product( 'A-1' ), [ 'status' => 'on-hold' ] );
		$placed = $this->claimed()[0];
		self::assertFalse( $placed['order']['reserve'] );
		$this->answer( $placed, '900', false );

		$order->update_meta_data( StatusMover::PAID_THERE, '1' );
		$this->move( $order, 'processing' );
		[ $change ] = $this->claimed();
		self::assertSame( [ true, false ], [ $change['order']['reserve'], isset( $change['order']['paidAmount'] ) ] );
	}

	#[TestDox( 'O4: what WAPRO reserved by itself, what another system made and what was sent is told nothing of it' )]
	public function test_nothing_to_reserve(): void {
		$this->rule( [ 'statuses' => [ 'completed' ] ] );
		$product = $this->linked_product( 'A-1' );
		foreach ( [ [], [ 'source' => 'BaseLinker' ], [] ] as $number => $found ) {
			$order       = $this->placed( $product );
			[ $message ] = $this->claimed();
			$this->answer( $message, '900', $number === 0, $found, "60{$number}", $found === [] ? [] : [ 'match' => 'internet_id' ] );
			if ( $number === 2 ) {
				$this->foundation()->erp_orders()->write( '602', [ 'transport_code' => 'shipped' ] );
			}
			$this->move( $order, 'completed' );
			self::assertSame( [], $this->claimed(), "Order {$number}." );
		}
	}

	#[TestDox( 'O4: a status that came by no hook is found by the sweep, once' )]
	public function test_sweep(): void {
		$this->rule( [ 'statuses' => [ 'completed' ] ] );
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->answer( $this->claimed()[0], '900', false );
		$this->move( $order, 'completed' );
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_key = %s AND status = 'pending'", (string) $order->get_id() );
		update_option( OptionNames::SWEPT_UNTIL, time() - 600 );

		self::assertSame( 1, $this->foundation()->sweep()->run() );
		[ $change ] = $this->claimed();
		self::assertTrue( $change['order']['reserve'] );
		$this->answer( $change, '950', true );
		self::assertSame( 0, $this->foundation()->sweep()->run() );
	}

	#[TestDox( 'O4: an update of the plugin sends no order for its reservation; one that comes into a reserving status afterwards goes' )]
	public function test_update(): void {
		$this->rule( [ 'statuses' => [ 'completed' ] ] );
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->answer( $this->claimed()[0], '900', false );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET accepted_hash = %s, content_version = 3 WHERE order_id = %d', str_repeat( '0', 32 ), $order->get_id() );
		$this->move( $order, 'on-hold' );
		self::assertSame( [], $this->claimed() );

		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET accepted_hash = %s, content_version = 3 WHERE order_id = %d', str_repeat( '0', 32 ), $order->get_id() );
		$this->move( $order, 'completed' );
		self::assertSame( [ true ], array_map( static fn ( array $message ): bool => $message['order']['reserve'], $this->claimed() ) );
	}

	#[TestDox( 'O4: settings kept before there was more to choose keep their meaning, with or without their own place among the maps' )]
	public function test_kept_settings(): void {
		$read = fn (): array => $this->foundation()->settings()->orders()->to_array()['reserve'];
		$all  = [ 'statuses' => null, 'customers' => [ 'company', 'account', 'guest' ] ];
		foreach ( [ 'always' => [ true, false ], 'paid' => [ true, true ], 'never' => [ false, false ] ] as $word => [ $on, $only_paid ] ) {
			update_option( OptionNames::ORDERS, [ 'reserve' => $word ] );
			$this->foundation()->settings()->store_maps( $this->foundation()->settings()->maps()->with_orders( [ 'shippingIndex' => null, 'feeIndex' => null, 'nipField' => 'wapro-mag/nip', 'reserve' => $on ] ) );
			self::assertSame( [ 'enabled' => $on, 'onlyPaid' => $only_paid ] + $all, $read(), $word );
		}
	}

	/**
	 * @param array<string, mixed> $rule
	 */
	private function rule( array $rule ): void {
		$this->set_orders( [ 'reserve' => $rule ] );
	}

	private function move( \WC_Order $order, string $status ): void {
		$order->update_status( $status );
		$this->end_request();
	}

	private function edit( \WC_Order $order ): void {
		$order->set_customer_note( 'Proszę dzwonić' );
		$order->save();
		$this->end_request();
	}

	/**
	 * @param array<string, mixed> $message One of claimed().
	 * @param array<string, mixed> $erp_order
	 * @param array<string, mixed> $result
	 */
	private function answer( array $message, string $as_of, bool $reserved, array $erp_order = [], string $erp_id = '501', array $result = [] ): void {
		$erp_order += [ 'erpId' => $erp_id, 'number' => "ZO {$erp_id}/2026", 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => $reserved ];
		$this->report( $message, $result + [ 'outcome' => 'accepted', 'asOf' => $as_of, 'orders' => [ $erp_order ] ] );
	}

	/**
	 * @return array<int, string>
	 */
	private function in_flight( int $product, string $as_of ): array {
		return $this->foundation()->in_flight()->for_products( [ $product ], [ $product => $as_of ] );
	}
}
