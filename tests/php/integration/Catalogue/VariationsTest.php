<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Tests\CatalogueTestCase;

/**
 * Articles of one group are variations of one product.
 */
final class VariationsTest extends CatalogueTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->settings( [ 'variations' => [ 'groupAttribute' => 'GRUPA', 'attributes' => [ 'kolor' ] ] ] );
	}

	#[TestDox( 'G8: articles of one group arrive as variations of one product that waits for its review as one' )]
	public function test_arrival(): void {
		[ $black, $white ] = $this->apply_goods( $this->member( 'CZ', 'czarna' ), $this->member( 'BI', 'biała' ) );

		self::assertSame( [ 'created', 'created' ], [ $black['outcome'], $white['outcome'] ] );
		$parent = $this->parent();
		self::assertSame( [ 'variable', 'pending', 'Gałka' ], [ $parent->get_type(), $parent->get_status(), $parent->get_name() ] );
		self::assertSame( [ $black['shopId'], $white['shopId'] ], $parent->get_children() );
		self::assertSame( 'czarna | biała', $parent->get_attribute( 'Kolor' ) );
		self::assertSame( [ TemporaryCategory::NAME ], wp_list_pluck( (array) get_the_terms( $parent->get_id(), 'product_cat' ), 'name' ) );
		$variation = $this->product( $white['shopId'] );
		self::assertSame( [ 'variation', 'publish', 'G-BI', [ 'kolor' => 'biała' ], 0 ], [ $variation->get_type(), $variation->get_status(), $variation->get_sku(), $variation->get_attributes(), $variation->get_stock_quantity() ] );
		self::assertSame( [ LinkState::WAITING, 'GALKA' ], [ $this->link( 'G-BI' )->state, $this->link( 'G-BI' )->group_key ] );
		self::assertSame( 0, $this->count_rows( Tables::MESSAGES, "object_key = 'GALKA'" ), 'A group is no article of WAPRO\'s.' );
	}

	#[TestDox( 'G8: a group\'s name with markup, which themes would print as it is, refuses its articles by name' )]
	public function test_markup_in_group(): void {
		[ $refused ] = $this->apply_goods( $this->member( 'CZ', 'czarna', [ 'attributes' => [ [ 'code' => 'GRUPA', 'name' => 'Grupa', 'value' => 'Gałki <img src=x onerror=alert(1)>' ], [ 'code' => 'kolor', 'name' => 'Kolor', 'value' => 'czarna' ] ], 'name' => 'Gałka' ] ) );
		self::assertSame( [ 'rejected', 'markup_in_field', 'attributes' ], [ $refused['outcome'], $refused['code'] ?? '', $refused['field'] ?? '' ] );
		self::assertSame( [], get_posts( [ 'post_type' => 'product', 's' => 'onerror', 'post_status' => 'any', 'fields' => 'ids' ] ) );
	}

	#[TestDox( 'G7: an attribute\'s name with markup, which WooCommerce prints as it is, refuses the article by name' )]
	public function test_markup_in_attribute(): void {
		[ $refused ] = $this->apply_goods( $this->member( 'CZ', 'czarna', [ 'attributes' => [ [ 'code' => 'GRUPA', 'name' => 'Grupa', 'value' => 'GALKA' ], [ 'code' => 'KOLOR', 'name' => 'Kolor <img src=x onerror=alert(1)>', 'value' => 'czarna' ] ] ] ) );
		self::assertSame( [ 'rejected', 'markup_in_field', 'attributes' ], [ $refused['outcome'], $refused['code'] ?? '', $refused['field'] ?? '' ] );
	}

	#[TestDox( 'G8: the same articles again change nothing' )]
	public function test_unchanged(): void {
		$articles = [ $this->member( 'CZ', 'czarna' ), $this->member( 'BI', 'biała' ) ];
		$this->apply_goods( ...$articles );
		$before = $this->fingerprint();

		self::assertSame( [ 'unchanged', 'unchanged' ], array_column( $this->apply_goods( ...$articles ), 'outcome' ) );
		self::assertSame( $before, $this->fingerprint() );
	}

	#[TestDox( 'G2: publishing the product publishes all its articles; a later member waits until it was looked at' )]
	public function test_review(): void {
		$this->published_group();
		self::assertSame( [ LinkState::PUBLISHED, LinkState::PUBLISHED ], [ $this->link( 'G-CZ' )->state, $this->link( 'G-BI' )->state ] );
		self::assertNotNull( $this->link( 'G-CZ' )->reviewed_at );
		self::assertFalse( $this->group()->changed );

		[ $silver ] = $this->apply_goods( $this->member( 'SR', 'srebrna' ) );

		self::assertSame( 'private', $this->product( $silver['shopId'] )->get_status() );
		self::assertSame( LinkState::WAITING, $this->link( 'G-SR' )->state );
		self::assertTrue( $this->group()->changed );
		self::assertSame( 'czarna | biała | srebrna', $this->parent()->get_attribute( 'Kolor' ) );
	}

	#[TestDox( 'G3: one flag off hides that variation only, the last one hides the product; flag on brings both back' )]
	public function test_flags(): void {
		$this->published_group();

		$this->apply_goods( $this->member( 'CZ', 'czarna', [ 'flagged' => false ] ) );
		self::assertSame( [ 'private', 'publish' ], [ get_post_status( (int) $this->link( 'G-CZ' )->shop_id ), $this->parent()->get_status() ] );
		self::assertSame( [ LinkState::HIDDEN, LinkState::PUBLISHED ], [ $this->link( 'G-CZ' )->state, $this->link( 'G-BI' )->state ] );

		$this->apply_goods( $this->member( 'BI', 'biała', [ 'flagged' => false ] ) );
		self::assertSame( [ 'draft', false ], [ $this->parent()->get_status(), $this->group()->flagged ] );

		$this->apply_goods( $this->member( 'BI', 'biała' ) );
		self::assertSame( [ 'publish', 'publish', 'private' ], [ $this->parent()->get_status(), get_post_status( (int) $this->link( 'G-BI' )->shop_id ), get_post_status( (int) $this->link( 'G-CZ' )->shop_id ) ] );
		self::assertSame( LinkState::PUBLISHED, $this->link( 'G-BI' )->state );
	}

	#[TestDox( 'G8: two articles with the same values are no two variations: the second is refused by name' )]
	public function test_twin(): void {
		$this->apply_goods( $this->member( 'CZ', 'czarna' ) );

		[ $twin, $lacking ] = $this->apply_goods( $this->member( 'CZ2', 'Czarna' ), $this->article( [ 'index' => 'G-X', 'ean' => '', 'attributes' => [ [ 'code' => 'GRUPA', 'name' => 'Grupa', 'value' => 'GALKA' ] ] ] ) );

		self::assertSame( [ 'rejected', 'variation_taken' ], [ $twin['outcome'], $twin['code'] ] );
		self::assertStringContainsString( 'G-CZ', $twin['reason'] );
		self::assertSame( [ 'rejected', 'variation_incomplete' ], [ $lacking['outcome'], $lacking['code'] ] );
	}

	#[TestDox( 'G8: another value in WAPRO moves the variation to it' )]
	public function test_other_value(): void {
		[ , $white ] = $this->published_group();

		[ $result ] = $this->apply_goods( $this->member( 'BI', 'kremowa' ) );

		self::assertSame( [ 'updated', $white ], [ $result['outcome'], $result['shopId'] ] );
		self::assertSame( [ 'kolor' => 'kremowa' ], $this->product( $white )->get_attributes() );
		self::assertSame( 'czarna | kremowa', $this->parent()->get_attribute( 'Kolor' ) );
	}

	#[TestDox( 'G6: category, producer and note of the oldest article reach the common product, those of the others do not' )]
	public function test_leader(): void {
		$this->settings(
			[
				'variations' => [ 'groupAttribute' => 'GRUPA', 'attributes' => [ 'kolor' ] ],
				'categories' => [ 'mode' => 'mirror', 'parent' => null, 'map' => [] ],
			]
		);
		$this->published_group();

		$this->apply_goods(
			$this->member( 'BI', 'biała', [ 'categoryPath' => 'Inna', 'producer' => 'Inny' ] ),
			$this->member( 'CZ', 'czarna', [ 'categoryPath' => 'Gałki', 'producer' => 'Roto', 'description' => 'Nowa notatka' ] )
		);

		$parent = $this->parent();
		self::assertSame( [ 'Gałki' ], wp_list_pluck( (array) get_the_terms( $parent->get_id(), 'product_cat' ), 'name' ) );
		self::assertSame( [ 'Roto' ], wp_list_pluck( (array) get_the_terms( $parent->get_id(), 'product_brand' ), 'name' ) );
		self::assertSame( '<p>Nowa notatka</p>', $parent->get_description() );
		self::assertSame( 'czarna | biała', $parent->get_attribute( 'Kolor' ) );
		$article = $this->member( 'CZ', 'czarna', [ 'categoryPath' => 'Gałki', 'producer' => 'Roto', 'description' => 'Nowa notatka' ] );
		self::assertSame( 'unchanged', $this->apply_goods( $article )[0]['outcome'] );
	}

	#[TestDox( 'G8: an article that leaves its group becomes a product of its own, to be reviewed; one that joins becomes a variation' )]
	public function test_leave_and_join(): void {
		[ , $white ] = $this->published_group();

		[ $left ] = $this->apply_goods( $this->article( [ 'index' => 'G-BI', 'ean' => '', 'name' => 'Gałka biała' ] ) );
		self::assertSame( 'created', $left['outcome'] );
		self::assertNull( get_post( $white ) );
		$own = $this->product( $left['shopId'] );
		self::assertSame( [ 'simple', 'pending', 'G-BI' ], [ $own->get_type(), $own->get_status(), $own->get_sku() ] );
		self::assertSame( [ LinkState::WAITING, null, null ], [ $this->link( 'G-BI' )->state, $this->link( 'G-BI' )->group_key, $this->link( 'G-BI' )->reviewed_at ] );

		[ $joined ] = $this->apply_goods( $this->member( 'BI', 'biała' ) );
		self::assertSame( 'created', $joined['outcome'] );
		self::assertSame( 'trash', get_post_status( $left['shopId'] ) );
		self::assertSame( 'variation', $this->product( $joined['shopId'] )->get_type() );
		self::assertSame( $this->parent()->get_id(), $this->product( $joined['shopId'] )->get_parent_id() );
	}

	#[TestDox( 'G8: an article that changes its group moves with its variation' )]
	public function test_other_group(): void {
		[ , $white ] = $this->published_group();

		[ $result ] = $this->apply_goods( $this->member( 'BI', 'biała', [], 'INNA' ) );

		self::assertSame( [ 'updated', $white ], [ $result['outcome'], $result['shopId'] ] );
		self::assertSame( $this->parent( 'INNA' )->get_id(), $this->product( $white )->get_parent_id() );
		self::assertSame( [ 'pending', LinkState::WAITING ], [ $this->parent( 'INNA' )->get_status(), $this->group( 'INNA' )->state ] );
		self::assertSame( [ 'publish', 1 ], [ $this->parent()->get_status(), count( $this->parent()->get_children() ) ] );
	}

	#[TestDox( 'G1: a group\'s product deleted in the shop is not made anew by a change, only by the flag' )]
	public function test_deleted(): void {
		$this->published_group();
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		$this->parent()->delete( true );
		wp_set_current_user( 0 );
		self::assertSame( [ LinkState::REFUSED, null ], [ $this->link( 'G-CZ' )->state, $this->link( 'G-CZ' )->shop_id ] );

		[ $changed ] = $this->apply_goods( $this->member( 'CZ', 'czarna', [ 'name' => 'Inna' ] ) );
		self::assertSame( 'deleted_in_shop', $changed['code'] );

		$this->apply_goods( $this->member( 'CZ', 'czarna', [ 'flagged' => false ] ) );
		[ $anew ] = $this->apply_goods( $this->member( 'CZ', 'czarna' ) );
		self::assertSame( 'created', $anew['outcome'] );
		self::assertSame( 'pending', $this->parent()->get_status() );
	}

	#[TestDox( 'G3: a variation whose flag is off cannot be switched on by hand' )]
	public function test_guard(): void {
		$this->published_group();
		$this->apply_goods( $this->member( 'CZ', 'czarna', [ 'flagged' => false ] ) );
		$variation = $this->product( (int) $this->link( 'G-CZ' )->shop_id );

		$variation->set_status( 'publish' );
		$variation->save();

		self::assertSame( 'private', get_post_status( $variation->get_id() ) );
	}

	#[TestDox( 'G8: variations of a product made in the shop and paired stay its variations, and count as reviewed' )]
	public function test_paired(): void {
		$parent = new \WC_Product_Variable();
		$parent->set_name( 'Gałka ze sklepu' );
		$parent->save();
		$variation = new \WC_Product_Variation();
		$variation->set_parent_id( $parent->get_id() );
		$variation->set_sku( 'OLD-1' );
		$variation->save();
		$link = Link::to_new( Link::PRODUCT, 'G-CZ', $this->foundation()->clock()->now() )->with( [ 'shop_id' => $variation->get_id(), 'flagged' => true, 'state' => LinkState::PUBLISHED, 'reviewed_at' => $this->foundation()->clock()->now() ] );
		$this->foundation()->links()->save( $link );

		[ $result ] = $this->apply_goods( $this->member( 'CZ', 'czarna' ) );

		self::assertSame( [ 'updated', $variation->get_id() ], [ $result['outcome'], $result['shopId'] ] );
		self::assertSame( [ 'G-CZ', $parent->get_id(), 'publish' ], [ $this->product( $variation->get_id() )->get_sku(), $this->parent()->get_id(), $this->parent()->get_status() ] );
		self::assertSame( [ LinkState::PUBLISHED, false, LinkState::PUBLISHED, false ], [ $this->link( 'G-CZ' )->state, $this->link( 'G-CZ' )->changed, $this->group()->state, $this->group()->changed ] );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	private function member( string $suffix, string $colour, array $changes = [], string $group = 'GALKA' ): array {
		return $this->article(
			$changes + [
				'index'      => 'G-' . $suffix,
				'name'       => 'Gałka ' . $colour,
				'ean'        => '',
				'attributes' => [
					[ 'code' => 'GRUPA', 'name' => 'Grupa', 'value' => $group ],
					[ 'code' => 'KOLOR', 'name' => 'Kolor', 'value' => $colour ],
				],
			]
		);
	}

	/**
	 * @return array{int, int}
	 */
	private function published_group(): array {
		[ $black, $white ] = $this->apply_goods( $this->member( 'CZ', 'czarna' ), $this->member( 'BI', 'biała' ) );
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		foreach ( [ $black['shopId'], $white['shopId'] ] as $id ) {
			$variation = $this->product( $id );
			$variation->set_regular_price( '10' );
			$variation->save();
		}
		$parent = $this->parent();
		$parent->set_status( 'publish' );
		$parent->save();
		wp_set_current_user( 0 );
		return [ $black['shopId'], $white['shopId'] ];
	}

	private function group( string $key = 'GALKA' ): Link {
		$link = $this->foundation()->links()->find( Link::GROUP, $key );
		self::assertNotNull( $link );
		return $link;
	}

	private function parent( string $key = 'GALKA' ): \WC_Product {
		return $this->product( (int) $this->group( $key )->shop_id );
	}
}
