import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { routes } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { isFileRoute, registerFiles } from './files.ts';
import { handlers } from './handlers.ts';
import type { PanelAuth, User } from './panel-auth.ts';
import { readQuery } from './query.ts';
import { NAMESPACE } from './root.ts';
import { assertRequest, assertResponse, type Route } from './schemas.ts';
import { isSignedRoute, registerSigned } from './signed.ts';
import type { WorkerAuth } from './worker-auth.ts';

/** Largest body, as in the plugin. */
export const BODY_LIMIT = 8 * 1024 * 1024;

const identified = new WeakMap< FastifyRequest, User >();

const WORKER: User = { name: 'worker', may: [] };

interface Parts {
	readonly shop: ShopContext;
	readonly workerAuth: WorkerAuth;
	readonly panelAuth: PanelAuth;
	readonly bellUrl: () => string;
}

/** Puts every route of the contract on the server. */
export function registerShopApi( server: FastifyInstance, parts: Parts ): void {
	for ( const route of routes ) {
		if ( isFileRoute( route ) || isSignedRoute( route ) ) {
			continue;
		}
		const handler = handlers[ `${ route.method } ${ route.path }` ];
		if ( ! handler ) {
			throw new Error(
				`Nothing serves ${ route.method } ${ route.path }.`
			);
		}
		server.route( {
			method: route.method,
			url: NAMESPACE + route.path.replace( '{id}', ':id(^[0-9]{1,15}$)' ),
			bodyLimit: BODY_LIMIT,
			// Before a byte of the body is read.
			onRequest: async ( request ) => {
				permit( route, request, parts );
			},
			handler: async ( request, reply ) => {
				const { shop, bellUrl } = parts;
				const checked = requestOf( route, request );
				assertRequest( route, checked );
				const answer = handler( {
					shop,
					request: checked,
					id: Number( ( request.params as { id?: string } ).id ?? 0 ),
					user: permit( route, request, parts ),
					bellUrl: bellUrl(),
				} );
				assertResponse( route, JSON.parse( JSON.stringify( answer ) ) );
				return reply
					.header( 'cache-control', 'no-store' )
					.send( answer );
			},
		} );
	}
	registerSigned( server, parts );
	registerFiles( server, parts.shop, ( route, request ) =>
		permit( route, request, parts )
	);
}

/** A worker's signature counts for one request, so it is checked once. */
function permit(
	route: Route,
	request: FastifyRequest,
	{ shop, workerAuth, panelAuth }: Parts
): User {
	const known = identified.get( request );
	if ( known ) {
		return known;
	}
	const user = identify();
	identified.set( request, user );
	return user;

	function identify(): User {
		const url = new URL( request.url, shop.siteUrl() );
		const signed = url.searchParams.has( 'oauth_consumer_key' );
		if ( route.audience === 'worker' ) {
			workerAuthOrRefuse( signed, url );
			return WORKER;
		}
		if ( signed ) {
			workerAuth.check( request.method, url );
			throw new Problem(
				'rest_forbidden',
				'Klucz usługi wymiany nie daje wstępu do panelu.',
				403
			);
		}
		const nonce = request.headers[ 'x-wp-nonce' ];
		return panelAuth.check(
			route.audience === 'manage' ? 'manage' : 'view',
			request.headers.cookie,
			typeof nonce === 'string' ? nonce : undefined
		);
	}

	function workerAuthOrRefuse( signed: boolean, url: URL ): void {
		const person = panelAuth.userOf( request.headers.cookie );
		if ( ! signed && person ) {
			throw new Problem(
				'rest_forbidden',
				'Ta droga jest tylko dla usługi wymiany.',
				403
			);
		}
		workerAuth.check( request.method, url );
	}
}

function requestOf( route: Route, request: FastifyRequest ): unknown {
	if ( route.method === 'GET' ) {
		const { searchParams } = new URL( request.url, 'http://shop' );
		return readQuery( route, searchParams );
	}
	return request.body ?? {};
}

/** Every refusal in WordPress's shape: code, sentence, status and, where one is at fault, the field. */
export function sendProblem(
	error: unknown,
	request: FastifyRequest,
	reply: FastifyReply
): FastifyReply {
	const problem = asProblem( error );
	if ( problem.status >= 500 ) {
		request.log.error( error );
	}
	return reply.status( problem.status ).send( {
		code: problem.code,
		message: problem.message,
		data: {
			status: problem.status,
			...( problem.field === undefined ? {} : { field: problem.field } ),
		},
	} );
}

function asProblem( error: unknown ): Problem {
	if ( error instanceof Problem ) {
		return error;
	}
	const { statusCode, code } = error as {
		statusCode?: number;
		code?: string;
	};
	if ( statusCode === 413 ) {
		return new Problem(
			'too_large',
			'Żądanie jest większe niż 8 MB. Wyślij mniej pozycji naraz.',
			413
		);
	}
	if ( statusCode === 415 ) {
		return new Problem(
			'rest_unsupported_type',
			'Treść musi być w JSON.',
			415
		);
	}
	if ( statusCode !== undefined && statusCode < 500 ) {
		return new Problem(
			'rest_invalid_json',
			'Treść nie jest poprawnym JSON.'
		);
	}
	return new Problem(
		'shop_error',
		`Sklep nie wykonał tego żądania (${ code ?? 'błąd wewnętrzny' }).`,
		500
	);
}
