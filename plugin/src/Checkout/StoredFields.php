<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

/**
 * Where WooCommerce keeps our additional fields, on orders and on customers alike.
 */
final class StoredFields {

	public const NIP  = '_wc_other/' . InvoiceFields::NIP;
	public const WISH = '_wc_other/' . InvoiceFields::WISH;
}
