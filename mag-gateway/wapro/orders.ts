import type {
	ErpOrder,
	FindOrders,
	FindOrdersResponse,
	GetOrders,
	GetOrdersResponse,
	ListOrders,
	ListOrdersResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { invalid } from '../errors.ts';
import { NO_ROW } from './article-hashes.ts';
import { clarionDate } from './clarion.ts';
import { assertShop, atMost } from './mag.ts';
import type { Mag } from './mag.ts';
import { viewOrders } from './order-view.ts';

/**
 * Orders that carry a shop reference or a customer order number. An order found by its reference alone comes with the
 * counter of its placing, as PlaceOrder's answer would have.
 */
export const findOrders = (
	{ database }: Mag,
	{ shopId, reference, customerOrderNumber, since }: FindOrders
): Promise< FindOrdersResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		if ( ! reference && ! customerOrderNumber ) {
			throw invalid(
				'nothing_to_find',
				'reference',
				'Give a shop reference or a customer order number.'
			);
		}
		const counter = await tables.changes.counter();
		const receipt =
			reference && ! customerOrderNumber
				? await tables.orders.receipt( reference )
				: undefined;
		const orders = await tables.orders.find( {
			reference,
			customerNumber: customerOrderNumber || undefined,
			sinceDay:
				since === undefined
					? undefined
					: clarionDate( new Date( since ) ),
		} );
		return {
			asOf: receipt?.counter ?? counter,
			orders: await viewOrders( tables, orders ),
		};
	} );

const deletedOrder = ( erpId: string ): ErpOrder => ( {
	erpId,
	deleted: true,
	parcels: [],
	lines: [],
} );

/** One answer per asked id; what WAPRO does not have is deleted there. */
export const getOrders = (
	{ database }: Mag,
	{ shopId, erpIds }: GetOrders
): Promise< GetOrdersResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		atMost( erpIds, 'erpIds' );
		const asOf = await tables.changes.counter();
		const orders = await viewOrders(
			tables,
			await tables.orders.byIds( erpIds )
		);
		const found = new Map(
			orders.map( ( order ) => [ order.erpId, order ] )
		);
		return {
			asOf,
			orders: [ ...new Set( erpIds ) ].map(
				( id ) => found.get( id ) ?? deletedOrder( id )
			),
		};
	} );

/** Hashes of a shop's orders and of its contractors' orders, page by page; the next page begins after the last id. */
export const listOrders = (
	{ database }: Mag,
	{ shopId, since, afterId, limit }: ListOrders
): Promise< ListOrdersResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		const asOf = await tables.changes.counter();
		const found = await tables.orders.ofShop(
			shopId,
			clarionDate( new Date( since ) ),
			afterId ?? '0',
			limit + 1
		);
		const orders = await viewOrders( tables, found.slice( 0, limit ) );
		return {
			asOf,
			orders: orders.map( ( { erpId, hash } ) => ( {
				erpId,
				hash: hash ?? NO_ROW,
			} ) ),
			more: found.length > limit,
		};
	} );
