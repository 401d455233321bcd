import type {
	PostalAddress,
	PutContact,
	PutDeliveryPlace,
} from '../../contracts/generated/wapro-mag.ts';
import type {
	ContactRow,
	ContractorChanges,
	ContractorRow,
	DeliveryPlaceRow,
	NewContact,
	NewDeliveryPlace,
	Tables,
} from '../database/port.ts';
import { conflict } from '../errors.ts';
import {
	checkEmail,
	contactOfContractor,
	oneLine,
	placeOfContractor,
	placesOfContractor,
	required,
} from './contractor-checks.ts';
import { samePlace } from './contractor-fields.ts';
import { plainEmail } from './nip.ts';

/*
 * What a shop wants changed of a customer, held against what WAPRO has. Written at once where the shop owns the field,
 * else when WAPRO's user accepts it: the same rules both times.
 */

/** Nothing is written before `write`. */
export interface Intent {
	/** Whether WAPRO holds something else. */
	readonly changes: boolean;
	/** The delivery place or contact that is there already. */
	readonly objectId: string | null;
	/** @return Id of the delivery place or contact. */
	write: () => Promise< string | null >;
}

/** Given values that differ from those that are there. */
const differing = < Row extends object >(
	row: Row,
	given: Partial< Row >
): Partial< Row > =>
	Object.fromEntries(
		Object.entries( given ).filter(
			( [ field, value ] ) =>
				value !== undefined && Reflect.get( row, field ) !== value
		)
	) as Partial< Row >;

const given = ( text: string | undefined ): string | undefined =>
	text === undefined ? undefined : oneLine( text );

export type AddressBody = PostalAddress;

export async function addressIntent(
	tables: Tables,
	contractor: ContractorRow,
	address: AddressBody
): Promise< Intent > {
	const changes: ContractorChanges = differing( contractor, {
		fullName: given( address.company ) || undefined,
		email:
			address.email === undefined
				? undefined
				: checkEmail( address.email, 'address.email' ),
		phone: given( address.phone ),
		street: required( address.street, 'address.street' ),
		postcode: oneLine( address.postcode ),
		city: required( address.city, 'address.city' ),
		country: address.country,
	} );
	return {
		changes: Object.keys( changes ).length > 0,
		objectId: null,
		write: async () => {
			await tables.contractors.change( contractor.id, changes );
			return null;
		},
	};
}

export type DeliveryPlaceBody = Omit<
	PutDeliveryPlace,
	'shopId' | 'reference' | 'customerId' | 'asProposal'
>;

/** The named place, else one with the same name and address, else a new one. */
export async function deliveryPlaceIntent(
	tables: Tables,
	contractor: ContractorRow,
	body: DeliveryPlaceBody
): Promise< Intent > {
	const wanted: NewDeliveryPlace = {
		company: required( body.name, 'name' ),
		recipient: given( body.recipient ) ?? '',
		phone: given( body.phone ) ?? '',
		street: required( body.street, 'street' ),
		postcode: oneLine( body.postcode ),
		city: required( body.city, 'city' ),
		country: body.country,
	};
	const place = await meantPlace(
		tables,
		contractor,
		body.deliveryPlaceId,
		wanted
	);
	const changes: Partial< NewDeliveryPlace > = place
		? differing( place, {
				...wanted,
				recipient: given( body.recipient ),
				phone: given( body.phone ),
			} )
		: wanted;
	return {
		changes: Object.keys( changes ).length > 0,
		objectId: place?.id ?? null,
		write: async () => {
			if ( ! place ) {
				return tables.deliveryPlaces.add( contractor.id, wanted );
			}
			await tables.deliveryPlaces.change( place.id, changes );
			return place.id;
		},
	};
}

async function meantPlace(
	tables: Tables,
	contractor: ContractorRow,
	id: string | undefined,
	wanted: NewDeliveryPlace
): Promise< DeliveryPlaceRow | undefined > {
	if ( id !== undefined ) {
		return placeOfContractor( tables, contractor, id );
	}
	const places = await tables.deliveryPlaces.of( [ contractor.id ] );
	return places.find( ( one ) => samePlace( one, wanted ) );
}

export type ContactBody = Omit<
	PutContact,
	'shopId' | 'reference' | 'customerId' | 'asProposal'
>;

const sameIds = ( a: readonly string[], b: readonly string[] ): boolean =>
	a.length === b.length && a.every( ( id ) => b.includes( id ) );

/** The named contact, else the one with the e-mail address, else a new one. */
export async function contactIntent(
	tables: Tables,
	contractor: ContractorRow,
	body: ContactBody
): Promise< Intent > {
	const email = checkEmail( required( body.email, 'email' ) );
	const places = await placesOfContractor(
		tables,
		contractor,
		body.deliveryPlaceIds
	);
	const contact = await meantContact(
		tables,
		contractor,
		body.contactId,
		email
	);
	const wanted: NewContact = {
		firstName: oneLine( body.firstName ),
		lastName: required( body.lastName, 'lastName' ),
		email,
		phone: given( body.phone ) ?? '',
		role: body.role,
		placeIds: places,
	};
	const kept = contact && sameIds( contact.placeIds, places );
	const changes: Partial< NewContact > = contact
		? differing( contact, {
				...wanted,
				phone: given( body.phone ),
				placeIds: kept ? contact.placeIds : places,
			} )
		: wanted;
	return {
		changes: Object.keys( changes ).length > 0,
		objectId: contact?.id ?? null,
		write: async () => {
			if ( ! contact ) {
				return tables.contacts.add( contractor.id, wanted );
			}
			await tables.contacts.change( contact.id, changes );
			return contact.id;
		},
	};
}

async function meantContact(
	tables: Tables,
	contractor: ContractorRow,
	id: string | undefined,
	email: string
): Promise< ContactRow | undefined > {
	if ( id !== undefined ) {
		return contactOfContractor( tables, contractor, id );
	}
	const [ contact, ...others ] = (
		await tables.contacts.of( [ contractor.id ] )
	).filter( ( one ) => plainEmail( one.email ) === plainEmail( email ) );
	if ( contact && others.length > 0 ) {
		throw conflict(
			'contact_ambiguous',
			'email',
			`${ others.length + 1 } contacts of ${ contractor.code } have the e-mail address ${ email } in WAPRO Mag. Join them there.`,
			[ contact, ...others ].map( ( one ) => one.id )
		);
	}
	return contact;
}
