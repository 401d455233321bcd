import type {
	Check,
	ExchangeFlow,
} from '../../contracts/generated/shop-api.ts';
import { chunkSizer } from '../domain/chunks.ts';
import type { Answers } from '../ports/answers.ts';
import type { Bell } from '../ports/bell.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Log } from '../ports/log.ts';
import type { Production } from '../ports/production.ts';
import type { Watch } from '../ports/reachability.ts';
import type { Flow, Signal } from '../ports/scheduler.ts';
import type { Shop } from '../ports/shop.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { answerRequests, type RunHandler } from './answer-requests.ts';
import { namingBrokenRows } from './broken-rows.ts';
import { exportCustomers } from './export-customers.ts';
import { exportGoods } from './export-goods.ts';
import { exportOrders } from './export-orders.ts';
import { exportPhotos } from './export-photos.ts';
import { exportProduction } from './export-production.ts';
import { exportProposals } from './export-proposals.ts';
import { fetchDocuments } from './fetch-documents.ts';
import { keepingRules } from './flow-rules.ts';
import {
	carryDictionaries,
	importDictionaries,
} from './import-dictionaries.ts';
import { orderInvoices } from './order-invoices.ts';
import { orderTraffic } from './order-traffic.ts';
import { probe } from './probe.ts';
import { pullChanges } from './pull-changes.ts';
import { pushGoods } from './push-goods.ts';
import { readAnswers } from './read-answers.ts';
import { checkStock, reconcileGoods } from './reconcile-goods.ts';
import { reconcileInvoices } from './reconcile-invoices.ts';
import { reconcileOrders } from './reconcile-orders.ts';
import { refreshCustomers } from './refresh-customers.ts';
import { refreshGoods, refreshPhotos } from './refresh-goods.ts';
import { refreshInvoices } from './refresh-invoices.ts';
import { refreshOrders } from './refresh-orders.ts';
import { reportShopStates } from './report-shop-states.ts';
import { reportStatus } from './report-status.ts';
import { restBoard } from './rests.ts';
import { sharedLocks } from './shared-locks.ts';
import { settingsSource } from './shop-settings.ts';
import { watchBell } from './watch-bell.ts';

export interface CatalogueNeeds {
	readonly erp: Erp;
	readonly shop: Shop;
	/** The same with a place of its own: an order does not wait until a thousand articles are written. */
	readonly shopForOrders: Shop;
	readonly production: Production;
	readonly answers: Answers;
	readonly bell: Bell;
	readonly clock: Clock;
	readonly log: Log;
	readonly telemetry: Telemetry;
	readonly worker: string;
	readonly version: string;
	readonly startedAt: number;
	readonly signal: ( cause: Signal ) => void;
	/** WAPRO, the shop and production as their breakers see them. */
	readonly wapro: Watch;
	readonly woo: Watch;
	readonly maker: Watch;
	readonly checks: () => Promise< Check[] >;
	readonly waproPollSeconds: number;
	readonly waproCallSeconds: number;
	readonly productionCallSeconds: number;
}

/** The bell makes them be asked for at once; this is for shops whose bell cannot be read. */
const SETTINGS_SECONDS = 30;
const HOUR = 3600;

/** Every flow of the worker with its interval: the list to read first, and the one to add to. */
export function flowCatalogue( needs: CatalogueNeeds ): readonly Flow[] {
	const { shop, shopForOrders, clock, wapro, signal } = needs;
	const { erp, untold } = namingBrokenRows( needs.erp, shop, needs.log );
	const settings = settingsSource(
		shopForOrders,
		clock,
		SETTINGS_SECONDS,
		() => signal( 'rules' )
	);
	const traffic = orderTraffic( clock );
	const common = {
		...needs,
		erp,
		settings,
		traffic,
		onApplied: () => signal( 'applied' ),
	};
	const sizers = {
		goods: chunkSizer( {
			start: 20,
			least: 1,
			most: 1000,
			wishedMs: 1500,
		} ),
		figures: chunkSizer( {
			start: 200,
			least: 10,
			most: 1000,
			wishedMs: 1000,
		} ),
		customers: chunkSizer( {
			start: 20,
			least: 1,
			most: 100,
			wishedMs: 1000,
		} ),
	};
	const outbound = {
		...common,
		waproReachable: () => wapro.state().reachable,
		everySeconds: 30,
		callSeconds: needs.waproCallSeconds,
	};
	const rests = restBoard( needs.log );
	const locks = sharedLocks();
	const ruled = ( part: ExchangeFlow, flow: Flow ) =>
		keepingRules( part, flow, { ...common, rests, locks } );
	return [
		ruled(
			'changes',
			pullChanges( {
				...common,
				sizers,
				everySeconds: needs.waproPollSeconds,
			} )
		),
		ruled( 'orders', exportOrders( { ...outbound, shop: shopForOrders } ) ),
		ruled( 'orders', orderInvoices( outbound ) ),
		ruled( 'goods', exportGoods( outbound ) ),
		ruled( 'photos', exportPhotos( outbound ) ),
		ruled( 'customers', exportCustomers( outbound ) ),
		ruled( 'proposals', exportProposals( outbound ) ),
		ruled(
			'production',
			exportProduction( {
				...outbound,
				productionReachable: () => needs.maker.state().reachable,
				callSeconds: needs.productionCallSeconds,
			} )
		),
		readAnswers( { ...common, everySeconds: 5 } ),
		ruled( 'states', reportShopStates( outbound ) ),
		ruled( 'documents', fetchDocuments( outbound ) ),
		answerRequests( {
			...common,
			waproReachable: outbound.waproReachable,
			everySeconds: 10,
			handlers: {
				connectionTest: connectionTest( needs.checks ),
				importDictionaries: async () => {
					await carryDictionaries( needs );
					return { done: 1, total: 1 };
				},
				refreshGoods: refreshGoods( {
					...common,
					sizer: sizers.goods,
				} ),
				refreshOrders: refreshOrders( {
					erp,
					shop,
					settings,
					clock,
					traffic,
				} ),
				reconcileOrders: reconcileOrders( {
					erp,
					shop,
					settings,
					clock,
					traffic,
				} ),
				refreshInvoices: refreshInvoices( { erp, shop, settings } ),
				reconcileInvoices: reconcileInvoices( {
					erp,
					shop,
					settings,
					clock,
					traffic,
				} ),
				refreshPhotos: refreshPhotos( {
					...common,
					sizer: sizers.goods,
				} ),
				refreshCustomers: refreshCustomers( {
					...common,
					sizer: sizers.customers,
				} ),
				reconcileGoods: reconcileGoods( { ...common, sizers, untold } ),
				checkStock: checkStock( { ...common, sizers, untold } ),
				pushGoods: pushGoods( common ),
			},
		} ),
		importDictionaries( { ...needs, everySeconds: HOUR } ),
		reportStatus( {
			...common,
			wapro: wapro.state,
			production: needs.maker.state,
			rests,
			everySeconds: 10,
		} ),
		watchBell( {
			...common,
			onRing: () => signal( 'bell' ),
			onOrder: () => signal( 'order' ),
			everySeconds: 1,
		} ),
		probe( [ wapro, needs.woo, needs.maker ] ),
	];
}

function connectionTest( checks: CatalogueNeeds[ 'checks' ] ): RunHandler {
	return async () => {
		const all = await checks();
		const first = all.find( ( { ok } ) => ! ok );
		return {
			done: all.length,
			total: all.length,
			checks: all,
			...( first === undefined
				? {}
				: { code: first.code ?? 'unexpected', reason: first.reason } ),
		};
	};
}
