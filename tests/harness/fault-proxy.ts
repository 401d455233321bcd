import {
	createServer,
	request as forwardRequest,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a rule looks at. */
export interface SeenRequest {
	readonly method: string;
	/** With the query. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

export type Action =
	/** Answers itself; the target hears nothing. */
	| {
			readonly kind: 'answer';
			readonly status: number;
			readonly headers?: Readonly< Record< string, string > >;
			readonly body?: string;
	  }
	/** Closes the connection before the target hears of it. */
	| { readonly kind: 'cut' }
	/** The target does its work; its answer is lost with the connection. */
	| { readonly kind: 'lose-answer' }
	/** Neither forwards nor answers, until the caller gives up. */
	| { readonly kind: 'hang' }
	/** The target does its work; its answer never comes. */
	| { readonly kind: 'hang-answer' }
	/** Waits for `release()`, then forwards if the caller is still there. */
	| { readonly kind: 'hold' }
	/** Forwards and ends the answer after so many bytes. */
	| { readonly kind: 'truncate'; readonly bytes: number }
	/** Forwards and gives another body instead of the answer's. */
	| {
			readonly kind: 'replace';
			readonly body: string | Buffer;
			readonly status?: number;
	  };

export interface Rule {
	readonly hits: number;
	/** Resolves with the request when the rule has been hit so many times (default once). */
	hit: ( times?: number ) => Promise< SeenRequest >;
	/** Lets held requests go and holds no more. */
	release: () => void;
	remove: () => void;
}

export type Match = RegExp | ( ( request: SeenRequest ) => boolean );

export interface FaultProxy {
	readonly url: string;
	/** Everything that came, oldest first. */
	readonly seen: readonly SeenRequest[];
	/** Where requests go; needed once when the proxy was started without a target. */
	forwardTo: ( target: string ) => void;
	/**
	 * The newest matching rule wins. A pattern is matched against "METHOD /path?query".
	 * `times` is how often it applies; default: until removed.
	 */
	rule: ( match: Match, action: Action, times?: number ) => Rule;
	/** Removes all rules and releases what they hold. */
	clear: () => void;
	close: () => Promise< void >;
}

/** An honest intermediary that lies where a rule tells it to. Keeps the Host header. */
export async function startFaultProxy(
	target?: string
): Promise< FaultProxy > {
	const rules: ActiveRule[] = [];
	const seen: SeenRequest[] = [];
	let destination = target;

	const server = createServer( ( request, response ) => {
		const chunks: Buffer[] = [];
		request.on( 'data', ( chunk: Buffer ) => chunks.push( chunk ) );
		request.on( 'error', () => response.destroy() );
		request.on( 'end', () => {
			const body = Buffer.concat( chunks );
			const sight: SeenRequest = {
				method: request.method ?? 'GET',
				path: request.url ?? '/',
				headers: request.headers,
				body: body.toString(),
			};
			seen.push( sight );
			const rule = rules.findLast( ( each ) => each.takes( sight ) );
			const exchange = { request, response, body, destination };
			if ( rule ) {
				rule.apply( exchange, sight );
			} else {
				forward( exchange );
			}
		} );
	} );
	await new Promise< void >( ( resolve ) =>
		server.listen( 0, '127.0.0.1', resolve )
	);
	const { port } = server.address() as AddressInfo;
	const clear = () => rules.splice( 0 ).forEach( ( rule ) => rule.release() );

	return {
		url: `http://127.0.0.1:${ port }`,
		seen,
		forwardTo: ( address ) => {
			destination = address;
		},
		rule( match, action, times = Infinity ) {
			const rule = new ActiveRule( match, action, times, () => {
				const index = rules.indexOf( rule );
				if ( index >= 0 ) {
					rules.splice( index, 1 );
				}
			} );
			rules.push( rule );
			return rule;
		},
		clear,
		close: () => {
			clear();
			server.closeAllConnections();
			return new Promise< void >( ( resolve ) =>
				server.close( () => resolve() )
			);
		},
	};
}

interface Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly body: Buffer;
	readonly destination: string | undefined;
}

class ActiveRule implements Rule {
	hits = 0;
	readonly #match: Match;
	readonly #action: Action;
	readonly #times: number;
	readonly #detach: () => void;
	readonly #waiting: ( () => void )[] = [];
	readonly #listeners = new Set< ( request: SeenRequest ) => void >();
	#last: SeenRequest | undefined;
	#released = false;

	constructor(
		match: Match,
		action: Action,
		times: number,
		detach: () => void
	) {
		this.#match = match;
		this.#action = action;
		this.#times = times;
		this.#detach = detach;
	}

	takes( sight: SeenRequest ): boolean {
		if ( this.hits >= this.#times ) {
			return false;
		}
		return this.#match instanceof RegExp
			? this.#match.test( `${ sight.method } ${ sight.path }` )
			: this.#match( sight );
	}

	apply( exchange: Exchange, sight: SeenRequest ): void {
		this.hits++;
		this.#last = sight;
		if ( this.#action.kind === 'hold' && ! this.#released ) {
			this.#waiting.push( () => forward( exchange ) );
		} else {
			act( this.#action, exchange );
		}
		[ ...this.#listeners ].forEach( ( listener ) => listener( sight ) );
	}

	hit( times = 1 ): Promise< SeenRequest > {
		if ( this.#last && this.hits >= times ) {
			return Promise.resolve( this.#last );
		}
		return new Promise( ( resolve ) => {
			const listener = ( request: SeenRequest ) => {
				if ( this.hits >= times ) {
					this.#listeners.delete( listener );
					resolve( request );
				}
			};
			this.#listeners.add( listener );
		} );
	}

	release(): void {
		this.#released = true;
		this.#waiting.splice( 0 ).forEach( ( go ) => go() );
	}

	remove(): void {
		this.#detach();
		this.release();
	}
}

function act( action: Action, exchange: Exchange ): void {
	const { response } = exchange;
	switch ( action.kind ) {
		case 'answer':
			response.writeHead( action.status, {
				'content-type': 'application/json',
				...action.headers,
			} );
			response.end( action.body ?? '' );
			return;
		case 'cut':
			response.destroy();
			return;
		case 'hang':
			return;
		case 'hold':
			forward( exchange );
			return;
		case 'lose-answer':
			forward( exchange, () => response.destroy() );
			return;
		case 'hang-answer':
			forward( exchange, () => {} );
			return;
		case 'truncate':
			forward( exchange, ( answer, body ) => {
				response.writeHead( answer.statusCode ?? 502, {
					...endToEnd( answer.headers ),
					'content-length': String( body.length ),
				} );
				response.write( body.subarray( 0, action.bytes ), () =>
					response.destroy()
				);
			} );
			return;
		case 'replace':
			forward( exchange, ( answer ) => {
				const { 'content-encoding': _, ...headers } = endToEnd(
					answer.headers
				);
				response.writeHead( action.status ?? answer.statusCode ?? 502, {
					...headers,
					'content-length': String(
						Buffer.byteLength( action.body )
					),
				} );
				response.end( action.body );
			} );
	}
}

function forward(
	{ request, response, body, destination }: Exchange,
	deliver?: ( answer: IncomingMessage, body: Buffer ) => void
): void {
	// Who has gone meanwhile, gets nothing done.
	if ( response.destroyed || request.socket.destroyed ) {
		return;
	}
	if ( ! destination ) {
		response.writeHead( 502 ).end( 'The proxy has no target yet.' );
		return;
	}
	const { hostname, port } = new URL( destination );
	const onward = forwardRequest(
		{
			hostname,
			port,
			method: request.method,
			path: request.url,
			headers: { ...request.headers, connection: 'close' },
			agent: false,
		},
		( answer ) => {
			const chunks: Buffer[] = [];
			answer.on( 'data', ( chunk: Buffer ) => chunks.push( chunk ) );
			answer.on( 'error', () => response.destroy() );
			answer.on( 'end', () => {
				const whole = Buffer.concat( chunks );
				if ( deliver ) {
					deliver( answer, whole );
					return;
				}
				response.writeHead(
					answer.statusCode ?? 502,
					endToEnd( answer.headers )
				);
				response.end( whole );
			} );
		}
	);
	// The target is away: so is the proxy, as far as the caller can see.
	onward.on( 'error', () => response.destroy() );
	onward.end( body );
}

function endToEnd( headers: IncomingHttpHeaders ): IncomingHttpHeaders {
	const {
		connection,
		'keep-alive': keepAlive,
		'transfer-encoding': coding,
		...rest
	} = headers;
	return rest;
}
