import type {
	InvoiceKind,
	InvoiceState,
	KsefMode,
	KsefState,
	SettlementKind,
} from '../../contracts/generated/wapro-mag.ts';

/** Which side of the accounts: owed to us, or by us. */
export type Side = 'WN' | 'MA';

/** DOKUMENT_HANDLOWY with the buyer as it was then. Amounts are in its currency unless their name says złoty. */
export interface InvoiceRow {
	readonly id: string;
	readonly kind: InvoiceKind;
	readonly state: InvoiceState;
	readonly number: string | null;
	readonly contractorId: string;
	readonly payerId: string | null;
	readonly contractorName: string;
	readonly nip: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
	readonly issueDay: number;
	readonly saleDay: number;
	readonly dueDay: number;
	readonly paymentForm: string;
	readonly currency: string;
	/** Złoty for one unit of a foreign currency, and its Clarion day. */
	readonly rate: string | null;
	readonly rateDay: number | null;
	readonly basis: 'net' | 'gross';
	readonly net: string;
	readonly gross: string;
	readonly grossPln: string;
	readonly settled: string;
	/** What is owed, by whomever. */
	readonly remaining: string;
	/** What was paid for it and is used for nothing yet. */
	readonly overpaid: string;
	readonly settledDay: number | null;
	readonly originalId: string | null;
	readonly correctsId: string | null;
	/** Of an advance: its final invoice. */
	readonly finalId: string | null;
	readonly receiptNumber: string;
	readonly splitPayment: boolean;
	readonly note: string;
	readonly ksefNumber: string | null;
	readonly ksefState: KsefState;
	readonly ksefReason: string;
	readonly ksefMode: KsefMode | null;
	readonly ksefAcceptedAt: string | null;
	readonly ksefUrl: string | null;
	readonly locked: boolean;
}

export interface InvoiceVatRow {
	readonly vatCode: string;
	readonly net: string;
	readonly vat: string;
	readonly netPln: string;
	readonly vatPln: string;
}

/** POZYCJA_DOKUMENTU_MAGAZYNOWEGO of a trade document. */
export interface InvoiceLineRow {
	readonly id: string;
	readonly invoiceId: string;
	readonly articleId: string | null;
	readonly index: string | null;
	readonly name: string;
	readonly quantity: string;
	readonly unit: string;
	readonly vatCode: string;
	readonly netPrice: string;
	readonly grossPrice: string;
	readonly orderLineId: string | null;
	readonly orderId: string | null;
	readonly shopLineId: string | null;
}

/** A line of an order as an invoice takes it over. */
export interface BillableLineRow {
	readonly orderLineId: string;
	readonly orderId: string;
	readonly articleId: string;
	readonly index: string;
	readonly unit: string;
	readonly vatCode: string;
	readonly ordered: string;
	readonly invoiced: string;
	readonly netPrice: string;
	readonly grossPrice: string;
	/** Goods of annex 15. */
	readonly splitPayment: boolean;
}

/** What an order says of its payment. */
export interface OrderTermsRow {
	readonly orderId: string;
	readonly paymentForm: string;
	readonly paymentDays: number;
	readonly rate: string | null;
	readonly rateDay: number | null;
	/** What of its payments invoices have used. */
	readonly paidUsed: string;
}

export interface NewInvoice {
	readonly kind: InvoiceKind;
	readonly contractorId: string;
	readonly payerId: string | null;
	readonly issueDay: number;
	readonly saleDay: number;
	readonly dueDay: number;
	readonly paymentForm: string;
	readonly currency: string;
	readonly rate: string | null;
	readonly rateDay: number | null;
	readonly basis: 'net' | 'gross';
	readonly net: string;
	readonly gross: string;
	readonly netPln: string;
	readonly grossPln: string;
	readonly originalId: string | null;
	readonly correctsId: string | null;
	readonly receiptNumber: string;
	readonly splitPayment: boolean;
	readonly note: string;
	readonly summary: readonly InvoiceVatRow[];
}

export interface NewInvoiceLine {
	readonly articleId: string | null;
	readonly orderLineId: string | null;
	readonly vatCode: string;
	readonly quantity: string;
	readonly unit: string;
	readonly netPrice: string;
	readonly grossPrice: string;
	readonly note: string;
}

/** ROZRACHUNEK: of a trade document, or of a payment booked for one. */
export interface EntryRow {
	readonly id: string;
	readonly side: Side;
	readonly amount: string;
	readonly remaining: string;
	readonly currency: string;
	readonly contractorId: string;
	readonly invoiceId: string | null;
}

/** ROZLICZENIE as one of the two sides sees it. */
export interface SettlementRow {
	readonly id: string;
	readonly invoiceId: string;
	readonly kind: SettlementKind;
	readonly day: number;
	readonly amount: string;
	readonly document: string;
	readonly otherId: string | null;
}

