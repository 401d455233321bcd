/**
 * WordPress dependencies
 */
import { useSyncExternalStore } from '@wordpress/element';

const query = '(max-width: 782px)';

function subscribe( onChange: () => void ): () => void {
	const list = window.matchMedia?.( query );
	list?.addEventListener( 'change', onChange );
	return () => list?.removeEventListener( 'change', onChange );
}

/**
 * Whether the screen is narrower than WordPress's own breakpoint for phones.
 */
export function useNarrow(): boolean {
	return useSyncExternalStore(
		subscribe,
		() => window.matchMedia?.( query ).matches ?? false
	);
}
