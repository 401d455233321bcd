<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

/**
 * What nobody waits for – reminders, digests, what the nightly pass found – is not mailed at night. Knows no WordPress.
 */
final class NightRest {

	public const UNTIL_HOUR = 8;

	public static function is_over( \DateTimeImmutable $now ): bool {
		return (int) $now->format( 'G' ) >= self::UNTIL_HOUR;
	}

	/**
	 * @param \DateTimeImmutable $now In the shop's zone.
	 * @return \DateTimeImmutable|null Null: it is over.
	 */
	public static function end( \DateTimeImmutable $now ): ?\DateTimeImmutable {
		return self::is_over( $now ) ? null : $now->setTime( self::UNTIL_HOUR, 0 );
	}
}
