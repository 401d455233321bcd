<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Boot\Capabilities;

final class SettingsTest extends PanelTestCase {

	private const MAPS = [
		'warehouses'    => [ [ 'symbol' => 'M1', 'use' => 'sell' ], [ 'symbol' => 'M2', 'use' => 'ignore' ] ],
		'priceList'     => 'DET',
		'vat'           => [ [ 'code' => '23', 'taxClass' => '' ], [ 'code' => '8', 'taxClass' => 'reduced-rate' ] ],
		'buffer'        => '1',
		'shippingIndex' => 'USL-TRANSPORT',
		'feeIndex'      => null,
		'nipField'      => 'billing_nip',
		'reserve'       => true,
	];

	protected function setUp(): void {
		parent::setUp();
		$this->f->settings()->store_dictionaries(
			[
				'asOf'          => '5',
				'warehouses'    => [ [ 'symbol' => 'M1', 'name' => 'Magazyn główny', 'main' => true ], [ 'symbol' => 'M2', 'name' => 'Magazyn okuć', 'main' => false ] ],
				'priceLists'    => [ [ 'code' => 'DET', 'name' => 'Detaliczna', 'basis' => 'gross', 'currency' => 'PLN' ] ],
				'vatRates'      => [ [ 'code' => '23', 'name' => '23%', 'rate' => '23' ], [ 'code' => '8', 'name' => '8%', 'rate' => '8' ], [ 'code' => 'zw', 'name' => 'zwolniony' ] ],
				'units'         => [],
				'paymentForms'  => [],
				'orderStatuses' => [],
			]
		);
	}

	#[TestDox( 'G4, G5: saved maps are kept, raise the map version and have goods fetched again' )]
	public function test_save(): void {
		$answer = $this->ask( 'PUT settings', [ 'maps' => self::MAPS ] );

		self::assertSame( self::MAPS, $answer['maps'] );
		self::assertSame( 1, $answer['mapVersion'] );
		self::assertSame( [ 'warehouses' => [], 'vat' => [ 'zw' ] ], $answer['unmapped'] );
		self::assertSame( [ 'M1' ], $this->f->settings()->maps()->sell_warehouses() );
		$runs = $this->ask( 'GET runs' )['items'];
		self::assertSame( [ [ 'refreshGoods', 'settings', [] ] ], array_map( static fn ( array $run ): array => [ $run['flow'], $run['cause'], $run['keys'] ], $runs ) );
	}

	#[TestDox( 'Saving the same maps again changes nothing; what alters no product fetches no goods' )]
	public function test_save_again(): void {
		$this->ask( 'PUT settings', [ 'maps' => self::MAPS ] );
		self::assertSame( 1, $this->ask( 'PUT settings', [ 'maps' => self::MAPS ] )['mapVersion'] );
		self::assertSame( 2, $this->ask( 'PUT settings', [ 'maps' => [ ...self::MAPS, 'reserve' => false ] ] )['mapVersion'] );
		self::assertSame( 1, $this->ask( 'GET runs' )['total'] );
	}

	#[TestDox( 'G5: a wrong field is named with a sentence and nothing is stored' )]
	public function test_refused_maps(): void {
		$refusal = $this->refused( 'PUT settings', [ 'maps' => [ ...self::MAPS, 'vat' => [ [ 'code' => '23', 'taxClass' => 'luxury' ] ], 'priceList' => 'XXX' ] ] );

		self::assertSame( [ 400, 'vat_unmapped', 'maps.vat[0].taxClass' ], [ $refusal['status'], $refusal['code'], $refusal['field'] ] );
		self::assertSame( [ 'maps.vat[0].taxClass', 'maps.priceList' ], array_column( $refusal['details']['errors'], 'field' ) );
		self::assertSame( 0, $this->f->settings()->map_version() );
		self::assertNull( $this->f->settings()->maps()->price_list() );
	}

	#[TestDox( 'The settings name the shop’s tax classes with their Polish rates' )]
	public function test_tax_classes(): void {
		$classes = array_column( $this->ask( 'GET settings' )['taxClasses'], 'rate', 'slug' );

		self::assertSame( [ '23', '8', '0' ], [ $classes[''], $classes['reduced-rate'], $classes['zero-rate'] ] );
	}

