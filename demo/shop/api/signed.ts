import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
	routes,
	type ProductionProgress,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { assertSigned } from '../production/access.ts';
import { assertProgressOn, takeProgress } from '../production/progress.ts';
import { assertNotPaused } from '../settings/staging-guard.ts';
import type { PanelAuth } from './panel-auth.ts';
import { NAMESPACE } from './root.ts';
import { assertRequest, assertResponse, type Route } from './schemas.ts';
import type { WorkerAuth } from './worker-auth.ts';

const MOST_BYTES = 512 * 1024;

interface Parts {
	readonly shop: ShopContext;
	readonly workerAuth: WorkerAuth;
	readonly panelAuth: PanelAuth;
}

/** Routes whose caller proves itself by a signature over the body as sent; the worker may speak for it. */
export function isSignedRoute( { audience }: Route ): boolean {
	return audience === 'production';
}

export function registerSigned( server: FastifyInstance, parts: Parts ): void {
	// Of its own, because here alone the body is wanted byte for byte.
	void server.register( async ( own ) => {
		own.addContentTypeParser(
			'application/json',
			{ parseAs: 'string', bodyLimit: MOST_BYTES },
			( _request, body, done ) => done( null, body )
		);
		for ( const route of routes.filter( isSignedRoute ) ) {
			own.route( {
				method: route.method,
				url: NAMESPACE + route.path,
				bodyLimit: MOST_BYTES,
				onRequest: async ( request ) => identify( request, parts ),
				handler: async ( request, reply ) => {
					const answer = progress( route, request, parts );
					assertResponse( route, answer );
					return reply
						.header( 'cache-control', 'no-store' )
						.send( answer );
				},
			} );
		}
	} );
}

const isWorker = ( { url }: FastifyRequest ): boolean =>
	url.includes( 'oauth_consumer_key=' );

/** Who calls, as far as it can be said before the body is read. */
function identify(
	request: FastifyRequest,
	{ shop, workerAuth, panelAuth }: Parts
): void {
	if ( isWorker( request ) ) {
		workerAuth.check(
			request.method,
			new URL( request.url, shop.siteUrl() )
		);
	} else if ( panelAuth.userOf( request.headers.cookie ) ) {
		throw new Problem(
			'rest_forbidden',
			'Ta droga jest dla programu produkcyjnego.',
			403
		);
	} else if ( request.headers[ 'webhook-signature' ] === undefined ) {
		throw new Problem(
			'production_unsigned',
			'Dokument nie jest podpisany: potrzebne są webhook-id, webhook-timestamp i webhook-signature.',
			401
		);
	}
}

function progress( route: Route, request: FastifyRequest, { shop }: Parts ) {
	const body = String( request.body );
	const header = ( name: string ) =>
		String( request.headers[ `webhook-${ name }` ] ?? '' );
	if ( ! isWorker( request ) ) {
		assertProgressOn( shop );
		assertSigned(
			shop,
			{
				id: header( 'id' ),
				timestamp: header( 'timestamp' ),
				signature: header( 'signature' ),
			},
			body
		);
	}
	const document = parsed( body );
	assertRequest( route, document );
	assertNotPaused( shop );
	const id = header( 'id' );
	if ( id !== '' && id !== document.id ) {
		throw new Problem(
			'id_differs',
			'Dokument i nagłówek webhook-id podają różne identyfikatory.',
			422,
			'id'
		);
	}
	return takeProgress( shop, document );
}

function parsed( body: string ): ProductionProgress {
	try {
		const value: unknown = JSON.parse( body );
		if ( typeof value === 'object' && ! Array.isArray( value ) ) {
			return value as ProductionProgress;
		}
	} catch {
		// Said below.
	}
	throw new Problem(
		'rest_invalid_json',
		'Treść musi być jednym obiektem JSON.'
	);
}
