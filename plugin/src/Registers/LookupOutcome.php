<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * What came of asking a register.
 */
enum LookupOutcome: string {

	case Found       = 'found';
	case Ended       = 'ended';
	case NotFound    = 'not_found';
	case Unavailable = 'unavailable';
	case TooOften    = 'too_often';

	/** Nobody was asked: the register is off, or there is none for this number. */
	case NotAsked = 'not_asked';
}
