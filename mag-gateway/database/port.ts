import type { ArticleStore, PriceStore } from './port-goods.ts';
import type {
	ContactStore,
	ContractorStore,
	DeliveryPlaceStore,
} from './port-contractors.ts';
import type {
	HashStore,
	MovementStore,
	PhotoStore,
	ReferenceStore,
} from './port-catalogue.ts';
import type { OrderStore } from './port-orders.ts';
import type { ProposalStore } from './port-proposals.ts';
import type { ChangeStore, ShopStore } from './port-changes.ts';
import type { FlowLockStore } from './port-flow-locks.ts';

export type * from './port-goods.ts';
export type * from './port-catalogue.ts';
export type * from './port-contractors.ts';
export type * from './port-orders.ts';
export type * from './port-proposals.ts';
export type * from './port-changes.ts';
export type * from './port-flow-locks.ts';

/*
 * WAPRO Mag's database as the rules see it. Ids, money and quantities are text, days and times Clarion integers.
 * Everything is asynchronous, so that a database over the network can stand behind it as well as the embedded one.
 */

export interface WarehouseRow {
	readonly id: string;
	readonly symbol: string;
	readonly name: string;
}

export interface UnitRow {
	readonly symbol: string;
	readonly name: string;
	readonly divisible: boolean;
}

export interface VatRateRow {
	readonly code: string;
	readonly name: string;
	/** Per cent; null for codes without a rate ("zw", "np"). */
	readonly rate: string | null;
}

export interface PriceListRow {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly basis: 'net' | 'gross';
	readonly currency: string;
}

export interface PaymentFormRow {
	readonly name: string;
	readonly days: number;
}

export interface StatusNameRow {
	readonly axis: 'production' | 'transport' | 'payment';
	readonly code: string;
	readonly name: string;
}

export interface CarrierRow {
	readonly id: string;
	readonly name: string;
	/** Address with {numer} where the parcel's number goes. */
	readonly trackingUrl: string | null;
}

export interface CategoryRow {
	readonly name: string;
	/** Names from the root, joined by " / ". */
	readonly path: string;
}

export interface DictionaryStore {
	company: () => Promise< { readonly id: string; readonly name: string } >;
	warehouses: () => Promise< WarehouseRow[] >;
	units: () => Promise< UnitRow[] >;
	vatRates: () => Promise< VatRateRow[] >;
	priceLists: () => Promise< PriceListRow[] >;
	paymentForms: () => Promise< PaymentFormRow[] >;
	orderStatuses: () => Promise< StatusNameRow[] >;
	carriers: () => Promise< CarrierRow[] >;
	/** The tree, each node after its parent. */
	categories: () => Promise< CategoryRow[] >;
}

/** Settings of the gateway, kept beside WAPRO's tables because desk and service share them. */
export type SettingName =
	| 'main_warehouse'
	| 'registration'
	| 'numbering'
	| 'away'
	| 'attributes'
	| 'size_unit';

export interface SettingStore {
	get: ( name: SettingName ) => Promise< string >;
	set: ( name: SettingName, value: string ) => Promise< void >;
}

export interface Tables {
	readonly dictionaries: DictionaryStore;
	readonly settings: SettingStore;
	readonly articles: ArticleStore;
	readonly prices: PriceStore;
	readonly photos: PhotoStore;
	readonly movements: MovementStore;
	readonly hashes: HashStore;
	readonly references: ReferenceStore;
	readonly contractors: ContractorStore;
	readonly contacts: ContactStore;
	readonly deliveryPlaces: DeliveryPlaceStore;
	readonly proposals: ProposalStore;
	readonly orders: OrderStore;
	readonly changes: ChangeStore;
	readonly shops: ShopStore;
	readonly flowLocks: FlowLockStore;
}

export interface MagDatabase {
	/** Committed data only; nothing can be written. What is read may be of different moments. */
	read: < Result >(
		work: ( tables: Tables ) => Promise< Result >
	) => Promise< Result >;
	/** One moment: nothing that others commit meanwhile is seen. Reads only, and nothing else may be awaited inside. */
	snapshot: < Result >(
		work: ( tables: Tables ) => Promise< Result >
	) => Promise< Result >;
	/** One transaction, alone in the database; any error rolls all of it back. */
	write: < Result >(
		work: ( tables: Tables ) => Promise< Result >
	) => Promise< Result >;
	/** A value that differs after anybody's commit. */
	version: () => Promise< number >;
	close: () => Promise< void >;
}
