/**
 * WordPress dependencies
 */
import { useMemo, useSyncExternalStore } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { parseAddress, searchFor } from './address.ts';
import type { Address } from './address.ts';
import { mayLeave } from './leave-guard.ts';

const moved = 'wapro-mag-moved';

function subscribe( onChange: () => void ): () => void {
	window.addEventListener( 'popstate', onChange );
	window.addEventListener( moved, onChange );
	return () => {
		window.removeEventListener( 'popstate', onChange );
		window.removeEventListener( moved, onChange );
	};
}

export function useAddress(): Address {
	const search = useSyncExternalStore(
		subscribe,
		() => window.location.search
	);
	return useMemo( () => parseAddress( search ), [ search ] );
}

export function hrefOf(
	path: string,
	query: Readonly< Record< string, string > > = {}
): string {
	return (
		window.location.pathname +
		searchFor( { path, query }, window.location.search )
	);
}

export interface NavigateOptions {
	/** Take the present entry's place in the browser's history. */
	readonly replace?: boolean;
}

export function navigate(
	path: string,
	query: Readonly< Record< string, string > > = {},
	{ replace = false }: NavigateOptions = {}
): void {
	const isElsewhere = path !== parseAddress( window.location.search ).path;
	if ( isElsewhere && ! mayLeave() ) {
		return;
	}
	const href = hrefOf( path, query );
	if ( replace ) {
		window.history.replaceState( null, '', href );
	} else {
		window.history.pushState( null, '', href );
	}
	window.dispatchEvent( new Event( moved ) );
}
