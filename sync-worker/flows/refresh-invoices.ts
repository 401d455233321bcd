import type { Cause, ItemResult } from '../../contracts/generated/shop-api.ts';
import { isErpId } from '../domain/changes.ts';
import { chunk } from '../domain/chunks.ts';
import { counted, noCounts } from '../domain/counts.ts';
import { asSyncError, mayConcernOneObject } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { RunHandler } from './answer-requests.ts';
import { bringInvoices } from './bring-invoices.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
}

const GROUP = 20;

/**
 * Asks WAPRO for named invoices and applies how they stand. Those of many lines fill an answer alone: what does not fit into one
 * is asked for in halves.
 */
export function refreshInvoices( { erp, shop, settings }: Needs ): RunHandler {
	async function bring(
		shopId: string,
		erpIds: readonly string[],
		how: { readonly cause: Cause; readonly runId: number }
	): Promise< ItemResult[] > {
		try {
			return await bringInvoices(
				shop,
				await erp.getInvoices( shopId, erpIds ),
				how
			);
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			if ( erpIds.length === 1 || ! mayConcernOneObject( error ) ) {
				throw error;
			}
			const middle = Math.ceil( erpIds.length / 2 );
			return [
				...( await bring( shopId, erpIds.slice( 0, middle ), how ) ),
				...( await bring( shopId, erpIds.slice( middle ), how ) ),
			];
		}
	}

	return async ( run, report, stop ) => {
		if ( run.keys.length === 0 ) {
			return {
				code: 'nothing_to_send',
				reason: 'No invoice was named: choose the invoices to refresh.',
			};
		}
		const { shopId } = await settings.refresh();
		let progress = {
			done: 0,
			total: run.keys.length as number | null,
			counts: noCounts,
		};
		for ( const erpIds of chunk( run.keys.filter( isErpId ), GROUP ) ) {
			const results = await bring( shopId, erpIds, {
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
