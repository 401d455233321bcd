<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\History\HistoryEntry;

/**
 * What a change of an order changed, for its history. Whose name or address it was is not repeated there. Pure.
 */
final class PayloadChanges {

	private const TEXTS = [ 'note', 'paymentForm', 'paidAmount', 'documentWish', 'buyerNumber', 'deliveryMethod', 'coupons' ];

	private const PARTIES = [ 'payer', 'delivery' ];

	/**
	 * @param array<string, mixed> $before messages#OrderPayload.
	 * @param array<string, mixed> $after  messages#OrderPayload.
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	public static function between( array $before, array $after ): array {
		$changes = [
			HistoryEntry::change( 'lines', self::lines( $before ), self::lines( $after ) ),
			HistoryEntry::change( 'gross', self::gross( $before ), self::gross( $after ) ),
		];
		foreach ( self::TEXTS as $field ) {
			$changes[] = HistoryEntry::change( $field, $before[ $field ] ?? null, $after[ $field ] ?? null );
		}
		foreach ( self::PARTIES as $field ) {
			if ( self::party( $before, $field ) !== self::party( $after, $field ) ) {
				$changes[] = HistoryEntry::change( $field, null, 'changed' );
			}
		}
		return array_values( array_filter( $changes, static fn ( array $change ): bool => $change['before'] !== $change['after'] ) );
	}

	/**
	 * @param array<string, mixed> $payload
	 * @return array<string, string>
	 */
	private static function party( array $payload, string $field ): array {
		$party = (array) ( $payload[ $field ] ?? [] );
		ksort( $party );
		return $party;
	}

	/**
	 * @param array<string, mixed> $payload
	 */
	private static function lines( array $payload ): string {
		return implode( ', ', array_map( static fn ( array $line ): string => "{$line['index']} × {$line['quantity']}", $payload['lines'] ) );
	}

	/**
	 * @param array<string, mixed> $payload
	 */
	private static function gross( array $payload ): string {
		$sum = array_reduce( $payload['lines'], static fn ( Amount $sum, array $line ): Amount => $sum->plus( Amount::parse( (string) $line['gross'] ) ), Amount::zero() );
		return $sum->text( 2 );
	}
}
