<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Panel\Products\ProductBox;
use WaproMag\Panel\Products\ProductLinks;
use WaproMag\Panel\Products\StockTable;
use WaproMag\Panel\Products\WarehouseRule;
use WaproMag\Panel\Products\WarehouseStock;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Stock\SellableStock;
use WaproMag\Warehouses\OwnWarehouses;

/**
 * Warehouses of one product, and what is on its way from suppliers: for the admin in the box, for buyers by setting.
 */
final class ProductStockTest extends PanelTestCase {

	private OwnWarehouses $warehouses;

	private WarehouseRule $rule;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'wapro_mag_settings', [ 'warehouses' => [ [ 'symbol' => 'M1', 'use' => 'sell' ], [ 'symbol' => 'M2', 'use' => 'sell' ], [ 'symbol' => 'M3', 'use' => 'ignore' ] ] ] );
		$this->warehouses = new OwnWarehouses( $this->f->settings() );
		$this->rule       = new WarehouseRule( $this->warehouses, $this->f->settings(), $this->f->links(), $this->f->runs() );
	}

	protected function tearDown(): void {
		$_POST = [];
		parent::tearDown();
	}

	#[TestDox( 'G4: a product’s own warehouses are chosen in its box, kept, and its stock is asked for anew' )]
	public function test_choice(): void {
		$id = $this->linked_product( 'OKUC-1', 'Klamka' );
		self::assertStringContainsString( 'value="shop" checked', $this->box( $id ) );

		$this->post( $id, 'own', [ 'M2', 'M3', 'M9' ] );

		self::assertSame( '["M2"]', get_post_meta( $id, SellableStock::OWN_WAREHOUSES, true ), 'only warehouses that the shop sells from' );
		self::assertSame( [ 'M2' ], $this->warehouses->counted( $this->product( $id ) ) );
		$this->assert_asked_for( [ 'OKUC-1' ] );
		self::assertMatchesRegularExpression( '/value="M2"\s+checked/', $this->box( $id ) );

		$this->post( $id, 'shop', [ 'M2' ] );

		self::assertSame( '', get_post_meta( $id, SellableStock::OWN_WAREHOUSES, true ) );
		self::assertSame( [ 'M1', 'M2' ], $this->warehouses->counted( $this->product( $id ) ) );
	}

	#[TestDox( 'G4: nothing chosen, an unchanged choice, a person without the right or a foreign form change nothing' )]
	public function test_refusals(): void {
		$id = $this->linked_product( 'OKUC-1', 'Klamka' );
		$this->post( $id, 'own', [ 'M1' ] );
		$runs = $this->requested_runs();

		$this->post( $id, 'own', [] );
		$this->post( $id, 'own', [ 'M1' ] );
		$_POST['wapro_mag_warehouses_nonce'] = 'forged';
		$_POST['wapro_mag_warehouse_rule']   = 'shop';
		$this->rule->save( $id );
		wp_set_current_user( $this->user_id( 'klient' ) );
		$this->post( $id, 'shop', [] );

		self::assertSame( '["M1"]', get_post_meta( $id, SellableStock::OWN_WAREHOUSES, true ) );
		self::assertSame( $runs, $this->requested_runs() );
	}

	#[TestDox( 'G4: a variable product’s choice is its variations’, also of those that come later' )]
	public function test_variations(): void {
		$parent = new \WC_Product_Variable();
		$parent->set_name( 'Gałka' );
		$id    = $parent->save();
		$first = $this->variation( $id, 'GALKA-CZ' );

		$this->post( $id, 'own', [ 'M1' ] );
		$second = $this->variation( $id, 'GALKA-BI' );

		foreach ( [ $first, $second ] as $variation ) {
			self::assertSame( [ 'M1' ], $this->warehouses->counted( $this->product( $variation ) ) );
		}
		$this->assert_asked_for( [ 'GALKA-CZ' ] );
		$html = $this->box( $id );
		foreach ( [ 'GALKA-CZ', 'GALKA-BI' ] as $index ) {
			self::assertStringContainsString( $index, $html );
		}
	}

	#[TestDox( 'G11: the box names what is ordered at suppliers, how much and when' )]
	public function test_supplies_for_admin(): void {
		$id = $this->linked_product( 'OKUC-1', 'Klamka' );
		$this->supply( 'OKUC-1', [ [ 'warehouse' => 'M2', 'quantity' => '40.000000', 'supplier' => 'Hurt & <b>Okucia</b>', 'expectedOn' => '2099-12-12', 'document' => 'ZD 7/2026' ], [ 'warehouse' => 'M1', 'quantity' => '0' ] ] );

		$html = $this->box( $id );

		foreach ( [ '40 szt', 'Hurt &amp; &lt;b&gt;Okucia', 'M2 · ZD 7/2026', '12.12.2099' ] as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertSame( 1, substr_count( $html, '<li><strong>' ), 'nothing ordered is not listed' );
	}

	/**
	 * @param list<array<string, string>> $supplies
	 */
	#[TestDox( 'G11: buyers read when goods are expected: $_dataName' )]
	#[DataProvider( 'deliveries' )]
	public function test_supplies_for_buyers( array $supplies, string $stock, bool $is_on, string $expected ): void {
		$id      = $this->linked_product( 'OKUC-1', 'Klamka', 'published' );
		$product = $this->product( $id );
		$product->set_stock_status( $stock );
		$product->save();
		$this->supply( 'OKUC-1', $supplies );
		update_option( 'date_format', 'Y/m/d' );
		$this->f->settings()->store_catalogue( CatalogueSettings::from_array( [ 'suppliesForBuyers' => $is_on ] ) );

		$text = (string) $this->product( $id )->get_availability()['availability'];

		self::assertStringNotContainsString( 'Hurt', $text );
		$expected === '' ? self::assertStringNotContainsString( '20', $text ) : self::assertStringEndsWith( ". Spodziewana dostawa: $expected", $text );
		if ( $expected !== '' ) {
			self::assertStringContainsString( "Spodziewana dostawa: $expected", wc_get_stock_html( $this->product( $id ) ) );
		}
	}

	/**
	 * @return iterable<string, array{list<array<string, string>>, string, bool, string}>
	 */
	public static function deliveries(): iterable {
		$supply = static fn ( string $day, string $warehouse = 'M1' ): array => [ 'warehouse' => $warehouse, 'quantity' => '5', 'supplier' => 'Hurt' ] + ( $day === '' ? [] : [ 'expectedOn' => $day ] );
		yield 'the first day to come' => [ [ $supply( '2099-12-12' ), $supply( '2099-11-30' ), $supply( '2020-01-01' ) ], 'outofstock', true, '2099/11/30' ];
		yield 'on order as well' => [ [ $supply( '2099-12-12' ) ], 'onbackorder', true, '2099/12/12' ];
		yield 'not while there is stock' => [ [ $supply( '2099-12-12' ) ], 'instock', true, '' ];
		yield 'not unless the shop wants it' => [ [ $supply( '2099-12-12' ) ], 'outofstock', false, '' ];
		yield 'not a day that has passed' => [ [ $supply( '2020-01-01' ) ], 'outofstock', true, '' ];
		yield 'not without a day' => [ [ $supply( '' ) ], 'outofstock', true, '' ];
		yield 'not where the shop does not sell' => [ [ $supply( '2099-12-12', 'M3' ) ], 'outofstock', true, '' ];
	}

	/**
	 * @param list<string> $symbols
	 */
	private function post( int $id, string $rule, array $symbols ): void {
		$_POST = [
			'wapro_mag_warehouses_nonce' => wp_create_nonce( 'wapro_mag_warehouses' ),
			'wapro_mag_warehouse_rule'   => $rule,
			'wapro_mag_warehouses'       => $symbols,
		];
		$this->rule->save( $id );
	}

	private function variation( int $parent, string $index ): int {
		$variation = new \WC_Product_Variation();
		$variation->set_parent_id( $parent );
		$id   = $variation->save();
		$link = Link::to_new( Link::PRODUCT, $index, $this->f->clock()->now() );
		$this->f->links()->save( $link->with( [ 'shop_id' => $id, 'state' => 'published', 'flagged' => true, 'facts' => [ 'unit' => 'szt' ] ] ) );
		return $id;
	}

	/**
	 * @param list<array<string, string>> $supplies
	 */
	private function supply( string $index, array $supplies ): void {
		$this->f->db()->execute( 'UPDATE ' . Tables::name( Tables::LINKS ) . ' SET supplies = %s WHERE erp_key = %s', (string) wp_json_encode( $supplies ), $index );
	}

	/**
	 * @param list<string> $keys
	 */
	private function assert_asked_for( array $keys ): void {
		self::assertContains( (string) wp_json_encode( $keys ), $this->requested_runs() );
	}

	/**
	 * @return list<string|null>
	 */
	private function requested_runs(): array {
		return $this->f->db()->column( 'SELECT object_keys FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'refreshGoods' ORDER BY id" );
	}

	private function product( int $id ): \WC_Product {
		$product = wc_get_product( $id );
		self::assertInstanceOf( \WC_Product::class, $product );

		return $product;
	}

	private function box( int $id ): string {
		$box  = new ProductBox( new ProductLinks( $this->f->links() ), new StockTable( new WarehouseStock( $this->f->db() ), $this->warehouses ), $this->rule, $this->f->history(), $this->f->settings() );
		$post = get_post( $id );
		self::assertInstanceOf( \WP_Post::class, $post );
		ob_start();
		$box->show( $post );

		return (string) ob_get_clean();
	}
}
