/**
 * Internal dependencies
 */
import type {
	BalancesQuery,
	InvoiceRow,
	InvoicesFilter,
	InvoicesQuery,
	InvoicesRefreshRequest,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	BalanceFigures,
	BalancesQuery,
	CompanyBalance,
	InvoiceDetail,
	InvoiceDocument,
	InvoiceRow,
	InvoicesFilter,
	InvoicesQuery,
	InvoicesRefreshResponse,
} from '../../contracts/generated/shop-api.ts';

export type Settlement = InvoiceRow[ 'settlement' ];
export type InvoiceTime = NonNullable< InvoiceRow[ 'time' ] >;
export type Trouble = NonNullable< InvoicesFilter[ 'trouble' ] >;

export const settlements: readonly Settlement[] = [
	'open',
	'part',
	'paid',
	'credited',
	'cancelled',
];
export const invoiceTimes: readonly InvoiceTime[] = [
	'overdue',
	'due_soon',
	'not_due',
];
export const troubles: readonly Trouble[] = [
	'finding',
	'no_company',
	'no_order',
];

/** Some invoices, or all that a filter finds. */
export type InvoicesTarget = Pick< InvoicesRefreshRequest, 'ids' | 'filter' >;

export function useInvoices( query: InvoicesQuery ) {
	return useResource(
		`invoices ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET invoices', query, { signal } ),
		{ every: 30_000, keep: true }
	);
}

export function useInvoice( id: number ) {
	return useResource(
		`invoice ${ id }`,
		( signal ) => request( 'GET invoices/{id}', {}, { id, signal } ),
		{ every: 30_000 }
	);
}

export function useBalances( query: BalancesQuery ) {
	return useResource(
		`balances ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET invoices/balances', query, { signal } ),
		{ keep: true }
	);
}

export const countInvoices = ( target: InvoicesTarget ) =>
	request( 'POST invoices/refresh', { ...target, dryRun: true } );

export const askForInvoiceDocument = ( id: number ) =>
	request( 'POST invoices/{id}/document', {}, { id } );

export const refreshInvoices = ( target: InvoicesTarget ) =>
	request( 'POST invoices/refresh', target );
