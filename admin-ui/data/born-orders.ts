/**
 * Internal dependencies
 */
import type {
	BornOrder,
	BornOrdersQuery,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	BornOrder,
	BornOrderDetail,
	BornOrdersQuery,
	BornOrdersResponse,
} from '../../contracts/generated/shop-api.ts';

export type BornState = BornOrder[ 'state' ];

export const bornStates: readonly BornState[] = [
	'registered',
	'buffered',
	'cancelled',
];

export function useBornOrders( query: BornOrdersQuery ) {
	return useResource(
		`born orders ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET orders/born', query, { signal } ),
		{ every: 30_000, keep: true }
	);
}

export function useBornOrder( id: number ) {
	return useResource( `born order ${ id }`, ( signal ) =>
		request( 'GET orders/born/{id}', {}, { id, signal } )
	);
}
