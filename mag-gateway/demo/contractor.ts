import type { ContactRole } from '../database/port.ts';

export interface DemoContact {
	readonly first: string;
	readonly last: string;
	/** Not everybody has one. */
	readonly email?: string;
	/** Without one, nobody has said what the contact may see in the shop. */
	readonly role?: ContactRole;
	/** Its delivery places, counted from 0. */
	readonly places?: readonly number[];
}

export interface DemoPlace {
	readonly name: string;
	readonly recipient?: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
}

export interface DemoTerms {
	readonly paymentForm: string;
	readonly paymentDays: number;
	readonly creditLimit: string;
	/** Sales stop so many days after a document's term. */
	readonly overdueDays?: number;
	readonly priceList: string;
	readonly salesman: string;
}

export interface DemoContractor {
	readonly name: string;
	readonly nip?: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country?: string;
	readonly email: string;
	readonly contacts: readonly DemoContact[];
	readonly places?: readonly DemoPlace[];
	readonly terms?: DemoTerms;
}
