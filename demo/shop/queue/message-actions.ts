import type {
	MessagesActionRequest,
	MessagesActionResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { skipTwin, unskipTwin } from '../orders/twins-store.ts';
import { requestRun } from '../runs/runs.ts';
import { attemptsOf } from './attempts.ts';
import { idsOf } from './message-list.ts';
import {
	mayRefresh,
	mayRetry,
	maySkip,
	passedCode,
	RUNS,
} from './message-rules.ts';
import { findMessage } from './message-store.ts';
import { openKey } from './outbox.ts';
import type { MessageRecord } from './rows.ts';
import { wakeStream } from './streams.ts';

interface Deed {
	readonly may: ( row: MessageRecord ) => boolean;
	readonly act: (
		shop: ShopContext,
		row: MessageRecord,
		actor: string,
		reason: string
	) => void;
}

const ACTIONS: Readonly< Record< MessagesActionRequest[ 'action' ], Deed > > = {
	retry: { may: mayRetry, act: retry },
	skip: { may: maySkip, act: skip },
	refresh: { may: mayRefresh, act: refresh },
};

/** Retries, skips or refreshes messages for a person; `preview` only counts. What may not be touched is passed by with a code. */
export function actOnMessages(
	shop: ShopContext,
	request: MessagesActionRequest,
	actor: string
): MessagesActionResponse {
	assertComplete( request );
	const ids = request.ids ?? idsOf( shop, request.filter ?? {} );
	const rows = ids
		.map( ( id ) => findMessage( shop, id ) )
		.filter( ( row ): row is MessageRecord => row !== undefined );
	const { may, act } = ACTIONS[ request.action ];
	const eligible = rows.filter( may );
	if ( ! request.preview ) {
		shop.db.transaction( () => {
			for ( const row of eligible ) {
				act( shop, row, actor, request.reason ?? '' );
			}
		} );
		shop.ringBell();
	}
	return {
		matched: rows.length,
		eligible: eligible.length,
		orders: eligible.filter(
			( row ) =>
				row.direction === 'out' &&
				row.destination === 'wapro' &&
				row.object_type === 'order'
		).length,
		done: request.preview ? 0 : eligible.length,
		passed: passedBy(
			request.action,
			rows.filter( ( row ) => ! may( row ) )
		),
	};
}

function assertComplete( request: MessagesActionRequest ): void {
	if ( ( request.ids === undefined ) === ( request.filter === undefined ) ) {
		throw new Problem(
			'rest_invalid_param',
			'Podaj numery komunikatów albo filtr.',
			400,
			'ids'
		);
	}
	if (
		request.action === 'skip' &&
		! request.preview &&
		! request.reason?.trim()
	) {
		throw new Problem(
			'reason_missing',
			'Napisz, dlaczego pomijasz te komunikaty.',
			400,
			'reason'
		);
	}
}

function retry( shop: ShopContext, row: MessageRecord, actor: string ): void {
	if ( row.direction === 'in' || row.stream === null ) {
		refresh( shop, row, actor );
		return;
	}
	if ( row.status === 'rejected' || row.status === 'skipped' ) {
		reopen( shop, row, actor );
	}
	wakeStream( shop, row.stream, row.object_type, row.destination );
	if ( row.object_type === 'order' && row.destination === 'wapro' ) {
		unskipTwin( shop, Number( row.object_key ) );
	}
	note( shop, row, 'retried', actor );
}

/** Has the worker ask WAPRO how the object stands: an order by WAPRO's ids, else by its reference. */
function refresh( shop: ShopContext, row: MessageRecord, actor: string ): void {
	const flow = RUNS[ row.object_type ];
	const keys =
		row.direction === 'in'
			? [ row.object_key ]
			: shop.db
					.all< { key: string } >(
						`SELECT COALESCE( erp_id, order_scope.reference ) AS key FROM order_scope
						LEFT JOIN erp_orders USING ( order_id ) WHERE order_id = :id`,
						{ id: Number( row.object_key ) }
					)
					.map( ( { key } ) => key );
	if ( flow !== undefined && keys.length > 0 ) {
		requestRun( shop, flow, 'by_hand', actor, keys );
	}
}

/**
 * A new life: tries and age count from now. One whose last answer was lost is asked for first, unless WAPRO accepted
 * something of the object since. A waiting message of the same object will carry the change anyway.
 */
function reopen( shop: ShopContext, row: MessageRecord, actor: string ): void {
	const key = openKey( row.object_type, row.object_key, row.destination );
	const inDoubt = wasLost( shop, row.id ) && ! isOvertaken( shop, row );
	const waiting = shop.db.get(
		'SELECT id FROM messages WHERE open_key = :key',
		{
			key,
		}
	);
	if ( waiting && ! inDoubt ) {
		return;
	}
	shop.db.run(
		`UPDATE messages SET status = :status, open_key = :key, attempts = 0, sent_at = NULL, error_code = NULL, error_field = NULL,
			error_text = NULL, skip_reason = NULL, ended_at = NULL, cause = 'by_hand', actor = :actor, updated_at = :now WHERE id = :id`,
		{
			id: row.id,
			status: inDoubt ? 'unknown' : 'pending',
			key: inDoubt ? null : key,
			actor,
			now: shop.now(),
		}
	);
}

/** The last try that reached WAPRO has no answer; one that came to nothing after that answers nothing. */
function wasLost( shop: ShopContext, id: number ): boolean {
	const last = attemptsOf( shop, id )
		.filter( ( { outcome } ) => outcome !== 'retry' )
		.at( -1 )?.outcome;
	return last === 'unknown' || last === 'lease_expired';
}

function isOvertaken( shop: ShopContext, row: MessageRecord ): boolean {
	return (
		shop.db.get(
			`SELECT id FROM messages WHERE destination = :destination AND object_type = :type AND object_key = :key AND direction = 'out'
			AND id > :id AND status = 'accepted' AND COALESCE( error_code, '' ) <> 'nothing_to_send'`,
			{
				destination: row.destination,
				type: row.object_type,
				key: row.object_key,
				id: row.id,
			}
		) !== undefined
	);
}

function skip(
	shop: ShopContext,
	row: MessageRecord,
	actor: string,
	reason: string
): void {
	shop.db.run(
		`UPDATE messages SET status = 'skipped', open_key = NULL, held_until = NULL, skip_reason = :reason, actor = :actor,
			ended_at = :now, updated_at = :now WHERE id = :id`,
		{ id: row.id, reason, actor, now: shop.now() }
	);
	if ( row.object_type === 'order' && row.destination === 'wapro' ) {
		skipTwin( shop, Number( row.object_key ), actor );
	}
	note( shop, row, 'skipped', actor );
}

function note(
	shop: ShopContext,
	row: MessageRecord,
	summary: 'retried' | 'skipped',
	actor: string
): void {
	if ( row.object_type === 'order' && row.direction === 'out' ) {
		recordHistory( shop, {
			objectType: 'order',
			objectId: Number( row.object_key ),
			cause: 'by_hand',
			actor,
			messageId: row.id,
			summary,
		} );
	}
}

function passedBy(
	action: MessagesActionRequest[ 'action' ],
	rows: readonly MessageRecord[]
): MessagesActionResponse[ 'passed' ] {
	const counts = new Map< string, number >();
	for ( const { status } of rows ) {
		const code = passedCode( action, status );
		counts.set( code, ( counts.get( code ) ?? 0 ) + 1 );
	}
	return [ ...counts ].map( ( [ code, count ] ) => ( { code, count } ) );
}
