/**
 * External dependencies
 */
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
/**
 * WordPress dependencies
 */
import { dispatch, select } from '@wordpress/data';
import { setLocaleData } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';
/**
 * Internal dependencies
 */
import { App } from '../../../admin-ui/app.tsx';
import type { Boot } from '../../../admin-ui/boot.ts';
import polish from '../../../plugin/languages/wapro-mag-for-woocommerce-pl_PL-wapro-mag-panel.json';

// Screens load their code when opened; a busy machine takes a while for it.
configure( { asyncUtilTimeout: 10_000 } );
// Not in jsdom; lists call it when they change page.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

export const polishBoot: Boot = {
	apiRoot: '/wp-json/',
	locale: 'pl_PL',
	currency: 'PLN',
	timezone: 'Europe/Warsaw',
	can: { manage: true, view: true },
	adminUrl: '/wp-admin/',
	productsUrl: '/wp-admin/edit.php?post_type=product',
	ordersUrl: '/wp-admin/admin.php?page=wc-orders',
	version: '0.1.0',
};

export function speakPolish(): void {
	window.waproMagPanel = polishBoot;
	setLocaleData(
		polish.locale_data[ 'wapro-mag-for-woocommerce' ] as unknown as Record<
			string,
			string[]
		>,
		'wapro-mag-for-woocommerce'
	);
}

/**
 * Opens the panel in Polish at an address, as a person who manages the integration.
 * @param address E.g. `/messages&status=rejected`.
 * @param boot    What differs from that.
 */
export function openPanel( address = '/', boot: Partial< Boot > = {} ) {
	speakPolish();
	window.waproMagPanel = { ...polishBoot, ...boot };
	window.history.replaceState(
		null,
		'',
		`/wp-admin/admin.php?page=wapro-mag&path=${ address }`
	);
	for ( const notice of select( noticesStore ).getNotices( 'wapro-mag' ) ) {
		void dispatch( noticesStore ).removeNotice( notice.id, 'wapro-mag' );
	}
	render( <App /> );
	return userEvent.setup();
}

/** Text as a person reads it: spaces that do not break are spaces. */
export function plain( text: string | null | undefined ): string {
	return ( text ?? '' ).replace( /[\u00a0\u202f]/g, ' ' );
}
