<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Foundation;
use WaproMag\Boot\Plugin;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Settings\Maps;

/**
 * A shop whose maps are set, with a worker that applies what WAPRO says.
 */
abstract class CatalogueTestCase extends ShopTestCase {

	protected const INDEX = 'OKUC-KLAMKA-01';

	private int $counter = 100;

	private int $worker = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->map();
		$worker = wp_insert_user(
			[
				'user_login' => 'pracownik-synchronizacji',
				'user_pass'  => wp_generate_password(),
				'role'       => Capabilities::WORKER_ROLE,
			]
		);
		self::assertIsInt( $worker );
		$this->worker = $worker;
	}

	protected function foundation(): Foundation {
		$foundation = Plugin::foundation();
		self::assertNotNull( $foundation );
		return $foundation;
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	protected function map( array $changes = [] ): void {
		$this->foundation()->settings()->store_maps(
			Maps::from_array(
				$changes + [
					'warehouses' => [
						[ 'symbol' => 'M1', 'use' => 'sell' ],
						[ 'symbol' => 'M2', 'use' => 'sell' ],
						[ 'symbol' => 'M3', 'use' => 'ignore' ],
					],
					'priceList'  => 'DET',
					'vat'        => [
						[ 'code' => '23', 'taxClass' => '' ],
						[ 'code' => '8', 'taxClass' => 'reduced-rate' ],
					],
				]
			)
		);
	}

	/**
	 * @param array<string, mixed> $changes catalogue#CatalogueSettings, only what differs from the defaults.
	 */
	protected function settings( array $changes ): void {
		$this->foundation()->settings()->store_catalogue( CatalogueSettings::from_array( $changes ) );
	}

	/** The counter that the next answer of WAPRO carries. */
	protected function next_as_of(): string {
		return (string) ++$this->counter;
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed> apply#GoodsItem.
	 */
	protected function article( array $changes = [] ): array {
		return $changes + [
			'index'            => self::INDEX,
			'asOf'             => $this->next_as_of(),
			'deleted'          => false,
			'flagged'          => true,
			'hash'             => 'aabbccddeeff0011',
			'kind'             => 'goods',
			'name'             => 'Klamka okienna "Roto" & zaślepka',
			'description'      => "Aluminium.\n\nKolor: srebrny.",
			'shortDescription' => 'Klamka z kluczykiem',
			'ean'              => '5901234123457',
			'vatCode'          => '23',
			'unit'             => 'szt',
			'divisible'        => false,
			'weight'           => '0.350000',
			'categoryPath'     => 'Okucia/Klamki',
		];
	}

	/**
	 * @param array<string, mixed> ...$items apply#GoodsItem.
	 * @return list<array<string, mixed>> apply#ItemResult.
	 */
	protected function apply_goods( array ...$items ): array {
		return $this->apply( 'goods', array_values( $items ) );
	}

	/**
	 * @param list<array<string, mixed>> $items
	 * @return list<array<string, mixed>>
	 */
	protected function apply( string $type, array $items, string $cause = 'wapro_event' ): array {
		$response = $this->request( 'POST', '/wc-wapro-mag/v1/apply/' . $type, [ 'cause' => $cause, 'items' => $items ], $this->worker );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		$data = $response->get_data();
		self::assertIsArray( $data );
		return $data['items'];
	}

	protected function worker(): int {
		return $this->worker;
	}

	/** A product that arrived from WAPRO and waits. */
	protected function arrived( string $index = self::INDEX, string $ean = '' ): \WC_Product {
		[ $result ] = $this->apply_goods( $this->article( [ 'index' => $index, 'name' => 'Towar ' . $index, 'ean' => $ean ] ) );
		self::assertSame( 'created', $result['outcome'], (string) wp_json_encode( $result ) );
		return $this->product( $result['shopId'] );
	}

	/** A product that was priced, reviewed and published by a person. */
	protected function published( string $index = self::INDEX ): \WC_Product {
		$product = $this->arrived( $index );
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		$product->set_regular_price( '49.90' );
		$product->set_status( 'publish' );
		$product->save();
		wp_set_current_user( 0 );
		return $this->product( $product->get_id() );
	}

	/** Read anew from the database. */
	protected function product( int $id ): \WC_Product {
		wp_cache_flush();
		$product = wc_get_product( $id );
		self::assertInstanceOf( \WC_Product::class, $product );
		return $product;
	}

	protected function link( string $index = self::INDEX ): Link {
		$link = $this->foundation()->links()->find( Link::PRODUCT, $index );
		self::assertNotNull( $link );
		return $link;
	}

	/**
	 * @return list<string|null> Summaries of the product's history, oldest first.
	 */
	protected function history_of( int $product_id ): array {
		return array_reverse( array_column( $this->foundation()->history()->page( 'product', $product_id, 1 )['items'], 'summary' ) );
	}

	protected function count_rows( string $table, string $where = '1 = 1' ): int {
		return (int) $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( $table ) . " WHERE {$where}" );
	}

	/** Everything that the database holds about products and links, to see whether anything changed. */
	protected function fingerprint(): string {
		global $wpdb;
		$db     = $this->foundation()->db();
		$hashes = [];
		foreach ( [ $wpdb->posts, $wpdb->postmeta, $wpdb->term_relationships, $wpdb->prefix . 'wc_product_meta_lookup', Tables::name( Tables::LINKS ), Tables::name( Tables::STOCK_LEVELS ), Tables::name( Tables::HISTORY ) ] as $table ) {
			$hashes[] = md5( (string) wp_json_encode( $db->rows( "SELECT * FROM {$table} ORDER BY 1, 2" ) ) );
		}
		return implode( ' ', $hashes );
	}
}
