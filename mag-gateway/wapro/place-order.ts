import type {
	OrderCustomer,
	PlaceOrder,
	PlaceOrderResponse,
	ShopOrder,
} from '../../contracts/generated/wapro-mag.ts';
import type {
	OrderCustomerRow,
	OrderHeader,
	ReceiptRow,
	Tables,
} from '../database/port.ts';
import { conflict } from '../errors.ts';
import { allocate } from './allocation.ts';
import type { Portion } from './allocation.ts';
import {
	clarionDate,
	clarionTime,
	dateOfClarion,
	polishDay,
} from './clarion.ts';
import { personOf } from './contractor-fields.ts';
import { orderingParty } from './contractor-lookup.ts';
import type { OrderingParty } from './contractor-lookup.ts';
import { millionths } from '../decimal.ts';
import { assertShop, lockedRecord } from './mag.ts';
import type { Mag } from './mag.ts';
import { assertReference, checkOrder } from './order-check.ts';
import type { CheckedOrder } from './order-check.ts';
import { orderHashes } from './order-hashes.ts';
import { writeLines } from './order-lines.ts';
import { viewOrders } from './order-view.ts';
import { bookPaidOver } from './payment.ts';
import { paymentTerms } from './payment-terms.ts';
import { registerOrder } from './register-order.ts';
import { available } from './stock.ts';
import { OUR_SOURCE } from './references.ts';
import { agreeingOrders, knownOrders } from './twins.ts';
import type { Known } from './twins.ts';

/**
 * Registers a shop order, once per reference, in one transaction: contractor found or created, an ERP order per
 * warehouse that serves it, totals by the ERP, number or buffer, reservation. Orders that are there already are linked
 * instead. The answer's counter stands after the order's own changes; a repeated request gets the same counter again,
 * so that the shop never counts the reservation twice.
 */
export const placeOrder = (
	{ database, now }: Mag,
	{ shopId, order, twins }: PlaceOrder
): Promise< PlaceOrderResponse > =>
	database.write( async ( tables ) => {
		await assertShop( tables, shopId );
		const hashes = orderHashes( order );
		const known = await tables.orders.receipt( order.reference );
		if ( known ) {
			return repeated( tables, order.reference, hashes.bodyHash, known );
		}
		assertReference( shopId, order.reference );
		const receipt = {
			shop: shopId,
			reference: order.reference,
			...hashes,
		};
		const there = await knownOrders( tables, order.reference, twins );
		if ( there ) {
			return link( tables, receipt, there );
		}
		const checked = await checkOrder( tables, order );
		const twin =
			twins && ( await agreeingOrders( tables, order, checked, twins ) );
		if ( twin ) {
			return link( tables, receipt, twin );
		}
		const moment = now();
		const portions = share( order, checked );
		const party = await orderingParty( tables, shopId, order, moment );
		const ids = await writeOrders(
			tables,
			{ order, checked, portions, party },
			moment
		);
		await settle( tables, order, ids, moment );

		await tables.changes.touch();
		const counter = await tables.changes.counter();
		const customer = {
			contractorId: party.contractor.id,
			contactId: party.contactId,
			deliveryPlaceId: party.deliveryPlaceId,
			created: party.created,
		};
		await tables.orders.addReceipt(
			{ ...receipt, counter, customer, match: null },
			ids
		);
		return {
			asOf: counter,
			known: false,
			customer: await shownCustomer( tables, customer ),
			orders: await viewOrders(
				tables,
				await tables.orders.byIds( ids )
			),
		};
	} );

/** With the contractor that pays, where WAPRO says that it is another one. */
export async function shownCustomer(
	tables: Tables,
	{ contractorId, contactId, deliveryPlaceId, created }: OrderCustomerRow
): Promise< OrderCustomer > {
	const [ contractor ] = await tables.contractors.rows( [ contractorId ] );
	const payerId = contractor?.payerId ?? undefined;
	return {
		contractorId,
		contactId: contactId ?? undefined,
		deliveryPlaceId: deliveryPlaceId ?? undefined,
		created,
		payerId: payerId === contractorId ? undefined : payerId,
	};
}

/** Orders that were there before become the reference's, as they are: what another integrator wrote is not touched. */
async function link(
	tables: Tables,
	receipt: Omit< ReceiptRow, 'counter' | 'customer' | 'match' >,
	{ match, orders }: Known
): Promise< PlaceOrderResponse > {
	const ids = orders.map( ( { id } ) => id );
	const [ first ] = orders;
	if ( ! first ) {
		throw new Error( 'No order to link.' );
	}
	await tables.changes.touch();
	const counter = await tables.changes.counter();
	const customer = {
		contractorId: first.contractorId,
		contactId: first.contactId,
		deliveryPlaceId: null,
		created: false,
	};
	await tables.orders.addReceipt(
		{ ...receipt, counter, customer, match },
		ids
	);
	return {
		asOf: counter,
		known: true,
		customer: await shownCustomer( tables, customer ),
		orders: await viewOrders( tables, await tables.orders.byIds( ids ) ),
		match,
	};
}

