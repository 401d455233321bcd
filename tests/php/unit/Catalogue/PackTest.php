<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Article;
use WaproMag\Catalogue\Pack;
use WaproMag\Catalogue\Placed;

final class PackTest extends TestCase {

	#[TestDox( 'G7: a pack steps by its converter, an indivisible unit by one where the shop sells parts' )]
	public function test_steps(): void {
		$pack = $this->pack( [ 'salesUnit' => 'opak', 'salesConverter' => '12.000000' ] );
		self::assertSame( [ '12', '12' ], [ $pack->step( false ), $pack->step( true ) ] );
		self::assertSame( [ true, false, true ], [ $pack->allows( '36', false ), $pack->allows( '13', false ), $pack->allows( '0', false ) ] );

		$roll = $this->pack( [ 'unit' => 'm', 'divisible' => true, 'salesUnit' => 'rolka', 'salesConverter' => '2.5' ] );
		self::assertSame( [ null, '2.5' ], [ $roll->step( false ), $roll->step( true ) ] );

		self::assertSame( [ null, '1' ], [ $this->pack( [] )->step( false ), $this->pack( [] )->step( true ) ] );
		self::assertNull( $this->pack( [ 'divisible' => true ] )->step( true ) );
	}

	#[TestDox( 'G7: a converter of one, of nothing, or that is no number makes no pack' )]
	public function test_no_pack(): void {
		foreach ( [ '1.000000', '0', '-3', 'dwa', '' ] as $converter ) {
			self::assertNull( $this->pack( [ 'salesUnit' => 'opak', 'salesConverter' => $converter ] )->sales_unit );
		}
	}

	public function test_stored_and_read_again(): void {
		$pack = $this->pack( [ 'salesUnit' => 'opak', 'salesConverter' => '12' ] );
		self::assertEquals( $pack, Pack::from_text( $pack->to_text() ) );
		self::assertNull( Pack::from_text( 'nonsense' ) );

		$placed = new Placed( 12, 7, [ 'kolor', 'pa_material' ] );
		self::assertEquals( $placed, Placed::from_text( $placed->to_text() ) );
		self::assertEquals( new Placed(), Placed::from_text( '{"category":"x","attributes":7}' ) );
		self::assertSame( '', ( new Placed() )->to_text() );
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function pack( array $facts ): Pack {
		$pack = Pack::of( Article::from_array( $facts + [ 'index' => 'A', 'asOf' => '1', 'deleted' => false, 'flagged' => true, 'unit' => 'szt', 'divisible' => false ] ) );
		self::assertNotNull( $pack );
		return $pack;
	}
}
