/**
 * WordPress dependencies
 */
import apiFetch from '@wordpress/api-fetch';
/**
 * Internal dependencies
 */
import type { RequestOf, ResponseOf, RouteKey } from './routes.ts';

const namespace = '/wc-wapro-mag/v1/';

export interface RequestOptions {
	/** Fills `{id}` of the route's path. */
	readonly id?: number;
	readonly signal?: AbortSignal;
}

function queryString( values: object ): string {
	const query = new URLSearchParams();
	for ( const [ name, value ] of Object.entries( values ) ) {
		if ( value === undefined || value === '' ) {
			continue;
		}
		// Lists go comma separated: signed requests know no `name[]`.
		query.set( name, Array.isArray( value ) ? value.join( ',' ) : value );
	}
	const text = query.toString();
	return text === '' ? '' : `?${ text }`;
}

/**
 * One request to the Shop API. Rejects with what the server or `api-fetch` says; see `toProblem()`.
 */
export function request< Key extends RouteKey >(
	route: Key,
	values: RequestOf< Key >,
	{ id, signal }: RequestOptions = {}
): Promise< ResponseOf< Key > > {
	const [ method, pattern ] = route.split( ' ' ) as [ string, string ];
	const path = namespace + pattern.replace( '{id}', String( id ?? '' ) );
	const isRead = method === 'GET';
	return apiFetch< ResponseOf< Key > >( {
		path: isRead ? path + queryString( values ) : path,
		method,
		...( isRead ? {} : { data: values } ),
		...( signal ? { signal } : {} ),
	} );
}
