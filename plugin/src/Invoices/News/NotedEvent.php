<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

/**
 * Something happened to an invoice. The same key is the same event.
 */
final class NotedEvent {

	/**
	 * @param string|null $booked Decimal text: what was booked.
	 */
	public function __construct(
		public readonly int $invoice_id,
		public readonly InvoiceEvent $event,
		public readonly string $key,
		public readonly ?string $booked = null
	) {}
}
