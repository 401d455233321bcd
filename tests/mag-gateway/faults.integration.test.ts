import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { openDesk } from '../../mag-gateway/desk-commands.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { startProcess } from '../harness/process.ts';
import type { RunningProcess } from '../harness/process.ts';
import { envelope } from './envelope.ts';
import { PASSWORD, USER } from './gateway.ts';

/*
 * The gateway as it runs: a process of its own with its own flags, so that "still alive" means the process.
 */

const root = path.resolve( __dirname, '../..' );
const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
const file = path.join( folder, 'mag.sqlite' );
let gateway: RunningProcess;
let url = '';

const basic = ( password: string ) =>
	`Basic ${ Buffer.from( `${ USER }:${ password }` ).toString( 'base64' ) }`;
const PING = envelope( '<Ping xmlns="urn:wapro-mag:contract:1"/>' );

const post = ( body: BodyInit, headers: Record< string, string > = {} ) =>
	fetch( `${ url }/wapro-mag`, {
		method: 'POST',
		headers: {
			'content-type': 'text/xml; charset=utf-8',
			authorization: basic( PASSWORD ),
			...headers,
		},
		body,
	} );

describe( 'faults at the door of the running gateway', () => {
	beforeAll( async () => {
		gateway = startProcess( {
			name: 'mag-gateway',
			command: path.join( root, 'node_modules/.bin/node' ),
			args: [ '--disable-proto=delete', 'mag-gateway/main.ts' ],
			cwd: root,
			env: {
				MAG_DATABASE: file,
				MAG_PORT: '0',
				MAG_USER: USER,
				MAG_PASSWORD: PASSWORD,
				MAG_SEED: 'small',
			},
		} );
		[ , url = '' ] = await gateway.waitFor( /listening (http:\S+)/ );
	} );

	afterAll( async () => {
		await gateway.stop();
		rmSync( folder, { recursive: true } );
	} );

	afterEach( async () => {
		expect( gateway.isRunning() ).toBe( true );
		const answer = await post( PING );
		expect( answer.status ).toBe( 200 );
		expect( await answer.text() ).toContain( '<contract>1</contract>' );
	} );

	const refusal = async ( response: Response ) => {
		const text = await response.text();
		expect( text ).toContain( '<soap:Fault>' );
		expect( text ).not.toMatch( /node_modules|\.ts:|Error:/ );
		return {
			status: response.status,
			code: /<code>([a-z_]+)<\/code>/.exec( text )?.[ 1 ],
		};
	};

	test.each( [
		[ 'wrong', { authorization: basic( 'zle' ) } ],
		[ 'missing', { authorization: '' } ],
		[ 'malformed', { authorization: 'Basic ###' } ],
		[ 'of another kind', { authorization: 'Bearer x' } ],
	] )(
		'Denied: a password that is %s, before the body is looked at',
		async ( _, headers ) => {
			const response = await post( '<!DOCTYPE not looked at', headers );
			expect( response.status ).toBe( 401 );
			expect( response.headers.get( 'www-authenticate' ) ).toContain(
				'Basic'
			);
			expect( await response.text() ).toContain(
				'<Denied xmlns="urn:wapro-mag:contract:1"><reason>'
			);
		}
	);

	test.each( [
		[
			'malformed',
			'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body></e:Envelope>',
			'xml_malformed',
		],
		[ 'truncated', PING.slice( 0, -20 ), 'xml_malformed' ],
		[ 'empty', '', 'xml_malformed' ],
		[
			'with a DTD',
			`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${ PING }`,
			'dtd_refused',
		],
		[
			'with exploding entities',
			`<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${ PING }`,
			'dtd_refused',
		],
		[
			'nested too deeply',
			envelope(
				`<Ping xmlns="urn:wapro-mag:contract:1">${ '<lines>'.repeat( 5000 ) }${ '</lines>'.repeat( 5000 ) }</Ping>`
			),
			'xml_too_deep',
		],
		[
			'of an operation that is none',
			envelope( '<states xmlns="urn:wapro-mag:contract:1"/>' ),
			'operation_unknown',
		],
	] )( 'Invalid: a request %s', async ( _, body, code ) => {
		expect( await refusal( await post( body ) ) ).toEqual( {
			status: 500,
			code,
		} );
	} );

	test( 'Invalid: bytes that are no UTF-8', async () => {
		const body = Buffer.concat( [
			Buffer.from( PING ),
			Buffer.from( [ 0xff, 0xfe, 0xfa ] ),
		] );
		expect( await refusal( await post( body ) ) ).toMatchObject( {
			code: 'xml_malformed',
		} );
	} );

	test( 'Invalid: more than the limit', async () => {
		const response = await post(
			`${ PING }${ ' '.repeat( 3 * 1024 * 1024 ) }`
		);
		expect( await refusal( response ) ).toEqual( {
			status: 413,
			code: 'too_large',
		} );
	} );

	describe( 'compressed requests', () => {
		const gzip = { 'content-encoding': 'gzip' };

		test( 'are read', async () => {
			const response = await post( gzipSync( PING ), gzip );
			expect( response.status ).toBe( 200 );
		} );

		test( 'that would grow beyond the limit are not inflated', async () => {
			const bomb = gzipSync( Buffer.alloc( 200 * 1024 * 1024, 32 ) );
			expect( bomb.length ).toBeLessThan( 1024 * 1024 );
			expect( await refusal( await post( bomb, gzip ) ) ).toEqual( {
				status: 413,
				code: 'too_large',
			} );
		} );

		test.each( [
			[ 'that are none', Buffer.from( 'no gzip at all' ) ],
			[ 'that are cut off', gzipSync( PING ).subarray( 0, 40 ) ],
			[
				'with a broken end',
				Buffer.concat( [
					gzipSync( PING ).subarray( 0, -4 ),
					Buffer.from( 'abcd' ),
				] ),
			],
			[ 'that are empty', Buffer.alloc( 0 ) ],
		] )( '%s are malformed', async ( _, body ) => {
			expect( await refusal( await post( body, gzip ) ) ).toMatchObject( {
				code: 'xml_malformed',
			} );
		} );

		test( 'of another kind are not taken', async () => {
			expect(
				await refusal( await post( 'x', { 'content-encoding': 'br' } ) )
			).toEqual( { status: 415, code: 'encoding_unsupported' } );
		} );
	} );

	test( 'fuzzed requests leave the process and everybody’s prototype as they were', async () => {
		const names = [
			'__proto__',
			'constructor',
			'prototype',
			'toString',
			'lines',
			'order',
			'Ping',
			'PlaceOrder',
			'index',
			'x:y',
		];
		const attributes = [
			'',
			' id="__proto__"',
			' href="#__proto__"',
			' xsi:type="x:__proto__"',
			' polluted="1"',
			' xmlns:__proto__="urn:x"',
		];
		let state = 20_261_122;
		const random = ( limit: number ) => {
			state = ( state * 1_103_515_245 + 12_345 ) % 2_147_483_648;
			return state % limit;
		};
		const element = ( depth: number ): string => {
			const name = names[ random( names.length ) ];
			const inner =
				depth > 0
					? element( depth - 1 ) +
						( random( 2 ) ? element( depth - 1 ) : '' )
					: 'polluted';
			return `<${ name }${ attributes[ random( attributes.length ) ] }>${ inner }</${ name }>`;
		};
		for ( let n = 0; n < 150; n++ ) {
			const xml = envelope(
				element( 3 ),
				random( 2 ) ? element( 2 ) : ''
			).replace(
				'<e:Body>',
				'<e:Body xmlns="urn:wapro-mag:contract:1">'
			);
			const at = random( xml.length );
			const body =
				random( 3 ) === 0
					? xml.slice( 0, at ) + '\u0001<' + xml.slice( at )
					: xml;
			const { status } = await post( body );
			expect( [ 200, 500 ] ).toContain( status );
		}
		// A request with nothing in it would find its fields on a changed prototype.
		const bare = await post(
			envelope( '<ListGoods xmlns="urn:wapro-mag:contract:1"/>' )
		);
		expect( await bare.text() ).toContain(
			'<code>missing</code><field>shopId</field>'
		);
	} );

	test( 'the log tells operations and codes, never payloads or passwords', async () => {
		await post( PING );
		const log = gateway.output();
		expect( log ).toContain( '"operation":"Ping"' );
		expect( log ).not.toContain( PASSWORD );
		expect( log ).not.toContain( '<e:Envelope' );
	} );

	test( 'the desk works on the same file beside the running gateway', async () => {
		const desk = openDesk( file );
		const { changes } = await desk.database.read( async ( tables ) => ( {
			changes: await tables.changes.counter(),
		} ) );
		await desk.close();
		expect( changes ).toMatch( /^[0-9]+$/ );
		const run = ( ...args: string[] ) => {
			const child = startProcess( {
				name: 'desk',
				command: path.join( root, 'node_modules/.bin/node' ),
				args: [ 'mag-gateway/desk.ts', ...args ],
				cwd: root,
				env: { MAG_DATABASE: file },
			} );
			return child.ended.then( ( code ) => ( {
				code,
				output: child.output(),
			} ) );
		};
		expect( await run( 'flag', 'OKUC-KLAMKA-01' ) ).toMatchObject( {
			code: 0,
		} );
		const shown = await run( 'show', 'OKUC-KLAMKA-01', '--json' );
		expect(
			JSON.parse( shown.output.replace( /^.*?\{/s, '{' ) ).article
				.flaggedFor
		).toEqual( [ 'sklep' ] );
		expect(
			await run( 'receive', 'OKUC-KLAMKA-01', 'X', '1' )
		).toMatchObject( {
			code: 1,
			output: expect.stringContaining( 'M1, M2' ),
		} );
		expect( ( await run( 'help' ) ).output ).toContain(
			'udostępnij towary w sklepie'
		);
		const listed = await post(
			envelope(
				'<ListGoods xmlns="urn:wapro-mag:contract:1"><shopId>sklep</shopId><limit>9</limit></ListGoods>'
			)
		);
		expect( await listed.text() ).toContain(
			'<index>OKUC-KLAMKA-01</index>'
		);
	} );
} );
