import { z } from 'zod';
import * as wire from '../../contracts/generated/wapro-mag.ts';
import { list } from '../../contracts/wire.ts';
import type { Erp } from '../ports/erp.ts';
import { soapCaller } from './caller.ts';
import { checkRows, keyOf } from './rows.ts';
import { transport, type TransportOptions } from './transport.ts';

export interface SoapErp {
	readonly erp: Erp;
	close: () => void;
}

// Lists are read loosely first: their rows are checked one by one.
const anyRows = list( z.unknown() );
const looseGoods = wire.getGoodsResponseSchema.extend( { goods: anyRows } );
const loosePage = wire.listGoodsResponseSchema.extend( { goods: anyRows } );
const looseStock = wire.listStockResponseSchema.extend( { rows: anyRows } );
const loosePrices = wire.listPricesResponseSchema.extend( { rows: anyRows } );
const looseOrders = wire.getOrdersResponseSchema.extend( { orders: anyRows } );
const looseFound = wire.findOrdersResponseSchema.extend( { orders: anyRows } );

/** WAPRO's side by the WSDL `WaproMag`. */
export async function soapErp( options: TransportOptions ): Promise< SoapErp > {
	const wires = transport( options );
	const call = await soapCaller( wires, options.url );
	const erp: Erp = {
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
		async listGoods( shopId, afterIndex, limit ) {
			const { asOf, goods, more } = await call(
				'ListGoods',
				wire.listGoodsSchema,
				{ shopId, afterIndex: afterIndex ?? undefined, limit },
				loosePage
			);
			return {
				asOf,
				more,
				lastIndex: keyOf( goods.at( -1 ), 'index' ) || null,
				...checkRows( goods, wire.goodsSchema, 'index' ),
			};
		},
		async getGoods( shopId, indexes ) {
			const { asOf, goods } = await call(
				'GetGoods',
				wire.getGoodsSchema,
				{ shopId, indexes: [ ...indexes ] },
				looseGoods
			);
			return { asOf, ...checkRows( goods, wire.goodsSchema, 'index' ) };
		},
		async listStock( shopId, indexes ) {
			const { asOf, rows } = await call(
				'ListStock',
				wire.listStockSchema,
				{ shopId, indexes: [ ...indexes ] },
				looseStock
			);
			return { asOf, ...checkRows( rows, wire.stockRowSchema, 'index' ) };
		},
		async listPrices( shopId, priceList, indexes ) {
			const { asOf, rows } = await call(
				'ListPrices',
				wire.listPricesSchema,
				{ shopId, priceList, indexes: [ ...indexes ] },
				loosePrices
			);
			return { asOf, ...checkRows( rows, wire.priceRowSchema, 'index' ) };
		},
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
