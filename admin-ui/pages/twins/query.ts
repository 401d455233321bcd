/**
 * Internal dependencies
 */
import type { TwinsQuery } from '../../data/twins.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';
import { twinStates } from '../../words/twins.ts';
import type { TwinTab } from '../../words/twins.ts';

const shared = {
	type: 'table',
	titleField: 'number',
	perPage: 20,
	page: 1,
} as const;

const views: Readonly< Record< TwinTab, UrlViewOptions > > = {
	waiting: {
		defaults: {
			...shared,
			fields: [ 'own', 'twins' ],
			layout: {
				styles: {
					number: { width: '110px' },
					own: { width: '260px' },
					twins: { width: '620px', minWidth: '280px' },
				},
			},
		},
		filters: [],
	},
	done: {
		defaults: {
			...shared,
			fields: [ 'state', 'twin', 'by', 'at' ],
			layout: {
				styles: {
					state: { width: '240px' },
					twin: { width: '260px' },
					by: { width: '160px' },
					at: { width: '160px' },
				},
			},
		},
		filters: [],
	},
};

export const twinsView = ( tab: TwinTab ): UrlViewOptions => views[ tab ];

export function twinTab(
	query: Readonly< Record< string, string > >
): TwinTab {
	return twinStates.find( ( tab ) => tab === query.tab ) ?? 'waiting';
}

export const twinsQuery = ( tab: TwinTab, view: View ): TwinsQuery => ( {
	state: tab,
	...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
	page: view.page ?? 1,
	perPage: Math.min( 100, view.perPage ?? 20 ),
} );
