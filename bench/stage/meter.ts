import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that passed, with what it cost. Times are of `performance.now()`. */
export interface Exchange {
	readonly began: number;
	readonly ended: number;
	/** Path below `/wp-json/` without its query, or the SOAP operation. */
	readonly name: string;
	readonly status: number;
	readonly sentBytes: number;
	readonly receivedBytes: number;
	/** Items in the request's body: what stands under a name `index`. */
	readonly items: number;
	/** Of the order that a SOAP request is about; empty without one. */
	readonly reference: string;
	/** Peak of PHP's memory for this request, in bytes; 0 where nobody said. */
	readonly phpMemory: number;
}

/** Larger bodies are of the catalogue. */
const MOST_OF_AN_ORDER = 64 * 1024;

export interface Meter {
	readonly url: string;
	readonly exchanges: readonly Exchange[];
	/** Called with each exchange when its answer has been passed on. */
	onExchange: ( listener: ( exchange: Exchange ) => void ) => () => void;
	/** Nothing passes until it is let through again: connections break before the target hears of them. */
	cut: ( isCut: boolean ) => void;
	close: () => Promise< void >;
}

/** A proxy on loopback that changes nothing and notes everything: all ways go through the same one. */
export async function startMeter( target: string ): Promise< Meter > {
	const agent = new http.Agent( { keepAlive: true } );
	const exchanges: Exchange[] = [];
	let isCut = false;
	const listeners = new Set< ( exchange: Exchange ) => void >();
	const server = http.createServer( { keepAliveTimeout: 30_000 } );

	server.on( 'request', ( request, response ) => {
		if ( isCut ) {
			request.destroy();
			return;
		}
		const began = performance.now();
		const parts: Buffer[] = [];
		request.on( 'data', ( part: Buffer ) => parts.push( part ) );
		request.on( 'end', () => {
			const body = Buffer.concat( parts );
			const passed = http.request(
				new URL( request.url ?? '/', target ),
				{
					method: request.method ?? 'GET',
					agent,
					headers: request.headers,
				},
				( answer ) => {
					let receivedBytes = 0;
					response.writeHead(
						answer.statusCode ?? 502,
						answer.headers
					);
					answer.on( 'data', ( part: Buffer ) => {
						receivedBytes += part.length;
						response.write( part );
					} );
					answer.on( 'error', () => response.destroy() );
					answer.on( 'end', () => {
						response.end();
						const exchange: Exchange = {
							began,
							ended: performance.now(),
							name: nameOf( request ),
							status: answer.statusCode ?? 0,
							sentBytes: body.length,
							receivedBytes,
							items: itemsIn( body ),
							reference: referenceIn( body ),
							phpMemory: Number(
								answer.headers[ 'x-bench-memory' ] ?? 0
							),
						};
						exchanges.push( exchange );
						listeners.forEach( ( listen ) => listen( exchange ) );
					} );
				}
			);
			passed.on( 'error', () => response.destroy() );
			// Whoever gave up waiting must not keep the other side busy.
			response.on( 'close', () => passed.destroy() );
			passed.end( body );
		} );
	} );
	await new Promise< void >( ( resolve ) =>
		server.listen( 0, '127.0.0.1', resolve )
	);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${ port }`,
		exchanges,
		onExchange( listener ) {
			listeners.add( listener );
			return () => void listeners.delete( listener );
		},
		cut( now ) {
			isCut = now;
		},
		close: () =>
			new Promise( ( resolve ) => {
				server.close( () => resolve() );
				server.closeAllConnections();
				agent.destroy();
			} ),
	};
}

function nameOf( { url = '', headers }: http.IncomingMessage ): string {
	const action = headers.soapaction;
	return typeof action === 'string'
		? ( action.replaceAll( '"', '' ).split( '/' ).at( -1 ) ?? '' )
		: ( url.split( '?' )[ 0 ] ?? '' ).replace( /^\/wp-json\//, '' );
}

const referenceIn = ( body: Buffer ): string =>
	body.length > MOST_OF_AN_ORDER
		? ''
		: ( /reference>([^<]+)</.exec( body.toString() )?.[ 1 ] ?? '' );

function itemsIn( body: Buffer ): number {
	let count = 0;
	let at = body.indexOf( '"index":' );
	while ( at !== -1 ) {
		count += 1;
		at = body.indexOf( '"index":', at + 8 );
	}
	return count;
}
