import type {
	HeldOrder,
	TwinActionRequest,
	TwinOrder,
	TwinsQuery,
	TwinsResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import { actOnMessages } from '../queue/message-actions.ts';
import { endMessage, findMessage } from '../queue/message-store.ts';
import {
	decideTwin,
	findTwins,
	idsOf,
	reopenTwin,
	skipTwin,
	twinsOf,
	type TwinRecord,
} from './twins-store.ts';

const STATES = {
	waiting: "state IN ( 'waiting', 'sent' )",
	done: "state IN ( 'linked', 'created', 'skipped' )",
} as const;

/** Held orders: those that wait, longest first; those that are done, newest first. */
export function heldOrders(
	shop: ShopContext,
	query: TwinsQuery
): TwinsResponse {
	const state = query.state ?? 'waiting';
	const page = pageOf( query.page, query.perPage ?? 20 );
	const search = ( query.search ?? '' ).trim();
	const from = `FROM order_twins WHERE ${ STATES[ state ] } AND ( order_id = :id OR facts LIKE :search OR twins LIKE :search )`;
	const filter = {
		search: `%${ search }%`,
		id: /^[0-9]{1,15}$/.test( search ) ? Number( search ) : 0,
	};
	const total =
		shop.db.get< { n: number } >( `SELECT COUNT(*) AS n ${ from }`, filter )
			?.n ?? 0;
	const order =
		state === 'waiting'
			? 'held_at, order_id'
			: 'decided_at DESC, order_id DESC';
	return {
		items: shop.db
			.all< TwinRecord >(
				`SELECT * ${ from } ORDER BY ${ order } LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( shape ),
		total,
		pages: page.pages( total ),
		counts: {
			waiting: count( shop, STATES.waiting ),
			done: count( shop, STATES.done ),
		},
	};
}

const count = ( shop: ShopContext, where: string ): number =>
	shop.db.get< { n: number } >(
		`SELECT COUNT(*) AS n FROM order_twins WHERE ${ where }`
	)?.n ?? 0;

const ACTIONS: Readonly<
	Record< HeldOrder[ 'state' ], HeldOrder[ 'actions' ] >
> = {
	waiting: [ 'link', 'create', 'skip' ],
	sent: [ 'undo' ],
	skipped: [ 'undo' ],
	linked: [],
	created: [],
};

function shape( row: TwinRecord ): HeldOrder {
	return {
		orderId: row.order_id,
		messageId: row.message_id,
		state: row.state,
		decision: row.decision,
		erpIds: idsOf( row.erp_ids ),
		order: JSON.parse( row.facts ) as TwinOrder,
		twins: twinsOf( row ),
		reason: row.reason,
		code: row.code,
		at: row.held_at,
		decidedAt: row.decided_at,
		decidedBy: row.decided_by,
		actions: ACTIONS[ row.state ],
	};
}

/** What a person decides; it goes to WAPRO with the order. */
export function actOnHeldOrder(
	shop: ShopContext,
	orderId: number,
	request: TwinActionRequest,
	actor: string
): HeldOrder {
	shop.db.transaction( () => {
		const row = heldOrProblem( shop, orderId );
		if ( ! ACTIONS[ row.state ].includes( request.action ) ) {
			throw new Problem(
				'not_open',
				'Ktoś już to rozstrzygnął. Odśwież listę.',
				409
			);
		}
		const { action } = request;
		if ( action === 'skip' ) {
			actOnMessages(
				shop,
				{
					action,
					ids: [ row.message_id ],
					preview: false,
					reason: 'WAPRO ma już to zamówienie.',
				},
				actor
			);
			skipTwin( shop, orderId, actor );
		} else if ( action === 'undo' ) {
			undo( shop, row, actor );
		} else {
			decideTwin( shop, orderId, action, chosen( row, request ), actor );
			send( shop, row, actor );
			note( shop, row, `twin_${ action }`, actor );
		}
	} );
	return shape( heldOrProblem( shop, orderId ) );
}

function undo( shop: ShopContext, row: TwinRecord, actor: string ): void {
	if ( row.state === 'skipped' ) {
		send( shop, row, actor );
	} else {
		const status = findMessage( shop, row.message_id )?.status;
		if ( status !== 'pending' && status !== 'rejected' ) {
			throw new Problem(
				'on_the_way',
				'Zamówienie jest już w drodze do WAPRO z tą decyzją; nie można jej cofnąć.',
				409
			);
		}
		endMessage( shop, row.message_id, 'rejected', {
			code: 'order_twin',
			field: 'twins',
			reason: row.reason ?? '',
		} );
	}
	reopenTwin( shop, row.order_id );
	note( shop, row, 'twin_undone', actor );
}

function send( shop: ShopContext, row: TwinRecord, actor: string ): void {
	actOnMessages(
		shop,
		{ action: 'retry', ids: [ row.message_id ], preview: false },
		actor
	);
}

function chosen(
	row: TwinRecord,
	{ action, erpIds }: TwinActionRequest
): string[] {
	const known = twinsOf( row ).map( ( { erpId } ) => erpId );
	const wanted = erpIds ?? ( action === 'create' ? known : [] );
	if ( wanted.length === 0 && action === 'link' ) {
		throw new Problem(
			'rest_invalid_param',
			'Wskaż zamówienie w WAPRO, którym jest to zamówienie.',
			400,
			'erpIds'
		);
	}
	if ( wanted.some( ( id ) => ! known.includes( id ) ) ) {
		throw new Problem(
			'order_unknown',
			'Tego zamówienia WAPRO nie ma wśród znalezionych. Odśwież listę.',
			409,
			'erpIds'
		);
	}
	return [ ...new Set( wanted ) ];
}

function heldOrProblem( shop: ShopContext, orderId: number ): TwinRecord {
	const row = findTwins( shop, orderId );
	if ( ! row ) {
		throw new Problem(
			'not_found',
			'To zamówienie nie jest już wstrzymane. Odśwież listę.',
			404
		);
	}
	return row;
}

function note(
	shop: ShopContext,
	row: TwinRecord,
	summary: string,
	actor: string
): void {
	recordHistory( shop, {
		objectType: 'order',
		objectId: row.order_id,
		cause: 'by_hand',
		actor,
		messageId: row.message_id,
		summary,
	} );
}
