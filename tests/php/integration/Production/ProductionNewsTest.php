<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Production;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Orders\Statuses\OwnStatuses;
use WaproMag\Orders\Statuses\StatusSettings;
use WaproMag\Production\ProductionSettings;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Tests\ProductionAnswers;

/**
 * What the production application says, where buyers and the shop's own statuses see it.
 */
final class ProductionNewsTest extends OrderTestCase {

	use ProductionAnswers;

	private const CUT = [ 'code' => 'CIECIE', 'stage' => 'in_production', 'name' => 'cięcie profili' ];

	private \WC_Order $order;

	private string $reference = '';

	protected function setUp(): void {
		parent::setUp();
		$settings = $this->foundation()->settings();
		$settings->store_production( ProductionSettings::from_array( [ 'on' => true, 'lines' => 'all', 'progress' => [ 'source' => 'application', 'statuses' => [ self::CUT ] ] ] ) );
		$settings->store_statuses( StatusSettings::from_array( [ 'rules' => [ [ 'axis' => 'production', 'code' => 'CIECIE', 'status' => OwnStatuses::IN_PRODUCTION ] ], 'offered' => OwnStatuses::ALL ] ) );
		$this->order = $this->placed( $this->linked_product( 'OKNO-1' ) );
		$this->accept( $this->claimed()[0] );
		$told            = $this->claimed( [ 'destination' => 'production' ] )[0];
		$this->reference = (string) $told['production']['reference'];
		$this->report( $told, [ 'outcome' => 'accepted' ], 'production' );
	}

	#[TestDox( 'O3, O2: the application\'s word is the order\'s production status, with its day, and moves the shop\'s order by the map' )]
	public function test_axis(): void {
		$this->said( $this->document( $this->reference, [ 'status' => 'CIECIE', 'expectedDate' => '2026-12-03' ] ) );

		$progress = $this->foundation()->progresses()->of( $this->order->get_id() );
		self::assertSame( [ 'CIECIE', 'cięcie profili', OrderProgress::UNDERWAY ], [ $progress->axes['production']['code'], $progress->axes['production']['name'], $progress->axes['production']['tone'] ] );
		self::assertSame( '2026-12-03', $progress->due_on );
		self::assertSame( OwnStatuses::IN_PRODUCTION, $this->status_of( $this->order ) );
	}

	#[TestDox( 'O3, O2: WAPRO\'s word on production is not taken beside the application\'s' )]
	public function test_one_source(): void {
		$this->said( $this->document( $this->reference, [ 'status' => 'ready' ] ) );
		$this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ [ 'erpId' => '501', 'asOf' => '950', 'deleted' => false, 'production' => [ 'code' => 'accepted', 'name' => 'Przyjęte' ] ] ] ] );

		self::assertSame( [ 'ready', OrderProgress::DONE ], [ ( $point = $this->foundation()->progresses()->of( $this->order->get_id() )->axes['production'] )['code'], $point['tone'] ] );
	}

	#[TestDox( 'O3, O2: a refused order has no production status for its buyer' )]
	public function test_refused(): void {
		$this->said( $this->document( $this->reference, [ 'event' => 'refused', 'reason' => 'Brak szyby 8 mm.' ] ) );

		self::assertArrayNotHasKey( 'production', $this->foundation()->progresses()->of( $this->order->get_id() )->axes );
	}
}
