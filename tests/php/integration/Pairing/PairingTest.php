<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Pairing;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Tests\ExchangeTestCase;

/**
 * Products of the shop find their articles.
 */
final class PairingTest extends ExchangeTestCase {

	#[TestDox( 'G8: products without an article are listed page by page, none twice; variations by themselves, what is no article of its own not at all' )]
	public function test_unlinked(): void {
		$plain                  = $this->own_product( 'S-1', [ 'global_unique_id' => '5901234123457' ] )->get_id();
		[ $parent, $variations ] = $this->own_variable( 'Gałka', [ 'Czarny', 'Biały' ] );
		$nameless               = $this->own_product( '', [ 'status' => 'draft' ] )->get_id();
		$this->own_product( 'S-TRASH', [ 'status' => 'trash' ] );
		$this->own_product( 'S-WAITS', [ 'status' => 'pending' ] );
		$external = new \WC_Product_External();
		$external->set_name( 'Obcy' );
		$external->save();
		$this->published( 'A-1' );

		$first  = $this->worker_asks( 'GET catalogue/unlinked', [ 'limit' => 3 ] );
		$second = $this->worker_asks( 'GET catalogue/unlinked', [ 'limit' => 3, 'after' => $first['next'] ] );

		self::assertSame( [ $plain, ...$variations, $nameless ], array_column( [ ...$first['items'], ...$second['items'] ], 'productId' ) );
		self::assertNotContains( $parent, $this->unlinked() );
		self::assertSame( [ 4, null ], [ $first['total'], $second['next'] ] );
		self::assertSame( [ 'S-1', '5901234123457' ], [ $first['items'][0]['sku'], $first['items'][0]['ean'] ] );
		self::assertSame( [ 'sku_missing', 'sku' ], [ $second['items'][0]['problem']['code'], $second['items'][0]['problem']['field'] ] );
		self::assertArrayNotHasKey( 'problem', $first['items'][0] );
	}

	#[TestDox( 'G8: what keeps a product from becoming an article is said with field and next step' )]
	public function test_problems(): void {
		$long = $this->own_product( 'SKU-O-WIELE-ZA-DLUGI-DLA-WAPRO' )->get_id();
		$vat  = $this->own_product( 'S-2', [ 'tax_class' => 'zero-rate' ] )->get_id();

		$problems = array_column( $this->worker_asks( 'GET catalogue/unlinked' )['items'], 'problem', 'productId' );

		self::assertSame( [ [ 'sku_too_long', 'sku' ], [ 'vat_unmapped', 'taxClass' ] ], [ [ $problems[ $long ]['code'], $problems[ $long ]['field'] ], [ $problems[ $vat ]['code'], $problems[ $vat ]['field'] ] ] );
		foreach ( $problems as $problem ) {
			self::assertStringEndsWith( '.', $problem['reason'] );
		}
	}

	#[TestDox( 'G8: a dry run tells what would pair, be created or is ambiguous, and writes nothing but that' )]
	public function test_dry_run(): void {
		$pair      = $this->own_product( 'S-1' )->get_id();
		$create    = $this->own_product( 'S-2' )->get_id();
		$ambiguous = $this->own_product( 'S-3' )->get_id();
		$refused   = $this->own_product( '' )->get_id();
		$run       = $this->push_run( true );
		$before    = $this->everything();

		$answer = $this->worker_asks(
			'POST catalogue/pairing',
			[
				'runId'  => $run,
				'dryRun' => true,
				'items'  => [
					[ 'productId' => $pair, 'decision' => 'pair', 'index' => 'W-1', 'by' => 'ean', 'candidates' => [ self::candidate( 'W-1', [ 'by' => 'ean' ] ) ] ],
					[ 'productId' => $create, 'decision' => 'create', 'index' => 'S-2', 'candidates' => [] ],
					[ 'productId' => $ambiguous, 'decision' => 'ambiguous', 'code' => 'several_candidates', 'reason' => 'Two articles.', 'candidates' => [ self::candidate( 'W-2' ), self::candidate( 'W-3' ) ] ],
					[ 'productId' => $refused, 'decision' => 'refused', 'code' => 'sku_missing', 'reason' => 'No SKU.', 'candidates' => [] ],
				],
			]
		);

		self::assertSame( $before, $this->everything() );
		self::assertSame( 4, $this->count_rows( Tables::PAIRINGS ) );
		self::assertCount( 4, $answer['items'] );
		self::assertSame( [ $pair, $create, $ambiguous, $refused ], $this->unlinked(), 'All of them are without an article still.' );
		$this->end_run( $run );
		$preview = $this->desk( 'to_decide' )['preview'];
		self::assertSame( [ $run, 1, 1, 1, 1, 0 ], [ $preview['runId'], $preview['wouldPair'], $preview['wouldCreate'], $preview['toDecide'], $preview['refused'], $preview['paired'] ] );
		self::assertSame( [ [ 'state' => 'to_decide', 'code' => 'several_candidates', 'count' => 1 ], [ 'state' => 'refused', 'code' => 'sku_missing', 'count' => 1 ] ], $preview['reasons'] );
		$rows = array_column( $this->desk( 'unpaired', [ 'runId' => $run ] )['items'], null, 'productId' );
		self::assertSame( [ 'would_pair', 'W-1', 'ean' ], [ $rows[ $pair ]['state'], $rows[ $pair ]['index'], $rows[ $pair ]['by'] ] );
		self::assertSame( [ 'would_create', 'refused', 'sku_missing' ], [ $rows[ $create ]['state'], $rows[ $refused ]['state'], $rows[ $refused ]['code'] ] );
		self::assertSame( [], $this->desk( 'unpaired', [ 'runId' => $run + 99 ] )['items'], 'Of another run.' );
	}

