<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * Documents that have a file in WAPRO: documents#DocumentKind.
 */
enum DocumentKind: string {

	/** By its own id in WAPRO. */
	case Invoice = 'invoice';

	/** Of all goods issued for an order, by the order's id in WAPRO. */
	case DeliveryNote = 'delivery_note';
}
