<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WaproMag\Orders\Amount;

final class AmountTest extends TestCase {

	/**
	 * @return array<string, array{string, int, string}>
	 */
	public static function texts(): array {
		return [
			'whole'                        => [ '12', 2, '12.00' ],
			'half away from zero'          => [ '0.005', 2, '0.01' ],
			'negative half away from zero' => [ '-0.005', 2, '-0.01' ],
			'no negative zero'             => [ '-0.001', 2, '0.00' ],
			'float noise'                  => [ '81.300813008130085', 4, '81.3008' ],
			'leading dot'                  => [ '.5', 2, '0.50' ],
			'trailing dot'                 => [ '5.', 2, '5.00' ],
			'exponent'                     => [ '1.0E-5', 6, '0.000010' ],
			'empty is zero'                => [ '', 2, '0.00' ],
			'no decimals asked'            => [ '2.5', 0, '3' ],
			'large'                        => [ '92000000000', 2, '92000000000.00' ],
		];
	}

	#[DataProvider( 'texts' )]
	public function test_reads_and_writes( string $text, int $places, string $expected ): void {
		self::assertSame( $expected, Amount::parse( $text )->text( $places ) );
	}

	public function test_adds_what_floating_point_cannot(): void {
		$sum = Amount::zero();
		for ( $time = 0; $time < 10; $time++ ) {
			$sum = $sum->plus( Amount::parse( '0.1' ) );
		}
		self::assertSame( '1.00000000', $sum->text( 8 ) );
	}

	/**
	 * @return array<string, array{string, string, string}>
	 */
	public static function quotients(): array {
		return [
			'a third'               => [ '100', '3', '33.3333' ],
			'two thirds'            => [ '200', '3', '66.6667' ],
			'exact half'            => [ '0.0001', '2', '0.0001' ],
			'negative'              => [ '-100', '3', '-33.3333' ],
			'by a fraction'         => [ '81.3008', '1.5', '54.2005' ],
			'huge divisor'          => [ '90000000000', '45000000000', '2.0000' ],
			'divisor beyond tenths' => [ '1', '90000000000', '0.0000' ],
		];
	}

	#[DataProvider( 'quotients' )]
	public function test_divides_exactly( string $dividend, string $divisor, string $expected ): void {
		self::assertSame( $expected, Amount::parse( $dividend )->divided_by( Amount::parse( $divisor ), 4 )->text( 4 ) );
	}

	/**
	 * @return array<string, array{string, string, string}>
	 */
	public static function products(): array {
		return [
			'whole'           => [ '33.33333333', '2', '66.66666666' ],
			'fractions'       => [ '2.5', '0.25', '0.62500000' ],
			'of a large one'  => [ '12345678.12345678', '1.5', '18518517.18518517' ],
			'negative'        => [ '-3.5', '2', '-7.00000000' ],
			'nought'          => [ '99', '0', '0.00000000' ],
		];
	}

	#[DataProvider( 'products' )]
	public function test_multiplies_to_the_eighth_place( string $one, string $other, string $expected ): void {
		self::assertSame( $expected, Amount::parse( $one )->times( Amount::parse( $other ) )->text( 8 ) );
	}

	/**
	 * @return array<string, array{string}>
	 */
	public static function no_numbers(): array {
		return [
			'words'     => [ 'free' ],
			'comma'     => [ '1,50' ],
			'two dots'  => [ '1.2.3' ],
			'dot alone' => [ '.' ],
			'too large' => [ '99999999999' ],
		];
	}

	#[DataProvider( 'no_numbers' )]
	public function test_refuses_what_is_no_number( string $text ): void {
		$this->expectException( \InvalidArgumentException::class );
		Amount::parse( $text );
	}

	public function test_plain_text_has_no_idle_zeros(): void {
		self::assertSame( '2', Amount::parse( '2.000' )->plain() );
		self::assertSame( '2.5', Amount::parse( '2.500' )->plain() );
		self::assertSame( '100', Amount::parse( '100' )->plain() );
	}
}
