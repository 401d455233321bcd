/**
 * WordPress dependencies
 */
import domReady from '@wordpress/dom-ready';
import { StrictMode, createRoot } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { App } from './app.tsx';
import './panel.scss';

/**
 * Puts the panel where the page has a place for it.
 * @param role The place's landmark, where the page has not given it one as wp-admin does.
 */
export function mount( role?: 'main' ): void {
	domReady( () => {
		const place = document.getElementById( 'wapro-mag-panel' );
		if ( place ) {
			if ( role ) {
				place.setAttribute( 'role', role );
			}
			createRoot( place ).render(
				<StrictMode>
					<App />
				</StrictMode>
			);
		}
	} );
}
