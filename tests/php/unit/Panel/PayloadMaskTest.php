<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Panel;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Panel\Messages\PayloadMask;

final class PayloadMaskTest extends TestCase {

	#[TestDox( 'H2: a payload view shows whose order it is without giving a customer’s data away' )]
	public function test_masked(): void {
		$masked = PayloadMask::mask(
			[
				'reference' => 'sklep-17-a1b2c3',
				'payer'     => [
					'company'   => 'Okna Nowak sp. z o.o.',
					'firstName' => 'Żaneta',
					'lastName'  => 'Łukasik',
					'nip'       => '5265877635',
					'email'     => 'zaneta@example.com',
					'phone'     => '+48 600 700 800',
					'street'    => 'Długa 15',
					'postcode'  => '00-950',
					'city'      => 'Warszawa',
					'country'   => 'PL',
				],
				'note'      => 'Proszę dzwonić 600-700-800 lub jan@example.com, okno 1200x1400',
				'lines'     => [ [ 'index' => 'OKNO-PCV-1200', 'name' => 'Okno PCV', 'net' => '100.00' ] ],
			]
		);

		self::assertSame( 'z•••@example.com', $masked['payer']['email'] );
		self::assertSame( '•••800', $masked['payer']['phone'] );
		self::assertSame( 'Ż•••', $masked['payer']['firstName'] );
		self::assertSame( 'Dł••• 15', $masked['payer']['street'] );
		self::assertSame( '00•••', $masked['payer']['postcode'] );
		self::assertSame( '5265877635', $masked['payer']['nip'] );
		self::assertStringNotContainsString( 'jan@example.com', $masked['note'] );
		self::assertStringNotContainsString( '600-700-800', $masked['note'] );
		self::assertStringContainsString( '1200x1400', $masked['note'] );
		self::assertSame( [ [ 'index' => 'OKNO-PCV-1200', 'name' => 'Okno PCV', 'net' => '100.00' ] ], $masked['lines'] );
		self::assertSame( 'sklep-17-a1b2c3', $masked['reference'] );
	}

	#[TestDox( 'H2, O2: nor does that of a production order, whose lines keep their names' )]
	public function test_production(): void {
		self::assertSame(
			[ 'buyer' => 'Ża••• Łu•••', 'delivery' => [ 'name' => 'Ża••• Łu•••', 'street' => 'Dł••• 15' ], 'lines' => [ [ 'name' => 'Okno PCV', 'parameters' => [ [ 'name' => 'Szerokość', 'value' => '1200' ] ] ] ] ],
			PayloadMask::mask( [ 'buyer' => 'Żaneta Łukasik', 'delivery' => [ 'name' => 'Żaneta Łukasik', 'street' => 'Długa 15' ], 'lines' => [ [ 'name' => 'Okno PCV', 'parameters' => [ [ 'name' => 'Szerokość', 'value' => '1200' ] ] ] ] ] )
		);
	}

	#[TestDox( 'Odd values neither break the mask nor pass through it' )]
	public function test_odd_values(): void {
		self::assertSame(
			[ 'email' => 'n•••', 'phone' => '•••12', 'firstName' => '', 'company' => 'AB' ],
			PayloadMask::mask( [ 'email' => 'nobody', 'phone' => '12', 'firstName' => '', 'company' => 'AB' ] )
		);
	}
}
