import { setImmediate } from 'node:timers/promises';
import type {
	GetDigests,
	GetDigestsResponse,
	ListHashes,
	ListHashesResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type { BucketRow, DigestKey, Tables } from '../database/port.ts';
import {
	BUCKETS,
	NO_ROW,
	refreshHashes,
	rowDigest,
	xorOf,
} from './article-hashes.ts';
import type { Facet } from './article-hashes.ts';
import { priceListOf } from './catalogue.ts';
import { assertShop } from './mag.ts';
import type { Mag } from './mag.ts';

/** Articles computed in one transaction: about a tenth of a second. */
const BATCH = 1000;

/** Anything that is marked, or a digest that is missing, is computed before the answer. */
type Read< Result > = ( tables: Tables ) => Promise< Result | undefined >;

/**
 * Answers from one moment. Where nothing changed since the last time, nothing is written and no lock is taken; else
 * what is marked is computed in short transactions, the last of which answers.
 */
async function fresh< Result >(
	{ database }: Mag,
	stored: Read< Result >,
	computed: ( tables: Tables ) => Promise< Result >
): Promise< Result > {
	const answer = await database.snapshot( async ( tables ) =>
		( await tables.hashes.dirty( 1 ) ).length > 0
			? undefined
			: stored( tables )
	);
	if ( answer !== undefined ) {
		return answer;
	}
	for (;;) {
		const done = await database.write( async ( tables ) => {
			await refreshHashes( tables, BATCH );
			return ( await tables.hashes.dirty( 1 ) ).length === 0
				? { result: await computed( tables ) }
				: undefined;
		} );
		if ( done ) {
			return done.result;
		}
		await setImmediate();
	}
}

async function answerOf(
	tables: Tables,
	rows: readonly BucketRow[]
): Promise< GetDigestsResponse > {
	return {
		asOf: await tables.changes.counter(),
		articles: rows.reduce( ( sum, { count } ) => sum + count, 0 ),
		digests: rows.filter( ( { count } ) => count > 0 ),
	};
}

/** Computes the digests that are missing and keeps them. */
async function completed(
	tables: Tables,
	key: DigestKey,
	facet: Facet
): Promise< BucketRow[] > {
	const known = await tables.hashes.buckets( key );
	const have = new Set( known.map( ( { bucket } ) => bucket ) );
	const missing = Array.from( { length: BUCKETS }, ( _, n ) => n ).filter(
		( bucket ) => ! have.has( bucket )
	);
	const rows = Map.groupBy(
		await tables.hashes.rows( key.shop, missing ),
		( { bucket } ) => bucket
	);
	const added = missing.map( ( bucket ) => {
		const own = rows.get( bucket ) ?? [];
		return {
			bucket,
			count: own.length,
			hash: xorOf(
				own.map( ( row ) => rowDigest( row, facet, key.listId ) )
			),
		};
	} );
	await tables.hashes.putBuckets( key, added );
	return [ ...known, ...added ].toSorted( ( a, b ) => a.bucket - b.bucket );
}

/** Digest of each bucket that holds flagged articles; a bucket that is left out is empty. */
export async function getDigests(
	mag: Mag,
	{ shopId, facet, priceList }: GetDigests
): Promise< GetDigestsResponse > {
	const key = await mag.database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		const list =
			priceList === undefined
				? undefined
				: await priceListOf( tables, priceList );
		const priced = facet === 'all' || facet === 'prices';
		return {
			shop: shopId,
			facet,
			listId: ( priced ? list?.id : undefined ) ?? '0',
		};
	} );
	return fresh(
		mag,
		async ( tables ) => {
			const rows = await tables.hashes.buckets( key );
			return rows.length === BUCKETS
				? answerOf( tables, rows )
				: undefined;
		},
		async ( tables ) =>
			answerOf( tables, await completed( tables, key, facet ) )
	);
}

/** Row hashes of the flagged articles of some buckets. */
export async function listHashes(
	mag: Mag,
	{ shopId, priceList, buckets }: ListHashes
): Promise< ListHashesResponse > {
	const listId = await mag.database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		return priceList === undefined
			? '0'
			: ( await priceListOf( tables, priceList ) ).id;
	} );
	const read = async ( tables: Tables ): Promise< ListHashesResponse > => ( {
		asOf: await tables.changes.counter(),
		rows: (
			await tables.hashes.rows( shopId, [ ...new Set( buckets ) ] )
		).map( ( { index, goods, stock, prices } ) => ( {
			index,
			goods,
			stock,
			prices: prices[ listId ] ?? NO_ROW,
		} ) ),
	} );
	return fresh( mag, read, read );
}