	#[TestDox( 'G8: a pair counts as reviewed, stays as it is shown, has its article fetched at once, and is made once however often it is told' )]
	public function test_pair(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$item    = [ 'productId' => $product, 'decision' => 'pair', 'index' => self::INDEX, 'by' => 'trade_index', 'candidates' => [ self::candidate( self::INDEX ) ] ];

		self::assertSame( 'paired', $this->pairing( false, $item )[0]['outcome'] );
		self::assertSame( 'unchanged', $this->pairing( false, $item )[0]['outcome'] );

		$link = $this->link();
		self::assertSame( [ $product, 'guid-' . strtolower( self::INDEX ), true, LinkState::PUBLISHED ], [ $link->shop_id, $link->guid, $link->flagged, $link->state ] );
		self::assertNotNull( $link->reviewed_at );
		self::assertSame( [ 'publish', [ 'paired' ] ], [ get_post_status( $product ), $this->history_of( $product ) ] );
		$fetch = $this->foundation()->db()->column( 'SELECT object_keys FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'refreshGoods'" );
		self::assertSame( [ '["' . self::INDEX . '"]' ], $fetch );
		self::assertSame( 1, $this->waiting( 'shop_state' ), 'WAPRO\'s users see where the article stands.' );
		$row = $this->desk( 'paired' )['items'][0];
		self::assertSame( [ 'paired', self::INDEX, 'trade_index', true ], [ $row['state'], $row['index'], $row['by'], $row['canUndo'] ] );

		[ $applied ] = $this->apply_goods( $this->article( [ 'guid' => 'guid-' . self::INDEX ] ) );
		self::assertSame( [ 'updated', $product, 'publish' ], [ $applied['outcome'], $applied['shopId'], get_post_status( $product ) ] );
		self::assertFalse( $this->link()->changed, 'What WAPRO says first is what was reviewed.' );
	}

	#[TestDox( 'G8: an article that was refused because its SKU was taken is paired with the product that has it' )]
	public function test_pair_refused(): void {
		$product = $this->own_product( self::INDEX )->get_id();
		self::assertSame( 'sku_taken', $this->apply_goods( $this->article() )[0]['code'] );

		$this->pair( $product, self::INDEX );

		self::assertSame( [ $product, LinkState::PUBLISHED ], [ $this->link()->shop_id, $this->link()->state ] );
		self::assertSame( 'updated', $this->apply_goods( $this->article() )[0]['outcome'] );
		self::assertSame( 0, $this->count_rows( Tables::FINDINGS, "state = 'open'" ) );
	}

	#[TestDox( 'G8: one article cannot be two products, one product not two articles: the second waits for a person' )]
	public function test_taken(): void {
		$one = $this->own_product( 'S-1' )->get_id();
		$two = $this->own_product( 'S-2' )->get_id();
		$this->pair( $one, 'W-1' );

		[ $held ] = $this->pairing( false, [ 'productId' => $two, 'decision' => 'pair', 'index' => 'W-1', 'by' => 'ean', 'candidates' => [ self::candidate( 'W-1' ) ] ] );

		self::assertSame( [ 'held', 'already_paired' ], [ $held['outcome'], $held['code'] ] );
		self::assertSame( $one, $this->link( 'W-1' )->shop_id );
		self::assertSame( [ $two ], array_column( $this->desk( 'to_decide' )['items'], 'productId' ) );
		self::assertSame( 'unchanged', $this->pairing( false, [ 'productId' => $one, 'decision' => 'pair', 'index' => 'W-9', 'by' => 'ean' ] )[0]['outcome'] );
	}

	#[TestDox( 'G8: an ambiguous product waits with candidates and reason; what it is not is never offered again' )]
	public function test_ambiguous(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$this->pairing( false, [ 'productId' => $product, 'decision' => 'ambiguous', 'code' => 'ean_differs', 'reason' => 'Correct one of them.', 'candidates' => [ self::candidate( 'W-1' ), self::candidate( 'W-2' ) ] ] );

		$page = $this->desk( 'to_decide' );
		self::assertSame( [ 1, 0, 0 ], [ $page['counts']['to_decide'], $page['counts']['unpaired'], $page['counts']['paired'] ] );
		self::assertSame( [ 'ean_differs', 'Correct one of them.', [ 'W-1', 'W-2' ] ], [ $page['items'][0]['code'], $page['items'][0]['reason'], array_column( $page['items'][0]['candidates'], 'index' ) ] );
		self::assertSame( [], $this->desk( 'to_decide', [ 'code' => 'several_candidates' ] )['items'] );
		self::assertCount( 1, $this->desk( 'to_decide', [ 'code' => 'ean_differs', 'search' => 'S-1' ] )['items'] );

		$left = $this->act( $product, [ 'action' => 'not_same', 'index' => 'W-1' ] );
		self::assertSame( [ 'to_decide', [ 'W-2' ] ], [ $left['state'], array_column( $left['candidates'], 'index' ) ] );
		$none = $this->act( $product, [ 'action' => 'not_same', 'index' => 'W-2' ] );
		self::assertSame( [ 'unpaired', [] ], [ $none['state'], $none['candidates'] ] );
		self::assertSame( [ [ 'W-1', 'W-2' ] ], array_column( $this->worker_asks( 'GET catalogue/unlinked' )['items'], 'excluded' ) );
	}

	#[TestDox( 'G8: a person pairs with one of the candidates; another index is refused with what to do' )]
	public function test_by_person(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$this->pairing( false, [ 'productId' => $product, 'decision' => 'ambiguous', 'code' => 'several_candidates', 'reason' => 'Two.', 'candidates' => [ self::candidate( 'W-1' ), self::candidate( 'W-2' ) ] ] );

		[ $status, $code, $field ] = $this->refusal_of( 'POST pairing/goods/{id}', [ 'action' => 'pair', 'index' => 'W-9' ], $this->user_id( 'admin' ), $product );
		self::assertSame( [ 409, 'article_unknown', 'index' ], [ $status, $code, $field ] );
		self::assertSame( [ 400, 'index' ], array_values( array_intersect_key( $this->refusal_of( 'POST pairing/goods/{id}', [ 'action' => 'pair' ], $this->user_id( 'admin' ), $product ), [ 0 => 1, 2 => 1 ] ) ) );

		$row = $this->act( $product, [ 'action' => 'pair', 'index' => 'W-2' ] );
		self::assertSame( [ 'paired', 'W-2', 'person', 'admin' ], [ $row['state'], $row['index'], $row['by'], $row['decidedBy'] ] );
		self::assertSame( 'guid-w-2', $this->link( 'W-2' )->guid );
		self::assertSame( 0, $this->waiting(), 'WAPRO has nothing to learn.' );
		self::assertSame( [ 409, 'already_paired' ], array_slice( $this->refusal_of( 'POST pairing/goods/{id}', [ 'action' => 'create' ], $this->user_id( 'admin' ), $product ), 0, 2 ) );
	}

	#[TestDox( 'G8: an article that is not flagged is taken when a person agrees: WAPRO is told to flag it before anything of it is fetched' )]
	public function test_unflagged(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$this->pairing( false, [ 'productId' => $product, 'decision' => 'ambiguous', 'code' => 'article_not_flagged', 'reason' => 'Not flagged.', 'candidates' => [ self::candidate( 'W-1', [ 'flagged' => false ] ) ] ] );

		self::assertSame( [ 409, 'article_not_flagged', 'confirmUnflagged' ], array_slice( $this->refusal_of( 'POST pairing/goods/{id}', [ 'action' => 'pair', 'index' => 'W-1' ], $this->user_id( 'admin' ), $product ), 0, 3 ) );
		self::assertSame( 0, $this->count_rows( Tables::LINKS ) );
		$this->act( $product, [ 'action' => 'pair', 'index' => 'W-1', 'confirmUnflagged' => true ] );

		self::assertSame( 0, $this->count_rows( Tables::RUNS, "flow = 'refreshGoods'" ) );
		$message = $this->only_claimed();
		self::assertSame( [ true, 'W-1', '' ], [ $message['goods']['paired'], $message['goods']['index'], $message['goods']['name'] ] );
	}

	#[TestDox( 'G8: an index that a person types is looked for by the worker; what was found before stays, the pass over everything keeps its numbers' )]
	public function test_find(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$other   = $this->own_product( 'S-2' )->get_id();
		$whole   = $this->push_run( true );
		$this->worker_asks(
			'POST catalogue/pairing',
			[
				'runId'  => $whole,
				'dryRun' => true,
				'items'  => [
					[ 'productId' => $product, 'decision' => 'ambiguous', 'code' => 'ean_differs', 'reason' => 'Which?', 'candidates' => [ self::candidate( 'W-1' ) ] ],
					[ 'productId' => $other, 'decision' => 'create', 'index' => 'S-2', 'candidates' => [] ],
				],
			]
		);
		$this->end_run( $whole );

		$row = $this->act( $product, [ 'action' => 'find', 'index' => 'W-9' ] );
		self::assertSame( [ 'looking', 'W-9', [ 'W-1' ] ], [ $row['state'], $row['index'], array_column( $row['candidates'], 'index' ) ] );
		self::assertSame( [ $product ], array_column( $this->desk( 'to_decide', [ 'state' => 'looking' ] )['items'], 'productId' ) );
		$asked = $this->worker_asks( 'GET catalogue/unlinked', [ 'ids' => (string) $product ] );
		self::assertSame( [ 'W-9', 1 ], [ $asked['items'][0]['asked'], $asked['total'] ] );

		[ $run ] = $this->foundation()->db()->rows( 'SELECT id, dry_run, object_keys FROM ' . Tables::name( Tables::RUNS ) . ' ORDER BY id DESC LIMIT 1' );
		self::assertSame( [ '1', "[\"{$product}\"]" ], [ $run['dry_run'], $run['object_keys'] ] );
		$this->worker_asks( 'POST catalogue/pairing', [ 'runId' => (int) $run['id'], 'dryRun' => true, 'items' => [ [ 'productId' => $product, 'decision' => 'ambiguous', 'code' => 'article_found', 'reason' => 'Is it?', 'candidates' => [ self::candidate( 'W-9' ), self::candidate( 'W-1' ) ] ] ] ] );
		$this->end_run( (int) $run['id'] );

		$page = $this->desk( 'to_decide', [ 'runId' => $whole ] );
		self::assertSame( [ 'to_decide', 'article_found' ], [ $page['items'][0]['state'], $page['items'][0]['code'] ] );
		self::assertSame( [ $whole, 1, 1 ], [ $page['preview']['runId'], $page['preview']['toDecide'], $page['preview']['wouldCreate'] ] );
		self::assertSame( 'W-9', $this->act( $product, [ 'action' => 'pair', 'index' => 'W-9' ] )['index'] );
		self::assertSame( [ 409, 'already_paired' ], array_slice( $this->refusal_of( 'POST pairing/goods/{id}', [ 'action' => 'find', 'index' => 'W-8' ], $this->user_id( 'admin' ), $product ), 0, 2 ) );
	}

	#[TestDox( 'G8: after a push each product stands where it came to, also once WAPRO made its article; what another product has is said' )]
	public function test_outcome(): void {
		$made   = $this->own_product( 'S-1', [ 'tax_class' => '' ] )->get_id();
		$paired = $this->own_product( 'S-2' )->get_id();
		$held   = $this->own_product( 'S-3' )->get_id();
		$run    = $this->push_run();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::RUNS ) . " SET state = 'running', started_at = UTC_TIMESTAMP(3) WHERE id = %d", $run );
		$this->worker_asks(
			'POST catalogue/pairing',
			[
				'runId'  => $run,
				'dryRun' => false,
				'items'  => [
					[ 'productId' => $made, 'decision' => 'create', 'index' => 'S-1', 'candidates' => [] ],
					[ 'productId' => $paired, 'decision' => 'pair', 'index' => 'W-2', 'by' => 'ean', 'candidates' => [ self::candidate( 'W-2' ) ] ],
					[ 'productId' => $held, 'decision' => 'ambiguous', 'code' => 'article_taken', 'reason' => 'Taken.', 'candidates' => [ self::candidate( 'W-2' ) ] ],
				],
			]
		);
		$before = $this->desk( 'to_decide' );
		self::assertSame( [ $run, 1, 1, 0, 1 ], [ $before['lastPush']['runId'], $before['lastPush']['queued'], $before['lastPush']['paired'], $before['lastPush']['created'], $before['lastPush']['toDecide'] ] );
		self::assertSame( [ 'productId' => $paired, 'name' => 'Własny S-2' ], $before['items'][0]['candidates'][0]['pairedWith'] );
		self::assertSame( '23', $before['items'][0]['vatCode'] );

