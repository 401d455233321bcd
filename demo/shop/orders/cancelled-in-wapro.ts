import type { ShopContext } from '../context.ts';
import { reportFinding, resolveFinding } from '../findings/findings.ts';
import { ENDED } from './follow-status.ts';
import type { ErpOrderRecord, OrderRecord } from './rows.ts';
import { statusName, statusSettings } from './status-settings.ts';

const KIND = 'order_cancelled_in_wapro';

/** An order that goes on in the shop although WAPRO has cancelled all that it had of it is a finding, until both agree. */
export function judgeCancelled( shop: ShopContext, orderId: number ): void {
	const rows = shop.db.all< Pick< ErpOrderRecord, 'state' | 'number' > >(
		'SELECT state, number FROM erp_orders WHERE order_id = :id ORDER BY id',
		{ id: orderId }
	);
	const scope = shop.db.get< { reference: string } >(
		'SELECT reference FROM order_scope WHERE order_id = :id',
		{ id: orderId }
	);
	if ( rows.length === 0 || ! scope ) {
		return;
	}
	const order = shop.db.get< Pick< OrderRecord, 'status' > >(
		'SELECT status FROM orders WHERE id = :id',
		{ id: orderId }
	);
	const isCancelled = rows.every( ( { state } ) => state === 'cancelled' );
	if ( ! isCancelled || ! order || ! waits( shop, order.status ) ) {
		resolveFinding( shop, scope.reference, KIND );
		return;
	}
	const numbers = rows.flatMap( ( { number } ) => number ?? [] );
	reportFinding( shop, {
		kind: KIND,
		field: '',
		objectType: 'order',
		link: { erp_key: scope.reference, shop_id: orderId },
		shopValue: statusName( order.status ),
		waproValue: numbers.length === 0 ? null : numbers.join( ', ' ),
	} );
}

const waits = ( shop: ShopContext, status: string ): boolean =>
	! ENDED.includes( status ) &&
	! statusSettings( shop ).withdrawing.includes( status );
