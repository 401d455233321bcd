<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\History\HistoryEntry;
use WaproMag\Orders\Statuses\Carriers;

/**
 * What an order status answer changes in the stored row. Pure.
 */
final class StatusDiff {

	/** Columns that people read as one field, under the name of their first. */
	private const SHOWN = [
		'number'          => 'number',
		'state'           => 'state',
		'warehouse'       => 'warehouse',
		'reserved'        => 'reserved',
		'production_name' => 'production',
		'transport_name'  => 'transport',
		'payment_name'    => 'payment',
		'paid_amount'     => 'paidAmount',
		'parcels'         => 'parcels',
		'quantities'      => 'realised',
		'due_on'          => 'due',
	];

	private const QUANTITIES = [ 'lineId' => true, 'index' => true, 'ordered' => true, 'reserved' => true, 'realised' => true, 'unit' => true ];

	private const MONEY = [ 'net', 'gross', 'paid_amount' ];

	/**
	 * Columns as the answer would have them. What the answer leaves out stays as it was.
	 *
	 * @param array<string, mixed> $item apply#OrderStatusItem.
	 * @return array<string, string|null>
	 */
	public static function columns( array $item ): array {
		if ( $item['deleted'] === true ) {
			return [ 'state' => 'cancelled', 'reserved' => '0' ];
		}
		$columns = [];
		foreach ( [ 'number' => 'number', 'state' => 'state', 'warehouse' => 'warehouse', 'net' => 'net', 'gross' => 'gross', 'paidAmount' => 'paid_amount', 'reference' => 'reference', 'dueOn' => 'due_on' ] as $key => $column ) {
			if ( isset( $item[ $key ] ) ) {
				$columns[ $column ] = in_array( $column, self::MONEY, true ) ? Amount::parse( (string) $item[ $key ] )->text( 4 ) : (string) $item[ $key ];
			}
		}
		if ( isset( $item['reserved'] ) ) {
			$columns['reserved'] = $item['reserved'] === true ? '1' : '0';
		}
		foreach ( [ 'production', 'transport', 'payment' ] as $axis ) {
			if ( isset( $item[ $axis ] ) ) {
				$columns += ErpOrderStore::axis( $axis, $item[ $axis ] );
			}
		}
		if ( isset( $item['parcels'] ) ) {
			$columns['parcels'] = self::json( array_map( self::parcel( ... ), $item['parcels'] ) );
		}
		if ( isset( $item['lines'] ) ) {
			$columns['quantities'] = self::json( array_map( static fn ( array $line ): array => array_intersect_key( $line, self::QUANTITIES ), $item['lines'] ) );
		}
		if ( isset( $item['hash'] ) ) {
			$columns['erp_hash'] = (string) $item['hash'];
		}
		return $columns;
	}

	/**
	 * @param array<string, string|null>      $columns
	 * @param array<string, string|null>|null $before  The stored row.
	 * @return array<string, string|null> Columns with another value.
	 */
	public static function changed( array $columns, ?array $before ): array {
		return array_filter(
			$columns,
			static fn ( ?string $value, string $column ): bool => $before === null || ( $before[ $column ] ?? null ) !== $value,
			ARRAY_FILTER_USE_BOTH
		);
	}

	/**
	 * @param array<string, string|null>      $changed
	 * @param array<string, string|null>|null $before
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	public static function history( array $changed, ?array $before ): array {
		$changes = [];
		foreach ( self::SHOWN as $column => $field ) {
			if ( array_key_exists( $column, $changed ) ) {
				$change = HistoryEntry::change( $field, self::words( $column, $before[ $column ] ?? null ), self::words( $column, $changed[ $column ] ) );
				if ( $change['before'] !== $change['after'] ) {
					$changes[] = $change;
				}
			}
		}
		return $changes;
	}

	/**
	 * Values as people read them: grosze, parcel numbers, realised quantities by index.
	 */
	private static function words( string $column, ?string $value ): ?string {
		if ( $value !== null && in_array( $column, self::MONEY, true ) ) {
			return Amount::parse( $value )->text( 2 );
		}
		$list = $value !== null && in_array( $column, [ 'parcels', 'quantities' ], true ) ? json_decode( $value, true ) : null;
		if ( ! is_array( $list ) ) {
			return $value;
		}
		$words = array_map(
			static fn ( array $one ): string => $column === 'parcels'
				? "{$one['carrier']} {$one['trackingNumber']}"
				: "{$one['index']}: " . Amount::parse( (string) $one['realised'] )->plain() . '/' . Amount::parse( (string) $one['ordered'] )->plain(),
			$list
		);
		return $words === [] ? null : implode( ', ', $words );
	}

	/**
	 * A link that is no safe web address is left out: buyers click it.
	 *
	 * @param array<string, string> $parcel
	 * @return array<string, string>
	 */
	private static function parcel( array $parcel ): array {
		if ( ! Carriers::is_address( $parcel['trackingUrl'] ?? '' ) ) {
			unset( $parcel['trackingUrl'] );
		}
		return $parcel;
	}

	/**
	 * @param array<array-key, mixed> $value
	 */
	private static function json( array $value ): string {
		return json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR );
	}
}