		$this->accept_goods( $this->only_claimed() );

		$after = $this->desk( 'paired', [ 'runId' => $run, 'by' => 'created' ] );
		self::assertSame( [ $made ], array_column( $after['items'], 'productId' ) );
		self::assertSame( [ 0, 2, 1 ], [ $after['lastPush']['queued'], $after['lastPush']['paired'], $after['lastPush']['created'] ] );
	}

	#[TestDox( 'G8: an undone pair leaves the product as it is, free for another one, and WAPRO leads nothing of it any more' )]
	public function test_undo(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$this->pair( $product, self::INDEX );
		$this->apply_goods( $this->article() );
		$name = get_the_title( $product );

		$row = $this->act( $product, [ 'action' => 'undo' ] );

		self::assertSame( [ 'unpaired', null, false ], [ $row['state'], $row['index'], $row['canUndo'] ] );
		self::assertSame( [ [ $product ], 'publish', $name ], [ $this->unlinked(), get_post_status( $product ), get_the_title( $product ) ] );
		self::assertContains( 'unpaired', $this->history_of( $product ) );
		self::assertSame( [ 409, 'not_linked' ], array_slice( $this->refusal_of( 'POST pairing/goods/{id}', [ 'action' => 'undo' ], $this->user_id( 'admin' ), $product ), 0, 2 ) );
		$this->pair( $product, 'W-2' );
		self::assertSame( $product, $this->link( 'W-2' )->shop_id );
	}

	#[TestDox( 'G8: a product that was trashed, deleted or is no article of its own is not paired, whoever decides' )]
	public function test_gone(): void {
		$trashed     = $this->own_product( 'S-1' )->get_id();
		$deleted     = $this->own_product( 'S-2' )->get_id();
		[ $variable, [ $variation ] ] = $this->own_variable( 'Gałka', [ 'Czarny' ] );
		wp_trash_post( $trashed );
		wp_delete_post( $deleted, true );
		$decide = fn ( int $product ): array => $this->pairing( false, [ 'productId' => $product, 'decision' => 'pair', 'index' => "W-{$product}", 'by' => 'ean', 'candidates' => [ self::candidate( "W-{$product}" ) ] ] )[0];

		foreach ( [ $trashed, $deleted, $variable ] as $product ) {
			self::assertSame( 'unchanged', $decide( $product )['outcome'] );
			self::assertSame( [ 404, 'not_found' ], array_slice( $this->refusal_of( 'POST pairing/goods/{id}', [ 'action' => 'create' ], $this->user_id( 'admin' ), $product ), 0, 2 ) );
		}
		wp_trash_post( $variable );
		self::assertSame( 'unchanged', $decide( $variation )['outcome'] );
		self::assertSame( [ 0, 0, 0 ], [ $this->count_rows( Tables::LINKS ), $this->count_rows( Tables::PAIRINGS ), $this->waiting() ] );
	}

	#[TestDox( 'G8: variations pair with articles of their own; stock and price of each follow its article, and the product keeps all its options' )]
	public function test_variations(): void {
		$this->settings( [ 'variations' => [ 'groupAttribute' => 'grupa', 'attributes' => [ 'kolor' ] ] ] );
		[ $parent, [ $black, $white ] ] = $this->own_variable( 'Gałka', [ 'Czarny', 'Biały' ] );
		$this->pair( $black, 'G-CZ' );
		$article = fn ( string $index, string $colour ): array => $this->article( [ 'index' => $index, 'guid' => 'guid-' . strtolower( $index ), 'name' => "Gałka {$colour}", 'ean' => '', 'attributes' => [ [ 'code' => 'grupa', 'name' => 'Grupa', 'value' => 'Gałka' ], [ 'code' => 'kolor', 'name' => 'Kolor', 'value' => $colour ] ] ] );

		[ $applied ] = $this->apply_goods( $article( 'G-CZ', 'Czarny' ) );

		self::assertSame( [ 'updated', $black ], [ $applied['outcome'], $applied['shopId'] ] );
		self::assertSame( [ $parent, 'publish' ], [ wp_get_post_parent_id( $black ), get_post_status( $parent ) ], 'It stays where it is.' );
		self::assertSame( [ 'Czarny', 'Biały' ], $this->options( $parent ), 'The other variation can still be bought.' );

		$this->apply( 'prices', [ [ 'index' => 'G-CZ', 'asOf' => $this->next_as_of(), 'priceList' => 'DET', 'net' => '50.00', 'gross' => '61.50', 'currency' => 'PLN' ] ] );
		$this->apply( 'stock', [ [ 'index' => 'G-CZ', 'asOf' => $this->next_as_of(), 'divisible' => false, 'unit' => 'szt', 'warehouses' => [ [ 'warehouse' => 'M1', 'onHand' => '4', 'edited' => '0', 'reserved' => '0', 'available' => '4' ] ] ] ] );
		self::assertSame( [ '61.50', 4 ], [ $this->product( $black )->get_regular_price(), $this->product( $black )->get_stock_quantity() ] );
		self::assertSame( '50.00', $this->product( $white )->get_regular_price() );

		$this->pair( $white, 'G-BI' );
		$this->apply_goods( $article( 'G-BI', 'Biały' ) );
		self::assertSame( [ $parent, $parent ], [ wp_get_post_parent_id( $white ), $this->foundation()->links()->find( Link::GROUP, 'Gałka' )?->shop_id ] );
		self::assertSame( [ 'Czarny', 'Biały' ], $this->options( $parent ) );
	}

	#[TestDox( 'G8: a variation whose article names no group stays the variation that it is' )]
	public function test_variation_without_group(): void {
		$this->settings( [ 'variations' => [ 'groupAttribute' => 'grupa', 'attributes' => [ 'kolor' ] ] ] );
		[ $parent, [ $black ] ] = $this->own_variable( 'Gałka', [ 'Czarny', 'Biały' ] );
		$this->pair( $black, 'G-CZ' );

		[ $applied ] = $this->apply_goods( $this->article( [ 'index' => 'G-CZ', 'ean' => '' ] ) );

		self::assertSame( [ 'updated', $black, $parent ], [ $applied['outcome'], $applied['shopId'], wp_get_post_parent_id( $black ) ] );
	}

	/**
	 * @return list<string>
	 */
	private function options( int $variable ): array {
		$attribute = $this->product( $variable )->get_attributes()['kolor'] ?? null;
		self::assertInstanceOf( \WC_Product_Attribute::class, $attribute );
		return array_values( $attribute->get_options() );
	}

	/**
	 * @param array<string, mixed> $request
	 * @return array<string, mixed>
	 */
	private function act( int $product, array $request ): array {
		return $this->admin_asks( 'POST pairing/goods/{id}', $request, $product );
	}

	private function end_run( int $run ): void {
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::RUNS ) . " SET state = 'done', ended_at = UTC_TIMESTAMP(3) WHERE id = %d", $run );
	}

	/** Rows of every table that a push could write to, the decisions apart. */
	private function everything(): string {
		$counts = [];
		foreach ( array_diff( Tables::ALL, [ Tables::PAIRINGS ] ) as $table ) {
			$counts[] = "{$table} {$this->count_rows( $table )}";
		}
		return implode( ', ', $counts ) . ' ' . $this->fingerprint();
	}
}
