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
use WaproMag\Orders\OrderSettings;
use WaproMag\Orders\PayloadProblem;
use WaproMag\Orders\PaymentFacts;
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
			'delivery without VAT' => [ new LineFacts( '1', LineFacts::SHIPPING, 'Kurier', '1', '100', '0', '', null, '', 'flat_rate' ), 'vat_service_unmapped', 'lines[0].vatCode' ],
			'delivery at another VAT' => [ new LineFacts( '1', LineFacts::SHIPPING, 'Kurier', '1', '100', '8', '', null, '', 'flat_rate' ), 'vat_conflict', 'lines[0].vatCode' ],
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

	/**
	 * @return iterable<string, array{string|null, 'eu'|'outside'|null, string|null, string}>
	 */
	public static function exempt_lines(): iterable {
		yield 'to the EU' => [ '0', 'eu', 'np', 'np' ];
		yield 'outside the EU' => [ '0', 'outside', '0', '0' ];
		yield 'abroad with VAT' => [ '23', 'eu', 'np', '23' ];
	}

	/**
	 * @param 'eu'|'outside' $abroad
	 */
	#[DataProvider( 'exempt_lines' )]
	#[TestDox( 'O4: what is sold $_dataName goes under the VAT code that was chosen for it, shipping too' )]
	public function test_exempt( string $tax, string $abroad, string $code, string $expected ): void {
		$lines   = [ self::line( '1', '1', '100', $tax ), new LineFacts( '2', LineFacts::SHIPPING, 'Kurier', '1', '100', $tax, '' ) ];
		$payload = $this->build( $lines, orders: [ 'exempt' => [ $abroad => $code ] + [ 'eu' => null, 'outside' => null ] ], abroad: $abroad );

		self::assertSame( [ $expected, $expected ], array_column( $payload['lines'], 'vatCode' ) );
		self::assertSame( [ $expected ], array_column( $payload['summary'], 'vatCode' ) );
	}

	#[TestDox( 'O4: sold abroad without VAT, and no code chosen: the order stops and asks' )]
	public function test_exempt_stops(): void {
		try {
			$this->build( [ self::line( '1', '1', '100', '0' ) ], abroad: 'eu' );
			self::fail( 'Nothing was refused.' );
		} catch ( PayloadProblem $problem ) {
			self::assertSame( [ 'vat_exempt_unmapped', 'exempt.eu' ], [ $problem->problem_code, $problem->field ] );
		}
	}

	#[TestDox( 'O4: a line that carries no VAT in WAPRO either keeps its code, wherever it goes' )]
	public function test_exempt_at_home_too(): void {
		self::assertSame( [ 'zw' ], array_column( $this->build( [ self::line( '1', '1', '100', '0', '', 'zw' ) ], abroad: 'eu' )['lines'], 'vatCode' ) );
	}

	private const UNTAXED = [
		'services' => [
			[ 'kind' => 'fee', 'name' => 'Kaucja za paletę', 'index' => 'USL-KAUCJA', 'vatCode' => 'np' ],
			[ 'kind' => 'shipping', 'name' => 'flat_rate', 'index' => 'USL-KURIER', 'vatCode' => '0' ],
			[ 'kind' => 'fee', 'name' => 'Pobranie', 'index' => 'USL-POBRANIE' ],
		],
		'exempt'   => [ 'eu' => 'zw', 'outside' => null ],
	];

	/**
	 * @return array<string, array{LineFacts, 'eu'|null, string}>
	 */
	public static function untaxed_services(): array {
		$fee = static fn ( string $name, string $tax ): LineFacts => new LineFacts( '1', LineFacts::FEE, $name, '1', '100', $tax, '', null, '', $name );
		return [
			'a deposit'                        => [ $fee( 'kaucja za paletę', '0' ), null, 'np' ],
			'a delivery, the code "0" is text' => [ new LineFacts( '1', LineFacts::SHIPPING, 'Kurier', '1', '100', '0', '', null, '', 'flat_rate' ), null, '0' ],
			'a deposit on which VAT was charged' => [ $fee( 'Kaucja za paletę', '23' ), null, '23' ],
			'a deposit of a class without a code' => [ new LineFacts( '1', LineFacts::FEE, 'Kaucja za paletę', '1', '100', '0', 'unknown-class', null, '', 'Kaucja za paletę' ), null, 'np' ],
			'abroad, the code of what is sold there' => [ $fee( 'Kaucja za paletę', '0' ), 'eu', 'zw' ],
		];
	}

	/**
	 * @param 'eu'|null $abroad
	 */
	#[DataProvider( 'untaxed_services' )]
	#[TestDox( 'O4: a delivery or fee without VAT goes under the code that was chosen for it: $_dataName' )]
	public function test_untaxed_service( LineFacts $line, ?string $abroad, string $expected ): void {
		$payload = $this->build( [ $line ], orders: self::UNTAXED, abroad: $abroad );

		self::assertSame( [ $expected ], array_column( $payload['lines'], 'vatCode' ) );
		self::assertSame( [ $expected ], array_column( $payload['summary'], 'vatCode' ) );
		self::assertNull( SchemaCheck::violation( $payload, ( new Schemas() )->get( 'messages#OrderPayload' ) ) );
	}

	#[TestDox( 'O4: a fee without VAT for which nobody chose a code stops, and the sentence says where to choose' )]
	public function test_untaxed_service_stops(): void {
		$fee = new LineFacts( '1', LineFacts::FEE, 'Pobranie', '1', '100', '0', '', null, '', 'Pobranie' );
		$this->assert_refused( [ 'vat_service_unmapped', 'lines[0].vatCode', 'Pobranie' ], fn (): array => $this->build( [ $fee ], orders: self::UNTAXED ) );
	}

	#[TestDox( 'O4: how it is delivered and the coupons travel, no longer than WAPRO takes; what was not chosen is not told' )]
	public function test_delivery_method_and_coupons(): void {
		$line = [ self::line( '1', '1', '10', '2.3' ) ];
		self::assertArrayNotHasKey( 'deliveryMethod', $this->build( $line ) );
		self::assertArrayNotHasKey( 'coupons', $this->build( $line ) );

		$payload = $this->build( $line, delivery_method: 'Odbiór osobisty', coupons: str_repeat( 'łódź-2026, ', 60 ) );
		self::assertSame( [ 'Odbiór osobisty', 500 ], [ $payload['deliveryMethod'], mb_strlen( $payload['coupons'] ) ] );
		self::assertNull( SchemaCheck::violation( $payload, ( new Schemas() )->get( 'messages#OrderPayload' ) ) );
		self::assertSame( 200, mb_strlen( $this->build( $line, delivery_method: str_repeat( 'ż', 300 ) )['deliveryMethod'] ) );
	}

	private const MAPPED = [
		'payments' => [
			[ 'method' => 'bacs', 'form' => 'przelew', 'days' => null, 'ownTerms' => true, 'statuses' => null ],
			[ 'method' => 'cod', 'form' => 'pobranie', 'days' => 3, 'ownTerms' => false, 'statuses' => null ],
			[ 'method' => 'odd', 'form' => null, 'days' => null, 'ownTerms' => false, 'statuses' => [ 'completed' ] ],
		],
	];

	/**
	 * @return array<string, array{PaymentFacts, array<string, mixed>}>
	 */
	public static function payments(): array {
		return [
			'the form of the map, its own days' => [ new PaymentFacts( 'bacs', 'Przelew', null ), [ 'paymentForm' => 'przelew' ] ],
			'days of the map'                   => [ new PaymentFacts( 'cod', 'Za pobraniem', null, 'przelew 30 dni', 30 ), [ 'paymentForm' => 'pobranie', 'paymentDays' => 3 ] ],
			'a company\'s own terms'           => [ new PaymentFacts( 'bacs', 'Przelew', null, 'przelew 30 dni', 30 ), [ 'paymentForm' => 'przelew 30 dni', 'paymentDays' => 30 ] ],
			'no method at all'                  => [ new PaymentFacts( '', '', null ), [] ],
		];
	}

	/**
	 * @param array<string, mixed> $expected
	 */
	#[DataProvider( 'payments' )]
	#[TestDox( 'O4: payment form and days: $_dataName' )]
	public function test_payment_terms( PaymentFacts $payment, array $expected ): void {
		$payload = $this->build( [ self::line( '1', '1', '10', '2.3' ) ], self::PARTY, [], self::MAPPED, $payment );

		self::assertSame( $expected, array_intersect_key( $payload, [ 'paymentForm' => 1, 'paymentDays' => 1 ] ) );
	}

	#[TestDox( 'O4: methods without a row take the one for the rest; without one they stop and ask, by name' )]
	public function test_an_unmapped_payment_stops(): void {
		$line   = [ self::line( '1', '1', '10', '2.3' ) ];
		$others = [ 'otherPayments' => [ 'form' => 'gotówka', 'days' => 0 ] ];
		foreach ( [ 'odd', 'unheard' ] as $method ) {
			$payload = $this->build( $line, self::PARTY, [], $others + self::MAPPED, new PaymentFacts( $method, 'Raty', null ) );
			self::assertSame( [ 'gotówka', 0 ], [ $payload['paymentForm'], $payload['paymentDays'] ] );
			$this->assert_refused( [ 'payment_unmapped', 'paymentForm', 'Raty' ], fn (): array => $this->build( $line, self::PARTY, [], self::MAPPED, new PaymentFacts( $method, 'Raty', null ) ) );
		}
	}

	#[TestDox( 'O4: a foreign currency goes with its rate and the date of it; without one it stops and asks' )]
	public function test_currency_rate(): void {
		$line  = [ self::line( '1', '1', '10', '2.3' ) ];
		$rates = [ 'rates' => [ [ 'currency' => 'EUR', 'rate' => '4.2815', 'date' => '2026-11-20' ] ] ];

		$payload = $this->build( $line, self::PARTY, [], $rates, null, 'EUR' );
		self::assertSame( [ 'EUR', '4.2815', '2026-11-20' ], [ $payload['currency'], $payload['rate'], $payload['rateDate'] ] );
		self::assertNull( SchemaCheck::violation( $payload, ( new Schemas() )->get( 'messages#OrderPayload' ) ) );
		self::assertArrayNotHasKey( 'rate', $this->build( $line, self::PARTY, [], $rates ) );
		$this->assert_refused( [ 'rate_unknown', 'rate', 'USD' ], fn (): array => $this->build( $line, self::PARTY, [], $rates, null, 'USD' ) );
	}

	/**
	 * @return array<string, array{string, array<string, string>, string|null}>
	 */
	public static function required_data(): array {
		return [
			'no e-mail'             => [ 'email', [ 'email' => '' ], 'payer.email' ],
			'no phone'              => [ 'phone', [], 'payer.phone' ],
			'no town'               => [ 'address', [ 'city' => '' ], 'payer.city' ],
			'a company without NIP' => [ 'company_nip', [ 'company' => 'Firma' ], 'payer.nip' ],
			'a person without NIP'  => [ 'company_nip', [], null ],
			'a whole address'       => [ 'address', [], null ],
		];
	}

	/**
	 * @param array<string, string> $changes
	 */
	#[DataProvider( 'required_data' )]
	#[TestDox( 'O4: minimum data is asked for only where it is set: $_dataName' )]
	public function test_required_data( string $what, array $changes, ?string $field ): void {
		$build = fn ( array $orders ): array => $this->build( [ self::line( '1', '1', '10', '2.3' ) ], array_replace( self::PARTY, $changes ), [], $orders );

		self::assertCount( 1, $build( [] )['lines'] );
		if ( $field === null ) {
			self::assertCount( 1, $build( [ 'required' => [ $what ] ] )['lines'] );
		} else {
			$this->assert_refused( [ 'data_missing', $field, '' ], fn (): array => $build( [ 'required' => [ $what ] ] ) );
		}
	}

	#[TestDox( 'O4: delivery and fees stand under articles of their own where the map says so' )]
	public function test_services_by_map(): void {
		$services = [ 'services' => [ [ 'kind' => 'shipping', 'name' => 'flat_rate', 'index' => 'USL-KURIER' ], [ 'kind' => 'fee', 'name' => 'Pobranie', 'index' => 'USL-POBRANIE' ] ], 'feeIndex' => 'USL-INNE' ];
		$payload  = $this->build(
			[
				new LineFacts( '1', LineFacts::SHIPPING, 'Kurier', '1', '10', '2.3', '', null, '', 'flat_rate' ),
				new LineFacts( '2', LineFacts::SHIPPING, 'Paczkomat', '1', '10', '2.3', '', null, '', 'locker' ),
				new LineFacts( '3', LineFacts::FEE, 'pobranie ', '1', '5', '1.15', '', null, '', 'pobranie ' ),
				new LineFacts( '4', LineFacts::FEE, 'Ubezpieczenie', '1', '5', '1.15', '', null, '', 'Ubezpieczenie' ),
			],
			self::PARTY,
			[],
			$services
		);

		self::assertSame( [ 'USL-KURIER', 'USL-TRANSPORT', 'USL-POBRANIE', 'USL-INNE' ], array_column( $payload['lines'], 'index' ) );
	}

	#[TestDox( 'O4: a discount that came as a negative fee is taken off the goods to the grosz, and shown per line; more than the goods are worth is refused' )]
	public function test_negative_fee(): void {
		$goods   = [ self::line( '1', '3', '100', '23' ), self::line( '2', '1', '50', '4', 'reduced-rate', '8' ) ];
		$payload = $this->build( [ ...$goods, new LineFacts( '3', LineFacts::FEE, 'Rabat', '1', '-10', '-1.8', '', null, '', 'Rabat' ) ] );

		self::assertSame( [ '1', '2' ], array_column( $payload['lines'], 'lineId' ) );
		self::assertSame( [ '93.33', '46.67' ], array_column( $payload['lines'], 'net' ) );
		self::assertSame( [ '114.79', '50.41' ], array_column( $payload['lines'], 'gross' ) );
		self::assertSame( [ '6.6700', '6.6600' ], array_column( $payload['lines'], 'discount' ) );
		$this->assert_refused( [ 'price_invalid', 'lines[2].netPrice', 'Rabat' ], fn (): array => $this->build( [ ...$goods, new LineFacts( '3', LineFacts::FEE, 'Rabat', '1', '-200', '-46', '', null, '', 'Rabat' ) ] ) );
	}

	/**
	 * @param array{string, string, string} $expected Code, field, subject.
	 * @param callable(): mixed             $build
	 */
	private function assert_refused( array $expected, callable $build ): void {
		try {
			$build();
			self::fail( 'Nothing was refused.' );
		} catch ( PayloadProblem $problem ) {
			self::assertSame( $expected, [ $problem->problem_code, $problem->field, $problem->subject ] );
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
	 * @param array<string, mixed>  $orders Settings of orders.
	 * @param 'eu'|'outside'|null   $abroad
	 * @return array<string, mixed>
	 */
	private function build( array $lines, array $payer = self::PARTY, array $maps = [], array $orders = [], ?PaymentFacts $payment = null, string $currency = 'PLN', ?string $abroad = null, string $delivery_method = '', string $coupons = '' ): array {
		$map   = Maps::from_array(
			$maps + [
				'warehouses'    => [ [ 'symbol' => 'M1', 'use' => 'sell' ] ],
				'vat'           => [ [ 'code' => '23', 'taxClass' => '' ], [ 'code' => '8', 'taxClass' => 'reduced-rate' ] ],
				'shippingIndex' => 'USL-TRANSPORT',
			]
		);
		$rates = VatRates::of( [ 'vatRates' => [ [ 'code' => '23', 'rate' => '23' ], [ 'code' => '8', 'rate' => '8' ], [ 'code' => 'zw' ] ] ] );
		$settings = OrderSettings::from_array( $orders + [ 'shippingIndex' => $map->shipping_index() ] );
		$rules    = new OrderPayload( new OrderLines( $map, $rates, $settings ), $map, $settings );
		return $rules->build( new OrderFacts( 'sklep-12-abcdef', '12', '2026-11-22T10:00:00Z', $currency, true, $payer, null, $payment ?? new PaymentFacts( '', '', null ), '', $lines, abroad: $abroad, delivery_method: $delivery_method, coupons: $coupons ), true );
	}
}
