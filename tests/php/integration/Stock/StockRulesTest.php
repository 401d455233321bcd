<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Stock;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Reconcile\ExpectedStock;
use WaproMag\Reconcile\LiveRows;
use WaproMag\Stock\SellableStock;
use WaproMag\Tests\CatalogueTestCase;

/**
 * Which warehouses count, what the link and the history remember.
 */
final class StockRulesTest extends CatalogueTestCase {

	private const HASH = '00000000000000bb';

	/**
	 * @param array<string, mixed> $stock Settings.
	 */
	#[TestDox( 'G4: the rule chooses the warehouses, every warehouse\'s figures are kept: $_dataName' )]
	#[DataProvider( 'rules' )]
	public function test_rule( array $stock, ?string $own, int $expected ): void {
		$this->settings( [ 'stock' => $stock ] );
		$product = $this->arrived();
		if ( $own !== null ) {
			update_post_meta( $product->get_id(), SellableStock::OWN_WAREHOUSES, $own );
		}
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5', 'M2' => '4', 'M3' => '100' ] ) ] );

		self::assertSame( $expected, $this->product( $product->get_id() )->get_stock_quantity() );
		self::assertSame( 3, $this->count_rows( Tables::STOCK_LEVELS, 'product_id = ' . $product->get_id() ) );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string|null, int}>
	 */
	public static function rules(): iterable {
		yield 'all that sell' => [ [], null, 9 ];
		yield 'one' => [ [ 'rule' => 'one', 'warehouse' => 'M2' ], null, 4 ];
		yield 'the product\'s own before the rule' => [ [ 'rule' => 'one', 'warehouse' => 'M2' ], '["M1"]', 5 ];
		yield 'one that is not for sale' => [ [], '["M3"]', 0 ];
	}

