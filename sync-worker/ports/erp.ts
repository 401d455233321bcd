import type {
	AcknowledgeChanges,
	AcknowledgeChangesResponse,
	ChangeState,
	ErpOrder,
	FindOrders,
	GetDictionariesResponse,
	Goods,
	ListChanges,
	ListChangesResponse,
	PingResponse,
	PlaceOrder,
	PlaceOrderResponse,
	PriceRow,
	PutShopStates,
	PutShopStatesResponse,
	StockRow,
} from '../../contracts/generated/wapro-mag.ts';

/** A row that breaks the contract; it stands alone, its neighbours are usable. */
export interface BadRow {
	/** Catalogue index or ERP id, empty when even that cannot be read. */
	readonly key: string;
	readonly code: string;
	readonly field: string;
	readonly reason: string;
}

export interface Rows< Row > {
	/** WAPRO's counter, read before the data. */
	readonly asOf: string;
	readonly rows: readonly Row[];
	readonly bad: readonly BadRow[];
}

export interface GoodsPage extends Rows< Goods > {
	readonly more: boolean;
	/** Key of the page's last row, good or bad; start of the next page. */
	readonly lastIndex: string | null;
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
	listGoods: (
		shopId: string,
		afterIndex: string | null,
		limit: number
	) => Promise< GoodsPage >;
	getGoods: (
		shopId: string,
		indexes: readonly string[]
	) => Promise< Rows< Goods > >;
	listStock: (
		shopId: string,
		indexes: readonly string[]
	) => Promise< Rows< StockRow > >;
	listPrices: (
		shopId: string,
		priceList: string,
		indexes: readonly string[]
	) => Promise< Rows< PriceRow > >;
	putShopStates: (
		request: PutShopStates
	) => Promise< PutShopStatesResponse >;
	findOrders: ( request: FindOrders ) => Promise< Rows< ErpOrder > >;
	placeOrder: ( request: PlaceOrder ) => Promise< PlaceOrderResponse >;
	getOrders: (
		shopId: string,
		erpIds: readonly string[]
	) => Promise< Rows< ErpOrder > >;
}
