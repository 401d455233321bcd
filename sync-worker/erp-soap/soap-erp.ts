import { z } from 'zod';
import * as wire from '../../contracts/generated/wapro-mag.ts';
import { list } from '../../contracts/wire.ts';
import type { Erp } from '../ports/erp.ts';
import { soapCaller } from './caller.ts';
import { catalogueCalls } from './catalogue-calls.ts';
import { listCalls } from './list-calls.ts';
import { checkRows } from './rows.ts';
import { transport, type TransportOptions } from './transport.ts';

export interface SoapErp {
	readonly erp: Erp;
	close: () => void;
}

// Lists are read loosely first: their rows are checked one by one.
const anyRows = list( z.unknown() );
const looseOrders = wire.getOrdersResponseSchema.extend( { orders: anyRows } );
const looseFound = wire.findOrdersResponseSchema.extend( { orders: anyRows } );

/** WAPRO's side by the WSDL `WaproMag`. */
export async function soapErp( options: TransportOptions ): Promise< SoapErp > {
	const wires = transport( options );
	const call = await soapCaller( wires, options.url );
	const erp: Erp = {
		...listCalls( call ),
		...catalogueCalls( call ),
		ping: () =>
			call( 'Ping', wire.pingSchema, {}, wire.pingResponseSchema ),
		dictionaries: () =>
			call(
				'GetDictionaries',
				wire.getDictionariesSchema,
				{},
				wire.getDictionariesResponseSchema
			),
		listChanges: ( request ) =>
			call(
				'ListChanges',
				wire.listChangesSchema,
				request,
				wire.listChangesResponseSchema
			),
		acknowledgeChanges: ( request ) =>
			call(
				'AcknowledgeChanges',
				wire.acknowledgeChangesSchema,
				request,
				wire.acknowledgeChangesResponseSchema
			),
		changeQueue: async ( shopId ) =>
			(
				await call(
					'GetChangeQueue',
					wire.getChangeQueueSchema,
					{ shopId },
					wire.getChangeQueueResponseSchema
				)
			).states,
		putShopStates: ( request ) =>
			call(
				'PutShopStates',
				wire.putShopStatesSchema,
				request,
				wire.putShopStatesResponseSchema
			),
		async findOrders( request ) {
			const { asOf, orders } = await call(
				'FindOrders',
				wire.findOrdersSchema,
				request,
				looseFound
			);
			return {
				asOf,
				...checkRows( orders, wire.erpOrderSchema, 'erpId' ),
			};
		},
		placeOrder: ( request ) =>
			call(
				'PlaceOrder',
				wire.placeOrderSchema,
				request,
				wire.placeOrderResponseSchema
			),
		async getOrders( shopId, erpIds ) {
			const { asOf, orders } = await call(
				'GetOrders',
				wire.getOrdersSchema,
				{ shopId, erpIds: [ ...erpIds ] },
				looseOrders
			);
			return {
				asOf,
				...checkRows( orders, wire.erpOrderSchema, 'erpId' ),
			};
		},
	};
	return { erp, close: wires.close };
}
