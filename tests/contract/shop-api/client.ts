import { createHmac } from 'node:crypto';
import { Ajv } from 'ajv';
import OAuth from 'oauth-1.0a';
import {
	routes,
	shopApiSchemas,
	type ApiError,
} from '../../../contracts/generated/shop-api.ts';

const NAMESPACE = '/wp-json/wc-wapro-mag/v1/';
const ajv = new Ajv( { strict: true, allowUnionTypes: true } );

export interface Answer< Body = unknown > {
	readonly status: number;
	readonly body: Body;
	readonly headers: Headers;
}

/** How a caller proves who it is, added to one request. */
export type Credentials = (
	method: string,
	url: URL
) => Promise< Record< string, string > >;

interface Sent {
	readonly id?: number;
	readonly data?: unknown;
	readonly raw?: string;
	/** A file as the body; its hash stands in the path. */
	readonly file?: {
		readonly hash: string;
		readonly content: Uint8Array;
		readonly type: string;
	};
}

const NO_HASH = '0'.repeat( 64 );

export interface ApiClient {
	/** Sends a request and checks a good answer against the contract. Never throws for a refusal. */
	send: < Body = unknown >(
		route: string,
		options?: Sent
	) => Promise< Answer< Body > >;
	/** As `send`, and fails unless the answer is good. */
	ask: < Body >(
		route: string,
		data?: unknown,
		id?: number
	) => Promise< Body >;
}

/** A caller of the Shop API. `route` is "METHOD path" as in the contract. */
export function apiClient(
	siteUrl: string,
	credentials: Credentials
): ApiClient {
	async function send< Body >(
		route: string,
		{ id, data, raw, file }: Sent = {}
	): Promise< Answer< Body > > {
		const [ method = 'GET', path = '' ] = route.split( ' ' );
		const url = new URL(
			siteUrl +
				NAMESPACE +
				path
					.replace( '{id}', String( id ?? '' ) )
					.replace( '{hash}', file?.hash ?? NO_HASH )
		);
		if ( method === 'GET' ) {
			addQuery( url, data );
		}
		const headers = await credentials( method, url );
		const body =
			method === 'GET'
				? undefined
				: ( file?.content ?? raw ?? JSON.stringify( data ?? {} ) );
		const response = await fetch( url, {
			method,
			headers: {
				...headers,
				...( body === undefined
					? {}
					: { 'content-type': file?.type ?? 'application/json' } ),
			},
			...( body === undefined ? {} : { body: body as BodyInit } ),
		} );
		const answer = ( await response.json() ) as Body;
		assertContract( route, response.status, answer );
		return {
			status: response.status,
			body: answer,
			headers: response.headers,
		};
	}

	return {
		send,
		async ask< Body >( route: string, data?: unknown, id?: number ) {
			const answer = await send< Body >( route, {
				data,
				...( id === undefined ? {} : { id } ),
			} );
			if ( answer.status !== 200 ) {
				throw new Error(
					`${ route } answered ${ answer.status }: ${ JSON.stringify( answer.body ) }`
				);
			}
			return answer.body;
		},
	};
}

function addQuery( url: URL, data: unknown ): void {
	for ( const [ name, value ] of Object.entries( data ?? {} ) ) {
		url.searchParams.set( name, String( value ) );
	}
}

function assertContract( route: string, status: number, body: unknown ): void {
	const known = routes.find(
		( { method, path } ) => `${ method } ${ path }` === route
	);
	const schema = shopApiSchemas[ known?.response ?? '' ];
	if ( status === 200 && schema && ! ajv.validate( schema, body ) ) {
		throw new Error(
			`${ route } broke its contract: ${ ajv.errorsText() }`
		);
	}
	if ( status !== 200 ) {
		const { code, message, data } = body as ApiError;
		if ( ! code || ! message || data.status !== status ) {
			throw new Error(
				`${ route } refused without code, sentence or status: ${ JSON.stringify( body ) }`
			);
		}
	}
}

interface Signing {
	/** Tampers with what was signed. */
	readonly change?: ( parameters: Record< string, string > ) => void;
	/** How far the caller's clock is behind. */
	readonly secondsAgo?: number;
}

/** WooCommerce's API keys over plain http: OAuth 1.0a with HMAC-SHA256 in the query. */
export function signedBy(
	{ key, secret }: { key: string; secret: string },
	{ change = () => {}, secondsAgo = 0 }: Signing = {}
): Credentials {
	const oauth = new OAuth( {
		consumer: { key, secret },
		signature_method: 'HMAC-SHA256',
		hash_function: ( base, signingKey ) =>
			createHmac( 'sha256', signingKey )
				.update( base )
				.digest( 'base64' ),
	} );
	oauth.getTimeStamp = () => Math.floor( Date.now() / 1000 ) - secondsAgo;
	return async ( method, url ) => {
		const parameters: Record< string, string > = {};
		for ( const [ name, value ] of Object.entries(
			oauth.authorize( { url: url.href, method } )
		) ) {
			parameters[ name ] = String( value );
		}
		change( parameters );
		for ( const [ name, value ] of Object.entries( parameters ) ) {
			url.searchParams.set( name, value );
		}
		return {};
	};
}

/** Nobody. */
export const anonymous: Credentials = async () => ( {} );
