<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Orders\Amount;
use WaproMag\Orders\LineFacts;
use WaproMag\Orders\LineSnapshot;
use WaproMag\Orders\OrderFacts;
use WaproMag\Orders\OrderLines;
use WaproMag\Orders\OrderPayload;
use WaproMag\Orders\OrderSettings;
use WaproMag\Orders\PaymentFacts;
use WaproMag\Orders\TotalsDifference;
use WaproMag\Orders\VatRates;
use WaproMag\Settings\Maps;

/**
 * Random baskets told to WAPRO and counted by its rules, in whole numbers: what the shop and WAPRO say is equal, or the
 * difference is the one that is reported.
 */
final class TotalsTest extends TestCase {

	private const SEED    = 20261122;
	private const BASKETS = 5000;
	private const RATES   = [ '23' => 23, '8' => 8, '5' => 5, 'zw' => 0 ];

	/** Up to here a unit price of four decimals gives the line back to the grosz. */
	private const EXACT_QUANTITY = 99;

	/**
	 * @return array<string, array{bool, bool}>
	 */
	public static function bases(): array {
		return [ 'net' => [ false, false ], 'net, its tax rounded for each line,' => [ false, true ], 'gross' => [ true, false ], 'gross, its tax rounded for each line,' => [ true, true ] ];
	}

	/**
	 * @param bool $by_line As WooCommerce rounds unless it is set to round the sum.
	 */
	#[DataProvider( 'bases' )]
	#[TestDox( 'O4: of 5,000 random baskets at $_dataName prices what the buyer pays is told to the grosz, and WAPRO counts the same, or the difference is reported and no larger than rounding makes it' )]
	public function test_totals_agree_or_are_reported( bool $gross, bool $by_line ): void {
		mt_srand( self::SEED );
		$reported = 0;
		for ( $basket = 0; $basket < self::BASKETS; $basket++ ) {
			$lines   = self::random_lines( $gross, $by_line );
			$payload = self::payload( $gross, $lines );
			$agreed  = TotalsDifference::agreed( $payload );
			self::assertLessThanOrEqual( $by_line || $gross ? 0 : 2, abs( self::paid( $lines, $gross && $by_line ) - self::grosze( $agreed->text( 2 ) ) ), (string) json_encode( $payload['lines'] ) );
			$counted = TotalsDifference::counted( [ [ 'gross' => self::written( self::wapro_gross( $payload ) ) ] ] );
			self::assertNotNull( $counted );
			$apart = abs( self::grosze( $agreed->text( 2 ) ) - self::grosze( $counted->text( 2 ) ) );
			self::assertSame( $apart > 0, TotalsDifference::exceeds( $agreed, $counted, 0 ), (string) json_encode( $payload['lines'] ) );
			self::assertSame( $apart > 2, TotalsDifference::exceeds( $agreed, $counted, 2 ) );
			self::assertLessThanOrEqual( self::rounding( $gross || ! $by_line, $payload['lines'] ), $apart, (string) json_encode( $payload['lines'] ) );
			$reported += (int) ( $apart > 0 );
		}
		self::assertLessThan( self::BASKETS, $reported );
		self::assertGreaterThan( 0, $reported, 'The baskets must be hard enough.' );
	}

	#[TestDox( 'O4: what WAPRO has not counted yet is no difference' )]
	public function test_uncounted(): void {
		self::assertNull( TotalsDifference::counted( [] ) );
		self::assertNull( TotalsDifference::counted( [ [ 'gross' => '1.00' ], [ 'erpId' => '2' ] ] ) );
		self::assertSame( '3.50', TotalsDifference::counted( [ [ 'gross' => '1.0000' ], [ 'gross' => '2.5000' ] ] )?->text( 2 ) );
	}

	/**
	 * WooCommerce's total, which it rounds once; before, unless it is set otherwise, each line's net and tax.
	 *
	 * @param list<LineFacts> $lines
	 * @return int Grosze.
	 */
	private static function paid( array $lines, bool $nets_too ): int {
		$sum = Amount::zero();
		foreach ( $lines as $line ) {
			$net = Amount::parse( $line->total );
			$sum = $sum->plus( $nets_too ? $net->rounded( 2 ) : $net )->plus( Amount::parse( $line->tax ) );
		}
		return self::grosze( $sum->text( 2 ) );
	}

