<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Reconcile;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Queue\RunStore;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\CatalogueTestCase;

/**
 * Which passes the shop asks the worker for by itself.
 */
final class FullPassesTest extends CatalogueTestCase {

	#[TestDox( 'S3: the catalogue, all invoices, orders and contractors are asked for once a night, however often the moment is looked at' )]
	public function test_nightly(): void {
		$passes = $this->foundation()->full_passes();

		$passes->request_when_due();
		self::assertSame( [ 'checkStock', 'reconcileGoods', 'reconcileInvoices', 'reconcileOrders', 'refreshCustomers' ], $this->nightly() );

		$passes->request_when_due();
		self::assertCount( 5, $this->nightly(), 'The second look asks for nothing more.' );
	}

	#[TestDox( 'S3: a shop that does not know yet what it sells asks for nothing' )]
	public function test_before_the_maps(): void {
		$this->map( [ 'warehouses' => [], 'priceList' => null ] );

		$this->foundation()->full_passes()->request_when_due();

		self::assertSame( [], $this->nightly() );
	}

	#[TestDox( 'S6: a new time of the nightly passes begins none now, and asks for them once the clock shows it' )]
	public function test_moved(): void {
		$store = $this->foundation()->settings();
		$hours = static fn ( int $ago ): string => ( new \DateTimeImmutable( "-{$ago} hours", wp_timezone() ) )->format( 'H:i' );
		$nights = fn (): int => count( array_filter( $this->nightly(), static fn ( string $flow ): bool => $flow !== 'checkStock' ) );
		$this->at( $hours( 5 ) );
		// It has stood for long: that of a new shop, whichever hour the test runs at, is no part of this.
		delete_option( OptionNames::NIGHTLY_BEFORE );
		$this->foundation()->full_passes()->request_when_due();
		self::assertSame( 4, $nights() );
		$this->requested_hours_ago( 5 );

		$this->at( $hours( 1 ) );
		$this->foundation()->full_passes()->request_when_due();
		self::assertSame( 4, $nights(), 'The time is past for today.' );
		$this->at( $hours( 2 ) );
		$this->foundation()->full_passes()->request_when_due();
		self::assertSame( 4, $nights(), 'However often it is changed.' );

		$before = get_option( OptionNames::NIGHTLY_BEFORE );
		self::assertIsArray( $before );
		update_option( OptionNames::NIGHTLY_BEFORE, [ 'since' => time() - 3 * 3600 ] + $before );
		$this->foundation()->full_passes()->request_when_due();
		self::assertSame( 8, $nights(), 'Set three hours ago, it came an hour later.' );
		$this->foundation()->full_passes()->request_when_due();
		self::assertSame( 8, $nights() );
		self::assertSame( $hours( 2 ), $store->exchange()->nightly_at() );
	}

	#[TestDox( 'S6: a pass that was due and not asked for is not lost by a new time' )]
	public function test_missed(): void {
		$this->foundation()->full_passes()->request_when_due();
		$this->requested_hours_ago( 30 );
		$this->at( ( new \DateTimeImmutable( '+2 hours', wp_timezone() ) )->format( 'H:i' ) );

		$this->foundation()->full_passes()->request_when_due();

		self::assertCount( 10, $this->nightly() );
	}

	private function at( string $hour ): void {
		$store = $this->foundation()->settings();
		$store->store_exchange( ExchangeSettings::from_array( [ 'nightlyAt' => $hour ] + $store->exchange()->to_array() ) );
	}

	/** All runs are over, and were asked for so long ago. */
	private function requested_hours_ago( int $hours ): void {
		global $wpdb;
		$wpdb->query( $wpdb->prepare( 'UPDATE %i SET state = %s, requested_at = %s', Tables::name( Tables::RUNS ), 'done', $this->foundation()->clock()->in( -3600 * $hours ) ) );
	}

	/**
	 * @return list<string> Flows of the runs that nobody asked for, by name.
	 */
	private function nightly(): array {
		$runs  = array_map( RunStore::shape( ... ), $this->foundation()->runs()->page( 1, 100 )['rows'] );
		$flows = array_column( array_filter( $runs, static fn ( array $run ): bool => $run['cause'] === 'nightly' && $run['keys'] === [] ), 'flow' );
		sort( $flows );
		return $flows;
	}
}
