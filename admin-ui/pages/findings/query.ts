/**
 * Internal dependencies
 */
import type { FindingsQuery } from '../../data/findings.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';
import { findingKinds, findingStates } from '../../words/findings.ts';

export const findingsView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'title',
		fields: [ 'kind', 'shopValue', 'waproValue', 'reason', 'lastAt' ],
		perPage: 20,
		page: 1,
		showMedia: false,
		layout: {
			styles: {
				kind: { width: '170px' },
				shopValue: { width: '130px' },
				waproValue: { width: '130px' },
				reason: { width: '320px', minWidth: '240px' },
				lastAt: { width: '140px' },
			},
		},
	},
	filters: [
		{ field: 'kind', operator: 'is' },
		{ field: 'state', operator: 'is' },
		{ field: 'company', operator: 'is' },
	],
};

/**
 * What the list asks the shop for. Values that a hand-made address may hold and the shop would refuse are left out.
 * @param view
 */
export function findingsQuery( view: View ): FindingsQuery {
	const valueOf = ( field: string ): unknown =>
		view.filters?.find( ( filter ) => filter.field === field )?.value;
	const kind = findingKinds().find( ( one ) => one === valueOf( 'kind' ) );
	const state = findingStates.find( ( one ) => one === valueOf( 'state' ) );
	const company = Number( valueOf( 'company' ) );
	return {
		...( kind ? { kind } : {} ),
		...( state ? { state } : {} ),
		...( Number.isSafeInteger( company ) && company > 0
			? { objectType: 'customer', objectId: company }
			: {} ),
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}
