import type {
	AcknowledgeChanges,
	AcknowledgeChangesResponse,
	AcquireFlowLock,
	AcquireFlowLockResponse,
	ArticleHashes,
	CancelOrder,
	CancelOrderResponse,
	CatalogueFacet,
	ChangeOrder,
	ChangeOrderResponse,
	ChangeState,
	ContractorBalance,
	CreateInvoice,
	CreateInvoiceResponse,
	Customer,
	CustomerMatches,
	DeletePhoto,
	DeletePhotoResponse,
	ErpOrder,
	FindCustomers,
	FindGoods,
	FindOrders,
	GetDocumentFile,
	GetDictionariesResponse,
	GetDigestsResponse,
	Goods,
	GoodsMatch,
	Invoice,
	InvoiceHash,
	ListChanges,
	ListChangesResponse,
	ListMovements,
	ListMovementsResponse,
	OrderHash,
	PhotoFacts,
	PingResponse,
	PlaceOrder,
	PlaceOrderResponse,
	PriceRow,
	PutAddress,
	PutAddressResponse,
	PutContact,
	PutContactResponse,
	PutDeliveryPlace,
	PutDeliveryPlaceResponse,
	PutGoods,
	PutGoodsResponse,
	PutPhoto,
	PutPhotoResponse,
	PutShopStates,
	PutShopStatesResponse,
	ReleaseFlowLock,
	ReleaseFlowLockResponse,
	StockRow,
} from '../../contracts/generated/wapro-mag.ts';

/** A row that breaks the contract; it stands alone, its neighbours are usable. */
export interface BadRow {
	/** Catalogue index or ERP id, empty when even that cannot be read. */
	readonly key: string;
	readonly code: string;
	readonly field: string;
	/** What stands there; none: nothing, or more than a value. */
	readonly value?: string | null;
	readonly reason: string;
}

export interface Rows< Row > {
	/** WAPRO's counter, read before the data. */
	readonly asOf: string;
	readonly rows: readonly Row[];
	readonly bad: readonly BadRow[];
}

/** Some of all flagged articles or contractors, in the order of their key. */
export interface Page< Row > extends Rows< Row > {
	readonly more: boolean;
	/** Index of the page's last article or id of its last contractor, with rows or without, good or bad; start of the next page. */
	readonly lastIndex: string | null;
}

/** Hashes of invoices; with the last page what WAPRO counts of all that is not settled. */
export interface InvoicePage extends Page< InvoiceHash > {
	readonly countedOn?: string | undefined;
	readonly balances: readonly ContractorBalance[];
}

/** A photo with its content. */
export interface PhotoFile {
	readonly facts: PhotoFacts;
	readonly content: Uint8Array;
}

/** The file of a document, with the hash and the name that WAPRO gives it. */
export interface DocumentFile {
	readonly name: string;
	readonly hash: string;
	readonly content: Uint8Array;
}

