<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Reconcile;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;

/**
 * What products show is held against WAPRO's last word.
 */
final class LiveCheckTest extends ReconcileTestCase {

	private const PROMOTION = [ 'promoNet' => '80.00', 'promoGross' => '98.40', 'promoFrom' => '2020-01-01', 'promoTo' => '2099-12-31' ];

	#[TestDox( 'S5: products that show what was applied are no finding, whatever their kind of price' )]
	public function test_nothing(): void {
		$this->sold( 'A-1' );
		$this->sold( 'A-2', self::PROMOTION );
		$this->arrived( 'A-3' );

		self::assertSame( [ 'checked' => 3, 'next' => null, 'stock' => [], 'prices' => [], 'goods' => [] ], $this->check() );
		self::assertSame( 0, $this->count_rows( Tables::FINDINGS ) );
	}

	/**
	 * @param array<string, string> $meta
	 */
	#[DataProvider( 'tampered' )]
	#[TestDox( 'S5: $_dataName is found, named with both values, and gone once WAPRO\'s value is back' )]
	public function test_tampered( array $meta, string $facet, string $kind, string $field, ?string $shop, string $wapro ): void {
		$product = $this->sold( 'A-1', self::PROMOTION );
		$this->sold( 'A-2', self::PROMOTION );
		$this->write_past( $product, $meta );

		$answer = $this->check();
		self::assertSame( [ $facet => [ 'A-1' ] ], array_filter( array_intersect_key( $answer, [ 'stock' => 1, 'prices' => 1, 'goods' => 1 ] ) ) );
		$findings = $this->admin_asks( 'GET findings' );
		self::assertSame( 1, $findings['total'] );
		$finding = $findings['items'][0];
		self::assertSame( [ $kind, $field, 'A-1', $product, $shop, $wapro, 1 ], [ $finding['kind'], $finding['field'], $finding['key'], $finding['objectId'], $finding['shopValue'], $finding['waproValue'], $finding['times'] ] );

		$this->check();
		self::assertSame( 2, $this->admin_asks( 'GET findings' )['items'][0]['times'], 'Seen again it is the same finding.' );

		wp_cache_flush();
		$this->apply( 'prices', [ $this->price( 'A-1', self::PROMOTION ) ] );
		$this->apply( 'stock', [ $this->stock( 'A-1', [ 'M1' => '10' ] ) ] );
		self::assertSame( [ [], [] ], array_values( array_intersect_key( $this->check(), [ 'stock' => 1, 'prices' => 1 ] ) ) );
		self::assertSame( [ 0, 1 ], [ $this->admin_asks( 'GET findings' )['total'], $this->admin_asks( 'GET findings', [ 'state' => 'resolved' ] )['total'] ] );
	}

	/**
	 * @return iterable<string, array{array<string, string>, string, string, string, string|null, string}>
	 */
	public static function tampered(): iterable {
		yield 'a price' => [ [ '_regular_price' => '1.00' ], 'prices', 'shown_price_differs', 'price', '1.00', '123.00' ];
		yield 'a price taken away' => [ [ '_regular_price' => '' ], 'prices', 'shown_price_differs', 'price', null, '123.00' ];
		yield 'the price that buyers pay' => [ [ '_price' => '1.00' ], 'prices', 'shown_price_differs', 'price', '1.00', '123.00' ];
		yield 'a sale price' => [ [ '_sale_price' => '9.99' ], 'prices', 'shown_price_differs', 'sale_price', '9.99', '98.40' ];
		yield 'a sale taken away' => [ [ '_sale_price' => '' ], 'prices', 'shown_price_differs', 'sale_price', null, '98.40' ];
		yield 'a stock' => [ [ '_stock' => '99' ], 'stock', 'shown_stock_differs', 'stock', '99', '10' ];
		yield 'stock that is kept no more' => [ [ '_manage_stock' => 'no' ], 'stock', 'shown_stock_differs', 'stock', null, '10' ];
		yield 'a stock status' => [ [ '_stock_status' => 'outofstock' ], 'stock', 'shown_stock_differs', 'stock_status', 'outofstock', 'instock' ];
	}

