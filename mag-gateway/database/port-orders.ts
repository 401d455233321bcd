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
	readonly reference: string | null;
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
	readonly carrierId: string | null;
	readonly parcelNumber: string | null;
	readonly locked: boolean;
}

export interface NewOrder {
	readonly contractorId: string;
	readonly contractorName: string;
	readonly contactId: string | null;
	readonly deliveryPlaceId: string | null;
	readonly warehouseId: string;
	readonly customerNumber: string;
	readonly reference: string;
	readonly day: number;
	readonly time: number;
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

export interface OrderLineRow {
	readonly id: string;
	readonly orderId: string;
	readonly shopLineId: string;
	readonly articleId: string;
	readonly index: string;
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
	/** The counter when the order's own changes were written. */
	readonly counter: string;
	readonly customer: OrderCustomerRow;
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

export interface OrderStore {
	byIds: ( ids: readonly string[] ) => Promise< OrderRow[] >;
	byNumber: ( number: string ) => Promise< OrderRow | undefined >;
	find: ( search: OrderSearch ) => Promise< OrderRow[] >;
	recent: ( limit: number ) => Promise< OrderRow[] >;
	lines: ( orderIds: readonly string[] ) => Promise< OrderLineRow[] >;
	/** Lines of registered orders with automatic reservation that still want goods of this row, oldest first. */
	waitingLines: ( articleId: string ) => Promise< OrderLineRow[] >;
	moves: (
		orderIds: readonly string[]
	) => Promise< ( StatusMove & { readonly orderId: string } )[] >;

	receipt: ( reference: string ) => Promise< ReceiptRow | undefined >;
	addReceipt: ( receipt: ReceiptRow ) => Promise< void >;

	/** RM_DodajZamowienie: an order in the buffer, without number, total or effect on stock. */
	add: ( order: NewOrder ) => Promise< string >;
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
	setParcel: (
		id: string,
		carrierId: string,
		number: string
	) => Promise< void >;
	setRealised: ( id: string ) => Promise< void >;
	cancel: ( id: string ) => Promise< void >;
	setLock: ( id: string, on: boolean ) => Promise< number >;
}
