<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Orders\OrderDone;
use WaproMag\Orders\StatusDiff;

final class StatusTest extends TestCase {

	#[TestDox( 'O3: a partly realised order is never completed; one ERP order that is not shipped holds up all' )]
	public function test_done_means_all_of_it(): void {
		$shipped = [ 'state' => 'registered', 'transport_code' => 'shipped', 'quantities' => '[{"index":"A","ordered":"2","realised":"2.000000"}]' ];
		$partly  = [ 'quantities' => '[{"index":"A","ordered":"2","realised":"1"}]' ] + $shipped;
		$waiting = [ 'transport_code' => null ] + $shipped;
		$gone    = [ 'state' => 'cancelled' ] + $waiting;

		self::assertTrue( OrderDone::is_shipped_in_full( [ $shipped, $gone ] ) );
		self::assertFalse( OrderDone::is_shipped_in_full( [ $partly ] ) );
		self::assertFalse( OrderDone::is_shipped_in_full( [ $shipped, $waiting ] ) );
		self::assertFalse( OrderDone::is_shipped_in_full( [ $gone ] ) );
		self::assertFalse( OrderDone::is_shipped_in_full( [] ) );
	}

	#[TestDox( 'O3: a parcel link that is no web address is dropped, the parcel stays' )]
	public function test_parcel_links_are_web_addresses(): void {
		$columns = StatusDiff::columns(
			[
				'deleted' => false,
				'parcels' => [
					[ 'carrier' => 'DPD', 'trackingNumber' => '1', 'trackingUrl' => 'javascript:alert(1)' ],
					[ 'carrier' => 'DPD', 'trackingNumber' => '2', 'trackingUrl' => 'https://example.com/2' ],
				],
			]
		);

		self::assertSame( '[{"carrier":"DPD","trackingNumber":"1"},{"carrier":"DPD","trackingNumber":"2","trackingUrl":"https://example.com/2"}]', $columns['parcels'] );
	}

	#[TestDox( 'H1: history tells fields before and after in words people read' )]
	public function test_history_in_words(): void {
		$changed = StatusDiff::changed(
			StatusDiff::columns( [ 'deleted' => false, 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane' ], 'lines' => [ [ 'index' => 'A', 'ordered' => '2', 'realised' => '1' ] ] ] ),
			[ 'transport_name' => 'Pakowanie', 'transport_code' => 'packing', 'quantities' => null ]
		);

		self::assertSame(
			[
				[ 'field' => 'transport', 'before' => 'Pakowanie', 'after' => 'Wysłane' ],
				[ 'field' => 'realised', 'before' => null, 'after' => 'A: 1/2' ],
			],
			StatusDiff::history( $changed, [ 'transport_name' => 'Pakowanie' ] )
		);
	}
}
