import type {
	GetGoodsResponse,
	ListGoods,
	ListGoodsResponse,
	ListPrices,
	ListPricesResponse,
	ListStockResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { invalid } from '../errors.ts';
import { millionths, money } from './decimal.ts';
import { goodsOf } from './goods.ts';
import { rowHash } from './hash.ts';
import { assertShop, atMost, mainWarehouse } from './mag.ts';
import type { Mag } from './mag.ts';
import { mainRows } from './main-row.ts';
import { stockRow } from './stock.ts';

interface Asked {
	readonly shopId: string;
	readonly indexes: readonly string[];
}

/*
 * Reading goods, stock and prices. The counter is read first, so that an answer never claims to know a change that
 * its data may lack.
 */

/** Flagged articles, page by page. */
export const listGoods = (
	{ database }: Mag,
	{ shopId, afterIndex, limit }: ListGoods
): Promise< ListGoodsResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		const asOf = await tables.changes.counter();
		const main = await mainWarehouse( tables );
		const indexes = await tables.articles.flaggedIndexes(
			shopId,
			main.id,
			afterIndex ?? '',
			limit + 1
		);
		return {
			asOf,
			goods: await goodsOf( tables, shopId, indexes.slice( 0, limit ) ),
			more: indexes.length > limit,
		};
	} );

/** Articles by index, flagged or not. */
export const getGoods = (
	{ database }: Mag,
	{ shopId, indexes }: Asked
): Promise< GetGoodsResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		atMost( indexes, 'indexes' );
		const asOf = await tables.changes.counter();
		return { asOf, goods: await goodsOf( tables, shopId, indexes ) };
	} );

/** A row per article and warehouse; services have none. */
export const listStock = (
	{ database }: Mag,
	{ shopId, indexes }: Asked
): Promise< ListStockResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		atMost( indexes, 'indexes' );
		const asOf = await tables.changes.counter();
		const rows = await tables.articles.rows( indexes );
		return {
			asOf,
			rows: rows
				.filter( ( { kind } ) => kind === 'goods' )
				.map( stockRow ),
		};
	} );

/** One price per article: that of the main warehouse's row. */
export const listPrices = (
	{ database }: Mag,
	{ shopId, priceList, indexes }: ListPrices
): Promise< ListPricesResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		atMost( indexes, 'indexes' );
		const asOf = await tables.changes.counter();
		const lists = await tables.dictionaries.priceLists();
		const list = lists.find( ( { code } ) => code === priceList );
		if ( ! list ) {
			throw invalid(
				'price_list_unmapped',
				'priceList',
				`WAPRO Mag has no price list "${ priceList }". Choose one of: ${ lists
					.map( ( { code } ) => code )
					.join( ', ' ) }.`
			);
		}
		const main = await mainWarehouse( tables );
		const winners = mainRows(
			await tables.prices.rows( list.id, indexes ),
			main.id
		);
		return {
			asOf,
			rows: [ ...winners.values() ].map( ( entry ) => {
				const row = {
					index: entry.index,
					priceList: list.code,
					currency: entry.currency,
					net: money( millionths( entry.net ) ),
					gross: money( millionths( entry.gross ) ),
					vatCode: entry.vatCode,
				};
				return { ...row, hash: rowHash( row ) };
			} ),
		};
	} );
