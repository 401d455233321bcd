import type {
	ContactRow,
	ContractorRow,
	DeliveryPlaceRow,
	Tables,
} from '../database/port.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { contractorName } from './customer-view.ts';
import { lockedRecord } from './mag.ts';

export const called = ( row: ContractorRow ): string =>
	`${ row.code } ${ contractorName( row ) }`.trim();

/** The contractor of a link that a shop holds: one that was merged stands for the one that took it in. */
export async function linkedContractor(
	tables: Tables,
	id: string,
	field = 'customerId'
): Promise< ContractorRow > {
	const [ row ] = await tables.contractors.rows( [ id ] );
	const [ found ] =
		row?.mergedInto === null || row === undefined
			? [ row ]
			: await tables.contractors.rows( [ row.mergedInto ] );
	if ( ! found ) {
		throw notFound(
			'customer_unknown',
			field,
			`WAPRO Mag has no contractor ${ id }. Pair the customer again.`
		);
	}
	return found;
}

export function assertUnlocked( row: ContractorRow ): void {
	if ( row.locked ) {
		throw lockedRecord( `Contractor ${ row.code }` );
	}
}

export function assertSellable( row: ContractorRow, field: string ): void {
	if ( row.blocked ) {
		throw conflict(
			'contractor_blocked',
			field,
			`Contractor ${ called( row ) } is blocked in WAPRO Mag: nothing may be sold to it. Lift the block there, then send the order again.`,
			[ row.id ]
		);
	}
}

export async function placeOfContractor(
	tables: Tables,
	contractor: ContractorRow,
	id: string,
	field = 'deliveryPlaceId'
): Promise< DeliveryPlaceRow > {
	const place = await tables.deliveryPlaces.find( id );
	if ( place?.contractorId !== contractor.id ) {
		throw notFound(
			'delivery_place_unknown',
			field,
			`${ called( contractor ) } has no delivery place ${ id } in WAPRO Mag. Choose another one.`
		);
	}
	return place;
}

export async function contactOfContractor(
	tables: Tables,
	contractor: ContractorRow,
	id: string,
	field = 'contactId'
): Promise< ContactRow > {
	const contact = await tables.contacts.find( id );
	if ( contact?.contractorId !== contractor.id ) {
		throw notFound(
			'contact_unknown',
			field,
			`${ called( contractor ) } has no contact ${ id } in WAPRO Mag.`
		);
	}
	return contact;
}

/** All of them belong to the contractor, each named once. */
export async function placesOfContractor(
	tables: Tables,
	contractor: ContractorRow,
	ids: readonly string[]
): Promise< string[] > {
	const known = new Set(
		( await tables.deliveryPlaces.of( [ contractor.id ] ) ).map(
			( { id } ) => id
		)
	);
	ids.forEach( ( id, n ) => {
		if ( ! known.has( id ) ) {
			throw notFound(
				'delivery_place_unknown',
				`deliveryPlaceIds[${ n }]`,
				`${ called( contractor ) } has no delivery place ${ id } in WAPRO Mag. Choose another one.`
			);
		}
	} );
	return [ ...new Set( ids ) ];
}

/** Texts of one line, without what surrounds them. */
export const oneLine = ( text: string ): string =>
	text.replace( /\s+/g, ' ' ).trim();

export function required( text: string, field: string ): string {
	const value = oneLine( text );
	if ( value === '' ) {
		throw invalid( 'missing', field, `${ field } is empty. Fill it in.` );
	}
	return value;
}

/** Characters that WAPRO's columns hold. */
const LIMITS: Readonly< Record< string, number > > = {
	fullName: 200,
	nip: 30,
	email: 255,
	phone: 20,
	street: 50,
	postcode: 20,
	city: 50,
	paymentForm: 50,
	salesman: 100,
	firstName: 50,
	lastName: 50,
	company: 100,
	recipient: 50,
	reason: 500,
};

/** What the columns could not hold is refused by name, before anything is written. */
export function checkLengths( texts: object ): void {
	for ( const [ field, text ] of Object.entries( texts ) ) {
		const limit = LIMITS[ field ];
		const length = typeof text === 'string' ? [ ...text ].length : 0;
		if ( limit !== undefined && length > limit ) {
			throw invalid(
				'too_long',
				field,
				`WAPRO Mag keeps at most ${ limit } characters here; ${ length } were given. Shorten the text.`
			);
		}
	}
}

export function checkEmail( email: string, field = 'email' ): string {
	const value = email.trim();
	if ( value !== '' && ! /^[^\s@]+@[^\s@]+$/.test( value ) ) {
		throw invalid(
			'malformed',
			field,
			`"${ value.slice( 0, 60 ) }" is no e-mail address.`
		);
	}
	return value;
}

export function checkCountry( country: string ): string {
	if ( ! /^[A-Z]{2}$/.test( country ) ) {
		throw invalid(
			'malformed',
			'country',
			`"${ country }" is no country. Write its two letters, such as PL.`
		);
	}
	return country;
}