	#[TestDox( 'S5: price, sale and stock changed at once are three findings, and each ends by itself' )]
	public function test_several(): void {
		$product = $this->sold( 'A-1', self::PROMOTION );
		$this->write_past( $product, [ '_regular_price' => '1.00', '_sale_price' => '0.50', '_stock' => '3' ] );
		$this->check();
		self::assertEqualsCanonicalizing( [ 'price', 'sale_price', 'stock' ], $this->open_fields() );

		$this->write_past( $product, [ '_regular_price' => '123.00', '_stock' => '10' ] );
		$answer = $this->check();

		self::assertSame( [ [ 'A-1' ], [] ], [ $answer['prices'], $answer['stock'] ] );
		self::assertSame( [ 'sale_price' ], $this->open_fields() );
	}

	#[TestDox( 'S5: the same number written another way is no difference' )]
	public function test_written_differently(): void {
		$product = $this->sold( 'A-1' );
		$this->write_past( $product, [ '_regular_price' => '123', '_stock' => '10.0000' ] );

		self::assertSame( [ [], [] ], array_values( array_intersect_key( $this->check(), [ 'stock' => 1, 'prices' => 1 ] ) ) );
	}

	#[TestDox( 'G5: a promotion that is over and was taken away by WooCommerce is no difference; taken away before its end it is one' )]
	public function test_promotion_over(): void {
		$over = $this->sold( 'A-1', [ ...self::PROMOTION, 'promoTo' => gmdate( 'Y-m-d', time() - 3 * 86400 ) ] );
		$runs = $this->sold( 'A-2', self::PROMOTION );
		$this->write_past( $over, [ '_sale_price' => '', '_sale_price_dates_to' => '' ] );
		$this->write_past( $runs, [ '_sale_price' => '', '_sale_price_dates_to' => '' ] );

		self::assertSame( [ 'A-2' ], $this->check()['prices'] );

		$this->write_past( $over, [ '_price' => '98.40' ] );
		self::assertEqualsCanonicalizing( [ 'A-1', 'A-2' ], $this->check()['prices'], 'Nobody buys at the price of a sale that is over.' );
	}

	#[TestDox( 'S5: a sale of the shop\'s own, where WAPRO\'s promotions are not taken, is no difference' )]
	public function test_own_sale(): void {
		$this->settings( [ 'promotions' => false ] );
		$product = $this->sold( 'A-1' );
		$this->write_past( $product, [ '_sale_price' => '99.00' ] );

		self::assertSame( [], $this->check()['prices'] );
	}

	#[TestDox( 'G4: what an order took after WAPRO\'s last figure is no difference' )]
	public function test_order(): void {
		$product = $this->sold( 'A-1' );
		$order   = wc_create_order();
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->add_product( $this->product( $product ), 3 );
		$order->calculate_totals();
		$order->set_status( 'processing' );
		$order->save();
		self::assertSame( 7, $this->product( $product )->get_stock_quantity() );

		self::assertSame( [], $this->check()['stock'] );
	}

	#[TestDox( 'G3: a product of an article that is not offered any more, published past the plugin, is named for goods' )]
	public function test_published_past(): void {
		global $wpdb;
		$this->sold( 'A-1' );
		$off      = $this->sold( 'A-2' );
		$archived = $this->sold( 'A-3' );
		$this->apply_goods( $this->article( [ 'index' => 'A-2', 'flagged' => false ] ), $this->article( [ 'index' => 'A-3', 'archived' => true ] ) );
		self::assertSame( [], $this->check()['goods'] );

		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_status = 'publish' WHERE ID IN (%d, %d)", $off, $archived ) );

		self::assertSame( [ [ 'A-2', 'A-3' ], [], [] ], [ $this->check()['goods'], $this->check()['prices'], $this->check()['stock'] ] );
	}

