import { createHash } from 'node:crypto';
import type { OrderPayload } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

/**
 * Opaque hash of what WAPRO is told of an order. How the shop is set up at the moment, what it has learnt of the buyer's
 * contractor, and what WAPRO shall look for first, is no part of it.
 */
export function contentHash( payload: OrderPayload ): string {
	const {
		warehouses,
		customerId,
		contactId,
		deliveryPlaceId,
		paymentForm,
		paymentDays,
		rate,
		rateDate,
		twins,
		...content
	} = payload;
	return hashOf( content );
}

export const hashOf = ( content: unknown ): string =>
	createHash( 'md5' ).update( JSON.stringify( content ) ).digest( 'hex' );

/** Stands for the content of an order that WAPRO shall not realise any more. */
export const CANCELLED_HASH = 'cancelled';

/** Hash of the content that WAPRO accepted last. */
export function acceptedHash(
	shop: ShopContext,
	orderId: number
): string | null | undefined {
	return shop.db.get< { accepted_hash: string | null } >(
		'SELECT accepted_hash FROM order_scope WHERE order_id = :id',
		{ id: orderId }
	)?.accepted_hash;
}

/** `shopId-orderId-` and six characters of a hash of the order key: a renumbered shop never answers for another order. */
export function orderReference(
	shop: ShopContext,
	orderId: number,
	orderKey: string
): string {
	const hash = createHash( 'md5' ).update( orderKey ).digest( 'hex' );
	return `${ shop.shopId }-${ orderId }-${ hash.slice( 0, 6 ) }`;
}

/** Orders of one customer stay in order: by company, else by NIP, else by e-mail. */
export function customerStream(
	email: string,
	nip: string | null,
	companyId: number | null
): string {
	if ( companyId !== null ) {
		return `order:company:${ companyId }`;
	}
	if ( nip ) {
		return `order:nip:${ nip }`;
	}
	const hash = createHash( 'sha1' )
		.update( email.toLowerCase() )
		.digest( 'hex' );
	return `order:mail:${ hash.slice( 0, 16 ) }`;
}

/** Notes the content that is about to be told; whether it is the one that was seen before. */
export function sawBefore(
	shop: ShopContext,
	orderId: number,
	hash: string
): boolean {
	return (
		shop.db.run(
			'UPDATE order_scope SET content_hash = :hash WHERE order_id = :id AND content_hash IS NOT :hash',
			{ id: orderId, hash }
		).changes === 0
	);
}
