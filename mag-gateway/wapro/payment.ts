import type { OrderRow, Tables } from '../database/port.ts';
import { clarionDate, clarionTime } from './clarion.ts';
import { millionths, money } from './decimal.ts';
import type { Millionths } from './decimal.ts';

/** Books what has been paid of an order in all, and moves the payment axis accordingly. */
export async function bookPaid(
	tables: Tables,
	order: OrderRow,
	paid: Millionths,
	now: Date
): Promise< void > {
	const inFull = paid >= millionths( order.gross );
	await tables.orders.setPaid( order.id, money( paid ), inFull );
	const partly = paid > 0n ? 'part_paid' : 'unpaid';
	const to = inFull ? 'paid' : partly;
	if ( to !== order.payment ) {
		await tables.orders.setStatus( order.id, {
			axis: 'payment',
			from: order.payment,
			to,
			day: clarionDate( now ),
			time: clarionTime( now ),
		} );
	}
}
