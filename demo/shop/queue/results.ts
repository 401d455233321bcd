import type {
	Result,
	ResultOutcome,
} from '../../../contracts/generated/shop-api.ts';
import { secondsFrom, type ShopContext } from '../context.ts';
import { customersFound } from '../customers/lookup.ts';
import { proposalPut, proposalRefused } from '../customers/proposals.ts';
import { goodsAccepted, goodsRejected } from '../goods-export/results.ts';
import { orderAccepted, orderRejected } from '../orders/accepted.ts';
import { productionAccepted, productionRefused } from '../production/store.ts';
import { closeAttempt, outcomeOfAttempt, triesOf } from './attempts.ts';
import { endMessage, findMessage } from './message-store.ts';
import { openKey } from './outbox.ts';
import {
	costsAttempt,
	delaySeconds,
	isAway,
	isExhausted,
	isSpent,
} from './retry-policy.ts';
import type { Destination, MessageRecord, StreamRecord } from './rows.ts';
import { resetWaiting, settleStream } from './streams.ts';

interface StreamEnd {
	destination: Destination;
	readyAt: string;
	reason: string | null;
}

/** Writes down what WAPRO answered. Results of a lease that went on to somebody else are fenced off. */
export function recordResults(
	shop: ShopContext,
	results: readonly Result[]
): ResultOutcome[] {
	return shop.db.transaction( () => {
		const ends = new Map< string, StreamEnd >();
		const outcomes = results.map( ( result ) =>
			recordResult( shop, result, ends )
		);
		for ( const [ stream, end ] of ends ) {
			if ( ! hasUnanswered( shop, stream ) ) {
				settleStream(
					shop,
					stream,
					end.readyAt,
					end.reason,
					end.destination
				);
			}
		}
		return outcomes;
	} );
}

function recordResult(
	shop: ShopContext,
	result: Result,
	ends: Map< string, StreamEnd >
): ResultOutcome {
	const { messageId } = result;
	const message = findMessage( shop, messageId );
	if ( ! message || message.stream === null ) {
		return { messageId, outcome: 'not_found' };
	}
	const stream = shop.db.get< StreamRecord >(
		'SELECT * FROM streams WHERE destination = :destination AND stream = :stream AND lease_token = :token',
		{
			destination: message.destination,
			stream: message.stream,
			token: result.token,
		}
	);
	const tried = outcomeOfAttempt( shop, messageId, result.token );
	if ( ! stream || tried !== null ) {
		// The same report twice is good; anything else comes too late.
		const known =
			tried !== undefined && tried !== null && tried !== 'lease_expired';
		return {
			messageId,
			outcome: known ? 'recorded' : 'fenced',
			status: message.status,
		};
	}
	closeAttempt( shop, result );
	const end = apply( shop, message, result );
	const before = ends.get( stream.stream );
	if ( ! before || before.readyAt < end.readyAt ) {
		ends.set( stream.stream, end );
	}
	const status = findMessage( shop, messageId )?.status ?? message.status;
	return { messageId, outcome: 'recorded', status };
}

function apply(
	shop: ShopContext,
	message: MessageRecord,
	result: Result
): StreamEnd {
	const { destination } = message;
	const now: StreamEnd = { destination, readyAt: shop.now(), reason: null };
	storeAnswer( shop, result );
	switch ( result.outcome ) {
		case 'accepted':
			endMessage( shop, message.id, 'accepted' );
			if ( destination === 'production' ) {
				productionAccepted( shop, message );
			} else if ( message.object_type === 'order' ) {
				orderAccepted( shop, message, result );
			}
			if ( message.object_type === 'goods' ) {
				goodsAccepted( shop, message, result );
			}
			if ( message.object_type === 'customer' ) {
				customersFound(
					shop,
					Number( message.object_key ),
					result.customers ?? []
				);
			}
			if ( message.object_type === 'proposal' && result.put ) {
				proposalPut( shop, Number( message.object_key ), result.put );
			}
			resetWaiting( shop, message.object_type, destination );
			return now;
		case 'rejected':
			reject( shop, message, result );
			return now;
		default:
			return tryAgain( shop, message, result );
	}
}

