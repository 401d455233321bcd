<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\Review;
use WaproMag\Catalogue\ReviewList;
use WaproMag\Catalogue\ReviewRows;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Links\LinkState;
use WaproMag\Tests\CatalogueTestCase;

/**
 * The review desk and the product screen lead to the same end.
 */
final class ReviewTest extends CatalogueTestCase {

	#[TestDox( 'G2: bulk publishing publishes what is complete, takes it out of the temporary category and says what the rest lacks' )]
	public function test_bulk(): void {
		[ $ready, $bare, $other ] = [ $this->arrived( 'A-1' ), $this->arrived( 'A-2' ), $this->arrived( 'A-3' ) ];
		foreach ( [ $ready, $other ] as $product ) {
			$product->set_regular_price( '20' );
			$product->save();
		}
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		$ids = [ $ready->get_id(), $bare->get_id(), $other->get_id(), 999999 ];

		$preview = $this->review()->publish( $ids, true );
		self::assertSame( [ 3, 2, 0 ], [ $preview['matched'], $preview['eligible'], $preview['published'] ] );
		self::assertSame( 'pending', $this->product( $ready->get_id() )->get_status() );

		$done = $this->review()->publish( $ids );
		self::assertSame( [ 3, 2, 2 ], [ $done['matched'], $done['eligible'], $done['published'] ] );
		self::assertSame( [ 'published', 'passed', 'published', 'passed' ], array_column( $done['items'], 'outcome' ) );
		self::assertSame( 'price_missing', $done['items'][1]['code'] );

		$published = $this->product( $ready->get_id() );
		self::assertSame( 'publish', $published->get_status() );
		self::assertSame( [ (int) get_option( 'default_product_cat' ) ], $published->get_category_ids() );
		self::assertSame( 'towar-a-1', $published->get_slug() );
		self::assertSame( LinkState::PUBLISHED, $this->link( 'A-1' )->state );
		self::assertNotNull( $this->link( 'A-1' )->reviewed_at );
		self::assertSame( LinkState::WAITING, $this->link( 'A-2' )->state );
		self::assertSame( [ 'created', 'reviewed', 'published' ], $this->history_of( $ready->get_id() ) );
	}

