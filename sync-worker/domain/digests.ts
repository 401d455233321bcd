import type { Digest } from '../../contracts/generated/wapro-mag.ts';

/** WAPRO's digests as the shop compares them. */
export function digestLines( digests: readonly Digest[] ): string[] {
	return digests.map( ( { bucket, hash } ) => `${ bucket }:${ hash }` );
}

/** Buckets put together so that no group holds many more articles than asked for. */
export function bucketGroups(
	buckets: readonly number[],
	digests: readonly Digest[],
	mostArticles: number
): number[][] {
	const counts = new Map(
		digests.map( ( { bucket, count } ) => [ bucket, count ] )
	);
	const groups: number[][] = [];
	let group: number[] = [];
	let articles = 0;
	for ( const bucket of buckets ) {
		const count = counts.get( bucket ) ?? 0;
		if ( group.length > 0 && articles + count > mostArticles ) {
			groups.push( group );
			group = [];
			articles = 0;
		}
		group.push( bucket );
		articles += count;
	}
	return group.length > 0 ? [ ...groups, group ] : groups;
}

/** Articles that may vanish without a person; a whole catalogue never does. */
const FEW = 20;
const SHARE = 0.1;

/** Other workers' news of a moment ago make a few answers old; most of them are old for another reason. */
const SOME = 3;

/** True when the shop knows most of what was brought from a later counter: WAPRO's database is one of before. */
export function isOfBefore( stale: number, handled: number ): boolean {
	return stale >= SOME && stale * 2 > handled;
}

/** True when so many articles are gone at once that a person must say it is meant. */
export function suspiciouslyMany( gone: number, inShop: number ): boolean {
	return gone > Math.max( FEW, Math.floor( inShop * SHARE ) );
}
