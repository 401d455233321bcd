<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Who does something in the shop now.
 */
final class Person {

	/** Display name, null when no person is logged in (cron, command line). */
	public static function name(): ?string {
		$user = wp_get_current_user();
		return $user->exists() ? $user->display_name : null;
	}

	/** common#Cause of what happens now in the shop. */
	public static function cause(): string {
		return self::name() === null ? 'shop_event' : 'by_hand';
	}
}
