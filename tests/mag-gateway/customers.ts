import type { Client } from 'soap';
import type { Contact, Customer } from '../../contracts/generated/wapro-mag.ts';
import { call } from './gateway.ts';

export const shopId = 'sklep';

/** Ids of the demo's contractors. */
export const CHAIN = '1';
export const REMONTY = '2';
export const OSIEDLE = '3';
export const DOMOSTAL = '4';
export const TWINS = [ '6', '7' ] as const;
export const NO_NIP = '8';
export const BESKID = '9';
export const SHARED = [ '10', '11' ] as const;
export const GERMAN = '12';

/** A contractor as an ordinary client reads it: lists that are empty are not there. */
export async function customerOf(
	client: Client,
	erpId: string,
	shop = shopId
): Promise< Customer & { readonly [ key: string ]: unknown } > {
	const { customers = [] } = await call( client, 'GetCustomers', {
		shopId: shop,
		erpIds: [ erpId ],
	} );
	const [ found ] = customers;
	if ( ! found || customers.length > 1 ) {
		throw new Error( `${ customers.length } answers for one contractor.` );
	}
	return {
		...found,
		contacts: ( found.contacts ?? [] ).map( withPlaces ),
		deliveryPlaces: found.deliveryPlaces ?? [],
		proposals: found.proposals ?? [],
	};
}

const withPlaces = ( contact: Contact ): Contact => ( {
	...contact,
	deliveryPlaceIds: contact.deliveryPlaceIds ?? [],
} );

/** What the queue offers now: "customer 4 edited". */
export async function offered( client: Client, shop = shopId ) {
	const { changes = [] } = await call( client, 'ListChanges', {
		shopId: shop,
		limit: 1000,
		visibilitySeconds: 60,
	} );
	return changes.map(
		( { objectType, key, cause } ) => `${ objectType } ${ key } ${ cause }`
	);
}

/** The counter that an answer carries. */
export const counterOf = async ( client: Client ): Promise< bigint > =>
	BigInt(
		( await call( client, 'GetCustomers', { shopId, erpIds: [] } ) ).asOf
	);
