<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\Pack;
use WaproMag\Tests\CatalogueTestCase;

/**
 * Every field of an article, and who leads it.
 */
final class FieldsTest extends CatalogueTestCase {

	private const FULL = [
		'description'      => "Klamka z aluminium.\nKlucz w komplecie.",
		'shortDescription' => 'Klamka',
		'weight'           => '0.350000',
		'weightUnit'       => 'kg',
		'width'            => '35.5',
		'height'           => '150',
		'depth'            => '60',
		'sizeUnit'         => 'mm',
		'unit'             => 'szt',
		'salesUnit'        => 'opak',
		'salesConverter'   => '12',
		'producer'         => 'Roto & Syn',
		'attributes'       => [
			[ 'code' => 'KOLOR', 'name' => 'Kolor', 'value' => 'srebrny' ],
			[ 'code' => 'MATERIAL', 'name' => 'Materiał', 'value' => 'aluminium' ],
			[ 'code' => 'UWAGI', 'name' => 'Uwagi', 'value' => 'tajne' ],
		],
	];

	protected function setUp(): void {
		parent::setUp();
		unregister_taxonomy( 'pa_kolor' );
		$this->settings(
			[
				'attributes' => [
					[ 'code' => 'kolor', 'use' => 'filter' ],
					[ 'code' => 'uwagi', 'use' => 'ignore' ],
				],
			]
		);
	}

	protected function tearDown(): void {
		// The tables are restored between tests; what a request registers is not.
		unregister_taxonomy( 'pa_kolor' );
		parent::tearDown();
	}

	#[TestDox( 'G7: texts, sizes, unit, producer and attributes arrive, in the shop\'s units' )]
	public function test_arrival(): void {
		$product = $this->full();

		self::assertSame( "<p>Klamka z aluminium.<br />\nKlucz w komplecie.</p>", $product->get_description() );
		self::assertSame( [ '0.35', '6', '3.55', '15' ], [ $product->get_weight(), $product->get_length(), $product->get_width(), $product->get_height() ] );
		self::assertSame( [ 'szt', 'opak', '12' ], [ Pack::from_text( (string) $product->get_meta( Pack::META ) )?->unit, Pack::from_text( (string) $product->get_meta( Pack::META ) )?->sales_unit, Pack::from_text( (string) $product->get_meta( Pack::META ) )?->converter ] );
		self::assertSame( [ 'Roto &amp; Syn' ], wp_list_pluck( (array) get_the_terms( $product->get_id(), 'product_brand' ), 'name' ) );
		self::assertSame( 'srebrny', $product->get_attribute( 'pa_kolor' ) );
		self::assertSame( 'aluminium', $product->get_attribute( 'Materiał' ) );
		self::assertCount( 2, $product->get_attributes() );
	}

	#[TestDox( 'G7: the same article again changes nothing' )]
	public function test_unchanged(): void {
		$article = $this->article( self::FULL );
		$this->apply_goods( $article );
		$before = $this->fingerprint();

		[ $again ] = $this->apply_goods( $article );

		self::assertSame( 'unchanged', $again['outcome'], (string) wp_json_encode( $this->foundation()->history()->page( 'product', $again['shopId'], 1 )['items'][0] ) );
		self::assertSame( $before, $this->fingerprint() );
	}

