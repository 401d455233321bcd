<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\GoodsExport;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\ExchangeTestCase;

/**
 * The shop's whole catalogue goes to WAPRO by a run whose worker is killed again and again.
 */
final class StartUpPushTest extends ExchangeTestCase {

	private const PRODUCTS = 36;
	private const PAGE     = 5;

	/** Kills before the worker is let through to the end. */
	private const KILLS = 12;

	#[DataProvider( 'seeds' )]
	#[TestDox( 'G8: a push killed at random points goes on behind the last page that was told; no product twice, none lost (seed $seed)' )]
	public function test_interrupted( int $seed ): void {
		mt_srand( $seed );
		$products = $this->catalogue();
		$run      = $this->push_run();
		for ( $life = 0; $life < self::KILLS; $life++ ) {
			$this->work( mt_rand( 0, 4 ), $products );
			$this->let_lease_lapse();
		}
		$this->work( PHP_INT_MAX, $products );

		self::assertSame( 'done', $this->foundation()->db()->value( 'SELECT state FROM ' . Tables::name( Tables::RUNS ) . ' WHERE id = %d', $run ) );
		$paired = array_keys( $products, 'pair', true );
		$queued = array_keys( $products, 'create', true );
		self::assertEqualsCanonicalizing( $paired, array_map( 'intval', $this->foundation()->db()->column( 'SELECT shop_id FROM ' . Tables::name( Tables::LINKS ) . " WHERE object_type = 'product'" ) ) );
		self::assertSame( count( $paired ), $this->count_rows( Tables::HISTORY, "summary = 'paired'" ) );
		self::assertEqualsCanonicalizing( $queued, array_map( static fn ( array $message ): int => $message['goods']['productId'], $this->claimed() ) );
		self::assertSame( 0, $this->waiting(), 'Each went once.' );
		self::assertEqualsCanonicalizing( array_keys( $products, 'ambiguous', true ), array_column( $this->desk( 'to_decide', [ 'perPage' => 100 ] )['items'], 'productId' ) );
		self::assertSame( self::PRODUCTS, $this->count_rows( Tables::PAIRINGS ) );
	}

	/**
	 * @return iterable<string, array{int}>
	 */
	public static function seeds(): iterable {
		foreach ( [ 1, 7, 20261123 ] as $seed ) {
			yield "seed {$seed}" => [ $seed ];
		}
	}

	#[TestDox( 'G8: a product trashed or paired by hand between listing and decision changes nothing for the others' )]
	public function test_changed_in_the_middle(): void {
		$one   = $this->own_product( 'S-1' )->get_id();
		$two   = $this->own_product( 'S-2' )->get_id();
		$three = $this->own_product( 'S-3' )->get_id();
		$items = array_map( static fn ( int $id ): array => [ 'productId' => $id, 'decision' => 'create' ], $this->unlinked() );
		wp_trash_post( $one );
		$this->pair( $two, 'W-2' );

		self::assertSame( [ $one => 'unchanged', $two => 'unchanged', $three => 'queued' ], array_column( $this->pairing( false, ...$items ), 'outcome', 'productId' ) );
	}

	#[TestDox( 'G8: a second worker cannot push the same run as long as the first one is alive, and is told to stop afterwards' )]
	public function test_two_workers(): void {
		$this->push_run();
		$first = $this->claim_run();
		self::assertNotNull( $first );
		self::assertNull( $this->claim_run() );

		$this->let_lease_lapse();
		$second = $this->claim_run();
		self::assertSame( $first['run']['id'], $second['run']['id'] ?? null );
		self::assertTrue( $this->tell( $first, 'running', 5, null ), 'The first one came back too late.' );
		self::assertFalse( $this->tell( $second ?? $first, 'running', 5, null ) );
	}

