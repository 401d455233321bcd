import type {
	DocumentSettings,
	DocumentSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { readOption, writeOption } from '../settings/options.ts';

const DEFAULTS: DocumentSettings = {
	on: false,
	mostMegabytes: 10,
	ksef: 'wait',
	mail: true,
	mailNotes: true,
};

export const documentSettings = ( shop: ShopContext ): DocumentSettings =>
	readOption( shop, 'documents', DEFAULTS );

export const mostBytes = ( shop: ShopContext ): number =>
	documentSettings( shop ).mostMegabytes * 1024 * 1024;

export function documentSettingsView(
	shop: ShopContext
): DocumentSettingsView {
	const counts = { wanted: 0, ready: 0, refused: 0 };
	for ( const { state, number } of shop.db.all< {
		state: keyof typeof counts;
		number: number;
	} >(
		'SELECT state, count( * ) AS number FROM documents GROUP BY state'
	) ) {
		counts[ state ] = number;
	}
	return {
		settings: documentSettings( shop ),
		// Files stand in the shop's own database.
		folder: { path: 'sklep.sqlite', outside: true, writable: true },
		counts,
	};
}

export function saveDocumentSettings(
	shop: ShopContext,
	wanted: DocumentSettings
): DocumentSettingsView {
	writeOption( shop, 'documents', wanted );
	shop.ringBell();
	return documentSettingsView( shop );
}
