import type { BrokenRow } from '../../contracts/generated/shop-api.ts';
import { asSyncError } from '../errors.ts';
import type { BadRow, Erp, Rows } from '../ports/erp.ts';
import type { Log } from '../ports/log.ts';
import type { Shop } from '../ports/shop.ts';

const MOST_OF_FIELD = 64;

type Facet = BrokenRow[ 'facet' ];

/**
 * WAPRO whose broken rows the shop hears of, whoever asked for them. Not being heard stops nothing: the next full pass
 * names them again.
 */
export function namingBrokenRows(
	erp: Erp,
	shop: Pick< Shop, 'brokenRows' >,
	log: Log
): Erp {
	async function name(
		facet: Facet,
		bad: readonly BadRow[]
	): Promise< void > {
		try {
			await shop.brokenRows( {
				rows: bad.map( ( { key, field, value } ) => ( {
					facet,
					index: key,
					field: field.slice( 0, MOST_OF_FIELD ),
					value: value ?? null,
				} ) ),
			} );
		} catch ( thrown ) {
			const { code } = asSyncError( thrown );
			log.warn(
				{ rows: bad.length, code },
				'broken rows of WAPRO could not be named'
			);
		}
	}

	const naming =
		< Values extends unknown[], Answer extends Rows< unknown > >(
			facet: Facet,
			call: ( ...values: Values ) => Promise< Answer >
		) =>
		async ( ...values: Values ): Promise< Answer > => {
			const answer = await call( ...values );
			if ( answer.bad.length > 0 ) {
				await name( facet, answer.bad );
			}
			return answer;
		};

	return {
		...erp,
		listGoods: naming( 'goods', erp.listGoods ),
		getGoods: naming( 'goods', erp.getGoods ),
		listHashes: naming( 'goods', erp.listHashes ),
		listStock: naming( 'stock', erp.listStock ),
		listStockPage: naming( 'stock', erp.listStockPage ),
		listPrices: naming( 'prices', erp.listPrices ),
		listPricesPage: naming( 'prices', erp.listPricesPage ),
	};
}
