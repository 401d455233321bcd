import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Database } from './database/database.ts';

/** A tiny resource under an unguessable name that changes whenever something waits for the worker. */
export interface Bell {
	readonly path: string;
	ring: () => void;
	register: ( server: FastifyInstance ) => void;
}

export function createBell( db: Database ): Bell {
	const stored = ( name: string, fallback: string ): string => {
		db.run(
			'INSERT OR IGNORE INTO options ( name, value ) VALUES ( :name, :fallback )',
			{ name, fallback }
		);
		return (
			db.get< { value: string } >(
				'SELECT value FROM options WHERE name = :name',
				{ name }
			)?.value ?? fallback
		);
	};
	const name = stored( 'bell_name', randomBytes( 16 ).toString( 'hex' ) );
	stored( 'bell_count', '0' );
	return {
		path: `/bell/${ name }.txt`,
		ring() {
			db.run(
				"UPDATE options SET value = CAST( value AS INTEGER ) + 1 WHERE name = 'bell_count'"
			);
		},
		register( server ) {
			server.get( `/bell/${ name }.txt`, async ( request, reply ) => {
				const etag = `"${ stored( 'bell_count', '0' ) }"`;
				reply
					.header( 'etag', etag )
					.header( 'cache-control', 'no-cache' );
				if ( request.headers[ 'if-none-match' ] === etag ) {
					return reply.status( 304 ).send();
				}
				return reply.type( 'text/plain' ).send( etag.slice( 1, -1 ) );
			} );
		},
	};
}
