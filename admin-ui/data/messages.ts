/**
 * Internal dependencies
 */
import type {
	MessageFilter,
	MessagesActionRequest,
	MessagesActionResponse,
	MessagesQuery,
} from '../../contracts/generated/shop-api.ts';
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
