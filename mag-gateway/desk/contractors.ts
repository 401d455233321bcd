import { invalid } from '../errors.ts';
import { customersOf } from '../wapro/customer-view.ts';
import * as contacts from '../wapro/contact-moves.ts';
import * as moves from '../wapro/contractor-moves.ts';
import type { Mag } from '../wapro/mag.ts';
import * as places from '../wapro/place-moves.ts';
import type { ContactRole, NewDeliveryPlace } from '../database/port.ts';
import { amountOf } from './amounts.ts';
import { shopOf } from './shop.ts';

/*
 * What a WAPRO user does with contractors, their people and places; a contractor is named by its id or code. Each
 * enters the queue of changes as WAPRO's own change would.
 */

/** Found by a part of its name or mail address, by its code or the beginning of its NIP. */
export const contractor = ( { database }: Mag, text: string ) =>
	database.read( async ( tables ) => {
		const found = await tables.contractors.search( text, 20 );
		return Promise.all(
			found.map( async ( one ) => ( {
				...one,
				contacts: await tables.contacts.of( [ one.id ] ),
				deliveryPlaces: await tables.deliveryPlaces.of( [ one.id ] ),
			} ) )
		);
	} );

export const contractors = ( { database }: Mag, after = '0', limit = 50 ) =>
	database.read( ( tables ) => tables.contractors.list( after, limit ) );

/** As a shop is shown it; without a shop, the first one. */
export async function customer( mag: Mag, idOrCode: string, shop?: string ) {
	const id = await shopOf( mag, shop );
	return mag.database.read( async ( tables ) => {
		const { id: key } = await moves.contractorBy( tables, idOrCode );
		const [ shown ] = await customersOf( tables, id, [ key ], mag.now() );
		return shown;
	} );
}

/** Accounts for its people in the shop; without a shop, the first one. */
export async function flagContractors(
	mag: Mag,
	keys: readonly string[],
	shop?: string
): Promise< void > {
	const id = await shopOf( mag, shop );
	for ( const key of keys ) {
		await moves.setCustomerFlag( mag, id, key, true );
	}
}

export async function unflagContractors(
	mag: Mag,
	keys: readonly string[],
	shop?: string
): Promise< void > {
	const id = await shopOf( mag, shop );
	for ( const key of keys ) {
		await moves.setCustomerFlag( mag, id, key, false );
	}
}

/** No sales at all. */
export const blockContractor = ( mag: Mag, key: string, blocked = true ) =>
	moves.changeContractor( mag, key, { blocked } );

export const mergeContractors = moves.mergeContractors;

export const renameContractor = ( mag: Mag, key: string, fullName: string ) =>
	moves.changeContractor( mag, key, { fullName } );

/** Without one, the contractor is a private person. */
export const contractorNip = ( mag: Mag, key: string, nip = '' ) =>
	moves.changeContractor( mag, key, { nip } );

export const contractorEmail = ( mag: Mag, key: string, email = '' ) =>
	moves.changeContractor( mag, key, { email } );

export const contractorAddress = (
	mag: Mag,
	key: string,
	address: {
		readonly street: string;
		readonly postcode: string;
		readonly city: string;
		readonly country?: string | undefined;
	}
) => moves.changeContractor( mag, key, address );

const daysOf = ( days: string | undefined ): number | null =>
	days === undefined ? null : Number( days );

/** Form and days of payment. */
export const contractorTerms = (
	mag: Mag,
	key: string,
	paymentForm: string,
	days?: string
) =>
	moves.changeContractor( mag, key, {
		paymentForm,
		paymentDays: daysOf( days ),
	} );

function limitOf( text: string ): string {
	const limit = amountOf( text, 'creditLimit' );
	if ( limit.startsWith( '-' ) ) {
		throw invalid(
			'out_of_range',
			'creditLimit',
			`"${ text }" is no limit. Give nought or more.`
		);
	}
	return limit;
}

/** Without an amount, there is no limit. */
export const creditLimit = ( mag: Mag, key: string, amount?: string ) =>
	moves.changeContractor( mag, key, {
		creditLimit: amount === undefined ? null : limitOf( amount ),
	} );

/** Sales stop when a document is overdue for more than so many days; without days, they do not. */
export const overdueBlock = ( mag: Mag, key: string, days?: string ) =>
	moves.changeContractor( mag, key, {
		overdueBlock: days !== undefined,
		overdueDays: daysOf( days ),
	} );

/** By the code of the list; none: the shop's own prices. */
export const contractorPriceList = ( mag: Mag, key: string, code?: string ) =>
	moves.changeContractor( mag, key, { priceList: code ?? null } );

export const salesman = ( mag: Mag, key: string, name = '' ) =>
	moves.changeContractor( mag, key, { salesman: name } );

/** @return The new contact's id. */
export const addContact = (
	mag: Mag,
	key: string,
	contact: {
		readonly firstName: string;
		readonly lastName: string;
		readonly email?: string;
		readonly phone?: string;
		readonly role?: ContactRole;
		readonly placeIds?: readonly string[];
	}
) =>
	contacts.addContact( mag, key, {
		email: '',
		phone: '',
		role: 'branch',
		placeIds: [],
		...contact,
	} );

export const changeContact = contacts.changeContact;
export const moveContact = contacts.moveContact;
export const removeContact = contacts.removeContact;

/** @return The new place's id. */
export const addPlace = (
	mag: Mag,
	key: string,
	place: Pick<
		NewDeliveryPlace,
		'company' | 'street' | 'postcode' | 'city'
	> &
		Partial< NewDeliveryPlace >
) =>
	places.addPlace( mag, key, {
		recipient: '',
		phone: '',
		country: 'PL',
		...place,
	} );

export const changePlace = places.changePlace;
export const removePlace = places.removePlace;
