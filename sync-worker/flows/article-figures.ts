import type {
	ItemResult,
	PriceItem,
	StockItem,
} from '../../contracts/generated/shop-api.ts';
import type {
	ListMovementsResponse,
	PriceRow,
	StockRow,
} from '../../contracts/generated/wapro-mag.ts';
import { priceItems } from '../domain/prices.ts';
import { stockItems } from '../domain/stock.ts';
import type { BadRow, Rows } from '../ports/erp.ts';
import type { ApplyOptions, Sides } from './articles.ts';

/** Stock and price of articles, asked for by index or already read page by page. */
export interface Figures {
	stock: (
		indexes: readonly string[],
		how: ApplyOptions
	) => Promise< ItemResult[] >;
	prices: (
		indexes: readonly string[],
		how: ApplyOptions
	) => Promise< ItemResult[] >;
	/** `found` holds every row of these articles: one without a row has no stock. */
	applyStock: (
		indexes: readonly string[],
		found: Rows< StockRow >,
		how: ApplyOptions
	) => Promise< ItemResult[] >;
	applyPrices: (
		indexes: readonly string[],
		found: Rows< PriceRow >,
		how: ApplyOptions
	) => Promise< ItemResult[] >;
}

export function articleFigures( { erp, shop, settings }: Sides ): Figures {
	const { shopId, priceList } = settings;

	/** Why the figures moved, and what is on its way. Without an answer the figures themselves must not wait. */
	async function causes(
		indexes: readonly string[],
		asOf: string,
		{ movements = true }: ApplyOptions
	): Promise< ListMovementsResponse | undefined > {
		try {
			return await erp.listMovements( {
				shopId,
				indexes: [ ...indexes ],
				...( movements ? {} : { afterCounter: asOf } ),
			} );
		} catch {
			return undefined;
		}
	}

	async function applyStock(
		indexes: readonly string[],
		found: Rows< StockRow >,
		how: ApplyOptions
	) {
		const { sound, refused } = withoutBad( indexes, found.bad );
		if ( sound.length === 0 ) {
			return refused;
		}
		const items: StockItem[] = stockItems(
			sound,
			found.rows,
			found.asOf,
			await causes( sound, found.asOf, how )
		).map( ( item ) => logged( item, how ) );
		const answer = await shop.applyStock( request( items, how ) );
		return [ ...refused, ...answer.items ];
	}

	async function applyPrices(
		indexes: readonly string[],
		found: Rows< PriceRow >,
		how: ApplyOptions
	) {
		const { sound, refused } = withoutBad( indexes, found.bad );
		if ( sound.length === 0 || priceList === undefined ) {
			return refused;
		}
		const items: PriceItem[] = priceItems(
			sound,
			priceList,
			found.rows,
			found.asOf
		).map( ( item ) => logged( item, how ) );
		const answer = await shop.applyPrices( request( items, how ) );
		return [ ...refused, ...answer.items ];
	}

	return {
		applyStock,
		applyPrices,
		stock: async ( indexes, how ) =>
			indexes.length === 0
				? []
				: applyStock(
						indexes,
						await erp.listStock( shopId, indexes ),
						how
					),
		async prices( indexes, how ) {
			if ( indexes.length === 0 ) {
				return [];
			}
			return priceList === undefined
				? indexes.map( noPriceList )
				: applyPrices(
						indexes,
						await erp.listPrices( shopId, priceList, indexes ),
						how
					);
		},
	};
}

export function request< Item >(
	items: Item[],
	{ cause, runId }: ApplyOptions
) {
	return runId === undefined ? { cause, items } : { cause, runId, items };
}

function logged< Item extends { readonly index: string } >(
	item: Item,
	{ messageIds }: ApplyOptions
): Item & { messageId?: string } {
	const messageId = messageIds?.get( item.index );
	return messageId === undefined ? item : { ...item, messageId };
}

/** A row whose key cannot be read may belong to any of the asked articles: then none of them is touched. */
function withoutBad( indexes: readonly string[], bad: readonly BadRow[] ) {
	const unreadable = bad.find( ( row ) => row.key === '' );
	const badByKey = new Map( bad.map( ( row ) => [ row.key, row ] ) );
	const refused: ItemResult[] = [];
	const sound: string[] = [];
	for ( const index of indexes ) {
		const row = badByKey.get( index ) ?? unreadable;
		if ( row === undefined ) {
			sound.push( index );
		} else {
			refused.push( { ...refusal( row ), key: index } );
		}
	}
	return { sound, refused };
}

export function refusal( row: BadRow ): ItemResult {
	const { key, code, field, reason } = row;
	return { key, outcome: 'rejected', code, field, reason };
}

function noPriceList( index: string ): ItemResult {
	return {
		key: index,
		outcome: 'rejected',
		code: 'price_list_unmapped',
		field: 'priceList',
		reason: 'No price list is chosen: choose one in the shop’s integration settings.',
	};
}
