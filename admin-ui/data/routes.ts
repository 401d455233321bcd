import type {
	BalancesList,
	BalancesQuery,
	BornOrderDetail,
	BornOrdersQuery,
	BornOrdersResponse,
	CatalogueSettings,
	CatalogueSettingsView,
	CategoriesResponse,
	InvoiceRequestSettings,
	InvoiceRequestSettingsView,
	CompaniesQuery,
	CompaniesResponse,
	CompanyActionRequest,
	CompanyDetail,
	ConfirmAddressRequest,
	CustomerPairingActionRequest,
	CustomerPairingBulkRequest,
	CustomerPairingBulkResponse,
	CustomerPairingEffects,
	CustomerPairingEffectsQuery,
	CustomerPairingQuery,
	CustomerPairingResponse,
	CustomerPairingRow,
	CustomerSettings,
	Empty,
	DocumentSettings,
	DocumentSettingsView,
	ExchangeSettings,
	FindingsActionRequest,
	FindingsActionResponse,
	FindingsQuery,
	FindingsResponse,
	HistoryQuery,
	HistoryResponse,
	HeldOrder,
	InvitationActionRequest,
	InvitationActionResponse,
	InvitationsQuery,
	InvitationsResponse,
	InvoiceDetail,
	InvoiceDocument,
	InvoicesQuery,
	InvoicesRefreshRequest,
	InvoicesRefreshResponse,
	InvoicesResponse,
	InvoiceSettings,
	KeyResponse,
	MessageDetail,
	MessagesActionRequest,
	MessagesActionResponse,
	MessagesQuery,
	MessagesResponse,
	OrderSettings,
	OrderSettingsView,
	Overview,
	PairingActionRequest,
	PairingQuery,
	PairingResponsePage,
	PairingRow,
	ProductionAccess,
	ProductionSecret,
	ProductionSettings,
	Proposal,
	ProposalActionRequest,
	ProposalsQuery,
	ProposalsResponse,
	ReviewEditRequest,
	ReviewPublishRequest,
	ReviewPublishResponse,
	ReviewQuery,
	ReviewResponse,
	ReviewRow,
	Run,
	RunRequest,
	RunsQuery,
	RunsResponse,
	Settings,
	SettingsSaveRequest,
	StatusSettings,
	StatusSettingsView,
	TwinActionRequest,
	TwinsQuery,
	TwinsResponse,
} from '../../contracts/generated/shop-api.ts';

/**
 * The routes of the Shop API that the panel uses, as [ request, response ]. A test holds it to contracts/shop-api.
 */
export interface PanelRoutes {
	'GET overview': [ Empty, Overview ];
	'GET messages': [ MessagesQuery, MessagesResponse ];
	'GET messages/{id}': [ Empty, MessageDetail ];
	'POST messages/actions': [ MessagesActionRequest, MessagesActionResponse ];
	'GET review': [ ReviewQuery, ReviewResponse ];
	'GET review/categories': [ Empty, CategoriesResponse ];
	'POST review/publish': [ ReviewPublishRequest, ReviewPublishResponse ];
	'POST review/{id}': [ ReviewEditRequest, ReviewRow ];
	'GET settings': [ Empty, Settings ];
	'PUT settings': [ SettingsSaveRequest, Settings ];
	'GET settings/catalogue': [ Empty, CatalogueSettingsView ];
	'PUT settings/catalogue': [ CatalogueSettings, CatalogueSettingsView ];
	'POST settings/keys': [ Empty, KeyResponse ];
	'POST settings/confirm-address': [ ConfirmAddressRequest, Settings ];
	'GET runs': [ RunsQuery, RunsResponse ];
	'POST runs': [ RunRequest, Run ];
	'GET runs/{id}': [ Empty, Run ];
	'POST runs/{id}/stop': [ Empty, Run ];
	'POST runs/{id}/resume': [ Empty, Run ];
	'GET pairing/goods': [ PairingQuery, PairingResponsePage ];
	'GET pairing/goods/{id}': [ Empty, PairingRow ];
	'POST pairing/goods/{id}': [ PairingActionRequest, PairingRow ];
	'GET pairing/customers': [ CustomerPairingQuery, CustomerPairingResponse ];
	'POST pairing/customers': [
		CustomerPairingBulkRequest,
		CustomerPairingBulkResponse,
	];
	'POST pairing/customers/{id}': [
		CustomerPairingActionRequest,
		CustomerPairingRow,
	];
	'GET pairing/customers/{id}/effects': [
		CustomerPairingEffectsQuery,
		CustomerPairingEffects,
	];
	'GET pairing/orders': [ TwinsQuery, TwinsResponse ];
	'POST pairing/orders/{id}': [ TwinActionRequest, HeldOrder ];
	'GET proposals': [ ProposalsQuery, ProposalsResponse ];
	'POST proposals/{id}': [ ProposalActionRequest, Proposal ];
	'GET settings/customers': [ Empty, CustomerSettings ];
	'PUT settings/customers': [ CustomerSettings, CustomerSettings ];
	'GET settings/production': [ Empty, ProductionSettings ];
	'PUT settings/production': [ ProductionSettings, ProductionSettings ];
	'GET settings/production/access': [ Empty, ProductionAccess ];
	'POST settings/production/secret': [ Empty, ProductionSecret ];
	'GET settings/documents': [ Empty, DocumentSettingsView ];
	'PUT settings/documents': [ DocumentSettings, DocumentSettingsView ];
	'GET settings/exchange': [ Empty, ExchangeSettings ];
	'PUT settings/exchange': [ ExchangeSettings, ExchangeSettings ];
	'GET settings/orders': [ Empty, OrderSettingsView ];
	'PUT settings/orders': [ OrderSettings, OrderSettingsView ];
	'GET settings/invoices': [ Empty, InvoiceSettings ];
	'PUT settings/invoices': [ InvoiceSettings, InvoiceSettings ];
	'GET settings/statuses': [ Empty, StatusSettingsView ];
	'PUT settings/statuses': [ StatusSettings, StatusSettingsView ];
	'GET settings/order-invoices': [ Empty, InvoiceRequestSettingsView ];
	'PUT settings/order-invoices': [
		InvoiceRequestSettings,
		InvoiceRequestSettingsView,
	];
	'GET findings': [ FindingsQuery, FindingsResponse ];
	'POST findings/actions': [ FindingsActionRequest, FindingsActionResponse ];
	'GET orders/born': [ BornOrdersQuery, BornOrdersResponse ];
	'GET orders/born/{id}': [ Empty, BornOrderDetail ];
	'GET invoices': [ InvoicesQuery, InvoicesResponse ];
	'GET invoices/{id}': [ Empty, InvoiceDetail ];
	'POST invoices/{id}/document': [ Empty, InvoiceDocument ];
	'POST invoices/refresh': [
		InvoicesRefreshRequest,
		InvoicesRefreshResponse,
	];
	'GET invoices/balances': [ BalancesQuery, BalancesList ];
	'GET companies': [ CompaniesQuery, CompaniesResponse ];
	'GET companies/{id}': [ Empty, CompanyDetail ];
	'POST companies/{id}': [ CompanyActionRequest, CompanyDetail ];
	'GET invitations': [ InvitationsQuery, InvitationsResponse ];
	'POST invitations': [ InvitationActionRequest, InvitationActionResponse ];
	'GET history': [ HistoryQuery, HistoryResponse ];
}

export type RouteKey = keyof PanelRoutes;
export type RequestOf< Key extends RouteKey > = PanelRoutes[ Key ][ 0 ];
export type ResponseOf< Key extends RouteKey > = PanelRoutes[ Key ][ 1 ];
