import type { IncomingMessage } from 'node:http';

const OVERRIDDEN = [ 'PUT', 'PATCH', 'DELETE' ];

/** WordPress's own client sends these methods as POST and names them in a header; WordPress's server obeys it. */
export function obeyMethodOverride( request: IncomingMessage ): void {
	const wanted = String(
		request.headers[ 'x-http-method-override' ] ?? ''
	).toUpperCase();
	if ( request.method === 'POST' && OVERRIDDEN.includes( wanted ) ) {
		request.method = wanted;
	}
}
