<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Findings;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Findings\Finding;
use WaproMag\Links\Link;
use WaproMag\Tests\CatalogueTestCase;
use WaproMag\Tests\ShopApiCalls;

/**
 * Differences as the panel shows them, and what people decide about them.
 */
final class FindingsTest extends CatalogueTestCase {

	use ShopApiCalls;

	#[TestDox( 'S3: findings come newest first, page by page, each once' )]
	public function test_pages(): void {
		$keys = [];
		for ( $number = 1; $number <= 25; $number++ ) {
			$keys[] = sprintf( 'A-%02d', $number );
		}
		$this->report( Finding::SHOWN_PRICE_DIFFERS, ...$keys );

		$first  = $this->admin_asks( 'GET findings' );
		$second = $this->admin_asks( 'GET findings', [ 'page' => 2 ] );

		self::assertSame( [ 25, 2, 20, 5 ], [ $first['total'], $first['pages'], count( $first['items'] ), count( $second['items'] ) ] );
		self::assertSame( array_reverse( $keys ), array_column( [ ...$first['items'], ...$second['items'] ], 'key' ) );
		self::assertCount( 7, $this->admin_asks( 'GET findings', [ 'perPage' => 7, 'page' => 3 ] )['items'] );
		self::assertSame( [], $this->admin_asks( 'GET findings', [ 'page' => 9 ] )['items'] );
	}

	#[TestDox( 'S3: findings are filtered by kind, state and words in index or name; kinds are counted' )]
	public function test_filters(): void {
		$product = $this->arrived( 'KLAMKA-1' );
		$this->report( Finding::SHOWN_PRICE_DIFFERS, 'A-1', 'A_1', 'B-1' );
		$this->foundation()->findings()->report( [ new Finding( Finding::EAN_SHARED, 'ean', Link::PRODUCT, $product->get_id(), 'KLAMKA-1', null, '5901234123457' ) ] );

		self::assertSame( [ [ 'kind' => 'ean_shared', 'count' => 1 ], [ 'kind' => 'shown_price_differs', 'count' => 3 ] ], $this->admin_asks( 'GET findings' )['kinds'] );
		self::assertSame( [ 'KLAMKA-1' ], $this->keys( [ 'kind' => 'ean_shared' ] ) );
		self::assertSame( [ 'KLAMKA-1' ], $this->keys( [ 'search' => 'towar klam' ] ), 'By the product\'s name.' );
		self::assertSame( [ 'A_1' ], $this->keys( [ 'search' => 'A_1' ] ), 'An underscore is an underscore.' );
		self::assertSame( [], $this->keys( [ 'search' => '%' ] ) );
		self::assertSame( [], $this->keys( [ 'state' => 'resolved' ] ) );
		self::assertSame( [ 'B-1' ], $this->keys( [ 'search' => 'B-1', 'kind' => 'shown_price_differs' ] ) );
	}

	#[TestDox( 'S3: a finding names its product, the way to it, who leads the field, and what can be done' )]
	public function test_shape(): void {
		$product = $this->arrived();
		$this->settings( [ 'owners' => [ 'name' => 'shop' ] ] );
		$this->foundation()->findings()->report( [ new Finding( Finding::GOODS_DIFFER, 'name', Link::PRODUCT, $product->get_id(), self::INDEX, 'Stara', 'Nowa' ) ] );

		$finding = $this->admin_asks( 'GET findings' )['items'][0];

		self::assertSame( [ 'Towar ' . self::INDEX, 'Stara', 'Nowa', 'shop', 'open', null ], [ $finding['title'], $finding['shopValue'], $finding['waproValue'], $finding['owner'], $finding['state'], $finding['ignoreUntil'] ] );
		self::assertStringEndsWith( "post.php?post={$product->get_id()}&action=edit", $finding['editUrl'] );
		self::assertSame( [ 'take_wapro', 'keep_shop', 'ignore' ], $finding['actions'] );
		self::assertStringEndsWith( '.', $finding['reason'] );
	}

