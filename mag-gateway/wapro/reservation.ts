import type { ArticleRow, OrderLineRow, Tables } from '../database/port.ts';
import { larger, millionths, quantity, smaller } from '../decimal.ts';
import { lockedRecord } from './mag.ts';
import { journal } from './journal.ts';
import type { Occasion } from './journal.ts';
import { available } from './stock.ts';

/** The one row of an article that belongs to a warehouse, unlocked, as it is in this transaction. */
export async function openArticle(
	tables: Tables,
	index: string,
	warehouseId: string
): Promise< ArticleRow > {
	const rows = await tables.articles.rows( [ index ] );
	const article = rows.find( ( row ) => row.warehouseId === warehouseId );
	if ( ! article ) {
		throw new Error( `Article ${ index } has no row in that warehouse.` );
	}
	if ( article.locked ) {
		throw lockedRecord( `Article ${ index }` );
	}
	return article;
}

/**
 * Reserves what is available of what a line still wants; the rest stays to be reserved when goods come.
 *
 * @return Whether anything was reserved.
 */
export async function reserveLine(
	tables: Tables,
	line: OrderLineRow,
	warehouseId: string,
	occasion: Occasion
): Promise< boolean > {
	if ( line.kind === 'service' ) {
		return false;
	}
	const article = await openArticle( tables, line.index, warehouseId );
	const reserved = millionths( line.reserved );
	const wanted =
		millionths( line.ordered ) - millionths( line.realised ) - reserved;
	const taken = smaller( wanted, larger( available( article ), 0n ) );
	await tables.orders.setLineQuantities( line.id, {
		reserved: quantity( reserved + taken ),
		toReserve: quantity( wanted - taken ),
	} );
	if ( taken === 0n ) {
		return false;
	}
	await tables.articles.setLevels( article.id, {
		reserved: quantity( millionths( article.reserved ) + taken ),
	} );
	await journal( tables, article, 'reserved', -taken, occasion );
	return true;
}

/** Gives back what a line holds. */
export async function releaseLine(
	tables: Tables,
	line: OrderLineRow,
	warehouseId: string,
	occasion: Occasion
): Promise< boolean > {
	const held = millionths( line.reserved );
	await tables.orders.setLineQuantities( line.id, {
		reserved: quantity( 0n ),
		toReserve: quantity( 0n ),
	} );
	if ( held === 0n ) {
		return false;
	}
	const article = await openArticle( tables, line.index, warehouseId );
	await tables.articles.setLevels( article.id, {
		reserved: quantity( millionths( article.reserved ) - held ),
	} );
	await journal( tables, article, 'released', held, occasion );
	return true;
}

/** Newly available goods go to the orders that wait for them, oldest first. */
export async function reserveWaiting(
	tables: Tables,
	article: ArticleRow,
	now: Date
): Promise< void > {
	for ( const line of await tables.orders.waitingLines( article.id ) ) {
		const [ order ] = await tables.orders.byIds( [ line.orderId ] );
		const occasion = { document: order?.number ?? null, now };
		if (
			! ( await reserveLine(
				tables,
				line,
				article.warehouseId,
				occasion
			) )
		) {
			return;
		}
	}
}
