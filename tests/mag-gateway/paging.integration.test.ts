import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { envelope } from './envelope.ts';
import { call, clientOf, PASSWORD, startTestGateway, USER } from './gateway.ts';
import type { Answer, TestGateway } from './gateway.ts';

const shopId = 'sklep';
let gateway: TestGateway;
let client: Client;
let flagged: string[];

beforeAll( async () => {
	gateway = await startTestGateway();
	client = await clientOf( gateway );
	flagged = ( await desk.goods( gateway.mag, '', 500 ) ).map(
		( { index } ) => index
	);
	flagged = [ ...new Set( flagged ) ].filter( ( _, n ) => n % 3 > 0 );
	await desk.flag( gateway.mag, flagged );
} );
afterAll( () => gateway.close() );

const OPERATIONS = [ 'ListStock', 'ListPrices' ] as const;
type Paged = ( typeof OPERATIONS )[ number ];

const page = ( operation: Paged, limit: number, afterIndex?: string ) =>
	call( client, operation, {
		shopId,
		...( operation === 'ListPrices' ? { priceList: 'DET' } : {} ),
		afterIndex,
		limit,
	} );

async function everyPage(
	operation: Paged,
	limit: number,
	between: () => Promise< void > = async () => undefined
): Promise< string[] > {
	const indexes: string[] = [];
	let after: string | undefined;
	for (;;) {
		const answer: Answer = await page( operation, limit, after );
		const found = new Set(
			( answer.rows ?? [] ).map( ( { index = '' } ) => index )
		);
		expect( found.size ).toBeLessThanOrEqual( limit );
		indexes.push( ...found );
		after = answer.lastIndex as string | undefined;
		if ( ! answer.more ) {
			return indexes;
		}
		await between();
	}
}

describe.each( OPERATIONS )( '%s over all flagged articles', ( operation ) => {
	const expected = () =>
		flagged.filter(
			( index ) =>
				operation === 'ListPrices' || ! index.startsWith( 'USL-' )
		);

	test.each( [ 1, 4, 1000 ] )(
		'G4, G5: pages of %i name each article once, in the order of the index',
		async ( limit ) => {
			expect( await everyPage( operation, limit ) ).toEqual( expected() );
		}
	);

	test( 'G4, G5: what is changed, flagged or taken away meanwhile moves no other article between pages', async () => {
		const [ first = '' ] = flagged;
		let turn = 0;
		const seen = await everyPage( operation, 3, async () => {
			await ( turn++ % 2
				? desk.flag( gateway.mag, [ first ] )
				: desk.unflag( gateway.mag, [ first ] ) );
		} );
		expect( seen.filter( ( index ) => index !== first ) ).toEqual(
			expected().filter( ( index ) => index !== first )
		);
		await desk.flag( gateway.mag, [ first ] );
	} );

	test( 'G4, G5: after the last one there is nothing, and nothing more', async () => {
		const answer = await page( operation, 10, 'ŻŻŻ' );
		expect( answer.rows ?? [] ).toEqual( [] );
		expect( answer.more ).toBe( false );
		expect( answer ).not.toHaveProperty( 'lastIndex' );
	} );

	test( 'G4, G5: named articles are answered without a page, flagged or not', async () => {
		const answer = await call( client, operation, {
			shopId,
			...( operation === 'ListPrices' ? { priceList: 'DET' } : {} ),
			indexes: [ 'OKUC-SMAR-18' ],
		} );
		expect( answer ).not.toHaveProperty( 'more' );
		expect( answer.rows?.[ 0 ] ).toMatchObject( { index: 'OKUC-SMAR-18' } );
	} );
} );

describe( 'compressed answers', () => {
	const post = ( body: string, encoding?: string ) =>
		new Promise< {
			encoding: string | undefined;
			vary: string | undefined;
			bytes: Buffer;
		} >( ( resolve, reject ) => {
			const sent = request(
				gateway.soapUrl,
				{
					method: 'POST',
					headers: {
						'content-type': 'text/xml; charset=utf-8',
						authorization: `Basic ${ Buffer.from( `${ USER }:${ PASSWORD }` ).toString( 'base64' ) }`,
						...( encoding === undefined
							? {}
							: { 'accept-encoding': encoding } ),
					},
				},
				( answer ) => {
					const parts: Buffer[] = [];
					answer.on( 'data', ( part ) => parts.push( part ) );
					answer.on( 'end', () =>
						resolve( {
							encoding: answer.headers[ 'content-encoding' ],
							vary: answer.headers.vary,
							bytes: Buffer.concat( parts ),
						} )
					);
				}
			);
			sent.on( 'error', reject );
			sent.end( body );
		} );
	const LIST = envelope(
		'<ListGoods xmlns="urn:wapro-mag:contract:1"><shopId>sklep</shopId><limit>100</limit></ListGoods>'
	);

	test.each( [ [ 'gzip' ], [ 'br;q=1.0, gzip;q=0.5' ], [ 'x-gzip' ] ] )(
		'a long answer, when the caller takes %s',
		async ( accepted ) => {
			const plain = await post( LIST );
			const packed = await post( LIST, accepted );
			expect( packed ).toMatchObject( {
				encoding: 'gzip',
				vary: 'accept-encoding',
			} );
			expect( gunzipSync( packed.bytes ).toString() ).toBe(
				plain.bytes.toString()
			);
			expect( packed.bytes.length ).toBeLessThan(
				plain.bytes.length / 4
			);
		}
	);

	test.each( [ [ undefined ], [ 'identity' ], [ 'gzip;q=0' ], [ 'br' ] ] )(
		'not when the caller takes %s',
		async ( accepted ) => {
			const answer = await post( LIST, accepted );
			expect( answer.encoding ).toBeUndefined();
			expect( answer.bytes.toString() ).toContain( 'ListGoodsResponse' );
		}
	);

	test( 'not a short answer', async () => {
		const answer = await post(
			envelope(
				'<GetChangeQueue xmlns="urn:wapro-mag:contract:1"><shopId>sklep</shopId></GetChangeQueue>'
			),
			'gzip'
		);
		expect( answer.encoding ).toBeUndefined();
	} );
} );
