<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * How far the invitation of a person has come. None: the account had a password already.
 */
enum InvitationState: string {

	case None   = 'none';
	case Held   = 'held';
	case Sent   = 'sent';
	case Failed = 'failed';
}
