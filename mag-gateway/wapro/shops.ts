import type { MagDatabase } from '../database/port.ts';

/** The vendor's own flag for the first shop, free fields for the others, from the last one downwards. */
const FREE_FIELDS = Array.from( { length: 10 }, ( _, n ) => `POLE${ 10 - n }` );
const FLAG_COLUMNS = [ 'DOSTEPNY_W_SKLEPIE_INTER', ...FREE_FIELDS ];
const CUSTOMER_FLAG_COLUMNS = [ 'DOSTEPNY_W_B2B', ...FREE_FIELDS ];

function columnFor(
	entry: string,
	wanted: string | undefined,
	columns: readonly string[],
	used: readonly string[]
): string {
	const column = wanted ?? columns.find( ( one ) => ! used.includes( one ) );
	if ( column === undefined || used.includes( column ) ) {
		throw new Error(
			`"${ entry }": the shop needs flag columns of its own; give them as id=POLE1 or, of articles and of contractors, as id=POLE1/POLE2.`
		);
	}
	return column;
}

/**
 * Enters shops that the database does not know yet. A shop's flag column is chosen once and stays.
 *
 * @param database Database of WAPRO Mag.
 * @param shops    `id`, `id=COLUMN` or `id=COLUMN/COLUMN`: the flag of articles, and that of contractors.
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
			const [ ofArticles, ofContractors ] = wanted?.split( '/' ) ?? [];
			await tables.shops.add( {
				id,
				flagColumn: columnFor(
					entry,
					ofArticles,
					FLAG_COLUMNS,
					known.map( ( { flagColumn } ) => flagColumn )
				),
				customerFlagColumn: columnFor(
					entry,
					ofContractors,
					CUSTOMER_FLAG_COLUMNS,
					known.map(
						( { customerFlagColumn } ) => customerFlagColumn
					)
				),
			} );
		}
	} );
