import type { OrderAxis, OrderRow, Tables } from '../database/port.ts';
import { conflict, notFound } from '../errors.ts';
import { announceArticle, announceOrder } from './announce.ts';
import { clarionDate, clarionTime } from './clarion.ts';
import { larger, millionths, quantity } from './decimal.ts';
import { journal, nextDocument } from './journal.ts';
import { lockedRecord } from './mag.ts';
import type { Mag } from './mag.ts';
import { bookPaid } from './payment.ts';
import { registerOrder } from './register-order.ts';
import { withdrawOrder } from './release-order.ts';
import { openArticle } from './reservation.ts';

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

/** Issues the goods (WZ) and sends the parcel. */
export const ship = (
	mag: Mag,
	idOrNumber: string,
	parcel: { readonly carrier: string; readonly number: string }
): Promise< void > =>
	move( mag, idOrNumber, 'transport', async ( tables, order, now ) => {
		if ( order.buffered ) {
			throw conflict(
				'order_buffered',
				'order',
				'The order waits in the buffer. Register it first.'
			);
		}
		const carriers = await tables.dictionaries.carriers();
		const carrier = carriers.find(
			( { name } ) => name.toLowerCase() === parcel.carrier.toLowerCase()
		);
		if ( ! carrier ) {
			throw notFound(
				'carrier_unknown',
				'carrier',
				`There is no carrier "${ parcel.carrier }". Choose one of: ${ carriers
					.map( ( { name } ) => name )
					.join( ', ' ) }.`
			);
		}
		await issueGoods( tables, order, now );
		await tables.orders.setParcel( order.id, carrier.id, parcel.number );
		await setStatus( tables, order, 'transport', 'shipped', now );
	} );

async function issueGoods(
	tables: Tables,
	order: OrderRow,
	now: Date
): Promise< void > {
	const issued = new Set< string >();
	let document: string | undefined;
	for ( const line of await tables.orders.lines( [ order.id ] ) ) {
		const left = millionths( line.ordered ) - millionths( line.realised );
		if ( line.kind === 'goods' && left > 0n ) {
			const article = await openArticle(
				tables,
				line.index,
				order.warehouseId
			);
			// Made-to-measure goods are received from production and issued at once: nothing goes below nought.
			const onHand = larger( millionths( article.onHand ) - left, 0n );
			await tables.articles.setLevels( article.id, {
				onHand: quantity( onHand ),
				reserved: quantity(
					millionths( article.reserved ) - millionths( line.reserved )
				),
			} );
			document ??= await nextDocument( tables, 'WZ', now );
			await journal( tables, article, 'issued', -left, {
				document,
				now,
			} );
			issued.add( line.index );
		}
		await tables.orders.setLineQuantities( line.id, {
			reserved: quantity( 0n ),
			toReserve: quantity( 0n ),
			realised: line.ordered,
		} );
	}
	await tables.orders.setRealised( order.id );
	for ( const index of issued ) {
		await announceArticle( tables, index, [ 'stock' ], 'issued', now );
	}
}

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
			lines.some( ( { realised } ) => millionths( realised ) > 0n )
		) {
			throw conflict(
				'order_in_use',
				'order',
				"The order is a shop's, or its realisation has begun; it can only be cancelled."
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
