<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Orders\OrderSettings;
use WaproMag\Production\ProductionSettings;
use WaproMag\Settings\OptionNames;

final class OverviewTest extends PanelTestCase {

	#[TestDox( 'H2: each direction says what waits, since when, and what stands with a person' )]
	public function test_lanes(): void {
		$this->message( 'order', '9001' );
		$this->aged( $this->message( 'order', '9002' ), 90 );
		$this->message( 'order', '9003', 'rejected' );
		$this->message( 'order', '9004', 'unknown' );
		$this->message( 'order', '9005', 'accepted' );
		$this->message( 'shop_state', 'OKNO-1' );
		$this->refused_inbound( 'goods', 'OKNO-2' );
		$this->worker_reports( [ [ 'state' => 'pending', 'count' => 4, 'oldestAt' => '2026-01-01T00:00:00Z' ], [ 'state' => 'accepted', 'count' => 90 ] ] );

		$overview = $this->ask( 'GET overview' );
		$orders   = $overview['ordersOut'];
		self::assertSame( [ 3, 1, 1 ], [ $orders['waiting'], $orders['rejected'], $orders['unknown'] ] );
		self::assertEqualsWithDelta( time() - 5400, strtotime( $orders['oldestAt'] ), 5 );
		self::assertNotNull( $orders['lastAcceptedAt'] );
		self::assertSame( $orders['lastAcceptedAt'], $overview['wapro']['lastAcceptedOrderAt'] );
		self::assertSame( 1, $overview['statesOut']['waiting'] );
		self::assertSame( [ 4, '2026-01-01T00:00:00Z', 1 ], [ $overview['changesIn']['waiting'], $overview['changesIn']['oldestAt'], $overview['changesIn']['rejected'] ] );
		self::assertTrue( $overview['worker']['alive'] );
		self::assertTrue( $overview['wapro']['reachable'] );
	}

	#[TestDox( 'H2: the last 24 hours show what was accepted and rejected in each, and what waited at its end' )]
	public function test_hours(): void {
		$this->aged( $this->message( 'order', '9001', 'accepted' ), 5 * 60, 2 * 60 );
		$this->aged( $this->message( 'order', '9002', 'rejected' ), 30 * 60, 1 * 60 );
		$this->aged( $this->message( 'order', '9003' ), 40 * 60 );
		$this->aged( $this->message( 'order', '9004', 'accepted' ), 50 * 60, 45 * 60 );

		$hours = $this->ask( 'GET overview' )['hours'];
		self::assertCount( 24, $hours );
		self::assertSame( [ 1, 1 ], [ array_sum( array_column( $hours, 'accepted' ) ), array_sum( array_column( $hours, 'rejected' ) ) ] );
		self::assertSame( 1, $hours[21]['accepted'] );
		self::assertSame( 1, $hours[22]['rejected'] );
		// 9003 all day; 9002 until an hour ago; 9001 from five hours ago until two hours ago.
		self::assertSame( [ 2, 2, 3, 3, 3, 2, 1, 1 ], array_column( array_slice( $hours, 16 ), 'waiting' ) );
	}

	#[TestDox( 'H2: what needs a person is listed, most urgent first, and nothing else' )]
	public function test_needs(): void {
		$this->f->settings()->store_dictionaries( [ 'asOf' => '1', 'warehouses' => [ [ 'symbol' => 'M1' ], [ 'symbol' => 'M2' ] ], 'vatRates' => [ [ 'code' => '23' ] ] ] );
		$this->message( 'order', '9001', 'rejected' );
		$this->message( 'order', '9002', 'unknown' );
		$this->linked_product( 'OKNO-1', 'Okno' );

		$needs = array_column( $this->ask( 'GET overview' )['needs'], 'count', 'kind' );
		self::assertSame( [ 'worker_silent' => 1, 'no_price_list' => 1, 'unmapped_warehouse' => 2, 'unmapped_vat' => 1, 'unmapped_payment' => 2, 'rejected' => 1, 'review' => 1 ], $needs );
	}

	#[TestDox( 'G5, H2: a price list that came into another currency than the shop sells in needs a person' )]
	public function test_currency(): void {
		$lists = static fn ( string $currency ): array => [ 'asOf' => '1', 'priceLists' => [ [ 'code' => 'DET', 'name' => 'Detaliczna', 'currency' => $currency, 'basis' => 'gross' ] ] ];
		$kinds = fn (): array => array_column( $this->ask( 'GET overview' )['needs'], 'kind' );
		$store = $this->f->settings();
		$store->store_dictionaries( $lists( get_woocommerce_currency() ) );
		update_option( OptionNames::MAPS, [ 'priceList' => 'DET' ] + (array) get_option( OptionNames::MAPS, [] ) );
		self::assertNotContains( 'wrong_currency', $kinds() );

		$store->store_dictionaries( $lists( 'EUR' ) );
		self::assertContains( 'wrong_currency', $kinds() );

		update_option( 'woocommerce_currency', 'EUR' );
		self::assertNotContains( 'wrong_currency', $kinds(), 'The shop followed.' );
	}

