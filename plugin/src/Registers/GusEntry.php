<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * Which entry of REGON is the company, and what it says. Field names are GUS's. Pure.
 */
final class GusEntry {

	private const NAME_LENGTH  = 200;
	private const PLACE_LENGTH = 100;

	/** Legal and natural persons, before their local units. */
	private const KINDS = [ 'P' => 0, 'F' => 0 ];

	/**
	 * One number may have several entries: a person with a business and a farm, local units, ended ones.
	 *
	 * @param non-empty-list<array<string, string>> $rows
	 */
	public static function company( array $rows, int $now ): RegisterCompany {
		usort( $rows, static fn ( array $a, array $b ): int => self::rank( $a ) <=> self::rank( $b ) );
		$row    = $rows[0];
		$town   = self::field( $row, 'Miejscowosc' );
		$street = self::field( $row, 'Ulica' );
		$number = implode( '/', array_filter( [ self::field( $row, 'NrNieruchomosci' ), self::field( $row, 'NrLokalu' ) ], static fn ( string $part ): bool => $part !== '' ) );
		$post   = self::field( $row, 'MiejscowoscPoczty' );
		return new RegisterCompany(
			Register::Gus,
			SafeXml::line( $row['Nazwa'] ?? '', self::NAME_LENGTH ),
			// Where streets have no names, the place stands in their stead.
			trim( ( $street === '' ? $town : $street ) . ' ' . $number ),
			(string) preg_replace( '/^(\d{2})(\d{3})$/D', '$1-$2', self::field( $row, 'KodPocztowy' ) ),
			$street === '' && $post !== '' ? $post : $town,
			'PL',
			self::has_ended( $row ),
			$now
		);
	}

	/**
	 * @param array<string, string> $row
	 * @return array{bool, int, int}
	 */
	private static function rank( array $row ): array {
		return [ self::has_ended( $row ), self::KINDS[ strtoupper( $row['Typ'] ?? '' ) ] ?? 1, (int) ( $row['SilosID'] ?? 0 ) ];
	}

	/**
	 * @param array<string, string> $row
	 */
	private static function has_ended( array $row ): bool {
		return ( $row['DataZakonczeniaDzialalnosci'] ?? '' ) !== '' || ( $row['StatusNip'] ?? '' ) !== '';
	}

	/**
	 * @param array<string, string> $row
	 */
	private static function field( array $row, string $name ): string {
		return SafeXml::line( $row[ $name ] ?? '', self::PLACE_LENGTH );
	}
}