async function repeated(
	tables: Tables,
	reference: string,
	bodyHash: string,
	known: ReceiptRow
): Promise< PlaceOrderResponse > {
	if ( known.bodyHash !== bodyHash ) {
		throw conflict(
			'reference_conflict',
			'reference',
			`WAPRO Mag already holds another order under the reference ${ reference }.`
		);
	}
	const orders = await tables.orders.find( { reference } );
	return {
		asOf: known.counter,
		known: true,
		customer: await shownCustomer( tables, known.customer ),
		orders: await viewOrders( tables, orders ),
		match: known.match ?? undefined,
	};
}

/** Which warehouse serves what; a row somebody edits stops the order before anything is written. */
export function share( order: ShopOrder, checked: CheckedOrder ): Portion[] {
	const { warehouses, articles } = checked;
	const portions = allocate(
		order.lines.map( ( { lineId, index, quantity } ) => ( {
			lineId,
			index,
			quantity: millionths( quantity ),
			service: articles.some(
				( row ) => row.index === index && row.kind === 'service'
			),
		} ) ),
		warehouses.map( ( { id } ) => ( {
			warehouse: id,
			available: new Map(
				articles
					.filter( ( row ) => row.warehouseId === id )
					.map( ( row ) => [ row.index, available( row ) ] )
			),
		} ) )
	);
	for ( const { lineId, warehouse } of portions ) {
		const { index } = order.lines.find(
			( line ) => line.lineId === lineId
		) ?? { index: '' };
		const row = articles.find(
			( one ) => one.index === index && one.warehouseId === warehouse
		);
		if ( row?.locked ) {
			throw lockedRecord( `Article ${ index }` );
		}
	}
	return portions;
}

interface Placing {
	readonly order: ShopOrder;
	readonly checked: CheckedOrder;
	readonly portions: readonly Portion[];
	readonly party: OrderingParty;
}

/** One ERP order per warehouse, in the order of preference, still in the buffer. */
async function writeOrders(
	tables: Tables,
	{ order, checked, portions, party }: Placing,
	now: Date
): Promise< string[] > {
	const header = await headerOf( tables, order, party );
	const ids: string[] = [];
	for ( const { id: warehouseId } of checked.warehouses ) {
		const own = portions.filter(
			( { warehouse } ) => warehouse === warehouseId
		);
		if ( own.length > 0 ) {
			const id = await tables.orders.add( {
				...header,
				warehouseId,
				day: clarionDate( now ),
				time: clarionTime( now ),
			} );
			await writeLines( tables, id, order, checked, own );
			ids.push( id );
		}
	}
	return ids;
}

/** What every ERP order of a shop order says, whatever its warehouse. */
export async function headerOf(
	tables: Tables,
	order: ShopOrder,
	party: OrderingParty
): Promise< OrderHeader > {
	const payment = await paymentTerms( tables, order, party.contractor );
	return {
		contractorId: party.contractor.id,
		contractorName: party.contractor.fullName,
		contactId: party.contactId,
		deliveryPlaceId: party.deliveryPlaceId,
		customerNumber: order.buyerNumber || order.reference,
		internetId: order.reference,
		source: OUR_SOURCE,
		currency: order.currency,
		basis: order.basis,
		autoReserve: order.reserve,
		paymentForm: payment.form,
		paymentDays: payment.days,
		rate: order.rate ?? null,
		rateDay:
			order.rateDate === undefined
				? null
				: clarionDate( new Date( `${ order.rateDate }T12:00:00Z` ) ),
		documentWish: order.documentWish,
		orderedBy: personOf( order.payer ),
		note: order.note ?? '',
		extra: remarksOf( order ),
	};
}

/** What the shop says of the order; the buyer's own words stand in the note. */
const remarksOf = ( order: ShopOrder ): string =>
	[
		`Zamówienie internetowe nr ${ order.number } z dnia ${ polishDay( dateOfClarion( clarionDate( new Date( order.placedAt ) ) ) ) }`,
		order.deliveryMethod && `Sposób dostawy: ${ order.deliveryMethod }`,
		order.coupons && `Kupony: ${ order.coupons }`,
	]
		.filter( Boolean )
		.join( '\n' );

/** Payment first, since it belongs to the order however it is registered; then number and reservation. */
async function settle(
	tables: Tables,
	order: ShopOrder,
	ids: readonly string[],
	now: Date
): Promise< void > {
	const buffered =
		( await tables.settings.get( 'registration' ) ) === 'buffer';
	const written = await tables.orders.byIds( ids );
	await bookPaidOver(
		tables,
		written,
		millionths( order.paidAmount ?? '0' ),
		now,
		order
	);
	if ( ! buffered ) {
		for ( const row of written ) {
			await registerOrder( tables, row, now );
		}
	}
}
