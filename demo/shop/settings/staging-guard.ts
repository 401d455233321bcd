import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { readOption, writeOption } from './options.ts';

export const PAUSED_REASON =
	'Sklep działa pod innym adresem niż zapamiętany, więc wymiana z WAPRO jest wstrzymana. Potwierdź nowy adres w ustawieniach, jeśli to nadal ten sam sklep.';

export function knownUrl( shop: ShopContext ): string {
	return readOption( shop, 'known_url', shop.siteUrl() );
}

/** A copy of the shop under another address must not talk to WAPRO. */
export function isPaused( shop: ShopContext ): boolean {
	return knownUrl( shop ) !== shop.siteUrl();
}

export function assertNotPaused( shop: ShopContext ): void {
	if ( isPaused( shop ) ) {
		throw new Problem( 'paused_address', PAUSED_REASON, 409 );
	}
}

export function confirmAddress( shop: ShopContext ): void {
	writeOption( shop, 'known_url', shop.siteUrl() );
}