	#[TestDox( 'A key belongs to an account that can be nothing but the worker; a new key ends the former one' )]
	public function test_keys(): void {
		$first  = $this->ask( 'POST settings/keys' );
		$second = $this->ask( 'POST settings/keys' );

		self::assertNull( self::owner( $first['consumerKey'] ) );
		$owner = self::owner( $second['consumerKey'] );
		self::assertNotNull( $owner );
		$user = new \WP_User( $owner );
		self::assertSame( [ Capabilities::WORKER_ROLE ], array_values( $user->roles ) );
		self::assertTrue( $user->has_cap( Capabilities::WORKER ) );
		foreach ( [ Capabilities::VIEW, 'edit_posts', 'manage_woocommerce', 'list_users' ] as $right ) {
			self::assertFalse( $user->has_cap( $right ), $right );
		}
		$keys = $this->ask( 'GET settings' )['keys'];
		self::assertContains( substr( $second['consumerKey'], -7 ), array_column( $keys, 'truncated' ) );
		self::assertStringNotContainsString( $second['consumerSecret'], (string) wp_json_encode( $keys ) );
		self::assertSame( home_url(), $second['siteUrl'] );
	}

	#[TestDox( 'An account that somebody else made under the worker’s name is left alone' )]
	public function test_foreign_account(): void {
		$known   = get_user_by( 'login', 'wapro-mag-worker' );
		$foreign = $known instanceof \WP_User ? $known->ID : wp_insert_user( [ 'user_login' => 'wapro-mag-worker', 'user_pass' => wp_generate_password() ] );
		self::assertIsInt( $foreign );
		( new \WP_User( $foreign ) )->set_role( 'administrator' );

		$owner = self::owner( $this->ask( 'POST settings/keys' )['consumerKey'] );
		self::assertNotNull( $owner );
		self::assertNotSame( $foreign, $owner );
		self::assertSame( [ 'administrator' ], array_values( ( new \WP_User( $foreign ) )->roles ) );
	}

	#[TestDox( 'S6: a moved shop goes on after a person confirms the new address, and only then; the bell tells the worker' )]
	public function test_confirm_address(): void {
		$bell = $this->f->bell();
		$bell->url();
		$bell->sound();
		update_option( 'wapro_mag_known_url', 'https://old.example.com' );

		self::assertTrue( $this->ask( 'GET settings' )['paused'] );
		file_put_contents( $bell->path(), 'before' );
		self::assertSame( 'not_confirmed', $this->refused( 'POST settings/confirm-address', [ 'confirm' => false ] )['code'] );
		$bell->sound();
		self::assertStringEqualsFile( $bell->path(), 'before' );
		$settings = $this->ask( 'POST settings/confirm-address', [ 'confirm' => true ] );
		self::assertFalse( $settings['paused'] );
		self::assertSame( home_url(), $settings['knownUrl'] );
		$bell->sound();
		self::assertStringNotEqualsFile( $bell->path(), 'before' );
	}

	#[TestDox( 'The shop’s id is derived once and never changes by itself' )]
	public function test_shop_id(): void {
		delete_option( 'wapro_mag_shop_id' );
		add_filter( 'wapro_mag/default_shop_id', static fn (): string => 'Okna-2026!' );
		$derived = $this->f->settings()->shop_id();
		remove_all_filters( 'wapro_mag/default_shop_id' );
		self::assertSame( [ 'okna2026', 'okna2026' ], [ $derived, $this->f->settings()->shop_id() ] );
	}

	#[TestDox( 'Older dictionaries never overwrite newer ones; a new counter alone is no change' )]
	public function test_dictionaries(): void {
		$stored = $this->f->settings()->dictionaries();
		self::assertNotNull( $stored );
		self::assertFalse( $this->f->settings()->store_dictionaries( [ ...$stored, 'asOf' => '6' ] ) );
		self::assertFalse( $this->f->settings()->store_dictionaries( [ ...$stored, 'asOf' => '4', 'vatRates' => [] ] ) );
		self::assertTrue( $this->f->settings()->store_dictionaries( [ ...$stored, 'asOf' => '7', 'vatRates' => [] ] ) );
		self::assertSame( '7', $this->f->settings()->dictionaries()['asOf'] ?? null );
	}

	private static function owner( string $consumer_key ): ?int {
		global $wpdb;
		$owner = $wpdb->get_var( $wpdb->prepare( "SELECT user_id FROM {$wpdb->prefix}woocommerce_api_keys WHERE consumer_key = %s", wc_api_hash( $consumer_key ) ) );

		return null === $owner ? null : (int) $owner;
	}
}
