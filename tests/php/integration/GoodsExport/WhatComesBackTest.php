<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\GoodsExport;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\ExchangeTestCase;

/**
 * WAPRO tells of the article that it made of a product: nothing of the product is lost by it.
 */
final class WhatComesBackTest extends ExchangeTestCase {

	protected function setUp(): void {
		parent::setUp();
		self::forget_colour();
	}

	protected function tearDown(): void {
		// The tables are restored between tests; what a request registers is not.
		self::forget_colour();
		parent::tearDown();
	}

	#[TestDox( 'G8: a text that comes back as WAPRO keeps it, without markup, leaves the product\'s own formatting' )]
	public function test_formatting(): void {
		$html    = "<h2>Klamka \"Roto\"</h2>\n<ul><li>Rozmiar&nbsp;10 &amp; 12</li><li>Kolor: <strong>biały</strong></li></ul>\nOstatni akapit.\n\nJeszcze jeden.";
		$product = $this->own_product( 'S-1', [ 'description' => $html ] )->get_id();
		$message = $this->sent( $product );

		self::assertSame( "Klamka \"Roto\"\nRozmiar 10 & 12\nKolor: biały\nOstatni akapit.\nJeszcze jeden.", preg_replace( '/\n+/', "\n", $message['goods']['description'] ) );
		$this->comes_back( $message );

		self::assertSame( $html, $this->product( $product )->get_description( 'edit' ) );
		self::assertNotContains( 'description', $this->changed_fields( $product ) );
	}

	#[TestDox( 'G8: a text or a value that is longer than WAPRO holds stays in the shop, whole' )]
	public function test_too_long(): void {
		$long    = str_repeat( 'Długi opis okna. ', 1300 );
		$product = $this->own_product( 'S-1', [ 'description' => $long, 'attributes' => [ self::attribute( 'Uwagi', [ str_repeat( 'ż', 101 ) ] ) ] ] )->get_id();
		$message = $this->sent( $product );

		self::assertSame( [], array_intersect_key( $message['goods'], [ 'description' => 1, 'attributes' => 1 ] ) );
		$this->comes_back( $message );

		self::assertSame( [ $long, [ 'Uwagi' => str_repeat( 'ż', 101 ) ] ], [ $this->product( $product )->get_description( 'edit' ), $this->shown_attributes( $product ) ] );
	}

	#[TestDox( 'G8: attributes of several values and those of the whole shop stay what they are, whichever order their values have' )]
	public function test_attributes(): void {
		$product = $this->own_product( 'S-1', [ 'attributes' => [ $this->global_colour( [ 'Czarny', 'Biały' ] ), self::attribute( 'Materiał', [ 'Stal, ocynk', 'Aluminium' ] ) ] ] )->get_id();
		$before  = $this->data_of_attributes( $product );
		$message = $this->sent( $product );

		$this->comes_back( $message );
		self::assertSame( $before, $this->data_of_attributes( $product ) );

		$message['goods']['attributes'][1]['value'] = 'Stal';
		$this->comes_back( $message );
		self::assertSame( [ 'Kolor' => 'Biały, Czarny', 'Materiał' => 'Stal' ], $this->shown_attributes( $product ), 'WAPRO says something else: it leads the field.' );
	}

	#[TestDox( 'G8: an attribute of the shop\'s own stays when WAPRO names it no more' )]
	public function test_attribute_taken_away(): void {
		$product = $this->own_product( 'S-1', [ 'attributes' => [ self::attribute( 'Materiał', [ 'Stal' ] ) ] ] )->get_id();
		$message = $this->sent( $product );
		$this->comes_back( $message );
		$message['goods']['attributes'] = [];

		$this->comes_back( $message );

		self::assertSame( [ 'Materiał' => 'Stal' ], $this->shown_attributes( $product ) );
	}

