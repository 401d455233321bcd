<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Invoices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\ItemProblem;
use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoiceBalance;
use WaproMag\Invoices\InvoiceChunk;
use WaproMag\Invoices\InvoiceRules;

final class InvoiceRulesTest extends TestCase {

	/**
	 * @param array<string, mixed> $change
	 * @return array<string, mixed>
	 */
	private static function item( array $change = [] ): array {
		return $change + [
			'erpId'       => '501',
			'asOf'        => '50',
			'deleted'     => false,
			'hash'        => 'aaaaaaaaaaaaaaaa',
			'kind'        => 'invoice',
			'state'       => 'issued',
			'number'      => 'FS 1/2026',
			'issuedOn'    => '2026-11-20',
			'currency'    => 'PLN',
			'net'         => '100',
			'vat'         => '23',
			'gross'       => '123',
			'settled'     => '23',
			'remaining'   => '100',
			'orders'      => [ [ 'erpId' => '7', 'gross' => '100' ], [ 'gross' => '23' ] ],
			'settlements' => [ self::stage( '1', '20' ), self::stage( '2', '3' ) ],
		];
	}

	/**
	 * @return array<string, string>
	 */
	private static function stage( string $id, string $amount ): array {
		return [ 'settlementId' => $id, 'kind' => 'payment', 'settledOn' => '2026-11-21', 'amount' => $amount ];
	}

	/**
	 * @return array<string, array{array<string, mixed>, string|null, string|null}> Change, code, field.
	 */
	public static function items(): array {
		return [
			'whole'                             => [ [], null, null ],
			'without shares'                    => [ [ 'orders' => [] ], null, null ],
			'in the buffer, without a number'   => [ [ 'state' => 'buffered', 'number' => '' ], null, null ],
			'issued, without a number'          => [ [ 'number' => '' ], ItemProblem::INVOICE_INCOMPLETE, 'number' ],
			'without what remains'              => [ [ 'remaining' => null ], ItemProblem::INVOICE_INCOMPLETE, 'remaining' ],
			'29 February of no leap year'       => [ [ 'dueOn' => '2026-02-29' ], ItemProblem::INVOICE_DAY_INVALID, 'dueOn' ],
			'a stage on no day'                 => [ [ 'settlements' => [ [ 'settledOn' => '2026-13-01' ] + self::stage( '1', '23' ) ] ], ItemProblem::INVOICE_DAY_INVALID, 'settlements[0].settledOn' ],
			'an amount beyond all'              => [ [ 'grossPln' => '999999999999' ], ItemProblem::AMOUNT_INVALID, 'grossPln' ],
			'an id beyond 64 bits'              => [ [ 'contractorId' => '18446744073709551616' ], ItemProblem::KEY_INVALID, 'contractorId' ],
			'an id with a nought before it'     => [ [ 'correctsId' => '07' ], ItemProblem::KEY_INVALID, 'correctsId' ],
			'a correction of itself'            => [ [ 'correctsId' => '501' ], ItemProblem::CORRECTS_ITSELF, 'correctsId' ],
			'an order twice'                    => [ [ 'orders' => [ [ 'erpId' => '7', 'gross' => '100' ], [ 'erpId' => '7', 'gross' => '23' ] ] ], ItemProblem::ORDER_TWICE, 'orders' ],
			'what is of no order twice'         => [ [ 'orders' => [ [ 'gross' => '100' ], [ 'gross' => '23' ] ] ], ItemProblem::ORDER_TWICE, 'orders' ],
			'shares a grosz short'              => [ [ 'orders' => [ [ 'erpId' => '7', 'gross' => '122.99' ] ] ], ItemProblem::SHARES_DIFFER, 'orders' ],
			'a stage twice'                     => [ [ 'settlements' => [ self::stage( '1', '1' ), self::stage( '1', '1' ) ] ], ItemProblem::SETTLEMENT_TWICE, 'settlements' ],
			'settled whole'                     => [ [ 'settlements' => [ self::stage( '1', '123' ) ] ], null, null ],
			'settled a grosz beyond'            => [ [ 'settlements' => [ self::stage( '1', '123.01' ) ] ], ItemProblem::SETTLED_BEYOND, 'settlements' ],
			'a correction, used whole'          => [ [ 'gross' => '-123', 'orders' => [], 'settlements' => [ self::stage( '1', '-123' ) ] ], null, null ],
			'a correction, used beyond'         => [ [ 'gross' => '-123', 'orders' => [], 'settlements' => [ self::stage( '1', '-123.01' ) ] ], ItemProblem::SETTLED_BEYOND, 'settlements' ],
			'deleted: nothing else is asked of' => [ [ 'deleted' => true, 'number' => '', 'gross' => null ], null, null ],
		];
	}

