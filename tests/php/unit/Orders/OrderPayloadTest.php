<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Api\SchemaCheck;
use WaproMag\Api\Schemas;
use WaproMag\Orders\LineFacts;
use WaproMag\Orders\LineSnapshot;
use WaproMag\Orders\OrderFacts;
use WaproMag\Orders\OrderLines;
use WaproMag\Orders\OrderPayload;
use WaproMag\Orders\PayloadProblem;
use WaproMag\Orders\VatRates;
use WaproMag\Settings\Maps;

final class OrderPayloadTest extends TestCase {

	private const PARTY = [
		'company'   => '',
		'firstName' => 'Anna',
		'lastName'  => 'Nowak',
		'nip'       => '',
		'email'     => 'anna@example.com',
		'phone'     => '',
		'street'    => 'Długa 1',
		'postcode'  => '00-001',
		'city'      => 'Warszawa',
		'country'   => 'PL',
	];

	#[TestDox( 'O4: net and gross unit prices, VAT code and a summary per rate travel exactly, and the payload holds against the contract' )]
	public function test_builds_a_whole_order(): void {
		$payload = $this->build(
			[
				self::line( '1', '3', '100', '23' ),
				self::line( '2', '1', '92.592593', '7.407407', 'reduced-rate', '8' ),
				new LineFacts( '3', LineFacts::SHIPPING, 'Kurier', '1', '20.325203', '4.674797', '' ),
			]
		);

		self::assertSame( '33.3333', $payload['lines'][0]['netPrice'] );
		self::assertSame( '41.0000', $payload['lines'][0]['grossPrice'] );
		self::assertSame( '92.5926', $payload['lines'][1]['netPrice'] );
		self::assertSame( '100.00', $payload['lines'][1]['gross'] );
		self::assertSame( 'USL-TRANSPORT', $payload['lines'][2]['index'] );
		self::assertSame(
			[
				[ 'vatCode' => '23', 'net' => '120.33', 'vat' => '27.67', 'gross' => '148.00' ],
				[ 'vatCode' => '8', 'net' => '92.59', 'vat' => '7.41', 'gross' => '100.00' ],
			],
			$payload['summary']
		);
		self::assertSame( 'receipt', $payload['documentWish'] );
		self::assertNull( SchemaCheck::violation( $payload, ( new Schemas() )->get( 'messages#OrderPayload' ) ) );
	}

	#[TestDox( 'O4: a NIP asks for an invoice, a free line costs nothing, a line refunded before sending is left out' )]
	public function test_special_lines(): void {
		$payload = $this->build(
			[ self::line( '1', '2', '0', '0' ), self::line( '2', '0', '0', '0' ) ],
			[ 'nip' => '5265877635' ] + self::PARTY
		);

		self::assertSame( [ '1' ], array_column( $payload['lines'], 'lineId' ) );
		self::assertSame( '0.0000', $payload['lines'][0]['grossPrice'] );
		self::assertSame( 'invoice', $payload['documentWish'] );
		self::assertSame( '5265877635', $payload['payer']['nip'] );
	}

	public function test_free_shipping_needs_no_service_article(): void {
		$payload = $this->build( [ self::line( '1', '1', '10', '2.3' ), new LineFacts( '2', LineFacts::SHIPPING, 'Odbiór', '1', '0', '0', '' ) ], self::PARTY, [ 'shippingIndex' => null ] );

		self::assertCount( 1, $payload['lines'] );
	}

	/**
	 * @return array<string, array{LineFacts, string, string}>
	 */
	public static function refused_lines(): array {
		return [
			'no article'        => [ new LineFacts( '1', LineFacts::PRODUCT, 'Klamka', '1', '10', '2.3', '' ), 'product_not_linked', 'lines[0].index' ],
			'no VAT code'       => [ self::line( '1', '1', '10', '2.3', 'unknown-class', '' ), 'vat_unmapped', 'lines[0].vatCode' ],
			'another VAT'       => [ self::line( '1', '1', '100', '8' ), 'vat_conflict', 'lines[0].vatCode' ],
			'no VAT charged'    => [ self::line( '1', '1', '100', '0' ), 'vat_conflict', 'lines[0].vatCode' ],
			'negative quantity' => [ self::line( '1', '-1', '10', '2.3' ), 'quantity_invalid', 'lines[0].quantity' ],
			'price is no number' => [ self::line( '1', '1', 'ten', '2.3' ), 'price_invalid', 'lines[0].netPrice' ],
			'negative fee'      => [ new LineFacts( '1', LineFacts::FEE, 'Rabat', '1', '-5', '-1.15', '' ), 'price_invalid', 'lines[0].netPrice' ],
			'no fee article'    => [ new LineFacts( '1', LineFacts::FEE, 'Pobranie', '1', '5', '1.15', '' ), 'shipping_unmapped', 'feeIndex' ],
		];
	}

	#[DataProvider( 'refused_lines' )]
	#[TestDox( 'O4: a line that WAPRO could not take is refused with code and field: $_dataName' )]
	public function test_refuses( LineFacts $line, string $code, string $field ): void {
		try {
			$this->build( [ $line ] );
			self::fail( 'Nothing was refused.' );
		} catch ( PayloadProblem $problem ) {
			self::assertSame( [ $code, $field ], [ $problem->problem_code, $problem->field ] );
		}
	}

	public function test_refuses_when_no_warehouse_sells(): void {
		try {
			$this->build( [ self::line( '1', '1', '10', '2.3' ) ], self::PARTY, [ 'warehouses' => [] ] );
			self::fail( 'Nothing was refused.' );
		} catch ( PayloadProblem $problem ) {
			self::assertSame( 'warehouse_unmapped', $problem->problem_code );
		}
	}

	private static function line( string $id, string $quantity, string $total, string $tax, string $tax_class = '', string $vat = '23' ): LineFacts {
		return new LineFacts( $id, LineFacts::PRODUCT, "Towar {$id}", $quantity, $total, $tax, $tax_class, new LineSnapshot( "TOWAR-{$id}", 'szt', $vat, 'DET', [] ) );
	}

	/**
	 * @param list<LineFacts>       $lines
	 * @param array{company: string, firstName: string, lastName: string, nip: string, email: string, phone: string, street: string, postcode: string, city: string, country: string} $payer
	 * @param array<string, mixed>  $maps
	 * @return array<string, mixed>
	 */
	private function build( array $lines, array $payer = self::PARTY, array $maps = [] ): array {
		$map   = Maps::from_array(
			$maps + [
				'warehouses'    => [ [ 'symbol' => 'M1', 'use' => 'sell' ] ],
				'vat'           => [ [ 'code' => '23', 'taxClass' => '' ], [ 'code' => '8', 'taxClass' => 'reduced-rate' ] ],
				'shippingIndex' => 'USL-TRANSPORT',
			]
		);
		$rates = VatRates::of( [ 'vatRates' => [ [ 'code' => '23', 'rate' => '23' ], [ 'code' => '8', 'rate' => '8' ], [ 'code' => 'zw' ] ] ] );
		$rules = new OrderPayload( new OrderLines( $map, $rates ), $map );
		return $rules->build( new OrderFacts( 'sklep-12-abcdef', '12', '2026-11-22T10:00:00Z', 'PLN', true, $payer, null, 'Przelew', null, '', $lines ) );
	}
}