/** The ERP side of the contract. Every method throws SyncError. */
export interface Erp {
	ping: () => Promise< PingResponse >;
	dictionaries: () => Promise< GetDictionariesResponse >;
	listChanges: ( request: ListChanges ) => Promise< ListChangesResponse >;
	acknowledgeChanges: (
		request: AcknowledgeChanges
	) => Promise< AcknowledgeChangesResponse >;
	changeQueue: ( shopId: string ) => Promise< readonly ChangeState[] >;
	/** `limit` counts articles, here and in the other pages. */
	listGoods: (
		shopId: string,
		afterIndex: string | null,
		limit: number
	) => Promise< Page< Goods > >;
	getGoods: (
		shopId: string,
		indexes: readonly string[]
	) => Promise< Rows< Goods > >;
	listStock: (
		shopId: string,
		indexes: readonly string[]
	) => Promise< Rows< StockRow > >;
	listStockPage: (
		shopId: string,
		afterIndex: string | null,
		limit: number
	) => Promise< Page< StockRow > >;
	listPrices: (
		shopId: string,
		priceList: string,
		indexes: readonly string[]
	) => Promise< Rows< PriceRow > >;
	listPricesPage: (
		shopId: string,
		priceList: string,
		afterIndex: string | null,
		limit: number
	) => Promise< Page< PriceRow > >;
	/** Without a price list prices count as absent. */
	digests: (
		shopId: string,
		facet: CatalogueFacet,
		priceList: string | undefined
	) => Promise< GetDigestsResponse >;
	listHashes: (
		shopId: string,
		priceList: string | undefined,
		buckets: readonly number[]
	) => Promise< Rows< ArticleHashes > >;
	listMovements: (
		request: ListMovements
	) => Promise< ListMovementsResponse >;
	findGoods: (
		shopId: string,
		queries: FindGoods[ 'queries' ]
	) => Promise< readonly GoodsMatch[] >;
	putGoods: ( request: PutGoods ) => Promise< PutGoodsResponse >;
	getPhoto: (
		shopId: string,
		index: string,
		photoId: string
	) => Promise< PhotoFile >;
	/** `content` absent: WAPRO has it, only its place changes. */
	putPhoto: (
		request: Omit< PutPhoto, 'content' >,
		content?: Uint8Array
	) => Promise< PutPhotoResponse >;
	deletePhoto: ( request: DeletePhoto ) => Promise< DeletePhotoResponse >;
	/** Hashes of the orders entered since a moment that are the shop's or its contractors'. */
	listOrders: (
		shopId: string,
		since: string,
		afterId: string | null,
		limit: number
	) => Promise< Page< OrderHash > >;
	listCustomers: (
		shopId: string,
		afterId: string | null,
		limit: number
	) => Promise< Page< Customer > >;
	/** Flagged or not; an unknown id answers as deleted. */
	getCustomers: (
		shopId: string,
		erpIds: readonly string[]
	) => Promise< Rows< Customer > >;
	findCustomers: (
		shopId: string,
		queries: FindCustomers[ 'queries' ]
	) => Promise< readonly CustomerMatches[] >;
	/** These three know their reference: the same change twice is one change. */
	putAddress: ( request: PutAddress ) => Promise< PutAddressResponse >;
	putDeliveryPlace: (
		request: PutDeliveryPlace
	) => Promise< PutDeliveryPlaceResponse >;
	putContact: ( request: PutContact ) => Promise< PutContactResponse >;
	putShopStates: (
		request: PutShopStates
	) => Promise< PutShopStatesResponse >;
	findOrders: ( request: FindOrders ) => Promise< Rows< ErpOrder > >;
	placeOrder: ( request: PlaceOrder ) => Promise< PlaceOrderResponse >;
	/** Both know their order: the same change or cancellation twice is one. */
	changeOrder: ( request: ChangeOrder ) => Promise< ChangeOrderResponse >;
	cancelOrder: ( request: CancelOrder ) => Promise< CancelOrderResponse >;
	getOrders: (
		shopId: string,
		erpIds: readonly string[]
	) => Promise< Rows< ErpOrder > >;
	/** Hashes of the invoices issued or settled since a moment, or not settled, that are the shop's business. */
	listInvoices: (
		shopId: string,
		since: string,
		afterId: string | null,
		limit: number
	) => Promise< InvoicePage >;
	/** Whole documents; an unknown id answers as deleted. */
	getInvoices: (
		shopId: string,
		erpIds: readonly string[]
	) => Promise< Rows< Invoice > >;
	getDocumentFile: ( request: GetDocumentFile ) => Promise< DocumentFile >;
	/** Once per reference: asked again, it tells what it issued. A refusal is an answer, too. */
	createInvoice: (
		request: CreateInvoice
	) => Promise< CreateInvoiceResponse >;
	/** Takes a flow for one integrator, or renews what is its own; not granted is an answer, no error. */
	acquireFlowLock: (
		request: AcquireFlowLock
	) => Promise< AcquireFlowLockResponse >;
	releaseFlowLock: (
		request: ReleaseFlowLock
	) => Promise< ReleaseFlowLockResponse >;
}
