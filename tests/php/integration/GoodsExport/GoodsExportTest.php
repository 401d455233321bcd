<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\GoodsExport;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Links\LinkState;
use WaproMag\Tests\ExchangeTestCase;

/**
 * Products of the shop become articles, and what the shop leads follows.
 */
final class GoodsExportTest extends ExchangeTestCase {

	private const BOTH = [ 'goods' => 'both', 'photos' => 'to_shop' ];

	#[TestDox( 'G8: a product travels as an article with all that WAPRO can hold, prices both net and gross' )]
	public function test_payload(): void {
		$this->rates();
		update_option( 'woocommerce_dimension_unit', 'cm' );
		$brand = wp_insert_term( 'Roto', 'product_brand' );
		self::assertIsArray( $brand );
		$category = wp_insert_term( 'Klamki', 'product_cat' );
		self::assertIsArray( $category );
		$this->settings( [ 'categories' => [ 'mode' => 'map', 'parent' => null, 'map' => [ [ 'path' => 'Okucia/Klamki', 'termId' => $category['term_id'] ] ] ] ] );
		$attribute = new \WC_Product_Attribute();
		$attribute->set_name( 'Materiał' );
		$attribute->set_options( [ 'Aluminium', 'Stal' ] );
		$product = $this->own_product(
			'S-1',
			[ 'description' => '<p>Pierwszy &amp; drugi</p><p>Trzeci</p>', 'short_description' => 'Krótko', 'global_unique_id' => '5901234123457', 'weight' => '0.5', 'width' => '1', 'height' => '2', 'length' => '3', 'category_ids' => [ $category['term_id'] ], 'attributes' => [ $attribute ] ]
		);
		wp_set_object_terms( $product->get_id(), [ $brand['term_id'] ], 'product_brand' );
		$this->create( $product->get_id() );

		$goods = $this->only_claimed()['goods'];

		self::assertSame( [ false, 'S-1', 'Własny S-1', '23' ], [ $goods['paired'], $goods['index'], $goods['name'], $goods['vatCode'] ] );
		self::assertSame( [ "Pierwszy & drugi\n\nTrzeci", 'Krótko', '5901234123457', 'Roto', 'Okucia/Klamki' ], [ $goods['description'], $goods['shortDescription'], $goods['ean'], $goods['producer'], $goods['categoryPath'] ] );
		self::assertEqualsWithDelta( [ 0.5, 1.0, 2.0, 3.0 ], array_map( floatval( ... ), [ $goods['weight'], $goods['width'], $goods['height'], $goods['depth'] ] ), 0.000001 );
		self::assertSame( [ 'DET', '100.00', '123.00' ], [ $goods['priceList'], $goods['net'], $goods['gross'] ] );
		self::assertSame( [ [ 'code' => 'material', 'name' => 'Materiał', 'value' => 'Aluminium, Stal' ] ], $goods['attributes'] );
	}

	/**
	 * @param array{string, string} $expected Net, gross.
	 */
	#[DataProvider( 'prices' )]
	#[TestDox( 'G8: $_dataName' )]
	public function test_prices( string $price, string $gross_shop, string $tax_class, array $expected ): void {
		$this->rates();
		update_option( 'woocommerce_prices_include_tax', $gross_shop );
		$this->create( $this->own_product( 'S-1', [ 'regular_price' => $price, 'tax_class' => $tax_class ] )->get_id() );

		$goods = $this->only_claimed()['goods'];

		self::assertSame( $expected, [ $goods['net'], $goods['gross'] ] );
	}

	/**
	 * @return iterable<string, array{string, string, string, array{string, string}}>
	 */
	public static function prices(): iterable {
		yield 'a gross price that divides' => [ '123.00', 'yes', '', [ '100.00', '123.00' ] ];
		yield 'a gross price that does not divide is rounded half up' => [ '10.15', 'yes', '', [ '8.25', '10.15' ] ];
		yield 'a net price' => [ '8.19', 'no', '', [ '8.19', '10.07' ] ];
		yield 'a net price of a hundredth' => [ '0.01', 'no', '', [ '0.01', '0.01' ] ];
		yield 'a reduced rate' => [ '108', 'yes', 'reduced-rate', [ '100.00', '108.00' ] ];
		yield 'a price beyond what a float keeps' => [ '99999999.99', 'no', '', [ '99999999.99', '122999999.99' ] ];
	}

