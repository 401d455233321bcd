import type {
	ErpOrder,
	Parcel,
	StatusPoint,
} from '../../contracts/generated/wapro-mag.ts';
import type {
	CarrierRow,
	OrderAxis,
	OrderRow,
	ParcelRow,
	StatusMove,
	StatusNameRow,
	Tables,
} from '../database/port.ts';
import { dateOfClarion, momentOfClarion } from './clarion.ts';
import { millionths, money, quantity } from '../decimal.ts';
import { rowHash } from './hash.ts';
import { isReference } from './references.ts';

function stateOf( order: OrderRow ): NonNullable< ErpOrder[ 'state' ] > {
	if ( order.cancelled ) {
		return 'cancelled';
	}
	return order.buffered ? 'buffered' : 'registered';
}

function statusPoint(
	axis: OrderAxis,
	code: string,
	names: readonly StatusNameRow[],
	moves: readonly StatusMove[]
): StatusPoint {
	const last = moves.findLast( ( move ) => move.axis === axis );
	return {
		code,
		name:
			names.find( ( one ) => one.axis === axis && one.code === code )
				?.name ?? code,
		at: last && momentOfClarion( last.day, last.time ),
	};
}

function parcelView(
	{ carrierId, number }: ParcelRow,
	carriers: readonly CarrierRow[]
): Parcel {
	const carrier = carriers.find( ( { id } ) => id === carrierId );
	return {
		carrier: carrier?.name ?? carrierId,
		trackingNumber: number,
		trackingUrl: carrier?.trackingUrl?.replace(
			'{numer}',
			encodeURIComponent( number )
		),
	};
}

/** Of the shop order that it is; another integrator's number is no reference. */
export const shopReference = ( {
	linked,
	reference,
}: OrderRow ): string | undefined =>
	linked || isReference( reference ) ? ( reference ?? undefined ) : undefined;

/** Orders as the contract shows them. */
export async function viewOrders(
	tables: Tables,
	orders: readonly OrderRow[]
): Promise< ErpOrder[] > {
	const ids = orders.map( ( { id } ) => id );
	const names = await tables.dictionaries.orderStatuses();
	const carriers = await tables.dictionaries.carriers();
	const lines = Map.groupBy(
		await tables.orders.lines( ids ),
		( { orderId } ) => orderId
	);
	const moves = Map.groupBy(
		await tables.orders.moves( ids ),
		( { orderId } ) => orderId
	);
	const parcels = Map.groupBy(
		await tables.orders.parcels( ids ),
		( { orderId } ) => orderId
	);
	const people = new Map(
		(
			await tables.contacts.of( [
				...new Set( orders.map( ( one ) => one.contractorId ) ),
			] )
		).map( ( one ) => [
			one.id,
			`${ one.firstName } ${ one.lastName }`.trim(),
		] )
	);
	return orders.map( ( order ) => {
		const point = ( axis: OrderAxis ) =>
			statusPoint(
				axis,
				order[ axis ],
				names,
				moves.get( order.id ) ?? []
			);
		const view: ErpOrder = {
			erpId: order.id,
			deleted: false,
			reference: shopReference( order ),
			customerOrderNumber: order.customerNumber,
			number: order.number ?? undefined,
			state: stateOf( order ),
			warehouse: order.warehouse,
			contractorId: order.contractorId,
			reserved:
				order.autoReserve && ! order.buffered && ! order.cancelled,
			net: money( millionths( order.net ) ),
			gross: money( millionths( order.gross ) ),
			production: point( 'production' ),
			transport: point( 'transport' ),
			payment: point( 'payment' ),
			paidAmount: money( millionths( order.paid ) ),
			parcels: ( parcels.get( order.id ) ?? [] ).map( ( parcel ) =>
				parcelView( parcel, carriers )
			),
			lines: ( lines.get( order.id ) ?? [] ).map( ( line ) => ( {
				lineId: line.shopLineId,
				index: line.index,
				ordered: quantity( millionths( line.ordered ) ),
				reserved: quantity( millionths( line.reserved ) ),
				realised: quantity( millionths( line.realised ) ),
				unit: line.unit,
				name: line.name,
				netPrice: money( millionths( line.netPrice ) ),
				grossPrice: money( millionths( line.grossPrice ) ),
				vatCode: line.vatCode,
			} ) ),
			contractorName: order.contractorName,
			placedAt: momentOfClarion( order.day, order.time ),
			internetOrderId: order.internetId || undefined,
			source: order.source || undefined,
			match: order.match ?? undefined,
			dueOn: order.dueDay > 0 ? dateOfClarion( order.dueDay ) : undefined,
			currency: order.currency,
			contactId: order.contactId ?? undefined,
			orderedBy:
				order.orderedBy ||
				people.get( order.contactId ?? '' ) ||
				undefined,
			deliveryPlaceId: order.deliveryPlaceId ?? undefined,
			deliveryPlace: order.deliveryPlace?.slice( 0, 255 ) || undefined,
		};
		return { ...view, hash: rowHash( view ) };
	} );
}
