/** KONTRAHENT with what other tables say of it. */
export interface ContractorRow {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly fullName: string;
	readonly nip: string;
	/** NIP without prefix, spaces and dashes (NIPL): what look-ups use. */
	readonly plainNip: string;
	readonly email: string;
	readonly phone: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
	readonly paymentForm: string;
	readonly paymentDays: number | null;
	readonly creditLimit: string | null;
	readonly overdueDays: number | null;
	readonly overdueBlock: boolean;
	readonly blocked: boolean;
	/** Code of the price list of its group. */
	readonly priceList: string | null;
	readonly salesman: string;
	readonly payerId: string | null;
	/** The contractor that took this one in. */
	readonly mergedInto: string | null;
	readonly locked: boolean;
	/** Ids of the shops whose flag is on. */
	readonly flaggedFor: readonly string[];
}

export interface NewContractor {
	readonly fullName: string;
	readonly nip: string;
	readonly plainNip: string;
	readonly email: string;
	readonly phone: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
	readonly retail: boolean;
}

/** Fields to change; those left out stay. */
export interface ContractorChanges {
	readonly fullName?: string | undefined;
	/** Both forms of it change together. */
	readonly nip?: string | undefined;
	readonly plainNip?: string | undefined;
	readonly email?: string | undefined;
	readonly phone?: string | undefined;
	readonly street?: string | undefined;
	readonly postcode?: string | undefined;
	readonly city?: string | undefined;
	readonly country?: string | undefined;
	readonly paymentForm?: string | undefined;
	readonly paymentDays?: number | null | undefined;
	readonly creditLimit?: string | null | undefined;
	readonly overdueDays?: number | null | undefined;
	readonly overdueBlock?: boolean | undefined;
	readonly blocked?: boolean | undefined;
	/** Id of a price list (CENA); a group that has it is found or made. */
	readonly priceListId?: string | null | undefined;
	/** "Anna Nowak"; empty: nobody looks after it. */
	readonly salesman?: string | undefined;
}

export interface ContractorStore {
	rows: ( ids: readonly string[] ) => Promise< ContractorRow[] >;
	byCode: ( code: string ) => Promise< ContractorRow | undefined >;
	/** Those merged into another one are not found by any of these. */
	byPlainNip: ( plainNip: string ) => Promise< ContractorRow[] >;
	/** By the contractor's own address or that of one of its contacts; letters' case does not count. */
	byEmail: ( email: string ) => Promise< ContractorRow[] >;
	search: ( text: string, limit: number ) => Promise< ContractorRow[] >;
	names: () => Promise<
		{ readonly id: string; readonly fullName: string }[]
	>;
	list: ( after: string, limit: number ) => Promise< ContractorRow[] >;
	/** Flagged ones in the order of their id, each with how many contacts and places it has. */
	flagged: (
		shop: string,
		after: string,
		limit: number
	) => Promise< { readonly id: string; readonly size: number }[] >;
	add: ( contractor: NewContractor ) => Promise< string >;
	change: ( id: string, changes: ContractorChanges ) => Promise< void >;
	setFlag: ( shop: string, id: string, on: boolean ) => Promise< void >;
	/** Contacts, places, orders and proposals go over; the merged one stays as a mark. */
	merge: ( id: string, into: string, at: string ) => Promise< void >;
	setLock: ( id: string, on: boolean ) => Promise< number >;
}

export type ContactRole = 'company' | 'branch';

/** KONTAKT with what it may see in the shop. */
export interface ContactRow {
	readonly id: string;
	readonly contractorId: string;
	readonly firstName: string;
	readonly lastName: string;
	readonly position: string;
	readonly email: string;
	readonly phone: string;
	readonly main: boolean;
	readonly role: ContactRole;
	readonly placeIds: readonly string[];
}

export type NewContact = Pick<
	ContactRow,
	'firstName' | 'lastName' | 'email' | 'phone' | 'role' | 'placeIds'
>;

export type ContactChanges = {
	readonly [ Field in keyof NewContact ]?: NewContact[ Field ] | undefined;
};

/** Contacts that were withdrawn are not found by any of these. */
export interface ContactStore {
	find: ( id: string ) => Promise< ContactRow | undefined >;
	/** By contractor, the main one first. */
	of: ( contractorIds: readonly string[] ) => Promise< ContactRow[] >;
	byEmail: ( email: string ) => Promise< ContactRow[] >;
	add: ( contractorId: string, contact: NewContact ) => Promise< string >;
	change: ( id: string, changes: ContactChanges ) => Promise< void >;
	/** To another contractor, where it is given no place yet. */
	move: ( id: string, contractorId: string ) => Promise< void >;
	withdraw: ( id: string ) => Promise< void >;
}

export interface DeliveryPlaceRow {
	readonly id: string;
	readonly contractorId: string;
	readonly company: string;
	readonly recipient: string;
	readonly phone: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
}

export type NewDeliveryPlace = Omit< DeliveryPlaceRow, 'id' | 'contractorId' >;

/** Places that were withdrawn are not found by any of these; orders still name them. */
export interface DeliveryPlaceStore {
	find: ( id: string ) => Promise< DeliveryPlaceRow | undefined >;
	of: ( contractorIds: readonly string[] ) => Promise< DeliveryPlaceRow[] >;
	add: ( contractorId: string, place: NewDeliveryPlace ) => Promise< string >;
	change: (
		id: string,
		place: Partial< NewDeliveryPlace >
	) => Promise< void >;
	withdraw: ( id: string ) => Promise< void >;
}