	#[TestDox( 'G8: where no taxes are counted the price is what the buyer pays, as it is when it comes from WAPRO' )]
	public function test_prices_without_taxes(): void {
		$this->rates();
		update_option( 'woocommerce_calc_taxes', 'no' );
		$this->create( $this->own_product( 'S-1', [ 'regular_price' => '123.00' ] )->get_id() );

		$goods = $this->only_claimed()['goods'];

		self::assertSame( [ '100.00', '123.00' ], [ $goods['net'], $goods['gross'] ] );
	}

	#[TestDox( 'G8: "&" in a name, a brand or an attribute reaches WAPRO as "&"' )]
	public function test_ampersand(): void {
		$this->rates();
		$brand = wp_insert_term( 'Black & Decker', 'product_brand' );
		self::assertIsArray( $brand );
		self::assertIsInt( wc_create_attribute( [ 'name' => 'Kolor', 'slug' => 'kolor' ] ) );
		register_taxonomy( 'pa_kolor', [ 'product' ] );
		$colour = wp_insert_term( 'Czarny & biały', 'pa_kolor' );
		self::assertIsArray( $colour );
		$attribute = new \WC_Product_Attribute();
		$attribute->set_id( wc_attribute_taxonomy_id_by_name( 'kolor' ) );
		$attribute->set_name( 'pa_kolor' );
		$attribute->set_options( [ $colour['term_id'] ] );
		// As WordPress stores it for an editor who may not write HTML.
		$product = $this->own_product( 'S-1', [ 'name' => 'Śruby &amp; nakrętki', 'attributes' => [ $attribute ] ] )->get_id();
		wp_set_object_terms( $product, [ $brand['term_id'] ], 'product_brand' );
		$this->create( $product );

		$goods = $this->only_claimed()['goods'];

		self::assertSame( [ 'Śruby & nakrętki', 'Black & Decker', 'Czarny & biały' ], [ $goods['name'], $goods['producer'], $goods['attributes'][0]['value'] ] );
	}

	#[TestDox( 'G8: an article that WAPRO made of a product pairs it: the product counts as reviewed and does not travel a second time' )]
	public function test_created(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$this->create( $product );
		$message = $this->only_claimed();

		$this->accept_goods( $message );

		$link = $this->link( 'S-1' );
		self::assertSame( [ $product, 'guid-new', LinkState::PUBLISHED, 'publish' ], [ $link->shop_id, $link->guid, $link->state, get_post_status( $product ) ] );
		self::assertNotNull( $link->reviewed_at );
		self::assertSame( [ 'sent_to_wapro' ], $this->history_of( $product ) );
		self::assertSame( [ [], 0 ], [ $this->unlinked(), $this->waiting() ] );
		self::assertSame( [ 'paired', 'S-1' ], array_values( array_intersect_key( $this->desk( 'paired' )['items'][0], [ 'state' => 1, 'index' => 1 ] ) ) );
		self::assertSame( 'unchanged', $this->pairing( false, [ 'productId' => $product, 'decision' => 'create', 'index' => 'S-1' ] )[0]['outcome'] );
	}

	#[TestDox( 'G8: what cannot become an article says so on the desk and in the message, and goes once it is mended' )]
	public function test_refused(): void {
		$product = $this->own_product( '' );
		$this->create( $product->get_id() );

		self::assertSame( [], $this->claimed() );
		self::assertSame( [ 'refused', 'sku_missing' ], array_values( array_intersect_key( $this->desk( 'unpaired' )['items'][0], [ 'state' => 1, 'code' => 1 ] ) ) );
		$product->set_sku( 'S-1' );
		$product->save();
		$this->create( $product->get_id() );
		self::assertSame( 'S-1', $this->only_claimed()['goods']['index'] );
	}

	#[TestDox( 'G8: an article of the same index in WAPRO makes the product wait for a person with that candidate' )]
	public function test_exists(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$this->create( $product );
		$this->report( $this->only_claimed(), [ 'outcome' => 'rejected', 'code' => 'article_exists', 'reason' => 'WAPRO has it.', 'candidates' => [ self::candidate( 'S-1' ) ] ] );

		$row = $this->desk( 'to_decide' )['items'][0];
		self::assertSame( [ $product, 'article_exists', [ 'S-1' ] ], [ $row['productId'], $row['code'], array_column( $row['candidates'], 'index' ) ] );
		$this->admin_asks( 'POST pairing/goods/{id}', [ 'action' => 'pair', 'index' => 'S-1' ], $product );
		self::assertSame( $product, $this->link( 'S-1' )->shop_id );
	}

