import type { Lease } from '../../../contracts/generated/shop-api.ts';
import { SyncError, type SyncErrorFacts } from '../../../sync-worker/errors.ts';
import { exportOrders } from '../../../sync-worker/flows/export-orders.ts';
import { orderTraffic } from '../../../sync-worker/flows/order-traffic.ts';
import { settingsSource } from '../../../sync-worker/flows/shop-settings.ts';
import type { Erp } from '../../../sync-worker/ports/erp.ts';
import type { Shop } from '../../../sync-worker/ports/shop.ts';
import { erpOrder, placed, scriptedErp } from './fake-erp.ts';
import { scriptedShop } from './fake-shop.ts';
import { noTelemetry, testClock, testLog } from './ports.ts';

/** A passing trouble of WAPRO, unless the case says another one. */
export function error( facts: Partial< SyncErrorFacts > ) {
	return new SyncError( {
		kind: 'retryable',
		code: 'wapro_error',
		delivery: 'unclear',
		reason: 'It failed.',
		...facts,
	} );
}

/** The flow between a shop that hands out these leases and WAPRO, which takes every order it is not told to refuse. */
export function sides(
	erp: Partial< Erp >,
	claims: Lease[][],
	change: { shop?: Partial< Shop >; reachable?: () => boolean } = {}
) {
	const script = scriptedShop( claims, change.shop );
	const clock = testClock();
	const log = testLog();
	const references: string[] = [];
	const flow = exportOrders( {
		erp: scriptedErp( {
			placeOrder: async ( { order } ) => {
				references.push( order.reference );
				return placed( '9', [
					erpOrder( String( references.length ), order.reference ),
				] );
			},
			...erp,
		} ),
		shop: script.shop,
		settings: settingsSource( script.shop, clock, 30 ),
		clock,
		traffic: orderTraffic( clock ),
		log,
		telemetry: noTelemetry,
		worker: 'w1',
		waproReachable: change.reachable ?? ( () => true ),
		everySeconds: 30,
		callSeconds: 30,
	} );
	const outcomes = () =>
		script.recorded.map(
			( { messageId, outcome, sent, code } ) =>
				`${ messageId } ${ outcome } ${ sent ? 'sent' : 'unsent' }${
					code === undefined ? '' : ` ${ code }`
				}`
		);
	return { ...script, flow, clock, log, references, outcomes };
}
