<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

/**
 * The groups of buyers by which rules of the shop tell orders apart.
 */
final class BuyerGroup {

	public const COMPANY = 'company';
	public const ACCOUNT = 'account';
	public const GUEST   = 'guest';
	public const ALL     = [ self::COMPANY, self::ACCOUNT, self::GUEST ];

	/**
	 * @return 'company'|'account'|'guest'
	 */
	public static function of( OrderOwnership $owner ): string {
		return match ( true ) {
			$owner->company !== null => self::COMPANY,
			$owner->customer > 0     => self::ACCOUNT,
			default                  => self::GUEST,
		};
	}
}
