import type { OrderRow, Tables } from '../database/port.ts';
import { announceArticle } from './announce.ts';
import { yearOf } from './clarion.ts';
import { documentNumber } from './numbering.ts';
import { reserveLine } from './reservation.ts';

/** Takes an order out of the buffer: number, reservation by its rule, and word of the new availability. */
export async function registerOrder(
	tables: Tables,
	order: OrderRow,
	now: Date
): Promise< void > {
	const year = yearOf( now );
	const document = documentNumber(
		await tables.settings.get( 'numbering' ),
		await tables.orders.nextNumber( year ),
		year
	);
	await tables.orders.approve( order.id, document );
	for ( const index of await reserveOrder( tables, order, document, now ) ) {
		await announceArticle( tables, index, [ 'stock' ], 'reserved', now );
	}
}

/**
 * Reserves what the order's lines want, where its rule says so.
 *
 * @return Indexes of which something was taken.
 */
export async function reserveOrder(
	tables: Tables,
	order: OrderRow,
	document: string | null,
	now: Date
): Promise< Set< string > > {
	const touched = new Set< string >();
	if ( ! order.autoReserve ) {
		return touched;
	}
	for ( const line of await tables.orders.lines( [ order.id ] ) ) {
		const occasion = { document, now };
		if ( await reserveLine( tables, line, order.warehouseId, occasion ) ) {
			touched.add( line.index );
		}
	}
	return touched;
}
