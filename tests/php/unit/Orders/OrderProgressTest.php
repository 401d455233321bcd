<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Orders\Statuses\Carriers;
use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Orders\Statuses\StatusSettings;

final class OrderProgressTest extends TestCase {

	private const NAMES = [
		[ 'axis' => 'production', 'code' => 'new', 'name' => 'Nowe' ],
		[ 'axis' => 'production', 'code' => 'in_production', 'name' => 'W produkcji' ],
		[ 'axis' => 'production', 'code' => 'produced', 'name' => 'Wyprodukowane' ],
		[ 'axis' => 'transport', 'code' => 'waiting', 'name' => 'Czeka' ],
		[ 'axis' => 'transport', 'code' => 'shipped', 'name' => 'Wysłane' ],
		[ 'axis' => 'transport', 'code' => 'delivered', 'name' => 'Doręczone' ],
		[ 'axis' => 'payment', 'code' => 'unpaid', 'name' => 'Nieopłacone' ],
		[ 'axis' => 'payment', 'code' => 'paid', 'name' => 'Opłacone' ],
	];

	/**
	 * @param list<array{string, string, string, string, string}> $rows Production, transport, payment, ordered, realised.
	 */
	#[TestDox( 'O3: several orders in WAPRO are one word per axis, which says no more than is true of all: $_dataName' )]
	#[DataProvider( 'parts' )]
	public function test_parts( array $rows, string $production, string $transport, string $payment, bool $is_done ): void {
		$progress = $this->progress( $rows );
		self::assertSame( [ $production, $transport, $payment, $is_done ], [ ...array_values( array_map( static fn ( array $point ): string => $point['code'], $progress->axes ) ), $progress->is_done ] );
	}

	/**
	 * @return array<string, array{list<array{string, string, string, string, string}>, string, string, string, bool}>
	 */
	public static function parts(): array {
		return [
			'untouched'                        => [ [ [ 'new', 'waiting', 'unpaid', '2', '0' ] ], 'new', 'waiting', 'unpaid', false ],
			'one part is made, one is not'     => [ [ [ 'in_production', 'waiting', 'paid', '2', '0' ], [ 'new', 'waiting', 'unpaid', '1', '0' ] ], 'in_production', 'waiting', 'part_paid', false ],
			'one part made, one being made'    => [ [ [ 'produced', 'waiting', 'paid', '2', '0' ], [ 'in_production', 'waiting', 'paid', '1', '0' ] ], 'in_production', 'waiting', 'paid', false ],
			'one of two parts has left'        => [ [ [ 'produced', 'shipped', 'paid', '2', '2' ], [ 'produced', 'waiting', 'paid', '1', '0' ] ], 'produced', 'part_shipped', 'paid', false ],
			'said to be shipped, but one left' => [ [ [ 'produced', 'shipped', 'paid', '2', '1' ] ], 'produced', 'part_shipped', 'paid', false ],
			'some issued, nobody said so'      => [ [ [ 'produced', 'waiting', 'paid', '2', '1' ] ], 'produced', 'part_shipped', 'paid', false ],
			'all has left, one has come'       => [ [ [ 'produced', 'delivered', 'paid', '2', '2' ], [ 'new', 'shipped', 'paid', '1', '1' ] ], 'produced', 'shipped', 'paid', true ],
			'all has come'                     => [ [ [ 'produced', 'delivered', 'paid', '2.5', '2.5' ] ], 'produced', 'delivered', 'paid', true ],
		];
	}

	#[TestDox( 'O3: a line that two orders of WAPRO share is ordered, realised and left as a whole' )]
	public function test_lines(): void {
		$progress = $this->progress( [ [ 'new', 'waiting', 'unpaid', '2', '2' ], [ 'new', 'waiting', 'unpaid', '3', '1' ] ] );
		$line     = $progress->lines['line:7'];
		self::assertSame( [ '5', '3', '2' ], [ $line['ordered']->plain(), $line['realised']->plain(), $line['left']->plain() ] );
	}

	#[TestDox( 'O3: a part of which WAPRO has said nothing yet has neither left nor is it paid' )]
	public function test_part_without_a_word(): void {
		$silent = [ 'state' => 'registered', 'quantities' => null, 'parcels' => null, 'due_on' => null ] + array_fill_keys( array_keys( self::row( 'new', 'waiting', 'paid', '1', '1' ) ), null );
		$codes  = static fn ( array ...$rows ): array => array_map( static fn ( array $point ): string => $point['code'], OrderProgress::of( array_values( $rows ), self::NAMES )->axes );
		self::assertSame( [ 'production' => 'produced', 'transport' => 'part_shipped', 'payment' => 'part_paid' ], $codes( self::row( 'produced', 'shipped', 'paid', '2', '2' ), $silent ) );
		self::assertSame( [ 'production' => 'new', 'transport' => 'waiting', 'payment' => 'unpaid' ], $codes( self::row( 'new', 'waiting', 'unpaid', '2', '0' ), $silent ) );
		self::assertSame( [], $codes( $silent ) );
	}

