import type { OrderMatch } from '../../contracts/generated/wapro-mag.ts';

export type OrderAxis = 'production' | 'transport' | 'payment';

/** ZAMOWIENIE with the symbols a reader needs. */
export interface OrderRow {
	readonly id: string;
	readonly contractorId: string;
	readonly contractorName: string;
	readonly warehouseId: string;
	readonly warehouse: string;
	readonly number: string | null;
	readonly customerNumber: string;
	/** Of the shop order it is linked to, else what a shop or another integrator wrote as the internet order's id. */
	readonly reference: string | null;
	readonly linked: boolean;
	/** How it was found, when it was there before the shop's order. */
	readonly match: OrderMatch | null;
	/** ZAMOWIENIE_INTERNETOWE_ID: ours or another integrator's. */
	readonly internetId: string | null;
	/** System that the order came from; empty for one made in WAPRO. */
	readonly source: string;
	readonly contactId: string | null;
	/** OSOBA_ZAMAWIAJACA. */
	readonly orderedBy: string;
	readonly deliveryPlaceId: string | null;
	/** Name and address of the place; orders name it when it was withdrawn, too. */
	readonly deliveryPlace: string | null;
	readonly day: number;
	readonly time: number;
	readonly buffered: boolean;
	readonly cancelled: boolean;
	readonly autoReserve: boolean;
	readonly basis: 'net' | 'gross';
	readonly currency: string;
	readonly net: string;
	readonly gross: string;
	readonly paid: string;
	readonly production: string;
	readonly transport: string;
	readonly payment: string;
	/** Clarion day by which it is to be ready; 0: not said. */
	readonly dueDay: number;
	readonly locked: boolean;
}

/** What all ERP orders of one shop order have in common. */
export interface OrderHeader {
	readonly contractorId: string;
	readonly contractorName: string;
	readonly contactId: string | null;
	readonly deliveryPlaceId: string | null;
	readonly customerNumber: string;
	readonly internetId: string;
	readonly source: string;
	readonly currency: string;
	readonly basis: 'net' | 'gross';
	readonly autoReserve: boolean;
	readonly paymentForm: string;
	readonly paymentDays: number;
	/** Złoty for one unit of a foreign currency, and its Clarion day. */
	readonly rate: string | null;
	readonly rateDay: number | null;
	readonly documentWish: 'invoice' | 'receipt';
	readonly orderedBy: string;
	readonly note: string;
	readonly extra: string;
}

export interface NewOrder extends OrderHeader {
	readonly warehouseId: string;
	readonly day: number;
	readonly time: number;
}

export interface OrderLineRow {
	readonly id: string;
	readonly orderId: string;
	readonly shopLineId: string;
	readonly articleId: string;
	readonly index: string;
	readonly name: string;
	readonly kind: 'goods' | 'service';
	readonly unit: string;
	readonly vatCode: string;
	readonly ordered: string;
	readonly realised: string;
	readonly reserved: string;
	readonly toReserve: string;
	readonly netPrice: string;
	readonly grossPrice: string;
}

export interface NewOrderLine {
	readonly shopLineId: string;
	readonly articleId: string;
	readonly vatCode: string;
	readonly quantity: string;
	readonly unit: string;
	readonly netPrice: string;
	readonly grossPrice: string;
	readonly markup: string;
	readonly priceMarker: 'k' | 'm';
	readonly note: string;
	readonly parameters: readonly {
		readonly code: string;
		readonly value: string;
		readonly unit?: string | undefined;
	}[];
}

/** One parcel of an order. */
export interface ParcelRow {
	readonly orderId: string;
	readonly carrierId: string;
	readonly number: string;
}

export interface StatusMove {
	readonly axis: OrderAxis;
	readonly from: string;
	readonly to: string;
	readonly day: number;
	readonly time: number;
}

/** What was taken from a shop under one reference. */
export interface ReceiptRow {
	readonly shop: string;
	readonly reference: string;
	readonly bodyHash: string;
	/** The same without the payment; null for orders of before it was kept. */
	readonly goodsHash: string | null;
	/** The counter when the order's own changes were written. */
	readonly counter: string;
	readonly customer: OrderCustomerRow;
	/** How orders that were there before were found; null: they were made for it. */
	readonly match: OrderMatch | null;
}

/** Whom an order was registered for. */
export interface OrderCustomerRow {
	readonly contractorId: string;
	readonly contactId: string | null;
	readonly deliveryPlaceId: string | null;
	/** The contractor was not there before. */
	readonly created: boolean;
}

