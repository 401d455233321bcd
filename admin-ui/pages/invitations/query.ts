/**
 * Internal dependencies
 */
import { invitationStates } from '../../data/invitations.ts';
import type {
	InvitationsQuery,
	InvitationState,
} from '../../data/invitations.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';

export const invitationsView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'name',
		fields: [ 'email', 'companies', 'state' ],
		perPage: 20,
		page: 1,
		showMedia: false,
		layout: {
			styles: {
				email: { width: '240px' },
				companies: { width: '320px' },
				state: { width: '200px' },
			},
		},
	},
	filters: [],
};

export function stateFromQuery(
	query: Readonly< Record< string, string > >
): InvitationState {
	return (
		invitationStates.find( ( state ) => state === query.state ) ?? 'held'
	);
}

export function invitationsQuery(
	view: View,
	state: InvitationState
): InvitationsQuery {
	return {
		state,
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}
