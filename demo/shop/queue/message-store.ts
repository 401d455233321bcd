import { randomUUID } from 'node:crypto';
import type {
	Cause,
	ItemResult,
	MessageStatus,
	ObjectType,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import type { MessageRecord } from './rows.ts';

export function findMessage(
	shop: ShopContext,
	id: number
): MessageRecord | undefined {
	return shop.db.get< MessageRecord >(
		'SELECT * FROM messages WHERE id = :id',
		{ id }
	);
}

/** Ends a message; `reason` is the plain sentence that the panel shows. */
export function endMessage(
	shop: ShopContext,
	id: number,
	status: Extract< MessageStatus, 'accepted' | 'rejected' | 'superseded' >,
	why: { code?: string; field?: string | undefined; reason?: string } = {}
): void {
	shop.db.run(
		`UPDATE messages SET status = :status, error_code = :code, error_field = :field, error_text = :reason,
			open_key = NULL, updated_at = :now, ended_at = :now WHERE id = :id`,
		{
			id,
			status,
			code: why.code ?? null,
			field: why.field ?? null,
			reason: why.reason ?? null,
			now: shop.now(),
		}
	);
}

/** The log of what came from WAPRO: one row per message of its queue, the last answer counts. */
export function logInbound(
	shop: ShopContext,
	objectType: ObjectType,
	cause: Cause,
	messageId: string | undefined,
	result: ItemResult
): void {
	if ( messageId === undefined ) {
		return;
	}
	const rejected = result.outcome === 'rejected';
	shop.db.run(
		`INSERT INTO messages ( direction, destination, object_type, object_key, status, attempts, error_code, error_field,
			error_text, cause, correlation_id, external_id, captured_at, updated_at, ended_at )
		VALUES ( 'in', 'shop', :type, :key, :status, 1, :code, :field, :reason, :cause, :correlation, :external, :now, :now, :now )
		ON CONFLICT ( external_id ) DO UPDATE SET status = excluded.status, attempts = attempts + 1,
			error_code = excluded.error_code, error_field = excluded.error_field, error_text = excluded.error_text,
			updated_at = excluded.updated_at, ended_at = excluded.ended_at`,
		{
			type: objectType,
			key: result.key,
			status: rejected ? 'rejected' : 'accepted',
			code: result.code ?? null,
			field: result.field ?? null,
			reason: result.reason ?? null,
			cause,
			correlation: randomUUID(),
			external: messageId,
			now: shop.now(),
		}
	);
}
