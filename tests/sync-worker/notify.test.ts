import type { NotifyChanged } from '../../contracts/generated/shop-notify.ts';
import { prometheusMetrics } from '../../sync-worker/http/metrics.ts';
import {
	httpServer,
	type HttpServer,
	type HttpServerNeeds,
} from '../../sync-worker/http/server.ts';

const basic = `Basic ${ Buffer.from( 'erp:tajne' ).toString( 'base64' ) }`;
const notice = ( inner: string ) =>
	'<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:n="urn:wapro-mag:shop-notify:1">' +
	`<s:Body>${ inner }</s:Body></s:Envelope>`;
const sound = notice(
	'<n:NotifyChanged><n:shopId>sklep</n:shopId><n:messageId>18446744073709551615</n:messageId>' +
		'<n:objectType>stock</n:objectType><n:key>OKUC-01</n:key></n:NotifyChanged>'
);

let server: HttpServer;
let heard: NotifyChanged[];
let alive = true;
let reachable = true;

const needs: HttpServerNeeds = {
	host: '127.0.0.1',
	port: 0,
	version: '1.2.3',
	metrics: prometheusMetrics( '1.2.3' ),
	alive: () => alive,
	reached: () => ( {
		wapro: { reachable, since: 0 },
		shop: { reachable: true, since: 0 },
	} ),
	notify: { user: 'erp', password: 'tajne' },
	onNotice: ( one ) => heard.push( one ),
};

beforeAll( async () => {
	server = await httpServer( needs );
} );
afterAll( () => server.close() );
beforeEach( () => {
	heard = [];
} );

function post( body: string, headers: Record< string, string > = {} ) {
	return fetch( `${ server.url }/shop-notify`, {
		method: 'POST',
		body,
		headers: {
			'Content-Type': 'text/xml; charset=utf-8',
			Authorization: basic,
			SOAPAction: '"urn:wapro-mag:shop-notify:1/NotifyChanged"',
			...headers,
		},
	} );
}

test( 'S2: a notice is received and wakes', async () => {
	const response = await post( sound );

	expect( response.status ).toBe( 200 );
	expect( await response.text() ).toMatch( /received[^<]*>true</ );
	expect( heard ).toEqual( [
		{
			shopId: 'sklep',
			messageId: '18446744073709551615',
			objectType: 'stock',
			key: 'OKUC-01',
		},
	] );
} );

test.each( [
	'',
	'Basic x',
	`Basic ${ Buffer.from( 'erp:x' ).toString( 'base64' ) }`,
] )(
	'without the right password nothing is read (%p)',
	async ( Authorization ) => {
		const response = await post( 'not even XML', { Authorization } );

		expect( response.status ).toBe( 401 );
		expect( response.headers.get( 'www-authenticate' ) ).toMatch( /Basic/ );
		expect( heard ).toEqual( [] );
	}
);

test( 'more than 64 KB is not read', async () => {
	const response = await post( sound + ' '.repeat( 70_000 ) );

	expect( response.status ).toBe( 413 );
} );

test( 'a compressed message is not unpacked', async () => {
	expect(
		( await post( sound, { 'Content-Encoding': 'gzip' } ) ).status
	).toBe( 415 );
} );

test( 'another content type is refused', async () => {
	expect(
		( await post( '{}', { 'Content-Type': 'application/json' } ) ).status
	).toBe( 415 );
} );

const broken: [ string, string ][] = [
	[ 'nothing', '' ],
	[ 'noise', '\u0001\u0002<' ],
	[ 'a cut message', sound.slice( 0, -30 ) ],
	[ 'a DTD', `<!DOCTYPE x [<!ENTITY a "b">]>${ sound.slice( 21 ) }` ],
	[ 'no body', notice( '' ) ],
	[ 'another operation', notice( '<n:Ping/>' ) ],
	[ 'a fault', notice( '<s:Fault><faultcode>x</faultcode></s:Fault>' ) ],
	[ 'an empty notice', notice( '<n:NotifyChanged/>' ) ],
	[ 'a wrong type', sound.replace( '>stock<', '>shoe<' ) ],
	[ 'a long key', sound.replace( 'OKUC-01', 'x'.repeat( 99 ) ) ],
	[
		'a name of every object',
		notice(
			'<n:NotifyChanged><n:__proto__><n:polluted>1</n:polluted></n:__proto__></n:NotifyChanged>'
		),
	],
	[
		'an element twice',
		sound.replace( '<n:key>', '<n:key>a</n:key><n:key>' ),
	],
];

test.each( broken )(
	'%s is a fault without inner details',
	async ( _what, body ) => {
		const response = await post( body );
		const text = await response.text();

		expect( response.status ).toBe( 500 );
		expect( text ).toMatch( /<faultstring>/ );
		expect( text ).not.toMatch( /node_modules|TypeError|\bat / );
		expect( heard ).toEqual( [] );
		expect( ( {} as Record< string, unknown > ).polluted ).toBeUndefined();
	}
);

test( 'noise of every kind leaves the process alive and prototypes as they are', async () => {
	const before = Object.getOwnPropertyNames( Object.prototype ).sort();
	const parts = [
		'<',
		'>',
		'&',
		'"',
		's:Body',
		'n:NotifyChanged',
		'__proto__',
		'\u0000',
		']]>',
		'<!--',
		'ż',
	];
	for ( let round = 0; round < 150; round++ ) {
		const at = ( round * 7919 ) % sound.length;
		const part = parts[ round % parts.length ] ?? '';
		await (
			await post(
				sound.slice( 0, at ) + part + sound.slice( at + ( round % 5 ) )
			)
		).text();
	}

	expect( Object.getOwnPropertyNames( Object.prototype ).sort() ).toEqual(
		before
	);
	expect( ( await post( sound ) ).status ).toBe( 200 );
} );

test( 'health is about the process, readiness about both sides', async () => {
	const ask = async ( path: string ) =>
		( await fetch( `${ server.url }${ path }` ) ).status;

	expect( [ await ask( '/health' ), await ask( '/ready' ) ] ).toEqual( [
		200, 200,
	] );
	reachable = false;
	expect( [ await ask( '/health' ), await ask( '/ready' ) ] ).toEqual( [
		200, 503,
	] );
	alive = false;
	expect( await ask( '/health' ) ).toBe( 503 );
} );

test( 'metrics name the version', async () => {
	const text = await ( await fetch( `${ server.url }/metrics` ) ).text();

	expect( text ).toMatch( /wapro_mag_worker_info\{version="1.2.3"\} 1/ );
} );

test( 'readiness tells moments as people and other systems write them', async () => {
	const response = await fetch( `${ server.url }/ready` );

	expect( await response.json() ).toMatchObject( {
		shop: { reachable: true, since: '1970-01-01T00:00:00.000Z' },
	} );
} );

test.each( [
	[
		'a taken port',
		() => ( { port: Number( new URL( server.url ).port ) } ),
		{
			message: expect.stringMatching( /^WORKER_PORT \d+ is in use/ ),
			lasting: false,
		},
	],
	[
		'a foreign address',
		() => ( { host: '192.0.2.1' } ),
		{
			message: expect.stringMatching( /^WORKER_HOST 192/ ),
			lasting: true,
		},
	],
] )( '%s is a mistake in the set-up', async ( _name, change, mistake ) => {
	await expect(
		httpServer( { ...needs, ...change() } )
	).rejects.toMatchObject( { name: 'ConfigError', ...mistake } );
} );
