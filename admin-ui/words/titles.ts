/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { MessageRow } from '../../contracts/generated/shop-api.ts';
import { objectWord } from './objects.ts';

/**
 * 'Order #1042', 'Stock: Handle steel': what a message is about. The shop names orders whole, goods by name alone.
 * @param message
 */
export function messageTitle(
	message: Pick< MessageRow, 'objectType' | 'title' >
): string {
	return message.objectType === 'order'
		? message.title
		: sprintf(
				/* translators: 1: kind of message, e.g. Stock, 2: name of an article. */
				__( '%1$s: %2$s', 'wapro-mag-for-woocommerce' ),
				objectWord( message.objectType ),
				message.title
			);
}
