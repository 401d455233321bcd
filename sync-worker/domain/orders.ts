import type {
	ErpOrder as ReportedOrder,
	OrderPayload,
} from '../../contracts/generated/shop-api.ts';
import type {
	ErpOrder,
	PlaceOrder,
} from '../../contracts/generated/wapro-mag.ts';
import { money } from './money.ts';

/**
 * The shop's order as WAPRO's PlaceOrder takes it. Amounts keep their digits; only zeros beyond WAPRO's four decimals
 * are dropped, because a lost digit would change what the buyer agreed to.
 */
export function placeOrder( shopId: string, order: OrderPayload ): PlaceOrder {
	return {
		shopId,
		order: {
			...order,
			paidAmount:
				order.paidAmount === undefined
					? undefined
					: money( order.paidAmount ),
			lines: order.lines.map( ( line ) => ( {
				...line,
				netPrice: money( line.netPrice ),
				grossPrice: money( line.grossPrice ),
				net: money( line.net ),
				gross: money( line.gross ),
				...( line.discount === undefined
					? {}
					: { discount: money( line.discount ) } ),
			} ) ),
			...( order.rate === undefined
				? {}
				: { rate: money( order.rate ) } ),
			summary: order.summary.map( ( row ) => ( {
				...row,
				net: money( row.net ),
				vat: money( row.vat ),
				gross: money( row.gross ),
			} ) ),
		},
	};
}

/** What the shop stores of an ERP order; null when WAPRO's answer lacks a part of it. */
export function reportedOrder( order: ErpOrder ): ReportedOrder | null {
	const { erpId, number, state, warehouse, reserved, net, gross } = order;
	if (
		state === undefined ||
		warehouse === undefined ||
		reserved === undefined
	) {
		return null;
	}
	return { erpId, number, state, warehouse, reserved, net, gross };
}

/** All ERP orders of one shop order; null when there is none or one of them cannot be stored. */
export function reportedOrders(
	orders: readonly ErpOrder[]
): ReportedOrder[] | null {
	const reported = orders
		.filter( ( order ) => ! order.deleted )
		.map( reportedOrder );
	return reported.length > 0 && reported.every( ( one ) => one !== null )
		? reported
		: null;
}
