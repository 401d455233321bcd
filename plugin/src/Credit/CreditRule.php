<?php
declare(strict_types=1);

namespace WaproMag\Credit;

/**
 * What a debt, or a limit that is used up, closes at checkout. What is paid in advance stays open in each.
 */
enum CreditRule: string {

	case Off        = 'off';
	case Warn       = 'warn';
	case NoDeferred = 'no_deferred';
	case Block      = 'block';

	public function closes_any(): bool {
		return $this->closes( PaymentKind::Deferred );
	}

	public function closes( PaymentKind $kind ): bool {
		return match ( $this ) {
			self::Off, self::Warn => false,
			self::NoDeferred      => $kind === PaymentKind::Deferred,
			self::Block           => $kind !== PaymentKind::Prepaid,
		};
	}
}
