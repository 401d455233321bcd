import type {
	OrderPayload,
	Result,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { fixed, scaled, sum } from '../decimal.ts';
import { reportFinding, resolveFinding } from '../findings/findings.ts';
import { orderSettings } from './settings.ts';

const KIND = 'order_totals_differ';

/** What WAPRO counts the order at, against what the buyer agreed to; a difference beyond the allowed one is a finding. */
export function compareTotals(
	shop: ShopContext,
	orderId: number,
	payload: OrderPayload,
	orders: NonNullable< Result[ 'orders' ] >
): void {
	const counted = orders
		.filter( ( { state } ) => state !== 'cancelled' )
		.map( ( { gross } ) => gross );
	if ( counted.length === 0 || counted.includes( undefined ) ) {
		return;
	}
	const wapro = sum( counted.map( ( gross ) => scaled( gross ?? '0' ) ) );
	const own = sum( payload.summary.map( ( { gross } ) => scaled( gross ) ) );
	const apart = wapro > own ? wapro - own : own - wapro;
	const allowed =
		scaled( '0.01' ) * BigInt( orderSettings( shop ).allowedDifference );
	if ( apart <= allowed ) {
		resolveFinding( shop, payload.reference, KIND );
		return;
	}
	reportFinding( shop, {
		kind: KIND,
		field: 'gross',
		objectType: 'order',
		link: { erp_key: payload.reference, shop_id: orderId },
		shopValue: fixed( own, 2 ),
		waproValue: fixed( wapro, 2 ),
	} );
}

/** WAPRO has cancelled the order: nothing is left to differ. */
export const forgetTotals = ( shop: ShopContext, reference: string ): void =>
	resolveFinding( shop, reference, KIND );
