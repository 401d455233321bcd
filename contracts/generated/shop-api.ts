// Generated from contracts/shop-api by tools/generate-contracts.ts. Do not edit.
/**
 * Value of WAPRO's one change counter, as text.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Counter".
 */
export type Counter = string;
/**
 * SHA-256 of a file.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ContentHash".
 */
export type ContentHash = string;
/**
 * ISO 8601 with zone.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Moment".
 */
export type Moment = string;
/**
 * Calendar day.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Day".
 */
export type Day = string;
/**
 * Stable code of a state or an error.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Code".
 */
export type Code = string;
/**
 * Money or quantity as text: no floating point on the way.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Decimal".
 */
export type Decimal = string;
export type Cause =
	| 'shop_event'
	| 'wapro_event'
	| 'nightly'
	| 'by_hand'
	| 'settings'
	| 'sweep'
	| 'production';
export type PairingTab = 'paired' | 'to_decide' | 'unpaired';
/**
 * looking: a person asked for an article, and the worker has not answered yet.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PairingState".
 */
export type PairingState =
	| 'paired'
	| 'to_decide'
	| 'looking'
	| 'would_pair'
	| 'would_create'
	| 'queued'
	| 'refused'
	| 'unpaired';
/**
 * created: WAPRO made the article from the product.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PairedBy".
 */
export type PairedBy = 'index' | 'ean' | 'trade_index' | 'person' | 'created';
export type ObjectType =
	| 'goods'
	| 'stock'
	| 'prices'
	| 'order'
	| 'shop_state'
	| 'photos'
	| 'photo'
	| 'customer'
	| 'proposal'
	| 'invoice'
	| 'order_invoice';
export type MessageStatus =
	| 'held'
	| 'pending'
	| 'sent'
	| 'accepted'
	| 'rejected'
	| 'unknown'
	| 'skipped'
	| 'superseded';
/**
 * 64-bit hash of a row, opaque.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "RowHash".
 */
export type RowHash = string;
export type CompanyAction =
	| 'approve'
	| 'suspend'
	| 'restore'
	| 'let_manage'
	| 'stop_managing'
	| 'invite_again';
/**
 * invoice: by the invoice’s id in WAPRO. delivery_note: of the goods issued for an order, by the order’s id in WAPRO.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "DocumentKind".
 */
export type DocumentKind = 'invoice' | 'delivery_note';
/**
 * What shall happen to the object in WAPRO. Absent: it is placed there for the first time.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Intent".
 */
export type Intent = 'place' | 'change' | 'cancel';
/**
 * Number as text, dot before the decimals: no digit is lost on the way.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProductionDecimal".
 */
export type ProductionDecimal = string;
export type ProductionCode = string;
/**
 * Why an order that WAPRO had already is the shop's.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "OrderMatch".
 */
export type OrderMatch =
	'reference' | 'internet_id' | 'customer_number' | 'by_hand';
/**
 * A part of the exchange that can rest by itself: orders, articles, photos, contractors, changes of their data and states of articles to WAPRO; changes and files of documents from WAPRO; orders to the production application, for which WAPRO has no lock.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ExchangeFlow".
 */
export type ExchangeFlow =
	| 'orders'
	| 'changes'
	| 'goods'
	| 'photos'
	| 'customers'
	| 'proposals'
	| 'states'
	| 'documents'
	| 'production';
export type RunFlow =
	| 'connectionTest'
	| 'importDictionaries'
	| 'refreshGoods'
	| 'refreshOrders'
	| 'pushGoods'
	| 'reconcileGoods'
	| 'checkStock'
	| 'refreshPhotos'
	| 'refreshCustomers'
	| 'reconcileOrders'
	| 'refreshInvoices'
	| 'reconcileInvoices';
export type RunState = 'requested' | 'running' | 'done' | 'failed' | 'stopped';

export interface GoodsParameter {
	code: string;
	name: string;
	unit?: string;
	minimum?: string;
	maximum?: string;
	options?: string;
}
/**
 * State of one article. Bounds of the texts are checked per item, so that one bad article stops nothing but itself.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "GoodsItem".
 */
export interface GoodsItem {
	index: string;
	messageId?: Counter;
	asOf: Counter;
	deleted: boolean;
	flagged: boolean;
	hash?: string;
	erpId?: Counter;
	kind?: 'goods' | 'service';
	name?: string;
	description?: string;
	shortDescription?: string;
	tradeIndex?: string;
	ean?: string;
	vatCode?: string;
	unit?: string;
	divisible?: boolean;
	weight?: string;
	producer?: string;
	categoryPath?: string;
	archived?: boolean;
	/**
	 * @maxItems 100
	 */
	parameters?: GoodsParameter[];
	weightUnit?: string;
	width?: string;
	height?: string;
	depth?: string;
	sizeUnit?: string;
	salesUnit?: string;
	salesConverter?: string;
	salesDivisible?: boolean;
	/**
	 * @maxItems 100
	 */
	attributes?: GoodsAttribute[];
	/**
	 * @maxItems 50
	 */
	photos?: PhotoFacts[];
	/**
	 * @maxItems 200
	 */
	differences?: WarehouseDifference[];
	guid?: string;
}
export interface GoodsAttribute {
	code: string;
	name: string;
	value: string;
}
export interface PhotoFacts {
	photoId: Counter;
	main: boolean;
	position: number;
	hash: ContentHash;
	name?: string;
	contentType?: string;
	bytes?: number;
}
/**
 * Where the row of another warehouse differs from the main one.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "WarehouseDifference".
 */
export interface WarehouseDifference {
	field: string;
	warehouse: string;
	mainValue: string;
	value: string;
}
/**
 * Warehouse figures of one article; all warehouses of the article, mapped or not.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "StockItem".
 */
export interface StockItem {
	index: string;
	messageId?: Counter;
	asOf: Counter;
	divisible: boolean;
	unit: string;
	hash?: string;
	/**
	 * @maxItems 100
	 */
	warehouses: {
		warehouse: string;
		onHand: string;
		edited: string;
		reserved: string;
		available: string;
	}[];
	/**
	 * What moved the figures, oldest first; those the shop has seen are passed over.
	 *
	 * @maxItems 200
	 */
	movements?: {
		counter: Counter;
		warehouse: string;
		kind:
			| 'received'
			| 'issued'
			| 'moved'
			| 'reserved'
			| 'released'
			| 'corrected';
		quantity: string;
		at: Moment;
		document?: string;
	}[];
	/**
	 * All that is ordered at suppliers now; absent: nothing is known about it.
	 *
	 * @maxItems 200
	 */
	supplies?: {
		warehouse: string;
		quantity: string;
		supplier?: string;
		expectedOn?: Day;
		document?: string;
	}[];
}
/**
 * Price of one article in the chosen list; without net and gross the article has no price there.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PriceItem".
 */
export interface PriceItem {
	index: string;
	messageId?: Counter;
	asOf: Counter;
	priceList: string;
	currency?: string;
	net?: string;
	gross?: string;
	vatCode?: string;
	hash?: string;
	promoNet?: string;
	promoGross?: string;
	promoFrom?: string;
	promoTo?: string;
}
export interface StatusPoint {
	code: Code;
	name: string;
	at?: Moment;
}
/**
 * One ERP order as it stands in WAPRO. Without the shop’s reference it is one that was made in WAPRO: kept for the company that contractorId names. dueOn: the day by which it is to be ready. hash: of all of it, opaque.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "OrderStatusItem".
 */
export interface OrderStatusItem {
	erpId: Counter;
	messageId?: Counter;
	asOf: Counter;
	deleted: boolean;
	reference?: string;
	number?: string;
	state?: 'buffered' | 'registered' | 'cancelled';
	warehouse?: string;
	reserved?: boolean;
	net?: Decimal;
	gross?: Decimal;
	production?: StatusPoint;
	transport?: StatusPoint;
	payment?: StatusPoint;
	paidAmount?: Decimal;
	/**
	 * @maxItems 100
	 */
	parcels?: {
		carrier: string;
		trackingNumber: string;
		trackingUrl?: string;
	}[];
	/**
	 * @maxItems 1000
	 */
	lines?: {
		lineId: string;
		index: string;
		ordered: Decimal;
		reserved: Decimal;
		realised: Decimal;
		unit: string;
		name?: string;
		netPrice?: Decimal;
		grossPrice?: Decimal;
		vatCode?: string;
	}[];
	dueOn?: Day;
	contractorId?: Counter;
	placedAt?: Moment;
	customerOrderNumber?: string;
	source?: string;
	currency?: string;
	contactId?: Counter;
	orderedBy?: string;
	deliveryPlaceId?: Counter;
	deliveryPlace?: string;
	hash?: string;
}
/**
 * key is the index or the ERP id of the item.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ItemResult".
 */
export interface ItemResult {
	key: string;
	outcome: 'created' | 'updated' | 'unchanged' | 'stale' | 'rejected';
	shopId?: number;
	code?: Code;
	field?: string;
	reason?: string;
}
export interface ApplyResponse {
	items: ItemResult[];
}
export interface ApplyGoodsRequest {
	cause: Cause;
	runId?: number;
	/**
	 * @minItems 1
	 * @maxItems 1000
	 */
	items: GoodsItem[];
}
export interface ApplyStockRequest {
	cause: Cause;
	runId?: number;
	/**
	 * @minItems 1
	 * @maxItems 1000
	 */
	items: StockItem[];
}
export interface ApplyPricesRequest {
	cause: Cause;
	runId?: number;
	/**
	 * @minItems 1
	 * @maxItems 1000
	 */
	items: PriceItem[];
}
export interface ApplyOrderStatusesRequest {
	cause: Cause;
	runId?: number;
	/**
	 * @minItems 1
	 * @maxItems 1000
	 */
	items: OrderStatusItem[];
}
export interface OrderHashRow {
	erpId: Counter;
	hash: string;
}
/**
 * A page of WAPRO’s orders that were entered since a moment, in the order of their id: those after one id up to another; without last: up to the end.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "OrdersCompareRequest".
 */
export interface OrdersCompareRequest {
	since: Moment;
	after: Counter;
	last?: Counter;
	/**
	 * @maxItems 1000
	 */
	rows: OrderHashRow[];
}
/**
 * differing: the shop has them otherwise or not at all. gone: the shop has them open and the page does not name them. inShop: open ones of the page’s range.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "OrdersCompareResponse".
 */
export interface OrdersCompareResponse {
	/**
	 * @maxItems 1000
	 */
	differing: Counter[];
	/**
	 * @maxItems 1000
	 */
	gone: Counter[];
	inShop: number;
}
export interface BornStatus {
	name: string;
	at: Moment | null;
}
/**
 * source: empty for orders that were made in WAPRO itself.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "BornOrdersQuery".
 */
export interface BornOrdersQuery {
	search?: string;
	company?: number;
	state?: 'buffered' | 'registered' | 'cancelled';
	source?: string;
	page?: number;
	perPage?: number;
}
/**
 * An order that was made in WAPRO for a company of the shop. person: who ordered. source: the system that it came from; null: WAPRO itself.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "BornOrder".
 */
export interface BornOrder {
	id: number;
	erpId: Counter;
	number: string | null;
	company: CompanyName | null;
	point: string | null;
	person: string | null;
	source: string | null;
	state: 'buffered' | 'registered' | 'cancelled';
	placedAt: Moment | null;
	gross: Decimal | null;
	currency: string | null;
	production: BornStatus | null;
	transport: BornStatus | null;
	payment: BornStatus | null;
}
export interface CompanyName {
	id: number;
	name: string;
}
export interface BornOrdersResponse {
	on: boolean;
	/**
	 * @maxItems 100
	 */
	items: BornOrder[];
	total: number;
	pages: number;
	counts: {
		all: number;
		buffered: number;
		registered: number;
		cancelled: number;
	};
	/**
	 * @maxItems 100
	 */
	sources: string[];
}
export interface BornLine {
	index: string;
	name: string | null;
	ordered: Decimal;
	realised: Decimal;
	unit: string;
	netPrice: Decimal | null;
	grossPrice: Decimal | null;
	vatCode: string | null;
	productUrl: string | null;
}
export interface BornParcel {
	carrier: string;
	number: string;
	url: string | null;
}
export interface BornOrderDetail {
	order: BornOrder;
	customerOrderNumber: string | null;
	deliveryPlace: string | null;
	net: Decimal | null;
	paidAmount: Decimal | null;
	warehouse: string | null;
	/**
	 * @maxItems 1000
	 */
	lines: BornLine[];
	/**
	 * @maxItems 100
	 */
	parcels: BornParcel[];
	updatedAt: Moment;
}
/**
 * WAPRO’s digests as "bucket:hash"; a bucket that is not listed is empty there.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "DigestsRequest".
 */
export interface DigestsRequest {
	facet: 'all' | 'goods' | 'stock' | 'prices';
	/**
	 * @maxItems 2048
	 */
	digests: string[];
	runId?: number;
}
/**
 * Buckets in which the shop knows something else.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "DigestsResponse".
 */
export interface DigestsResponse {
	/**
	 * @maxItems 2048
	 */
	differing: number[];
	articles: number;
	mapVersion: number;
}
/**
 * WAPRO’s row hashes of whole buckets.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CompareRequest".
 */
export interface CompareRequest {
	/**
	 * @minItems 1
	 * @maxItems 2048
	 */
	buckets: number[];
	/**
	 * @maxItems 20000
	 */
	rows: {
		index: string;
		goods: string;
		stock: string;
		prices: string;
	}[];
	runId?: number;
}
/**
 * Articles to fetch and apply anew, by facet; gone: flagged in the shop and not listed by WAPRO.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CompareResponse".
 */
export interface CompareResponse {
	goods: string[];
	stock: string[];
	prices: string[];
	gone: string[];
}
/**
 * A row of WAPRO that breaks the contract. index: empty when even that cannot be read; value: what stands there, null: nothing.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "BrokenRow".
 */
export interface BrokenRow {
	facet: 'goods' | 'stock' | 'prices';
	index: string;
	field: string;
	value: string | null;
}
/**
 * Makes each row a finding. completeRun: a run that has read every article that differs, so that what it did not name is well again or gone.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "BrokenRowsRequest".
 */
export interface BrokenRowsRequest {
	/**
	 * @maxItems 1000
	 */
	rows: BrokenRow[];
	completeRun?: number;
}
export interface BrokenRowsResponse {
	noted: number;
}
/**
 * Compares what products show with what was applied last; after: link id.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "LiveCheckRequest".
 */
export interface LiveCheckRequest {
	after: number;
	limit: number;
	runId?: number;
}
/**
 * Articles whose product no longer shows what was applied.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "LiveCheckResponse".
 */
export interface LiveCheckResponse {
	checked: number;
	next: number | null;
	stock: string[];
	prices: string[];
	goods: string[];
}
export interface GoodsCandidate {
	index: string;
	by: 'index' | 'ean' | 'trade_index';
	name: string;
	ean?: string;
	tradeIndex?: string;
	vatCode?: string;
	unit?: string;
	flagged?: boolean;
	guid?: string;
}
export interface UnlinkedQuery {
	after?: number;
	limit?: number;
	/**
	 * Only these products.
	 *
	 * @maxItems 200
	 */
	ids?: string[];
}
/**
 * Products and variations without an article, by id; next: null at the end.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "UnlinkedResponse".
 */
export interface UnlinkedResponse {
	items: UnlinkedProduct[];
	next: number | null;
	total: number;
}
/**
 * excluded: articles a person said it is not; asked: index that a person wants looked up, named among the candidates and never paired by itself; problem: why it cannot become an article.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "UnlinkedProduct".
 */
export interface UnlinkedProduct {
	productId: number;
	name: string;
	sku?: string;
	ean?: string;
	tradeIndex?: string;
	/**
	 * @maxItems 100
	 */
	excluded?: string[];
	asked?: string;
	problem?: Problem;
}
export interface Problem {
	code: Code;
	field?: string;
	reason: string;
}
export interface PairingDecision {
	productId: number;
	decision: 'pair' | 'create' | 'ambiguous' | 'refused';
	/**
	 * @maxItems 20
	 */
	candidates: GoodsCandidate[];
	index?: string;
	by?: 'index' | 'ean' | 'trade_index' | 'person';
	code?: Code;
	reason?: string;
}
/**
 * In a dry run decisions are kept for the panel and nothing else happens.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PairingRequest".
 */
export interface PairingRequest {
	runId: number;
	dryRun: boolean;
	/**
	 * @minItems 1
	 * @maxItems 200
	 */
	items: PairingDecision[];
}
export interface PairingResponse {
	items: {
		productId: number;
		outcome: 'paired' | 'queued' | 'held' | 'refused' | 'unchanged';
		code?: Code;
		reason?: string;
	}[];
}
export interface PairingQuery {
	tab?: PairingTab;
	search?: string;
	runId?: number;
	code?: Code;
	state?: PairingState;
	by?: PairedBy;
	page?: number;
	perPage?: number;
}
export interface PairingRow {
	productId: number;
	name: string;
	sku: string | null;
	ean: string | null;
	vatCode: string | null;
	imageUrl: string | null;
	editUrl: string;
	state: PairingState;
	index: string | null;
	by: 'index' | 'ean' | 'trade_index' | 'person' | 'created' | null;
	code: string | null;
	reason: string | null;
	candidates: PairingCandidate[];
	decidedBy: string | null;
	at: string | null;
	canUndo: boolean;
}
/**
 * pairedWith: the product that has this article already.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PairingCandidate".
 */
export interface PairingCandidate {
	index: string;
	by: 'index' | 'ean' | 'trade_index';
	name: string;
	ean?: string;
	tradeIndex?: string;
	vatCode?: string;
	unit?: string;
	flagged?: boolean;
	guid?: string;
	pairedWith?: {
		productId: number;
		name: string;
	};
}
export interface PairingResponsePage {
	items: PairingRow[];
	total: number;
	pages: number;
	counts: {
		paired: number;
		to_decide: number;
		unpaired: number;
	};
	/**
	 * Reasons in this tab.
	 */
	codes: PairingReason[];
	/**
	 * What the last dry run over the whole catalogue found, as far as nothing was decided since.
	 */
	preview: PairingTally | null;
	/**
	 * What has become of the products that the last push of the whole catalogue came to.
	 */
	lastPush: PairingTally | null;
}
export interface PairingReason {
	state: PairingState;
	code: Code;
	count: number;
}
/**
 * Products of a run by the state they are in now; created: those of the paired ones whose article WAPRO made.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PairingTally".
 */
export interface PairingTally {
	runId: number;
	at: Moment;
	wouldPair: number;
	wouldCreate: number;
	queued: number;
	paired: number;
	created: number;
	toDecide: number;
	refused: number;
	reasons: PairingReason[];
}
/**
 * find: has WAPRO asked for the article of this index; the answer stands among the candidates.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PairingActionRequest".
 */
export interface PairingActionRequest {
	action: 'pair' | 'not_same' | 'create' | 'undo' | 'find';
	index?: string;
	confirmUnflagged?: boolean;
}
export interface PhotosItem {
	index: string;
	asOf: Counter;
	/**
	 * @maxItems 50
	 */
	photos: PhotoFacts[];
	messageId?: Counter;
	/**
	 * Photos of the article that cannot be brought; they are not among photos.
	 *
	 * @maxItems 50
	 */
	broken?: {
		hash: ContentHash;
		name?: string;
		code: Code;
		reason: string;
	}[];
}
/**
 * All photos an article has; those missing in the answer are to be uploaded, then the same call is made again.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ApplyPhotosRequest".
 */
export interface ApplyPhotosRequest {
	cause: Cause;
	/**
	 * @minItems 1
	 * @maxItems 100
	 */
	items: PhotosItem[];
	runId?: number;
}
export interface ApplyPhotosResponse {
	items: {
		key: string;
		outcome:
			| 'created'
			| 'updated'
			| 'unchanged'
			| 'stale'
			| 'rejected'
			| 'waiting';
		shopId?: number;
		code?: Code;
		field?: string;
		reason?: string;
		/**
		 * @maxItems 50
		 */
		missing: string[];
	}[];
}
export interface PhotoUploadResponse {
	outcome: 'stored' | 'known' | 'refused';
	attachmentId?: number;
	code?: Code;
	reason?: string;
}
/**
 * Who leads a field. Index, VAT, price, stock and availability are always WAPRO’s.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Owners".
 */
export interface Owners {
	name: 'wapro' | 'shop';
	description: 'wapro' | 'shop';
	shortDescription: 'wapro' | 'shop';
	ean: 'wapro' | 'shop';
	weight: 'wapro' | 'shop';
	size: 'wapro' | 'shop';
	unit: 'wapro' | 'shop';
	producer: 'wapro' | 'shop';
	attributes: 'wapro' | 'shop';
	categories: 'wapro' | 'shop';
	photos: 'wapro' | 'shop';
}
export interface CatalogueSettings {
	owners: Owners;
	directions: {
		goods: 'both' | 'to_shop' | 'to_wapro';
		photos: 'both' | 'to_shop' | 'to_wapro' | 'off';
	};
	exportNewProducts: boolean;
	stock: {
		rule: 'sum' | 'one';
		warehouse: string | null;
		backorders: 'keep' | 'no' | 'notify' | 'yes';
		checkMinutes: number;
	};
	promotions: boolean;
	categories: {
		mode: 'off' | 'map' | 'mirror';
		parent: number | null;
		/**
		 * @maxItems 5000
		 */
		map: {
			path: string;
			termId: number;
		}[];
	};
	/**
	 * @maxItems 200
	 */
	attributes: {
		code: Code;
		use: 'show' | 'filter' | 'ignore';
	}[];
	variations: {
		groupAttribute: string | null;
		/**
		 * @maxItems 10
		 */
		attributes: Code[];
	};
	units: {
		show: boolean;
		step: boolean;
	};
	suppliesForBuyers: boolean;
	photoMaxMegabytes: number;
}
export interface CatalogueSettingsView {
	settings: CatalogueSettings;
	categories: {
		path: string;
		articles: number;
		termId: number | null;
		termName: string | null;
	}[];
	attributes: {
		code: string;
		name: string;
		articles: number;
		example: string;
	}[];
	warehouses: Warehouse[];
	/**
	 * By field, how many products a change of its owner would touch.
	 */
	effects: {
		field: string;
		products: number;
	}[];
}
export interface Warehouse {
	symbol: string;
	name: string;
	main: boolean;
}
export interface Finding {
	id: number;
	kind: Code;
	field: string | null;
	objectType: string;
	objectId: number | null;
	key: string;
	title: string;
	editUrl: string | null;
	shopValue: string | null;
	waproValue: string | null;
	owner: 'wapro' | 'shop' | null;
	state: 'open' | 'resolved' | 'ignored' | 'kept';
	times: number;
	firstAt: Moment;
	lastAt: Moment;
	ignoreUntil: string | null;
	reason: string;
	actions: ( 'take_wapro' | 'keep_shop' | 'ignore' )[];
}
export interface FindingsQuery {
	state?: 'open' | 'resolved' | 'ignored' | 'kept';
	kind?: Code;
	objectType?: 'product' | 'customer' | 'order' | 'invoice';
	objectId?: number;
	search?: string;
	page?: number;
	perPage?: number;
}
export interface FindingsResponse {
	items: Finding[];
	total: number;
	pages: number;
	kinds: {
		kind: Code;
		count: number;
	}[];
}
export interface FindingsActionRequest {
	/**
	 * @minItems 1
	 * @maxItems 500
	 */
	ids: number[];
	action: 'take_wapro' | 'keep_shop' | 'ignore';
	days?: number;
	dryRun?: boolean;
}
export interface FindingsActionResponse {
	done: number;
	skipped: number;
	refused: number;
	details: {
		id: number;
		outcome: 'done' | 'skipped' | 'refused';
		reason?: string;
	}[];
}
/**
 * Every refusal of the Shop API: a stable code, a plain sentence and, where one is at fault, the field.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ApiError".
 */
export interface ApiError {
	code: string;
	message: string;
	data: {
		status: number;
		field?: string;
		params?: {
			[ k: string ]: unknown;
		};
		details?: {
			[ k: string ]: unknown;
		};
	};
}
export interface Contact {
	erpId: Counter;
	firstName?: string;
	lastName?: string;
	position?: string;
	email?: string;
	phone?: string;
	main: boolean;
	role: 'company' | 'branch';
	/**
	 * @maxItems 1000
	 */
	deliveryPlaceIds: Counter[];
}
export interface DeliveryPlace {
	erpId: Counter;
	name: string;
	recipient?: string;
	phone?: string;
	street: string;
	postcode: string;
	city: string;
	country: string;
}
export interface ProposalAnswer {
	reference: string;
	state: 'waiting' | 'accepted' | 'refused';
	reason?: string;
	decidedAt?: Moment;
}
/**
 * State of one contractor. Bounds of the texts are checked per item, so that one bad contractor stops nothing but itself.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CustomerItem".
 */
export interface CustomerItem {
	erpId: Counter;
	messageId?: Counter;
	asOf: Counter;
	deleted: boolean;
	flagged: boolean;
	hash?: string;
	mergedInto?: Counter;
	code?: string;
	name?: string;
	nip?: string;
	email?: string;
	phone?: string;
	street?: string;
	postcode?: string;
	city?: string;
	country?: string;
	paymentForm?: string;
	paymentDays?: number;
	creditLimit?: Decimal;
	overdueDays?: number;
	overdueBlock?: boolean;
	blocked?: boolean;
	priceList?: string;
	salesman?: string;
	payerId?: Counter;
	/**
	 * @maxItems 2000
	 */
	contacts?: Contact[];
	/**
	 * @maxItems 2000
	 */
	deliveryPlaces?: DeliveryPlace[];
	/**
	 * @maxItems 1000
	 */
	proposals?: ProposalAnswer[];
}
export interface ApplyCustomersRequest {
	cause: Cause;
	runId?: number;
	/**
	 * @minItems 1
	 * @maxItems 200
	 */
	items: CustomerItem[];
}
export interface FlaggedCustomersQuery {
	after?: Counter;
	limit?: number;
}
/**
 * Contractors that count as flagged in the shop, in the order of their id; next: the last one, null on the last page.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "FlaggedCustomersResponse".
 */
export interface FlaggedCustomersResponse {
	/**
	 * @maxItems 1000
	 */
	erpIds: Counter[];
	next: Counter | null;
}
/**
 * A contractor that may be the one of an account, with why.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CustomerCandidate".
 */
export interface CustomerCandidate {
	erpId: Counter;
	code: string;
	name: string;
	nip?: string;
	email?: string;
	city?: string;
	flagged: boolean;
	blocked: boolean;
	contactId?: Counter;
	priceList?: string;
	paymentForm?: string;
	paymentDays?: number;
	creditLimit?: Decimal;
	overdueDays?: number;
	overdueBlock?: boolean;
	/**
	 * @maxItems 5
	 */
	reasons: ( 'nip' | 'vat_number' | 'email' | 'contact_email' | 'name' )[];
}
/**
 * Whose contractor is looked for. nip: Polish, ten digits; vatNumber: any other, with its country.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CustomerLookup".
 */
export interface CustomerLookup {
	userId: number;
	nip?: string;
	vatNumber?: string;
	email?: string;
	name?: string;
}
/**
 * A change made in the shop. asProposal: WAPRO owns the field, its user decides.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProposalPayload".
 */
export interface ProposalPayload {
	reference: string;
	customerId: Counter;
	kind: 'address' | 'delivery_place' | 'contact';
	asProposal: boolean;
	address?: {
		company?: string;
		email?: string;
		phone?: string;
		street: string;
		postcode: string;
		city: string;
		country: string;
	};
	deliveryPlace?: {
		deliveryPlaceId?: Counter;
		name: string;
		recipient?: string;
		phone?: string;
		street: string;
		postcode: string;
		city: string;
		country: string;
	};
	contact?: {
		contactId?: Counter;
		firstName: string;
		lastName: string;
		email: string;
		phone?: string;
		role: 'company' | 'branch';
		/**
		 * @maxItems 1000
		 */
		deliveryPlaceIds: Counter[];
	};
}
/**
 * What WAPRO answered to a change. erpId: of the delivery place or contact.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PutAnswer".
 */
export interface PutAnswer {
	outcome: 'written' | 'proposed' | 'unchanged';
	erpId?: Counter;
}
export interface OrderCustomer {
	contractorId: Counter;
	contactId?: Counter;
	deliveryPlaceId?: Counter;
	created: boolean;
	payerId?: Counter;
}
/**
 * by: how accounts of the paired tab were found. access, of the paired tab: to_approve: an admin’s word opens the company’s data; waits: something else does (the contractor’s flag in WAPRO, the person’s proven e-mail).
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CustomerPairingQuery".
 */
export interface CustomerPairingQuery {
	tab?: 'paired' | 'to_decide' | 'unpaired';
	by?: 'nip' | 'vat_number' | 'email' | 'person' | 'order' | 'wapro';
	access?: 'to_approve' | 'waits' | 'open';
	search?: string;
	page?: number;
	perPage?: number;
}
/**
 * access: whether the company’s data, prices and documents are open to the person; waits: an admin must approve or the e-mail be a contact of it in WAPRO.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CustomerPairingRow".
 */
export interface CustomerPairingRow {
	userId: number;
	name: string;
	email: string;
	nip: string | null;
	companyName: string | null;
	editUrl: string;
	state: 'paired' | 'to_decide' | 'unpaired' | 'looking';
	companyId: number | null;
	erpId: Counter | null;
	by: 'nip' | 'vat_number' | 'email' | 'person' | 'order' | 'wapro' | null;
	code: Code | null;
	reason: string | null;
	/**
	 * @maxItems 20
	 */
	candidates: CustomerCandidate[];
	access: 'none' | 'waits' | 'open';
	decidedBy: string | null;
	at: Moment | null;
	canUndo: boolean;
	/**
	 * @maxItems 5
	 */
	actions: ( 'pair' | 'not_same' | 'undo' | 'look_again' | 'approve' )[];
}
/**
 * exact: accounts without a pair that have exactly one candidate of the same number. to_approve: paired ones whose access waits for an admin’s word.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CustomerPairingResponse".
 */
export interface CustomerPairingResponse {
	/**
	 * @maxItems 100
	 */
	items: CustomerPairingRow[];
	total: number;
	pages: number;
	counts: {
		paired: number;
		to_decide: number;
		unpaired: number;
		exact: number;
		to_approve: number;
	};
}
export interface CustomerPairingActionRequest {
	action: 'pair' | 'not_same' | 'undo' | 'look_again' | 'approve';
	erpId?: Counter;
}
export interface CustomerPairingEffectsQuery {
	erpId: Counter;
}
/**
 * What an account gets with a contractor. companyId, people, points: of the company when the shop has it already. Terms: as WAPRO told them last. shopPriceList: whose prices the account sees now.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CustomerPairingEffects".
 */
export interface CustomerPairingEffects {
	erpId: Counter;
	name: string;
	nip: string | null;
	companyId: number | null;
	people: number;
	points: number;
	flagged: boolean;
	blocked: boolean;
	shopPriceList: string | null;
	priceList: string | null;
	paymentForm: string | null;
	paymentDays: number | null;
	creditLimit: Decimal | null;
	overdueDays: number | null;
	overdueBlock: boolean;
}
export interface CustomerPairingBulkRequest {
	action: 'pair_exact' | 'look_again';
	dryRun: boolean;
}
export interface CustomerPairingBulkResponse {
	done: number;
	skipped: number;
	refused: number;
}
export interface CompaniesQuery {
	search?: string;
	state?: 'active' | 'closed' | 'blocked';
	page?: number;
	perPage?: number;
}
/**
 * people: active ones. held: invitations that wait for the admin’s release. mergedInto: the company that took its place.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CompanyRow".
 */
export interface CompanyRow {
	id: number;
	erpId: Counter | null;
	code: string | null;
	name: string;
	nip: string | null;
	city: string | null;
	state: 'active' | 'closed' | 'blocked';
	people: number;
	points: number;
	salesman: string | null;
	priceList: string | null;
	held: number;
	mergedInto: CompanyName | null;
	updatedAt: Moment;
}
export interface InvitationCounts {
	held: number;
	queued: number;
	sent: number;
	failed: number;
}
/**
 * counts, invitations: of all companies. held: wait for the admin’s release; queued: released, on their way.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CompaniesResponse".
 */
export interface CompaniesResponse {
	/**
	 * @maxItems 100
	 */
	items: CompanyRow[];
	total: number;
	pages: number;
	invitations: InvitationCounts;
	counts: {
		all: number;
		active: number;
		blocked: number;
		closed: number;
	};
}
/**
 * access: whether the company’s data, prices and documents are open to the person. viewUrl: where seeing the shop as this person begins; null where that cannot be. actions: what may be done now.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PersonRow".
 */
export interface PersonRow {
	userId: number;
	name: string;
	email: string;
	role: 'company' | 'branch';
	/**
	 * @maxItems 1000
	 */
	points: number[];
	state: 'active' | 'suspended' | 'former';
	invitation: 'none' | 'held' | 'queued' | 'sent' | 'failed';
	managesPeople: boolean;
	contactId: Counter | null;
	editUrl: string;
	access: 'waits' | 'open';
	invitedAt: Moment | null;
	viewUrl: string | null;
	/**
	 * @maxItems 7
	 */
	actions: CompanyAction[];
}
export interface PointRow {
	id: number;
	erpId: Counter | null;
	name: string;
	recipient: string | null;
	phone: string | null;
	street: string;
	postcode: string;
	city: string;
	country: string;
	active: boolean;
}
/**
 * owners: who leads the data of the company, its delivery points and its people. orders: how many are the company’s; ordersUrl: their list in the shop’s admin.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CompanyDetail".
 */
export interface CompanyDetail {
	company: CompanyRow;
	address: {
		street: string;
		postcode: string;
		city: string;
		country: string;
		email: string;
		phone: string;
	};
	terms: {
		paymentForm: string | null;
		paymentDays: number | null;
		creditLimit: Decimal | null;
		overdueDays: number | null;
		overdueBlock: boolean;
		blocked: boolean;
	};
	/**
	 * @maxItems 2000
	 */
	people: PersonRow[];
	/**
	 * @maxItems 2000
	 */
	points: PointRow[];
	asOf: Moment | null;
	owners: {
		address: 'wapro' | 'shop';
		points: 'wapro' | 'shop';
		contacts: 'wapro' | 'shop';
	};
	orders: number;
	ordersUrl: string | null;
}
export interface CompanyActionRequest {
	action: CompanyAction;
	userId: number;
}
export interface InvitationsQuery {
	state?: 'held' | 'queued' | 'sent' | 'failed';
	search?: string;
	page?: number;
	perPage?: number;
}
/**
 * A person with the companies that the invitation is for.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvitationRow".
 */
export interface InvitationRow {
	userId: number;
	name: string;
	email: string;
	/**
	 * @maxItems 100
	 */
	companies: CompanyName[];
	state: 'held' | 'queued' | 'sent' | 'failed';
	invitedAt: Moment | null;
	editUrl: string;
}
export interface InvitationsResponse {
	/**
	 * @maxItems 100
	 */
	items: InvitationRow[];
	total: number;
	pages: number;
	counts: InvitationCounts;
}
/**
 * release: held ones; retry: such as failed; stop: released ones that are not sent yet are held again. userIds, companyId: only theirs.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvitationActionRequest".
 */
export interface InvitationActionRequest {
	action: 'release' | 'retry' | 'stop';
	companyId?: number;
	/**
	 * @minItems 1
	 * @maxItems 100
	 */
	userIds?: number[];
	dryRun: boolean;
}
/**
 * queued: released and on their way.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvitationActionResponse".
 */
export interface InvitationActionResponse {
	done: number;
	skipped: number;
	failed: number;
	queued: number;
}
/**
 * to_wapro: made in My Account, decided in WAPRO; to_shop: WAPRO’s word on a field that the shop owns, decided here. held: the shop has the values already and WAPRO is to write them.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Proposal".
 */
export interface Proposal {
	id: number;
	direction: 'to_wapro' | 'to_shop';
	kind: 'address' | 'delivery_place' | 'contact';
	companyId: number;
	companyName: string;
	title: string;
	/**
	 * @maxItems 50
	 */
	changes: {
		field: string;
		before: string | null;
		after: string | null;
	}[];
	by: string | null;
	state: 'waiting' | 'sent' | 'accepted' | 'refused';
	reason: string | null;
	held: boolean;
	at: Moment;
	decidedAt: Moment | null;
	/**
	 * @maxItems 3
	 */
	actions: ( 'accept' | 'refuse' | 'withdraw' )[];
}
export interface ProposalsQuery {
	state?: 'open' | 'accepted' | 'refused';
	direction?: 'to_wapro' | 'to_shop';
	kind?: 'address' | 'delivery_place' | 'contact';
	companyId?: number;
	search?: string;
	page?: number;
	perPage?: number;
}
/**
 * counts: whatever the filters. to_shop and to_wapro: open ones, by who decides them. companies: those of the chosen state and direction, for the filter.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProposalsResponse".
 */
export interface ProposalsResponse {
	/**
	 * @maxItems 100
	 */
	items: Proposal[];
	total: number;
	pages: number;
	counts: {
		to_shop: number;
		to_wapro: number;
		accepted: number;
		refused: number;
	};
	/**
	 * @maxItems 100
	 */
	companies: {
		id: number;
		name: string;
	}[];
}
export interface ProposalActionRequest {
	action: 'accept' | 'refuse' | 'withdraw';
	reason?: string;
}
/**
 * accounts: contacts of flagged contractors get accounts. freeAddress: a company’s buyer may type an address of its own at checkout. peopleManaged: company-wide users may be allowed to manage people. registers.gusKey: the shop’s user key for GUS; read masked; absent or written as it was read it stays, empty it is removed.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CustomerSettings".
 */
export interface CustomerSettings {
	accounts: boolean;
	invitations: 'hold' | 'send';
	guests: 'one_each' | 'one_retail';
	retailCustomerId: Counter | null;
	addressOwner: 'wapro' | 'shop';
	pointOwner: 'wapro' | 'shop';
	contactOwner: 'wapro' | 'shop';
	freeAddress: boolean;
	peopleManaged: boolean;
	registers: {
		gus: boolean;
		vies: boolean;
		gusKey?: string;
	};
}
/**
 * What became of one document that was claimed.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "DocumentResult".
 */
export interface DocumentResult {
	id: number;
	token: string;
	/**
	 * fetched: the file with this hash is in the shop. refused: waits for a person. later: tried again by itself.
	 */
	outcome: 'fetched' | 'refused' | 'later';
	hash?: string;
	name?: string;
	code?: Code;
	reason?: string;
	delaySeconds?: number;
}
/**
 * Reports what became of documents and claims the next that are wanted. limit 0: reports only.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "DocumentsClaimRequest".
 */
export interface DocumentsClaimRequest {
	worker: string;
	limit: number;
	leaseSeconds: number;
	/**
	 * @maxItems 20
	 */
	results?: DocumentResult[];
}
/**
 * A document whose file is to be fetched. hash: of the file that the shop has of it; the same one is not sent again.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "WantedDocument".
 */
export interface WantedDocument {
	id: number;
	token: string;
	kind: DocumentKind;
	erpId: Counter;
	hash: string | null;
}
export interface DocumentsClaimResponse {
	now: Moment;
	paused: boolean;
	mostBytes: number;
	/**
	 * stale: the document is another worker’s, or wanted anew. missing: the shop has no file with this hash.
	 */
	results: {
		id: number;
		outcome: 'recorded' | 'stale' | 'missing';
	}[];
	documents: WantedDocument[];
}
export interface DocumentUploadResponse {
	outcome: 'stored' | 'known' | 'refused';
	code?: Code;
	reason?: string;
}
/**
 * The PDF of an invoice, for staff. none: nobody asked for it. waits: until the invoice has its number in KSeF. wanted: a worker is to fetch it. ready: it is in the shop. refused: a person may ask again. url: of the file that is there; outdated: it is of an older state of the invoice. code and reason: of the last try that brought nothing; the reason is as the worker, WAPRO or the shop gave it.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceDocument".
 */
export interface InvoiceDocument {
	state: 'none' | 'waits' | 'wanted' | 'ready' | 'refused';
	outdated: boolean;
	askable: boolean;
	url: string | null;
	bytes: number;
	code: string | null;
	reason: string | null;
}
/**
 * PDFs of invoices and delivery notes. ksef wait: an invoice’s file is fetched when it has its number there; mark: at once, and the shop says that the file has none. mail: a new invoice is sent to whoever placed its orders; mailNotes: a delivery note to whoever placed the order, when goods left.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "DocumentSettings".
 */
export interface DocumentSettings {
	on: boolean;
	mostMegabytes: number;
	ksef: 'wait' | 'mark';
	mail: boolean;
	mailNotes: boolean;
}
/**
 * Where the files lie. outside: not below the folder that the server shows.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "DocumentFolder".
 */
export interface DocumentFolder {
	path: string;
	outside: boolean;
	writable: boolean;
}
export interface DocumentCounts {
	wanted: number;
	ready: number;
	refused: number;
}
export interface DocumentSettingsView {
	settings: DocumentSettings;
	folder: DocumentFolder;
	counts: DocumentCounts;
}
/**
 * For which orders WAPRO is asked for an invoice. Of customers, company: orders of a company from WAPRO; account: of a private buyer with an account; guest: of anybody else.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceRequestSettings".
 */
export interface InvoiceRequestSettings {
	enabled: boolean;
	onlyPaid: boolean;
	/**
	 * @maxItems 50
	 */
	statuses: string[];
	nip: 'any' | 'with' | 'without';
	/**
	 * @maxItems 3
	 */
	customers: ( 'company' | 'account' | 'guest' )[];
}
/**
 * available: whether this shop can ask at all. since: orders placed earlier are left to people; absent while off.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceRequestSettingsView".
 */
export interface InvoiceRequestSettingsView {
	available: boolean;
	settings: InvoiceRequestSettings;
	statuses: NamedStatus[];
	since?: Moment;
}
export interface NamedStatus {
	slug: string;
	name: string;
}
/**
 * Name in WAPRO of the shop order whose invoice is wanted.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceRequestPayload".
 */
export interface InvoiceRequestPayload {
	reference: string;
}
/**
 * What CreateInvoice answered. known: WAPRO had the invoice before.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceRequestAnswer".
 */
export interface InvoiceRequestAnswer {
	outcome: 'issued' | 'buffered';
	known: boolean;
	/**
	 * @maxItems 50
	 */
	invoices: {
		erpId: Counter;
		number?: string;
	}[];
}
/**
 * One VAT code of the summary. Of a final invoice: what the advances left.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceVat".
 */
export interface InvoiceVat {
	vatCode: string;
	net: Decimal;
	vat: Decimal;
	gross: Decimal;
	vatPln?: Decimal;
}
/**
 * What of the gross amount is an order’s; without an id: what is of no order. All together are the gross amount. contractorId: of the order, where it is not the invoice’s.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceOrder".
 */
export interface InvoiceOrder {
	erpId?: Counter;
	reference?: string;
	number?: string;
	gross: Decimal;
	contractorId?: Counter;
}
/**
 * One stage of settlement, signed like the gross amount. invoiceId: the other document of a credit.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceSettlement".
 */
export interface InvoiceSettlement {
	settlementId: Counter;
	kind: 'payment' | 'compensation' | 'credit';
	settledOn: Day;
	amount: Decimal;
	document?: string;
	invoiceId?: Counter;
}
export interface InvoiceKsef {
	number?: string;
	state: 'outside' | 'pending' | 'accepted' | 'rejected';
	reason?: string;
	mode?: 'online' | 'offline24' | 'offline' | 'emergency';
	acceptedAt?: Moment;
	url?: string;
}
/**
 * One invoice as it stands in WAPRO, whole: what it does not name is not there any more. remaining: WAPRO’s own figure, gross less settled; negative: what a correction still owes the buyer. finalId: of an advance, the invoice that settles it. hash: of all of it, opaque.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceItem".
 */
export interface InvoiceItem {
	erpId: Counter;
	messageId?: Counter;
	asOf: Counter;
	deleted: boolean;
	hash?: RowHash;
	kind?:
		'invoice' | 'correction' | 'advance' | 'final' | 'proforma' | 'receipt';
	state?: 'buffered' | 'issued' | 'cancelled';
	number?: string;
	contractorId?: Counter;
	payerId?: Counter;
	contractorName?: string;
	nip?: string;
	issuedOn?: Day;
	soldOn?: Day;
	dueOn?: Day;
	paymentForm?: string;
	currency?: string;
	rate?: Decimal;
	rateDate?: Day;
	basis?: 'net' | 'gross';
	net?: Decimal;
	vat?: Decimal;
	gross?: Decimal;
	grossPln?: Decimal;
	settled?: Decimal;
	remaining?: Decimal;
	overpaid?: Decimal;
	settledOn?: Day;
	splitPayment?: boolean;
	receiptNumber?: string;
	note?: string;
	ksef?: InvoiceKsef;
	/**
	 * @maxItems 50
	 */
	summary?: InvoiceVat[];
	/**
	 * @maxItems 1000
	 */
	orders?: InvoiceOrder[];
	/**
	 * @maxItems 1000
	 */
	settlements?: InvoiceSettlement[];
	originalId?: Counter;
	correctsId?: Counter;
	finalId?: Counter;
}
export interface ApplyInvoicesRequest {
	cause: Cause;
	runId?: number;
	/**
	 * @minItems 1
	 * @maxItems 1000
	 */
	items: InvoiceItem[];
}
export interface InvoiceHashRow {
	erpId: Counter;
	hash: RowHash;
}
/**
 * A page of WAPRO’s invoices that were issued or settled since a moment or are not settled, in the order of their id: those after one id up to another; without last: up to the end.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoicesCompareRequest".
 */
export interface InvoicesCompareRequest {
	since: Moment;
	after: Counter;
	last?: Counter;
	/**
	 * @maxItems 1000
	 */
	rows: InvoiceHashRow[];
}
/**
 * differing: the shop has them otherwise or not at all. gone: the shop has them and the page does not name them. inShop: those of the page’s range.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoicesCompareResponse".
 */
export interface InvoicesCompareResponse {
	/**
	 * @maxItems 1000
	 */
	differing: Counter[];
	/**
	 * @maxItems 1000
	 */
	gone: Counter[];
	inShop: number;
}
/**
 * search: number, KSeF number, contractor, company, number of an order. order: of the shop. trouble: with an open finding; of a contractor that is no company of the shop; over an order that the shop has not got.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoicesQuery".
 */
export interface InvoicesQuery {
	search?: string;
	company?: number;
	order?: number;
	settlement?: 'open' | 'part' | 'paid' | 'credited' | 'cancelled';
	time?: 'overdue' | 'due_soon' | 'not_due';
	trouble?: 'finding' | 'no_company' | 'no_order';
	page?: number;
	perPage?: number;
}
/**
 * company: null while no company of the shop is the contractor. time and days: by the shop’s clock, null where nothing is to be paid or no day was set; days negative: since then. findings: open ones.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceRow".
 */
export interface InvoiceRow {
	id: number;
	erpId: Counter;
	kind:
		'invoice' | 'correction' | 'advance' | 'final' | 'proforma' | 'receipt';
	state: 'buffered' | 'issued' | 'cancelled';
	number: string | null;
	company: CompanyName | null;
	contractorName: string | null;
	issuedOn: Day;
	dueOn: Day | null;
	currency: string;
	gross: Decimal;
	settled: Decimal;
	remaining: Decimal;
	overpaid: Decimal;
	splitPayment: boolean;
	ksef: InvoiceKsef;
	updatedAt: Moment;
	settlement: 'open' | 'part' | 'paid' | 'credited' | 'cancelled';
	time: 'overdue' | 'due_soon' | 'not_due' | null;
	days: number | null;
	findings: number;
}
export interface InvoicesResponse {
	/**
	 * @maxItems 100
	 */
	items: InvoiceRow[];
	total: number;
	pages: number;
}
/**
 * erpId null: what is of no order. orderId: the shop’s order, null while it has none; bornId: one made in WAPRO. remaining: its part of what is left to pay.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceShare".
 */
export interface InvoiceShare {
	erpId: Counter | null;
	orderId: number | null;
	number: string | null;
	gross: Decimal;
	bornId: number | null;
	point: string | null;
	url: string | null;
	remaining: Decimal;
}
/**
 * id null: WAPRO names it and the shop has not got it.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "RelatedInvoice".
 */
export interface RelatedInvoice {
	erpId: Counter;
	id: number | null;
	number: string | null;
	relation: 'original' | 'corrects' | 'corrected_by' | 'advance' | 'final';
}
export interface InvoiceFinding {
	id: number;
	kind: string;
	reason: string;
	shopValue: string | null;
	waproValue: string | null;
}
export interface InvoiceDetail {
	invoice: InvoiceRow;
	net: Decimal;
	vat: Decimal;
	rate: Decimal | null;
	soldOn: Day | null;
	settledOn: Day | null;
	paymentForm: string | null;
	note: string | null;
	/**
	 * @maxItems 50
	 */
	summary: InvoiceVat[];
	/**
	 * @maxItems 1000
	 */
	orders: InvoiceShare[];
	/**
	 * @maxItems 1000
	 */
	settlements: InvoiceSettlement[];
	/**
	 * @maxItems 1000
	 */
	related: RelatedInvoice[];
	nip: string | null;
	payer: {
		erpId: Counter;
		company: CompanyName | null;
	} | null;
	/**
	 * @maxItems 20
	 */
	findings: InvoiceFinding[];
	/**
	 * Null: it has no file, or the module is off.
	 */
	document: InvoiceDocument | null;
}
export interface InvoicesFilter {
	search?: string;
	company?: number;
	order?: number;
	settlement?: 'open' | 'part' | 'paid' | 'credited' | 'cancelled';
	time?: 'overdue' | 'due_soon' | 'not_due';
	trouble?: 'finding' | 'no_company' | 'no_order';
}
/**
 * Either ids or a filter; neither: all of them. A dry run only counts.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoicesRefreshRequest".
 */
export interface InvoicesRefreshRequest {
	/**
	 * @minItems 1
	 * @maxItems 100
	 */
	ids?: number[];
	filter?: InvoicesFilter;
	dryRun?: boolean;
}
/**
 * runs: that bring them; none of a dry run.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoicesRefreshResponse".
 */
export interface InvoicesRefreshResponse {
	matched: number;
	requested: number;
	/**
	 * @maxItems 1000
	 */
	runs: number[];
}
/**
 * count: documents not settled yet. remaining: what is owed of them, overdue: of it, credit: what the seller owes.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "BalanceFigures".
 */
export interface BalanceFigures {
	count: number;
	remaining: Decimal;
	overdue: Decimal;
	credit: Decimal;
}
/**
 * What WAPRO counts for one contractor in one currency.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ContractorBalance".
 */
export interface ContractorBalance {
	contractorId: Counter;
	currency: string;
	count: number;
	remaining: Decimal;
	overdue: Decimal;
	credit: Decimal;
}
/**
 * WAPRO’s sums of what is not settled, by contractor and currency. complete: what these calls have not named is owed by nobody.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "BalancesRequest".
 */
export interface BalancesRequest {
	asOf: Counter;
	countedOn: Day;
	runId?: number;
	/**
	 * @maxItems 5000
	 */
	rows: ContractorBalance[];
	complete: boolean;
}
export interface BalancesResponse {
	taken: number;
	differing: number;
}
export interface BalancesQuery {
	search?: string;
	company?: number;
	differing?: boolean;
	page?: number;
	perPage?: number;
}
/**
 * difference: the shop’s remaining less credit, less WAPRO’s. newer: invoices came since WAPRO counted. unknown: WAPRO has not counted yet. countedOn: the day that overdue is counted on.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CompanyBalance".
 */
export interface CompanyBalance {
	company: CompanyName | null;
	contractorId: Counter;
	contractorName: string | null;
	currency: string;
	shop: BalanceFigures;
	wapro: BalanceFigures | null;
	difference: Decimal | null;
	state: 'equal' | 'differs' | 'newer' | 'unknown';
	countedOn: Day | null;
	readAt: Moment | null;
}
export interface BalancesList {
	/**
	 * @maxItems 100
	 */
	items: CompanyBalance[];
	total: number;
	pages: number;
	differing: number;
}
/**
 * Which mails go to those who see an invoice; the real shop keeps them as WooCommerce’s own switches.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceMailSwitches".
 */
export interface InvoiceMailSwitches {
	issued: boolean;
	dueSoon: boolean;
	overdue: boolean;
	partPaid: boolean;
	settled: boolean;
}
/**
 * What buyers are told of invoices. digest: one mail a day to each person instead of one each. soonDays: how many days ahead. ladder: after how many days overdue. credit: what a debt or a used-up limit closes at checkout; countOrders: whether orders that have no invoice yet count against the limit; zeroLimit: what a limit of nought in WAPRO means; staleHours: figures older than that close nothing.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "InvoiceSettings".
 */
export interface InvoiceSettings {
	mails: InvoiceMailSwitches;
	digest: boolean;
	soonDays: number;
	/**
	 * @maxItems 10
	 */
	ladder: number[];
	credit: 'off' | 'warn' | 'no_deferred' | 'block';
	countOrders: boolean;
	zeroLimit: 'unlimited' | 'nothing';
	staleHours: number;
}
export interface LineParameter {
	code: Code;
	value: string;
	unit?: string;
}
export interface OrderLine {
	lineId: string;
	index: string;
	name: string;
	quantity: Decimal;
	unit: string;
	netPrice: Decimal;
	grossPrice: Decimal;
	vatCode: string;
	net: Decimal;
	gross: Decimal;
	note?: string;
	parameters: LineParameter[];
	discount?: Decimal;
}
export interface VatSummary {
	vatCode: string;
	net: Decimal;
	vat: Decimal;
	gross: Decimal;
}
export interface Party {
	company?: string;
	firstName?: string;
	lastName?: string;
	nip?: string;
	email?: string;
	phone?: string;
	street: string;
	postcode: string;
	city: string;
	country: string;
}
/**
 * One shop order as WAPRO must hear of it; kept as sent.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "OrderPayload".
 */
export interface OrderPayload {
	reference: string;
	number: string;
	buyerNumber?: string;
	placedAt: Moment;
	currency: string;
	basis: 'net' | 'gross';
	payer: Party;
	customerId?: Counter;
	contactId?: Counter;
	delivery?: Party;
	deliveryPlaceId?: Counter;
	paymentForm?: string;
	documentWish: 'invoice' | 'receipt';
	paidAmount?: Decimal;
	note?: string;
	reserve: boolean;
	/**
	 * @minItems 1
	 * @maxItems 50
	 */
	warehouses: string[];
	/**
	 * @minItems 1
	 * @maxItems 1000
	 */
	lines: OrderLine[];
	/**
	 * @maxItems 20
	 */
	summary: VatSummary[];
	twins?: TwinCheck;
	rate?: Decimal;
	rateDate?: string;
	paymentDays?: number;
	/**
	 * The shop's own id of how it is paid; WAPRO hears of paymentForm.
	 */
	paymentMethod?: string;
	/**
	 * Name of the way of delivery that the buyer chose, also of a free one, which is no line; of several, joined by commas.
	 */
	deliveryMethod?: string;
	/**
	 * Codes of the coupons, joined by commas; what they took off stands in the lines.
	 */
	coupons?: string;
}
/**
 * Which orders of other integrators WAPRO shall look for before it makes a new one. foreignIds: numbers that the order has with them. decision: what a person said of erpIds.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "TwinCheck".
 */
export interface TwinCheck {
	since: Moment;
	/**
	 * @maxItems 20
	 */
	foreignIds: string[];
	customerNumber: boolean;
	likely: boolean;
	decision?: 'create' | 'link';
	/**
	 * @maxItems 20
	 */
	erpIds?: Counter[];
}
export interface ShopStatePayload {
	index: string;
	state: 'waiting' | 'published' | 'hidden' | 'refused';
	reason?: string;
	since: Moment;
}
/**
 * An order that WAPRO may hold and shall cancel; reason is for WAPRO's users.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CancelPayload".
 */
export interface CancelPayload {
	reference: string;
	reason?: string;
}
/**
 * One outbound message under lease. status unknown: ask WAPRO before sending the stored payload again; production is simply sent it again, under the same id.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Message".
 */
export interface Message {
	id: number;
	objectType: ObjectType;
	objectKey: string;
	status: 'pending' | 'unknown';
	attempt: number;
	correlationId: string;
	capturedAt: Moment;
	order?: OrderPayload;
	production?: ProductionOrder;
	shopState?: ShopStatePayload;
	goods?: GoodsPayload;
	photo?: PhotoPayload;
	customer?: CustomerLookup;
	proposal?: ProposalPayload;
	orderInvoice?: InvoiceRequestPayload;
	intent?: Intent;
	cancel?: CancelPayload;
}
export interface ProductionOrder {
	version: '1.0';
	/**
	 * cancelled: nothing of the order is to be made any more, its lines are empty.
	 */
	event: 'created' | 'changed' | 'cancelled';
	/**
	 * Rises with every document of one reference; gaps are allowed.
	 */
	sequence: number;
	/**
	 * Name of the order in all systems, unique for ever.
	 */
	reference: string;
	shopId: string;
	/**
	 * The shop's own number, as the buyer knows it.
	 */
	number: string;
	placedAt: string;
	dueDate?: string;
	priority: 'low' | 'normal' | 'high' | 'urgent';
	/**
	 * Company, else the person's name; absent in a cancellation.
	 */
	buyer?: string;
	delivery?: ProductionPlace;
	note?: string;
	/**
	 * @maxItems 1000
	 */
	lines: ProductionLine[];
}
/**
 * Where the goods go.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProductionPlace".
 */
export interface ProductionPlace {
	name: string;
	street: string;
	postcode: string;
	city: string;
	country: string;
}
export interface ProductionLine {
	lineId: string;
	/**
	 * Catalogue index of the article, else the product's SKU.
	 */
	index: string;
	name: string;
	quantity: ProductionDecimal;
	unit: string;
	/**
	 * @maxItems 200
	 */
	parameters: (
		| ProductionNumberParameter
		| ProductionTextParameter
		| ProductionBooleanParameter
	)[];
	note?: string;
}
export interface ProductionNumberParameter {
	code: ProductionCode;
	name: string;
	type: 'number';
	value: ProductionDecimal;
	unit?: string;
}
/**
 * choice: one of the options that the shop's map or WAPRO allows.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProductionTextParameter".
 */
export interface ProductionTextParameter {
	code: ProductionCode;
	name: string;
	type: 'text' | 'choice';
	value: string;
}
export interface ProductionBooleanParameter {
	code: ProductionCode;
	name: string;
	type: 'boolean';
	value: boolean;
}
/**
 * A product as an article. paired: it has an article already, which gets the fields present here and keeps the others.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "GoodsPayload".
 */
export interface GoodsPayload {
	productId: number;
	reference: string;
	paired: boolean;
	index: string;
	name: string;
	description?: string;
	shortDescription?: string;
	tradeIndex?: string;
	ean?: string;
	vatCode?: string;
	unit?: string;
	weight?: Decimal;
	width?: Decimal;
	height?: Decimal;
	depth?: Decimal;
	producer?: string;
	categoryPath?: string;
	priceList?: string;
	net?: Decimal;
	gross?: Decimal;
	/**
	 * @maxItems 100
	 */
	attributes?: GoodsAttribute[];
}
/**
 * All photos of a product as WAPRO shall have them; removed: photos of the shop that WAPRO still has.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PhotoPayload".
 */
export interface PhotoPayload {
	index: string;
	productId: number;
	/**
	 * @maxItems 50
	 */
	photos: {
		attachmentId: number;
		hash: string;
		main: boolean;
		position: number;
		name: string;
		contentType: string;
		bytes: number;
	}[];
	/**
	 * @maxItems 50
	 */
	removed: string[];
}
/**
 * A stream under lease with its first open messages, oldest first.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Lease".
 */
export interface Lease {
	stream: string;
	token: string;
	leasedUntil: Moment;
	messages: Message[];
}
export interface ErpOrder {
	erpId: Counter;
	number?: string;
	state: 'buffered' | 'registered' | 'cancelled';
	warehouse: string;
	reserved: boolean;
	net?: Decimal;
	gross?: Decimal;
	source?: string;
}
/**
 * sent=false says that provably nothing reached WAPRO; such a try costs no attempt.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Result".
 */
export interface Result {
	messageId: number;
	token: string;
	outcome: 'accepted' | 'rejected' | 'retry' | 'unknown';
	sent: boolean;
	delaySeconds?: number;
	code?: Code;
	field?: string;
	reason?: string;
	durationMs: number;
	asOf?: Counter;
	/**
	 * @maxItems 50
	 */
	orders?: ErpOrder[];
	/**
	 * What PutGoods answered.
	 */
	goods?: {
		index: string;
		outcome: 'created' | 'updated' | 'unchanged';
		guid?: string;
		hash?: string;
		erpId?: Counter;
	};
	/**
	 * Photos that WAPRO has now.
	 *
	 * @maxItems 50
	 */
	photos?: {
		hash: string;
		photoId: Counter;
	}[];
	/**
	 * Articles among which a person must choose.
	 *
	 * @maxItems 20
	 */
	candidates?: GoodsCandidate[];
	/**
	 * Contractors that FindCustomers named.
	 *
	 * @maxItems 20
	 */
	customers?: CustomerCandidate[];
	put?: PutAnswer;
	customer?: OrderCustomer;
	match?: OrderMatch;
	invoice?: InvoiceRequestAnswer;
	/**
	 * Orders in WAPRO among which a person must choose.
	 *
	 * @maxItems 20
	 */
	twins?: OrderTwin[];
}
/**
 * An order in WAPRO that may be the shop's already. reference: of the shop order that it belongs to. lines: the first ones; lineCount: all of them.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "OrderTwin".
 */
export interface OrderTwin {
	erpId: Counter;
	number?: string;
	placedAt?: Moment;
	source?: string;
	internetOrderId?: string;
	customerOrderNumber?: string;
	reference?: string;
	contractorName?: string;
	state?: 'buffered' | 'registered' | 'cancelled';
	gross?: Decimal;
	/**
	 * @maxItems 30
	 */
	lines: TwinLine[];
	lineCount: number;
}
export interface TwinLine {
	index: string;
	name: string;
	quantity: Decimal;
	grossPrice?: Decimal;
}
export interface ResultOutcome {
	messageId: number;
	outcome: 'recorded' | 'fenced' | 'not_found';
	status?: MessageStatus;
}
export interface ClaimRequest {
	destination: 'wapro' | 'production';
	objectType:
		| 'order'
		| 'shop_state'
		| 'goods'
		| 'photo'
		| 'customer'
		| 'proposal'
		| 'order_invoice';
	limit: number;
	perStream: number;
	leaseSeconds: number;
	worker: string;
	/**
	 * @maxItems 500
	 */
	results?: Result[];
}
export interface ClaimResponse {
	now: Moment;
	paused: boolean;
	results: ResultOutcome[];
	leases: Lease[];
}
export interface ResultsRequest {
	destination: 'wapro' | 'production';
	/**
	 * @minItems 1
	 * @maxItems 500
	 */
	results: Result[];
}
export interface ResultsResponse {
	now: Moment;
	results: ResultOutcome[];
}
/**
 * What a payment method of the shop is in WAPRO. form: name of WAPRO’s payment form; null: not decided. days: null: the form’s own. ownTerms: a company that has terms of its own in WAPRO keeps them. statuses: in which an order so paid goes; null: as all.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "PaymentMapping".
 */
export interface PaymentMapping {
	method: string;
	form: string | null;
	days: number | null;
	ownTerms: boolean;
	statuses: string[] | null;
}
/**
 * The service article for one way of delivery, by the method’s id, or for a fee, by its name. vatCode: under which VAT code of WAPRO it goes when the shop charged no VAT on it at home; absent: nobody has decided.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ServiceMapping".
 */
export interface ServiceMapping {
	kind: 'shipping' | 'fee';
	name: string;
	index: string;
	vatCode?: string;
}
/**
 * Złoty for one unit of a foreign currency.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CurrencyRate".
 */
export interface CurrencyRate {
	currency: string;
	rate: Decimal;
	date: string;
}
/**
 * VAT codes of WAPRO. eu: delivered to another country of the European Union; outside: to any other.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ExemptVat".
 */
export interface ExemptVat {
	eu: string | null;
	outside: string | null;
}
/**
 * For which orders WAPRO reserves stock. statuses: in which the reservation begins; null: in each in which an order goes. Of customers, company: orders of a company from WAPRO; account: of a private buyer with an account; guest: of anybody else.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ReservationRule".
 */
export interface ReservationRule {
	enabled: boolean;
	onlyPaid: boolean;
	statuses: string[] | null;
	/**
	 * @minItems 1
	 * @maxItems 3
	 */
	customers: ( 'company' | 'account' | 'guest' )[];
}
/**
 * otherPayments: for methods without a row of their own; null: such an order stops and asks. since: orders placed before it do not go. required: what an order must hold to go. buyerNumber: buyers may give a number of their own. allowedDifference: in hundredths, between the shop’s total and WAPRO’s. changes: what becomes of an order that WAPRO has is told. exempt: VAT codes of what is sold abroad without VAT; null: such an order stops and asks.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "OrderSettings".
 */
export interface OrderSettings {
	/**
	 * @maxItems 100
	 */
	payments: PaymentMapping[];
	otherPayments: {
		form: string;
		days: number | null;
	} | null;
	/**
	 * @minItems 1
	 * @maxItems 50
	 */
	statuses: string[];
	graceMinutes: number;
	since: Moment | null;
	/**
	 * @maxItems 4
	 */
	required: ( 'email' | 'phone' | 'address' | 'company_nip' )[];
	/**
	 * @maxItems 200
	 */
	services: ServiceMapping[];
	shippingIndex: string | null;
	feeIndex: string | null;
	reserve: ReservationRule;
	nipField: string;
	buyerNumber: boolean;
	allowedDifference: number;
	/**
	 * @maxItems 50
	 */
	rates: CurrencyRate[];
	changes: boolean;
	exempt: ExemptVat;
}
/**
 * unmapped: ids of methods that buyers can choose and nobody has decided on.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "OrderSettingsView".
 */
export interface OrderSettingsView {
	settings: OrderSettings;
	/**
	 * @maxItems 200
	 */
	methods: {
		id: string;
		title: string;
		enabled: boolean;
	}[];
	/**
	 * @maxItems 200
	 */
	deliveries: {
		id: string;
		title: string;
	}[];
	/**
	 * @maxItems 100
	 */
	statuses: {
		slug: string;
		name: string;
	}[];
	/**
	 * @maxItems 200
	 */
	forms: PaymentForm[];
	currency: string;
	/**
	 * @maxItems 200
	 */
	unmapped: string[];
	/**
	 * @maxItems 100
	 */
	vatRates: VatRate[];
}
export interface PaymentForm {
	name: string;
	days: number;
}
export interface VatRate {
	code: string;
	name: string;
	rate?: Decimal;
}
/**
 * Facts of one direction: what waits, since when, what stands with a person.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Lane".
 */
export interface Lane {
	waiting: number;
	oldestAt: string | null;
	rejected: number;
	unknown: number;
	lastAcceptedAt: string | null;
}
export interface Need {
	kind:
		| 'rejected'
		| 'unknown'
		| 'unmapped_vat'
		| 'unmapped_warehouse'
		| 'no_price_list'
		| 'wrong_currency'
		| 'orders_waiting'
		| 'production_waiting'
		| 'order_twins'
		| 'review'
		| 'paused'
		| 'worker_silent'
		| 'wapro_away'
		| 'pairing'
		| 'customers_to_pair'
		| 'customers_to_approve'
		| 'invitations_held'
		| 'proposals'
		| 'findings'
		| 'unmapped_category'
		| 'unmapped_payment'
		| 'old_rate'
		| 'runs_failed';
	count: number;
	oldestAt: string | null;
}
export interface Overview {
	now: Moment;
	paused: boolean;
	pausedReason?: string;
	wapro: {
		reachable: boolean | null;
		since: string | null;
		lastAcceptedOrderAt: string | null;
		code?: Code;
		reason?: string;
		version?: string;
		company?: string;
	};
	worker: {
		seenAt: string | null;
		startedAt: string | null;
		version?: string;
		alive: boolean;
	};
	ordersOut: Lane;
	statesOut: Lane;
	changesIn: Lane;
	productionOut?: Lane;
	lastFullPassAt: string | null;
	/**
	 * @maxItems 24
	 */
	hours: {
		hour: Moment;
		accepted: number;
		rejected: number;
		waiting: number;
	}[];
	/**
	 * Flows that do not work now, as the worker says; absent: all of them do, or nobody knows.
	 *
	 * @maxItems 9
	 */
	resting?: FlowRest[];
	/**
	 * @maxItems 40
	 */
	needs: Need[];
}
/**
 * Why a flow does not work now. lock: another integrator holds it (heldBy, until its lock ends unless renewed). quiet: a quiet window, until it ends.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "FlowRest".
 */
export interface FlowRest {
	flow: ExchangeFlow;
	why: 'lock' | 'quiet';
	heldBy?: string;
	since: Moment;
	until: Moment;
}
export interface MessageRow {
	id: number;
	direction: 'out' | 'in';
	destination: string;
	objectType: ObjectType;
	objectKey: string;
	title: string;
	objectUrl: string | null;
	status: MessageStatus;
	attempts: number;
	nextTryAt: string | null;
	capturedAt: Moment;
	updatedAt: Moment;
	cause: Cause;
	code: string | null;
	field: string | null;
	reason: string | null;
	mayRetry: boolean;
	maySkip: boolean;
	mayRefresh: boolean;
	intent?: Intent;
}
export interface MessageFilter {
	/**
	 * @maxItems 8
	 */
	status?: MessageStatus[];
	direction?: 'out' | 'in';
	destination?: 'wapro' | 'production';
	objectType?: ObjectType;
	objectKey?: string;
	search?: string;
	code?: Code;
	cause?: Cause;
	after?: Moment;
	before?: Moment;
	/**
	 * The newest message to WAPRO of each of these orders.
	 *
	 * @minItems 1
	 * @maxItems 1000
	 */
	orders?: number[];
}
export interface MessagesQuery {
	/**
	 * @maxItems 8
	 */
	status?: MessageStatus[];
	direction?: 'out' | 'in';
	destination?: 'wapro' | 'production';
	objectType?: ObjectType;
	objectKey?: string;
	search?: string;
	code?: Code;
	cause?: Cause;
	after?: Moment;
	before?: Moment;
	/**
	 * The newest message to WAPRO of each of these orders.
	 *
	 * @minItems 1
	 * @maxItems 1000
	 */
	orders?: number[];
	page?: number;
	perPage?: number;
	orderBy?: 'capturedAt' | 'updatedAt';
	order?: 'asc' | 'desc';
}
export interface MessagesResponse {
	items: MessageRow[];
	total: number;
	pages: number;
}
export interface Attempt {
	number: number;
	startedAt: Moment;
	durationMs: number | null;
	outcome: 'accepted' | 'rejected' | 'retry' | 'unknown' | 'lease_expired';
	code: string | null;
	reason: string | null;
	worker: string | null;
}
export interface MessageDetail {
	message: MessageRow;
	correlationId: string;
	stream: string | null;
	attempts: Attempt[];
	payload: {
		[ k: string ]: unknown;
	} | null;
	answer: {
		[ k: string ]: unknown;
	} | null;
	skippedBy: string | null;
	skipReason: string | null;
}
/**
 * preview=true counts and changes nothing. Either ids or a filter.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "MessagesActionRequest".
 */
export interface MessagesActionRequest {
	action: 'retry' | 'skip' | 'refresh';
	/**
	 * @minItems 1
	 * @maxItems 1000
	 */
	ids?: number[];
	filter?: MessageFilter;
	reason?: string;
	preview: boolean;
}
export interface MessagesActionResponse {
	matched: number;
	eligible: number;
	/**
	 * Those of the eligible that bring an order to WAPRO.
	 */
	orders: number;
	done: number;
	passed: {
		code: Code;
		count: number;
	}[];
}
export interface ChecklistMark {
	code:
		| 'photo'
		| 'description'
		| 'category'
		| 'price'
		| 'vat'
		| 'weight'
		| 'attributes';
	ok: boolean;
	required: boolean;
}
export interface Category {
	id: number;
	name: string;
	parent: number;
}
export interface CategoriesResponse {
	items: Category[];
}
export interface ReviewRow {
	productId: number;
	index: string;
	name: string;
	imageUrl: string | null;
	categoryPath: string | null;
	categories: Category[];
	description: string;
	price: string | null;
	currency: string;
	vatCode: string | null;
	stock: string | null;
	unit: string | null;
	kind: 'goods' | 'service';
	checklist: ChecklistMark[];
	ready: boolean;
	changedSinceReview: boolean;
	flagged: boolean;
	arrivedAt: string | null;
	editUrl: string;
	missing?: string[];
	/**
	 * What changed since the last review.
	 *
	 * @maxItems 50
	 */
	changes?: {
		field: string;
		before: string | null;
		after: string | null;
		at: Moment;
	}[];
	variations?: number;
}
export interface ReviewQuery {
	filter?: 'all' | 'ready' | 'missing' | 'changed';
	search?: string;
	page?: number;
	perPage?: number;
}
export interface ReviewResponse {
	items: ReviewRow[];
	total: number;
	pages: number;
	counts: {
		all: number;
		ready: number;
		missing: number;
		changed: number;
	};
}
export interface ReviewEditRequest {
	/**
	 * @maxItems 50
	 */
	categories?: number[];
	description?: string;
	shortDescription?: string;
}
/**
 * preview=true counts and changes nothing.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ReviewPublishRequest".
 */
export interface ReviewPublishRequest {
	/**
	 * @minItems 1
	 * @maxItems 200
	 */
	ids: number[];
	preview: boolean;
}
export interface ReviewPublishResponse {
	matched: number;
	eligible: number;
	published: number;
	items: {
		productId: number;
		outcome: 'published' | 'eligible' | 'passed';
		code?: Code;
		reason?: string;
	}[];
}
export interface WarehouseUse {
	symbol: string;
	use: 'sell' | 'ignore';
}
export interface VatMapping {
	code: string;
	taxClass: string;
}
/**
 * taxClass '' is WooCommerce's standard class.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "Maps".
 */
export interface Maps {
	/**
	 * @maxItems 200
	 */
	warehouses: WarehouseUse[];
	priceList: string | null;
	/**
	 * @maxItems 100
	 */
	vat: VatMapping[];
	buffer: Decimal;
	shippingIndex: string | null;
	feeIndex: string | null;
	nipField: string;
	reserve: boolean;
}
export interface Settings {
	shopId: string;
	maps: Maps;
	mapVersion: number;
	dictionaries: Dictionaries | null;
	taxClasses: {
		slug: string;
		name: string;
		rate: string | null;
	}[];
	unmapped: {
		warehouses: string[];
		vat: string[];
	};
	paused: boolean;
	pausedReason?: string;
	knownUrl: string;
	siteUrl: string;
	keys: {
		id: number;
		description: string;
		truncated: string;
		lastAccess: string | null;
	}[];
	editable: boolean;
}
export interface Dictionaries {
	asOf: Counter;
	/**
	 * @maxItems 200
	 */
	warehouses: Warehouse[];
	/**
	 * @maxItems 200
	 */
	priceLists: PriceList[];
	/**
	 * @maxItems 100
	 */
	vatRates: VatRate[];
	/**
	 * @maxItems 500
	 */
	units: Unit[];
	/**
	 * @maxItems 200
	 */
	paymentForms: PaymentForm[];
	/**
	 * @maxItems 200
	 */
	orderStatuses: OrderStatusName[];
	/**
	 * @maxItems 20000
	 */
	categories?: {
		path: string;
		name: string;
	}[];
}
export interface PriceList {
	code: string;
	name: string;
	basis: 'net' | 'gross';
	currency: string;
}
export interface Unit {
	symbol: string;
	name: string;
	divisible: boolean;
}
export interface OrderStatusName {
	axis: 'production' | 'transport' | 'payment';
	code: Code;
	name: string;
}
export interface SettingsSaveRequest {
	maps: Maps;
}
/**
 * Shown once: the secret is not readable afterwards.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "KeyResponse".
 */
export interface KeyResponse {
	consumerKey: string;
	consumerSecret: string;
	siteUrl: string;
}
export interface ConfirmAddressRequest {
	confirm: boolean;
}
export interface RunRequest {
	flow: RunFlow;
	/**
	 * @maxItems 1000
	 */
	keys?: string[];
	dryRun?: boolean;
	/**
	 * pushGoods: pairs what is beyond doubt and makes no article.
	 */
	pairOnly?: boolean;
}
export interface RunsQuery {
	flow?: RunFlow;
	page?: number;
	perPage?: number;
}
export interface RunsResponse {
	items: Run[];
	total: number;
	pages: number;
}
export interface Run {
	id: number;
	flow: RunFlow;
	state: RunState;
	cause: Cause;
	requestedBy?: string;
	requestedAt: Moment;
	startedAt?: Moment;
	endedAt?: Moment;
	done: number;
	total: number | null;
	counts: Counts;
	code?: Code;
	reason?: string;
	/**
	 * @maxItems 50
	 */
	checks: Check[];
	/**
	 * @maxItems 1000
	 */
	keys: string[];
	dryRun?: boolean;
	pairOnly?: boolean;
	cursor?: string;
	findings?: number;
}
export interface Counts {
	created: number;
	updated: number;
	unchanged: number;
	stale: number;
	rejected: number;
}
export interface Check {
	name: Code;
	ok: boolean;
	code?: Code;
	reason?: string;
}
export interface HistoryQuery {
	objectType:
		'product' | 'order' | 'company' | 'user' | 'erporder' | 'invoice';
	objectId: number;
	page?: number;
}
export interface HistoryEntry {
	id: number;
	at: Moment;
	cause: Cause;
	actor: string | null;
	messageId: number | null;
	runId: number | null;
	summary: string | null;
	changes: {
		field: string;
		before: string | null;
		after: string | null;
	}[];
}
/**
 * title: name of a company or a user; url: where the user is edited.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "HistoryResponse".
 */
export interface HistoryResponse {
	items: HistoryEntry[];
	total: number;
	pages: number;
	title?: string;
	url?: string | null;
}
export interface Empty {}
/**
 * One parameter that production reads. source line: the order line's own data under `key`, as made-to-measure fields and product configurators leave it; attribute: the product's attribute of that name. Bounds are for numbers, options for choices.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProductionParameterRule".
 */
export interface ProductionParameterRule {
	code: string;
	name: string;
	source: 'line' | 'attribute';
	key: string;
	type: 'number' | 'text' | 'choice' | 'boolean';
	unit: string;
	minimum: Decimal | null;
	maximum: Decimal | null;
	/**
	 * @maxItems 200
	 */
	options: string[];
	required: boolean;
}
/**
 * A word of the production application and what the shop makes of it: the stage, and the name that people read.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProductionStatus".
 */
export interface ProductionStatus {
	code: string;
	stage: 'planned' | 'in_production' | 'held' | 'ready';
	name: string;
}
/**
 * taken: it counts from now on. repeated: it was taken before. stale: the shop knows something newer of the order.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProductionProgressAnswer".
 */
export interface ProductionProgressAnswer {
	outcome: 'taken' | 'repeated' | 'stale';
	reference: string;
}
/**
 * How the production application reaches the shop. secret constant: it stands in wp-config.php.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProductionAccess".
 */
export interface ProductionAccess {
	url: string;
	secret: 'none' | 'stored' | 'constant';
}
/**
 * A new secret, told this once; the one before is void.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProductionSecret".
 */
export interface ProductionSecret {
	url: string;
	secret: string;
}
/**
 * How orders go to the production application. paused: orders are noted and wait. lines all: every product line; chosen: lines of these categories and, with withParameters, lines that carry a parameter. due.field and priorityField name a field of the order.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ProductionSettings".
 */
export interface ProductionSettings {
	on: boolean;
	paused: boolean;
	format: 'json' | 'xml' | 'csv';
	lines: 'all' | 'chosen';
	/**
	 * @maxItems 500
	 */
	categories: number[];
	withParameters: boolean;
	due: {
		rule: 'none' | 'days' | 'working_days' | 'field';
		days: number;
		field: string;
	};
	priorityField: string;
	/**
	 * @maxItems 100
	 */
	parameters: ProductionParameterRule[];
	/**
	 * Who says how far orders are in production: WAPRO, or the production application itself, whose words `statuses` translates beside the four stages.
	 */
	progress: {
		source: 'wapro' | 'application';
		/**
		 * @maxItems 50
		 */
		statuses: ProductionStatus[];
	};
}
/**
 * An order whose axis stands so in WAPRO takes this status of the shop. Transport decides before production, production before payment.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "StatusRule".
 */
export interface StatusRule {
	axis: 'production' | 'transport' | 'payment';
	code: Code;
	status: string;
}
/**
 * Where buyers follow a parcel of this carrier when WAPRO gives no address; {number} stands for the parcel’s number.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "CarrierLink".
 */
export interface CarrierLink {
	name: string;
	url: string;
}
/**
 * offered: statuses of ours that the shop’s admin uses. withdrawing: statuses of the shop in which WAPRO is told to cancel the order. carriers: links beside those that are known anyway.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "StatusSettings".
 */
export interface StatusSettings {
	/**
	 * @maxItems 100
	 */
	rules: StatusRule[];
	/**
	 * @maxItems 4
	 */
	offered: (
		'wm-in-production' | 'wm-ready' | 'wm-part-shipped' | 'wm-shipped'
	)[];
	/**
	 * @maxItems 50
	 */
	withdrawing: string[];
	/**
	 * @maxItems 50
	 */
	carriers: CarrierLink[];
}
/**
 * A status of WAPRO’s dictionary, or one that the shop tells from lines and parts.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "AxisStatus".
 */
export interface AxisStatus {
	axis: 'production' | 'transport' | 'payment';
	code: Code;
	name: string;
}
/**
 * targets: statuses that a rule may set, ours included whether offered or not. ends: statuses that may mean to WAPRO that the order is cancelled. known: carriers whose links need no setting.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "StatusSettingsView".
 */
export interface StatusSettingsView {
	settings: StatusSettings;
	axes: AxisStatus[];
	targets: NamedStatus[];
	own: NamedStatus[];
	ends: NamedStatus[];
	known: CarrierLink[];
}
/**
 * The shop's order as it was held.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "TwinOrder".
 */
export interface TwinOrder {
	number: string;
	placedAt: Moment;
	contractorName: string;
	customerOrderNumber?: string;
	/**
	 * @maxItems 20
	 */
	foreignIds: string[];
	currency: string;
	gross: Decimal;
	/**
	 * @maxItems 30
	 */
	lines: TwinLine[];
	lineCount: number;
}
/**
 * An order that was held for a person. state: waiting – to decide; sent – decided, on its way to WAPRO; linked, created, skipped – what came of it.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "HeldOrder".
 */
export interface HeldOrder {
	orderId: number;
	messageId: number;
	state: 'waiting' | 'sent' | 'linked' | 'created' | 'skipped';
	decision: 'create' | 'link' | 'skip' | null;
	/**
	 * @maxItems 20
	 */
	erpIds: Counter[];
	order: TwinOrder;
	/**
	 * @maxItems 20
	 */
	twins: OrderTwin[];
	reason: string | null;
	/**
	 * Why WAPRO refused what was decided last.
	 */
	code: Code | null;
	at: Moment;
	decidedAt: Moment | null;
	decidedBy: string | null;
	/**
	 * @maxItems 4
	 */
	actions: ( 'link' | 'create' | 'skip' | 'undo' )[];
}
/**
 * state waiting includes what is on its way; done: linked, created or skipped.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "TwinsQuery".
 */
export interface TwinsQuery {
	state?: 'waiting' | 'done';
	search?: string;
	page?: number;
	perPage?: number;
}
/**
 * counts: whatever the filters.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "TwinsResponse".
 */
export interface TwinsResponse {
	/**
	 * @maxItems 100
	 */
	items: HeldOrder[];
	total: number;
	pages: number;
	counts: {
		waiting: number;
		done: number;
	};
}
/**
 * link: erpIds are the order. create: make a new one, although erpIds exist; none are named: all that were found. skip: this order is not sent. undo: takes back what was decided and has not reached WAPRO, or a skip.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "TwinActionRequest".
 */
export interface TwinActionRequest {
	action: 'link' | 'create' | 'skip' | 'undo';
	/**
	 * @maxItems 20
	 */
	erpIds?: Counter[];
}
/**
 * Order meta in which another integrator's plugin keeps its number. prefix: what that integrator writes before it in WAPRO.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ForeignNumber".
 */
export interface ForeignNumber {
	key: string;
	name: string;
	prefix: string;
}
/**
 * How the shop gets along with other integrators on the same WAPRO. born: whether orders that were made in WAPRO are shown, and those of how many days back. flows: how often each asks, whether it keeps other integrators out, and when it rests. nightlyAt: time of the shop's clock at which everything is compared. datagram: where a worker within reach is called.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "ExchangeSettings".
 */
export interface ExchangeSettings {
	twins: {
		on: boolean;
		days: number;
		/**
		 * @maxItems 20
		 */
		numbers: ForeignNumber[];
		customerNumber: boolean;
		likely: boolean;
	};
	born: {
		on: boolean;
		days: number;
	};
	/**
	 * @maxItems 9
	 */
	flows: FlowRule[];
	nightlyAt: string;
	datagram: DatagramSettings;
}
/**
 * lock: the flow works only while it holds its lock in WAPRO, so that no other integrator works at the same time. quiet: when it rests. everySeconds: how often the worker asks by itself when nothing tells it that work waits, 2–3600; absent or null: the worker's own interval.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "FlowRule".
 */
export interface FlowRule {
	flow: ExchangeFlow;
	lock: boolean;
	/**
	 * @maxItems 14
	 */
	quiet: QuietWindow[];
	everySeconds?: number | null;
}
/**
 * From a time to a time of the shop's own clock, on these days of the week (1 Monday – 7 Sunday). A time to that is not later than from is one of the next day; the same time twice is a whole day.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "QuietWindow".
 */
export interface QuietWindow {
	/**
	 * @maxItems 7
	 */
	days: number[];
	from: string;
	to: string;
}
/**
 * A worker within reach of the shop is called by one signed UDP datagram beside the bell. address: IPv4 or IPv6 as a number; empty: none is sent.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "DatagramSettings".
 */
export interface DatagramSettings {
	address: string;
	port: number;
}
export interface DictionariesResponse {
	changed: boolean;
}
export interface QueueState {
	state: 'pending' | 'sent' | 'accepted' | 'rejected';
	count: number;
	oldestAt?: Moment;
}
/**
 * What the worker sees of itself and of WAPRO; sent every few seconds and at each change of reachability.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "WorkerStatusRequest".
 */
export interface WorkerStatusRequest {
	worker: string;
	version: string;
	startedAt: Moment;
	backend: {
		reachable: boolean;
		since: Moment;
		code?: Code;
		reason?: string;
		version?: string;
		company?: string;
	};
	/**
	 * @maxItems 10
	 */
	changeQueue?: QueueState[];
	/**
	 * Flows that do not work now, and why; absent: all of them do.
	 *
	 * @maxItems 9
	 */
	resting?: FlowRest[];
}
export interface WorkerStatusResponse {
	now: Moment;
	paused: boolean;
	/**
	 * The shop's own queue, whether or not anything is claimed from it.
	 */
	queue: {
		orders: OpenQueue;
	};
}
/**
 * Messages that are not ended yet; lastAcceptedAt is the last success.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "OpenQueue".
 */
export interface OpenQueue {
	waiting: number;
	oldestAt: string | null;
	lastAcceptedAt: string | null;
}
/**
 * What the flows need to know of the shop's settings.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "WorkerSettings".
 */
export interface WorkerSettings {
	shopId: string;
	siteUrl: string;
	paused: boolean;
	pausedReason?: string;
	bellUrl: string;
	priceList?: string;
	warehouses: string[];
	pollSeconds: number;
	mapVersion: number;
	goodsDirection?: 'both' | 'to_shop' | 'to_wapro';
	photosDirection?: 'both' | 'to_shop' | 'to_wapro' | 'off';
	checkStockMinutes?: number;
	photoMaxBytes?: number;
	/**
	 * How orders go to the production application; absent: the shop knows of none. columns: codes with a CSV column of their own. progress: it tells itself how far orders are, by file, too.
	 */
	production?: {
		on: boolean;
		paused: boolean;
		format: 'json' | 'xml' | 'csv';
		/**
		 * @maxItems 100
		 */
		columns: string[];
		progress?: boolean;
	};
	/**
	 * Files of documents are wanted here; absent: none.
	 */
	documents?: boolean;
	/**
	 * Orders that were made in WAPRO are kept, those of so many days back; absent: they are not.
	 */
	bornOrderDays?: number;
	/**
	 * Time of the shop's clock at which it asks for the nightly passes.
	 */
	reconcileAt?: string;
	/**
	 * Of the shop's clock: a name of the time zone database, or an offset such as +02:00.
	 */
	timeZone?: string;
	/**
	 * Flows with a rule of their own; the others neither lock nor rest, and keep the worker's interval.
	 *
	 * @maxItems 9
	 */
	flows?: FlowRule[];
}
export interface RunClaimRequest {
	worker: string;
	leaseSeconds: number;
	/**
	 * @minItems 1
	 * @maxItems 50
	 */
	flows: RunFlow[];
}
export interface RunClaimResponse {
	token?: string;
	run: Run | null;
}
export interface RunReportRequest {
	token: string;
	/**
	 * requested: handed back as it stands, for any worker to go on.
	 */
	state: 'running' | 'done' | 'failed' | 'requested';
	done: number;
	total: number | null;
	counts: Counts;
	code?: Code;
	reason?: string;
	/**
	 * @maxItems 50
	 */
	checks?: Check[];
	/**
	 * Where a resumed run goes on.
	 */
	cursor?: string;
}
/**
 * stop=true: a person asked to stop, or the lease went to another worker.
 *
 * This interface was referenced by `ShopApi`'s JSON-Schema
 * via the `definition` "RunReportResponse".
 */
export interface RunReportResponse {
	stop: boolean;
}
export interface ProductionProgressLine {
	/**
	 * As in the production order.
	 */
	lineId: string;
	/**
	 * How much of the line is made so far, in the unit of the order; never more than was ordered.
	 */
	produced?: string;
	/**
	 * Where this line stands; absent: as the order.
	 */
	status?: string;
	expectedDate?: string;
	/**
	 * What is wrong with this line, when the order is refused.
	 */
	reason?: string;
}
export interface ProductionProgress {
	version: '1.0';
	/**
	 * Name of this document, chosen by the production application and never used again; by HTTP it stands in webhook-id, too.
	 */
	id: string;
	/**
	 * accepted: the order will be made. refused: it will not, `reason` says why; also after it was accepted. progress: `status` says how far it is.
	 */
	event: 'accepted' | 'refused' | 'progress';
	/**
	 * As in the production order.
	 */
	reference: string;
	/**
	 * Rises with every document of one reference, gaps are allowed: a counter, or the time in milliseconds.
	 */
	sequence: number;
	/**
	 * Sequence of the production order that this answers. An accepted or refused that answers an order changed since is ignored.
	 */
	orderSequence?: number;
	/**
	 * When it happened, UTC.
	 */
	at: string;
	/**
	 * planned, in_production, held, ready, or a word of production's own that the shop's map knows. Needed in progress; absent in accepted: planned.
	 */
	status?: string;
	/**
	 * When the order is expected to be ready.
	 */
	expectedDate?: string;
	/**
	 * Why the order is refused, for the shop's admin. Needed in refused.
	 */
	reason?: string;
	/**
	 * For the shop's admin; buyers do not see it.
	 */
	note?: string;
	/**
	 * @maxItems 1000
	 */
	lines?: ProductionProgressLine[];
}

export const routes = [
	{
		method: 'POST',
		path: 'messages/claim',
		audience: 'worker',
		request: 'messages#ClaimRequest',
		response: 'messages#ClaimResponse',
	},
	{
		method: 'POST',
		path: 'messages/results',
		audience: 'worker',
		request: 'messages#ResultsRequest',
		response: 'messages#ResultsResponse',
	},
	{
		method: 'POST',
		path: 'apply/goods',
		audience: 'worker',
		request: 'apply#ApplyGoodsRequest',
		response: 'apply#ApplyResponse',
	},
	{
		method: 'POST',
		path: 'apply/stock',
		audience: 'worker',
		request: 'apply#ApplyStockRequest',
		response: 'apply#ApplyResponse',
	},
	{
		method: 'POST',
		path: 'apply/prices',
		audience: 'worker',
		request: 'apply#ApplyPricesRequest',
		response: 'apply#ApplyResponse',
	},
	{
		method: 'POST',
		path: 'apply/order-statuses',
		audience: 'worker',
		request: 'apply#ApplyOrderStatusesRequest',
		response: 'apply#ApplyResponse',
	},
	{
		method: 'GET',
		path: 'worker/settings',
		audience: 'worker',
		request: 'panel#Empty',
		response: 'worker#WorkerSettings',
	},
	{
		method: 'POST',
		path: 'worker/dictionaries',
		audience: 'worker',
		request: 'worker#Dictionaries',
		response: 'worker#DictionariesResponse',
	},
	{
		method: 'POST',
		path: 'worker/status',
		audience: 'worker',
		request: 'worker#WorkerStatusRequest',
		response: 'worker#WorkerStatusResponse',
	},
	{
		method: 'POST',
		path: 'worker/runs/claim',
		audience: 'worker',
		request: 'worker#RunClaimRequest',
		response: 'worker#RunClaimResponse',
	},
	{
		method: 'POST',
		path: 'worker/runs/{id}/report',
		audience: 'worker',
		request: 'worker#RunReportRequest',
		response: 'worker#RunReportResponse',
	},
	{
		method: 'GET',
		path: 'overview',
		audience: 'view',
		request: 'panel#Empty',
		response: 'panel#Overview',
	},
	{
		method: 'GET',
		path: 'messages',
		audience: 'view',
		request: 'panel#MessagesQuery',
		response: 'panel#MessagesResponse',
	},
	{
		method: 'GET',
		path: 'messages/{id}',
		audience: 'view',
		request: 'panel#Empty',
		response: 'panel#MessageDetail',
	},
	{
		method: 'POST',
		path: 'messages/actions',
		audience: 'manage',
		request: 'panel#MessagesActionRequest',
		response: 'panel#MessagesActionResponse',
	},
	{
		method: 'GET',
		path: 'review',
		audience: 'view',
		request: 'panel#ReviewQuery',
		response: 'panel#ReviewResponse',
	},
	{
		method: 'GET',
		path: 'review/categories',
		audience: 'view',
		request: 'panel#Empty',
		response: 'panel#CategoriesResponse',
	},
	{
		method: 'POST',
		path: 'review/publish',
		audience: 'manage',
		request: 'panel#ReviewPublishRequest',
		response: 'panel#ReviewPublishResponse',
	},
	{
		method: 'POST',
		path: 'review/{id}',
		audience: 'manage',
		request: 'panel#ReviewEditRequest',
		response: 'panel#ReviewRow',
	},
	{
		method: 'GET',
		path: 'settings',
		audience: 'view',
		request: 'panel#Empty',
		response: 'panel#Settings',
	},
	{
		method: 'PUT',
		path: 'settings',
		audience: 'manage',
		request: 'panel#SettingsSaveRequest',
		response: 'panel#Settings',
	},
	{
		method: 'POST',
		path: 'settings/keys',
		audience: 'manage',
		request: 'panel#Empty',
		response: 'panel#KeyResponse',
	},
	{
		method: 'POST',
		path: 'settings/confirm-address',
		audience: 'manage',
		request: 'panel#ConfirmAddressRequest',
		response: 'panel#Settings',
	},
	{
		method: 'GET',
		path: 'runs',
		audience: 'view',
		request: 'panel#RunsQuery',
		response: 'panel#RunsResponse',
	},
	{
		method: 'POST',
		path: 'runs',
		audience: 'manage',
		request: 'panel#RunRequest',
		response: 'worker#Run',
	},
	{
		method: 'GET',
		path: 'runs/{id}',
		audience: 'view',
		request: 'panel#Empty',
		response: 'worker#Run',
	},
	{
		method: 'POST',
		path: 'runs/{id}/stop',
		audience: 'manage',
		request: 'panel#Empty',
		response: 'worker#Run',
	},
	{
		method: 'POST',
		path: 'runs/{id}/resume',
		audience: 'manage',
		request: 'panel#Empty',
		response: 'worker#Run',
	},
	{
		method: 'GET',
		path: 'history',
		audience: 'view',
		request: 'panel#HistoryQuery',
		response: 'panel#HistoryResponse',
	},
	{
		method: 'POST',
		path: 'catalogue/digests',
		audience: 'worker',
		request: 'catalogue#DigestsRequest',
		response: 'catalogue#DigestsResponse',
	},
	{
		method: 'POST',
		path: 'catalogue/compare',
		audience: 'worker',
		request: 'catalogue#CompareRequest',
		response: 'catalogue#CompareResponse',
	},
	{
		method: 'POST',
		path: 'catalogue/live-check',
		audience: 'worker',
		request: 'catalogue#LiveCheckRequest',
		response: 'catalogue#LiveCheckResponse',
	},
	{
		method: 'POST',
		path: 'catalogue/broken-rows',
		audience: 'worker',
		request: 'catalogue#BrokenRowsRequest',
		response: 'catalogue#BrokenRowsResponse',
	},
	{
		method: 'GET',
		path: 'catalogue/unlinked',
		audience: 'worker',
		request: 'catalogue#UnlinkedQuery',
		response: 'catalogue#UnlinkedResponse',
	},
	{
		method: 'POST',
		path: 'catalogue/pairing',
		audience: 'worker',
		request: 'catalogue#PairingRequest',
		response: 'catalogue#PairingResponse',
	},
	{
		method: 'POST',
		path: 'apply/photos',
		audience: 'worker',
		request: 'catalogue#ApplyPhotosRequest',
		response: 'catalogue#ApplyPhotosResponse',
	},
	{
		method: 'POST',
		path: 'photos/{hash}',
		audience: 'worker',
		request: 'panel#Empty',
		response: 'catalogue#PhotoUploadResponse',
	},
	{
		method: 'GET',
		path: 'photos/{id}',
		audience: 'worker',
		request: 'panel#Empty',
		response: 'panel#Empty',
	},
	{
		method: 'GET',
		path: 'pairing/goods',
		audience: 'view',
		request: 'catalogue#PairingQuery',
		response: 'catalogue#PairingResponsePage',
	},
	{
		method: 'GET',
		path: 'pairing/goods/{id}',
		audience: 'view',
		request: 'panel#Empty',
		response: 'catalogue#PairingRow',
	},
	{
		method: 'POST',
		path: 'pairing/goods/{id}',
		audience: 'manage',
		request: 'catalogue#PairingActionRequest',
		response: 'catalogue#PairingRow',
	},
	{
		method: 'GET',
		path: 'settings/catalogue',
		audience: 'view',
		request: 'panel#Empty',
		response: 'catalogue#CatalogueSettingsView',
	},
	{
		method: 'PUT',
		path: 'settings/catalogue',
		audience: 'manage',
		request: 'catalogue#CatalogueSettings',
		response: 'catalogue#CatalogueSettingsView',
	},
	{
		method: 'GET',
		path: 'findings',
		audience: 'view',
		request: 'catalogue#FindingsQuery',
		response: 'catalogue#FindingsResponse',
	},
	{
		method: 'POST',
		path: 'findings/actions',
		audience: 'manage',
		request: 'catalogue#FindingsActionRequest',
		response: 'catalogue#FindingsActionResponse',
	},
	{
		method: 'POST',
		path: 'apply/customers',
		audience: 'worker',
		request: 'customers#ApplyCustomersRequest',
		response: 'apply#ApplyResponse',
	},
	{
		method: 'GET',
		path: 'customers/flagged',
		audience: 'worker',
		request: 'customers#FlaggedCustomersQuery',
		response: 'customers#FlaggedCustomersResponse',
	},
	{
		method: 'GET',
		path: 'pairing/customers',
		audience: 'view',
		request: 'customers#CustomerPairingQuery',
		response: 'customers#CustomerPairingResponse',
	},
	{
		method: 'GET',
		path: 'pairing/customers/{id}/effects',
		audience: 'view',
		request: 'customers#CustomerPairingEffectsQuery',
		response: 'customers#CustomerPairingEffects',
	},
	{
		method: 'POST',
		path: 'pairing/customers/{id}',
		audience: 'manage',
		request: 'customers#CustomerPairingActionRequest',
		response: 'customers#CustomerPairingRow',
	},
	{
		method: 'POST',
		path: 'pairing/customers',
		audience: 'manage',
		request: 'customers#CustomerPairingBulkRequest',
		response: 'customers#CustomerPairingBulkResponse',
	},
	{
		method: 'GET',
		path: 'pairing/orders',
		audience: 'view',
		request: 'twins#TwinsQuery',
		response: 'twins#TwinsResponse',
	},
	{
		method: 'POST',
		path: 'pairing/orders/{id}',
		audience: 'manage',
		request: 'twins#TwinActionRequest',
		response: 'twins#HeldOrder',
	},
	{
		method: 'POST',
		path: 'orders/compare',
		audience: 'worker',
		request: 'born#OrdersCompareRequest',
		response: 'born#OrdersCompareResponse',
	},
	{
		method: 'GET',
		path: 'orders/born',
		audience: 'view',
		request: 'born#BornOrdersQuery',
		response: 'born#BornOrdersResponse',
	},
	{
		method: 'GET',
		path: 'orders/born/{id}',
		audience: 'view',
		request: 'panel#Empty',
		response: 'born#BornOrderDetail',
	},
	{
		method: 'POST',
		path: 'apply/invoices',
		audience: 'worker',
		request: 'invoices#ApplyInvoicesRequest',
		response: 'apply#ApplyResponse',
	},
	{
		method: 'POST',
		path: 'invoices/compare',
		audience: 'worker',
		request: 'invoices#InvoicesCompareRequest',
		response: 'invoices#InvoicesCompareResponse',
	},
	{
		method: 'GET',
		path: 'invoices',
		audience: 'view',
		request: 'invoices#InvoicesQuery',
		response: 'invoices#InvoicesResponse',
	},
	{
		method: 'GET',
		path: 'invoices/{id}',
		audience: 'view',
		request: 'panel#Empty',
		response: 'invoices#InvoiceDetail',
	},
	{
		method: 'POST',
		path: 'invoices/{id}/document',
		audience: 'manage',
		request: 'panel#Empty',
		response: 'documents#InvoiceDocument',
	},
	{
		method: 'POST',
		path: 'invoices/refresh',
		audience: 'manage',
		request: 'invoices#InvoicesRefreshRequest',
		response: 'invoices#InvoicesRefreshResponse',
	},
	{
		method: 'POST',
		path: 'invoices/balances',
		audience: 'worker',
		request: 'invoices#BalancesRequest',
		response: 'invoices#BalancesResponse',
	},
	{
		method: 'GET',
		path: 'invoices/balances',
		audience: 'view',
		request: 'invoices#BalancesQuery',
		response: 'invoices#BalancesList',
	},
	{
		method: 'GET',
		path: 'companies',
		audience: 'view',
		request: 'customers#CompaniesQuery',
		response: 'customers#CompaniesResponse',
	},
	{
		method: 'GET',
		path: 'companies/{id}',
		audience: 'view',
		request: 'panel#Empty',
		response: 'customers#CompanyDetail',
	},
	{
		method: 'POST',
		path: 'companies/{id}',
		audience: 'manage',
		request: 'customers#CompanyActionRequest',
		response: 'customers#CompanyDetail',
	},
	{
		method: 'GET',
		path: 'invitations',
		audience: 'view',
		request: 'customers#InvitationsQuery',
		response: 'customers#InvitationsResponse',
	},
	{
		method: 'POST',
		path: 'invitations',
		audience: 'manage',
		request: 'customers#InvitationActionRequest',
		response: 'customers#InvitationActionResponse',
	},
	{
		method: 'GET',
		path: 'proposals',
		audience: 'view',
		request: 'customers#ProposalsQuery',
		response: 'customers#ProposalsResponse',
	},
	{
		method: 'POST',
		path: 'proposals/{id}',
		audience: 'manage',
		request: 'customers#ProposalActionRequest',
		response: 'customers#Proposal',
	},
	{
		method: 'GET',
		path: 'settings/customers',
		audience: 'view',
		request: 'panel#Empty',
		response: 'customers#CustomerSettings',
	},
	{
		method: 'PUT',
		path: 'settings/customers',
		audience: 'manage',
		request: 'customers#CustomerSettings',
		response: 'customers#CustomerSettings',
	},
	{
		method: 'GET',
		path: 'settings/production',
		audience: 'view',
		request: 'panel#Empty',
		response: 'production#ProductionSettings',
	},
	{
		method: 'PUT',
		path: 'settings/production',
		audience: 'manage',
		request: 'production#ProductionSettings',
		response: 'production#ProductionSettings',
	},
	{
		method: 'GET',
		path: 'settings/production/access',
		audience: 'view',
		request: 'panel#Empty',
		response: 'production#ProductionAccess',
	},
	{
		method: 'POST',
		path: 'settings/production/secret',
		audience: 'manage',
		request: 'panel#Empty',
		response: 'production#ProductionSecret',
	},
	{
		method: 'POST',
		path: 'production/progress',
		audience: 'production',
		request: 'production-progress#ProductionProgress',
		response: 'production#ProductionProgressAnswer',
	},
	{
		method: 'GET',
		path: 'settings/exchange',
		audience: 'view',
		request: 'panel#Empty',
		response: 'twins#ExchangeSettings',
	},
	{
		method: 'PUT',
		path: 'settings/exchange',
		audience: 'manage',
		request: 'twins#ExchangeSettings',
		response: 'twins#ExchangeSettings',
	},
	{
		method: 'GET',
		path: 'settings/orders',
		audience: 'view',
		request: 'panel#Empty',
		response: 'orders#OrderSettingsView',
	},
	{
		method: 'PUT',
		path: 'settings/orders',
		audience: 'manage',
		request: 'orders#OrderSettings',
		response: 'orders#OrderSettingsView',
	},
	{
		method: 'GET',
		path: 'settings/invoices',
		audience: 'view',
		request: 'panel#Empty',
		response: 'invoices#InvoiceSettings',
	},
	{
		method: 'PUT',
		path: 'settings/invoices',
		audience: 'manage',
		request: 'invoices#InvoiceSettings',
		response: 'invoices#InvoiceSettings',
	},
	{
		method: 'GET',
		path: 'settings/statuses',
		audience: 'view',
		request: 'panel#Empty',
		response: 'statuses#StatusSettingsView',
	},
	{
		method: 'PUT',
		path: 'settings/statuses',
		audience: 'manage',
		request: 'statuses#StatusSettings',
		response: 'statuses#StatusSettingsView',
	},
	{
		method: 'POST',
		path: 'documents/claim',
		audience: 'worker',
		request: 'documents#DocumentsClaimRequest',
		response: 'documents#DocumentsClaimResponse',
	},
	{
		method: 'POST',
		path: 'documents/{hash}',
		audience: 'worker',
		request: 'panel#Empty',
		response: 'documents#DocumentUploadResponse',
	},
	{
		method: 'GET',
		path: 'settings/documents',
		audience: 'view',
		request: 'panel#Empty',
		response: 'documents#DocumentSettingsView',
	},
	{
		method: 'PUT',
		path: 'settings/documents',
		audience: 'manage',
		request: 'documents#DocumentSettings',
		response: 'documents#DocumentSettingsView',
	},
	{
		method: 'GET',
		path: 'settings/order-invoices',
		audience: 'view',
		request: 'panel#Empty',
		response: 'invoice-requests#InvoiceRequestSettingsView',
	},
	{
		method: 'PUT',
		path: 'settings/order-invoices',
		audience: 'manage',
		request: 'invoice-requests#InvoiceRequestSettings',
		response: 'invoice-requests#InvoiceRequestSettingsView',
	},
] as const;

export const shopApiSchemas: Readonly< Record< string, object > > = {
	'apply#GoodsParameter': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				maxLength: 64,
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			unit: {
				type: 'string',
				maxLength: 20,
			},
			minimum: {
				type: 'string',
				maxLength: 30,
			},
			maximum: {
				type: 'string',
				maxLength: 30,
			},
			options: {
				type: 'string',
				maxLength: 500,
			},
		},
		required: [ 'code', 'name' ],
	},
	'apply#GoodsItem': {
		description:
			'State of one article. Bounds of the texts are checked per item, so that one bad article stops nothing but itself.',
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			messageId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			deleted: {
				type: 'boolean',
			},
			flagged: {
				type: 'boolean',
			},
			hash: {
				type: 'string',
				maxLength: 16,
			},
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			kind: {
				type: 'string',
				enum: [ 'goods', 'service' ],
			},
			name: {
				type: 'string',
				maxLength: 2000,
			},
			description: {
				type: 'string',
				maxLength: 20000,
			},
			shortDescription: {
				type: 'string',
				maxLength: 2000,
			},
			tradeIndex: {
				type: 'string',
				maxLength: 2000,
			},
			ean: {
				type: 'string',
				maxLength: 2000,
			},
			vatCode: {
				type: 'string',
				maxLength: 2000,
			},
			unit: {
				type: 'string',
				maxLength: 2000,
			},
			divisible: {
				type: 'boolean',
			},
			weight: {
				type: 'string',
				maxLength: 2000,
			},
			producer: {
				type: 'string',
				maxLength: 2000,
			},
			categoryPath: {
				type: 'string',
				maxLength: 2000,
			},
			archived: {
				type: 'boolean',
			},
			parameters: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							maxLength: 64,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						unit: {
							type: 'string',
							maxLength: 20,
						},
						minimum: {
							type: 'string',
							maxLength: 30,
						},
						maximum: {
							type: 'string',
							maxLength: 30,
						},
						options: {
							type: 'string',
							maxLength: 500,
						},
					},
					required: [ 'code', 'name' ],
				},
				maxItems: 100,
			},
			weightUnit: {
				type: 'string',
				maxLength: 2000,
			},
			width: {
				type: 'string',
				maxLength: 2000,
			},
			height: {
				type: 'string',
				maxLength: 2000,
			},
			depth: {
				type: 'string',
				maxLength: 2000,
			},
			sizeUnit: {
				type: 'string',
				maxLength: 2000,
			},
			salesUnit: {
				type: 'string',
				maxLength: 2000,
			},
			salesConverter: {
				type: 'string',
				maxLength: 2000,
			},
			salesDivisible: {
				type: 'boolean',
			},
			attributes: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							maxLength: 64,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						value: {
							type: 'string',
							maxLength: 2000,
						},
					},
					required: [ 'code', 'name', 'value' ],
				},
				maxItems: 100,
			},
			photos: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						photoId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						main: {
							type: 'boolean',
						},
						position: {
							type: 'integer',
							minimum: 0,
						},
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{64}$',
							description: 'SHA-256 of a file.',
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						contentType: {
							type: 'string',
							maxLength: 100,
						},
						bytes: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'photoId', 'main', 'position', 'hash' ],
				},
				maxItems: 50,
			},
			differences: {
				type: 'array',
				items: {
					description:
						'Where the row of another warehouse differs from the main one.',
					type: 'object',
					additionalProperties: false,
					properties: {
						field: {
							type: 'string',
							maxLength: 64,
						},
						warehouse: {
							type: 'string',
							maxLength: 10,
						},
						mainValue: {
							type: 'string',
							maxLength: 2000,
						},
						value: {
							type: 'string',
							maxLength: 2000,
						},
					},
					required: [ 'field', 'warehouse', 'mainValue', 'value' ],
				},
				maxItems: 200,
			},
			guid: {
				type: 'string',
				maxLength: 2000,
			},
		},
		required: [ 'index', 'asOf', 'deleted', 'flagged' ],
	},
	'apply#StockItem': {
		description:
			'Warehouse figures of one article; all warehouses of the article, mapped or not.',
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			messageId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			divisible: {
				type: 'boolean',
			},
			unit: {
				type: 'string',
				maxLength: 10,
			},
			hash: {
				type: 'string',
				maxLength: 16,
			},
			warehouses: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						warehouse: {
							type: 'string',
							maxLength: 10,
							minLength: 1,
						},
						onHand: {
							type: 'string',
							maxLength: 40,
						},
						edited: {
							type: 'string',
							maxLength: 40,
						},
						reserved: {
							type: 'string',
							maxLength: 40,
						},
						available: {
							type: 'string',
							maxLength: 40,
						},
					},
					required: [
						'warehouse',
						'onHand',
						'edited',
						'reserved',
						'available',
					],
				},
				maxItems: 100,
			},
			movements: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						counter: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						warehouse: {
							type: 'string',
							maxLength: 10,
						},
						kind: {
							type: 'string',
							enum: [
								'received',
								'issued',
								'moved',
								'reserved',
								'released',
								'corrected',
							],
						},
						quantity: {
							type: 'string',
							maxLength: 40,
						},
						at: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						document: {
							type: 'string',
							maxLength: 30,
						},
					},
					required: [
						'counter',
						'warehouse',
						'kind',
						'quantity',
						'at',
					],
				},
				maxItems: 200,
				description:
					'What moved the figures, oldest first; those the shop has seen are passed over.',
			},
			supplies: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						warehouse: {
							type: 'string',
							maxLength: 10,
						},
						quantity: {
							type: 'string',
							maxLength: 40,
						},
						supplier: {
							type: 'string',
							maxLength: 100,
						},
						expectedOn: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						document: {
							type: 'string',
							maxLength: 30,
						},
					},
					required: [ 'warehouse', 'quantity' ],
				},
				maxItems: 200,
				description:
					'All that is ordered at suppliers now; absent: nothing is known about it.',
			},
		},
		required: [ 'index', 'asOf', 'divisible', 'unit', 'warehouses' ],
	},
	'apply#PriceItem': {
		description:
			'Price of one article in the chosen list; without net and gross the article has no price there.',
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			messageId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			priceList: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			currency: {
				type: 'string',
				maxLength: 10,
			},
			net: {
				type: 'string',
				maxLength: 40,
			},
			gross: {
				type: 'string',
				maxLength: 40,
			},
			vatCode: {
				type: 'string',
				maxLength: 20,
			},
			hash: {
				type: 'string',
				maxLength: 16,
			},
			promoNet: {
				type: 'string',
				maxLength: 40,
			},
			promoGross: {
				type: 'string',
				maxLength: 40,
			},
			promoFrom: {
				type: 'string',
				maxLength: 40,
			},
			promoTo: {
				type: 'string',
				maxLength: 40,
			},
		},
		required: [ 'index', 'asOf', 'priceList' ],
	},
	'apply#StatusPoint': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			name: {
				type: 'string',
				maxLength: 50,
			},
			at: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [ 'code', 'name' ],
	},
	'apply#OrderStatusItem': {
		description:
			'One ERP order as it stands in WAPRO. Without the shop’s reference it is one that was made in WAPRO: kept for the company that contractorId names. dueOn: the day by which it is to be ready. hash: of all of it, opaque.',
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			messageId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			deleted: {
				type: 'boolean',
			},
			reference: {
				type: 'string',
				maxLength: 30,
			},
			number: {
				type: 'string',
				maxLength: 30,
			},
			state: {
				type: 'string',
				enum: [ 'buffered', 'registered', 'cancelled' ],
			},
			warehouse: {
				type: 'string',
				maxLength: 10,
			},
			reserved: {
				type: 'boolean',
			},
			net: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			production: {
				type: 'object',
				additionalProperties: false,
				properties: {
					code: {
						type: 'string',
						pattern: '^[a-z][a-z0-9_]{0,63}$',
						description: 'Stable code of a state or an error.',
					},
					name: {
						type: 'string',
						maxLength: 50,
					},
					at: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
				},
				required: [ 'code', 'name' ],
			},
			transport: {
				type: 'object',
				additionalProperties: false,
				properties: {
					code: {
						type: 'string',
						pattern: '^[a-z][a-z0-9_]{0,63}$',
						description: 'Stable code of a state or an error.',
					},
					name: {
						type: 'string',
						maxLength: 50,
					},
					at: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
				},
				required: [ 'code', 'name' ],
			},
			payment: {
				type: 'object',
				additionalProperties: false,
				properties: {
					code: {
						type: 'string',
						pattern: '^[a-z][a-z0-9_]{0,63}$',
						description: 'Stable code of a state or an error.',
					},
					name: {
						type: 'string',
						maxLength: 50,
					},
					at: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
				},
				required: [ 'code', 'name' ],
			},
			paidAmount: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			parcels: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						carrier: {
							type: 'string',
							maxLength: 50,
						},
						trackingNumber: {
							type: 'string',
							maxLength: 50,
						},
						trackingUrl: {
							type: 'string',
							maxLength: 255,
						},
					},
					required: [ 'carrier', 'trackingNumber' ],
				},
				maxItems: 100,
			},
			lines: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						lineId: {
							type: 'string',
							maxLength: 20,
						},
						index: {
							type: 'string',
							maxLength: 20,
						},
						ordered: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						reserved: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						realised: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						unit: {
							type: 'string',
							maxLength: 10,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						netPrice: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						grossPrice: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						vatCode: {
							type: 'string',
							maxLength: 3,
						},
					},
					required: [
						'lineId',
						'index',
						'ordered',
						'reserved',
						'realised',
						'unit',
					],
				},
				maxItems: 1000,
			},
			dueOn: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			contractorId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			placedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			customerOrderNumber: {
				type: 'string',
				maxLength: 30,
			},
			source: {
				type: 'string',
				maxLength: 50,
			},
			currency: {
				type: 'string',
				pattern: '^[A-Z]{3}$',
			},
			contactId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			orderedBy: {
				type: 'string',
				maxLength: 200,
			},
			deliveryPlaceId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			deliveryPlace: {
				type: 'string',
				maxLength: 255,
			},
			hash: {
				type: 'string',
				pattern: '^[0-9a-f]{16}$',
			},
		},
		required: [ 'erpId', 'asOf', 'deleted' ],
	},
	'apply#ItemResult': {
		description: 'key is the index or the ERP id of the item.',
		type: 'object',
		additionalProperties: false,
		properties: {
			key: {
				type: 'string',
				maxLength: 40,
			},
			outcome: {
				type: 'string',
				enum: [
					'created',
					'updated',
					'unchanged',
					'stale',
					'rejected',
				],
			},
			shopId: {
				type: 'integer',
				minimum: 0,
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			field: {
				type: 'string',
				maxLength: 200,
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
		},
		required: [ 'key', 'outcome' ],
	},
	'apply#ApplyResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					description: 'key is the index or the ERP id of the item.',
					type: 'object',
					additionalProperties: false,
					properties: {
						key: {
							type: 'string',
							maxLength: 40,
						},
						outcome: {
							type: 'string',
							enum: [
								'created',
								'updated',
								'unchanged',
								'stale',
								'rejected',
							],
						},
						shopId: {
							type: 'integer',
							minimum: 0,
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						field: {
							type: 'string',
							maxLength: 200,
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
					},
					required: [ 'key', 'outcome' ],
				},
			},
		},
		required: [ 'items' ],
	},
	'apply#ApplyGoodsRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			runId: {
				type: 'integer',
				minimum: 0,
			},
			items: {
				type: 'array',
				items: {
					description:
						'State of one article. Bounds of the texts are checked per item, so that one bad article stops nothing but itself.',
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						messageId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						asOf: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						deleted: {
							type: 'boolean',
						},
						flagged: {
							type: 'boolean',
						},
						hash: {
							type: 'string',
							maxLength: 16,
						},
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						kind: {
							type: 'string',
							enum: [ 'goods', 'service' ],
						},
						name: {
							type: 'string',
							maxLength: 2000,
						},
						description: {
							type: 'string',
							maxLength: 20000,
						},
						shortDescription: {
							type: 'string',
							maxLength: 2000,
						},
						tradeIndex: {
							type: 'string',
							maxLength: 2000,
						},
						ean: {
							type: 'string',
							maxLength: 2000,
						},
						vatCode: {
							type: 'string',
							maxLength: 2000,
						},
						unit: {
							type: 'string',
							maxLength: 2000,
						},
						divisible: {
							type: 'boolean',
						},
						weight: {
							type: 'string',
							maxLength: 2000,
						},
						producer: {
							type: 'string',
							maxLength: 2000,
						},
						categoryPath: {
							type: 'string',
							maxLength: 2000,
						},
						archived: {
							type: 'boolean',
						},
						parameters: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									code: {
										type: 'string',
										maxLength: 64,
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									unit: {
										type: 'string',
										maxLength: 20,
									},
									minimum: {
										type: 'string',
										maxLength: 30,
									},
									maximum: {
										type: 'string',
										maxLength: 30,
									},
									options: {
										type: 'string',
										maxLength: 500,
									},
								},
								required: [ 'code', 'name' ],
							},
							maxItems: 100,
						},
						weightUnit: {
							type: 'string',
							maxLength: 2000,
						},
						width: {
							type: 'string',
							maxLength: 2000,
						},
						height: {
							type: 'string',
							maxLength: 2000,
						},
						depth: {
							type: 'string',
							maxLength: 2000,
						},
						sizeUnit: {
							type: 'string',
							maxLength: 2000,
						},
						salesUnit: {
							type: 'string',
							maxLength: 2000,
						},
						salesConverter: {
							type: 'string',
							maxLength: 2000,
						},
						salesDivisible: {
							type: 'boolean',
						},
						attributes: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									code: {
										type: 'string',
										maxLength: 64,
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									value: {
										type: 'string',
										maxLength: 2000,
									},
								},
								required: [ 'code', 'name', 'value' ],
							},
							maxItems: 100,
						},
						photos: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									photoId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									main: {
										type: 'boolean',
									},
									position: {
										type: 'integer',
										minimum: 0,
									},
									hash: {
										type: 'string',
										pattern: '^[0-9a-f]{64}$',
										description: 'SHA-256 of a file.',
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									contentType: {
										type: 'string',
										maxLength: 100,
									},
									bytes: {
										type: 'integer',
										minimum: 0,
									},
								},
								required: [
									'photoId',
									'main',
									'position',
									'hash',
								],
							},
							maxItems: 50,
						},
						differences: {
							type: 'array',
							items: {
								description:
									'Where the row of another warehouse differs from the main one.',
								type: 'object',
								additionalProperties: false,
								properties: {
									field: {
										type: 'string',
										maxLength: 64,
									},
									warehouse: {
										type: 'string',
										maxLength: 10,
									},
									mainValue: {
										type: 'string',
										maxLength: 2000,
									},
									value: {
										type: 'string',
										maxLength: 2000,
									},
								},
								required: [
									'field',
									'warehouse',
									'mainValue',
									'value',
								],
							},
							maxItems: 200,
						},
						guid: {
							type: 'string',
							maxLength: 2000,
						},
					},
					required: [ 'index', 'asOf', 'deleted', 'flagged' ],
				},
				maxItems: 1000,
				minItems: 1,
			},
		},
		required: [ 'cause', 'items' ],
	},
	'apply#ApplyStockRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			runId: {
				type: 'integer',
				minimum: 0,
			},
			items: {
				type: 'array',
				items: {
					description:
						'Warehouse figures of one article; all warehouses of the article, mapped or not.',
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						messageId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						asOf: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						divisible: {
							type: 'boolean',
						},
						unit: {
							type: 'string',
							maxLength: 10,
						},
						hash: {
							type: 'string',
							maxLength: 16,
						},
						warehouses: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									warehouse: {
										type: 'string',
										maxLength: 10,
										minLength: 1,
									},
									onHand: {
										type: 'string',
										maxLength: 40,
									},
									edited: {
										type: 'string',
										maxLength: 40,
									},
									reserved: {
										type: 'string',
										maxLength: 40,
									},
									available: {
										type: 'string',
										maxLength: 40,
									},
								},
								required: [
									'warehouse',
									'onHand',
									'edited',
									'reserved',
									'available',
								],
							},
							maxItems: 100,
						},
						movements: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									counter: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									warehouse: {
										type: 'string',
										maxLength: 10,
									},
									kind: {
										type: 'string',
										enum: [
											'received',
											'issued',
											'moved',
											'reserved',
											'released',
											'corrected',
										],
									},
									quantity: {
										type: 'string',
										maxLength: 40,
									},
									at: {
										type: 'string',
										pattern:
											'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
										description: 'ISO 8601 with zone.',
									},
									document: {
										type: 'string',
										maxLength: 30,
									},
								},
								required: [
									'counter',
									'warehouse',
									'kind',
									'quantity',
									'at',
								],
							},
							maxItems: 200,
							description:
								'What moved the figures, oldest first; those the shop has seen are passed over.',
						},
						supplies: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									warehouse: {
										type: 'string',
										maxLength: 10,
									},
									quantity: {
										type: 'string',
										maxLength: 40,
									},
									supplier: {
										type: 'string',
										maxLength: 100,
									},
									expectedOn: {
										type: 'string',
										pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
										description: 'Calendar day.',
									},
									document: {
										type: 'string',
										maxLength: 30,
									},
								},
								required: [ 'warehouse', 'quantity' ],
							},
							maxItems: 200,
							description:
								'All that is ordered at suppliers now; absent: nothing is known about it.',
						},
					},
					required: [
						'index',
						'asOf',
						'divisible',
						'unit',
						'warehouses',
					],
				},
				maxItems: 1000,
				minItems: 1,
			},
		},
		required: [ 'cause', 'items' ],
	},
	'apply#ApplyPricesRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			runId: {
				type: 'integer',
				minimum: 0,
			},
			items: {
				type: 'array',
				items: {
					description:
						'Price of one article in the chosen list; without net and gross the article has no price there.',
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						messageId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						asOf: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						priceList: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						currency: {
							type: 'string',
							maxLength: 10,
						},
						net: {
							type: 'string',
							maxLength: 40,
						},
						gross: {
							type: 'string',
							maxLength: 40,
						},
						vatCode: {
							type: 'string',
							maxLength: 20,
						},
						hash: {
							type: 'string',
							maxLength: 16,
						},
						promoNet: {
							type: 'string',
							maxLength: 40,
						},
						promoGross: {
							type: 'string',
							maxLength: 40,
						},
						promoFrom: {
							type: 'string',
							maxLength: 40,
						},
						promoTo: {
							type: 'string',
							maxLength: 40,
						},
					},
					required: [ 'index', 'asOf', 'priceList' ],
				},
				maxItems: 1000,
				minItems: 1,
			},
		},
		required: [ 'cause', 'items' ],
	},
	'apply#ApplyOrderStatusesRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			runId: {
				type: 'integer',
				minimum: 0,
			},
			items: {
				type: 'array',
				items: {
					description:
						'One ERP order as it stands in WAPRO. Without the shop’s reference it is one that was made in WAPRO: kept for the company that contractorId names. dueOn: the day by which it is to be ready. hash: of all of it, opaque.',
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						messageId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						asOf: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						deleted: {
							type: 'boolean',
						},
						reference: {
							type: 'string',
							maxLength: 30,
						},
						number: {
							type: 'string',
							maxLength: 30,
						},
						state: {
							type: 'string',
							enum: [ 'buffered', 'registered', 'cancelled' ],
						},
						warehouse: {
							type: 'string',
							maxLength: 10,
						},
						reserved: {
							type: 'boolean',
						},
						net: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						production: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
								at: {
									type: 'string',
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
							},
							required: [ 'code', 'name' ],
						},
						transport: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
								at: {
									type: 'string',
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
							},
							required: [ 'code', 'name' ],
						},
						payment: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
								at: {
									type: 'string',
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
							},
							required: [ 'code', 'name' ],
						},
						paidAmount: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						parcels: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									carrier: {
										type: 'string',
										maxLength: 50,
									},
									trackingNumber: {
										type: 'string',
										maxLength: 50,
									},
									trackingUrl: {
										type: 'string',
										maxLength: 255,
									},
								},
								required: [ 'carrier', 'trackingNumber' ],
							},
							maxItems: 100,
						},
						lines: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									lineId: {
										type: 'string',
										maxLength: 20,
									},
									index: {
										type: 'string',
										maxLength: 20,
									},
									ordered: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									reserved: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									realised: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									unit: {
										type: 'string',
										maxLength: 10,
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									netPrice: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									grossPrice: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									vatCode: {
										type: 'string',
										maxLength: 3,
									},
								},
								required: [
									'lineId',
									'index',
									'ordered',
									'reserved',
									'realised',
									'unit',
								],
							},
							maxItems: 1000,
						},
						dueOn: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						contractorId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						placedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						customerOrderNumber: {
							type: 'string',
							maxLength: 30,
						},
						source: {
							type: 'string',
							maxLength: 50,
						},
						currency: {
							type: 'string',
							pattern: '^[A-Z]{3}$',
						},
						contactId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						orderedBy: {
							type: 'string',
							maxLength: 200,
						},
						deliveryPlaceId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						deliveryPlace: {
							type: 'string',
							maxLength: 255,
						},
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{16}$',
						},
					},
					required: [ 'erpId', 'asOf', 'deleted' ],
				},
				maxItems: 1000,
				minItems: 1,
			},
		},
		required: [ 'cause', 'items' ],
	},
	'apply#GoodsAttribute': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				maxLength: 64,
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			value: {
				type: 'string',
				maxLength: 2000,
			},
		},
		required: [ 'code', 'name', 'value' ],
	},
	'apply#PhotoFacts': {
		type: 'object',
		additionalProperties: false,
		properties: {
			photoId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			main: {
				type: 'boolean',
			},
			position: {
				type: 'integer',
				minimum: 0,
			},
			hash: {
				type: 'string',
				pattern: '^[0-9a-f]{64}$',
				description: 'SHA-256 of a file.',
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			contentType: {
				type: 'string',
				maxLength: 100,
			},
			bytes: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'photoId', 'main', 'position', 'hash' ],
	},
	'apply#WarehouseDifference': {
		description:
			'Where the row of another warehouse differs from the main one.',
		type: 'object',
		additionalProperties: false,
		properties: {
			field: {
				type: 'string',
				maxLength: 64,
			},
			warehouse: {
				type: 'string',
				maxLength: 10,
			},
			mainValue: {
				type: 'string',
				maxLength: 2000,
			},
			value: {
				type: 'string',
				maxLength: 2000,
			},
		},
		required: [ 'field', 'warehouse', 'mainValue', 'value' ],
	},
	'born#OrderHashRow': {
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			hash: {
				type: 'string',
				pattern: '^[0-9a-f]{16}$',
			},
		},
		required: [ 'erpId', 'hash' ],
	},
	'born#OrdersCompareRequest': {
		description:
			'A page of WAPRO’s orders that were entered since a moment, in the order of their id: those after one id up to another; without last: up to the end.',
		type: 'object',
		additionalProperties: false,
		properties: {
			since: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			after: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			last: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			rows: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{16}$',
						},
					},
					required: [ 'erpId', 'hash' ],
				},
				maxItems: 1000,
			},
		},
		required: [ 'since', 'after', 'rows' ],
	},
	'born#OrdersCompareResponse': {
		description:
			'differing: the shop has them otherwise or not at all. gone: the shop has them open and the page does not name them. inShop: open ones of the page’s range.',
		type: 'object',
		additionalProperties: false,
		properties: {
			differing: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9]{1,20}$',
					description:
						"Value of WAPRO's one change counter, as text.",
				},
				maxItems: 1000,
			},
			gone: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9]{1,20}$',
					description:
						"Value of WAPRO's one change counter, as text.",
				},
				maxItems: 1000,
			},
			inShop: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'differing', 'gone', 'inShop' ],
	},
	'born#BornStatus': {
		type: 'object',
		additionalProperties: false,
		properties: {
			name: {
				type: 'string',
				maxLength: 50,
			},
			at: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [ 'name', 'at' ],
	},
	'born#BornOrdersQuery': {
		description: 'source: empty for orders that were made in WAPRO itself.',
		type: 'object',
		additionalProperties: false,
		properties: {
			search: {
				type: 'string',
				maxLength: 100,
			},
			company: {
				type: 'integer',
				minimum: 1,
			},
			state: {
				type: 'string',
				enum: [ 'buffered', 'registered', 'cancelled' ],
			},
			source: {
				type: 'string',
				maxLength: 50,
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
		required: [],
	},
	'born#BornOrder': {
		description:
			'An order that was made in WAPRO for a company of the shop. person: who ordered. source: the system that it came from; null: WAPRO itself.',
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			number: {
				type: [ 'string', 'null' ],
				maxLength: 30,
			},
			company: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					id: {
						type: 'integer',
						minimum: 1,
					},
					name: {
						type: 'string',
						maxLength: 500,
					},
				},
				required: [ 'id', 'name' ],
			},
			point: {
				type: [ 'string', 'null' ],
				maxLength: 100,
			},
			person: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
			source: {
				type: [ 'string', 'null' ],
				maxLength: 50,
			},
			state: {
				type: 'string',
				enum: [ 'buffered', 'registered', 'cancelled' ],
			},
			placedAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			gross: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			currency: {
				type: [ 'string', 'null' ],
				maxLength: 3,
			},
			production: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					name: {
						type: 'string',
						maxLength: 50,
					},
					at: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
				},
				required: [ 'name', 'at' ],
			},
			transport: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					name: {
						type: 'string',
						maxLength: 50,
					},
					at: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
				},
				required: [ 'name', 'at' ],
			},
			payment: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					name: {
						type: 'string',
						maxLength: 50,
					},
					at: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
				},
				required: [ 'name', 'at' ],
			},
		},
		required: [
			'id',
			'erpId',
			'number',
			'company',
			'point',
			'person',
			'source',
			'state',
			'placedAt',
			'gross',
			'currency',
			'production',
			'transport',
			'payment',
		],
	},
	'born#BornOrdersResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			on: {
				type: 'boolean',
			},
			items: {
				type: 'array',
				items: {
					description:
						'An order that was made in WAPRO for a company of the shop. person: who ordered. source: the system that it came from; null: WAPRO itself.',
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						number: {
							type: [ 'string', 'null' ],
							maxLength: 30,
						},
						company: {
							type: [ 'object', 'null' ],
							additionalProperties: false,
							properties: {
								id: {
									type: 'integer',
									minimum: 1,
								},
								name: {
									type: 'string',
									maxLength: 500,
								},
							},
							required: [ 'id', 'name' ],
						},
						point: {
							type: [ 'string', 'null' ],
							maxLength: 100,
						},
						person: {
							type: [ 'string', 'null' ],
							maxLength: 500,
						},
						source: {
							type: [ 'string', 'null' ],
							maxLength: 50,
						},
						state: {
							type: 'string',
							enum: [ 'buffered', 'registered', 'cancelled' ],
						},
						placedAt: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						gross: {
							type: [ 'string', 'null' ],
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						currency: {
							type: [ 'string', 'null' ],
							maxLength: 3,
						},
						production: {
							type: [ 'object', 'null' ],
							additionalProperties: false,
							properties: {
								name: {
									type: 'string',
									maxLength: 50,
								},
								at: {
									type: [ 'string', 'null' ],
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
							},
							required: [ 'name', 'at' ],
						},
						transport: {
							type: [ 'object', 'null' ],
							additionalProperties: false,
							properties: {
								name: {
									type: 'string',
									maxLength: 50,
								},
								at: {
									type: [ 'string', 'null' ],
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
							},
							required: [ 'name', 'at' ],
						},
						payment: {
							type: [ 'object', 'null' ],
							additionalProperties: false,
							properties: {
								name: {
									type: 'string',
									maxLength: 50,
								},
								at: {
									type: [ 'string', 'null' ],
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
							},
							required: [ 'name', 'at' ],
						},
					},
					required: [
						'id',
						'erpId',
						'number',
						'company',
						'point',
						'person',
						'source',
						'state',
						'placedAt',
						'gross',
						'currency',
						'production',
						'transport',
						'payment',
					],
				},
				maxItems: 100,
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					all: {
						type: 'integer',
						minimum: 0,
					},
					buffered: {
						type: 'integer',
						minimum: 0,
					},
					registered: {
						type: 'integer',
						minimum: 0,
					},
					cancelled: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [ 'all', 'buffered', 'registered', 'cancelled' ],
			},
			sources: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 50,
				},
				maxItems: 100,
			},
		},
		required: [ 'on', 'items', 'total', 'pages', 'counts', 'sources' ],
	},
	'born#BornLine': {
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
			},
			name: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			ordered: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			realised: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			unit: {
				type: 'string',
				maxLength: 10,
			},
			netPrice: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			grossPrice: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			vatCode: {
				type: [ 'string', 'null' ],
				maxLength: 3,
			},
			productUrl: {
				type: [ 'string', 'null' ],
				maxLength: 2000,
			},
		},
		required: [
			'index',
			'name',
			'ordered',
			'realised',
			'unit',
			'netPrice',
			'grossPrice',
			'vatCode',
			'productUrl',
		],
	},
	'born#BornParcel': {
		type: 'object',
		additionalProperties: false,
		properties: {
			carrier: {
				type: 'string',
				maxLength: 50,
			},
			number: {
				type: 'string',
				maxLength: 50,
			},
			url: {
				type: [ 'string', 'null' ],
				maxLength: 255,
			},
		},
		required: [ 'carrier', 'number', 'url' ],
	},
	'born#BornOrderDetail': {
		type: 'object',
		additionalProperties: false,
		properties: {
			order: {
				description:
					'An order that was made in WAPRO for a company of the shop. person: who ordered. source: the system that it came from; null: WAPRO itself.',
				type: 'object',
				additionalProperties: false,
				properties: {
					id: {
						type: 'integer',
						minimum: 1,
					},
					erpId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					number: {
						type: [ 'string', 'null' ],
						maxLength: 30,
					},
					company: {
						type: [ 'object', 'null' ],
						additionalProperties: false,
						properties: {
							id: {
								type: 'integer',
								minimum: 1,
							},
							name: {
								type: 'string',
								maxLength: 500,
							},
						},
						required: [ 'id', 'name' ],
					},
					point: {
						type: [ 'string', 'null' ],
						maxLength: 100,
					},
					person: {
						type: [ 'string', 'null' ],
						maxLength: 500,
					},
					source: {
						type: [ 'string', 'null' ],
						maxLength: 50,
					},
					state: {
						type: 'string',
						enum: [ 'buffered', 'registered', 'cancelled' ],
					},
					placedAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					gross: {
						type: [ 'string', 'null' ],
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					currency: {
						type: [ 'string', 'null' ],
						maxLength: 3,
					},
					production: {
						type: [ 'object', 'null' ],
						additionalProperties: false,
						properties: {
							name: {
								type: 'string',
								maxLength: 50,
							},
							at: {
								type: [ 'string', 'null' ],
								pattern:
									'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
								description: 'ISO 8601 with zone.',
							},
						},
						required: [ 'name', 'at' ],
					},
					transport: {
						type: [ 'object', 'null' ],
						additionalProperties: false,
						properties: {
							name: {
								type: 'string',
								maxLength: 50,
							},
							at: {
								type: [ 'string', 'null' ],
								pattern:
									'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
								description: 'ISO 8601 with zone.',
							},
						},
						required: [ 'name', 'at' ],
					},
					payment: {
						type: [ 'object', 'null' ],
						additionalProperties: false,
						properties: {
							name: {
								type: 'string',
								maxLength: 50,
							},
							at: {
								type: [ 'string', 'null' ],
								pattern:
									'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
								description: 'ISO 8601 with zone.',
							},
						},
						required: [ 'name', 'at' ],
					},
				},
				required: [
					'id',
					'erpId',
					'number',
					'company',
					'point',
					'person',
					'source',
					'state',
					'placedAt',
					'gross',
					'currency',
					'production',
					'transport',
					'payment',
				],
			},
			customerOrderNumber: {
				type: [ 'string', 'null' ],
				maxLength: 30,
			},
			deliveryPlace: {
				type: [ 'string', 'null' ],
				maxLength: 255,
			},
			net: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			paidAmount: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			warehouse: {
				type: [ 'string', 'null' ],
				maxLength: 10,
			},
			lines: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
						},
						name: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						ordered: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						realised: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						unit: {
							type: 'string',
							maxLength: 10,
						},
						netPrice: {
							type: [ 'string', 'null' ],
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						grossPrice: {
							type: [ 'string', 'null' ],
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						vatCode: {
							type: [ 'string', 'null' ],
							maxLength: 3,
						},
						productUrl: {
							type: [ 'string', 'null' ],
							maxLength: 2000,
						},
					},
					required: [
						'index',
						'name',
						'ordered',
						'realised',
						'unit',
						'netPrice',
						'grossPrice',
						'vatCode',
						'productUrl',
					],
				},
				maxItems: 1000,
			},
			parcels: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						carrier: {
							type: 'string',
							maxLength: 50,
						},
						number: {
							type: 'string',
							maxLength: 50,
						},
						url: {
							type: [ 'string', 'null' ],
							maxLength: 255,
						},
					},
					required: [ 'carrier', 'number', 'url' ],
				},
				maxItems: 100,
			},
			updatedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [
			'order',
			'customerOrderNumber',
			'deliveryPlace',
			'net',
			'paidAmount',
			'warehouse',
			'lines',
			'parcels',
			'updatedAt',
		],
	},
	'catalogue#DigestsRequest': {
		description:
			'WAPRO’s digests as "bucket:hash"; a bucket that is not listed is empty there.',
		type: 'object',
		additionalProperties: false,
		properties: {
			facet: {
				type: 'string',
				enum: [ 'all', 'goods', 'stock', 'prices' ],
			},
			digests: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 24,
					pattern: '^[0-9]{1,4}:[0-9a-f]{16}$',
				},
				maxItems: 2048,
			},
			runId: {
				type: 'integer',
				minimum: 1,
			},
		},
		required: [ 'facet', 'digests' ],
	},
	'catalogue#DigestsResponse': {
		description: 'Buckets in which the shop knows something else.',
		type: 'object',
		additionalProperties: false,
		properties: {
			differing: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 0,
				},
				maxItems: 2048,
			},
			articles: {
				type: 'integer',
				minimum: 0,
			},
			mapVersion: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'differing', 'articles', 'mapVersion' ],
	},
	'catalogue#CompareRequest': {
		description: 'WAPRO’s row hashes of whole buckets.',
		type: 'object',
		additionalProperties: false,
		properties: {
			buckets: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 0,
				},
				maxItems: 2048,
				minItems: 1,
			},
			rows: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						goods: {
							type: 'string',
							pattern: '^[0-9a-f]{16}$',
						},
						stock: {
							type: 'string',
							pattern: '^[0-9a-f]{16}$',
						},
						prices: {
							type: 'string',
							pattern: '^[0-9a-f]{16}$',
						},
					},
					required: [ 'index', 'goods', 'stock', 'prices' ],
				},
				maxItems: 20000,
			},
			runId: {
				type: 'integer',
				minimum: 1,
			},
		},
		required: [ 'buckets', 'rows' ],
	},
	'catalogue#CompareResponse': {
		description:
			'Articles to fetch and apply anew, by facet; gone: flagged in the shop and not listed by WAPRO.',
		type: 'object',
		additionalProperties: false,
		properties: {
			goods: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 20,
					minLength: 1,
				},
			},
			stock: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 20,
					minLength: 1,
				},
			},
			prices: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 20,
					minLength: 1,
				},
			},
			gone: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 20,
					minLength: 1,
				},
			},
		},
		required: [ 'goods', 'stock', 'prices', 'gone' ],
	},
	'catalogue#BrokenRow': {
		description:
			'A row of WAPRO that breaks the contract. index: empty when even that cannot be read; value: what stands there, null: nothing.',
		type: 'object',
		additionalProperties: false,
		properties: {
			facet: {
				type: 'string',
				enum: [ 'goods', 'stock', 'prices' ],
			},
			index: {
				type: 'string',
				maxLength: 40,
			},
			field: {
				type: 'string',
				maxLength: 64,
				minLength: 1,
			},
			value: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
		},
		required: [ 'facet', 'index', 'field', 'value' ],
	},
	'catalogue#BrokenRowsRequest': {
		description:
			'Makes each row a finding. completeRun: a run that has read every article that differs, so that what it did not name is well again or gone.',
		type: 'object',
		additionalProperties: false,
		properties: {
			rows: {
				type: 'array',
				items: {
					description:
						'A row of WAPRO that breaks the contract. index: empty when even that cannot be read; value: what stands there, null: nothing.',
					type: 'object',
					additionalProperties: false,
					properties: {
						facet: {
							type: 'string',
							enum: [ 'goods', 'stock', 'prices' ],
						},
						index: {
							type: 'string',
							maxLength: 40,
						},
						field: {
							type: 'string',
							maxLength: 64,
							minLength: 1,
						},
						value: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
					},
					required: [ 'facet', 'index', 'field', 'value' ],
				},
				maxItems: 1000,
			},
			completeRun: {
				type: 'integer',
				minimum: 1,
			},
		},
		required: [ 'rows' ],
	},
	'catalogue#BrokenRowsResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			noted: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'noted' ],
	},
	'catalogue#LiveCheckRequest': {
		description:
			'Compares what products show with what was applied last; after: link id.',
		type: 'object',
		additionalProperties: false,
		properties: {
			after: {
				type: 'integer',
				minimum: 0,
			},
			limit: {
				type: 'integer',
				minimum: 1,
				maximum: 5000,
			},
			runId: {
				type: 'integer',
				minimum: 1,
			},
		},
		required: [ 'after', 'limit' ],
	},
	'catalogue#LiveCheckResponse': {
		description: 'Articles whose product no longer shows what was applied.',
		type: 'object',
		additionalProperties: false,
		properties: {
			checked: {
				type: 'integer',
				minimum: 0,
			},
			next: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			stock: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 20,
					minLength: 1,
				},
			},
			prices: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 20,
					minLength: 1,
				},
			},
			goods: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 20,
					minLength: 1,
				},
			},
		},
		required: [ 'checked', 'next', 'stock', 'prices', 'goods' ],
	},
	'catalogue#GoodsCandidate': {
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			by: {
				type: 'string',
				enum: [ 'index', 'ean', 'trade_index' ],
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			ean: {
				type: 'string',
				maxLength: 20,
			},
			tradeIndex: {
				type: 'string',
				maxLength: 20,
			},
			vatCode: {
				type: 'string',
				maxLength: 3,
			},
			unit: {
				type: 'string',
				maxLength: 10,
			},
			flagged: {
				type: 'boolean',
			},
			guid: {
				type: 'string',
				maxLength: 40,
			},
		},
		required: [ 'index', 'by', 'name' ],
	},
	'catalogue#UnlinkedQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			after: {
				type: 'integer',
				minimum: 0,
			},
			limit: {
				type: 'integer',
				minimum: 1,
				maximum: 200,
			},
			ids: {
				description: 'Only these products.',
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[1-9][0-9]{0,17}$',
				},
				maxItems: 200,
			},
		},
	},
	'catalogue#UnlinkedResponse': {
		description:
			'Products and variations without an article, by id; next: null at the end.',
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					description:
						'excluded: articles a person said it is not; asked: index that a person wants looked up, named among the candidates and never paired by itself; problem: why it cannot become an article.',
					type: 'object',
					additionalProperties: false,
					properties: {
						productId: {
							type: 'integer',
							minimum: 1,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
						sku: {
							type: 'string',
							maxLength: 100,
						},
						ean: {
							type: 'string',
							maxLength: 40,
						},
						tradeIndex: {
							type: 'string',
							maxLength: 40,
						},
						excluded: {
							type: 'array',
							items: {
								type: 'string',
								maxLength: 20,
								minLength: 1,
							},
							maxItems: 100,
						},
						asked: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						problem: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								field: {
									type: 'string',
									maxLength: 200,
								},
								reason: {
									type: 'string',
									maxLength: 1000,
								},
							},
							required: [ 'code', 'reason' ],
						},
					},
					required: [ 'productId', 'name' ],
				},
			},
			next: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'items', 'next', 'total' ],
	},
	'catalogue#UnlinkedProduct': {
		description:
			'excluded: articles a person said it is not; asked: index that a person wants looked up, named among the candidates and never paired by itself; problem: why it cannot become an article.',
		type: 'object',
		additionalProperties: false,
		properties: {
			productId: {
				type: 'integer',
				minimum: 1,
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			sku: {
				type: 'string',
				maxLength: 100,
			},
			ean: {
				type: 'string',
				maxLength: 40,
			},
			tradeIndex: {
				type: 'string',
				maxLength: 40,
			},
			excluded: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 20,
					minLength: 1,
				},
				maxItems: 100,
			},
			asked: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			problem: {
				type: 'object',
				additionalProperties: false,
				properties: {
					code: {
						type: 'string',
						pattern: '^[a-z][a-z0-9_]{0,63}$',
						description: 'Stable code of a state or an error.',
					},
					field: {
						type: 'string',
						maxLength: 200,
					},
					reason: {
						type: 'string',
						maxLength: 1000,
					},
				},
				required: [ 'code', 'reason' ],
			},
		},
		required: [ 'productId', 'name' ],
	},
	'catalogue#PairingDecision': {
		type: 'object',
		additionalProperties: false,
		properties: {
			productId: {
				type: 'integer',
				minimum: 1,
			},
			decision: {
				type: 'string',
				enum: [ 'pair', 'create', 'ambiguous', 'refused' ],
			},
			candidates: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						by: {
							type: 'string',
							enum: [ 'index', 'ean', 'trade_index' ],
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						ean: {
							type: 'string',
							maxLength: 20,
						},
						tradeIndex: {
							type: 'string',
							maxLength: 20,
						},
						vatCode: {
							type: 'string',
							maxLength: 3,
						},
						unit: {
							type: 'string',
							maxLength: 10,
						},
						flagged: {
							type: 'boolean',
						},
						guid: {
							type: 'string',
							maxLength: 40,
						},
					},
					required: [ 'index', 'by', 'name' ],
				},
				maxItems: 20,
			},
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			by: {
				type: 'string',
				enum: [ 'index', 'ean', 'trade_index', 'person' ],
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
		},
		required: [ 'productId', 'decision', 'candidates' ],
	},
	'catalogue#PairingRequest': {
		description:
			'In a dry run decisions are kept for the panel and nothing else happens.',
		type: 'object',
		additionalProperties: false,
		properties: {
			runId: {
				type: 'integer',
				minimum: 1,
			},
			dryRun: {
				type: 'boolean',
			},
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						productId: {
							type: 'integer',
							minimum: 1,
						},
						decision: {
							type: 'string',
							enum: [ 'pair', 'create', 'ambiguous', 'refused' ],
						},
						candidates: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									index: {
										type: 'string',
										maxLength: 20,
										minLength: 1,
									},
									by: {
										type: 'string',
										enum: [ 'index', 'ean', 'trade_index' ],
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									ean: {
										type: 'string',
										maxLength: 20,
									},
									tradeIndex: {
										type: 'string',
										maxLength: 20,
									},
									vatCode: {
										type: 'string',
										maxLength: 3,
									},
									unit: {
										type: 'string',
										maxLength: 10,
									},
									flagged: {
										type: 'boolean',
									},
									guid: {
										type: 'string',
										maxLength: 40,
									},
								},
								required: [ 'index', 'by', 'name' ],
							},
							maxItems: 20,
						},
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						by: {
							type: 'string',
							enum: [ 'index', 'ean', 'trade_index', 'person' ],
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
					},
					required: [ 'productId', 'decision', 'candidates' ],
				},
				maxItems: 200,
				minItems: 1,
			},
		},
		required: [ 'runId', 'dryRun', 'items' ],
	},
	'catalogue#PairingResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						productId: {
							type: 'integer',
							minimum: 1,
						},
						outcome: {
							type: 'string',
							enum: [
								'paired',
								'queued',
								'held',
								'refused',
								'unchanged',
							],
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
					},
					required: [ 'productId', 'outcome' ],
				},
			},
		},
		required: [ 'items' ],
	},
	'catalogue#PairingTab': {
		type: 'string',
		enum: [ 'paired', 'to_decide', 'unpaired' ],
	},
	'catalogue#PairingState': {
		description:
			'looking: a person asked for an article, and the worker has not answered yet.',
		type: 'string',
		enum: [
			'paired',
			'to_decide',
			'looking',
			'would_pair',
			'would_create',
			'queued',
			'refused',
			'unpaired',
		],
	},
	'catalogue#PairedBy': {
		description: 'created: WAPRO made the article from the product.',
		type: 'string',
		enum: [ 'index', 'ean', 'trade_index', 'person', 'created' ],
	},
	'catalogue#PairingQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			tab: {
				type: 'string',
				enum: [ 'paired', 'to_decide', 'unpaired' ],
			},
			search: {
				type: 'string',
				maxLength: 100,
			},
			runId: {
				type: 'integer',
				minimum: 1,
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			state: {
				description:
					'looking: a person asked for an article, and the worker has not answered yet.',
				type: 'string',
				enum: [
					'paired',
					'to_decide',
					'looking',
					'would_pair',
					'would_create',
					'queued',
					'refused',
					'unpaired',
				],
			},
			by: {
				description:
					'created: WAPRO made the article from the product.',
				type: 'string',
				enum: [ 'index', 'ean', 'trade_index', 'person', 'created' ],
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
	},
	'catalogue#PairingRow': {
		type: 'object',
		additionalProperties: false,
		properties: {
			productId: {
				type: 'integer',
				minimum: 1,
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			sku: {
				type: [ 'string', 'null' ],
				maxLength: 100,
			},
			ean: {
				type: [ 'string', 'null' ],
				maxLength: 40,
			},
			vatCode: {
				type: [ 'string', 'null' ],
				maxLength: 3,
			},
			imageUrl: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
			editUrl: {
				type: 'string',
				maxLength: 500,
			},
			state: {
				description:
					'looking: a person asked for an article, and the worker has not answered yet.',
				type: 'string',
				enum: [
					'paired',
					'to_decide',
					'looking',
					'would_pair',
					'would_create',
					'queued',
					'refused',
					'unpaired',
				],
			},
			index: {
				type: [ 'string', 'null' ],
				maxLength: 20,
			},
			by: {
				type: [ 'string', 'null' ],
				enum: [
					'index',
					'ean',
					'trade_index',
					'person',
					'created',
					null,
				],
			},
			code: {
				type: [ 'string', 'null' ],
				maxLength: 64,
			},
			reason: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
			candidates: {
				type: 'array',
				items: {
					description:
						'pairedWith: the product that has this article already.',
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						by: {
							type: 'string',
							enum: [ 'index', 'ean', 'trade_index' ],
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						ean: {
							type: 'string',
							maxLength: 20,
						},
						tradeIndex: {
							type: 'string',
							maxLength: 20,
						},
						vatCode: {
							type: 'string',
							maxLength: 3,
						},
						unit: {
							type: 'string',
							maxLength: 10,
						},
						flagged: {
							type: 'boolean',
						},
						guid: {
							type: 'string',
							maxLength: 40,
						},
						pairedWith: {
							type: 'object',
							additionalProperties: false,
							properties: {
								productId: {
									type: 'integer',
									minimum: 1,
								},
								name: {
									type: 'string',
									maxLength: 500,
								},
							},
							required: [ 'productId', 'name' ],
						},
					},
					required: [ 'index', 'by', 'name' ],
				},
			},
			decidedBy: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			at: {
				type: [ 'string', 'null' ],
				maxLength: 40,
			},
			canUndo: {
				type: 'boolean',
			},
		},
		required: [
			'productId',
			'name',
			'sku',
			'ean',
			'vatCode',
			'imageUrl',
			'editUrl',
			'state',
			'index',
			'by',
			'code',
			'reason',
			'candidates',
			'decidedBy',
			'at',
			'canUndo',
		],
	},
	'catalogue#PairingResponsePage': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						productId: {
							type: 'integer',
							minimum: 1,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
						sku: {
							type: [ 'string', 'null' ],
							maxLength: 100,
						},
						ean: {
							type: [ 'string', 'null' ],
							maxLength: 40,
						},
						vatCode: {
							type: [ 'string', 'null' ],
							maxLength: 3,
						},
						imageUrl: {
							type: [ 'string', 'null' ],
							maxLength: 1000,
						},
						editUrl: {
							type: 'string',
							maxLength: 500,
						},
						state: {
							description:
								'looking: a person asked for an article, and the worker has not answered yet.',
							type: 'string',
							enum: [
								'paired',
								'to_decide',
								'looking',
								'would_pair',
								'would_create',
								'queued',
								'refused',
								'unpaired',
							],
						},
						index: {
							type: [ 'string', 'null' ],
							maxLength: 20,
						},
						by: {
							type: [ 'string', 'null' ],
							enum: [
								'index',
								'ean',
								'trade_index',
								'person',
								'created',
								null,
							],
						},
						code: {
							type: [ 'string', 'null' ],
							maxLength: 64,
						},
						reason: {
							type: [ 'string', 'null' ],
							maxLength: 1000,
						},
						candidates: {
							type: 'array',
							items: {
								description:
									'pairedWith: the product that has this article already.',
								type: 'object',
								additionalProperties: false,
								properties: {
									index: {
										type: 'string',
										maxLength: 20,
										minLength: 1,
									},
									by: {
										type: 'string',
										enum: [ 'index', 'ean', 'trade_index' ],
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									ean: {
										type: 'string',
										maxLength: 20,
									},
									tradeIndex: {
										type: 'string',
										maxLength: 20,
									},
									vatCode: {
										type: 'string',
										maxLength: 3,
									},
									unit: {
										type: 'string',
										maxLength: 10,
									},
									flagged: {
										type: 'boolean',
									},
									guid: {
										type: 'string',
										maxLength: 40,
									},
									pairedWith: {
										type: 'object',
										additionalProperties: false,
										properties: {
											productId: {
												type: 'integer',
												minimum: 1,
											},
											name: {
												type: 'string',
												maxLength: 500,
											},
										},
										required: [ 'productId', 'name' ],
									},
								},
								required: [ 'index', 'by', 'name' ],
							},
						},
						decidedBy: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						at: {
							type: [ 'string', 'null' ],
							maxLength: 40,
						},
						canUndo: {
							type: 'boolean',
						},
					},
					required: [
						'productId',
						'name',
						'sku',
						'ean',
						'vatCode',
						'imageUrl',
						'editUrl',
						'state',
						'index',
						'by',
						'code',
						'reason',
						'candidates',
						'decidedBy',
						'at',
						'canUndo',
					],
				},
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					paired: {
						type: 'integer',
						minimum: 0,
					},
					to_decide: {
						type: 'integer',
						minimum: 0,
					},
					unpaired: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [ 'paired', 'to_decide', 'unpaired' ],
			},
			codes: {
				description: 'Reasons in this tab.',
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						state: {
							description:
								'looking: a person asked for an article, and the worker has not answered yet.',
							type: 'string',
							enum: [
								'paired',
								'to_decide',
								'looking',
								'would_pair',
								'would_create',
								'queued',
								'refused',
								'unpaired',
							],
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						count: {
							type: 'integer',
							minimum: 1,
						},
					},
					required: [ 'state', 'code', 'count' ],
				},
			},
			preview: {
				description:
					'Products of a run by the state they are in now; created: those of the paired ones whose article WAPRO made.',
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					runId: {
						type: 'integer',
						minimum: 1,
					},
					at: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					wouldPair: {
						type: 'integer',
						minimum: 0,
					},
					wouldCreate: {
						type: 'integer',
						minimum: 0,
					},
					queued: {
						type: 'integer',
						minimum: 0,
					},
					paired: {
						type: 'integer',
						minimum: 0,
					},
					created: {
						type: 'integer',
						minimum: 0,
					},
					toDecide: {
						type: 'integer',
						minimum: 0,
					},
					refused: {
						type: 'integer',
						minimum: 0,
					},
					reasons: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								state: {
									description:
										'looking: a person asked for an article, and the worker has not answered yet.',
									type: 'string',
									enum: [
										'paired',
										'to_decide',
										'looking',
										'would_pair',
										'would_create',
										'queued',
										'refused',
										'unpaired',
									],
								},
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								count: {
									type: 'integer',
									minimum: 1,
								},
							},
							required: [ 'state', 'code', 'count' ],
						},
					},
				},
				required: [
					'runId',
					'at',
					'wouldPair',
					'wouldCreate',
					'queued',
					'paired',
					'created',
					'toDecide',
					'refused',
					'reasons',
				],
			},
			lastPush: {
				description:
					'Products of a run by the state they are in now; created: those of the paired ones whose article WAPRO made.',
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					runId: {
						type: 'integer',
						minimum: 1,
					},
					at: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					wouldPair: {
						type: 'integer',
						minimum: 0,
					},
					wouldCreate: {
						type: 'integer',
						minimum: 0,
					},
					queued: {
						type: 'integer',
						minimum: 0,
					},
					paired: {
						type: 'integer',
						minimum: 0,
					},
					created: {
						type: 'integer',
						minimum: 0,
					},
					toDecide: {
						type: 'integer',
						minimum: 0,
					},
					refused: {
						type: 'integer',
						minimum: 0,
					},
					reasons: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								state: {
									description:
										'looking: a person asked for an article, and the worker has not answered yet.',
									type: 'string',
									enum: [
										'paired',
										'to_decide',
										'looking',
										'would_pair',
										'would_create',
										'queued',
										'refused',
										'unpaired',
									],
								},
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								count: {
									type: 'integer',
									minimum: 1,
								},
							},
							required: [ 'state', 'code', 'count' ],
						},
					},
				},
				required: [
					'runId',
					'at',
					'wouldPair',
					'wouldCreate',
					'queued',
					'paired',
					'created',
					'toDecide',
					'refused',
					'reasons',
				],
			},
		},
		required: [
			'items',
			'total',
			'pages',
			'counts',
			'codes',
			'preview',
			'lastPush',
		],
	},
	'catalogue#PairingCandidate': {
		description: 'pairedWith: the product that has this article already.',
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			by: {
				type: 'string',
				enum: [ 'index', 'ean', 'trade_index' ],
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			ean: {
				type: 'string',
				maxLength: 20,
			},
			tradeIndex: {
				type: 'string',
				maxLength: 20,
			},
			vatCode: {
				type: 'string',
				maxLength: 3,
			},
			unit: {
				type: 'string',
				maxLength: 10,
			},
			flagged: {
				type: 'boolean',
			},
			guid: {
				type: 'string',
				maxLength: 40,
			},
			pairedWith: {
				type: 'object',
				additionalProperties: false,
				properties: {
					productId: {
						type: 'integer',
						minimum: 1,
					},
					name: {
						type: 'string',
						maxLength: 500,
					},
				},
				required: [ 'productId', 'name' ],
			},
		},
		required: [ 'index', 'by', 'name' ],
	},
	'catalogue#PairingReason': {
		type: 'object',
		additionalProperties: false,
		properties: {
			state: {
				description:
					'looking: a person asked for an article, and the worker has not answered yet.',
				type: 'string',
				enum: [
					'paired',
					'to_decide',
					'looking',
					'would_pair',
					'would_create',
					'queued',
					'refused',
					'unpaired',
				],
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			count: {
				type: 'integer',
				minimum: 1,
			},
		},
		required: [ 'state', 'code', 'count' ],
	},
	'catalogue#PairingTally': {
		description:
			'Products of a run by the state they are in now; created: those of the paired ones whose article WAPRO made.',
		type: 'object',
		additionalProperties: false,
		properties: {
			runId: {
				type: 'integer',
				minimum: 1,
			},
			at: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			wouldPair: {
				type: 'integer',
				minimum: 0,
			},
			wouldCreate: {
				type: 'integer',
				minimum: 0,
			},
			queued: {
				type: 'integer',
				minimum: 0,
			},
			paired: {
				type: 'integer',
				minimum: 0,
			},
			created: {
				type: 'integer',
				minimum: 0,
			},
			toDecide: {
				type: 'integer',
				minimum: 0,
			},
			refused: {
				type: 'integer',
				minimum: 0,
			},
			reasons: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						state: {
							description:
								'looking: a person asked for an article, and the worker has not answered yet.',
							type: 'string',
							enum: [
								'paired',
								'to_decide',
								'looking',
								'would_pair',
								'would_create',
								'queued',
								'refused',
								'unpaired',
							],
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						count: {
							type: 'integer',
							minimum: 1,
						},
					},
					required: [ 'state', 'code', 'count' ],
				},
			},
		},
		required: [
			'runId',
			'at',
			'wouldPair',
			'wouldCreate',
			'queued',
			'paired',
			'created',
			'toDecide',
			'refused',
			'reasons',
		],
	},
	'catalogue#PairingActionRequest': {
		description:
			'find: has WAPRO asked for the article of this index; the answer stands among the candidates.',
		type: 'object',
		additionalProperties: false,
		properties: {
			action: {
				type: 'string',
				enum: [ 'pair', 'not_same', 'create', 'undo', 'find' ],
			},
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			confirmUnflagged: {
				type: 'boolean',
			},
		},
		required: [ 'action' ],
	},
	'catalogue#PhotosItem': {
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			photos: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						photoId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						main: {
							type: 'boolean',
						},
						position: {
							type: 'integer',
							minimum: 0,
						},
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{64}$',
							description: 'SHA-256 of a file.',
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						contentType: {
							type: 'string',
							maxLength: 100,
						},
						bytes: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'photoId', 'main', 'position', 'hash' ],
				},
				maxItems: 50,
			},
			messageId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			broken: {
				description:
					'Photos of the article that cannot be brought; they are not among photos.',
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{64}$',
							description: 'SHA-256 of a file.',
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
					},
					required: [ 'hash', 'code', 'reason' ],
				},
				maxItems: 50,
			},
		},
		required: [ 'index', 'asOf', 'photos' ],
	},
	'catalogue#ApplyPhotosRequest': {
		description:
			'All photos an article has; those missing in the answer are to be uploaded, then the same call is made again.',
		type: 'object',
		additionalProperties: false,
		properties: {
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						asOf: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						photos: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									photoId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									main: {
										type: 'boolean',
									},
									position: {
										type: 'integer',
										minimum: 0,
									},
									hash: {
										type: 'string',
										pattern: '^[0-9a-f]{64}$',
										description: 'SHA-256 of a file.',
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									contentType: {
										type: 'string',
										maxLength: 100,
									},
									bytes: {
										type: 'integer',
										minimum: 0,
									},
								},
								required: [
									'photoId',
									'main',
									'position',
									'hash',
								],
							},
							maxItems: 50,
						},
						messageId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						broken: {
							description:
								'Photos of the article that cannot be brought; they are not among photos.',
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									hash: {
										type: 'string',
										pattern: '^[0-9a-f]{64}$',
										description: 'SHA-256 of a file.',
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									code: {
										type: 'string',
										pattern: '^[a-z][a-z0-9_]{0,63}$',
										description:
											'Stable code of a state or an error.',
									},
									reason: {
										type: 'string',
										maxLength: 1000,
									},
								},
								required: [ 'hash', 'code', 'reason' ],
							},
							maxItems: 50,
						},
					},
					required: [ 'index', 'asOf', 'photos' ],
				},
				maxItems: 100,
				minItems: 1,
			},
			runId: {
				type: 'integer',
				minimum: 1,
			},
		},
		required: [ 'cause', 'items' ],
	},
	'catalogue#ApplyPhotosResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						key: {
							type: 'string',
							maxLength: 40,
						},
						outcome: {
							type: 'string',
							enum: [
								'created',
								'updated',
								'unchanged',
								'stale',
								'rejected',
								'waiting',
							],
						},
						shopId: {
							type: 'integer',
							minimum: 0,
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						field: {
							type: 'string',
							maxLength: 200,
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
						missing: {
							type: 'array',
							items: {
								type: 'string',
								pattern: '^[0-9a-f]{64}$',
							},
							maxItems: 50,
						},
					},
					required: [ 'key', 'outcome', 'missing' ],
				},
			},
		},
		required: [ 'items' ],
	},
	'catalogue#PhotoUploadResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			outcome: {
				type: 'string',
				enum: [ 'stored', 'known', 'refused' ],
			},
			attachmentId: {
				type: 'integer',
				minimum: 1,
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
		},
		required: [ 'outcome' ],
	},
	'catalogue#Owners': {
		description:
			'Who leads a field. Index, VAT, price, stock and availability are always WAPRO’s.',
		type: 'object',
		additionalProperties: false,
		properties: {
			name: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			description: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			shortDescription: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			ean: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			weight: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			size: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			unit: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			producer: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			attributes: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			categories: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			photos: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
		},
		required: [
			'name',
			'description',
			'shortDescription',
			'ean',
			'weight',
			'size',
			'unit',
			'producer',
			'attributes',
			'categories',
			'photos',
		],
	},
	'catalogue#CatalogueSettings': {
		type: 'object',
		additionalProperties: false,
		properties: {
			owners: {
				description:
					'Who leads a field. Index, VAT, price, stock and availability are always WAPRO’s.',
				type: 'object',
				additionalProperties: false,
				properties: {
					name: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					description: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					shortDescription: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					ean: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					weight: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					size: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					unit: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					producer: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					attributes: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					categories: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					photos: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
				},
				required: [
					'name',
					'description',
					'shortDescription',
					'ean',
					'weight',
					'size',
					'unit',
					'producer',
					'attributes',
					'categories',
					'photos',
				],
			},
			directions: {
				type: 'object',
				additionalProperties: false,
				properties: {
					goods: {
						type: 'string',
						enum: [ 'both', 'to_shop', 'to_wapro' ],
					},
					photos: {
						type: 'string',
						enum: [ 'both', 'to_shop', 'to_wapro', 'off' ],
					},
				},
				required: [ 'goods', 'photos' ],
			},
			exportNewProducts: {
				type: 'boolean',
			},
			stock: {
				type: 'object',
				additionalProperties: false,
				properties: {
					rule: {
						type: 'string',
						enum: [ 'sum', 'one' ],
					},
					warehouse: {
						type: [ 'string', 'null' ],
						maxLength: 10,
					},
					backorders: {
						type: 'string',
						enum: [ 'keep', 'no', 'notify', 'yes' ],
					},
					checkMinutes: {
						type: 'integer',
						minimum: 5,
						maximum: 1440,
					},
				},
				required: [ 'rule', 'warehouse', 'backorders', 'checkMinutes' ],
			},
			promotions: {
				type: 'boolean',
			},
			categories: {
				type: 'object',
				additionalProperties: false,
				properties: {
					mode: {
						type: 'string',
						enum: [ 'off', 'map', 'mirror' ],
					},
					parent: {
						type: [ 'integer', 'null' ],
						minimum: 1,
					},
					map: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								path: {
									type: 'string',
									maxLength: 255,
									minLength: 1,
								},
								termId: {
									type: 'integer',
									minimum: 1,
								},
							},
							required: [ 'path', 'termId' ],
						},
						maxItems: 5000,
					},
				},
				required: [ 'mode', 'parent', 'map' ],
			},
			attributes: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						use: {
							type: 'string',
							enum: [ 'show', 'filter', 'ignore' ],
						},
					},
					required: [ 'code', 'use' ],
				},
				maxItems: 200,
			},
			variations: {
				type: 'object',
				additionalProperties: false,
				properties: {
					groupAttribute: {
						type: [ 'string', 'null' ],
						maxLength: 64,
					},
					attributes: {
						type: 'array',
						items: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						maxItems: 10,
					},
				},
				required: [ 'groupAttribute', 'attributes' ],
			},
			units: {
				type: 'object',
				additionalProperties: false,
				properties: {
					show: {
						type: 'boolean',
					},
					step: {
						type: 'boolean',
					},
				},
				required: [ 'show', 'step' ],
			},
			suppliesForBuyers: {
				type: 'boolean',
			},
			photoMaxMegabytes: {
				type: 'integer',
				minimum: 1,
				maximum: 20,
			},
		},
		required: [
			'owners',
			'directions',
			'exportNewProducts',
			'stock',
			'promotions',
			'categories',
			'attributes',
			'variations',
			'units',
			'suppliesForBuyers',
			'photoMaxMegabytes',
		],
	},
	'catalogue#CatalogueSettingsView': {
		type: 'object',
		additionalProperties: false,
		properties: {
			settings: {
				type: 'object',
				additionalProperties: false,
				properties: {
					owners: {
						description:
							'Who leads a field. Index, VAT, price, stock and availability are always WAPRO’s.',
						type: 'object',
						additionalProperties: false,
						properties: {
							name: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							description: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							shortDescription: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							ean: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							weight: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							size: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							unit: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							producer: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							attributes: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							categories: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
							photos: {
								type: 'string',
								enum: [ 'wapro', 'shop' ],
							},
						},
						required: [
							'name',
							'description',
							'shortDescription',
							'ean',
							'weight',
							'size',
							'unit',
							'producer',
							'attributes',
							'categories',
							'photos',
						],
					},
					directions: {
						type: 'object',
						additionalProperties: false,
						properties: {
							goods: {
								type: 'string',
								enum: [ 'both', 'to_shop', 'to_wapro' ],
							},
							photos: {
								type: 'string',
								enum: [ 'both', 'to_shop', 'to_wapro', 'off' ],
							},
						},
						required: [ 'goods', 'photos' ],
					},
					exportNewProducts: {
						type: 'boolean',
					},
					stock: {
						type: 'object',
						additionalProperties: false,
						properties: {
							rule: {
								type: 'string',
								enum: [ 'sum', 'one' ],
							},
							warehouse: {
								type: [ 'string', 'null' ],
								maxLength: 10,
							},
							backorders: {
								type: 'string',
								enum: [ 'keep', 'no', 'notify', 'yes' ],
							},
							checkMinutes: {
								type: 'integer',
								minimum: 5,
								maximum: 1440,
							},
						},
						required: [
							'rule',
							'warehouse',
							'backorders',
							'checkMinutes',
						],
					},
					promotions: {
						type: 'boolean',
					},
					categories: {
						type: 'object',
						additionalProperties: false,
						properties: {
							mode: {
								type: 'string',
								enum: [ 'off', 'map', 'mirror' ],
							},
							parent: {
								type: [ 'integer', 'null' ],
								minimum: 1,
							},
							map: {
								type: 'array',
								items: {
									type: 'object',
									additionalProperties: false,
									properties: {
										path: {
											type: 'string',
											maxLength: 255,
											minLength: 1,
										},
										termId: {
											type: 'integer',
											minimum: 1,
										},
									},
									required: [ 'path', 'termId' ],
								},
								maxItems: 5000,
							},
						},
						required: [ 'mode', 'parent', 'map' ],
					},
					attributes: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								use: {
									type: 'string',
									enum: [ 'show', 'filter', 'ignore' ],
								},
							},
							required: [ 'code', 'use' ],
						},
						maxItems: 200,
					},
					variations: {
						type: 'object',
						additionalProperties: false,
						properties: {
							groupAttribute: {
								type: [ 'string', 'null' ],
								maxLength: 64,
							},
							attributes: {
								type: 'array',
								items: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								maxItems: 10,
							},
						},
						required: [ 'groupAttribute', 'attributes' ],
					},
					units: {
						type: 'object',
						additionalProperties: false,
						properties: {
							show: {
								type: 'boolean',
							},
							step: {
								type: 'boolean',
							},
						},
						required: [ 'show', 'step' ],
					},
					suppliesForBuyers: {
						type: 'boolean',
					},
					photoMaxMegabytes: {
						type: 'integer',
						minimum: 1,
						maximum: 20,
					},
				},
				required: [
					'owners',
					'directions',
					'exportNewProducts',
					'stock',
					'promotions',
					'categories',
					'attributes',
					'variations',
					'units',
					'suppliesForBuyers',
					'photoMaxMegabytes',
				],
			},
			categories: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						path: {
							type: 'string',
							maxLength: 255,
						},
						articles: {
							type: 'integer',
							minimum: 0,
						},
						termId: {
							type: [ 'integer', 'null' ],
							minimum: 1,
						},
						termName: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
					},
					required: [ 'path', 'articles', 'termId', 'termName' ],
				},
			},
			attributes: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							maxLength: 64,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						articles: {
							type: 'integer',
							minimum: 0,
						},
						example: {
							type: 'string',
							maxLength: 200,
						},
					},
					required: [ 'code', 'name', 'articles', 'example' ],
				},
			},
			warehouses: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						symbol: {
							type: 'string',
							maxLength: 10,
							minLength: 1,
						},
						name: {
							type: 'string',
							maxLength: 50,
						},
						main: {
							type: 'boolean',
						},
					},
					required: [ 'symbol', 'name', 'main' ],
				},
			},
			effects: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						field: {
							type: 'string',
							maxLength: 64,
						},
						products: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'field', 'products' ],
				},
				description:
					'By field, how many products a change of its owner would touch.',
			},
		},
		required: [
			'settings',
			'categories',
			'attributes',
			'warehouses',
			'effects',
		],
	},
	'catalogue#Finding': {
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			kind: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			field: {
				type: [ 'string', 'null' ],
				maxLength: 64,
			},
			objectType: {
				type: 'string',
				maxLength: 20,
			},
			objectId: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			key: {
				type: 'string',
				maxLength: 40,
			},
			title: {
				type: 'string',
				maxLength: 500,
			},
			editUrl: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
			shopValue: {
				type: [ 'string', 'null' ],
				maxLength: 2000,
			},
			waproValue: {
				type: [ 'string', 'null' ],
				maxLength: 2000,
			},
			owner: {
				type: [ 'string', 'null' ],
				enum: [ 'wapro', 'shop', null ],
			},
			state: {
				type: 'string',
				enum: [ 'open', 'resolved', 'ignored', 'kept' ],
			},
			times: {
				type: 'integer',
				minimum: 1,
			},
			firstAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			lastAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			ignoreUntil: {
				type: [ 'string', 'null' ],
				maxLength: 40,
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
			actions: {
				type: 'array',
				items: {
					type: 'string',
					enum: [ 'take_wapro', 'keep_shop', 'ignore' ],
				},
			},
		},
		required: [
			'id',
			'kind',
			'field',
			'objectType',
			'objectId',
			'key',
			'title',
			'editUrl',
			'shopValue',
			'waproValue',
			'owner',
			'state',
			'times',
			'firstAt',
			'lastAt',
			'ignoreUntil',
			'reason',
			'actions',
		],
	},
	'catalogue#FindingsQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			state: {
				type: 'string',
				enum: [ 'open', 'resolved', 'ignored', 'kept' ],
			},
			kind: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			objectType: {
				type: 'string',
				enum: [ 'product', 'customer', 'order', 'invoice' ],
			},
			objectId: {
				type: 'integer',
				minimum: 1,
			},
			search: {
				type: 'string',
				maxLength: 100,
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
	},
	'catalogue#FindingsResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						kind: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						field: {
							type: [ 'string', 'null' ],
							maxLength: 64,
						},
						objectType: {
							type: 'string',
							maxLength: 20,
						},
						objectId: {
							type: [ 'integer', 'null' ],
							minimum: 0,
						},
						key: {
							type: 'string',
							maxLength: 40,
						},
						title: {
							type: 'string',
							maxLength: 500,
						},
						editUrl: {
							type: [ 'string', 'null' ],
							maxLength: 500,
						},
						shopValue: {
							type: [ 'string', 'null' ],
							maxLength: 2000,
						},
						waproValue: {
							type: [ 'string', 'null' ],
							maxLength: 2000,
						},
						owner: {
							type: [ 'string', 'null' ],
							enum: [ 'wapro', 'shop', null ],
						},
						state: {
							type: 'string',
							enum: [ 'open', 'resolved', 'ignored', 'kept' ],
						},
						times: {
							type: 'integer',
							minimum: 1,
						},
						firstAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						lastAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						ignoreUntil: {
							type: [ 'string', 'null' ],
							maxLength: 40,
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
						actions: {
							type: 'array',
							items: {
								type: 'string',
								enum: [ 'take_wapro', 'keep_shop', 'ignore' ],
							},
						},
					},
					required: [
						'id',
						'kind',
						'field',
						'objectType',
						'objectId',
						'key',
						'title',
						'editUrl',
						'shopValue',
						'waproValue',
						'owner',
						'state',
						'times',
						'firstAt',
						'lastAt',
						'ignoreUntil',
						'reason',
						'actions',
					],
				},
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			kinds: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						kind: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						count: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'kind', 'count' ],
				},
			},
		},
		required: [ 'items', 'total', 'pages', 'kinds' ],
	},
	'catalogue#FindingsActionRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			ids: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				maxItems: 500,
				minItems: 1,
			},
			action: {
				type: 'string',
				enum: [ 'take_wapro', 'keep_shop', 'ignore' ],
			},
			days: {
				type: 'integer',
				minimum: 1,
				maximum: 365,
			},
			dryRun: {
				type: 'boolean',
			},
		},
		required: [ 'ids', 'action' ],
	},
	'catalogue#FindingsActionResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			done: {
				type: 'integer',
				minimum: 0,
			},
			skipped: {
				type: 'integer',
				minimum: 0,
			},
			refused: {
				type: 'integer',
				minimum: 0,
			},
			details: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						outcome: {
							type: 'string',
							enum: [ 'done', 'skipped', 'refused' ],
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
					},
					required: [ 'id', 'outcome' ],
				},
			},
		},
		required: [ 'done', 'skipped', 'refused', 'details' ],
	},
	'common#Decimal': {
		type: 'string',
		pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
		description: 'Money or quantity as text: no floating point on the way.',
	},
	'common#Counter': {
		type: 'string',
		pattern: '^[0-9]{1,20}$',
		description: "Value of WAPRO's one change counter, as text.",
	},
	'common#Moment': {
		type: 'string',
		pattern:
			'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
		description: 'ISO 8601 with zone.',
	},
	'common#Code': {
		type: 'string',
		pattern: '^[a-z][a-z0-9_]{0,63}$',
		description: 'Stable code of a state or an error.',
	},
	'common#ObjectType': {
		type: 'string',
		enum: [
			'goods',
			'stock',
			'prices',
			'order',
			'shop_state',
			'photos',
			'photo',
			'customer',
			'proposal',
			'invoice',
			'order_invoice',
		],
	},
	'common#MessageStatus': {
		type: 'string',
		enum: [
			'held',
			'pending',
			'sent',
			'accepted',
			'rejected',
			'unknown',
			'skipped',
			'superseded',
		],
	},
	'common#Cause': {
		type: 'string',
		enum: [
			'shop_event',
			'wapro_event',
			'nightly',
			'by_hand',
			'settings',
			'sweep',
			'production',
		],
	},
	'common#ApiError': {
		description:
			'Every refusal of the Shop API: a stable code, a plain sentence and, where one is at fault, the field.',
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				maxLength: 100,
			},
			message: {
				type: 'string',
				maxLength: 1000,
			},
			data: {
				type: 'object',
				additionalProperties: false,
				properties: {
					status: {
						type: 'integer',
					},
					field: {
						type: 'string',
						maxLength: 200,
					},
					params: {
						type: 'object',
					},
					details: {
						type: 'object',
					},
				},
				required: [ 'status' ],
			},
		},
		required: [ 'code', 'message', 'data' ],
	},
	'common#Problem': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			field: {
				type: 'string',
				maxLength: 200,
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
		},
		required: [ 'code', 'reason' ],
	},
	'common#Day': {
		type: 'string',
		pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
		description: 'Calendar day.',
	},
	'common#RowHash': {
		type: 'string',
		pattern: '^[0-9a-f]{16}$',
		description: '64-bit hash of a row, opaque.',
	},
	'common#ContentHash': {
		type: 'string',
		pattern: '^[0-9a-f]{64}$',
		description: 'SHA-256 of a file.',
	},
	'customers#Contact': {
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			firstName: {
				type: 'string',
				maxLength: 2000,
			},
			lastName: {
				type: 'string',
				maxLength: 2000,
			},
			position: {
				type: 'string',
				maxLength: 2000,
			},
			email: {
				type: 'string',
				maxLength: 2000,
			},
			phone: {
				type: 'string',
				maxLength: 2000,
			},
			main: {
				type: 'boolean',
			},
			role: {
				type: 'string',
				enum: [ 'company', 'branch' ],
			},
			deliveryPlaceIds: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9]{1,20}$',
					description:
						"Value of WAPRO's one change counter, as text.",
				},
				maxItems: 1000,
			},
		},
		required: [ 'erpId', 'main', 'role', 'deliveryPlaceIds' ],
	},
	'customers#DeliveryPlace': {
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			name: {
				type: 'string',
				maxLength: 2000,
			},
			recipient: {
				type: 'string',
				maxLength: 2000,
			},
			phone: {
				type: 'string',
				maxLength: 2000,
			},
			street: {
				type: 'string',
				maxLength: 2000,
			},
			postcode: {
				type: 'string',
				maxLength: 2000,
			},
			city: {
				type: 'string',
				maxLength: 2000,
			},
			country: {
				type: 'string',
				maxLength: 2,
			},
		},
		required: [ 'erpId', 'name', 'street', 'postcode', 'city', 'country' ],
	},
	'customers#ProposalAnswer': {
		type: 'object',
		additionalProperties: false,
		properties: {
			reference: {
				type: 'string',
				maxLength: 40,
				minLength: 1,
			},
			state: {
				type: 'string',
				enum: [ 'waiting', 'accepted', 'refused' ],
			},
			reason: {
				type: 'string',
				maxLength: 500,
			},
			decidedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [ 'reference', 'state' ],
	},
	'customers#CustomerItem': {
		description:
			'State of one contractor. Bounds of the texts are checked per item, so that one bad contractor stops nothing but itself.',
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			messageId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			deleted: {
				type: 'boolean',
			},
			flagged: {
				type: 'boolean',
			},
			hash: {
				type: 'string',
				maxLength: 16,
			},
			mergedInto: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			code: {
				type: 'string',
				maxLength: 2000,
			},
			name: {
				type: 'string',
				maxLength: 2000,
			},
			nip: {
				type: 'string',
				maxLength: 2000,
			},
			email: {
				type: 'string',
				maxLength: 2000,
			},
			phone: {
				type: 'string',
				maxLength: 2000,
			},
			street: {
				type: 'string',
				maxLength: 2000,
			},
			postcode: {
				type: 'string',
				maxLength: 2000,
			},
			city: {
				type: 'string',
				maxLength: 2000,
			},
			country: {
				type: 'string',
				maxLength: 2,
			},
			paymentForm: {
				type: 'string',
				maxLength: 2000,
			},
			paymentDays: {
				type: 'integer',
				minimum: 0,
				maximum: 3650,
			},
			creditLimit: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			overdueDays: {
				type: 'integer',
				minimum: 0,
				maximum: 3650,
			},
			overdueBlock: {
				type: 'boolean',
			},
			blocked: {
				type: 'boolean',
			},
			priceList: {
				type: 'string',
				maxLength: 2000,
			},
			salesman: {
				type: 'string',
				maxLength: 2000,
			},
			payerId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			contacts: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						firstName: {
							type: 'string',
							maxLength: 2000,
						},
						lastName: {
							type: 'string',
							maxLength: 2000,
						},
						position: {
							type: 'string',
							maxLength: 2000,
						},
						email: {
							type: 'string',
							maxLength: 2000,
						},
						phone: {
							type: 'string',
							maxLength: 2000,
						},
						main: {
							type: 'boolean',
						},
						role: {
							type: 'string',
							enum: [ 'company', 'branch' ],
						},
						deliveryPlaceIds: {
							type: 'array',
							items: {
								type: 'string',
								pattern: '^[0-9]{1,20}$',
								description:
									"Value of WAPRO's one change counter, as text.",
							},
							maxItems: 1000,
						},
					},
					required: [ 'erpId', 'main', 'role', 'deliveryPlaceIds' ],
				},
				maxItems: 2000,
			},
			deliveryPlaces: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						name: {
							type: 'string',
							maxLength: 2000,
						},
						recipient: {
							type: 'string',
							maxLength: 2000,
						},
						phone: {
							type: 'string',
							maxLength: 2000,
						},
						street: {
							type: 'string',
							maxLength: 2000,
						},
						postcode: {
							type: 'string',
							maxLength: 2000,
						},
						city: {
							type: 'string',
							maxLength: 2000,
						},
						country: {
							type: 'string',
							maxLength: 2,
						},
					},
					required: [
						'erpId',
						'name',
						'street',
						'postcode',
						'city',
						'country',
					],
				},
				maxItems: 2000,
			},
			proposals: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						reference: {
							type: 'string',
							maxLength: 40,
							minLength: 1,
						},
						state: {
							type: 'string',
							enum: [ 'waiting', 'accepted', 'refused' ],
						},
						reason: {
							type: 'string',
							maxLength: 500,
						},
						decidedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
					},
					required: [ 'reference', 'state' ],
				},
				maxItems: 1000,
			},
		},
		required: [ 'erpId', 'asOf', 'deleted', 'flagged' ],
	},
	'customers#ApplyCustomersRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			runId: {
				type: 'integer',
				minimum: 0,
			},
			items: {
				type: 'array',
				items: {
					description:
						'State of one contractor. Bounds of the texts are checked per item, so that one bad contractor stops nothing but itself.',
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						messageId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						asOf: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						deleted: {
							type: 'boolean',
						},
						flagged: {
							type: 'boolean',
						},
						hash: {
							type: 'string',
							maxLength: 16,
						},
						mergedInto: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						code: {
							type: 'string',
							maxLength: 2000,
						},
						name: {
							type: 'string',
							maxLength: 2000,
						},
						nip: {
							type: 'string',
							maxLength: 2000,
						},
						email: {
							type: 'string',
							maxLength: 2000,
						},
						phone: {
							type: 'string',
							maxLength: 2000,
						},
						street: {
							type: 'string',
							maxLength: 2000,
						},
						postcode: {
							type: 'string',
							maxLength: 2000,
						},
						city: {
							type: 'string',
							maxLength: 2000,
						},
						country: {
							type: 'string',
							maxLength: 2,
						},
						paymentForm: {
							type: 'string',
							maxLength: 2000,
						},
						paymentDays: {
							type: 'integer',
							minimum: 0,
							maximum: 3650,
						},
						creditLimit: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						overdueDays: {
							type: 'integer',
							minimum: 0,
							maximum: 3650,
						},
						overdueBlock: {
							type: 'boolean',
						},
						blocked: {
							type: 'boolean',
						},
						priceList: {
							type: 'string',
							maxLength: 2000,
						},
						salesman: {
							type: 'string',
							maxLength: 2000,
						},
						payerId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						contacts: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									firstName: {
										type: 'string',
										maxLength: 2000,
									},
									lastName: {
										type: 'string',
										maxLength: 2000,
									},
									position: {
										type: 'string',
										maxLength: 2000,
									},
									email: {
										type: 'string',
										maxLength: 2000,
									},
									phone: {
										type: 'string',
										maxLength: 2000,
									},
									main: {
										type: 'boolean',
									},
									role: {
										type: 'string',
										enum: [ 'company', 'branch' ],
									},
									deliveryPlaceIds: {
										type: 'array',
										items: {
											type: 'string',
											pattern: '^[0-9]{1,20}$',
											description:
												"Value of WAPRO's one change counter, as text.",
										},
										maxItems: 1000,
									},
								},
								required: [
									'erpId',
									'main',
									'role',
									'deliveryPlaceIds',
								],
							},
							maxItems: 2000,
						},
						deliveryPlaces: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									name: {
										type: 'string',
										maxLength: 2000,
									},
									recipient: {
										type: 'string',
										maxLength: 2000,
									},
									phone: {
										type: 'string',
										maxLength: 2000,
									},
									street: {
										type: 'string',
										maxLength: 2000,
									},
									postcode: {
										type: 'string',
										maxLength: 2000,
									},
									city: {
										type: 'string',
										maxLength: 2000,
									},
									country: {
										type: 'string',
										maxLength: 2,
									},
								},
								required: [
									'erpId',
									'name',
									'street',
									'postcode',
									'city',
									'country',
								],
							},
							maxItems: 2000,
						},
						proposals: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									reference: {
										type: 'string',
										maxLength: 40,
										minLength: 1,
									},
									state: {
										type: 'string',
										enum: [
											'waiting',
											'accepted',
											'refused',
										],
									},
									reason: {
										type: 'string',
										maxLength: 500,
									},
									decidedAt: {
										type: 'string',
										pattern:
											'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
										description: 'ISO 8601 with zone.',
									},
								},
								required: [ 'reference', 'state' ],
							},
							maxItems: 1000,
						},
					},
					required: [ 'erpId', 'asOf', 'deleted', 'flagged' ],
				},
				maxItems: 200,
				minItems: 1,
			},
		},
		required: [ 'cause', 'items' ],
	},
	'customers#FlaggedCustomersQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			after: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			limit: {
				type: 'integer',
				minimum: 1,
				maximum: 1000,
			},
		},
		required: [],
	},
	'customers#FlaggedCustomersResponse': {
		description:
			'Contractors that count as flagged in the shop, in the order of their id; next: the last one, null on the last page.',
		type: 'object',
		additionalProperties: false,
		properties: {
			erpIds: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9]{1,20}$',
					description:
						"Value of WAPRO's one change counter, as text.",
				},
				maxItems: 1000,
			},
			next: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
		},
		required: [ 'erpIds', 'next' ],
	},
	'customers#CustomerCandidate': {
		description:
			'A contractor that may be the one of an account, with why.',
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			code: {
				type: 'string',
				maxLength: 20,
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			nip: {
				type: 'string',
				maxLength: 30,
			},
			email: {
				type: 'string',
				maxLength: 255,
			},
			city: {
				type: 'string',
				maxLength: 50,
			},
			flagged: {
				type: 'boolean',
			},
			blocked: {
				type: 'boolean',
			},
			contactId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			priceList: {
				type: 'string',
				maxLength: 20,
			},
			paymentForm: {
				type: 'string',
				maxLength: 50,
			},
			paymentDays: {
				type: 'integer',
				minimum: 0,
				maximum: 3650,
			},
			creditLimit: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			overdueDays: {
				type: 'integer',
				minimum: 0,
				maximum: 3650,
			},
			overdueBlock: {
				type: 'boolean',
			},
			reasons: {
				type: 'array',
				items: {
					type: 'string',
					enum: [
						'nip',
						'vat_number',
						'email',
						'contact_email',
						'name',
					],
				},
				maxItems: 5,
			},
		},
		required: [ 'erpId', 'code', 'name', 'flagged', 'blocked', 'reasons' ],
	},
	'customers#CustomerLookup': {
		description:
			'Whose contractor is looked for. nip: Polish, ten digits; vatNumber: any other, with its country.',
		type: 'object',
		additionalProperties: false,
		properties: {
			userId: {
				type: 'integer',
				minimum: 1,
			},
			nip: {
				type: 'string',
				maxLength: 30,
			},
			vatNumber: {
				type: 'string',
				maxLength: 30,
			},
			email: {
				type: 'string',
				maxLength: 255,
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
		},
		required: [ 'userId' ],
	},
	'customers#ProposalPayload': {
		description:
			'A change made in the shop. asProposal: WAPRO owns the field, its user decides.',
		type: 'object',
		additionalProperties: false,
		properties: {
			reference: {
				type: 'string',
				maxLength: 40,
				minLength: 1,
			},
			customerId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			kind: {
				type: 'string',
				enum: [ 'address', 'delivery_place', 'contact' ],
			},
			asProposal: {
				type: 'boolean',
			},
			address: {
				type: 'object',
				additionalProperties: false,
				properties: {
					company: {
						type: 'string',
						maxLength: 200,
					},
					email: {
						type: 'string',
						maxLength: 255,
					},
					phone: {
						type: 'string',
						maxLength: 20,
					},
					street: {
						type: 'string',
						maxLength: 50,
					},
					postcode: {
						type: 'string',
						maxLength: 20,
					},
					city: {
						type: 'string',
						maxLength: 50,
					},
					country: {
						type: 'string',
						maxLength: 2,
						pattern: '^[A-Z]{2}$',
					},
				},
				required: [ 'street', 'postcode', 'city', 'country' ],
			},
			deliveryPlace: {
				type: 'object',
				additionalProperties: false,
				properties: {
					deliveryPlaceId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					name: {
						type: 'string',
						maxLength: 100,
						minLength: 1,
					},
					recipient: {
						type: 'string',
						maxLength: 50,
					},
					phone: {
						type: 'string',
						maxLength: 20,
					},
					street: {
						type: 'string',
						maxLength: 50,
					},
					postcode: {
						type: 'string',
						maxLength: 20,
					},
					city: {
						type: 'string',
						maxLength: 50,
					},
					country: {
						type: 'string',
						maxLength: 2,
						pattern: '^[A-Z]{2}$',
					},
				},
				required: [ 'name', 'street', 'postcode', 'city', 'country' ],
			},
			contact: {
				type: 'object',
				additionalProperties: false,
				properties: {
					contactId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					firstName: {
						type: 'string',
						maxLength: 50,
					},
					lastName: {
						type: 'string',
						maxLength: 50,
					},
					email: {
						type: 'string',
						maxLength: 255,
					},
					phone: {
						type: 'string',
						maxLength: 20,
					},
					role: {
						type: 'string',
						enum: [ 'company', 'branch' ],
					},
					deliveryPlaceIds: {
						type: 'array',
						items: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						maxItems: 1000,
					},
				},
				required: [
					'firstName',
					'lastName',
					'email',
					'role',
					'deliveryPlaceIds',
				],
			},
		},
		required: [ 'reference', 'customerId', 'kind', 'asProposal' ],
	},
	'customers#PutAnswer': {
		description:
			'What WAPRO answered to a change. erpId: of the delivery place or contact.',
		type: 'object',
		additionalProperties: false,
		properties: {
			outcome: {
				type: 'string',
				enum: [ 'written', 'proposed', 'unchanged' ],
			},
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
		},
		required: [ 'outcome' ],
	},
	'customers#OrderCustomer': {
		type: 'object',
		additionalProperties: false,
		properties: {
			contractorId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			contactId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			deliveryPlaceId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			created: {
				type: 'boolean',
			},
			payerId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
		},
		required: [ 'contractorId', 'created' ],
	},
	'customers#CustomerPairingQuery': {
		description:
			'by: how accounts of the paired tab were found. access, of the paired tab: to_approve: an admin’s word opens the company’s data; waits: something else does (the contractor’s flag in WAPRO, the person’s proven e-mail).',
		type: 'object',
		additionalProperties: false,
		properties: {
			tab: {
				type: 'string',
				enum: [ 'paired', 'to_decide', 'unpaired' ],
			},
			by: {
				type: 'string',
				enum: [
					'nip',
					'vat_number',
					'email',
					'person',
					'order',
					'wapro',
				],
			},
			access: {
				type: 'string',
				enum: [ 'to_approve', 'waits', 'open' ],
			},
			search: {
				type: 'string',
				maxLength: 100,
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
		required: [],
	},
	'customers#CustomerPairingRow': {
		description:
			'access: whether the company’s data, prices and documents are open to the person; waits: an admin must approve or the e-mail be a contact of it in WAPRO.',
		type: 'object',
		additionalProperties: false,
		properties: {
			userId: {
				type: 'integer',
				minimum: 1,
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			email: {
				type: 'string',
				maxLength: 255,
			},
			nip: {
				type: [ 'string', 'null' ],
				maxLength: 30,
			},
			companyName: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
			editUrl: {
				type: 'string',
				maxLength: 500,
			},
			state: {
				type: 'string',
				enum: [ 'paired', 'to_decide', 'unpaired', 'looking' ],
			},
			companyId: {
				type: [ 'integer', 'null' ],
				minimum: 1,
			},
			erpId: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			by: {
				type: [ 'string', 'null' ],
				enum: [
					'nip',
					'vat_number',
					'email',
					'person',
					'order',
					'wapro',
					null,
				],
			},
			code: {
				type: [ 'string', 'null' ],
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			reason: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
			candidates: {
				type: 'array',
				items: {
					description:
						'A contractor that may be the one of an account, with why.',
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						code: {
							type: 'string',
							maxLength: 20,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						nip: {
							type: 'string',
							maxLength: 30,
						},
						email: {
							type: 'string',
							maxLength: 255,
						},
						city: {
							type: 'string',
							maxLength: 50,
						},
						flagged: {
							type: 'boolean',
						},
						blocked: {
							type: 'boolean',
						},
						contactId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						priceList: {
							type: 'string',
							maxLength: 20,
						},
						paymentForm: {
							type: 'string',
							maxLength: 50,
						},
						paymentDays: {
							type: 'integer',
							minimum: 0,
							maximum: 3650,
						},
						creditLimit: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						overdueDays: {
							type: 'integer',
							minimum: 0,
							maximum: 3650,
						},
						overdueBlock: {
							type: 'boolean',
						},
						reasons: {
							type: 'array',
							items: {
								type: 'string',
								enum: [
									'nip',
									'vat_number',
									'email',
									'contact_email',
									'name',
								],
							},
							maxItems: 5,
						},
					},
					required: [
						'erpId',
						'code',
						'name',
						'flagged',
						'blocked',
						'reasons',
					],
				},
				maxItems: 20,
			},
			access: {
				type: 'string',
				enum: [ 'none', 'waits', 'open' ],
			},
			decidedBy: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			at: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			canUndo: {
				type: 'boolean',
			},
			actions: {
				type: 'array',
				items: {
					type: 'string',
					enum: [
						'pair',
						'not_same',
						'undo',
						'look_again',
						'approve',
					],
				},
				maxItems: 5,
			},
		},
		required: [
			'userId',
			'name',
			'email',
			'nip',
			'companyName',
			'editUrl',
			'state',
			'companyId',
			'erpId',
			'by',
			'code',
			'reason',
			'candidates',
			'access',
			'decidedBy',
			'at',
			'canUndo',
			'actions',
		],
	},
	'customers#CustomerPairingResponse': {
		description:
			'exact: accounts without a pair that have exactly one candidate of the same number. to_approve: paired ones whose access waits for an admin’s word.',
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					description:
						'access: whether the company’s data, prices and documents are open to the person; waits: an admin must approve or the e-mail be a contact of it in WAPRO.',
					type: 'object',
					additionalProperties: false,
					properties: {
						userId: {
							type: 'integer',
							minimum: 1,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
						email: {
							type: 'string',
							maxLength: 255,
						},
						nip: {
							type: [ 'string', 'null' ],
							maxLength: 30,
						},
						companyName: {
							type: [ 'string', 'null' ],
							maxLength: 500,
						},
						editUrl: {
							type: 'string',
							maxLength: 500,
						},
						state: {
							type: 'string',
							enum: [
								'paired',
								'to_decide',
								'unpaired',
								'looking',
							],
						},
						companyId: {
							type: [ 'integer', 'null' ],
							minimum: 1,
						},
						erpId: {
							type: [ 'string', 'null' ],
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						by: {
							type: [ 'string', 'null' ],
							enum: [
								'nip',
								'vat_number',
								'email',
								'person',
								'order',
								'wapro',
								null,
							],
						},
						code: {
							type: [ 'string', 'null' ],
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						reason: {
							type: [ 'string', 'null' ],
							maxLength: 1000,
						},
						candidates: {
							type: 'array',
							items: {
								description:
									'A contractor that may be the one of an account, with why.',
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									code: {
										type: 'string',
										maxLength: 20,
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									nip: {
										type: 'string',
										maxLength: 30,
									},
									email: {
										type: 'string',
										maxLength: 255,
									},
									city: {
										type: 'string',
										maxLength: 50,
									},
									flagged: {
										type: 'boolean',
									},
									blocked: {
										type: 'boolean',
									},
									contactId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									priceList: {
										type: 'string',
										maxLength: 20,
									},
									paymentForm: {
										type: 'string',
										maxLength: 50,
									},
									paymentDays: {
										type: 'integer',
										minimum: 0,
										maximum: 3650,
									},
									creditLimit: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									overdueDays: {
										type: 'integer',
										minimum: 0,
										maximum: 3650,
									},
									overdueBlock: {
										type: 'boolean',
									},
									reasons: {
										type: 'array',
										items: {
											type: 'string',
											enum: [
												'nip',
												'vat_number',
												'email',
												'contact_email',
												'name',
											],
										},
										maxItems: 5,
									},
								},
								required: [
									'erpId',
									'code',
									'name',
									'flagged',
									'blocked',
									'reasons',
								],
							},
							maxItems: 20,
						},
						access: {
							type: 'string',
							enum: [ 'none', 'waits', 'open' ],
						},
						decidedBy: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						at: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						canUndo: {
							type: 'boolean',
						},
						actions: {
							type: 'array',
							items: {
								type: 'string',
								enum: [
									'pair',
									'not_same',
									'undo',
									'look_again',
									'approve',
								],
							},
							maxItems: 5,
						},
					},
					required: [
						'userId',
						'name',
						'email',
						'nip',
						'companyName',
						'editUrl',
						'state',
						'companyId',
						'erpId',
						'by',
						'code',
						'reason',
						'candidates',
						'access',
						'decidedBy',
						'at',
						'canUndo',
						'actions',
					],
				},
				maxItems: 100,
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					paired: {
						type: 'integer',
						minimum: 0,
					},
					to_decide: {
						type: 'integer',
						minimum: 0,
					},
					unpaired: {
						type: 'integer',
						minimum: 0,
					},
					exact: {
						type: 'integer',
						minimum: 0,
					},
					to_approve: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [
					'paired',
					'to_decide',
					'unpaired',
					'exact',
					'to_approve',
				],
			},
		},
		required: [ 'items', 'total', 'pages', 'counts' ],
	},
	'customers#CustomerPairingActionRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			action: {
				type: 'string',
				enum: [ 'pair', 'not_same', 'undo', 'look_again', 'approve' ],
			},
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
		},
		required: [ 'action' ],
	},
	'customers#CustomerPairingEffectsQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
		},
		required: [ 'erpId' ],
	},
	'customers#CustomerPairingEffects': {
		description:
			'What an account gets with a contractor. companyId, people, points: of the company when the shop has it already. Terms: as WAPRO told them last. shopPriceList: whose prices the account sees now.',
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			nip: {
				type: [ 'string', 'null' ],
				maxLength: 30,
			},
			companyId: {
				type: [ 'integer', 'null' ],
				minimum: 1,
			},
			people: {
				type: 'integer',
				minimum: 0,
			},
			points: {
				type: 'integer',
				minimum: 0,
			},
			flagged: {
				type: 'boolean',
			},
			blocked: {
				type: 'boolean',
			},
			shopPriceList: {
				type: [ 'string', 'null' ],
				maxLength: 20,
			},
			priceList: {
				type: [ 'string', 'null' ],
				maxLength: 20,
			},
			paymentForm: {
				type: [ 'string', 'null' ],
				maxLength: 100,
			},
			paymentDays: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			creditLimit: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			overdueDays: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			overdueBlock: {
				type: 'boolean',
			},
		},
		required: [
			'erpId',
			'name',
			'nip',
			'companyId',
			'people',
			'points',
			'flagged',
			'blocked',
			'shopPriceList',
			'priceList',
			'paymentForm',
			'paymentDays',
			'creditLimit',
			'overdueDays',
			'overdueBlock',
		],
	},
	'customers#CustomerPairingBulkRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			action: {
				type: 'string',
				enum: [ 'pair_exact', 'look_again' ],
			},
			dryRun: {
				type: 'boolean',
			},
		},
		required: [ 'action', 'dryRun' ],
	},
	'customers#CustomerPairingBulkResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			done: {
				type: 'integer',
				minimum: 0,
			},
			skipped: {
				type: 'integer',
				minimum: 0,
			},
			refused: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'done', 'skipped', 'refused' ],
	},
	'customers#CompanyName': {
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
		},
		required: [ 'id', 'name' ],
	},
	'customers#CompaniesQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			search: {
				type: 'string',
				maxLength: 100,
			},
			state: {
				type: 'string',
				enum: [ 'active', 'closed', 'blocked' ],
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
		required: [],
	},
	'customers#CompanyRow': {
		description:
			'people: active ones. held: invitations that wait for the admin’s release. mergedInto: the company that took its place.',
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			erpId: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			code: {
				type: [ 'string', 'null' ],
				maxLength: 20,
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			nip: {
				type: [ 'string', 'null' ],
				maxLength: 30,
			},
			city: {
				type: [ 'string', 'null' ],
				maxLength: 100,
			},
			state: {
				type: 'string',
				enum: [ 'active', 'closed', 'blocked' ],
			},
			people: {
				type: 'integer',
				minimum: 0,
			},
			points: {
				type: 'integer',
				minimum: 0,
			},
			salesman: {
				type: [ 'string', 'null' ],
				maxLength: 100,
			},
			priceList: {
				type: [ 'string', 'null' ],
				maxLength: 20,
			},
			held: {
				type: 'integer',
				minimum: 0,
			},
			mergedInto: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					id: {
						type: 'integer',
						minimum: 1,
					},
					name: {
						type: 'string',
						maxLength: 500,
					},
				},
				required: [ 'id', 'name' ],
			},
			updatedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [
			'id',
			'erpId',
			'code',
			'name',
			'nip',
			'city',
			'state',
			'people',
			'points',
			'salesman',
			'priceList',
			'held',
			'mergedInto',
			'updatedAt',
		],
	},
	'customers#InvitationCounts': {
		type: 'object',
		additionalProperties: false,
		properties: {
			held: {
				type: 'integer',
				minimum: 0,
			},
			queued: {
				type: 'integer',
				minimum: 0,
			},
			sent: {
				type: 'integer',
				minimum: 0,
			},
			failed: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'held', 'queued', 'sent', 'failed' ],
	},
	'customers#CompaniesResponse': {
		description:
			'counts, invitations: of all companies. held: wait for the admin’s release; queued: released, on their way.',
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					description:
						'people: active ones. held: invitations that wait for the admin’s release. mergedInto: the company that took its place.',
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						erpId: {
							type: [ 'string', 'null' ],
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						code: {
							type: [ 'string', 'null' ],
							maxLength: 20,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
						nip: {
							type: [ 'string', 'null' ],
							maxLength: 30,
						},
						city: {
							type: [ 'string', 'null' ],
							maxLength: 100,
						},
						state: {
							type: 'string',
							enum: [ 'active', 'closed', 'blocked' ],
						},
						people: {
							type: 'integer',
							minimum: 0,
						},
						points: {
							type: 'integer',
							minimum: 0,
						},
						salesman: {
							type: [ 'string', 'null' ],
							maxLength: 100,
						},
						priceList: {
							type: [ 'string', 'null' ],
							maxLength: 20,
						},
						held: {
							type: 'integer',
							minimum: 0,
						},
						mergedInto: {
							type: [ 'object', 'null' ],
							additionalProperties: false,
							properties: {
								id: {
									type: 'integer',
									minimum: 1,
								},
								name: {
									type: 'string',
									maxLength: 500,
								},
							},
							required: [ 'id', 'name' ],
						},
						updatedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
					},
					required: [
						'id',
						'erpId',
						'code',
						'name',
						'nip',
						'city',
						'state',
						'people',
						'points',
						'salesman',
						'priceList',
						'held',
						'mergedInto',
						'updatedAt',
					],
				},
				maxItems: 100,
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			invitations: {
				type: 'object',
				additionalProperties: false,
				properties: {
					held: {
						type: 'integer',
						minimum: 0,
					},
					queued: {
						type: 'integer',
						minimum: 0,
					},
					sent: {
						type: 'integer',
						minimum: 0,
					},
					failed: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [ 'held', 'queued', 'sent', 'failed' ],
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					all: {
						type: 'integer',
						minimum: 0,
					},
					active: {
						type: 'integer',
						minimum: 0,
					},
					blocked: {
						type: 'integer',
						minimum: 0,
					},
					closed: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [ 'all', 'active', 'blocked', 'closed' ],
			},
		},
		required: [ 'items', 'total', 'pages', 'counts', 'invitations' ],
	},
	'customers#CompanyAction': {
		type: 'string',
		enum: [
			'approve',
			'suspend',
			'restore',
			'let_manage',
			'stop_managing',
			'invite_again',
		],
	},
	'customers#PersonRow': {
		description:
			'access: whether the company’s data, prices and documents are open to the person. viewUrl: where seeing the shop as this person begins; null where that cannot be. actions: what may be done now.',
		type: 'object',
		additionalProperties: false,
		properties: {
			userId: {
				type: 'integer',
				minimum: 1,
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			email: {
				type: 'string',
				maxLength: 255,
			},
			role: {
				type: 'string',
				enum: [ 'company', 'branch' ],
			},
			points: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				maxItems: 1000,
			},
			state: {
				type: 'string',
				enum: [ 'active', 'suspended', 'former' ],
			},
			invitation: {
				type: 'string',
				enum: [ 'none', 'held', 'queued', 'sent', 'failed' ],
			},
			managesPeople: {
				type: 'boolean',
			},
			contactId: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			editUrl: {
				type: 'string',
				maxLength: 500,
			},
			access: {
				type: 'string',
				enum: [ 'waits', 'open' ],
			},
			invitedAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			viewUrl: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
			actions: {
				type: 'array',
				items: {
					type: 'string',
					enum: [
						'approve',
						'suspend',
						'restore',
						'let_manage',
						'stop_managing',
						'invite_again',
					],
				},
				maxItems: 7,
			},
		},
		required: [
			'userId',
			'name',
			'email',
			'role',
			'points',
			'state',
			'invitation',
			'managesPeople',
			'contactId',
			'editUrl',
			'access',
			'invitedAt',
			'viewUrl',
			'actions',
		],
	},
	'customers#PointRow': {
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			erpId: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			recipient: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
			phone: {
				type: [ 'string', 'null' ],
				maxLength: 100,
			},
			street: {
				type: 'string',
				maxLength: 500,
			},
			postcode: {
				type: 'string',
				maxLength: 100,
			},
			city: {
				type: 'string',
				maxLength: 500,
			},
			country: {
				type: 'string',
				maxLength: 2,
			},
			active: {
				type: 'boolean',
			},
		},
		required: [
			'id',
			'erpId',
			'name',
			'recipient',
			'phone',
			'street',
			'postcode',
			'city',
			'country',
			'active',
		],
	},
	'customers#CompanyDetail': {
		description:
			'owners: who leads the data of the company, its delivery points and its people. orders: how many are the company’s; ordersUrl: their list in the shop’s admin.',
		type: 'object',
		additionalProperties: false,
		properties: {
			company: {
				description:
					'people: active ones. held: invitations that wait for the admin’s release. mergedInto: the company that took its place.',
				type: 'object',
				additionalProperties: false,
				properties: {
					id: {
						type: 'integer',
						minimum: 1,
					},
					erpId: {
						type: [ 'string', 'null' ],
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					code: {
						type: [ 'string', 'null' ],
						maxLength: 20,
					},
					name: {
						type: 'string',
						maxLength: 500,
					},
					nip: {
						type: [ 'string', 'null' ],
						maxLength: 30,
					},
					city: {
						type: [ 'string', 'null' ],
						maxLength: 100,
					},
					state: {
						type: 'string',
						enum: [ 'active', 'closed', 'blocked' ],
					},
					people: {
						type: 'integer',
						minimum: 0,
					},
					points: {
						type: 'integer',
						minimum: 0,
					},
					salesman: {
						type: [ 'string', 'null' ],
						maxLength: 100,
					},
					priceList: {
						type: [ 'string', 'null' ],
						maxLength: 20,
					},
					held: {
						type: 'integer',
						minimum: 0,
					},
					mergedInto: {
						type: [ 'object', 'null' ],
						additionalProperties: false,
						properties: {
							id: {
								type: 'integer',
								minimum: 1,
							},
							name: {
								type: 'string',
								maxLength: 500,
							},
						},
						required: [ 'id', 'name' ],
					},
					updatedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
				},
				required: [
					'id',
					'erpId',
					'code',
					'name',
					'nip',
					'city',
					'state',
					'people',
					'points',
					'salesman',
					'priceList',
					'held',
					'mergedInto',
					'updatedAt',
				],
			},
			address: {
				type: 'object',
				additionalProperties: false,
				properties: {
					street: {
						type: 'string',
						maxLength: 500,
					},
					postcode: {
						type: 'string',
						maxLength: 100,
					},
					city: {
						type: 'string',
						maxLength: 500,
					},
					country: {
						type: 'string',
						maxLength: 2,
					},
					email: {
						type: 'string',
						maxLength: 500,
					},
					phone: {
						type: 'string',
						maxLength: 100,
					},
				},
				required: [
					'street',
					'postcode',
					'city',
					'country',
					'email',
					'phone',
				],
			},
			terms: {
				type: 'object',
				additionalProperties: false,
				properties: {
					paymentForm: {
						type: [ 'string', 'null' ],
						maxLength: 100,
					},
					paymentDays: {
						type: [ 'integer', 'null' ],
						minimum: 0,
					},
					creditLimit: {
						type: [ 'string', 'null' ],
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					overdueDays: {
						type: [ 'integer', 'null' ],
						minimum: 0,
					},
					overdueBlock: {
						type: 'boolean',
					},
					blocked: {
						type: 'boolean',
					},
				},
				required: [
					'paymentForm',
					'paymentDays',
					'creditLimit',
					'overdueDays',
					'overdueBlock',
					'blocked',
				],
			},
			people: {
				type: 'array',
				items: {
					description:
						'access: whether the company’s data, prices and documents are open to the person. viewUrl: where seeing the shop as this person begins; null where that cannot be. actions: what may be done now.',
					type: 'object',
					additionalProperties: false,
					properties: {
						userId: {
							type: 'integer',
							minimum: 1,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
						email: {
							type: 'string',
							maxLength: 255,
						},
						role: {
							type: 'string',
							enum: [ 'company', 'branch' ],
						},
						points: {
							type: 'array',
							items: {
								type: 'integer',
								minimum: 1,
							},
							maxItems: 1000,
						},
						state: {
							type: 'string',
							enum: [ 'active', 'suspended', 'former' ],
						},
						invitation: {
							type: 'string',
							enum: [
								'none',
								'held',
								'queued',
								'sent',
								'failed',
							],
						},
						managesPeople: {
							type: 'boolean',
						},
						contactId: {
							type: [ 'string', 'null' ],
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						editUrl: {
							type: 'string',
							maxLength: 500,
						},
						access: {
							type: 'string',
							enum: [ 'waits', 'open' ],
						},
						invitedAt: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						viewUrl: {
							type: [ 'string', 'null' ],
							maxLength: 1000,
						},
						actions: {
							type: 'array',
							items: {
								type: 'string',
								enum: [
									'approve',
									'suspend',
									'restore',
									'let_manage',
									'stop_managing',
									'invite_again',
								],
							},
							maxItems: 7,
						},
					},
					required: [
						'userId',
						'name',
						'email',
						'role',
						'points',
						'state',
						'invitation',
						'managesPeople',
						'contactId',
						'editUrl',
						'access',
						'invitedAt',
						'viewUrl',
						'actions',
					],
				},
				maxItems: 2000,
			},
			points: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						erpId: {
							type: [ 'string', 'null' ],
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
						recipient: {
							type: [ 'string', 'null' ],
							maxLength: 500,
						},
						phone: {
							type: [ 'string', 'null' ],
							maxLength: 100,
						},
						street: {
							type: 'string',
							maxLength: 500,
						},
						postcode: {
							type: 'string',
							maxLength: 100,
						},
						city: {
							type: 'string',
							maxLength: 500,
						},
						country: {
							type: 'string',
							maxLength: 2,
						},
						active: {
							type: 'boolean',
						},
					},
					required: [
						'id',
						'erpId',
						'name',
						'recipient',
						'phone',
						'street',
						'postcode',
						'city',
						'country',
						'active',
					],
				},
				maxItems: 2000,
			},
			asOf: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			owners: {
				type: 'object',
				additionalProperties: false,
				properties: {
					address: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					points: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
					contacts: {
						type: 'string',
						enum: [ 'wapro', 'shop' ],
					},
				},
				required: [ 'address', 'points', 'contacts' ],
			},
			orders: {
				type: 'integer',
				minimum: 0,
			},
			ordersUrl: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
		},
		required: [
			'company',
			'address',
			'terms',
			'people',
			'points',
			'asOf',
			'owners',
			'orders',
			'ordersUrl',
		],
	},
	'customers#CompanyActionRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			action: {
				type: 'string',
				enum: [
					'approve',
					'suspend',
					'restore',
					'let_manage',
					'stop_managing',
					'invite_again',
				],
			},
			userId: {
				type: 'integer',
				minimum: 1,
			},
		},
		required: [ 'action', 'userId' ],
	},
	'customers#InvitationsQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			state: {
				type: 'string',
				enum: [ 'held', 'queued', 'sent', 'failed' ],
			},
			search: {
				type: 'string',
				maxLength: 100,
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
		required: [],
	},
	'customers#InvitationRow': {
		description: 'A person with the companies that the invitation is for.',
		type: 'object',
		additionalProperties: false,
		properties: {
			userId: {
				type: 'integer',
				minimum: 1,
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			email: {
				type: 'string',
				maxLength: 255,
			},
			companies: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
					},
					required: [ 'id', 'name' ],
				},
				maxItems: 100,
			},
			state: {
				type: 'string',
				enum: [ 'held', 'queued', 'sent', 'failed' ],
			},
			invitedAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			editUrl: {
				type: 'string',
				maxLength: 500,
			},
		},
		required: [
			'userId',
			'name',
			'email',
			'companies',
			'state',
			'invitedAt',
			'editUrl',
		],
	},
	'customers#InvitationsResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					description:
						'A person with the companies that the invitation is for.',
					type: 'object',
					additionalProperties: false,
					properties: {
						userId: {
							type: 'integer',
							minimum: 1,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
						email: {
							type: 'string',
							maxLength: 255,
						},
						companies: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									id: {
										type: 'integer',
										minimum: 1,
									},
									name: {
										type: 'string',
										maxLength: 500,
									},
								},
								required: [ 'id', 'name' ],
							},
							maxItems: 100,
						},
						state: {
							type: 'string',
							enum: [ 'held', 'queued', 'sent', 'failed' ],
						},
						invitedAt: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						editUrl: {
							type: 'string',
							maxLength: 500,
						},
					},
					required: [
						'userId',
						'name',
						'email',
						'companies',
						'state',
						'invitedAt',
						'editUrl',
					],
				},
				maxItems: 100,
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					held: {
						type: 'integer',
						minimum: 0,
					},
					queued: {
						type: 'integer',
						minimum: 0,
					},
					sent: {
						type: 'integer',
						minimum: 0,
					},
					failed: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [ 'held', 'queued', 'sent', 'failed' ],
			},
		},
		required: [ 'items', 'total', 'pages', 'counts' ],
	},
	'customers#InvitationActionRequest': {
		description:
			'release: held ones; retry: such as failed; stop: released ones that are not sent yet are held again. userIds, companyId: only theirs.',
		type: 'object',
		additionalProperties: false,
		properties: {
			action: {
				type: 'string',
				enum: [ 'release', 'retry', 'stop' ],
			},
			companyId: {
				type: 'integer',
				minimum: 1,
			},
			userIds: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				minItems: 1,
				maxItems: 100,
			},
			dryRun: {
				type: 'boolean',
			},
		},
		required: [ 'action', 'dryRun' ],
	},
	'customers#InvitationActionResponse': {
		description: 'queued: released and on their way.',
		type: 'object',
		additionalProperties: false,
		properties: {
			done: {
				type: 'integer',
				minimum: 0,
			},
			skipped: {
				type: 'integer',
				minimum: 0,
			},
			failed: {
				type: 'integer',
				minimum: 0,
			},
			queued: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'done', 'skipped', 'failed', 'queued' ],
	},
	'customers#Proposal': {
		description:
			'to_wapro: made in My Account, decided in WAPRO; to_shop: WAPRO’s word on a field that the shop owns, decided here. held: the shop has the values already and WAPRO is to write them.',
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			direction: {
				type: 'string',
				enum: [ 'to_wapro', 'to_shop' ],
			},
			kind: {
				type: 'string',
				enum: [ 'address', 'delivery_place', 'contact' ],
			},
			companyId: {
				type: 'integer',
				minimum: 1,
			},
			companyName: {
				type: 'string',
				maxLength: 500,
			},
			title: {
				type: 'string',
				maxLength: 500,
			},
			changes: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						field: {
							type: 'string',
							maxLength: 64,
						},
						before: {
							type: [ 'string', 'null' ],
							maxLength: 2000,
						},
						after: {
							type: [ 'string', 'null' ],
							maxLength: 2000,
						},
					},
					required: [ 'field', 'before', 'after' ],
				},
				maxItems: 50,
			},
			by: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			state: {
				type: 'string',
				enum: [ 'waiting', 'sent', 'accepted', 'refused' ],
			},
			reason: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
			held: {
				type: 'boolean',
			},
			at: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			decidedAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			actions: {
				type: 'array',
				items: {
					type: 'string',
					enum: [ 'accept', 'refuse', 'withdraw' ],
				},
				maxItems: 3,
			},
		},
		required: [
			'id',
			'direction',
			'kind',
			'companyId',
			'companyName',
			'title',
			'changes',
			'by',
			'state',
			'reason',
			'held',
			'at',
			'decidedAt',
			'actions',
		],
	},
	'customers#ProposalsQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			state: {
				type: 'string',
				enum: [ 'open', 'accepted', 'refused' ],
			},
			direction: {
				type: 'string',
				enum: [ 'to_wapro', 'to_shop' ],
			},
			kind: {
				type: 'string',
				enum: [ 'address', 'delivery_place', 'contact' ],
			},
			companyId: {
				type: 'integer',
				minimum: 1,
			},
			search: {
				type: 'string',
				maxLength: 100,
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
		required: [],
	},
	'customers#ProposalsResponse': {
		description:
			'counts: whatever the filters. to_shop and to_wapro: open ones, by who decides them. companies: those of the chosen state and direction, for the filter.',
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					description:
						'to_wapro: made in My Account, decided in WAPRO; to_shop: WAPRO’s word on a field that the shop owns, decided here. held: the shop has the values already and WAPRO is to write them.',
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						direction: {
							type: 'string',
							enum: [ 'to_wapro', 'to_shop' ],
						},
						kind: {
							type: 'string',
							enum: [ 'address', 'delivery_place', 'contact' ],
						},
						companyId: {
							type: 'integer',
							minimum: 1,
						},
						companyName: {
							type: 'string',
							maxLength: 500,
						},
						title: {
							type: 'string',
							maxLength: 500,
						},
						changes: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									field: {
										type: 'string',
										maxLength: 64,
									},
									before: {
										type: [ 'string', 'null' ],
										maxLength: 2000,
									},
									after: {
										type: [ 'string', 'null' ],
										maxLength: 2000,
									},
								},
								required: [ 'field', 'before', 'after' ],
							},
							maxItems: 50,
						},
						by: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						state: {
							type: 'string',
							enum: [ 'waiting', 'sent', 'accepted', 'refused' ],
						},
						reason: {
							type: [ 'string', 'null' ],
							maxLength: 500,
						},
						held: {
							type: 'boolean',
						},
						at: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						decidedAt: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						actions: {
							type: 'array',
							items: {
								type: 'string',
								enum: [ 'accept', 'refuse', 'withdraw' ],
							},
							maxItems: 3,
						},
					},
					required: [
						'id',
						'direction',
						'kind',
						'companyId',
						'companyName',
						'title',
						'changes',
						'by',
						'state',
						'reason',
						'held',
						'at',
						'decidedAt',
						'actions',
					],
				},
				maxItems: 100,
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					to_shop: {
						type: 'integer',
						minimum: 0,
					},
					to_wapro: {
						type: 'integer',
						minimum: 0,
					},
					accepted: {
						type: 'integer',
						minimum: 0,
					},
					refused: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [ 'to_shop', 'to_wapro', 'accepted', 'refused' ],
			},
			companies: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
					},
					required: [ 'id', 'name' ],
				},
				maxItems: 100,
			},
		},
		required: [ 'items', 'total', 'pages', 'counts', 'companies' ],
	},
	'customers#ProposalActionRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			action: {
				type: 'string',
				enum: [ 'accept', 'refuse', 'withdraw' ],
			},
			reason: {
				type: 'string',
				maxLength: 500,
			},
		},
		required: [ 'action' ],
	},
	'customers#CustomerSettings': {
		description:
			'accounts: contacts of flagged contractors get accounts. freeAddress: a company’s buyer may type an address of its own at checkout. peopleManaged: company-wide users may be allowed to manage people. registers.gusKey: the shop’s user key for GUS; read masked; absent or written as it was read it stays, empty it is removed.',
		type: 'object',
		additionalProperties: false,
		properties: {
			accounts: {
				type: 'boolean',
			},
			invitations: {
				type: 'string',
				enum: [ 'hold', 'send' ],
			},
			guests: {
				type: 'string',
				enum: [ 'one_each', 'one_retail' ],
			},
			retailCustomerId: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			addressOwner: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			pointOwner: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			contactOwner: {
				type: 'string',
				enum: [ 'wapro', 'shop' ],
			},
			freeAddress: {
				type: 'boolean',
			},
			peopleManaged: {
				type: 'boolean',
			},
			registers: {
				type: 'object',
				additionalProperties: false,
				properties: {
					gus: {
						type: 'boolean',
					},
					vies: {
						type: 'boolean',
					},
					gusKey: {
						type: 'string',
						maxLength: 100,
					},
				},
				required: [ 'gus', 'vies' ],
			},
		},
		required: [
			'accounts',
			'invitations',
			'guests',
			'retailCustomerId',
			'addressOwner',
			'pointOwner',
			'contactOwner',
			'freeAddress',
			'peopleManaged',
			'registers',
		],
	},
	'documents#DocumentKind': {
		description:
			'invoice: by the invoice’s id in WAPRO. delivery_note: of the goods issued for an order, by the order’s id in WAPRO.',
		type: 'string',
		enum: [ 'invoice', 'delivery_note' ],
	},
	'documents#DocumentResult': {
		description: 'What became of one document that was claimed.',
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			token: {
				type: 'string',
				maxLength: 36,
				minLength: 1,
			},
			outcome: {
				type: 'string',
				enum: [ 'fetched', 'refused', 'later' ],
				description:
					'fetched: the file with this hash is in the shop. refused: waits for a person. later: tried again by itself.',
			},
			hash: {
				type: 'string',
				pattern: '^[0-9a-f]{64}$',
			},
			name: {
				type: 'string',
				maxLength: 100,
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
			delaySeconds: {
				type: 'integer',
				minimum: 0,
				maximum: 86400,
			},
		},
		required: [ 'id', 'token', 'outcome' ],
	},
	'documents#DocumentsClaimRequest': {
		description:
			'Reports what became of documents and claims the next that are wanted. limit 0: reports only.',
		type: 'object',
		additionalProperties: false,
		properties: {
			worker: {
				type: 'string',
				maxLength: 64,
				minLength: 1,
			},
			limit: {
				type: 'integer',
				minimum: 0,
				maximum: 20,
			},
			leaseSeconds: {
				type: 'integer',
				minimum: 5,
				maximum: 600,
			},
			results: {
				type: 'array',
				items: {
					description:
						'What became of one document that was claimed.',
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						token: {
							type: 'string',
							maxLength: 36,
							minLength: 1,
						},
						outcome: {
							type: 'string',
							enum: [ 'fetched', 'refused', 'later' ],
							description:
								'fetched: the file with this hash is in the shop. refused: waits for a person. later: tried again by itself.',
						},
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{64}$',
						},
						name: {
							type: 'string',
							maxLength: 100,
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
						delaySeconds: {
							type: 'integer',
							minimum: 0,
							maximum: 86400,
						},
					},
					required: [ 'id', 'token', 'outcome' ],
				},
				maxItems: 20,
			},
		},
		required: [ 'worker', 'limit', 'leaseSeconds' ],
	},
	'documents#WantedDocument': {
		description:
			'A document whose file is to be fetched. hash: of the file that the shop has of it; the same one is not sent again.',
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			token: {
				type: 'string',
				maxLength: 36,
				minLength: 1,
			},
			kind: {
				description:
					'invoice: by the invoice’s id in WAPRO. delivery_note: of the goods issued for an order, by the order’s id in WAPRO.',
				type: 'string',
				enum: [ 'invoice', 'delivery_note' ],
			},
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			hash: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9a-f]{64}$',
			},
		},
		required: [ 'id', 'token', 'kind', 'erpId', 'hash' ],
	},
	'documents#DocumentsClaimResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			now: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			paused: {
				type: 'boolean',
			},
			mostBytes: {
				type: 'integer',
				minimum: 1,
			},
			results: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						outcome: {
							type: 'string',
							enum: [ 'recorded', 'stale', 'missing' ],
						},
					},
					required: [ 'id', 'outcome' ],
				},
				description:
					'stale: the document is another worker’s, or wanted anew. missing: the shop has no file with this hash.',
			},
			documents: {
				type: 'array',
				items: {
					description:
						'A document whose file is to be fetched. hash: of the file that the shop has of it; the same one is not sent again.',
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						token: {
							type: 'string',
							maxLength: 36,
							minLength: 1,
						},
						kind: {
							description:
								'invoice: by the invoice’s id in WAPRO. delivery_note: of the goods issued for an order, by the order’s id in WAPRO.',
							type: 'string',
							enum: [ 'invoice', 'delivery_note' ],
						},
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						hash: {
							type: [ 'string', 'null' ],
							pattern: '^[0-9a-f]{64}$',
						},
					},
					required: [ 'id', 'token', 'kind', 'erpId', 'hash' ],
				},
			},
		},
		required: [ 'now', 'paused', 'mostBytes', 'results', 'documents' ],
	},
	'documents#DocumentUploadResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			outcome: {
				type: 'string',
				enum: [ 'stored', 'known', 'refused' ],
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
		},
		required: [ 'outcome' ],
	},
	'documents#InvoiceDocument': {
		description:
			'The PDF of an invoice, for staff. none: nobody asked for it. waits: until the invoice has its number in KSeF. wanted: a worker is to fetch it. ready: it is in the shop. refused: a person may ask again. url: of the file that is there; outdated: it is of an older state of the invoice. code and reason: of the last try that brought nothing; the reason is as the worker, WAPRO or the shop gave it.',
		type: 'object',
		additionalProperties: false,
		properties: {
			state: {
				type: 'string',
				enum: [ 'none', 'waits', 'wanted', 'ready', 'refused' ],
			},
			outdated: {
				type: 'boolean',
			},
			askable: {
				type: 'boolean',
			},
			url: {
				type: [ 'string', 'null' ],
				maxLength: 2000,
			},
			bytes: {
				type: 'integer',
				minimum: 0,
			},
			code: {
				type: [ 'string', 'null' ],
				maxLength: 64,
			},
			reason: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
		},
		required: [
			'state',
			'outdated',
			'askable',
			'url',
			'bytes',
			'code',
			'reason',
		],
	},
	'documents#DocumentSettings': {
		description:
			'PDFs of invoices and delivery notes. ksef wait: an invoice’s file is fetched when it has its number there; mark: at once, and the shop says that the file has none. mail: a new invoice is sent to whoever placed its orders; mailNotes: a delivery note to whoever placed the order, when goods left.',
		type: 'object',
		additionalProperties: false,
		properties: {
			on: {
				type: 'boolean',
			},
			mostMegabytes: {
				type: 'integer',
				minimum: 1,
				maximum: 20,
			},
			ksef: {
				type: 'string',
				enum: [ 'wait', 'mark' ],
			},
			mail: {
				type: 'boolean',
			},
			mailNotes: {
				type: 'boolean',
			},
		},
		required: [ 'on', 'mostMegabytes', 'ksef', 'mail', 'mailNotes' ],
	},
	'documents#DocumentFolder': {
		description:
			'Where the files lie. outside: not below the folder that the server shows.',
		type: 'object',
		additionalProperties: false,
		properties: {
			path: {
				type: 'string',
				maxLength: 1000,
			},
			outside: {
				type: 'boolean',
			},
			writable: {
				type: 'boolean',
			},
		},
		required: [ 'path', 'outside', 'writable' ],
	},
	'documents#DocumentCounts': {
		type: 'object',
		additionalProperties: false,
		properties: {
			wanted: {
				type: 'integer',
				minimum: 0,
			},
			ready: {
				type: 'integer',
				minimum: 0,
			},
			refused: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'wanted', 'ready', 'refused' ],
	},
	'documents#DocumentSettingsView': {
		type: 'object',
		additionalProperties: false,
		properties: {
			settings: {
				description:
					'PDFs of invoices and delivery notes. ksef wait: an invoice’s file is fetched when it has its number there; mark: at once, and the shop says that the file has none. mail: a new invoice is sent to whoever placed its orders; mailNotes: a delivery note to whoever placed the order, when goods left.',
				type: 'object',
				additionalProperties: false,
				properties: {
					on: {
						type: 'boolean',
					},
					mostMegabytes: {
						type: 'integer',
						minimum: 1,
						maximum: 20,
					},
					ksef: {
						type: 'string',
						enum: [ 'wait', 'mark' ],
					},
					mail: {
						type: 'boolean',
					},
					mailNotes: {
						type: 'boolean',
					},
				},
				required: [
					'on',
					'mostMegabytes',
					'ksef',
					'mail',
					'mailNotes',
				],
			},
			folder: {
				description:
					'Where the files lie. outside: not below the folder that the server shows.',
				type: 'object',
				additionalProperties: false,
				properties: {
					path: {
						type: 'string',
						maxLength: 1000,
					},
					outside: {
						type: 'boolean',
					},
					writable: {
						type: 'boolean',
					},
				},
				required: [ 'path', 'outside', 'writable' ],
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					wanted: {
						type: 'integer',
						minimum: 0,
					},
					ready: {
						type: 'integer',
						minimum: 0,
					},
					refused: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [ 'wanted', 'ready', 'refused' ],
			},
		},
		required: [ 'settings', 'folder', 'counts' ],
	},
	'invoice-requests#InvoiceRequestSettings': {
		description:
			'For which orders WAPRO is asked for an invoice. Of customers, company: orders of a company from WAPRO; account: of a private buyer with an account; guest: of anybody else.',
		type: 'object',
		additionalProperties: false,
		properties: {
			enabled: {
				type: 'boolean',
			},
			onlyPaid: {
				type: 'boolean',
			},
			statuses: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 40,
					minLength: 1,
				},
				maxItems: 50,
			},
			nip: {
				type: 'string',
				enum: [ 'any', 'with', 'without' ],
			},
			customers: {
				type: 'array',
				items: {
					type: 'string',
					enum: [ 'company', 'account', 'guest' ],
				},
				maxItems: 3,
			},
		},
		required: [ 'enabled', 'onlyPaid', 'statuses', 'nip', 'customers' ],
	},
	'invoice-requests#InvoiceRequestSettingsView': {
		description:
			'available: whether this shop can ask at all. since: orders placed earlier are left to people; absent while off.',
		type: 'object',
		additionalProperties: false,
		properties: {
			available: {
				type: 'boolean',
			},
			settings: {
				description:
					'For which orders WAPRO is asked for an invoice. Of customers, company: orders of a company from WAPRO; account: of a private buyer with an account; guest: of anybody else.',
				type: 'object',
				additionalProperties: false,
				properties: {
					enabled: {
						type: 'boolean',
					},
					onlyPaid: {
						type: 'boolean',
					},
					statuses: {
						type: 'array',
						items: {
							type: 'string',
							maxLength: 40,
							minLength: 1,
						},
						maxItems: 50,
					},
					nip: {
						type: 'string',
						enum: [ 'any', 'with', 'without' ],
					},
					customers: {
						type: 'array',
						items: {
							type: 'string',
							enum: [ 'company', 'account', 'guest' ],
						},
						maxItems: 3,
					},
				},
				required: [
					'enabled',
					'onlyPaid',
					'statuses',
					'nip',
					'customers',
				],
			},
			statuses: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						slug: {
							type: 'string',
							maxLength: 40,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
					},
					required: [ 'slug', 'name' ],
				},
			},
			since: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [ 'available', 'settings', 'statuses' ],
	},
	'invoice-requests#InvoiceRequestPayload': {
		description: 'Name in WAPRO of the shop order whose invoice is wanted.',
		type: 'object',
		additionalProperties: false,
		properties: {
			reference: {
				type: 'string',
				pattern: '^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
			},
		},
		required: [ 'reference' ],
	},
	'invoice-requests#InvoiceRequestAnswer': {
		description:
			'What CreateInvoice answered. known: WAPRO had the invoice before.',
		type: 'object',
		additionalProperties: false,
		properties: {
			outcome: {
				type: 'string',
				enum: [ 'issued', 'buffered' ],
			},
			known: {
				type: 'boolean',
			},
			invoices: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						number: {
							type: 'string',
							maxLength: 30,
						},
					},
					required: [ 'erpId' ],
				},
				maxItems: 50,
			},
		},
		required: [ 'outcome', 'known', 'invoices' ],
	},
	'invoices#InvoiceVat': {
		description:
			'One VAT code of the summary. Of a final invoice: what the advances left.',
		type: 'object',
		additionalProperties: false,
		properties: {
			vatCode: {
				type: 'string',
				maxLength: 3,
				minLength: 1,
			},
			net: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			vat: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			vatPln: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
		},
		required: [ 'vatCode', 'net', 'vat', 'gross' ],
	},
	'invoices#InvoiceOrder': {
		description:
			'What of the gross amount is an order’s; without an id: what is of no order. All together are the gross amount. contractorId: of the order, where it is not the invoice’s.',
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			reference: {
				type: 'string',
				maxLength: 30,
			},
			number: {
				type: 'string',
				maxLength: 30,
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			contractorId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
		},
		required: [ 'gross' ],
	},
	'invoices#InvoiceSettlement': {
		description:
			'One stage of settlement, signed like the gross amount. invoiceId: the other document of a credit.',
		type: 'object',
		additionalProperties: false,
		properties: {
			settlementId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			kind: {
				type: 'string',
				enum: [ 'payment', 'compensation', 'credit' ],
			},
			settledOn: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			amount: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			document: {
				type: 'string',
				maxLength: 30,
			},
			invoiceId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
		},
		required: [ 'settlementId', 'kind', 'settledOn', 'amount' ],
	},
	'invoices#InvoiceKsef': {
		type: 'object',
		additionalProperties: false,
		properties: {
			number: {
				type: 'string',
				maxLength: 40,
			},
			state: {
				type: 'string',
				enum: [ 'outside', 'pending', 'accepted', 'rejected' ],
			},
			reason: {
				type: 'string',
				maxLength: 500,
			},
			mode: {
				type: 'string',
				enum: [ 'online', 'offline24', 'offline', 'emergency' ],
			},
			acceptedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			url: {
				type: 'string',
				maxLength: 255,
			},
		},
		required: [ 'state' ],
	},
	'invoices#InvoiceItem': {
		description:
			'One invoice as it stands in WAPRO, whole: what it does not name is not there any more. remaining: WAPRO’s own figure, gross less settled; negative: what a correction still owes the buyer. finalId: of an advance, the invoice that settles it. hash: of all of it, opaque.',
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			messageId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			deleted: {
				type: 'boolean',
			},
			hash: {
				type: 'string',
				pattern: '^[0-9a-f]{16}$',
				description: '64-bit hash of a row, opaque.',
			},
			kind: {
				type: 'string',
				enum: [
					'invoice',
					'correction',
					'advance',
					'final',
					'proforma',
					'receipt',
				],
			},
			state: {
				type: 'string',
				enum: [ 'buffered', 'issued', 'cancelled' ],
			},
			number: {
				type: 'string',
				maxLength: 30,
			},
			contractorId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			payerId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			contractorName: {
				type: 'string',
				maxLength: 200,
			},
			nip: {
				type: 'string',
				maxLength: 30,
			},
			issuedOn: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			soldOn: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			dueOn: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			paymentForm: {
				type: 'string',
				maxLength: 50,
			},
			currency: {
				type: 'string',
				pattern: '^[A-Z]{3}$',
			},
			rate: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			rateDate: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			basis: {
				type: 'string',
				enum: [ 'net', 'gross' ],
			},
			net: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			vat: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			grossPln: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			settled: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			remaining: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			overpaid: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			settledOn: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			splitPayment: {
				type: 'boolean',
			},
			receiptNumber: {
				type: 'string',
				maxLength: 30,
			},
			note: {
				type: 'string',
				maxLength: 1000,
			},
			ksef: {
				type: 'object',
				additionalProperties: false,
				properties: {
					number: {
						type: 'string',
						maxLength: 40,
					},
					state: {
						type: 'string',
						enum: [ 'outside', 'pending', 'accepted', 'rejected' ],
					},
					reason: {
						type: 'string',
						maxLength: 500,
					},
					mode: {
						type: 'string',
						enum: [ 'online', 'offline24', 'offline', 'emergency' ],
					},
					acceptedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					url: {
						type: 'string',
						maxLength: 255,
					},
				},
				required: [ 'state' ],
			},
			summary: {
				type: 'array',
				items: {
					description:
						'One VAT code of the summary. Of a final invoice: what the advances left.',
					type: 'object',
					additionalProperties: false,
					properties: {
						vatCode: {
							type: 'string',
							maxLength: 3,
							minLength: 1,
						},
						net: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						vat: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						vatPln: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [ 'vatCode', 'net', 'vat', 'gross' ],
				},
				maxItems: 50,
			},
			orders: {
				type: 'array',
				items: {
					description:
						'What of the gross amount is an order’s; without an id: what is of no order. All together are the gross amount. contractorId: of the order, where it is not the invoice’s.',
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						reference: {
							type: 'string',
							maxLength: 30,
						},
						number: {
							type: 'string',
							maxLength: 30,
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						contractorId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
					},
					required: [ 'gross' ],
				},
				maxItems: 1000,
			},
			settlements: {
				type: 'array',
				items: {
					description:
						'One stage of settlement, signed like the gross amount. invoiceId: the other document of a credit.',
					type: 'object',
					additionalProperties: false,
					properties: {
						settlementId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						kind: {
							type: 'string',
							enum: [ 'payment', 'compensation', 'credit' ],
						},
						settledOn: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						amount: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						document: {
							type: 'string',
							maxLength: 30,
						},
						invoiceId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
					},
					required: [ 'settlementId', 'kind', 'settledOn', 'amount' ],
				},
				maxItems: 1000,
			},
			originalId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			correctsId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			finalId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
		},
		required: [ 'erpId', 'asOf', 'deleted' ],
	},
	'invoices#ApplyInvoicesRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			runId: {
				type: 'integer',
				minimum: 0,
			},
			items: {
				type: 'array',
				items: {
					description:
						'One invoice as it stands in WAPRO, whole: what it does not name is not there any more. remaining: WAPRO’s own figure, gross less settled; negative: what a correction still owes the buyer. finalId: of an advance, the invoice that settles it. hash: of all of it, opaque.',
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						messageId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						asOf: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						deleted: {
							type: 'boolean',
						},
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{16}$',
							description: '64-bit hash of a row, opaque.',
						},
						kind: {
							type: 'string',
							enum: [
								'invoice',
								'correction',
								'advance',
								'final',
								'proforma',
								'receipt',
							],
						},
						state: {
							type: 'string',
							enum: [ 'buffered', 'issued', 'cancelled' ],
						},
						number: {
							type: 'string',
							maxLength: 30,
						},
						contractorId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						payerId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						contractorName: {
							type: 'string',
							maxLength: 200,
						},
						nip: {
							type: 'string',
							maxLength: 30,
						},
						issuedOn: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						soldOn: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						dueOn: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						paymentForm: {
							type: 'string',
							maxLength: 50,
						},
						currency: {
							type: 'string',
							pattern: '^[A-Z]{3}$',
						},
						rate: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						rateDate: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						basis: {
							type: 'string',
							enum: [ 'net', 'gross' ],
						},
						net: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						vat: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						grossPln: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						settled: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						remaining: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						overpaid: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						settledOn: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						splitPayment: {
							type: 'boolean',
						},
						receiptNumber: {
							type: 'string',
							maxLength: 30,
						},
						note: {
							type: 'string',
							maxLength: 1000,
						},
						ksef: {
							type: 'object',
							additionalProperties: false,
							properties: {
								number: {
									type: 'string',
									maxLength: 40,
								},
								state: {
									type: 'string',
									enum: [
										'outside',
										'pending',
										'accepted',
										'rejected',
									],
								},
								reason: {
									type: 'string',
									maxLength: 500,
								},
								mode: {
									type: 'string',
									enum: [
										'online',
										'offline24',
										'offline',
										'emergency',
									],
								},
								acceptedAt: {
									type: 'string',
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
								url: {
									type: 'string',
									maxLength: 255,
								},
							},
							required: [ 'state' ],
						},
						summary: {
							type: 'array',
							items: {
								description:
									'One VAT code of the summary. Of a final invoice: what the advances left.',
								type: 'object',
								additionalProperties: false,
								properties: {
									vatCode: {
										type: 'string',
										maxLength: 3,
										minLength: 1,
									},
									net: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									vat: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									gross: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									vatPln: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
								},
								required: [ 'vatCode', 'net', 'vat', 'gross' ],
							},
							maxItems: 50,
						},
						orders: {
							type: 'array',
							items: {
								description:
									'What of the gross amount is an order’s; without an id: what is of no order. All together are the gross amount. contractorId: of the order, where it is not the invoice’s.',
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									reference: {
										type: 'string',
										maxLength: 30,
									},
									number: {
										type: 'string',
										maxLength: 30,
									},
									gross: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									contractorId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
								},
								required: [ 'gross' ],
							},
							maxItems: 1000,
						},
						settlements: {
							type: 'array',
							items: {
								description:
									'One stage of settlement, signed like the gross amount. invoiceId: the other document of a credit.',
								type: 'object',
								additionalProperties: false,
								properties: {
									settlementId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									kind: {
										type: 'string',
										enum: [
											'payment',
											'compensation',
											'credit',
										],
									},
									settledOn: {
										type: 'string',
										pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
										description: 'Calendar day.',
									},
									amount: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									document: {
										type: 'string',
										maxLength: 30,
									},
									invoiceId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
								},
								required: [
									'settlementId',
									'kind',
									'settledOn',
									'amount',
								],
							},
							maxItems: 1000,
						},
						originalId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						correctsId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						finalId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
					},
					required: [ 'erpId', 'asOf', 'deleted' ],
				},
				maxItems: 1000,
				minItems: 1,
			},
		},
		required: [ 'cause', 'items' ],
	},
	'invoices#InvoiceHashRow': {
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			hash: {
				type: 'string',
				pattern: '^[0-9a-f]{16}$',
				description: '64-bit hash of a row, opaque.',
			},
		},
		required: [ 'erpId', 'hash' ],
	},
	'invoices#InvoicesCompareRequest': {
		description:
			'A page of WAPRO’s invoices that were issued or settled since a moment or are not settled, in the order of their id: those after one id up to another; without last: up to the end.',
		type: 'object',
		additionalProperties: false,
		properties: {
			since: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			after: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			last: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			rows: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{16}$',
							description: '64-bit hash of a row, opaque.',
						},
					},
					required: [ 'erpId', 'hash' ],
				},
				maxItems: 1000,
			},
		},
		required: [ 'since', 'after', 'rows' ],
	},
	'invoices#InvoicesCompareResponse': {
		description:
			'differing: the shop has them otherwise or not at all. gone: the shop has them and the page does not name them. inShop: those of the page’s range.',
		type: 'object',
		additionalProperties: false,
		properties: {
			differing: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9]{1,20}$',
					description:
						"Value of WAPRO's one change counter, as text.",
				},
				maxItems: 1000,
			},
			gone: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9]{1,20}$',
					description:
						"Value of WAPRO's one change counter, as text.",
				},
				maxItems: 1000,
			},
			inShop: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'differing', 'gone', 'inShop' ],
	},
	'invoices#InvoicesQuery': {
		description:
			'search: number, KSeF number, contractor, company, number of an order. order: of the shop. trouble: with an open finding; of a contractor that is no company of the shop; over an order that the shop has not got.',
		type: 'object',
		additionalProperties: false,
		properties: {
			search: {
				type: 'string',
				maxLength: 100,
			},
			company: {
				type: 'integer',
				minimum: 1,
			},
			order: {
				type: 'integer',
				minimum: 1,
			},
			settlement: {
				type: 'string',
				enum: [ 'open', 'part', 'paid', 'credited', 'cancelled' ],
			},
			time: {
				type: 'string',
				enum: [ 'overdue', 'due_soon', 'not_due' ],
			},
			trouble: {
				type: 'string',
				enum: [ 'finding', 'no_company', 'no_order' ],
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
		required: [],
	},
	'invoices#InvoiceRow': {
		description:
			'company: null while no company of the shop is the contractor. time and days: by the shop’s clock, null where nothing is to be paid or no day was set; days negative: since then. findings: open ones.',
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			kind: {
				type: 'string',
				enum: [
					'invoice',
					'correction',
					'advance',
					'final',
					'proforma',
					'receipt',
				],
			},
			state: {
				type: 'string',
				enum: [ 'buffered', 'issued', 'cancelled' ],
			},
			number: {
				type: [ 'string', 'null' ],
				maxLength: 30,
			},
			company: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					id: {
						type: 'integer',
						minimum: 1,
					},
					name: {
						type: 'string',
						maxLength: 500,
					},
				},
				required: [ 'id', 'name' ],
			},
			contractorName: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			issuedOn: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			dueOn: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			currency: {
				type: 'string',
				pattern: '^[A-Z]{3}$',
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			settled: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			remaining: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			overpaid: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			splitPayment: {
				type: 'boolean',
			},
			ksef: {
				type: 'object',
				additionalProperties: false,
				properties: {
					number: {
						type: 'string',
						maxLength: 40,
					},
					state: {
						type: 'string',
						enum: [ 'outside', 'pending', 'accepted', 'rejected' ],
					},
					reason: {
						type: 'string',
						maxLength: 500,
					},
					mode: {
						type: 'string',
						enum: [ 'online', 'offline24', 'offline', 'emergency' ],
					},
					acceptedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					url: {
						type: 'string',
						maxLength: 255,
					},
				},
				required: [ 'state' ],
			},
			updatedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			settlement: {
				type: 'string',
				enum: [ 'open', 'part', 'paid', 'credited', 'cancelled' ],
			},
			time: {
				type: [ 'string', 'null' ],
				enum: [ 'overdue', 'due_soon', 'not_due', null ],
			},
			days: {
				type: [ 'integer', 'null' ],
			},
			findings: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [
			'id',
			'erpId',
			'kind',
			'state',
			'number',
			'company',
			'contractorName',
			'issuedOn',
			'dueOn',
			'currency',
			'gross',
			'settled',
			'remaining',
			'overpaid',
			'splitPayment',
			'ksef',
			'updatedAt',
			'settlement',
			'time',
			'days',
			'findings',
		],
	},
	'invoices#InvoicesResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					description:
						'company: null while no company of the shop is the contractor. time and days: by the shop’s clock, null where nothing is to be paid or no day was set; days negative: since then. findings: open ones.',
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						kind: {
							type: 'string',
							enum: [
								'invoice',
								'correction',
								'advance',
								'final',
								'proforma',
								'receipt',
							],
						},
						state: {
							type: 'string',
							enum: [ 'buffered', 'issued', 'cancelled' ],
						},
						number: {
							type: [ 'string', 'null' ],
							maxLength: 30,
						},
						company: {
							type: [ 'object', 'null' ],
							additionalProperties: false,
							properties: {
								id: {
									type: 'integer',
									minimum: 1,
								},
								name: {
									type: 'string',
									maxLength: 500,
								},
							},
							required: [ 'id', 'name' ],
						},
						contractorName: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						issuedOn: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						dueOn: {
							type: [ 'string', 'null' ],
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						currency: {
							type: 'string',
							pattern: '^[A-Z]{3}$',
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						settled: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						remaining: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						overpaid: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						splitPayment: {
							type: 'boolean',
						},
						ksef: {
							type: 'object',
							additionalProperties: false,
							properties: {
								number: {
									type: 'string',
									maxLength: 40,
								},
								state: {
									type: 'string',
									enum: [
										'outside',
										'pending',
										'accepted',
										'rejected',
									],
								},
								reason: {
									type: 'string',
									maxLength: 500,
								},
								mode: {
									type: 'string',
									enum: [
										'online',
										'offline24',
										'offline',
										'emergency',
									],
								},
								acceptedAt: {
									type: 'string',
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
								url: {
									type: 'string',
									maxLength: 255,
								},
							},
							required: [ 'state' ],
						},
						updatedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						settlement: {
							type: 'string',
							enum: [
								'open',
								'part',
								'paid',
								'credited',
								'cancelled',
							],
						},
						time: {
							type: [ 'string', 'null' ],
							enum: [ 'overdue', 'due_soon', 'not_due', null ],
						},
						days: {
							type: [ 'integer', 'null' ],
						},
						findings: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [
						'id',
						'erpId',
						'kind',
						'state',
						'number',
						'company',
						'contractorName',
						'issuedOn',
						'dueOn',
						'currency',
						'gross',
						'settled',
						'remaining',
						'overpaid',
						'splitPayment',
						'ksef',
						'updatedAt',
						'settlement',
						'time',
						'days',
						'findings',
					],
				},
				maxItems: 100,
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'items', 'total', 'pages' ],
	},
	'invoices#InvoiceShare': {
		description:
			'erpId null: what is of no order. orderId: the shop’s order, null while it has none; bornId: one made in WAPRO. remaining: its part of what is left to pay.',
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			orderId: {
				type: [ 'integer', 'null' ],
				minimum: 1,
			},
			number: {
				type: [ 'string', 'null' ],
				maxLength: 30,
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			bornId: {
				type: [ 'integer', 'null' ],
				minimum: 1,
			},
			point: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			url: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
			remaining: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
		},
		required: [
			'erpId',
			'orderId',
			'number',
			'gross',
			'bornId',
			'point',
			'url',
			'remaining',
		],
	},
	'invoices#RelatedInvoice': {
		description: 'id null: WAPRO names it and the shop has not got it.',
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			id: {
				type: [ 'integer', 'null' ],
				minimum: 1,
			},
			number: {
				type: [ 'string', 'null' ],
				maxLength: 30,
			},
			relation: {
				type: 'string',
				enum: [
					'original',
					'corrects',
					'corrected_by',
					'advance',
					'final',
				],
			},
		},
		required: [ 'erpId', 'id', 'number', 'relation' ],
	},
	'invoices#InvoiceFinding': {
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			kind: {
				type: 'string',
				maxLength: 40,
			},
			reason: {
				type: 'string',
				maxLength: 500,
			},
			shopValue: {
				type: [ 'string', 'null' ],
			},
			waproValue: {
				type: [ 'string', 'null' ],
			},
		},
		required: [ 'id', 'kind', 'reason', 'shopValue', 'waproValue' ],
	},
	'invoices#InvoiceDetail': {
		type: 'object',
		additionalProperties: false,
		properties: {
			invoice: {
				description:
					'company: null while no company of the shop is the contractor. time and days: by the shop’s clock, null where nothing is to be paid or no day was set; days negative: since then. findings: open ones.',
				type: 'object',
				additionalProperties: false,
				properties: {
					id: {
						type: 'integer',
						minimum: 1,
					},
					erpId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					kind: {
						type: 'string',
						enum: [
							'invoice',
							'correction',
							'advance',
							'final',
							'proforma',
							'receipt',
						],
					},
					state: {
						type: 'string',
						enum: [ 'buffered', 'issued', 'cancelled' ],
					},
					number: {
						type: [ 'string', 'null' ],
						maxLength: 30,
					},
					company: {
						type: [ 'object', 'null' ],
						additionalProperties: false,
						properties: {
							id: {
								type: 'integer',
								minimum: 1,
							},
							name: {
								type: 'string',
								maxLength: 500,
							},
						},
						required: [ 'id', 'name' ],
					},
					contractorName: {
						type: [ 'string', 'null' ],
						maxLength: 200,
					},
					issuedOn: {
						type: 'string',
						pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
						description: 'Calendar day.',
					},
					dueOn: {
						type: [ 'string', 'null' ],
						pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
						description: 'Calendar day.',
					},
					currency: {
						type: 'string',
						pattern: '^[A-Z]{3}$',
					},
					gross: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					settled: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					remaining: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					overpaid: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					splitPayment: {
						type: 'boolean',
					},
					ksef: {
						type: 'object',
						additionalProperties: false,
						properties: {
							number: {
								type: 'string',
								maxLength: 40,
							},
							state: {
								type: 'string',
								enum: [
									'outside',
									'pending',
									'accepted',
									'rejected',
								],
							},
							reason: {
								type: 'string',
								maxLength: 500,
							},
							mode: {
								type: 'string',
								enum: [
									'online',
									'offline24',
									'offline',
									'emergency',
								],
							},
							acceptedAt: {
								type: 'string',
								pattern:
									'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
								description: 'ISO 8601 with zone.',
							},
							url: {
								type: 'string',
								maxLength: 255,
							},
						},
						required: [ 'state' ],
					},
					updatedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					settlement: {
						type: 'string',
						enum: [
							'open',
							'part',
							'paid',
							'credited',
							'cancelled',
						],
					},
					time: {
						type: [ 'string', 'null' ],
						enum: [ 'overdue', 'due_soon', 'not_due', null ],
					},
					days: {
						type: [ 'integer', 'null' ],
					},
					findings: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [
					'id',
					'erpId',
					'kind',
					'state',
					'number',
					'company',
					'contractorName',
					'issuedOn',
					'dueOn',
					'currency',
					'gross',
					'settled',
					'remaining',
					'overpaid',
					'splitPayment',
					'ksef',
					'updatedAt',
					'settlement',
					'time',
					'days',
					'findings',
				],
			},
			net: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			vat: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			rate: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			soldOn: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			settledOn: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			paymentForm: {
				type: [ 'string', 'null' ],
				maxLength: 50,
			},
			note: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
			summary: {
				type: 'array',
				items: {
					description:
						'One VAT code of the summary. Of a final invoice: what the advances left.',
					type: 'object',
					additionalProperties: false,
					properties: {
						vatCode: {
							type: 'string',
							maxLength: 3,
							minLength: 1,
						},
						net: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						vat: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						vatPln: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [ 'vatCode', 'net', 'vat', 'gross' ],
				},
				maxItems: 50,
			},
			orders: {
				type: 'array',
				items: {
					description:
						'erpId null: what is of no order. orderId: the shop’s order, null while it has none; bornId: one made in WAPRO. remaining: its part of what is left to pay.',
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: [ 'string', 'null' ],
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						orderId: {
							type: [ 'integer', 'null' ],
							minimum: 1,
						},
						number: {
							type: [ 'string', 'null' ],
							maxLength: 30,
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						bornId: {
							type: [ 'integer', 'null' ],
							minimum: 1,
						},
						point: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						url: {
							type: [ 'string', 'null' ],
							maxLength: 500,
						},
						remaining: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [
						'erpId',
						'orderId',
						'number',
						'gross',
						'bornId',
						'point',
						'url',
						'remaining',
					],
				},
				maxItems: 1000,
			},
			settlements: {
				type: 'array',
				items: {
					description:
						'One stage of settlement, signed like the gross amount. invoiceId: the other document of a credit.',
					type: 'object',
					additionalProperties: false,
					properties: {
						settlementId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						kind: {
							type: 'string',
							enum: [ 'payment', 'compensation', 'credit' ],
						},
						settledOn: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						amount: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						document: {
							type: 'string',
							maxLength: 30,
						},
						invoiceId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
					},
					required: [ 'settlementId', 'kind', 'settledOn', 'amount' ],
				},
				maxItems: 1000,
			},
			related: {
				type: 'array',
				items: {
					description:
						'id null: WAPRO names it and the shop has not got it.',
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						id: {
							type: [ 'integer', 'null' ],
							minimum: 1,
						},
						number: {
							type: [ 'string', 'null' ],
							maxLength: 30,
						},
						relation: {
							type: 'string',
							enum: [
								'original',
								'corrects',
								'corrected_by',
								'advance',
								'final',
							],
						},
					},
					required: [ 'erpId', 'id', 'number', 'relation' ],
				},
				maxItems: 1000,
			},
			nip: {
				type: [ 'string', 'null' ],
				maxLength: 30,
			},
			payer: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					erpId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					company: {
						type: [ 'object', 'null' ],
						additionalProperties: false,
						properties: {
							id: {
								type: 'integer',
								minimum: 1,
							},
							name: {
								type: 'string',
								maxLength: 500,
							},
						},
						required: [ 'id', 'name' ],
					},
				},
				required: [ 'erpId', 'company' ],
			},
			findings: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						kind: {
							type: 'string',
							maxLength: 40,
						},
						reason: {
							type: 'string',
							maxLength: 500,
						},
						shopValue: {
							type: [ 'string', 'null' ],
						},
						waproValue: {
							type: [ 'string', 'null' ],
						},
					},
					required: [
						'id',
						'kind',
						'reason',
						'shopValue',
						'waproValue',
					],
				},
				maxItems: 20,
			},
			document: {
				description:
					'The PDF of an invoice, for staff. none: nobody asked for it. waits: until the invoice has its number in KSeF. wanted: a worker is to fetch it. ready: it is in the shop. refused: a person may ask again. url: of the file that is there; outdated: it is of an older state of the invoice. code and reason: of the last try that brought nothing; the reason is as the worker, WAPRO or the shop gave it.',
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					state: {
						type: 'string',
						enum: [ 'none', 'waits', 'wanted', 'ready', 'refused' ],
					},
					outdated: {
						type: 'boolean',
					},
					askable: {
						type: 'boolean',
					},
					url: {
						type: [ 'string', 'null' ],
						maxLength: 2000,
					},
					bytes: {
						type: 'integer',
						minimum: 0,
					},
					code: {
						type: [ 'string', 'null' ],
						maxLength: 64,
					},
					reason: {
						type: [ 'string', 'null' ],
						maxLength: 1000,
					},
				},
				required: [
					'state',
					'outdated',
					'askable',
					'url',
					'bytes',
					'code',
					'reason',
				],
			},
		},
		required: [
			'invoice',
			'net',
			'vat',
			'rate',
			'soldOn',
			'settledOn',
			'paymentForm',
			'note',
			'summary',
			'orders',
			'settlements',
			'related',
			'nip',
			'payer',
			'findings',
			'document',
		],
	},
	'invoices#InvoicesFilter': {
		type: 'object',
		additionalProperties: false,
		properties: {
			search: {
				type: 'string',
				maxLength: 100,
			},
			company: {
				type: 'integer',
				minimum: 1,
			},
			order: {
				type: 'integer',
				minimum: 1,
			},
			settlement: {
				type: 'string',
				enum: [ 'open', 'part', 'paid', 'credited', 'cancelled' ],
			},
			time: {
				type: 'string',
				enum: [ 'overdue', 'due_soon', 'not_due' ],
			},
			trouble: {
				type: 'string',
				enum: [ 'finding', 'no_company', 'no_order' ],
			},
		},
		required: [],
	},
	'invoices#InvoicesRefreshRequest': {
		description:
			'Either ids or a filter; neither: all of them. A dry run only counts.',
		type: 'object',
		additionalProperties: false,
		properties: {
			ids: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				minItems: 1,
				maxItems: 100,
			},
			filter: {
				type: 'object',
				additionalProperties: false,
				properties: {
					search: {
						type: 'string',
						maxLength: 100,
					},
					company: {
						type: 'integer',
						minimum: 1,
					},
					order: {
						type: 'integer',
						minimum: 1,
					},
					settlement: {
						type: 'string',
						enum: [
							'open',
							'part',
							'paid',
							'credited',
							'cancelled',
						],
					},
					time: {
						type: 'string',
						enum: [ 'overdue', 'due_soon', 'not_due' ],
					},
					trouble: {
						type: 'string',
						enum: [ 'finding', 'no_company', 'no_order' ],
					},
				},
				required: [],
			},
			dryRun: {
				type: 'boolean',
			},
		},
		required: [],
	},
	'invoices#InvoicesRefreshResponse': {
		description: 'runs: that bring them; none of a dry run.',
		type: 'object',
		additionalProperties: false,
		properties: {
			matched: {
				type: 'integer',
				minimum: 0,
			},
			requested: {
				type: 'integer',
				minimum: 0,
			},
			runs: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				maxItems: 1000,
			},
		},
		required: [ 'matched', 'requested', 'runs' ],
	},
	'invoices#BalanceFigures': {
		description:
			'count: documents not settled yet. remaining: what is owed of them, overdue: of it, credit: what the seller owes.',
		type: 'object',
		additionalProperties: false,
		properties: {
			count: {
				type: 'integer',
				minimum: 0,
			},
			remaining: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			overdue: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			credit: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
		},
		required: [ 'count', 'remaining', 'overdue', 'credit' ],
	},
	'invoices#ContractorBalance': {
		description: 'What WAPRO counts for one contractor in one currency.',
		type: 'object',
		additionalProperties: false,
		properties: {
			contractorId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			currency: {
				type: 'string',
				pattern: '^[A-Z]{3}$',
			},
			count: {
				type: 'integer',
				minimum: 0,
			},
			remaining: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			overdue: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			credit: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
		},
		required: [
			'contractorId',
			'currency',
			'count',
			'remaining',
			'overdue',
			'credit',
		],
	},
	'invoices#BalancesRequest': {
		description:
			'WAPRO’s sums of what is not settled, by contractor and currency. complete: what these calls have not named is owed by nobody.',
		type: 'object',
		additionalProperties: false,
		properties: {
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			countedOn: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			runId: {
				type: 'integer',
				minimum: 0,
			},
			rows: {
				type: 'array',
				items: {
					description:
						'What WAPRO counts for one contractor in one currency.',
					type: 'object',
					additionalProperties: false,
					properties: {
						contractorId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						currency: {
							type: 'string',
							pattern: '^[A-Z]{3}$',
						},
						count: {
							type: 'integer',
							minimum: 0,
						},
						remaining: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						overdue: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						credit: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [
						'contractorId',
						'currency',
						'count',
						'remaining',
						'overdue',
						'credit',
					],
				},
				maxItems: 5000,
			},
			complete: {
				type: 'boolean',
			},
		},
		required: [ 'asOf', 'countedOn', 'rows', 'complete' ],
	},
	'invoices#BalancesResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			taken: {
				type: 'integer',
				minimum: 0,
			},
			differing: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'taken', 'differing' ],
	},
	'invoices#BalancesQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			search: {
				type: 'string',
				maxLength: 100,
			},
			company: {
				type: 'integer',
				minimum: 1,
			},
			differing: {
				type: 'boolean',
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
		required: [],
	},
	'invoices#CompanyBalance': {
		description:
			'difference: the shop’s remaining less credit, less WAPRO’s. newer: invoices came since WAPRO counted. unknown: WAPRO has not counted yet. countedOn: the day that overdue is counted on.',
		type: 'object',
		additionalProperties: false,
		properties: {
			company: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					id: {
						type: 'integer',
						minimum: 1,
					},
					name: {
						type: 'string',
						maxLength: 500,
					},
				},
				required: [ 'id', 'name' ],
			},
			contractorId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			contractorName: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			currency: {
				type: 'string',
				pattern: '^[A-Z]{3}$',
			},
			shop: {
				description:
					'count: documents not settled yet. remaining: what is owed of them, overdue: of it, credit: what the seller owes.',
				type: 'object',
				additionalProperties: false,
				properties: {
					count: {
						type: 'integer',
						minimum: 0,
					},
					remaining: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					overdue: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					credit: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
				},
				required: [ 'count', 'remaining', 'overdue', 'credit' ],
			},
			wapro: {
				description:
					'count: documents not settled yet. remaining: what is owed of them, overdue: of it, credit: what the seller owes.',
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					count: {
						type: 'integer',
						minimum: 0,
					},
					remaining: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					overdue: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					credit: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
				},
				required: [ 'count', 'remaining', 'overdue', 'credit' ],
			},
			difference: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			state: {
				type: 'string',
				enum: [ 'equal', 'differs', 'newer', 'unknown' ],
			},
			countedOn: {
				type: [ 'string', 'null' ],
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
				description: 'Calendar day.',
			},
			readAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [
			'company',
			'contractorId',
			'contractorName',
			'currency',
			'shop',
			'wapro',
			'difference',
			'state',
			'countedOn',
			'readAt',
		],
	},
	'invoices#BalancesList': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					description:
						'difference: the shop’s remaining less credit, less WAPRO’s. newer: invoices came since WAPRO counted. unknown: WAPRO has not counted yet. countedOn: the day that overdue is counted on.',
					type: 'object',
					additionalProperties: false,
					properties: {
						company: {
							type: [ 'object', 'null' ],
							additionalProperties: false,
							properties: {
								id: {
									type: 'integer',
									minimum: 1,
								},
								name: {
									type: 'string',
									maxLength: 500,
								},
							},
							required: [ 'id', 'name' ],
						},
						contractorId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						contractorName: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						currency: {
							type: 'string',
							pattern: '^[A-Z]{3}$',
						},
						shop: {
							description:
								'count: documents not settled yet. remaining: what is owed of them, overdue: of it, credit: what the seller owes.',
							type: 'object',
							additionalProperties: false,
							properties: {
								count: {
									type: 'integer',
									minimum: 0,
								},
								remaining: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								overdue: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								credit: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
							},
							required: [
								'count',
								'remaining',
								'overdue',
								'credit',
							],
						},
						wapro: {
							description:
								'count: documents not settled yet. remaining: what is owed of them, overdue: of it, credit: what the seller owes.',
							type: [ 'object', 'null' ],
							additionalProperties: false,
							properties: {
								count: {
									type: 'integer',
									minimum: 0,
								},
								remaining: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								overdue: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								credit: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
							},
							required: [
								'count',
								'remaining',
								'overdue',
								'credit',
							],
						},
						difference: {
							type: [ 'string', 'null' ],
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						state: {
							type: 'string',
							enum: [ 'equal', 'differs', 'newer', 'unknown' ],
						},
						countedOn: {
							type: [ 'string', 'null' ],
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
							description: 'Calendar day.',
						},
						readAt: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
					},
					required: [
						'company',
						'contractorId',
						'contractorName',
						'currency',
						'shop',
						'wapro',
						'difference',
						'state',
						'countedOn',
						'readAt',
					],
				},
				maxItems: 100,
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			differing: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'items', 'total', 'pages', 'differing' ],
	},
	'invoices#InvoiceMailSwitches': {
		description:
			'Which mails go to those who see an invoice; the real shop keeps them as WooCommerce’s own switches.',
		type: 'object',
		additionalProperties: false,
		properties: {
			issued: {
				type: 'boolean',
			},
			dueSoon: {
				type: 'boolean',
			},
			overdue: {
				type: 'boolean',
			},
			partPaid: {
				type: 'boolean',
			},
			settled: {
				type: 'boolean',
			},
		},
		required: [ 'issued', 'dueSoon', 'overdue', 'partPaid', 'settled' ],
	},
	'invoices#InvoiceSettings': {
		description:
			'What buyers are told of invoices. digest: one mail a day to each person instead of one each. soonDays: how many days ahead. ladder: after how many days overdue. credit: what a debt or a used-up limit closes at checkout; countOrders: whether orders that have no invoice yet count against the limit; zeroLimit: what a limit of nought in WAPRO means; staleHours: figures older than that close nothing.',
		type: 'object',
		additionalProperties: false,
		properties: {
			mails: {
				description:
					'Which mails go to those who see an invoice; the real shop keeps them as WooCommerce’s own switches.',
				type: 'object',
				additionalProperties: false,
				properties: {
					issued: {
						type: 'boolean',
					},
					dueSoon: {
						type: 'boolean',
					},
					overdue: {
						type: 'boolean',
					},
					partPaid: {
						type: 'boolean',
					},
					settled: {
						type: 'boolean',
					},
				},
				required: [
					'issued',
					'dueSoon',
					'overdue',
					'partPaid',
					'settled',
				],
			},
			digest: {
				type: 'boolean',
			},
			soonDays: {
				type: 'integer',
				minimum: 0,
				maximum: 60,
			},
			ladder: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
					maximum: 365,
				},
				maxItems: 10,
			},
			credit: {
				type: 'string',
				enum: [ 'off', 'warn', 'no_deferred', 'block' ],
			},
			countOrders: {
				type: 'boolean',
			},
			zeroLimit: {
				type: 'string',
				enum: [ 'unlimited', 'nothing' ],
			},
			staleHours: {
				type: 'integer',
				minimum: 1,
				maximum: 720,
			},
		},
		required: [
			'mails',
			'digest',
			'soonDays',
			'ladder',
			'credit',
			'countOrders',
			'zeroLimit',
			'staleHours',
		],
	},
	'messages#LineParameter': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			value: {
				type: 'string',
				maxLength: 100,
			},
			unit: {
				type: 'string',
				maxLength: 10,
			},
		},
		required: [ 'code', 'value' ],
	},
	'messages#OrderLine': {
		type: 'object',
		additionalProperties: false,
		properties: {
			lineId: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			quantity: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			unit: {
				type: 'string',
				maxLength: 10,
			},
			netPrice: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			grossPrice: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			vatCode: {
				type: 'string',
				maxLength: 3,
				minLength: 1,
			},
			net: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			note: {
				type: 'string',
				maxLength: 500,
			},
			parameters: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						value: {
							type: 'string',
							maxLength: 100,
						},
						unit: {
							type: 'string',
							maxLength: 10,
						},
					},
					required: [ 'code', 'value' ],
				},
			},
			discount: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
		},
		required: [
			'lineId',
			'index',
			'name',
			'quantity',
			'unit',
			'netPrice',
			'grossPrice',
			'vatCode',
			'net',
			'gross',
			'parameters',
		],
	},
	'messages#VatSummary': {
		type: 'object',
		additionalProperties: false,
		properties: {
			vatCode: {
				type: 'string',
				maxLength: 3,
				minLength: 1,
			},
			net: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			vat: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
		},
		required: [ 'vatCode', 'net', 'vat', 'gross' ],
	},
	'messages#Party': {
		type: 'object',
		additionalProperties: false,
		properties: {
			company: {
				type: 'string',
				maxLength: 200,
			},
			firstName: {
				type: 'string',
				maxLength: 50,
			},
			lastName: {
				type: 'string',
				maxLength: 50,
			},
			nip: {
				type: 'string',
				maxLength: 30,
			},
			email: {
				type: 'string',
				maxLength: 255,
			},
			phone: {
				type: 'string',
				maxLength: 20,
			},
			street: {
				type: 'string',
				maxLength: 100,
			},
			postcode: {
				type: 'string',
				maxLength: 20,
			},
			city: {
				type: 'string',
				maxLength: 50,
			},
			country: {
				type: 'string',
				pattern: '^[A-Z]{2}$',
			},
		},
		required: [ 'street', 'postcode', 'city', 'country' ],
	},
	'messages#OrderPayload': {
		description: 'One shop order as WAPRO must hear of it; kept as sent.',
		type: 'object',
		additionalProperties: false,
		properties: {
			reference: {
				type: 'string',
				pattern: '^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
			},
			number: {
				type: 'string',
				maxLength: 30,
				minLength: 1,
			},
			buyerNumber: {
				type: 'string',
				maxLength: 30,
			},
			placedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			currency: {
				type: 'string',
				pattern: '^[A-Z]{3}$',
			},
			basis: {
				type: 'string',
				enum: [ 'net', 'gross' ],
			},
			payer: {
				type: 'object',
				additionalProperties: false,
				properties: {
					company: {
						type: 'string',
						maxLength: 200,
					},
					firstName: {
						type: 'string',
						maxLength: 50,
					},
					lastName: {
						type: 'string',
						maxLength: 50,
					},
					nip: {
						type: 'string',
						maxLength: 30,
					},
					email: {
						type: 'string',
						maxLength: 255,
					},
					phone: {
						type: 'string',
						maxLength: 20,
					},
					street: {
						type: 'string',
						maxLength: 100,
					},
					postcode: {
						type: 'string',
						maxLength: 20,
					},
					city: {
						type: 'string',
						maxLength: 50,
					},
					country: {
						type: 'string',
						pattern: '^[A-Z]{2}$',
					},
				},
				required: [ 'street', 'postcode', 'city', 'country' ],
			},
			customerId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			contactId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			delivery: {
				type: 'object',
				additionalProperties: false,
				properties: {
					company: {
						type: 'string',
						maxLength: 200,
					},
					firstName: {
						type: 'string',
						maxLength: 50,
					},
					lastName: {
						type: 'string',
						maxLength: 50,
					},
					nip: {
						type: 'string',
						maxLength: 30,
					},
					email: {
						type: 'string',
						maxLength: 255,
					},
					phone: {
						type: 'string',
						maxLength: 20,
					},
					street: {
						type: 'string',
						maxLength: 100,
					},
					postcode: {
						type: 'string',
						maxLength: 20,
					},
					city: {
						type: 'string',
						maxLength: 50,
					},
					country: {
						type: 'string',
						pattern: '^[A-Z]{2}$',
					},
				},
				required: [ 'street', 'postcode', 'city', 'country' ],
			},
			deliveryPlaceId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			paymentForm: {
				type: 'string',
				maxLength: 50,
			},
			documentWish: {
				type: 'string',
				enum: [ 'invoice', 'receipt' ],
			},
			paidAmount: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			note: {
				type: 'string',
				maxLength: 1000,
			},
			reserve: {
				type: 'boolean',
			},
			warehouses: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 10,
					minLength: 1,
				},
				maxItems: 50,
				minItems: 1,
			},
			lines: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						lineId: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						quantity: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						unit: {
							type: 'string',
							maxLength: 10,
						},
						netPrice: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						grossPrice: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						vatCode: {
							type: 'string',
							maxLength: 3,
							minLength: 1,
						},
						net: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						note: {
							type: 'string',
							maxLength: 500,
						},
						parameters: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									code: {
										type: 'string',
										pattern: '^[a-z][a-z0-9_]{0,63}$',
										description:
											'Stable code of a state or an error.',
									},
									value: {
										type: 'string',
										maxLength: 100,
									},
									unit: {
										type: 'string',
										maxLength: 10,
									},
								},
								required: [ 'code', 'value' ],
							},
						},
						discount: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [
						'lineId',
						'index',
						'name',
						'quantity',
						'unit',
						'netPrice',
						'grossPrice',
						'vatCode',
						'net',
						'gross',
						'parameters',
					],
				},
				maxItems: 1000,
				minItems: 1,
			},
			summary: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						vatCode: {
							type: 'string',
							maxLength: 3,
							minLength: 1,
						},
						net: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						vat: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [ 'vatCode', 'net', 'vat', 'gross' ],
				},
				maxItems: 20,
			},
			twins: {
				description:
					'Which orders of other integrators WAPRO shall look for before it makes a new one. foreignIds: numbers that the order has with them. decision: what a person said of erpIds.',
				type: 'object',
				additionalProperties: false,
				properties: {
					since: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					foreignIds: {
						type: 'array',
						items: {
							type: 'string',
							minLength: 1,
							maxLength: 100,
						},
						maxItems: 20,
					},
					customerNumber: {
						type: 'boolean',
					},
					likely: {
						type: 'boolean',
					},
					decision: {
						type: 'string',
						enum: [ 'create', 'link' ],
					},
					erpIds: {
						type: 'array',
						items: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						maxItems: 20,
					},
				},
				required: [ 'since', 'foreignIds', 'customerNumber', 'likely' ],
			},
			rate: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			rateDate: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
			},
			paymentDays: {
				type: 'integer',
				minimum: 0,
				maximum: 3650,
			},
			paymentMethod: {
				description:
					"The shop's own id of how it is paid; WAPRO hears of paymentForm.",
				type: 'string',
				maxLength: 100,
			},
			deliveryMethod: {
				description:
					'Name of the way of delivery that the buyer chose, also of a free one, which is no line; of several, joined by commas.',
				type: 'string',
				maxLength: 200,
				minLength: 1,
			},
			coupons: {
				description:
					'Codes of the coupons, joined by commas; what they took off stands in the lines.',
				type: 'string',
				maxLength: 500,
				minLength: 1,
			},
		},
		required: [
			'reference',
			'number',
			'placedAt',
			'currency',
			'basis',
			'payer',
			'documentWish',
			'reserve',
			'warehouses',
			'lines',
			'summary',
		],
	},
	'messages#ShopStatePayload': {
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			state: {
				type: 'string',
				enum: [ 'waiting', 'published', 'hidden', 'refused' ],
			},
			reason: {
				type: 'string',
				maxLength: 500,
			},
			since: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [ 'index', 'state', 'since' ],
	},
	'messages#Intent': {
		description:
			'What shall happen to the object in WAPRO. Absent: it is placed there for the first time.',
		type: 'string',
		enum: [ 'place', 'change', 'cancel' ],
	},
	'messages#CancelPayload': {
		description:
			"An order that WAPRO may hold and shall cancel; reason is for WAPRO's users.",
		type: 'object',
		additionalProperties: false,
		properties: {
			reference: {
				type: 'string',
				pattern: '^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
			},
			reason: {
				type: 'string',
				maxLength: 500,
			},
		},
		required: [ 'reference' ],
	},
	'messages#Message': {
		description:
			'One outbound message under lease. status unknown: ask WAPRO before sending the stored payload again; production is simply sent it again, under the same id.',
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			objectType: {
				type: 'string',
				enum: [
					'goods',
					'stock',
					'prices',
					'order',
					'shop_state',
					'photos',
					'photo',
					'customer',
					'proposal',
					'invoice',
					'order_invoice',
				],
			},
			objectKey: {
				type: 'string',
				maxLength: 40,
			},
			status: {
				type: 'string',
				enum: [ 'pending', 'unknown' ],
			},
			attempt: {
				type: 'integer',
				minimum: 0,
			},
			correlationId: {
				type: 'string',
				maxLength: 36,
			},
			capturedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			order: {
				description:
					'One shop order as WAPRO must hear of it; kept as sent.',
				type: 'object',
				additionalProperties: false,
				properties: {
					reference: {
						type: 'string',
						pattern: '^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
					},
					number: {
						type: 'string',
						maxLength: 30,
						minLength: 1,
					},
					buyerNumber: {
						type: 'string',
						maxLength: 30,
					},
					placedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					currency: {
						type: 'string',
						pattern: '^[A-Z]{3}$',
					},
					basis: {
						type: 'string',
						enum: [ 'net', 'gross' ],
					},
					payer: {
						type: 'object',
						additionalProperties: false,
						properties: {
							company: {
								type: 'string',
								maxLength: 200,
							},
							firstName: {
								type: 'string',
								maxLength: 50,
							},
							lastName: {
								type: 'string',
								maxLength: 50,
							},
							nip: {
								type: 'string',
								maxLength: 30,
							},
							email: {
								type: 'string',
								maxLength: 255,
							},
							phone: {
								type: 'string',
								maxLength: 20,
							},
							street: {
								type: 'string',
								maxLength: 100,
							},
							postcode: {
								type: 'string',
								maxLength: 20,
							},
							city: {
								type: 'string',
								maxLength: 50,
							},
							country: {
								type: 'string',
								pattern: '^[A-Z]{2}$',
							},
						},
						required: [ 'street', 'postcode', 'city', 'country' ],
					},
					customerId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					contactId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					delivery: {
						type: 'object',
						additionalProperties: false,
						properties: {
							company: {
								type: 'string',
								maxLength: 200,
							},
							firstName: {
								type: 'string',
								maxLength: 50,
							},
							lastName: {
								type: 'string',
								maxLength: 50,
							},
							nip: {
								type: 'string',
								maxLength: 30,
							},
							email: {
								type: 'string',
								maxLength: 255,
							},
							phone: {
								type: 'string',
								maxLength: 20,
							},
							street: {
								type: 'string',
								maxLength: 100,
							},
							postcode: {
								type: 'string',
								maxLength: 20,
							},
							city: {
								type: 'string',
								maxLength: 50,
							},
							country: {
								type: 'string',
								pattern: '^[A-Z]{2}$',
							},
						},
						required: [ 'street', 'postcode', 'city', 'country' ],
					},
					deliveryPlaceId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					paymentForm: {
						type: 'string',
						maxLength: 50,
					},
					documentWish: {
						type: 'string',
						enum: [ 'invoice', 'receipt' ],
					},
					paidAmount: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					note: {
						type: 'string',
						maxLength: 1000,
					},
					reserve: {
						type: 'boolean',
					},
					warehouses: {
						type: 'array',
						items: {
							type: 'string',
							maxLength: 10,
							minLength: 1,
						},
						maxItems: 50,
						minItems: 1,
					},
					lines: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								lineId: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								index: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								name: {
									type: 'string',
									maxLength: 200,
								},
								quantity: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								unit: {
									type: 'string',
									maxLength: 10,
								},
								netPrice: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								grossPrice: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								vatCode: {
									type: 'string',
									maxLength: 3,
									minLength: 1,
								},
								net: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								gross: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								note: {
									type: 'string',
									maxLength: 500,
								},
								parameters: {
									type: 'array',
									items: {
										type: 'object',
										additionalProperties: false,
										properties: {
											code: {
												type: 'string',
												pattern:
													'^[a-z][a-z0-9_]{0,63}$',
												description:
													'Stable code of a state or an error.',
											},
											value: {
												type: 'string',
												maxLength: 100,
											},
											unit: {
												type: 'string',
												maxLength: 10,
											},
										},
										required: [ 'code', 'value' ],
									},
								},
								discount: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
							},
							required: [
								'lineId',
								'index',
								'name',
								'quantity',
								'unit',
								'netPrice',
								'grossPrice',
								'vatCode',
								'net',
								'gross',
								'parameters',
							],
						},
						maxItems: 1000,
						minItems: 1,
					},
					summary: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								vatCode: {
									type: 'string',
									maxLength: 3,
									minLength: 1,
								},
								net: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								vat: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								gross: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
							},
							required: [ 'vatCode', 'net', 'vat', 'gross' ],
						},
						maxItems: 20,
					},
					twins: {
						description:
							'Which orders of other integrators WAPRO shall look for before it makes a new one. foreignIds: numbers that the order has with them. decision: what a person said of erpIds.',
						type: 'object',
						additionalProperties: false,
						properties: {
							since: {
								type: 'string',
								pattern:
									'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
								description: 'ISO 8601 with zone.',
							},
							foreignIds: {
								type: 'array',
								items: {
									type: 'string',
									minLength: 1,
									maxLength: 100,
								},
								maxItems: 20,
							},
							customerNumber: {
								type: 'boolean',
							},
							likely: {
								type: 'boolean',
							},
							decision: {
								type: 'string',
								enum: [ 'create', 'link' ],
							},
							erpIds: {
								type: 'array',
								items: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								maxItems: 20,
							},
						},
						required: [
							'since',
							'foreignIds',
							'customerNumber',
							'likely',
						],
					},
					rate: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					rateDate: {
						type: 'string',
						pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
					},
					paymentDays: {
						type: 'integer',
						minimum: 0,
						maximum: 3650,
					},
					paymentMethod: {
						description:
							"The shop's own id of how it is paid; WAPRO hears of paymentForm.",
						type: 'string',
						maxLength: 100,
					},
					deliveryMethod: {
						description:
							'Name of the way of delivery that the buyer chose, also of a free one, which is no line; of several, joined by commas.',
						type: 'string',
						maxLength: 200,
						minLength: 1,
					},
					coupons: {
						description:
							'Codes of the coupons, joined by commas; what they took off stands in the lines.',
						type: 'string',
						maxLength: 500,
						minLength: 1,
					},
				},
				required: [
					'reference',
					'number',
					'placedAt',
					'currency',
					'basis',
					'payer',
					'documentWish',
					'reserve',
					'warehouses',
					'lines',
					'summary',
				],
			},
			production: {
				type: 'object',
				additionalProperties: false,
				properties: {
					version: {
						type: 'string',
						enum: [ '1.0' ],
					},
					event: {
						description:
							'cancelled: nothing of the order is to be made any more, its lines are empty.',
						type: 'string',
						enum: [ 'created', 'changed', 'cancelled' ],
					},
					sequence: {
						description:
							'Rises with every document of one reference; gaps are allowed.',
						type: 'integer',
						minimum: 1,
					},
					reference: {
						description:
							'Name of the order in all systems, unique for ever.',
						type: 'string',
						pattern: '^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
					},
					shopId: {
						type: 'string',
						pattern: '^[a-z0-9]{1,8}$',
					},
					number: {
						description:
							"The shop's own number, as the buyer knows it.",
						type: 'string',
						maxLength: 50,
						minLength: 1,
					},
					placedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$',
					},
					dueDate: {
						type: 'string',
						pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
					},
					priority: {
						type: 'string',
						enum: [ 'low', 'normal', 'high', 'urgent' ],
					},
					buyer: {
						description:
							"Company, else the person's name; absent in a cancellation.",
						type: 'string',
						maxLength: 200,
					},
					delivery: {
						description: 'Where the goods go.',
						type: 'object',
						additionalProperties: false,
						properties: {
							name: {
								type: 'string',
								maxLength: 200,
							},
							street: {
								type: 'string',
								maxLength: 200,
							},
							postcode: {
								type: 'string',
								maxLength: 20,
							},
							city: {
								type: 'string',
								maxLength: 100,
							},
							country: {
								type: 'string',
								pattern: '^[A-Z]{2}$',
							},
						},
						required: [
							'name',
							'street',
							'postcode',
							'city',
							'country',
						],
					},
					note: {
						type: 'string',
						maxLength: 2000,
					},
					lines: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								lineId: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								index: {
									description:
										"Catalogue index of the article, else the product's SKU.",
									type: 'string',
									maxLength: 100,
									minLength: 1,
								},
								name: {
									type: 'string',
									maxLength: 500,
								},
								quantity: {
									description:
										'Number as text, dot before the decimals: no digit is lost on the way.',
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
								},
								unit: {
									type: 'string',
									maxLength: 20,
								},
								parameters: {
									type: 'array',
									items: {
										oneOf: [
											{
												type: 'object',
												additionalProperties: false,
												properties: {
													code: {
														type: 'string',
														pattern:
															'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
													},
													name: {
														type: 'string',
														maxLength: 200,
													},
													type: {
														type: 'string',
														enum: [ 'number' ],
													},
													value: {
														description:
															'Number as text, dot before the decimals: no digit is lost on the way.',
														type: 'string',
														pattern:
															'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
													},
													unit: {
														type: 'string',
														maxLength: 20,
														minLength: 1,
													},
												},
												required: [
													'code',
													'name',
													'type',
													'value',
												],
											},
											{
												description:
													"choice: one of the options that the shop's map or WAPRO allows.",
												type: 'object',
												additionalProperties: false,
												properties: {
													code: {
														type: 'string',
														pattern:
															'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
													},
													name: {
														type: 'string',
														maxLength: 200,
													},
													type: {
														type: 'string',
														enum: [
															'text',
															'choice',
														],
													},
													value: {
														type: 'string',
														maxLength: 500,
														minLength: 1,
													},
												},
												required: [
													'code',
													'name',
													'type',
													'value',
												],
											},
											{
												type: 'object',
												additionalProperties: false,
												properties: {
													code: {
														type: 'string',
														pattern:
															'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
													},
													name: {
														type: 'string',
														maxLength: 200,
													},
													type: {
														type: 'string',
														enum: [ 'boolean' ],
													},
													value: {
														type: 'boolean',
													},
												},
												required: [
													'code',
													'name',
													'type',
													'value',
												],
											},
										],
									},
									maxItems: 200,
								},
								note: {
									type: 'string',
									maxLength: 1000,
								},
							},
							required: [
								'lineId',
								'index',
								'name',
								'quantity',
								'unit',
								'parameters',
							],
						},
						maxItems: 1000,
					},
				},
				required: [
					'version',
					'event',
					'sequence',
					'reference',
					'shopId',
					'number',
					'placedAt',
					'priority',
					'lines',
				],
			},
			shopState: {
				type: 'object',
				additionalProperties: false,
				properties: {
					index: {
						type: 'string',
						maxLength: 20,
						minLength: 1,
					},
					state: {
						type: 'string',
						enum: [ 'waiting', 'published', 'hidden', 'refused' ],
					},
					reason: {
						type: 'string',
						maxLength: 500,
					},
					since: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
				},
				required: [ 'index', 'state', 'since' ],
			},
			goods: {
				description:
					'A product as an article. paired: it has an article already, which gets the fields present here and keeps the others.',
				type: 'object',
				additionalProperties: false,
				properties: {
					productId: {
						type: 'integer',
						minimum: 1,
					},
					reference: {
						type: 'string',
						maxLength: 40,
						minLength: 1,
					},
					paired: {
						type: 'boolean',
					},
					index: {
						type: 'string',
						maxLength: 20,
						minLength: 1,
					},
					name: {
						type: 'string',
						maxLength: 200,
					},
					description: {
						type: 'string',
						maxLength: 20000,
					},
					shortDescription: {
						type: 'string',
						maxLength: 2000,
					},
					tradeIndex: {
						type: 'string',
						maxLength: 20,
					},
					ean: {
						type: 'string',
						maxLength: 20,
					},
					vatCode: {
						type: 'string',
						maxLength: 3,
					},
					unit: {
						type: 'string',
						maxLength: 10,
					},
					weight: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					width: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					height: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					depth: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					producer: {
						type: 'string',
						maxLength: 100,
					},
					categoryPath: {
						type: 'string',
						maxLength: 255,
					},
					priceList: {
						type: 'string',
						maxLength: 20,
					},
					net: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					gross: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					attributes: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									maxLength: 64,
								},
								name: {
									type: 'string',
									maxLength: 200,
								},
								value: {
									type: 'string',
									maxLength: 2000,
								},
							},
							required: [ 'code', 'name', 'value' ],
						},
						maxItems: 100,
					},
				},
				required: [
					'productId',
					'reference',
					'paired',
					'index',
					'name',
				],
			},
			photo: {
				description:
					'All photos of a product as WAPRO shall have them; removed: photos of the shop that WAPRO still has.',
				type: 'object',
				additionalProperties: false,
				properties: {
					index: {
						type: 'string',
						maxLength: 20,
						minLength: 1,
					},
					productId: {
						type: 'integer',
						minimum: 1,
					},
					photos: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								attachmentId: {
									type: 'integer',
									minimum: 1,
								},
								hash: {
									type: 'string',
									pattern: '^[0-9a-f]{64}$',
								},
								main: {
									type: 'boolean',
								},
								position: {
									type: 'integer',
									minimum: 0,
								},
								name: {
									type: 'string',
									maxLength: 100,
								},
								contentType: {
									type: 'string',
									maxLength: 50,
								},
								bytes: {
									type: 'integer',
									minimum: 0,
								},
							},
							required: [
								'attachmentId',
								'hash',
								'main',
								'position',
								'name',
								'contentType',
								'bytes',
							],
						},
						maxItems: 50,
					},
					removed: {
						type: 'array',
						items: {
							type: 'string',
							pattern: '^[0-9a-f]{64}$',
						},
						maxItems: 50,
					},
				},
				required: [ 'index', 'productId', 'photos', 'removed' ],
			},
			customer: {
				description:
					'Whose contractor is looked for. nip: Polish, ten digits; vatNumber: any other, with its country.',
				type: 'object',
				additionalProperties: false,
				properties: {
					userId: {
						type: 'integer',
						minimum: 1,
					},
					nip: {
						type: 'string',
						maxLength: 30,
					},
					vatNumber: {
						type: 'string',
						maxLength: 30,
					},
					email: {
						type: 'string',
						maxLength: 255,
					},
					name: {
						type: 'string',
						maxLength: 200,
					},
				},
				required: [ 'userId' ],
			},
			proposal: {
				description:
					'A change made in the shop. asProposal: WAPRO owns the field, its user decides.',
				type: 'object',
				additionalProperties: false,
				properties: {
					reference: {
						type: 'string',
						maxLength: 40,
						minLength: 1,
					},
					customerId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					kind: {
						type: 'string',
						enum: [ 'address', 'delivery_place', 'contact' ],
					},
					asProposal: {
						type: 'boolean',
					},
					address: {
						type: 'object',
						additionalProperties: false,
						properties: {
							company: {
								type: 'string',
								maxLength: 200,
							},
							email: {
								type: 'string',
								maxLength: 255,
							},
							phone: {
								type: 'string',
								maxLength: 20,
							},
							street: {
								type: 'string',
								maxLength: 50,
							},
							postcode: {
								type: 'string',
								maxLength: 20,
							},
							city: {
								type: 'string',
								maxLength: 50,
							},
							country: {
								type: 'string',
								maxLength: 2,
								pattern: '^[A-Z]{2}$',
							},
						},
						required: [ 'street', 'postcode', 'city', 'country' ],
					},
					deliveryPlace: {
						type: 'object',
						additionalProperties: false,
						properties: {
							deliveryPlaceId: {
								type: 'string',
								pattern: '^[0-9]{1,20}$',
								description:
									"Value of WAPRO's one change counter, as text.",
							},
							name: {
								type: 'string',
								maxLength: 100,
								minLength: 1,
							},
							recipient: {
								type: 'string',
								maxLength: 50,
							},
							phone: {
								type: 'string',
								maxLength: 20,
							},
							street: {
								type: 'string',
								maxLength: 50,
							},
							postcode: {
								type: 'string',
								maxLength: 20,
							},
							city: {
								type: 'string',
								maxLength: 50,
							},
							country: {
								type: 'string',
								maxLength: 2,
								pattern: '^[A-Z]{2}$',
							},
						},
						required: [
							'name',
							'street',
							'postcode',
							'city',
							'country',
						],
					},
					contact: {
						type: 'object',
						additionalProperties: false,
						properties: {
							contactId: {
								type: 'string',
								pattern: '^[0-9]{1,20}$',
								description:
									"Value of WAPRO's one change counter, as text.",
							},
							firstName: {
								type: 'string',
								maxLength: 50,
							},
							lastName: {
								type: 'string',
								maxLength: 50,
							},
							email: {
								type: 'string',
								maxLength: 255,
							},
							phone: {
								type: 'string',
								maxLength: 20,
							},
							role: {
								type: 'string',
								enum: [ 'company', 'branch' ],
							},
							deliveryPlaceIds: {
								type: 'array',
								items: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								maxItems: 1000,
							},
						},
						required: [
							'firstName',
							'lastName',
							'email',
							'role',
							'deliveryPlaceIds',
						],
					},
				},
				required: [ 'reference', 'customerId', 'kind', 'asProposal' ],
			},
			orderInvoice: {
				description:
					'Name in WAPRO of the shop order whose invoice is wanted.',
				type: 'object',
				additionalProperties: false,
				properties: {
					reference: {
						type: 'string',
						pattern: '^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
					},
				},
				required: [ 'reference' ],
			},
			intent: {
				description:
					'What shall happen to the object in WAPRO. Absent: it is placed there for the first time.',
				type: 'string',
				enum: [ 'place', 'change', 'cancel' ],
			},
			cancel: {
				description:
					"An order that WAPRO may hold and shall cancel; reason is for WAPRO's users.",
				type: 'object',
				additionalProperties: false,
				properties: {
					reference: {
						type: 'string',
						pattern: '^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
					},
					reason: {
						type: 'string',
						maxLength: 500,
					},
				},
				required: [ 'reference' ],
			},
		},
		required: [
			'id',
			'objectType',
			'objectKey',
			'status',
			'attempt',
			'correlationId',
			'capturedAt',
		],
	},
	'messages#Lease': {
		description:
			'A stream under lease with its first open messages, oldest first.',
		type: 'object',
		additionalProperties: false,
		properties: {
			stream: {
				type: 'string',
				maxLength: 120,
			},
			token: {
				type: 'string',
				maxLength: 36,
				minLength: 1,
			},
			leasedUntil: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			messages: {
				type: 'array',
				items: {
					description:
						'One outbound message under lease. status unknown: ask WAPRO before sending the stored payload again; production is simply sent it again, under the same id.',
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						objectType: {
							type: 'string',
							enum: [
								'goods',
								'stock',
								'prices',
								'order',
								'shop_state',
								'photos',
								'photo',
								'customer',
								'proposal',
								'invoice',
								'order_invoice',
							],
						},
						objectKey: {
							type: 'string',
							maxLength: 40,
						},
						status: {
							type: 'string',
							enum: [ 'pending', 'unknown' ],
						},
						attempt: {
							type: 'integer',
							minimum: 0,
						},
						correlationId: {
							type: 'string',
							maxLength: 36,
						},
						capturedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						order: {
							description:
								'One shop order as WAPRO must hear of it; kept as sent.',
							type: 'object',
							additionalProperties: false,
							properties: {
								reference: {
									type: 'string',
									pattern:
										'^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
								},
								number: {
									type: 'string',
									maxLength: 30,
									minLength: 1,
								},
								buyerNumber: {
									type: 'string',
									maxLength: 30,
								},
								placedAt: {
									type: 'string',
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
								currency: {
									type: 'string',
									pattern: '^[A-Z]{3}$',
								},
								basis: {
									type: 'string',
									enum: [ 'net', 'gross' ],
								},
								payer: {
									type: 'object',
									additionalProperties: false,
									properties: {
										company: {
											type: 'string',
											maxLength: 200,
										},
										firstName: {
											type: 'string',
											maxLength: 50,
										},
										lastName: {
											type: 'string',
											maxLength: 50,
										},
										nip: {
											type: 'string',
											maxLength: 30,
										},
										email: {
											type: 'string',
											maxLength: 255,
										},
										phone: {
											type: 'string',
											maxLength: 20,
										},
										street: {
											type: 'string',
											maxLength: 100,
										},
										postcode: {
											type: 'string',
											maxLength: 20,
										},
										city: {
											type: 'string',
											maxLength: 50,
										},
										country: {
											type: 'string',
											pattern: '^[A-Z]{2}$',
										},
									},
									required: [
										'street',
										'postcode',
										'city',
										'country',
									],
								},
								customerId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								contactId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								delivery: {
									type: 'object',
									additionalProperties: false,
									properties: {
										company: {
											type: 'string',
											maxLength: 200,
										},
										firstName: {
											type: 'string',
											maxLength: 50,
										},
										lastName: {
											type: 'string',
											maxLength: 50,
										},
										nip: {
											type: 'string',
											maxLength: 30,
										},
										email: {
											type: 'string',
											maxLength: 255,
										},
										phone: {
											type: 'string',
											maxLength: 20,
										},
										street: {
											type: 'string',
											maxLength: 100,
										},
										postcode: {
											type: 'string',
											maxLength: 20,
										},
										city: {
											type: 'string',
											maxLength: 50,
										},
										country: {
											type: 'string',
											pattern: '^[A-Z]{2}$',
										},
									},
									required: [
										'street',
										'postcode',
										'city',
										'country',
									],
								},
								deliveryPlaceId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								paymentForm: {
									type: 'string',
									maxLength: 50,
								},
								documentWish: {
									type: 'string',
									enum: [ 'invoice', 'receipt' ],
								},
								paidAmount: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								note: {
									type: 'string',
									maxLength: 1000,
								},
								reserve: {
									type: 'boolean',
								},
								warehouses: {
									type: 'array',
									items: {
										type: 'string',
										maxLength: 10,
										minLength: 1,
									},
									maxItems: 50,
									minItems: 1,
								},
								lines: {
									type: 'array',
									items: {
										type: 'object',
										additionalProperties: false,
										properties: {
											lineId: {
												type: 'string',
												maxLength: 20,
												minLength: 1,
											},
											index: {
												type: 'string',
												maxLength: 20,
												minLength: 1,
											},
											name: {
												type: 'string',
												maxLength: 200,
											},
											quantity: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											unit: {
												type: 'string',
												maxLength: 10,
											},
											netPrice: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											grossPrice: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											vatCode: {
												type: 'string',
												maxLength: 3,
												minLength: 1,
											},
											net: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											gross: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											note: {
												type: 'string',
												maxLength: 500,
											},
											parameters: {
												type: 'array',
												items: {
													type: 'object',
													additionalProperties: false,
													properties: {
														code: {
															type: 'string',
															pattern:
																'^[a-z][a-z0-9_]{0,63}$',
															description:
																'Stable code of a state or an error.',
														},
														value: {
															type: 'string',
															maxLength: 100,
														},
														unit: {
															type: 'string',
															maxLength: 10,
														},
													},
													required: [
														'code',
														'value',
													],
												},
											},
											discount: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
										},
										required: [
											'lineId',
											'index',
											'name',
											'quantity',
											'unit',
											'netPrice',
											'grossPrice',
											'vatCode',
											'net',
											'gross',
											'parameters',
										],
									},
									maxItems: 1000,
									minItems: 1,
								},
								summary: {
									type: 'array',
									items: {
										type: 'object',
										additionalProperties: false,
										properties: {
											vatCode: {
												type: 'string',
												maxLength: 3,
												minLength: 1,
											},
											net: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											vat: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											gross: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
										},
										required: [
											'vatCode',
											'net',
											'vat',
											'gross',
										],
									},
									maxItems: 20,
								},
								twins: {
									description:
										'Which orders of other integrators WAPRO shall look for before it makes a new one. foreignIds: numbers that the order has with them. decision: what a person said of erpIds.',
									type: 'object',
									additionalProperties: false,
									properties: {
										since: {
											type: 'string',
											pattern:
												'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
											description: 'ISO 8601 with zone.',
										},
										foreignIds: {
											type: 'array',
											items: {
												type: 'string',
												minLength: 1,
												maxLength: 100,
											},
											maxItems: 20,
										},
										customerNumber: {
											type: 'boolean',
										},
										likely: {
											type: 'boolean',
										},
										decision: {
											type: 'string',
											enum: [ 'create', 'link' ],
										},
										erpIds: {
											type: 'array',
											items: {
												type: 'string',
												pattern: '^[0-9]{1,20}$',
												description:
													"Value of WAPRO's one change counter, as text.",
											},
											maxItems: 20,
										},
									},
									required: [
										'since',
										'foreignIds',
										'customerNumber',
										'likely',
									],
								},
								rate: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								rateDate: {
									type: 'string',
									pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
								},
								paymentDays: {
									type: 'integer',
									minimum: 0,
									maximum: 3650,
								},
								paymentMethod: {
									description:
										"The shop's own id of how it is paid; WAPRO hears of paymentForm.",
									type: 'string',
									maxLength: 100,
								},
								deliveryMethod: {
									description:
										'Name of the way of delivery that the buyer chose, also of a free one, which is no line; of several, joined by commas.',
									type: 'string',
									maxLength: 200,
									minLength: 1,
								},
								coupons: {
									description:
										'Codes of the coupons, joined by commas; what they took off stands in the lines.',
									type: 'string',
									maxLength: 500,
									minLength: 1,
								},
							},
							required: [
								'reference',
								'number',
								'placedAt',
								'currency',
								'basis',
								'payer',
								'documentWish',
								'reserve',
								'warehouses',
								'lines',
								'summary',
							],
						},
						production: {
							type: 'object',
							additionalProperties: false,
							properties: {
								version: {
									type: 'string',
									enum: [ '1.0' ],
								},
								event: {
									description:
										'cancelled: nothing of the order is to be made any more, its lines are empty.',
									type: 'string',
									enum: [ 'created', 'changed', 'cancelled' ],
								},
								sequence: {
									description:
										'Rises with every document of one reference; gaps are allowed.',
									type: 'integer',
									minimum: 1,
								},
								reference: {
									description:
										'Name of the order in all systems, unique for ever.',
									type: 'string',
									pattern:
										'^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
								},
								shopId: {
									type: 'string',
									pattern: '^[a-z0-9]{1,8}$',
								},
								number: {
									description:
										"The shop's own number, as the buyer knows it.",
									type: 'string',
									maxLength: 50,
									minLength: 1,
								},
								placedAt: {
									type: 'string',
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$',
								},
								dueDate: {
									type: 'string',
									pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
								},
								priority: {
									type: 'string',
									enum: [ 'low', 'normal', 'high', 'urgent' ],
								},
								buyer: {
									description:
										"Company, else the person's name; absent in a cancellation.",
									type: 'string',
									maxLength: 200,
								},
								delivery: {
									description: 'Where the goods go.',
									type: 'object',
									additionalProperties: false,
									properties: {
										name: {
											type: 'string',
											maxLength: 200,
										},
										street: {
											type: 'string',
											maxLength: 200,
										},
										postcode: {
											type: 'string',
											maxLength: 20,
										},
										city: {
											type: 'string',
											maxLength: 100,
										},
										country: {
											type: 'string',
											pattern: '^[A-Z]{2}$',
										},
									},
									required: [
										'name',
										'street',
										'postcode',
										'city',
										'country',
									],
								},
								note: {
									type: 'string',
									maxLength: 2000,
								},
								lines: {
									type: 'array',
									items: {
										type: 'object',
										additionalProperties: false,
										properties: {
											lineId: {
												type: 'string',
												maxLength: 20,
												minLength: 1,
											},
											index: {
												description:
													"Catalogue index of the article, else the product's SKU.",
												type: 'string',
												maxLength: 100,
												minLength: 1,
											},
											name: {
												type: 'string',
												maxLength: 500,
											},
											quantity: {
												description:
													'Number as text, dot before the decimals: no digit is lost on the way.',
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
											},
											unit: {
												type: 'string',
												maxLength: 20,
											},
											parameters: {
												type: 'array',
												items: {
													oneOf: [
														{
															type: 'object',
															additionalProperties: false,
															properties: {
																code: {
																	type: 'string',
																	pattern:
																		'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
																},
																name: {
																	type: 'string',
																	maxLength: 200,
																},
																type: {
																	type: 'string',
																	enum: [
																		'number',
																	],
																},
																value: {
																	description:
																		'Number as text, dot before the decimals: no digit is lost on the way.',
																	type: 'string',
																	pattern:
																		'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
																},
																unit: {
																	type: 'string',
																	maxLength: 20,
																	minLength: 1,
																},
															},
															required: [
																'code',
																'name',
																'type',
																'value',
															],
														},
														{
															description:
																"choice: one of the options that the shop's map or WAPRO allows.",
															type: 'object',
															additionalProperties: false,
															properties: {
																code: {
																	type: 'string',
																	pattern:
																		'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
																},
																name: {
																	type: 'string',
																	maxLength: 200,
																},
																type: {
																	type: 'string',
																	enum: [
																		'text',
																		'choice',
																	],
																},
																value: {
																	type: 'string',
																	maxLength: 500,
																	minLength: 1,
																},
															},
															required: [
																'code',
																'name',
																'type',
																'value',
															],
														},
														{
															type: 'object',
															additionalProperties: false,
															properties: {
																code: {
																	type: 'string',
																	pattern:
																		'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
																},
																name: {
																	type: 'string',
																	maxLength: 200,
																},
																type: {
																	type: 'string',
																	enum: [
																		'boolean',
																	],
																},
																value: {
																	type: 'boolean',
																},
															},
															required: [
																'code',
																'name',
																'type',
																'value',
															],
														},
													],
												},
												maxItems: 200,
											},
											note: {
												type: 'string',
												maxLength: 1000,
											},
										},
										required: [
											'lineId',
											'index',
											'name',
											'quantity',
											'unit',
											'parameters',
										],
									},
									maxItems: 1000,
								},
							},
							required: [
								'version',
								'event',
								'sequence',
								'reference',
								'shopId',
								'number',
								'placedAt',
								'priority',
								'lines',
							],
						},
						shopState: {
							type: 'object',
							additionalProperties: false,
							properties: {
								index: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								state: {
									type: 'string',
									enum: [
										'waiting',
										'published',
										'hidden',
										'refused',
									],
								},
								reason: {
									type: 'string',
									maxLength: 500,
								},
								since: {
									type: 'string',
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
							},
							required: [ 'index', 'state', 'since' ],
						},
						goods: {
							description:
								'A product as an article. paired: it has an article already, which gets the fields present here and keeps the others.',
							type: 'object',
							additionalProperties: false,
							properties: {
								productId: {
									type: 'integer',
									minimum: 1,
								},
								reference: {
									type: 'string',
									maxLength: 40,
									minLength: 1,
								},
								paired: {
									type: 'boolean',
								},
								index: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								name: {
									type: 'string',
									maxLength: 200,
								},
								description: {
									type: 'string',
									maxLength: 20000,
								},
								shortDescription: {
									type: 'string',
									maxLength: 2000,
								},
								tradeIndex: {
									type: 'string',
									maxLength: 20,
								},
								ean: {
									type: 'string',
									maxLength: 20,
								},
								vatCode: {
									type: 'string',
									maxLength: 3,
								},
								unit: {
									type: 'string',
									maxLength: 10,
								},
								weight: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								width: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								height: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								depth: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								producer: {
									type: 'string',
									maxLength: 100,
								},
								categoryPath: {
									type: 'string',
									maxLength: 255,
								},
								priceList: {
									type: 'string',
									maxLength: 20,
								},
								net: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								gross: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								attributes: {
									type: 'array',
									items: {
										type: 'object',
										additionalProperties: false,
										properties: {
											code: {
												type: 'string',
												maxLength: 64,
											},
											name: {
												type: 'string',
												maxLength: 200,
											},
											value: {
												type: 'string',
												maxLength: 2000,
											},
										},
										required: [ 'code', 'name', 'value' ],
									},
									maxItems: 100,
								},
							},
							required: [
								'productId',
								'reference',
								'paired',
								'index',
								'name',
							],
						},
						photo: {
							description:
								'All photos of a product as WAPRO shall have them; removed: photos of the shop that WAPRO still has.',
							type: 'object',
							additionalProperties: false,
							properties: {
								index: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								productId: {
									type: 'integer',
									minimum: 1,
								},
								photos: {
									type: 'array',
									items: {
										type: 'object',
										additionalProperties: false,
										properties: {
											attachmentId: {
												type: 'integer',
												minimum: 1,
											},
											hash: {
												type: 'string',
												pattern: '^[0-9a-f]{64}$',
											},
											main: {
												type: 'boolean',
											},
											position: {
												type: 'integer',
												minimum: 0,
											},
											name: {
												type: 'string',
												maxLength: 100,
											},
											contentType: {
												type: 'string',
												maxLength: 50,
											},
											bytes: {
												type: 'integer',
												minimum: 0,
											},
										},
										required: [
											'attachmentId',
											'hash',
											'main',
											'position',
											'name',
											'contentType',
											'bytes',
										],
									},
									maxItems: 50,
								},
								removed: {
									type: 'array',
									items: {
										type: 'string',
										pattern: '^[0-9a-f]{64}$',
									},
									maxItems: 50,
								},
							},
							required: [
								'index',
								'productId',
								'photos',
								'removed',
							],
						},
						customer: {
							description:
								'Whose contractor is looked for. nip: Polish, ten digits; vatNumber: any other, with its country.',
							type: 'object',
							additionalProperties: false,
							properties: {
								userId: {
									type: 'integer',
									minimum: 1,
								},
								nip: {
									type: 'string',
									maxLength: 30,
								},
								vatNumber: {
									type: 'string',
									maxLength: 30,
								},
								email: {
									type: 'string',
									maxLength: 255,
								},
								name: {
									type: 'string',
									maxLength: 200,
								},
							},
							required: [ 'userId' ],
						},
						proposal: {
							description:
								'A change made in the shop. asProposal: WAPRO owns the field, its user decides.',
							type: 'object',
							additionalProperties: false,
							properties: {
								reference: {
									type: 'string',
									maxLength: 40,
									minLength: 1,
								},
								customerId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								kind: {
									type: 'string',
									enum: [
										'address',
										'delivery_place',
										'contact',
									],
								},
								asProposal: {
									type: 'boolean',
								},
								address: {
									type: 'object',
									additionalProperties: false,
									properties: {
										company: {
											type: 'string',
											maxLength: 200,
										},
										email: {
											type: 'string',
											maxLength: 255,
										},
										phone: {
											type: 'string',
											maxLength: 20,
										},
										street: {
											type: 'string',
											maxLength: 50,
										},
										postcode: {
											type: 'string',
											maxLength: 20,
										},
										city: {
											type: 'string',
											maxLength: 50,
										},
										country: {
											type: 'string',
											maxLength: 2,
											pattern: '^[A-Z]{2}$',
										},
									},
									required: [
										'street',
										'postcode',
										'city',
										'country',
									],
								},
								deliveryPlace: {
									type: 'object',
									additionalProperties: false,
									properties: {
										deliveryPlaceId: {
											type: 'string',
											pattern: '^[0-9]{1,20}$',
											description:
												"Value of WAPRO's one change counter, as text.",
										},
										name: {
											type: 'string',
											maxLength: 100,
											minLength: 1,
										},
										recipient: {
											type: 'string',
											maxLength: 50,
										},
										phone: {
											type: 'string',
											maxLength: 20,
										},
										street: {
											type: 'string',
											maxLength: 50,
										},
										postcode: {
											type: 'string',
											maxLength: 20,
										},
										city: {
											type: 'string',
											maxLength: 50,
										},
										country: {
											type: 'string',
											maxLength: 2,
											pattern: '^[A-Z]{2}$',
										},
									},
									required: [
										'name',
										'street',
										'postcode',
										'city',
										'country',
									],
								},
								contact: {
									type: 'object',
									additionalProperties: false,
									properties: {
										contactId: {
											type: 'string',
											pattern: '^[0-9]{1,20}$',
											description:
												"Value of WAPRO's one change counter, as text.",
										},
										firstName: {
											type: 'string',
											maxLength: 50,
										},
										lastName: {
											type: 'string',
											maxLength: 50,
										},
										email: {
											type: 'string',
											maxLength: 255,
										},
										phone: {
											type: 'string',
											maxLength: 20,
										},
										role: {
											type: 'string',
											enum: [ 'company', 'branch' ],
										},
										deliveryPlaceIds: {
											type: 'array',
											items: {
												type: 'string',
												pattern: '^[0-9]{1,20}$',
												description:
													"Value of WAPRO's one change counter, as text.",
											},
											maxItems: 1000,
										},
									},
									required: [
										'firstName',
										'lastName',
										'email',
										'role',
										'deliveryPlaceIds',
									],
								},
							},
							required: [
								'reference',
								'customerId',
								'kind',
								'asProposal',
							],
						},
						orderInvoice: {
							description:
								'Name in WAPRO of the shop order whose invoice is wanted.',
							type: 'object',
							additionalProperties: false,
							properties: {
								reference: {
									type: 'string',
									pattern:
										'^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
								},
							},
							required: [ 'reference' ],
						},
						intent: {
							description:
								'What shall happen to the object in WAPRO. Absent: it is placed there for the first time.',
							type: 'string',
							enum: [ 'place', 'change', 'cancel' ],
						},
						cancel: {
							description:
								"An order that WAPRO may hold and shall cancel; reason is for WAPRO's users.",
							type: 'object',
							additionalProperties: false,
							properties: {
								reference: {
									type: 'string',
									pattern:
										'^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
								},
								reason: {
									type: 'string',
									maxLength: 500,
								},
							},
							required: [ 'reference' ],
						},
					},
					required: [
						'id',
						'objectType',
						'objectKey',
						'status',
						'attempt',
						'correlationId',
						'capturedAt',
					],
				},
			},
		},
		required: [ 'stream', 'token', 'leasedUntil', 'messages' ],
	},
	'messages#ErpOrder': {
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			number: {
				type: 'string',
				maxLength: 30,
			},
			state: {
				type: 'string',
				enum: [ 'buffered', 'registered', 'cancelled' ],
			},
			warehouse: {
				type: 'string',
				maxLength: 10,
				minLength: 1,
			},
			reserved: {
				type: 'boolean',
			},
			net: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			source: {
				type: 'string',
				maxLength: 50,
			},
		},
		required: [ 'erpId', 'state', 'warehouse', 'reserved' ],
	},
	'messages#Result': {
		description:
			'sent=false says that provably nothing reached WAPRO; such a try costs no attempt.',
		type: 'object',
		additionalProperties: false,
		properties: {
			messageId: {
				type: 'integer',
				minimum: 1,
			},
			token: {
				type: 'string',
				maxLength: 36,
				minLength: 1,
			},
			outcome: {
				type: 'string',
				enum: [ 'accepted', 'rejected', 'retry', 'unknown' ],
			},
			sent: {
				type: 'boolean',
			},
			delaySeconds: {
				type: 'integer',
				minimum: 0,
				maximum: 86400,
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			field: {
				type: 'string',
				maxLength: 200,
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
			durationMs: {
				type: 'integer',
				minimum: 0,
			},
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			orders: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						number: {
							type: 'string',
							maxLength: 30,
						},
						state: {
							type: 'string',
							enum: [ 'buffered', 'registered', 'cancelled' ],
						},
						warehouse: {
							type: 'string',
							maxLength: 10,
							minLength: 1,
						},
						reserved: {
							type: 'boolean',
						},
						net: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						source: {
							type: 'string',
							maxLength: 50,
						},
					},
					required: [ 'erpId', 'state', 'warehouse', 'reserved' ],
				},
				maxItems: 50,
			},
			goods: {
				description: 'What PutGoods answered.',
				type: 'object',
				additionalProperties: false,
				properties: {
					index: {
						type: 'string',
						maxLength: 20,
						minLength: 1,
					},
					outcome: {
						type: 'string',
						enum: [ 'created', 'updated', 'unchanged' ],
					},
					guid: {
						type: 'string',
						maxLength: 40,
					},
					hash: {
						type: 'string',
						pattern: '^[0-9a-f]{16}$',
					},
					erpId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
				},
				required: [ 'index', 'outcome' ],
			},
			photos: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{64}$',
						},
						photoId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
					},
					required: [ 'hash', 'photoId' ],
				},
				maxItems: 50,
				description: 'Photos that WAPRO has now.',
			},
			candidates: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						by: {
							type: 'string',
							enum: [ 'index', 'ean', 'trade_index' ],
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						ean: {
							type: 'string',
							maxLength: 20,
						},
						tradeIndex: {
							type: 'string',
							maxLength: 20,
						},
						vatCode: {
							type: 'string',
							maxLength: 3,
						},
						unit: {
							type: 'string',
							maxLength: 10,
						},
						flagged: {
							type: 'boolean',
						},
						guid: {
							type: 'string',
							maxLength: 40,
						},
					},
					required: [ 'index', 'by', 'name' ],
				},
				maxItems: 20,
				description: 'Articles among which a person must choose.',
			},
			customers: {
				type: 'array',
				items: {
					description:
						'A contractor that may be the one of an account, with why.',
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						code: {
							type: 'string',
							maxLength: 20,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						nip: {
							type: 'string',
							maxLength: 30,
						},
						email: {
							type: 'string',
							maxLength: 255,
						},
						city: {
							type: 'string',
							maxLength: 50,
						},
						flagged: {
							type: 'boolean',
						},
						blocked: {
							type: 'boolean',
						},
						contactId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						priceList: {
							type: 'string',
							maxLength: 20,
						},
						paymentForm: {
							type: 'string',
							maxLength: 50,
						},
						paymentDays: {
							type: 'integer',
							minimum: 0,
							maximum: 3650,
						},
						creditLimit: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						overdueDays: {
							type: 'integer',
							minimum: 0,
							maximum: 3650,
						},
						overdueBlock: {
							type: 'boolean',
						},
						reasons: {
							type: 'array',
							items: {
								type: 'string',
								enum: [
									'nip',
									'vat_number',
									'email',
									'contact_email',
									'name',
								],
							},
							maxItems: 5,
						},
					},
					required: [
						'erpId',
						'code',
						'name',
						'flagged',
						'blocked',
						'reasons',
					],
				},
				maxItems: 20,
				description: 'Contractors that FindCustomers named.',
			},
			put: {
				description:
					'What WAPRO answered to a change. erpId: of the delivery place or contact.',
				type: 'object',
				additionalProperties: false,
				properties: {
					outcome: {
						type: 'string',
						enum: [ 'written', 'proposed', 'unchanged' ],
					},
					erpId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
				},
				required: [ 'outcome' ],
			},
			customer: {
				type: 'object',
				additionalProperties: false,
				properties: {
					contractorId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					contactId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					deliveryPlaceId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					created: {
						type: 'boolean',
					},
					payerId: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
				},
				required: [ 'contractorId', 'created' ],
			},
			match: {
				description:
					"Why an order that WAPRO had already is the shop's.",
				type: 'string',
				enum: [
					'reference',
					'internet_id',
					'customer_number',
					'by_hand',
				],
			},
			invoice: {
				description:
					'What CreateInvoice answered. known: WAPRO had the invoice before.',
				type: 'object',
				additionalProperties: false,
				properties: {
					outcome: {
						type: 'string',
						enum: [ 'issued', 'buffered' ],
					},
					known: {
						type: 'boolean',
					},
					invoices: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								erpId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								number: {
									type: 'string',
									maxLength: 30,
								},
							},
							required: [ 'erpId' ],
						},
						maxItems: 50,
					},
				},
				required: [ 'outcome', 'known', 'invoices' ],
			},
			twins: {
				type: 'array',
				items: {
					description:
						"An order in WAPRO that may be the shop's already. reference: of the shop order that it belongs to. lines: the first ones; lineCount: all of them.",
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						number: {
							type: 'string',
							maxLength: 30,
						},
						placedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						source: {
							type: 'string',
							maxLength: 50,
						},
						internetOrderId: {
							type: 'string',
							maxLength: 100,
						},
						customerOrderNumber: {
							type: 'string',
							maxLength: 30,
						},
						reference: {
							type: 'string',
							maxLength: 30,
						},
						contractorName: {
							type: 'string',
							maxLength: 200,
						},
						state: {
							type: 'string',
							enum: [ 'buffered', 'registered', 'cancelled' ],
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						lines: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									index: {
										type: 'string',
										maxLength: 20,
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									quantity: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									grossPrice: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
								},
								required: [ 'index', 'name', 'quantity' ],
							},
							maxItems: 30,
						},
						lineCount: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'erpId', 'lines', 'lineCount' ],
				},
				maxItems: 20,
				description:
					'Orders in WAPRO among which a person must choose.',
			},
		},
		required: [ 'messageId', 'token', 'outcome', 'sent', 'durationMs' ],
	},
	'messages#ResultOutcome': {
		type: 'object',
		additionalProperties: false,
		properties: {
			messageId: {
				type: 'integer',
				minimum: 1,
			},
			outcome: {
				type: 'string',
				enum: [ 'recorded', 'fenced', 'not_found' ],
			},
			status: {
				type: 'string',
				enum: [
					'held',
					'pending',
					'sent',
					'accepted',
					'rejected',
					'unknown',
					'skipped',
					'superseded',
				],
			},
		},
		required: [ 'messageId', 'outcome' ],
	},
	'messages#ClaimRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			destination: {
				type: 'string',
				enum: [ 'wapro', 'production' ],
			},
			objectType: {
				type: 'string',
				enum: [
					'order',
					'shop_state',
					'goods',
					'photo',
					'customer',
					'proposal',
					'order_invoice',
				],
			},
			limit: {
				type: 'integer',
				minimum: 1,
				maximum: 200,
			},
			perStream: {
				type: 'integer',
				minimum: 1,
				maximum: 20,
			},
			leaseSeconds: {
				type: 'integer',
				minimum: 5,
				maximum: 600,
			},
			worker: {
				type: 'string',
				maxLength: 64,
				minLength: 1,
			},
			results: {
				type: 'array',
				items: {
					description:
						'sent=false says that provably nothing reached WAPRO; such a try costs no attempt.',
					type: 'object',
					additionalProperties: false,
					properties: {
						messageId: {
							type: 'integer',
							minimum: 1,
						},
						token: {
							type: 'string',
							maxLength: 36,
							minLength: 1,
						},
						outcome: {
							type: 'string',
							enum: [
								'accepted',
								'rejected',
								'retry',
								'unknown',
							],
						},
						sent: {
							type: 'boolean',
						},
						delaySeconds: {
							type: 'integer',
							minimum: 0,
							maximum: 86400,
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						field: {
							type: 'string',
							maxLength: 200,
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
						durationMs: {
							type: 'integer',
							minimum: 0,
						},
						asOf: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						orders: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									number: {
										type: 'string',
										maxLength: 30,
									},
									state: {
										type: 'string',
										enum: [
											'buffered',
											'registered',
											'cancelled',
										],
									},
									warehouse: {
										type: 'string',
										maxLength: 10,
										minLength: 1,
									},
									reserved: {
										type: 'boolean',
									},
									net: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									gross: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									source: {
										type: 'string',
										maxLength: 50,
									},
								},
								required: [
									'erpId',
									'state',
									'warehouse',
									'reserved',
								],
							},
							maxItems: 50,
						},
						goods: {
							description: 'What PutGoods answered.',
							type: 'object',
							additionalProperties: false,
							properties: {
								index: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								outcome: {
									type: 'string',
									enum: [ 'created', 'updated', 'unchanged' ],
								},
								guid: {
									type: 'string',
									maxLength: 40,
								},
								hash: {
									type: 'string',
									pattern: '^[0-9a-f]{16}$',
								},
								erpId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
							},
							required: [ 'index', 'outcome' ],
						},
						photos: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									hash: {
										type: 'string',
										pattern: '^[0-9a-f]{64}$',
									},
									photoId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
								},
								required: [ 'hash', 'photoId' ],
							},
							maxItems: 50,
							description: 'Photos that WAPRO has now.',
						},
						candidates: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									index: {
										type: 'string',
										maxLength: 20,
										minLength: 1,
									},
									by: {
										type: 'string',
										enum: [ 'index', 'ean', 'trade_index' ],
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									ean: {
										type: 'string',
										maxLength: 20,
									},
									tradeIndex: {
										type: 'string',
										maxLength: 20,
									},
									vatCode: {
										type: 'string',
										maxLength: 3,
									},
									unit: {
										type: 'string',
										maxLength: 10,
									},
									flagged: {
										type: 'boolean',
									},
									guid: {
										type: 'string',
										maxLength: 40,
									},
								},
								required: [ 'index', 'by', 'name' ],
							},
							maxItems: 20,
							description:
								'Articles among which a person must choose.',
						},
						customers: {
							type: 'array',
							items: {
								description:
									'A contractor that may be the one of an account, with why.',
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									code: {
										type: 'string',
										maxLength: 20,
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									nip: {
										type: 'string',
										maxLength: 30,
									},
									email: {
										type: 'string',
										maxLength: 255,
									},
									city: {
										type: 'string',
										maxLength: 50,
									},
									flagged: {
										type: 'boolean',
									},
									blocked: {
										type: 'boolean',
									},
									contactId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									priceList: {
										type: 'string',
										maxLength: 20,
									},
									paymentForm: {
										type: 'string',
										maxLength: 50,
									},
									paymentDays: {
										type: 'integer',
										minimum: 0,
										maximum: 3650,
									},
									creditLimit: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									overdueDays: {
										type: 'integer',
										minimum: 0,
										maximum: 3650,
									},
									overdueBlock: {
										type: 'boolean',
									},
									reasons: {
										type: 'array',
										items: {
											type: 'string',
											enum: [
												'nip',
												'vat_number',
												'email',
												'contact_email',
												'name',
											],
										},
										maxItems: 5,
									},
								},
								required: [
									'erpId',
									'code',
									'name',
									'flagged',
									'blocked',
									'reasons',
								],
							},
							maxItems: 20,
							description:
								'Contractors that FindCustomers named.',
						},
						put: {
							description:
								'What WAPRO answered to a change. erpId: of the delivery place or contact.',
							type: 'object',
							additionalProperties: false,
							properties: {
								outcome: {
									type: 'string',
									enum: [
										'written',
										'proposed',
										'unchanged',
									],
								},
								erpId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
							},
							required: [ 'outcome' ],
						},
						customer: {
							type: 'object',
							additionalProperties: false,
							properties: {
								contractorId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								contactId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								deliveryPlaceId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								created: {
									type: 'boolean',
								},
								payerId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
							},
							required: [ 'contractorId', 'created' ],
						},
						match: {
							description:
								"Why an order that WAPRO had already is the shop's.",
							type: 'string',
							enum: [
								'reference',
								'internet_id',
								'customer_number',
								'by_hand',
							],
						},
						invoice: {
							description:
								'What CreateInvoice answered. known: WAPRO had the invoice before.',
							type: 'object',
							additionalProperties: false,
							properties: {
								outcome: {
									type: 'string',
									enum: [ 'issued', 'buffered' ],
								},
								known: {
									type: 'boolean',
								},
								invoices: {
									type: 'array',
									items: {
										type: 'object',
										additionalProperties: false,
										properties: {
											erpId: {
												type: 'string',
												pattern: '^[0-9]{1,20}$',
												description:
													"Value of WAPRO's one change counter, as text.",
											},
											number: {
												type: 'string',
												maxLength: 30,
											},
										},
										required: [ 'erpId' ],
									},
									maxItems: 50,
								},
							},
							required: [ 'outcome', 'known', 'invoices' ],
						},
						twins: {
							type: 'array',
							items: {
								description:
									"An order in WAPRO that may be the shop's already. reference: of the shop order that it belongs to. lines: the first ones; lineCount: all of them.",
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									number: {
										type: 'string',
										maxLength: 30,
									},
									placedAt: {
										type: 'string',
										pattern:
											'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
										description: 'ISO 8601 with zone.',
									},
									source: {
										type: 'string',
										maxLength: 50,
									},
									internetOrderId: {
										type: 'string',
										maxLength: 100,
									},
									customerOrderNumber: {
										type: 'string',
										maxLength: 30,
									},
									reference: {
										type: 'string',
										maxLength: 30,
									},
									contractorName: {
										type: 'string',
										maxLength: 200,
									},
									state: {
										type: 'string',
										enum: [
											'buffered',
											'registered',
											'cancelled',
										],
									},
									gross: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									lines: {
										type: 'array',
										items: {
											type: 'object',
											additionalProperties: false,
											properties: {
												index: {
													type: 'string',
													maxLength: 20,
												},
												name: {
													type: 'string',
													maxLength: 200,
												},
												quantity: {
													type: 'string',
													pattern:
														'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
													description:
														'Money or quantity as text: no floating point on the way.',
												},
												grossPrice: {
													type: 'string',
													pattern:
														'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
													description:
														'Money or quantity as text: no floating point on the way.',
												},
											},
											required: [
												'index',
												'name',
												'quantity',
											],
										},
										maxItems: 30,
									},
									lineCount: {
										type: 'integer',
										minimum: 0,
									},
								},
								required: [ 'erpId', 'lines', 'lineCount' ],
							},
							maxItems: 20,
							description:
								'Orders in WAPRO among which a person must choose.',
						},
					},
					required: [
						'messageId',
						'token',
						'outcome',
						'sent',
						'durationMs',
					],
				},
				maxItems: 500,
			},
		},
		required: [
			'destination',
			'objectType',
			'limit',
			'perStream',
			'leaseSeconds',
			'worker',
		],
	},
	'messages#ClaimResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			now: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			paused: {
				type: 'boolean',
			},
			results: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						messageId: {
							type: 'integer',
							minimum: 1,
						},
						outcome: {
							type: 'string',
							enum: [ 'recorded', 'fenced', 'not_found' ],
						},
						status: {
							type: 'string',
							enum: [
								'held',
								'pending',
								'sent',
								'accepted',
								'rejected',
								'unknown',
								'skipped',
								'superseded',
							],
						},
					},
					required: [ 'messageId', 'outcome' ],
				},
			},
			leases: {
				type: 'array',
				items: {
					description:
						'A stream under lease with its first open messages, oldest first.',
					type: 'object',
					additionalProperties: false,
					properties: {
						stream: {
							type: 'string',
							maxLength: 120,
						},
						token: {
							type: 'string',
							maxLength: 36,
							minLength: 1,
						},
						leasedUntil: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						messages: {
							type: 'array',
							items: {
								description:
									'One outbound message under lease. status unknown: ask WAPRO before sending the stored payload again; production is simply sent it again, under the same id.',
								type: 'object',
								additionalProperties: false,
								properties: {
									id: {
										type: 'integer',
										minimum: 1,
									},
									objectType: {
										type: 'string',
										enum: [
											'goods',
											'stock',
											'prices',
											'order',
											'shop_state',
											'photos',
											'photo',
											'customer',
											'proposal',
											'invoice',
											'order_invoice',
										],
									},
									objectKey: {
										type: 'string',
										maxLength: 40,
									},
									status: {
										type: 'string',
										enum: [ 'pending', 'unknown' ],
									},
									attempt: {
										type: 'integer',
										minimum: 0,
									},
									correlationId: {
										type: 'string',
										maxLength: 36,
									},
									capturedAt: {
										type: 'string',
										pattern:
											'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
										description: 'ISO 8601 with zone.',
									},
									order: {
										description:
											'One shop order as WAPRO must hear of it; kept as sent.',
										type: 'object',
										additionalProperties: false,
										properties: {
											reference: {
												type: 'string',
												pattern:
													'^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
											},
											number: {
												type: 'string',
												maxLength: 30,
												minLength: 1,
											},
											buyerNumber: {
												type: 'string',
												maxLength: 30,
											},
											placedAt: {
												type: 'string',
												pattern:
													'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
												description:
													'ISO 8601 with zone.',
											},
											currency: {
												type: 'string',
												pattern: '^[A-Z]{3}$',
											},
											basis: {
												type: 'string',
												enum: [ 'net', 'gross' ],
											},
											payer: {
												type: 'object',
												additionalProperties: false,
												properties: {
													company: {
														type: 'string',
														maxLength: 200,
													},
													firstName: {
														type: 'string',
														maxLength: 50,
													},
													lastName: {
														type: 'string',
														maxLength: 50,
													},
													nip: {
														type: 'string',
														maxLength: 30,
													},
													email: {
														type: 'string',
														maxLength: 255,
													},
													phone: {
														type: 'string',
														maxLength: 20,
													},
													street: {
														type: 'string',
														maxLength: 100,
													},
													postcode: {
														type: 'string',
														maxLength: 20,
													},
													city: {
														type: 'string',
														maxLength: 50,
													},
													country: {
														type: 'string',
														pattern: '^[A-Z]{2}$',
													},
												},
												required: [
													'street',
													'postcode',
													'city',
													'country',
												],
											},
											customerId: {
												type: 'string',
												pattern: '^[0-9]{1,20}$',
												description:
													"Value of WAPRO's one change counter, as text.",
											},
											contactId: {
												type: 'string',
												pattern: '^[0-9]{1,20}$',
												description:
													"Value of WAPRO's one change counter, as text.",
											},
											delivery: {
												type: 'object',
												additionalProperties: false,
												properties: {
													company: {
														type: 'string',
														maxLength: 200,
													},
													firstName: {
														type: 'string',
														maxLength: 50,
													},
													lastName: {
														type: 'string',
														maxLength: 50,
													},
													nip: {
														type: 'string',
														maxLength: 30,
													},
													email: {
														type: 'string',
														maxLength: 255,
													},
													phone: {
														type: 'string',
														maxLength: 20,
													},
													street: {
														type: 'string',
														maxLength: 100,
													},
													postcode: {
														type: 'string',
														maxLength: 20,
													},
													city: {
														type: 'string',
														maxLength: 50,
													},
													country: {
														type: 'string',
														pattern: '^[A-Z]{2}$',
													},
												},
												required: [
													'street',
													'postcode',
													'city',
													'country',
												],
											},
											deliveryPlaceId: {
												type: 'string',
												pattern: '^[0-9]{1,20}$',
												description:
													"Value of WAPRO's one change counter, as text.",
											},
											paymentForm: {
												type: 'string',
												maxLength: 50,
											},
											documentWish: {
												type: 'string',
												enum: [ 'invoice', 'receipt' ],
											},
											paidAmount: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											note: {
												type: 'string',
												maxLength: 1000,
											},
											reserve: {
												type: 'boolean',
											},
											warehouses: {
												type: 'array',
												items: {
													type: 'string',
													maxLength: 10,
													minLength: 1,
												},
												maxItems: 50,
												minItems: 1,
											},
											lines: {
												type: 'array',
												items: {
													type: 'object',
													additionalProperties: false,
													properties: {
														lineId: {
															type: 'string',
															maxLength: 20,
															minLength: 1,
														},
														index: {
															type: 'string',
															maxLength: 20,
															minLength: 1,
														},
														name: {
															type: 'string',
															maxLength: 200,
														},
														quantity: {
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
															description:
																'Money or quantity as text: no floating point on the way.',
														},
														unit: {
															type: 'string',
															maxLength: 10,
														},
														netPrice: {
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
															description:
																'Money or quantity as text: no floating point on the way.',
														},
														grossPrice: {
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
															description:
																'Money or quantity as text: no floating point on the way.',
														},
														vatCode: {
															type: 'string',
															maxLength: 3,
															minLength: 1,
														},
														net: {
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
															description:
																'Money or quantity as text: no floating point on the way.',
														},
														gross: {
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
															description:
																'Money or quantity as text: no floating point on the way.',
														},
														note: {
															type: 'string',
															maxLength: 500,
														},
														parameters: {
															type: 'array',
															items: {
																type: 'object',
																additionalProperties: false,
																properties: {
																	code: {
																		type: 'string',
																		pattern:
																			'^[a-z][a-z0-9_]{0,63}$',
																		description:
																			'Stable code of a state or an error.',
																	},
																	value: {
																		type: 'string',
																		maxLength: 100,
																	},
																	unit: {
																		type: 'string',
																		maxLength: 10,
																	},
																},
																required: [
																	'code',
																	'value',
																],
															},
														},
														discount: {
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
															description:
																'Money or quantity as text: no floating point on the way.',
														},
													},
													required: [
														'lineId',
														'index',
														'name',
														'quantity',
														'unit',
														'netPrice',
														'grossPrice',
														'vatCode',
														'net',
														'gross',
														'parameters',
													],
												},
												maxItems: 1000,
												minItems: 1,
											},
											summary: {
												type: 'array',
												items: {
													type: 'object',
													additionalProperties: false,
													properties: {
														vatCode: {
															type: 'string',
															maxLength: 3,
															minLength: 1,
														},
														net: {
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
															description:
																'Money or quantity as text: no floating point on the way.',
														},
														vat: {
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
															description:
																'Money or quantity as text: no floating point on the way.',
														},
														gross: {
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
															description:
																'Money or quantity as text: no floating point on the way.',
														},
													},
													required: [
														'vatCode',
														'net',
														'vat',
														'gross',
													],
												},
												maxItems: 20,
											},
											twins: {
												description:
													'Which orders of other integrators WAPRO shall look for before it makes a new one. foreignIds: numbers that the order has with them. decision: what a person said of erpIds.',
												type: 'object',
												additionalProperties: false,
												properties: {
													since: {
														type: 'string',
														pattern:
															'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
														description:
															'ISO 8601 with zone.',
													},
													foreignIds: {
														type: 'array',
														items: {
															type: 'string',
															minLength: 1,
															maxLength: 100,
														},
														maxItems: 20,
													},
													customerNumber: {
														type: 'boolean',
													},
													likely: {
														type: 'boolean',
													},
													decision: {
														type: 'string',
														enum: [
															'create',
															'link',
														],
													},
													erpIds: {
														type: 'array',
														items: {
															type: 'string',
															pattern:
																'^[0-9]{1,20}$',
															description:
																"Value of WAPRO's one change counter, as text.",
														},
														maxItems: 20,
													},
												},
												required: [
													'since',
													'foreignIds',
													'customerNumber',
													'likely',
												],
											},
											rate: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											rateDate: {
												type: 'string',
												pattern:
													'^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
											},
											paymentDays: {
												type: 'integer',
												minimum: 0,
												maximum: 3650,
											},
											paymentMethod: {
												description:
													"The shop's own id of how it is paid; WAPRO hears of paymentForm.",
												type: 'string',
												maxLength: 100,
											},
											deliveryMethod: {
												description:
													'Name of the way of delivery that the buyer chose, also of a free one, which is no line; of several, joined by commas.',
												type: 'string',
												maxLength: 200,
												minLength: 1,
											},
											coupons: {
												description:
													'Codes of the coupons, joined by commas; what they took off stands in the lines.',
												type: 'string',
												maxLength: 500,
												minLength: 1,
											},
										},
										required: [
											'reference',
											'number',
											'placedAt',
											'currency',
											'basis',
											'payer',
											'documentWish',
											'reserve',
											'warehouses',
											'lines',
											'summary',
										],
									},
									production: {
										type: 'object',
										additionalProperties: false,
										properties: {
											version: {
												type: 'string',
												enum: [ '1.0' ],
											},
											event: {
												description:
													'cancelled: nothing of the order is to be made any more, its lines are empty.',
												type: 'string',
												enum: [
													'created',
													'changed',
													'cancelled',
												],
											},
											sequence: {
												description:
													'Rises with every document of one reference; gaps are allowed.',
												type: 'integer',
												minimum: 1,
											},
											reference: {
												description:
													'Name of the order in all systems, unique for ever.',
												type: 'string',
												pattern:
													'^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
											},
											shopId: {
												type: 'string',
												pattern: '^[a-z0-9]{1,8}$',
											},
											number: {
												description:
													"The shop's own number, as the buyer knows it.",
												type: 'string',
												maxLength: 50,
												minLength: 1,
											},
											placedAt: {
												type: 'string',
												pattern:
													'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$',
											},
											dueDate: {
												type: 'string',
												pattern:
													'^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
											},
											priority: {
												type: 'string',
												enum: [
													'low',
													'normal',
													'high',
													'urgent',
												],
											},
											buyer: {
												description:
													"Company, else the person's name; absent in a cancellation.",
												type: 'string',
												maxLength: 200,
											},
											delivery: {
												description:
													'Where the goods go.',
												type: 'object',
												additionalProperties: false,
												properties: {
													name: {
														type: 'string',
														maxLength: 200,
													},
													street: {
														type: 'string',
														maxLength: 200,
													},
													postcode: {
														type: 'string',
														maxLength: 20,
													},
													city: {
														type: 'string',
														maxLength: 100,
													},
													country: {
														type: 'string',
														pattern: '^[A-Z]{2}$',
													},
												},
												required: [
													'name',
													'street',
													'postcode',
													'city',
													'country',
												],
											},
											note: {
												type: 'string',
												maxLength: 2000,
											},
											lines: {
												type: 'array',
												items: {
													type: 'object',
													additionalProperties: false,
													properties: {
														lineId: {
															type: 'string',
															maxLength: 20,
															minLength: 1,
														},
														index: {
															description:
																"Catalogue index of the article, else the product's SKU.",
															type: 'string',
															maxLength: 100,
															minLength: 1,
														},
														name: {
															type: 'string',
															maxLength: 500,
														},
														quantity: {
															description:
																'Number as text, dot before the decimals: no digit is lost on the way.',
															type: 'string',
															pattern:
																'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
														},
														unit: {
															type: 'string',
															maxLength: 20,
														},
														parameters: {
															type: 'array',
															items: {
																oneOf: [
																	{
																		type: 'object',
																		additionalProperties: false,
																		properties:
																			{
																				code: {
																					type: 'string',
																					pattern:
																						'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
																				},
																				name: {
																					type: 'string',
																					maxLength: 200,
																				},
																				type: {
																					type: 'string',
																					enum: [
																						'number',
																					],
																				},
																				value: {
																					description:
																						'Number as text, dot before the decimals: no digit is lost on the way.',
																					type: 'string',
																					pattern:
																						'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
																				},
																				unit: {
																					type: 'string',
																					maxLength: 20,
																					minLength: 1,
																				},
																			},
																		required:
																			[
																				'code',
																				'name',
																				'type',
																				'value',
																			],
																	},
																	{
																		description:
																			"choice: one of the options that the shop's map or WAPRO allows.",
																		type: 'object',
																		additionalProperties: false,
																		properties:
																			{
																				code: {
																					type: 'string',
																					pattern:
																						'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
																				},
																				name: {
																					type: 'string',
																					maxLength: 200,
																				},
																				type: {
																					type: 'string',
																					enum: [
																						'text',
																						'choice',
																					],
																				},
																				value: {
																					type: 'string',
																					maxLength: 500,
																					minLength: 1,
																				},
																			},
																		required:
																			[
																				'code',
																				'name',
																				'type',
																				'value',
																			],
																	},
																	{
																		type: 'object',
																		additionalProperties: false,
																		properties:
																			{
																				code: {
																					type: 'string',
																					pattern:
																						'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
																				},
																				name: {
																					type: 'string',
																					maxLength: 200,
																				},
																				type: {
																					type: 'string',
																					enum: [
																						'boolean',
																					],
																				},
																				value: {
																					type: 'boolean',
																				},
																			},
																		required:
																			[
																				'code',
																				'name',
																				'type',
																				'value',
																			],
																	},
																],
															},
															maxItems: 200,
														},
														note: {
															type: 'string',
															maxLength: 1000,
														},
													},
													required: [
														'lineId',
														'index',
														'name',
														'quantity',
														'unit',
														'parameters',
													],
												},
												maxItems: 1000,
											},
										},
										required: [
											'version',
											'event',
											'sequence',
											'reference',
											'shopId',
											'number',
											'placedAt',
											'priority',
											'lines',
										],
									},
									shopState: {
										type: 'object',
										additionalProperties: false,
										properties: {
											index: {
												type: 'string',
												maxLength: 20,
												minLength: 1,
											},
											state: {
												type: 'string',
												enum: [
													'waiting',
													'published',
													'hidden',
													'refused',
												],
											},
											reason: {
												type: 'string',
												maxLength: 500,
											},
											since: {
												type: 'string',
												pattern:
													'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
												description:
													'ISO 8601 with zone.',
											},
										},
										required: [ 'index', 'state', 'since' ],
									},
									goods: {
										description:
											'A product as an article. paired: it has an article already, which gets the fields present here and keeps the others.',
										type: 'object',
										additionalProperties: false,
										properties: {
											productId: {
												type: 'integer',
												minimum: 1,
											},
											reference: {
												type: 'string',
												maxLength: 40,
												minLength: 1,
											},
											paired: {
												type: 'boolean',
											},
											index: {
												type: 'string',
												maxLength: 20,
												minLength: 1,
											},
											name: {
												type: 'string',
												maxLength: 200,
											},
											description: {
												type: 'string',
												maxLength: 20000,
											},
											shortDescription: {
												type: 'string',
												maxLength: 2000,
											},
											tradeIndex: {
												type: 'string',
												maxLength: 20,
											},
											ean: {
												type: 'string',
												maxLength: 20,
											},
											vatCode: {
												type: 'string',
												maxLength: 3,
											},
											unit: {
												type: 'string',
												maxLength: 10,
											},
											weight: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											width: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											height: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											depth: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											producer: {
												type: 'string',
												maxLength: 100,
											},
											categoryPath: {
												type: 'string',
												maxLength: 255,
											},
											priceList: {
												type: 'string',
												maxLength: 20,
											},
											net: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											gross: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											attributes: {
												type: 'array',
												items: {
													type: 'object',
													additionalProperties: false,
													properties: {
														code: {
															type: 'string',
															maxLength: 64,
														},
														name: {
															type: 'string',
															maxLength: 200,
														},
														value: {
															type: 'string',
															maxLength: 2000,
														},
													},
													required: [
														'code',
														'name',
														'value',
													],
												},
												maxItems: 100,
											},
										},
										required: [
											'productId',
											'reference',
											'paired',
											'index',
											'name',
										],
									},
									photo: {
										description:
											'All photos of a product as WAPRO shall have them; removed: photos of the shop that WAPRO still has.',
										type: 'object',
										additionalProperties: false,
										properties: {
											index: {
												type: 'string',
												maxLength: 20,
												minLength: 1,
											},
											productId: {
												type: 'integer',
												minimum: 1,
											},
											photos: {
												type: 'array',
												items: {
													type: 'object',
													additionalProperties: false,
													properties: {
														attachmentId: {
															type: 'integer',
															minimum: 1,
														},
														hash: {
															type: 'string',
															pattern:
																'^[0-9a-f]{64}$',
														},
														main: {
															type: 'boolean',
														},
														position: {
															type: 'integer',
															minimum: 0,
														},
														name: {
															type: 'string',
															maxLength: 100,
														},
														contentType: {
															type: 'string',
															maxLength: 50,
														},
														bytes: {
															type: 'integer',
															minimum: 0,
														},
													},
													required: [
														'attachmentId',
														'hash',
														'main',
														'position',
														'name',
														'contentType',
														'bytes',
													],
												},
												maxItems: 50,
											},
											removed: {
												type: 'array',
												items: {
													type: 'string',
													pattern: '^[0-9a-f]{64}$',
												},
												maxItems: 50,
											},
										},
										required: [
											'index',
											'productId',
											'photos',
											'removed',
										],
									},
									customer: {
										description:
											'Whose contractor is looked for. nip: Polish, ten digits; vatNumber: any other, with its country.',
										type: 'object',
										additionalProperties: false,
										properties: {
											userId: {
												type: 'integer',
												minimum: 1,
											},
											nip: {
												type: 'string',
												maxLength: 30,
											},
											vatNumber: {
												type: 'string',
												maxLength: 30,
											},
											email: {
												type: 'string',
												maxLength: 255,
											},
											name: {
												type: 'string',
												maxLength: 200,
											},
										},
										required: [ 'userId' ],
									},
									proposal: {
										description:
											'A change made in the shop. asProposal: WAPRO owns the field, its user decides.',
										type: 'object',
										additionalProperties: false,
										properties: {
											reference: {
												type: 'string',
												maxLength: 40,
												minLength: 1,
											},
											customerId: {
												type: 'string',
												pattern: '^[0-9]{1,20}$',
												description:
													"Value of WAPRO's one change counter, as text.",
											},
											kind: {
												type: 'string',
												enum: [
													'address',
													'delivery_place',
													'contact',
												],
											},
											asProposal: {
												type: 'boolean',
											},
											address: {
												type: 'object',
												additionalProperties: false,
												properties: {
													company: {
														type: 'string',
														maxLength: 200,
													},
													email: {
														type: 'string',
														maxLength: 255,
													},
													phone: {
														type: 'string',
														maxLength: 20,
													},
													street: {
														type: 'string',
														maxLength: 50,
													},
													postcode: {
														type: 'string',
														maxLength: 20,
													},
													city: {
														type: 'string',
														maxLength: 50,
													},
													country: {
														type: 'string',
														maxLength: 2,
														pattern: '^[A-Z]{2}$',
													},
												},
												required: [
													'street',
													'postcode',
													'city',
													'country',
												],
											},
											deliveryPlace: {
												type: 'object',
												additionalProperties: false,
												properties: {
													deliveryPlaceId: {
														type: 'string',
														pattern:
															'^[0-9]{1,20}$',
														description:
															"Value of WAPRO's one change counter, as text.",
													},
													name: {
														type: 'string',
														maxLength: 100,
														minLength: 1,
													},
													recipient: {
														type: 'string',
														maxLength: 50,
													},
													phone: {
														type: 'string',
														maxLength: 20,
													},
													street: {
														type: 'string',
														maxLength: 50,
													},
													postcode: {
														type: 'string',
														maxLength: 20,
													},
													city: {
														type: 'string',
														maxLength: 50,
													},
													country: {
														type: 'string',
														maxLength: 2,
														pattern: '^[A-Z]{2}$',
													},
												},
												required: [
													'name',
													'street',
													'postcode',
													'city',
													'country',
												],
											},
											contact: {
												type: 'object',
												additionalProperties: false,
												properties: {
													contactId: {
														type: 'string',
														pattern:
															'^[0-9]{1,20}$',
														description:
															"Value of WAPRO's one change counter, as text.",
													},
													firstName: {
														type: 'string',
														maxLength: 50,
													},
													lastName: {
														type: 'string',
														maxLength: 50,
													},
													email: {
														type: 'string',
														maxLength: 255,
													},
													phone: {
														type: 'string',
														maxLength: 20,
													},
													role: {
														type: 'string',
														enum: [
															'company',
															'branch',
														],
													},
													deliveryPlaceIds: {
														type: 'array',
														items: {
															type: 'string',
															pattern:
																'^[0-9]{1,20}$',
															description:
																"Value of WAPRO's one change counter, as text.",
														},
														maxItems: 1000,
													},
												},
												required: [
													'firstName',
													'lastName',
													'email',
													'role',
													'deliveryPlaceIds',
												],
											},
										},
										required: [
											'reference',
											'customerId',
											'kind',
											'asProposal',
										],
									},
									orderInvoice: {
										description:
											'Name in WAPRO of the shop order whose invoice is wanted.',
										type: 'object',
										additionalProperties: false,
										properties: {
											reference: {
												type: 'string',
												pattern:
													'^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
											},
										},
										required: [ 'reference' ],
									},
									intent: {
										description:
											'What shall happen to the object in WAPRO. Absent: it is placed there for the first time.',
										type: 'string',
										enum: [ 'place', 'change', 'cancel' ],
									},
									cancel: {
										description:
											"An order that WAPRO may hold and shall cancel; reason is for WAPRO's users.",
										type: 'object',
										additionalProperties: false,
										properties: {
											reference: {
												type: 'string',
												pattern:
													'^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
											},
											reason: {
												type: 'string',
												maxLength: 500,
											},
										},
										required: [ 'reference' ],
									},
								},
								required: [
									'id',
									'objectType',
									'objectKey',
									'status',
									'attempt',
									'correlationId',
									'capturedAt',
								],
							},
						},
					},
					required: [ 'stream', 'token', 'leasedUntil', 'messages' ],
				},
			},
		},
		required: [ 'now', 'paused', 'results', 'leases' ],
	},
	'messages#ResultsRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			destination: {
				type: 'string',
				enum: [ 'wapro', 'production' ],
			},
			results: {
				type: 'array',
				items: {
					description:
						'sent=false says that provably nothing reached WAPRO; such a try costs no attempt.',
					type: 'object',
					additionalProperties: false,
					properties: {
						messageId: {
							type: 'integer',
							minimum: 1,
						},
						token: {
							type: 'string',
							maxLength: 36,
							minLength: 1,
						},
						outcome: {
							type: 'string',
							enum: [
								'accepted',
								'rejected',
								'retry',
								'unknown',
							],
						},
						sent: {
							type: 'boolean',
						},
						delaySeconds: {
							type: 'integer',
							minimum: 0,
							maximum: 86400,
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						field: {
							type: 'string',
							maxLength: 200,
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
						durationMs: {
							type: 'integer',
							minimum: 0,
						},
						asOf: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						orders: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									number: {
										type: 'string',
										maxLength: 30,
									},
									state: {
										type: 'string',
										enum: [
											'buffered',
											'registered',
											'cancelled',
										],
									},
									warehouse: {
										type: 'string',
										maxLength: 10,
										minLength: 1,
									},
									reserved: {
										type: 'boolean',
									},
									net: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									gross: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									source: {
										type: 'string',
										maxLength: 50,
									},
								},
								required: [
									'erpId',
									'state',
									'warehouse',
									'reserved',
								],
							},
							maxItems: 50,
						},
						goods: {
							description: 'What PutGoods answered.',
							type: 'object',
							additionalProperties: false,
							properties: {
								index: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								outcome: {
									type: 'string',
									enum: [ 'created', 'updated', 'unchanged' ],
								},
								guid: {
									type: 'string',
									maxLength: 40,
								},
								hash: {
									type: 'string',
									pattern: '^[0-9a-f]{16}$',
								},
								erpId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
							},
							required: [ 'index', 'outcome' ],
						},
						photos: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									hash: {
										type: 'string',
										pattern: '^[0-9a-f]{64}$',
									},
									photoId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
								},
								required: [ 'hash', 'photoId' ],
							},
							maxItems: 50,
							description: 'Photos that WAPRO has now.',
						},
						candidates: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									index: {
										type: 'string',
										maxLength: 20,
										minLength: 1,
									},
									by: {
										type: 'string',
										enum: [ 'index', 'ean', 'trade_index' ],
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									ean: {
										type: 'string',
										maxLength: 20,
									},
									tradeIndex: {
										type: 'string',
										maxLength: 20,
									},
									vatCode: {
										type: 'string',
										maxLength: 3,
									},
									unit: {
										type: 'string',
										maxLength: 10,
									},
									flagged: {
										type: 'boolean',
									},
									guid: {
										type: 'string',
										maxLength: 40,
									},
								},
								required: [ 'index', 'by', 'name' ],
							},
							maxItems: 20,
							description:
								'Articles among which a person must choose.',
						},
						customers: {
							type: 'array',
							items: {
								description:
									'A contractor that may be the one of an account, with why.',
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									code: {
										type: 'string',
										maxLength: 20,
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									nip: {
										type: 'string',
										maxLength: 30,
									},
									email: {
										type: 'string',
										maxLength: 255,
									},
									city: {
										type: 'string',
										maxLength: 50,
									},
									flagged: {
										type: 'boolean',
									},
									blocked: {
										type: 'boolean',
									},
									contactId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									priceList: {
										type: 'string',
										maxLength: 20,
									},
									paymentForm: {
										type: 'string',
										maxLength: 50,
									},
									paymentDays: {
										type: 'integer',
										minimum: 0,
										maximum: 3650,
									},
									creditLimit: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									overdueDays: {
										type: 'integer',
										minimum: 0,
										maximum: 3650,
									},
									overdueBlock: {
										type: 'boolean',
									},
									reasons: {
										type: 'array',
										items: {
											type: 'string',
											enum: [
												'nip',
												'vat_number',
												'email',
												'contact_email',
												'name',
											],
										},
										maxItems: 5,
									},
								},
								required: [
									'erpId',
									'code',
									'name',
									'flagged',
									'blocked',
									'reasons',
								],
							},
							maxItems: 20,
							description:
								'Contractors that FindCustomers named.',
						},
						put: {
							description:
								'What WAPRO answered to a change. erpId: of the delivery place or contact.',
							type: 'object',
							additionalProperties: false,
							properties: {
								outcome: {
									type: 'string',
									enum: [
										'written',
										'proposed',
										'unchanged',
									],
								},
								erpId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
							},
							required: [ 'outcome' ],
						},
						customer: {
							type: 'object',
							additionalProperties: false,
							properties: {
								contractorId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								contactId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								deliveryPlaceId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
								created: {
									type: 'boolean',
								},
								payerId: {
									type: 'string',
									pattern: '^[0-9]{1,20}$',
									description:
										"Value of WAPRO's one change counter, as text.",
								},
							},
							required: [ 'contractorId', 'created' ],
						},
						match: {
							description:
								"Why an order that WAPRO had already is the shop's.",
							type: 'string',
							enum: [
								'reference',
								'internet_id',
								'customer_number',
								'by_hand',
							],
						},
						invoice: {
							description:
								'What CreateInvoice answered. known: WAPRO had the invoice before.',
							type: 'object',
							additionalProperties: false,
							properties: {
								outcome: {
									type: 'string',
									enum: [ 'issued', 'buffered' ],
								},
								known: {
									type: 'boolean',
								},
								invoices: {
									type: 'array',
									items: {
										type: 'object',
										additionalProperties: false,
										properties: {
											erpId: {
												type: 'string',
												pattern: '^[0-9]{1,20}$',
												description:
													"Value of WAPRO's one change counter, as text.",
											},
											number: {
												type: 'string',
												maxLength: 30,
											},
										},
										required: [ 'erpId' ],
									},
									maxItems: 50,
								},
							},
							required: [ 'outcome', 'known', 'invoices' ],
						},
						twins: {
							type: 'array',
							items: {
								description:
									"An order in WAPRO that may be the shop's already. reference: of the shop order that it belongs to. lines: the first ones; lineCount: all of them.",
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									number: {
										type: 'string',
										maxLength: 30,
									},
									placedAt: {
										type: 'string',
										pattern:
											'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
										description: 'ISO 8601 with zone.',
									},
									source: {
										type: 'string',
										maxLength: 50,
									},
									internetOrderId: {
										type: 'string',
										maxLength: 100,
									},
									customerOrderNumber: {
										type: 'string',
										maxLength: 30,
									},
									reference: {
										type: 'string',
										maxLength: 30,
									},
									contractorName: {
										type: 'string',
										maxLength: 200,
									},
									state: {
										type: 'string',
										enum: [
											'buffered',
											'registered',
											'cancelled',
										],
									},
									gross: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									lines: {
										type: 'array',
										items: {
											type: 'object',
											additionalProperties: false,
											properties: {
												index: {
													type: 'string',
													maxLength: 20,
												},
												name: {
													type: 'string',
													maxLength: 200,
												},
												quantity: {
													type: 'string',
													pattern:
														'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
													description:
														'Money or quantity as text: no floating point on the way.',
												},
												grossPrice: {
													type: 'string',
													pattern:
														'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
													description:
														'Money or quantity as text: no floating point on the way.',
												},
											},
											required: [
												'index',
												'name',
												'quantity',
											],
										},
										maxItems: 30,
									},
									lineCount: {
										type: 'integer',
										minimum: 0,
									},
								},
								required: [ 'erpId', 'lines', 'lineCount' ],
							},
							maxItems: 20,
							description:
								'Orders in WAPRO among which a person must choose.',
						},
					},
					required: [
						'messageId',
						'token',
						'outcome',
						'sent',
						'durationMs',
					],
				},
				maxItems: 500,
				minItems: 1,
			},
		},
		required: [ 'destination', 'results' ],
	},
	'messages#ResultsResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			now: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			results: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						messageId: {
							type: 'integer',
							minimum: 1,
						},
						outcome: {
							type: 'string',
							enum: [ 'recorded', 'fenced', 'not_found' ],
						},
						status: {
							type: 'string',
							enum: [
								'held',
								'pending',
								'sent',
								'accepted',
								'rejected',
								'unknown',
								'skipped',
								'superseded',
							],
						},
					},
					required: [ 'messageId', 'outcome' ],
				},
			},
		},
		required: [ 'now', 'results' ],
	},
	'messages#GoodsPayload': {
		description:
			'A product as an article. paired: it has an article already, which gets the fields present here and keeps the others.',
		type: 'object',
		additionalProperties: false,
		properties: {
			productId: {
				type: 'integer',
				minimum: 1,
			},
			reference: {
				type: 'string',
				maxLength: 40,
				minLength: 1,
			},
			paired: {
				type: 'boolean',
			},
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			description: {
				type: 'string',
				maxLength: 20000,
			},
			shortDescription: {
				type: 'string',
				maxLength: 2000,
			},
			tradeIndex: {
				type: 'string',
				maxLength: 20,
			},
			ean: {
				type: 'string',
				maxLength: 20,
			},
			vatCode: {
				type: 'string',
				maxLength: 3,
			},
			unit: {
				type: 'string',
				maxLength: 10,
			},
			weight: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			width: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			height: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			depth: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			producer: {
				type: 'string',
				maxLength: 100,
			},
			categoryPath: {
				type: 'string',
				maxLength: 255,
			},
			priceList: {
				type: 'string',
				maxLength: 20,
			},
			net: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			attributes: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							maxLength: 64,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						value: {
							type: 'string',
							maxLength: 2000,
						},
					},
					required: [ 'code', 'name', 'value' ],
				},
				maxItems: 100,
			},
		},
		required: [ 'productId', 'reference', 'paired', 'index', 'name' ],
	},
	'messages#PhotoPayload': {
		description:
			'All photos of a product as WAPRO shall have them; removed: photos of the shop that WAPRO still has.',
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			productId: {
				type: 'integer',
				minimum: 1,
			},
			photos: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						attachmentId: {
							type: 'integer',
							minimum: 1,
						},
						hash: {
							type: 'string',
							pattern: '^[0-9a-f]{64}$',
						},
						main: {
							type: 'boolean',
						},
						position: {
							type: 'integer',
							minimum: 0,
						},
						name: {
							type: 'string',
							maxLength: 100,
						},
						contentType: {
							type: 'string',
							maxLength: 50,
						},
						bytes: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [
						'attachmentId',
						'hash',
						'main',
						'position',
						'name',
						'contentType',
						'bytes',
					],
				},
				maxItems: 50,
			},
			removed: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9a-f]{64}$',
				},
				maxItems: 50,
			},
		},
		required: [ 'index', 'productId', 'photos', 'removed' ],
	},
	'orders#PaymentMapping': {
		description:
			'What a payment method of the shop is in WAPRO. form: name of WAPRO’s payment form; null: not decided. days: null: the form’s own. ownTerms: a company that has terms of its own in WAPRO keeps them. statuses: in which an order so paid goes; null: as all.',
		type: 'object',
		additionalProperties: false,
		properties: {
			method: {
				type: 'string',
				maxLength: 100,
			},
			form: {
				type: [ 'string', 'null' ],
				maxLength: 50,
				minLength: 1,
			},
			days: {
				type: [ 'integer', 'null' ],
				minimum: 0,
				maximum: 3650,
			},
			ownTerms: {
				type: 'boolean',
			},
			statuses: {
				type: [ 'array', 'null' ],
				items: {
					type: 'string',
					maxLength: 40,
					minLength: 1,
				},
				maxItems: 50,
				minItems: 1,
			},
		},
		required: [ 'method', 'form', 'days', 'ownTerms', 'statuses' ],
	},
	'orders#ServiceMapping': {
		description:
			'The service article for one way of delivery, by the method’s id, or for a fee, by its name. vatCode: under which VAT code of WAPRO it goes when the shop charged no VAT on it at home; absent: nobody has decided.',
		type: 'object',
		additionalProperties: false,
		properties: {
			kind: {
				type: 'string',
				enum: [ 'shipping', 'fee' ],
			},
			name: {
				type: 'string',
				maxLength: 100,
				minLength: 1,
			},
			index: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			vatCode: {
				type: 'string',
				maxLength: 3,
				minLength: 1,
			},
		},
		required: [ 'kind', 'name', 'index' ],
	},
	'orders#CurrencyRate': {
		description: 'Złoty for one unit of a foreign currency.',
		type: 'object',
		additionalProperties: false,
		properties: {
			currency: {
				type: 'string',
				pattern: '^[A-Z]{3}$',
			},
			rate: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			date: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
			},
		},
		required: [ 'currency', 'rate', 'date' ],
	},
	'orders#ExemptVat': {
		description:
			'VAT codes of WAPRO. eu: delivered to another country of the European Union; outside: to any other.',
		type: 'object',
		additionalProperties: false,
		properties: {
			eu: {
				type: [ 'string', 'null' ],
				maxLength: 3,
				minLength: 1,
			},
			outside: {
				type: [ 'string', 'null' ],
				maxLength: 3,
				minLength: 1,
			},
		},
		required: [ 'eu', 'outside' ],
	},
	'orders#ReservationRule': {
		description:
			'For which orders WAPRO reserves stock. statuses: in which the reservation begins; null: in each in which an order goes. Of customers, company: orders of a company from WAPRO; account: of a private buyer with an account; guest: of anybody else.',
		type: 'object',
		additionalProperties: false,
		properties: {
			enabled: {
				type: 'boolean',
			},
			onlyPaid: {
				type: 'boolean',
			},
			statuses: {
				type: [ 'array', 'null' ],
				items: {
					type: 'string',
					maxLength: 40,
					minLength: 1,
				},
				maxItems: 50,
				minItems: 1,
			},
			customers: {
				type: 'array',
				items: {
					type: 'string',
					enum: [ 'company', 'account', 'guest' ],
				},
				maxItems: 3,
				minItems: 1,
				uniqueItems: true,
			},
		},
		required: [ 'enabled', 'onlyPaid', 'statuses', 'customers' ],
	},
	'orders#OrderSettings': {
		description:
			'otherPayments: for methods without a row of their own; null: such an order stops and asks. since: orders placed before it do not go. required: what an order must hold to go. buyerNumber: buyers may give a number of their own. allowedDifference: in hundredths, between the shop’s total and WAPRO’s. changes: what becomes of an order that WAPRO has is told. exempt: VAT codes of what is sold abroad without VAT; null: such an order stops and asks.',
		type: 'object',
		additionalProperties: false,
		properties: {
			payments: {
				type: 'array',
				items: {
					description:
						'What a payment method of the shop is in WAPRO. form: name of WAPRO’s payment form; null: not decided. days: null: the form’s own. ownTerms: a company that has terms of its own in WAPRO keeps them. statuses: in which an order so paid goes; null: as all.',
					type: 'object',
					additionalProperties: false,
					properties: {
						method: {
							type: 'string',
							maxLength: 100,
						},
						form: {
							type: [ 'string', 'null' ],
							maxLength: 50,
							minLength: 1,
						},
						days: {
							type: [ 'integer', 'null' ],
							minimum: 0,
							maximum: 3650,
						},
						ownTerms: {
							type: 'boolean',
						},
						statuses: {
							type: [ 'array', 'null' ],
							items: {
								type: 'string',
								maxLength: 40,
								minLength: 1,
							},
							maxItems: 50,
							minItems: 1,
						},
					},
					required: [
						'method',
						'form',
						'days',
						'ownTerms',
						'statuses',
					],
				},
				maxItems: 100,
			},
			otherPayments: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					form: {
						type: 'string',
						maxLength: 50,
						minLength: 1,
					},
					days: {
						type: [ 'integer', 'null' ],
						minimum: 0,
						maximum: 3650,
					},
				},
				required: [ 'form', 'days' ],
			},
			statuses: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 40,
					minLength: 1,
				},
				maxItems: 50,
				minItems: 1,
			},
			graceMinutes: {
				type: 'integer',
				minimum: 0,
				maximum: 1440,
			},
			since: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			required: {
				type: 'array',
				items: {
					type: 'string',
					enum: [ 'email', 'phone', 'address', 'company_nip' ],
				},
				maxItems: 4,
				uniqueItems: true,
			},
			services: {
				type: 'array',
				items: {
					description:
						'The service article for one way of delivery, by the method’s id, or for a fee, by its name. vatCode: under which VAT code of WAPRO it goes when the shop charged no VAT on it at home; absent: nobody has decided.',
					type: 'object',
					additionalProperties: false,
					properties: {
						kind: {
							type: 'string',
							enum: [ 'shipping', 'fee' ],
						},
						name: {
							type: 'string',
							maxLength: 100,
							minLength: 1,
						},
						index: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						vatCode: {
							type: 'string',
							maxLength: 3,
							minLength: 1,
						},
					},
					required: [ 'kind', 'name', 'index' ],
				},
				maxItems: 200,
			},
			shippingIndex: {
				type: [ 'string', 'null' ],
				maxLength: 20,
				minLength: 1,
			},
			feeIndex: {
				type: [ 'string', 'null' ],
				maxLength: 20,
				minLength: 1,
			},
			reserve: {
				description:
					'For which orders WAPRO reserves stock. statuses: in which the reservation begins; null: in each in which an order goes. Of customers, company: orders of a company from WAPRO; account: of a private buyer with an account; guest: of anybody else.',
				type: 'object',
				additionalProperties: false,
				properties: {
					enabled: {
						type: 'boolean',
					},
					onlyPaid: {
						type: 'boolean',
					},
					statuses: {
						type: [ 'array', 'null' ],
						items: {
							type: 'string',
							maxLength: 40,
							minLength: 1,
						},
						maxItems: 50,
						minItems: 1,
					},
					customers: {
						type: 'array',
						items: {
							type: 'string',
							enum: [ 'company', 'account', 'guest' ],
						},
						maxItems: 3,
						minItems: 1,
						uniqueItems: true,
					},
				},
				required: [ 'enabled', 'onlyPaid', 'statuses', 'customers' ],
			},
			nipField: {
				type: 'string',
				maxLength: 100,
				minLength: 1,
			},
			buyerNumber: {
				type: 'boolean',
			},
			allowedDifference: {
				type: 'integer',
				minimum: 0,
				maximum: 10000,
			},
			rates: {
				type: 'array',
				items: {
					description: 'Złoty for one unit of a foreign currency.',
					type: 'object',
					additionalProperties: false,
					properties: {
						currency: {
							type: 'string',
							pattern: '^[A-Z]{3}$',
						},
						rate: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						date: {
							type: 'string',
							pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
						},
					},
					required: [ 'currency', 'rate', 'date' ],
				},
				maxItems: 50,
			},
			changes: {
				type: 'boolean',
			},
			exempt: {
				description:
					'VAT codes of WAPRO. eu: delivered to another country of the European Union; outside: to any other.',
				type: 'object',
				additionalProperties: false,
				properties: {
					eu: {
						type: [ 'string', 'null' ],
						maxLength: 3,
						minLength: 1,
					},
					outside: {
						type: [ 'string', 'null' ],
						maxLength: 3,
						minLength: 1,
					},
				},
				required: [ 'eu', 'outside' ],
			},
		},
		required: [
			'payments',
			'otherPayments',
			'statuses',
			'graceMinutes',
			'since',
			'required',
			'services',
			'shippingIndex',
			'feeIndex',
			'reserve',
			'nipField',
			'buyerNumber',
			'allowedDifference',
			'rates',
			'changes',
			'exempt',
		],
	},
	'orders#OrderSettingsView': {
		description:
			'unmapped: ids of methods that buyers can choose and nobody has decided on.',
		type: 'object',
		additionalProperties: false,
		properties: {
			settings: {
				description:
					'otherPayments: for methods without a row of their own; null: such an order stops and asks. since: orders placed before it do not go. required: what an order must hold to go. buyerNumber: buyers may give a number of their own. allowedDifference: in hundredths, between the shop’s total and WAPRO’s. changes: what becomes of an order that WAPRO has is told. exempt: VAT codes of what is sold abroad without VAT; null: such an order stops and asks.',
				type: 'object',
				additionalProperties: false,
				properties: {
					payments: {
						type: 'array',
						items: {
							description:
								'What a payment method of the shop is in WAPRO. form: name of WAPRO’s payment form; null: not decided. days: null: the form’s own. ownTerms: a company that has terms of its own in WAPRO keeps them. statuses: in which an order so paid goes; null: as all.',
							type: 'object',
							additionalProperties: false,
							properties: {
								method: {
									type: 'string',
									maxLength: 100,
								},
								form: {
									type: [ 'string', 'null' ],
									maxLength: 50,
									minLength: 1,
								},
								days: {
									type: [ 'integer', 'null' ],
									minimum: 0,
									maximum: 3650,
								},
								ownTerms: {
									type: 'boolean',
								},
								statuses: {
									type: [ 'array', 'null' ],
									items: {
										type: 'string',
										maxLength: 40,
										minLength: 1,
									},
									maxItems: 50,
									minItems: 1,
								},
							},
							required: [
								'method',
								'form',
								'days',
								'ownTerms',
								'statuses',
							],
						},
						maxItems: 100,
					},
					otherPayments: {
						type: [ 'object', 'null' ],
						additionalProperties: false,
						properties: {
							form: {
								type: 'string',
								maxLength: 50,
								minLength: 1,
							},
							days: {
								type: [ 'integer', 'null' ],
								minimum: 0,
								maximum: 3650,
							},
						},
						required: [ 'form', 'days' ],
					},
					statuses: {
						type: 'array',
						items: {
							type: 'string',
							maxLength: 40,
							minLength: 1,
						},
						maxItems: 50,
						minItems: 1,
					},
					graceMinutes: {
						type: 'integer',
						minimum: 0,
						maximum: 1440,
					},
					since: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					required: {
						type: 'array',
						items: {
							type: 'string',
							enum: [
								'email',
								'phone',
								'address',
								'company_nip',
							],
						},
						maxItems: 4,
						uniqueItems: true,
					},
					services: {
						type: 'array',
						items: {
							description:
								'The service article for one way of delivery, by the method’s id, or for a fee, by its name. vatCode: under which VAT code of WAPRO it goes when the shop charged no VAT on it at home; absent: nobody has decided.',
							type: 'object',
							additionalProperties: false,
							properties: {
								kind: {
									type: 'string',
									enum: [ 'shipping', 'fee' ],
								},
								name: {
									type: 'string',
									maxLength: 100,
									minLength: 1,
								},
								index: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								vatCode: {
									type: 'string',
									maxLength: 3,
									minLength: 1,
								},
							},
							required: [ 'kind', 'name', 'index' ],
						},
						maxItems: 200,
					},
					shippingIndex: {
						type: [ 'string', 'null' ],
						maxLength: 20,
						minLength: 1,
					},
					feeIndex: {
						type: [ 'string', 'null' ],
						maxLength: 20,
						minLength: 1,
					},
					reserve: {
						description:
							'For which orders WAPRO reserves stock. statuses: in which the reservation begins; null: in each in which an order goes. Of customers, company: orders of a company from WAPRO; account: of a private buyer with an account; guest: of anybody else.',
						type: 'object',
						additionalProperties: false,
						properties: {
							enabled: {
								type: 'boolean',
							},
							onlyPaid: {
								type: 'boolean',
							},
							statuses: {
								type: [ 'array', 'null' ],
								items: {
									type: 'string',
									maxLength: 40,
									minLength: 1,
								},
								maxItems: 50,
								minItems: 1,
							},
							customers: {
								type: 'array',
								items: {
									type: 'string',
									enum: [ 'company', 'account', 'guest' ],
								},
								maxItems: 3,
								minItems: 1,
								uniqueItems: true,
							},
						},
						required: [
							'enabled',
							'onlyPaid',
							'statuses',
							'customers',
						],
					},
					nipField: {
						type: 'string',
						maxLength: 100,
						minLength: 1,
					},
					buyerNumber: {
						type: 'boolean',
					},
					allowedDifference: {
						type: 'integer',
						minimum: 0,
						maximum: 10000,
					},
					rates: {
						type: 'array',
						items: {
							description:
								'Złoty for one unit of a foreign currency.',
							type: 'object',
							additionalProperties: false,
							properties: {
								currency: {
									type: 'string',
									pattern: '^[A-Z]{3}$',
								},
								rate: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								date: {
									type: 'string',
									pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
								},
							},
							required: [ 'currency', 'rate', 'date' ],
						},
						maxItems: 50,
					},
					changes: {
						type: 'boolean',
					},
					exempt: {
						description:
							'VAT codes of WAPRO. eu: delivered to another country of the European Union; outside: to any other.',
						type: 'object',
						additionalProperties: false,
						properties: {
							eu: {
								type: [ 'string', 'null' ],
								maxLength: 3,
								minLength: 1,
							},
							outside: {
								type: [ 'string', 'null' ],
								maxLength: 3,
								minLength: 1,
							},
						},
						required: [ 'eu', 'outside' ],
					},
				},
				required: [
					'payments',
					'otherPayments',
					'statuses',
					'graceMinutes',
					'since',
					'required',
					'services',
					'shippingIndex',
					'feeIndex',
					'reserve',
					'nipField',
					'buyerNumber',
					'allowedDifference',
					'rates',
					'changes',
					'exempt',
				],
			},
			methods: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'string',
							maxLength: 100,
						},
						title: {
							type: 'string',
							maxLength: 200,
						},
						enabled: {
							type: 'boolean',
						},
					},
					required: [ 'id', 'title', 'enabled' ],
				},
				maxItems: 200,
			},
			deliveries: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'string',
							maxLength: 100,
						},
						title: {
							type: 'string',
							maxLength: 200,
						},
					},
					required: [ 'id', 'title' ],
				},
				maxItems: 200,
			},
			statuses: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						slug: {
							type: 'string',
							maxLength: 40,
							minLength: 1,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
					},
					required: [ 'slug', 'name' ],
				},
				maxItems: 100,
			},
			forms: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						name: {
							type: 'string',
							maxLength: 50,
						},
						days: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'name', 'days' ],
				},
				maxItems: 200,
			},
			currency: {
				type: 'string',
				pattern: '^[A-Z]{3}$',
			},
			unmapped: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 100,
				},
				maxItems: 200,
			},
			vatRates: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							maxLength: 3,
							minLength: 1,
						},
						name: {
							type: 'string',
							maxLength: 50,
						},
						rate: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [ 'code', 'name' ],
				},
				maxItems: 100,
			},
		},
		required: [
			'settings',
			'methods',
			'deliveries',
			'statuses',
			'forms',
			'currency',
			'unmapped',
			'vatRates',
		],
	},
	'panel#Lane': {
		description:
			'Facts of one direction: what waits, since when, what stands with a person.',
		type: 'object',
		additionalProperties: false,
		properties: {
			waiting: {
				type: 'integer',
				minimum: 0,
			},
			oldestAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
			},
			rejected: {
				type: 'integer',
				minimum: 0,
			},
			unknown: {
				type: 'integer',
				minimum: 0,
			},
			lastAcceptedAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
			},
		},
		required: [
			'waiting',
			'oldestAt',
			'rejected',
			'unknown',
			'lastAcceptedAt',
		],
	},
	'panel#Need': {
		type: 'object',
		additionalProperties: false,
		properties: {
			kind: {
				type: 'string',
				enum: [
					'rejected',
					'unknown',
					'unmapped_vat',
					'unmapped_warehouse',
					'no_price_list',
					'wrong_currency',
					'orders_waiting',
					'production_waiting',
					'order_twins',
					'review',
					'paused',
					'worker_silent',
					'wapro_away',
					'pairing',
					'customers_to_pair',
					'customers_to_approve',
					'invitations_held',
					'proposals',
					'findings',
					'unmapped_category',
					'unmapped_payment',
					'old_rate',
					'runs_failed',
				],
			},
			count: {
				type: 'integer',
				minimum: 0,
			},
			oldestAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
			},
		},
		required: [ 'kind', 'count', 'oldestAt' ],
	},
	'panel#Overview': {
		type: 'object',
		additionalProperties: false,
		properties: {
			now: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			paused: {
				type: 'boolean',
			},
			pausedReason: {
				type: 'string',
				maxLength: 500,
			},
			wapro: {
				type: 'object',
				additionalProperties: false,
				properties: {
					reachable: {
						type: [ 'boolean', 'null' ],
					},
					since: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
					lastAcceptedOrderAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
					code: {
						type: 'string',
						pattern: '^[a-z][a-z0-9_]{0,63}$',
						description: 'Stable code of a state or an error.',
					},
					reason: {
						type: 'string',
						maxLength: 1000,
					},
					version: {
						type: 'string',
						maxLength: 50,
					},
					company: {
						type: 'string',
						maxLength: 200,
					},
				},
				required: [ 'reachable', 'since', 'lastAcceptedOrderAt' ],
			},
			worker: {
				type: 'object',
				additionalProperties: false,
				properties: {
					seenAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
					startedAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
					version: {
						type: 'string',
						maxLength: 32,
					},
					alive: {
						type: 'boolean',
					},
				},
				required: [ 'seenAt', 'startedAt', 'alive' ],
			},
			ordersOut: {
				description:
					'Facts of one direction: what waits, since when, what stands with a person.',
				type: 'object',
				additionalProperties: false,
				properties: {
					waiting: {
						type: 'integer',
						minimum: 0,
					},
					oldestAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
					rejected: {
						type: 'integer',
						minimum: 0,
					},
					unknown: {
						type: 'integer',
						minimum: 0,
					},
					lastAcceptedAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
				},
				required: [
					'waiting',
					'oldestAt',
					'rejected',
					'unknown',
					'lastAcceptedAt',
				],
			},
			statesOut: {
				description:
					'Facts of one direction: what waits, since when, what stands with a person.',
				type: 'object',
				additionalProperties: false,
				properties: {
					waiting: {
						type: 'integer',
						minimum: 0,
					},
					oldestAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
					rejected: {
						type: 'integer',
						minimum: 0,
					},
					unknown: {
						type: 'integer',
						minimum: 0,
					},
					lastAcceptedAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
				},
				required: [
					'waiting',
					'oldestAt',
					'rejected',
					'unknown',
					'lastAcceptedAt',
				],
			},
			changesIn: {
				description:
					'Facts of one direction: what waits, since when, what stands with a person.',
				type: 'object',
				additionalProperties: false,
				properties: {
					waiting: {
						type: 'integer',
						minimum: 0,
					},
					oldestAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
					rejected: {
						type: 'integer',
						minimum: 0,
					},
					unknown: {
						type: 'integer',
						minimum: 0,
					},
					lastAcceptedAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
				},
				required: [
					'waiting',
					'oldestAt',
					'rejected',
					'unknown',
					'lastAcceptedAt',
				],
			},
			productionOut: {
				description:
					'Facts of one direction: what waits, since when, what stands with a person.',
				type: 'object',
				additionalProperties: false,
				properties: {
					waiting: {
						type: 'integer',
						minimum: 0,
					},
					oldestAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
					rejected: {
						type: 'integer',
						minimum: 0,
					},
					unknown: {
						type: 'integer',
						minimum: 0,
					},
					lastAcceptedAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
				},
				required: [
					'waiting',
					'oldestAt',
					'rejected',
					'unknown',
					'lastAcceptedAt',
				],
			},
			lastFullPassAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
			},
			hours: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						hour: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						accepted: {
							type: 'integer',
							minimum: 0,
						},
						rejected: {
							type: 'integer',
							minimum: 0,
						},
						waiting: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'hour', 'accepted', 'rejected', 'waiting' ],
				},
				maxItems: 24,
			},
			resting: {
				description:
					'Flows that do not work now, as the worker says; absent: all of them do, or nobody knows.',
				type: 'array',
				items: {
					description:
						'Why a flow does not work now. lock: another integrator holds it (heldBy, until its lock ends unless renewed). quiet: a quiet window, until it ends.',
					type: 'object',
					additionalProperties: false,
					properties: {
						flow: {
							description:
								'A part of the exchange that can rest by itself: orders, articles, photos, contractors, changes of their data and states of articles to WAPRO; changes and files of documents from WAPRO; orders to the production application, for which WAPRO has no lock.',
							type: 'string',
							enum: [
								'orders',
								'changes',
								'goods',
								'photos',
								'customers',
								'proposals',
								'states',
								'documents',
								'production',
							],
						},
						why: {
							type: 'string',
							enum: [ 'lock', 'quiet' ],
						},
						heldBy: {
							type: 'string',
							maxLength: 100,
						},
						since: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						until: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
					},
					required: [ 'flow', 'why', 'since', 'until' ],
				},
				maxItems: 9,
			},
			needs: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						kind: {
							type: 'string',
							enum: [
								'rejected',
								'unknown',
								'unmapped_vat',
								'unmapped_warehouse',
								'no_price_list',
								'wrong_currency',
								'orders_waiting',
								'production_waiting',
								'order_twins',
								'review',
								'paused',
								'worker_silent',
								'wapro_away',
								'pairing',
								'customers_to_pair',
								'customers_to_approve',
								'invitations_held',
								'proposals',
								'findings',
								'unmapped_category',
								'unmapped_payment',
								'old_rate',
								'runs_failed',
							],
						},
						count: {
							type: 'integer',
							minimum: 0,
						},
						oldestAt: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						},
					},
					required: [ 'kind', 'count', 'oldestAt' ],
				},
				maxItems: 40,
			},
		},
		required: [
			'now',
			'paused',
			'wapro',
			'worker',
			'ordersOut',
			'statesOut',
			'changesIn',
			'lastFullPassAt',
			'hours',
			'needs',
		],
	},
	'panel#MessageRow': {
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 0,
			},
			direction: {
				type: 'string',
				enum: [ 'out', 'in' ],
			},
			destination: {
				type: 'string',
				maxLength: 20,
			},
			objectType: {
				type: 'string',
				enum: [
					'goods',
					'stock',
					'prices',
					'order',
					'shop_state',
					'photos',
					'photo',
					'customer',
					'proposal',
					'invoice',
					'order_invoice',
				],
			},
			objectKey: {
				type: 'string',
				maxLength: 40,
			},
			title: {
				type: 'string',
				maxLength: 250,
			},
			objectUrl: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
			status: {
				type: 'string',
				enum: [
					'held',
					'pending',
					'sent',
					'accepted',
					'rejected',
					'unknown',
					'skipped',
					'superseded',
				],
			},
			attempts: {
				type: 'integer',
				minimum: 0,
			},
			nextTryAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
			},
			capturedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			updatedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			code: {
				type: [ 'string', 'null' ],
				pattern: '^[a-z][a-z0-9_]{0,63}$',
			},
			field: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			reason: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
			mayRetry: {
				type: 'boolean',
			},
			maySkip: {
				type: 'boolean',
			},
			mayRefresh: {
				type: 'boolean',
			},
			intent: {
				description:
					'What shall happen to the object in WAPRO. Absent: it is placed there for the first time.',
				type: 'string',
				enum: [ 'place', 'change', 'cancel' ],
			},
		},
		required: [
			'id',
			'direction',
			'destination',
			'objectType',
			'objectKey',
			'title',
			'objectUrl',
			'status',
			'attempts',
			'nextTryAt',
			'capturedAt',
			'updatedAt',
			'cause',
			'code',
			'field',
			'reason',
			'mayRetry',
			'maySkip',
			'mayRefresh',
		],
	},
	'panel#MessageFilter': {
		type: 'object',
		additionalProperties: false,
		properties: {
			status: {
				type: 'array',
				items: {
					type: 'string',
					enum: [
						'held',
						'pending',
						'sent',
						'accepted',
						'rejected',
						'unknown',
						'skipped',
						'superseded',
					],
				},
				maxItems: 8,
			},
			direction: {
				type: 'string',
				enum: [ 'out', 'in' ],
			},
			destination: {
				type: 'string',
				enum: [ 'wapro', 'production' ],
			},
			objectType: {
				type: 'string',
				enum: [
					'goods',
					'stock',
					'prices',
					'order',
					'shop_state',
					'photos',
					'photo',
					'customer',
					'proposal',
					'invoice',
					'order_invoice',
				],
			},
			objectKey: {
				type: 'string',
				maxLength: 40,
			},
			search: {
				type: 'string',
				maxLength: 100,
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			after: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			before: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			orders: {
				description:
					'The newest message to WAPRO of each of these orders.',
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				maxItems: 1000,
				minItems: 1,
			},
		},
	},
	'panel#MessagesQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			status: {
				type: 'array',
				items: {
					type: 'string',
					enum: [
						'held',
						'pending',
						'sent',
						'accepted',
						'rejected',
						'unknown',
						'skipped',
						'superseded',
					],
				},
				maxItems: 8,
			},
			direction: {
				type: 'string',
				enum: [ 'out', 'in' ],
			},
			destination: {
				type: 'string',
				enum: [ 'wapro', 'production' ],
			},
			objectType: {
				type: 'string',
				enum: [
					'goods',
					'stock',
					'prices',
					'order',
					'shop_state',
					'photos',
					'photo',
					'customer',
					'proposal',
					'invoice',
					'order_invoice',
				],
			},
			objectKey: {
				type: 'string',
				maxLength: 40,
			},
			search: {
				type: 'string',
				maxLength: 100,
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			after: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			before: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			orders: {
				description:
					'The newest message to WAPRO of each of these orders.',
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				maxItems: 1000,
				minItems: 1,
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
			orderBy: {
				type: 'string',
				enum: [ 'capturedAt', 'updatedAt' ],
			},
			order: {
				type: 'string',
				enum: [ 'asc', 'desc' ],
			},
		},
	},
	'panel#MessagesResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 0,
						},
						direction: {
							type: 'string',
							enum: [ 'out', 'in' ],
						},
						destination: {
							type: 'string',
							maxLength: 20,
						},
						objectType: {
							type: 'string',
							enum: [
								'goods',
								'stock',
								'prices',
								'order',
								'shop_state',
								'photos',
								'photo',
								'customer',
								'proposal',
								'invoice',
								'order_invoice',
							],
						},
						objectKey: {
							type: 'string',
							maxLength: 40,
						},
						title: {
							type: 'string',
							maxLength: 250,
						},
						objectUrl: {
							type: [ 'string', 'null' ],
							maxLength: 500,
						},
						status: {
							type: 'string',
							enum: [
								'held',
								'pending',
								'sent',
								'accepted',
								'rejected',
								'unknown',
								'skipped',
								'superseded',
							],
						},
						attempts: {
							type: 'integer',
							minimum: 0,
						},
						nextTryAt: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						},
						capturedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						updatedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						cause: {
							type: 'string',
							enum: [
								'shop_event',
								'wapro_event',
								'nightly',
								'by_hand',
								'settings',
								'sweep',
								'production',
							],
						},
						code: {
							type: [ 'string', 'null' ],
							pattern: '^[a-z][a-z0-9_]{0,63}$',
						},
						field: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						reason: {
							type: [ 'string', 'null' ],
							maxLength: 1000,
						},
						mayRetry: {
							type: 'boolean',
						},
						maySkip: {
							type: 'boolean',
						},
						mayRefresh: {
							type: 'boolean',
						},
						intent: {
							description:
								'What shall happen to the object in WAPRO. Absent: it is placed there for the first time.',
							type: 'string',
							enum: [ 'place', 'change', 'cancel' ],
						},
					},
					required: [
						'id',
						'direction',
						'destination',
						'objectType',
						'objectKey',
						'title',
						'objectUrl',
						'status',
						'attempts',
						'nextTryAt',
						'capturedAt',
						'updatedAt',
						'cause',
						'code',
						'field',
						'reason',
						'mayRetry',
						'maySkip',
						'mayRefresh',
					],
				},
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'items', 'total', 'pages' ],
	},
	'panel#Attempt': {
		type: 'object',
		additionalProperties: false,
		properties: {
			number: {
				type: 'integer',
				minimum: 0,
			},
			startedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			durationMs: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			outcome: {
				type: 'string',
				enum: [
					'accepted',
					'rejected',
					'retry',
					'unknown',
					'lease_expired',
				],
			},
			code: {
				type: [ 'string', 'null' ],
				pattern: '^[a-z][a-z0-9_]{0,63}$',
			},
			reason: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
			worker: {
				type: [ 'string', 'null' ],
				maxLength: 64,
			},
		},
		required: [
			'number',
			'startedAt',
			'durationMs',
			'outcome',
			'code',
			'reason',
			'worker',
		],
	},
	'panel#MessageDetail': {
		type: 'object',
		additionalProperties: false,
		properties: {
			message: {
				type: 'object',
				additionalProperties: false,
				properties: {
					id: {
						type: 'integer',
						minimum: 0,
					},
					direction: {
						type: 'string',
						enum: [ 'out', 'in' ],
					},
					destination: {
						type: 'string',
						maxLength: 20,
					},
					objectType: {
						type: 'string',
						enum: [
							'goods',
							'stock',
							'prices',
							'order',
							'shop_state',
							'photos',
							'photo',
							'customer',
							'proposal',
							'invoice',
							'order_invoice',
						],
					},
					objectKey: {
						type: 'string',
						maxLength: 40,
					},
					title: {
						type: 'string',
						maxLength: 250,
					},
					objectUrl: {
						type: [ 'string', 'null' ],
						maxLength: 500,
					},
					status: {
						type: 'string',
						enum: [
							'held',
							'pending',
							'sent',
							'accepted',
							'rejected',
							'unknown',
							'skipped',
							'superseded',
						],
					},
					attempts: {
						type: 'integer',
						minimum: 0,
					},
					nextTryAt: {
						type: [ 'string', 'null' ],
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
					},
					capturedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					updatedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					cause: {
						type: 'string',
						enum: [
							'shop_event',
							'wapro_event',
							'nightly',
							'by_hand',
							'settings',
							'sweep',
							'production',
						],
					},
					code: {
						type: [ 'string', 'null' ],
						pattern: '^[a-z][a-z0-9_]{0,63}$',
					},
					field: {
						type: [ 'string', 'null' ],
						maxLength: 200,
					},
					reason: {
						type: [ 'string', 'null' ],
						maxLength: 1000,
					},
					mayRetry: {
						type: 'boolean',
					},
					maySkip: {
						type: 'boolean',
					},
					mayRefresh: {
						type: 'boolean',
					},
					intent: {
						description:
							'What shall happen to the object in WAPRO. Absent: it is placed there for the first time.',
						type: 'string',
						enum: [ 'place', 'change', 'cancel' ],
					},
				},
				required: [
					'id',
					'direction',
					'destination',
					'objectType',
					'objectKey',
					'title',
					'objectUrl',
					'status',
					'attempts',
					'nextTryAt',
					'capturedAt',
					'updatedAt',
					'cause',
					'code',
					'field',
					'reason',
					'mayRetry',
					'maySkip',
					'mayRefresh',
				],
			},
			correlationId: {
				type: 'string',
				maxLength: 36,
			},
			stream: {
				type: [ 'string', 'null' ],
				maxLength: 120,
			},
			attempts: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						number: {
							type: 'integer',
							minimum: 0,
						},
						startedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						durationMs: {
							type: [ 'integer', 'null' ],
							minimum: 0,
						},
						outcome: {
							type: 'string',
							enum: [
								'accepted',
								'rejected',
								'retry',
								'unknown',
								'lease_expired',
							],
						},
						code: {
							type: [ 'string', 'null' ],
							pattern: '^[a-z][a-z0-9_]{0,63}$',
						},
						reason: {
							type: [ 'string', 'null' ],
							maxLength: 1000,
						},
						worker: {
							type: [ 'string', 'null' ],
							maxLength: 64,
						},
					},
					required: [
						'number',
						'startedAt',
						'durationMs',
						'outcome',
						'code',
						'reason',
						'worker',
					],
				},
			},
			payload: {
				type: [ 'object', 'null' ],
			},
			answer: {
				type: [ 'object', 'null' ],
			},
			skippedBy: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			skipReason: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
		},
		required: [
			'message',
			'correlationId',
			'stream',
			'attempts',
			'payload',
			'answer',
			'skippedBy',
			'skipReason',
		],
	},
	'panel#MessagesActionRequest': {
		description:
			'preview=true counts and changes nothing. Either ids or a filter.',
		type: 'object',
		additionalProperties: false,
		properties: {
			action: {
				type: 'string',
				enum: [ 'retry', 'skip', 'refresh' ],
			},
			ids: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				maxItems: 1000,
				minItems: 1,
			},
			filter: {
				type: 'object',
				additionalProperties: false,
				properties: {
					status: {
						type: 'array',
						items: {
							type: 'string',
							enum: [
								'held',
								'pending',
								'sent',
								'accepted',
								'rejected',
								'unknown',
								'skipped',
								'superseded',
							],
						},
						maxItems: 8,
					},
					direction: {
						type: 'string',
						enum: [ 'out', 'in' ],
					},
					destination: {
						type: 'string',
						enum: [ 'wapro', 'production' ],
					},
					objectType: {
						type: 'string',
						enum: [
							'goods',
							'stock',
							'prices',
							'order',
							'shop_state',
							'photos',
							'photo',
							'customer',
							'proposal',
							'invoice',
							'order_invoice',
						],
					},
					objectKey: {
						type: 'string',
						maxLength: 40,
					},
					search: {
						type: 'string',
						maxLength: 100,
					},
					code: {
						type: 'string',
						pattern: '^[a-z][a-z0-9_]{0,63}$',
						description: 'Stable code of a state or an error.',
					},
					cause: {
						type: 'string',
						enum: [
							'shop_event',
							'wapro_event',
							'nightly',
							'by_hand',
							'settings',
							'sweep',
							'production',
						],
					},
					after: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					before: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					orders: {
						description:
							'The newest message to WAPRO of each of these orders.',
						type: 'array',
						items: {
							type: 'integer',
							minimum: 1,
						},
						maxItems: 1000,
						minItems: 1,
					},
				},
			},
			reason: {
				type: 'string',
				maxLength: 500,
			},
			preview: {
				type: 'boolean',
			},
		},
		required: [ 'action', 'preview' ],
	},
	'panel#MessagesActionResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			matched: {
				type: 'integer',
				minimum: 0,
			},
			eligible: {
				type: 'integer',
				minimum: 0,
			},
			orders: {
				description:
					'Those of the eligible that bring an order to WAPRO.',
				type: 'integer',
				minimum: 0,
			},
			done: {
				type: 'integer',
				minimum: 0,
			},
			passed: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						count: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'code', 'count' ],
				},
			},
		},
		required: [ 'matched', 'eligible', 'orders', 'done', 'passed' ],
	},
	'panel#ChecklistMark': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				enum: [
					'photo',
					'description',
					'category',
					'price',
					'vat',
					'weight',
					'attributes',
				],
			},
			ok: {
				type: 'boolean',
			},
			required: {
				type: 'boolean',
			},
		},
		required: [ 'code', 'ok', 'required' ],
	},
	'panel#Category': {
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 0,
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			parent: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'id', 'name', 'parent' ],
	},
	'panel#CategoriesResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 0,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						parent: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'id', 'name', 'parent' ],
				},
			},
		},
		required: [ 'items' ],
	},
	'panel#ReviewRow': {
		type: 'object',
		additionalProperties: false,
		properties: {
			productId: {
				type: 'integer',
				minimum: 0,
			},
			index: {
				type: 'string',
				maxLength: 20,
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			imageUrl: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
			categoryPath: {
				type: [ 'string', 'null' ],
				maxLength: 255,
			},
			categories: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 0,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						parent: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'id', 'name', 'parent' ],
				},
			},
			description: {
				type: 'string',
				maxLength: 20000,
			},
			price: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
			},
			currency: {
				type: 'string',
				maxLength: 3,
			},
			vatCode: {
				type: [ 'string', 'null' ],
				maxLength: 3,
			},
			stock: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
			},
			unit: {
				type: [ 'string', 'null' ],
				maxLength: 10,
			},
			kind: {
				type: 'string',
				enum: [ 'goods', 'service' ],
			},
			checklist: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							enum: [
								'photo',
								'description',
								'category',
								'price',
								'vat',
								'weight',
								'attributes',
							],
						},
						ok: {
							type: 'boolean',
						},
						required: {
							type: 'boolean',
						},
					},
					required: [ 'code', 'ok', 'required' ],
				},
			},
			ready: {
				type: 'boolean',
			},
			changedSinceReview: {
				type: 'boolean',
			},
			flagged: {
				type: 'boolean',
			},
			arrivedAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
			},
			editUrl: {
				type: 'string',
				maxLength: 500,
			},
			missing: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 64,
				},
			},
			changes: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						field: {
							type: 'string',
							maxLength: 64,
						},
						before: {
							type: [ 'string', 'null' ],
							maxLength: 2000,
						},
						after: {
							type: [ 'string', 'null' ],
							maxLength: 2000,
						},
						at: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
					},
					required: [ 'field', 'before', 'after', 'at' ],
				},
				maxItems: 50,
				description: 'What changed since the last review.',
			},
			variations: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [
			'productId',
			'index',
			'name',
			'imageUrl',
			'categoryPath',
			'categories',
			'description',
			'price',
			'currency',
			'vatCode',
			'stock',
			'unit',
			'kind',
			'checklist',
			'ready',
			'changedSinceReview',
			'flagged',
			'arrivedAt',
			'editUrl',
		],
	},
	'panel#ReviewQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			filter: {
				type: 'string',
				enum: [ 'all', 'ready', 'missing', 'changed' ],
			},
			search: {
				type: 'string',
				maxLength: 100,
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
	},
	'panel#ReviewResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						productId: {
							type: 'integer',
							minimum: 0,
						},
						index: {
							type: 'string',
							maxLength: 20,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
						imageUrl: {
							type: [ 'string', 'null' ],
							maxLength: 1000,
						},
						categoryPath: {
							type: [ 'string', 'null' ],
							maxLength: 255,
						},
						categories: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									id: {
										type: 'integer',
										minimum: 0,
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									parent: {
										type: 'integer',
										minimum: 0,
									},
								},
								required: [ 'id', 'name', 'parent' ],
							},
						},
						description: {
							type: 'string',
							maxLength: 20000,
						},
						price: {
							type: [ 'string', 'null' ],
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						},
						currency: {
							type: 'string',
							maxLength: 3,
						},
						vatCode: {
							type: [ 'string', 'null' ],
							maxLength: 3,
						},
						stock: {
							type: [ 'string', 'null' ],
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						},
						unit: {
							type: [ 'string', 'null' ],
							maxLength: 10,
						},
						kind: {
							type: 'string',
							enum: [ 'goods', 'service' ],
						},
						checklist: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									code: {
										type: 'string',
										enum: [
											'photo',
											'description',
											'category',
											'price',
											'vat',
											'weight',
											'attributes',
										],
									},
									ok: {
										type: 'boolean',
									},
									required: {
										type: 'boolean',
									},
								},
								required: [ 'code', 'ok', 'required' ],
							},
						},
						ready: {
							type: 'boolean',
						},
						changedSinceReview: {
							type: 'boolean',
						},
						flagged: {
							type: 'boolean',
						},
						arrivedAt: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						},
						editUrl: {
							type: 'string',
							maxLength: 500,
						},
						missing: {
							type: 'array',
							items: {
								type: 'string',
								maxLength: 64,
							},
						},
						changes: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									field: {
										type: 'string',
										maxLength: 64,
									},
									before: {
										type: [ 'string', 'null' ],
										maxLength: 2000,
									},
									after: {
										type: [ 'string', 'null' ],
										maxLength: 2000,
									},
									at: {
										type: 'string',
										pattern:
											'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
										description: 'ISO 8601 with zone.',
									},
								},
								required: [ 'field', 'before', 'after', 'at' ],
							},
							maxItems: 50,
							description: 'What changed since the last review.',
						},
						variations: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [
						'productId',
						'index',
						'name',
						'imageUrl',
						'categoryPath',
						'categories',
						'description',
						'price',
						'currency',
						'vatCode',
						'stock',
						'unit',
						'kind',
						'checklist',
						'ready',
						'changedSinceReview',
						'flagged',
						'arrivedAt',
						'editUrl',
					],
				},
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					all: {
						type: 'integer',
						minimum: 0,
					},
					ready: {
						type: 'integer',
						minimum: 0,
					},
					missing: {
						type: 'integer',
						minimum: 0,
					},
					changed: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [ 'all', 'ready', 'missing', 'changed' ],
			},
		},
		required: [ 'items', 'total', 'pages', 'counts' ],
	},
	'panel#ReviewEditRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			categories: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				maxItems: 50,
			},
			description: {
				type: 'string',
				maxLength: 20000,
			},
			shortDescription: {
				type: 'string',
				maxLength: 20000,
			},
		},
	},
	'panel#ReviewPublishRequest': {
		description: 'preview=true counts and changes nothing.',
		type: 'object',
		additionalProperties: false,
		properties: {
			ids: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				maxItems: 200,
				minItems: 1,
			},
			preview: {
				type: 'boolean',
			},
		},
		required: [ 'ids', 'preview' ],
	},
	'panel#ReviewPublishResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			matched: {
				type: 'integer',
				minimum: 0,
			},
			eligible: {
				type: 'integer',
				minimum: 0,
			},
			published: {
				type: 'integer',
				minimum: 0,
			},
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						productId: {
							type: 'integer',
							minimum: 0,
						},
						outcome: {
							type: 'string',
							enum: [ 'published', 'eligible', 'passed' ],
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						reason: {
							type: 'string',
							maxLength: 500,
						},
					},
					required: [ 'productId', 'outcome' ],
				},
			},
		},
		required: [ 'matched', 'eligible', 'published', 'items' ],
	},
	'panel#WarehouseUse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			symbol: {
				type: 'string',
				maxLength: 10,
				minLength: 1,
			},
			use: {
				type: 'string',
				enum: [ 'sell', 'ignore' ],
			},
		},
		required: [ 'symbol', 'use' ],
	},
	'panel#VatMapping': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				maxLength: 3,
				minLength: 1,
			},
			taxClass: {
				type: 'string',
				maxLength: 100,
			},
		},
		required: [ 'code', 'taxClass' ],
	},
	'panel#Maps': {
		description: "taxClass '' is WooCommerce's standard class.",
		type: 'object',
		additionalProperties: false,
		properties: {
			warehouses: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						symbol: {
							type: 'string',
							maxLength: 10,
							minLength: 1,
						},
						use: {
							type: 'string',
							enum: [ 'sell', 'ignore' ],
						},
					},
					required: [ 'symbol', 'use' ],
				},
				maxItems: 200,
			},
			priceList: {
				type: [ 'string', 'null' ],
				maxLength: 20,
			},
			vat: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							maxLength: 3,
							minLength: 1,
						},
						taxClass: {
							type: 'string',
							maxLength: 100,
						},
					},
					required: [ 'code', 'taxClass' ],
				},
				maxItems: 100,
			},
			buffer: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			shippingIndex: {
				type: [ 'string', 'null' ],
				maxLength: 20,
			},
			feeIndex: {
				type: [ 'string', 'null' ],
				maxLength: 20,
			},
			nipField: {
				type: 'string',
				maxLength: 100,
			},
			reserve: {
				type: 'boolean',
			},
		},
		required: [
			'warehouses',
			'priceList',
			'vat',
			'buffer',
			'shippingIndex',
			'feeIndex',
			'nipField',
			'reserve',
		],
	},
	'panel#Settings': {
		type: 'object',
		additionalProperties: false,
		properties: {
			shopId: {
				type: 'string',
				maxLength: 8,
			},
			maps: {
				description: "taxClass '' is WooCommerce's standard class.",
				type: 'object',
				additionalProperties: false,
				properties: {
					warehouses: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								symbol: {
									type: 'string',
									maxLength: 10,
									minLength: 1,
								},
								use: {
									type: 'string',
									enum: [ 'sell', 'ignore' ],
								},
							},
							required: [ 'symbol', 'use' ],
						},
						maxItems: 200,
					},
					priceList: {
						type: [ 'string', 'null' ],
						maxLength: 20,
					},
					vat: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									maxLength: 3,
									minLength: 1,
								},
								taxClass: {
									type: 'string',
									maxLength: 100,
								},
							},
							required: [ 'code', 'taxClass' ],
						},
						maxItems: 100,
					},
					buffer: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					shippingIndex: {
						type: [ 'string', 'null' ],
						maxLength: 20,
					},
					feeIndex: {
						type: [ 'string', 'null' ],
						maxLength: 20,
					},
					nipField: {
						type: 'string',
						maxLength: 100,
					},
					reserve: {
						type: 'boolean',
					},
				},
				required: [
					'warehouses',
					'priceList',
					'vat',
					'buffer',
					'shippingIndex',
					'feeIndex',
					'nipField',
					'reserve',
				],
			},
			mapVersion: {
				type: 'integer',
				minimum: 0,
			},
			dictionaries: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					asOf: {
						type: 'string',
						pattern: '^[0-9]{1,20}$',
						description:
							"Value of WAPRO's one change counter, as text.",
					},
					warehouses: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								symbol: {
									type: 'string',
									maxLength: 10,
									minLength: 1,
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
								main: {
									type: 'boolean',
								},
							},
							required: [ 'symbol', 'name', 'main' ],
						},
						maxItems: 200,
					},
					priceLists: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
								basis: {
									type: 'string',
									enum: [ 'net', 'gross' ],
								},
								currency: {
									type: 'string',
									maxLength: 3,
								},
							},
							required: [ 'code', 'name', 'basis', 'currency' ],
						},
						maxItems: 200,
					},
					vatRates: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									maxLength: 3,
									minLength: 1,
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
								rate: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
							},
							required: [ 'code', 'name' ],
						},
						maxItems: 100,
					},
					units: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								symbol: {
									type: 'string',
									maxLength: 10,
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
								divisible: {
									type: 'boolean',
								},
							},
							required: [ 'symbol', 'name', 'divisible' ],
						},
						maxItems: 500,
					},
					paymentForms: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								name: {
									type: 'string',
									maxLength: 50,
								},
								days: {
									type: 'integer',
									minimum: 0,
								},
							},
							required: [ 'name', 'days' ],
						},
						maxItems: 200,
					},
					orderStatuses: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								axis: {
									type: 'string',
									enum: [
										'production',
										'transport',
										'payment',
									],
								},
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
							},
							required: [ 'axis', 'code', 'name' ],
						},
						maxItems: 200,
					},
					categories: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								path: {
									type: 'string',
									maxLength: 255,
									minLength: 1,
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
							},
							required: [ 'path', 'name' ],
						},
						maxItems: 20000,
					},
				},
				required: [
					'asOf',
					'warehouses',
					'priceLists',
					'vatRates',
					'units',
					'paymentForms',
					'orderStatuses',
				],
			},
			taxClasses: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						slug: {
							type: 'string',
							maxLength: 100,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						rate: {
							type: [ 'string', 'null' ],
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						},
					},
					required: [ 'slug', 'name', 'rate' ],
				},
			},
			unmapped: {
				type: 'object',
				additionalProperties: false,
				properties: {
					warehouses: {
						type: 'array',
						items: {
							type: 'string',
							maxLength: 10,
						},
					},
					vat: {
						type: 'array',
						items: {
							type: 'string',
							maxLength: 3,
						},
					},
				},
				required: [ 'warehouses', 'vat' ],
			},
			paused: {
				type: 'boolean',
			},
			pausedReason: {
				type: 'string',
				maxLength: 500,
			},
			knownUrl: {
				type: 'string',
				maxLength: 500,
			},
			siteUrl: {
				type: 'string',
				maxLength: 500,
			},
			keys: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 0,
						},
						description: {
							type: 'string',
							maxLength: 200,
						},
						truncated: {
							type: 'string',
							maxLength: 7,
						},
						lastAccess: {
							type: [ 'string', 'null' ],
							maxLength: 30,
						},
					},
					required: [
						'id',
						'description',
						'truncated',
						'lastAccess',
					],
				},
			},
			editable: {
				type: 'boolean',
			},
		},
		required: [
			'shopId',
			'maps',
			'mapVersion',
			'dictionaries',
			'taxClasses',
			'unmapped',
			'paused',
			'knownUrl',
			'siteUrl',
			'keys',
			'editable',
		],
	},
	'panel#SettingsSaveRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			maps: {
				description: "taxClass '' is WooCommerce's standard class.",
				type: 'object',
				additionalProperties: false,
				properties: {
					warehouses: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								symbol: {
									type: 'string',
									maxLength: 10,
									minLength: 1,
								},
								use: {
									type: 'string',
									enum: [ 'sell', 'ignore' ],
								},
							},
							required: [ 'symbol', 'use' ],
						},
						maxItems: 200,
					},
					priceList: {
						type: [ 'string', 'null' ],
						maxLength: 20,
					},
					vat: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									maxLength: 3,
									minLength: 1,
								},
								taxClass: {
									type: 'string',
									maxLength: 100,
								},
							},
							required: [ 'code', 'taxClass' ],
						},
						maxItems: 100,
					},
					buffer: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					shippingIndex: {
						type: [ 'string', 'null' ],
						maxLength: 20,
					},
					feeIndex: {
						type: [ 'string', 'null' ],
						maxLength: 20,
					},
					nipField: {
						type: 'string',
						maxLength: 100,
					},
					reserve: {
						type: 'boolean',
					},
				},
				required: [
					'warehouses',
					'priceList',
					'vat',
					'buffer',
					'shippingIndex',
					'feeIndex',
					'nipField',
					'reserve',
				],
			},
		},
		required: [ 'maps' ],
	},
	'panel#KeyResponse': {
		description: 'Shown once: the secret is not readable afterwards.',
		type: 'object',
		additionalProperties: false,
		properties: {
			consumerKey: {
				type: 'string',
				maxLength: 100,
			},
			consumerSecret: {
				type: 'string',
				maxLength: 100,
			},
			siteUrl: {
				type: 'string',
				maxLength: 500,
			},
		},
		required: [ 'consumerKey', 'consumerSecret', 'siteUrl' ],
	},
	'panel#ConfirmAddressRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			confirm: {
				type: 'boolean',
			},
		},
		required: [ 'confirm' ],
	},
	'panel#RunRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			flow: {
				type: 'string',
				enum: [
					'connectionTest',
					'importDictionaries',
					'refreshGoods',
					'refreshOrders',
					'pushGoods',
					'reconcileGoods',
					'checkStock',
					'refreshPhotos',
					'refreshCustomers',
					'reconcileOrders',
					'refreshInvoices',
					'reconcileInvoices',
				],
			},
			keys: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 40,
				},
				maxItems: 1000,
			},
			dryRun: {
				type: 'boolean',
			},
			pairOnly: {
				description:
					'pushGoods: pairs what is beyond doubt and makes no article.',
				type: 'boolean',
			},
		},
		required: [ 'flow' ],
	},
	'panel#RunsQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			flow: {
				type: 'string',
				enum: [
					'connectionTest',
					'importDictionaries',
					'refreshGoods',
					'refreshOrders',
					'pushGoods',
					'reconcileGoods',
					'checkStock',
					'refreshPhotos',
					'refreshCustomers',
					'reconcileOrders',
					'refreshInvoices',
					'reconcileInvoices',
				],
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
	},
	'panel#RunsResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 1,
						},
						flow: {
							type: 'string',
							enum: [
								'connectionTest',
								'importDictionaries',
								'refreshGoods',
								'refreshOrders',
								'pushGoods',
								'reconcileGoods',
								'checkStock',
								'refreshPhotos',
								'refreshCustomers',
								'reconcileOrders',
								'refreshInvoices',
								'reconcileInvoices',
							],
						},
						state: {
							type: 'string',
							enum: [
								'requested',
								'running',
								'done',
								'failed',
								'stopped',
							],
						},
						cause: {
							type: 'string',
							enum: [
								'shop_event',
								'wapro_event',
								'nightly',
								'by_hand',
								'settings',
								'sweep',
								'production',
							],
						},
						requestedBy: {
							type: 'string',
							maxLength: 200,
						},
						requestedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						startedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						endedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						done: {
							type: 'integer',
							minimum: 0,
						},
						total: {
							type: [ 'integer', 'null' ],
							minimum: 0,
						},
						counts: {
							type: 'object',
							additionalProperties: false,
							properties: {
								created: {
									type: 'integer',
									minimum: 0,
								},
								updated: {
									type: 'integer',
									minimum: 0,
								},
								unchanged: {
									type: 'integer',
									minimum: 0,
								},
								stale: {
									type: 'integer',
									minimum: 0,
								},
								rejected: {
									type: 'integer',
									minimum: 0,
								},
							},
							required: [
								'created',
								'updated',
								'unchanged',
								'stale',
								'rejected',
							],
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
						checks: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									name: {
										type: 'string',
										pattern: '^[a-z][a-z0-9_]{0,63}$',
										description:
											'Stable code of a state or an error.',
									},
									ok: {
										type: 'boolean',
									},
									code: {
										type: 'string',
										pattern: '^[a-z][a-z0-9_]{0,63}$',
										description:
											'Stable code of a state or an error.',
									},
									reason: {
										type: 'string',
										maxLength: 1000,
									},
								},
								required: [ 'name', 'ok' ],
							},
							maxItems: 50,
						},
						keys: {
							type: 'array',
							items: {
								type: 'string',
								maxLength: 40,
							},
							maxItems: 1000,
						},
						dryRun: {
							type: 'boolean',
						},
						pairOnly: {
							type: 'boolean',
						},
						cursor: {
							type: 'string',
							maxLength: 40,
						},
						findings: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [
						'id',
						'flow',
						'state',
						'cause',
						'requestedAt',
						'done',
						'total',
						'counts',
						'checks',
						'keys',
					],
				},
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'items', 'total', 'pages' ],
	},
	'panel#HistoryQuery': {
		type: 'object',
		additionalProperties: false,
		properties: {
			objectType: {
				type: 'string',
				enum: [
					'product',
					'order',
					'company',
					'user',
					'erporder',
					'invoice',
				],
			},
			objectId: {
				type: 'integer',
				minimum: 1,
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
		},
		required: [ 'objectType', 'objectId' ],
	},
	'panel#HistoryEntry': {
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 0,
			},
			at: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			actor: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			messageId: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			runId: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			summary: {
				type: [ 'string', 'null' ],
				pattern: '^[a-z][a-z0-9_]{0,63}$',
			},
			changes: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						field: {
							type: 'string',
							maxLength: 64,
						},
						before: {
							type: [ 'string', 'null' ],
							maxLength: 2000,
						},
						after: {
							type: [ 'string', 'null' ],
							maxLength: 2000,
						},
					},
					required: [ 'field', 'before', 'after' ],
				},
			},
		},
		required: [
			'id',
			'at',
			'cause',
			'actor',
			'messageId',
			'runId',
			'summary',
			'changes',
		],
	},
	'panel#HistoryResponse': {
		description:
			'title: name of a company or a user; url: where the user is edited.',
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						id: {
							type: 'integer',
							minimum: 0,
						},
						at: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						cause: {
							type: 'string',
							enum: [
								'shop_event',
								'wapro_event',
								'nightly',
								'by_hand',
								'settings',
								'sweep',
								'production',
							],
						},
						actor: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						messageId: {
							type: [ 'integer', 'null' ],
							minimum: 0,
						},
						runId: {
							type: [ 'integer', 'null' ],
							minimum: 0,
						},
						summary: {
							type: [ 'string', 'null' ],
							pattern: '^[a-z][a-z0-9_]{0,63}$',
						},
						changes: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									field: {
										type: 'string',
										maxLength: 64,
									},
									before: {
										type: [ 'string', 'null' ],
										maxLength: 2000,
									},
									after: {
										type: [ 'string', 'null' ],
										maxLength: 2000,
									},
								},
								required: [ 'field', 'before', 'after' ],
							},
						},
					},
					required: [
						'id',
						'at',
						'cause',
						'actor',
						'messageId',
						'runId',
						'summary',
						'changes',
					],
				},
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			title: {
				type: 'string',
				maxLength: 500,
			},
			url: {
				type: [ 'string', 'null' ],
				maxLength: 500,
			},
		},
		required: [ 'items', 'total', 'pages' ],
	},
	'panel#Empty': {
		type: 'object',
		additionalProperties: false,
		properties: {},
	},
	'production#ProductionParameterRule': {
		description:
			"One parameter that production reads. source line: the order line's own data under `key`, as made-to-measure fields and product configurators leave it; attribute: the product's attribute of that name. Bounds are for numbers, options for choices.",
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
			},
			name: {
				type: 'string',
				maxLength: 200,
				minLength: 1,
			},
			source: {
				type: 'string',
				enum: [ 'line', 'attribute' ],
			},
			key: {
				type: 'string',
				maxLength: 200,
				minLength: 1,
			},
			type: {
				type: 'string',
				enum: [ 'number', 'text', 'choice', 'boolean' ],
			},
			unit: {
				type: 'string',
				maxLength: 20,
			},
			minimum: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			maximum: {
				type: [ 'string', 'null' ],
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			options: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 200,
					minLength: 1,
				},
				maxItems: 200,
			},
			required: {
				type: 'boolean',
			},
		},
		required: [
			'code',
			'name',
			'source',
			'key',
			'type',
			'unit',
			'minimum',
			'maximum',
			'options',
			'required',
		],
	},
	'production#ProductionStatus': {
		description:
			'A word of the production application and what the shop makes of it: the stage, and the name that people read.',
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
			},
			stage: {
				type: 'string',
				enum: [ 'planned', 'in_production', 'held', 'ready' ],
			},
			name: {
				type: 'string',
				maxLength: 50,
				minLength: 1,
			},
		},
		required: [ 'code', 'stage', 'name' ],
	},
	'production#ProductionProgressAnswer': {
		description:
			'taken: it counts from now on. repeated: it was taken before. stale: the shop knows something newer of the order.',
		type: 'object',
		additionalProperties: false,
		properties: {
			outcome: {
				type: 'string',
				enum: [ 'taken', 'repeated', 'stale' ],
			},
			reference: {
				type: 'string',
				maxLength: 30,
			},
		},
		required: [ 'outcome', 'reference' ],
	},
	'production#ProductionAccess': {
		description:
			'How the production application reaches the shop. secret constant: it stands in wp-config.php.',
		type: 'object',
		additionalProperties: false,
		properties: {
			url: {
				type: 'string',
				maxLength: 2000,
			},
			secret: {
				type: 'string',
				enum: [ 'none', 'stored', 'constant' ],
			},
		},
		required: [ 'url', 'secret' ],
	},
	'production#ProductionSecret': {
		description: 'A new secret, told this once; the one before is void.',
		type: 'object',
		additionalProperties: false,
		properties: {
			url: {
				type: 'string',
				maxLength: 2000,
			},
			secret: {
				type: 'string',
				maxLength: 200,
			},
		},
		required: [ 'url', 'secret' ],
	},
	'production#ProductionSettings': {
		description:
			'How orders go to the production application. paused: orders are noted and wait. lines all: every product line; chosen: lines of these categories and, with withParameters, lines that carry a parameter. due.field and priorityField name a field of the order.',
		type: 'object',
		additionalProperties: false,
		properties: {
			on: {
				type: 'boolean',
			},
			paused: {
				type: 'boolean',
			},
			format: {
				type: 'string',
				enum: [ 'json', 'xml', 'csv' ],
			},
			lines: {
				type: 'string',
				enum: [ 'all', 'chosen' ],
			},
			categories: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
				},
				maxItems: 500,
			},
			withParameters: {
				type: 'boolean',
			},
			due: {
				type: 'object',
				additionalProperties: false,
				properties: {
					rule: {
						type: 'string',
						enum: [ 'none', 'days', 'working_days', 'field' ],
					},
					days: {
						type: 'integer',
						minimum: 0,
						maximum: 365,
					},
					field: {
						type: 'string',
						maxLength: 100,
					},
				},
				required: [ 'rule', 'days', 'field' ],
			},
			priorityField: {
				type: 'string',
				maxLength: 100,
			},
			parameters: {
				type: 'array',
				items: {
					description:
						"One parameter that production reads. source line: the order line's own data under `key`, as made-to-measure fields and product configurators leave it; attribute: the product's attribute of that name. Bounds are for numbers, options for choices.",
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
						},
						name: {
							type: 'string',
							maxLength: 200,
							minLength: 1,
						},
						source: {
							type: 'string',
							enum: [ 'line', 'attribute' ],
						},
						key: {
							type: 'string',
							maxLength: 200,
							minLength: 1,
						},
						type: {
							type: 'string',
							enum: [ 'number', 'text', 'choice', 'boolean' ],
						},
						unit: {
							type: 'string',
							maxLength: 20,
						},
						minimum: {
							type: [ 'string', 'null' ],
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						maximum: {
							type: [ 'string', 'null' ],
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						options: {
							type: 'array',
							items: {
								type: 'string',
								maxLength: 200,
								minLength: 1,
							},
							maxItems: 200,
						},
						required: {
							type: 'boolean',
						},
					},
					required: [
						'code',
						'name',
						'source',
						'key',
						'type',
						'unit',
						'minimum',
						'maximum',
						'options',
						'required',
					],
				},
				maxItems: 100,
			},
			progress: {
				description:
					'Who says how far orders are in production: WAPRO, or the production application itself, whose words `statuses` translates beside the four stages.',
				type: 'object',
				additionalProperties: false,
				properties: {
					source: {
						type: 'string',
						enum: [ 'wapro', 'application' ],
					},
					statuses: {
						type: 'array',
						items: {
							description:
								'A word of the production application and what the shop makes of it: the stage, and the name that people read.',
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									pattern:
										'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
								},
								stage: {
									type: 'string',
									enum: [
										'planned',
										'in_production',
										'held',
										'ready',
									],
								},
								name: {
									type: 'string',
									maxLength: 50,
									minLength: 1,
								},
							},
							required: [ 'code', 'stage', 'name' ],
						},
						maxItems: 50,
					},
				},
				required: [ 'source', 'statuses' ],
			},
		},
		required: [
			'on',
			'paused',
			'format',
			'lines',
			'categories',
			'withParameters',
			'due',
			'priorityField',
			'parameters',
			'progress',
		],
	},
	'statuses#StatusRule': {
		description:
			'An order whose axis stands so in WAPRO takes this status of the shop. Transport decides before production, production before payment.',
		type: 'object',
		additionalProperties: false,
		properties: {
			axis: {
				type: 'string',
				enum: [ 'production', 'transport', 'payment' ],
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			status: {
				type: 'string',
				maxLength: 40,
				minLength: 1,
			},
		},
		required: [ 'axis', 'code', 'status' ],
	},
	'statuses#CarrierLink': {
		description:
			'Where buyers follow a parcel of this carrier when WAPRO gives no address; {number} stands for the parcel’s number.',
		type: 'object',
		additionalProperties: false,
		properties: {
			name: {
				type: 'string',
				maxLength: 50,
				minLength: 1,
			},
			url: {
				type: 'string',
				maxLength: 255,
				minLength: 1,
			},
		},
		required: [ 'name', 'url' ],
	},
	'statuses#StatusSettings': {
		description:
			'offered: statuses of ours that the shop’s admin uses. withdrawing: statuses of the shop in which WAPRO is told to cancel the order. carriers: links beside those that are known anyway.',
		type: 'object',
		additionalProperties: false,
		properties: {
			rules: {
				type: 'array',
				items: {
					description:
						'An order whose axis stands so in WAPRO takes this status of the shop. Transport decides before production, production before payment.',
					type: 'object',
					additionalProperties: false,
					properties: {
						axis: {
							type: 'string',
							enum: [ 'production', 'transport', 'payment' ],
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						status: {
							type: 'string',
							maxLength: 40,
							minLength: 1,
						},
					},
					required: [ 'axis', 'code', 'status' ],
				},
				maxItems: 100,
			},
			offered: {
				type: 'array',
				items: {
					type: 'string',
					enum: [
						'wm-in-production',
						'wm-ready',
						'wm-part-shipped',
						'wm-shipped',
					],
				},
				maxItems: 4,
			},
			withdrawing: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 40,
					minLength: 1,
				},
				maxItems: 50,
			},
			carriers: {
				type: 'array',
				items: {
					description:
						'Where buyers follow a parcel of this carrier when WAPRO gives no address; {number} stands for the parcel’s number.',
					type: 'object',
					additionalProperties: false,
					properties: {
						name: {
							type: 'string',
							maxLength: 50,
							minLength: 1,
						},
						url: {
							type: 'string',
							maxLength: 255,
							minLength: 1,
						},
					},
					required: [ 'name', 'url' ],
				},
				maxItems: 50,
			},
		},
		required: [ 'rules', 'offered', 'withdrawing', 'carriers' ],
	},
	'statuses#AxisStatus': {
		description:
			'A status of WAPRO’s dictionary, or one that the shop tells from lines and parts.',
		type: 'object',
		additionalProperties: false,
		properties: {
			axis: {
				type: 'string',
				enum: [ 'production', 'transport', 'payment' ],
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			name: {
				type: 'string',
				maxLength: 50,
			},
		},
		required: [ 'axis', 'code', 'name' ],
	},
	'statuses#NamedStatus': {
		type: 'object',
		additionalProperties: false,
		properties: {
			slug: {
				type: 'string',
				maxLength: 40,
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
		},
		required: [ 'slug', 'name' ],
	},
	'statuses#StatusSettingsView': {
		description:
			'targets: statuses that a rule may set, ours included whether offered or not. ends: statuses that may mean to WAPRO that the order is cancelled. known: carriers whose links need no setting.',
		type: 'object',
		additionalProperties: false,
		properties: {
			settings: {
				description:
					'offered: statuses of ours that the shop’s admin uses. withdrawing: statuses of the shop in which WAPRO is told to cancel the order. carriers: links beside those that are known anyway.',
				type: 'object',
				additionalProperties: false,
				properties: {
					rules: {
						type: 'array',
						items: {
							description:
								'An order whose axis stands so in WAPRO takes this status of the shop. Transport decides before production, production before payment.',
							type: 'object',
							additionalProperties: false,
							properties: {
								axis: {
									type: 'string',
									enum: [
										'production',
										'transport',
										'payment',
									],
								},
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								status: {
									type: 'string',
									maxLength: 40,
									minLength: 1,
								},
							},
							required: [ 'axis', 'code', 'status' ],
						},
						maxItems: 100,
					},
					offered: {
						type: 'array',
						items: {
							type: 'string',
							enum: [
								'wm-in-production',
								'wm-ready',
								'wm-part-shipped',
								'wm-shipped',
							],
						},
						maxItems: 4,
					},
					withdrawing: {
						type: 'array',
						items: {
							type: 'string',
							maxLength: 40,
							minLength: 1,
						},
						maxItems: 50,
					},
					carriers: {
						type: 'array',
						items: {
							description:
								'Where buyers follow a parcel of this carrier when WAPRO gives no address; {number} stands for the parcel’s number.',
							type: 'object',
							additionalProperties: false,
							properties: {
								name: {
									type: 'string',
									maxLength: 50,
									minLength: 1,
								},
								url: {
									type: 'string',
									maxLength: 255,
									minLength: 1,
								},
							},
							required: [ 'name', 'url' ],
						},
						maxItems: 50,
					},
				},
				required: [ 'rules', 'offered', 'withdrawing', 'carriers' ],
			},
			axes: {
				type: 'array',
				items: {
					description:
						'A status of WAPRO’s dictionary, or one that the shop tells from lines and parts.',
					type: 'object',
					additionalProperties: false,
					properties: {
						axis: {
							type: 'string',
							enum: [ 'production', 'transport', 'payment' ],
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						name: {
							type: 'string',
							maxLength: 50,
						},
					},
					required: [ 'axis', 'code', 'name' ],
				},
			},
			targets: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						slug: {
							type: 'string',
							maxLength: 40,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
					},
					required: [ 'slug', 'name' ],
				},
			},
			own: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						slug: {
							type: 'string',
							maxLength: 40,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
					},
					required: [ 'slug', 'name' ],
				},
			},
			ends: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						slug: {
							type: 'string',
							maxLength: 40,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
					},
					required: [ 'slug', 'name' ],
				},
			},
			known: {
				type: 'array',
				items: {
					description:
						'Where buyers follow a parcel of this carrier when WAPRO gives no address; {number} stands for the parcel’s number.',
					type: 'object',
					additionalProperties: false,
					properties: {
						name: {
							type: 'string',
							maxLength: 50,
							minLength: 1,
						},
						url: {
							type: 'string',
							maxLength: 255,
							minLength: 1,
						},
					},
					required: [ 'name', 'url' ],
				},
			},
		},
		required: [ 'settings', 'axes', 'targets', 'own', 'ends', 'known' ],
	},
	'twins#TwinCheck': {
		description:
			'Which orders of other integrators WAPRO shall look for before it makes a new one. foreignIds: numbers that the order has with them. decision: what a person said of erpIds.',
		type: 'object',
		additionalProperties: false,
		properties: {
			since: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			foreignIds: {
				type: 'array',
				items: {
					type: 'string',
					minLength: 1,
					maxLength: 100,
				},
				maxItems: 20,
			},
			customerNumber: {
				type: 'boolean',
			},
			likely: {
				type: 'boolean',
			},
			decision: {
				type: 'string',
				enum: [ 'create', 'link' ],
			},
			erpIds: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9]{1,20}$',
					description:
						"Value of WAPRO's one change counter, as text.",
				},
				maxItems: 20,
			},
		},
		required: [ 'since', 'foreignIds', 'customerNumber', 'likely' ],
	},
	'twins#OrderMatch': {
		description: "Why an order that WAPRO had already is the shop's.",
		type: 'string',
		enum: [ 'reference', 'internet_id', 'customer_number', 'by_hand' ],
	},
	'twins#TwinLine': {
		type: 'object',
		additionalProperties: false,
		properties: {
			index: {
				type: 'string',
				maxLength: 20,
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			quantity: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			grossPrice: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
		},
		required: [ 'index', 'name', 'quantity' ],
	},
	'twins#OrderTwin': {
		description:
			"An order in WAPRO that may be the shop's already. reference: of the shop order that it belongs to. lines: the first ones; lineCount: all of them.",
		type: 'object',
		additionalProperties: false,
		properties: {
			erpId: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			number: {
				type: 'string',
				maxLength: 30,
			},
			placedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			source: {
				type: 'string',
				maxLength: 50,
			},
			internetOrderId: {
				type: 'string',
				maxLength: 100,
			},
			customerOrderNumber: {
				type: 'string',
				maxLength: 30,
			},
			reference: {
				type: 'string',
				maxLength: 30,
			},
			contractorName: {
				type: 'string',
				maxLength: 200,
			},
			state: {
				type: 'string',
				enum: [ 'buffered', 'registered', 'cancelled' ],
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			lines: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						quantity: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						grossPrice: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [ 'index', 'name', 'quantity' ],
				},
				maxItems: 30,
			},
			lineCount: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'erpId', 'lines', 'lineCount' ],
	},
	'twins#TwinOrder': {
		description: "The shop's order as it was held.",
		type: 'object',
		additionalProperties: false,
		properties: {
			number: {
				type: 'string',
				maxLength: 30,
			},
			placedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			contractorName: {
				type: 'string',
				maxLength: 200,
			},
			customerOrderNumber: {
				type: 'string',
				maxLength: 30,
			},
			foreignIds: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 100,
				},
				maxItems: 20,
			},
			currency: {
				type: 'string',
				maxLength: 3,
			},
			gross: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
			lines: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						index: {
							type: 'string',
							maxLength: 20,
						},
						name: {
							type: 'string',
							maxLength: 200,
						},
						quantity: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						grossPrice: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [ 'index', 'name', 'quantity' ],
				},
				maxItems: 30,
			},
			lineCount: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [
			'number',
			'placedAt',
			'contractorName',
			'foreignIds',
			'currency',
			'gross',
			'lines',
			'lineCount',
		],
	},
	'twins#HeldOrder': {
		description:
			'An order that was held for a person. state: waiting – to decide; sent – decided, on its way to WAPRO; linked, created, skipped – what came of it.',
		type: 'object',
		additionalProperties: false,
		properties: {
			orderId: {
				type: 'integer',
				minimum: 1,
			},
			messageId: {
				type: 'integer',
				minimum: 1,
			},
			state: {
				type: 'string',
				enum: [ 'waiting', 'sent', 'linked', 'created', 'skipped' ],
			},
			decision: {
				type: [ 'string', 'null' ],
				enum: [ 'create', 'link', 'skip', null ],
			},
			erpIds: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9]{1,20}$',
					description:
						"Value of WAPRO's one change counter, as text.",
				},
				maxItems: 20,
			},
			order: {
				description: "The shop's order as it was held.",
				type: 'object',
				additionalProperties: false,
				properties: {
					number: {
						type: 'string',
						maxLength: 30,
					},
					placedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					contractorName: {
						type: 'string',
						maxLength: 200,
					},
					customerOrderNumber: {
						type: 'string',
						maxLength: 30,
					},
					foreignIds: {
						type: 'array',
						items: {
							type: 'string',
							maxLength: 100,
						},
						maxItems: 20,
					},
					currency: {
						type: 'string',
						maxLength: 3,
					},
					gross: {
						type: 'string',
						pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						description:
							'Money or quantity as text: no floating point on the way.',
					},
					lines: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								index: {
									type: 'string',
									maxLength: 20,
								},
								name: {
									type: 'string',
									maxLength: 200,
								},
								quantity: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								grossPrice: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
							},
							required: [ 'index', 'name', 'quantity' ],
						},
						maxItems: 30,
					},
					lineCount: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [
					'number',
					'placedAt',
					'contractorName',
					'foreignIds',
					'currency',
					'gross',
					'lines',
					'lineCount',
				],
			},
			twins: {
				type: 'array',
				items: {
					description:
						"An order in WAPRO that may be the shop's already. reference: of the shop order that it belongs to. lines: the first ones; lineCount: all of them.",
					type: 'object',
					additionalProperties: false,
					properties: {
						erpId: {
							type: 'string',
							pattern: '^[0-9]{1,20}$',
							description:
								"Value of WAPRO's one change counter, as text.",
						},
						number: {
							type: 'string',
							maxLength: 30,
						},
						placedAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						source: {
							type: 'string',
							maxLength: 50,
						},
						internetOrderId: {
							type: 'string',
							maxLength: 100,
						},
						customerOrderNumber: {
							type: 'string',
							maxLength: 30,
						},
						reference: {
							type: 'string',
							maxLength: 30,
						},
						contractorName: {
							type: 'string',
							maxLength: 200,
						},
						state: {
							type: 'string',
							enum: [ 'buffered', 'registered', 'cancelled' ],
						},
						gross: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
						lines: {
							type: 'array',
							items: {
								type: 'object',
								additionalProperties: false,
								properties: {
									index: {
										type: 'string',
										maxLength: 20,
									},
									name: {
										type: 'string',
										maxLength: 200,
									},
									quantity: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									grossPrice: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
								},
								required: [ 'index', 'name', 'quantity' ],
							},
							maxItems: 30,
						},
						lineCount: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'erpId', 'lines', 'lineCount' ],
				},
				maxItems: 20,
			},
			reason: {
				type: [ 'string', 'null' ],
				maxLength: 1000,
			},
			code: {
				type: [ 'string', 'null' ],
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			at: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			decidedAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			decidedBy: {
				type: [ 'string', 'null' ],
				maxLength: 200,
			},
			actions: {
				type: 'array',
				items: {
					type: 'string',
					enum: [ 'link', 'create', 'skip', 'undo' ],
				},
				maxItems: 4,
			},
		},
		required: [
			'orderId',
			'messageId',
			'state',
			'decision',
			'erpIds',
			'order',
			'twins',
			'reason',
			'code',
			'at',
			'decidedAt',
			'decidedBy',
			'actions',
		],
	},
	'twins#TwinsQuery': {
		description:
			'state waiting includes what is on its way; done: linked, created or skipped.',
		type: 'object',
		additionalProperties: false,
		properties: {
			state: {
				type: 'string',
				enum: [ 'waiting', 'done' ],
			},
			search: {
				type: 'string',
				maxLength: 100,
			},
			page: {
				type: 'integer',
				minimum: 1,
			},
			perPage: {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			},
		},
		required: [],
	},
	'twins#TwinsResponse': {
		description: 'counts: whatever the filters.',
		type: 'object',
		additionalProperties: false,
		properties: {
			items: {
				type: 'array',
				items: {
					description:
						'An order that was held for a person. state: waiting – to decide; sent – decided, on its way to WAPRO; linked, created, skipped – what came of it.',
					type: 'object',
					additionalProperties: false,
					properties: {
						orderId: {
							type: 'integer',
							minimum: 1,
						},
						messageId: {
							type: 'integer',
							minimum: 1,
						},
						state: {
							type: 'string',
							enum: [
								'waiting',
								'sent',
								'linked',
								'created',
								'skipped',
							],
						},
						decision: {
							type: [ 'string', 'null' ],
							enum: [ 'create', 'link', 'skip', null ],
						},
						erpIds: {
							type: 'array',
							items: {
								type: 'string',
								pattern: '^[0-9]{1,20}$',
								description:
									"Value of WAPRO's one change counter, as text.",
							},
							maxItems: 20,
						},
						order: {
							description: "The shop's order as it was held.",
							type: 'object',
							additionalProperties: false,
							properties: {
								number: {
									type: 'string',
									maxLength: 30,
								},
								placedAt: {
									type: 'string',
									pattern:
										'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
									description: 'ISO 8601 with zone.',
								},
								contractorName: {
									type: 'string',
									maxLength: 200,
								},
								customerOrderNumber: {
									type: 'string',
									maxLength: 30,
								},
								foreignIds: {
									type: 'array',
									items: {
										type: 'string',
										maxLength: 100,
									},
									maxItems: 20,
								},
								currency: {
									type: 'string',
									maxLength: 3,
								},
								gross: {
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
									description:
										'Money or quantity as text: no floating point on the way.',
								},
								lines: {
									type: 'array',
									items: {
										type: 'object',
										additionalProperties: false,
										properties: {
											index: {
												type: 'string',
												maxLength: 20,
											},
											name: {
												type: 'string',
												maxLength: 200,
											},
											quantity: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
											grossPrice: {
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
												description:
													'Money or quantity as text: no floating point on the way.',
											},
										},
										required: [
											'index',
											'name',
											'quantity',
										],
									},
									maxItems: 30,
								},
								lineCount: {
									type: 'integer',
									minimum: 0,
								},
							},
							required: [
								'number',
								'placedAt',
								'contractorName',
								'foreignIds',
								'currency',
								'gross',
								'lines',
								'lineCount',
							],
						},
						twins: {
							type: 'array',
							items: {
								description:
									"An order in WAPRO that may be the shop's already. reference: of the shop order that it belongs to. lines: the first ones; lineCount: all of them.",
								type: 'object',
								additionalProperties: false,
								properties: {
									erpId: {
										type: 'string',
										pattern: '^[0-9]{1,20}$',
										description:
											"Value of WAPRO's one change counter, as text.",
									},
									number: {
										type: 'string',
										maxLength: 30,
									},
									placedAt: {
										type: 'string',
										pattern:
											'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
										description: 'ISO 8601 with zone.',
									},
									source: {
										type: 'string',
										maxLength: 50,
									},
									internetOrderId: {
										type: 'string',
										maxLength: 100,
									},
									customerOrderNumber: {
										type: 'string',
										maxLength: 30,
									},
									reference: {
										type: 'string',
										maxLength: 30,
									},
									contractorName: {
										type: 'string',
										maxLength: 200,
									},
									state: {
										type: 'string',
										enum: [
											'buffered',
											'registered',
											'cancelled',
										],
									},
									gross: {
										type: 'string',
										pattern:
											'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
										description:
											'Money or quantity as text: no floating point on the way.',
									},
									lines: {
										type: 'array',
										items: {
											type: 'object',
											additionalProperties: false,
											properties: {
												index: {
													type: 'string',
													maxLength: 20,
												},
												name: {
													type: 'string',
													maxLength: 200,
												},
												quantity: {
													type: 'string',
													pattern:
														'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
													description:
														'Money or quantity as text: no floating point on the way.',
												},
												grossPrice: {
													type: 'string',
													pattern:
														'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
													description:
														'Money or quantity as text: no floating point on the way.',
												},
											},
											required: [
												'index',
												'name',
												'quantity',
											],
										},
										maxItems: 30,
									},
									lineCount: {
										type: 'integer',
										minimum: 0,
									},
								},
								required: [ 'erpId', 'lines', 'lineCount' ],
							},
							maxItems: 20,
						},
						reason: {
							type: [ 'string', 'null' ],
							maxLength: 1000,
						},
						code: {
							type: [ 'string', 'null' ],
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						at: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						decidedAt: {
							type: [ 'string', 'null' ],
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						decidedBy: {
							type: [ 'string', 'null' ],
							maxLength: 200,
						},
						actions: {
							type: 'array',
							items: {
								type: 'string',
								enum: [ 'link', 'create', 'skip', 'undo' ],
							},
							maxItems: 4,
						},
					},
					required: [
						'orderId',
						'messageId',
						'state',
						'decision',
						'erpIds',
						'order',
						'twins',
						'reason',
						'code',
						'at',
						'decidedAt',
						'decidedBy',
						'actions',
					],
				},
				maxItems: 100,
			},
			total: {
				type: 'integer',
				minimum: 0,
			},
			pages: {
				type: 'integer',
				minimum: 0,
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					waiting: {
						type: 'integer',
						minimum: 0,
					},
					done: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [ 'waiting', 'done' ],
			},
		},
		required: [ 'items', 'total', 'pages', 'counts' ],
	},
	'twins#TwinActionRequest': {
		description:
			'link: erpIds are the order. create: make a new one, although erpIds exist; none are named: all that were found. skip: this order is not sent. undo: takes back what was decided and has not reached WAPRO, or a skip.',
		type: 'object',
		additionalProperties: false,
		properties: {
			action: {
				type: 'string',
				enum: [ 'link', 'create', 'skip', 'undo' ],
			},
			erpIds: {
				type: 'array',
				items: {
					type: 'string',
					pattern: '^[0-9]{1,20}$',
					description:
						"Value of WAPRO's one change counter, as text.",
				},
				maxItems: 20,
			},
		},
		required: [ 'action' ],
	},
	'twins#ForeignNumber': {
		description:
			"Order meta in which another integrator's plugin keeps its number. prefix: what that integrator writes before it in WAPRO.",
		type: 'object',
		additionalProperties: false,
		properties: {
			key: {
				type: 'string',
				minLength: 1,
				maxLength: 100,
			},
			name: {
				type: 'string',
				maxLength: 50,
			},
			prefix: {
				type: 'string',
				maxLength: 20,
			},
		},
		required: [ 'key', 'name', 'prefix' ],
	},
	'twins#ExchangeSettings': {
		description:
			"How the shop gets along with other integrators on the same WAPRO. born: whether orders that were made in WAPRO are shown, and those of how many days back. flows: how often each asks, whether it keeps other integrators out, and when it rests. nightlyAt: time of the shop's clock at which everything is compared. datagram: where a worker within reach is called.",
		type: 'object',
		additionalProperties: false,
		properties: {
			twins: {
				type: 'object',
				additionalProperties: false,
				properties: {
					on: {
						type: 'boolean',
					},
					days: {
						type: 'integer',
						minimum: 1,
						maximum: 365,
					},
					numbers: {
						type: 'array',
						items: {
							description:
								"Order meta in which another integrator's plugin keeps its number. prefix: what that integrator writes before it in WAPRO.",
							type: 'object',
							additionalProperties: false,
							properties: {
								key: {
									type: 'string',
									minLength: 1,
									maxLength: 100,
								},
								name: {
									type: 'string',
									maxLength: 50,
								},
								prefix: {
									type: 'string',
									maxLength: 20,
								},
							},
							required: [ 'key', 'name', 'prefix' ],
						},
						maxItems: 20,
					},
					customerNumber: {
						type: 'boolean',
					},
					likely: {
						type: 'boolean',
					},
				},
				required: [
					'on',
					'days',
					'numbers',
					'customerNumber',
					'likely',
				],
			},
			born: {
				type: 'object',
				additionalProperties: false,
				properties: {
					on: {
						type: 'boolean',
					},
					days: {
						type: 'integer',
						minimum: 1,
						maximum: 1095,
					},
				},
				required: [ 'on', 'days' ],
			},
			flows: {
				type: 'array',
				items: {
					description:
						"lock: the flow works only while it holds its lock in WAPRO, so that no other integrator works at the same time. quiet: when it rests. everySeconds: how often the worker asks by itself when nothing tells it that work waits, 2–3600; absent or null: the worker's own interval.",
					type: 'object',
					additionalProperties: false,
					properties: {
						flow: {
							description:
								'A part of the exchange that can rest by itself: orders, articles, photos, contractors, changes of their data and states of articles to WAPRO; changes and files of documents from WAPRO; orders to the production application, for which WAPRO has no lock.',
							type: 'string',
							enum: [
								'orders',
								'changes',
								'goods',
								'photos',
								'customers',
								'proposals',
								'states',
								'documents',
								'production',
							],
						},
						lock: {
							type: 'boolean',
						},
						quiet: {
							type: 'array',
							items: {
								description:
									"From a time to a time of the shop's own clock, on these days of the week (1 Monday – 7 Sunday). A time to that is not later than from is one of the next day; the same time twice is a whole day.",
								type: 'object',
								additionalProperties: false,
								properties: {
									days: {
										type: 'array',
										items: {
											type: 'integer',
											minimum: 1,
											maximum: 7,
										},
										maxItems: 7,
									},
									from: {
										type: 'string',
										maxLength: 5,
										pattern:
											'^([01][0-9]|2[0-3]):[0-5][0-9]$',
									},
									to: {
										type: 'string',
										maxLength: 5,
										pattern:
											'^([01][0-9]|2[0-3]):[0-5][0-9]$',
									},
								},
								required: [ 'days', 'from', 'to' ],
							},
							maxItems: 14,
						},
						everySeconds: {
							type: [ 'integer', 'null' ],
						},
					},
					required: [ 'flow', 'lock', 'quiet' ],
				},
				maxItems: 9,
			},
			nightlyAt: {
				type: 'string',
				maxLength: 5,
				pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9])?$',
			},
			datagram: {
				description:
					'A worker within reach of the shop is called by one signed UDP datagram beside the bell. address: IPv4 or IPv6 as a number; empty: none is sent.',
				type: 'object',
				additionalProperties: false,
				properties: {
					address: {
						type: 'string',
						maxLength: 45,
					},
					port: {
						type: 'integer',
						minimum: 1,
						maximum: 65535,
					},
				},
				required: [ 'address', 'port' ],
			},
		},
		required: [ 'twins', 'born', 'flows', 'nightlyAt', 'datagram' ],
	},
	'twins#DatagramSettings': {
		description:
			'A worker within reach of the shop is called by one signed UDP datagram beside the bell. address: IPv4 or IPv6 as a number; empty: none is sent.',
		type: 'object',
		additionalProperties: false,
		properties: {
			address: {
				type: 'string',
				maxLength: 45,
			},
			port: {
				type: 'integer',
				minimum: 1,
				maximum: 65535,
			},
		},
		required: [ 'address', 'port' ],
	},
	'worker#ExchangeFlow': {
		description:
			'A part of the exchange that can rest by itself: orders, articles, photos, contractors, changes of their data and states of articles to WAPRO; changes and files of documents from WAPRO; orders to the production application, for which WAPRO has no lock.',
		type: 'string',
		enum: [
			'orders',
			'changes',
			'goods',
			'photos',
			'customers',
			'proposals',
			'states',
			'documents',
			'production',
		],
	},
	'worker#QuietWindow': {
		description:
			"From a time to a time of the shop's own clock, on these days of the week (1 Monday – 7 Sunday). A time to that is not later than from is one of the next day; the same time twice is a whole day.",
		type: 'object',
		additionalProperties: false,
		properties: {
			days: {
				type: 'array',
				items: {
					type: 'integer',
					minimum: 1,
					maximum: 7,
				},
				maxItems: 7,
			},
			from: {
				type: 'string',
				maxLength: 5,
				pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
			},
			to: {
				type: 'string',
				maxLength: 5,
				pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
			},
		},
		required: [ 'days', 'from', 'to' ],
	},
	'worker#FlowRule': {
		description:
			"lock: the flow works only while it holds its lock in WAPRO, so that no other integrator works at the same time. quiet: when it rests. everySeconds: how often the worker asks by itself when nothing tells it that work waits, 2–3600; absent or null: the worker's own interval.",
		type: 'object',
		additionalProperties: false,
		properties: {
			flow: {
				description:
					'A part of the exchange that can rest by itself: orders, articles, photos, contractors, changes of their data and states of articles to WAPRO; changes and files of documents from WAPRO; orders to the production application, for which WAPRO has no lock.',
				type: 'string',
				enum: [
					'orders',
					'changes',
					'goods',
					'photos',
					'customers',
					'proposals',
					'states',
					'documents',
					'production',
				],
			},
			lock: {
				type: 'boolean',
			},
			quiet: {
				type: 'array',
				items: {
					description:
						"From a time to a time of the shop's own clock, on these days of the week (1 Monday – 7 Sunday). A time to that is not later than from is one of the next day; the same time twice is a whole day.",
					type: 'object',
					additionalProperties: false,
					properties: {
						days: {
							type: 'array',
							items: {
								type: 'integer',
								minimum: 1,
								maximum: 7,
							},
							maxItems: 7,
						},
						from: {
							type: 'string',
							maxLength: 5,
							pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
						},
						to: {
							type: 'string',
							maxLength: 5,
							pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
						},
					},
					required: [ 'days', 'from', 'to' ],
				},
				maxItems: 14,
			},
			everySeconds: {
				type: [ 'integer', 'null' ],
			},
		},
		required: [ 'flow', 'lock', 'quiet' ],
	},
	'worker#FlowRest': {
		description:
			'Why a flow does not work now. lock: another integrator holds it (heldBy, until its lock ends unless renewed). quiet: a quiet window, until it ends.',
		type: 'object',
		additionalProperties: false,
		properties: {
			flow: {
				description:
					'A part of the exchange that can rest by itself: orders, articles, photos, contractors, changes of their data and states of articles to WAPRO; changes and files of documents from WAPRO; orders to the production application, for which WAPRO has no lock.',
				type: 'string',
				enum: [
					'orders',
					'changes',
					'goods',
					'photos',
					'customers',
					'proposals',
					'states',
					'documents',
					'production',
				],
			},
			why: {
				type: 'string',
				enum: [ 'lock', 'quiet' ],
			},
			heldBy: {
				type: 'string',
				maxLength: 100,
			},
			since: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			until: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [ 'flow', 'why', 'since', 'until' ],
	},
	'worker#Warehouse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			symbol: {
				type: 'string',
				maxLength: 10,
				minLength: 1,
			},
			name: {
				type: 'string',
				maxLength: 50,
			},
			main: {
				type: 'boolean',
			},
		},
		required: [ 'symbol', 'name', 'main' ],
	},
	'worker#PriceList': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			name: {
				type: 'string',
				maxLength: 50,
			},
			basis: {
				type: 'string',
				enum: [ 'net', 'gross' ],
			},
			currency: {
				type: 'string',
				maxLength: 3,
			},
		},
		required: [ 'code', 'name', 'basis', 'currency' ],
	},
	'worker#VatRate': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				maxLength: 3,
				minLength: 1,
			},
			name: {
				type: 'string',
				maxLength: 50,
			},
			rate: {
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
				description:
					'Money or quantity as text: no floating point on the way.',
			},
		},
		required: [ 'code', 'name' ],
	},
	'worker#Unit': {
		type: 'object',
		additionalProperties: false,
		properties: {
			symbol: {
				type: 'string',
				maxLength: 10,
			},
			name: {
				type: 'string',
				maxLength: 50,
			},
			divisible: {
				type: 'boolean',
			},
		},
		required: [ 'symbol', 'name', 'divisible' ],
	},
	'worker#PaymentForm': {
		type: 'object',
		additionalProperties: false,
		properties: {
			name: {
				type: 'string',
				maxLength: 50,
			},
			days: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'name', 'days' ],
	},
	'worker#OrderStatusName': {
		type: 'object',
		additionalProperties: false,
		properties: {
			axis: {
				type: 'string',
				enum: [ 'production', 'transport', 'payment' ],
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			name: {
				type: 'string',
				maxLength: 50,
			},
		},
		required: [ 'axis', 'code', 'name' ],
	},
	'worker#Dictionaries': {
		type: 'object',
		additionalProperties: false,
		properties: {
			asOf: {
				type: 'string',
				pattern: '^[0-9]{1,20}$',
				description: "Value of WAPRO's one change counter, as text.",
			},
			warehouses: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						symbol: {
							type: 'string',
							maxLength: 10,
							minLength: 1,
						},
						name: {
							type: 'string',
							maxLength: 50,
						},
						main: {
							type: 'boolean',
						},
					},
					required: [ 'symbol', 'name', 'main' ],
				},
				maxItems: 200,
			},
			priceLists: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						name: {
							type: 'string',
							maxLength: 50,
						},
						basis: {
							type: 'string',
							enum: [ 'net', 'gross' ],
						},
						currency: {
							type: 'string',
							maxLength: 3,
						},
					},
					required: [ 'code', 'name', 'basis', 'currency' ],
				},
				maxItems: 200,
			},
			vatRates: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						code: {
							type: 'string',
							maxLength: 3,
							minLength: 1,
						},
						name: {
							type: 'string',
							maxLength: 50,
						},
						rate: {
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
							description:
								'Money or quantity as text: no floating point on the way.',
						},
					},
					required: [ 'code', 'name' ],
				},
				maxItems: 100,
			},
			units: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						symbol: {
							type: 'string',
							maxLength: 10,
						},
						name: {
							type: 'string',
							maxLength: 50,
						},
						divisible: {
							type: 'boolean',
						},
					},
					required: [ 'symbol', 'name', 'divisible' ],
				},
				maxItems: 500,
			},
			paymentForms: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						name: {
							type: 'string',
							maxLength: 50,
						},
						days: {
							type: 'integer',
							minimum: 0,
						},
					},
					required: [ 'name', 'days' ],
				},
				maxItems: 200,
			},
			orderStatuses: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						axis: {
							type: 'string',
							enum: [ 'production', 'transport', 'payment' ],
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						name: {
							type: 'string',
							maxLength: 50,
						},
					},
					required: [ 'axis', 'code', 'name' ],
				},
				maxItems: 200,
			},
			categories: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						path: {
							type: 'string',
							maxLength: 255,
							minLength: 1,
						},
						name: {
							type: 'string',
							maxLength: 50,
						},
					},
					required: [ 'path', 'name' ],
				},
				maxItems: 20000,
			},
		},
		required: [
			'asOf',
			'warehouses',
			'priceLists',
			'vatRates',
			'units',
			'paymentForms',
			'orderStatuses',
		],
	},
	'worker#DictionariesResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			changed: {
				type: 'boolean',
			},
		},
		required: [ 'changed' ],
	},
	'worker#QueueState': {
		type: 'object',
		additionalProperties: false,
		properties: {
			state: {
				type: 'string',
				enum: [ 'pending', 'sent', 'accepted', 'rejected' ],
			},
			count: {
				type: 'integer',
				minimum: 0,
			},
			oldestAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
		},
		required: [ 'state', 'count' ],
	},
	'worker#WorkerStatusRequest': {
		description:
			'What the worker sees of itself and of WAPRO; sent every few seconds and at each change of reachability.',
		type: 'object',
		additionalProperties: false,
		properties: {
			worker: {
				type: 'string',
				maxLength: 64,
				minLength: 1,
			},
			version: {
				type: 'string',
				maxLength: 32,
			},
			startedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			backend: {
				type: 'object',
				additionalProperties: false,
				properties: {
					reachable: {
						type: 'boolean',
					},
					since: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					code: {
						type: 'string',
						pattern: '^[a-z][a-z0-9_]{0,63}$',
						description: 'Stable code of a state or an error.',
					},
					reason: {
						type: 'string',
						maxLength: 1000,
					},
					version: {
						type: 'string',
						maxLength: 50,
					},
					company: {
						type: 'string',
						maxLength: 200,
					},
				},
				required: [ 'reachable', 'since' ],
			},
			changeQueue: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						state: {
							type: 'string',
							enum: [ 'pending', 'sent', 'accepted', 'rejected' ],
						},
						count: {
							type: 'integer',
							minimum: 0,
						},
						oldestAt: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
					},
					required: [ 'state', 'count' ],
				},
				maxItems: 10,
			},
			resting: {
				description:
					'Flows that do not work now, and why; absent: all of them do.',
				type: 'array',
				items: {
					description:
						'Why a flow does not work now. lock: another integrator holds it (heldBy, until its lock ends unless renewed). quiet: a quiet window, until it ends.',
					type: 'object',
					additionalProperties: false,
					properties: {
						flow: {
							description:
								'A part of the exchange that can rest by itself: orders, articles, photos, contractors, changes of their data and states of articles to WAPRO; changes and files of documents from WAPRO; orders to the production application, for which WAPRO has no lock.',
							type: 'string',
							enum: [
								'orders',
								'changes',
								'goods',
								'photos',
								'customers',
								'proposals',
								'states',
								'documents',
								'production',
							],
						},
						why: {
							type: 'string',
							enum: [ 'lock', 'quiet' ],
						},
						heldBy: {
							type: 'string',
							maxLength: 100,
						},
						since: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
						until: {
							type: 'string',
							pattern:
								'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							description: 'ISO 8601 with zone.',
						},
					},
					required: [ 'flow', 'why', 'since', 'until' ],
				},
				maxItems: 9,
			},
		},
		required: [ 'worker', 'version', 'startedAt', 'backend' ],
	},
	'worker#WorkerStatusResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			now: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			paused: {
				type: 'boolean',
			},
			queue: {
				description:
					"The shop's own queue, whether or not anything is claimed from it.",
				type: 'object',
				additionalProperties: false,
				properties: {
					orders: {
						description:
							'Messages that are not ended yet; lastAcceptedAt is the last success.',
						type: 'object',
						additionalProperties: false,
						properties: {
							waiting: {
								type: 'integer',
								minimum: 0,
							},
							oldestAt: {
								type: [ 'string', 'null' ],
								pattern:
									'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							},
							lastAcceptedAt: {
								type: [ 'string', 'null' ],
								pattern:
									'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
							},
						},
						required: [ 'waiting', 'oldestAt', 'lastAcceptedAt' ],
					},
				},
				required: [ 'orders' ],
			},
		},
		required: [ 'now', 'paused', 'queue' ],
	},
	'worker#OpenQueue': {
		description:
			'Messages that are not ended yet; lastAcceptedAt is the last success.',
		type: 'object',
		additionalProperties: false,
		properties: {
			waiting: {
				type: 'integer',
				minimum: 0,
			},
			oldestAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
			},
			lastAcceptedAt: {
				type: [ 'string', 'null' ],
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
			},
		},
		required: [ 'waiting', 'oldestAt', 'lastAcceptedAt' ],
	},
	'worker#WorkerSettings': {
		description: "What the flows need to know of the shop's settings.",
		type: 'object',
		additionalProperties: false,
		properties: {
			shopId: {
				type: 'string',
				pattern: '^[a-z0-9]{1,8}$',
			},
			siteUrl: {
				type: 'string',
				maxLength: 500,
			},
			paused: {
				type: 'boolean',
			},
			pausedReason: {
				type: 'string',
				maxLength: 500,
			},
			bellUrl: {
				type: 'string',
				maxLength: 500,
			},
			priceList: {
				type: 'string',
				maxLength: 20,
			},
			warehouses: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 10,
				},
			},
			pollSeconds: {
				type: 'integer',
				minimum: 1,
				maximum: 3600,
			},
			mapVersion: {
				type: 'integer',
				minimum: 0,
			},
			goodsDirection: {
				type: 'string',
				enum: [ 'both', 'to_shop', 'to_wapro' ],
			},
			photosDirection: {
				type: 'string',
				enum: [ 'both', 'to_shop', 'to_wapro', 'off' ],
			},
			checkStockMinutes: {
				type: 'integer',
				minimum: 1,
			},
			photoMaxBytes: {
				type: 'integer',
				minimum: 1,
			},
			production: {
				description:
					'How orders go to the production application; absent: the shop knows of none. columns: codes with a CSV column of their own. progress: it tells itself how far orders are, by file, too.',
				type: 'object',
				additionalProperties: false,
				properties: {
					on: {
						type: 'boolean',
					},
					paused: {
						type: 'boolean',
					},
					format: {
						type: 'string',
						enum: [ 'json', 'xml', 'csv' ],
					},
					columns: {
						type: 'array',
						items: {
							type: 'string',
							maxLength: 64,
						},
						maxItems: 100,
					},
					progress: {
						type: 'boolean',
					},
				},
				required: [ 'on', 'paused', 'format', 'columns' ],
			},
			documents: {
				description:
					'Files of documents are wanted here; absent: none.',
				type: 'boolean',
			},
			bornOrderDays: {
				description:
					'Orders that were made in WAPRO are kept, those of so many days back; absent: they are not.',
				type: 'integer',
				minimum: 1,
				maximum: 1095,
			},
			reconcileAt: {
				description:
					"Time of the shop's clock at which it asks for the nightly passes.",
				type: 'string',
				maxLength: 5,
				pattern: '^[0-2][0-9]:[0-5][0-9]$',
			},
			timeZone: {
				description:
					"Of the shop's clock: a name of the time zone database, or an offset such as +02:00.",
				type: 'string',
				maxLength: 64,
			},
			flows: {
				description:
					"Flows with a rule of their own; the others neither lock nor rest, and keep the worker's interval.",
				type: 'array',
				items: {
					description:
						"lock: the flow works only while it holds its lock in WAPRO, so that no other integrator works at the same time. quiet: when it rests. everySeconds: how often the worker asks by itself when nothing tells it that work waits, 2–3600; absent or null: the worker's own interval.",
					type: 'object',
					additionalProperties: false,
					properties: {
						flow: {
							description:
								'A part of the exchange that can rest by itself: orders, articles, photos, contractors, changes of their data and states of articles to WAPRO; changes and files of documents from WAPRO; orders to the production application, for which WAPRO has no lock.',
							type: 'string',
							enum: [
								'orders',
								'changes',
								'goods',
								'photos',
								'customers',
								'proposals',
								'states',
								'documents',
								'production',
							],
						},
						lock: {
							type: 'boolean',
						},
						quiet: {
							type: 'array',
							items: {
								description:
									"From a time to a time of the shop's own clock, on these days of the week (1 Monday – 7 Sunday). A time to that is not later than from is one of the next day; the same time twice is a whole day.",
								type: 'object',
								additionalProperties: false,
								properties: {
									days: {
										type: 'array',
										items: {
											type: 'integer',
											minimum: 1,
											maximum: 7,
										},
										maxItems: 7,
									},
									from: {
										type: 'string',
										maxLength: 5,
										pattern:
											'^([01][0-9]|2[0-3]):[0-5][0-9]$',
									},
									to: {
										type: 'string',
										maxLength: 5,
										pattern:
											'^([01][0-9]|2[0-3]):[0-5][0-9]$',
									},
								},
								required: [ 'days', 'from', 'to' ],
							},
							maxItems: 14,
						},
						everySeconds: {
							type: [ 'integer', 'null' ],
						},
					},
					required: [ 'flow', 'lock', 'quiet' ],
				},
				maxItems: 9,
			},
		},
		required: [
			'shopId',
			'siteUrl',
			'paused',
			'bellUrl',
			'warehouses',
			'pollSeconds',
			'mapVersion',
		],
	},
	'worker#RunFlow': {
		type: 'string',
		enum: [
			'connectionTest',
			'importDictionaries',
			'refreshGoods',
			'refreshOrders',
			'pushGoods',
			'reconcileGoods',
			'checkStock',
			'refreshPhotos',
			'refreshCustomers',
			'reconcileOrders',
			'refreshInvoices',
			'reconcileInvoices',
		],
	},
	'worker#RunState': {
		type: 'string',
		enum: [ 'requested', 'running', 'done', 'failed', 'stopped' ],
	},
	'worker#Check': {
		type: 'object',
		additionalProperties: false,
		properties: {
			name: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			ok: {
				type: 'boolean',
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
		},
		required: [ 'name', 'ok' ],
	},
	'worker#Counts': {
		type: 'object',
		additionalProperties: false,
		properties: {
			created: {
				type: 'integer',
				minimum: 0,
			},
			updated: {
				type: 'integer',
				minimum: 0,
			},
			unchanged: {
				type: 'integer',
				minimum: 0,
			},
			stale: {
				type: 'integer',
				minimum: 0,
			},
			rejected: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [ 'created', 'updated', 'unchanged', 'stale', 'rejected' ],
	},
	'worker#Run': {
		type: 'object',
		additionalProperties: false,
		properties: {
			id: {
				type: 'integer',
				minimum: 1,
			},
			flow: {
				type: 'string',
				enum: [
					'connectionTest',
					'importDictionaries',
					'refreshGoods',
					'refreshOrders',
					'pushGoods',
					'reconcileGoods',
					'checkStock',
					'refreshPhotos',
					'refreshCustomers',
					'reconcileOrders',
					'refreshInvoices',
					'reconcileInvoices',
				],
			},
			state: {
				type: 'string',
				enum: [ 'requested', 'running', 'done', 'failed', 'stopped' ],
			},
			cause: {
				type: 'string',
				enum: [
					'shop_event',
					'wapro_event',
					'nightly',
					'by_hand',
					'settings',
					'sweep',
					'production',
				],
			},
			requestedBy: {
				type: 'string',
				maxLength: 200,
			},
			requestedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			startedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			endedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
				description: 'ISO 8601 with zone.',
			},
			done: {
				type: 'integer',
				minimum: 0,
			},
			total: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					created: {
						type: 'integer',
						minimum: 0,
					},
					updated: {
						type: 'integer',
						minimum: 0,
					},
					unchanged: {
						type: 'integer',
						minimum: 0,
					},
					stale: {
						type: 'integer',
						minimum: 0,
					},
					rejected: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [
					'created',
					'updated',
					'unchanged',
					'stale',
					'rejected',
				],
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
			checks: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						name: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						ok: {
							type: 'boolean',
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
					},
					required: [ 'name', 'ok' ],
				},
				maxItems: 50,
			},
			keys: {
				type: 'array',
				items: {
					type: 'string',
					maxLength: 40,
				},
				maxItems: 1000,
			},
			dryRun: {
				type: 'boolean',
			},
			pairOnly: {
				type: 'boolean',
			},
			cursor: {
				type: 'string',
				maxLength: 40,
			},
			findings: {
				type: 'integer',
				minimum: 0,
			},
		},
		required: [
			'id',
			'flow',
			'state',
			'cause',
			'requestedAt',
			'done',
			'total',
			'counts',
			'checks',
			'keys',
		],
	},
	'worker#RunClaimRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			worker: {
				type: 'string',
				maxLength: 64,
				minLength: 1,
			},
			leaseSeconds: {
				type: 'integer',
				minimum: 5,
				maximum: 600,
			},
			flows: {
				type: 'array',
				items: {
					type: 'string',
					enum: [
						'connectionTest',
						'importDictionaries',
						'refreshGoods',
						'refreshOrders',
						'pushGoods',
						'reconcileGoods',
						'checkStock',
						'refreshPhotos',
						'refreshCustomers',
						'reconcileOrders',
						'refreshInvoices',
						'reconcileInvoices',
					],
				},
				maxItems: 50,
				minItems: 1,
			},
		},
		required: [ 'worker', 'leaseSeconds', 'flows' ],
	},
	'worker#RunClaimResponse': {
		type: 'object',
		additionalProperties: false,
		properties: {
			token: {
				type: 'string',
				maxLength: 36,
			},
			run: {
				type: [ 'object', 'null' ],
				additionalProperties: false,
				properties: {
					id: {
						type: 'integer',
						minimum: 1,
					},
					flow: {
						type: 'string',
						enum: [
							'connectionTest',
							'importDictionaries',
							'refreshGoods',
							'refreshOrders',
							'pushGoods',
							'reconcileGoods',
							'checkStock',
							'refreshPhotos',
							'refreshCustomers',
							'reconcileOrders',
							'refreshInvoices',
							'reconcileInvoices',
						],
					},
					state: {
						type: 'string',
						enum: [
							'requested',
							'running',
							'done',
							'failed',
							'stopped',
						],
					},
					cause: {
						type: 'string',
						enum: [
							'shop_event',
							'wapro_event',
							'nightly',
							'by_hand',
							'settings',
							'sweep',
							'production',
						],
					},
					requestedBy: {
						type: 'string',
						maxLength: 200,
					},
					requestedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					startedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					endedAt: {
						type: 'string',
						pattern:
							'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$',
						description: 'ISO 8601 with zone.',
					},
					done: {
						type: 'integer',
						minimum: 0,
					},
					total: {
						type: [ 'integer', 'null' ],
						minimum: 0,
					},
					counts: {
						type: 'object',
						additionalProperties: false,
						properties: {
							created: {
								type: 'integer',
								minimum: 0,
							},
							updated: {
								type: 'integer',
								minimum: 0,
							},
							unchanged: {
								type: 'integer',
								minimum: 0,
							},
							stale: {
								type: 'integer',
								minimum: 0,
							},
							rejected: {
								type: 'integer',
								minimum: 0,
							},
						},
						required: [
							'created',
							'updated',
							'unchanged',
							'stale',
							'rejected',
						],
					},
					code: {
						type: 'string',
						pattern: '^[a-z][a-z0-9_]{0,63}$',
						description: 'Stable code of a state or an error.',
					},
					reason: {
						type: 'string',
						maxLength: 1000,
					},
					checks: {
						type: 'array',
						items: {
							type: 'object',
							additionalProperties: false,
							properties: {
								name: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								ok: {
									type: 'boolean',
								},
								code: {
									type: 'string',
									pattern: '^[a-z][a-z0-9_]{0,63}$',
									description:
										'Stable code of a state or an error.',
								},
								reason: {
									type: 'string',
									maxLength: 1000,
								},
							},
							required: [ 'name', 'ok' ],
						},
						maxItems: 50,
					},
					keys: {
						type: 'array',
						items: {
							type: 'string',
							maxLength: 40,
						},
						maxItems: 1000,
					},
					dryRun: {
						type: 'boolean',
					},
					pairOnly: {
						type: 'boolean',
					},
					cursor: {
						type: 'string',
						maxLength: 40,
					},
					findings: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [
					'id',
					'flow',
					'state',
					'cause',
					'requestedAt',
					'done',
					'total',
					'counts',
					'checks',
					'keys',
				],
			},
		},
		required: [ 'run' ],
	},
	'worker#RunReportRequest': {
		type: 'object',
		additionalProperties: false,
		properties: {
			token: {
				type: 'string',
				maxLength: 36,
				minLength: 1,
			},
			state: {
				type: 'string',
				enum: [ 'running', 'done', 'failed', 'requested' ],
				description:
					'requested: handed back as it stands, for any worker to go on.',
			},
			done: {
				type: 'integer',
				minimum: 0,
			},
			total: {
				type: [ 'integer', 'null' ],
				minimum: 0,
			},
			counts: {
				type: 'object',
				additionalProperties: false,
				properties: {
					created: {
						type: 'integer',
						minimum: 0,
					},
					updated: {
						type: 'integer',
						minimum: 0,
					},
					unchanged: {
						type: 'integer',
						minimum: 0,
					},
					stale: {
						type: 'integer',
						minimum: 0,
					},
					rejected: {
						type: 'integer',
						minimum: 0,
					},
				},
				required: [
					'created',
					'updated',
					'unchanged',
					'stale',
					'rejected',
				],
			},
			code: {
				type: 'string',
				pattern: '^[a-z][a-z0-9_]{0,63}$',
				description: 'Stable code of a state or an error.',
			},
			reason: {
				type: 'string',
				maxLength: 1000,
			},
			checks: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						name: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						ok: {
							type: 'boolean',
						},
						code: {
							type: 'string',
							pattern: '^[a-z][a-z0-9_]{0,63}$',
							description: 'Stable code of a state or an error.',
						},
						reason: {
							type: 'string',
							maxLength: 1000,
						},
					},
					required: [ 'name', 'ok' ],
				},
				maxItems: 50,
			},
			cursor: {
				type: 'string',
				maxLength: 40,
				description: 'Where a resumed run goes on.',
			},
		},
		required: [ 'token', 'state', 'done', 'total', 'counts' ],
	},
	'worker#RunReportResponse': {
		description:
			'stop=true: a person asked to stop, or the lease went to another worker.',
		type: 'object',
		additionalProperties: false,
		properties: {
			stop: {
				type: 'boolean',
			},
		},
		required: [ 'stop' ],
	},
	'production-order#ProductionDecimal': {
		description:
			'Number as text, dot before the decimals: no digit is lost on the way.',
		type: 'string',
		pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
	},
	'production-order#ProductionCode': {
		type: 'string',
		pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
	},
	'production-order#ProductionPlace': {
		description: 'Where the goods go.',
		type: 'object',
		additionalProperties: false,
		properties: {
			name: {
				type: 'string',
				maxLength: 200,
			},
			street: {
				type: 'string',
				maxLength: 200,
			},
			postcode: {
				type: 'string',
				maxLength: 20,
			},
			city: {
				type: 'string',
				maxLength: 100,
			},
			country: {
				type: 'string',
				pattern: '^[A-Z]{2}$',
			},
		},
		required: [ 'name', 'street', 'postcode', 'city', 'country' ],
	},
	'production-order#ProductionNumberParameter': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			type: {
				type: 'string',
				enum: [ 'number' ],
			},
			value: {
				description:
					'Number as text, dot before the decimals: no digit is lost on the way.',
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
			},
			unit: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
		},
		required: [ 'code', 'name', 'type', 'value' ],
	},
	'production-order#ProductionTextParameter': {
		description:
			"choice: one of the options that the shop's map or WAPRO allows.",
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			type: {
				type: 'string',
				enum: [ 'text', 'choice' ],
			},
			value: {
				type: 'string',
				maxLength: 500,
				minLength: 1,
			},
		},
		required: [ 'code', 'name', 'type', 'value' ],
	},
	'production-order#ProductionBooleanParameter': {
		type: 'object',
		additionalProperties: false,
		properties: {
			code: {
				type: 'string',
				pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
			},
			name: {
				type: 'string',
				maxLength: 200,
			},
			type: {
				type: 'string',
				enum: [ 'boolean' ],
			},
			value: {
				type: 'boolean',
			},
		},
		required: [ 'code', 'name', 'type', 'value' ],
	},
	'production-order#ProductionLine': {
		type: 'object',
		additionalProperties: false,
		properties: {
			lineId: {
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			index: {
				description:
					"Catalogue index of the article, else the product's SKU.",
				type: 'string',
				maxLength: 100,
				minLength: 1,
			},
			name: {
				type: 'string',
				maxLength: 500,
			},
			quantity: {
				description:
					'Number as text, dot before the decimals: no digit is lost on the way.',
				type: 'string',
				pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
			},
			unit: {
				type: 'string',
				maxLength: 20,
			},
			parameters: {
				type: 'array',
				items: {
					oneOf: [
						{
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									pattern:
										'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
								},
								name: {
									type: 'string',
									maxLength: 200,
								},
								type: {
									type: 'string',
									enum: [ 'number' ],
								},
								value: {
									description:
										'Number as text, dot before the decimals: no digit is lost on the way.',
									type: 'string',
									pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
								},
								unit: {
									type: 'string',
									maxLength: 20,
									minLength: 1,
								},
							},
							required: [ 'code', 'name', 'type', 'value' ],
						},
						{
							description:
								"choice: one of the options that the shop's map or WAPRO allows.",
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									pattern:
										'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
								},
								name: {
									type: 'string',
									maxLength: 200,
								},
								type: {
									type: 'string',
									enum: [ 'text', 'choice' ],
								},
								value: {
									type: 'string',
									maxLength: 500,
									minLength: 1,
								},
							},
							required: [ 'code', 'name', 'type', 'value' ],
						},
						{
							type: 'object',
							additionalProperties: false,
							properties: {
								code: {
									type: 'string',
									pattern:
										'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
								},
								name: {
									type: 'string',
									maxLength: 200,
								},
								type: {
									type: 'string',
									enum: [ 'boolean' ],
								},
								value: {
									type: 'boolean',
								},
							},
							required: [ 'code', 'name', 'type', 'value' ],
						},
					],
				},
				maxItems: 200,
			},
			note: {
				type: 'string',
				maxLength: 1000,
			},
		},
		required: [
			'lineId',
			'index',
			'name',
			'quantity',
			'unit',
			'parameters',
		],
	},
	'production-order#ProductionOrder': {
		type: 'object',
		additionalProperties: false,
		properties: {
			version: {
				type: 'string',
				enum: [ '1.0' ],
			},
			event: {
				description:
					'cancelled: nothing of the order is to be made any more, its lines are empty.',
				type: 'string',
				enum: [ 'created', 'changed', 'cancelled' ],
			},
			sequence: {
				description:
					'Rises with every document of one reference; gaps are allowed.',
				type: 'integer',
				minimum: 1,
			},
			reference: {
				description:
					'Name of the order in all systems, unique for ever.',
				type: 'string',
				pattern: '^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
			},
			shopId: {
				type: 'string',
				pattern: '^[a-z0-9]{1,8}$',
			},
			number: {
				description: "The shop's own number, as the buyer knows it.",
				type: 'string',
				maxLength: 50,
				minLength: 1,
			},
			placedAt: {
				type: 'string',
				pattern:
					'^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$',
			},
			dueDate: {
				type: 'string',
				pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
			},
			priority: {
				type: 'string',
				enum: [ 'low', 'normal', 'high', 'urgent' ],
			},
			buyer: {
				description:
					"Company, else the person's name; absent in a cancellation.",
				type: 'string',
				maxLength: 200,
			},
			delivery: {
				description: 'Where the goods go.',
				type: 'object',
				additionalProperties: false,
				properties: {
					name: {
						type: 'string',
						maxLength: 200,
					},
					street: {
						type: 'string',
						maxLength: 200,
					},
					postcode: {
						type: 'string',
						maxLength: 20,
					},
					city: {
						type: 'string',
						maxLength: 100,
					},
					country: {
						type: 'string',
						pattern: '^[A-Z]{2}$',
					},
				},
				required: [ 'name', 'street', 'postcode', 'city', 'country' ],
			},
			note: {
				type: 'string',
				maxLength: 2000,
			},
			lines: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						lineId: {
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						index: {
							description:
								"Catalogue index of the article, else the product's SKU.",
							type: 'string',
							maxLength: 100,
							minLength: 1,
						},
						name: {
							type: 'string',
							maxLength: 500,
						},
						quantity: {
							description:
								'Number as text, dot before the decimals: no digit is lost on the way.',
							type: 'string',
							pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
						},
						unit: {
							type: 'string',
							maxLength: 20,
						},
						parameters: {
							type: 'array',
							items: {
								oneOf: [
									{
										type: 'object',
										additionalProperties: false,
										properties: {
											code: {
												type: 'string',
												pattern:
													'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
											},
											name: {
												type: 'string',
												maxLength: 200,
											},
											type: {
												type: 'string',
												enum: [ 'number' ],
											},
											value: {
												description:
													'Number as text, dot before the decimals: no digit is lost on the way.',
												type: 'string',
												pattern:
													'^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
											},
											unit: {
												type: 'string',
												maxLength: 20,
												minLength: 1,
											},
										},
										required: [
											'code',
											'name',
											'type',
											'value',
										],
									},
									{
										description:
											"choice: one of the options that the shop's map or WAPRO allows.",
										type: 'object',
										additionalProperties: false,
										properties: {
											code: {
												type: 'string',
												pattern:
													'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
											},
											name: {
												type: 'string',
												maxLength: 200,
											},
											type: {
												type: 'string',
												enum: [ 'text', 'choice' ],
											},
											value: {
												type: 'string',
												maxLength: 500,
												minLength: 1,
											},
										},
										required: [
											'code',
											'name',
											'type',
											'value',
										],
									},
									{
										type: 'object',
										additionalProperties: false,
										properties: {
											code: {
												type: 'string',
												pattern:
													'^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
											},
											name: {
												type: 'string',
												maxLength: 200,
											},
											type: {
												type: 'string',
												enum: [ 'boolean' ],
											},
											value: {
												type: 'boolean',
											},
										},
										required: [
											'code',
											'name',
											'type',
											'value',
										],
									},
								],
							},
							maxItems: 200,
						},
						note: {
							type: 'string',
							maxLength: 1000,
						},
					},
					required: [
						'lineId',
						'index',
						'name',
						'quantity',
						'unit',
						'parameters',
					],
				},
				maxItems: 1000,
			},
		},
		required: [
			'version',
			'event',
			'sequence',
			'reference',
			'shopId',
			'number',
			'placedAt',
			'priority',
			'lines',
		],
	},
	'production-progress#ProductionProgressLine': {
		type: 'object',
		additionalProperties: false,
		properties: {
			lineId: {
				description: 'As in the production order.',
				type: 'string',
				maxLength: 20,
				minLength: 1,
			},
			produced: {
				description:
					'How much of the line is made so far, in the unit of the order; never more than was ordered.',
				type: 'string',
				pattern: '^[0-9]{1,9}(\\.[0-9]{1,6})?$',
			},
			status: {
				description: 'Where this line stands; absent: as the order.',
				type: 'string',
				pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
			},
			expectedDate: {
				type: 'string',
				pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
			},
			reason: {
				description:
					'What is wrong with this line, when the order is refused.',
				type: 'string',
				maxLength: 300,
				minLength: 1,
				pattern: '^[^\\x00-\\x09\\x0B-\\x1F\\x7F]*$',
			},
		},
		required: [ 'lineId' ],
	},
	'production-progress#ProductionProgress': {
		type: 'object',
		additionalProperties: false,
		properties: {
			version: {
				type: 'string',
				enum: [ '1.0' ],
			},
			id: {
				description:
					'Name of this document, chosen by the production application and never used again; by HTTP it stands in webhook-id, too.',
				type: 'string',
				pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$',
			},
			event: {
				description:
					'accepted: the order will be made. refused: it will not, `reason` says why; also after it was accepted. progress: `status` says how far it is.',
				type: 'string',
				enum: [ 'accepted', 'refused', 'progress' ],
			},
			reference: {
				description: 'As in the production order.',
				type: 'string',
				pattern: '^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$',
			},
			sequence: {
				description:
					'Rises with every document of one reference, gaps are allowed: a counter, or the time in milliseconds.',
				type: 'integer',
				minimum: 1,
				maximum: 9007199254740991,
			},
			orderSequence: {
				description:
					'Sequence of the production order that this answers. An accepted or refused that answers an order changed since is ignored.',
				type: 'integer',
				minimum: 1,
				maximum: 4294967295,
			},
			at: {
				description: 'When it happened, UTC.',
				type: 'string',
				pattern:
					'^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?Z$',
			},
			status: {
				description:
					"planned, in_production, held, ready, or a word of production's own that the shop's map knows. Needed in progress; absent in accepted: planned.",
				type: 'string',
				pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
			},
			expectedDate: {
				description: 'When the order is expected to be ready.',
				type: 'string',
				pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
			},
			reason: {
				description:
					"Why the order is refused, for the shop's admin. Needed in refused.",
				type: 'string',
				maxLength: 500,
				minLength: 1,
				pattern: '^[^\\x00-\\x09\\x0B-\\x1F\\x7F]*$',
			},
			note: {
				description: "For the shop's admin; buyers do not see it.",
				type: 'string',
				maxLength: 500,
				pattern: '^[^\\x00-\\x09\\x0B-\\x1F\\x7F]*$',
			},
			lines: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: {
						lineId: {
							description: 'As in the production order.',
							type: 'string',
							maxLength: 20,
							minLength: 1,
						},
						produced: {
							description:
								'How much of the line is made so far, in the unit of the order; never more than was ordered.',
							type: 'string',
							pattern: '^[0-9]{1,9}(\\.[0-9]{1,6})?$',
						},
						status: {
							description:
								'Where this line stands; absent: as the order.',
							type: 'string',
							pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
						},
						expectedDate: {
							type: 'string',
							pattern:
								'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
						},
						reason: {
							description:
								'What is wrong with this line, when the order is refused.',
							type: 'string',
							maxLength: 300,
							minLength: 1,
							pattern: '^[^\\x00-\\x09\\x0B-\\x1F\\x7F]*$',
						},
					},
					required: [ 'lineId' ],
				},
				maxItems: 1000,
			},
		},
		required: [ 'version', 'id', 'event', 'reference', 'sequence', 'at' ],
	},
};
