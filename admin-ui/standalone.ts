/**
 * Entry of the build for pages outside WordPress: does what wp-admin does before a screen starts – styles, REST root,
 * nonce, translations, the zone of dates.
 */
/**
 * WordPress dependencies
 */
import apiFetch from '@wordpress/api-fetch';
import { getSettings, setSettings } from '@wordpress/date';
import { setLocaleData } from '@wordpress/i18n';
import '@wordpress/theme/design-tokens.css';
import '@wordpress/components/build-style/style.css';
/**
 * Internal dependencies
 */
import { boot } from './boot.ts';
import { mount } from './mount.tsx';
import './standalone.scss';
import polish from '../plugin/languages/wapro-mag-for-woocommerce-pl_PL-wapro-mag-panel.json';

const { apiRoot, nonce, locale, timezone } = boot();

// The namespace is part of every path already.
const root = apiRoot
	.replace( /wc-wapro-mag\/v1\/?$/, '' )
	.replace( /\/*$/, '/' );
apiFetch.use( apiFetch.createRootURLMiddleware( root ) );
if ( nonce ) {
	apiFetch.use( apiFetch.createNonceMiddleware( nonce ) );
}
if ( locale.startsWith( 'pl' ) ) {
	setLocaleData(
		polish.locale_data[ 'wapro-mag-for-woocommerce' ] as unknown as Record<
			string,
			string[]
		>,
		'wapro-mag-for-woocommerce'
	);
}
const dates = getSettings();
setSettings( {
	...dates,
	timezone: { ...dates.timezone, string: timezone },
} );

mount( 'main' );
