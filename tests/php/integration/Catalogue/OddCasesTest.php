<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\Sentences;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Links\LinkStore;
use WaproMag\Tests\CatalogueTestCase;

/**
 * What happens to goods in a real WAPRO and a real shop.
 */
final class OddCasesTest extends CatalogueTestCase {

	private const GUID = '6F9619FF-8B86-D011-B42D-00C04FC964FF';

	#[TestDox( 'G1: an index that changes in WAPRO: the product follows, its SKU changes, one line of history tells it' )]
	public function test_index_changes(): void {
		[ $first ] = $this->apply_goods( $this->article( [ 'guid' => self::GUID ] ) );

		[ $moved ] = $this->apply_goods( $this->article( [ 'index' => 'KLAMKA-NOWA', 'guid' => self::GUID ] ) );

		self::assertSame( [ 'updated', $first['shopId'] ], [ $moved['outcome'], $moved['shopId'] ] );
		self::assertSame( 'KLAMKA-NOWA', $this->product( $first['shopId'] )->get_sku() );
		self::assertNull( $this->foundation()->links()->find( Link::PRODUCT, self::INDEX ) );
		self::assertSame( $first['shopId'], $this->link( 'KLAMKA-NOWA' )->shop_id );
		self::assertSame( (string) LinkStore::bucket( 'KLAMKA-NOWA' ), $this->foundation()->db()->value( 'SELECT bucket FROM ' . Tables::name( Tables::LINKS ) . " WHERE erp_key = 'KLAMKA-NOWA'" ) );
		$history = $this->foundation()->history()->page( 'product', $first['shopId'], 1 )['items'];
		self::assertCount( 2, $history );
		self::assertSame(
			[
				[ 'field' => 'index', 'before' => self::INDEX, 'after' => 'KLAMKA-NOWA' ],
				[ 'field' => 'sku', 'before' => self::INDEX, 'after' => 'KLAMKA-NOWA' ],
			],
			$history[0]['changes']
		);
	}

	#[TestDox( 'G3: an index that changes arrives as a deletion and a new one in one call: the product goes on as it was' )]
	public function test_index_changes_by_deletion(): void {
		$this->apply_goods( $this->article( [ 'guid' => self::GUID ] ) );
		$product = (int) $this->link()->shop_id;
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		wp_update_post( [ 'ID' => $product, 'post_status' => 'publish' ] );

		$results = $this->apply_goods(
			[ 'index' => self::INDEX, 'asOf' => $this->next_as_of(), 'deleted' => true, 'flagged' => false ],
			$this->article( [ 'index' => 'KLAMKA-NOWA', 'guid' => self::GUID ] )
		);

		self::assertSame( [ 'updated', 'updated' ], array_column( $results, 'outcome' ) );
		self::assertSame( [ 'publish', 'KLAMKA-NOWA', LinkState::PUBLISHED ], [ get_post_status( $product ), $this->product( $product )->get_sku(), $this->link( 'KLAMKA-NOWA' )->state ] );
		self::assertSame( 1, $this->count_rows( Tables::LINKS ) );
	}

	#[TestDox( 'G1: an index that changes to an SKU of another product is refused and a finding; the product stays, and follows once the SKU is free' )]
	public function test_index_changes_to_a_taken_one(): void {
		$this->apply_goods( $this->article( [ 'guid' => self::GUID ] ) );
		$product = (int) $this->link()->shop_id;
		$other   = new \WC_Product_Simple();
		$other->set_name( 'Obcy' );
		$other->set_sku( 'KLAMKA-NOWA' );
		$other->save();
		$renamed = [ 'index' => 'KLAMKA-NOWA', 'guid' => self::GUID ];

		[ $refused ] = $this->apply_goods( $this->article( $renamed ) );
		self::assertSame( [ 'rejected', 'sku_taken', self::INDEX ], [ $refused['outcome'], $refused['code'], $this->product( $product )->get_sku() ] );
		self::assertCount( 1, $this->findings( 'sku_taken' ) );

		$other->set_sku( 'INNE' );
		$other->save();
		[ $moved ] = $this->apply_goods( $this->article( $renamed ) );
		self::assertSame( [ 'updated', $product, 'KLAMKA-NOWA', [] ], [ $moved['outcome'], $moved['shopId'], $this->product( $product )->get_sku(), $this->findings( 'sku_taken' ) ] );
		self::assertSame( 1, $this->count_rows( Tables::LINKS ) );
	}

