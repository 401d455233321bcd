import type { ShopKind } from '../../demo/systems/shop.ts';
import { isGood, type Outcome, type Report } from './suite.ts';

const COLUMNS = [
	[ 'placed', 'placed' ],
	[ 'never sent', 'neverSent' ],
	[ 'in WAPRO', 'inWapro' ],
	[ 'in production', 'inProduction' ],
	[ 'lost', 'lost' ],
	[ 'doubled', 'doubled' ],
	[ 'out of order', 'outOfOrder' ],
] as const;

type Figure = ( typeof COLUMNS )[ number ][ 1 ];

const NAME = 14;
/** Of what went wrong; the JSON names all. */
const MOST_DETAILS = 10;

export const heading = ( options: {
	readonly shop: ShopKind;
	readonly seed: number;
	readonly orders: number;
} ): string =>
	`${ options.shop } shop, seed ${ options.seed }, ${ options.orders } orders a scenario\n${ 'scenario'.padEnd( NAME ) }${ COLUMNS.map( ( [ title ] ) => cell( title, title ) ).join( '' ) }`;

const cell = ( title: string, value: string | number ): string =>
	String( value ).padStart( title.length + 2 );

const figures = ( verdict: Readonly< Record< Figure, number > > ): string =>
	COLUMNS.map( ( [ title, key ] ) => cell( title, verdict[ key ] ) ).join(
		''
	);

export function line( {
	scenario,
	seconds,
	done,
	verdict,
	skipped,
	failed,
}: Outcome ): string {
	const name = scenario.padEnd( NAME );
	if ( skipped !== undefined ) {
		return `${ name }  skipped: ${ skipped }`;
	}
	const details = ( verdict?.details ?? [] )
		.slice( 0, MOST_DETAILS )
		.map( ( text ) => `\n    ${ text }` )
		.join( '' );
	return `${ name }${ verdict ? figures( verdict ) : '' }  ${ seconds } s; ${ failed === undefined ? done : `FAILED: ${ failed }` }${ details }`;
}

/** All scenarios together; each judges the orders of its own. */
export const total = ( { outcomes }: Report ): string =>
	`${ 'total'.padEnd( NAME ) }${ figures(
		Object.fromEntries(
			COLUMNS.map( ( [ , key ] ) => [
				key,
				outcomes.reduce(
					( sum, { verdict } ) => sum + ( verdict?.[ key ] ?? 0 ),
					0
				),
			] )
		) as Record< Figure, number >
	) }`;

export const verdictOf = ( report: Report ): string =>
	isGood( report )
		? 'Nothing was lost, doubled or out of order.'
		: 'Something was lost, doubled or out of order, or a scenario did not end: see above.';