	#[TestDox( 'O4, H2: a rate that somebody typed is old after a week of the shop’s days, and needs a person' )]
	public function test_old_rates(): void {
		$rate  = static fn ( string $currency, int $days_ago ): array => [ 'currency' => $currency, 'rate' => '4.2815', 'date' => ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( "-{$days_ago} days" )->format( 'Y-m-d' ) ];
		$needs = function ( array ...$rates ): array {
			$settings = $this->f->settings();
			$settings->store_orders( OrderSettings::from_array( [ 'rates' => $rates ] + $settings->orders()->to_array() ) );
			return array_values( array_filter( $this->ask( 'GET overview' )['needs'], static fn ( array $need ): bool => $need['kind'] === 'old_rate' ) );
		};
		self::assertSame( [], $needs( $rate( 'EUR', OrderSettings::RATE_DAYS ), $rate( 'USD', 0 ) ) );
		$old = $rate( 'EUR', OrderSettings::RATE_DAYS + 1 );
		self::assertSame( [ [ 'kind' => 'old_rate', 'count' => 1, 'oldestAt' => "{$old['date']}T00:00:00Z" ] ], $needs( $rate( 'USD', 0 ), $old ) );
	}

	#[TestDox( 'H2: orders that stand still need a person, even when every system says that it is well' )]
	public function test_orders_that_wait(): void {
		$this->worker_reports( [] );
		$this->message( 'order', '9001' );
		$this->aged( $this->message( 'shop_state', 'OKNO-1' ), 60 );
		self::assertArrayNotHasKey( 'orders_waiting', array_column( $this->ask( 'GET overview' )['needs'], 'count', 'kind' ), 'Young orders and goods are no alarm.' );

		$this->aged( $this->message( 'order', '9002' ), 11 );
		$this->aged( $this->message( 'order', '9003', 'unknown' ), 30 );
		$needs = array_column( $this->ask( 'GET overview' )['needs'], null, 'kind' );
		self::assertSame( 2, $needs['orders_waiting']['count'] );
		self::assertEqualsWithDelta( time() - 1800, strtotime( $needs['orders_waiting']['oldestAt'] ), 5 );
		self::assertSame( 1, $needs['unknown']['count'], 'Tries that rewrite the row do not make it young.' );

		update_option( 'wapro_mag_known_url', 'https://sklep.example.com' );
		self::assertNotContains( 'orders_waiting', array_column( $this->ask( 'GET overview' )['needs'], 'kind' ) );
	}

	#[TestDox( 'H2, O2: orders that cannot go to production need a person, unless they wait there on purpose' )]
	public function test_production_that_waits(): void {
		$this->worker_reports( [] );
		$this->aged( $this->message( 'order', '9002' ), 11 );
		$this->f->db()->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . " SET destination = 'production'" );
		$kinds = function ( bool $on, bool $paused ): array {
			$this->f->settings()->store_production( ProductionSettings::from_array( [ 'on' => $on, 'paused' => $paused, 'lines' => 'all' ] ) );
			return array_intersect( [ 'orders_waiting', 'production_waiting' ], array_column( $this->ask( 'GET overview' )['needs'], 'kind' ) );
		};

