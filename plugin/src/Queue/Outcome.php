<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * How one try of a message ended.
 */
enum Outcome: string {

	case Accepted     = 'accepted';
	case Rejected     = 'rejected';
	case Retry        = 'retry';
	case Unknown      = 'unknown';
	case LeaseExpired = 'lease_expired';
}
