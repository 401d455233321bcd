/**
 * Internal dependencies
 */
import { tabs } from '../../data/pairing.ts';
import type {
	PairingQuery,
	PairingState,
	PairingTab,
} from '../../data/pairing.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';
import { pairedBy } from '../../words/pairing.ts';

/** States that the products of a tab can be in; where there is but one, it is no filter. */
export const statesOf: Readonly<
	Record< PairingTab, readonly PairingState[] >
> = {
	to_decide: [],
	unpaired: [ 'would_pair', 'would_create', 'queued', 'refused', 'unpaired' ],
	paired: [],
};

const shared = {
	type: 'table',
	titleField: 'name',
	mediaField: 'image',
	perPage: 20,
	page: 1,
} as const;

const byRun = { field: 'runId', operator: 'is' } as const;
const byCode = { field: 'code', operator: 'is' } as const;

const views: Readonly< Record< PairingTab, UrlViewOptions > > = {
	to_decide: {
		defaults: {
			...shared,
			fields: [ 'own', 'candidates' ],
			layout: {
				styles: {
					name: { width: '240px' },
					own: { width: '240px' },
					candidates: { width: '560px' },
				},
			},
		},
		filters: [ byCode, byRun ],
	},
	unpaired: {
		defaults: {
			...shared,
			descriptionField: 'sku',
			fields: [ 'state', 'reason' ],
			layout: {
				styles: {
					state: { width: '220px' },
					reason: { width: '420px', minWidth: '240px' },
				},
			},
		},
		filters: [ { field: 'state', operator: 'is' }, byCode, byRun ],
	},
	paired: {
		defaults: {
			...shared,
			descriptionField: 'sku',
			fields: [ 'article', 'by', 'at' ],
			layout: {
				styles: {
					article: { width: '200px' },
					by: { width: '220px' },
					at: { width: '160px' },
				},
			},
		},
		filters: [ { field: 'by', operator: 'is' }, byRun ],
	},
};

export const pairingView = ( tab: PairingTab ): UrlViewOptions => views[ tab ];

export function tabFromQuery(
	query: Readonly< Record< string, string > >
): PairingTab {
	return tabs.find( ( tab ) => tab === query.tab ) ?? 'to_decide';
}

/**
 * What the list asks the shop for. Values that a hand-made address may hold and the shop would refuse are left out.
 * @param tab
 * @param view
 */
export function pairingQuery( tab: PairingTab, view: View ): PairingQuery {
	const valueOf = ( field: string ): unknown =>
		view.filters?.find( ( filter ) => filter.field === field )?.value;
	const state = statesOf[ tab ].find( ( one ) => one === valueOf( 'state' ) );
	const by = pairedBy.find( ( one ) => one === valueOf( 'by' ) );
	const code = String( valueOf( 'code' ) ?? '' );
	const runId = Number( valueOf( 'runId' ) );
	return {
		tab,
		...( state ? { state } : {} ),
		...( by ? { by } : {} ),
		...( /^[a-z][a-z0-9_]{0,63}$/.test( code ) ? { code } : {} ),
		...( Number.isSafeInteger( runId ) && runId > 0 ? { runId } : {} ),
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}

/** Whether the query is narrower than its tab. */
export function isFiltered( {
	tab: _tab,
	page: _page,
	perPage: _perPage,
	...filter
}: PairingQuery ): boolean {
	return Object.keys( filter ).length > 0;
}
