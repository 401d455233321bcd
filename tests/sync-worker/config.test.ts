import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig } from '../../sync-worker/config.ts';

const complete = {
	WAPRO_URL: 'https://wapro.example.pl/wapro-mag',
	WAPRO_USER: 'sklep',
	WAPRO_PASSWORD: 'one',
	SHOP_URL: 'http://127.0.0.1:8080',
	SHOP_KEY: 'ck_1',
	SHOP_SECRET: 'cs_1',
};

function complaintsOf( environment: Record< string, string | undefined > ) {
	try {
		readConfig( environment );
	} catch ( error ) {
		if ( error instanceof ConfigError ) {
			return error.complaints;
		}
		throw error;
	}
	return [];
}

test( 'a complete environment is enough', () => {
	expect( readConfig( complete ) ).toMatchObject( {
		wapro: { user: 'sklep', pollSeconds: 5 },
		worker: { host: '127.0.0.1', port: 8087 },
		notify: null,
		datagram: null,
		logLevel: 'info',
	} );
} );

test( 'every missing variable is named at once', () => {
	const complaints = complaintsOf( {} );

	for ( const name of Object.keys( complete ) ) {
		expect( complaints ).toContainEqual(
			expect.stringMatching( new RegExp( `^${ name } is missing` ) )
		);
	}
	expect( complaints ).toHaveLength( Object.keys( complete ).length );
} );

test.each( [
	[ 'WAPRO_URL', 'http://wapro.example.pl/x', /https/ ],
	[ 'SHOP_URL', 'shop', /no address/ ],
	[ 'SHOP_URL', 'https://u:p@shop.example.pl', /user or password/ ],
	[ 'WORKER_PORT', '99999', /at most/ ],
	[ 'LOG_LEVEL', 'loud', /debug/ ],
	[ 'WAPRO_POLL_SECONDS', '0', /at least/ ],
	[ 'NOTIFY_USER', 'erp', /NOTIFY_PASSWORD/ ],
	[ 'DATAGRAM_PORT', 'yes', /whole number/ ],
	[ 'DATAGRAM_HOST', 'worker.example.pl', /IP address/ ],
] )( '%s=%s is refused by name', ( name, value, sentence ) => {
	const complaints = complaintsOf( { ...complete, [ name ]: value } );

	expect( complaints ).toHaveLength( 1 );
	expect( complaints[ 0 ] ).toMatch( sentence );
	expect( complaints[ 0 ] ).toMatch( name );
} );

describe( 'secrets', () => {
	const folder = mkdtempSync( path.join( tmpdir(), 'worker-config-' ) );
	const file = path.join( folder, 'secret' );
	afterAll( () => rmSync( folder, { recursive: true } ) );

	test( 'may come from a file; its last line break is not part of them', () => {
		writeFileSync( file, ' two words \n' );

		expect(
			readConfig( {
				...complete,
				WAPRO_PASSWORD: '',
				WAPRO_PASSWORD_FILE: file,
			} ).wapro.password
		).toBe( ' two words ' );
	} );

	test( 'may not be set twice', () => {
		expect(
			complaintsOf( { ...complete, SHOP_SECRET_FILE: file } )
		).toEqual( [ expect.stringMatching( /both set/ ) ] );
	} );

	test( 'an unreadable file is named, the secret is not', () => {
		const complaints = complaintsOf( {
			...complete,
			SHOP_SECRET: undefined,
			SHOP_SECRET_FILE: path.join( folder, 'absent' ),
		} );

		expect( complaints ).toEqual( [
			expect.stringMatching( /^SHOP_SECRET_FILE .*absent/ ),
		] );
	} );

	test( 'never appear in complaints', () => {
		const complaints = complaintsOf( {
			...complete,
			WAPRO_PASSWORD: 'hush-hush',
			LOG_LEVEL: 'x',
		} );

		expect( complaints.join( ' ' ) ).not.toMatch( /hush/ );
	} );
} );

const secret = `whsec_${ Buffer.alloc( 32, 'k' ).toString( 'base64' ) }`;

test( 'O2: production is reached by address and secret, by folder, or not at all', () => {
	const production = ( environment: Record< string, string > ) =>
		readConfig( { ...complete, ...environment } ).production;

	expect( production( {} ) ).toBeNull();
	expect( production( { PRODUCTION_FOLDER: '/srv/orders' } ) ).toEqual( {
		carrier: 'folder',
		folder: '/srv/orders',
	} );
	expect(
		production( {
			PRODUCTION_URL: 'https://production.example.pl/orders',
			PRODUCTION_SECRET: secret,
		} )
	).toEqual( {
		carrier: 'http',
		url: 'https://production.example.pl/orders',
		secret,
		timeoutSeconds: 15,
	} );
} );

test.each( [
	[ { PRODUCTION_URL: 'https://p.example.pl' }, /PRODUCTION_SECRET and/ ],
	[ { PRODUCTION_SECRET: secret }, /PRODUCTION_SECRET and/ ],
	[
		{ PRODUCTION_URL: 'https://p.example.pl', PRODUCTION_SECRET: 'open' },
		/^PRODUCTION_SECRET must be whsec_/,
	],
	[
		{ PRODUCTION_URL: 'http://p.example.pl', PRODUCTION_SECRET: secret },
		/^PRODUCTION_URL must start with https/,
	],
	[ { PRODUCTION_FOLDER: 'orders' }, /^PRODUCTION_FOLDER must be a whole/ ],
	[
		{
			PRODUCTION_FOLDER: '/srv/orders',
			PRODUCTION_ANSWERS_FOLDER: '/srv/orders/',
		},
		/^PRODUCTION_ANSWERS_FOLDER must be another/,
	],
	[
		{
			PRODUCTION_URL: 'https://p.example.pl',
			PRODUCTION_SECRET: secret,
			PRODUCTION_FOLDER: '/srv/orders',
		},
		/^PRODUCTION_FOLDER and PRODUCTION_URL exclude/,
	],
] )( 'O2: %j is no way to production', ( environment, complaint ) => {
	expect( complaintsOf( { ...complete, ...environment } ) ).toEqual( [
		expect.stringMatching( complaint ),
	] );
} );
