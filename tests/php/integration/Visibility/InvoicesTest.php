<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\Invoices\InvoiceFilter;
use WaproMag\Account\Invoices\InvoiceParts;
use WaproMag\Account\Invoices\InvoicesExport;
use WaproMag\Account\Invoices\InvoiceWords;
use WaproMag\Account\Invoices\SeenInvoice;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoiceState;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Visibility\FilterChoices;

/**
 * Who sees which invoice, and what of it.
 *
 * @phpstan-import-type Parts from InvoiceParts
 */
final class InvoicesTest extends VisibilityTestCase {

	private const TODAY = '2026-11-28';

	/** Secret to whom the invoice is none of theirs. */
	private const NUMBER = 'FS 77/TAJNA';

	private int $order_id = 0;

	private int $other_order_id = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->order_id       = $this->company_order()->get_id();
		$this->other_order_id = $this->company_order( [ 'point' => $this->other_point, 'person' => $this->visitors['other branch'], 'customer' => $this->visitors['other branch'] ] )->get_id();
		$this->in_wapro( 601, $this->order_id );
		$this->in_wapro( 602, $this->other_order_id );
		$this->born_order();
	}

	#[TestDox( 'I2, C4: list, page, order page and file show an invoice to who sees its order; to others there is no such page' )]
	public function test_matrix(): void {
		$id = $this->store_invoice( self::invoice( 1, [ 'number' => self::NUMBER ], [ [ '601', '123.00' ] ] ) );
		foreach ( self::VISITORS as $visitor ) {
			$seen   = in_array( $visitor, self::SEEING, true );
			$list   = $this->browse( '/my-account/wapro-invoices/', $visitor );
			$answer = $this->browse( "/my-account/wapro-invoice/{$id}/", $visitor );
			self::assertSame( $seen, str_contains( $list['body'], self::NUMBER ), "list for {$visitor}: " . self::words( $list['body'] ) );
			self::assertSame( $seen, str_contains( $answer['body'], self::NUMBER ), "page for {$visitor}" );
			self::assertSame( $seen, str_contains( $this->browse( "/my-account/view-order/{$this->order_id}/", $visitor )['body'], self::NUMBER ), "order page for {$visitor}" );
			self::assertSame( $seen, str_contains( $this->file( $visitor ), self::NUMBER ), "file for {$visitor}" );
			if ( $visitor !== 'guest' ) {
				self::assertSame( $seen ? 200 : 404, $answer['status'], $visitor );
			}
		}
		self::assertSame( 404, $this->browse( '/my-account/wapro-invoice/987654/', 'company-wide' )['status'] );
	}

	#[TestDox( 'I2, C4: of an invoice over two branches each sees its share and what of it is left; head office sees all of it, with stages and VAT' )]
	public function test_shares(): void {
		$this->store_invoice( self::invoice( 2, [ 'gross' => '300.00', 'remaining' => '150.00', 'settled' => '150.00' ], [ [ '601', '100.00' ], [ '602', '170.00' ], [ null, '30.00' ] ] ) );
		self::assertSame( [ 'FS 2/2026', '100.0000', '50.0000', '50.0000', false, [ "#{$this->order_id}" ] ], $this->facts( 'own branch' ) );
		self::assertSame( [ 'FS 2/2026', '170.0000', '85.0000', '85.0000', false, [ "#{$this->other_order_id}" ] ], $this->facts( 'other branch' ) );
		self::assertSame( [ 'FS 2/2026', '300.0000', '150.0000', '150.0000', true, [ "#{$this->order_id}", "#{$this->other_order_id}" ] ], $this->facts( 'company-wide' ) );
		self::assertNull( $this->facts( 'other company' ) );
		self::assertNull( $this->facts( 'ex-user' ) );
	}

	#[TestDox( 'I2, C4: head office that narrows the list to a delivery point reads whose share of an invoice it is, on the page and in the file; a branch reads that it is its own' )]
	public function test_share_of_point(): void {
		$this->store_invoice( self::invoice( 2, [ 'gross' => '300.00', 'remaining' => '150.00', 'settled' => '150.00' ], [ [ '601', '100.00' ], [ '602', '200.00' ] ] ) );
		$query = [ InvoiceFilter::POINT => (string) $this->other_point ];
		$list  = fn ( string $visitor, array $query = [] ): string => $this->browse( add_query_arg( $query, '/my-account/wapro-invoices/' ), $visitor )['body'];

		self::assertStringContainsString( '<small>część miejsca dostawy Oddział Pabianice</small>', $list( 'company-wide', $query ) );
		self::assertStringNotContainsString( 'Twoja część', $list( 'company-wide', $query ) );
		self::assertStringNotContainsString( '<small>część', $list( 'company-wide' ) );
		self::assertStringContainsString( '<small>Twoja część</small>', $list( 'own branch' ) );

		self::assertSame( [ [ 'Zamówienia', 'Brutto', 'Całość czy część' ], [ "#{$this->other_order_id}", '200,00', 'część miejsca dostawy Oddział Pabianice' ] ], $this->shares( 'company-wide', $query ) );
		self::assertSame( [ "#{$this->order_id}, #{$this->other_order_id}", '300,00', 'całość' ], $this->shares( 'company-wide' )[1] );
		self::assertSame( [ "#{$this->order_id}", '100,00', 'Twoja część' ], $this->shares( 'own branch' )[1] );
	}

	#[TestDox( 'I1, I2, C4: an order’s page says of each invoice what of it is the order’s, and what of that is left to pay' )]
	public function test_order_page(): void {
		$reference = (string) $this->foundation()->db()->value( 'SELECT reference FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE order_id = %d', $this->order_id );
		$this->in_wapro( 603, $this->order_id );
		$this->store_invoice( self::invoice( 1, [ 'gross' => '300.00', 'remaining' => '150.00', 'settled' => '150.00' ], [ [ '601', '60.00' ], [ '602', '170.00' ], [ '603', '40.00' ], [ null, '30.00' ] ] ) );
		$this->store_invoice( self::invoice( 2, [ 'gross' => '90.00' ], [ [ '699', '70.01', $reference ], [ '602', '19.99' ] ] ) );
		$this->store_invoice( self::invoice( 3, [], [ [ '70001', '100.00' ], [ '602', '23.00' ] ] ) );
		foreach ( [ 'own branch', 'company-wide' ] as $visitor ) {
			self::assertSame( [ [ '100,00', '50,00' ], [ '70,01', '70,01' ] ], $this->amounts( "/my-account/view-order/{$this->order_id}/", $visitor ), $visitor );
			self::assertSame( [ [ '100,00', '100,00' ] ], $this->amounts( "/my-account/wapro-order/{$this->born_order()}/", $visitor ), $visitor );
		}
	}

	#[TestDox( 'I2, C4: the list, the page and the file name the branches of an invoice’s orders, those that are the person’s' )]
	public function test_branches(): void {
		$id   = $this->store_invoice( self::invoice( 1, [ 'gross' => '223.00' ], [ [ '601', '123.00' ], [ '602', '60.00' ], [ '70001', '40.00' ] ] ) );
		$pair = [ 'Oddział Zgierz', 'Oddział Pabianice' ];
		foreach ( [ 'own branch' => [ $pair[0] ], 'other branch' => [ $pair[1] ], 'company-wide' => $pair ] as $visitor => $named ) {
			self::assertSame( implode( ', ', $named ), str_getcsv( explode( "\n", $this->file( $visitor ) )[1], ';', '"', '' )[6], $visitor );
			foreach ( [ self::words( explode( '<tbody>', $this->browse( '/my-account/wapro-invoices/', $visitor )['body'] )[1] ), self::words( $this->browse( "/my-account/wapro-invoice/{$id}/", $visitor )['body'] ) ] as $shown ) {
				self::assertSame( $named, array_values( array_filter( $pair, static fn ( string $point ): bool => str_contains( $shown, $point ) ) ), $visitor );
			}
		}
	}

	#[TestDox( 'I2, C4: the list says what of an invoice is settled, and what was paid beyond it, which is for who sees the whole' )]
	public function test_settled_and_overpaid(): void {
		$this->store_invoice( self::invoice( 1, [ 'remaining' => '100.00', 'settled' => '23.00' ], [ [ '601', '123.00' ] ] ) );
		$id   = $this->store_invoice( self::invoice( 2, [ 'remaining' => '0', 'settled' => '123.00', 'overpaid' => '17.45' ], [ [ '601', '100.00' ], [ '602', '23.00' ] ] ) );
		$said = fn ( string $path, string $visitor ): string => self::figures( $this->browse( $path, $visitor )['body'] );

		$list = $said( '/my-account/wapro-invoices/', 'company-wide' );
		self::assertStringContainsString( '100,00 zł Rozliczono 23,00 zł', $list );
		self::assertStringContainsString( 'Rozliczono 123,00 zł Nadpłata 17,45 zł', $list );
		self::assertStringContainsString( 'Nadpłata 17,45 zł', $said( "/my-account/wapro-invoice/{$id}/", 'company-wide' ) );
		self::assertStringNotContainsString( 'Nadpłata', $said( '/my-account/wapro-invoices/', 'own branch' ) . $said( "/my-account/wapro-invoice/{$id}/", 'own branch' ) );
	}

	#[TestDox( 'I1, C4: an order in two invoices, an invoice of an order made in WAPRO, one that names the order by reference only, one of no order' )]
	public function test_links(): void {
		$reference = (string) $this->foundation()->db()->value( 'SELECT reference FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE order_id = %d', $this->order_id );
		$this->store_invoice( self::invoice( 1, [], [ [ '601', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 2, [], [ [ '601', '100.00' ], [ '601001', '23.00' ] ] ) );
		$this->store_invoice( self::invoice( 3, [], [ [ '70001', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 4, [], [ [ '699', '123.00', $reference ] ] ) );
		$this->store_invoice( self::invoice( 5, [], [] ) );
		self::assertSame( [ 'FS 4/2026' => '123.0000', 'FS 3/2026' => '123.0000', 'FS 2/2026' => '100.0000', 'FS 1/2026' => '123.0000' ], $this->grosses( 'own branch' ) );
		self::assertSame( [ 'FS 5/2026', 'FS 4/2026', 'FS 3/2026', 'FS 2/2026', 'FS 1/2026' ], array_keys( $this->grosses( 'company-wide' ) ) );
		self::assertSame( [], $this->grosses( 'other company' ) );
	}

	#[TestDox( 'O7, I2: with orders made in WAPRO switched off, an invoice over one leads to no page that is not there' )]
	public function test_order_without_a_page(): void {
		$id       = $this->store_invoice( self::invoice( 3, [], [ [ '70001', '123.00' ] ] ) );
		$settings = $this->foundation()->settings();
		$has_link = fn (): bool => isset( $this->store()->find( $this->foundation()->scopes()->of( $this->visitors['own branch'] ), $id, self::TODAY )?->orders[0]['url'] );
		self::assertTrue( $has_link() );
		$settings->store_exchange( ExchangeSettings::from_array( [ 'born' => [ 'on' => false, 'days' => 90 ] ] + $settings->exchange()->to_array() ) );
		self::assertFalse( $has_link() );
	}

	#[TestDox( 'C4: a person without a company sees the invoices of what they bought, and nobody else’s' )]
	public function test_private(): void {
		$private                      = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'customer' => $this->visitors['ex-user'] ] );
		$this->in_wapro( 650, $private->get_id() );
		$this->store_invoice( self::invoice( 6, [ 'contractorId' => '999' ], [ [ '650', '123.00' ] ] ) );
		foreach ( self::VISITORS as $visitor ) {
			self::assertSame( $visitor === 'ex-user' ? [ 'FS 6/2026' => '123.0000' ] : [], $this->grosses( $visitor ), $visitor );
		}
	}

	#[TestDox( 'C4: invoices of orders that guests placed are nobody’s, not even a guest’s' )]
	public function test_guests(): void {
		$order = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'customer' => 0 ] );
		$this->in_wapro( 651, $order->get_id() );
		$this->store_invoice( self::invoice( 7, [ 'contractorId' => '999' ], [ [ '651', '123.00' ] ] ) );
		foreach ( self::VISITORS as $visitor ) {
			self::assertSame( [], $this->grosses( $visitor ), $visitor );
			self::assertSame( [], $this->store()->sums( $this->foundation()->scopes()->current(), self::TODAY ), $visitor );
			self::assertSame( [], $this->store()->of_order( $this->foundation()->scopes()->current(), $order->get_id(), self::TODAY ), $visitor );
		}
	}

	#[TestDox( 'I1, I6, C4: corrections and advances lead both ways, to documents that are theirs to see only; stages, VAT and note are for who sees the whole; an address that is none is left out' )]
	public function test_parts(): void {
		$stages = [ [ 'settlementId' => '1', 'kind' => 'payment', 'settledOn' => '2026-11-21', 'amount' => '23.00' ] ];
		$vat    = [ [ 'vatCode' => '23', 'net' => '100.00', 'vat' => '23.00', 'gross' => '123.00' ] ];
		$first  = $this->store_invoice( self::invoice( 1, [ 'remaining' => '100.00', 'settled' => '23.00', 'settlements' => $stages, 'summary' => $vat, 'note' => 'Uwaga', 'ksef' => [ 'state' => 'accepted', 'number' => '1', 'url' => 'https://ksef.example/1' ] ], [ [ '601', '100.00' ], [ '602', '23.00' ] ] ) );
		$other  = $this->store_invoice( self::invoice( 2, [ 'kind' => 'correction', 'gross' => '-23.00', 'correctsId' => '8001', 'originalId' => '8001', 'ksef' => [ 'state' => 'accepted', 'number' => '2', 'url' => 'javascript:alert(1)' ] ], [ [ '602', '-23.00' ] ] ) );
		$final  = $this->store_invoice( self::invoice( 4, [ 'kind' => 'final' ], [ [ '601', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 3, [ 'kind' => 'advance', 'finalId' => '8004' ], [ [ '601', '123.00' ] ] ) );

		$whole = $this->parts( 'company-wide', $first );
		self::assertSame( [ [ 'Skorygowana przez', 'FS 2/2026' ] ], self::related( $whole ) );
		self::assertSame( [ 1, 1, 'Uwaga', 'https://ksef.example/1' ], [ count( $whole['stages'] ), count( $whole['vat'] ), $whole['note'], $whole['ksef_url'] ] );
		$correction = $this->parts( 'company-wide', $other );
		self::assertSame( [ [ 'Koryguje', 'FS 1/2026' ] ], self::related( $correction ) );
		self::assertNull( $correction['ksef_url'] );
		self::assertSame( [ [ 'Zaliczka', 'FS 3/2026' ] ], self::related( $this->parts( 'own branch', $final ) ) );

		$share = $this->parts( 'own branch', $first );
		self::assertSame( [ [], [], [], null, null ], [ $share['others'], $share['stages'], $share['vat'], $share['note'], $share['ksef_url'] ], 'In KSeF stands all of it.' );
	}

	#[TestDox( 'I2: to pay, overdue, due soon and in the buyer’s favour, by currency; drafts and deleted ones are none' )]
	public function test_sums(): void {
		$this->store_invoice( self::invoice( 1, [ 'dueOn' => '2026-11-27' ], [ [ '601', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 2, [ 'dueOn' => '2026-12-05', 'remaining' => '23.00', 'settled' => '100.00' ], [ [ '601', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 3, [ 'dueOn' => '2026-12-06' ], [ [ '601', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 4, [ 'kind' => 'correction', 'gross' => '-10.00', 'remaining' => '-10.00' ], [ [ '601', '-10.00' ] ] ) );
		$this->store_invoice( self::invoice( 5, [ 'currency' => 'EUR', 'rate' => '4.3', 'rateDate' => '2026-11-19', 'grossPln' => '528.90' ], [ [ '601', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 6, [ 'state' => 'buffered' ], [ [ '601', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 7, [ 'remaining' => '0', 'settled' => '123.00' ], [ [ '601', '123.00' ] ] ) );
		foreach ( [ 'own branch', 'company-wide' ] as $visitor ) {
			$this->be( $visitor );
			self::assertSame(
				[
					[ 'currency' => 'PLN', 'owed' => '269.0000', 'overdue' => '123.0000', 'soon' => '23.0000', 'credit' => '10.0000', 'overpaid' => '0.0000' ],
					[ 'currency' => 'EUR', 'owed' => '123.0000', 'overdue' => '0.0000', 'soon' => '123.0000', 'credit' => '0.0000', 'overpaid' => '0.0000' ],
				],
				$this->store()->sums( $this->foundation()->scopes()->current(), self::TODAY ),
				$visitor
			);
		}
		$this->be( 'other branch' );
		self::assertSame( [], $this->store()->sums( $this->foundation()->scopes()->current(), self::TODAY ) );
	}

	#[TestDox( 'I2, C4: the summary tells overpayments apart from what corrections owe, to who sees the whole invoice; with nothing to pay they are told, too' )]
	public function test_overpaid_in_summary(): void {
		$this->store_invoice( self::invoice( 1, [ 'remaining' => '0', 'settled' => '123.00', 'overpaid' => '17.45' ], [ [ '601', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 2, [ 'remaining' => '0', 'settled' => '123.00', 'overpaid' => '5.00' ], [ [ '601', '100.00' ], [ '602', '23.00' ] ] ) );
		foreach ( [ 'own branch' => '17.4500', 'company-wide' => '22.4500' ] as $visitor => $overpaid ) {
			$this->be( $visitor );
			self::assertSame( [ [ 'currency' => 'PLN', 'owed' => '0.0000', 'overdue' => '0.0000', 'soon' => '0.0000', 'credit' => '0.0000', 'overpaid' => $overpaid ] ], $this->store()->sums( $this->foundation()->scopes()->current(), self::TODAY ), $visitor );
			$page = $this->browse( '/my-account/wapro-invoices/', $visitor )['body'];
			self::assertStringContainsString( 'wapro-mag-figures__one--overpaid', $page );
			self::assertStringNotContainsString( 'wapro-mag-figures__one--credit', $page );
		}
		$this->be( 'other branch' );
		self::assertSame( [], $this->store()->sums( $this->foundation()->scopes()->current(), self::TODAY ), 'They see a part of an invoice only.' );
	}

	#[TestDox( 'I1, I2: a pro forma is neither paid nor to be paid, in the list, the file and by the filter' )]
	public function test_proforma(): void {
		$this->store_invoice( self::invoice( 1, [ 'kind' => 'proforma', 'remaining' => '0' ], [ [ '601', '123.00' ] ] ) );
		[ $seen ] = $this->seen( 'own branch' );
		self::assertSame( [ '123.0000', '0.0000', '0.0000' ], [ $seen->gross, $seen->settled, $seen->remaining ] );
		self::assertNotSame( InvoiceWords::settlement( InvoiceState::PAID ), InvoiceWords::state( $seen ) );
		self::assertStringContainsString( InvoiceWords::not_settled(), $this->file( 'own branch' ) );
		self::assertSame( 0, $this->store()->count( $this->foundation()->scopes()->current(), InvoiceFilter::from_query( [ InvoiceFilter::SETTLEMENT => InvoiceState::PAID ] ), self::TODAY ) );
	}

	#[TestDox( 'I2: the list is narrowed by settlement, time, branch and number, and sorted' )]
	public function test_filters(): void {
		$this->store_invoice( self::invoice( 1, [ 'dueOn' => '2026-11-01' ], [ [ '601', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 2, [ 'remaining' => '0', 'settled' => '123.00' ], [ [ '602', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 3, [ 'remaining' => '200.00', 'settled' => '23.00', 'gross' => '223.00', 'ksef' => [ 'state' => 'accepted', 'number' => '5260001546-20261120-0A1B2C-3D' ] ], [ [ '601', '100.00' ], [ '602', '123.00' ] ] ) );
		$this->store_invoice( self::invoice( 4, [ 'state' => 'cancelled', 'remaining' => '0' ], [ [ '601', '123.00' ] ] ) );
		$cases = [
			[ [], [ 4, 3, 2, 1 ] ],
			[ [ InvoiceFilter::SETTLEMENT => 'open' ], [ 1 ] ],
			[ [ InvoiceFilter::SETTLEMENT => 'part' ], [ 3 ] ],
			[ [ InvoiceFilter::SETTLEMENT => 'paid' ], [ 2 ] ],
			[ [ InvoiceFilter::SETTLEMENT => 'cancelled' ], [ 4 ] ],
			[ [ InvoiceFilter::TIME => 'overdue' ], [ 1 ] ],
			[ [ InvoiceFilter::TIME => 'due_soon' ], [ 3 ] ],
			[ [ InvoiceFilter::TIME => 'not_due' ], [] ],
			[ [ InvoiceFilter::SEARCH => '20261120-0A1' ], [ 3 ] ],
			[ [ InvoiceFilter::SEARCH => '%' ], [] ],
			[ [ InvoiceFilter::POINT => (string) $this->other_point ], [ 3, 2 ] ],
			[ [ InvoiceFilter::POINT => '424242' ], [] ],
			[ [ InvoiceFilter::SORT => 'due' ], [ 1, 3, 2, 4 ] ],
			[ [ InvoiceFilter::SORT => 'largest' ], [ 3, 1, 4, 2 ] ],
			[ [ InvoiceFilter::SETTLEMENT => "paid' OR 1=1", InvoiceFilter::PAGE => '0' ], [ 4, 3, 2, 1 ] ],
		];
		$this->be( 'company-wide' );
		foreach ( $cases as [ $query, $expected ] ) {
			$scope  = $this->foundation()->scopes()->current();
			$filter = InvoiceFilter::from_query( $query );
			$found  = $this->store()->page( $scope, $filter, self::TODAY );
			self::assertSame( array_map( static fn ( int $number ): string => "FS {$number}/2026", $expected ), array_map( static fn ( SeenInvoice $one ): string => $one->number, $found ), (string) wp_json_encode( $query ) );
			self::assertSame( count( $expected ), $this->store()->count( $scope, $filter, self::TODAY ) );
		}
		$this->be( 'own branch' );
		self::assertSame( [], $this->store()->page( $this->foundation()->scopes()->current(), InvoiceFilter::from_query( [ InvoiceFilter::POINT => (string) $this->other_point ] ), self::TODAY ) );
	}

	#[TestDox( 'I2, C4: an order is searched by its number in WAPRO or in the shop, and found only by who may know of it' )]
	public function test_order_search(): void {
		$item                        = self::invoice( 1, [ 'gross' => '223.00', 'remaining' => '223.00' ], [ [ '601', '123.00' ], [ '602', '100.00' ] ] );
		$item['orders'][0]['number'] = 'ZO 601/ZGI';
		$item['orders'][1]['number'] = 'ZO 602/PAB';
		$this->store_invoice( $item );
		$this->store_invoice( self::invoice( 2, [], [ [ '70001', '123.00' ] ] ) );
		$cases = [
			'zo 601/zgi'               => [ 'own branch', 'company-wide' ],
			'602/PAB'                  => [ 'other branch', 'company-wide' ],
			"#{$this->order_id}"       => [ 'own branch', 'company-wide' ],
			(string) $this->other_order_id => [ 'other branch', 'company-wide' ],
			'ZO 999'                   => [],
		];
		foreach ( $cases as $search => $finding ) {
			foreach ( self::VISITORS as $visitor ) {
				$this->be( $visitor );
				$found = $this->store()->page( $this->foundation()->scopes()->current(), InvoiceFilter::from_query( [ InvoiceFilter::SEARCH => (string) $search ] ), self::TODAY );
				self::assertSame( in_array( $visitor, $finding, true ) ? [ 'FS 1/2026' ] : [], array_map( static fn ( SeenInvoice $one ): string => $one->number, $found ), "{$search} for {$visitor}" );
			}
		}
	}

	#[TestDox( 'I1, C4: an invoice issued to another payer shows head office what is its company’s order, in the list, the sums and the file; the payer’s other orders stay theirs' )]
	public function test_other_contractor(): void {
		$item                              = self::invoice( 1, [ 'contractorId' => '777', 'gross' => '150.00', 'remaining' => '75.00', 'settled' => '75.00' ], [ [ '601', '100.00' ], [ '888', '50.00' ] ] );
		$item['orders'][0]['contractorId'] = '501';
		$this->store_invoice( self::invoice( 2, [], [ [ '602', '123.00' ] ] ) );
		self::assertSame( [ 'FS 2/2026' ], array_keys( $this->grosses( 'company-wide' ) ) );
		$id = $this->store_invoice( $item );
		self::assertSame( [ 'FS 1/2026' => '100.0000' ], $this->grosses( 'own branch' ) );
		self::assertSame( [], $this->grosses( 'other company' ) );
		self::assertSame( [], $this->grosses( 'ex-user' ) );
		self::assertSame( [ 'FS 1/2026' => '100.0000', 'FS 2/2026' => '123.0000' ], $this->grosses( 'company-wide' ) );
		self::assertSame( [ 'FS 1/2026', 'FS 2/2026' ], array_slice( array_column( array_map( static fn ( string $line ): array => str_getcsv( $line, ';', '"', '' ), explode( "\n", trim( $this->file( 'company-wide' ) ) ) ), 0 ), 1 ) );
		$this->be( 'company-wide' );
		$scope = $this->foundation()->scopes()->current();
		self::assertSame( [ '173.0000' ], array_column( $this->store()->sums( $scope, self::TODAY ), 'owed' ) );
		$seen = $this->store()->find( $scope, $id, self::TODAY );
		self::assertSame( [ false, [ "#{$this->order_id}" ] ], [ $seen?->is_whole, array_column( $seen->orders ?? [], 'number' ) ] );
		self::assertSame( 200, $this->browse( "/my-account/wapro-invoice/{$id}/", 'company-wide' )['status'] );
		self::assertSame( 404, $this->browse( "/my-account/wapro-invoice/{$id}/", 'other branch' )['status'] );
	}

	#[TestDox( 'I2: in the file for spreadsheets a number of WAPRO is text, whatever formula it looks like, and an amount below nought stays a number' )]
	public function test_file_holds_no_formula(): void {
		foreach ( [ 1 => '=1+1', 2 => '+1+1', 3 => '@SUM(1)', 4 => '-2+3+cmd|\' /C calc\'!A0' ] as $erp_id => $number ) {
			$this->store_invoice( self::invoice( $erp_id, [ 'number' => $number ], [ [ '601', '123.00' ] ] ) );
		}
		$this->store_invoice( self::invoice( 5, [ 'kind' => 'correction', 'number' => 'KFS 5/2026', 'gross' => '-20.00' ], [ [ '601', '-20.00' ] ] ) );
		$lines = array_map( static fn ( string $line ): array => str_getcsv( $line, ';', '"', '' ), array_slice( explode( "\n", trim( $this->file( 'company-wide' ) ) ), 1 ) );
		foreach ( $lines as $cells ) {
			self::assertDoesNotMatchRegularExpression( '/^[=+@]|^-(?![0-9,]+$)/', (string) $cells[0] );
		}
		self::assertContains( '-20,00', array_column( $lines, 7 ) );
	}

	#[TestDox( 'I1, O7, C4: the page of an order that was made in WAPRO lists its invoices to who sees the order' )]
	public function test_born_order_page(): void {
		$this->born_invoice();
		$id = $this->born_order();
		foreach ( self::VISITORS as $visitor ) {
			self::assertSame( in_array( $visitor, self::SEEING, true ), str_contains( $this->browse( "/my-account/wapro-order/{$id}/", $visitor )['body'], self::BILL ), $visitor );
		}
	}

	#[TestDox( 'I2: a page of the list that is no longer there is its last one' )]
	public function test_beyond_the_last_page(): void {
		$this->store_invoice( self::invoice( 1, [ 'number' => self::NUMBER, 'ksef' => [ 'state' => 'accepted' ] ], [ [ '601', '123.00' ] ] ) );

		$list = $this->browse( '/my-account/wapro-invoices/?wm_page=7', 'company-wide' )['body'];

		self::assertStringContainsString( self::NUMBER, $list );
		self::assertStringContainsString( 'przyjęta przez KSeF', $list );
	}

	#[TestDox( 'I2: a page costs as many statements for sixty invoices as for two' )]
	public function test_statements(): void {
		global $wpdb;
		$costs = [];
		foreach ( [ 2, 60 ] as $upto ) {
			foreach ( range( 1, $upto ) as $number ) {
				$this->store_invoice( self::invoice( $number, [], [ [ '601', '123.00' ] ] ) );
			}
			foreach ( [ 'own branch', 'company-wide' ] as $visitor ) {
				$this->be( $visitor );
				$scope  = $this->foundation()->scopes()->current();
				$before = $wpdb->num_queries;
				self::assertCount( min( $upto, SeenInvoiceStore::PER_PAGE ), $this->store()->page( $scope, InvoiceFilter::from_query( [] ), self::TODAY ) );
				$costs[ $visitor ][] = $wpdb->num_queries - $before;
			}
		}
		foreach ( $costs as $visitor => [ $few, $many ] ) {
			self::assertSame( $few, $many, $visitor );
		}
	}

	/**
	 * @param array<string, mixed>        $changes
	 * @param list<list<string|null>>     $orders  ERP id, gross, reference.
	 * @return array<string, mixed> invoices#InvoiceItem.
	 */
	private static function invoice( int $number, array $changes, array $orders ): array {
		$gross = (string) ( $changes['gross'] ?? '123.00' );
		return $changes + [
			'erpId'        => (string) ( 8000 + $number ),
			'asOf'         => '50',
			'deleted'      => false,
			'kind'         => 'invoice',
			'state'        => 'issued',
			'number'       => "FS {$number}/2026",
			'contractorId' => '501',
			'issuedOn'     => '2026-11-20',
			'dueOn'        => '2026-12-04',
			'currency'     => 'PLN',
			'net'          => '100.00',
			'vat'          => '23.00',
			'gross'        => $gross,
			'settled'      => '0.00',
			'remaining'    => $gross,
			'orders'       => array_map( static fn ( array $order ): array => array_filter( [ 'erpId' => $order[0], 'gross' => $order[1], 'reference' => $order[2] ?? null ], static fn ( ?string $value ): bool => $value !== null ), $orders ),
		];
	}

	private function in_wapro( int $erp_id, int $order_id ): void {
		$this->foundation()->erp_orders()->write( (string) $erp_id, [ 'order_id' => (string) $order_id, 'state' => 'registered', 'as_of' => '5' ] );
	}

	/**
	 * @return Parts
	 */
	private function parts( string $visitor, int $id ): array {
		$this->be( $visitor );
		$scope   = $this->foundation()->scopes()->current();
		$invoice = $this->store()->find( $scope, $id, self::TODAY );
		self::assertInstanceOf( SeenInvoice::class, $invoice );
		return ( new InvoiceParts( $this->foundation()->db(), $this->store() ) )->of( $invoice, $scope );
	}

	/**
	 * @param Parts $parts
	 * @return list<array{string, string}>
	 */
	private static function related( array $parts ): array {
		return array_map( static fn ( array $other ): array => [ $other['relation'], $other['number'] ], $parts['others'] );
	}

	private function store(): SeenInvoiceStore {
		return new SeenInvoiceStore( $this->foundation()->db(), $this->foundation()->companies() );
	}

	/**
	 * @return list<SeenInvoice>
	 */
	private function seen( string $visitor ): array {
		$this->be( $visitor );
		return $this->store()->page( $this->foundation()->scopes()->current(), InvoiceFilter::from_query( [] ), self::TODAY );
	}

	/**
	 * @return array<string, string> By number.
	 */
	private function grosses( string $visitor ): array {
		$seen = $this->seen( $visitor );
		return array_combine( array_map( static fn ( SeenInvoice $one ): string => $one->number, $seen ), array_map( static fn ( SeenInvoice $one ): string => $one->gross, $seen ) );
	}

	/**
	 * @return list<mixed>|null Of the only invoice.
	 */
	private function facts( string $visitor ): ?array {
		$seen = $this->seen( $visitor );
		return $seen === [] ? null : [ $seen[0]->number, $seen[0]->gross, $seen[0]->settled, $seen[0]->remaining, $seen[0]->is_whole, array_column( $seen[0]->orders, 'number' ) ];
	}

	/** What HTML says, with its figures. */
	private static function figures( string $html ): string {
		return (string) preg_replace( '~(?:\s|\x{a0})+~u', ' ', html_entity_decode( wp_strip_all_tags( $html ) ) );
	}

	/**
	 * @return list<list<string>> Amounts of each invoice on the page of an order, without their currency.
	 */
	private function amounts( string $path, string $visitor ): array {
		$table = explode( '</table>', explode( 'aria-labelledby="wapro-mag-order-invoices"', $this->browse( $path, $visitor )['body'] )[1] ?? '' )[0];
		preg_match_all( '/<tr>(.*?)<\/tr>/s', explode( '<tbody>', $table )[1] ?? '', $rows );
		return array_map( static fn ( string $row ): array => preg_match_all( '/([0-9]+,[0-9]{2})/', self::figures( $row ), $found ) > 0 ? $found[1] : [], $rows[1] );
	}

	/**
	 * @param array<string, string> $query
	 * @return list<list<string>> Orders, gross and whose it is, by line of the file.
	 */
	private function shares( string $visitor, array $query = [] ): array {
		$lines = explode( "\n", trim( $this->file( $visitor, $query ) ) );
		return array_map( static fn ( string $line ): array => array_map( static fn ( int $at ): string => str_getcsv( $line, ';', '"', '' )[ $at ] ?? '', [ 5, 7, 13 ] ), $lines );
	}

	/**
	 * @param array<string, string> $query
	 */
	private function file( string $visitor, array $query = [] ): string {
		$this->be( $visitor );
		$file = fopen( 'php://memory', 'w+b' );
		self::assertIsResource( $file );
		( new InvoicesExport( $this->store(), $this->foundation()->scopes(), new FilterChoices( $this->foundation()->db() ) ) )->write( $file, $this->foundation()->scopes()->current(), InvoiceFilter::from_query( $query ) );
		rewind( $file );
		return (string) stream_get_contents( $file );
	}
}
