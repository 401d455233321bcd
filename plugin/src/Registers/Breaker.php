<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * A register that failed a few times in a row is left alone for a while: nobody waits for it then.
 */
final class Breaker {

	private const FAILURES     = 3;
	private const REST_SECONDS = 300;

	/**
	 * @throws RegisterFailure While it rests.
	 */
	public function refuse_while_resting( Register $register ): void {
		if ( $this->failures( $register ) >= self::FAILURES ) {
			throw new RegisterFailure( RegisterFailure::RESTING, 'The register failed several times and is left alone for a while.', false );
		}
	}

	public function failed( Register $register ): void {
		set_transient( self::kept( $register ), $this->failures( $register ) + 1, self::REST_SECONDS );
	}

	public function answered( Register $register ): void {
		delete_transient( self::kept( $register ) );
	}

	private function failures( Register $register ): int {
		$failures = get_transient( self::kept( $register ) );
		return is_numeric( $failures ) ? (int) $failures : 0;
	}

	private static function kept( Register $register ): string {
		return "wapro_mag_failures_{$register->value}";
	}
}
