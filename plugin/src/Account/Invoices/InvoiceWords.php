<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoiceState;
use WaproMag\Panel\LocalTime;

/**
 * Invoices in the words of whoever has to pay them.
 */
final class InvoiceWords {

	public static function kind( string $kind ): string {
		return match ( $kind ) {
			'correction' => __( 'Correction', 'wapro-mag-for-woocommerce' ),
			'advance'    => __( 'Advance invoice', 'wapro-mag-for-woocommerce' ),
			'final'      => __( 'Final invoice', 'wapro-mag-for-woocommerce' ),
			'proforma'   => __( 'Pro forma invoice', 'wapro-mag-for-woocommerce' ),
			'receipt'    => __( 'Receipt', 'wapro-mag-for-woocommerce' ),
			default      => __( 'Invoice', 'wapro-mag-for-woocommerce' ),
		};
	}

	public static function settlement( string $settlement ): string {
		return match ( $settlement ) {
			InvoiceState::OPEN      => __( 'to be paid', 'wapro-mag-for-woocommerce' ),
			InvoiceState::PART      => __( 'paid in part', 'wapro-mag-for-woocommerce' ),
			InvoiceState::PAID      => __( 'paid', 'wapro-mag-for-woocommerce' ),
			InvoiceState::CREDITED  => __( 'settled by correction', 'wapro-mag-for-woocommerce' ),
			InvoiceState::CANCELLED => _x( 'cancelled', 'invoice', 'wapro-mag-for-woocommerce' ),
			default                 => $settlement,
		};
	}

	/** What of this one is settled; a correction may owe the buyer instead, and a pro forma is never settled. */
	public static function state( SeenInvoice $invoice ): string {
		if ( $invoice->kind === Invoice::PROFORMA && $invoice->state->settlement === InvoiceState::PAID ) {
			return self::not_settled();
		}
		return $invoice->state->settlement === InvoiceState::CREDITED && (float) $invoice->remaining < 0 ? __( 'in your favour', 'wapro-mag-for-woocommerce' ) : self::settlement( $invoice->state->settlement );
	}

	/** Of a pro forma. */
	public static function not_settled(): string {
		return _x( 'for information', 'pro forma invoice', 'wapro-mag-for-woocommerce' );
	}

	/**
	 * Whose part of an invoice the amounts are.
	 *
	 * @param string|null $point Name of the delivery point by which the list is narrowed; null: it is not.
	 */
	public static function share( ?string $point ): string {
		/* translators: %s: name of a delivery point */
		return $point === null ? __( 'your share', 'wapro-mag-for-woocommerce' ) : sprintf( __( 'share of %s', 'wapro-mag-for-woocommerce' ), $point );
	}

	/** For the filter. */
	public static function time( string $time ): string {
		return match ( $time ) {
			InvoiceState::OVERDUE  => __( 'overdue', 'wapro-mag-for-woocommerce' ),
			/* translators: %d: number of days */
			InvoiceState::DUE_SOON => sprintf( __( 'due within %d days', 'wapro-mag-for-woocommerce' ), InvoiceState::SOON_DAYS ),
			InvoiceState::NOT_DUE  => __( 'due later', 'wapro-mag-for-woocommerce' ),
			default                => $time,
		};
	}

	/** How far away its day is; '': it does not matter. */
	public static function due( InvoiceState $state ): string {
		$days = $state->days;
		return match ( true ) {
			$days === null => '',
			/* translators: %d: number of days */
			$days < 0      => sprintf( _n( 'overdue by %d day', 'overdue by %d days', -$days, 'wapro-mag-for-woocommerce' ), -$days ),
			$days === 0    => __( 'due today', 'wapro-mag-for-woocommerce' ),
			/* translators: %d: number of days */
			default        => sprintf( _n( 'due in %d day', 'due in %d days', $days, 'wapro-mag-for-woocommerce' ), $days ),
		};
	}

	public static function sort( string $sort ): string {
		return match ( $sort ) {
			InvoiceFilter::DUE     => __( 'what is due first', 'wapro-mag-for-woocommerce' ),
			InvoiceFilter::LARGEST => __( 'largest amount to pay', 'wapro-mag-for-woocommerce' ),
			default                => __( 'newest first', 'wapro-mag-for-woocommerce' ),
		};
	}

	/** Said also when there is none: a blank would leave the buyer guessing. */
	public static function ksef( string $state, ?string $number ): string {
		return match ( true ) {
			$number !== null      => $number,
			$state === 'accepted' => __( 'accepted by KSeF', 'wapro-mag-for-woocommerce' ),
			$state === 'pending'  => __( 'waiting for KSeF', 'wapro-mag-for-woocommerce' ),
			$state === 'rejected' => __( 'refused by KSeF', 'wapro-mag-for-woocommerce' ),
			default               => __( 'outside KSeF', 'wapro-mag-for-woocommerce' ),
		};
	}

	/** Escaped HTML. */
	public static function money( string $amount, string $currency ): string {
		return wp_kses_post( wc_price( (float) $amount, [ 'currency' => $currency, 'decimals' => 2 ] ) );
	}

	public static function day( ?string $day ): string {
		return $day === null ? '–' : LocalTime::calendar_day( $day );
	}
}
