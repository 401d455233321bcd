<?php
declare(strict_types=1);

namespace WaproMag\Account;

/**
 * One page of My Account.
 */
interface AccountPage {

	/** Name of the endpoint: WooCommerce's key and, until somebody filters it, the word in the address. */
	public function endpoint(): string;

	/** In menu and heading. */
	public function title(): string;

	public function show(): void;
}