	#[TestDox( 'G1: two articles with one GUID in one call are two articles' )]
	public function test_same_guid_twice(): void {
		$results = $this->apply_goods( $this->article( [ 'guid' => self::GUID ] ), $this->article( [ 'index' => 'B', 'ean' => '', 'guid' => self::GUID ] ) );

		self::assertSame( [ 'created', 'created' ], array_column( $results, 'outcome' ) );
		self::assertNotSame( $results[0]['shopId'], $results[1]['shopId'] );
	}

	#[TestDox( 'G1: a renamed article keeps its product and its address' )]
	public function test_renamed(): void {
		$product = $this->published();
		$slug    = $product->get_slug();

		$this->apply_goods( $this->article( [ 'name' => 'zz_stara klamka', 'ean' => '' ] ) );

		self::assertSame( [ 'zz_stara klamka', $slug, 'publish' ], [ $this->product( $product->get_id() )->get_name(), $this->product( $product->get_id() )->get_slug(), get_post_status( $product->get_id() ) ] );
	}

	#[TestDox( 'G3: an archived article is hidden with its reason, and comes back without a second review' )]
	public function test_archived(): void {
		$product = $this->published();
		$archive = $this->article( [ 'archived' => true, 'name' => $product->get_name(), 'ean' => '' ] );

		$this->apply_goods( $archive );
		self::assertSame( [ 'draft', LinkState::HIDDEN, Sentences::archived(), true ], [ get_post_status( $product->get_id() ), $this->link()->state, $this->link()->state_reason, $this->link()->flagged ] );
		$before = $this->fingerprint();
		self::assertSame( 'unchanged', $this->apply_goods( $archive )[0]['outcome'] );
		self::assertSame( $before, $this->fingerprint() );
		wp_publish_post( $product->get_id() );
		self::assertSame( 'draft', get_post_status( $product->get_id() ), 'Nobody sells what WAPRO has archived.' );

		$this->apply_goods( $this->article( [ 'name' => $product->get_name(), 'ean' => '' ] ) );
		self::assertSame( [ 'publish', LinkState::PUBLISHED ], [ get_post_status( $product->get_id() ), $this->link()->state ] );
	}

	#[TestDox( 'G1: an archived article that never was in the shop does not come' )]
	public function test_archived_before(): void {
		[ $result ] = $this->apply_goods( $this->article( [ 'archived' => true ] ) );

		self::assertSame( 'unchanged', $result['outcome'] );
		self::assertNull( $this->foundation()->links()->find( Link::PRODUCT, self::INDEX ) );
	}

	#[TestDox( 'G1: rows that differ between warehouses are findings, the main warehouse wins, and the findings end with the difference' )]
	public function test_rows_differ(): void {
		$differences = [
			[ 'field' => 'name', 'warehouse' => 'M2', 'mainValue' => 'Klamka', 'value' => 'Klamka stara' ],
			[ 'field' => 'vat_code', 'warehouse' => 'M2', 'mainValue' => '23', 'value' => '8' ],
			[ 'field' => 'vat_code', 'warehouse' => 'M3', 'mainValue' => '23', 'value' => 'zw' ],
			[ 'field' => 'flagged', 'warehouse' => 'M2', 'mainValue' => 'true', 'value' => 'false' ],
			[ 'field' => 'price', 'warehouse' => 'M3', 'mainValue' => '49.90', 'value' => '52.00' ],
		];
		[ $result ] = $this->apply_goods( $this->article( [ 'name' => 'Klamka', 'differences' => $differences ] ) );

		self::assertSame( [ 'created', 'Klamka', '' ], [ $result['outcome'], $this->product( $result['shopId'] )->get_name(), $this->product( $result['shopId'] )->get_tax_class() ] );
		self::assertSame(
			[ 'flagged' => 'M2: false', 'name' => 'M2: Klamka stara', 'price' => 'M3: 52.00', 'vat_code' => 'M2: 8; M3: zw' ],
			array_column( $this->findings( 'warehouse_rows_differ' ), 'wapro_value', 'field' )
		);

		$this->apply_goods( $this->article( [ 'name' => 'Klamka', 'differences' => [ $differences[0] ] ] ) );
		$this->apply_goods( $this->article( [ 'name' => 'Klamka' ] ) );
		self::assertSame( [], $this->findings( 'warehouse_rows_differ' ) );
	}

