/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { ChecklistMark } from '../../contracts/generated/shop-api.ts';

export function markWord( code: ChecklistMark[ 'code' ] ): string {
	switch ( code ) {
		case 'photo':
			return __( 'photo', 'wapro-mag-for-woocommerce' );
		case 'description':
			return __( 'description', 'wapro-mag-for-woocommerce' );
		case 'category':
			return __( 'category', 'wapro-mag-for-woocommerce' );
		case 'price':
			return __( 'price', 'wapro-mag-for-woocommerce' );
		case 'vat':
			return __( 'VAT', 'wapro-mag-for-woocommerce' );
		case 'weight':
			return __( 'weight', 'wapro-mag-for-woocommerce' );
		case 'attributes':
			return __( 'attributes', 'wapro-mag-for-woocommerce' );
	}
}
