<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Orders\PayloadChanges;

final class PayloadChangesTest extends TestCase {

	private const BEFORE = [
		'payer' => [ 'firstName' => 'Anna', 'city' => 'Warszawa' ],
		'lines' => [ [ 'index' => 'A-1', 'quantity' => '2', 'gross' => '246.00' ], [ 'index' => 'USL', 'quantity' => '1', 'gross' => '19.99' ] ],
	];

	#[TestDox( 'O8: the history names quantities and worth, and repeats nobody\'s address' )]
	public function test_names_what_changed(): void {
		$after             = self::BEFORE;
		$after['payer']    = [ 'city' => 'Kraków', 'firstName' => 'Anna' ];
		$after['delivery'] = [ 'city' => 'Gdynia' ];
		$after['note']     = 'dzwonek';

		$after['lines'][0]['quantity'] = '3';
		$after['lines'][0]['gross']    = '369.00';

		self::assertSame(
			[
				[ 'field' => 'lines', 'before' => 'A-1 × 2, USL × 1', 'after' => 'A-1 × 3, USL × 1' ],
				[ 'field' => 'gross', 'before' => '265.99', 'after' => '388.99' ],
				[ 'field' => 'note', 'before' => null, 'after' => 'dzwonek' ],
				[ 'field' => 'payer', 'before' => null, 'after' => 'changed' ],
				[ 'field' => 'delivery', 'before' => null, 'after' => 'changed' ],
			],
			PayloadChanges::between( self::BEFORE, $after )
		);
	}

	#[TestDox( 'O4, O8: another way of delivery and a coupon are named' )]
	public function test_delivery_method(): void {
		self::assertSame(
			[ [ 'field' => 'deliveryMethod', 'before' => 'Kurier', 'after' => 'Odbiór osobisty' ], [ 'field' => 'coupons', 'before' => null, 'after' => 'jesien10' ] ],
			PayloadChanges::between( [ 'deliveryMethod' => 'Kurier' ] + self::BEFORE, [ 'deliveryMethod' => 'Odbiór osobisty', 'coupons' => 'jesien10' ] + self::BEFORE )
		);
	}

	#[TestDox( 'O8: the same content in another order of its fields is no change' )]
	public function test_no_change(): void {
		$after          = self::BEFORE;
		$after['payer'] = array_reverse( self::BEFORE['payer'], true );

		self::assertSame( [], PayloadChanges::between( self::BEFORE, $after ) );
	}
}
