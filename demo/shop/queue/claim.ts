import { randomUUID } from 'node:crypto';
import type {
	CancelPayload,
	ClaimRequest,
	ClaimResponse,
	CustomerLookup,
	GoodsPayload,
	Intent,
	Lease,
	Message,
	OrderPayload,
	PhotoPayload,
	ProductionOrder,
	ProposalPayload,
	ShopStatePayload,
} from '../../../contracts/generated/shop-api.ts';
import { articleState } from '../catalogue/shop-states.ts';
import { secondsFrom, type ShopContext } from '../context.ts';
import { customerLookup } from '../customers/lookup.ts';
import { proposalPayload } from '../customers/proposals.ts';
import { goodsPayload } from '../goods-export/payload.ts';
import { outgoingOrder } from '../orders/outgoing.ts';
import { orderPayload } from '../orders/payload.ts';
import { photoPayload } from '../photos/outbound.ts';
import { Problem } from '../problem.ts';
import { productionPayload } from '../production/payload.ts';
import { isProductionOpen } from '../production/settings.ts';
import { productionRefused } from '../production/store.ts';
import { isPaused } from '../settings/staging-guard.ts';
import { openAttempt, expireAttempts } from './attempts.ts';
import { endMessage } from './message-store.ts';
import { releaseOverdue } from './outbox.ts';
import { recordResults } from './results.ts';
import { isExhausted } from './retry-policy.ts';
import type { MessageRecord } from './rows.ts';
import { leaseStream, readyStreams, settleStream } from './streams.ts';

const NEVER_ANSWERED =
	'WAPRO nie odpowiedziało na ten komunikat mimo wielu prób. Sprawdź w WAPRO, czy dotarł, i ponów: ponowienie najpierw zapyta WAPRO.';

/** Records what the worker brings and hands out the next streams under a lease. */
export function claim(
	shop: ShopContext,
	request: ClaimRequest
): ClaimResponse {
	return shop.db.transaction( () => {
		const results = recordResults( shop, request.results ?? [] );
		const paused =
			isPaused( shop ) ||
			( request.destination === 'production' &&
				! isProductionOpen( shop ) );
		const leases = paused ? [] : leaseReady( shop, request );
		return { now: shop.now(), paused, results, leases };
	} );
}

function leaseReady( shop: ShopContext, request: ClaimRequest ): Lease[] {
	releaseOverdue( shop );
	const leases: Lease[] = [];
	for ( const ready of readyStreams(
		shop,
		request.objectType,
		request.limit,
		request.destination
	) ) {
		const token = randomUUID();
		const until = secondsFrom( shop.now(), request.leaseSeconds );
		if ( ready.lease_token !== null ) {
			doubtUnanswered( shop, ready.stream );
		}
		leaseStream(
			shop,
			ready.stream,
			{ token, until, worker: request.worker },
			request.destination
		);
		const messages = handOut( shop, ready.stream, token, request );
		if ( messages.length === 0 ) {
			settleStream(
				shop,
				ready.stream,
				shop.now(),
				null,
				request.destination
			);
			continue;
		}
		leases.push( {
			stream: ready.stream,
			token,
			leasedUntil: until,
			messages,
		} );
	}
	return leases;
}

/** The lease ran out: whether WAPRO heard of these messages is not known. */
function doubtUnanswered( shop: ShopContext, stream: string ): void {
	expireAttempts( shop, stream );
	shop.db.run(
		"UPDATE messages SET status = 'unknown', error_code = 'connection_lost', error_text = NULL, updated_at = :now WHERE stream = :stream AND status = 'sent'",
		{ stream, now: shop.now() }
	);
}

function handOut(
	shop: ShopContext,
	stream: string,
	token: string,
	request: ClaimRequest
): Message[] {
	const messages: Message[] = [];
	for ( const record of openMessages( shop, stream ) ) {
		if (
			messages.length === request.perStream ||
			record.status === 'held'
		) {
			break;
		}
		if ( isBehindAnOlder( shop, record ) ) {
			break;
		}
		supersedeRejected( shop, record );
		const message = prepare( shop, record );
		if ( message ) {
			const attempt = openAttempt(
				shop,
				record.id,
				token,
				request.worker
			);
			// A message in doubt stays in doubt until WAPRO has answered for it.
			shop.db.run(
				`UPDATE messages SET status = CASE status WHEN 'unknown' THEN status ELSE 'sent' END, attempts = attempts + 1,
					open_key = NULL, sent_at = COALESCE( sent_at, :now ), updated_at = :now WHERE id = :id`,
				{ id: record.id, now: shop.now() }
			);
			shop.db.run(
				'UPDATE messages SET intent = :intent WHERE id = :id',
				{
					id: record.id,
					intent: message.intent ?? null,
				}
			);
			messages.push( { ...message, attempt } );
		}
	}
	return messages;
}

/** One object's messages go one by one: the answer to the older one decides what the newer one is. */
const isBehindAnOlder = ( shop: ShopContext, record: MessageRecord ): boolean =>
	shop.db.get(
		"SELECT id FROM messages WHERE destination = :destination AND object_type = :type AND object_key = :key AND direction = 'out' AND id < :id AND status IN ( 'held', 'pending', 'sent', 'unknown' )",
		{
			destination: record.destination,
			type: record.object_type,
			key: record.object_key,
			id: record.id,
		}
	) !== undefined;

