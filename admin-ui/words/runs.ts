/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { RunFlow, RunState } from '../../contracts/generated/shop-api.ts';
import type { Tone } from './status.ts';

export function flowWord( flow: RunFlow ): string {
	switch ( flow ) {
		case 'connectionTest':
			return __( 'Connection test', 'wapro-mag-for-woocommerce' );
		case 'importDictionaries':
			return __( 'Lists from WAPRO', 'wapro-mag-for-woocommerce' );
		case 'refreshGoods':
			return __( 'Goods from WAPRO', 'wapro-mag-for-woocommerce' );
		case 'refreshOrders':
			return __( 'Order states from WAPRO', 'wapro-mag-for-woocommerce' );
		case 'reconcileOrders':
			return __( 'Check of orders', 'wapro-mag-for-woocommerce' );
		case 'refreshInvoices':
			return __( 'Invoices from WAPRO', 'wapro-mag-for-woocommerce' );
		case 'reconcileInvoices':
			return __( 'Check of invoices', 'wapro-mag-for-woocommerce' );
		case 'reconcileGoods':
			return __(
				'Check of the whole catalogue',
				'wapro-mag-for-woocommerce'
			);
		case 'checkStock':
			return __( 'Check of stock', 'wapro-mag-for-woocommerce' );
		case 'pushGoods':
			return __(
				'Products of the shop to WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'refreshPhotos':
			return __( 'Photos from WAPRO', 'wapro-mag-for-woocommerce' );
		case 'refreshCustomers':
			return __( 'Contractors from WAPRO', 'wapro-mag-for-woocommerce' );
	}
}

export function runStateWord( state: RunState ): string {
	switch ( state ) {
		case 'requested':
			return __( 'waiting for the worker', 'wapro-mag-for-woocommerce' );
		case 'running':
			return __( 'running', 'wapro-mag-for-woocommerce' );
		case 'done':
			return __( 'done', 'wapro-mag-for-woocommerce' );
		case 'failed':
			return __( 'failed', 'wapro-mag-for-woocommerce' );
		case 'stopped':
			return __( 'stopped', 'wapro-mag-for-woocommerce' );
	}
}

export function runStateTone( state: RunState ): Tone {
	switch ( state ) {
		case 'requested':
		case 'running':
			return 'waiting';
		case 'done':
			return 'good';
		case 'failed':
			return 'trouble';
		case 'stopped':
			return 'neutral';
	}
}
