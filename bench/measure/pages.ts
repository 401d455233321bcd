import type { WordPressVisitor } from '../../demo/story/wordpress-visitor.ts';
import { percentile } from './cost.ts';

/** One page or answer of the shop as one visitor gets it. */
export interface Look {
	readonly visitor: WordPressVisitor;
	readonly path: string;
	/** Without this product: as WooCommerce alone answers. */
	readonly plain?: boolean;
}

/** What it took. Times in milliseconds, medians. */
export interface Seen {
	readonly ms: number;
	readonly sqlMs: number;
	/** Of the two statements by which WooCommerce lists orders and counts them. */
	readonly listMs: number;
	readonly queries: number;
	/** Of them: those by which the scope asks the database, for a check or for the picker. */
	readonly scope: number;
	/** Of them: those for a check. */
	readonly checks: number;
}

/** The first ones fill what the shop keeps from one request to the next. */
const WARM_UP = 1;

/** Looks at each of them in turn, so that whatever else the machine does falls upon all alike. */
export async function seen< Name extends string >(
	looks: Readonly< Record< Name, Look > >,
	rounds: number
): Promise< Record< Name, Seen > > {
	const names = Object.keys( looks ) as Name[];
	const found = new Map< Name, Seen[] >(
		names.map( ( name ) => [ name, [] ] )
	);
	for ( let round = 0; round < rounds + WARM_UP; round++ ) {
		for ( const name of names ) {
			const one = await once( looks[ name ] );
			if ( round >= WARM_UP ) {
				found.get( name )?.push( one );
			}
		}
	}
	const median = ( name: Name, what: keyof Seen ): number =>
		percentile(
			( found.get( name ) ?? [] ).map( ( one ) => one[ what ] ),
			0.5
		);
	return Object.fromEntries(
		names.map( ( name ) => [
			name,
			{
				ms: median( name, 'ms' ),
				sqlMs: median( name, 'sqlMs' ),
				listMs: median( name, 'listMs' ),
				queries: median( name, 'queries' ),
				scope: median( name, 'scope' ),
				checks: median( name, 'checks' ),
			},
		] )
	) as Record< Name, Seen >;
}

async function once( { visitor, path, plain }: Look ): Promise< Seen > {
	const began = performance.now();
	const answer = await visitor.fetch( path, {
		headers: {
			...visitor.restHeaders(),
			'x-bench-queries': 'count',
			...( plain ? { 'x-bench-plain': 'yes' } : {} ),
		},
	} );
	await answer.arrayBuffer();
	const ms = performance.now() - began;
	const told = ( name: string ): number =>
		Number( answer.headers.get( `x-bench-${ name }` ) ?? NaN );
	if ( answer.status !== 200 || Number.isNaN( told( 'queries' ) ) ) {
		throw new Error( `${ path } answered ${ answer.status }.` );
	}
	return {
		ms,
		sqlMs: told( 'sql' ),
		listMs: told( 'list' ),
		queries: told( 'queries' ),
		scope: told( 'scope' ),
		checks: told( 'checks' ),
	};
}

export const seenLine = ( { ms, sqlMs, listMs, queries }: Seen ): string =>
	`${ ms.toFixed( 0 ) } ms, ${ queries } queries of ${ sqlMs.toFixed( 0 ) } ms${ listMs > 0 ? ` (list and count ${ listMs.toFixed( 0 ) } ms)` : '' }`;
