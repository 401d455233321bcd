<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\FlagGuard;
use WaproMag\Catalogue\Sentences;
use WaproMag\Database\Tables;
use WaproMag\Links\LinkState;
use WaproMag\Tests\CatalogueTestCase;

/**
 * WAPRO's flag shows and hides; nothing of the shop's work is lost on the way.
 */
final class AvailabilityTest extends CatalogueTestCase {

	#[TestDox( 'G3: flag off hides a published product at once and keeps the shop\'s work; flag on brings it back without a second review' )]
	public function test_off_and_on(): void {
		$product = $this->published();
		$product->set_short_description( 'Opis ze sklepu' );
		$product->save();
		$slug = $product->get_slug();

		[ $off ] = $this->apply_goods( $this->article( [ 'flagged' => false, 'ean' => '' ] ) );
		self::assertSame( 'updated', $off['outcome'] );
		$hidden = $this->product( $product->get_id() );
		self::assertSame( [ 'draft', 'Opis ze sklepu', $slug ], [ $hidden->get_status(), $hidden->get_short_description(), $hidden->get_slug() ] );
		self::assertSame( [ LinkState::HIDDEN, 'publish', false ], [ $this->link()->state, $this->link()->former_status, $this->link()->flagged ] );

		[ $on ] = $this->apply_goods( $this->article( [ 'name' => $product->get_name(), 'ean' => '' ] ) );
		self::assertSame( 'updated', $on['outcome'] );
		$back = $this->product( $product->get_id() );
		self::assertSame( [ 'publish', 'Opis ze sklepu', $slug ], [ $back->get_status(), $back->get_short_description(), $back->get_slug() ] );
		self::assertSame( [ LinkState::PUBLISHED, null ], [ $this->link()->state, $this->link()->former_status ] );
		self::assertSame( [ 'created', 'reviewed', 'published', 'hidden', 'restored' ], $this->history_of( $product->get_id() ) );
	}

	#[TestDox( 'G3, G4: a product that comes back sells nothing before WAPRO\'s stock of now has come, whatever it had when it went' )]
	public function test_comes_back_without_stock(): void {
		$product = $this->published();
		$figures = [ 'index' => self::INDEX, 'hash' => '00000000000000aa', 'unit' => 'szt', 'divisible' => false, 'warehouses' => [ [ 'warehouse' => 'M1', 'onHand' => '5', 'edited' => '0', 'reserved' => '0', 'available' => '5' ] ] ];
		$this->apply( 'stock', [ $figures + [ 'asOf' => $this->next_as_of() ] ] );
		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );
		self::assertSame( 5, $this->product( $product->get_id() )->get_stock_quantity() );

		$this->apply_goods( $this->article( [ 'name' => $product->get_name(), 'ean' => '' ] ) );