	#[TestDox( 'S3: every kind of finding says what it means and what to do' )]
	public function test_words(): void {
		$kinds = array_values( array_filter( ( new \ReflectionClass( Finding::class ) )->getConstants(), 'is_string' ) );
		foreach ( $kinds as $kind ) {
			$this->report( $kind, 'A-1' );
		}
		$reasons = array_column( $this->admin_asks( 'GET findings', [ 'perPage' => 100 ] )['items'], 'reason', 'kind' );

		self::assertCount( count( $kinds ), $reasons );
		self::assertCount( count( $kinds ), array_unique( $reasons ) );
	}

	#[TestDox( 'S3: WAPRO\'s value is taken by a run over these articles, asked for in the person\'s name' )]
	public function test_take_wapro(): void {
		$this->report( Finding::SHOWN_PRICE_DIFFERS, 'A-1', 'A-2' );
		$this->report( Finding::SHOWN_STOCK_DIFFERS, 'A-1' );

		$answer = $this->act( 'take_wapro', $this->ids() );

		self::assertSame( [ 3, 0, 0 ], [ $answer['done'], $answer['skipped'], $answer['refused'] ] );
		$runs = $this->admin_asks( 'GET runs' )['items'];
		self::assertCount( 1, $runs );
		self::assertSame( [ 'refreshGoods', 'by_hand', 'admin' ], [ $runs[0]['flow'], $runs[0]['cause'], $runs[0]['requestedBy'] ] );
		self::assertEqualsCanonicalizing( [ 'A-1', 'A-2' ], $runs[0]['keys'] );
		self::assertSame( 3, $this->admin_asks( 'GET findings' )['total'], 'They are open until a check finds them equal.' );
	}

	#[TestDox( 'S3: a kept finding stays kept when it is seen again, and can be given back to WAPRO' )]
	public function test_keep(): void {
		$this->report( Finding::SHOWN_PRICE_DIFFERS, 'A-1', 'A-2' );
		[ $id ] = $this->ids( 'A-1' );

		self::assertSame( 1, $this->act( 'keep_shop', [ $id ] )['done'] );
		$this->report( Finding::SHOWN_PRICE_DIFFERS, 'A-1' );

		self::assertSame( [ [ 'A-2' ], [ 'A-1' ] ], [ $this->keys(), $this->keys( [ 'state' => 'kept' ] ) ] );
		self::assertSame( [ 'take_wapro' ], $this->admin_asks( 'GET findings', [ 'state' => 'kept' ] )['items'][0]['actions'] );
		self::assertSame( [ 0, 1 ], array_slice( array_values( $this->act( 'ignore', [ $id ] ) ), 0, 2 ), 'It was decided.' );
		self::assertSame( 1, $this->act( 'take_wapro', [ $id ] )['done'] );
		self::assertEqualsCanonicalizing( [ 'A-1', 'A-2' ], $this->keys() );
	}

