<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Reconcile;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Links\LinkStore;

/**
 * The shop's half of the full pass, on the tables themselves.
 *
 * @phpstan-import-type Row from ReconcileTestCase
 */
final class DigestsTest extends ReconcileTestCase {

	#[DataProvider( 'facets' )]
	#[TestDox( 'S3: facet $facet has the same digests here as in WAPRO' )]
	public function test_golden( string $facet ): void {
		$golden = self::golden();
		$this->know( $golden['articles'] );

		$answer = $this->worker_asks( 'POST catalogue/digests', [ 'facet' => $facet, 'digests' => $golden['buckets'][ $facet ] ] );
		self::assertSame( [ [], count( $golden['articles'] ) ], [ $answer['differing'], $answer['articles'] ] );

		$first             = explode( ':', $golden['buckets'][ $facet ][0] );
		$changed           = $golden['buckets'][ $facet ];
		$changed[0]        = $first[0] . ':' . strrev( $first[1] );
		self::assertSame( [ (int) $first[0] ], $this->worker_asks( 'POST catalogue/digests', [ 'facet' => $facet, 'digests' => $changed ] )['differing'] );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function facets(): iterable {
		foreach ( [ 'all', 'goods', 'stock', 'prices' ] as $facet ) {
			yield $facet => [ $facet ];
		}
	}

	#[TestDox( 'S3: ten drifted articles of 600 are found, these ten and no other, by the rows of their buckets alone' )]
	public function test_ten_of_many(): void {
		$rows = self::many( 600 );
		$this->know( $rows );
		self::assertSame( 0, $this->reconcile( $rows )['read'], 'An unchanged catalogue reads no row.' );

		$drifted = [ 'goods' => [], 'stock' => [], 'prices' => [] ];
		foreach ( [ 7, 61, 122, 183, 244, 305, 366, 427, 488, 599 ] as $position => $at ) {
			$facet               = array_keys( $drifted )[ $position % 3 ];
			$rows                = self::with( $rows, $at, $facet );
			$drifted[ $facet ][] = $rows[ $at ]['index'];
		}
		$found = $this->reconcile( $rows );

		self::assertSame( $drifted, [ 'goods' => $found['goods'], 'stock' => $found['stock'], 'prices' => $found['prices'] ] );
		self::assertSame( [], $found['gone'] );
		self::assertLessThanOrEqual( 10, count( $found['buckets'] ) );
		$in_buckets = count( array_filter( $rows, static fn ( array $row ): bool => in_array( LinkStore::bucket( $row['index'] ), $found['buckets'], true ) ) );
		self::assertSame( $in_buckets, $found['read'] );
		self::assertLessThan( 40, $found['read'] );
	}

	#[TestDox( 'S3: what WAPRO has anew is to be fetched in every facet, what it lists no longer is gone' )]
	public function test_new_and_gone(): void {
		$rows = self::many( 50 );
		$this->know( $rows );
		$gone   = array_pop( $rows );
		$rows[] = self::row( 'NOWY-1', 'ab', 'cd', 'ef' );

		$found = $this->reconcile( $rows );

		self::assertSame( [ [ 'NOWY-1' ], [ 'NOWY-1' ], [ 'NOWY-1' ], [ $gone['index'] ?? '' ] ], [ $found['goods'], $found['stock'], $found['prices'], $found['gone'] ] );
	}

	#[TestDox( 'S3: what is not flagged in the shop is not counted and not gone' )]
	public function test_not_flagged(): void {
		$rows = self::many( 3 );
		$this->know( $rows );
		$this->set_on_links( [ $rows[1]['index'] ], 'flagged = 0' );

		$found = $this->reconcile( [ $rows[0], $rows[2] ] );

		self::assertSame( [ [], 0 ], [ $found['gone'], $found['read'] ] );
	}

	#[TestDox( 'S3: indexes that look like numbers stay texts' )]
	public function test_numbers(): void {
		$this->know( [ self::row( '0012' ), self::row( '12' ), self::row( '1200' ) ] );

		$found = $this->reconcile( [ self::row( '0012', 'bb' ), self::row( '12', 'aa', 'cc' ) ] );

		self::assertSame( [ [ '0012' ], [ '12' ], [ '1200' ] ], [ $found['goods'], $found['stock'], $found['gone'] ] );
	}

	#[TestDox( 'G7: changed settings make every article differ, although WAPRO\'s rows are the same' )]
	public function test_map_version(): void {
		$rows = self::many( 30 );
		$this->know( $rows );
		$this->map( [ 'buffer' => '3' ] );

		$found = $this->reconcile( $rows );

		self::assertCount( 30, $found['goods'] );
		self::assertEqualsCanonicalizing( array_column( $rows, 'index' ), $found['goods'] );
		self::assertSame( [ $found['goods'], $found['goods'] ], [ $found['stock'], $found['prices'] ] );
	}

	#[TestDox( 'S3: an article that was refused and is the same in WAPRO costs nothing the second night: no fetch, no row, until it or the settings change' )]
	public function test_refused(): void {
		$hash      = '0123456789abcdef';
		[ $result ] = $this->apply_goods( $this->article( [ 'vatCode' => 'zw', 'hash' => $hash ] ) );
		self::assertSame( 'rejected', $result['outcome'] );
		$row = [ 'index' => self::INDEX, 'goods' => $hash, 'stock' => '00000000000000bb', 'prices' => '00000000000000cc' ];

		$first = $this->reconcile( [ $row ] );
		self::assertSame( [ [], [], [] ], [ $first['goods'], $first['stock'], $first['prices'] ], 'Its figures have nowhere to go.' );
		self::assertSame( 0, $this->reconcile( [ $row ] )['read'], 'What was seen of it is kept.' );

		self::assertSame( [ self::INDEX ], $this->reconcile( [ [ ...$row, 'goods' => 'fedcba9876543210' ] ] )['goods'] );
		$this->map( [ 'vat' => [ [ 'code' => '23', 'taxClass' => '' ], [ 'code' => 'zw', 'taxClass' => 'zero-rate' ] ] ] );
		self::assertSame( [ self::INDEX ], $this->reconcile( [ $row ] )['goods'] );

		$this->apply_goods( $this->article( [ 'vatCode' => 'zw', 'hash' => $hash ] ) );
		$now = $this->reconcile( [ $row ] );
		self::assertSame( [ [], [ self::INDEX ], [ self::INDEX ] ], [ $now['goods'], $now['stock'], $now['prices'] ], 'A product that came to be needs figures, whatever was seen before.' );
	}

	#[TestDox( 'S3: a product deleted in the shop is not fetched again every night' )]
	public function test_deleted(): void {
		$product = $this->published();
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		wp_delete_post( $product->get_id(), true );
		wp_set_current_user( 0 );
		$row = [ 'index' => self::INDEX, 'goods' => 'aabbccddeeff0011', 'stock' => '00000000000000bb', 'prices' => '00000000000000cc' ];

		self::assertSame( [], $this->reconcile( [ $row ] )['goods'] );
		self::assertSame( 0, $this->reconcile( [ $row ] )['read'] );
	}

	#[TestDox( 'S3: hashes that come with applied figures are the ones that are compared' )]
	public function test_applied_hashes(): void {
		$this->arrived();
		$this->apply( 'stock', [ $this->stock( self::INDEX, [ 'M1' => '5' ], [ 'hash' => '00000000000000bb' ] ) ] );
		$this->apply( 'prices', [ $this->price( self::INDEX, [ 'hash' => '00000000000000cc' ] ) ] );
		$row = [ 'index' => self::INDEX, 'goods' => 'aabbccddeeff0011', 'stock' => '00000000000000bb', 'prices' => '00000000000000cc' ];

		self::assertSame( 0, $this->reconcile( [ $row ] )['read'] );
		self::assertSame( [ self::INDEX ], $this->reconcile( [ [ ...$row, 'prices' => '00000000000000dd' ] ] )['prices'] );
	}

	#[TestDox( 'S3: the comparison writes to no product' )]
	public function test_no_writes(): void {
		$rows = self::many( 20 );
		$this->know( $rows );
		$this->published( 'A-1' );
		$before = $this->fingerprint();

		$this->reconcile( [ ...self::with( $rows, 3, 'goods' ), self::row( 'A-1', 'aabbccddeeff0011' ) ] );

		self::assertSame( [ $before, 0 ], [ $this->fingerprint(), $this->count_rows( Tables::FINDINGS ) ] );
	}

	/**
	 * WAPRO's rows after one of them changed there.
	 *
	 * @param list<Row>                $rows
	 * @param 'goods'|'stock'|'prices' $facet
	 * @return list<Row>
	 */
	private static function with( array $rows, int $at, string $facet ): array {
		$changed = [];
		foreach ( $rows as $position => $row ) {
			$changed[] = $position === $at ? [ ...$row, $facet => sprintf( 'ffffffff%08x', $at ) ] : $row;
		}
		return $changed;
	}

	/**
	 * @return list<Row>
	 */
	private static function many( int $count ): array {
		$rows = [];
		for ( $number = 1; $number <= $count; $number++ ) {
			$hash   = static fn ( string $facet ): string => substr( md5( "{$facet} {$number}" ), 0, 16 );
			$rows[] = [ 'index' => sprintf( 'ART-%05d', $number ), 'goods' => $hash( 'goods' ), 'stock' => $hash( 'stock' ), 'prices' => $hash( 'prices' ) ];
		}
		return $rows;
	}

	/**
	 * @return array{articles: list<array{index: string, goods: string, stock: string|null, prices: string|null}>, buckets: array<string, list<string>>}
	 */
	private static function golden(): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/fixtures/digests.json' ), true );
	}
}
