<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

/**
 * How it stands with the invoice that WAPRO was asked for.
 */
enum InvoiceRequestState: string {

	case Asked    = 'asked';
	case Issued   = 'issued';
	case Buffered = 'buffered';
	case Refused  = 'refused';

	/** A person took the wish out of the queue. */
	case Skipped = 'skipped';

	/** Whether a person may ask for it again. */
	public function may_be_asked_again(): bool {
		return $this === self::Refused || $this === self::Skipped;
	}
}
