<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Registers;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\TaxNumber;
use WaproMag\Registers\LookupOutcome;
use WaproMag\Registers\RegisterAnswer;
use WaproMag\Registers\RegisterFailure;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Tests\RegistersStandIn;

/**
 * GUS and VIES, as they publish their interfaces, asked by the real shop.
 */
final class RegistersTest extends OrderTestCase {

	use RegistersStandIn;

	private const COMPANY = '9100000004';

	protected function setUp(): void {
		parent::setUp();
		$this->start_registers();
		$this->switch_registers( true, true );
	}

	protected function tearDown(): void {
		$this->stop_registers();
		parent::tearDown();
	}

	private function look_up( string $number, string $visitor = 'somebody' ): RegisterAnswer {
		return $this->foundation()->registers()->look_up( TaxNumber::of( $number ), $visitor );
	}

	/**
	 * @param list<string> $company Name, street, postcode, city, country; [] when there is none.
	 */
	#[TestDox( 'C5: $_dataname' )]
	#[DataProvider( 'answers' )]
	public function test_answer( string $number, LookupOutcome $outcome, array $company = [] ): void {
		$answer = $this->look_up( $number );

		self::assertSame( $outcome, $answer->outcome, (string) $answer->reason );
		self::assertSame( $company, $answer->company === null ? [] : [ $answer->company->name, $answer->company->street, $answer->company->postcode, $answer->company->city, $answer->company->country ] );
	}

	/**
	 * @return iterable<string, array{0: string, 1: LookupOutcome, 2?: list<string>}>
	 */
	public static function answers(): iterable {
		yield 'a NIP that GUS knows gives name and address'                     => [ '910-000-00-04', LookupOutcome::Found, [ 'ZAKŁAD MALARSKI TEST SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ', 'ul. Test-Krucza 208/4', '90-001', 'Łódź', 'PL' ] ];
		yield 'of several entries the living business counts'                    => [ '9100000010', LookupOutcome::Found, [ 'OKNA & DRZWI JAN NOWAK', 'ul. Test-Krucza 7', '90-001', 'Łódź', 'PL' ] ];
		yield 'a village without streets'                                       => [ '9100000027', LookupOutcome::Found, [ 'GOSPODARSTWO OGRODNICZE', 'Sulów 12/33', '23-213', 'Zakrzówek', 'PL' ] ];
		yield 'a company that ended its activity is said to have'               => [ '9100000033', LookupOutcome::Ended, [ 'FIRMA ZAMKNIĘTA', 'ul. Test-Krucza 208', '90-001', 'Łódź', 'PL' ] ];
		yield 'a NIP that GUS does not know'                                    => [ '9100000056', LookupOutcome::NotFound ];
		yield 'an empty answer, whose message code says not found'              => [ '9100000062', LookupOutcome::NotFound ];
		yield 'a VAT number that VIES knows gives name and address'             => [ 'BE0749617582', LookupOutcome::Found, [ 'BV VULPO', 'Brusselsesteenweg 81', '9230', 'Wetteren', 'BE' ] ];
		yield 'an address of three lines'                                       => [ 'CZ45274649', LookupOutcome::Found, [ 'ČEZ, a. s.', 'Duhová 1444/2, PRAHA 4 - MICHLE', '140 00', 'PRAHA 4', 'CZ' ] ];
		yield 'an address that tells no parts, of a country with other letters' => [ 'EL094259216', LookupOutcome::Found, [ 'ΕΤΑΙΡΕΙΑ', 'ΛΕΩΦΟΡΟΣ 1 15122 - ΜΑΡΟΥΣΙ', '', '', 'GR' ] ];
		yield 'a country that hides names confirms the number'                  => [ 'DE136695976', LookupOutcome::Found, [ '', '', '', '', 'DE' ] ];
		yield 'a number that VIES calls invalid'                                => [ 'ATU12345678', LookupOutcome::NotFound ];
		yield 'a number that VIES does not take'                                => [ 'SK2020202020', LookupOutcome::NotFound ];
		yield 'a country whose register is away'                                => [ 'FI12345678', LookupOutcome::Unavailable ];
		yield 'VIES under load'                                                 => [ 'LU12345678', LookupOutcome::Unavailable ];
	}

