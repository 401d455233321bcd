import type { Clock } from '../ports/clock.ts';
import { chunk } from '../domain/chunks.ts';
import type { Erp, InvoicePage } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { RunHandler } from './answer-requests.ts';
import { bringInvoices } from './bring-invoices.ts';
import { hashPass } from './hash-pass.ts';
import type { OrderTraffic } from './order-traffic.ts';
import type { SettingsSource } from './shop-settings.ts';

/** Two years of settled invoices; what is not settled comes however old it is. */
const DAYS = 730;

/** Read and applied at once: half of what either side takes, for what a call costs beside its invoices. */
export const INVOICES_AT_ONCE = 500;

/** Balances told at once. */
const ROWS = 2000;

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly traffic: OrderTraffic;
}

/** Full pass of invoices: those of the last two years, and all that is still owed; then what WAPRO counts of it. */
export function reconcileInvoices( needs: Needs ): RunHandler {
	return async ( run, report, stop ) => {
		let last: InvoicePage | null = null;
		const pass = hashPass( needs, {
			group: INVOICES_AT_ONCE,
			days: () => DAYS,
			list: async ( ...asked ) => {
				last = await needs.erp.listInvoices( ...asked );
				return last;
			},
			compare: needs.shop.compareInvoices,
			bring: async ( shopId, erpIds, { cause, id } ) =>
				bringInvoices(
					needs.shop,
					await needs.erp.getInvoices( shopId, erpIds ),
					{ cause, runId: id }
				),
			tooManyGone: ( count ) =>
				`WAPRO no longer lists ${ count } invoices that the shop has. They were left as they are: check that WAPRO_URL leads to the right database. When they were really deleted, start the check of invoices by hand.`,
		} );
		const outcome = await pass( run, report, stop );
		if ( last !== null && ! stop.aborted ) {
			await tellBalances( needs.shop, last, run.id );
		}
		return outcome;
	};
}

/** An older gateway counts nothing. */
async function tellBalances(
	shop: Shop,
	{ asOf, countedOn, balances }: InvoicePage,
	runId: number
): Promise< void > {
	if ( countedOn === undefined ) {
		return;
	}
	const parts = chunk( balances, ROWS );
	for ( const [ position, rows ] of ( parts.length === 0
		? [ [] ]
		: parts
	).entries() ) {
		await shop.takeBalances( {
			asOf,
			countedOn,
			runId,
			rows: [ ...rows ],
			complete: position >= parts.length - 1,
		} );
	}
}