	#[TestDox( 'G8: new products travel by themselves by the switch and the direction only' )]
	public function test_switch(): void {
		foreach ( [ [ false, 'both' ], [ true, 'to_shop' ] ] as $number => [ $switch, $direction ] ) {
			$this->settings( [ 'exportNewProducts' => $switch, 'directions' => [ 'goods' => $direction, 'photos' => 'to_shop' ] ] );
			$this->own_product( "S-{$number}" );
			self::assertSame( 0, $this->waiting(), "{$direction}" );
		}
		foreach ( [ 'both', 'to_wapro' ] as $number => $direction ) {
			$this->settings( [ 'exportNewProducts' => true, 'directions' => [ 'goods' => $direction, 'photos' => 'to_shop' ] ] );
			$this->own_product( "T-{$number}" );
			self::assertSame( $number + 1, $this->waiting(), $direction );
		}
	}

	#[TestDox( 'G8: a new product travels once it is published; what is WAPRO\'s and waits for review never does' )]
	public function test_new(): void {
		$this->settings( [ 'exportNewProducts' => true, 'directions' => self::BOTH ] );
		$this->arrived( 'A-1' );
		$draft = $this->own_product( 'S-1', [ 'status' => 'draft' ] );
		self::assertSame( 0, $this->waiting() );

		$draft->set_status( 'publish' );
		$draft->save();
		$draft->set_name( 'Noch einmal' );
		$draft->save();

		self::assertSame( [ $draft->get_id() ], array_map( static fn ( array $message ): int => $message['goods']['productId'], $this->claimed() ) );
	}

	#[TestDox( 'G8: each variation of a new variable product is an article of its own, grouped by the product\'s name, once the product is published' )]
	public function test_variable(): void {
		$this->settings( [ 'exportNewProducts' => true, 'directions' => self::BOTH, 'variations' => [ 'groupAttribute' => 'Grupa', 'attributes' => [ 'kolor' ] ] ] );
		[ $parent, $variations ] = $this->own_variable( 'Gałka', [ 'Czarny', 'Biały' ] );

		$goods = array_column( array_column( $this->claimed(), 'goods' ), null, 'productId' );

		self::assertEqualsCanonicalizing( $variations, array_keys( $goods ) );
		self::assertSame( [ 'GALKA-CZARNY', 'GALKA-BIALY' ], array_map( static fn ( int $id ): string => $goods[ $id ]['index'], $variations ) );
		foreach ( [ 'Czarny', 'Biały' ] as $position => $colour ) {
			$attributes = array_column( $goods[ $variations[ $position ] ]['attributes'], 'value', 'code' );
			self::assertSame( [ 'grupa' => 'Gałka', 'kolor' => $colour ], $attributes );
		}
		self::assertArrayNotHasKey( $parent, $goods );
	}

	#[TestDox( 'G8: variations of a draft travel when the product is published' )]
	public function test_variable_published_later(): void {
		[ $parent, $variations ] = $this->own_variable( 'Gałka', [ 'Czarny', 'Biały' ] );
		$product = $this->product( $parent );
		$product->set_status( 'draft' );
		$product->save();
		$this->settings( [ 'exportNewProducts' => true, 'directions' => self::BOTH ] );
		$one = $this->product( $variations[0] );
		$one->set_regular_price( '60' );
		$one->save();
		self::assertSame( 0, $this->waiting(), 'Nobody sees it yet.' );

		$product = $this->product( $parent );
		$product->set_status( 'publish' );
		$product->save();

		self::assertSame( 2, $this->waiting() );
	}