		self::assertSame( [ 'production_waiting' ], array_values( $kinds( true, false ) ) );
		self::assertSame( [ [], [] ], [ $kinds( true, true ), $kinds( false, false ) ] );
	}

	#[TestDox( 'S3, H2: a full pass of any kind that failed needs a person until a later one came to its end; fetching some objects anew is neither' )]
	public function test_failed_passes(): void {
		$runs = $this->f->runs();
		$end  = function ( string $flow, string $state, string ...$keys ) use ( $runs ): void {
			$id = $runs->request( $flow, 'nightly', null, array_values( $keys ) );
			$this->f->db()->execute( 'UPDATE ' . Tables::name( Tables::RUNS ) . ' SET state = %s, ended_at = UTC_TIMESTAMP(3) WHERE id = %d', $state, $id );
		};
		$failed = fn (): int => array_column( $this->ask( 'GET overview' )['needs'], 'count', 'kind' )['runs_failed'] ?? 0;
		$end( 'refreshCustomers', 'failed', '17' );
		self::assertSame( 0, $failed() );
		$end( 'refreshCustomers', 'failed' );
		$end( 'reconcileInvoices', 'failed' );
		$end( 'reconcileOrders', 'failed' );
		$end( 'refreshCustomers', 'done', '17' );
		self::assertSame( 3, $failed() );
		$end( 'reconcileInvoices', 'done' );
		self::assertSame( 2, $failed() );
	}

	#[TestDox( 'S6: orders that rest on purpose are no alarm; the overview says who has them' )]
	public function test_orders_that_rest(): void {
		$this->aged( $this->message( 'order', '9002' ), 11 );
		$held = [ 'flow' => 'orders', 'why' => 'lock', 'heldBy' => 'BaseLinker', 'since' => '2026-11-22T14:00:00.000Z', 'until' => '2026-11-22T14:40:00.000Z' ];
		$this->worker_reports( [], [ 'resting' => [ $held ] ] );

		$overview = $this->ask( 'GET overview' );
		self::assertSame( [ $held ], $overview['resting'] );
		self::assertNotContains( 'orders_waiting', array_column( $overview['needs'], 'kind' ) );

		$this->worker_reports( [] );
		$overview = $this->ask( 'GET overview' );
		self::assertArrayNotHasKey( 'resting', $overview );
		self::assertContains( 'orders_waiting', array_column( $overview['needs'], 'kind' ) );
	}

	#[TestDox( 'H2: the panel is told by code why WAPRO cannot be used' )]
	public function test_code_of_wapro(): void {
		$this->f->worker_status()->store(
			[
				'worker'    => 'w1',
				'version'   => '0.1.0',
				'startedAt' => '2026-11-22T08:00:00Z',
				'backend'   => [ 'reachable' => false, 'since' => '2026-11-22T08:00:00Z', 'code' => 'wapro_denied', 'reason' => 'Check the login.' ],
			]
		);
		self::assertSame( 'wapro_denied', $this->ask( 'GET overview' )['wapro']['code'] );
	}

	#[TestDox( 'H2: a copy of the shop under another address says that it is paused and why' )]
	public function test_paused(): void {
		update_option( 'wapro_mag_known_url', 'https://sklep.example.com' );

		$overview = $this->ask( 'GET overview' );
		self::assertTrue( $overview['paused'] );
		self::assertStringContainsString( 'https://sklep.example.com', $overview['pausedReason'] );
		self::assertSame( 'paused', $overview['needs'][0]['kind'] );
	}

	#[TestDox( 'H2: the overview counts 20,000 waiting messages' )]
	public function test_size(): void {
		$digits = '(SELECT 0 n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)';
		$this->f->db()->execute(
			'INSERT INTO ' . Tables::name( Tables::MESSAGES ) . " (direction, destination, stream, object_type, object_key, status, cause, correlation_id, captured_at, updated_at)
				SELECT 'out', 'wapro', CONCAT('s', a.n, b.n, c.n, d.n, e.n), 'order', CONCAT(a.n, b.n, c.n, d.n, e.n), 'pending', 'shop_event', UUID(), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)
				FROM (SELECT 0 n UNION SELECT 1) a, $digits b, $digits c, $digits d, $digits e"
		);

		self::assertSame( 20000, $this->ask( 'GET overview' )['ordersOut']['waiting'] );
	}

	private function aged( int $message_id, int $minutes, ?int $ended_minutes = null ): int {
		$this->f->db()->execute(
			'UPDATE ' . Tables::name( Tables::MESSAGES ) . ' SET captured_at = UTC_TIMESTAMP(3) - INTERVAL %d MINUTE WHERE id = %d',
			$minutes,
			$message_id
		);
		if ( null !== $ended_minutes ) {
			$this->f->db()->execute(
				'UPDATE ' . Tables::name( Tables::MESSAGES ) . ' SET ended_at = UTC_TIMESTAMP(3) - INTERVAL %d MINUTE WHERE id = %d',
				$ended_minutes,
				$message_id
			);
		}
		return $message_id;
	}

	/**
	 * @param list<array<string, mixed>> $change_queue
	 * @param array<string, mixed>       $more         Of the rest of the report.
	 */
	private function worker_reports( array $change_queue, array $more = [] ): void {
		$this->f->worker_status()->store(
			[
				'worker'      => 'w1',
				'version'     => '0.1.0',
				'startedAt'   => '2026-11-22T08:00:00Z',
				'backend'     => [ 'reachable' => true, 'since' => '2026-11-22T08:00:00Z', 'company' => 'Okna i Drzwi sp. z o.o.' ],
				'changeQueue' => $change_queue,
			] + $more
		);
	}
}
