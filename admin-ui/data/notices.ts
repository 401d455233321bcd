/**
 * WordPress dependencies
 */
import { useDispatch } from '@wordpress/data';
import { useMemo } from '@wordpress/element';
import { store as noticesStore } from '@wordpress/notices';
/**
 * Internal dependencies
 */
import type { Problem } from './problem.ts';

export const noticesContext = 'wapro-mag';

/**
 * The one maker of notices: the outcome of what the person just did, never of anything else. A cause has one notice;
 * a later one takes its place.
 */
export interface Notices {
	readonly done: ( text: string ) => void;
	readonly failed: ( cause: string, problem: Problem ) => void;
	readonly clear: ( cause: string ) => void;
}

export function useNotices(): Notices {
	const { createSuccessNotice, createErrorNotice, removeNotice } =
		useDispatch( noticesStore );
	return useMemo(
		() => ( {
			done: ( text ) => {
				void createSuccessNotice( text, {
					context: noticesContext,
					type: 'snackbar',
				} );
			},
			failed: ( cause, problem ) => {
				void createErrorNotice( problem.message, {
					context: noticesContext,
					id: `wapro-mag-${ cause }`,
				} );
			},
			clear: ( cause ) => {
				void removeNotice( `wapro-mag-${ cause }`, noticesContext );
			},
		} ),
		[ createErrorNotice, createSuccessNotice, removeNotice ]
	);
}
