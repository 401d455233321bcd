/**
 * WordPress dependencies
 */
import { Suspense, lazy } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { ErrorBoundary } from './components/error-boundary.tsx';
import { Navigation } from './components/navigation.tsx';
import { Notices } from './components/notices.tsx';
import { Page } from './components/page.tsx';
import { Empty, Loading } from './components/states.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { Link } from './routing/link.tsx';
import { screenOf } from './routing/screens.ts';
import type { Screen } from './routing/screens.ts';
import { useAddress } from './routing/use-address.ts';

// The overview comes at once; screens that carry more come when they are opened.
const MessagesPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "messages" */ './pages/messages/messages-page.tsx'
		)
	).MessagesPage,
} ) );
const MessagePage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "message" */ './pages/message/message-page.tsx'
		)
	).MessagePage,
} ) );
const ReviewPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "review" */ './pages/review/review-page.tsx'
		)
	).ReviewPage,
} ) );
const PairingPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "pairing" */ './pages/pairing/pairing-page.tsx'
		)
	).PairingPage,
} ) );
const CustomerPairingPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "customer-pairing" */ './pages/customer-pairing/customers-page.tsx'
		)
	).CustomerPairingPage,
} ) );
const TwinsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "twins" */ './pages/twins/twins-page.tsx'
		)
	).TwinsPage,
} ) );
const ProposalsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "proposals" */ './pages/proposals/proposals-page.tsx'
		)
	).ProposalsPage,
} ) );
const CompaniesPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "companies" */ './pages/companies/companies-page.tsx'
		)
	).CompaniesPage,
} ) );
const CompanyPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "company" */ './pages/company/company-page.tsx'
		)
	).CompanyPage,
} ) );
const BornOrdersPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "born-orders" */ './pages/born-orders/born-orders-page.tsx'
		)
	).BornOrdersPage,
} ) );
const BornOrderPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "born-order" */ './pages/born-order/born-order-page.tsx'
		)
	).BornOrderPage,
} ) );
const InvoicesPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "invoices" */ './pages/invoices/invoices-page.tsx'
		)
	).InvoicesPage,
} ) );
const InvoicePage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "invoice" */ './pages/invoice/invoice-page.tsx'
		)
	).InvoicePage,
} ) );
const BalancesPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "balances" */ './pages/balances/balances-page.tsx'
		)
	).BalancesPage,
} ) );
const InvitationsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "invitations" */ './pages/invitations/invitations-page.tsx'
		)
	).InvitationsPage,
} ) );
const RunsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "runs" */ './pages/runs/runs-page.tsx'
		)
	).RunsPage,
} ) );
const FindingsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "findings" */ './pages/findings/findings-page.tsx'
		)
	).FindingsPage,
} ) );
const SettingsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "settings" */ './pages/settings/settings-page.tsx'
		)
	).SettingsPage,
} ) );
const SourcesPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "sources" */ './pages/sources/sources-page.tsx'
		)
	).SourcesPage,
} ) );
const CataloguePage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "catalogue" */ './pages/settings/catalogue-page.tsx'
		)
	).CataloguePage,
} ) );
const CustomerSettingsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "customer-settings" */ './pages/settings/customers-page.tsx'
		)
	).CustomerSettingsPage,
} ) );
const ProductionPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "production-settings" */ './pages/settings/production-page.tsx'
		)
	).ProductionPage,
} ) );
const DocumentSettingsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "document-settings" */ './pages/settings/documents-page.tsx'
		)
	).DocumentSettingsPage,
} ) );
const ExchangeSettingsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "exchange-settings" */ './pages/settings/exchange-page.tsx'
		)
	).ExchangeSettingsPage,
} ) );
const OrderSettingsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "order-settings" */ './pages/settings/orders-page.tsx'
		)
	).OrderSettingsPage,
} ) );
const InvoiceSettingsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "invoice-settings" */ './pages/settings/invoices-page.tsx'
		)
	).InvoiceSettingsPage,
} ) );
const StatusSettingsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "status-settings" */ './pages/settings/statuses-page.tsx'
		)
	).StatusSettingsPage,
} ) );
const InvoiceRequestsPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "invoice-request-settings" */ './pages/settings/invoice-requests-page.tsx'
		)
	).InvoiceRequestsPage,
} ) );
const HistoryPage = lazy( async () => ( {
	default: (
		await import(
			/* webpackChunkName: "history" */ './pages/history/history-page.tsx'
		)
	).HistoryPage,
} ) );

function NotFound() {
	return (
		<Page title={ __( 'Not found', 'wapro-mag-for-woocommerce' ) }>
			<Empty
				title={ __(
					'There is no such screen.',
					'wapro-mag-for-woocommerce'
				) }
			>
				<Link to="/">
					{ __( 'Go to the overview', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</Empty>
		</Page>
	);
}

function ScreenView( { screen }: { readonly screen: Screen } ) {
	switch ( screen.name ) {
		case 'overview':
			return <OverviewPage />;
		case 'messages':
			return <MessagesPage />;
		case 'message':
			return <MessagePage key={ screen.id } id={ screen.id } />;
		case 'review':
			return <ReviewPage />;
		case 'pairing':
			return <PairingPage />;
		case 'customer_pairing':
			return <CustomerPairingPage />;
		case 'twins':
			return <TwinsPage />;
		case 'proposals':
			return <ProposalsPage />;
		case 'companies':
			return <CompaniesPage />;
		case 'company':
			return <CompanyPage key={ screen.id } id={ screen.id } />;
		case 'born_orders':
			return <BornOrdersPage />;
		case 'born_order':
			return <BornOrderPage key={ screen.id } id={ screen.id } />;
		case 'invoices':
			return <InvoicesPage />;
		case 'invoice':
			return <InvoicePage key={ screen.id } id={ screen.id } />;
		case 'balances':
			return <BalancesPage />;
		case 'invitations':
			return <InvitationsPage />;
		case 'runs':
			return <RunsPage />;
		case 'findings':
			return <FindingsPage />;
		case 'settings':
			return <SettingsPage />;
		case 'sources':
			return <SourcesPage />;
		case 'catalogue':
			return <CataloguePage />;
		case 'production_settings':
			return <ProductionPage />;
		case 'customer_settings':
			return <CustomerSettingsPage />;
		case 'document_settings':
			return <DocumentSettingsPage />;
		case 'exchange_settings':
			return <ExchangeSettingsPage />;
		case 'invoice_settings':
			return <InvoiceSettingsPage />;
		case 'order_settings':
			return <OrderSettingsPage />;
		case 'status_settings':
			return <StatusSettingsPage />;
		case 'invoice_request_settings':
			return <InvoiceRequestsPage />;
		case 'history':
			return (
				<HistoryPage
					objectType={ screen.objectType }
					objectId={ screen.objectId }
				/>
			);
		case 'not_found':
			return <NotFound />;
	}
}

export function App() {
	const { path } = useAddress();
	const screen = screenOf( path );
	return (
		<div className="wapro-mag">
			<Navigation screen={ screen } />
			<Notices />
			<div className="wapro-mag__main">
				<ErrorBoundary key={ path }>
					<Suspense
						fallback={
							<Loading
								label={ __(
									'Loading…',
									'wapro-mag-for-woocommerce'
								) }
							/>
						}
					>
						<ScreenView screen={ screen } />
					</Suspense>
				</ErrorBoundary>
			</div>
		</div>
	);
}
