<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * Whether a company's data, prices and documents are open to a person. Waits: nobody has proven that the e-mail is a
 * contact of it in WAPRO, and nobody has approved it here.
 */
enum Access: string {

	case Waits = 'waits';
	case Open  = 'open';
}
