import type {
	DeliveryPlaceRow,
	NewDeliveryPlace,
	Tables,
} from '../database/port.ts';
import { notFound } from '../errors.ts';
import { announceCustomer } from './announce.ts';
import { checkCountry, checkLengths, required } from './contractor-checks.ts';
import { openContractor } from './contractor-moves.ts';
import type { Mag } from './mag.ts';

/* What WAPRO's users do with the delivery places of a contractor. */

const FILLED = [ 'company', 'street', 'city' ] as const;

async function openPlace(
	tables: Tables,
	id: string
): Promise< DeliveryPlaceRow > {
	const place = /^[0-9]+$/.test( id )
		? await tables.deliveryPlaces.find( id )
		: undefined;
	if ( ! place ) {
		throw notFound(
			'delivery_place_unknown',
			'place',
			`WAPRO Mag has no delivery place "${ id }". "place list CONTRACTOR" lists them.`
		);
	}
	await openContractor( tables, place.contractorId );
	return place;
}

function check( place: Partial< NewDeliveryPlace > ): void {
	checkLengths( place );
	for ( const field of FILLED ) {
		const text = place[ field ];
		if ( text !== undefined ) {
			required( text, field );
		}
	}
	if ( place.country !== undefined ) {
		checkCountry( place.country );
	}
}

/** @return The new place's id. */
export const addPlace = (
	{ database, now }: Mag,
	contractor: string,
	place: NewDeliveryPlace
): Promise< string > =>
	database.write( async ( tables ) => {
		const row = await openContractor( tables, contractor );
		check( place );
		const id = await tables.deliveryPlaces.add( row.id, place );
		await announceCustomer( tables, row.id, 'delivery_place_added', now() );
		return id;
	} );

export const changePlace = (
	{ database, now }: Mag,
	id: string,
	changes: Partial< NewDeliveryPlace >
): Promise< void > =>
	database.write( async ( tables ) => {
		const { contractorId } = await openPlace( tables, id );
		check( changes );
		await tables.deliveryPlaces.change( id, changes );
		await announceCustomer(
			tables,
			contractorId,
			'delivery_place_changed',
			now()
		);
	} );

/** Orders go on naming it; nobody can choose it any more. */
export const removePlace = (
	{ database, now }: Mag,
	id: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const { contractorId } = await openPlace( tables, id );
		await tables.deliveryPlaces.withdraw( id );
		await announceCustomer(
			tables,
			contractorId,
			'delivery_place_removed',
			now()
		);
	} );
