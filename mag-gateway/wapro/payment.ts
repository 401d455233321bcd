import type { OrderRow, Tables } from '../database/port.ts';
import { clarionDate, clarionTime } from './clarion.ts';
import { millionths, money, smaller } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';

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

/** What was paid of a shop order fills its ERP orders one after another; the last one takes what is left. */
export async function bookPaidOver(
	tables: Tables,
	orders: readonly OrderRow[],
	paid: Millionths,
	now: Date
): Promise< void > {
	let left = paid;
	for ( const [ n, row ] of orders.entries() ) {
		const last = n === orders.length - 1;
		const part = last ? left : smaller( left, millionths( row.gross ) );
		left -= part;
		if ( part > 0n || millionths( row.paid ) > 0n ) {
			await bookPaid( tables, row, part, now );
		}
	}
}
