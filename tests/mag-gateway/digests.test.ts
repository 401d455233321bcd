import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bucketOf as bucketInDemo } from '../../demo/shop/catalogue/links.ts';
import {
	bucketOf,
	NO_ROW,
	rowDigest,
	xorOf,
} from '../../mag-gateway/wapro/article-hashes.ts';
import type { Facet } from '../../mag-gateway/wapro/article-hashes.ts';
import { xorHashes } from '../../sync-worker/domain/hashes.ts';

interface GoldenArticle {
	readonly index: string;
	readonly goods: string;
	/** Null: the article has no row of this facet. */
	readonly stock: string | null;
	readonly prices: string | null;
	readonly bucket: number;
	readonly digests: Readonly< Record< Facet, string > >;
}

interface Golden {
	readonly articles: readonly GoldenArticle[];
	readonly buckets: Readonly< Record< Facet, readonly string[] > >;
}

const golden = JSON.parse(
	readFileSync( join( process.cwd(), 'tests/fixtures/digests.json' ), 'utf8' )
) as Golden;

const facets: readonly Facet[] = [ 'all', 'goods', 'stock', 'prices' ];

const digest = (
	{ index, bucket, goods, stock, prices }: GoldenArticle,
	facet: Facet
) =>
	rowDigest(
		{
			index,
			bucket,
			goods,
			stock: stock ?? NO_ROW,
			prices: prices === null ? {} : { DET: prices },
		},
		facet,
		'DET'
	);

/** The plugin is held against the same file: tests/php/integration/Reconcile/DigestsTest.php. */
describe( 'digests as both sides compute them', () => {
	test.each( golden.articles )(
		'S3: article $index falls into bucket $bucket and has its digest of each facet',
		( article ) => {
			expect( bucketOf( article.index ) ).toBe( article.bucket );
			expect( bucketInDemo( article.index ) ).toBe( article.bucket );
			expect(
				Object.fromEntries(
					facets.map( ( facet ) => [
						facet,
						digest( article, facet ),
					] )
				)
			).toEqual( article.digests );
		}
	);

	test.each( facets )(
		'S3: a bucket of facet %s is the exclusive or of its articles',
		( facet ) => {
			const byBucket = Map.groupBy(
				golden.articles,
				( { bucket } ) => bucket
			);
			const sums = ( xor: ( hashes: readonly string[] ) => string ) =>
				[ ...byBucket ]
					.sort( ( [ one ], [ other ] ) => one - other )
					.map( ( [ bucket, articles ] ) => {
						const hashes = articles.map( ( article ) =>
							digest( article, facet )
						);
						return `${ bucket }:${ xor( hashes ) }`;
					} );
			expect( sums( xorOf ) ).toEqual( golden.buckets[ facet ] );
			expect( sums( xorHashes ) ).toEqual( golden.buckets[ facet ] );
		}
	);
} );
