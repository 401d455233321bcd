import type { BrokenRow } from '../../contracts/generated/shop-api.ts';
import { asSyncError } from '../errors.ts';
import type { BadRow, Erp, Rows } from '../ports/erp.ts';
import type { Log } from '../ports/log.ts';
import type { Shop } from '../ports/shop.ts';

const MOST_OF_FIELD = 64;
/** Of one call, by the contract. */
const MOST_ROWS = 1000;

type Facet = BrokenRow[ 'facet' ];

export interface NamingErp {
	readonly erp: Erp;
	/** Rows that the shop could not be told of since the start: no pass that they fell into may close findings. */
	readonly untold: () => number;
}

/**
 * WAPRO whose broken rows the shop hears of, whoever asked for them. Not being heard stops nothing: the next full pass
 * names them again.
 */
export function namingBrokenRows(
	erp: Erp,
	shop: Pick< Shop, 'brokenRows' >,
	log: Log
): NamingErp {
	let untold = 0;

	async function name(
		facet: Facet,
		bad: readonly BadRow[]
	): Promise< void > {
		for ( let from = 0; from < bad.length; from += MOST_ROWS ) {
			const rows = bad
				.slice( from, from + MOST_ROWS )
				.map( ( { key, field, value } ) => ( {
					facet,
					index: key,
					field: field.slice( 0, MOST_OF_FIELD ),
					value: value ?? null,
				} ) );
			try {
				await shop.brokenRows( { rows } );
			} catch ( thrown ) {
				untold += rows.length;
				const { code } = asSyncError( thrown );
				log.warn(
					{ rows: rows.length, code },
					'broken rows of WAPRO could not be named'
				);
			}
		}
	}

	const naming =
		< Values extends unknown[], Answer extends Rows< unknown > >(
			facet: Facet,
			call: ( ...values: Values ) => Promise< Answer >
		) =>
		async ( ...values: Values ): Promise< Answer > => {
			const answer = await call( ...values );
			await name( facet, answer.bad );
			return answer;
		};

	const named: Erp = {
		...erp,
		listGoods: naming( 'goods', erp.listGoods ),
		getGoods: naming( 'goods', erp.getGoods ),
		listHashes: naming( 'goods', erp.listHashes ),
		listStock: naming( 'stock', erp.listStock ),
		listStockPage: naming( 'stock', erp.listStockPage ),
		listPrices: naming( 'prices', erp.listPrices ),
		listPricesPage: naming( 'prices', erp.listPricesPage ),
	};
	return { erp: named, untold: () => untold };
}
