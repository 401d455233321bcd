/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';

let guards = 0;

function warn( event: BeforeUnloadEvent ): void {
	event.preventDefault();
}

/**
 * Asks before unsaved work is left, until the returned function is called.
 */
export function guardLeaving(): () => void {
	guards += 1;
	window.addEventListener( 'beforeunload', warn );
	return () => {
		guards -= 1;
		if ( guards === 0 ) {
			window.removeEventListener( 'beforeunload', warn );
		}
	};
}

/** Whether the screen may be left for another one. */
export function mayLeave(): boolean {
	return (
		guards === 0 ||
		// eslint-disable-next-line no-alert -- the same plain question that the browser asks when the page is closed
		window.confirm(
			__(
				'Leave without saving the changes?',
				'wapro-mag-for-woocommerce'
			)
		)
	);
}
