<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoiceChunk;
use WaproMag\Invoices\InvoiceListener;
use WaproMag\Queue\Cause;
use WaproMag\Queue\RunStore;

/**
 * Notes what happened to invoices, within the transaction that keeps them: what WAPRO tells, what it issued for an order of the
 * shop, and what of late only the nightly pass found. What somebody fetches by hand is caught up with and no news.
 *
 * @phpstan-import-type Row from Invoice
 */
final class InvoiceNews implements InvoiceListener {

	/** What comes later than this after its day is caught up with. */
	private const FRESH_DAYS = 14;

	private const PASS = 'reconcileInvoices';

	public function __construct( private InvoiceNewsStore $store, private NewsSwitches $switches, private RunStore $runs ) {}

	public function applied( ApplyContext $context, InvoiceChunk $chunk, array $created, array $rows, ?\DateTimeImmutable $now = null ): void {
		$now    = ( $now ?? new \DateTimeImmutable() )->setTimezone( wp_timezone() );
		$bounds = match ( Cause::from( $context->cause ) ) {
			Cause::WaproEvent, Cause::ShopEvent => $this->of_event( $now ),
			Cause::Nightly                      => $this->of_pass( $context->run_id, $now ),
			default                             => null,
		};
		if ( $bounds === null || ( $chunk->created === [] && $chunk->updated === [] ) ) {
			return;
		}
		$events = array_filter( EventsOfChange::of( $chunk, $created, $rows, $bounds ), fn ( NotedEvent $one ): bool => $this->switches->is_on( $one->event ) );
		$this->store->note( array_values( $events ), $context->cause === Cause::Nightly->value ? NightRest::end( $now ) : null );
	}

	private function of_event( \DateTimeImmutable $now ): NewsBounds {
		$since = $this->fresh( InvoiceEvent::Issued, $now );
		return new NewsBounds( $since, $since );
	}

	/**
	 * An invoice that an earlier pass must have found is none of these days, and before the first whole pass all are such. WAPRO
	 * may write the day before on an invoice.
	 */
	private function of_pass( ?int $run_id, \DateTimeImmutable $now ): NewsBounds {
		$since = $this->fresh( InvoiceEvent::Issued, $now );
		$whole = $this->runs->last_whole( self::PASS, $run_id ?? 0 );
		$known = $whole === null ? NewsBounds::NEVER : ( new \DateTimeImmutable( $whole, new \DateTimeZone( 'UTC' ) ) )->setTimezone( wp_timezone() )->modify( '-1 day' )->format( 'Y-m-d' );
		return new NewsBounds(
			$since,
			max( $since, $known ),
			[
				InvoiceEvent::PartPaid->value => $this->fresh( InvoiceEvent::PartPaid, $now ),
				InvoiceEvent::Settled->value  => $this->fresh( InvoiceEvent::Settled, $now ),
			]
		);
	}

	private function fresh( InvoiceEvent $event, \DateTimeImmutable $now ): string {
		$since = $this->switches->since( $event, $now->format( 'Y-m-d' ) ) ?? NewsBounds::NEVER;
		return max( $since, $now->modify( sprintf( '-%d days', self::FRESH_DAYS ) )->format( 'Y-m-d' ) );
	}
}
