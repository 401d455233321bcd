import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './errors.ts';
import type { ProductionAddress } from './ports/production.ts';

export { ConfigError };

const loopback = /^(localhost|127(\.[0-9]{1,3}){3}|\[::1\]|::1)$/;

const required = ( sentence: string ) =>
	z.string( sentence ).trim().min( 1, sentence );

/** Passwords may begin or end with a space. */
const secret = ( sentence: string ) => z.string( sentence ).min( 1, sentence );

const address = ( example: string ) =>
	required( `is missing: set it to an address such as ${ example }` )
		.refine( isWebAddress, `is no address: write it like ${ example }` )
		.refine(
			( url ) => ! isWebAddress( url ) || isSafe( new URL( url ) ),
			'must start with https:// (plain http is for this machine only)'
		)
		.refine(
			( url ) => ! isWebAddress( url ) || new URL( url ).username === '',
			'must not carry a user or password: they have variables of their own'
		);

function isWebAddress( url: string ): boolean {
	return URL.canParse( url ) && /^https?:$/.test( new URL( url ).protocol );
}

function isSafe( url: URL ): boolean {
	return url.protocol === 'https:' || loopback.test( url.hostname );
}

const whole = ( least: number, most: number, usual: number ) =>
	z.coerce
		.number( 'must be a whole number' )
		.int( 'must be a whole number' )
		.min( least, `must be at least ${ least }` )
		.max( most, `must be at most ${ most }` )
		.default( usual );

const port = z.coerce
	.number( 'must be a whole number' )
	.int( 'must be a whole number' )
	.min( 0, 'must be at least 0' )
	.max( 65_535, 'must be at most 65535' );

const schema = z
	.object( {
		WAPRO_URL: address( 'https://wapro.example.pl/wapro-mag' ),
		WAPRO_USER: required(
			'is missing: set it to the user that WAPRO’s service gave you'
		),
		WAPRO_PASSWORD: secret(
			'is missing: set it, or WAPRO_PASSWORD_FILE to a file that holds it'
		),
		SHOP_URL: address( 'https://shop.example.pl' ),
		SHOP_KEY: required(
			'is missing: create a key in the shop’s integration settings'
		),
		SHOP_SECRET: secret(
			'is missing: set it, or SHOP_SECRET_FILE to a file that holds it'
		),
		WORKER_HOST: z
			.string()
			.trim()
			.min( 1, 'must not be empty' )
			.default( '127.0.0.1' ),
		WORKER_PORT: whole( 0, 65_535, 8087 ),
		WORKER_ID: z
			.string()
			.regex(
				/^[\w.:@-]{1,64}$/,
				'may hold up to 64 letters, digits and . : @ - _'
			)
			.default(
				() =>
					`${ hostname().slice( 0, 40 ) }-${ randomUUID().slice( 0, 8 ) }`
			),
		NOTIFY_USER: z.string().trim().min( 1, 'must not be empty' ).optional(),
		NOTIFY_PASSWORD: z.string().min( 1, 'must not be empty' ).optional(),
		DATAGRAM_HOST: z
			.string()
			.trim()
			.refine(
				( host ) => isIP( host ) !== 0,
				'must be an IP address of this machine, such as 192.168.1.20'
			)
			.default( '127.0.0.1' ),
		DATAGRAM_PORT: port.optional(),
		PRODUCTION_URL: address(
			'https://production.example.pl/orders'
		).optional(),
		PRODUCTION_SECRET: z
			.string()
			.regex(
				/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/,
				'must be whsec_ and 24 to 64 random bytes in base64'
			)
			.optional(),
		PRODUCTION_FOLDER: z
			.string()
			.refine( isAbsolute, 'must be a whole path, from the root on' )
			.optional(),
		PRODUCTION_ANSWERS_FOLDER: z
			.string()
			.refine( isAbsolute, 'must be a whole path, from the root on' )
			.optional(),
		PRODUCTION_TIMEOUT_SECONDS: whole( 1, 60, 15 ),
		LOG_LEVEL: z
			.enum(
				[ 'debug', 'info', 'warn', 'error', 'silent' ],
				'must be debug, info, warn, error or silent'
			)
			.default( 'info' ),
		WAPRO_POLL_SECONDS: whole( 1, 3600, 5 ),
		WAPRO_TIMEOUT_SECONDS: whole( 1, 60, 30 ),
		SHOP_TIMEOUT_SECONDS: whole( 1, 120, 45 ),
	} )
	.refine(
		( { NOTIFY_USER, NOTIFY_PASSWORD } ) =>
			( NOTIFY_USER === undefined ) === ( NOTIFY_PASSWORD === undefined ),
		{
			path: [ 'NOTIFY_PASSWORD' ],
			message:
				'and NOTIFY_USER belong together: set both, or none to take no notices',
		}
	)
	.refine(
		( { PRODUCTION_URL, PRODUCTION_SECRET } ) =>
			( PRODUCTION_URL === undefined ) ===
			( PRODUCTION_SECRET === undefined ),
		{
			path: [ 'PRODUCTION_SECRET' ],
			message: 'and PRODUCTION_URL belong together: set both, or none',
		}
	)
	.refine(
		( { PRODUCTION_URL, PRODUCTION_FOLDER } ) =>
			PRODUCTION_URL === undefined || PRODUCTION_FOLDER === undefined,
		{
			path: [ 'PRODUCTION_FOLDER' ],
			message:
				'and PRODUCTION_URL exclude each other: orders go to production one way',
		}
	)
	.refine(
		( { PRODUCTION_FOLDER, PRODUCTION_ANSWERS_FOLDER } ) =>
			PRODUCTION_ANSWERS_FOLDER === undefined ||
			PRODUCTION_FOLDER === undefined ||
			resolve( PRODUCTION_FOLDER ) !==
				resolve( PRODUCTION_ANSWERS_FOLDER ),
		{
			path: [ 'PRODUCTION_ANSWERS_FOLDER' ],
			message:
				'must be another folder than PRODUCTION_FOLDER: else the worker would read its own orders',
		}
	);

