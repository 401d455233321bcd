import http from 'node:http';
import https from 'node:https';
import { retryAfterSeconds } from '../domain/retry-after.ts';
import { shortIdleAgent } from '../sockets/short-idle-agent.ts';
import {
	answerTooLarge,
	connectionFailed,
	refusedByStatus,
	type Reached,
} from './transport-errors.ts';

export interface TransportOptions {
	readonly url: string;
	readonly user: string;
	readonly password: string;
	readonly timeoutMs: number;
	readonly mostBytes: number;
}

export interface HttpAnswer {
	readonly status: number;
	readonly body: string;
}

/** One HTTP exchange with WAPRO's side. Resolves with XML only; everything else is a SyncError. */
export interface Transport {
	post: (
		xml: string,
		headers: Readonly< Record< string, string > >
	) => Promise< HttpAnswer >;
	close: () => void;
}

/**
 * Its own few lines instead of the library's client, because the worker must know whether a failed call can have
 * reached WAPRO, must stop reading what grows without end, and must follow no redirect with credentials in hand.
 */
export function transport( options: TransportOptions ): Transport {
	const target = new URL( options.url );
	const secure = target.protocol === 'https:';
	const agent = shortIdleAgent( secure );
	const authorization = `Basic ${ Buffer.from(
		`${ options.user }:${ options.password }`
	).toString( 'base64' ) }`;

	function post(
		xml: string,
		headers: Readonly< Record< string, string > >
	): Promise< HttpAnswer > {
		return new Promise( ( resolve, reject ) => {
			const reached: Reached = { connected: false, timedOut: false };
			const fail = ( error: unknown ) =>
				reject( connectionFailed( error, reached ) );
			const request = ( secure ? https : http ).request( target, {
				method: 'POST',
				agent,
				headers: {
					'Content-Type': 'text/xml; charset=utf-8',
					...headers,
					'Content-Length': Buffer.byteLength( xml ),
					'Accept-Encoding': 'identity',
					Authorization: authorization,
				},
			} );
			const timer = setTimeout( () => {
				reached.timedOut = true;
				request.destroy();
				fail( new Error( 'time is over' ) );
			}, options.timeoutMs );
			request.on( 'socket', ( socket ) => {
				if ( request.reusedSocket ) {
					reached.connected = true;
					return;
				}
				socket.once( secure ? 'secureConnect' : 'connect', () => {
					reached.connected = true;
				} );
			} );
			request.on( 'error', fail );
			request.on( 'close', () => clearTimeout( timer ) );
			request.on( 'response', ( response ) => {
				reached.connected = true;
				read( response, options.mostBytes ).then(
					resolve,
					( error ) => {
						request.destroy();
						fail( error );
					}
				);
			} );
			request.end( xml );
		} );
	}

	return { post, close: () => agent.destroy() };
}

async function read(
	response: http.IncomingMessage,
	mostBytes: number
): Promise< HttpAnswer > {
	const status = response.statusCode ?? 0;
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await ( const part of response as AsyncIterable< Buffer > ) {
		bytes += part.length;
		if ( bytes > mostBytes ) {
			throw answerTooLarge( mostBytes );
		}
		chunks.push( part );
	}
	const type = response.headers[ 'content-type' ] ?? '';
	const isXml = /\b(text|application)\/(soap\+)?xml\b/i.test( type );
	if ( ! isXml || ( status !== 200 && status !== 500 ) ) {
		throw refusedByStatus( {
			status,
			isXml,
			location: response.headers.location,
			delaySeconds: retryAfterSeconds(
				response.headers[ 'retry-after' ]
			),
		} );
	}
	return { status, body: Buffer.concat( chunks ).toString( 'utf8' ) };
}
