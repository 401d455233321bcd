import http from 'node:http';
import https from 'node:https';
import { retryAfterSeconds } from '../domain/retry-after.ts';
import { SyncError } from '../errors.ts';
import { shortIdleAgent } from '../sockets/short-idle-agent.ts';
import { textOf } from './answer-text.ts';
import type { SoapMessage } from './envelope.ts';
import {
	answerMalformed,
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

/** An answer that has begun to arrive. */
export interface HttpAnswer {
	readonly status: number;
	/** The document's text in parts, inflated. Throws SyncError when it breaks off, lasts too long or grows too large. */
	readonly parts: AsyncIterable< string >;
}

/** One HTTP exchange with WAPRO's side. What is no XML never reaches `read`; every failure is a SyncError. */
export interface Transport {
	exchange: < Read >(
		message: SoapMessage,
		read: ( answer: HttpAnswer ) => Promise< Read >
	) => Promise< Read >;
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

	function exchange< Read >(
		{ xml, headers }: SoapMessage,
		read: ( answer: HttpAnswer ) => Promise< Read >
	): Promise< Read > {
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
					'Accept-Encoding': 'gzip',
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
				begun( response )
					.then( ( status ) =>
						read( {
							status,
							parts: textOf( response, {
								mostBytes: options.mostBytes,
								reached,
							} ),
						} )
					)
					.then( resolve, ( thrown: unknown ) => {
						request.destroy();
						reject(
							thrown instanceof SyncError
								? thrown
								: answerMalformed( thrown )
						);
					} );
			} );
			request.end( xml );
		} );
	}

	return { exchange, close: () => agent.destroy() };
}

/** The status of an answer that is XML; throws what any other answer means. */
async function begun( response: http.IncomingMessage ): Promise< number > {
	const status = response.statusCode ?? 0;
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
	return status;
}
