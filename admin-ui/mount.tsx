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

/** Puts the panel where the page has a place for it. */
export function mount(): void {
	domReady( () => {
		const place = document.getElementById( 'wapro-mag-panel' );
		if ( place ) {
			createRoot( place ).render(
				<StrictMode>
					<App />
				</StrictMode>
			);
		}
	} );
}
