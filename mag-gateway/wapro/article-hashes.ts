import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type {
	HashRow,
	PriceListEntry,
	SupplyRow,
	Tables,
} from '../database/port.ts';
import { goods, readGoods } from './goods.ts';
import type { GoodsFacts } from './goods.ts';
import { mainWarehouse } from './mag.ts';
import { mainRows } from './main-row.ts';
import { priceRow } from './price-row.ts';
import { stockRow } from './stock.ts';

export const BUCKETS = 2048;
export const NO_ROW = '0'.repeat( 16 );

export const bucketOf = ( index: string ): number => crc32( index ) % BUCKETS;

const halves = ( hash: string ): readonly [ number, number ] => [
	Number.parseInt( hash.slice( 0, 8 ), 16 ),
	Number.parseInt( hash.slice( 8 ), 16 ),
];

const hex = ( half: number ): string =>
	( half >>> 0 ).toString( 16 ).padStart( 8, '0' );

/** Exclusive or of 64-bit hashes written as sixteen hexadecimal digits; of none, zeros. */
export function xorOf( hashes: readonly string[] ): string {
	let high = 0;
	let low = 0;
	for ( const hash of hashes ) {
		const [ one, other ] = halves( hash );
		high ^= one;
		low ^= other;
	}
	return hex( high ) + hex( low );
}

export type Facet = 'all' | 'goods' | 'stock' | 'prices';

/** What one article adds to its bucket's digest. */
export function rowDigest(
	row: HashRow,
	facet: Facet,
	listId: string
): string {
	const prices = row.prices[ listId ] ?? NO_ROW;
	const parts = {
		all: [ row.goods, row.stock, prices ],
		goods: [ row.goods ],
		stock: [ row.stock ],
		prices: [ prices ],
	}[ facet ];
	return createHash( 'md5' )
		.update( [ row.index, ...parts ].join( '|' ) )
		.digest( 'hex' )
		.slice( 0, 16 );
}

function priceHashes(
	index: string,
	facts: GoodsFacts,
	mainId: string
): Record< string, string > {
	const entries = Map.groupBy(
		facts.prices.get( index ) ?? [],
		( { listId } ) => listId
	);
	return Object.fromEntries(
		facts.lists.flatMap( ( list ) => {
			const own: readonly PriceListEntry[] = entries.get( list.id ) ?? [];
			const winner = mainRows( own, mainId ).get( index );
			return winner ? [ [ list.id, priceRow( winner, list ).hash ] ] : [];
		} )
	);
}

/** Row hashes of some articles for one shop, from the rows themselves; those not flagged there have none. */
export function hashRows(
	shop: string,
	facts: GoodsFacts,
	supplies: ReadonlyMap< string, readonly SupplyRow[] >,
	mainId: string
): Map< string, HashRow > {
	const hashes = new Map< string, HashRow >();
	for ( const [ index, article ] of facts.winners ) {
		if ( article.flaggedFor.includes( shop ) ) {
			hashes.set( index, {
				index,
				bucket: bucketOf( index ),
				goods: goods( article, shop, facts ).hash ?? NO_ROW,
				stock: xorOf(
					( facts.rows.get( index ) ?? [] )
						.filter( ( { kind } ) => kind === 'goods' )
						.map(
							( row ) =>
								stockRow( row, supplies.get( index ) ).hash
						)
				),
				prices: priceHashes( index, facts, mainId ),
			} );
		}
	}
	return hashes;
}

/**
 * Computes anew what the triggers marked, at most `limit` articles. A difference found moves the counter, since
 * whoever wrote past the gateway did not.
 *
 * @return Whether anything was marked.
 */
export async function refreshHashes(
	tables: Tables,
	limit: number
): Promise< boolean > {
	const indexes = await tables.hashes.dirty( limit );
	if ( indexes.length === 0 ) {
		return false;
	}
	const main = await mainWarehouse( tables );
	const facts = await readGoods( tables, indexes );
	const supplies = Map.groupBy(
		await tables.movements.supplies( indexes ),
		( { index } ) => index
	);
	let changed = false;
	for ( const { id: shop } of await tables.shops.all() ) {
		const rows = hashRows( shop, facts, supplies, main.id );
		const touched = new Set< number >();
		for ( const index of indexes ) {
			const bucket = bucketOf( index );
			if (
				await tables.hashes.put(
					shop,
					index,
					bucket,
					rows.get( index )
				)
			) {
				touched.add( bucket );
			}
		}
		if ( touched.size > 0 ) {
			await tables.hashes.forgetBuckets( shop, [ ...touched ] );
			changed = true;
		}
	}
	await tables.hashes.clean( indexes );
	if ( changed ) {
		await tables.changes.touch();
	}
	return true;
}
