<?php
declare(strict_types=1);

namespace WaproMag\Orders\Twins;

/**
 * What has become of an order that was held for a person.
 */
enum TwinState: string {

	case Waiting = 'waiting';
	/** Decided; WAPRO has not heard of it yet. */
	case Sent    = 'sent';
	case Linked  = 'linked';
	case Created = 'created';
	case Skipped = 'skipped';

	/** WAPRO has the order. */
	public function is_settled(): bool {
		return $this === self::Linked || $this === self::Created;
	}
}
