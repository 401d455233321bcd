/**
 * WordPress dependencies
 */
import { useEffect, useState } from '@wordpress/element';

/**
 * The time in milliseconds, moving on so that ages on the screen stay true.
 * @param every Milliseconds between two steps.
 */
export function useNow( every = 15_000 ): number {
	const [ now, setNow ] = useState( () => Date.now() );
	useEffect( () => {
		const timer = setInterval( () => setNow( Date.now() ), every );
		return () => clearInterval( timer );
	}, [ every ] );
	return now;
}
