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
	readonly weight: string | null;
	readonly producer: string;
	readonly categoryPath: string;
	readonly archived: boolean;
	readonly onHand: string;
	readonly edited: string;
	readonly reserved: string;
	readonly locked: boolean;
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

export interface ArticleChanges {
	readonly name?: string;
	readonly vatCode?: string;
	readonly archived?: boolean;
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
	setFlag: ( shop: string, index: string, on: boolean ) => Promise< void >;
	setLevels: (
		id: string,
		levels: { readonly onHand?: string; readonly reserved?: string }
	) => Promise< void >;
	change: ( index: string, changes: ArticleChanges ) => Promise< void >;
	setLock: ( index: string, on: boolean ) => Promise< number >;
}

export interface PriceListEntry {
	readonly articleId: string;
	readonly warehouseId: string;
	readonly index: string;
	readonly vatCode: string;
	readonly listId: string;
	readonly net: string;
	readonly gross: string;
	readonly currency: string;
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
