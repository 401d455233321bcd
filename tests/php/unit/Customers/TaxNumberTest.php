<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Customers;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WaproMag\Customers\TaxNumber;

final class TaxNumberTest extends TestCase {

	/**
	 * @return iterable<string, array{string, string, string, string, string|null}>
	 */
	public static function numbers(): iterable {
		yield 'a NIP'                                => [ '5265877635', 'PL', '5265877635', 'PL', null ];
		yield 'with dashes'                          => [ '526-587-76-35', 'PL', '5265877635', 'PL', null ];
		yield 'with PL, spaces and small letters'    => [ ' pl 526 587 76 35 ', 'PL', '5265877635', 'PL', null ];
		yield 'a Polish NIP of a buyer from Germany' => [ 'PL5265877635', 'DE', '5265877635', 'PL', null ];
		yield 'one digit wrong'                      => [ '5265877636', 'PL', '5265877636', 'PL', TaxNumber::CHECKSUM ];
		yield 'a digit is missing'                   => [ '526587763', 'PL', '526587763', 'PL', TaxNumber::LENGTH ];
		yield 'what people type who have none'       => [ '0000000000', 'PL', '0000000000', 'PL', TaxNumber::CHECKSUM ];
		yield 'ten equal digits, whose sum is right' => [ '7777777777', 'PL', '7777777777', 'PL', TaxNumber::CHECKSUM ];
		yield 'no tax office begins with 0'          => [ '0123456789', 'PL', '0123456789', 'PL', TaxNumber::CHECKSUM ];
		yield 'PL and too few digits'                => [ 'PL123', 'PL', '123', 'PL', TaxNumber::LENGTH ];
		yield 'letters only'                         => [ 'brak', 'PL', 'BRAK', 'PL', TaxNumber::LENGTH ];
		yield 'German with its letters'              => [ 'DE 136 695 976', 'PL', 'DE136695976', 'DE', null ];
		yield 'German without, by the country'       => [ '136695976', 'DE', 'DE136695976', 'DE', null ];
		yield 'Greek by its country'                 => [ '123456789', 'GR', 'EL123456789', 'EL', null ];
		yield 'Austrian without its U'               => [ 'AT12345678', 'PL', 'AT12345678', 'AT', TaxNumber::FORMAT ];
		yield 'Dutch'                                => [ 'NL123456789B01', 'NL', 'NL123456789B01', 'NL', null ];
		yield 'Lithuanian, the long form'            => [ 'LT123456789012', 'LT', 'LT123456789012', 'LT', null ];
		yield 'outside the EU'                       => [ 'CHE-123.456.789', 'CH', 'CHE123456789', 'CH', null ];
		yield 'outside the EU, too short'            => [ '12', 'US', '12', 'US', TaxNumber::LENGTH ];
	}

	#[DataProvider( 'numbers' )]
	public function test_c5_a_tax_number_is_cleaned_and_checked( string $typed, string $country, string $plain, string $its_country, ?string $problem ): void {
		$number = TaxNumber::of( $typed, $country );

		self::assertNotNull( $number );
		self::assertSame( [ $plain, $its_country, $problem ], [ $number->plain, $number->country, $number->problem ], 'C5: ' . $typed );
	}

	public function test_c5_a_remainder_of_ten_is_no_nip_whatever_its_last_digit(): void {
		$found = 0;
		for ( $body = 100_000_000; $body < 100_002_000; $body++ ) {
			$sum = 0;
			foreach ( [ 6, 5, 7, 2, 3, 4, 5, 6, 7 ] as $position => $weight ) {
				$sum += $weight * (int) ( (string) $body )[ $position ];
			}
			$right = 0;
			for ( $digit = 0; $digit <= 9; $digit++ ) {
				$right += TaxNumber::of( "{$body}{$digit}" )?->problem === null ? 1 : 0;
			}
			self::assertSame( $sum % 11 === 10 ? 0 : 1, $right, "C5: {$body}?" );
			$found += $sum % 11 === 10 ? 1 : 0;
		}
		self::assertGreaterThan( 0, $found );
	}

	public function test_c5_nothing_typed_is_no_number(): void {
		self::assertNull( TaxNumber::of( '' ) );
		self::assertNull( TaxNumber::of( ' - ' ) );
	}

	public function test_c5_five_thousand_characters_are_a_wrong_number_and_no_trouble(): void {
		self::assertSame( TaxNumber::LENGTH, TaxNumber::of( str_repeat( '9', 5000 ) )?->problem );
	}
}
