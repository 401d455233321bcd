<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\ExchangeTestCase;

/**
 * The plugin's own tables fail: people save products and buyers look at them all the same.
 */
final class LostTablesTest extends ExchangeTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->settings( [ 'directions' => [ 'goods' => 'both', 'photos' => 'both' ], 'exportNewProducts' => true, 'suppliesForBuyers' => true ] );
	}

	#[TestDox( 'S2: a product with its pictures is saved and deleted although the plugin\'s tables cannot be read' )]
	public function test_saving(): void {
		$product = $this->own_product( 'S-1' );
		$picture = wp_insert_attachment( [ 'post_title' => 'Zdjęcie', 'post_mime_type' => 'image/png' ] );
		self::assertIsInt( $picture );
		$this->lose( Tables::LINKS, Tables::MESSAGES, Tables::PHOTOS );

		$product->set_name( 'Nowa nazwa' );
		$product->set_image_id( $picture );
		$product->save();
		self::assertNotFalse( wp_delete_attachment( $picture, true ) );
		self::assertSame( 'Nowa nazwa', $this->product( $product->get_id() )->get_name() );
		self::assertTrue( $product->delete( true ) );
	}

	#[TestDox( 'G11: a product that is sold out is shown although the plugin\'s tables cannot be read' )]
	public function test_showing(): void {
		$product = $this->own_product( 'S-1', [ 'stock_status' => 'outofstock' ] );
		$before  = $product->get_availability();
		$this->lose( Tables::LINKS );

		self::assertSame( $before, $this->product( $product->get_id() )->get_availability() );
	}

	private function lose( string ...$tables ): void {
		global $wpdb;
		$wpdb->suppress_errors();
		foreach ( $tables as $table ) {
			$wpdb->query( 'DROP TABLE ' . Tables::name( $table ) );
		}
	}

	protected function tearDown(): void {
		global $wpdb;
		$wpdb->suppress_errors( false );
		parent::tearDown();
	}
}
