<?php
declare(strict_types=1);

namespace WaproMag\Mails\Invoices;

use WaproMag\Account\Invoices\SeenInvoice;
use WaproMag\Invoices\News\InvoiceEvent;

/**
 * What a mail tells a person of one invoice, as that person sees it.
 */
final class ToldInvoice {

	/**
	 * @param string|null $booked Decimal text: what was booked of the whole invoice; null: nothing, or not theirs to know.
	 */
	public function __construct( public readonly InvoiceEvent $event, public readonly SeenInvoice $invoice, public readonly ?string $booked = null ) {}
}
