import type { MagDatabase } from '../database/port.ts';

/** The vendor's own flag for the first shop, free fields for the others, from the last one downwards. */
const FLAG_COLUMNS = [
	'DOSTEPNY_W_SKLEPIE_INTER',
	...Array.from( { length: 10 }, ( _, n ) => `POLE${ 10 - n }` ),
];

/**
 * Enters shops that the database does not know yet. A shop's flag column is chosen once and stays.
 *
 * @param database Database of WAPRO Mag.
 * @param shops    `id` or `id=COLUMN`.
 */
export const enterShops = (
	database: MagDatabase,
	shops: readonly string[]
): Promise< void > =>
	database.write( async ( tables ) => {
		for ( const entry of shops ) {
			const [ id = '', wanted ] = entry.trim().split( '=' );
			if ( ! /^[a-z0-9]{1,8}$/.test( id ) ) {
				throw new Error(
					`"${ entry }" is no shop id: use one to eight small letters and digits.`
				);
			}
			const known = await tables.shops.all();
			if ( known.some( ( shop ) => shop.id === id ) ) {
				continue;
			}
			const used = new Set( known.map( ( shop ) => shop.flagColumn ) );
			const flagColumn =
				wanted ??
				FLAG_COLUMNS.find( ( column ) => ! used.has( column ) );
			if ( flagColumn === undefined || used.has( flagColumn ) ) {
				throw new Error(
					`The shop "${ id }" needs a flag column of its own; give one as ${ id }=POLE1.`
				);
			}
			await tables.shops.add( { id, flagColumn } );
		}
	} );
