<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * A register gave no answer that can be used.
 */
final class RegisterFailure extends \RuntimeException {

	public const UNREACHABLE = 'unreachable';
	public const TOO_LARGE   = 'too_large';
	public const UNREADABLE  = 'unreadable';
	public const KEY_REFUSED = 'key_refused';
	public const REFUSED     = 'refused';
	public const RESTING     = 'resting';
	public const BUSY        = 'busy';
	public const TOO_OFTEN   = 'too_often';

	/**
	 * @param string $reason One of the codes above.
	 * @param bool   $counts Whether the register itself failed: a few of these in a row, and it is left alone for a while.
	 */
	public function __construct( public readonly string $reason, string $message, public readonly bool $counts = true ) {
		parent::__construct( $message );
	}
}
