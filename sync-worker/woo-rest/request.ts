import * as library from '@woocommerce/woocommerce-rest-api';
import { retryAfterSeconds } from '../domain/retry-after.ts';
import { SyncError } from '../errors.ts';
import { shortIdleAgent } from '../sockets/short-idle-agent.ts';
import { problemOf, schemasOf } from './contract.ts';
import {
	shopAnswerMalformed,
	shopConnectionFailed,
	shopRefused,
} from './errors.ts';

export interface ShopConnection {
	readonly url: string;
	readonly key: string;
	readonly secret: string;
	readonly timeoutMs: number;
	readonly mostBytes: number;
}

interface HttpAnswer {
	readonly status: number;
	readonly headers: Readonly< Record< string, string | undefined > >;
	readonly data: unknown;
}

export interface ShopRequests {
	/** `route` is as in routes.json; `path` is the same with its parameters filled in. */
	send: < Answer >(
		route: string,
		body?: object,
		path?: string
	) => Promise< Answer >;
	skewSeconds: () => number | null;
	close: () => void;
}

/** WooCommerce's own client: OAuth 1.0a over plain http (loopback), Basic over https. */
export function shopRequests( connection: ShopConnection ): ShopRequests {
	const httpAgent = shortIdleAgent( false );
	const httpsAgent = shortIdleAgent( true );
	const Client = clientClass();
	let skew: number | null = null;

	/** A client for one call: only so can the call have a deadline for all of it. */
	function client() {
		return new Client( {
			url: connection.url,
			consumerKey: connection.key,
			consumerSecret: connection.secret,
			// The typings know WooCommerce's own namespaces only; `wc-` makes its keys work on ours.
			version: 'wc-wapro-mag/v1' as 'wc/v3',
			timeout: connection.timeoutMs,
			axiosConfig: {
				httpAgent,
				httpsAgent,
				proxy: false,
				maxRedirects: 0,
				maxContentLength: connection.mostBytes,
				maxBodyLength: Infinity,
				validateStatus: () => true,
				responseType: 'text',
				transformResponse: ( data: unknown ) => data,
				signal: AbortSignal.timeout( connection.timeoutMs ),
			},
		} );
	}

	async function exchange(
		method: string,
		path: string,
		body: object | undefined
	): Promise< HttpAnswer > {
		try {
			return method === 'GET'
				? await client().get( path )
				: await client().post( path, body ?? {} );
		} catch ( thrown ) {
			throw shopConnectionFailed( thrown );
		}
	}

	return {
		async send< Answer >(
			route: string,
			body?: object,
			path?: string
		): Promise< Answer > {
			const schemas = schemasOf( route );
			const [ method = 'GET', pattern = '' ] = route.split( ' ' );
			assertRequest( schemas.request, body );
			const answer = await exchange( method, path ?? pattern, body );
			skew = skewOf( answer ) ?? skew;
			return content< Answer >( route, schemas.response, answer );
		},
		skewSeconds: () => skew,
		close() {
			httpAgent.destroy();
			httpsAgent.destroy();
		},
	};
}

/** A CommonJS module: Node hands out its `default` one level deeper than a bundler does. */
function clientClass(): typeof library.default {
	const outer: unknown = library.default;
	return typeof outer === 'object' && outer !== null && 'default' in outer
		? ( outer.default as typeof library.default )
		: library.default;
}

function assertRequest( schemaName: string, body: object | undefined ): void {
	const problem = body === undefined ? null : problemOf( schemaName, body );
	if ( problem !== null ) {
		throw new SyncError( {
			kind: 'user',
			code: problem.code,
			delivery: 'unsent',
			field: problem.field,
			reason: `The request does not fit the Shop API: ${ problem.detail }.`,
		} );
	}
}

function content< Answer >(
	route: string,
	schemaName: string,
	{ status, headers, data }: HttpAnswer
): Answer {
	const parsed = parse( data );
	if ( status < 200 || status >= 300 ) {
		throw shopRefused( {
			status,
			...refusalIn( parsed ),
			location: headers.location,
			delaySeconds: retryAfterSeconds( headers[ 'retry-after' ] ),
		} );
	}
	if ( parsed === undefined ) {
		throw shopAnswerMalformed( route, 'it is no JSON' );
	}
	const problem = problemOf( schemaName, parsed );
	if ( problem !== null ) {
		throw shopAnswerMalformed( route, problem.detail );
	}
	return parsed as Answer;
}

function parse( data: unknown ): unknown {
	if ( typeof data !== 'string' ) {
		return data;
	}
	try {
		return JSON.parse( data );
	} catch {
		return undefined;
	}
}

function refusalIn( parsed: unknown ) {
	if ( typeof parsed !== 'object' || parsed === null ) {
		return {};
	}
	const { code, message, data } = parsed as Record< string, unknown >;
	const field =
		typeof data === 'object' && data !== null && 'field' in data
			? data.field
			: undefined;
	return {
		...( typeof code === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test( code )
			? { code }
			: {} ),
		...( typeof message === 'string'
			? { message: message.slice( 0, 500 ) }
			: {} ),
		...( typeof field === 'string' ? { field } : {} ),
	};
}

function skewOf( { headers }: HttpAnswer ): number | null {
	const date = Date.parse( headers.date ?? '' );
	return Number.isNaN( date ) ? null : ( date - Date.now() ) / 1000;
}
