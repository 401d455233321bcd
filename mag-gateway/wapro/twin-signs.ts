import type {
	OrderLine,
	ShopOrder,
} from '../../contracts/generated/wapro-mag.ts';
import type { OrderLineRow, OrderRow, Tables } from '../database/port.ts';
import { clarionDate, momentOfClarion } from './clarion.ts';
import { millionths } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';
import { plainEmail, plainNip } from './nip.ts';

/** An integrator enters an order within moments of its being placed, or hours later: then nothing but a number tells. */
const NEAR_MINUTES = 5;
const MINUTE = 60_000;

function quantities(
	lines: readonly { readonly index: string; readonly amount: string }[]
): Map< string, Millionths > {
	const sums = new Map< string, Millionths >();
	for ( const { index, amount } of lines ) {
		sums.set( index, ( sums.get( index ) ?? 0n ) + millionths( amount ) );
	}
	return sums;
}

/** The same articles in the same quantities, in whatever order and number of lines. */
export function sameLines(
	ours: readonly OrderLine[],
	theirs: readonly OrderLineRow[]
): boolean {
	const wanted = quantities(
		ours.map( ( { index, quantity } ) => ( { index, amount: quantity } ) )
	);
	const found = quantities(
		theirs.map( ( { index, ordered } ) => ( { index, amount: ordered } ) )
	);
	return (
		wanted.size === found.size &&
		[ ...wanted ].every(
			( [ index, amount ] ) => found.get( index ) === amount
		)
	);
}

/** Orders over the same total, entered when this one was placed, of somebody with the same mail address or NIP. */
export async function likelyTwins(
	tables: Tables,
	{ placedAt, currency, payer }: ShopOrder,
	gross: string
): Promise< OrderRow[] > {
	const placed = Date.parse( placedAt );
	const day = ( minutes: number ) =>
		clarionDate( new Date( placed + minutes * MINUTE ) );
	const rows = await tables.orders.like( {
		fromDay: day( -NEAR_MINUTES ),
		toDay: day( NEAR_MINUTES ),
		currency,
		gross,
	} );
	const near = rows.filter(
		( row ) =>
			Math.abs(
				Date.parse( momentOfClarion( row.day, row.time ) ) - placed
			) <=
			NEAR_MINUTES * MINUTE
	);
	const persons = await samePersons(
		tables,
		near.map( ( { contractorId } ) => contractorId ),
		plainEmail( payer.email ?? '' ),
		plainNip( payer.nip ?? '' )
	);
	return near.filter( ( { contractorId } ) => persons.has( contractorId ) );
}

async function samePersons(
	tables: Tables,
	contractorIds: readonly string[],
	email: string,
	nip: string
): Promise< ReadonlySet< string > > {
	const ids = [ ...new Set( contractorIds ) ];
	const writers = ( await tables.contacts.of( ids ) )
		.filter( ( one ) => email !== '' && plainEmail( one.email ) === email )
		.map( ( one ) => one.contractorId );
	const owners = ( await tables.contractors.rows( ids ) )
		.filter(
			( one ) =>
				( email !== '' && plainEmail( one.email ) === email ) ||
				( nip !== '' && plainNip( one.nip ) === nip )
		)
		.map( ( { id } ) => id );
	return new Set( [ ...writers, ...owners ] );
}
