import type { Cause, ItemResult } from '../../contracts/generated/shop-api.ts';
import type { ErpOrder } from '../../contracts/generated/wapro-mag.ts';
import { orderStatusItem } from '../domain/order-statuses.ts';
import type { Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import { refusal } from './article-figures.ts';

/** Applies how orders stand in WAPRO. */
export async function bringOrders(
	shop: Shop,
	found: Rows< ErpOrder >,
	how: { readonly cause: Cause; readonly runId?: number },
	messageIds: ReadonlyMap< string, string > = new Map()
): Promise< ItemResult[] > {
	const items = found.rows.map( ( order ) =>
		orderStatusItem( order, found.asOf, messageIds.get( order.erpId ) )
	);
	const refused = found.bad.map( refusal );
	return items.length === 0
		? refused
		: [
				...refused,
				...( await shop.applyOrderStatuses( { ...how, items } ) ).items,
			];
}