	#[TestDox( 'S3: an ignored finding comes back when its time is over, not earlier' )]
	public function test_ignore(): void {
		$this->report( Finding::EAN_SHARED, 'A-1' );
		$this->act( 'ignore', $this->ids(), [ 'days' => 7 ] );

		$this->report( Finding::EAN_SHARED, 'A-1' );
		[ $ignored ] = $this->admin_asks( 'GET findings', [ 'state' => 'ignored' ] )['items'];
		self::assertEqualsWithDelta( time() + 7 * 86400, strtotime( $ignored['ignoreUntil'] ), 60 );
		self::assertSame( [], $this->keys() );

		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::FINDINGS ) . ' SET ignore_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND' );
		$this->report( Finding::EAN_SHARED, 'A-1' );
		self::assertSame( [ 'A-1' ], $this->keys() );
		self::assertNull( $this->admin_asks( 'GET findings' )['items'][0]['ignoreUntil'] );
	}

	#[TestDox( 'S3: what is equal again leaves the list, also the list of ignored ones, and comes back as the same finding' )]
	public function test_resolved(): void {
		$this->report( Finding::EAN_SHARED, 'A-1', 'A-2', 'A-3' );
		$this->act( 'ignore', $this->ids( 'A-2' ) );
		$this->act( 'keep_shop', $this->ids( 'A-3' ) );

		$this->foundation()->findings()->resolve( Link::PRODUCT, [ 'A-1', 'A-2', 'A-3' ], [ Finding::EAN_SHARED ] );
		self::assertSame( [ [], [ 'A-2', 'A-1' ], [], [ 'A-3' ] ], [ $this->keys(), $this->keys( [ 'state' => 'resolved' ] ), $this->keys( [ 'state' => 'ignored' ] ), $this->keys( [ 'state' => 'kept' ] ) ] );
		self::assertSame( [], $this->admin_asks( 'GET findings', [ 'state' => 'resolved' ] )['items'][0]['actions'] );

		$this->report( Finding::EAN_SHARED, 'A-1' );
		[ $again ] = $this->admin_asks( 'GET findings' )['items'];
		self::assertSame( [ 'A-1', 2 ], [ $again['key'], $again['times'] ] );
	}

	/**
	 * @param array<string, mixed> $more
	 */
	#[DataProvider( 'actions' )]
	#[TestDox( 'S3: a dry run of $action counts and decides nothing' )]
	public function test_dry_run( string $action, array $more ): void {
		$this->report( Finding::SHOWN_PRICE_DIFFERS, 'A-1', 'A-2' );

		self::assertSame( 2, $this->act( $action, $this->ids(), $more + [ 'dryRun' => true ] )['done'] );
		self::assertSame( [ 2, 0 ], [ $this->admin_asks( 'GET findings' )['total'], $this->count_rows( Tables::RUNS ) ] );
	}

	/**
	 * @return iterable<string, array{string, array<string, mixed>}>
	 */
	public static function actions(): iterable {
		yield 'take_wapro' => [ 'take_wapro', [] ];
		yield 'keep_shop' => [ 'keep_shop', [] ];
		yield 'ignore' => [ 'ignore', [ 'days' => 3 ] ];
	}

	#[TestDox( 'S3: what is gone or named twice is counted honestly' )]
	public function test_honest_count(): void {
		$this->report( Finding::SHOWN_PRICE_DIFFERS, 'A-1' );
		[ $id ] = $this->ids();

		$answer = $this->act( 'keep_shop', [ $id, $id, 999999 ] );

		self::assertSame( [ 1, 1, [ 'done', 'skipped' ] ], [ $answer['done'], $answer['skipped'], array_column( $answer['details'], 'outcome' ) ] );
		self::assertStringEndsWith( '.', $answer['details'][1]['reason'] );
	}

	private function report( string $kind, string ...$keys ): void {
		$this->foundation()->findings()->report( array_map( static fn ( string $key ): Finding => new Finding( $kind, 'price', Link::PRODUCT, null, $key, '1.00', '2.00' ), array_values( $keys ) ) );
	}

	/**
	 * @param list<int>            $ids
	 * @param array<string, mixed> $more
	 * @return array<string, mixed>
	 */
	private function act( string $action, array $ids, array $more = [] ): array {
		return $this->admin_asks( 'POST findings/actions', $more + [ 'ids' => $ids, 'action' => $action ] );
	}

	/**
	 * @return list<int>
	 */
	private function ids( string $key = '' ): array {
		return array_column( $this->admin_asks( 'GET findings', $key === '' ? [] : [ 'search' => $key ] )['items'], 'id' );
	}

	/**
	 * @param array<string, mixed> $query
	 * @return list<string>
	 */
	private function keys( array $query = [] ): array {
		return array_column( $this->admin_asks( 'GET findings', $query )['items'], 'key' );
	}
}
