<?php
declare(strict_types=1);

namespace WaproMag\Orders\Born;

use WaproMag\Database\Clock;
use WaproMag\Orders\Amount;

/**
 * What is kept of an order that was made in WAPRO, beside what is kept of every order there. Pure.
 *
 * @phpstan-type BornLine array{index: string, name: string|null, ordered: string, realised: string, unit: string, netPrice: string|null, grossPrice: string|null, vatCode: string|null}
 */
final class BornDetails {

	/** Says in the details that who ordered was erased, and is not kept when WAPRO tells it again. */
	public const ERASED = 'erased';

	/**
	 * @param array<string, mixed>            $item   apply#OrderStatusItem.
	 * @param array<string, string|null>|null $before The stored row.
	 * @return array<string, string|null> Columns; none of an order that WAPRO deleted.
	 */
	public static function columns( array $item, ?array $before = null ): array {
		if ( $item['deleted'] === true ) {
			return [];
		}
		$known   = json_decode( $before['details'] ?? '[]', true );
		$erased  = is_array( $known ) && ( $known[ self::ERASED ] ?? 0 ) === 1;
		$details = ( $erased ? [ self::ERASED => 1 ] : [] ) + [
			'orderedBy'     => $erased ? null : $item['orderedBy'] ?? null,
			'deliveryPlace' => $item['deliveryPlace'] ?? null,
			'lines'         => array_map( self::line( ... ), $item['lines'] ?? [] ),
		];
		return [
			'placed_at'       => Clock::from_iso( $item['placedAt'] ?? null ),
			'currency'        => $item['currency'] ?? null,
			'customer_number' => ( $item['customerOrderNumber'] ?? '' ) === '' ? null : (string) $item['customerOrderNumber'],
			'source'          => ( $item['source'] ?? '' ) === '' ? null : (string) $item['source'],
			'details'         => json_encode( $details, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR ),
		];
	}

	/**
	 * @param array<string, mixed> $line
	 * @return BornLine
	 */
	private static function line( array $line ): array {
		return [
			'index'      => (string) $line['index'],
			'name'       => isset( $line['name'] ) ? (string) $line['name'] : null,
			'ordered'    => Amount::parse( (string) $line['ordered'] )->plain(),
			'realised'   => Amount::parse( (string) $line['realised'] )->plain(),
			'unit'       => (string) $line['unit'],
			'netPrice'   => isset( $line['netPrice'] ) ? (string) $line['netPrice'] : null,
			'grossPrice' => isset( $line['grossPrice'] ) ? (string) $line['grossPrice'] : null,
			'vatCode'    => isset( $line['vatCode'] ) ? (string) $line['vatCode'] : null,
		];
	}
}
