import { articleRows } from '../wapro/article-moves.ts';
import type { Mag } from '../wapro/mag.ts';
import { mainWarehouse } from '../wapro/mag.ts';
import { rowDifferences } from '../wapro/main-row.ts';
import { stockRow } from '../wapro/stock.ts';

/** Everything about an article: the row that wins, where the others differ, prices, bar codes' place, shop states. */
export async function show( mag: Mag, index: string ) {
	const { main, rows } = await articleRows( mag, index );
	return mag.database.read( async ( tables ) => {
		const lists = await tables.dictionaries.priceLists();
		const prices = [];
		for ( const list of lists ) {
			const entries = await tables.prices.rows( list.id, [ index ] );
			const entry = entries.find( ( one ) => one.articleId === main.id );
			if ( entry ) {
				prices.push( {
					list: list.code,
					net: entry.net,
					gross: entry.gross,
				} );
			}
		}
		const { id } = await mainWarehouse( tables );
		return {
			article: main,
			stock: rows.map( ( row ) => stockRow( row ) ),
			prices,
			differences: rowDifferences( rows, id ),
			shopStates: await tables.shops.states( [ index ] ),
		};
	} );
}

export const goods = ( { database }: Mag, after = '', limit = 50 ) =>
	database.read( async ( tables ) => {
		const indexes = await tables.articles.indexes( after, limit );
		return tables.articles.rows( indexes );
	} );
