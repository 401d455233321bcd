<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Catalogue\TermNames;
use WaproMag\Database\Tables;
use WaproMag\Tests\CatalogueTestCase;

/**
 * WAPRO's categories in the shop.
 */
final class CategoriesTest extends CatalogueTestCase {

	private int $handles = 0;
	private int $windows = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->handles = $this->term( 'Klamki i gałki' );
		$this->windows = $this->term( 'Stolarka' );
	}

	#[TestDox( 'G6: a mapped category follows WAPRO, the temporary one stays until the review, a hand-made one for good' )]
	public function test_map(): void {
		$this->map_categories();
		$product = $this->in( 'Okucia / Klamki' );
		self::assertSame( [ TemporaryCategory::NAME, 'Klamki i gałki' ], $this->categories( $product ) );

		$own = $this->term( 'Promocje' );
		$this->put( $product, $own );
		$this->apply_goods( $this->article( [ 'categoryPath' => 'Okna' ] ) );
		self::assertSame( [ TemporaryCategory::NAME, 'Promocje', 'Stolarka' ], $this->categories( $product ) );

		$this->publish( $product );
		self::assertSame( [ 'Promocje', 'Stolarka' ], $this->categories( $product ) );
		$this->apply_goods( $this->article( [ 'categoryPath' => 'Okucia / Klamki' ] ) );
		self::assertSame( [ 'Klamki i gałki', 'Promocje' ], $this->categories( $product ) );
		$change = $this->foundation()->history()->page( 'product', $product, 1 )['items'][0]['changes'];
		self::assertIsArray( $change );
		self::assertSame( [ 'field' => 'categories', 'before' => 'Stolarka', 'after' => 'Klamki i gałki' ], $change[0] );
	}

	#[TestDox( 'G6: a path that nobody mapped is a finding, and the product stays; once mapped, the finding is over' )]
	public function test_unmapped(): void {
		$this->map_categories();
		$product = $this->in( 'Drzwi' );
		self::assertSame( [ TemporaryCategory::NAME ], $this->categories( $product ) );
		self::assertSame( 1, $this->count_rows( Tables::FINDINGS, "kind = 'category_unmapped' AND state = 'open' AND wapro_value = 'Drzwi'" ) );

		$this->map_categories( [ [ 'path' => 'Drzwi', 'termId' => $this->windows ] ] );
		[ $result ] = $this->apply_goods( $this->article( [ 'categoryPath' => 'Drzwi' ] ) );

		self::assertSame( 'updated', $result['outcome'] );
		self::assertSame( [ TemporaryCategory::NAME, 'Stolarka' ], $this->categories( $product ) );
		self::assertSame( 0, $this->count_rows( Tables::FINDINGS, "state = 'open'" ) );
	}

	#[TestDox( 'G6: another mapping moves the products, and only out of what we put them into' )]
	public function test_remap(): void {
		$this->map_categories();
		$product = $this->in( 'Okucia / Klamki' );
		$this->put( $product, $this->windows );
		$version = $this->foundation()->settings()->map_version();

		$this->map_categories( [ [ 'path' => 'Okucia / Klamki', 'termId' => $this->term( 'Nowa' ) ] ] );
		self::assertGreaterThan( $version, $this->foundation()->settings()->map_version() );
		$this->apply_goods( $this->article( [ 'categoryPath' => 'Okucia / Klamki' ] ) );

		self::assertSame( [ TemporaryCategory::NAME, 'Nowa', 'Stolarka' ], $this->categories( $product ) );
	}

	#[TestDox( 'G6: a category into which a person had put the product is theirs, also when WAPRO names the same' )]
	public function test_hand_made_first(): void {
		$product = $this->in( 'Okucia / Klamki' );
		$this->put( $product, $this->handles );
		$this->map_categories();
		$this->apply_goods( $this->article( [ 'categoryPath' => 'Okucia / Klamki' ] ) );

		$this->apply_goods( $this->article( [ 'categoryPath' => 'Okna' ] ) );

		self::assertSame( [ TemporaryCategory::NAME, 'Klamki i gałki', 'Stolarka' ], $this->categories( $product ) );
	}

	#[TestDox( 'G6: the tree is mirrored under a parent, each node once' )]
	public function test_mirror(): void {
		$this->settings( [ 'categories' => [ 'mode' => 'mirror', 'parent' => $this->windows, 'map' => [] ] ] );
		$product = $this->in( 'Okucia / Klamki & gałki' );
		[ $other ] = $this->apply_goods( $this->article( [ 'index' => 'B', 'ean' => '', 'categoryPath' => 'Okucia / Klamki & gałki' ] ) );

		self::assertSame( [ TemporaryCategory::NAME, 'Klamki & gałki' ], $this->categories( $product ) );
		self::assertSame( $this->categories( $product ), $this->categories( $other['shopId'] ) );
		$leaf = get_term_by( 'name', 'Klamki & gałki', 'product_cat' );
		self::assertInstanceOf( \WP_Term::class, $leaf );
		self::assertSame( [ 'Okucia', 'Stolarka' ], array_map( TermNames::of( ... ), get_ancestors( $leaf->term_id, 'product_cat' ) ) );
		[ $again ] = $this->apply_goods( $this->article( [ 'categoryPath' => 'Okucia / Klamki & gałki' ] ) );
		self::assertSame( 'unchanged', $again['outcome'] );
	}

	#[TestDox( 'G6: categories that the shop owns are set at creation and left alone afterwards' )]
	public function test_shop_owns(): void {
		$this->map_categories( [], [ 'owners' => [ 'categories' => 'shop' ] ] );
		$product = $this->in( 'Okucia / Klamki' );
		self::assertSame( [ TemporaryCategory::NAME, 'Klamki i gałki' ], $this->categories( $product ) );

		[ $again ] = $this->apply_goods( $this->article( [ 'categoryPath' => 'Okna' ] ) );

		self::assertSame( 'updated', $again['outcome'] );
		self::assertNotContains( 'Stolarka', $this->categories( $product ) );
	}

	/**
	 * @param list<array{path: string, termId: int}> $more
	 * @param array<string, mixed>                   $settings
	 */
	private function map_categories( array $more = [], array $settings = [] ): void {
		$map = array_column( [ [ 'path' => 'Okucia / Klamki', 'termId' => $this->handles ], [ 'path' => 'Okna', 'termId' => $this->windows ], ...$more ], null, 'path' );
		$this->settings( $settings + [ 'categories' => [ 'mode' => 'map', 'parent' => null, 'map' => array_values( $map ) ] ] );
	}

	private function in( string $path ): int {
		[ $result ] = $this->apply_goods( $this->article( [ 'categoryPath' => $path ] ) );
		self::assertSame( 'created', $result['outcome'], (string) wp_json_encode( $result ) );
		return $result['shopId'];
	}

	private function put( int $product, int $term ): void {
		wp_set_object_terms( $product, [ $term ], 'product_cat', true );
		wp_cache_flush();
	}

	private function publish( int $product ): void {
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		$this->product( $product )->set_status( 'publish' );
		wp_update_post( [ 'ID' => $product, 'post_status' => 'publish' ] );
		wp_set_current_user( 0 );
	}

	private function term( string $name ): int {
		$term = wp_insert_term( $name, 'product_cat' );
		self::assertIsArray( $term );
		return $term['term_id'];
	}

	/**
	 * @return list<string>
	 */
	private function categories( int $product ): array {
		clean_object_term_cache( $product, 'product' );
		$names = array_map( static fn ( \WP_Term $term ): string => html_entity_decode( $term->name ), (array) get_the_terms( $product, 'product_cat' ) );
		sort( $names );
		return $names;
	}
}
