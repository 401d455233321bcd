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

/** What the person may do about an outcome right away. */
export interface Next {
	readonly label: string;
	readonly act: () => void;
}

/**
 * The one maker of notices: the outcome of what the person just did, never of anything else. A cause has one notice;
 * a later one takes its place.
 */
export interface Notices {
	readonly done: ( text: string, next?: Next ) => void;
	readonly failed: ( cause: string, problem: Problem ) => void;
	readonly clear: ( cause: string ) => void;
}

export function useNotices(): Notices {
	const { createSuccessNotice, createErrorNotice, removeNotice } =
		useDispatch( noticesStore );
	return useMemo(
		() => ( {
			done: ( text, next ) => {
				void createSuccessNotice( text, {
					context: noticesContext,
					type: 'snackbar',
					...( next
						? {
								actions: [
									{ label: next.label, onClick: next.act },
								],
							}
						: {} ),
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
