import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
	readonly method: string;
	readonly url: string;
	readonly headers: http.IncomingHttpHeaders;
	readonly body: string;
}

export type Answer = (
	request: Received,
	response: http.ServerResponse
) => void | Promise< void >;

export interface StandIn {
	readonly url: string;
	readonly received: Received[];
	answer: ( next: Answer ) => void;
	close: () => Promise< void >;
}

/** A server that misbehaves on demand, for faults of the wire that a real one cannot be asked for. */
export async function startStandIn( first: Answer ): Promise< StandIn > {
	let current = first;
	const received: Received[] = [];
	const server = http.createServer( ( request, response ) => {
		const chunks: Buffer[] = [];
		request.on( 'data', ( part: Buffer ) => chunks.push( part ) );
		request.on( 'end', () => {
			const seen: Received = {
				method: request.method ?? '',
				url: request.url ?? '',
				headers: request.headers,
				body: Buffer.concat( chunks ).toString(),
			};
			received.push( seen );
			void current( seen, response );
		} );
	} );
	await new Promise< void >( ( resolve ) =>
		server.listen( 0, '127.0.0.1', resolve )
	);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${ port }`,
		received,
		answer( next ) {
			current = next;
		},
		close: () =>
			new Promise( ( resolve ) => {
				server.close( () => resolve() );
				server.closeAllConnections();
			} ),
	};
}

export function xml( body: string, status = 200 ): Answer {
	return ( _request, response ) => {
		response.writeHead( status, {
			'Content-Type': 'text/xml; charset=utf-8',
		} );
		response.end( body );
	};
}

export function json(
	body: unknown,
	status = 200,
	headers: Record< string, string > = {}
): Answer {
	return ( _request, response ) => {
		response.writeHead( status, {
			'Content-Type': 'application/json',
			...headers,
		} );
		response.end(
			typeof body === 'string' ? body : JSON.stringify( body )
		);
	};
}

export const hang: Answer = () => undefined;

export const cut: Answer = ( _request, response ) => {
	response.socket?.destroy();
};

export function truncated( body: string, type: string ): Answer {
	return ( _request, response ) => {
		response.writeHead( 200, {
			'Content-Type': type,
			'Content-Length': Buffer.byteLength( body ) * 2,
		} );
		response.write( body, () => response.socket?.destroy() );
	};
}

export function envelope( body: string ): string {
	return (
		'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:wapro-mag:contract:1">' +
		`<s:Body>${ body }</s:Body></s:Envelope>`
	);
}

export function fault( detail: string, faultcode = 's:Server' ): string {
	return envelope(
		`<s:Fault><faultcode xmlns="">${ faultcode }</faultcode><faultstring xmlns="">refused</faultstring>` +
			`<detail xmlns="">${ detail.replace(
				/^<(\w+)>/,
				'<$1 xmlns="urn:wapro-mag:contract:1">'
			) }</detail></s:Fault>`
	);
}
