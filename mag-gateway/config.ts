import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isFile } from './database/sqlite/connection.ts';
import type { GatewayOptions } from './server.ts';

const filled = z
	.string( { error: 'is missing' } )
	.trim()
	.min( 1, 'is missing' );

const environment = z
	.object( {
		MAG_DATABASE: filled.refine(
			isFile,
			'must name a file: a database in memory would be gone, with all orders, when the gateway stops'
		),
		MAG_HOST: filled.default( '127.0.0.1' ),
		MAG_PORT: z.coerce
			.number()
			.int()
			.min( 0 )
			.max( 65_535 )
			.default( 8088 ),
		MAG_PUBLIC_URL: z.url( { protocol: /^https?$/ } ).optional(),
		MAG_USER: filled.regex( /^[^:]+$/, 'must not hold a colon' ),
		MAG_PASSWORD: filled.optional(),
		MAG_PASSWORD_FILE: filled.optional(),
		MAG_NOTIFY_URL: z.url( { protocol: /^https?$/ } ).optional(),
		MAG_NOTIFY_USER: filled.optional(),
		MAG_NOTIFY_PASSWORD: filled.optional(),
		MAG_NOTIFY_PASSWORD_FILE: filled.optional(),
		MAG_SHOPS: filled.default( 'sklep' ),
		MAG_SEED: z
			.union(
				[ z.literal( 'small' ), z.coerce.number().int().min( 1 ) ],
				{
					error: 'is neither "small" nor a number of articles',
				}
			)
			.optional(),
		LOG_LEVEL: z
			.enum( [ 'debug', 'info', 'warn', 'error', 'silent' ] )
			.default( 'info' ),
	} )
	.refine(
		( { MAG_PASSWORD, MAG_PASSWORD_FILE } ) =>
			Boolean( MAG_PASSWORD ?? MAG_PASSWORD_FILE ),
		{
			message: 'is missing; so is MAG_PASSWORD_FILE',
			path: [ 'MAG_PASSWORD' ],
		}
	);

export class ConfigurationError extends Error {}

function secret(
	value: string | undefined,
	file: string | undefined
): string | undefined {
	if ( file === undefined ) {
		return value;
	}
	try {
		return readFileSync( file, 'utf8' ).trim();
	} catch {
		throw new ConfigurationError( `The file ${ file } cannot be read.` );
	}
}

/** The gateway's configuration, or one error that names everything that is wrong. */
export function configurationOf(
	env: Readonly< Record< string, string | undefined > >
): GatewayOptions {
	// An empty variable counts as one that is not set.
	const given = Object.fromEntries(
		Object.entries( env ).filter( ( [ , value ] ) => value )
	);
	const result = environment.safeParse( given );
	if ( ! result.success ) {
		throw new ConfigurationError(
			result.error.issues
				.map(
					( { path, message } ) =>
						`${ path.join( '.' ) || 'configuration' }: ${ message }`
				)
				.join( '\n' )
		);
	}
	const config = result.data;
	return {
		database: config.MAG_DATABASE,
		host: config.MAG_HOST,
		port: config.MAG_PORT,
		publicUrl: config.MAG_PUBLIC_URL,
		user: config.MAG_USER,
		password: secret( config.MAG_PASSWORD, config.MAG_PASSWORD_FILE ) ?? '',
		notify:
			config.MAG_NOTIFY_URL === undefined
				? undefined
				: {
						url: config.MAG_NOTIFY_URL,
						user: config.MAG_NOTIFY_USER,
						password: secret(
							config.MAG_NOTIFY_PASSWORD,
							config.MAG_NOTIFY_PASSWORD_FILE
						),
					},
		shops: config.MAG_SHOPS.split( ',' ).filter( Boolean ),
		seed: config.MAG_SEED,
		logger:
			config.LOG_LEVEL === 'silent' ? false : { level: config.LOG_LEVEL },
	};
}
