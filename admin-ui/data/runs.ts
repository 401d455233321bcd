/**
 * WordPress dependencies
 */
import { useEffect, useRef } from '@wordpress/element';
/**
 * Internal dependencies
 */
import type {
	Run,
	RunFlow,
	RunRequest,
} from '../../contracts/generated/shop-api.ts';
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

const often = ( run: Run | null | undefined ) =>
	run && ! isOver( run ) ? 1_000 : 15_000;

/**
 * The latest run of one flow over everything, followed while it lasts.
 * @param flow
 */
export function useLatestRun( flow: RunFlow ) {
	return useResource< Run | null >(
		`latest ${ flow }`,
		async ( signal ) => {
			const { items } = await request(
				'GET runs',
				{ flow, page: 1, perPage: 50 },
				{ signal }
			);
			return items.find( ( { keys } ) => keys.length === 0 ) ?? null;
		},
		{ every: often }
	);
}

/**
 * One run, followed while it lasts.
 * @param started As it was when it was asked for.
 */
export function useRun( started: Run ) {
	const { data = started, ...resource } = useResource(
		`run ${ started.id }`,
		( signal ) =>
			request( 'GET runs/{id}', {}, { id: started.id, signal } ),
		{ every: often }
	);
	return { ...resource, data };
}

/**
 * Tells once when a run that was seen under way comes to its end.
 * @param run
 * @param onOver
 */
export function useWhenOver(
	run: Run | null | undefined,
	onOver: ( () => void ) | undefined
): void {
	const isRunning = run ? ! isOver( run ) : false;
	const wasRunning = useRef( false );
	useEffect( () => {
		if ( wasRunning.current && ! isRunning ) {
			onOver?.();
		}
		wasRunning.current = isRunning;
	}, [ isRunning, onOver ] );
}

export function startRun(
	flow: RunFlow,
	options: Omit< RunRequest, 'flow' > = {}
) {
	return request( 'POST runs', { flow, ...options } );
}

export function resumeRun( id: number ) {
	return request( 'POST runs/{id}/resume', {}, { id } );
}

export function stopRun( id: number ) {
	return request( 'POST runs/{id}/stop', {}, { id } );
}