	#[TestDox( 'G2: an SKU that another product has is a refusal and a finding, and both end when it is free' )]
	public function test_sku_taken(): void {
		$other = new \WC_Product_Simple();
		$other->set_name( 'Obcy' );
		$other->set_sku( self::INDEX );
		$other->save();

		[ $refused ] = $this->apply_goods( $this->article() );
		self::assertSame( [ 'rejected', 'sku_taken' ], [ $refused['outcome'], $refused['code'] ] );
		self::assertCount( 1, $this->findings( 'sku_taken' ) );
		self::assertNull( $this->link()->erp_hash, 'The cure is in the shop: the nightly pass brings the article again.' );

		$other->set_sku( 'INNE' );
		$other->save();
		[ $created ] = $this->apply_goods( $this->article() );
		self::assertSame( [ 'created', [] ], [ $created['outcome'], $this->findings( 'sku_taken' ) ] );
	}

	#[TestDox( 'G2: an EAN of another product is a finding, not a refusal; it is taken once it is free' )]
	public function test_ean_shared(): void {
		$first = $this->arrived( 'A-1', '5901234123457' );
		[ $twin ] = $this->apply_goods( $this->article( [ 'index' => 'A-2' ] ) );
		self::assertSame( 'created', $twin['outcome'] );
		self::assertCount( 1, $this->findings( 'ean_shared' ) );

		$first->set_global_unique_id( '' );
		$first->save();
		$this->apply_goods( $this->article( [ 'index' => 'A-2' ] ) );

		self::assertSame( [ '5901234123457', [] ], [ $this->product( $twin['shopId'] )->get_global_unique_id(), $this->findings( 'ean_shared' ) ] );
	}

	#[TestDox( 'G2: within one call the first article of an EAN has it, one that is given up may be taken, and WooCommerce is not asked product by product' )]
	public function test_eans_of_one_call(): void {
		$this->arrived( 'A-1', '5901234123457' );
		$questions = [];
		$count     = static function ( string $sql ) use ( &$questions ): string {
			if ( preg_match( '~SELECT.*global_unique_id (=|IN)~s', $sql ) === 1 ) {
				$questions[] = $sql;
			}
			return $sql;
		};
		add_filter( 'query', $count );
		$results = $this->apply_goods(
			$this->article( [ 'index' => 'A-1', 'ean' => '96385074' ] ),
			$this->article( [ 'index' => 'A-2', 'ean' => '5901234123457' ] ),
			$this->article( [ 'index' => 'A-3', 'ean' => '4006381333931' ] ),
			$this->article( [ 'index' => 'A-4', 'ean' => '4006381333931' ] )
		);
		remove_filter( 'query', $count );

		$eans = array_map( fn ( array $result ): string => $this->product( $result['shopId'] )->get_global_unique_id(), $results );
		self::assertSame( [ '96385074', '5901234123457', '4006381333931', '' ], $eans );
		self::assertSame( [ 'A-4' ], array_column( $this->findings( 'ean_shared' ), 'erp_key' ) );
		self::assertCount( 3, $questions, 'Once for all; beyond that only for whose the shared one is.' );
	}

