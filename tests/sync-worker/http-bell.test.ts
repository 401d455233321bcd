import type { ServerResponse } from 'node:http';
import {
	httpBell,
	type HttpBell,
} from '../../sync-worker/scheduler/http-bell.ts';
import { hang, startStandIn, type StandIn } from './support/stand-in.ts';

let standIn: StandIn;
let bell: HttpBell;
let content = '1';
let modified = '';

const fileServer = (
	{ headers }: { headers: Record< string, unknown > },
	response: ServerResponse
) => {
	if ( modified !== '' && headers[ 'if-modified-since' ] === modified ) {
		response.writeHead( 304 ).end();
		return;
	}
	response
		.writeHead( 200, modified === '' ? {} : { 'Last-Modified': modified } )
		.end( content );
};

beforeEach( async () => {
	content = '1';
	modified = new Date( Date.now() - 60_000 ).toUTCString();
	standIn = await startStandIn( fileServer );
	bell = httpBell( { timeoutMs: 1500, shopUrl: standIn.url } );
} );
afterEach( async () => {
	bell.close();
	await standIn.close();
} );

const look = () => bell.rung( `${ standIn.url }/bell/1.txt` );

test( 'S1: rings when the file differs, not at the first look', async () => {
	await expect( look() ).resolves.toBe( false );
	await expect( look() ).resolves.toBe( false );
	content = '2';
	modified = new Date( Date.now() - 30_000 ).toUTCString();
	await expect( look() ).resolves.toBe( true );
	await expect( look() ).resolves.toBe( false );
	expect( standIn.received.at( -1 )?.headers[ 'if-modified-since' ] ).toBe(
		modified
	);
} );

test( 'S1: two rings within one second of the file’s clock are both heard', async () => {
	modified = new Date().toUTCString();
	await look();
	content = '2';
	await expect( look() ).resolves.toBe( true );
	content = '3';
	await expect( look() ).resolves.toBe( true );
} );

test( 'a server without validators is read in full', async () => {
	modified = '';
	await look();
	content = '2';
	await expect( look() ).resolves.toBe( true );
} );

test.each( [
	[
		'an absent file',
		( _r: unknown, response: ServerResponse ) =>
			void response.writeHead( 404 ).end(),
	],
	[
		'a redirect',
		( _r: unknown, response: ServerResponse ) =>
			void response
				.writeHead( 302, { Location: 'http://127.0.0.1/' } )
				.end(),
	],
	[ 'silence', hang ],
	[
		'a whole page',
		( _r: unknown, response: ServerResponse ) =>
			void response.writeHead( 200 ).end( 'x'.repeat( 5000 ) ),
	],
] )( '%s is an error that says what is lost', async ( _what, answer ) => {
	standIn.answer( answer );

	await expect( look() ).rejects.toThrow( /polls instead/ );
} );

test( 'a bell outside the shop is not asked', async () => {
	await expect( bell.rung( 'http://127.0.0.1:1/bell.txt' ) ).rejects.toThrow(
		/not in the shop/
	);
	await expect( bell.rung( '' ) ).rejects.toThrow( /no address/ );
} );
