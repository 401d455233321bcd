<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * How a proposal stands. Sent: WAPRO keeps it for its user.
 */
enum ProposalState: string {

	case Waiting  = 'waiting';
	case Sent     = 'sent';
	case Accepted = 'accepted';
	case Refused  = 'refused';

	/** @var list<string> Nobody has decided yet. */
	public const OPEN = [ 'waiting', 'sent' ];
}
