<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\History\HistoryEntry;
use WaproMag\Panel\Products\ProductBox;
use WaproMag\Panel\Products\ProductLinks;
use WaproMag\Panel\Products\ProductsList;
use WaproMag\Panel\Products\StockTable;
use WaproMag\Panel\Products\WarehouseRule;
use WaproMag\Panel\Products\WarehouseStock;
use WaproMag\Warehouses\OwnWarehouses;

final class ProductScreensTest extends PanelTestCase {

	#[TestDox( 'H1, G4: the product box shows index, state, stock by warehouse, price list and what changed' )]
	public function test_box(): void {
		$id = $this->linked_product( 'OKUC-KLAMKA-01', 'Klamka' );
		update_option( 'wapro_mag_settings', [ 'priceList' => 'DET', 'warehouses' => [ [ 'symbol' => 'M1', 'use' => 'sell' ] ] ] );
		foreach ( [ 'M1', 'M3' ] as $warehouse ) {
			$this->f->db()->execute( 'INSERT INTO ' . Tables::name( Tables::STOCK_LEVELS ) . " VALUES (%d, %s, '12.500000', 0, '2.500000', '10.000000', 1)", $id, $warehouse );
		}
		$this->f->history()->record( new HistoryEntry( 'product', $id, 'OKUC-KLAMKA-01', 'wapro_event', [ HistoryEntry::change( 'price', '90', '<script>100</script>' ) ] ) );

		$html = $this->box( $id );
		foreach ( [ 'OKUC-KLAMKA-01', 'wapro-mag-state--waiting', 'DET', 'M1', '12,5 szt', '10 szt', '90 →', 'Okna/PCV', "path=%2Fhistory%2Fproduct%2F$id", 'action=wapro_mag_refresh_product' ] as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( '<script>', $html );
	}

	#[TestDox( 'A product of the shop’s own says how an article would come' )]
	public function test_box_of_own_product(): void {
		$product = new \WC_Product_Simple();
		$product->set_name( 'Own' );

		self::assertStringNotContainsString( 'wapro-mag-state', $this->box( $product->save() ) );
	}

	#[TestDox( 'The products list shows the state and filters by it' )]
	public function test_list(): void {
		$waiting   = $this->linked_product( 'OKNO-1', 'Okno' );
		$published = $this->linked_product( 'OKNO-2', 'Okno drugie', 'published' );
		$own       = new \WC_Product_Simple();
		$own->set_name( 'Own' );
		$own_id = $own->save();
		$list   = new ProductsList( $this->f->links() );

		self::assertStringContainsString( 'OKNO-1', $this->printed( static fn () => $list->show_cell( 'wapro_mag', $waiting ) ) );
		self::assertStringNotContainsString( 'wapro-mag-state', $this->printed( static fn () => $list->show_cell( 'wapro_mag', $own_id ) ) );
		self::assertSame( [ $waiting ], $this->filtered( 'waiting' ) );
		self::assertSame( [ $published ], $this->filtered( 'published' ) );
		self::assertContains( $own_id, $this->filtered( 'not_linked' ) );
		self::assertNotContains( $waiting, $this->filtered( 'not_linked' ) );
	}

	private function box( int $id ): string {
		$warehouses = new OwnWarehouses( $this->f->settings() );
		$rule       = new WarehouseRule( $warehouses, $this->f->settings(), $this->f->links(), $this->f->runs() );
		$box        = new ProductBox( new ProductLinks( $this->f->links() ), new StockTable( new WarehouseStock( $this->f->db() ), $warehouses ), $rule, $this->f->history(), $this->f->settings() );
		$post = get_post( $id );
		self::assertInstanceOf( \WP_Post::class, $post );

		return $this->printed( static fn () => $box->show( $post ) );
	}

	/**
	 * @return list<int>
	 */
	private function filtered( string $state ): array {
		$_GET['wapro_mag_state'] = $state;
		set_current_screen( 'edit-product' );
		$former                  = $GLOBALS['wp_the_query'];
		$GLOBALS['wp_the_query'] = new \WP_Query();
		try {
			return array_values( array_map( 'intval', $GLOBALS['wp_the_query']->query( [ 'post_type' => 'product', 'post_status' => 'any', 'fields' => 'ids', 'posts_per_page' => -1 ] ) ) );
		} finally {
			$GLOBALS['wp_the_query'] = $former;
			unset( $GLOBALS['current_screen'], $_GET['wapro_mag_state'] );
		}
	}

	/**
	 * @param callable(): void $show
	 */
	private function printed( callable $show ): string {
		ob_start();
		$show();

		return (string) ob_get_clean();
	}
}
