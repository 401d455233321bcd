<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * Life of a message. *Held* is pending for an object that is still being written; its time limit makes it pending.
 */
enum MessageStatus: string {

	case Held       = 'held';
	case Pending    = 'pending';
	case Sent       = 'sent';
	case Accepted   = 'accepted';
	case Rejected   = 'rejected';
	case Unknown    = 'unknown';
	case Skipped    = 'skipped';
	case Superseded = 'superseded';

	/** States in which the queue still has to do something. */
	public const OPEN = [ 'held', 'pending', 'sent', 'unknown' ];

	/** States in which nothing has been handed out, so that one message stands for every further change. */
	public const WAITING = [ 'held', 'pending' ];

	/** States that a person may send again. */
	public const RETRYABLE = [ 'pending', 'unknown', 'rejected', 'skipped' ];

	/** States that a person may skip. */
	public const SKIPPABLE = [ 'held', 'pending', 'unknown', 'rejected' ];

	/** States in which WAPRO may know the object. */
	public const REFRESHABLE = [ 'accepted', 'unknown', 'rejected', 'skipped', 'superseded' ];
}
