<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Company;
use WaproMag\History\HistoryEntry;

/**
 * What of a company differs from its contractor. Pure.
 */
final class CompanyDiff {

	public const ADDRESS = [ 'street', 'postcode', 'city', 'country', 'email', 'phone' ];

	/** Follow from other columns: nobody reads them. */
	private const SILENT = [ 'nip_plain' ];

	/**
	 * @param array<string, string|int|null> $wanted By column.
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	public static function changes( Company $company, array $wanted ): array {
		$changes = [];
		foreach ( Contractor::values_of( $company ) as $column => $before ) {
			$after = $wanted[ $column ];
			if ( ! self::is_same( $column, $before, $after ) && ! in_array( $column, self::SILENT, true ) ) {
				$changes[] = HistoryEntry::change( $column, self::shown( $before ), self::shown( $after ) );
			}
		}
		return $changes;
	}

	/**
	 * The address that the shop leads stays; WAPRO's goes into a proposal.
	 *
	 * @param array<string, string|int|null> $wanted By column.
	 * @return array{array<string, string|int|null>, array<string, string>, array<string, string>} Values to write, address before, address that WAPRO has – both empty when they agree.
	 */
	public static function with_own_address( Company $company, array $wanted ): array {
		$own    = array_intersect_key( Contractor::values_of( $company ), array_flip( self::ADDRESS ) );
		$theirs = array_intersect_key( $wanted, $own );
		return self::texts( $own ) === self::texts( $theirs ) ? [ $wanted, [], [] ] : [ [ ...$wanted, ...$own ], self::texts( $own ), self::texts( $theirs ) ];
	}

	/**
	 * @param array<string, string|int|null> $values
	 * @return array<string, string> In the order of the fields' names.
	 */
	private static function texts( array $values ): array {
		ksort( $values );
		return array_map( strval( ... ), $values );
	}

	private static function is_same( string $column, string|int|null $before, string|int|null $after ): bool {
		return $column === 'credit_limit' ? self::amount( $before ) === self::amount( $after ) : self::shown( $before ) === self::shown( $after );
	}

	private static function amount( string|int|null $value ): ?string {
		if ( $value === null ) {
			return null;
		}
		[ $whole, $part ] = [ ...explode( '.', (string) $value, 2 ), '' ];
		return $whole . '.' . substr( str_pad( $part, 4, '0' ), 0, 4 );
	}

	private static function shown( string|int|null $value ): ?string {
		return $value === null || $value === '' ? null : (string) $value;
	}
}
