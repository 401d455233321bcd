import type * as Api from '../../../contracts/generated/shop-api.ts';
import { applyGoods } from '../catalogue/apply-goods.ts';
import { applyPrices } from '../catalogue/apply-prices.ts';
import { applyStock } from '../catalogue/apply-stock.ts';
import {
	compareRows,
	differingBuckets,
	liveCheck,
} from '../catalogue/digests.ts';
import { visibleCategories } from '../catalogue/categories.ts';
import {
	editReviewed,
	publishReviewed,
	reviewPage,
} from '../catalogue/review.ts';
import type { ShopContext } from '../context.ts';
import { applyCustomers } from '../customers/apply-customers.ts';
import { flaggedCustomers } from '../customers/companies.ts';
import { actOnCompany } from '../customers/company-actions.ts';
import { companiesPage } from '../customers/company-pages.ts';
import { companyDetail } from '../customers/company-view.ts';
import { actOnInvitations, invitationsPage } from '../customers/invitations.ts';
import {
	actOnAllPairings,
	actOnCustomerPairing,
	customerPairingPage,
} from '../customers/pairing-desk.ts';
import { pairingEffects } from '../customers/pairing-effects.ts';
import { actOnProposal, listProposals } from '../customers/proposals-desk.ts';
import {
	saveCustomerSettings,
	shownCustomerSettings,
} from '../customers/settings.ts';
import { wantDocumentOfInvoice } from '../documents/of-invoice.ts';
import { claimDocuments } from '../documents/queue.ts';
import {
	documentSettingsView,
	saveDocumentSettings,
} from '../documents/settings.ts';
import { noteBrokenRows, rowsAreWell } from '../findings/broken-rows.ts';
import { decideFindings } from '../findings/finding-actions.ts';
import { listFindings } from '../findings/findings.ts';
import { historyPage } from '../history.ts';
import { applyInvoices } from '../invoices/apply.ts';
import { balancesPage, takeBalances } from '../invoices/balances.ts';
import { compareInvoices, invoiceDetail } from '../invoices/desk.ts';
import { invoicesPage, refreshInvoices } from '../invoices/list.ts';
import { invoiceSettings, saveInvoiceSettings } from '../invoices/settings.ts';
import { applyOrderStatuses } from '../orders/apply-statuses.ts';
import { bornOrder, bornOrders, compareOrders } from '../orders/born-desk.ts';
import { actOnHeldOrder, heldOrders } from '../orders/twins-desk.ts';
import { orderSettingsView, saveOrderSettings } from '../orders/settings.ts';
import {
	invoiceRequestSettingsView,
	saveInvoiceRequestSettings,
} from '../orders/invoice-request-settings.ts';
import {
	saveStatusSettings,
	statusSettingsView,
} from '../orders/status-settings.ts';
import { overview } from '../overview/overview.ts';
import { storeWorkerStatus } from '../overview/worker-status.ts';
import { actOnPairing, productToPair } from '../pairing/actions.ts';
import { pairingPage, pairingRow } from '../pairing/desk.ts';
import { pairProducts, unlinkedProducts } from '../pairing/worker.ts';
import { applyPhotos } from '../photos/inbound.ts';
import { claim } from '../queue/claim.ts';
import {
	issueProductionSecret,
	productionAccess,
} from '../production/access.ts';
import {
	productionSettings,
	saveProductionSettings,
} from '../production/settings.ts';
import { actOnMessages } from '../queue/message-actions.ts';
import { listMessages, messageDetail } from '../queue/message-list.ts';
import { recordResults } from '../queue/results.ts';
import {
	claimRun,
	listRuns,
	readRun,
	reportRun,
	requestRun,
	resumeRun,
	stopRun,
} from '../runs/runs.ts';
import {
	catalogueSettingsView,
	saveCatalogueSettings,
} from '../settings/catalogue.ts';
import {
	exchangeSettings,
	saveExchangeSettings,
} from '../settings/exchange.ts';
import { createKey } from '../settings/keys.ts';
import {
	readSettings,
	saveSettings,
	storeDictionaries,
	workerSettings,
} from '../settings/settings.ts';
import { confirmAddress } from '../settings/staging-guard.ts';
import type { User } from './panel-auth.ts';

