<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * Where a membership comes from. Only those of WAPRO follow its list of contacts.
 */
enum Origin: string {

	case Wapro   = 'wapro';
	case Order   = 'order';
	case Pairing = 'pairing';

	/** Invited in the shop; WAPRO has not made the contact yet. */
	case Shop = 'shop';
}
