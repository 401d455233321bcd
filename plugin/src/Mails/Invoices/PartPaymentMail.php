<?php
declare(strict_types=1);

namespace WaproMag\Mails\Invoices;

use WaproMag\Invoices\News\InvoiceEvent;

final class PartPaymentMail extends InvoiceEventMail {

	protected function event(): InvoiceEvent {
		return InvoiceEvent::PartPaid;
	}
}