export interface OrderSearch {
	readonly reference?: string | undefined;
	readonly customerNumber?: string | undefined;
	/** Clarion day; counts for the customer's number only. */
	readonly sinceDay?: number | undefined;
}

/** Orders that were entered on some days, over exactly this much. */
export interface OrderLike {
	readonly fromDay: number;
	readonly toDay: number;
	readonly currency: string;
	readonly gross: string;
}

export interface OrderStore {
	byIds: ( ids: readonly string[] ) => Promise< OrderRow[] >;
	byNumber: ( number: string ) => Promise< OrderRow | undefined >;
	find: ( search: OrderSearch ) => Promise< OrderRow[] >;
	/** What one of these ids of the internet was entered under; integrators that leave the id blank write it as the customer's number. */
	ofInternet: (
		ids: readonly string[],
		sinceDay: number
	) => Promise< OrderRow[] >;
	like: ( search: OrderLike ) => Promise< OrderRow[] >;
	recent: ( limit: number ) => Promise< OrderRow[] >;
	/** In the order of their id: those that a shop's references have, and those of contractors flagged for it. */
	ofShop: (
		shop: string,
		sinceDay: number,
		after: string,
		limit: number
	) => Promise< OrderRow[] >;
	/** Ids of a contractor's orders since the day, oldest first. */
	ofContractor: (
		contractorId: string,
		sinceDay: number
	) => Promise< string[] >;
	lines: ( orderIds: readonly string[] ) => Promise< OrderLineRow[] >;
	/** Lines of registered orders with automatic reservation that still want goods of this row, oldest first. */
	waitingLines: ( articleId: string ) => Promise< OrderLineRow[] >;
	moves: (
		orderIds: readonly string[]
	) => Promise< ( StatusMove & { readonly orderId: string } )[] >;

	receipt: ( reference: string ) => Promise< ReceiptRow | undefined >;
	/** With the orders that are the reference's from now on; one that is another reference's already is an error. */
	addReceipt: (
		receipt: ReceiptRow,
		orderIds: readonly string[]
	) => Promise< void >;
	/** One more order is the reference's. */
	joinReceipt: ( reference: string, orderId: string ) => Promise< void >;
	/** The order was changed: the receipt says what WAPRO holds now. */
	changeReceipt: ( receipt: ReceiptRow ) => Promise< void >;

	/** RM_DodajZamowienie: an order in the buffer, without number, total or effect on stock. */
	add: ( order: NewOrder ) => Promise< string >;
	/** The header anew; number, warehouse and dates stay. */
	change: ( id: string, order: OrderHeader ) => Promise< void >;
	removeLines: ( orderId: string ) => Promise< void >;
	/** RM_DodajPozycjeZamowienia. */
	addLine: ( orderId: string, line: NewOrderLine ) => Promise< string >;
	/** RM_SumujZamowienie. */
	setTotals: ( id: string, net: string, gross: string ) => Promise< void >;
	/** RM_ZatwierdzZamowienie: out of the buffer, with its number. */
	approve: ( id: string, number: string ) => Promise< void >;
	/** The next number of the year; the sequence has no gaps, since a rolled back transaction gives its number back. */
	nextNumber: ( year: number ) => Promise< number >;
	setLineQuantities: (
		lineId: string,
		quantities: {
			readonly reserved: string;
			readonly toReserve: string;
			readonly realised?: string;
		}
	) => Promise< void >;
	/** RM_UstawStanZamowien, with its line in the register of status changes. */
	setStatus: ( id: string, move: StatusMove ) => Promise< void >;
	setPaid: ( id: string, paid: string, inFull: boolean ) => Promise< void >;
	/** Oldest first. */
	parcels: ( orderIds: readonly string[] ) => Promise< ParcelRow[] >;
	/** One more; WAPRO's order names the last. */
	addParcel: ( parcel: ParcelRow ) => Promise< void >;
	setDue: ( id: string, day: number ) => Promise< void >;
	setRealised: ( id: string ) => Promise< void >;
	/** RM_UstawStanZamowien with status 'A'; the remark is added to what is said of the order. */
	cancel: ( id: string, remark?: string ) => Promise< void >;
	setLock: ( id: string, on: boolean ) => Promise< number >;
	/** RM_UsunZamowienie, with its lines and its register of status changes. */
	remove: ( id: string ) => Promise< void >;
}
