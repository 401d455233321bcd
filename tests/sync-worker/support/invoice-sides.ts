import type { InvoiceRow, Run } from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { soapErp } from '../../../sync-worker/erp-soap/soap-erp.ts';
import { bringInvoices } from '../../../sync-worker/flows/bring-invoices.ts';
import { bringOrders } from '../../../sync-worker/flows/bring-orders.ts';
import { bringContractors } from '../../../sync-worker/flows/contractors.ts';
import { fetchDocuments } from '../../../sync-worker/flows/fetch-documents.ts';
import { orderTraffic } from '../../../sync-worker/flows/order-traffic.ts';
import { reconcileInvoices } from '../../../sync-worker/flows/reconcile-invoices.ts';
import { refreshInvoices } from '../../../sync-worker/flows/refresh-invoices.ts';
import { settingsSource } from '../../../sync-worker/flows/shop-settings.ts';
import { wooShop } from '../../../sync-worker/woo-rest/woo-shop.ts';
import { startBothSides } from './both-sides.ts';
import type { Erp } from '../../../sync-worker/ports/erp.ts';
import { running, testClock, testLog } from './ports.ts';

export const CONTRACTOR = '2';

const LIMITS = { timeoutMs: 30_000, mostBytes: 32 * 1024 * 1024 };

const whole: Run = {
	id: 1,
	flow: 'reconcileInvoices',
	state: 'running',
	cause: 'by_hand',
	requestedAt: '2026-11-22T02:30:00Z',
	done: 0,
	total: null,
	counts: { created: 0, updated: 0, unchanged: 0, stale: 0, rejected: 0 },
	checks: [],
	keys: [],
	dryRun: false,
};

/** The flows of invoices between the real gateway and the embedded shop, called one by one: a test says what arrives and when. */
export async function startInvoiceSides() {
	const sides = await startBothSides();
	const wapro = await soapErp( {
		url: sides.gateway.soapUrl,
		user: 'sklep',
		password: 'sekret-bramki',
		...LIMITS,
	} );
	const woo = wooShop( {
		url: sides.shop.url,
		...sides.shop.workerKey,
		...LIMITS,
	} );
	await desk.flagContractors( sides.desk, [ CONTRACTOR ] );
	const clock = testClock( Date.now() );
	return {
		desk: sides.desk,
		read: ( erpIds: readonly string[] ) =>
			wapro.erp.getInvoices( 'sklep', erpIds ),
		deliver: (
			answer: Awaited< ReturnType< typeof wapro.erp.getInvoices > >
		) => bringInvoices( woo.shop, answer, { cause: 'wapro_event' } ),
		/** Orders of the contractor, as news of WAPRO. */
		deliverOrders: async ( erpIds: readonly string[] ) => {
			await bringContractors(
				woo.shop,
				await wapro.erp.getCustomers( 'sklep', [ CONTRACTOR ] ),
				{ cause: 'wapro_event' }
			);
			return bringOrders(
				woo.shop,
				await wapro.erp.getOrders( 'sklep', erpIds ),
				{ cause: 'wapro_event' }
			);
		},
		fullPass: () =>
			reconcileInvoices( {
				erp: wapro.erp,
				shop: woo.shop,
				settings: settingsSource( woo.shop, clock, 30 ),
				clock,
				traffic: orderTraffic( clock ),
			} )( whole, async () => false, running ),
		refresh: ( keys: readonly string[] ) =>
			refreshInvoices( {
				erp: wapro.erp,
				shop: woo.shop,
				settings: settingsSource( woo.shop, clock, 30 ),
			} )(
				{ ...whole, flow: 'refreshInvoices', keys: [ ...keys ] },
				async () => false,
				running
			),
		/** Invoices as the shop's panel lists them. */
		inShop: async (): Promise< readonly InvoiceRow[] > => {
			const all: InvoiceRow[] = [];
			for ( let page = 1, pages = 1; page <= pages; page++ ) {
				const answer = await sides.panel< {
					items: InvoiceRow[];
					pages: number;
				} >( 'GET', `invoices?perPage=100&page=${ page }` );
				all.push( ...answer.items );
				pages = answer.pages;
			}
			return all;
		},
		/** One pass of the flow of documents; some methods of WAPRO may be others. */
		fetchDocuments: ( change: Partial< Erp > = {}, stop = running ) =>
			fetchDocuments( {
				erp: { ...wapro.erp, ...change },
				shop: woo.shop,
				settings: settingsSource( woo.shop, clock, 0 ),
				clock,
				log: testLog(),
				worker: 'test',
				waproReachable: () => true,
				callSeconds: 30,
				everySeconds: 30,
			} ).run( stop ),
		panel: sides.panel,
		async close() {
			wapro.close();
			woo.close();
			await sides.close();
		},
	};
}

export type InvoiceSides = Awaited< ReturnType< typeof startInvoiceSides > >;
