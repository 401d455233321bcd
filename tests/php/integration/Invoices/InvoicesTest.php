<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Invoices;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\ExchangeTestCase;

/**
 * Invoices beside the shop's own orders.
 */
final class InvoicesTest extends ExchangeTestCase {

	private const ORDER = 4321;

	#[TestDox( 'I1: an invoice that is here before its order is linked when the order appears, by its id in WAPRO or its reference' )]
	public function test_order_comes_later(): void {
		$reference = 'sklep-4321-abcdef';
		$this->foundation()->order_scope()->note( self::ORDER, 1, $reference, 'order' );
		[ $id ]    = $this->bring( self::invoice( 1, [ [ 'erpId' => '777', 'gross' => '100' ], [ 'erpId' => '778', 'reference' => $reference, 'gross' => '23' ] ] ) );
		self::assertSame( [ null, self::ORDER ], $this->orders_of( $id ) );

		$this->foundation()->erp_orders()->write( '777', [ 'order_id' => (string) self::ORDER, 'state' => 'registered', 'as_of' => '5' ] );

		self::assertSame( [ self::ORDER, self::ORDER ], $this->orders_of( $id ) );
		self::assertSame( 1, $this->admin_asks( 'GET invoices', [ 'order' => self::ORDER ] )['total'] );
		self::assertSame( 0, $this->admin_asks( 'GET invoices', [ 'order' => self::ORDER + 1 ] )['total'] );
	}

	#[TestDox( 'I1: a thousand invoices in one call take a bounded number of statements, and the same call again writes nothing' )]
	public function test_many(): void {
		global $wpdb;
		$items = array_map( static fn ( int $number ): array => self::invoice( $number, [ [ 'erpId' => (string) ( 9000 + $number ), 'gross' => '100' ], [ 'gross' => '23' ] ] ), range( 1, 1000 ) );
		$began = $wpdb->num_queries;
		$this->bring( ...$items );
		self::assertLessThan( 130, $wpdb->num_queries - $began );

		$counts = fn (): array => array_map( fn ( string $table ): ?string => $this->foundation()->db()->value( 'SELECT CONCAT(COUNT(*), MAX(invoice_id)) FROM ' . Tables::name( $table ) ), [ Tables::INVOICE_ORDERS, Tables::SETTLEMENTS ] );
		$before = [ ...$counts(), $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::HISTORY ) ), $this->foundation()->db()->value( 'SELECT MAX(updated_at) FROM ' . Tables::name( Tables::INVOICES ) ) ];
		self::assertSame( [ 'unchanged' => 1000 ], array_count_values( array_column( $this->worker_asks( 'POST apply/invoices', [ 'cause' => 'nightly', 'items' => $items ] )['items'], 'outcome' ) ) );
		self::assertSame( $before, [ ...$counts(), $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::HISTORY ) ), $this->foundation()->db()->value( 'SELECT MAX(updated_at) FROM ' . Tables::name( Tables::INVOICES ) ) ] );
	}

	/**
	 * @param array<string, mixed> ...$items
	 * @return list<int> Ids in the shop.
	 */
	private function bring( array ...$items ): array {
		$answer = $this->worker_asks( 'POST apply/invoices', [ 'cause' => 'wapro_event', 'items' => array_values( $items ) ] );
		self::assertSame( [ 'created' => count( $items ) ], array_count_values( array_column( $answer['items'], 'outcome' ) ) );
		return array_column( $answer['items'], 'shopId' );
	}

	/**
	 * @return list<int|null>
	 */
	private function orders_of( int $invoice ): array {
		return array_column( $this->admin_asks( 'GET invoices/{id}', [], $invoice )['orders'], 'orderId' );
	}

	/**
	 * @param list<array<string, string>> $orders
	 * @return array<string, mixed> invoices#InvoiceItem of 123 zł.
	 */
	private static function invoice( int $number, array $orders ): array {
		return [
			'erpId'       => (string) $number,
			'asOf'        => '50',
			'deleted'     => false,
			'hash'        => 'aaaaaaaaaaaaaaaa',
			'kind'        => 'invoice',
			'state'       => 'issued',
			'number'      => "FS {$number}/2026",
			'contractorId' => '901',
			'contractorName' => 'Remonty „Łoś”',
			'issuedOn'    => '2026-11-20',
			'dueOn'       => '2026-12-04',
			'currency'    => 'PLN',
			'net'         => '100',
			'vat'         => '23',
			'gross'       => '123',
			'settled'     => '23',
			'remaining'   => '100',
			'summary'     => [ [ 'vatCode' => '23', 'net' => '100', 'vat' => '23', 'gross' => '123' ] ],
			'orders'      => $orders,
			'settlements' => [ [ 'settlementId' => (string) ( 10 * $number ), 'kind' => 'payment', 'settledOn' => '2026-11-21', 'amount' => '20' ], [ 'settlementId' => (string) ( 10 * $number + 1 ), 'kind' => 'compensation', 'settledOn' => '2026-11-22', 'amount' => '3' ] ],
		];
	}
}
