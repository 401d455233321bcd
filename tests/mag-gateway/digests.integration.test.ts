import { openEmbedded } from '../../mag-gateway/database/sqlite/database.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import {
	bucketOf,
	rowDigest,
	xorOf,
} from '../../mag-gateway/wapro/article-hashes.ts';
import type { Facet } from '../../mag-gateway/wapro/article-hashes.ts';
import {
	listGoods,
	listPrices,
	listStock,
} from '../../mag-gateway/wapro/catalogue.ts';
import { getDigests, listHashes } from '../../mag-gateway/wapro/digests.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';
import { edits } from './edits.ts';
import { randomOf } from '../harness/random.ts';

const shopId = 'sklep';
const VIEWS: readonly [ Facet, string | undefined ][] = [
	[ 'all', 'DET' ],
	[ 'all', 'HURT' ],
	[ 'goods', undefined ],
	[ 'stock', undefined ],
	[ 'prices', 'DET' ],
];

let gateway: TestGateway;

beforeEach( async () => {
	gateway = await startTestGateway();
} );
afterEach( () => gateway.close() );

/** From the rows that the catalogue's own operations answer with, nothing stored. */
async function afresh( facet: Facet, priceList = 'DET' ) {
	const { mag } = gateway;
	const { goods } = await listGoods( mag, { shopId, limit: 1000 } );
	const page = { shopId, indexes: [], limit: 1000 };
	const stock = Map.groupBy(
		( await listStock( mag, page ) ).rows,
		( { index } ) => index
	);
	const prices = new Map(
		( await listPrices( mag, { ...page, priceList } ) ).rows.map(
			( { index, hash } ) => [ index, hash ]
		)
	);
	const buckets = Map.groupBy(
		goods.map( ( { index, hash = '' } ) => ( {
			index,
			bucket: bucketOf( index ),
			goods: hash,
			stock: xorOf(
				( stock.get( index ) ?? [] ).map( ( row ) => row.hash )
			),
			prices: { list: prices.get( index ) ?? '0'.repeat( 16 ) },
		} ) ),
		( { bucket } ) => bucket
	);
	return {
		articles: goods.length,
		digests: [ ...buckets ]
			.toSorted( ( [ one ], [ other ] ) => one - other )
			.map( ( [ bucket, rows ] ) => ( {
				bucket,
				count: rows.length,
				hash: xorOf(
					rows.map( ( row ) => rowDigest( row, facet, 'list' ) )
				),
			} ) ),
	};
}

const stored = ( facet: Facet, priceList?: string ) =>
	getDigests( gateway.mag, {
		shopId,
		facet,
		...( priceList === undefined ? {} : { priceList } ),
	} );

test.each( [ 11, 2026, 77_003 ] )(
	'S3: kept digests equal digests computed afresh after any edits (seed %i)',
	async ( seed ) => {
		const random = randomOf( seed );
		// Another process beside the gateway, as the desk is, and one that writes past all rules.
		const user = desk.openDesk( gateway.file );
		const past = openEmbedded( gateway.file );
		try {
			const { change, indexes } = edits( user, past, random );
			await desk.flag( user, indexes );
			let before = await stored( 'all', 'DET' );
			for ( let step = 0; step < 120; step++ ) {
				const done = await change();
				const now = await stored( 'all', 'DET' );
				expect( { done, ...now } ).toMatchObject( {
					done,
					...( await afresh( 'all' ) ),
				} );
				const moved =
					JSON.stringify( now.digests ) !==
					JSON.stringify( before.digests );
				expect( {
					done,
					told: ! moved || BigInt( now.asOf ) > BigInt( before.asOf ),
				} ).toEqual( { done, told: true } );
				before = now;
				if ( step % 12 === 0 ) {
					for ( const [ facet, list ] of VIEWS ) {
						expect( await stored( facet, list ) ).toMatchObject(
							await afresh( facet, list )
						);
					}
				}
			}
			expect( before.articles ).toBeGreaterThan( 0 );
		} finally {
			await user.close();
			await past.close();
		}
	},
	60_000
);