	/**
	 * Grosze that rounding alone may put between the two.
	 *
	 * @param bool                       $as_wapro The shop rounds no line's tax that WAPRO does not round.
	 * @param list<array<string, mixed>> $lines
	 */
	private static function rounding( bool $as_wapro, array $lines ): int {
		$most = 0.0;
		foreach ( $lines as $line ) {
			$quantity = (float) $line['quantity'];
			$most    += $quantity <= self::EXACT_QUANTITY ? 0.0 : 0.5 + $quantity * 0.005;
			$most    += $as_wapro ? 0.0 : 0.5;
		}
		return (int) ceil( $most );
	}

	/**
	 * WooCommerce's totals of a line: exact on the side of the price, the other by the rate with six decimals; of gross prices
	 * the net stays so when the tax is rounded.
	 *
	 * @return list<LineFacts>
	 */
	private static function random_lines( bool $gross, bool $by_line ): array {
		$lines = [];
		for ( $n = mt_rand( 1, 12 ); $n > 0; $n-- ) {
			$code     = (string) array_rand( self::RATES );
			$rate     = self::RATES[ $code ];
			$quantity = [ mt_rand( 1, 12 ), mt_rand( 1, 99 ), mt_rand( 100, 1500 ) ][ mt_rand( 0, 9 ) < 6 ? 0 : mt_rand( 1, 2 ) ];
			$value    = mt_rand( 1, 99_999 ) * $quantity;
			if ( mt_rand( 0, 2 ) === 0 ) {
				$value -= intdiv( $value * mt_rand( 1, 40 ), 100 );
			}
			$total   = Amount::parse( self::written( $value ) );
			$tax     = Amount::parse( (string) ( $value * $rate ) )->divided_by( Amount::parse( (string) ( $gross ? 100 * ( 100 + $rate ) : 10_000 ) ), 6 );
			$net     = $gross ? $total->minus( $tax ) : $total;
			$lines[] = new LineFacts( (string) $n, LineFacts::PRODUCT, 'Towar', (string) $quantity, $net->text( 6 ), $tax->text( $by_line ? 2 : 6 ), '', new LineSnapshot( "T-{$n}", 'szt', $code, '', [] ) );
		}
		return $lines;
	}

	/**
	 * @param list<LineFacts> $lines
	 * @return array<string, mixed>
	 */
	private static function payload( bool $gross, array $lines ): array {
		$maps     = Maps::from_array( [ 'warehouses' => [ [ 'symbol' => 'M1', 'use' => 'sell' ] ] ] );
		$settings = OrderSettings::from_array( [] );
		$party    = array_fill_keys( [ 'company', 'firstName', 'lastName', 'nip', 'email', 'phone', 'street', 'postcode', 'city', 'country' ], '' );
		$rules    = new OrderPayload( new OrderLines( $maps, VatRates::of( [ 'vatRates' => array_map( static fn ( int|string $code, int $rate ): array => [ 'code' => (string) $code, 'rate' => (string) $rate ], array_keys( self::RATES ), self::RATES ) ] ), $settings ), $maps, $settings );
		return $rules->build( new OrderFacts( 'sklep-1-abcdef', '1', '2026-11-22T10:00:00Z', 'PLN', $gross, $party, null, new PaymentFacts( '', '', null ), '', $lines ), true );
	}

	/**
	 * WAPRO's rule: line values to the grosz on the side of the prices, summed per VAT code, tax on the sum.
	 *
	 * @param array<string, mixed> $payload
	 * @return int Grosze.
	 */
	private static function wapro_gross( array $payload ): int {
		$sums = [];
		foreach ( $payload['lines'] as $line ) {
			$price = (int) str_replace( '.', '', (string) $line[ $payload['basis'] === 'gross' ? 'grossPrice' : 'netPrice' ] );
			$value = self::half_up( $price * (int) $line['quantity'], 100 );

			$sums[ 'vat:' . $line['vatCode'] ] = ( $sums[ 'vat:' . $line['vatCode'] ] ?? 0 ) + $value;
		}
		$gross = 0;
		foreach ( $sums as $key => $sum ) {
			$gross += $payload['basis'] === 'gross' ? $sum : $sum + self::half_up( $sum * self::RATES[ substr( $key, 4 ) ], 100 );
		}
		return $gross;
	}

	private static function half_up( int $value, int $by ): int {
		return intdiv( 2 * $value + $by, 2 * $by );
	}

	private static function grosze( string $text ): int {
		return (int) str_replace( '.', '', $text );
	}

	private static function written( int $grosze ): string {
		return sprintf( '%d.%02d', intdiv( $grosze, 100 ), $grosze % 100 );
	}
}