	#[TestDox( 'O3: an order that WAPRO cancelled counts for nothing' )]
	public function test_cancelled(): void {
		$progress = OrderProgress::of( [ [ 'state' => 'cancelled' ] + self::row( 'produced', 'shipped', 'paid', '1', '1' ) ], self::NAMES );
		self::assertSame( [ [], [], false ], [ $progress->axes, $progress->lines, $progress->is_done ] );
	}

	#[TestDox( 'O3: transport decides before production, production before payment; nothing is completed while anything is left' )]
	public function test_map(): void {
		$map = StatusSettings::from_array(
			[
				'rules' => [
					[ 'axis' => 'payment', 'code' => 'paid', 'status' => 'processing' ],
					[ 'axis' => 'production', 'code' => 'in_production', 'status' => 'wm-in-production' ],
					[ 'axis' => 'transport', 'code' => 'part_shipped', 'status' => 'completed' ],
					[ 'axis' => 'transport', 'code' => 'shipped', 'status' => 'completed' ],
				],
			]
		);
		self::assertNull( $map->target( $this->progress( [ [ 'new', 'waiting', 'unpaid', '1', '0' ] ] ) ) );
		self::assertSame( 'processing', $map->target( $this->progress( [ [ 'new', 'waiting', 'paid', '1', '0' ] ] ) ) );
		self::assertSame( 'wm-in-production', $map->target( $this->progress( [ [ 'in_production', 'waiting', 'paid', '1', '0' ] ] ) ) );
		self::assertSame( 'wm-in-production', $map->target( $this->progress( [ [ 'in_production', 'shipped', 'paid', '2', '1' ] ] ) ) );
		self::assertSame( 'wm-in-production', $map->target( $this->progress( [ [ 'in_production', 'shipped', 'paid', '2', '2' ], [ 'new', 'waiting', 'paid', '1', '0' ] ] ) ) );
		self::assertSame( 'completed', $map->target( $this->progress( [ [ 'in_production', 'shipped', 'paid', '2', '2' ] ] ) ) );
	}

	#[TestDox( 'O3: a parcel’s address is WAPRO’s, else the shop’s, else the known one; https or none: $_dataName' )]
	#[DataProvider( 'addresses' )]
	public function test_addresses( string $carrier, ?string $from_wapro, ?string $address ): void {
		$carriers = new Carriers( [ [ 'name' => 'Kurier Lokalny', 'url' => 'https://lokalny.example/?p={number}' ], [ 'name' => 'GLS', 'url' => 'https://gls.example/{number}' ] ] );
		self::assertSame( $address, $carriers->address( $carrier, 'A/1 <b>', $from_wapro ) );
	}

	/**
	 * @return array<string, array{string, string|null, string|null}>
	 */
	public static function addresses(): array {
		return [
			'WAPRO’s own'              => [ 'DPD', 'https://dpd.example/1', 'https://dpd.example/1' ],
			'WAPRO’s is not safe'      => [ 'DPD', 'http://dpd.example/1', 'https://tracktrace.dpd.com.pl/parcelDetails?typ=1&p1=A%2F1%20%3Cb%3E' ],
			'WAPRO’s is no address'    => [ 'Zło', 'javascript:alert(1)', null ],
			'a name within a name'     => [ 'Kurier InPost Paczkomaty', null, 'https://inpost.pl/sledzenie-przesylek?number=A%2F1%20%3Cb%3E' ],
			'the shop’s before known'  => [ 'gls', null, 'https://gls.example/A%2F1%20%3Cb%3E' ],
			'the shop’s own carrier'   => [ 'kurier lokalny', null, 'https://lokalny.example/?p=A%2F1%20%3Cb%3E' ],
			'a part of a word is none' => [ 'Grupsdpdx', null, null ],
		];
	}

	/**
	 * @param list<array{string, string, string, string, string}> $rows
	 */
	private function progress( array $rows ): OrderProgress {
		return OrderProgress::of( array_map( static fn ( array $row ): array => self::row( ...$row ), $rows ), self::NAMES );
	}

	/**
	 * @return array<string, string|null>
	 */
	private static function row( string $production, string $transport, string $payment, string $ordered, string $realised ): array {
		return [
			'state'           => 'registered',
			'production_code' => $production,
			'production_name' => '',
			'production_at'   => null,
			'transport_code'  => $transport,
			'transport_name'  => '',
			'transport_at'    => null,
			'payment_code'    => $payment,
			'payment_name'    => '',
			'payment_at'      => null,
			'parcels'         => null,
			'due_on'          => null,
			'quantities'      => (string) json_encode( [ [ 'lineId' => '7', 'index' => 'A', 'ordered' => $ordered, 'reserved' => '0', 'realised' => $realised, 'unit' => 'szt' ] ] ),
		];
	}
}
