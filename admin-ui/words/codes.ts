/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { pairingCodes } from './pairing-codes.ts';
import { productionCodes } from './production-codes.ts';

function pairingNames(): Readonly< Record< string, string > > {
	return Object.fromEntries(
		Object.entries( pairingCodes() ).map( ( [ code, { name } ] ) => [
			code,
			name,
		] )
	);
}

/**
 * Short names of the error codes, for filters and for messages that carry no sentence of their own.
 */
export function errorWords(): Readonly< Record< string, string > > {
	return {
		...pairingNames(),
		...productionCodes(),
		vat_conflict: __(
			'VAT differs from WAPRO',
			'wapro-mag-for-woocommerce'
		),
		vat_exempt_unmapped: __(
			'sold without VAT, code not chosen',
			'wapro-mag-for-woocommerce'
		),
		vat_service_unmapped: __(
			'delivery or fee without VAT, code not chosen',
			'wapro-mag-for-woocommerce'
		),
		warehouse_unmapped: __(
			'warehouse is not mapped',
			'wapro-mag-for-woocommerce'
		),
		price_list_unmapped: __(
			'no price list is chosen',
			'wapro-mag-for-woocommerce'
		),
		price_list_other: __(
			'price of another list',
			'wapro-mag-for-woocommerce'
		),
		shipping_unmapped: __(
			'delivery has no article in WAPRO',
			'wapro-mag-for-woocommerce'
		),
		payment_unmapped: __(
			'payment method is not mapped',
			'wapro-mag-for-woocommerce'
		),
		rate_unknown: __(
			'rate of the currency is not known',
			'wapro-mag-for-woocommerce'
		),
		data_missing: __(
			'order lacks required data',
			'wapro-mag-for-woocommerce'
		),
		price_invalid: __(
			'price is not a number',
			'wapro-mag-for-woocommerce'
		),
		price_missing: __( 'no price', 'wapro-mag-for-woocommerce' ),
		quantity_invalid: __(
			'quantity is not valid',
			'wapro-mag-for-woocommerce'
		),
		currency_mismatch: __(
			'currency differs from the shop’s',
			'wapro-mag-for-woocommerce'
		),
		delivery_place_unknown: __(
			'delivery point is not in WAPRO',
			'wapro-mag-for-woocommerce'
		),
		too_long: __( 'text is too long', 'wapro-mag-for-woocommerce' ),
		markup_not_allowed: __(
			'text contains markup',
			'wapro-mag-for-woocommerce'
		),
		markup_in_name: __(
			'name contains markup',
			'wapro-mag-for-woocommerce'
		),
		sku_taken: __(
			'index is used by another product',
			'wapro-mag-for-woocommerce'
		),
		not_linked: __(
			'article is not linked with a product',
			'wapro-mag-for-woocommerce'
		),
		product_not_linked: __(
			'product is not linked with an article',
			'wapro-mag-for-woocommerce'
		),
		order_gone: __(
			'order is no longer in the shop',
			'wapro-mag-for-woocommerce'
		),
		order_twin: __(
			'WAPRO may have this order already',
			'wapro-mag-for-woocommerce'
		),
		twin_taken: __(
			'the chosen order belongs to another order of the shop',
			'wapro-mag-for-woocommerce'
		),
		twin_gone: __(
			'the chosen order is no longer in WAPRO',
			'wapro-mag-for-woocommerce'
		),
		wapro_busy: __(
			'record is being edited in WAPRO',
			'wapro-mag-for-woocommerce'
		),
		wapro_unreachable: __(
			'WAPRO cannot be reached',
			'wapro-mag-for-woocommerce'
		),
		wapro_timeout: __(
			'WAPRO did not answer in time',
			'wapro-mag-for-woocommerce'
		),
		wapro_error: __(
			'WAPRO answered with an error',
			'wapro-mag-for-woocommerce'
		),
		wapro_invalid: __(
			'WAPRO refused the data',
			'wapro-mag-for-woocommerce'
		),
		wapro_denied: __(
			'WAPRO refused the password',
			'wapro-mag-for-woocommerce'
		),
		answer_malformed: __(
			'WAPRO’s answer is damaged',
			'wapro-mag-for-woocommerce'
		),
		answer_too_large: __(
			'WAPRO’s answer is too large',
			'wapro-mag-for-woocommerce'
		),
		shop_denied: __(
			'the shop refused the worker’s key',
			'wapro-mag-for-woocommerce'
		),
		shop_unreachable: __(
			'the shop cannot be reached',
			'wapro-mag-for-woocommerce'
		),
		shop_throttled: __(
			'the shop asked to slow down',
			'wapro-mag-for-woocommerce'
		),
		contractor_ambiguous: __(
			'several contractors fit',
			'wapro-mag-for-woocommerce'
		),
		reference_conflict: __(
			'WAPRO knows this order with other contents',
			'wapro-mag-for-woocommerce'
		),
		order_realised: __(
			'WAPRO has begun to realise the order: change it there by hand or leave it, then skip this message',
			'wapro-mag-for-woocommerce'
		),
		order_linked: __(
			'another system made the order in WAPRO; it is not changed from the shop',
			'wapro-mag-for-woocommerce'
		),
		order_cancelled: __(
			'WAPRO has cancelled the order: place it anew if it shall go after all, then skip this message',
			'wapro-mag-for-woocommerce'
		),
		cancelled_in_time: __(
			'withdrawn before it was sent',
			'wapro-mag-for-woocommerce'
		),
		earlier_unanswered: __(
			'waits for WAPRO’s answer to an earlier message of the same object',
			'wapro-mag-for-woocommerce'
		),
		article_unknown: __(
			'WAPRO does not know the article',
			'wapro-mag-for-woocommerce'
		),
		message_too_old: __( 'waited too long', 'wapro-mag-for-woocommerce' ),
		connection_lost: __(
			'connection was lost',
			'wapro-mag-for-woocommerce'
		),
		paused_address: __(
			'exchange is paused: the shop has another address',
			'wapro-mag-for-woocommerce'
		),
		nothing_to_send: __(
			'nothing has changed since it was accepted',
			'wapro-mag-for-woocommerce'
		),
	};
}

export function errorWord( code: string ): string {
	return errorWords()[ code ] ?? code;
}
