import { createHash } from 'node:crypto';
import type { Client } from 'soap';
import { openEmbedded } from '../../mag-gateway/database/sqlite/database.ts';
import { picture } from '../../mag-gateway/demo/picture.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

const shopId = 'sklep';
const INDEX = 'OKUC-SMAR-18';
let gateway: TestGateway;
let client: Client;

beforeEach( async () => {
	gateway = await startTestGateway();
	client = await clientOf( gateway );
	await desk.flag( gateway.mag, [ INDEX ] );
} );
afterEach( () => gateway.close() );

const hashOf = ( content: Uint8Array ) =>
	createHash( 'sha256' ).update( content ).digest( 'hex' );

const request = ( content: Buffer, changes: object = {} ) => ( {
	shopId,
	index: INDEX,
	main: false,
	position: 0,
	hash: hashOf( content ),
	name: 'smar.png',
	contentType: 'image/png',
	content: content.toString( 'base64' ),
	...changes,
} );
const put = ( content: Buffer, changes: object = {} ) =>
	call( client, 'PutPhoto', request( content, changes ) );
const facts = async ( index = INDEX ) =>
	( await call( client, 'GetGoods', { shopId, indexes: [ index ] } ) )
		.goods?.[ 0 ]?.photos as Record< string, string >[] | undefined;
const counter = () =>
	gateway.mag.database.read( ( { changes } ) => changes.counter() );

const RED = picture( [ 200, 40, 40 ] );
const BLUE = picture( [ 40, 40, 200 ] );

test( 'G9: a photo is stored, told with the article, and read again byte by byte', async () => {
	const before = await facts();
	expect( before ).toBeUndefined();
	const { photo } = ( await put( RED, { main: true } ) ) as unknown as {
		photo: { photoId: string };
	};
	expect( await facts() ).toMatchObject( [
		{
			main: true,
			hash: hashOf( RED ),
			name: 'smar.png',
			contentType: 'image/png',
			bytes: String( RED.length ),
		},
	] );
	const answer = await call( client, 'GetPhoto', {
		shopId,
		index: INDEX,
		photoId: photo.photoId,
	} );
	expect( Buffer.from( String( answer.content ), 'base64' ) ).toEqual( RED );
	const { changes } = await desk.queue( gateway.mag, 10 );
	expect(
		changes
			.filter( ( { cause } ) => cause === 'photo' )
			.map( ( { type, key } ) => `${ type } ${ key }` )
			.toSorted()
	).toEqual( [ `goods ${ INDEX }`, `photos ${ INDEX }` ] );
} );

test( 'G9: the same content is kept once; said again it moves, or nothing happens at all', async () => {
	expect( await put( RED, { main: true } ) ).toMatchObject( {
		outcome: 'created',
	} );
	const counted = await counter();
	expect( await put( RED, { main: true } ) ).toMatchObject( {
		outcome: 'unchanged',
	} );
	expect( await counter() ).toBe( counted );
	await put( BLUE, { position: 1 } );
	expect(
		await put( RED, { position: 2, content: undefined } )
	).toMatchObject( { outcome: 'updated' } );
	expect(
		await put( BLUE, { main: true, position: 0, content: undefined } )
	).toMatchObject( { outcome: 'updated', photo: { main: true } } );
	expect(
		( await facts() )?.map( ( { hash, main } ) => [ hash, main ] )
	).toEqual( [
		[ hashOf( BLUE ), true ],
		[ hashOf( RED ), false ],
	] );
	expect( await desk.photos( gateway.mag, INDEX ) ).toHaveLength( 2 );
} );

test( 'G9: removed by its hash, once; removing it again is harmless', async () => {
	await put( RED );
	const remove = () =>
		call( client, 'DeletePhoto', {
			shopId,
			index: INDEX,
			hash: hashOf( RED ),
		} );
	expect( await remove() ).toMatchObject( { removed: true } );
	const counted = await counter();
	expect( await remove() ).toMatchObject( { removed: false } );
	expect( await counter() ).toBe( counted );
	expect( await facts() ).toBeUndefined();
} );

test.each( [
	[
		'no picture',
		Buffer.from( 'nie obraz' ),
		{},
		'photo_type',
		'contentType',
	],
	[
		'another type than announced',
		RED,
		{ contentType: 'image/jpeg' },
		'photo_type',
		'contentType',
	],
	[
		'damaged on the way',
		RED,
		{ content: RED.subarray( 0, -1 ).toString( 'base64' ) },
		'hash_mismatch',
		'hash',
	],
	[ 'no hash', RED, { hash: 'abc' }, 'malformed', 'hash' ],
	[
		'larger than twenty megabytes',
		Buffer.concat( [ RED, Buffer.alloc( 20 * 1024 * 1024 ) ] ),
		{},
		'photo_too_large',
		'content',
	],
] )(
	'G9: refused, and nothing stored: %s',
	async ( _, content, changes, code, field ) => {
		const fault = await faultOf(
			client,
			'PutPhoto',
			request( content, changes )
		);
		expect( fault ).toMatchObject( {
			name: 'Invalid',
			detail: { code, field },
		} );
		expect( await desk.photos( gateway.mag, INDEX ) ).toEqual( [] );
	}
);

test( 'G9: without content, one that is not there is asked for; so is a photo or an article that does not exist', async () => {
	for ( const [ operation, asked, field, code ] of [
		[
			'PutPhoto',
			request( RED, { content: undefined } ),
			'content',
			'photo_unknown',
		],
		[
			'GetPhoto',
			{ shopId, index: INDEX, photoId: '999' },
			'photoId',
			'photo_unknown',
		],
		[
			'PutPhoto',
			request( RED, { index: 'BRAK' } ),
			'index',
			'article_unknown',
		],
	] as const ) {
		expect( await faultOf( client, operation, asked ) ).toMatchObject( {
			name: 'NotFound',
			detail: { code, field },
		} );
	}
} );

test( 'G9: a photo of another article is not given out under a wrong index', async () => {
	const [ knob ] = await desk.photos( gateway.mag, 'OKUC-GALKA-CZ' );
	expect(
		await faultOf( client, 'GetPhoto', {
			shopId,
			index: INDEX,
			photoId: knob?.id,
		} )
	).toMatchObject( { detail: { code: 'photo_unknown' } } );
} );

test( 'G9: files that WAPRO’s users put in past the gateway are read; what is no picture is not shown', async () => {
	const past = openEmbedded( gateway.file );
	await past.fill( ( c ) => {
		for ( const content of [ BLUE, Buffer.from( 'pismo.doc' ) ] ) {
			c.run(
				'INSERT INTO ARTYKUL_BLOB ( INDEKS_KATALOGOWY, ZDJECIE ) VALUES ( ?, ? )',
				INDEX,
				content
			);
		}
	} );
	await past.close();
	expect( await facts() ).toMatchObject( [
		{ hash: hashOf( BLUE ), main: true, contentType: 'image/png' },
	] );
} );

test( 'G9: a photo follows an article whose index changes', async () => {
	await put( RED );
	await desk.reindex( gateway.mag, INDEX, 'SMAR-NOWY' );
	expect( await facts( 'SMAR-NOWY' ) ).toMatchObject( [
		{ hash: hashOf( RED ) },
	] );
} );
