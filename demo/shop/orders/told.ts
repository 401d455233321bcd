import type { OrderPayload } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import type { MessageRecord } from '../queue/rows.ts';
import { acceptedHash } from './scope.ts';

/** Whether WAPRO has the order, or may have it, because an answer was lost or is still to come. */
export function mayHold( shop: ShopContext, orderId: number ): boolean {
	const accepted = acceptedHash( shop, orderId );
	return (
		( accepted !== null && accepted !== undefined ) ||
		shop.db.get( 'SELECT id FROM erp_orders WHERE order_id = :id', {
			id: orderId,
		} ) !== undefined ||
		isUnanswered( shop, orderId )
	);
}

/** What WAPRO accepted of the order last. */
export function acceptedPayload(
	shop: ShopContext,
	orderId: number
): OrderPayload | undefined {
	const row = shop.db.get< { payload: string } >(
		`SELECT p.payload FROM messages m JOIN payloads p ON p.message_id = m.id
		WHERE m.object_type = 'order' AND m.object_key = :key AND m.direction = 'out' AND m.destination = 'wapro'
		AND m.status = 'accepted' AND COALESCE( m.intent, '' ) <> 'cancel' ORDER BY m.id DESC LIMIT 1`,
		{ key: String( orderId ) }
	);
	return row && ( JSON.parse( row.payload ) as OrderPayload );
}

/**
 * Whether a later try than the last one that WAPRO accepted has no answer: the order may stand in WAPRO as that one told
 * it, and not as it was accepted.
 */
export const isInDoubt = ( shop: ShopContext, orderId: number ): boolean =>
	isUnanswered(
		shop,
		orderId,
		shop.db.get< { id: number | null } >(
			`SELECT MAX( a.id ) AS id FROM messages m JOIN attempts a ON a.message_id = m.id
			WHERE m.object_type = 'order' AND m.object_key = :key AND m.direction = 'out' AND m.destination = 'wapro' AND a.outcome = 'accepted'`,
			{ key: String( orderId ) }
		)?.id ?? 0
	);

function isUnanswered(
	shop: ShopContext,
	orderId: number,
	after = 0
): boolean {
	return (
		shop.db.get(
			`SELECT a.id FROM messages m JOIN attempts a ON a.message_id = m.id
			WHERE m.object_type = 'order' AND m.object_key = :key AND m.direction = 'out' AND m.destination = 'wapro' AND a.id > :after
			AND ( a.outcome IS NULL OR a.outcome IN ( 'unknown', 'lease_expired' ) )
			AND NOT EXISTS ( SELECT 1 FROM attempts later WHERE later.message_id = a.message_id AND later.id > a.id AND later.outcome IN ( 'accepted', 'rejected' ) ) LIMIT 1`,
			{ key: String( orderId ), after }
		) !== undefined
	);
}

/** Whether a person skipped the last message before this one that had something to tell: what it told, WAPRO has by other ways or shall not have. */
export const wasSkipped = (
	shop: ShopContext,
	{ id, object_key: key, cause }: MessageRecord
): boolean =>
	cause !== 'by_hand' &&
	shop.db.get< { status: string } >(
		"SELECT status FROM messages WHERE object_type = 'order' AND object_key = :key AND direction = 'out' AND destination = 'wapro' AND id < :id AND NOT ( status = 'accepted' AND COALESCE( error_code, '' ) = 'nothing_to_send' ) ORDER BY id DESC LIMIT 1",
		{ key, id }
	)?.status === 'skipped';
