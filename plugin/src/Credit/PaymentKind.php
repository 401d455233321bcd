<?php
declare(strict_types=1);

namespace WaproMag\Credit;

/**
 * When an order that is paid this way is paid.
 */
enum PaymentKind {

	case Prepaid;
	case OnDelivery;
	case Deferred;
}