		$back = $this->product( $product->get_id() );
		self::assertSame( [ 'publish', 0, 'outofstock', false ], [ $back->get_status(), $back->get_stock_quantity(), $back->get_stock_status(), $back->is_purchasable() && $back->is_in_stock() ] );
		self::assertNull( $this->link()->stock_hash, 'A pass that compares hashes asks for the stock.' );
		$line = $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0];
		self::assertContains( [ 'field' => 'stock', 'before' => '5', 'after' => '0' ], $line['changes'] );

		$this->apply( 'stock', [ $figures + [ 'asOf' => $this->next_as_of() ] ] );
		self::assertSame( [ 5, 'instock' ], [ $this->product( $product->get_id() )->get_stock_quantity(), $this->product( $product->get_id() )->get_stock_status() ] );
	}

	#[TestDox( 'G1, G3: a product that cannot come back stays hidden, and WAPRO reads why instead of "the flag is off"; mended, it comes back' )]
	public function test_refused_on_its_way_back(): void {
		$product = $this->published();
		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );

		[ $refused ] = $this->apply_goods( $this->article( [ 'vatCode' => '5', 'ean' => '' ] ) );
		self::assertSame( [ 'draft', LinkState::REFUSED, $refused['reason'] ], [ get_post_status( $product->get_id() ), $this->link()->state, $this->link()->state_reason ] );

		$this->apply_goods( $this->article( [ 'ean' => '' ] ) );
		self::assertSame( [ 'publish', LinkState::PUBLISHED, null ], [ get_post_status( $product->get_id() ), $this->link()->state, $this->link()->state_reason ] );
	}

	#[TestDox( 'G3: a product that was never reviewed comes back to the review' )]
	public function test_waiting_comes_back_waiting(): void {
		$product = $this->arrived();

		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );
		self::assertSame( 'draft', $this->product( $product->get_id() )->get_status() );

		$this->apply_goods( $this->article( [ 'name' => $product->get_name(), 'ean' => '' ] ) );
		self::assertSame( 'pending', $this->product( $product->get_id() )->get_status() );
		self::assertSame( LinkState::WAITING, $this->link()->state );
		self::assertContains( $this->foundation()->settings()->temporary_category(), $this->product( $product->get_id() )->get_category_ids() );
	}

	#[TestDox( 'G1: each switch tells WAPRO where the article stands, one pending message an article' )]
	public function test_messages(): void {
		$this->published();
		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );

		self::assertSame( 1, $this->count_rows( Tables::MESSAGES, "direction = 'out' AND object_type = 'shop_state'" ) );
		$payload = $this->foundation()->catalogue_messages()->payload_for( self::INDEX );
		self::assertSame( 'hidden', $payload['state'] ?? null );
		self::assertNotSame( '', $payload['reason'] ?? '' );
	}

	#[TestDox( 'G3: flag off twice changes nothing the second time, and the former status is not forgotten' )]
	public function test_off_twice(): void {
		$this->published();
		$off = $this->article( [ 'flagged' => false ] );
		$this->apply_goods( $off );
		$before = $this->fingerprint();

		[ $result ] = $this->apply_goods( $off );

		self::assertSame( 'unchanged', $result['outcome'] );
		self::assertSame( $before, $this->fingerprint() );
		self::assertSame( 'publish', $this->link()->former_status );
	}

	#[TestDox( 'G3: an article deleted in WAPRO hides the product and says why' )]
	public function test_deleted_in_wapro(): void {
		$product = $this->published();

		[ $result ] = $this->apply_goods( [ 'index' => self::INDEX, 'asOf' => $this->next_as_of(), 'deleted' => true, 'flagged' => false ] );

		self::assertSame( 'updated', $result['outcome'] );
		self::assertSame( 'draft', $this->product( $product->get_id() )->get_status() );
		self::assertSame( Sentences::deleted_in_wapro(), $this->link()->state_reason );
	}

	#[TestDox( 'G3: publishing by hand while the flag is off is undone before anybody sees it, and the person is told' )]
	public function test_publishing_is_undone(): void {
		$product = $this->published();
		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );
		$seen = [];
		add_action(
			'transition_post_status',
			static function ( string $status ) use ( &$seen ): void {
				$seen[] = $status;
			}
		);

		$manager  = $this->user_id( 'kierownik' );
		$response = $this->request( 'PUT', '/wc/v3/products/' . $product->get_id(), [ 'status' => 'publish', 'name' => 'Nazwa z ręki' ], $manager );

		self::assertSame( 200, $response->get_status() );
		self::assertNotContains( 'publish', $seen );
		self::assertSame( [ 'draft', 'Nazwa z ręki' ], [ get_post_status( $product->get_id() ), get_the_title( $product->get_id() ) ] );
		$this->expectOutputRegex( '/notice-warning.*' . preg_quote( esc_html( Sentences::publishing_undone() ), '/' ) . '/' );
		( new FlagGuard( $this->foundation()->links(), $this->foundation()->history(), new ApplyScope() ) )->show_notice();
		self::assertSame( 'hidden', array_slice( $this->history_of( $product->get_id() ), -1 )[0] );
	}

	#[TestDox( 'G3: a product scheduled before the flag went off does not publish itself' )]
	public function test_scheduled(): void {
		$product = $this->published();
		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );

		wp_publish_post( $product->get_id() );

		self::assertSame( 'draft', get_post_status( $product->get_id() ) );
	}

	#[TestDox( 'G3: a product hidden by hand stays hidden through WAPRO\'s changes, and WAPRO sees it' )]
	public function test_hidden_by_hand(): void {
		$product = $this->published();
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		$product->set_status( 'private' );
		$product->save();

		self::assertSame( LinkState::HIDDEN, $this->link()->state );
		$this->apply_goods( $this->article( [ 'name' => 'Nowa nazwa', 'ean' => '' ] ) );
		self::assertSame( [ 'private', LinkState::HIDDEN ], [ $this->product( $product->get_id() )->get_status(), $this->link()->state ] );
	}

	#[TestDox( 'G3: the trash hides, restoring brings back; the link stays' )]
	public function test_trash(): void {
		$product = $this->published();
		wp_set_current_user( $this->user_id( 'kierownik' ) );

		wp_trash_post( $product->get_id() );
		self::assertSame( [ LinkState::HIDDEN, $product->get_id() ], [ $this->link()->state, $this->link()->shop_id ] );

		wp_untrash_post( $product->get_id() );
		wp_publish_post( $product->get_id() );
		self::assertSame( LinkState::PUBLISHED, $this->link()->state );
	}

	#[TestDox( 'G1: a product deleted in the shop is not made anew by a change, only by the flag' )]
	public function test_deleted_in_shop(): void {
		$product = $this->published();
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		wp_delete_post( $product->get_id(), true );
		self::assertSame( [ LinkState::REFUSED, null ], [ $this->link()->state, $this->link()->shop_id ] );

		[ $changed ] = $this->apply_goods( $this->article( [ 'name' => 'Inna nazwa' ] ) );
		self::assertSame( [ 'rejected', 'deleted_in_shop' ], [ $changed['outcome'], $changed['code'] ] );

		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );
		[ $anew ] = $this->apply_goods( $this->article() );
		self::assertSame( 'created', $anew['outcome'] );
		self::assertNotSame( $product->get_id(), $anew['shopId'] );
		self::assertSame( [ LinkState::WAITING, null ], [ $this->link()->state, $this->link()->reviewed_at ] );
	}

	#[TestDox( 'G1: a product that vanished past every hook is noticed, not written to' )]
	public function test_vanished(): void {
		global $wpdb;
		$product = $this->published();
		$wpdb->delete( $wpdb->posts, [ 'ID' => $product->get_id() ] );

		[ $result ] = $this->apply_goods( $this->article( [ 'name' => 'Inna nazwa' ] ) );

		self::assertSame( [ 'rejected', 'deleted_in_shop' ], [ $result['outcome'], $result['code'] ] );
		self::assertSame( LinkState::REFUSED, $this->link()->state );
	}
}
