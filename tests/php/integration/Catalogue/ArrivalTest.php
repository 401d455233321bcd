<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Tests\CatalogueTestCase;

/**
 * A flagged article becomes a product that waits.
 */
final class ArrivalTest extends CatalogueTestCase {

	#[TestDox( 'G2: a flagged article becomes a pending product in the temporary category, with WAPRO\'s data' )]
	public function test_creates(): void {
		[ $result ] = $this->apply_goods( $this->article() );

		self::assertSame( 'created', $result['outcome'] );
		$product = $this->product( $result['shopId'] );
		self::assertSame( 'pending', $product->get_status() );
		self::assertSame( 'Klamka okienna "Roto" & zaślepka', $product->get_name( 'edit' ) );
		self::assertSame( self::INDEX, $product->get_sku() );
		self::assertSame( '5901234123457', $product->get_global_unique_id() );
		self::assertSame( '', $product->get_tax_class() );
		self::assertSame( '0.35', $product->get_weight() );
		self::assertSame( '<p>Klamka z kluczykiem</p>', $product->get_short_description() );
		self::assertSame( "<p>Aluminium.</p>\n<p>Kolor: srebrny.</p>", $product->get_description() );
		self::assertTrue( $product->get_manage_stock() );
		self::assertSame( 0, $product->get_stock_quantity() );
		self::assertSame( '', $product->get_regular_price() );
		self::assertSame( [ TemporaryCategory::NAME ], wp_list_pluck( (array) get_the_terms( $product->get_id(), 'product_cat' ), 'name' ) );
		self::assertSame( '0', get_post( $product->get_id() )?->post_author, 'Deleting the worker\'s user must not delete the goods.' );
	}

	#[TestDox( 'G1: WAPRO is told that the article waits' )]
	public function test_tells_wapro(): void {
		$product = $this->arrived();

		$link = $this->link();
		self::assertSame( [ LinkState::WAITING, null, true, $product->get_id() ], [ $link->state, $link->state_reason, $link->flagged, $link->shop_id ] );
		self::assertSame( 1, $this->count_rows( Tables::MESSAGES, "direction = 'out' AND object_type = 'shop_state' AND object_key = '" . self::INDEX . "' AND status = 'pending'" ) );
		$payload = $this->foundation()->catalogue_messages()->payload_for( self::INDEX );
		self::assertSame( [ self::INDEX, 'waiting' ], [ $payload['index'] ?? null, $payload['state'] ?? null ] );
	}

	#[TestDox( 'H1: creation is one line of history that names its message' )]
	public function test_history(): void {
		[ $result ] = $this->apply_goods( $this->article( [ 'messageId' => '7001' ] ) );

		$page = $this->foundation()->history()->page( 'product', $result['shopId'], 1 );
		self::assertSame( [ 'created' ], array_column( $page['items'], 'summary' ) );
		$message = $this->foundation()->db()->row( 'SELECT * FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE external_id = 7001' );
		self::assertSame( [ 'in', 'goods', self::INDEX, 'accepted' ], [ $message['direction'] ?? '', $message['object_type'] ?? '', $message['object_key'] ?? '', $message['status'] ?? '' ] );
		self::assertSame( (int) ( $message['id'] ?? 0 ), $page['items'][0]['messageId'] );
	}

	#[TestDox( 'S2: the same call twice changes nothing and says so' )]
	public function test_twice(): void {
		$article = $this->article();
		$this->apply_goods( $article );
		$before = $this->fingerprint();

		[ $result ] = $this->apply_goods( $article );

		self::assertSame( 'unchanged', $result['outcome'] );
		self::assertSame( $before, $this->fingerprint() );
	}

