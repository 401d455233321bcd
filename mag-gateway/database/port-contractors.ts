export interface ContractorRow {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly fullName: string;
	readonly nip: string;
	readonly email: string;
	readonly phone: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
	readonly locked: boolean;
}

export interface NewContractor {
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
	readonly retail: boolean;
}

export interface ContactRow {
	readonly id: string;
	readonly firstName: string;
	readonly lastName: string;
	readonly email: string;
	readonly phone: string;
}

export interface DeliveryPlaceRow {
	readonly id: string;
	readonly company: string;
	readonly recipient: string;
	readonly phone: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
}

export interface ContractorStore {
	find: ( id: string ) => Promise< ContractorRow | undefined >;
	byPlainNip: ( plainNip: string ) => Promise< ContractorRow[] >;
	/** By the contractor's own address or that of one of its contacts; letters' case does not count. */
	byEmail: ( email: string ) => Promise< ContractorRow[] >;
	search: ( text: string, limit: number ) => Promise< ContractorRow[] >;
	add: ( contractor: NewContractor ) => Promise< string >;
	contacts: ( id: string ) => Promise< ContactRow[] >;
	addContact: (
		id: string,
		contact: Omit< ContactRow, 'id' >
	) => Promise< string >;
	deliveryPlaces: ( id: string ) => Promise< DeliveryPlaceRow[] >;
	addDeliveryPlace: (
		id: string,
		place: Omit< DeliveryPlaceRow, 'id' >
	) => Promise< string >;
	setLock: ( id: string, on: boolean ) => Promise< number >;
}
