import http from 'node:http';
import https from 'node:https';
import { SyncError } from '../errors.ts';
import type { Bell } from '../ports/bell.ts';

export interface HttpBellOptions {
	readonly timeoutMs: number;
	/** The bell must hang in the shop itself. */
	readonly shopUrl: string;
}

export interface HttpBell extends Bell {
	close: () => void;
}

interface Seen {
	readonly url: string;
	readonly content: string;
	/** Validators for the next look; none while the file is younger than the clock can tell apart. */
	readonly conditions: Readonly< Record< string, string > >;
}

interface Look {
	readonly status: number;
	readonly headers: http.IncomingHttpHeaders;
	readonly content: string;
}

const MOST_CHARACTERS = 256;
/** Last-Modified, and an ETag made of it, tell seconds: two rings within one second look alike. */
const SETTLED_MS = 2000;

/** Reads the bell over HTTP as the static file it is: conditional requests, no redirects, no credentials. */
export function httpBell( { timeoutMs, shopUrl }: HttpBellOptions ): HttpBell {
	const agents = {
		'http:': new http.Agent( { keepAlive: true, maxSockets: 1 } ),
		'https:': new https.Agent( { keepAlive: true, maxSockets: 1 } ),
	};
	let seen: Seen | null = null;

	function look(
		url: URL,
		headers: Record< string, string >
	): Promise< Look > {
		const secure = url.protocol === 'https:';
		return new Promise( ( resolve, reject ) => {
			const request = ( secure ? https : http ).request( url, {
				agent: agents[ secure ? 'https:' : 'http:' ],
				headers: { 'Cache-Control': 'no-cache', ...headers },
				signal: AbortSignal.timeout( timeoutMs ),
			} );
			request.on( 'error', reject );
			request.on( 'response', ( response ) => {
				let content = '';
				response.setEncoding( 'utf8' );
				response.on( 'data', ( part: string ) => {
					content += part;
					if ( content.length > MOST_CHARACTERS ) {
						reject( new Error( 'it is longer than a bell' ) );
						request.destroy();
					}
				} );
				response.on( 'error', reject );
				response.on( 'end', () =>
					resolve( {
						status: response.statusCode ?? 0,
						headers: response.headers,
						content,
					} )
				);
			} );
			request.end();
		} );
	}

	return {
		async rung( address ) {
			const url = bellUrl( address, shopUrl );
			const known = seen?.url === address ? seen : null;
			let found: Look;
			try {
				found = await look( url, { ...known?.conditions } );
			} catch ( thrown ) {
				throw silent( thrown instanceof Error ? thrown.message : '' );
			}
			if ( found.status === 304 ) {
				return false;
			}
			if ( found.status !== 200 ) {
				throw silent( `HTTP ${ found.status }` );
			}
			seen = {
				url: address,
				content: found.content,
				conditions: conditions( found.headers ),
			};
			return known !== null && known.content !== found.content;
		},
		close() {
			agents[ 'http:' ].destroy();
			agents[ 'https:' ].destroy();
		},
	};
}

function conditions(
	headers: http.IncomingHttpHeaders
): Record< string, string > {
	const { etag, date, 'last-modified': modified } = headers;
	const age = Date.parse( date ?? '' ) - Date.parse( modified ?? '' );
	if ( modified !== undefined && ! ( age > SETTLED_MS ) ) {
		return {};
	}
	return {
		...( etag === undefined ? {} : { 'If-None-Match': etag } ),
		...( modified === undefined ? {} : { 'If-Modified-Since': modified } ),
	};
}

function bellUrl( address: string, shopUrl: string ): URL {
	if ( ! URL.canParse( address ) ) {
		throw silent( 'it has no address' );
	}
	const url = new URL( address );
	if ( url.host !== new URL( shopUrl ).host ) {
		throw silent( 'its address is not in the shop' );
	}
	return url;
}

function silent( detail: string ): SyncError {
	return new SyncError( {
		kind: 'retryable',
		code: 'shop_unreachable',
		delivery: 'answered',
		reason: `The shop’s bell cannot be read (${ detail }): the worker polls instead, some seconds later.`,
	} );
}
