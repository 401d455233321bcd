import Fastify, { type FastifyInstance } from 'fastify';
import type { NotifyChanged } from '../../contracts/generated/shop-notify.ts';
import { ConfigError } from '../errors.ts';
import { isoMoment } from '../ports/clock.ts';
import type { Reachability } from '../ports/reachability.ts';
import { isAuthorized, type Credentials } from './basic-auth.ts';
import type { Metrics } from './metrics.ts';
import { faultAnswer, notifyService } from './notify-service.ts';

export interface HttpServerNeeds {
	readonly host: string;
	readonly port: number;
	readonly version: string;
	readonly metrics: Metrics;
	/** False when a flow hangs: the process should be started anew. */
	readonly alive: () => boolean;
	/** State of both sides; ready means that both answer. */
	readonly reached: () => Readonly<
		Record< 'wapro' | 'shop', Reachability >
	>;
	/** Without credentials the worker takes no notices; polling finds the same changes. */
	readonly notify: Credentials | null;
	readonly onNotice: ( notice: NotifyChanged ) => void;
}

export interface HttpServer {
	readonly url: string;
	close: () => Promise< void >;
}

const MOST_NOTICE_BYTES = 64 * 1024;

/** Health, readiness and metrics for operators, and the SOAP service ShopNotify for WAPRO. */
export async function httpServer(
	needs: HttpServerNeeds
): Promise< HttpServer > {
	const app = Fastify( {
		bodyLimit: MOST_NOTICE_BYTES,
		requestTimeout: 10_000,
		connectionTimeout: 15_000,
		forceCloseConnections: true,
	} );
	app.get( '/health', ( _request, reply ) =>
		reply
			.code( needs.alive() ? 200 : 503 )
			.send( { alive: needs.alive(), version: needs.version } )
	);
	app.get( '/ready', ( _request, reply ) => {
		const systems = needs.reached();
		const ready = Object.values( systems ).every(
			( one ) => one.reachable
		);
		return reply.code( ready ? 200 : 503 ).send( {
			ready,
			wapro: seen( systems.wapro ),
			shop: seen( systems.shop ),
		} );
	} );
	app.get( '/metrics', async ( _request, reply ) =>
		reply
			.type( needs.metrics.contentType )
			.send( await needs.metrics.text() )
	);
	if ( needs.notify !== null ) {
		await serveNotices( app, needs.notify, needs.onNotice );
	}
	const url = await listening( app, needs );
	return { url, close: () => app.close() };
}

async function listening(
	app: FastifyInstance,
	{ host, port }: HttpServerNeeds
): Promise< string > {
	try {
		return await app.listen( { host, port } );
	} catch ( error ) {
		const code =
			typeof error === 'object' && error !== null && 'code' in error
				? error.code
				: null;
		if ( code === 'EADDRINUSE' ) {
			throw new ConfigError(
				[
					`WORKER_PORT ${ port } is in use: stop the other worker or choose another port.`,
				],
				false
			);
		}
		if ( code === 'EADDRNOTAVAIL' ) {
			throw new ConfigError( [
				`WORKER_HOST ${ host } is no address of this machine: choose one that is, or 127.0.0.1.`,
			] );
		}
		throw error;
	}
}

function seen( state: Reachability ) {
	return { ...state, since: isoMoment( state.since ) };
}

async function serveNotices(
	app: FastifyInstance,
	credentials: Credentials,
	onNotice: ( notice: NotifyChanged ) => void
): Promise< void > {
	const answer = await notifyService( onNotice );
	await app.register( async ( scope ) => {
		// Before a byte of the body is read.
		scope.addHook( 'onRequest', async ( request, reply ) => {
			if (
				! isAuthorized( request.headers.authorization, credentials )
			) {
				return reply
					.code( 401 )
					.header( 'WWW-Authenticate', 'Basic realm="shop-notify"' )
					.header( 'Connection', 'close' )
					.type( 'text/xml; charset=utf-8' )
					.send( faultAnswer( 'Wrong user or password.' ).xml );
			}
			if ( request.headers[ 'content-encoding' ] !== undefined ) {
				return reply
					.code( 415 )
					.header( 'Connection', 'close' )
					.send( 'Send the message uncompressed.' );
			}
			return undefined;
		} );
		scope.removeAllContentTypeParsers();
		scope.addContentTypeParser(
			[ 'text/xml', 'application/xml' ],
			{ parseAs: 'string' },
			( _request, body, done ) => done( null, body )
		);
		scope.post( '/shop-notify', async ( request, reply ) => {
			const action = request.headers.soapaction;
			const { status, xml } = await answer(
				typeof request.body === 'string' ? request.body : '',
				typeof action === 'string' ? action : undefined
			);
			return reply
				.code( status )
				.type( 'text/xml; charset=utf-8' )
				.send( xml );
		} );
	} );
}
