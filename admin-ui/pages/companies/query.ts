/**
 * Internal dependencies
 */
import { companyStates } from '../../data/companies.ts';
import type { CompaniesQuery, CompanyState } from '../../data/companies.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';

export const companiesView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'name',
		fields: [ 'code', 'city', 'people', 'points', 'state', 'updatedAt' ],
		perPage: 20,
		page: 1,
		showMedia: false,
		layout: {
			styles: {
				code: { width: '120px' },
				city: { width: '140px' },
				people: { width: '110px' },
				points: { width: '110px' },
				state: { width: '200px' },
				updatedAt: { width: '150px' },
			},
		},
	},
	filters: [],
};

export function stateFromQuery(
	query: Readonly< Record< string, string > >
): CompanyState | undefined {
	return companyStates.find( ( state ) => state === query.state );
}

export function companiesQuery(
	view: View,
	state: CompanyState | undefined
): CompaniesQuery {
	return {
		...( state ? { state } : {} ),
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}