	#[TestDox( 'S5: pages follow one another without a gap or a repetition' )]
	public function test_pages(): void {
		foreach ( range( 1, 5 ) as $number ) {
			$this->write_past( $this->sold( "A-{$number}" ), [ '_regular_price' => '1.00' ] );
		}
		$found = [];
		$pages = 0;
		$after = 0;
		do {
			$page  = $this->check( $after, 2 );
			$found = [ ...$found, ...$page['prices'] ];
			$after = $page['next'];
		} while ( $after !== null && ++$pages < 9 );

		self::assertSame( [ 'A-1', 'A-2', 'A-3', 'A-4', 'A-5' ], $found );
		self::assertSame( 2, $pages );
	}

	#[TestDox( 'S5: what a person keeps is left as it is, what is ignored too until its time is over' )]
	public function test_decided(): void {
		$kept    = $this->sold( 'A-1' );
		$ignored = $this->sold( 'A-2' );
		foreach ( [ $kept, $ignored ] as $product ) {
			$this->write_past( $product, [ '_regular_price' => '1.00' ] );
		}
		$this->check();
		$ids = array_column( $this->admin_asks( 'GET findings' )['items'], 'id', 'key' );
		$this->admin_asks( 'POST findings/actions', [ 'ids' => [ $ids['A-1'] ], 'action' => 'keep_shop' ] );
		$this->admin_asks( 'POST findings/actions', [ 'ids' => [ $ids['A-2'] ], 'action' => 'ignore', 'days' => 7 ] );
		self::assertSame( [], $this->check()['prices'] );

		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::FINDINGS ) . ' SET ignore_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE ignore_until IS NOT NULL' );
		self::assertSame( [ 'A-2' ], $this->check()['prices'] );

		$this->write_past( $kept, [ '_regular_price' => '123.00' ] );
		$this->check();
		$this->write_past( $kept, [ '_regular_price' => '2.00' ] );
		self::assertSame( [ 'A-2' ], $this->check()['prices'], 'Kept is kept, also when the price was WAPRO\'s for a while.' );
	}

	#[TestDox( 'S5: the check writes to no product, and nothing at all where nothing differs' )]
	public function test_no_writes(): void {
		$this->write_past( $this->sold( 'A-1' ), [ '_regular_price' => '1.00' ] );
		$before = $this->fingerprint();

		$this->check();

		self::assertSame( $before, $this->fingerprint() );
	}

	/**
	 * A published product with price and stock 10 by WAPRO.
	 *
	 * @param array<string, string> $promotion
	 */
	private function sold( string $index, array $promotion = [] ): int {
		$product = $this->published( $index );
		$this->apply( 'prices', [ $this->price( $index, $promotion ) ] );
		$this->apply( 'stock', [ $this->stock( $index, [ 'M1' => '10' ] ) ] );
		return $product->get_id();
	}

	/**
	 * As somebody does who writes to the database by hand.
	 *
	 * @param array<string, string> $meta
	 */
	private function write_past( int $product, array $meta ): void {
		global $wpdb;
		foreach ( $meta as $key => $value ) {
			$wpdb->update( $wpdb->postmeta, [ 'meta_value' => $value ], [ 'post_id' => $product, 'meta_key' => $key ] );
			if ( $value !== '' && $wpdb->get_var( $wpdb->prepare( "SELECT meta_id FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key = %s", $product, $key ) ) === null ) {
				$wpdb->insert( $wpdb->postmeta, [ 'post_id' => $product, 'meta_key' => $key, 'meta_value' => $value ] );
			}
		}
		wp_cache_flush();
	}

	/**
	 * @return array{checked: int, next: int|null, stock: list<string>, prices: list<string>, goods: list<string>}
	 */
	private function check( int $after = 0, int $limit = 1000 ): array {
		/** @var array{checked: int, next: int|null, stock: list<string>, prices: list<string>, goods: list<string>} $answer */
		$answer = $this->worker_asks( 'POST catalogue/live-check', [ 'after' => $after, 'limit' => $limit ] );
		return $answer;
	}

	/**
	 * @return list<string|null>
	 */
	private function open_fields(): array {
		return array_column( $this->admin_asks( 'GET findings' )['items'], 'field' );
	}
}
