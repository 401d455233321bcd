import type { OrderStatusItem } from '../../contracts/generated/shop-api.ts';
import type { ErpOrder } from '../../contracts/generated/wapro-mag.ts';

/** One ERP order as it stands in WAPRO, for the shop's apply. */
export function orderStatusItem(
	order: ErpOrder,
	asOf: string,
	messageId?: string
): OrderStatusItem {
	const {
		customerOrderNumber: _customerOrderNumber,
		contractorId: _contractorId,
		...rest
	} = order;
	return {
		...rest,
		asOf,
		...( messageId === undefined ? {} : { messageId } ),
	};
}