	/**
	 * @param array<string, mixed> $change
	 */
	#[DataProvider( 'items' )]
	#[TestDox( 'I1: an invoice $_dataName' )]
	public function test_problem( array $change, ?string $code, ?string $field ): void {
		$problem = InvoiceRules::problem( self::item( $change ) );
		self::assertSame( [ $code, $field ], [ $problem?->code, $problem?->field ] );
	}

	#[TestDox( 'I2: what remains is counted from the stages; of a cancelled or deleted invoice nothing does' )]
	public function test_balance(): void {
		$remaining = static fn ( array $change ): string => InvoiceBalance::remaining( Invoice::from_array( self::item( $change ) ) );
		self::assertSame( [ '100.0000', '0.0000', '0.0000', '-123.0000' ], [ $remaining( [] ), $remaining( [ 'state' => 'cancelled' ] ), $remaining( [ 'deleted' => true ] ), $remaining( [ 'gross' => '-123', 'settlements' => [] ] ) ] );
	}

	#[TestDox( 'I1, I3: of a pro forma nothing remains, and what waits in the buffer owes what WAPRO says' )]
	public function test_balance_of_no_debt(): void {
		$remaining = static fn ( array $change ): string => InvoiceBalance::remaining( Invoice::from_array( self::item( [ 'settlements' => [] ] + $change ) ) );
		self::assertSame( [ '0.0000', '0.0000', '123.0000' ], [ $remaining( [ 'kind' => 'proforma' ] ), $remaining( [ 'state' => 'buffered', 'remaining' => '0' ] ), $remaining( [ 'state' => 'buffered', 'remaining' => '123' ] ) ] );
	}

	#[TestDox( 'I1: created, updated, seen, stale and deleted are told apart by version and content' )]
	public function test_chunk(): void {
		$one  = Invoice::from_array( self::item() );
		$row  = [ 'id' => '9', 'as_of' => '50', 'content_hash' => $one->content_hash(), 'erp_hash' => 'aaaaaaaaaaaaaaaa' ];
		$sort = static fn ( array $change, ?array $known ): InvoiceChunk => new InvoiceChunk( [ Invoice::from_array( self::item( $change ) ) ], $known === null ? [] : [ '501' => $known ] );

		self::assertCount( 1, $sort( [], null )->created );
		self::assertSame( 'unchanged', $sort( [], $row )->results( [] )['501']->outcome );
		self::assertSame( [], $sort( [], $row )->seen, 'The same answer twice writes nothing.' );
		self::assertSame( [ 9 ], array_keys( $sort( [ 'asOf' => '51' ], $row )->seen ) );
		self::assertSame( [ 9 ], array_keys( $sort( [ 'asOf' => '51', 'note' => 'x' ], $row )->updated ) );
		self::assertSame( [ 9 ], array_keys( $sort( [ 'asOf' => '51', 'deleted' => true ], $row )->deleted ) );
		self::assertSame( 'stale', $sort( [ 'asOf' => '49', 'note' => 'x' ], $row )->results( [] )['501']->outcome );
		self::assertSame( 'unchanged', $sort( [ 'deleted' => true ], null )->results( [] )['501']->outcome );
	}
}
