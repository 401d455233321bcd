import type { OrderStatusItem } from '../../contracts/generated/shop-api.ts';
import type { ErpOrder } from '../../contracts/generated/wapro-mag.ts';

/** One ERP order as it stands in WAPRO, for the shop's apply. */
export function orderStatusItem(
	order: ErpOrder,
	asOf: string,
	messageId?: string
): OrderStatusItem {
	const { erpId, deleted, reference, number, state, warehouse } = order;
	const { reserved, net, gross, production, transport, payment } = order;
	const { paidAmount, parcels, lines, dueOn } = order;
	return {
		erpId,
		deleted,
		reference,
		number,
		state,
		warehouse,
		reserved,
		net,
		gross,
		production,
		transport,
		payment,
		paidAmount,
		parcels,
		lines: lines.map( ( line ) => ( {
			lineId: line.lineId,
			index: line.index,
			ordered: line.ordered,
			reserved: line.reserved,
			realised: line.realised,
			unit: line.unit,
			name: line.name,
			netPrice: line.netPrice,
			grossPrice: line.grossPrice,
			vatCode: line.vatCode,
		} ) ),
		dueOn,
		contractorId: order.contractorId,
		placedAt: order.placedAt,
		customerOrderNumber: order.customerOrderNumber,
		source: order.source,
		currency: order.currency,
		contactId: order.contactId,
		orderedBy: order.orderedBy,
		deliveryPlaceId: order.deliveryPlaceId,
		deliveryPlace: order.deliveryPlace,
		hash: order.hash,
		asOf,
		...( messageId === undefined ? {} : { messageId } ),
	};
}
