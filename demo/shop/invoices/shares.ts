import { divide, fixed, scaled, sum } from '../decimal.ts';

const CENT = 10_000n;

/**
 * What of an invoice's remaining amount falls to each of its orders, in proportion to their shares, to the grosz: all
 * together are the remaining amount.
 */
export function spread(
	remaining: string,
	shares: readonly string[]
): string[] {
	const left = scaled( remaining );
	if ( left === 0n ) {
		// Also where the shares even out.
		return shares.map( () => fixed( 0n, 4 ) );
	}
	const parts = shares.map( scaled );
	const gross = sum( parts );
	if ( left === gross ) {
		return parts.map( ( part ) => fixed( part, 4 ) );
	}
	let until = 0n;
	let given = 0n;
	return parts.map( ( part, position ) => {
		until += part;
		const isLast = position === parts.length - 1;
		const due =
			isLast || gross === 0n
				? left
				: divide( divide( left * until, gross ), CENT ) * CENT;
		const own = due - given;
		given = due;
		return fixed( own, 4 );
	} );
}
