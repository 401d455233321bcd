<?php
declare(strict_types=1);

namespace WaproMag\Mails\Invoices;

use WaproMag\Account\Invoices\InvoicesPage;
use WaproMag\Account\Invoices\SeenInvoice;
use WaproMag\Invoices\News\InvoiceEvent;

/**
 * Invoices of nobody, for previews.
 */
final class ExampleInvoices {

	private const GROSS = '1234.50';

	public static function of( InvoiceEvent $event ): ToldInvoice {
		[ $due, $owed, $booked ] = match ( $event ) {
			InvoiceEvent::Overdue  => [ -7, self::GROSS, null ],
			InvoiceEvent::DueSoon  => [ 3, self::GROSS, null ],
			InvoiceEvent::Issued   => [ 14, self::GROSS, null ],
			InvoiceEvent::PartPaid => [ 5, '734.50', '500.00' ],
			InvoiceEvent::Settled  => [ 5, '0.00', self::GROSS ],
		};
		$today = InvoicesPage::today();
		$row   = [
			'id'          => '0',
			'erp_id'      => '0',
			'kind'        => 'invoice',
			'state'       => 'issued',
			'number'      => 'FS 123/2026',
			'issued_on'   => self::day( $today, $due - 14 ),
			'due_on'      => self::day( $today, $due ),
			'currency'    => get_woocommerce_currency(),
			'gross'       => self::GROSS,
			'remaining'   => $owed,
			'by_credit'   => '0',
			'share'       => self::GROSS,
			'owed'        => $owed,
			'overpaid'    => '0',
			'paid'        => number_format( (float) self::GROSS - (float) $owed, 2, '.', '' ),
			'is_whole'    => '1',
			'ksef_state'  => 'outside',
			'ksef_number' => null,
		];
		return new ToldInvoice( $event, SeenInvoice::from_row( $row, [ [ 'url' => null, 'number' => '#1042', 'point' => null, 'gross' => self::GROSS, 'remaining' => $owed, 'order_id' => null, 'born_id' => null ] ], $today ), $booked );
	}

	private static function day( string $from, int $days ): string {
		return ( new \DateTimeImmutable( $from ) )->modify( sprintf( '%+d days', $days ) )->format( 'Y-m-d' );
	}
}
