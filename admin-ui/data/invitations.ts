/**
 * Internal dependencies
 */
import type {
	InvitationActionRequest,
	InvitationRow,
	InvitationsQuery,
	InvitationsResponse,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	InvitationActionResponse,
	InvitationCounts,
	InvitationRow,
	InvitationsQuery,
	InvitationsResponse,
} from '../../contracts/generated/shop-api.ts';

export type InvitationState = InvitationRow[ 'state' ];
export type InvitationAction = InvitationActionRequest[ 'action' ];

/** Whose invitations: of some people, of one company, or all. */
export type InvitationTarget = Pick<
	InvitationActionRequest,
	'userIds' | 'companyId'
>;

/** What waits for a person first. */
export const invitationStates: readonly InvitationState[] = [
	'held',
	'failed',
	'queued',
	'sent',
];

const followed = ( data: InvitationsResponse | undefined ) =>
	( data?.counts.queued ?? 0 ) > 0 ? 1_500 : 30_000;

export function useInvitations( query: InvitationsQuery ) {
	return useResource(
		`invitations ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET invitations', query, { signal } ),
		{ every: followed, keep: true }
	);
}

/**
 * Counts what an action would do; changes nothing.
 * @param action
 * @param target
 */
export function previewInvitations(
	action: InvitationAction,
	target: InvitationTarget
) {
	return request( 'POST invitations', { action, ...target, dryRun: true } );
}

export function actOnInvitations(
	action: InvitationAction,
	target: InvitationTarget
) {
	return request( 'POST invitations', { action, ...target, dryRun: false } );
}
