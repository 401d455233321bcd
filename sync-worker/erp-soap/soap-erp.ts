import * as wire from '../../contracts/generated/wapro-mag.ts';
import type { Erp } from '../ports/erp.ts';
import { soapCaller } from './caller.ts';
import { catalogueCalls } from './catalogue-calls.ts';
import { customerCalls } from './customer-calls.ts';
import { listCaller } from './list-caller.ts';
import { listCalls } from './list-calls.ts';
import { transport, type TransportOptions } from './transport.ts';

export interface SoapErp {
	readonly erp: Erp;
	close: () => void;
}

/** WAPRO's side by the WSDL `WaproMag`. */
export async function soapErp( options: TransportOptions ): Promise< SoapErp > {
	const wires = transport( options );
	const call = await soapCaller( wires, options.url );
	const lists = listCaller( wires );
	const erp: Erp = {
		...listCalls( lists ),
		...catalogueCalls( call, lists.whole ),
		...customerCalls( call, lists.whole ),
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
			lists.whole(
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
		placeOrder: ( request ) =>
			call(
				'PlaceOrder',
				wire.placeOrderSchema,
				request,
				wire.placeOrderResponseSchema
			),
		changeOrder: ( request ) =>
			call(
				'ChangeOrder',
				wire.changeOrderSchema,
				request,
				wire.changeOrderResponseSchema
			),
		cancelOrder: ( request ) =>
			call(
				'CancelOrder',
				wire.cancelOrderSchema,
				request,
				wire.cancelOrderResponseSchema
			),
		getDocumentFile: async ( request ) => {
			const { name, hash, content } = await call(
				'GetDocumentFile',
				wire.getDocumentFileSchema,
				request,
				wire.getDocumentFileResponseSchema
			);
			return { name, hash, content: Buffer.from( content, 'base64' ) };
		},
		createInvoice: ( request ) =>
			lists.whole(
				'CreateInvoice',
				wire.createInvoiceSchema,
				request,
				wire.createInvoiceResponseSchema
			),
		acquireFlowLock: ( request ) =>
			call(
				'AcquireFlowLock',
				wire.acquireFlowLockSchema,
				request,
				wire.acquireFlowLockResponseSchema
			),
		releaseFlowLock: ( request ) =>
			call(
				'ReleaseFlowLock',
				wire.releaseFlowLockSchema,
				request,
				wire.releaseFlowLockResponseSchema
			),
	};
	return { erp, close: wires.close };
}
