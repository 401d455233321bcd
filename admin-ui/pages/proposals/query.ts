/**
 * Internal dependencies
 */
import type { ProposalsQuery } from '../../data/proposals.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';
import { proposalKinds } from '../../words/proposals.ts';

export const proposalTabs = [
	'to_shop',
	'to_wapro',
	'accepted',
	'refused',
] as const;

export type ProposalTab = ( typeof proposalTabs )[ number ];

export const directions = [ 'to_shop', 'to_wapro' ] as const;

export const proposalsView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'title',
		perPage: 20,
		page: 1,
		fields: [ 'kind', 'changes', 'by', 'state' ],
		layout: {
			styles: {
				title: { width: '220px' },
				kind: { width: '130px' },
				by: { width: '180px' },
				state: { width: '220px' },
			},
		},
	},
	filters: [
		{ field: 'kind', operator: 'is' },
		{ field: 'companyId', operator: 'is' },
		{ field: 'direction', operator: 'is' },
	],
};

export function proposalTab(
	query: Readonly< Record< string, string > >
): ProposalTab {
	return proposalTabs.find( ( tab ) => tab === query.tab ) ?? 'to_shop';
}

/** Whether proposals of both ways stand in the tab. */
export function hasBothWays( tab: ProposalTab ): boolean {
	return tab === 'accepted' || tab === 'refused';
}

/**
 * What the list asks the shop for. Values that a hand-made address may hold and the shop would refuse are left out.
 * @param tab
 * @param view
 */
export function proposalsQuery( tab: ProposalTab, view: View ): ProposalsQuery {
	const valueOf = ( field: string ): unknown =>
		view.filters?.find( ( filter ) => filter.field === field )?.value;
	const kind = proposalKinds.find( ( one ) => one === valueOf( 'kind' ) );
	const companyId = Number( valueOf( 'companyId' ) );
	const direction = directions.find( ( one ) =>
		hasBothWays( tab ) ? one === valueOf( 'direction' ) : one === tab
	);
	return {
		state: hasBothWays( tab ) ? ( tab as 'accepted' | 'refused' ) : 'open',
		...( direction ? { direction } : {} ),
		...( kind ? { kind } : {} ),
		...( Number.isSafeInteger( companyId ) && companyId > 0
			? { companyId }
			: {} ),
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}

/** Whether the query is narrower than its tab. */
export function isNarrower( tab: ProposalTab, query: ProposalsQuery ): boolean {
	const { kind, companyId, search, direction } = query;
	return Boolean(
		kind || companyId || search || ( hasBothWays( tab ) && direction )
	);
}
