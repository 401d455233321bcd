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
import { wellFormed } from './well-formed.ts';

export interface ShopConnection {
	readonly url: string;
	readonly key: string;
	readonly secret: string;
	readonly timeoutMs: number;
	readonly mostBytes: number;
}

/** A file instead of JSON. */
export interface Upload {
	readonly contentType: string;
	readonly content: Uint8Array;
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
	upload: < Answer >(
		route: string,
		path: string,
		file: Upload
	) => Promise< Answer >;
	/** A file, read as far as `mostBytes`. */
	download: ( path: string, mostBytes: number ) => Promise< Uint8Array >;
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
	function client( change: object ) {
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
				transformRequest: ( data: unknown ) =>
					typeof data === 'string' ? wellFormed( data ) : data,
				transformResponse: ( data: unknown ) => data,
				signal: AbortSignal.timeout( connection.timeoutMs ),
				...change,
			},
		} );
	}

	async function exchange(
		method: string,
		path: string,
		body?: object,
		change: object = {}
	): Promise< HttpAnswer > {
		try {
			const answer: HttpAnswer =
				method === 'GET'
					? await client( change ).get( path )
					: await client( change ).post( path, body ?? {} );
			skew = skewOf( answer ) ?? skew;
			return answer;
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
			return content< Answer >( route, schemas.response, answer );
		},
		async upload< Answer >(
			route: string,
			path: string,
			file: Upload
		): Promise< Answer > {
			const answer = await exchange(
				'POST',
				path,
				{},
				{
					data: Buffer.from( file.content ),
					headers: {
						Accept: 'application/json',
						'Content-Type': file.contentType,
					},
				}
			);
			return content< Answer >(
				route,
				schemasOf( route ).response,
				answer
			);
		},
		async download( path, mostBytes ) {
			const { status, headers, data } = await exchange(
				'GET',
				path,
				undefined,
				{
					responseType: 'arraybuffer',
					maxContentLength: mostBytes,
					headers: { Accept: '*/*' },
				}
			);
			const bytes = data instanceof Uint8Array ? data : new Uint8Array();
			if ( status < 200 || status >= 300 ) {
				throw refused( { status, headers, data: bytes.toString() } );
			}
			return bytes;
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
	if ( status < 200 || status >= 300 ) {
		throw refused( { status, headers, data } );
	}
	const parsed = parse( data );
	if ( parsed === undefined ) {
		throw shopAnswerMalformed( route, 'it is no JSON' );
	}
	const problem = problemOf( schemaName, parsed );
	if ( problem !== null ) {
		throw shopAnswerMalformed( route, problem.detail );
	}
	return parsed as Answer;
}

function refused( { status, headers, data }: HttpAnswer ): SyncError {
	return shopRefused( {
		status,
		...refusalIn( parse( data ) ),
		location: headers.location,
		delaySeconds: retryAfterSeconds( headers[ 'retry-after' ] ),
	} );
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
