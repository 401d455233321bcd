export type ObjectType =
	'goods' | 'stock' | 'prices' | 'photos' | 'order' | 'customer' | 'invoice';
export type ChangeStateName = 'pending' | 'sent' | 'accepted' | 'rejected';

/** One row of the change queue: this object changed, tell that shop. */
export interface ChangeRow {
	readonly id: string;
	readonly shop: string;
	readonly type: ObjectType;
	readonly key: string;
	readonly counter: string;
	readonly cause: string;
	readonly changedAt: string;
	readonly state: ChangeStateName;
	readonly attempts: number;
	readonly code: string | null;
	readonly reason: string | null;
	readonly endedAt: string | null;
}

export interface ChangeClaim {
	readonly shop: string;
	readonly limit: number;
	readonly token: string;
	/** ISO moments, UTC. */
	readonly now: string;
	readonly hiddenUntil: string;
}

export interface ChangeEnd {
	readonly shop: string;
	readonly id: string;
	readonly token: string | undefined;
	readonly state: 'accepted' | 'rejected';
	readonly code: string | null;
	readonly reason: string | null;
	readonly now: string;
}

export interface ChangeStore {
	/** Grows with every change of anything the shops follow. */
	counter: () => Promise< string >;
	/** Moves the counter for a change that no shop has to be told. */
	touch: () => Promise< void >;
	/** Moves the counter and queues the change; a change of the same object that still waits takes the new one in and keeps its place. */
	add: ( change: {
		readonly shop: string;
		readonly type: ObjectType;
		readonly key: string;
		readonly cause: string;
		readonly now: string;
	} ) => Promise< void >;
	/** Oldest first: what waits, and what was handed out but not answered in time. */
	claim: ( claim: ChangeClaim ) => Promise< ChangeRow[] >;
	waiting: ( shop: string, now: string ) => Promise< boolean >;
	/** False when the row is unknown, was never handed out, or was handed out again under another token. */
	end: ( end: ChangeEnd ) => Promise< boolean >;
	states: ( shop: string ) => Promise<
		{
			readonly state: ChangeStateName;
			readonly count: number;
			readonly oldestAt: string | null;
		}[]
	>;
	/** The newest waiting change of each shop with a counter above the given one. */
	newest: ( above: string ) => Promise< ChangeRow[] >;
	recent: ( limit: number ) => Promise< ChangeRow[] >;
	/** Removes accepted changes that ended before the moment. */
	forget: ( endedBefore: string ) => Promise< number >;
}

export interface ShopRow {
	readonly id: string;
	/** Column of ARTYKUL that carries this shop's flag. */
	readonly flagColumn: string;
	/** Column of KONTRAHENT that carries it. */
	readonly customerFlagColumn: string;
}

export interface ShopStateRow {
	readonly shop: string;
	readonly index: string;
	readonly state: 'waiting' | 'published' | 'hidden' | 'refused';
	readonly reason: string | null;
	readonly since: string;
}

export interface ShopStore {
	all: () => Promise< ShopRow[] >;
	add: ( shop: ShopRow ) => Promise< void >;
	/** An older state never replaces a newer one. */
	putState: ( state: ShopStateRow ) => Promise< void >;
	states: ( indexes: readonly string[] ) => Promise< ShopStateRow[] >;
	recentStates: ( limit: number ) => Promise< ShopStateRow[] >;
}
