/**
 * Internal dependencies
 */
import type { CustomerPairingQuery } from '../../data/customer-pairing.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';
import {
	accessFilters,
	customerTabs,
	foundBy,
} from '../../words/customer-pairing.ts';
import type { CustomerTab } from '../../words/customer-pairing.ts';

const shared = {
	type: 'table',
	titleField: 'name',
	descriptionField: 'email',
	perPage: 20,
	page: 1,
} as const;

const views: Readonly< Record< CustomerTab, UrlViewOptions > > = {
	to_decide: {
		defaults: {
			...shared,
			fields: [ 'own', 'candidates' ],
			layout: {
				styles: {
					name: { width: '220px' },
					own: { width: '180px' },
					candidates: { width: '640px', minWidth: '280px' },
				},
			},
		},
		filters: [],
	},
	unpaired: {
		defaults: {
			...shared,
			fields: [ 'nip', 'company', 'state' ],
			layout: {
				styles: {
					nip: { width: '160px' },
					company: { width: '220px' },
					state: { width: '320px', minWidth: '220px' },
				},
			},
		},
		filters: [],
	},
	paired: {
		defaults: {
			...shared,
			fields: [ 'company', 'by', 'access', 'at' ],
			layout: {
				styles: {
					by: { width: '190px' },
					access: { width: '220px' },
					at: { width: '150px' },
				},
			},
		},
		filters: [
			{ field: 'access', operator: 'is' },
			{ field: 'by', operator: 'is' },
		],
	},
};

export const customerView = ( tab: CustomerTab ): UrlViewOptions =>
	views[ tab ];

export function customerTab(
	query: Readonly< Record< string, string > >
): CustomerTab {
	return customerTabs.find( ( tab ) => tab === query.tab ) ?? 'to_decide';
}

/**
 * What the list asks the shop for. Values that a hand-made address may hold and the shop would refuse are left out.
 * @param tab
 * @param view
 */
export function customerQuery(
	tab: CustomerTab,
	view: View
): CustomerPairingQuery {
	const valueOf = ( field: string ): unknown =>
		view.filters?.find( ( filter ) => filter.field === field )?.value;
	const access = accessFilters.find( ( one ) => one === valueOf( 'access' ) );
	const by = foundBy.find( ( one ) => one === valueOf( 'by' ) );
	return {
		tab,
		...( access ? { access } : {} ),
		...( by ? { by } : {} ),
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}

/** Whether the query is narrower than its tab. */
export function isNarrower( {
	access,
	by,
	search,
}: CustomerPairingQuery ): boolean {
	return Boolean( access || by || search );
}
