import type { Party } from '../../contracts/generated/wapro-mag.ts';
import type { NewContractor, NewDeliveryPlace } from '../database/port.ts';
import { invalid } from '../errors.ts';
import { plainNip } from './nip.ts';

/** WAPRO's columns are shorter than an address may be: an address is never cut, a person shortens it. */
function fit( value: string, limit: number, field: string ): string {
	const length = [ ...value ].length;
	if ( length > limit ) {
		throw invalid(
			'too_long',
			field,
			`WAPRO Mag takes ${ limit } characters here, the order has ${ length }. Shorten it in the shop's order and retry.`
		);
	}
	return value;
}

export const personOf = ( { firstName, lastName }: Party ): string =>
	[ firstName, lastName ].filter( Boolean ).join( ' ' ).trim();

export const namesCompany = ( party: Party ): boolean =>
	Boolean( party.company?.trim() ) || Boolean( party.nip?.trim() );

/** What the contractor is called: the company, else the person, else the mail address. */
const fullNameOf = ( party: Party ): string =>
	party.company?.trim() ||
	personOf( party ) ||
	party.email?.trim() ||
	party.street;

export function newContractor( payer: Party ): NewContractor {
	const fullName = fit( fullNameOf( payer ), 200, 'payer.company' );
	return {
		fullName,
		nip: payer.nip?.trim() ?? '',
		plainNip: plainNip( payer.nip ?? '' ),
		email: payer.email?.trim() ?? '',
		phone: payer.phone?.trim() ?? '',
		street: fit( payer.street, 50, 'payer.street' ),
		postcode: payer.postcode,
		city: payer.city,
		country: payer.country,
		retail: ! namesCompany( payer ),
	};
}

export const newDeliveryPlace = ( delivery: Party ): NewDeliveryPlace => ( {
	company: fit( delivery.company?.trim() ?? '', 100, 'delivery.company' ),
	recipient: fit( personOf( delivery ), 50, 'delivery.lastName' ),
	phone: delivery.phone?.trim() ?? '',
	street: fit( delivery.street, 50, 'delivery.street' ),
	postcode: delivery.postcode,
	city: delivery.city,
	country: delivery.country,
} );

const plain = ( text: string ): string =>
	text
		.toLocaleLowerCase( 'pl' )
		.replace( /[\s.,]+/g, ' ' )
		.trim();

/** Letters' case, spaces and dots make no other place. */
export const samePlace = (
	a: NewDeliveryPlace,
	b: NewDeliveryPlace
): boolean =>
	(
		[
			'company',
			'recipient',
			'street',
			'postcode',
			'city',
			'country',
		] as const
	 ).every( ( field ) => plain( a[ field ] ) === plain( b[ field ] ) );