function reject(
	shop: ShopContext,
	message: MessageRecord,
	result: Pick< Result, 'code' | 'field' | 'reason' | 'candidates' | 'twins' >
): void {
	endMessage( shop, message.id, 'rejected', {
		code: result.code ?? `${ message.destination }_error`,
		field: result.field,
		reason: result.reason ?? 'WAPRO odmówiło przyjęcia.',
	} );
	if ( message.destination === 'production' ) {
		productionRefused( shop, message, result.code ?? 'production_error' );
	} else if ( message.object_type === 'order' ) {
		orderRejected( shop, message, result );
	}
	if ( message.object_type === 'goods' ) {
		goodsRejected( shop, message, result );
	}
	if ( message.object_type === 'proposal' ) {
		proposalRefused(
			shop,
			Number( message.object_key ),
			result.reason ?? null
		);
	}
}

/** Back to waiting, unless it waited too long; a try that provably sent nothing is not counted. */
function tryAgain(
	shop: ShopContext,
	message: MessageRecord,
	result: Result
): StreamEnd {
	const now = shop.now();
	const { code, reason } = result;
	const attempts =
		message.attempts - ( costsAttempt( result.sent, code ) ? 0 : 1 );
	const age = Date.parse( now ) - Date.parse( message.sent_at ?? now );
	if ( isExhausted( attempts, age, code ) ) {
		reject( shop, message, {
			code: isSpent( attempts ) && code ? code : 'message_too_old',
			reason: `Komunikat czeka zbyt długo. Ostatnia przyczyna: ${
				reason ?? code ?? 'brak odpowiedzi WAPRO'
			}`,
		} );
		return {
			destination: message.destination,
			readyAt: now,
			reason: null,
		};
	}
	const inDoubt =
		result.outcome === 'unknown' || message.status === 'unknown';
	shop.db.run(
		`UPDATE messages SET status = :status, attempts = :attempts, open_key = :key, error_code = :code,
			error_text = :reason, sent_at = CASE WHEN :away THEN NULL ELSE sent_at END, updated_at = :now WHERE id = :id`,
		{
			...( inDoubt
				? { status: 'unknown', key: null }
				: waitingAgain( shop, message ) ),
			id: message.id,
			attempts,
			away: Number( isAway( code ) ),
			code: code ?? null,
			reason: reason ?? null,
			now,
		}
	);
	const delay = delaySeconds(
		triesOf( shop, message.id ),
		result.delaySeconds
	);
	return {
		destination: message.destination,
		readyAt: secondsFrom( now, delay ),
		reason: code ?? `${ message.destination }_error`,
	};
}

/** A newer message of the same object will carry the change anyway. */
function waitingAgain(
	shop: ShopContext,
	message: MessageRecord
): { status: string; key: string | null } {
	const key = openKey(
		message.object_type,
		message.object_key,
		message.destination
	);
	const newer = shop.db.get(
		'SELECT id FROM messages WHERE open_key = :key',
		{
			key,
		}
	);
	return newer
		? { status: 'superseded', key: null }
		: { status: 'pending', key };
}

function storeAnswer( shop: ShopContext, result: Result ): void {
	const { messageId, token, sent, durationMs, ...answer } = result;
	shop.db.run(
		'UPDATE payloads SET answer = :answer WHERE message_id = :id',
		{
			id: messageId,
			answer: JSON.stringify( answer ),
		}
	);
}

function hasUnanswered( shop: ShopContext, stream: string ): boolean {
	return (
		shop.db.get(
			`SELECT attempts.id FROM messages JOIN attempts ON attempts.message_id = messages.id
			WHERE stream = :stream AND outcome IS NULL AND status IN ( 'sent', 'unknown' ) LIMIT 1`,
			{ stream }
		) !== undefined
	);
}
