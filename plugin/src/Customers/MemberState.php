<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * Whether a person belongs to a company: active, suspended by a person, former since WAPRO or a person took them out.
 */
enum MemberState: string {

	case Active    = 'active';
	case Suspended = 'suspended';
	case Former    = 'former';
}
