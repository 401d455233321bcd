import { createHmac } from 'node:crypto';
import http from 'node:http';
import OAuth from 'oauth-1.0a';

export interface WcRest {
	/** One call of `wc/v3` as an integration makes it: signed, over a connection that stays open. */
	call: < Answer >(
		method: 'GET' | 'POST' | 'PUT' | 'DELETE',
		path: string,
		body?: object
	) => Promise< Answer >;
	close: () => void;
}

export function wcRest(
	url: string,
	{ key, secret }: { readonly key: string; readonly secret: string }
): WcRest {
	const agent = new http.Agent( { keepAlive: true, maxSockets: 1 } );
	const signer = new OAuth( {
		consumer: { key, secret },
		signature_method: 'HMAC-SHA256',
		hash_function: ( base, signingKey ) =>
			createHmac( 'sha256', signingKey )
				.update( base )
				.digest( 'base64' ),
	} );
	return {
		call: < Answer >( method: string, path: string, body?: object ) => {
			const address = new URL( `/wp-json/wc/v3/${ path }`, url );
			const signed = signer.authorize( {
				url: address.href,
				method,
				data: Object.fromEntries( address.searchParams ),
			} );
			for ( const [ name, value ] of Object.entries( signed ) ) {
				address.searchParams.set( name, String( value ) );
			}
			const payload = body === undefined ? '' : JSON.stringify( body );
			return new Promise< Answer >( ( resolve, reject ) => {
				const request = http.request(
					address,
					{
						method,
						agent,
						headers: {
							'content-type': 'application/json',
							'content-length': Buffer.byteLength( payload ),
						},
					},
					( response ) => {
						const parts: Buffer[] = [];
						response.on( 'data', ( part: Buffer ) =>
							parts.push( part )
						);
						response.on( 'error', reject );
						response.on( 'end', () => {
							const text = Buffer.concat( parts ).toString();
							if ( ( response.statusCode ?? 0 ) >= 300 ) {
								reject(
									new Error(
										`${ method } ${ path }: ${ response.statusCode } ${ text.slice( 0, 500 ) }`
									)
								);
								return;
							}
							resolve( JSON.parse( text ) as Answer );
						} );
					}
				);
				request.on( 'error', reject );
				request.end( payload );
			} );
		},
		close: () => agent.destroy(),
	};
}
