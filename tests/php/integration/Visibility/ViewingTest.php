<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Visibility\Viewing\ViewingLinks;
use WaproMag\Visibility\Viewing\ViewingStore;

final class ViewingTest extends VisibilityTestCase {

	#[TestDox( 'C4: an admin sees the shop as a customer with a banner and no right of their own, can do nothing, and it ends with the link or with the log-in' )]
	public function test_story(): void {
		$order                   = $this->company_order();
		$this->visitors['admin'] = $this->user_id( 'kierownik' );
		$user                    = $this->visitors['own branch'];
		$begin                   = "/wp-admin/admin-post.php?action=wapro_mag_view_as&user={$user}&_wpnonce=";
		self::assertSame( 403, $this->browse( "{$begin}wrong", 'admin', null, false )['status'] );
		$path = "/my-account/view-order/{$order->get_id()}/";
		self::assertFalse( self::shows( $this->browse( $path, 'admin' )['body'] ) );

		self::assertSame( 302, $this->browse( $begin . $this->nonce( "wapro_mag_view_as{$user}", 'admin' ), 'admin', null, false )['status'] );
		$seen = $this->browse( $path, 'admin' );
		self::assertTrue( self::shows( $seen['body'] ) );
		self::assertStringContainsString( 'Osoba Zgierz (Sieć Tajna)', $seen['body'] );
		self::assertSame( 302, $this->browse( '/wp-admin/', 'admin', null, false )['status'], 'The shop’s admin is closed to a customer.' );
		self::assertSame( 403, $this->browse( "/?add-to-cart={$this->goods->get_id()}", 'admin', null, false )['status'] );
		self::assertSame( 403, $this->browse( '/my-account/edit-account/', 'admin', [ 'account_first_name' => 'X' ], false )['status'] );
		self::assertSame( 403, $this->browse( '/wp-json/wc/store/v1/cart/add-item', 'admin', [ 'id' => (string) $this->goods->get_id() ], false )['status'] );

		self::assertSame( 403, $this->browse( '/wp-json/wc/store/v1/cart/items?_method=DELETE', 'admin', null, false, [ 'X-HTTP-Method-Override: GET' ] )['status'], 'WordPress goes by the address first.' );

		self::assertSame( 1, preg_match( '~href="([^"]*wapro_mag_view_end[^"]*)"~', $seen['body'], $found ) );
		$this->browse( substr( html_entity_decode( $found[1] ?? '' ), strlen( home_url() ) ), 'admin', null, false );
		$after = $this->browse( $path, 'admin' );
		self::assertFalse( self::shows( $after['body'] ) );
		self::assertStringNotContainsString( 'wapro_mag_view_end', $after['body'] );
		self::assertSame(
			[ ViewingLinks::BEGUN, ViewingLinks::ENDED ],
			$this->foundation()->db()->column( 'SELECT summary FROM ' . Tables::name( Tables::HISTORY ) . " WHERE object_type = 'user' AND object_id = %d ORDER BY id", $user )
		);
	}

	#[TestDox( 'C4: only customers can be seen as, and only by those who manage the exchange' )]
	public function test_limits(): void {
		$store = new ViewingStore();
		self::assertFalse( $store->can_be_viewed( $this->user_id( 'kierownik' ) ) );
		self::assertFalse( $store->can_be_viewed( $this->user_id( 'wapro-mag-worker' ) ) );
		self::assertTrue( $store->can_be_viewed( $this->visitors['own branch'] ) );
		$this->visitors['admin'] = $this->user_id( 'kierownik' );
		$user                    = $this->visitors['own branch'];
		$this->browse( "/wp-admin/admin-post.php?action=wapro_mag_view_as&user={$user}&_wpnonce=" . $this->nonce( "wapro_mag_view_as{$user}", 'other company' ), 'other company', null, false );
		self::assertSame( [], $this->foundation()->db()->column( 'SELECT summary FROM ' . Tables::name( Tables::HISTORY ) . " WHERE object_type = 'user' AND object_id = %d", $user ) );
	}
}