export interface Config {
	readonly wapro: {
		readonly url: string;
		readonly user: string;
		readonly password: string;
		readonly timeoutSeconds: number;
		readonly pollSeconds: number;
	};
	readonly shop: {
		readonly url: string;
		readonly key: string;
		readonly secret: string;
		readonly timeoutSeconds: number;
	};
	readonly worker: {
		readonly id: string;
		readonly host: string;
		readonly port: number;
	};
	readonly notify: {
		readonly user: string;
		readonly password: string;
	} | null;
	/** Where the shop's datagrams are heard; null: nowhere. */
	readonly datagram: { readonly host: string; readonly port: number } | null;
	/** Null: no production application. */
	readonly production: ProductionAddress | null;
	/** Where production lays its answers; null: not in files. */
	readonly answersFolder: string | null;
	readonly logLevel: z.output< typeof schema >[ 'LOG_LEVEL' ];
}

const secrets = [
	'WAPRO_PASSWORD',
	'SHOP_SECRET',
	'NOTIFY_PASSWORD',
	'PRODUCTION_SECRET',
] as const;

/** The worker's whole configuration, read once. Throws ConfigError with every mistake at once. */
export function readConfig(
	environment: Readonly< Record< string, string | undefined > >
): Config {
	const { values, complaints } = withSecretsFromFiles( environment );
	const parsed = schema.safeParse( values );
	if ( ! parsed.success ) {
		for ( const { path, message } of parsed.error.issues ) {
			const name = String( path[ 0 ] );
			if (
				! complaints.some(
					( known ) =>
						known.startsWith( `${ name } ` ) ||
						known.startsWith( `${ name }_FILE ` )
				)
			) {
				complaints.push( `${ name } ${ message }.` );
			}
		}
	}
	if ( ! parsed.success || complaints.length > 0 ) {
		throw new ConfigError( complaints );
	}
	const { data } = parsed;
	return {
		wapro: {
			url: data.WAPRO_URL,
			user: data.WAPRO_USER,
			password: data.WAPRO_PASSWORD,
			timeoutSeconds: data.WAPRO_TIMEOUT_SECONDS,
			pollSeconds: data.WAPRO_POLL_SECONDS,
		},
		shop: {
			url: data.SHOP_URL,
			key: data.SHOP_KEY,
			secret: data.SHOP_SECRET,
			timeoutSeconds: data.SHOP_TIMEOUT_SECONDS,
		},
		worker: {
			id: data.WORKER_ID,
			host: data.WORKER_HOST,
			port: data.WORKER_PORT,
		},
		notify:
			data.NOTIFY_USER === undefined || data.NOTIFY_PASSWORD === undefined
				? null
				: { user: data.NOTIFY_USER, password: data.NOTIFY_PASSWORD },
		datagram:
			data.DATAGRAM_PORT === undefined
				? null
				: { host: data.DATAGRAM_HOST, port: data.DATAGRAM_PORT },
		production: productionOf( data ),
		answersFolder: data.PRODUCTION_ANSWERS_FOLDER ?? null,
		logLevel: data.LOG_LEVEL,
	};
}

function productionOf(
	data: z.output< typeof schema >
): ProductionAddress | null {
	if (
		data.PRODUCTION_URL !== undefined &&
		data.PRODUCTION_SECRET !== undefined
	) {
		return {
			carrier: 'http',
			url: data.PRODUCTION_URL,
			secret: data.PRODUCTION_SECRET,
			timeoutSeconds: data.PRODUCTION_TIMEOUT_SECONDS,
		};
	}
	return data.PRODUCTION_FOLDER === undefined
		? null
		: { carrier: 'folder', folder: data.PRODUCTION_FOLDER };
}

function withSecretsFromFiles(
	environment: Readonly< Record< string, string | undefined > >
) {
	// An empty variable, as service files and containers leave them, is no variable.
	const values = Object.fromEntries(
		Object.entries( environment ).filter( ( [ , value ] ) => value !== '' )
	);
	const complaints: string[] = [];
	for ( const name of secrets ) {
		const file = values[ `${ name }_FILE` ];
		if ( file === undefined ) {
			continue;
		}
		if ( values[ name ] !== undefined ) {
			complaints.push(
				`${ name } and ${ name }_FILE are both set: keep one of them.`
			);
			continue;
		}
		try {
			values[ name ] = readFileSync( file, 'utf8' ).replace(
				/\r?\n$/,
				''
			);
		} catch {
			complaints.push(
				`${ name }_FILE names a file that cannot be read: ${ file }.`
			);
		}
	}
	return { values, complaints };
}
