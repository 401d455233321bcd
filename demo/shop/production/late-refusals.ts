import { randomUUID } from 'node:crypto';
import type { ShopContext } from '../context.ts';

export const REFUSED_LATER = 'production_refused_later';

/** A person must look: production refuses what it took and shall still make. One who is called already hears the newest reason. */
export function callAPerson(
	shop: ShopContext,
	orderId: number,
	said: string
): void {
	const order = shop.db.get< { status: string } >(
		'SELECT status FROM orders WHERE id = :id',
		{ id: orderId }
	);
	if ( order?.status === 'cancelled' ) {
		return;
	}
	const key = String( orderId );
	const reason = `Produkcja przyjęła zamówienie, a teraz odmawia: ${ said } Uzgodnij to z produkcją, potem zmień zamówienie albo ponów; albo anuluj je i zawiadom kupującego.`;
	shop.db.run(
		"UPDATE messages SET error_text = :reason, updated_at = :now WHERE destination = 'production' AND object_type = 'order' AND object_key = :key AND status = 'rejected' AND error_code = :code",
		{ reason, now: shop.now(), key, code: REFUSED_LATER }
	);
	const standing = shop.db.get(
		"SELECT id FROM messages WHERE direction = 'out' AND destination = 'production' AND object_type = 'order' AND object_key = :key AND status IN ( 'held', 'pending', 'sent', 'unknown', 'rejected' )",
		{ key }
	);
	if ( standing !== undefined ) {
		return;
	}
	shop.db.run(
		`INSERT INTO messages ( direction, destination, stream, object_type, object_key, status, error_code, error_text, cause, correlation_id, captured_at, updated_at, ended_at )
		VALUES ( 'out', 'production', :stream, 'order', :key, 'rejected', :code, :reason, 'production', :correlation, :now, :now, :now )`,
		{
			stream: `order:${ orderId }`,
			key,
			code: REFUSED_LATER,
			reason,
			correlation: randomUUID(),
			now: shop.now(),
		}
	);
}

/** Production makes the order after all. */
export function callOff( shop: ShopContext, orderId: number ): void {
	shop.db.run(
		"UPDATE messages SET status = 'superseded', updated_at = :now WHERE destination = 'production' AND object_type = 'order' AND object_key = :key AND status = 'rejected' AND error_code = :code",
		{ now: shop.now(), key: String( orderId ), code: REFUSED_LATER }
	);
}