/** One checked request. `id` is the number in its path, `user` the person behind a panel request. */
export interface Call {
	readonly shop: ShopContext;
	readonly request: unknown;
	readonly id: number;
	readonly user: User;
	readonly bellUrl: string;
}

type Handler = ( call: Call ) => object;

/** What each route of the contract does. */
export const handlers: Readonly< Record< string, Handler > > = {
	'POST messages/claim': ( { shop, request } ) =>
		claim( shop, request as Api.ClaimRequest ),
	'POST messages/results': ( { shop, request } ) => ( {
		results: recordResults(
			shop,
			( request as Api.ResultsRequest ).results
		),
		now: shop.now(),
	} ),
	'POST apply/goods': ( { shop, request } ) => {
		const asked = request as Api.ApplyGoodsRequest;
		rowsAreWell( shop, 'goods', asked.items );
		return applyGoods( shop, asked );
	},
	'POST apply/stock': ( { shop, request } ) => {
		const asked = request as Api.ApplyStockRequest;
		rowsAreWell( shop, 'stock', asked.items );
		return applyStock( shop, asked );
	},
	'POST apply/prices': ( { shop, request } ) => {
		const asked = request as Api.ApplyPricesRequest;
		rowsAreWell( shop, 'prices', asked.items );
		return applyPrices( shop, asked );
	},
	'POST apply/order-statuses': ( { shop, request } ) =>
		applyOrderStatuses( shop, request as Api.ApplyOrderStatusesRequest ),
	'POST apply/invoices': ( { shop, request } ) =>
		applyInvoices( shop, request as Api.ApplyInvoicesRequest ),
	'POST documents/claim': ( { shop, request } ) =>
		claimDocuments( shop, request as Api.DocumentsClaimRequest ),
	'POST invoices/compare': ( { shop, request } ) =>
		compareInvoices( shop, request as Api.InvoicesCompareRequest ),
	'GET invoices': ( { shop, request } ) =>
		invoicesPage( shop, request as Api.InvoicesQuery ),
	'POST invoices/refresh': ( { shop, request, user } ) =>
		refreshInvoices(
			shop,
			request as Api.InvoicesRefreshRequest,
			user.name
		),
	'POST invoices/balances': ( { shop, request } ) =>
		takeBalances( shop, request as Api.BalancesRequest ),
	'GET invoices/balances': ( { shop, request } ) =>
		balancesPage( shop, request as Api.BalancesQuery ),
	'GET invoices/{id}': ( { shop, id } ) => invoiceDetail( shop, id ),
	'POST invoices/{id}/document': ( { shop, id, user } ) =>
		wantDocumentOfInvoice( shop, id, user.name ),
	'GET worker/settings': ( { shop, bellUrl } ) =>
		workerSettings( shop, bellUrl ),
	'POST worker/dictionaries': ( { shop, request } ) =>
		storeDictionaries( shop, request as Api.Dictionaries ),
	'POST worker/status': ( { shop, request } ) =>
		storeWorkerStatus( shop, request as Api.WorkerStatusRequest ),
	'POST worker/runs/claim': ( { shop, request } ) =>
		claimRun( shop, request as Api.RunClaimRequest ),
	'POST worker/runs/{id}/report': ( { shop, request, id } ) =>
		reportRun( shop, id, request as Api.RunReportRequest ),

	'GET overview': ( { shop } ) => overview( shop ),
	'GET messages': ( { shop, request } ) =>
		listMessages( shop, request as Api.MessagesQuery ),
	'GET messages/{id}': ( { shop, id } ) => messageDetail( shop, id ),
	'POST messages/actions': ( { shop, request, user } ) =>
		actOnMessages( shop, request as Api.MessagesActionRequest, user.name ),
	'GET review': ( { shop, request } ) =>
		reviewPage( shop, request as Api.ReviewQuery ),
	'GET review/categories': ( { shop } ) => ( {
		items: visibleCategories( shop ).map( ( { id, name, parent } ) => ( {
			id,
			name,
			parent,
		} ) ),
	} ),
	'POST review/publish': ( { shop, request, user } ) =>
		publishReviewed( shop, request as Api.ReviewPublishRequest, user.name ),
	'POST review/{id}': ( { shop, request, id } ) =>
		editReviewed( shop, id, request as Api.ReviewEditRequest ),
	'GET settings': ( { shop, user } ) =>
		readSettings( shop, user.may.includes( 'manage' ) ),
	'PUT settings': ( { shop, request, user } ) =>
		saveSettings( shop, request as Api.SettingsSaveRequest, user.name ),
	'POST settings/keys': ( { shop } ) => {
		const { key, secret } = createKey( shop, 'Usługa wymiany WAPRO Mag' );
		return {
			consumerKey: key,
			consumerSecret: secret,
			siteUrl: shop.siteUrl(),
		};
	},
	'POST settings/confirm-address': ( { shop, request } ) => {
		if ( ( request as Api.ConfirmAddressRequest ).confirm ) {
			confirmAddress( shop );
			shop.ringBell();
		}
		return readSettings( shop, true );
	},
	'GET runs': ( { shop, request } ) =>
		listRuns( shop, request as Api.RunsQuery ),
	'POST runs': ( { shop, request, user } ) => {
		const { flow, keys, dryRun, pairOnly } = request as Api.RunRequest;
		return requestRun(
			shop,
			flow,
			'by_hand',
			user.name,
			keys,
			dryRun,
			pairOnly
		);
	},
	'GET runs/{id}': ( { shop, id } ) => readRun( shop, id ),
	'POST runs/{id}/stop': ( { shop, id } ) => stopRun( shop, id ),
	'POST runs/{id}/resume': ( { shop, id } ) => resumeRun( shop, id ),
	'POST catalogue/digests': ( { shop, request } ) =>
		differingBuckets( shop, request as Api.DigestsRequest ),
	'POST catalogue/compare': ( { shop, request } ) =>
		compareRows( shop, request as Api.CompareRequest ),
	'POST catalogue/live-check': ( { shop, request } ) =>
		liveCheck( shop, request as Api.LiveCheckRequest ),
	'POST catalogue/broken-rows': ( { shop, request } ) =>
		noteBrokenRows( shop, request as Api.BrokenRowsRequest ),
	'GET catalogue/unlinked': ( { shop, request } ) =>
		unlinkedProducts( shop, request as Api.UnlinkedQuery ),
	'POST catalogue/pairing': ( { shop, request } ) =>
		pairProducts( shop, request as Api.PairingRequest ),
	'POST apply/photos': ( { shop, request } ) =>
		applyPhotos( shop, request as Api.ApplyPhotosRequest ),
	'GET pairing/goods': ( { shop, request } ) =>
		pairingPage( shop, request as Api.PairingQuery ),
	'GET pairing/goods/{id}': ( { shop, id } ) =>
		pairingRow( shop, productToPair( shop, id ) ),
	'POST pairing/goods/{id}': ( { shop, request, id, user } ) =>
		actOnPairing(
			shop,
			id,
			request as Api.PairingActionRequest,
			user.name
		),
	'GET settings/catalogue': ( { shop } ) => catalogueSettingsView( shop ),
	'PUT settings/catalogue': ( { shop, request, user } ) =>
		saveCatalogueSettings(
			shop,
			request as Api.CatalogueSettings,
			user.name
		),
	'GET findings': ( { shop, request } ) =>
		listFindings( shop, request as Api.FindingsQuery ),
	'POST findings/actions': ( { shop, request, user } ) =>
		decideFindings( shop, request as Api.FindingsActionRequest, user.name ),
	'POST apply/customers': ( { shop, request } ) =>
		applyCustomers( shop, request as Api.ApplyCustomersRequest ),
	'GET customers/flagged': ( { shop, request } ) =>
		flaggedCustomers( shop, request as Api.FlaggedCustomersQuery ),
	'GET pairing/customers': ( { shop, request } ) =>
		customerPairingPage( shop, request as Api.CustomerPairingQuery ),
	'POST pairing/customers/{id}': ( { shop, request, id, user } ) =>
		actOnCustomerPairing(
			shop,
			id,
			request as Api.CustomerPairingActionRequest,
			user.name
		),
	'GET pairing/customers/{id}/effects': ( { shop, request, id } ) =>
		pairingEffects( shop, id, request as Api.CustomerPairingEffectsQuery ),
	'POST pairing/customers': ( { shop, request, user } ) =>
		actOnAllPairings(
			shop,
			request as Api.CustomerPairingBulkRequest,
			user.name
		),
	'GET pairing/orders': ( { shop, request } ) =>
		heldOrders( shop, request as Api.TwinsQuery ),
	'POST pairing/orders/{id}': ( { shop, request, id, user } ) =>
		actOnHeldOrder( shop, id, request as Api.TwinActionRequest, user.name ),
	'POST orders/compare': ( { shop, request } ) =>
		compareOrders( shop, request as Api.OrdersCompareRequest ),
	'GET orders/born': ( { shop, request } ) =>
		bornOrders( shop, request as Api.BornOrdersQuery ),
	'GET orders/born/{id}': ( { shop, id } ) => bornOrder( shop, id ),
	'GET companies': ( { shop, request } ) =>
		companiesPage( shop, request as Api.CompaniesQuery ),
	'GET companies/{id}': ( { shop, id } ) => companyDetail( shop, id ),
	'POST companies/{id}': ( { shop, request, id, user } ) => {
		actOnCompany(
			shop,
			id,
			request as Api.CompanyActionRequest,
			user.name
		);
		return companyDetail( shop, id );
	},
	'GET invitations': ( { shop, request } ) =>
		invitationsPage( shop, request as Api.InvitationsQuery ),
	'POST invitations': ( { shop, request } ) =>
		actOnInvitations( shop, request as Api.InvitationActionRequest ),
	'GET proposals': ( { shop, request } ) =>
		listProposals( shop, request as Api.ProposalsQuery ),
	'POST proposals/{id}': ( { shop, request, id, user } ) =>
		actOnProposal(
			shop,
			id,
			request as Api.ProposalActionRequest,
			user.name
		),
	'GET settings/customers': ( { shop } ) => shownCustomerSettings( shop ),
	'PUT settings/customers': ( { shop, request, user } ) =>
		saveCustomerSettings(
			shop,
			request as Api.CustomerSettings,
			user.name
		),
	'GET settings/production': ( { shop } ) => productionSettings( shop ),
	'PUT settings/production': ( { shop, request } ) =>
		saveProductionSettings( shop, request as Api.ProductionSettings ),
	'GET settings/production/access': ( { shop } ) => productionAccess( shop ),
	'POST settings/production/secret': ( { shop } ) =>
		issueProductionSecret( shop ),
	'GET settings/exchange': ( { shop } ) => exchangeSettings( shop ),
	'PUT settings/exchange': ( { shop, request, user } ) =>
		saveExchangeSettings(
			shop,
			request as Api.ExchangeSettings,
			user.name
		),
	'GET settings/orders': ( { shop } ) => orderSettingsView( shop ),
	'PUT settings/orders': ( { shop, request } ) =>
		saveOrderSettings( shop, request as Api.OrderSettings ),
	'GET settings/invoices': ( { shop } ) => invoiceSettings( shop ),
	'PUT settings/invoices': ( { shop, request } ) =>
		saveInvoiceSettings( shop, request as Api.InvoiceSettings ),
	'GET settings/documents': ( { shop } ) => documentSettingsView( shop ),
	'PUT settings/documents': ( { shop, request } ) =>
		saveDocumentSettings( shop, request as Api.DocumentSettings ),
	'GET settings/statuses': ( { shop } ) => statusSettingsView( shop ),
	'PUT settings/statuses': ( { shop, request } ) =>
		saveStatusSettings( shop, request as Api.StatusSettings ),
	'GET settings/order-invoices': ( { shop } ) =>
		invoiceRequestSettingsView( shop ),
	'PUT settings/order-invoices': ( { shop, request } ) =>
		saveInvoiceRequestSettings(
			shop,
			request as Api.InvoiceRequestSettings
		),
	'GET history': ( { shop, request } ) =>
		historyPage( shop, request as Api.HistoryQuery ),
};
