/**
 * Internal dependencies
 */
import { tabs } from '../../data/pairing.ts';
import type { PairingQuery, PairingTab } from '../../data/pairing.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';

export const pairingView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'name',
		mediaField: 'image',
		showMedia: true,
		fields: [ 'state', 'article', 'reason', 'at' ],
		perPage: 20,
		page: 1,
		layout: {
			styles: {
				state: { width: '150px' },
				article: { width: '180px' },
				reason: { width: '340px', minWidth: '240px' },
				at: { width: '150px' },
			},
		},
	},
	filters: [],
};

type Query = Readonly< Record< string, string > >;

/** The tab that the address names; what waits for a person where it names none. */
export function tabOf( query: Query ): PairingTab {
	return tabs.find( ( tab ) => tab === query.tab ) ?? 'to_decide';
}

/**
 * What the list asks the shop for.
 * @param view
 * @param query Of the address; values that the shop would refuse are left out.
 */
export function pairingQuery( view: View, query: Query ): PairingQuery {
	const code = /^[a-z][a-z0-9_]{0,63}$/.test( query.code ?? '' )
		? query.code
		: undefined;
	const runId = /^[1-9]\d{0,14}$/.test( query.run ?? '' )
		? Number( query.run )
		: undefined;
	return {
		tab: tabOf( query ),
		...( code === undefined ? {} : { code } ),
		...( runId === undefined ? {} : { runId } ),
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}
