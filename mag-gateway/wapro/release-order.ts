import type { OrderRow, Tables } from '../database/port.ts';
import { announceArticle } from './announce.ts';
import { openArticle, releaseLine, reserveWaiting } from './reservation.ts';

/** Gives back what an order holds; the indexes of which that was anything. */
export async function releaseOrder(
	tables: Tables,
	order: OrderRow,
	now: Date
): Promise< Set< string > > {
	const released = new Set< string >();
	for ( const line of await tables.orders.lines( [ order.id ] ) ) {
		const occasion = { document: order.number, now };
		if ( await releaseLine( tables, line, order.warehouseId, occasion ) ) {
			released.add( line.index );
		}
	}
	return released;
}

/** Goods that became free in a warehouse go to the orders that wait for them; every shop hears of the rest. */
export async function shareReleased(
	tables: Tables,
	indexes: Iterable< string >,
	warehouseId: string,
	now: Date
): Promise< void > {
	for ( const index of indexes ) {
		await reserveWaiting(
			tables,
			await openArticle( tables, index, warehouseId ),
			now
		);
		await announceArticle( tables, index, [ 'stock' ], 'released', now );
	}
}

/** Cancels an order that nobody has begun to realise. */
export async function withdrawOrder(
	tables: Tables,
	order: OrderRow,
	now: Date,
	remark?: string
): Promise< void > {
	const released = await releaseOrder( tables, order, now );
	await tables.orders.cancel( order.id, remark );
	await shareReleased( tables, released, order.warehouseId, now );
}
