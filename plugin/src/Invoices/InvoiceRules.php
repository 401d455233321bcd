<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Catalogue\ItemProblem;
use WaproMag\Links\Counter;
use WaproMag\Orders\Amount;

/**
 * What keeps an invoice out of the shop: it would show a buyer figures that do not belong together. Knows no WordPress.
 *
 * @phpstan-type Item array<string, mixed>
 */
final class InvoiceRules {

	private const NEEDED  = [ 'kind', 'state', 'issuedOn', 'currency', 'net', 'vat', 'gross', 'settled', 'remaining' ];
	private const AMOUNTS = [ 'rate', 'net', 'vat', 'gross', 'grossPln', 'settled', 'remaining', 'overpaid' ];
	private const DAYS    = [ 'issuedOn', 'soldOn', 'dueOn', 'rateDate', 'settledOn' ];
	private const KEYS    = [ 'erpId', 'contractorId', 'payerId', 'originalId', 'correctsId', 'finalId' ];

	/**
	 * @param Item $item invoices#InvoiceItem.
	 */
	public static function problem( array $item ): ?ItemProblem {
		if ( $item['deleted'] === true ) {
			return self::keys( $item );
		}
		return self::incomplete( $item ) ?? self::keys( $item ) ?? self::amounts( $item ) ?? self::days( $item )
			?? self::links( $item ) ?? self::orders( $item ) ?? self::settlements( $item );
	}

	/**
	 * @param Item $item
	 */
	private static function incomplete( array $item ): ?ItemProblem {
		$needed = [ ...self::NEEDED, ...( ( $item['state'] ?? '' ) === 'issued' ? [ 'number' ] : [] ) ];
		foreach ( $needed as $field ) {
			if ( ( $item[ $field ] ?? '' ) === '' ) {
				return new ItemProblem( ItemProblem::INVOICE_INCOMPLETE, $field, [ $field ] );
			}
		}
		return null;
	}

	/**
	 * @param Item $item
	 */
	private static function keys( array $item ): ?ItemProblem {
		$keys = array_intersect_key( $item, array_flip( self::KEYS ) );
		foreach ( $item['orders'] ?? [] as $position => $order ) {
			$keys[ "orders[{$position}].erpId" ]        = $order['erpId'] ?? '0';
			$keys[ "orders[{$position}].contractorId" ] = $order['contractorId'] ?? '0';
		}
		foreach ( $item['settlements'] ?? [] as $position => $stage ) {
			$keys[ "settlements[{$position}].settlementId" ] = $stage['settlementId'];
			$keys[ "settlements[{$position}].invoiceId" ]    = $stage['invoiceId'] ?? '0';
		}
		foreach ( $keys as $field => $key ) {
			if ( ! Counter::is_valid( (string) $key ) || preg_match( '/^0[0-9]/', (string) $key ) === 1 ) {
				return new ItemProblem( ItemProblem::KEY_INVALID, $field, [ $field, (string) $key ] );
			}
		}
		return null;
	}

	/**
	 * @param Item $item
	 */
	private static function amounts( array $item ): ?ItemProblem {
		$amounts = array_intersect_key( $item, array_flip( self::AMOUNTS ) );
		foreach ( $item['orders'] ?? [] as $position => $order ) {
			$amounts[ "orders[{$position}].gross" ] = $order['gross'];
		}
		foreach ( $item['settlements'] ?? [] as $position => $stage ) {
			$amounts[ "settlements[{$position}].amount" ] = $stage['amount'];
		}
		foreach ( $amounts as $field => $text ) {
			try {
				Amount::parse( (string) $text );
			} catch ( \InvalidArgumentException ) {
				return new ItemProblem( ItemProblem::AMOUNT_INVALID, $field, [ $field, (string) $text ] );
			}
		}
		return null;
	}

	/**
	 * @param Item $item
	 */
	private static function days( array $item ): ?ItemProblem {
		$days = array_intersect_key( $item, array_flip( self::DAYS ) );
		foreach ( $item['settlements'] ?? [] as $position => $stage ) {
			$days[ "settlements[{$position}].settledOn" ] = $stage['settledOn'];
		}
		foreach ( $days as $field => $day ) {
			[ $year, $month, $of_month ] = array_map( intval( ... ), explode( '-', (string) $day ) );
			if ( ! checkdate( $month, $of_month, $year ) ) {
				return new ItemProblem( ItemProblem::INVOICE_DAY_INVALID, $field, [ $field, (string) $day ] );
			}
		}
		return null;
	}

	/**
	 * @param Item $item
	 */
	private static function links( array $item ): ?ItemProblem {
		foreach ( [ 'correctsId', 'originalId', 'finalId' ] as $field ) {
			if ( ( $item[ $field ] ?? null ) === $item['erpId'] ) {
				return new ItemProblem( ItemProblem::CORRECTS_ITSELF, $field, [ (string) $item[ $field ] ] );
			}
		}
		return null;
	}

	/**
	 * @param Item $item
	 */
	private static function orders( array $item ): ?ItemProblem {
		$sum   = Amount::zero();
		$known = [];
		foreach ( $item['orders'] ?? [] as $order ) {
			$key = (string) ( $order['erpId'] ?? '0' );
			if ( isset( $known[ $key ] ) ) {
				return new ItemProblem( ItemProblem::ORDER_TWICE, 'orders', [ (string) ( $order['erpId'] ?? '–' ) ] );
			}
			$known[ $key ] = true;
			$sum           = $sum->plus( Amount::parse( (string) $order['gross'] ) );
		}
		$gross = Amount::parse( (string) $item['gross'] );
		return $known === [] || $sum->minus( $gross )->is_zero() ? null : new ItemProblem( ItemProblem::SHARES_DIFFER, 'orders', [ $sum->text( 2 ), $gross->text( 2 ) ] );
	}

	/**
	 * @param Item $item
	 */
	private static function settlements( array $item ): ?ItemProblem {
		$known = [];
		foreach ( $item['settlements'] ?? [] as $stage ) {
			$key = (string) $stage['settlementId'];
			if ( isset( $known[ $key ] ) ) {
				return new ItemProblem( ItemProblem::SETTLEMENT_TWICE, 'settlements', [ (string) $stage['settlementId'] ] );
			}
			$known[ $key ] = true;
		}
		$settled = InvoiceBalance::settled( $item['settlements'] ?? [] );
		$gross   = Amount::parse( (string) $item['gross'] );
		$left    = $gross->minus( $settled );
		$is_over = $gross->is_negative() ? ! $left->is_negative() && ! $left->is_zero() : $left->is_negative();
		return $is_over ? new ItemProblem( ItemProblem::SETTLED_BEYOND, 'settlements', [ $settled->text( 2 ), $gross->text( 2 ) ] ) : null;
	}
}
