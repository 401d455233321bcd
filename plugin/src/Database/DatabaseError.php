<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * The database refused, or the connection is not the one that the transaction began on.
 */
final class DatabaseError extends \RuntimeException {

	private const LOCK_WAIT = 1205;
	private const DEADLOCK  = 1213;
	private const DUPLICATE = 1062;

	private function __construct( string $message, int $code, public readonly bool $connection_lost = false ) {
		parent::__construct( $message, $code );
	}

	public static function query_failed( string $message, int $errno ): self {
		return new self( $message !== '' ? $message : 'The database gave no answer.', $errno );
	}

	public static function connection_lost( string $message = 'The database connection was lost within a transaction.' ): self {
		return new self( $message, 0, true );
	}

	/** The server undid the whole transaction; it may be run again. */
	public function is_repeatable(): bool {
		return in_array( $this->getCode(), [ self::LOCK_WAIT, self::DEADLOCK ], true );
	}

	/** A unique key holds another row. */
	public function is_duplicate(): bool {
		return $this->getCode() === self::DUPLICATE;
	}
}
