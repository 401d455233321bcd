import type { Attempt, Result } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

/** Opens the next try of a message and returns its number; its answer, or the end of its lease, closes it. */
export function openAttempt(
	shop: ShopContext,
	messageId: number,
	token: string,
	worker: string
): number {
	shop.db.run(
		`INSERT INTO attempts ( message_id, number, token, started_at, worker )
		SELECT :message, COALESCE( MAX( number ), 0 ) + 1, :token, :now, :worker FROM attempts WHERE message_id = :message`,
		{ message: messageId, token, now: shop.now(), worker }
	);
	return triesOf( shop, messageId );
}

/** Tries of a message so far, those included that count against no limit. */
export function triesOf( shop: ShopContext, messageId: number ): number {
	return (
		shop.db.get< { tries: number } >(
			'SELECT COALESCE( MAX( number ), 0 ) AS tries FROM attempts WHERE message_id = :id',
			{ id: messageId }
		)?.tries ?? 0
	);
}

export function closeAttempt( shop: ShopContext, result: Result ): void {
	shop.db.run(
		`UPDATE attempts SET duration_ms = :duration, outcome = :outcome, code = :code, reason = :reason
		WHERE message_id = :message AND token = :token`,
		{
			message: result.messageId,
			token: result.token,
			duration: result.durationMs,
			outcome: result.outcome,
			code: result.code ?? null,
			reason: result.reason ?? null,
		}
	);
}

/** How a try under this lease ended: undefined when there was none, null while it is open. */
export function outcomeOfAttempt(
	shop: ShopContext,
	messageId: number,
	token: string
): string | null | undefined {
	return shop.db.get< { outcome: string | null } >(
		'SELECT outcome FROM attempts WHERE message_id = :message AND token = :token ORDER BY id DESC LIMIT 1',
		{ message: messageId, token }
	)?.outcome;
}

/** Marks the unanswered tries of a stream whose lease ran out. */
export function expireAttempts( shop: ShopContext, stream: string ): void {
	shop.db.run(
		`UPDATE attempts SET outcome = 'lease_expired', code = 'connection_lost',
			reason = 'Usługa wymiany nie zgłosiła wyniku w wyznaczonym czasie.'
		WHERE outcome IS NULL AND message_id IN ( SELECT id FROM messages WHERE stream = :stream AND status IN ( 'sent', 'unknown' ) )`,
		{ stream }
	);
}

/** Ended tries of a message, first one first. */
export function attemptsOf( shop: ShopContext, messageId: number ): Attempt[] {
	return shop.db
		.all< {
			number: number;
			started_at: string;
			duration_ms: number | null;
			outcome: Attempt[ 'outcome' ];
			code: string | null;
			reason: string | null;
			worker: string | null;
		} >(
			'SELECT * FROM attempts WHERE message_id = :id AND outcome IS NOT NULL ORDER BY number',
			{ id: messageId }
		)
		.map( ( row ) => ( {
			number: row.number,
			startedAt: row.started_at,
			durationMs: row.duration_ms,
			outcome: row.outcome,
			code: row.code,
			reason: row.reason,
			worker: row.worker,
		} ) );
}
