import type { Tables } from '../database/port.ts';

/** What our own orders say in TYP_SYS_INTERNETOWEGO. */
export const OUR_SOURCE = 'WooCommerce';

/** What shops number their orders with; the hash keeps it from being anybody else's number. */
const REFERENCE = /^([a-z0-9]{1,8})-[0-9]{1,13}-[0-9a-f]{6}$/;

export const isReference = ( number: string | null ): boolean =>
	REFERENCE.test( number ?? '' );

/** The shop whose order carries this number; undefined when it is no shop's reference. */
export async function shopOfReference(
	tables: Tables,
	number: string | null
): Promise< string | undefined > {
	const shop = REFERENCE.exec( number ?? '' )?.[ 1 ];
	return shop === undefined
		? undefined
		: ( await tables.shops.all() ).find( ( { id } ) => id === shop )?.id;
}
