import type { Party, ShopOrder } from '../../contracts/generated/wapro-mag.ts';
import type { ContractorRow, Tables } from '../database/port.ts';
import { conflict } from '../errors.ts';
import { announceCustomer } from './announce.ts';
import {
	assertSellable,
	assertUnlocked,
	contactOfContractor,
	linkedContractor,
	placeOfContractor,
} from './contractor-checks.ts';
import {
	newContractor,
	newDeliveryPlace,
	personOf,
	samePlace,
} from './contractor-fields.ts';
import { plainEmail, plainNip, vatNumbers } from './nip.ts';

export interface OrderingParty {
	readonly contractor: ContractorRow;
	readonly contactId: string | null;
	readonly deliveryPlaceId: string | null;
	readonly created: boolean;
}

interface Found {
	readonly contractor: ContractorRow;
	/** The field of the order that led to it. */
	readonly field: string;
}

function theOne(
	found: readonly ContractorRow[],
	field: string,
	said: string
): Found | undefined {
	if ( found.length > 1 ) {
		throw conflict(
			'contractor_ambiguous',
			field,
			`${ found.length } contractors in WAPRO Mag have ${ said }. Choose one of them or merge them in WAPRO Mag.`,
			found.map( ( { id } ) => id )
		);
	}
	const [ contractor ] = found;
	return contractor && { contractor, field };
}

/** By a NIP or VAT number, which WAPRO may hold without its letters at a contractor of that country. */
export async function contractorsWithNumber(
	tables: Tables,
	typed: string
): Promise< ContractorRow[] > {
	const found = new Map< string, ContractorRow >();
	for ( const { number, country } of vatNumbers( typed ) ) {
		for ( const row of await tables.contractors.byPlainNip( number ) ) {
			if ( country === undefined || row.country === country ) {
				found.set( row.id, row );
			}
		}
	}
	return [ ...found.values() ];
}

/**
 * The contractor of an order: the linked one where the shop knows it; by NIP where one is given – a NIP that WAPRO does
 * not know is a new contractor, whoever else uses the same mail address – else by the mail address of a contractor
 * without a NIP, or of one of its contacts. A company is invoiced by its NIP alone: anybody can type an address.
 */
export async function existingContractor(
	tables: Tables,
	{ customerId, payer }: ShopOrder
): Promise< Found | undefined > {
	if ( customerId !== undefined ) {
		return {
			contractor: await linkedContractor( tables, customerId ),
			field: 'customerId',
		};
	}
	const nip = plainNip( payer.nip ?? '' );
	if ( nip !== '' ) {
		return theOne(
			await contractorsWithNumber( tables, nip ),
			'payer.nip',
			`the NIP ${ nip }`
		);
	}
	const email = plainEmail( payer.email ?? '' );
	const known = await tables.contractors.byEmail( email );
	return theOne(
		known.filter( ( one ) => plainNip( one.nip ) === '' ),
		'payer.email',
		`the e-mail address ${ email }`
	);
}

/** A new contractor with its contact, flagged for the shop that brought it. */
async function create(
	tables: Tables,
	shop: string,
	payer: Party
): Promise< { readonly id: string; readonly contactId: string | null } > {
	const id = await tables.contractors.add( newContractor( payer ) );
	await tables.contractors.setFlag( shop, id, true );
	const contactId = personOf( payer )
		? await tables.contacts.add( id, {
				firstName: payer.firstName?.trim() ?? '',
				lastName: payer.lastName?.trim() ?? '',
				email: payer.email?.trim() ?? '',
				phone: payer.phone?.trim() ?? '',
				role: 'company',
				placeIds: [],
			} )
		: null;
	return { id, contactId };
}

/** The named contact, else the one with the buyer's mail address where only one has it. */
async function contactOf(
	tables: Tables,
	contractor: ContractorRow,
	{ contactId, payer }: ShopOrder
): Promise< string | null > {
	if ( contactId !== undefined ) {
		return ( await contactOfContractor( tables, contractor, contactId ) )
			.id;
	}
	const email = plainEmail( payer.email ?? '' );
	const contacts = await tables.contacts.of( [ contractor.id ] );
	const [ contact, ...others ] = contacts.filter(
		( one ) => email !== '' && plainEmail( one.email ) === email
	);
	return others.length > 0 ? null : ( contact?.id ?? null );
}

/** The named place, else the one with the order's delivery address, added when there is none. */
async function deliveryPlaceOf(
	tables: Tables,
	contractor: ContractorRow,
	{ deliveryPlaceId, delivery }: ShopOrder
): Promise< { readonly id: string | null; readonly added: boolean } > {
	if ( deliveryPlaceId !== undefined ) {
		const { id } = await placeOfContractor(
			tables,
			contractor,
			deliveryPlaceId
		);
		return { id, added: false };
	}
	if ( ! delivery ) {
		return { id: null, added: false };
	}
	const wanted = newDeliveryPlace( delivery );
	const places = await tables.deliveryPlaces.of( [ contractor.id ] );
	const known = places.find( ( place ) => samePlace( place, wanted ) );
	return known
		? { id: known.id, added: false }
		: {
				id: await tables.deliveryPlaces.add( contractor.id, wanted ),
				added: true,
			};
}

/** Finds the contractor or creates it, once; data WAPRO already has is never overwritten. */
export async function orderingParty(
	tables: Tables,
	shop: string,
	order: ShopOrder,
	now: Date
): Promise< OrderingParty > {
	const found = await existingContractor( tables, order );
	if ( found ) {
		assertSellable( found.contractor, found.field );
		assertUnlocked( found.contractor );
	}
	const made = found ? undefined : await create( tables, shop, order.payer );
	const contractor =
		found?.contractor ??
		( await linkedContractor( tables, made?.id ?? '' ) );
	const contactId =
		made?.contactId ?? ( await contactOf( tables, contractor, order ) );
	const place = await deliveryPlaceOf( tables, contractor, order );
	if ( made || place.added ) {
		await announceCustomer(
			tables,
			contractor.id,
			made ? 'created_by_order' : 'delivery_place_added',
			now
		);
	}
	return {
		contractor,
		contactId,
		deliveryPlaceId: place.id,
		created: made !== undefined,
	};
}
