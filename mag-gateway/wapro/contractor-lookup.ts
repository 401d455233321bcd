import type { Party } from '../../contracts/generated/wapro-mag.ts';
import type { ContractorRow, Tables } from '../database/port.ts';
import { conflict } from '../errors.ts';
import {
	newContractor,
	newDeliveryPlace,
	personOf,
	samePlace,
} from './contractor-fields.ts';
import { lockedRecord } from './mag.ts';
import { plainEmail, plainNip } from './nip.ts';

export interface OrderingParty {
	readonly contractor: ContractorRow;
	readonly contactId: string | null;
	readonly created: boolean;
}

function theOne(
	found: readonly ContractorRow[],
	field: string,
	said: string
): ContractorRow | undefined {
	if ( found.length > 1 ) {
		throw conflict(
			'contractor_ambiguous',
			field,
			`${ found.length } contractors in WAPRO Mag have ${ said }. Choose one of them or merge them in WAPRO Mag.`,
			found.map( ( { id } ) => id )
		);
	}
	return found[ 0 ];
}

/**
 * The contractor of an order: by NIP where one is given – a NIP that WAPRO does not know is a new contractor, whoever
 * else uses the same mail address – else by the mail address of the contractor or of one of its contacts.
 */
async function existing(
	tables: Tables,
	payer: Party
): Promise< ContractorRow | undefined > {
	const nip = plainNip( payer.nip ?? '' );
	if ( nip !== '' ) {
		return theOne(
			await tables.contractors.byPlainNip( nip ),
			'payer.nip',
			`the NIP ${ nip }`
		);
	}
	const email = plainEmail( payer.email ?? '' );
	return email === ''
		? undefined
		: theOne(
				await tables.contractors.byEmail( email ),
				'payer.email',
				`the e-mail address ${ email }`
			);
}

async function create(
	tables: Tables,
	payer: Party
): Promise< OrderingParty > {
	const id = await tables.contractors.add( newContractor( payer ) );
	const contactId = personOf( payer )
		? await tables.contractors.addContact( id, {
				firstName: payer.firstName?.trim() ?? '',
				lastName: payer.lastName?.trim() ?? '',
				email: payer.email?.trim() ?? '',
				phone: payer.phone?.trim() ?? '',
			} )
		: null;
	const contractor = await tables.contractors.find( id );
	if ( ! contractor ) {
		throw new Error( `Contractor ${ id } vanished after being added.` );
	}
	return { contractor, contactId, created: true };
}

/** Finds the contractor or creates it, once; data WAPRO already has is never overwritten. */
export async function findOrCreateContractor(
	tables: Tables,
	payer: Party
): Promise< OrderingParty > {
	const contractor = await existing( tables, payer );
	if ( ! contractor ) {
		return create( tables, payer );
	}
	if ( contractor.locked ) {
		throw lockedRecord( `Contractor ${ contractor.code }` );
	}
	const email = plainEmail( payer.email ?? '' );
	const contacts = await tables.contractors.contacts( contractor.id );
	const contact = contacts.find(
		( one ) => email !== '' && plainEmail( one.email ) === email
	);
	return { contractor, contactId: contact?.id ?? null, created: false };
}

/** The contractor's delivery place with this address, added when it has none. */
export async function deliveryPlaceOf(
	tables: Tables,
	contractorId: string,
	delivery: Party | undefined
): Promise< string | null > {
	if ( ! delivery ) {
		return null;
	}
	const wanted = newDeliveryPlace( delivery );
	const places = await tables.contractors.deliveryPlaces( contractorId );
	return (
		places.find( ( place ) => samePlace( place, wanted ) )?.id ??
		( await tables.contractors.addDeliveryPlace( contractorId, wanted ) )
	);
}
