/**
 * Internal dependencies
 */
import type {
	CompaniesQuery,
	CompanyAction,
	CompanyRow,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	CompaniesQuery,
	CompaniesResponse,
	CompanyAction,
	CompanyDetail,
	CompanyRow,
	PersonRow,
	PointRow,
} from '../../contracts/generated/shop-api.ts';

export type CompanyState = CompanyRow[ 'state' ];

export const companyStates: readonly CompanyState[] = [
	'active',
	'blocked',
	'closed',
];

export function useCompanies( query: CompaniesQuery ) {
	return useResource(
		`companies ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET companies', query, { signal } ),
		{ every: 30_000, keep: true }
	);
}

export function useCompany( id: number ) {
	return useResource( `company ${ id }`, ( signal ) =>
		request( 'GET companies/{id}', {}, { id, signal } )
	);
}

/**
 * Open findings of a company, the newest first.
 * @param objectId
 */
export function useCompanyFindings( objectId: number ) {
	return useResource( `findings of company ${ objectId }`, ( signal ) =>
		request(
			'GET findings',
			{ objectType: 'customer', objectId, page: 1, perPage: 5 },
			{ signal }
		)
	);
}

/**
 * The last messages from WAPRO about a contractor.
 * @param objectKey Its id in WAPRO.
 */
export function useCompanyMessages( objectKey: string ) {
	return useResource( `messages of contractor ${ objectKey }`, ( signal ) =>
		request(
			'GET messages',
			{
				objectType: 'customer',
				direction: 'in',
				objectKey,
				page: 1,
				perPage: 5,
			},
			{ signal }
		)
	);
}

export function actOnPerson(
	companyId: number,
	userId: number,
	action: CompanyAction
) {
	return request(
		'POST companies/{id}',
		{ action, userId },
		{ id: companyId }
	);
}
