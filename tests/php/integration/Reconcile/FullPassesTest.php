<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Reconcile;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Queue\RunStore;
use WaproMag\Tests\CatalogueTestCase;

/**
 * Which passes the shop asks the worker for by itself.
 */
final class FullPassesTest extends CatalogueTestCase {

	#[TestDox( 'S3: the catalogue, all invoices, orders and contractors are asked for once a night, however often the moment is looked at' )]
	public function test_nightly(): void {
		$passes = $this->foundation()->full_passes();

		$passes->request_when_due();
		self::assertSame( [ 'checkStock', 'reconcileGoods', 'reconcileInvoices', 'reconcileOrders', 'refreshCustomers' ], $this->nightly() );

		$passes->request_when_due();
		self::assertCount( 5, $this->nightly(), 'The second look asks for nothing more.' );
	}

	#[TestDox( 'S3: a shop that does not know yet what it sells asks for nothing' )]
	public function test_before_the_maps(): void {
		$this->map( [ 'warehouses' => [], 'priceList' => null ] );

		$this->foundation()->full_passes()->request_when_due();

		self::assertSame( [], $this->nightly() );
	}

	/**
	 * @return list<string> Flows of the runs that nobody asked for, by name.
	 */
	private function nightly(): array {
		$runs  = array_map( RunStore::shape( ... ), $this->foundation()->runs()->page( 1, 100 )['rows'] );
		$flows = array_column( array_filter( $runs, static fn ( array $run ): bool => $run['cause'] === 'nightly' && $run['keys'] === [] ), 'flow' );
		sort( $flows );
		return $flows;
	}
}
