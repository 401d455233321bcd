/** One ARTYKUL row: an article in one warehouse. */
export interface ArticleRow {
	readonly id: string;
	readonly warehouseId: string;
	readonly warehouse: string;
	readonly index: string;
	readonly tradeIndex: string;
	readonly ean: string;
	readonly guid: string;
	readonly name: string;
	readonly fullName: string;
	readonly description: string;
	readonly kind: 'goods' | 'service';
	readonly vatCode: string;
	readonly priceListId: string | null;
	readonly unit: string;
	readonly divisible: boolean;
	/** Unit the article is sold by, when it has one of its own; the converter says how many base units it holds. */
	readonly salesUnit: string | null;
	readonly salesConverter: string | null;
	readonly salesDivisible: boolean | null;
	readonly weight: string | null;
	readonly weightUnit: string;
	readonly width: string | null;
	readonly height: string | null;
	readonly depth: string | null;
	readonly producer: string;
	readonly categoryPath: string;
	readonly archived: boolean;
	readonly onHand: string;
	readonly edited: string;
	readonly reserved: string;
	readonly locked: boolean;
	/** POLE1 to POLE10, in that order. */
	readonly freeFields: readonly string[];
	/** Ids of the shops whose flag is on in this row. */
	readonly flaggedFor: readonly string[];
}

/** What a made-to-measure article is asked for. */
export interface ParameterRow {
	readonly articleId: string;
	readonly code: string;
	readonly name: string;
	readonly unit: string | null;
	readonly minimum: string | null;
	readonly maximum: string | null;
	readonly options: string | null;
}

/** Fields to change; those left out stay. Empty text and null empty a field. */
export interface ArticleChanges {
	readonly name?: string;
	/** NAZWA, 40 characters; without it, it follows the name. */
	readonly shortName?: string;
	readonly description?: string;
	readonly tradeIndex?: string;
	readonly ean?: string;
	readonly vatCode?: string;
	readonly archived?: boolean;
	/** Path in the category tree; one that is not there changes nothing. */
	readonly categoryPath?: string;
	readonly producer?: string;
	readonly weight?: string | null;
	readonly width?: string | null;
	readonly height?: string | null;
	readonly depth?: string | null;
	/** Of the main row's price list; null ends the promotion. Days are Clarion dates, 0 is open. */
	readonly promotion?: {
		readonly net: string;
		readonly gross: string;
		readonly fromDay: number;
		readonly toDay: number;
	} | null;
	/** By number of the free field, 1 to 10. */
	readonly freeFields?: Readonly< Record< number, string > >;
}

export interface NewArticle {
	readonly warehouseId: string;
	readonly index: string;
	readonly guid: string;
	readonly name: string;
	readonly vatCode: string;
	readonly unit: string;
	readonly priceListId: string | null;
}

export interface GoodsSearch {
	readonly key: string;
	readonly index?: string | undefined;
	readonly ean?: string | undefined;
	readonly tradeIndex?: string | undefined;
}

export interface GoodsHit {
	readonly key: string;
	readonly index: string;
	readonly by: 'index' | 'ean' | 'trade_index';
}

export interface ArticleStore {
	/** Rows of all warehouses, by index and warehouse. */
	rows: ( indexes: readonly string[] ) => Promise< ArticleRow[] >;
	/** Indexes whose row in the main warehouse (else in the first one) is flagged, in order of bytes. */
	flaggedIndexes: (
		shop: string,
		mainWarehouseId: string,
		after: string,
		limit: number
	) => Promise< string[] >;
	indexes: ( after: string, limit: number ) => Promise< string[] >;
	parameters: ( articleIds: readonly string[] ) => Promise< ParameterRow[] >;
	/** Articles that answer to a question's index, EAN (one piece's) or trade index; the strongest reason first. */
	search: ( searches: readonly GoodsSearch[] ) => Promise< GoodsHit[] >;
	add: ( article: NewArticle ) => Promise< string >;
	setFlag: ( shop: string, index: string, on: boolean ) => Promise< void >;
	setLevels: (
		id: string,
		levels: { readonly onHand?: string; readonly reserved?: string }
	) => Promise< void >;
	change: ( index: string, changes: ArticleChanges ) => Promise< void >;
	/** Another catalogue index in all warehouses; pictures and the gateway's own notes follow. */
	reindex: ( index: string, to: string ) => Promise< void >;
	setLock: ( index: string, on: boolean ) => Promise< number >;
}

export interface PriceListEntry {
	readonly articleId: string;
	readonly warehouseId: string;
	readonly warehouse: string;
	readonly index: string;
	readonly vatCode: string;
	readonly listId: string;
	readonly net: string;
	readonly gross: string;
	readonly currency: string;
	/** Whether the article's promotion price replaces the price of this list. */
	readonly promoted: boolean;
	readonly promoNet: string;
	readonly promoGross: string;
	/** Clarion dates; 0 is open. */
	readonly promoFromDay: number;
	readonly promoToDay: number;
}

export interface PriceStore {
	/** Entries of one list in all warehouses. */
	rows: (
		listId: string,
		indexes: readonly string[]
	) => Promise< PriceListEntry[] >;
	set: (
		articleId: string,
		listId: string,
		price: {
			readonly net: string;
			readonly gross: string;
			readonly currency: string;
		}
	) => Promise< void >;
}
