import type { ShopOrder } from '../../contracts/generated/wapro-mag.ts';
import { sha256 } from './hash.ts';

export interface OrderHashes {
	readonly bodyHash: string;
	/** The same without the payment, and without what the shop may learn or set anew of an order that stays as it is. */
	readonly goodsHash: string;
}

export function orderHashes( order: ShopOrder ): OrderHashes {
	const {
		paidAmount,
		customerId,
		contactId,
		deliveryPlaceId,
		warehouses,
		reserve,
		paymentDays,
		rate,
		rateDate,
		...goods
	} = order;
	return {
		bodyHash: sha256( JSON.stringify( order ) ),
		goodsHash: sha256( JSON.stringify( goods ) ),
	};
}

/**
 * Whether the order is what was told before, but for the form of payment and what an older shop did not say.
 * @param order
 * @param goodsHash Of what was told.
 * @param forms     Names that it may have had; none was named is looked at, too.
 */
export const isSameInAnotherForm = (
	order: ShopOrder,
	goodsHash: string | null,
	forms: readonly string[]
): boolean =>
	[ order, asBefore( order ) ].some( ( told ) =>
		[ undefined, ...forms ].some(
			( paymentForm ) =>
				orderHashes( { ...told, paymentForm } ).goodsHash === goodsHash
		)
	);

/** As shops told it before they could say more. */
const asBefore = ( order: ShopOrder ): ShopOrder => ( {
	...order,
	deliveryMethod: undefined,
	coupons: undefined,
} );
