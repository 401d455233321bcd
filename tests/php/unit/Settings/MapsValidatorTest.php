<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Settings;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Settings\FieldError;
use WaproMag\Settings\Maps;
use WaproMag\Settings\MapsValidator;

final class MapsValidatorTest extends TestCase {

	private const DICTIONARIES = [
		'asOf'       => '7',
		'warehouses' => [ [ 'symbol' => 'M1', 'name' => 'Magazyn główny', 'main' => true ] ],
		'priceLists' => [
			[ 'code' => 'DET', 'name' => 'Detaliczna', 'basis' => 'gross', 'currency' => 'PLN' ],
			[ 'code' => 'EXP', 'name' => 'Eksport', 'basis' => 'net', 'currency' => 'EUR' ],
		],
		'vatRates'   => [ [ 'code' => '23', 'name' => '23%' ], [ 'code' => 'zw', 'name' => 'zwolniony' ] ],
	];

	#[TestDox( 'Maps that name what WAPRO and the shop have are taken' )]
	public function test_good_maps(): void {
		self::assertSame( [], self::errors( self::good() ) );
	}

	/**
	 * @param array<string, mixed> $wrong
	 */
	#[DataProvider( 'wrong_values' )]
	#[TestDox( 'G4, G5: $_dataName is refused with its field and a sentence' )]
	public function test_wrong_values( array $wrong, string $field, string $code ): void {
		$errors = self::errors( [ ...self::good(), ...$wrong ] );

		self::assertSame( [ [ $field, $code ] ], array_map( static fn ( FieldError $error ): array => [ $error->field, $error->code ], $errors ) );
		self::assertStringEndsWith( '.', $errors[0]->message );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string, string}>
	 */
	public static function wrong_values(): iterable {
		$sell = static fn ( string ...$symbols ): array => [ 'warehouses' => array_map( static fn ( string $symbol ): array => [ 'symbol' => $symbol, 'use' => 'sell' ], $symbols ) ];
		$vat  = static fn ( string $code, string $class_name ): array => [ 'vat' => [ [ 'code' => $code, 'taxClass' => $class_name ] ] ];

		yield 'a warehouse that WAPRO does not have' => [ $sell( 'M1', 'M7' ), 'maps.warehouses[1].symbol', 'warehouse_unmapped' ];
		yield 'a warehouse twice' => [ $sell( 'M1', 'M1' ), 'maps.warehouses[1].symbol', 'duplicate' ];
		yield 'a VAT code that WAPRO does not have' => [ $vat( '7', '' ), 'maps.vat[0].code', 'vat_unmapped' ];
		yield 'a tax class that the shop does not have' => [ $vat( '23', 'luxury' ), 'maps.vat[0].taxClass', 'vat_unmapped' ];
		yield 'a price list that WAPRO does not have' => [ [ 'priceList' => 'XXX' ], 'maps.priceList', 'price_list_unmapped' ];
		yield 'a price list in another currency' => [ [ 'priceList' => 'EXP' ], 'maps.priceList', 'currency_mismatch' ];
		yield 'a buffer that stock arithmetic cannot hold' => [ [ 'buffer' => '99999999999' ], 'maps.buffer', 'quantity_invalid' ];
		yield 'a negative buffer' => [ [ 'buffer' => '-1' ], 'maps.buffer', 'quantity_invalid' ];
		yield 'an empty shipping index' => [ [ 'shippingIndex' => '' ], 'maps.shippingIndex', 'article_unknown' ];
		yield 'a NIP field with markup' => [ [ 'nipField' => '<b>' ], 'maps.nipField', 'invalid_name' ];
	}

	#[TestDox( 'Each wrong field is named, not only the first' )]
	public function test_all_errors(): void {
		self::assertCount( 2, self::errors( [ ...self::good(), 'priceList' => 'XXX', 'buffer' => '-1' ] ) );
	}

	#[TestDox( 'What was mapped before and has left WAPRO stops nobody from saving something else' )]
	public function test_kept_entries(): void {
		$before = Maps::from_array( [ ...self::good(), 'warehouses' => [ [ 'symbol' => 'OLD', 'use' => 'sell' ] ], 'priceList' => 'OLD' ] );

		self::assertSame( [], self::validator()->errors( Maps::from_array( [ ...$before->to_array(), 'reserve' => false ] ), $before ) );
	}

	#[TestDox( 'Before WAPRO has told its dictionaries nothing of them can be mapped' )]
	public function test_without_dictionaries(): void {
		$errors = ( new MapsValidator( null, [ '' ], 'PLN' ) )->errors( Maps::from_array( self::good() ), Maps::defaults() );

		self::assertSame( [ 'maps.warehouses[0].symbol', 'maps.vat[0].code', 'maps.priceList' ], array_column( $errors, 'field' ) );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function good(): array {
		return [
			'warehouses'    => [ [ 'symbol' => 'M1', 'use' => 'sell' ] ],
			'priceList'     => 'DET',
			'vat'           => [ [ 'code' => '23', 'taxClass' => '' ] ],
			'buffer'        => '0.5',
			'shippingIndex' => 'USL-TRANSPORT',
			'feeIndex'      => null,
			'nipField'      => 'billing_nip',
			'reserve'       => true,
		];
	}

	private static function validator(): MapsValidator {
		return new MapsValidator( self::DICTIONARIES, [ '', 'reduced-rate', 'zero-rate' ], 'PLN' );
	}

	/**
	 * @param array<string, mixed> $values
	 * @return list<FieldError>
	 */
	private static function errors( array $values ): array {
		return self::validator()->errors( Maps::from_array( $values ), Maps::defaults() );
	}
}
