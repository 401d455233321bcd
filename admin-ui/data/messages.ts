/**
 * Internal dependencies
 */
import type {
	MessageFilter,
	MessageStatus,
	MessagesActionRequest,
	MessagesActionResponse,
	MessagesQuery,
} from '../../contracts/generated/shop-api.ts';
import { openStatuses } from '../words/status.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	Attempt,
	MessageDetail,
	MessageFilter,
	MessageRow,
	MessagesActionResponse,
	MessagesQuery,
} from '../../contracts/generated/shop-api.ts';

/** What an action is for: chosen messages, or all that a filter finds. */
export type MessageTarget =
	{ readonly ids: readonly number[] } | { readonly filter: MessageFilter };

export type MessageAction = MessagesActionRequest[ 'action' ];

export function useMessages( query: MessagesQuery ) {
	return useResource(
		`messages ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET messages', query, { signal } ),
		{ every: 15_000, keep: true }
	);
}

export function useMessage( id: number ) {
	return useResource(
		`message ${ id }`,
		( signal ) => request( 'GET messages/{id}', {}, { id, signal } ),
		{ every: 5_000 }
	);
}

/** What may have come of an order, and the states of its message that say so. */
export const outcomes = {
	accepted: [ 'accepted' ],
	rejected: [ 'rejected' ],
	waiting: openStatuses,
} as const satisfies Record< string, readonly MessageStatus[] >;

export type Outcome = Readonly< Record< keyof typeof outcomes, number > >;

/**
 * How many of these orders WAPRO accepted and refused, and how many are on their way: asked again and again until none is.
 * @param orders
 * @param turn   Another one asks at once.
 */
export function useOutcome( orders: readonly number[], turn: number ) {
	const count = async (
		status: readonly MessageStatus[],
		signal: AbortSignal
	) =>
		(
			await request(
				'GET messages',
				{ orders: [ ...orders ], status: [ ...status ], perPage: 1 },
				{ signal }
			)
		).total;
	return useResource< Outcome >(
		`outcome ${ orders.join() } ${ turn }`,
		async ( signal ) => {
			const [ accepted, rejected, waiting ] = await Promise.all( [
				count( outcomes.accepted, signal ),
				count( outcomes.rejected, signal ),
				count( outcomes.waiting, signal ),
			] );
			return { accepted, rejected, waiting };
		},
		{
			every: ( data ) => ( data?.waiting === 0 ? 15_000 : 2_000 ),
			keep: true,
		}
	);
}

function targetFields( target: MessageTarget ) {
	return 'ids' in target
		? { ids: [ ...target.ids ] }
		: { filter: target.filter };
}

/**
 * Counts what an action would do; changes nothing.
 * @param action
 * @param target
 */
export function previewAction(
	action: MessageAction,
	target: MessageTarget
): Promise< MessagesActionResponse > {
	return request( 'POST messages/actions', {
		action,
		...targetFields( target ),
		preview: true,
	} );
}

export function performAction(
	action: MessageAction,
	target: MessageTarget,
	reason?: string
): Promise< MessagesActionResponse > {
	return request( 'POST messages/actions', {
		action,
		...targetFields( target ),
		...( reason ? { reason } : {} ),
		preview: false,
	} );
}
