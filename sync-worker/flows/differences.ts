import type { WorkerSettings } from '../../contracts/generated/shop-api.ts';
import type { GetDigestsResponse } from '../../contracts/generated/wapro-mag.ts';
import { bucketGroups, digestLines } from '../domain/digests.ts';
import { chunkSizer } from '../domain/chunks.ts';
import { SyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { Bulk } from './bulk.ts';
import type { Tally } from './run-tally.ts';

/** Row hashes in one answer, and in one comparison. */
const MOST_ROWS = 5000;

export type CheckedFacet = 'all' | 'stock';

/** Catalogue indexes by what differs. */
export interface Differences {
	readonly goods: Set< string >;
	readonly stock: Set< string >;
	readonly prices: Set< string >;
	readonly gone: Set< string >;
}

export interface Compared {
	readonly differing: Differences;
	/** Articles flagged in WAPRO, and in the shop. */
	readonly inWapro: number;
	readonly inShop: number;
	readonly buckets: number;
}

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: WorkerSettings;
	readonly clock: Clock;
	readonly runId: number;
	readonly patient: Bulk;
	readonly done: Tally;
}

/** What WAPRO has and the shop does not know, by digests and then by row hashes of the buckets that differ. */
export async function compareCatalogue(
	needs: Needs,
	facet: CheckedFacet
): Promise< Compared > {
	const { erp, shop, settings, runId, patient, done } = needs;
	const { shopId, priceList } = settings;
	const wapro = await patient.call( () =>
		erp.digests( shopId, facet, priceList )
	);
	assertWhole( wapro );
	const answer = await patient.call( () =>
		shop.digests( { facet, digests: digestLines( wapro.digests ), runId } )
	);
	if ( wapro.articles === 0 && answer.articles > 0 ) {
		throw catalogueGone( answer.articles );
	}
	const differing = none();
	for ( const buckets of bucketGroups(
		answer.differing,
		wapro.digests,
		MOST_ROWS
	) ) {
		const { rows, bad } = await patient.call( () =>
			erp.listHashes( shopId, priceList, buckets )
		);
		for ( const { key, code, reason } of bad ) {
			const error = new SyncError( {
				kind: 'user',
				code,
				delivery: 'answered',
				reason,
			} );
			done.add( [ patient.giveUp( key, error ) ], 0 );
		}
		const found = await patient.call( () =>
			shop.compare( { buckets, rows: [ ...rows ], runId } )
		);
		collect( found, differing, facet );
		await done.tell();
	}
	return {
		differing,
		inWapro: wapro.articles,
		inShop: answer.articles,
		buckets: answer.differing.length,
	};
}

/** Products that no longer show what was applied last, page by page. */
export async function* shownDifferences(
	{ shop, clock, runId, patient, done }: Needs,
	facet: CheckedFacet
): AsyncGenerator< Differences > {
	const sizer = chunkSizer( {
		start: 1000,
		least: 100,
		most: 5000,
		wishedMs: 1000,
	} );
	let after: number | null = 0;
	while ( after !== null ) {
		const from: number = after;
		const began = clock.elapsed();
		const page = await patient.call( () =>
			shop.liveCheck( { after: from, limit: sizer.size(), runId } )
		);
		sizer.took( page.checked, clock.elapsed() - began );
		const differing = none();
		collect( { ...page, gone: [] }, differing, facet );
		yield differing;
		await done.tell();
		after = page.next;
	}
}

function none(): Differences {
	return {
		goods: new Set(),
		stock: new Set(),
		prices: new Set(),
		gone: new Set(),
	};
}

function collect(
	found: Record< keyof Differences, readonly string[] >,
	into: Differences,
	facet: CheckedFacet
): void {
	const names: readonly ( keyof Differences )[] =
		facet === 'all' ? [ 'goods', 'stock', 'prices', 'gone' ] : [ 'stock' ];
	for ( const name of names ) {
		found[ name ].forEach( ( index ) => into[ name ].add( index ) );
	}
}

/** An answer that was cut must not pass for a small catalogue. */
function assertWhole( { articles, digests }: GetDigestsResponse ): void {
	const counted = digests.reduce( ( sum, { count } ) => sum + count, 0 );
	if ( counted !== articles ) {
		throw new SyncError( {
			kind: 'retryable',
			code: 'answer_malformed',
			delivery: 'answered',
			reason: `WAPRO’s digests cover ${ counted } articles and it names ${ articles }: nothing was compared; ask again.`,
		} );
	}
}

function catalogueGone( articles: number ): SyncError {
	return new SyncError( {
		kind: 'user',
		code: 'catalogue_empty',
		delivery: 'answered',
		reason: `WAPRO lists no article for this shop, which has ${ articles }: nothing was changed. Check that WAPRO_URL leads to the right database and that articles are marked for this shop.`,
	} );
}
