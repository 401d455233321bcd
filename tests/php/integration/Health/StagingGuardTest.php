<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Health;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Health\StagingGuard;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\ShopTestCase;

/**
 * A copy of the shop stands still, the shop itself does not.
 */
final class StagingGuardTest extends ShopTestCase {

	#[TestDox( 'S4: the shop that gets its certificate, or answers in another language, goes on; a copy stands still' )]
	public function test_same_shop(): void {
		$guard = new StagingGuard();
		update_option( OptionNames::KNOWN_URL, 'http://shop.example.com' );
		add_filter( 'pre_option_home', static fn (): string => 'https://shop.example.com/' );
		add_filter( 'home_url', static fn ( string $url ): string => $url . '/en' );
		self::assertFalse( $guard->is_paused() );

		add_filter( 'pre_option_home', static fn (): string => 'https://staging.example.com', 20 );
		self::assertTrue( $guard->is_paused() );
	}

	#[TestDox( 'S4: a shop that never noted its address notes the first one it has, and keeps it' )]
	public function test_first_address(): void {
		$guard = new StagingGuard();
		delete_option( OptionNames::KNOWN_URL );
		$guard->remember_first_address();
		$first = $guard->known_url();
		add_filter( 'pre_option_home', static fn (): string => 'https://staging.example.com', 20 );
		$guard->remember_first_address();

		self::assertNotSame( '', $first );
		self::assertSame( $first, $guard->known_url() );
	}
}
