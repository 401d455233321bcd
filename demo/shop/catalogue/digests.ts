import { createHash } from 'node:crypto';
import type {
	CompareRequest,
	CompareResponse,
	DigestsRequest,
	DigestsResponse,
	LiveCheckRequest,
	LiveCheckResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { reportFinding } from '../findings/findings.ts';
import { readMapVersion } from '../settings/maps.ts';
import type { LinkRecord } from './links.ts';
import { findProduct } from './products.ts';
import { stockByLevels } from './stock-formula.ts';

/*
 * The shop's half of the full pass: what it knows of WAPRO's rows, as digests per bucket, as row hashes, and what its
 * products show in fact.
 */

const NOTHING = '0'.repeat( 16 );

type Facet = DigestsRequest[ 'facet' ];

export function differingBuckets(
	shop: ShopContext,
	{ facet, digests }: DigestsRequest
): DigestsResponse {
	const version = readMapVersion( shop );
	const own = new Map< number, bigint >();
	const outdated = new Set< number >();
	const links = flaggedLinks( shop );
	for ( const link of links ) {
		own.set(
			link.bucket,
			( own.get( link.bucket ) ?? 0n ) ^
				BigInt( `0x${ rowDigest( link, facet ) }` )
		);
		if ( link.map_version < version ) {
			outdated.add( link.bucket );
		}
	}
	const theirs = new Map(
		digests.map( ( entry ) => {
			const [ bucket = '', hash = NOTHING ] = entry.split( ':' );
			return [ Number( bucket ), BigInt( `0x${ hash }` ) ];
		} )
	);
	const buckets = new Set( [ ...own.keys(), ...theirs.keys() ] );
	return {
		differing: [ ...buckets ]
			.filter(
				( bucket ) =>
					outdated.has( bucket ) ||
					own.get( bucket ) !== theirs.get( bucket )
			)
			.toSorted( ( one, other ) => one - other ),
		articles: links.length,
		mapVersion: version,
	};
}

export function compareRows(
	shop: ShopContext,
	{ buckets, rows }: CompareRequest
): CompareResponse {
	const version = readMapVersion( shop );
	const asked = new Set( buckets );
	const links = new Map(
		flaggedLinks( shop )
			.filter( ( { bucket } ) => asked.has( bucket ) )
			.map( ( link ) => [ link.erp_key, link ] )
	);
	const answer: CompareResponse = {
		goods: [],
		stock: [],
		prices: [],
		gone: [],
	};
	for ( const row of rows ) {
		const link = links.get( row.index );
		links.delete( row.index );
		const isNew = ! link || link.map_version < version;
		if ( isNew || link.erp_hash !== row.goods ) {
			answer.goods.push( row.index );
		}
		if ( isNew || ( link.stock_hash ?? NOTHING ) !== row.stock ) {
			answer.stock.push( row.index );
		}
		if ( isNew || ( link.price_hash ?? NOTHING ) !== row.prices ) {
			answer.prices.push( row.index );
		}
	}
	answer.gone.push( ...links.keys() );
	return answer;
}

export function liveCheck(
	shop: ShopContext,
	{ after, limit }: LiveCheckRequest
): LiveCheckResponse {
	const links = shop.db.all< LinkRecord >(
		'SELECT * FROM links WHERE id > :after AND flagged = 1 AND shop_id IS NOT NULL ORDER BY id LIMIT :limit',
		{ after, limit }
	);
	const answer: LiveCheckResponse = {
		checked: links.length,
		next: links.length < limit ? null : ( links.at( -1 )?.id ?? null ),
		stock: [],
		prices: [],
		goods: [],
	};
	for ( const link of links ) {
		const product = findProduct( shop, link.shop_id ?? 0 );
		if ( ! product ) {
			continue;
		}
		if ( link.shown_price !== null && product.price !== link.shown_price ) {
			answer.prices.push( link.erp_key );
			reportFinding( shop, {
				kind: 'shown_price_differs',
				field: 'price',
				link,
				shopValue: product.price,
				waproValue: link.shown_price,
			} );
		}
		const expected = stockByLevels( shop, product.id, link.as_of_stock );
		if (
			product.manage_stock &&
			expected !== null &&
			product.stock !== expected
		) {
			answer.stock.push( link.erp_key );
			reportFinding( shop, {
				kind: 'shown_stock_differs',
				field: 'stock',
				link,
				shopValue: String( product.stock ),
				waproValue: String( expected ),
			} );
		}
	}
	return answer;
}

function flaggedLinks( shop: ShopContext ): LinkRecord[] {
	return shop.db.all< LinkRecord >( 'SELECT * FROM links WHERE flagged = 1' );
}

function rowDigest( link: LinkRecord, facet: Facet ): string {
	const hashes = {
		goods: link.erp_hash ?? NOTHING,
		stock: link.stock_hash ?? NOTHING,
		prices: link.price_hash ?? NOTHING,
	};
	const parts =
		facet === 'all' ? Object.values( hashes ) : [ hashes[ facet ] ];
	return createHash( 'md5' )
		.update( [ link.erp_key, ...parts ].join( '|' ) )
		.digest( 'hex' )
		.slice( 0, 16 );
}
