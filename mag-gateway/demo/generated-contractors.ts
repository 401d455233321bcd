import type { EmbeddedDatabase } from '../database/sqlite/database.ts';
import { flagValue } from '../database/sqlite/shops.ts';
import type { DemoContractor } from './contractor.ts';
import { person } from './people.ts';
import { TOWNS } from './towns.ts';
import { writeContractor } from './write-contractor.ts';

/** How many of each, for load; people and places are per contractor. */
export interface ContractorLoad {
	readonly contractors: number;
	readonly places: number;
	readonly contacts: number;
}

const WEIGHTS = [ 6, 5, 7, 2, 3, 4, 5, 6, 7 ];

/** The n-th NIP with a right check digit; numbers whose remainder is ten are left out. */
export function generatedNip( n: number ): string {
	for ( let tries = 0; ; tries++ ) {
		const body = String( 600_000_000 + n * 7 + tries );
		const sum = WEIGHTS.reduce(
			( total, weight, at ) => total + weight * Number( body[ at ] ),
			0
		);
		if ( sum % 11 < 10 ) {
			return `${ body }${ sum % 11 }`;
		}
	}
}

/** The n-th contractor of a load test: always the same for the same n. */
export function generatedContractor(
	n: number,
	{ places, contacts }: ContractorLoad
): DemoContractor {
	const town = ( at: number ) => TOWNS[ at % TOWNS.length ] ?? TOWNS[ 0 ];
	const [ city, postcode ] = town( n );
	return {
		name: `Sieć Handlowa nr ${ n } Sp. z o.o.`,
		nip: generatedNip( n ),
		street: `ul. Targowa ${ n }`,
		postcode,
		city,
		email: `biuro@siec${ n }.example`,
		contacts: Array.from( { length: contacts }, ( _, at ) => ( {
			...person( n + at ),
			email: `osoba${ at + 1 }@siec${ n }.example`,
			role: at === 0 ? ( 'company' as const ) : ( 'branch' as const ),
			places: at === 0 || places === 0 ? [] : [ ( at - 1 ) % places ],
		} ) ),
		places: Array.from( { length: places }, ( _, at ) => ( {
			name: `Punkt ${ at + 1 }, ${ town( at )[ 0 ] }`,
			street: `ul. Składowa ${ at + 1 }`,
			postcode: town( at )[ 1 ],
			city: town( at )[ 0 ],
		} ) ),
		terms: {
			paymentForm: 'przelew 14 dni',
			paymentDays: 14,
			creditLimit: `${ 1000 * ( 1 + ( n % 90 ) ) }.00`,
			...( n % 2 ? { overdueDays: 7 } : {} ),
			priceList: n % 2 ? 'HURT' : 'DET',
			salesman: Object.values( person( n % 7 ) ).join( ' ' ),
		},
	};
}

/** Adds contractors beside those that are there, flagged for the first shop, as if they had been before it was connected. */
export const seedContractors = (
	database: EmbeddedDatabase,
	load: ContractorLoad
): Promise< void > =>
	database.fill( ( c ) => {
		const shop = c.get< { column: string } >(
			'SELECT KOLUMNA_KONTRAHENTA AS "column" FROM SKLEP ORDER BY rowid LIMIT 1'
		);
		const last =
			c.get< { id: number } >(
				'SELECT coalesce( max( ID_KONTRAHENTA ), 0 ) AS id FROM KONTRAHENT'
			)?.id ?? 0;
		for ( let n = last + 1; n <= last + load.contractors; n++ ) {
			const id = writeContractor( c, generatedContractor( n, load ), n );
			if ( shop ) {
				c.run(
					`UPDATE KONTRAHENT SET ${ shop.column } = ? WHERE ID_KONTRAHENTA = ?`,
					flagValue( shop.column, true ),
					id
				);
			}
		}
		c.run( 'UPDATE SKLEP_LICZNIK SET LICZNIK = LICZNIK + 1' );
	} );
