<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoiceChunk;
use WaproMag\Invoices\InvoiceListener;
use WaproMag\Queue\Cause;

/**
 * Notes what happened to invoices, within the transaction that keeps them. What a full pass finds, or somebody fetches by
 * hand, is caught up with and no news.
 *
 * @phpstan-import-type Row from Invoice
 */
final class InvoiceNews implements InvoiceListener {

	/** An invoice that comes later than this after its day is one that is caught up with. */
	private const FRESH_DAYS = 14;

	public function __construct( private InvoiceNewsStore $store, private NewsSwitches $switches ) {}

	public function applied( ApplyContext $context, InvoiceChunk $chunk, array $created, array $rows, ?\DateTimeImmutable $now = null ): void {
		if ( ! Cause::from( $context->cause )->is_news() ) {
			return;
		}
		$now   = ( $now ?? new \DateTimeImmutable() )->setTimezone( wp_timezone() );
		$since = $this->switches->since( InvoiceEvent::Issued, $now->format( 'Y-m-d' ) ) ?? '9999-12-31';
		$since = max( $since, $now->modify( sprintf( '-%d days', self::FRESH_DAYS ) )->format( 'Y-m-d' ) );
		$this->store->note( array_values( array_filter( EventsOfChange::of( $chunk, $created, $rows, $since ), fn ( NotedEvent $one ): bool => $this->switches->is_on( $one->event ) ) ) );
	}
}
