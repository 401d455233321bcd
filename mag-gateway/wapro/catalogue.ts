import type {
	GetGoodsResponse,
	ListGoods,
	ListGoodsResponse,
	ListPrices,
	ListPricesResponse,
	ListStock,
	ListStockResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type { PriceListRow, Tables } from '../database/port.ts';
import { invalid } from '../errors.ts';
import { goodsOf } from './goods.ts';
import { assertShop, atMost, mainWarehouse, MAX_KEYS } from './mag.ts';
import type { Mag } from './mag.ts';
import { mainRows } from './main-row.ts';
import { priceRow } from './price-row.ts';
import { stockRow } from './stock.ts';

/*
 * Reading goods, stock and prices. The counter is read first, so that an answer never claims to know a change that
 * its data may lack.
 */

async function flaggedPage(
	tables: Tables,
	shop: string,
	after: string | undefined,
	limit: number
): Promise< { readonly indexes: readonly string[]; readonly more: boolean } > {
	const main = await mainWarehouse( tables );
	const indexes = await tables.articles.flaggedIndexes(
		shop,
		main.id,
		after ?? '',
		limit + 1
	);
	return { indexes: indexes.slice( 0, limit ), more: indexes.length > limit };
}

/** Flagged articles, page by page. */
export const listGoods = (
	{ database }: Mag,
	{ shopId, afterIndex, limit }: ListGoods
): Promise< ListGoodsResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		const asOf = await tables.changes.counter();
		const page = await flaggedPage( tables, shopId, afterIndex, limit );
		return {
			asOf,
			goods: await goodsOf( tables, shopId, page.indexes ),
			more: page.more,
		};
	} );

/** Articles by index, flagged or not. */
export const getGoods = (
	{ database }: Mag,
	{
		shopId,
		indexes,
	}: { readonly shopId: string; readonly indexes: readonly string[] }
): Promise< GetGoodsResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		atMost( indexes, 'indexes' );
		const asOf = await tables.changes.counter();
		return { asOf, goods: await goodsOf( tables, shopId, indexes ) };
	} );

/** The asked articles, or a page of all flagged ones when a page is asked for instead. */
async function asked(
	tables: Tables,
	{ shopId, indexes, afterIndex, limit }: ListStock
): Promise< {
	readonly indexes: readonly string[];
	readonly page: { readonly more?: boolean; readonly lastIndex?: string };
} > {
	atMost( indexes, 'indexes' );
	const paged = limit !== undefined || afterIndex !== undefined;
	if ( indexes.length > 0 || ! paged ) {
		return { indexes, page: {} };
	}
	const page = await flaggedPage(
		tables,
		shopId,
		afterIndex,
		limit ?? MAX_KEYS
	);
	const last = page.indexes.at( -1 );
	return {
		indexes: page.indexes,
		page: {
			more: page.more,
			...( last === undefined ? {} : { lastIndex: last } ),
		},
	};
}

/** A row per article and warehouse; services have none. */
export const listStock = (
	{ database }: Mag,
	request: ListStock
): Promise< ListStockResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, request.shopId );
		const asOf = await tables.changes.counter();
		const { indexes, page } = await asked( tables, request );
		const rows = await tables.articles.rows( indexes );
		const supplies = Map.groupBy(
			await tables.movements.supplies( indexes ),
			( { index } ) => index
		);
		return {
			asOf,
			rows: rows
				.filter( ( { kind } ) => kind === 'goods' )
				.map( ( row ) => stockRow( row, supplies.get( row.index ) ) ),
			...page,
		};
	} );

export async function priceListOf(
	tables: Tables,
	code: string,
	field = 'priceList'
): Promise< PriceListRow > {
	const lists = await tables.dictionaries.priceLists();
	const list = lists.find( ( one ) => one.code === code );
	if ( ! list ) {
		throw invalid(
			'price_list_unmapped',
			field,
			`WAPRO Mag has no price list "${ code }". Choose one of: ${ lists
				.map( ( one ) => one.code )
				.join( ', ' ) }.`
		);
	}
	return list;
}

/** One price per article: that of the main warehouse's row. */
export const listPrices = (
	{ database }: Mag,
	request: ListPrices
): Promise< ListPricesResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, request.shopId );
		const asOf = await tables.changes.counter();
		const list = await priceListOf( tables, request.priceList );
		const { indexes, page } = await asked( tables, request );
		const main = await mainWarehouse( tables );
		const winners = mainRows(
			await tables.prices.rows( list.id, indexes ),
			main.id
		);
		return {
			asOf,
			rows: [ ...winners.values() ].map( ( entry ) =>
				priceRow( entry, list )
			),
			...page,
		};
	} );