	#[TestDox( 'H1, G5: what is refused of a product that exists stands in its history once, with the reason' )]
	public function test_refusal_in_history(): void {
		$product = $this->published();
		$refused = [ 'vatCode' => '5', 'ean' => '', 'hash' => '00000000000000bb' ];

		$this->apply_goods( $this->article( $refused ) );
		[ $result ] = $this->apply_goods( $this->article( $refused ) );

		self::assertSame( [ 'rejected', 'publish', LinkState::PUBLISHED ], [ $result['outcome'], get_post_status( $product->get_id() ), $this->link()->state ] );
		$lines = array_values( array_filter( $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'], static fn ( array $line ): bool => $line['summary'] === 'refused' ) );
		self::assertCount( 1, $lines );
		self::assertSame( [ [ 'field' => 'vatCode', 'before' => null, 'after' => $result['reason'] ] ], $lines[0]['changes'] );
	}

	#[TestDox( 'G5: a VAT code whose tax class was deleted in WooCommerce stops the article: it would be sold at the standard rate' )]
	public function test_tax_class_deleted(): void {
		$known = $this->apply_goods( $this->article( [ 'index' => 'A-1', 'vatCode' => '8', 'ean' => '' ] ) )[0]['shopId'];
		self::assertTrue( \WC_Tax::delete_tax_class_by( 'slug', 'reduced-rate' ) );

		[ $new, $changed ] = $this->apply_goods( $this->article( [ 'index' => 'A-2', 'vatCode' => '8', 'ean' => '' ] ), $this->article( [ 'index' => 'A-1', 'vatCode' => '8', 'ean' => '', 'name' => 'Inna' ] ) );

		self::assertSame( [ 'rejected', 'vat_unmapped', 'rejected', 'vat_unmapped' ], [ $new['outcome'], $new['code'] ?? '', $changed['outcome'], $changed['code'] ?? '' ] );
		self::assertSame( 0, wc_get_product_id_by_sku( 'A-2' ) );
		self::assertSame( 'reduced-rate', get_post_meta( $known, '_tax_class', true ) );
	}

	#[TestDox( 'G1: a refusal keeps the hash it was given, so that the unchanged article is not fetched every night' )]
	public function test_refused_hash(): void {
		$this->apply_goods( $this->article( [ 'vatCode' => 'zw', 'hash' => '0123456789abcdef' ] ) );

		self::assertSame( [ '0123456789abcdef', $this->foundation()->settings()->map_version() ], [ $this->link()->erp_hash, $this->link()->map_version ] );
	}

	#[TestDox( 'G3: a trashed product stays in the trash through changes in WAPRO; restored, it is where it was' )]
	public function test_trash_and_restore(): void {
		$product = $this->published();
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		wp_trash_post( $product->get_id() );

		$this->apply_goods( $this->article( [ 'name' => 'Nowa nazwa', 'ean' => '' ] ) );
		self::assertSame( [ 'trash', LinkState::HIDDEN, 'Nowa nazwa' ], [ get_post_status( $product->get_id() ), $this->link()->state, get_the_title( $product->get_id() ) ] );

		wp_untrash_post( $product->get_id() );
		wp_publish_post( $product->get_id() );
		self::assertSame( [ 'publish', LinkState::PUBLISHED ], [ get_post_status( $product->get_id() ), $this->link()->state ] );
	}

	#[TestDox( 'G1: a product deleted in the shop is a finding until the flag makes it anew' )]
	public function test_deleted_is_a_finding(): void {
		$product = $this->published();
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		wp_delete_post( $product->get_id(), true );
		$this->apply_goods( $this->article( [ 'name' => 'Inna' ] ) );
		self::assertCount( 1, $this->findings( 'deleted_in_shop' ) );

		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );
		$this->apply_goods( $this->article() );
		self::assertSame( [], $this->findings( 'deleted_in_shop' ) );
	}

	#[TestDox( 'G8: a product that was paired in the shop is applied like any reviewed one' )]
	public function test_paired(): void {
		$product = new \WC_Product_Simple();
		$product->set_name( 'Klamka ze sklepu' );
		$product->set_sku( 'STARE-SKU' );
		$product->set_global_unique_id( '96385074' );
		$product->set_description( '<p>Opis ze sklepu</p>' );
		$product->save();
		$now  = $this->foundation()->clock()->now();
		$link = Link::to_new( Link::PRODUCT, self::INDEX, $now )->with( [ 'shop_id' => $product->get_id(), 'flagged' => true, 'state' => LinkState::PUBLISHED, 'reviewed_at' => $now ] );
		$this->foundation()->links()->save( $link );

		[ $result ] = $this->apply_goods( $this->article( [ 'description' => '', 'ean' => '' ] ) );

		self::assertSame( '96385074', $this->product( $product->get_id() )->get_global_unique_id(), 'WAPRO says nothing about it.' );
		self::assertSame( [ 'updated', $product->get_id() ], [ $result['outcome'], $result['shopId'] ] );
		$after = $this->product( $product->get_id() );
		self::assertSame( [ self::INDEX, 'publish', '<p>Opis ze sklepu</p>' ], [ $after->get_sku(), $after->get_status(), $after->get_description() ] );
		self::assertSame( [ LinkState::PUBLISHED, false ], [ $this->link()->state, $this->link()->changed ] );
		$this->apply_goods( $this->article( [ 'description' => '', 'ean' => '', 'name' => 'Zmieniona' ] ) );
		self::assertTrue( $this->link()->changed );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function findings( string $kind ): array {
		return $this->foundation()->db()->rows( 'SELECT erp_key, field, wapro_value FROM ' . Tables::name( Tables::FINDINGS ) . " WHERE kind = %s AND state = 'open' ORDER BY field", $kind );
	}
}
