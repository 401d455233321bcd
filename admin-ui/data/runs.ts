/**
 * Internal dependencies
 */
import type { Run, RunFlow } from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	Check,
	Run,
	RunFlow,
} from '../../contracts/generated/shop-api.ts';

export function isOver( run: Run ): boolean {
	return run.state !== 'requested' && run.state !== 'running';
}

export function useRuns( page: number, perPage = 20 ) {
	return useResource(
		`runs ${ page } ${ perPage }`,
		( signal ) => request( 'GET runs', { page, perPage }, { signal } ),
		{
			every: ( data ) =>
				data?.items.every( isOver ) === false ? 1_500 : 15_000,
			keep: true,
		}
	);
}

/**
 * The latest run of one flow, followed while it lasts.
 * @param flow
 */
export function useLatestRun( flow: RunFlow ) {
	return useResource< Run | null >(
		`latest ${ flow }`,
		async ( signal ) => {
			const { items } = await request(
				'GET runs',
				{ page: 1, perPage: 50 },
				{ signal }
			);
			return items.find( ( run ) => run.flow === flow ) ?? null;
		},
		{ every: ( run ) => ( run && ! isOver( run ) ? 1_000 : 15_000 ) }
	);
}

export function startRun( flow: RunFlow, keys?: readonly string[] ) {
	return request( 'POST runs', {
		flow,
		...( keys ? { keys: [ ...keys ] } : {} ),
	} );
}

export function stopRun( id: number ) {
	return request( 'POST runs/{id}/stop', {}, { id } );
}
