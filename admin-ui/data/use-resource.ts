/**
 * WordPress dependencies
 */
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { isAbort, toProblem } from './problem.ts';
import type { Problem } from './problem.ts';

/**
 * Data of a screen: what is known, whether it is being fetched, and why the last try failed. Known data stays while
 * newer is on its way, so that nothing flashes.
 */
export interface Resource< Data > {
	readonly data?: Data;
	readonly problem?: Problem;
	readonly isLoading: boolean;
	readonly refresh: () => void;
	/** Puts the answer of a write in place of what was read. */
	readonly replace: ( data: Data ) => void;
}

interface State< Data > {
	readonly key: string;
	readonly data?: Data;
	readonly problem?: Problem;
	readonly isLoading: boolean;
}

export interface ResourceOptions< Data > {
	/** Milliseconds between refreshes while the page is visible, perhaps by what is known; 0: never. */
	readonly every?: number | ( ( data: Data | undefined ) => number );
	/** Keep the former data when the key changes (a list going to its next page). */
	readonly keep?: boolean;
}

export function useResource< Data >(
	key: string,
	load: ( signal: AbortSignal ) => Promise< Data >,
	{ every = 0, keep = false }: ResourceOptions< Data > = {}
): Resource< Data > {
	const [ turn, setTurn ] = useState( 0 );
	const [ state, setState ] = useState< State< Data > >( {
		key,
		isLoading: true,
	} );
	const loader = useRef( load );
	useEffect( () => {
		loader.current = load;
	} );

	useEffect( () => {
		const abort = new AbortController();
		setState( ( former ) => ( {
			key,
			isLoading: true,
			...( former.data !== undefined && ( keep || former.key === key )
				? { data: former.data }
				: {} ),
		} ) );
		loader.current( abort.signal ).then(
			( data ) => {
				if ( ! abort.signal.aborted ) {
					setState( { key, data, isLoading: false } );
				}
			},
			( error: unknown ) => {
				if ( ! abort.signal.aborted && ! isAbort( error ) ) {
					setState( ( former ) => ( {
						...former,
						problem: toProblem( error ),
						isLoading: false,
					} ) );
				}
			}
		);
		return () => abort.abort();
	}, [ key, keep, turn ] );

	const refresh = useCallback( () => setTurn( ( count ) => count + 1 ), [] );
	const replace = useCallback(
		( data: Data ) => setState( { key, data, isLoading: false } ),
		[ key ]
	);

	const period = typeof every === 'function' ? every( state.data ) : every;
	useEffect( () => {
		if ( period === 0 ) {
			return undefined;
		}
		const timer = setInterval( () => {
			if ( document.visibilityState === 'visible' ) {
				refresh();
			}
		}, period );
		return () => clearInterval( timer );
	}, [ period, refresh ] );

	const isCurrent = state.key === key || keep;
	return {
		...( isCurrent && state.data !== undefined
			? { data: state.data }
			: {} ),
		...( state.key === key && state.problem
			? { problem: state.problem }
			: {} ),
		isLoading: state.isLoading || state.key !== key,
		refresh,
		replace,
	};
}
