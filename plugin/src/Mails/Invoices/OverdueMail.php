<?php
declare(strict_types=1);

namespace WaproMag\Mails\Invoices;

use WaproMag\Invoices\News\InvoiceEvent;

final class OverdueMail extends InvoiceEventMail {

	protected function event(): InvoiceEvent {
		return InvoiceEvent::Overdue;
	}
}