	#[TestDox( 'G8: variations by an attribute of the whole shop keep it, and all their options while only one of them has come back' )]
	public function test_variations(): void {
		$this->settings( [ 'variations' => [ 'groupAttribute' => 'grupa', 'attributes' => [ 'kolor' ] ] ] );
		$colour = $this->global_colour( [ 'Czarny', 'Biały' ] );
		$colour->set_variation( true );
		$parent = new \WC_Product_Variable();
		$parent->set_props( [ 'name' => 'Gałka', 'status' => 'publish', 'attributes' => [ $colour ] ] );
		$parent->save();
		$ids = [];
		foreach ( [ 'czarny', 'bialy' ] as $slug ) {
			$variation = new \WC_Product_Variation();
			$variation->set_props( [ 'parent_id' => $parent->get_id(), 'attributes' => [ 'pa_kolor' => $slug ], 'sku' => "G-{$slug}", 'regular_price' => '50' ] );
			$ids[] = $variation->save();
		}
		$before   = $this->data_of_attributes( $parent->get_id() );
		$messages = array_map( $this->sent( ... ), $ids );
		self::assertSame( [ [ 'code' => 'grupa', 'name' => 'grupa', 'value' => 'Gałka' ], [ 'code' => 'kolor', 'name' => 'Kolor', 'value' => 'Czarny' ] ], $messages[0]['goods']['attributes'] );

		foreach ( $messages as $message ) {
			$this->comes_back( $message );
			self::assertSame( $before, $this->data_of_attributes( $parent->get_id() ) );
		}
		self::assertSame( [ [ 'pa_kolor' => 'czarny' ], [ 'pa_kolor' => 'bialy' ] ], array_map( fn ( int $id ): array => $this->product( $id )->get_attributes(), $ids ) );
	}

	/**
	 * @return array<string, mixed> Its message.
	 */
	private function sent( int $product ): array {
		self::assertSame( 'queued', $this->pairing( false, [ 'productId' => $product, 'decision' => 'create' ] )[0]['outcome'] );
		$message = $this->only_claimed();
		$this->accept_goods( $message );
		return $message;
	}

	/** @param array<string, mixed> $message */
	private function comes_back( array $message ): void {
		$goods = array_intersect_key( $message['goods'], array_flip( [ 'index', 'name', 'description', 'shortDescription', 'ean', 'vatCode', 'weight', 'width', 'height', 'depth', 'producer', 'categoryPath', 'attributes' ] ) );
		[ $result ] = $this->apply_goods( $this->article( $goods + [ 'guid' => 'guid-new', 'description' => '', 'shortDescription' => '', 'ean' => '', 'weight' => '', 'categoryPath' => '' ] ) );
		self::assertSame( 'updated', $result['outcome'] );
	}

	/**
	 * @param list<string> $values
	 */
	private static function attribute( string $name, array $values ): \WC_Product_Attribute {
		$attribute = new \WC_Product_Attribute();
		$attribute->set_name( $name );
		$attribute->set_options( $values );
		return $attribute;
	}

	/**
	 * @param list<string> $values
	 */
	private function global_colour( array $values ): \WC_Product_Attribute {
		$id = wc_create_attribute( [ 'name' => 'Kolor', 'slug' => 'kolor' ] );
		self::assertIsInt( $id );
		register_taxonomy( 'pa_kolor', 'product' );
		$GLOBALS['wc_product_attributes']['pa_kolor'] = wc_get_attribute( $id );
		$terms     = array_map(
			static function ( string $name ): int {
				$term = wp_insert_term( $name, 'pa_kolor' );
				self::assertIsArray( $term );
				return $term['term_id'];
			},
			$values
		);
		$attribute = new \WC_Product_Attribute();
		$attribute->set_id( $id );
		$attribute->set_name( 'pa_kolor' );
		$attribute->set_options( $terms );
		return $attribute;
	}

	private static function forget_colour(): void {
		unregister_taxonomy( 'pa_kolor' );
		unset( $GLOBALS['wc_product_attributes']['pa_kolor'] );
	}

	/**
	 * @return list<string> That the history of the product names.
	 */
	private function changed_fields( int $product ): array {
		return array_merge( ...array_map( static fn ( array $line ): array => array_column( $line['changes'], 'field' ), $this->foundation()->history()->page( 'product', $product, 1 )['items'] ) );
	}

	/**
	 * @return array<array<string, mixed>>
	 */
	private function data_of_attributes( int $product ): array {
		return array_map( static fn ( mixed $one ): array => $one instanceof \WC_Product_Attribute ? $one->get_data() : [], $this->product( $product )->get_attributes( 'edit' ) );
	}

	/**
	 * @return array<string, string> Values by name.
	 */
	private function shown_attributes( int $product ): array {
		$live  = $this->product( $product );
		$shown = [];
		foreach ( array_keys( $live->get_attributes() ) as $key ) {
			$shown[ wc_attribute_label( (string) $key, $live ) ] = $live->get_attribute( (string) $key );
		}
		return $shown;
	}
}