/** A newer message of the same object makes an older rejected one pointless: the edit was the cure. */
function supersedeRejected( shop: ShopContext, record: MessageRecord ): void {
	shop.db.run(
		`UPDATE messages SET status = 'superseded', updated_at = :now, ended_at = :now
		WHERE destination = :destination AND object_type = :type AND object_key = :key AND status = 'rejected' AND direction = 'out' AND id < :id`,
		{
			destination: record.destination,
			type: record.object_type,
			key: record.object_key,
			id: record.id,
			now: shop.now(),
		}
	);
}

/** Oldest first; those behind a held one wait with it. */
function openMessages( shop: ShopContext, stream: string ): MessageRecord[] {
	return shop.db.all< MessageRecord >(
		"SELECT * FROM messages WHERE stream = :stream AND status IN ( 'held', 'pending', 'unknown' ) ORDER BY id",
		{ stream }
	);
}

/** The message as handed out; undefined when it ended here, refused or with nothing to send. */
function prepare(
	shop: ShopContext,
	record: MessageRecord
): Omit< Message, 'attempt' > | undefined {
	if (
		record.status === 'unknown' &&
		isExhausted( record.attempts, 0, undefined )
	) {
		endMessage( shop, record.id, 'rejected', {
			code: 'message_too_old',
			reason: NEVER_ANSWERED,
		} );
		return undefined;
	}
	const made =
		record.status === 'unknown'
			? stored( shop, record )
			: fresh( shop, record );
	if ( ! made ) {
		return undefined;
	}
	const { intent, payload } = made;
	return {
		id: record.id,
		objectType: record.object_type,
		objectKey: record.object_key,
		status: record.status === 'unknown' ? 'unknown' : 'pending',
		correlationId: record.correlation_id,
		capturedAt: record.captured_at,
		...( intent === 'place' ? {} : { intent } ),
		[ intent === 'cancel'
			? 'cancel'
			: carriers[ carried( record ) ].field ]: payload,
	};
}

interface Made {
	readonly intent: Intent;
	readonly payload: Payload;
}

type Payload =
	| OrderPayload
	| CancelPayload
	| ShopStatePayload
	| GoodsPayload
	| PhotoPayload
	| CustomerLookup
	| ProposalPayload
	| ProductionOrder;

/** By kind of object: how its payload is made, and where in the message it travels. */
const carriers = {
	order: {
		field: 'order',
		make: ( shop: ShopContext, key: string ): Payload =>
			orderPayload( shop, Number( key ) ),
	},
	shop_state: { field: 'shopState', make: articleState },
	goods: {
		field: 'goods',
		make: ( shop: ShopContext, key: string ): Payload =>
			goodsPayload( shop, Number( key ) ),
	},
	photo: {
		field: 'photo',
		make: ( shop: ShopContext, key: string ): Payload =>
			photoPayload( shop, Number( key ) ),
	},
	customer: {
		field: 'customer',
		make: ( shop: ShopContext, key: string ): Payload =>
			customerLookup( shop, Number( key ) ),
	},
	'production.order': {
		field: 'production',
		make: (
			shop: ShopContext,
			_key: string,
			message: MessageRecord
		): Payload | null => productionPayload( shop, message ),
	},
	proposal: {
		field: 'proposal',
		make: ( shop: ShopContext, key: string ): Payload =>
			proposalPayload( shop, Number( key ) ),
	},
} as const;

function carried( {
	destination,
	object_type: type,
}: MessageRecord ): keyof typeof carriers {
	const lane = destination === 'wapro' ? type : `${ destination }.${ type }`;
	if ( ! Object.hasOwn( carriers, lane ) ) {
		throw new Error( `Nothing carries ${ type } to ${ destination }.` );
	}
	return lane as keyof typeof carriers;
}

function stored(
	shop: ShopContext,
	{ id, intent }: MessageRecord
): Made | undefined {
	const row = shop.db.get< { payload: string } >(
		'SELECT payload FROM payloads WHERE message_id = :id',
		{ id }
	);
	return (
		row && {
			intent: intent ?? 'place',
			payload: JSON.parse( row.payload ) as Payload,
		}
	);
}

function fresh( shop: ShopContext, record: MessageRecord ): Made | undefined {
	try {
		const made = make( shop, record );
		if ( 'ends' in made ) {
			endMessage( shop, record.id, made.ends, made );
			return undefined;
		}
		storePayload( shop, record.id, made.payload );
		return made;
	} catch ( error ) {
		if ( error instanceof Problem ) {
			endMessage( shop, record.id, 'rejected', {
				code: error.code,
				field: error.field,
				reason: error.message,
			} );
			if ( record.destination === 'production' ) {
				productionRefused( shop, record, error.code );
			}
			return undefined;
		}
		throw error;
	}
}

function make(
	shop: ShopContext,
	record: MessageRecord
): Made | ReturnType< typeof outgoingOrder > {
	const lane = carried( record );
	if ( lane === 'order' ) {
		return outgoingOrder( shop, record );
	}
	const payload = carriers[ lane ].make( shop, record.object_key, record );
	return payload === null
		? {
				ends: 'accepted',
				code: 'nothing_to_send',
				reason: 'Produkcja ma już to zamówienie w tej postaci albo nic z niego nie wykonuje.',
			}
		: { intent: 'place', payload };
}

function storePayload( shop: ShopContext, id: number, payload: Payload ): void {
	shop.db.run(
		`INSERT INTO payloads ( message_id, payload, stored_at ) VALUES ( :id, :payload, :now )
		ON CONFLICT ( message_id ) DO UPDATE SET payload = excluded.payload, stored_at = excluded.stored_at`,
		{ id, payload: JSON.stringify( payload ), now: shop.now() }
	);
}
