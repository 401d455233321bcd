import { isErpId, isShopReference } from '../domain/changes.ts';
import { chunk } from '../domain/chunks.ts';
import { counted, noCounts } from '../domain/counts.ts';
import type { Erp, Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { ErpOrder } from '../../contracts/generated/wapro-mag.ts';
import type { RunHandler } from './answer-requests.ts';
import { bringOrders } from './bring-orders.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
}

const GROUP = 100;

/** Asks WAPRO for named orders, by its own id or by the shop's reference, and applies how they stand. */
export function refreshOrders( { erp, shop, settings }: Needs ): RunHandler {
	async function* groups(
		shopId: string,
		keys: readonly string[]
	): AsyncGenerator< Rows< ErpOrder > > {
		for ( const erpIds of chunk( keys.filter( isErpId ), GROUP ) ) {
			yield erp.getOrders( shopId, erpIds );
		}
		for ( const reference of keys.filter( isShopReference ) ) {
			yield erp.findOrders( { shopId, reference } );
		}
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
		for await ( const found of groups( shopId, run.keys ) ) {
			const results = await bringOrders( shop, found, {
				cause: run.cause,
				runId: run.id,
			} );
			progress = {
				...progress,
				done: progress.done + results.length,
				counts: counted( progress.counts, results ),
			};
			if ( ( await report( progress ) ) || stop.aborted ) {
				return { stopped: true };
			}
		}
		return progress;
	};
}