	#[TestDox( 'G4: backorders by setting, with the status that follows; keep leaves what a person chose' )]
	public function test_backorders(): void {
		$product = $this->arrived();
		$this->settings( [ 'stock' => [ 'backorders' => 'notify' ] ] );
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '0' ] ) ] );
		$now = $this->product( $product->get_id() );
		self::assertSame( [ 'notify', 'onbackorder' ], [ $now->get_backorders(), $now->get_stock_status() ] );

		$this->settings( [] );
		self::assertSame( 'unchanged', $this->apply( 'stock', [ $this->stock( [ 'M1' => '0' ] ) ] )[0]['outcome'] );
		self::assertSame( 'notify', $this->product( $product->get_id() )->get_backorders() );
	}

	#[TestDox( 'S3: the hash of what was seen stays on the link, of a refusal as well; an older answer changes nothing' )]
	public function test_hash(): void {
		$this->arrived();
		$late = $this->stock( [ 'M1' => '1' ], [ 'hash' => '00000000000000ff' ] );
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ], [ 'hash' => self::HASH ] ) ] );
		$first = $this->link()->stock_hash;
		$this->apply( 'stock', [ $late ] );
		self::assertSame( [ self::HASH, self::HASH ], [ $first, $this->link()->stock_hash ] );

		$before    = $this->link()->as_of_stock;
		[ $result ] = $this->apply( 'stock', [ $this->stock( [ 'M9' => '5' ], [ 'hash' => '00000000000000cc' ] ) ] );
		self::assertSame( [ 'rejected', '00000000000000cc', $before ], [ $result['outcome'], $this->link()->stock_hash, $this->link()->as_of_stock ] );
	}

	#[TestDox( 'G11: what is ordered at suppliers is kept; without news of it the known stays, an empty list clears it' )]
	public function test_supplies(): void {
		$this->arrived();
		$supply = [ 'warehouse' => 'M1', 'quantity' => '50', 'supplier' => 'Hurt "Okuć" & synowie', 'expectedOn' => '2099-11-30', 'document' => 'ZD 3/2026' ];
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ], [ 'supplies' => [ $supply ] ] ) ] );
		$known = $this->link()->supplies;
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '6' ] ) ] );
		$kept = $this->link()->supplies;
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '6' ], [ 'supplies' => [] ] ) ] );

		self::assertSame( [ [ $supply ], [ $supply ], [] ], [ $known, $kept, $this->link()->supplies ] );
	}

	#[TestDox( 'G11: the history of a product names what moved its stock, each movement once' )]
	public function test_movements(): void {
		$product = $this->arrived();
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );
		$seen     = $this->link()->as_of_stock;
		$movement = static fn ( string $counter, string $kind, string $document ): array => [ 'counter' => $counter, 'warehouse' => 'M1', 'kind' => $kind, 'quantity' => '2.000000', 'at' => '2026-11-20T10:00:00Z', 'document' => $document ];
		$moved    = [ $movement( $seen, 'received', 'PZ 1' ), $movement( $this->next_as_of(), 'issued', 'WZ 8' ) ];

		$this->apply( 'stock', [ $this->stock( [ 'M1' => '3' ], [ 'movements' => $moved ] ) ] );

		$line = $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0];
		self::assertSame( [ [ 'field' => 'stock', 'before' => '5', 'after' => '3' ], [ 'field' => 'movement_issued', 'before' => null, 'after' => '2 · M1 · WZ 8' ] ], $line['changes'] );
	}

	#[TestDox( 'G4: stock that a checkout took between reading and locking is read anew' )]
	public function test_changed_meanwhile(): void {
		global $wpdb;
		$product = $this->arrived();
		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );
		$armed = true;
		add_filter(
			'query',
			static function ( string $query ) use ( &$armed, $wpdb, $product ): string {
				if ( $armed && str_contains( $query, 'FOR UPDATE' ) && str_contains( $query, 'meta_id IN' ) ) {
					$armed = false;
					$wpdb->query( "UPDATE {$wpdb->postmeta} SET meta_value = '1' WHERE meta_key = '_stock' AND post_id = {$product->get_id()}" );
				}
				return $query;
			}
		);

		[ $result ] = $this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );

		self::assertFalse( $armed );
		self::assertSame( [ 'updated', 5 ], [ $result['outcome'], $this->product( $product->get_id() )->get_stock_quantity() ] );
	}

	#[TestDox( 'G4: a product that lost WooCommerce\'s lookup row gets it back' )]
	public function test_lost_lookup_row(): void {
		global $wpdb;
		$product = $this->arrived();
		$this->foundation()->db()->execute( "DELETE FROM {$wpdb->prefix}wc_product_meta_lookup WHERE product_id = %d", $product->get_id() );

		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );

		self::assertSame( '5', $this->foundation()->db()->value( "SELECT stock_quantity FROM {$wpdb->prefix}wc_product_meta_lookup WHERE product_id = %d", $product->get_id() ) );
	}

	#[TestDox( 'G4: what sells nothing of its own keeps no stock, and is not written to again and again: $_dataName' )]
	#[DataProvider( 'without_stock' )]
	public function test_without_stock( string $type ): void {
		$product = $this->arrived();
		wp_set_object_terms( $product->get_id(), $type, 'product_type' );
		$before = count( $this->history_of( $product->get_id() ) );

		$this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );
		[ $again ] = $this->apply( 'stock', [ $this->stock( [ 'M1' => '5' ] ) ] );

		self::assertSame( [ 'unchanged', $before ], [ $again['outcome'], count( $this->history_of( $product->get_id() ) ) ] );
		$expected = ( new ExpectedStock( $this->foundation()->db(), $this->foundation()->settings(), $this->foundation()->in_flight() ) )->of( ( new LiveRows( $this->foundation()->db() ) )->page( 0, 10 ) );
		self::assertSame( [], $expected, 'The check of stock expects none.' );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function without_stock(): iterable {
		yield 'a link to another shop' => [ 'external' ];
		yield 'a group of products' => [ 'grouped' ];
	}

	#[TestDox( 'S2: a counter above PHP\'s own numbers is kept exactly' )]
	public function test_large_counter(): void {
		$this->arrived();
		$this->apply( 'stock', [ [ 'asOf' => '18446744073709551615' ] + $this->stock( [ 'M1' => '5' ] ) ] );

		self::assertSame( '18446744073709551615', $this->link()->as_of_stock );
	}

	/**
	 * @param array<string, string> $available By warehouse.
	 * @param array<string, mixed>  $changes
	 * @return array<string, mixed> apply#StockItem.
	 */
	private function stock( array $available, array $changes = [] ): array {
		$warehouses = [];
		foreach ( $available as $symbol => $quantity ) {
			$warehouses[] = [ 'warehouse' => $symbol, 'onHand' => $quantity, 'edited' => '0', 'reserved' => '0', 'available' => $quantity ];
		}
		return $changes + [ 'index' => self::INDEX, 'asOf' => $this->next_as_of(), 'divisible' => false, 'unit' => 'szt', 'warehouses' => $warehouses ];
	}
}
