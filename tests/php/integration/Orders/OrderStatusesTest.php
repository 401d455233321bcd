<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Orders\Statuses\StatusSettings;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\OrderTestCase;

final class OrderStatusesTest extends OrderTestCase {

	#[TestDox( 'O3: production, transport with parcels, payment and realised quantities stand on the order, with history' )]
	public function test_three_axes(): void {
		$order = $this->accepted_order();

		self::assertSame(
			'updated',
			$this->apply(
				[
					'asOf'       => '950',
					'messageId'  => '77',
					'production' => [ 'code' => 'in_production', 'name' => 'W produkcji', 'at' => '2026-11-22T14:00:00+01:00' ],
					'transport'  => [ 'code' => 'shipped', 'name' => 'Wysłane' ],
					'payment'    => [ 'code' => 'part', 'name' => 'Częściowo' ],
					'paidAmount' => '100.00',
					'parcels'    => [ [ 'carrier' => 'DPD', 'trackingNumber' => '123', 'trackingUrl' => 'https://example.com/123' ] ],
					'lines'      => [ [ 'lineId' => '1', 'index' => 'A-1', 'ordered' => '2', 'reserved' => '1', 'realised' => '1', 'unit' => 'szt' ] ],
				]
			)
		);

		[ $row ] = $this->foundation()->erp_orders()->for_order( $order->get_id() );
		self::assertSame( [ 'W produkcji', '2026-11-22 13:00:00.000', 'shipped', 'Częściowo', '100.0000' ], [ $row['production_name'], $row['production_at'], $row['transport_code'], $row['payment_name'], $row['paid_amount'] ] );
		$page   = $this->foundation()->history()->page( 'order', $order->get_id(), 1 );
		$fields = array_column( $page['items'][0]['changes'], 'field' );
		self::assertSame( [ 'production', 'transport', 'payment', 'paidAmount', 'parcels', 'realised' ], $fields );
		self::assertSame( 'processing', $this->status_of( $order ) );
		$log = $this->foundation()->db()->row( 'SELECT status, object_type, object_key FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE external_id = 77' );
		self::assertSame( [ 'status' => 'accepted', 'object_type' => 'order', 'object_key' => '501' ], $log );
	}

	#[TestDox( 'O3: the same answer twice changes nothing and says so; an older one never overwrites a newer one' )]
	public function test_twice_and_stale(): void {
		$order  = $this->accepted_order();
		$answer = [ 'asOf' => '950', 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane', 'at' => '2026-11-22T14:00:00Z' ], 'paidAmount' => '1' ];

		self::assertSame( [ 'updated', 'unchanged' ], [ $this->apply( $answer ), $this->apply( $answer ) ] );
		self::assertSame( 'stale', $this->apply( [ 'asOf' => '949', 'transport' => [ 'code' => 'packing', 'name' => 'Pakowanie' ] ] ) );
		self::assertSame( 'shipped', $this->foundation()->erp_orders()->for_order( $order->get_id() )[0]['transport_code'] );
		self::assertCount( 2, $this->history_of( $order->get_id() ), 'Accepted, and one change.' );
	}

	#[TestDox( 'O1: a status that comes before the answer to its order is kept, and the late answer does not undo it' )]
	public function test_status_before_answer(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();

		self::assertSame( 'created', $this->apply( [ 'asOf' => '950', 'reference' => $message['order']['reference'], 'number' => 'ZO 1', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => true, 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane' ] ] ) );
		$this->accept( $message, '501', '900' );

		[ $row ] = $this->foundation()->erp_orders()->for_order( $order->get_id() );
		self::assertSame( [ '950', 'ZO 1', 'shipped' ], [ $row['as_of'], $row['number'], $row['transport_code'] ] );
	}

	#[TestDox( 'O1: an order that waits in WAPRO\'s buffer has no number; the one that it gets there later stands on the shop\'s order, with history' )]
	public function test_number_of_buffered_order(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'accepted', 'asOf' => '900', 'orders' => [ [ 'erpId' => '501', 'state' => 'buffered', 'warehouse' => 'M1', 'reserved' => false ] ] ] );
		$known = fn (): array => array_map( static fn ( array $row ): array => [ $row['erp_id'], $row['state'], $row['number'] ], $this->foundation()->erp_orders()->for_order( $order->get_id() ) );
		self::assertSame( [ [ '501', 'buffered', null ] ], $known() );

		self::assertSame( 'updated', $this->apply( [ 'asOf' => '950', 'number' => 'ZO 12/2026', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => true ] ) );

		self::assertSame( [ [ '501', 'registered', 'ZO 12/2026' ] ], $known() );
		$told = array_column( $this->foundation()->history()->page( 'order', $order->get_id(), 1 )['items'][0]['changes'], 'after', 'field' );
		self::assertSame( 'ZO 12/2026', $told['number'] ?? null, (string) wp_json_encode( $told ) );
	}

	#[TestDox( 'O3: an order that is not of this shop changes nothing' )]
	public function test_foreign_order(): void {
		self::assertSame( 'unchanged', $this->apply( [ 'asOf' => '1', 'erpId' => '999', 'reference' => 'inny-1-abcdef', 'state' => 'registered' ] ) );
		self::assertSame( '0', $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::ERP_ORDERS ) ) );
	}

	#[TestDox( 'O3: an order deleted in WAPRO is shown as cancelled there' )]
	public function test_deleted(): void {
		$order = $this->accepted_order();

		self::assertSame( 'updated', $this->apply( [ 'asOf' => '950', 'deleted' => true ] ) );

		[ $row ] = $this->foundation()->erp_orders()->for_order( $order->get_id() );
		self::assertSame( [ 'cancelled', 'ZO 501/2026' ], [ $row['state'], $row['number'] ] );
		self::assertSame( 'processing', $this->status_of( $order ) );
	}

	#[TestDox( 'O3: shipping completes the shop\'s order only where the shop asked for it, and never a part of it' )]
	public function test_completion(): void {
		$order = $this->accepted_order();
		$part  = [ 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane' ], 'lines' => [ [ 'lineId' => '1', 'index' => 'A-1', 'ordered' => '2', 'reserved' => '0', 'realised' => '1', 'unit' => 'szt' ] ] ];
		$whole = [ 'lines' => [ [ 'lineId' => '1', 'index' => 'A-1', 'ordered' => '2', 'reserved' => '0', 'realised' => '2', 'unit' => 'szt' ] ] ] + $part;
		update_option( OptionNames::STATUSES, [ 'rules' => StatusSettings::COMPLETE ] );
		$this->apply( [ 'asOf' => '950' ] + $part );
		self::assertSame( 'processing', $this->status_of( $order ) );

		update_option( OptionNames::STATUSES, [ 'rules' => [] ] );
		$this->apply( [ 'asOf' => '951' ] + $whole );
		self::assertSame( 'processing', $this->status_of( $order ) );

		update_option( OptionNames::STATUSES, [ 'rules' => StatusSettings::COMPLETE ] );
		$this->apply( [ 'asOf' => '952' ] + $whole );
		self::assertSame( 'completed', $this->status_of( $order ) );
	}

	private function accepted_order(): \WC_Order {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->accept( $message, '501', '900' );
		return $order;
	}

	/**
	 * @param array<string, mixed> $item
	 * @return string Outcome.
	 */
	private function apply( array $item ): string {
		return $this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ $item + [ 'erpId' => '501', 'deleted' => false ] ] ] )['items'][0]['outcome'];
	}
}
