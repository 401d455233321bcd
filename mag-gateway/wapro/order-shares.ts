import { divide, round } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';
import { lineValue } from './totals.ts';
import type { PricedLine } from './totals.ts';

export interface OrderedLine extends PricedLine {
	readonly orderId: string | null;
}

/** Key of what is of no order. */
export const OTHER = '';

const absolute = ( value: Millionths ): Millionths =>
	value < 0n ? -value : value;

/** Shares to the grosz in proportion to the weights; the heaviest takes what rounding left, so that nothing is lost. */
export function sharedOut(
	total: Millionths,
	weights: ReadonlyMap< string, Millionths >
): Map< string, Millionths > {
	const sum = [ ...weights.values() ].reduce( ( all, one ) => all + one, 0n );
	const shares = new Map(
		[ ...weights ].map( ( [ key, weight ] ) => [
			key,
			sum === 0n ? weight : round( divide( total * weight, sum ), 2 ),
		] )
	);
	const [ heaviest ] =
		[ ...weights ].toSorted( ( [ , a ], [ , b ] ) =>
			Math.sign( Number( absolute( b ) - absolute( a ) ) )
		)[ 0 ] ?? [];
	if ( heaviest !== undefined ) {
		const given = [ ...shares.values() ].reduce(
			( all, one ) => all + one,
			0n
		);
		shares.set(
			heaviest,
			( shares.get( heaviest ) ?? 0n ) + total - given
		);
	}
	return shares;
}

/**
 * What of a document's gross amount is each order's, from the links of its lines: per VAT rate in proportion to the line
 * values, since tax is taken on the sum. All together are the gross amount, to the grosz.
 *
 * @param lines   Lines of the document.
 * @param basis   Its authoritative side.
 * @param perRate Its gross amount by VAT code.
 */
export function orderShares(
	lines: readonly OrderedLine[],
	basis: 'net' | 'gross',
	perRate: ReadonlyMap< string, Millionths >
): Map< string, Millionths > {
	const weights = new Map< string, Map< string, Millionths > >();
	for ( const line of lines ) {
		const own = weights.get( line.vatCode ) ?? new Map();
		add( own, line.orderId ?? OTHER, lineValue( line, basis ) );
		weights.set( line.vatCode, own );
	}
	const shares = new Map< string, Millionths >();
	for ( const [ code, gross ] of perRate ) {
		const own = weights.get( code ) ?? new Map( [ [ OTHER, gross ] ] );
		for ( const [ key, share ] of sharedOut( gross, own ) ) {
			add( shares, key, share );
		}
	}
	return shares;
}

/** Adds to what stands under a key. */
export function add(
	sums: Map< string, Millionths >,
	key: string,
	value: Millionths
): void {
	sums.set( key, ( sums.get( key ) ?? 0n ) + value );
}
