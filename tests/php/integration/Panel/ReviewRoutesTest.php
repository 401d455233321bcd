<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\TestDox;

final class ReviewRoutesTest extends PanelTestCase {

	protected function setUp(): void {
		parent::setUp();
		update_option( 'wapro_mag_settings', [ 'vat' => [ [ 'code' => '23', 'taxClass' => '' ] ] ] );
	}

	#[TestDox( 'G2: the desk lists what waits, is completed in place and publishes in bulk after a preview' )]
	public function test_desk(): void {
		$id       = $this->linked_product( 'OKNO-1', 'Okno PCV' );
		$other    = $this->linked_product( 'OKNO-2', 'Okno drewniane' );
		$category = wp_insert_term( 'Okna', 'product_cat' );
		self::assertIsArray( $category );

		self::assertContains( $category['term_id'], array_column( $this->ask( 'GET review/categories' )['items'], 'id' ) );
		self::assertSame( 2, $this->ask( 'GET review' )['total'] );
		self::assertSame( [ 'OKNO-1' ], array_column( $this->ask( 'GET review', [ 'search' => 'PCV' ] )['items'], 'index' ) );

		$row = $this->ask( 'POST review/{id}', [ 'categories' => [ $category['term_id'] ], 'description' => '<p>Ciepłe okno</p>' ], $id );
		self::assertSame( [ [ 'Okna' ], '<p>Ciepłe okno</p>' ], [ array_column( $row['categories'], 'name' ), $row['description'] ] );

		$preview = $this->ask( 'POST review/publish', [ 'ids' => [ $id, $other ], 'preview' => true ] );
		self::assertSame( [ 2, 0, 'pending' ], [ $preview['eligible'], $preview['published'], get_post_status( $id ) ] );
		self::assertSame( 1, $this->ask( 'POST review/publish', [ 'ids' => [ $id ], 'preview' => false ] )['published'] );
		self::assertSame( [ 'publish', 'pending' ], [ get_post_status( $id ), get_post_status( $other ) ] );
	}

	#[TestDox( 'G2: a product that is not from WAPRO has no place on the desk' )]
	public function test_foreign_product(): void {
		$product = new \WC_Product_Simple();
		$product->set_name( 'Own' );

		self::assertSame( 404, $this->refused( 'POST review/{id}', [ 'description' => 'x' ], $product->save() )['status'] );
	}
}