	#[TestDox( 'G8: of a paired product only what the shop leads travels, in the directions that say so, and only when it changed' )]
	public function test_changes(): void {
		$this->settings( [ 'owners' => [ 'description' => 'shop', 'name' => 'wapro' ], 'directions' => self::BOTH ] );
		$product = $this->own_product( 'S-1', [ 'description' => 'Pierwszy', 'global_unique_id' => '5901234123457' ] );
		$this->pair( $product->get_id(), self::INDEX );
		$this->apply_goods( $this->article() );
		self::assertSame( 0, $this->waiting(), 'What WAPRO writes does not come back.' );

		$this->change( $product->get_id(), [ 'description' => 'Drugi', 'name' => 'Nazwa ze sklepu' ] );
		$message = $this->only_claimed();
		$goods   = $message['goods'];
		self::assertSame( [ true, self::INDEX, '', 'Drugi' ], [ $goods['paired'], $goods['index'], $goods['name'], $goods['description'] ] );
		self::assertSame( [], array_intersect_key( $goods, [ 'ean' => 1, 'vatCode' => 1, 'net' => 1, 'gross' => 1, 'priceList' => 1, 'weight' => 1, 'attributes' => 1, 'categoryPath' => 1 ] ) );
		$this->accept_goods( $message, 'updated' );

		$this->change( $product->get_id(), [ 'regular_price' => '1.00' ] );
		self::assertSame( [], $this->claimed(), 'Nothing that the shop leads changed.' );
		$this->change( $product->get_id(), [ 'description' => 'Trzeci' ] );
		self::assertSame( 'Trzeci', $this->only_claimed()['goods']['description'] );
	}

	#[TestDox( 'G8: a name that the shop leads travels when it changes' )]
	public function test_name(): void {
		$this->settings( [ 'owners' => [ 'name' => 'shop' ], 'directions' => self::BOTH ] );
		$product = $this->own_product( 'S-1' );
		$this->create( $product->get_id() );
		$this->accept_goods( $this->only_claimed() );
		$this->change( $product->get_id(), [ 'stock_quantity' => 3 ] );
		self::assertSame( [], $this->claimed(), 'All of it went when the article was made.' );

		$this->change( $product->get_id(), [ 'name' => 'Nowa nazwa' ] );
		self::assertSame( 'Nowa nazwa', $this->only_claimed()['goods']['name'] );
	}

	#[TestDox( 'G8: a text that the shop leads and people took away is emptied in WAPRO, one that WAPRO alone had stays there' )]
	public function test_emptied(): void {
		$this->settings( [ 'owners' => [ 'description' => 'shop', 'ean' => 'shop' ], 'directions' => self::BOTH ] );
		$product = $this->own_product( 'S-1', [ 'description' => 'Pierwszy' ] );
		$this->create( $product->get_id() );
		$this->accept_goods( $this->only_claimed() );

		$this->change( $product->get_id(), [ 'description' => '' ] );
		$message = $this->only_claimed();
		self::assertSame( [ '', false ], [ $message['goods']['description'], isset( $message['goods']['ean'] ) ] );
		$this->accept_goods( $message, 'updated' );

		$this->change( $product->get_id(), [ 'regular_price' => '1.00' ] );
		self::assertSame( [], $this->claimed(), 'Said once.' );
		$this->change( $product->get_id(), [ 'description' => 'Drugi' ] );
		$this->accept_goods( $this->only_claimed(), 'updated' );
		$this->change( $product->get_id(), [ 'description' => str_repeat( 'Za długi opis. ', 2000 ) ] );
		self::assertArrayNotHasKey( 'description', $this->only_claimed()['goods'], 'Too long is not empty.' );
	}

	#[TestDox( 'G8: with WAPRO leading all, changes of paired products stay in the shop' )]
	public function test_direction(): void {
		$product = $this->own_product( 'S-1' );
		$this->pair( $product->get_id(), self::INDEX );
		$this->settings( [ 'owners' => [ 'description' => 'shop' ] ] );

		$this->change( $product->get_id(), [ 'description' => 'Drugi' ] );

		self::assertSame( 0, $this->waiting() );
	}

	#[TestDox( 'G8: with goods going to WAPRO only, the shop leads every field, whatever the table of owners says' )]
	public function test_to_wapro_only(): void {
		$this->settings( [ 'directions' => [ 'goods' => 'to_wapro', 'photos' => 'off' ] ] );
		$product = $this->own_product( 'S-1', [ 'description' => 'Pierwszy' ] );
		$this->pair( $product->get_id(), self::INDEX );
		$this->apply_goods( $this->article() );

		$this->change( $product->get_id(), [ 'description' => 'Drugi', 'name' => 'Nazwa ze sklepu', 'weight' => '2' ] );

		$goods = $this->only_claimed()['goods'];
		self::assertSame( [ 'Nazwa ze sklepu', 'Drugi', 2.0 ], [ $goods['name'], $goods['description'], (float) $goods['weight'] ] );
	}

