<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Stock;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\CatalogueTestCase;

/**
 * Stock follows WAPRO.
 */
final class StockApplyTest extends CatalogueTestCase {

	#[TestDox( 'G4: stock is the sum of the warehouses that sell, less the buffer; every warehouse\'s figures are kept' )]
	public function test_sum(): void {
		$this->map( [ 'buffer' => '2' ] );
		$product = $this->arrived();

		[ $result ] = $this->apply( 'stock', [ $this->stock( [ 'M1' => '5', 'M2' => '4.75', 'M3' => '100' ] ) ] );

		self::assertSame( [ 'updated', $product->get_id() ], [ $result['outcome'], $result['shopId'] ] );
		$now = $this->product( $product->get_id() );
		self::assertSame( [ 7, 'instock' ], [ $now->get_stock_quantity(), $now->get_stock_status() ] );
		$levels = $this->foundation()->db()->rows( 'SELECT warehouse, available FROM ' . Tables::name( Tables::STOCK_LEVELS ) . ' WHERE product_id = %d ORDER BY warehouse', $product->get_id() );
		self::assertSame( [ [ 'M1', '5.000000' ], [ 'M2', '4.750000' ], [ 'M3', '100.000000' ] ], array_map( array_values( ... ), $levels ) );
	}

	#[TestDox( 'G4: what shop orders took and WAPRO does not know yet is taken off; what its figure contains is not counted twice' )]
	public function test_in_flight(): void {
		$product = $this->published();
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '10' ] ) ] );
		$order = $this->place( $product->get_id(), 3 );
		self::assertSame( 7, $this->product( $product->get_id() )->get_stock_quantity() );

		$this->apply( 'stock', [ $this->stock( [ 'M1' => '10' ] ) ] );
		self::assertSame( 7, $this->product( $product->get_id() )->get_stock_quantity(), 'WAPRO does not know the order.' );

		$this->apply( 'stock', [ $this->stock( [ 'M1' => '2' ] ) ] );
		self::assertSame( 0, $this->product( $product->get_id() )->get_stock_quantity(), 'Never below zero.' );

		$accepted = $this->next_as_of();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET accepted_as_of = %s, reserved = 1 WHERE order_id = %d', $accepted, $order->get_id() );
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '7' ] ) ] );
		self::assertSame( 7, $this->product( $product->get_id() )->get_stock_quantity(), 'WAPRO\'s figure contains the reservation.' );
	}

	#[TestDox( 'S2: the same call twice changes nothing and says so' )]
	public function test_twice(): void {
		$this->arrived();
		$item = $this->stock( [ 'M1' => '5', 'M2' => '0' ] );
		$this->apply( 'stock', [ $item ] );
		$before = $this->fingerprint();

		[ $result ] = $this->apply( 'stock', [ $item ] );

		self::assertSame( 'unchanged', $result['outcome'] );
		self::assertSame( $before, $this->fingerprint() );
	}

	#[TestDox( 'S2: an older figure that comes late changes nothing' )]
	public function test_stale(): void {
		$product = $this->arrived();
		$late    = $this->stock( [ 'M1' => '99' ] );
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );

		[ $result ] = $this->apply( 'stock', [ $late ] );

		self::assertSame( 'stale', $result['outcome'] );
		self::assertSame( 5, $this->product( $product->get_id() )->get_stock_quantity() );
	}

	#[TestDox( 'G4: an unmapped warehouse is refused, never guessed; the other items go on' )]
	public function test_unmapped_warehouse(): void {
		$product = $this->arrived( 'A-1' );
		$other   = $this->arrived( 'A-2' );

		$results = $this->apply( 'stock', [ $this->stock( [ 'M1' => '5', 'M9' => '1' ], 'A-1' ) + [ 'messageId' => '8001' ], $this->stock( [ 'M1' => '6' ], 'A-2' ) ] );

		self::assertSame( [ 'rejected', 'updated' ], array_column( $results, 'outcome' ) );
		self::assertSame( [ 'warehouse_unmapped', 'warehouses[1].warehouse' ], [ $results[0]['code'], $results[0]['field'] ] );
		self::assertSame( [ 0, 6 ], [ $this->product( $product->get_id() )->get_stock_quantity(), $this->product( $other->get_id() )->get_stock_quantity() ] );
		self::assertSame( 0, $this->count_rows( Tables::STOCK_LEVELS, 'product_id = ' . $product->get_id() ) );
		self::assertSame( 'rejected', $this->foundation()->db()->value( 'SELECT status FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE external_id = 8001' ) );
	}

	#[TestDox( 'G4: an article without product is passed over when it is not meant for the shop, else refused' )]
	public function test_not_linked(): void {
		$this->apply_goods( $this->article( [ 'index' => 'ZLY', 'vatCode' => 'zw' ] ) );

		$results = $this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ], 'NIEZNANY' ), $this->stock( [ 'M1' => '5' ], 'ZLY' ) ] );

		self::assertSame( [ 'unchanged', 'rejected' ], array_column( $results, 'outcome' ) );
		self::assertSame( 'not_linked', $results[1]['code'] );
	}

	#[TestDox( 'G4: a warehouse that the article left is forgotten' )]
	public function test_warehouse_gone(): void {
		$product = $this->arrived();
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5', 'M2' => '4' ] ) ] );

		[ $result ] = $this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );

		self::assertSame( 'updated', $result['outcome'] );
		self::assertSame( 5, $this->product( $product->get_id() )->get_stock_quantity() );
		self::assertSame( 1, $this->count_rows( Tables::STOCK_LEVELS, 'product_id = ' . $product->get_id() ) );
	}

	#[TestDox( 'G4: a service keeps no stock' )]
	public function test_service(): void {
		[ $made ] = $this->apply_goods( $this->article( [ 'index' => 'USL-1', 'kind' => 'service', 'ean' => '' ] ) );

		$this->apply( 'stock', [ $this->stock( [ 'M1' => '0' ], 'USL-1' ) ] );

		$product = $this->product( $made['shopId'] );
		self::assertFalse( $product->get_manage_stock() );
		self::assertSame( 'instock', $product->get_stock_status() );
	}

	#[TestDox( 'G4: decimals only where the shop and the unit both allow them' )]
	public function test_decimals(): void {
		$whole = $this->arrived( 'A-1' );
		$metre = $this->arrived( 'A-2' );
		remove_filter( 'woocommerce_stock_amount', 'intval' );
		add_filter( 'woocommerce_stock_amount', 'floatval' );

		$this->apply( 'stock', [ $this->stock( [ 'M1' => '2.75' ], 'A-1' ), array_merge( $this->stock( [ 'M1' => '2.75' ], 'A-2' ), [ 'divisible' => true ] ) ] );

		self::assertEquals( 2, $this->product( $whole->get_id() )->get_stock_quantity() );
		self::assertEquals( 2.75, $this->product( $metre->get_id() )->get_stock_quantity() );
	}

	#[TestDox( 'H1: a changed stock is one line of history with before and after, cause and message' )]
	public function test_history(): void {
		$product = $this->arrived();
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) + [ 'messageId' => '8002' ] ], 'nightly' );

		$line = $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0];

		self::assertSame( 'nightly', $line['cause'] );
		self::assertNotNull( $line['messageId'] );
		self::assertSame(
			[ [ 'field' => 'stock', 'before' => '0', 'after' => '5' ], [ 'field' => 'stock_status', 'before' => 'outofstock', 'after' => 'instock' ] ],
			$line['changes']
		);
	}

	#[TestDox( 'G4: a changed status fires WooCommerce\'s hooks, another quantity alone those of quantity' )]
	public function test_hooks(): void {
		$product = $this->arrived();
		$heard   = [];
		foreach ( [ 'woocommerce_updated_product_stock', 'woocommerce_product_set_stock_status', 'woocommerce_product_set_stock', 'clean_post_cache' ] as $hook ) {
			add_action(
				$hook,
				static function () use ( $hook, &$heard ): void {
					$heard[] = $hook;
				}
			);
		}

		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );
		self::assertContains( 'woocommerce_product_set_stock_status', $heard );
		self::assertContains( 'woocommerce_updated_product_stock', $heard );

		$heard = [];
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '6' ] ) ] );
		self::assertSame( [ 'clean_post_cache', 'woocommerce_product_set_stock', 'woocommerce_updated_product_stock' ], $heard );
		self::assertSame( 6, $this->product( $product->get_id() )->get_stock_quantity() );
	}

	#[TestDox( 'G4: a process that died after its commit leaves a wrong mark, and the next apply of the same figure mends it' )]
	public function test_mends_the_visibility_mark(): void {
		$product = $this->published();
		$item    = $this->stock( [ 'M1' => '5' ] );
		$this->apply( 'stock', [ $item ] );
		wp_set_post_terms( $product->get_id(), [ 'outofstock' ], 'product_visibility' );

		[ $result ] = $this->apply( 'stock', [ $item ] );

		self::assertSame( 'updated', $result['outcome'] );
		self::assertFalse( has_term( 'outofstock', 'product_visibility', $product->get_id() ) );
	}

	#[TestDox( 'G4: a variable product that keeps stock for its variations is saved by WooCommerce itself' )]
	public function test_variable(): void {
		$product = $this->arrived();
		wp_set_object_terms( $product->get_id(), 'variable', 'product_type' );
		wp_cache_flush();

		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );

		$now = $this->product( $product->get_id() );
		self::assertSame( [ 'variable', 5 ], [ $now->get_type(), $now->get_stock_quantity() ] );
		self::assertSame( 'unchanged', $this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] )[0]['outcome'] );
	}

	#[TestDox( 'G4: 1,000 articles in one call, each with its own answer in the order of the items' )]
	public function test_thousand(): void {
		$articles = array_map( fn ( int $n ): array => $this->article( [ 'index' => "T-{$n}", 'name' => "Towar {$n}", 'ean' => '' ] ), range( 1, 20 ) );
		$this->apply( 'goods', $articles );
		$items = array_map( fn ( int $n ): array => $this->stock( [ 'M1' => (string) $n ], $n <= 20 ? "T-{$n}" : "BRAK-{$n}" ), range( 1, 1000 ) );

		$results = $this->apply( 'stock', $items );

		self::assertSame( array_column( $items, 'index' ), array_column( $results, 'key' ) );
		self::assertSame( [ 'updated' => 20, 'unchanged' => 980 ], array_count_values( array_column( $results, 'outcome' ) ) );
	}

	/**
	 * @param array<string, string> $available By warehouse.
	 * @return array<string, mixed> apply#StockItem.
	 */
	private function stock( array $available, string $index = self::INDEX ): array {
		$warehouses = [];
		foreach ( $available as $symbol => $quantity ) {
			$warehouses[] = [ 'warehouse' => $symbol, 'onHand' => $quantity, 'edited' => '0', 'reserved' => '0', 'available' => $quantity ];
		}
		return [ 'index' => $index, 'asOf' => $this->next_as_of(), 'divisible' => false, 'unit' => 'szt', 'warehouses' => $warehouses ];
	}

	private function place( int $product_id, int $quantity ): \WC_Order {
		wp_set_current_user( 0 );
		$order = wc_create_order();
		self::assertInstanceOf( \WC_Order::class, $order );
		$product = wc_get_product( $product_id );
		self::assertInstanceOf( \WC_Product::class, $product );
		$order->add_product( $product, $quantity );
		$order->set_billing_email( 'klient@example.test' );
		$order->set_status( 'processing' );
		$order->save();
		return $order;
	}
}
