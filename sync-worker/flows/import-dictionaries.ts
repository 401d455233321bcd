import type { Erp } from '../ports/erp.ts';
import type { Log } from '../ports/log.ts';
import type { Flow } from '../ports/scheduler.ts';
import type { Shop } from '../ports/shop.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly log: Log;
	readonly everySeconds: number;
}

/** Carries WAPRO's vocabularies (warehouses, price lists, VAT codes, …) to the shop, which maps them. */
export async function carryDictionaries( {
	erp,
	shop,
	log,
}: Omit< Needs, 'everySeconds' > ): Promise< boolean > {
	const { changed } = await shop.dictionaries( await erp.dictionaries() );
	log.info( { changed }, 'dictionaries of WAPRO carried to the shop' );
	return changed;
}

export function importDictionaries( needs: Needs ): Flow {
	return {
		name: 'importDictionaries',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'wapro_back', 'shop_back' ],
		async run() {
			await carryDictionaries( needs );
			return {};
		},
	};
}
