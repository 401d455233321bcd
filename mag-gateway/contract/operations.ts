import type { z } from 'zod';
import * as wire from '../../contracts/generated/wapro-mag.ts';
import {
	getGoods,
	listGoods,
	listPrices,
	listStock,
} from '../wapro/catalogue.ts';
import { cancelOrder } from '../wapro/cancel-order.ts';
import { changeOrder } from '../wapro/change-order.ts';
import { getCustomers, listCustomers } from '../wapro/customers.ts';
import { getDictionaries, ping } from '../wapro/dictionaries.ts';
import { getDigests, listHashes } from '../wapro/digests.ts';
import { findCustomers } from '../wapro/find-customers.ts';
import { findGoods } from '../wapro/find-goods.ts';
import { acquireFlowLock, releaseFlowLock } from '../wapro/flow-locks.ts';
import type { Mag } from '../wapro/mag.ts';
import { listMovements } from '../wapro/movements.ts';
import { findOrders, getOrders, listOrders } from '../wapro/orders.ts';
import { deletePhoto, getPhoto, putPhoto } from '../wapro/photos.ts';
import { placeOrder } from '../wapro/place-order.ts';
import {
	putAddress,
	putContact,
	putDeliveryPlace,
} from '../wapro/put-customer.ts';
import { putGoods } from '../wapro/put-goods.ts';
import {
	acknowledgeChanges,
	getChangeQueue,
	listChanges,
} from '../wapro/queue.ts';
import { putShopStates } from '../wapro/shop-states.ts';
import { requestOf } from './validation.ts';

/** Takes what the SOAP library read, gives what it shall write, its keys in wire order. */
export type Operation = ( input: unknown ) => Promise< unknown >;

function operation< Request extends z.ZodType, Response extends z.ZodType >(
	request: Request,
	response: Response,
	handle: (
		asked: z.output< Request >
	) => Promise< z.input< Response > | z.output< Response > >
): Operation {
	return async ( input ) =>
		response.parse( await handle( requestOf( request, input ) ) );
}

/** Every operation of the WSDL by its name. */
export const operationsOf = (
	mag: Mag,
	version: string
): Readonly< Record< string, Operation > > => ( {
	Ping: operation( wire.pingSchema, wire.pingResponseSchema, () =>
		ping( mag, version )
	),
	GetDictionaries: operation(
		wire.getDictionariesSchema,
		wire.getDictionariesResponseSchema,
		() => getDictionaries( mag )
	),
	ListChanges: operation(
		wire.listChangesSchema,
		wire.listChangesResponseSchema,
		( asked ) => listChanges( mag, asked )
	),
	AcknowledgeChanges: operation(
		wire.acknowledgeChangesSchema,
		wire.acknowledgeChangesResponseSchema,
		( asked ) => acknowledgeChanges( mag, asked )
	),
	GetChangeQueue: operation(
		wire.getChangeQueueSchema,
		wire.getChangeQueueResponseSchema,
		( asked ) => getChangeQueue( mag, asked )
	),
	ListGoods: operation(
		wire.listGoodsSchema,
		wire.listGoodsResponseSchema,
		( asked ) => listGoods( mag, asked )
	),
	GetGoods: operation(
		wire.getGoodsSchema,
		wire.getGoodsResponseSchema,
		( asked ) => getGoods( mag, asked )
	),
	ListStock: operation(
		wire.listStockSchema,
		wire.listStockResponseSchema,
		( asked ) => listStock( mag, asked )
	),
	ListPrices: operation(
		wire.listPricesSchema,
		wire.listPricesResponseSchema,
		( asked ) => listPrices( mag, asked )
	),
	GetDigests: operation(
		wire.getDigestsSchema,
		wire.getDigestsResponseSchema,
		( asked ) => getDigests( mag, asked )
	),
	ListHashes: operation(
		wire.listHashesSchema,
		wire.listHashesResponseSchema,
		( asked ) => listHashes( mag, asked )
	),
	ListMovements: operation(
		wire.listMovementsSchema,
		wire.listMovementsResponseSchema,
		( asked ) => listMovements( mag, asked )
	),
	FindGoods: operation(
		wire.findGoodsSchema,
		wire.findGoodsResponseSchema,
		( asked ) => findGoods( mag, asked )
	),
	PutGoods: operation(
		wire.putGoodsSchema,
		wire.putGoodsResponseSchema,
		( asked ) => putGoods( mag, asked )
	),
	GetPhoto: operation(
		wire.getPhotoSchema,
		wire.getPhotoResponseSchema,
		( asked ) => getPhoto( mag, asked )
	),
	PutPhoto: operation(
		wire.putPhotoSchema,
		wire.putPhotoResponseSchema,
		( asked ) => putPhoto( mag, asked )
	),
	DeletePhoto: operation(
		wire.deletePhotoSchema,
		wire.deletePhotoResponseSchema,
		( asked ) => deletePhoto( mag, asked )
	),
	PutShopStates: operation(
		wire.putShopStatesSchema,
		wire.putShopStatesResponseSchema,
		( asked ) => putShopStates( mag, asked )
	),
	ListCustomers: operation(
		wire.listCustomersSchema,
		wire.listCustomersResponseSchema,
		( asked ) => listCustomers( mag, asked )
	),
	GetCustomers: operation(
		wire.getCustomersSchema,
		wire.getCustomersResponseSchema,
		( asked ) => getCustomers( mag, asked )
	),
	FindCustomers: operation(
		wire.findCustomersSchema,
		wire.findCustomersResponseSchema,
		( asked ) => findCustomers( mag, asked )
	),
	PutAddress: operation(
		wire.putAddressSchema,
		wire.putAddressResponseSchema,
		( asked ) => putAddress( mag, asked )
	),
	PutDeliveryPlace: operation(
		wire.putDeliveryPlaceSchema,
		wire.putDeliveryPlaceResponseSchema,
		( asked ) => putDeliveryPlace( mag, asked )
	),
	PutContact: operation(
		wire.putContactSchema,
		wire.putContactResponseSchema,
		( asked ) => putContact( mag, asked )
	),
	FindOrders: operation(
		wire.findOrdersSchema,
		wire.findOrdersResponseSchema,
		( asked ) => findOrders( mag, asked )
	),
	PlaceOrder: operation(
		wire.placeOrderSchema,
		wire.placeOrderResponseSchema,
		( asked ) => placeOrder( mag, asked )
	),
	ChangeOrder: operation(
		wire.changeOrderSchema,
		wire.changeOrderResponseSchema,
		( asked ) => changeOrder( mag, asked )
	),
	CancelOrder: operation(
		wire.cancelOrderSchema,
		wire.cancelOrderResponseSchema,
		( asked ) => cancelOrder( mag, asked )
	),
	GetOrders: operation(
		wire.getOrdersSchema,
		wire.getOrdersResponseSchema,
		( asked ) => getOrders( mag, asked )
	),
	ListOrders: operation(
		wire.listOrdersSchema,
		wire.listOrdersResponseSchema,
		( asked ) => listOrders( mag, asked )
	),
	AcquireFlowLock: operation(
		wire.acquireFlowLockSchema,
		wire.acquireFlowLockResponseSchema,
		( asked ) => acquireFlowLock( mag, asked )
	),
	ReleaseFlowLock: operation(
		wire.releaseFlowLockSchema,
		wire.releaseFlowLockResponseSchema,
		( asked ) => releaseFlowLock( mag, asked )
	),
} );
