import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { RunHandler } from './answer-requests.ts';
import { bringInvoices } from './bring-invoices.ts';
import { hashPass } from './hash-pass.ts';
import type { SettingsSource } from './shop-settings.ts';

/** Two years of settled invoices; what is not settled comes however old it is. */
const DAYS = 730;

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
}

/** Full pass of invoices: those of the last two years, and all that is still owed. */
export const reconcileInvoices = ( needs: Needs ): RunHandler =>
	hashPass( needs, {
		group: 100,
		days: () => DAYS,
		list: needs.erp.listInvoices,
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
