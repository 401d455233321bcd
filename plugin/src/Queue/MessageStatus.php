<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * Life of a message. *Held* is no state of its own: a pending message whose `held_until` lies ahead.
 */
enum MessageStatus: string {

	case Pending    = 'pending';
	case Sent       = 'sent';
	case Accepted   = 'accepted';
	case Rejected   = 'rejected';
	case Unknown    = 'unknown';
	case Skipped    = 'skipped';
	case Superseded = 'superseded';

	public const HELD = 'held';

	/** States in which the queue still has to do something. */
	public const OPEN = [ 'pending', 'sent', 'unknown' ];

	/** States that a person may send again. */
	public const RETRYABLE = [ 'rejected', 'unknown', 'skipped' ];

	/** States that a person may skip. */
	public const SKIPPABLE = [ 'pending', 'unknown', 'rejected' ];
}