	#[TestDox( 'G1: an article without flag never reaches the shop' )]
	public function test_without_flag(): void {
		[ $result ] = $this->apply_goods( $this->article( [ 'flagged' => false ] ) );

		self::assertSame( [ 'key' => self::INDEX, 'outcome' => 'unchanged' ], $result );
		self::assertSame( 0, wc_get_product_id_by_sku( self::INDEX ) );
		self::assertNull( $this->foundation()->links()->find( Link::PRODUCT, self::INDEX ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[TestDox( 'G5: an article with $_dataName makes no product; WAPRO hears why, and once it is good it comes' )]
	#[DataProvider( 'refused' )]
	public function test_refused( array $changes, string $code, string $field ): void {
		[ $result ] = $this->apply_goods( $this->article( $changes + [ 'messageId' => '7002' ] ) );

		self::assertSame( [ 'rejected', $code, $field ], [ $result['outcome'], $result['code'], $result['field'] ] );
		self::assertSame( 0, wc_get_product_id_by_sku( self::INDEX ) );
		self::assertSame( [ LinkState::REFUSED, $result['reason'], null ], [ $this->link()->state, $this->link()->state_reason, $this->link()->shop_id ] );
		self::assertSame( 'refused', $this->foundation()->catalogue_messages()->payload_for( self::INDEX )['state'] ?? null );
		$message = $this->foundation()->db()->row( 'SELECT status, error_code, error_field FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE external_id = 7002' );
		self::assertSame( [ 'rejected', $code, $field ], array_values( $message ?? [] ) );

		[ $healed ] = $this->apply_goods( $this->article() );
		self::assertSame( 'created', $healed['outcome'] );
		self::assertSame( LinkState::WAITING, $this->link()->state );
		self::assertSame( [ 'refused', 'created' ], $this->history_of( $healed['shopId'] ) );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string, string}>
	 */
	public static function refused(): iterable {
		yield 'an unmapped VAT code' => [ [ 'vatCode' => 'zw' ], 'vat_unmapped', 'vatCode' ];
		yield 'an empty name' => [ [ 'name' => '  ' ], 'name_empty', 'name' ];
		yield 'markup in the name' => [ [ 'name' => 'Klamka <script>alert(1)</script>' ], 'markup_in_name', 'name' ];
		yield '300 characters where 20 fit' => [ [ 'tradeIndex' => str_repeat( 'X', 300 ) ], 'too_long', 'tradeIndex' ];
	}

	#[TestDox( 'G5: a product that exists keeps its last good values when WAPRO\'s are refused' )]
	public function test_keeps_last_good_values(): void {
		$product = $this->arrived();

		[ $result ] = $this->apply_goods( $this->article( [ 'vatCode' => 'np', 'name' => 'Nowa nazwa' ] ) );

		self::assertSame( [ 'rejected', 'vat_unmapped', $product->get_id() ], [ $result['outcome'], $result['code'], $result['shopId'] ] );
		self::assertSame( $product->get_name(), $this->product( $product->get_id() )->get_name() );
		self::assertSame( LinkState::WAITING, $this->link()->state );
	}

	#[TestDox( 'G2: one bad article stops nothing but itself' )]
	public function test_items_stand_alone(): void {
		$results = $this->apply_goods(
			$this->article( [ 'index' => 'A-1', 'ean' => '' ] ),
			$this->article( [ 'index' => 'A-2', 'ean' => '', 'name' => '' ] ),
			$this->article( [ 'index' => 'A-3', 'ean' => '' ] )
		);

		self::assertSame( [ 'created', 'rejected', 'created' ], array_column( $results, 'outcome' ) );
	}

	#[TestDox( 'G2: a listener of another plugin that throws stops only its article, and leaves nothing half made' )]
	public function test_foreign_error(): void {
		add_action(
			'woocommerce_new_product',
			static function ( int $id, \WC_Product $product ): void {
				if ( $product->get_sku() === 'A-2' ) {
					throw new \RuntimeException( 'Wtyczka zgubiła wątek.' );
				}
			},
			10,
			2
		);

		$results = $this->apply_goods( $this->article( [ 'index' => 'A-1', 'ean' => '' ] ), $this->article( [ 'index' => 'A-2', 'ean' => '' ] ), $this->article( [ 'index' => 'A-3', 'ean' => '' ] ) );

		self::assertSame( [ 'created', 'rejected', 'created' ], array_column( $results, 'outcome' ) );
		self::assertSame( 'shop_error', $results[1]['code'] );
		self::assertSame( 0, wc_get_product_id_by_sku( 'A-2' ) );
		self::assertSame( LinkState::REFUSED, $this->link( 'A-2' )->state );
		global $wpdb;
		self::assertSame( '2', $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = 'product' AND post_status = 'pending'" ) );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->postmeta} m LEFT JOIN {$wpdb->posts} p ON p.ID = m.post_id WHERE p.ID IS NULL" ) );
	}

	#[TestDox( 'G2: a SKU that another product has is refused with that product\'s number' )]
	public function test_sku_taken(): void {
		$other = new \WC_Product_Simple();
		$other->set_name( 'Obcy' );
		$other->set_sku( self::INDEX );
		$other->save();

		[ $result ] = $this->apply_goods( $this->article() );

		self::assertSame( [ 'rejected', 'sku_taken', 'index' ], [ $result['outcome'], $result['code'], $result['field'] ] );
		self::assertStringContainsString( (string) $other->get_id(), $result['reason'] );
	}

	#[TestDox( 'G2: an index that differs by case only is refused, not mixed up' )]
	public function test_index_by_case(): void {
		$product = $this->arrived( 'okno-1' );

		[ $result ] = $this->apply_goods( $this->article( [ 'index' => 'OKNO-1', 'name' => 'Inne okno', 'ean' => '' ] ) );

		self::assertSame( [ 'rejected', 'sku_taken' ], [ $result['outcome'], $result['code'] ] );
		self::assertSame( 'Towar okno-1', $this->product( $product->get_id() )->get_name() );
	}

	#[TestDox( 'G2: an EAN that is none, or another product\'s, does not stop the article and is noted once' )]
	public function test_ean(): void {
		$first = $this->arrived( 'A-1', '5901234123457' );
		[ $twin, $none ] = $this->apply_goods(
			$this->article( [ 'index' => 'A-2', 'ean' => '5901234123457' ] ),
			$this->article( [ 'index' => 'A-3', 'ean' => 'brak kodu' ] )
		);

		self::assertSame( [ 'created', 'created' ], [ $twin['outcome'], $none['outcome'] ] );
		self::assertSame( '5901234123457', $first->get_global_unique_id() );
		self::assertSame( '', $this->product( $twin['shopId'] )->get_global_unique_id() );
		self::assertSame( [ 'created', 'skipped' ], $this->history_of( $twin['shopId'] ) );
		self::assertSame( [ 'created', 'skipped' ], $this->history_of( $none['shopId'] ) );

		$again = $this->apply_goods( $this->article( [ 'index' => 'A-2', 'ean' => '5901234123457' ] ), $this->article( [ 'index' => 'A-3', 'ean' => 'brak kodu' ] ) );
		self::assertSame( [ 'unchanged', 'unchanged' ], array_column( $again, 'outcome' ) );
		self::assertSame( [ 'created', 'skipped' ], $this->history_of( $twin['shopId'] ) );
	}

	#[TestDox( 'G2: a service becomes a virtual product without stock' )]
	public function test_service(): void {
		[ $result ] = $this->apply_goods( $this->article( [ 'index' => 'USL-MONTAZ', 'kind' => 'service', 'weight' => '' ] ) );

		$product = $this->product( $result['shopId'] );
		self::assertTrue( $product->is_virtual() );
		self::assertFalse( $product->get_manage_stock() );
		self::assertSame( 'instock', $product->get_stock_status() );
	}

	#[TestDox( 'G7: the weight arrives in the shop\'s unit' )]
	public function test_weight_unit(): void {
		update_option( 'woocommerce_weight_unit', 'g' );

		[ $result ] = $this->apply_goods( $this->article() );

		self::assertSame( '350', $this->product( $result['shopId'] )->get_weight() );
	}

	#[TestDox( 'G2: a name with a backslash arrives as it is, and stays unchanged' )]
	public function test_backslash(): void {
		$name       = 'Profil 3\\4 "L" \'x\'';
		[ $result ] = $this->apply_goods( $this->article( [ 'name' => $name ] ) );

		self::assertSame( $name, get_post( $result['shopId'] )?->post_title );
		[ $again ] = $this->apply_goods( $this->article( [ 'name' => $name ] ) );
		self::assertSame( 'unchanged', $again['outcome'] );
	}

	#[TestDox( 'G7: a change in WAPRO reaches the fields that WAPRO owns and leaves the shop\'s work alone' )]
	public function test_owned_fields(): void {
		$product = $this->arrived();
		$product->set_description( 'Opis ze sklepu' );
		$product->set_short_description( 'Krótki opis ze sklepu' );
		$product->set_weight( '9' );
		$product->save();

		[ $result ] = $this->apply_goods( $this->article( [ 'name' => 'Klamka nowa', 'vatCode' => '8', 'ean' => '96385074', 'description' => 'Inny opis' ] ) );

		self::assertSame( 'updated', $result['outcome'] );
		$now = $this->product( $product->get_id() );
		self::assertSame( [ 'Klamka nowa', 'reduced-rate', '96385074', '0.35' ], [ $now->get_name(), $now->get_tax_class(), $now->get_global_unique_id(), $now->get_weight() ] );
		self::assertSame( [ '<p>Inny opis</p>', 'Krótki opis ze sklepu', 'pending' ], [ $now->get_description(), $now->get_short_description(), $now->get_status() ] );
		$changes = $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0]['changes'];
		self::assertIsArray( $changes );
		self::assertSame( [ 'name', 'ean', 'tax_class', 'weight', 'description' ], array_slice( array_column( $changes, 'field' ), 0, 5 ) );
	}

	#[TestDox( 'S2: an older answer that comes late changes nothing' )]
	public function test_stale(): void {
		$late    = $this->article( [ 'name' => 'Stara nazwa' ] );
		$product = $this->arrived();

		[ $result ] = $this->apply_goods( $late );

		self::assertSame( [ 'stale', $product->get_id() ], [ $result['outcome'], $result['shopId'] ] );
		self::assertSame( $product->get_name(), $this->product( $product->get_id() )->get_name() );
	}

	#[TestDox( 'S2: of two states of one article in one call the newer wins, whichever comes last' )]
	public function test_twice_in_one_call(): void {
		$old = $this->article( [ 'name' => 'Stara' ] );
		$new = $this->article( [ 'name' => 'Nowa' ] );

		$results = $this->apply_goods( $new, $old );

		self::assertSame( [ 'created', 'stale' ], array_column( $results, 'outcome' ) );
		self::assertSame( 'Nowa', $this->product( $results[0]['shopId'] )->get_name() );
	}

	#[TestDox( 'G2: an admin\'s own category of the same name is left alone' )]
	public function test_own_category_of_that_name(): void {
		$own = wp_insert_term( TemporaryCategory::NAME, 'product_cat' );
		self::assertIsArray( $own );

		$product = $this->arrived();

		self::assertNotContains( $own['term_id'], $product->get_category_ids() );
	}

	#[TestDox( 'G2: 1,000 articles in one call, each with its own answer in the order of the items' )]
	public function test_thousand(): void {
		$articles = array_map( fn ( int $n ): array => $this->article( [ 'index' => "T-{$n}", 'name' => "Towar {$n}", 'ean' => '', 'flagged' => $n % 20 === 0 ] ), range( 1, 1000 ) );

		$results = $this->apply( 'goods', $articles );

		self::assertSame( array_column( $articles, 'index' ), array_column( $results, 'key' ) );
		self::assertSame( [ 'unchanged' => 950, 'created' => 50 ], array_count_values( array_column( $results, 'outcome' ) ) );
		self::assertSame( [ 'unchanged' => 1000 ], array_count_values( array_column( $this->apply( 'goods', $articles ), 'outcome' ) ) );
	}
}
