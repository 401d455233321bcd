import type {
	ErpOrder as ReportedOrder,
	OrderPayload,
	OrderTwin,
} from '../../contracts/generated/shop-api.ts';
import type {
	ChangeOrder,
	ErpOrder,
	PlaceOrder,
} from '../../contracts/generated/wapro-mag.ts';
import { money } from './money.ts';

const MOST_TWIN_LINES = 30;

/**
 * The shop's order as WAPRO's PlaceOrder takes it. Amounts keep their digits; only zeros beyond WAPRO's four decimals
 * are dropped, because a lost digit would change what the buyer agreed to.
 */
export function placeOrder(
	shopId: string,
	{ twins, paymentMethod, ...order }: OrderPayload
): PlaceOrder {
	return {
		shopId,
		...( twins === undefined
			? {}
			: { twins: { ...twins, erpIds: twins.erpIds ?? [] } } ),
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

/** The same content, to take the place of what WAPRO holds. */
export function changeOrder(
	shopId: string,
	order: OrderPayload
): ChangeOrder {
	return { shopId, order: placeOrder( shopId, order ).order };
}

/** ERP orders that still mean something. */
export const openOrders = ( orders: readonly ErpOrder[] ): ErpOrder[] =>
	orders.filter(
		( { deleted, state } ) => ! deleted && state !== 'cancelled'
	);

/** What the shop stores of an ERP order; null when WAPRO's answer lacks a part of it. */
export function reportedOrder( order: ErpOrder ): ReportedOrder | null {
	const { erpId, number, state, warehouse, reserved, net, gross, source } =
		order;
	if (
		state === undefined ||
		warehouse === undefined ||
		reserved === undefined
	) {
		return null;
	}
	return { erpId, number, state, warehouse, reserved, net, gross, source };
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

/** An order in WAPRO that may be the shop's already, as a person compares it. */
export function orderTwin( order: ErpOrder ): OrderTwin {
	const { erpId, number, placedAt, source, internetOrderId, reference } =
		order;
	const { customerOrderNumber, contractorName, state, gross, lines } = order;
	return {
		erpId,
		number,
		placedAt,
		source,
		internetOrderId,
		customerOrderNumber,
		reference,
		contractorName,
		state,
		gross,
		lines: lines
			.slice( 0, MOST_TWIN_LINES )
			.map( ( { index, name, ordered, grossPrice } ) => ( {
				index,
				name: name ?? index,
				quantity: ordered,
				grossPrice,
			} ) ),
		lineCount: lines.length,
	};
}
