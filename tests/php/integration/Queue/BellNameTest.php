<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Queue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Queue\BellName;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\OrderTestCase;

final class BellNameTest extends OrderTestCase {

	#[TestDox( 'S1: of two first requests at once the one that comes later takes the name that the other made for the bell’s file' )]
	public function test_first_requests_at_once(): void {
		global $wpdb;
		$made = bin2hex( random_bytes( 16 ) );
		delete_option( OptionNames::BELL );
		$seen = get_option( OptionNames::BELL );
		self::assertFalse( $seen, 'This request has looked and remembers that there is none.' );
		$other = $this->second_connection();
		$other->query( "INSERT INTO {$wpdb->options} (option_name, option_value, autoload) VALUES ('" . OptionNames::BELL . "', '{$made}', 'auto')" );
		$other->close();

		self::assertSame( $made, ( new BellName() )->get() );
		self::assertSame( $made, get_option( OptionNames::BELL ), 'What it remembered is forgotten.' );
	}

	#[TestDox( 'S1: the bell’s file has a name that stays: $_dataName' )]
	#[DataProvider( 'stored' )]
	public function test_made( mixed $stored ): void {
		delete_option( OptionNames::BELL );
		if ( $stored !== null ) {
			update_option( OptionNames::BELL, $stored );
		}
		$name = ( new BellName() )->get();

		self::assertMatchesRegularExpression( '/^[0-9a-f]{32}$/D', $name );
		wp_cache_flush();
		self::assertSame( $name, ( new BellName() )->get() );
	}

	/**
	 * @return iterable<string, array{mixed}>
	 */
	public static function stored(): iterable {
		yield 'there is none' => [ null ];
		yield 'somebody has written another text' => [ '../wp-config.php' ];
		yield 'somebody has written no text' => [ [ 'a' ] ];
	}
}