export interface NewPayment {
	readonly contractorId: string;
	readonly kind: Exclude< SettlementKind, 'credit' >;
	readonly side: Side;
	readonly amount: string;
	readonly currency: string;
	readonly day: number;
	readonly document: string;
	/** For what it came. */
	readonly invoiceId: string;
	/** Whose payment it is, where it came before the invoice. */
	readonly orderId: string | null;
}

export interface InvoiceSearch {
	readonly shop: string;
	/** Clarion day. */
	readonly sinceDay: number;
	readonly after: string;
	readonly limit: number;
	readonly proforma: boolean;
}

export interface InvoiceStore {
	byIds: ( ids: readonly string[] ) => Promise< InvoiceRow[] >;
	byNumber: ( number: string ) => Promise< InvoiceRow | undefined >;
	recent: ( limit: number ) => Promise< InvoiceRow[] >;
	/** In the order of their id, each with how many lines it has. */
	ofShop: (
		search: InvoiceSearch
	) => Promise< { readonly id: string; readonly size: number }[] >;
	/** Ids of a contractor's documents – as buyer, payer or of its orders – that are not settled, or moved since the day; oldest first. */
	ofContractor: (
		contractorId: string,
		sinceDay: number
	) => Promise< string[] >;
	/** What is not settled of a shop's issued documents. */
	unsettled: (
		shop: string,
		proforma: boolean
	) => Promise<
		Pick<
			InvoiceRow,
			'contractorId' | 'currency' | 'gross' | 'remaining' | 'dueDay'
		>[]
	>;
	/** Which of these are a shop's business. */
	shopsOwn: (
		shop: string,
		ids: readonly string[]
	) => Promise< ReadonlySet< string > >;
	/** Whose lines or advances are of these orders, cancelled ones too. */
	ofOrders: ( orderIds: readonly string[] ) => Promise< InvoiceRow[] >;
	summaries: (
		ids: readonly string[]
	) => Promise< ( InvoiceVatRow & { readonly invoiceId: string } )[] >;
	lines: ( ids: readonly string[] ) => Promise< InvoiceLineRow[] >;
	/** How many lines they have together. */
	size: ( ids: readonly string[] ) => Promise< number >;
	/** Orders of advances, which have no lines of orders. */
	orderLinks: (
		ids: readonly string[]
	) => Promise< { readonly invoiceId: string; readonly orderId: string }[] >;
	/** What corrects these, and the advances that they are the final invoices of; cancelled ones are left out. */
	followers: ( ids: readonly string[] ) => Promise<
		{
			readonly id: string;
			readonly correctsId: string | null;
			readonly finalId: string | null;
		}[]
	>;
	billable: ( orderIds: readonly string[] ) => Promise< BillableLineRow[] >;
	terms: ( orderIds: readonly string[] ) => Promise< OrderTermsRow[] >;
	/** In the buffer, without a number and owed by nobody. */
	add: ( invoice: NewInvoice ) => Promise< string >;
	addLine: ( invoiceId: string, line: NewInvoiceLine ) => Promise< void >;
	linkOrder: ( invoiceId: string, orderId: string ) => Promise< void >;
	setFinal: ( advanceId: string, finalId: string | null ) => Promise< void >;
	nextNumber: ( kind: InvoiceKind, year: number ) => Promise< string >;
	/** Out of the buffer. */
	approve: ( id: string, number: string ) => Promise< void >;
	cancel: ( id: string, at: string ) => Promise< void >;
	setKsef: (
		id: string,
		facts: {
			readonly state: KsefState;
			readonly number: string | null;
			readonly reason: string;
			readonly mode: KsefMode;
			readonly acceptedAt: string | null;
			readonly url: string | null;
		}
	) => Promise< void >;
	setLock: ( id: string, on: boolean ) => Promise< number >;

	requested: ( reference: string ) => Promise< string | undefined >;
	keepRequest: (
		shop: string,
		reference: string,
		id: string
	) => Promise< void >;

	/** Enters a document into the accounts. */
	addEntry: ( invoiceId: string, side: Side ) => Promise< void >;
	entryOf: ( invoiceId: string ) => Promise< EntryRow | undefined >;
	/** Of payments for this document that are not used up, then its own. */
	openEntries: ( invoiceId: string, side: Side ) => Promise< EntryRow[] >;
	addPayment: ( payment: NewPayment ) => Promise< EntryRow >;
	/** Pairs two entries of opposite sides; both owe the amount less, and so do their documents. */
	settle: (
		one: EntryRow,
		other: EntryRow,
		amount: string,
		day: number
	) => Promise< void >;
	/** Takes the pairs of a document's entry apart, and the entry with them. */
	withdrawEntry: ( invoiceId: string ) => Promise< void >;
	settlements: ( ids: readonly string[] ) => Promise< SettlementRow[] >;
}