	/**
	 * @return array<int, string> What the worker will decide, by product.
	 */
	private function catalogue(): array {
		$ids = [];
		for ( $number = 1; count( $ids ) < self::PRODUCTS - 6; $number++ ) {
			$ids[] = $this->own_product( "S-{$number}" )->get_id();
		}
		foreach ( [ 'Gałka', 'Rozeta' ] as $name ) {
			$ids = [ ...$ids, ...$this->own_variable( $name, [ 'Czarny', 'Biały', 'Srebrny' ] )[1] ];
		}
		$decisions = [];
		foreach ( $ids as $position => $id ) {
			$decisions[ $id ] = [ 'pair', 'create', 'ambiguous' ][ $position % 3 ];
		}
		return $decisions;
	}

	/**
	 * One life of a worker, which is killed before so many requests have gone.
	 *
	 * @param array<int, string> $decisions
	 */
	private function work( int $requests, array $decisions ): void {
		foreach ( $this->requests( $decisions ) as $request ) {
			if ( $requests-- === 0 ) {
				return;
			}
			$request();
		}
	}

	/**
	 * @param array<int, string> $decisions
	 * @return \Generator<callable(): mixed>
	 */
	private function requests( array $decisions ): \Generator {
		$claim = $this->claim_run();
		if ( $claim === null ) {
			return;
		}
		$after = (int) ( $claim['run']['cursor'] ?? 0 );
		$done  = 0;
		do {
			$page = $this->worker_asks( 'GET catalogue/unlinked', [ 'after' => $after, 'limit' => self::PAGE ] );
			$items = array_map( static fn ( array $item ): array => self::decision( $item['productId'], $decisions ), $page['items'] );
			// In two parts, so that it is killed within a page, too.
			foreach ( array_filter( [ array_slice( $items, 0, 2 ), array_slice( $items, 2 ) ] ) as $part ) {
				yield fn () => $this->worker_asks( 'POST catalogue/pairing', [ 'runId' => $claim['run']['id'], 'dryRun' => false, 'items' => $part ] );
			}
			$done += count( $items );
			$after = $page['next'];
			yield fn () => $this->tell( $claim, $after === null ? 'done' : 'running', $done, $after === null ? null : (string) $after );
		} while ( $after !== null );
	}

	/**
	 * @param array<int, string> $decisions
	 * @return array<string, mixed>
	 */
	private static function decision( int $product, array $decisions ): array {
		return match ( $decisions[ $product ] ) {
			'pair'   => [ 'productId' => $product, 'decision' => 'pair', 'index' => "W-{$product}", 'by' => 'index', 'candidates' => [ self::candidate( "W-{$product}" ) ] ],
			'create' => [ 'productId' => $product, 'decision' => 'create', 'candidates' => [] ],
			default  => [ 'productId' => $product, 'decision' => 'ambiguous', 'code' => 'several_candidates', 'reason' => 'Two.', 'candidates' => [ self::candidate( 'X-1' ), self::candidate( 'X-2' ) ] ],
		};
	}

	/**
	 * @return array{token: string, run: array<string, mixed>}|null
	 */
	private function claim_run(): ?array {
		$claim = $this->worker_asks( 'POST worker/runs/claim', [ 'worker' => 'w1', 'leaseSeconds' => 60, 'flows' => [ 'pushGoods' ] ] );
		return $claim['run'] === null ? null : [ 'token' => $claim['token'], 'run' => $claim['run'] ];
	}

	/**
	 * @param array{token: string, run: array<string, mixed>} $claim
	 * @return bool Whether the worker must stop.
	 */
	private function tell( array $claim, string $state, int $done, ?string $cursor ): bool {
		$report = [ 'token' => $claim['token'], 'state' => $state, 'done' => $done, 'total' => null, 'counts' => [ 'created' => 0, 'updated' => 0, 'unchanged' => 0, 'stale' => 0, 'rejected' => 0 ] ];
		return $this->answer_to( 'POST worker/runs/{id}/report', $report + ( $cursor === null ? [] : [ 'cursor' => $cursor ] ), $this->worker(), $claim['run']['id'] )['stop'];
	}

	private function let_lease_lapse(): void {
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::RUNS ) . " SET leased_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE state = 'running'" );
	}
}