	#[TestDox( 'G2: publishing in WooCommerce\'s own ways counts as the review and keeps the chosen categories' )]
	public function test_own_screen(): void {
		$product  = $this->arrived();
		$category = wp_insert_term( 'Klamki', 'product_cat' );
		self::assertIsArray( $category );
		$temporary = $this->foundation()->settings()->temporary_category();

		$response = $this->request(
			'PUT',
			'/wc/v3/products/' . $product->get_id(),
			[ 'status' => 'publish', 'regular_price' => '12', 'categories' => [ [ 'id' => $temporary ], [ 'id' => $category['term_id'] ] ] ],
			$this->user_id( 'kierownik' )
		);

		self::assertSame( 200, $response->get_status() );
		self::assertSame( [ $category['term_id'] ], $this->product( $product->get_id() )->get_category_ids() );
		self::assertSame( LinkState::PUBLISHED, $this->link()->state );
		self::assertNotNull( $this->link()->reviewed_at );
		$line = $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0];
		self::assertSame( [ 'published', 'by_hand', 'Kierownik' ], [ $line['summary'], $line['cause'], $line['actor'] ] );
	}

	#[TestDox( 'G2: a published product cannot be put back into the temporary category' )]
	public function test_category_of_published(): void {
		$product   = $this->published();
		$temporary = $this->foundation()->settings()->temporary_category();

		wp_set_object_terms( $product->get_id(), [ $temporary ], 'product_cat', true );

		self::assertNotContains( $temporary, $this->product( $product->get_id() )->get_category_ids() );
	}

	#[TestDox( 'G2: the desk lists waiting and changed products with true counts, filters and search' )]
	public function test_list(): void {
		[ $ready, , $changed ] = [ $this->arrived( 'A-1' ), $this->arrived( 'A-2' ), $this->published( 'A-3' ) ];
		$ready->set_regular_price( '20' );
		$ready->save();
		$this->published( 'A-4' );
		$this->apply_goods( $this->article( [ 'index' => 'A-3', 'name' => 'Towar A-3', 'ean' => '', 'description' => 'Zmieniony w WAPRO' ] ) );

		$page = $this->review()->page( [] );
		self::assertSame( [ 'all' => 3, 'ready' => 1, 'missing' => 1, 'changed' => 1 ], $page['counts'] );
		self::assertSame( [ 'A-3', 'A-2', 'A-1' ], array_column( $page['items'], 'index' ) );
		self::assertSame( [ 'A-1' ], array_column( $this->review()->page( [ 'filter' => 'ready' ] )['items'], 'index' ) );
		self::assertSame( [ 'A-2' ], array_column( $this->review()->page( [ 'filter' => 'missing' ] )['items'], 'index' ) );
		self::assertSame( [ $changed->get_id() ], array_column( $this->review()->page( [ 'filter' => 'changed' ] )['items'], 'productId' ) );
		self::assertSame( [ 'A-2' ], array_column( $this->review()->page( [ 'search' => 'Towar A-2' ] )['items'], 'index' ) );
		self::assertSame( [ 'A-1' ], array_column( $this->review()->page( [ 'perPage' => 2, 'page' => 2 ] )['items'], 'index' ) );
		self::assertNull( \WaproMag\Api\SchemaCheck::violation( $page, $this->foundation()->schemas()->get( 'panel#ReviewResponse' ) ) );
	}

	#[TestDox( 'G2: VAT that was unmapped later is missing on the desk' )]
	public function test_vat_mark(): void {
		$product = $this->arrived();
		$product->set_regular_price( '20' );
		$product->save();
		$this->map( [ 'vat' => [ [ 'code' => '8', 'taxClass' => 'reduced-rate' ] ] ] );

		self::assertSame( [ 'all' => 1, 'ready' => 0, 'missing' => 1, 'changed' => 0 ], $this->review()->counts() );
		self::assertSame( 'vat_unmapped', $this->review()->publish( [ $product->get_id() ], true )['items'][0]['code'] );
	}

	#[TestDox( 'G2: a product changed in WAPRO after its review is confirmed with one click, without leaving the shop meanwhile' )]
	public function test_confirm(): void {
		$product = $this->published();
		$this->apply_goods( $this->article( [ 'name' => $product->get_name(), 'ean' => '', 'unit' => 'kpl' ] ) );
		self::assertTrue( $this->link()->changed_since_review() );
		self::assertSame( 'publish', $this->product( $product->get_id() )->get_status() );

		$this->review()->publish( [ $product->get_id() ] );

		self::assertFalse( $this->link()->changed_since_review() );
		self::assertSame( 0, $this->review()->counts()['all'] );
	}

	#[TestDox( 'G2: the desk edits categories and description in place; the product stays in the temporary category until it is published' )]
	public function test_edit(): void {
		$product  = $this->arrived();
		$category = wp_insert_term( 'Okucia', 'product_cat' );
		self::assertIsArray( $category );
		wp_set_current_user( $this->user_id( 'kierownik' ) );

		$row = $this->review()->edit( $product->get_id(), [ $category['term_id'] ], '<p>Nowy "opis" C:\\okna</p><script>x()</script>' );

		self::assertSame( [ [ 'id' => $category['term_id'], 'name' => 'Okucia', 'parent' => 0 ] ], $row['categories'] );
		self::assertSame( '<p>Nowy "opis" C:\\okna</p>x()', $this->product( $product->get_id() )->get_description( 'edit' ) );
		self::assertContains( $this->foundation()->settings()->temporary_category(), $this->product( $product->get_id() )->get_category_ids() );
		self::assertNotContains( TemporaryCategory::NAME, array_column( $this->review()->categories(), 'name' ) );
		$line = $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0];
		self::assertSame( [ 'categories', 'description' ], array_column( (array) $line['changes'], 'field' ) );
	}

	#[TestDox( 'G3: the desk does not publish an article whose flag is off' )]
	public function test_flag_off(): void {
		$product = $this->published();
		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );

		self::assertSame( 'article_not_flagged', $this->review()->publish( [ $product->get_id() ] )['items'][0]['code'] );
		self::assertSame( 'draft', $this->product( $product->get_id() )->get_status() );
	}

	#[TestDox( 'G2: each row names what is missing, and what WAPRO changed since the last review' )]
	public function test_missing_and_changes(): void {
		$this->arrived( 'A-1' );
		$changed = $this->published( 'A-2' );
		$this->apply_goods( $this->article( [ 'index' => 'A-2', 'name' => 'Nazwa z WAPRO', 'ean' => '', 'weight' => '0.5' ] ) );

		[ $after, $waiting ] = $this->review()->page( [] )['items'];

		self::assertSame( [ 'photo', 'category', 'price', 'attributes' ], $waiting['missing'] );
		self::assertSame( [], $waiting['changes'] );
		self::assertSame( $changed->get_id(), $after['productId'] );
		self::assertSame( [ [ 'name', 'Towar A-2', 'Nazwa z WAPRO' ], [ 'weight', '0.35', '0.5' ] ], array_map( static fn ( array $one ): array => [ $one['field'], $one['before'], $one['after'] ], $after['changes'] ) );
	}

	#[TestDox( 'G2: the articles of a group are one row, published as one when each has its price; a later one waits for its own look' )]
	public function test_group(): void {
		$this->settings( [ 'variations' => [ 'groupAttribute' => 'grupa', 'attributes' => [ 'kolor' ] ] ] );
		$member = fn ( string $index, string $colour ): array => $this->article( [ 'index' => $index, 'ean' => '', 'name' => 'Gałka ' . $colour, 'attributes' => [ [ 'code' => 'GRUPA', 'name' => 'Grupa', 'value' => 'GALKA' ], [ 'code' => 'KOLOR', 'name' => 'Kolor', 'value' => $colour ] ] ] );
		$this->apply_goods( $member( 'G-1', 'czarna' ), $member( 'G-2', 'biała' ) );
		$price = function ( string $index ): void {
			$variation = $this->product( (int) $this->link( $index )->shop_id );
			$variation->set_regular_price( '10' );
			$variation->save();
		};
		$price( 'G-1' );
		wp_set_current_user( $this->user_id( 'kierownik' ) );

		$page = $this->review()->page( [] );
		self::assertSame( [ 'all' => 1, 'ready' => 0, 'missing' => 1, 'changed' => 0 ], $page['counts'] );
		self::assertSame( [ 'GALKA', 'Gałka', 2, false ], [ $page['items'][0]['index'], $page['items'][0]['name'], $page['items'][0]['variations'], $page['items'][0]['ready'] ] );
		self::assertNull( \WaproMag\Api\SchemaCheck::violation( $page, $this->foundation()->schemas()->get( 'panel#ReviewResponse' ) ) );
		$id = $page['items'][0]['productId'];
		self::assertSame( 'price_missing', $this->review()->publish( [ $id ], true )['items'][0]['code'] );

		$price( 'G-2' );
		self::assertSame( 1, $this->review()->counts()['ready'] );
		self::assertSame( 1, $this->review()->publish( [ $id ] )['published'] );
		self::assertSame( [ 'publish', LinkState::PUBLISHED, LinkState::PUBLISHED ], [ get_post_status( $id ), $this->link( 'G-1' )->state, $this->link( 'G-2' )->state ] );
		self::assertSame( 0, $this->review()->counts()['all'] );

		$this->apply_goods( $member( 'G-3', 'srebrna' ) );
		self::assertSame( [ 'all' => 1, 'ready' => 0, 'missing' => 0, 'changed' => 1 ], $this->review()->counts() );
		$price( 'G-3' );
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		self::assertSame( 1, $this->review()->publish( [ $id ] )['published'] );
		self::assertSame( [ 'publish', LinkState::PUBLISHED ], [ get_post_status( (int) $this->link( 'G-3' )->shop_id ), $this->link( 'G-3' )->state ] );
		self::assertSame( 0, $this->review()->counts()['all'] );
	}

	private function review(): Review {
		$f        = $this->foundation();
		$category = new TemporaryCategory( $f->settings() );
		$rows     = new ReviewRows( $f->settings(), $category, $f->links(), $f->history() );
		return new Review( $f->links(), new ReviewList( $f->db(), $f->links(), $f->settings(), $rows ), $rows, $category, $f->history(), $f->clock() );
	}
}
