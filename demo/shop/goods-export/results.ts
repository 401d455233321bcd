import type { Result } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { linkAsReviewed } from '../pairing/link.ts';
import { decide } from '../pairing/store.ts';
import type { MessageRecord } from '../queue/rows.ts';

/** WAPRO has the article: the product is paired with it and counts as reviewed. */
export function goodsAccepted(
	shop: ShopContext,
	message: MessageRecord,
	{ goods }: Result
): void {
	if ( ! goods ) {
		return;
	}
	const productId = Number( message.object_key );
	linkAsReviewed( shop, productId, goods.index, {
		guid: goods.guid ?? null,
		hash: goods.hash ?? null,
		summary: 'sent_to_wapro',
		cause: message.cause,
	} );
	decide( shop, productId, {
		state: 'paired',
		index: goods.index,
		by: 'created',
	} );
}

/** WAPRO has articles that might be this product: a person chooses. */
export function goodsRejected(
	shop: ShopContext,
	message: MessageRecord,
	{
		candidates = [],
		code,
		reason,
	}: Pick< Result, 'candidates' | 'code' | 'reason' >
): void {
	decide( shop, Number( message.object_key ), {
		state: candidates.length > 0 ? 'to_decide' : 'refused',
		candidates,
		code: code ?? null,
		reason: reason ?? null,
	} );
}
