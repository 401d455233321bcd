<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Findings;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Findings\Finding;
use WaproMag\Tests\Integration\Reconcile\ReconcileTestCase;

/**
 * Rows of WAPRO that break the contract.
 */
final class BrokenRowsTest extends ReconcileTestCase {

	#[TestDox( 'S3: a broken row is a finding that names article, field and what stands there' )]
	public function test_named(): void {
		$product = $this->arrived();
		$this->note( [ self::broken( 'prices', self::INDEX, 'gross', '12,50 zł' ), self::broken( 'goods', '', 'index', null ) ] );

		[ $nameless, $price ] = $this->admin_asks( 'GET findings' )['items'];
		self::assertSame( [ 'price_row_broken', 'gross', '12,50 zł', $product->get_id(), self::INDEX, null ], [ $price['kind'], $price['field'], $price['waproValue'], $price['objectId'], $price['key'], $price['shopValue'] ] );
		self::assertSame( [ 'goods_row_broken', 'index', '', null ], [ $nameless['kind'], $nameless['field'], $nameless['key'], $nameless['waproValue'] ] );
		self::assertNotSame( '', $nameless['title'] );
	}

	#[TestDox( 'S3: what the shop knew of a broken row is forgotten, so that a pass asks for it, and it alone, until it is well' )]
	public function test_asked_anew(): void {
		$rows = [ self::row( 'A-1', 'a1', 'b1', 'c1' ), self::row( 'A-2', 'a2', 'b2', 'c2' ) ];
		$this->know( $rows );
		self::assertSame( [], $this->reconcile( $rows )['buckets'] );

		$this->note( [ self::broken( 'stock', 'A-1', 'available', 'dużo' ) ] );

		$answer = $this->reconcile( $rows );
		self::assertSame( [ [], [ 'A-1' ], [] ], [ $answer['goods'], $answer['stock'], $answer['prices'] ] );
	}

	#[TestDox( 'S3: the finding closes itself when the row comes whole, by facet' )]
	public function test_closes(): void {
		$this->arrived();
		$this->note( [ self::broken( 'prices', self::INDEX, 'gross', 'x' ), self::broken( 'stock', self::INDEX, 'available', 'x' ), self::broken( 'goods', self::INDEX, 'name', null ) ] );
		self::assertSame( [ 'goods_row_broken', 'price_row_broken', 'stock_row_broken' ], $this->open_kinds() );

		$this->apply( 'stock', [ $this->stock( self::INDEX, [ 'M1' => '5' ] ) ] );
		self::assertSame( [ 'goods_row_broken', 'price_row_broken' ], $this->open_kinds() );
		$this->apply( 'prices', [ $this->price( self::INDEX ) ] );
		self::assertSame( [ 'goods_row_broken' ], $this->open_kinds() );
		$this->apply_goods( $this->article() );
		self::assertSame( [], $this->open_kinds() );
	}

	#[TestDox( 'S3: a row that is broken elsewhere now has one finding; one that a person ignores stays ignored' )]
	public function test_once(): void {
		$this->note( [ self::broken( 'goods', 'A-1', 'name', '' ) ] );
		$this->note( [ self::broken( 'goods', 'A-1', 'ean', 'za długi' ) ] );
		$findings = $this->admin_asks( 'GET findings' )['items'];
		self::assertSame( [ 'ean' ], array_column( $findings, 'field' ) );

		$this->admin_asks( 'POST findings/actions', [ 'ids' => [ $findings[0]['id'] ], 'action' => 'ignore', 'days' => 7 ] );
		$this->note( [ self::broken( 'goods', 'A-1', 'ean', 'za długi' ) ] );
		self::assertSame( [], $this->open_kinds() );
	}

	#[TestDox( 'S3: a complete pass closes what it did not name again: an article that is gone, a row without an index' )]
	public function test_complete_pass(): void {
		$this->note( [ self::broken( 'goods', 'GONE', 'name', null ), self::broken( 'goods', '', 'index', null ), self::broken( 'goods', 'STILL', 'name', null ) ] );
		$this->report( Finding::EAN_SHARED, 'GONE' );
		$db = $this->foundation()->db();
		$db->execute( 'UPDATE ' . Tables::name( Tables::FINDINGS ) . ' SET last_at = last_at - INTERVAL 1 HOUR' );
		$run = $this->foundation()->runs()->request( 'reconcileGoods', 'nightly' );
		$this->worker_asks( 'POST worker/runs/claim', [ 'worker' => 'w', 'leaseSeconds' => 60, 'flows' => [ 'reconcileGoods' ] ] );
		$this->note( [ self::broken( 'goods', 'STILL', 'name', null ) ] );

		$this->worker_asks( 'POST catalogue/broken-rows', [ 'rows' => [], 'completeRun' => $run ] );

		self::assertSame( [ 'ean_shared', 'goods_row_broken' ], $this->open_kinds() );
		self::assertSame( [ 'STILL' ], array_column( $this->admin_asks( 'GET findings', [ 'kind' => 'goods_row_broken' ] )['items'], 'key' ) );
	}

	private function report( string $kind, string $key ): void {
		$this->foundation()->findings()->report( [ new Finding( $kind, 'ean', 'product', null, $key, null, null ) ] );
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 */
	private function note( array $rows ): void {
		self::assertSame( [ 'noted' => count( $rows ) ], $this->worker_asks( 'POST catalogue/broken-rows', [ 'rows' => $rows ] ) );
	}

	/**
	 * @return list<string>
	 */
	private function open_kinds(): array {
		$kinds = array_column( $this->admin_asks( 'GET findings' )['kinds'], 'kind' );
		sort( $kinds );
		return $kinds;
	}

	/**
	 * @return array<string, string|null>
	 */
	private static function broken( string $facet, string $index, string $field, ?string $value ): array {
		return [ 'facet' => $facet, 'index' => $index, 'field' => $field, 'value' => $value ];
	}
}
