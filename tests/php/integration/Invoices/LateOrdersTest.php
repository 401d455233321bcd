<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Invoices;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Invoices\News\InvoiceNewsStore;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Tests\InvoiceMailsTestCase;

/**
 * Invoices that come before their orders.
 */
final class LateOrdersTest extends InvoiceMailsTestCase {

	private const LATER = ' 23:58';

	protected function setUp(): void {
		parent::setUp();
		$settings = $this->foundation()->settings();
		$settings->store_exchange( ExchangeSettings::from_array( [ 'born' => [ 'on' => true, 'days' => 90 ] ] + $settings->exchange()->to_array() ) );
	}

	#[TestDox( 'I2: an invoice that came before its order is told to the branch once the order appears, and to nobody twice' )]
	public function test_late(): void {
		$this->bring( 'wapro_event', self::invoice( 1, [], [ [ '777', '123.00' ] ] ) );
		$this->mailing();
		self::assertSame( [ 'centrala@example.com' ], array_keys( $this->told() ) );

		$this->order_comes( '50' );
		$this->order_comes( '51', [ 'number' => 'ZO 777/2' ] );
		$this->mailing( self::day( 0 ) . self::LATER );
		self::assertSame( [ 'zgierz@example.com' => 1 ], array_map( 'count', $this->told() ) );

		$this->order_comes( '52', [ 'number' => 'ZO 777/3' ] );
		$this->mailing( self::day( 0 ) . self::LATER );
		self::assertSame( [], $this->told() );
	}

	#[TestDox( 'I2: it is told, too, when only the order’s delivery point comes late' )]
	public function test_point(): void {
		$this->order_comes( '50', [ 'deliveryPlaceId' => '' ] );
		$this->bring( 'wapro_event', self::invoice( 1, [], [ [ '777', '123.00' ] ] ) );
		$this->mailing();
		self::assertSame( [ 'centrala@example.com' ], array_keys( $this->told() ) );
		$this->order_comes( '51' );
		$this->mailing( self::day( 0 ) . self::LATER );
		self::assertSame( [ 'zgierz@example.com' ], array_keys( $this->told() ) );
	}

	#[TestDox( 'I2: an order that comes while it is being found who is told is not overlooked' )]
	public function test_meanwhile(): void {
		$this->bring( 'wapro_event', self::invoice( 1, [], [ [ '777', '123.00' ] ] ) );
		$store   = new InvoiceNewsStore( $this->foundation()->db() );
		[ $row ] = $store->open( 1, new \DateTimeImmutable() );
		$this->order_comes( '50' );
		$store->address( (int) $row['id'], [ $this->visitors['company-wide'] => null ], $row['due_at'] );
		$this->mailing( self::day( 0 ) . self::LATER );
		self::assertSame( [ 'centrala@example.com' => 1, 'zgierz@example.com' => 1 ], array_map( 'count', $this->told() ) );
	}

	#[TestDox( 'I2: an order that comes more than two weeks after its invoice’s day tells nobody; nor does one whose invoice was no news' )]
	public function test_old(): void {
		$this->bring( 'wapro_event', self::invoice( 1, [], [ [ '777', '123.00' ] ] ) );
		$this->mailing();
		$this->told();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::INVOICES ) . ' SET issued_on = %s', self::day( -16 ) );
		$this->bring( 'by_hand', self::invoice( 2, [], [ [ '777', '123.00' ] ] ) );
		$this->order_comes( '50' );
		$this->mailing( self::day( 0 ) . self::LATER );
		self::assertSame( [], $this->told() );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function order_comes( string $as_of, array $changes = [] ): void {
		$item = array_filter(
			$changes + [ 'erpId' => '777', 'asOf' => $as_of, 'deleted' => false, 'number' => 'ZO 777', 'state' => 'registered', 'net' => '100.00', 'gross' => '123.00', 'contractorId' => '501', 'placedAt' => gmdate( 'Y-m-d\TH:i:s\Z', time() - 3600 ), 'currency' => 'PLN', 'deliveryPlaceId' => '9001' ],
			static fn ( mixed $value ): bool => $value !== ''
		);
		self::assertContains( $this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ $item ] ] )['items'][0]['outcome'], [ 'created', 'updated' ] );
		$this->foundation()->scopes()->forget();
	}
}
