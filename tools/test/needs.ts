import { existsSync } from 'node:fs';
import { findChromium } from '../../tests/harness/chromium.ts';
import { realShopAvailability } from '../../tests/harness/real-shop.ts';
import type { Need } from './suite.ts';

/** Why each need is not met; undefined when it is. */
export function unmetNeeds(): Record< Need, string | undefined > {
	const shop = realShopAvailability();
	return {
		composer: existsSync( 'vendor/autoload.php' )
			? undefined
			: 'PHP packages are not installed',
		'real-shop': shop.available ? undefined : shop.reason,
		browser: findChromium() ? undefined : 'there is no Chromium',
	};
}
