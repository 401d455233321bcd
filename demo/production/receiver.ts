import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import type {
	ProductionOrder,
	ProductionProgress,
} from '../../contracts/generated/shop-api.ts';

/** What the next delivery meets instead of an answer; `lost` is worked on first, and then the connection breaks. */
export type Fault =
	| { readonly kind: 'lost' }
	| { readonly kind: 'hang' }
	| {
			readonly kind: 'status';
			readonly status: number;
			readonly retryAfter?: number;
			readonly body?: string;
	  };

/** Where the shop takes what production says, and the secret that it gave for it. */
export interface ShopAddress {
	readonly url: string;
	readonly secret: string;
}

/** What production has to say; id, sequence and time are its own affair. */
export type Said = Omit<
	ProductionProgress,
	'version' | 'id' | 'sequence' | 'at'
>;

export interface ProductionReceiver {
	readonly url: string;
	/** The last word on each order, by reference. */
	readonly orders: ReadonlyMap< string, ProductionOrder >;
	/** Ids of all documents that were taken, in the order of their coming. */
	readonly taken: readonly string[];
	/** Deliveries of a document that was taken before. */
	readonly repeats: readonly string[];
	/** Documents that came after a later one of the same order. */
	readonly outOfOrder: readonly string[];
	/** Deliveries without a right signature. */
	readonly forged: () => number;
	/** Ids that came twice with different content: a fault of the sender. */
	readonly contradictions: readonly string[];
	meet: ( ...faults: readonly Fault[] ) => void;
	/** Tells the shop how an order stands; the status of its answer. */
	say: ( to: ShopAddress, said: Said ) => Promise< number >;
	close: () => Promise< void >;
}

const TOLERANCE_SECONDS = 5 * 60;

/**
 * A small production application, written from docs/production.md alone: it checks signature and age, knows a document
 * by its id, and takes of one order the highest sequence.
 */
export async function startProductionReceiver( options: {
	readonly secret: string;
	readonly port?: number;
} ): Promise< ProductionReceiver > {
	const orders = new Map< string, ProductionOrder >();
	const known = new Map< string, string >();
	const taken: string[] = [];
	const repeats: string[] = [];
	const outOfOrder: string[] = [];
	const contradictions: string[] = [];
	const faults: Fault[] = [];
	let forged = 0;
	let sequence = Date.now();

	/** A document that was taken before is known by its id; tests look whether its content was the same, too. */
	function takeAgain( id: string, isSame: boolean ): number {
		( isSame ? repeats : contradictions ).push( id );
		return 200;
	}

	function take( id: string, body: string ): number {
		const before = known.get( id );
		if ( before !== undefined ) {
			return takeAgain( id, before === body );
		}
		known.set( id, body );
		taken.push( id );
		const order = JSON.parse( body ) as ProductionOrder;
		const last = orders.get( order.reference );
		if ( last !== undefined && last.sequence >= order.sequence ) {
			outOfOrder.push( id );
		} else {
			orders.set( order.reference, order );
		}
		return 200;
	}

	async function answer(
		request: http.IncomingMessage,
		response: http.ServerResponse
	): Promise< void > {
		if ( request.method !== 'POST' ) {
			response.writeHead( 204 ).end();
			return;
		}
		const body = await textOf( request );
		if ( ! isSigned( options.secret, request.headers, body ) ) {
			forged += 1;
			response.writeHead( 401 ).end();
			return;
		}
		const id = String( request.headers[ 'webhook-id' ] ?? '' );
		respond( faults.shift(), () => take( id, body ), request, response );
	}

	function respond(
		fault: Fault | undefined,
		work: () => number,
		request: http.IncomingMessage,
		response: http.ServerResponse
	): void {
		switch ( fault?.kind ) {
			case 'status':
				response
					.writeHead(
						fault.status,
						fault.retryAfter === undefined
							? {}
							: { 'Retry-After': String( fault.retryAfter ) }
					)
					.end( fault.body );
				return;
			case 'hang':
				return;
			case 'lost':
				work();
				request.socket.destroy();
				return;
			default:
				response.writeHead( work() ).end();
		}
	}

	const server = http.createServer( ( request, response ) => {
		answer( request, response ).catch( () => request.socket.destroy() );
	} );
	await new Promise< void >( ( resolve, reject ) => {
		server.once( 'error', reject );
		server.listen( options.port ?? 0, '127.0.0.1', resolve );
	} );
	const address = server.address();
	if ( address === null || typeof address === 'string' ) {
		throw new Error( 'The production receiver has no port.' );
	}
	return {
		url: `http://127.0.0.1:${ address.port }/orders`,
		orders,
		taken,
		repeats,
		outOfOrder,
		forged: () => forged,
		contradictions,
		meet: ( ...wanted ) => void faults.push( ...wanted ),
		say: async ( { url, secret }, said ) => {
			sequence += 1;
			return send( url, secret, {
				...said,
				version: '1.0',
				id: randomUUID(),
				sequence,
				at: new Date().toISOString(),
			} );
		},
		close: () =>
			new Promise( ( resolve ) => {
				server.close( () => resolve() );
				server.closeAllConnections();
			} ),
	};
}

async function send(
	url: string,
	secret: string,
	document: ProductionProgress
): Promise< number > {
	const body = JSON.stringify( document );
	const seconds = Math.floor( Date.now() / 1000 );
	const answer = await fetch( url, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			'webhook-id': document.id,
			'webhook-timestamp': String( seconds ),
			'webhook-signature': `v1,${ signature(
				secret,
				`${ document.id }.${ seconds }.${ body }`
			).toString( 'base64' ) }`,
		},
		body,
	} );
	await answer.body?.cancel();
	return answer.status;
}

function signature( secret: string, signed: string ): Buffer {
	const key = Buffer.from( secret.replace( /^whsec_/, '' ), 'base64' );
	return createHmac( 'sha256', key ).update( signed ).digest();
}

function isSigned(
	secret: string,
	headers: http.IncomingHttpHeaders,
	body: string
): boolean {
	const {
		'webhook-id': id,
		'webhook-timestamp': timestamp,
		'webhook-signature': signatures,
	} = headers;
	const age = Math.abs( Date.now() / 1000 - Number( timestamp ) );
	if ( ! ( age <= TOLERANCE_SECONDS ) || typeof signatures !== 'string' ) {
		return false;
	}
	const expected = signature(
		secret,
		`${ String( id ) }.${ String( timestamp ) }.${ body }`
	);
	return signatures.split( ' ' ).some( ( one ) => {
		const [ version, value = '' ] = one.split( ',' );
		const given = Buffer.from( value, 'base64' );
		return (
			version === 'v1' &&
			given.length === expected.length &&
			timingSafeEqual( given, expected )
		);
	} );
}
