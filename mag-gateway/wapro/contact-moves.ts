import type {
	ContactChanges,
	ContactRow,
	NewContact,
	Tables,
} from '../database/port.ts';
import { notFound } from '../errors.ts';
import { announceCustomer } from './announce.ts';
import {
	checkEmail,
	checkLengths,
	oneLine,
	placesOfContractor,
	required,
} from './contractor-checks.ts';
import { openContractor } from './contractor-moves.ts';
import type { Mag } from './mag.ts';

/* What WAPRO's users do with the people of a contractor. */

async function openContact(
	tables: Tables,
	id: string
): Promise< ContactRow > {
	const contact = /^[0-9]+$/.test( id )
		? await tables.contacts.find( id )
		: undefined;
	if ( ! contact ) {
		throw notFound(
			'contact_unknown',
			'contact',
			`WAPRO Mag has no contact "${ id }". "contact list CONTRACTOR" lists them.`
		);
	}
	await openContractor( tables, contact.contractorId );
	return contact;
}

function checked( changes: ContactChanges ): ContactChanges {
	checkLengths( changes );
	return {
		...changes,
		firstName:
			changes.firstName === undefined
				? undefined
				: oneLine( changes.firstName ),
		lastName:
			changes.lastName === undefined
				? undefined
				: required( changes.lastName, 'lastName' ),
		email:
			changes.email === undefined
				? undefined
				: checkEmail( changes.email ),
	};
}

/** @return The new contact's id. */
export const addContact = (
	{ database, now }: Mag,
	contractor: string,
	contact: NewContact
): Promise< string > =>
	database.write( async ( tables ) => {
		const row = await openContractor( tables, contractor );
		const placeIds = await placesOfContractor(
			tables,
			row,
			contact.placeIds
		);
		const id = await tables.contacts.add( row.id, {
			...contact,
			...checked( contact ),
			placeIds,
		} as NewContact );
		await announceCustomer( tables, row.id, 'contact_added', now() );
		return id;
	} );

export const changeContact = (
	{ database, now }: Mag,
	id: string,
	changes: ContactChanges
): Promise< void > =>
	database.write( async ( tables ) => {
		const { contractorId } = await openContact( tables, id );
		const row = await openContractor( tables, contractorId );
		const placeIds =
			changes.placeIds &&
			( await placesOfContractor( tables, row, changes.placeIds ) );
		await tables.contacts.change( id, { ...checked( changes ), placeIds } );
		await announceCustomer(
			tables,
			contractorId,
			'contact_changed',
			now()
		);
	} );

/** To another contractor: both hear of it, the new one first. */
export const moveContact = (
	{ database, now }: Mag,
	id: string,
	contractor: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const { contractorId } = await openContact( tables, id );
		const to = await openContractor( tables, contractor );
		await tables.contacts.move( id, to.id );
		const moment = now();
		for ( const one of new Set( [ to.id, contractorId ] ) ) {
			await announceCustomer( tables, one, 'contact_moved', moment );
		}
	} );

export const removeContact = (
	{ database, now }: Mag,
	id: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const { contractorId } = await openContact( tables, id );
		await tables.contacts.withdraw( id );
		await announceCustomer(
			tables,
			contractorId,
			'contact_removed',
			now()
		);
	} );
