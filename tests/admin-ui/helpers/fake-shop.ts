/**
 * External dependencies
 */
import { Ajv } from 'ajv';
/**
 * WordPress dependencies
 */
import apiFetch from '@wordpress/api-fetch';
/**
 * Internal dependencies
 */
import type {
	RequestOf,
	ResponseOf,
	RouteKey,
} from '../../../admin-ui/data/routes.ts';
import {
	routes,
	shopApiSchemas,
} from '../../../contracts/generated/shop-api.ts';

/** A refusal, in the shape of the Shop API. */
export class Refusal {
	readonly body: {
		readonly code: string;
		readonly message: string;
		readonly data: { readonly status: number; readonly field?: string };
	};

	constructor( code: string, message: string, status = 400, field?: string ) {
		this.body = {
			code,
			message,
			data: { status, ...( field ? { field } : {} ) },
		};
	}
}

export type Answers = {
	[ Key in RouteKey ]?:
		| ResponseOf< Key >
		| Refusal
		| ( (
				values: RequestOf< Key >,
				id: number
		  ) => ResponseOf< Key > | Refusal );
};

export interface Call {
	readonly route: string;
	readonly values: unknown;
}

const ajv = new Ajv( { strict: false, coerceTypes: false } );
const coercing = new Ajv( { strict: false, coerceTypes: true } );

function mustFit( schema: string, value: unknown, isQuery = false ): void {
	const validate = ( isQuery ? coercing : ajv ).compile(
		shopApiSchemas[ schema ] ?? false
	);
	if ( ! validate( value ) ) {
		throw new Error(
			`${ schema }: ${ JSON.stringify( validate.errors?.[ 0 ] ) }`
		);
	}
}

function listsSplit(
	query: URLSearchParams,
	schema: string
): Record< string, unknown > {
	const { properties = {} } = shopApiSchemas[ schema ] as {
		properties?: Record< string, { type?: string } >;
	};
	return Object.fromEntries(
		[ ...query ]
			.filter( ( [ name ] ) => name !== '_locale' )
			.map( ( [ name, value ] ) => [
				name,
				properties[ name ]?.type === 'array'
					? value.split( ',' )
					: value,
			] )
	);
}

function find( method: string, path: string ) {
	for ( const route of routes ) {
		const pattern = new RegExp(
			`^/wc-wapro-mag/v1/${ route.path.replace( '{id}', '(\\d+)' ) }$`
		);
		const match = pattern.exec( path );
		if ( route.method === method && match ) {
			return { route, id: Number( match[ 1 ] ?? 0 ) };
		}
	}
	throw new Error( `no route for ${ method } ${ path }` );
}

/**
 * Answers the panel's requests; both sides of every exchange must fit the contract.
 * @param answers By route; a function may look at what was sent.
 * @return Calls as they come in.
 */
export function fakeShop( answers: Answers ): readonly Call[] {
	const calls: Call[] = [];
	apiFetch.setFetchHandler( async ( options ) => {
		const { path = '', data, signal, headers } = options;
		// PUT travels as POST with a header that says so.
		const method =
			new Headers( headers ).get( 'X-HTTP-Method-Override' ) ??
			options.method;
		const url = new URL( path, 'http://shop.test' );
		const { route, id } = find( method ?? 'GET', url.pathname );
		const key = `${ route.method } ${ route.path }` as RouteKey;
		const isRead = route.method === 'GET';
		const values: unknown = isRead
			? listsSplit( url.searchParams, route.request )
			: data;
		mustFit( route.request, values, isRead );
		calls.push( { route: key, values } );
		const answer = answers[ key ] as unknown;
		const given: unknown =
			typeof answer === 'function' ? answer( values, id ) : answer;
		await Promise.resolve();
		signal?.throwIfAborted();
		if ( given === undefined ) {
			throw new Error( `the test gives no answer for ${ key }` );
		}
		if ( given instanceof Refusal ) {
			throw given.body;
		}
		mustFit( route.response, given );
		return given;
	} );
	return calls;
}
