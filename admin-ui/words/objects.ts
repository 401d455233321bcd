/**
 * WordPress dependencies
 */
import { __, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	Cause,
	MessageRow,
	ObjectType,
} from '../../contracts/generated/shop-api.ts';

export const objectTypes: readonly ObjectType[] = [
	'order',
	'goods',
	'stock',
	'prices',
	'photos',
	'photo',
	'shop_state',
	'customer',
	'proposal',
	'invoice',
	'order_invoice',
];

export const causes: readonly Cause[] = [
	'shop_event',
	'wapro_event',
	'by_hand',
	'settings',
	'sweep',
	'production',
	'nightly',
];

export function objectWord( type: ObjectType ): string {
	switch ( type ) {
		case 'order':
			return _x(
				'Order',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'invoice':
			return _x(
				'Invoice',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'order_invoice':
			return _x(
				'Invoice for an order',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'goods':
			return _x(
				'Article',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'stock':
			return _x(
				'Stock',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'prices':
			return _x(
				'Price',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'photos':
			return _x(
				'Photos',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'photo':
			return _x(
				'Photos to WAPRO',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'shop_state':
			return _x(
				'State in the shop',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'customer':
			return _x(
				'Contractor',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
		case 'proposal':
			return _x(
				'Proposed change',
				'kind of message',
				'wapro-mag-for-woocommerce'
			);
	}
}

/**
 * Where a message's object is opened.
 * @param message
 * @param message.objectType
 * @param message.direction
 */
export function openWord( {
	objectType,
	direction,
}: Pick< MessageRow, 'objectType' | 'direction' > ): string {
	switch ( objectType ) {
		case 'order':
		case 'order_invoice':
			return __( 'Open the order', 'wapro-mag-for-woocommerce' );
		case 'invoice':
			return __( 'Open the invoice', 'wapro-mag-for-woocommerce' );
		case 'customer':
		case 'proposal':
			return direction === 'in'
				? __( 'Open the company', 'wapro-mag-for-woocommerce' )
				: __( 'Open the account', 'wapro-mag-for-woocommerce' );
		default:
			return __( 'Open the product', 'wapro-mag-for-woocommerce' );
	}
}

/**
 * From where to where.
 * @param direction
 * @param destination Of what goes out; WAPRO when absent.
 */
export function directionWord(
	direction: 'out' | 'in',
	destination = 'wapro'
): string {
	if ( direction === 'in' ) {
		return __( 'from WAPRO to the shop', 'wapro-mag-for-woocommerce' );
	}
	return destination === 'production'
		? __( 'from the shop to production', 'wapro-mag-for-woocommerce' )
		: __( 'from the shop to WAPRO', 'wapro-mag-for-woocommerce' );
}

export function causeWord( cause: Cause ): string {
	switch ( cause ) {
		case 'shop_event':
			return __( 'event in the shop', 'wapro-mag-for-woocommerce' );
		case 'wapro_event':
			return __( 'event in WAPRO', 'wapro-mag-for-woocommerce' );
		case 'nightly':
			return __( 'nightly pass', 'wapro-mag-for-woocommerce' );
		case 'by_hand':
			return __( 'by hand', 'wapro-mag-for-woocommerce' );
		case 'settings':
			return __( 'change of settings', 'wapro-mag-for-woocommerce' );
		case 'sweep':
			return __( 'check of recent orders', 'wapro-mag-for-woocommerce' );
		case 'production':
			return __( 'answer from production', 'wapro-mag-for-woocommerce' );
	}
}
