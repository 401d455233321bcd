import type {
	Customer,
	ErpOrder,
	PlaceOrderResponse,
} from '../../../contracts/generated/wapro-mag.ts';
import type { Erp } from '../../../sync-worker/ports/erp.ts';

/** The Erp port in memory: a case gives the methods it needs. */
export function scriptedErp( methods: Partial< Erp > ): Erp {
	const unexpected = (): never => {
		throw new Error( 'not part of this case' );
	};
	return {
		ping: unexpected,
		dictionaries: unexpected,
		listChanges: unexpected,
		acknowledgeChanges: unexpected,
		changeQueue: unexpected,
		listGoods: unexpected,
		getGoods: unexpected,
		listStock: unexpected,
		listStockPage: unexpected,
		listPrices: unexpected,
		listPricesPage: unexpected,
		digests: unexpected,
		listHashes: unexpected,
		listMovements: unexpected,
		findGoods: unexpected,
		putGoods: unexpected,
		getPhoto: unexpected,
		putPhoto: unexpected,
		deletePhoto: unexpected,
		listCustomers: unexpected,
		getCustomers: unexpected,
		findCustomers: unexpected,
		putAddress: unexpected,
		putDeliveryPlace: unexpected,
		putContact: unexpected,
		putShopStates: unexpected,
		findOrders: unexpected,
		placeOrder: unexpected,
		changeOrder: unexpected,
		cancelOrder: unexpected,
		getOrders: unexpected,
		listOrders: unexpected,
		getInvoices: unexpected,
		listInvoices: unexpected,
		getDocumentFile: unexpected,
		createInvoice: unexpected,
		acquireFlowLock: unexpected,
		releaseFlowLock: unexpected,
		...methods,
	};
}

export function erpOrder( erpId: string, reference: string ): ErpOrder {
	return {
		erpId,
		deleted: false,
		reference,
		number: `ZO/${ erpId }/2026`,
		state: 'registered',
		warehouse: 'M1',
		reserved: true,
		parcels: [],
		lines: [],
	};
}

/** WAPRO took an order. */
export function placed( asOf: string, orders: ErpOrder[] ): PlaceOrderResponse {
	return {
		asOf,
		known: false,
		customer: { contractorId: '901', contactId: '55', created: true },
		orders,
	};
}

export function customer(
	erpId: string,
	other: Partial< Customer > = {}
): Customer {
	return {
		erpId,
		deleted: false,
		flagged: true,
		hash: '0123456789abcdef',
		name: `Contractor ${ erpId }`,
		overdueBlock: false,
		blocked: false,
		contacts: [],
		deliveryPlaces: [],
		proposals: [],
		...other,
	};
}
