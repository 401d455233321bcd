<?php
declare(strict_types=1);

namespace WaproMag\Credit;

/**
 * What a limit of nought in WAPRO means.
 */
enum ZeroLimit: string {

	/** Nobody has set one. */
	case Unlimited = 'unlimited';

	/** Nothing is sold on credit. */
	case Nothing = 'nothing';
}
