import type { ShopOrder } from '../../contracts/generated/wapro-mag.ts';
import type { OrderRow, Tables } from '../database/port.ts';
import { clarionDate, clarionTime } from './clarion.ts';
import { millionths, money, smaller } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';

const GROSZ = millionths( '0.01' );

/**
 * Books what has been paid of an order in all, and moves the payment axis accordingly.
 * @param tables
 * @param order
 * @param paid
 * @param now
 * @param isAll  The buyer paid all that was agreed, whatever this order counts.
 */
export async function bookPaid(
	tables: Tables,
	order: OrderRow,
	paid: Millionths,
	now: Date,
	isAll = false
): Promise< void > {
	const inFull = isAll || paid >= millionths( order.gross );
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
	now: Date,
	shopOrder: ShopOrder
): Promise< void > {
	const isAll = isAllPaid( orders, paid, shopOrder );
	let left = paid;
	for ( const [ n, row ] of orders.entries() ) {
		const last = n === orders.length - 1;
		const part = last ? left : smaller( left, millionths( row.gross ) );
		left -= part;
		if ( part > 0n || millionths( row.paid ) > 0n ) {
			await bookPaid( tables, row, part, now, isAll );
		}
	}
}

/** Who paid what the shop counted owes nothing, when no more than the rounding of lines lies between that and WAPRO's total. */
function isAllPaid(
	orders: readonly OrderRow[],
	paid: Millionths,
	{ summary, lines }: ShopOrder
): boolean {
	const sum = ( rows: readonly { readonly gross: string }[] ) =>
		rows.reduce( ( all, { gross } ) => all + millionths( gross ), 0n );
	return (
		summary.length > 0 &&
		paid >= sum( summary ) &&
		sum( orders ) - paid <= GROSZ * BigInt( lines.length )
	);
}