	#[TestDox( 'C5: $_dataname is refused and the shop lives on' )]
	#[DataProvider( 'rubbish' )]
	public function test_rubbish( string $number, string $reason ): void {
		$before = memory_get_peak_usage();
		$answer = $this->look_up( $number );

		self::assertSame( [ LookupOutcome::Unavailable, $reason ], [ $answer->outcome, $answer->reason ] );
		self::assertLessThan( 8 * 1024 * 1024, memory_get_peak_usage() - $before );
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function rubbish(): iterable {
		yield 'a page instead of SOAP'                  => [ '9100000079', RegisterFailure::UNREADABLE ];
		yield 'a page instead of JSON'                  => [ 'HR12345678901', RegisterFailure::UNREADABLE ];
		yield 'an entity bomb in what was found'        => [ '9100000085', RegisterFailure::UNREADABLE ];
		yield 'an entity bomb around the message'       => [ '9100000091', RegisterFailure::UNREADABLE ];
		yield 'an entity bomb in another encoding'      => [ '9100000174', RegisterFailure::UNREADABLE ];
		yield 'an answer of 10 MB by SOAP'              => [ '9100000116', RegisterFailure::TOO_LARGE ];
		yield 'an answer of 10 MB by REST'              => [ 'IT12345678901', RegisterFailure::TOO_LARGE ];
		// Where there is curl, it unpacks on the way and is stopped; else what is packed is not read at all.
		yield 'a packed answer that grows to 50 MB'     => [ '9100000151', extension_loaded( 'curl' ) ? RegisterFailure::TOO_LARGE : RegisterFailure::UNREACHABLE ];
		yield 'an answer that never ends'               => [ '9100000139', RegisterFailure::UNREACHABLE ];
		yield 'a SOAP fault'                            => [ '9100000145', RegisterFailure::REFUSED ];
	}

	#[TestDox( 'C5: names and places come as one short line without markup' )]
	public function test_texts(): void {
		$company = $this->look_up( '9100000168' )->company;

		self::assertNotNull( $company );
		self::assertSame( [ 'ŻÓŁW ' . str_repeat( 'Ż', 195 ), str_repeat( 'M', 100 ) ], [ $company->name, $company->city ] );
	}

	#[TestDox( 'C5: one log-in serves many look-ups; when GUS ended the session there is one new log-in, and one only' )]
	public function test_session(): void {
		$this->look_up( self::COMPANY );
		$this->look_up( '9100000027' );
		self::assertSame( [ 'Zaloguj', 'DaneSzukajPodmioty', 'DaneSzukajPodmioty' ], $this->asked_registers() );

		$this->end_gus_sessions();
		self::assertSame( LookupOutcome::Found, $this->look_up( '9100000010' )->outcome );
		self::assertSame( [ 'DaneSzukajPodmioty', 'GetValue', 'Zaloguj', 'DaneSzukajPodmioty' ], array_slice( $this->asked_registers(), 3 ) );
	}

	#[TestDox( 'C5: a user key that GUS refuses is a failure that names the key to the admin and hides it' )]
	public function test_wrong_key(): void {
		$this->switch_registers( true, false, 'zly-klucz' );
		$logged = [];
		add_filter(
			'woocommerce_logger_log_message',
			static function ( mixed $message ) use ( &$logged ): mixed {
				$logged[] = (string) $message;
				return $message;
			}
		);

		$answer = $this->look_up( self::COMPANY );

		self::assertSame( [ LookupOutcome::Unavailable, RegisterFailure::KEY_REFUSED ], [ $answer->outcome, $answer->reason ] );
		self::assertSame( [ 'GUS: GUS refused the user key.' ], array_values( array_unique( $logged ) ) );
	}

	#[TestDox( 'C5: a register that holds its answer back is given up within the time limit' )]
	public function test_slow(): void {
		self::assertSame( RegisterFailure::UNREACHABLE, $this->look_up( '9100000122' )->reason );
		$this->release_registers();
		self::assertSame( LookupOutcome::Found, $this->look_up( self::COMPANY )->outcome, 'Afterwards it is asked as ever.' );
	}

	#[TestDox( 'C5: after three failures in a row the register is left alone, the other one is not' )]
	public function test_breaker(): void {
		foreach ( range( 1, 3 ) as $n ) {
			$this->look_up( '9100000079', "visitor {$n}" );
		}
		$asked = count( $this->asked_registers() );

		self::assertSame( RegisterFailure::RESTING, $this->look_up( self::COMPANY )->reason );
		self::assertCount( $asked, $this->asked_registers() );
		self::assertSame( LookupOutcome::Found, $this->look_up( 'BE0749617582' )->outcome );
	}

	#[TestDox( 'C5: a country\'s register that is away does not stop questions about other countries' )]
	public function test_one_country_away(): void {
		foreach ( range( 1, 4 ) as $n ) {
			$this->look_up( 'FI12345678', "visitor {$n}" );
		}

		self::assertSame( LookupOutcome::Found, $this->look_up( 'BE0749617582' )->outcome );
	}

	#[TestDox( 'C5: the same number is asked for once, also one that the register does not know' )]
	public function test_cache(): void {
		foreach ( [ self::COMPANY, '9100000056' ] as $number ) {
			$first = $this->look_up( $number );
			$asked = count( $this->asked_registers() );
			self::assertEquals( $first, $this->look_up( $number, 'somebody else' ) );
			self::assertCount( $asked, $this->asked_registers() );
		}
	}

	#[TestDox( 'C5: a visitor asks ten times in ten minutes, others go on asking' )]
	public function test_often(): void {
		for ( $n = 0; $n < 10; $n++ ) {
			self::assertNotSame( LookupOutcome::TooOften, $this->look_up( 'FI1234567' . $n )->outcome );
		}

		self::assertSame( LookupOutcome::TooOften, $this->look_up( 'BE0749617582' )->outcome );
		self::assertSame( LookupOutcome::Found, $this->look_up( 'BE0749617582', 'somebody else' )->outcome );
	}

	#[TestDox( 'C5: while four look-ups wait for a slow register, a fifth does not: the web server\'s processes stay with buyers' )]
	public function test_at_once(): void {
		global $wpdb;
		$other = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		foreach ( range( 1, 4 ) as $n ) {
			self::assertSame( '1', $other->get_var( (string) $other->prepare( 'SELECT GET_LOCK(%s, 0)', 'wapro_mag_' . md5( DB_NAME . $wpdb->prefix . "register {$n}" ) ) ) );
		}

		self::assertSame( RegisterFailure::BUSY, $this->look_up( self::COMPANY )->reason );
		self::assertSame( [], $this->asked_registers() );

		$other->close();
		self::assertSame( LookupOutcome::Found, $this->look_up( self::COMPANY )->outcome );
	}

	#[TestDox( 'C5: off by default, and off means that nobody is asked' )]
	public function test_off(): void {
		delete_option( 'wapro_mag_customers' );
		self::assertFalse( $this->foundation()->registers()->are_on() );
		foreach ( [ self::COMPANY, 'BE0749617582' ] as $number ) {
			self::assertSame( LookupOutcome::NotAsked, $this->look_up( $number )->outcome );
		}

		$this->switch_registers( false, true );
		self::assertSame( LookupOutcome::NotAsked, $this->look_up( self::COMPANY )->outcome );
		$this->switch_registers( true, false, '' );
		self::assertSame( LookupOutcome::NotAsked, $this->look_up( self::COMPANY )->outcome, 'Without a key there is nobody to ask.' );
		self::assertSame( [], $this->asked_registers() );
	}

	#[TestDox( 'C5: wrong numbers, numbers from outside the EU and a copy of the site under another address ask nobody' )]
	public function test_nobody_to_ask(): void {
		foreach ( [ '9100000005', '123', 'DE1', '' ] as $number ) {
			self::assertSame( LookupOutcome::NotAsked, $this->look_up( $number )->outcome );
		}
		self::assertSame( LookupOutcome::NotAsked, $this->foundation()->registers()->look_up( TaxNumber::of( '123456789', 'NO' ), 'x' )->outcome );
		update_option( OptionNames::KNOWN_URL, 'http://sklep.example' );
		self::assertSame( LookupOutcome::NotAsked, $this->look_up( self::COMPANY )->outcome );
		self::assertSame( [], $this->asked_registers() );
	}

	#[TestDox( 'C5: the key is sent over https or to this machine only' )]
	public function test_address(): void {
		add_filter( 'wapro_mag/register_address', static fn (): string => 'http://example.com/UslugaBIRzewnPubl.svc', 20 );

		self::assertSame( RegisterFailure::UNREACHABLE, $this->look_up( self::COMPANY )->reason );
		self::assertSame( [], $this->asked_registers() );
	}
}