	#[TestDox( 'G8: a product whose pair was taken apart goes to WAPRO only when a person says so' )]
	public function test_undone(): void {
		$this->settings( [ 'owners' => [ 'name' => 'shop' ], 'exportNewProducts' => true, 'directions' => [ 'goods' => 'to_shop', 'photos' => 'off' ] ] );
		$product = $this->own_product( 'S-1' )->get_id();
		$this->pair( $product, self::INDEX );
		$this->settings( [ 'owners' => [ 'name' => 'shop' ], 'exportNewProducts' => true, 'directions' => self::BOTH ] );
		$this->change( $product, [ 'name' => 'Nazwa w drodze' ] );
		$this->admin_asks( 'POST pairing/goods/{id}', [ 'action' => 'undo' ], $product );

		self::assertSame( [ [], 0 ], [ $this->claimed(), $this->waiting() ], 'What was on its way makes no second article.' );
		$this->change( $product, [ 'name' => 'Nowa nazwa' ] );
		self::assertSame( 0, $this->waiting() );
		$this->admin_asks( 'POST pairing/goods/{id}', [ 'action' => 'create' ], $product );
		self::assertSame( 'S-1', $this->only_claimed()['goods']['index'] );
	}

	#[TestDox( 'G8: a change made while the former one is on its way is not lost' )]
	public function test_changed_meanwhile(): void {
		$this->settings( [ 'owners' => [ 'description' => 'shop' ], 'directions' => self::BOTH ] );
		$product = $this->own_product( 'S-1', [ 'description' => 'Pierwszy' ] );
		$this->pair( $product->get_id(), self::INDEX );
		$this->change( $product->get_id(), [ 'description' => 'Drugi' ] );
		$message = $this->only_claimed();

		$this->change( $product->get_id(), [ 'description' => 'Trzeci' ] );
		$this->accept_goods( $message, 'updated' );

		self::assertSame( 'Trzeci', $this->only_claimed()['goods']['description'] );
	}

	#[TestDox( 'G8: a product trashed before its message goes is not sent' )]
	public function test_trashed(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$this->create( $product );
		wp_trash_post( $product );

		self::assertSame( [ [], 0 ], [ $this->claimed(), $this->waiting() ] );
	}

	#[TestDox( 'G8: a product deleted while its article is being made does not come back as a new one' )]
	public function test_deleted_meanwhile(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$this->create( $product );
		$message = $this->only_claimed();
		wp_delete_post( $product, true );
		$posts = $this->posts();

		$this->accept_goods( $message );
		[ $result ] = $this->apply_goods( $this->article( [ 'index' => 'S-1', 'guid' => 'guid-new' ] ) );

		self::assertSame( [ 'rejected', 'deleted_in_shop', $posts ], [ $result['outcome'], $result['code'], $this->posts() ] );
		self::assertSame( 1, $this->count_rows( Tables::FINDINGS, "kind = 'deleted_in_shop'" ) );
	}

	#[TestDox( 'G8: a product trashed while its article is being made stays in the trash, paired' )]
	public function test_trashed_meanwhile(): void {
		$product = $this->own_product( 'S-1' )->get_id();
		$this->create( $product );
		$message = $this->only_claimed();
		wp_trash_post( $product );

		$this->accept_goods( $message );
		$this->apply_goods( $this->article( [ 'index' => 'S-1', 'guid' => 'guid-new', 'ean' => '' ] ) );

		self::assertSame( [ 'trash', LinkState::HIDDEN ], [ get_post_status( $product ), $this->link( 'S-1' )->state ] );
	}

	private function create( int $product ): void {
		self::assertSame( 'queued', $this->pairing( false, [ 'productId' => $product, 'decision' => 'create' ] )[0]['outcome'] );
	}

	/**
	 * @param array<string, mixed> $properties
	 */
	private function change( int $product, array $properties ): void {
		$live = $this->product( $product );
		$live->set_props( $properties );
		$live->save();
	}

	private function rates(): void {
		$this->foundation()->settings()->store_dictionaries( [ 'asOf' => '5', 'vatRates' => [ [ 'code' => '23', 'name' => '23%', 'rate' => '23' ], [ 'code' => '8', 'name' => '8%', 'rate' => '8' ] ] ] );
	}

	private function posts(): int {
		global $wpdb;
		return (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type IN ('product', 'product_variation')" );
	}
}
