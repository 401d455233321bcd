/**
 * Internal dependencies
 */
import type { HistoryQuery } from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	HistoryEntry,
	HistoryQuery,
} from '../../contracts/generated/shop-api.ts';

export function useHistory( query: HistoryQuery ) {
	return useResource(
		`history ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET history', query, { signal } ),
		{ keep: true }
	);
}
