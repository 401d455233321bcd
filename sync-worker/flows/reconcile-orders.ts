import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { RunHandler } from './answer-requests.ts';
import { bringOrders } from './bring-orders.ts';
import { hashPass } from './hash-pass.ts';
import type { OrderTraffic } from './order-traffic.ts';
import type { SettingsSource } from './shop-settings.ts';

/** How far back the shop's own orders are compared when it keeps no others. */
const OWN_ORDERS_DAYS = 90;

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly traffic: OrderTraffic;
}

/** Full pass of the orders of the last days: the shop's own, and those that were made in WAPRO for its companies. */
export const reconcileOrders = ( needs: Needs ): RunHandler =>
	hashPass( needs, {
		group: 100,
		days: ( { bornOrderDays } ) => bornOrderDays ?? OWN_ORDERS_DAYS,
		list: needs.erp.listOrders,
		compare: needs.shop.compareOrders,
		bring: async ( shopId, erpIds, { cause, id } ) =>
			bringOrders(
				needs.shop,
				await needs.erp.getOrders( shopId, erpIds ),
				{ cause, runId: id }
			),
		tooManyGone: ( count ) =>
			`WAPRO no longer lists ${ count } orders that were made there. They were left as they are: check that WAPRO_URL leads to the right database. When they were really deleted, start the check of orders by hand.`,
	} );
