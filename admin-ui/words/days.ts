/**
 * WordPress dependencies
 */
import { _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { counted } from '../utils/counted.ts';

export const daysCount = ( count: number ): string =>
	counted(
		/* translators: %s: number of days. */
		_n( '%s day', '%s days', count, 'wapro-mag-for-woocommerce' ),
		count
	);
