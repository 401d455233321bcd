import { isErpId, isShopReference } from '../domain/changes.ts';
import { chunk } from '../domain/chunks.ts';
import { counted, noCounts } from '../domain/counts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp, Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { ErpOrder } from '../../contracts/generated/wapro-mag.ts';
import type { RunHandler } from './answer-requests.ts';
import { bringOrders } from './bring-orders.ts';
import { bulk, incomplete } from './bulk.ts';
import type { OrderTraffic } from './order-traffic.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly traffic: OrderTraffic;
}

const GROUP = 100;

/**
 * Asks WAPRO for named orders, by its own id or by the shop's reference, and applies how they stand. One that fails stops
 * none of the others; the run ends with its name.
 */
export function refreshOrders( needs: Needs ): RunHandler {
	const { erp, shop, settings } = needs;

	/** Keys that are asked for at once, and how. */
	function groups( shopId: string, keys: readonly string[] ) {
		const byId = ( erpIds: readonly string[] ) =>
			erp.getOrders( shopId, erpIds );
		const byReference = ( [ reference = '' ]: readonly string[] ) =>
			erp.findOrders( { shopId, reference } );
		return [
			...chunk( keys.filter( isErpId ), GROUP ).map( ( part ) => ( {
				part,
				ask: byId,
			} ) ),
			...chunk( keys.filter( isShopReference ), 1 ).map( ( part ) => ( {
				part,
				ask: byReference,
			} ) ),
		] satisfies {
			part: readonly string[];
			ask: ( part: readonly string[] ) => Promise< Rows< ErpOrder > >;
		}[];
	}

	return async ( run, report, stop ) => {
		if ( run.keys.length === 0 ) {
			return {
				code: 'nothing_to_send',
				reason: 'No order was named: choose the orders to refresh.',
			};
		}
		const { shopId } = await settings.refresh();
		let progress = {
			done: 0,
			total: run.keys.length as number | null,
			counts: noCounts,
		};
		const work = bulk( {
			...needs,
			stop,
			onPause: () => report( progress ),
		} );
		for ( const { part, ask } of groups( shopId, run.keys ) ) {
			const results = await work.send(
				part,
				( key ) => key,
				async ( keys ) =>
					bringOrders( shop, await ask( keys ), {
						cause: run.cause,
						runId: run.id,
					} )
			);
			progress = {
				...progress,
				done: progress.done + results.length,
				counts: counted( progress.counts, results ),
			};
			if ( ( await report( progress ) ) || stop.aborted ) {
				return { stopped: true };
			}
		}
		return { ...progress, ...incomplete( work.failures ) };
	};
}
