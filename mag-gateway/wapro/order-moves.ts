import type { OrderAxis, OrderRow, Tables } from '../database/port.ts';
import { conflict, notFound } from '../errors.ts';
import { announceOrder } from './announce.ts';
import { clarionDate, clarionTime } from './clarion.ts';
import { clarionDay } from './days.ts';
import { larger, millionths } from '../decimal.ts';
import { issueGoods } from './issue-goods.ts';
import type { Portion } from './issue-goods.ts';
import { lockedRecord } from './mag.ts';
import type { Mag } from './mag.ts';
import { bookPaid } from './payment.ts';
import { registerOrder } from './register-order.ts';
import { withdrawOrder } from './release-order.ts';

/*
 * What WAPRO's users do with an order, found by its id or its number. Each move is one transaction.
 */

type Work = ( tables: Tables, order: OrderRow, now: Date ) => Promise< void >;

export async function findOrder(
	tables: Tables,
	idOrNumber: string
): Promise< OrderRow > {
	const byId = /^[0-9]+$/.test( idOrNumber )
		? await tables.orders.byIds( [ idOrNumber ] )
		: [];
	const order = byId[ 0 ] ?? ( await tables.orders.byNumber( idOrNumber ) );
	if ( ! order ) {
		throw notFound(
			'order_gone',
			'order',
			`WAPRO Mag has no order "${ idOrNumber }".`
		);
	}
	return order;
}

const move = (
	{ database, now }: Mag,
	idOrNumber: string,
	cause: string,
	work: Work
): Promise< void > =>
	database.write( async ( tables ) => {
		const order = await findOrder( tables, idOrNumber );
		if ( order.locked ) {
			throw lockedRecord( `Order ${ order.number ?? order.id }` );
		}
		if ( order.cancelled ) {
			throw conflict(
				'order_cancelled',
				'order',
				`Order ${ order.number ?? order.id } is cancelled.`
			);
		}
		const moment = now();
		await work( tables, order, moment );
		await announceOrder( tables, order, cause, moment );
	} );

/** To a status of WAPRO's dictionary on the production or transport axis. */
export const moveStatus = (
	mag: Mag,
	idOrNumber: string,
	axis: Exclude< OrderAxis, 'payment' >,
	code: string
): Promise< void > =>
	move( mag, idOrNumber, axis, ( tables, order, now ) =>
		setStatus( tables, order, axis, code, now )
	);

async function setStatus(
	tables: Tables,
	order: OrderRow,
	axis: Exclude< OrderAxis, 'payment' >,
	code: string,
	now: Date
): Promise< void > {
	const names = await tables.dictionaries.orderStatuses();
	const known = names.filter( ( one ) => one.axis === axis );
	if ( ! known.some( ( one ) => one.code === code ) ) {
		throw notFound(
			'status_unknown',
			axis,
			`There is no ${ axis } status "${ code }". Choose one of: ${ known
				.map( ( one ) => one.code )
				.join( ', ' ) }.`
		);
	}
	await tables.orders.setStatus( order.id, {
		axis,
		from: order[ axis ],
		to: code,
		day: clarionDate( now ),
		time: clarionTime( now ),
	} );
}

/** Issues the goods (WZ), all that is left or these portions, and sends them as one parcel. */
export const ship = (
	mag: Mag,
	idOrNumber: string,
	parcel: { readonly carrier: string; readonly number: string },
	portions?: readonly Portion[]
): Promise< void > =>
	move( mag, idOrNumber, 'transport', async ( tables, order, now ) => {
		if ( order.buffered ) {
			throw conflict(
				'order_buffered',
				'order',
				'The order waits in the buffer. Register it first.'
			);
		}
		const carrierId = await carrierCalled( tables, parcel.carrier );
		const isDone = await issueGoods( tables, order, now, portions );
		await tables.orders.addParcel( {
			orderId: order.id,
			carrierId,
			number: parcel.number,
		} );
		await setStatus(
			tables,
			order,
			'transport',
			isDone ? 'shipped' : 'part_shipped',
			now
		);
	} );

async function carrierCalled(
	tables: Tables,
	name: string
): Promise< string > {
	const carriers = await tables.dictionaries.carriers();
	const carrier = carriers.find(
		( one ) => one.name.toLowerCase() === name.toLowerCase()
	);
	if ( ! carrier ) {
		throw notFound(
			'carrier_unknown',
			'carrier',
			`There is no carrier "${ name }". Choose one of: ${ carriers
				.map( ( one ) => one.name )
				.join( ', ' ) }.`
		);
	}
	return carrier.id;
}

/** The day by which the order is to be ready, as 2026-12-31. */
export const setDue = (
	mag: Mag,
	idOrNumber: string,
	day: string
): Promise< void > =>
	move( mag, idOrNumber, 'due', ( tables, order ) =>
		tables.orders.setDue( order.id, clarionDay( day, 'due' ) )
	);

/** Books a payment; without an amount, everything that is left. */
export const pay = (
	mag: Mag,
	idOrNumber: string,
	amount?: string
): Promise< void > =>
	move( mag, idOrNumber, 'payment', ( tables, order, now ) =>
		bookPaid(
			tables,
			order,
			amount === undefined
				? larger( millionths( order.gross ), millionths( order.paid ) )
				: millionths( order.paid ) + millionths( amount ),
			now
		)
	);

/** Before realisation only; the reservation is given back. */
export const cancel = ( mag: Mag, idOrNumber: string ): Promise< void > =>
	move( mag, idOrNumber, 'cancelled', async ( tables, order, now ) => {
		const lines = await tables.orders.lines( [ order.id ] );
		if ( lines.some( ( { realised } ) => millionths( realised ) > 0n ) ) {
			throw conflict(
				'order_realised',
				'order',
				'Realisation of the order has begun; it can no longer be cancelled.'
			);
		}
		await withdrawOrder( tables, order, now );
	} );

/** Deletes an order that nobody has begun to realise and that is no shop's. */
export const remove = ( mag: Mag, idOrNumber: string ): Promise< void > =>
	move( mag, idOrNumber, 'deleted', async ( tables, order, now ) => {
		const lines = await tables.orders.lines( [ order.id ] );
		if (
			order.linked ||
			lines.some( ( { realised } ) => millionths( realised ) > 0n ) ||
			( await tables.invoices.ofOrders( [ order.id ] ) ).length > 0
		) {
			throw conflict(
				'order_in_use',
				'order',
				"The order is a shop's, its realisation has begun, or a document is over it; it can only be cancelled."
			);
		}
		await withdrawOrder( tables, order, now );
		await tables.orders.removeLines( order.id );
		await tables.orders.remove( order.id );
	} );

/** Moves an order from the buffer to the register. */
export const register = ( mag: Mag, idOrNumber: string ): Promise< void > =>
	move( mag, idOrNumber, 'registered', async ( tables, order, now ) => {
		if ( ! order.buffered ) {
			throw conflict(
				'order_registered',
				'order',
				`The order is registered already as ${ order.number }.`
			);
		}
		await registerOrder( tables, order, now );
	} );
