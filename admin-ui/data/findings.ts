/**
 * Internal dependencies
 */
import type {
	FindingsActionRequest,
	FindingsQuery,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	Finding,
	FindingsActionResponse,
	FindingsQuery,
	FindingsResponse,
} from '../../contracts/generated/shop-api.ts';

export type Decision = FindingsActionRequest[ 'action' ];
export type FindingState = NonNullable< FindingsQuery[ 'state' ] >;

export function useFindings( query: FindingsQuery ) {
	return useResource(
		`findings ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET findings', query, { signal } ),
		{ every: 30_000, keep: true }
	);
}

/**
 * Counts what a decision would be for; changes nothing.
 * @param action
 * @param ids
 */
export function previewDecision( action: Decision, ids: readonly number[] ) {
	return request( 'POST findings/actions', {
		action,
		ids: [ ...ids ],
		dryRun: true,
	} );
}

export function decide(
	action: Decision,
	ids: readonly number[],
	days?: number
) {
	return request( 'POST findings/actions', {
		action,
		ids: [ ...ids ],
		dryRun: false,
		...( days === undefined ? {} : { days } ),
	} );
}