test( 'S3: row hashes of a bucket add up to its digest, of the asked buckets only', async () => {
	await desk.flag(
		gateway.mag,
		( await desk.goods( gateway.mag, '', 500 ) ).map(
			( { index } ) => index
		)
	);
	const { digests, articles } = await stored( 'all', 'DET' );
	expect( articles ).toBeGreaterThan( 30 );
	const { rows } = await listHashes( gateway.mag, {
		shopId,
		priceList: 'DET',
		buckets: digests.map( ( { bucket } ) => bucket ),
	} );
	const sums = Map.groupBy( rows, ( { index } ) => bucketOf( index ) );
	expect(
		digests.map( ( { bucket } ) => ( {
			bucket,
			count: sums.get( bucket )?.length,
			hash: xorOf(
				( sums.get( bucket ) ?? [] ).map( ( row ) =>
					rowDigest(
						{ ...row, bucket, prices: { list: row.prices } },
						'all',
						'list'
					)
				)
			),
		} ) )
	).toEqual( digests );
	const [ first, other ] = digests;
	const one = await listHashes( gateway.mag, {
		shopId,
		priceList: 'DET',
		buckets: [ first?.bucket ?? -1 ],
	} );
	expect( one.rows ).toHaveLength( first?.count ?? -1 );
	expect( one.rows.map( ( { index } ) => bucketOf( index ) ) ).not.toContain(
		other?.bucket
	);
} );

test( 'G11: a delivery that changes alone changes the stock hash of its article, and of no other', async () => {
	const [ other, expected ] = [ 'OKUC-SMAR-18', 'OKUC-ZACZEP-10' ];
	await desk.flag( gateway.mag, [ other, expected ] );
	const hashes = async () => {
		const { rows } = await listHashes( gateway.mag, {
			shopId,
			buckets: [ bucketOf( other ), bucketOf( expected ) ],
		} );
		return Object.fromEntries(
			rows.map( ( { index, stock } ) => [ index, stock ] )
		);
	};
	const seen = [ await hashes() ];
	const past = openEmbedded( gateway.file );
	try {
		for ( const change of [
			'UPDATE ZAMOWIENIE SET DATA_REALIZACJI = DATA_REALIZACJI + 7 WHERE TYP = 2',
			"UPDATE ZAMOWIENIE SET KONTRAHENT_NAZWA = 'Inny' WHERE TYP = 2",
			"UPDATE POZYCJA_ZAMOWIENIA SET ZREALIZOWANO = '3.000000' WHERE ID_ZAMOWIENIA IN ( SELECT ID_ZAMOWIENIA FROM ZAMOWIENIE WHERE TYP = 2 )",
			"UPDATE ZAMOWIENIE SET STATUS_ZAM = 'A' WHERE TYP = 2",
		] ) {
			await past.fill( ( c ) => void c.run( change ) );
			seen.push( await hashes() );
		}
	} finally {
		await past.close();
	}
	expect( new Set( seen.map( ( one ) => one[ expected ] ) ).size ).toBe( 5 );
	expect( new Set( seen.map( ( one ) => one[ other ] ) ).size ).toBe( 1 );
} );

test( 'S3: an unchanged catalogue is answered without a write', async () => {
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-04', 'OKUC-SMAR-18' ] );
	await stored( 'all', 'DET' );
	const watcher = openEmbedded( gateway.file );
	try {
		const version = await watcher.version();
		const again = await stored( 'all', 'DET' );
		expect( again.articles ).toBe( 2 );
		expect( await watcher.version() ).toBe( version );
		await desk.receive( gateway.mag, 'OKUC-SMAR-18', 'M1', '1' );
		expect( await watcher.version() ).not.toBe( version );
	} finally {
		await watcher.close();
	}
} );

test( 'S3: over the wire; a shop sees its own flags, and an article that is not flagged has no row', async () => {
	const client = await clientOf( gateway );
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-04' ] );
	const digests = await call( client, 'GetDigests', {
		shopId,
		facet: 'all',
		priceList: 'DET',
	} );
	expect( digests ).toMatchObject( {
		articles: '1',
		digests: [ { bucket: String( bucketOf( 'OKUC-KLAMKA-04' ) ) } ],
	} );
	const { rows } = await call( client, 'ListHashes', {
		shopId,
		priceList: 'DET',
		buckets: [ bucketOf( 'OKUC-KLAMKA-04' ), bucketOf( 'OKUC-SMAR-18' ) ],
	} );
	expect( rows?.map( ( { index } ) => index ) ).toEqual( [
		'OKUC-KLAMKA-04',
	] );
	expect(
		await faultOf( client, 'GetDigests', {
			shopId,
			facet: 'all',
			priceList: 'X',
		} )
	).toMatchObject( {
		name: 'Invalid',
		detail: { code: 'price_list_unmapped', field: 'priceList' },
	} );
} );
