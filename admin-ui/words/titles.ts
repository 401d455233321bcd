/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	HistoryQuery,
	MessageRow,
} from '../../contracts/generated/shop-api.ts';
import { objectWord } from './objects.ts';

function orderTitle( {
	intent,
	title,
}: Pick< MessageRow, 'intent' | 'title' > ): string {
	switch ( intent ) {
		case 'change':
			return sprintf(
				/* translators: %s: an order, as "Order #1042". */
				__( '%s: change', 'wapro-mag-for-woocommerce' ),
				title
			);
		case 'cancel':
			return sprintf(
				/* translators: %s: an order, as "Order #1042". */
				__( '%s: cancellation', 'wapro-mag-for-woocommerce' ),
				title
			);
		default:
			return title;
	}
}

/**
 * 'Order #1042: change', 'Stock: Handle steel': what a message is about. The shop names orders whole, goods by name alone.
 * @param message
 */
export function messageTitle(
	message: Pick< MessageRow, 'objectType' | 'title' | 'intent' >
): string {
	return message.objectType === 'order'
		? orderTitle( message )
		: sprintf(
				/* translators: 1: kind of message, e.g. Stock, 2: name of an article. */
				__( '%1$s: %2$s', 'wapro-mag-for-woocommerce' ),
				objectWord( message.objectType ),
				message.title
			);
}

/**
 * Whose history it is.
 * @param type
 * @param id
 * @param name Of a company or a user, where the shop told it.
 */
export function historyTitle(
	type: HistoryQuery[ 'objectType' ],
	id: number,
	name: string | undefined
): string {
	switch ( type ) {
		case 'order':
			return sprintf(
				/* translators: %d: number of an order. */
				__( 'History of order #%d', 'wapro-mag-for-woocommerce' ),
				id
			);
		case 'erporder':
			return sprintf(
				/* translators: %s: number of an order in WAPRO. */
				__(
					'History of order %s made in WAPRO',
					'wapro-mag-for-woocommerce'
				),
				name ?? `#${ id }`
			);
		case 'invoice':
			return sprintf(
				/* translators: %s: number of an invoice. */
				__( 'History of invoice %s', 'wapro-mag-for-woocommerce' ),
				name ?? `#${ id }`
			);
		case 'product':
			return sprintf(
				/* translators: %d: number of a product. */
				__( 'History of product #%d', 'wapro-mag-for-woocommerce' ),
				id
			);
		case 'company':
			return sprintf(
				/* translators: %s: name of a company, or its number. */
				__( 'History of company %s', 'wapro-mag-for-woocommerce' ),
				name ?? `#${ id }`
			);
		case 'user':
			return sprintf(
				/* translators: %s: name of a person, or the number of the account. */
				__( 'History of user %s', 'wapro-mag-for-woocommerce' ),
				name ?? `#${ id }`
			);
	}
}
