/**
 * WordPress dependencies
 */
import { useCallback, useState } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { toProblem } from './problem.ts';
import type { Problem } from './problem.ts';

export interface ActionState {
	readonly isBusy: boolean;
	readonly problem?: Problem;
}

/**
 * A write that a person starts: busy while it runs, its problem kept until the next try.
 * @param act
 */
export function useAction< Values extends unknown[], Answer >(
	act: ( ...values: Values ) => Promise< Answer >
): [ ( ...values: Values ) => Promise< Answer | undefined >, ActionState ] {
	const [ state, setState ] = useState< ActionState >( { isBusy: false } );
	const run = useCallback(
		async ( ...values: Values ) => {
			setState( { isBusy: true } );
			try {
				const answer = await act( ...values );
				setState( { isBusy: false } );
				return answer;
			} catch ( error ) {
				setState( { isBusy: false, problem: toProblem( error ) } );
				return undefined;
			}
		},
		[ act ]
	);
	return [ run, state ];
}
