export interface PhotoRow {
	readonly id: string;
	readonly index: string;
	readonly main: boolean;
	readonly position: number;
	readonly name: string;
	/** SHA-256, hexadecimal. */
	readonly hash: string;
	/** Empty where the content is no picture that the contract knows. */
	readonly contentType: string;
	readonly bytes: number;
}

/** A picture as WAPRO stores it, before anybody has read its content. */
export interface NewPhoto {
	readonly index: string;
	readonly main: boolean;
	readonly position: number;
	readonly name: string;
	readonly hash: string;
	readonly contentType: string;
	readonly content: Uint8Array;
}

export interface PhotoStore {
	/** By index, position and id. */
	rows: ( indexes: readonly string[] ) => Promise< PhotoRow[] >;
	content: ( id: string ) => Promise< Uint8Array | undefined >;
	add: ( photo: NewPhoto ) => Promise< string >;
	/** A main picture takes the mark from the one that had it. */
	arrange: (
		id: string,
		place: {
			readonly main: boolean;
			readonly position: number;
			readonly name: string;
		}
	) => Promise< void >;
	remove: ( id: string ) => Promise< void >;
}

export type MovementKind =
	'received' | 'issued' | 'moved' | 'reserved' | 'released' | 'corrected';

export interface MovementRow {
	readonly counter: string;
	readonly index: string;
	readonly warehouse: string;
	readonly kind: MovementKind;
	/** Signed. */
	readonly quantity: string;
	readonly document: string | null;
	readonly at: string;
}

export interface SupplyRow {
	readonly lineId: string;
	readonly index: string;
	readonly articleId: string;
	readonly warehouse: string;
	readonly supplier: string;
	/** Ordered and not yet received. */
	readonly ordered: string;
	readonly realised: string;
	/** Clarion date; 0 when none was promised. */
	readonly expectedDay: number;
	readonly document: string | null;
}

export interface MovementStore {
	/** With the counter as it stands. */
	add: (
		movement: Omit< MovementRow, 'counter' | 'warehouse' > & {
			readonly warehouseId: string;
		}
	) => Promise< void >;
	/** Oldest first; of each article at most `perArticle` of the newest. */
	after: (
		counter: string,
		indexes: readonly string[],
		perArticle: number
	) => Promise< MovementRow[] >;
	/** Open lines of supplier orders, the one expected first first. */
	supplies: ( indexes: readonly string[] ) => Promise< SupplyRow[] >;
	addSupply: ( supply: {
		readonly articleId: string;
		readonly warehouseId: string;
		readonly supplier: string;
		readonly quantity: string;
		readonly number: string;
		readonly day: number;
		readonly time: number;
		readonly expectedDay: number;
	} ) => Promise< void >;
	setRealised: ( lineId: string, realised: string ) => Promise< void >;
	/** The next number of a kind of warehouse document in a year. */
	nextNumber: ( kind: string, year: number ) => Promise< number >;
	forget: ( before: string ) => Promise< number >;
}

/** Row hashes of an article for one shop; prices by id of the price list. */
export interface HashRow {
	readonly index: string;
	readonly bucket: number;
	readonly goods: string;
	readonly stock: string;
	readonly prices: Readonly< Record< string, string > >;
}

export interface BucketRow {
	readonly bucket: number;
	readonly count: number;
	readonly hash: string;
}

/** Which digest: a facet, and the price list where prices belong to it. */
export interface DigestKey {
	readonly shop: string;
	readonly facet: string;
	/** "0" where prices do not count. */
	readonly listId: string;
}

export interface HashStore {
	/** Articles whose stored hashes may be out of date; written by triggers. */
	dirty: ( limit: number ) => Promise< string[] >;
	clean: ( indexes: readonly string[] ) => Promise< void >;
	/** Replaces what is stored of an article in a shop; nothing when it is not flagged there. True when that changed anything. */
	put: (
		shop: string,
		index: string,
		bucket: number,
		row: HashRow | undefined
	) => Promise< boolean >;
	/** Stored digests of these buckets no longer hold. */
	forgetBuckets: (
		shop: string,
		buckets: readonly number[]
	) => Promise< void >;
	rows: ( shop: string, buckets: readonly number[] ) => Promise< HashRow[] >;
	/** Stored digests; a bucket that is missing has to be computed. */
	buckets: ( key: DigestKey ) => Promise< BucketRow[] >;
	putBuckets: (
		key: DigestKey,
		rows: readonly BucketRow[]
	) => Promise< void >;
}

/** Which article was made from, or paired with, which product of a shop. */
export interface ReferenceStore {
	indexOf: (
		shop: string,
		reference: string
	) => Promise< string | undefined >;
	put: ( shop: string, reference: string, index: string ) => Promise< void >;
}
