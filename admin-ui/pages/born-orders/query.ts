/**
 * Internal dependencies
 */
import { bornStates } from '../../data/born-orders.ts';
import type { BornOrdersQuery, BornState } from '../../data/born-orders.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';

export const bornOrdersView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'number',
		fields: [ 'company', 'placedAt', 'source', 'state', 'gross' ],
		perPage: 20,
		page: 1,
		showMedia: false,
		layout: {
			styles: {
				number: { width: '150px' },
				company: { width: '220px' },
				placedAt: { width: '150px' },
				source: { width: '160px' },
				state: { width: '180px' },
				gross: { width: '130px' },
			},
		},
	},
	filters: [],
};

export interface BornFilter {
	readonly state?: BornState;
	readonly company?: number;
	/** Empty: made in WAPRO itself. */
	readonly source?: string;
}

export function filterFromQuery(
	query: Readonly< Record< string, string > >
): BornFilter {
	const state = bornStates.find( ( one ) => one === query.state );
	return {
		...( state ? { state } : {} ),
		...( /^[1-9]\d{0,14}$/.test( query.company ?? '' )
			? { company: Number( query.company ) }
			: {} ),
		...( query.source === undefined
			? {}
			: {
					source:
						query.source === 'wapro'
							? ''
							: query.source.slice( 0, 50 ),
				} ),
	};
}

/**
 * What the address says of a filter.
 * @param filter
 */
export function filterQuery( filter: BornFilter ): Record< string, string > {
	return {
		...( filter.state ? { state: filter.state } : {} ),
		...( filter.company ? { company: String( filter.company ) } : {} ),
		...( filter.source === undefined
			? {}
			: { source: filter.source === '' ? 'wapro' : filter.source } ),
	};
}

export function bornOrdersQuery(
	view: View,
	filter: BornFilter
): BornOrdersQuery {
	return {
		...filter,
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}
