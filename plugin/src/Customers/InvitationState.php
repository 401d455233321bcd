<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * How far the invitation of a person has come. None: nobody needs to be invited; held: waits for a person's release; queued:
 * is about to be sent.
 */
enum InvitationState: string {

	case None   = 'none';
	case Held   = 'held';
	case Queued = 'queued';
	case Sent   = 'sent';
	case Failed = 'failed';
}