	#[TestDox( 'G7: an admin\'s own attributes, brands and an editor\'s way of storing the text stay through a change in WAPRO' )]
	public function test_hand_made_stays(): void {
		$product = $this->full();
		$own     = new \WC_Product_Attribute();
		$own->set_name( 'Gwarancja' );
		$own->set_options( [ '5 lat' ] );
		$product->set_attributes( [ ...$product->get_attributes(), 'gwarancja' => $own ] );
		$brand = wp_insert_term( 'Własna marka', 'product_brand' );
		self::assertIsArray( $brand );
		$product->set_brand_ids( [ ...$product->get_brand_ids(), $brand['term_id'] ] );
		$product->set_description( "Klamka z aluminium.\nKlucz w komplecie." );
		$product->save();

		[ $same ] = $this->apply_goods( $this->article( self::FULL ) );
		self::assertSame( 'unchanged', $same['outcome'] );

		$changed               = self::FULL;
		$changed['producer']   = 'Siegenia';
		$changed['attributes'] = [ [ 'code' => 'KOLOR', 'name' => 'Kolor', 'value' => 'czarny' ] ];
		$this->apply_goods( $this->article( $changed ) );

		$now   = $this->product( $product->get_id() );
		$names = wp_list_pluck( (array) get_the_terms( $product->get_id(), 'product_brand' ), 'name' );
		sort( $names );
		self::assertSame( [ 'Siegenia', 'Własna marka' ], $names );
		self::assertSame( [ 'czarny', '5 lat', '' ], [ $now->get_attribute( 'pa_kolor' ), $now->get_attribute( 'Gwarancja' ), $now->get_attribute( 'Materiał' ) ] );
		$changes = $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0]['changes'];
		self::assertSame(
			[
				[ 'field' => 'brand', 'before' => 'Roto & Syn', 'after' => 'Siegenia' ],
				[ 'field' => 'attributes', 'before' => 'Kolor: srebrny; Materiał: aluminium', 'after' => 'Kolor: czarny' ],
			],
			$changes
		);
	}

	/**
	 * @param array<string, mixed>                $change
	 * @param callable(\WC_Product): mixed $read
	 */
	#[TestDox( 'G7: a field that the shop owns is set once, at creation: $_dataName' )]
	#[DataProvider( 'owned_fields' )]
	public function test_shop_owns( string $owner, array $change, callable $read ): void {
		$this->settings( [ 'owners' => [ $owner => 'shop' ] ] );
		$product = $this->full();
		$before  = $read( $product );
		self::assertNotEmpty( $before );

		$this->apply_goods( $this->article( $change + self::FULL ) );

		self::assertEquals( $before, $read( $this->product( $product->get_id() ) ) );
		$this->settings( [ 'owners' => [ $owner => 'wapro' ] ] );
		$this->apply_goods( $this->article( $change + self::FULL ) );
		self::assertNotEquals( $before, $read( $this->product( $product->get_id() ) ) );
	}

	/**
	 * @return iterable<string, array{string, array<string, mixed>, callable(\WC_Product): mixed}>
	 */
	public static function owned_fields(): iterable {
		yield 'name' => [ 'name', [ 'name' => 'Inna' ], static fn ( \WC_Product $product ): mixed => $product->get_name() ];
		yield 'description' => [ 'description', [ 'description' => 'Inny' ], static fn ( \WC_Product $product ): mixed => $product->get_description() ];
		yield 'short description' => [ 'shortDescription', [ 'shortDescription' => 'Inny skrót' ], static fn ( \WC_Product $product ): mixed => $product->get_short_description() ];
		yield 'unit and pack' => [ 'unit', [ 'unit' => 'm' ], static fn ( \WC_Product $product ): mixed => $product->get_meta( Pack::META ) ];
		yield 'EAN' => [ 'ean', [ 'ean' => '96385074' ], static fn ( \WC_Product $product ): mixed => $product->get_global_unique_id() ];
		yield 'weight' => [ 'weight', [ 'weight' => '2' ], static fn ( \WC_Product $product ): mixed => $product->get_weight() ];
		yield 'size' => [ 'size', [ 'width' => '99' ], static fn ( \WC_Product $product ): mixed => $product->get_width() ];
		yield 'producer' => [ 'producer', [ 'producer' => 'Inny' ], static fn ( \WC_Product $product ): mixed => $product->get_brand_ids() ];
		yield 'attributes' => [ 'attributes', [ 'attributes' => [] ], static fn ( \WC_Product $product ): mixed => $product->get_attributes() ];
	}

	#[TestDox( 'M4: when goods go from the shop to WAPRO only, no field of a product changes, its VAT and flag still do' )]
	public function test_direction(): void {
		$product = $this->full();
		$this->settings( [ 'directions' => [ 'goods' => 'to_wapro', 'photos' => 'to_wapro' ] ] );

		$this->apply_goods( $this->article( [ 'name' => 'Inna', 'vatCode' => '8', 'producer' => 'Inny' ] + self::FULL ) );

		$now = $this->product( $product->get_id() );
		self::assertSame( [ $product->get_name(), 'reduced-rate', $product->get_brand_ids() ], [ $now->get_name(), $now->get_tax_class(), $now->get_brand_ids() ] );
	}

	#[TestDox( 'G7: another pack is one line of history, in words' )]
	public function test_pack_changes(): void {
		$product = $this->full();

		$this->apply_goods( $this->article( [ 'salesConverter' => '10' ] + self::FULL ) );

		self::assertSame( [ [ 'field' => 'unit', 'before' => 'szt; opak = 12 szt', 'after' => 'szt; opak = 10 szt' ] ], $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0]['changes'] );
	}

	#[TestDox( 'G7: an empty note in WAPRO says nothing: the shop\'s text stays' )]
	public function test_empty_note(): void {
		$product = $this->full();

		$this->apply_goods( $this->article( [ 'description' => '' ] + self::FULL ) );

		self::assertSame( $product->get_description(), $this->product( $product->get_id() )->get_description() );
	}

	#[TestDox( 'G7: 10,000 writes\' worth of noise: no background action, no webhook delivery, no message of goods' )]
	public function test_noise(): void {
		global $wpdb;
		$webhook = new \WC_Webhook();
		$webhook->set_name( 'Produkty' );
		$webhook->set_user_id( 1 );
		$webhook->set_topic( 'product.created' );
		$webhook->set_delivery_url( 'http://127.0.0.1:9/' );
		$webhook->set_status( 'active' );
		$webhook->save();
		$webhook->enqueue();
		$delivered = 0;
		add_action(
			'woocommerce_webhook_process_delivery',
			static function () use ( &$delivered ): void {
				++$delivered;
			}
		);
		$count   = static fn (): int => (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}actionscheduler_actions" );
		$actions = $count();

		$this->apply( 'goods', array_map( fn ( int $n ): array => $this->article( [ 'index' => "N-{$n}", 'ean' => '' ] + self::FULL ), range( 1, 30 ) ) );

		self::assertSame( [ 0, $actions ], [ $delivered, $count() ] );
		self::assertSame( '30', $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}wc_product_attributes_lookup" ) );
	}

	private function full(): \WC_Product {
		[ $result ] = $this->apply_goods( $this->article( self::FULL ) );
		self::assertSame( 'created', $result['outcome'], (string) wp_json_encode( $result ) );
		return $this->product( $result['shopId'] );
	}
}
