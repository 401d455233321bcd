import type { ProductionOrder } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { hashOf } from '../orders/scope.ts';
import type { MessageRecord } from '../queue/rows.ts';

/** Hashes of the content that was prepared for production last, and of that which it took last. */
interface Told {
	readonly prepared_hash: string;
	readonly accepted_hash: string | null;
}

/** Undefined: production was never told of the order. */
export const toldProduction = (
	shop: ShopContext,
	orderId: number
): Told | undefined =>
	shop.db.get< Told >(
		'SELECT prepared_hash, accepted_hash FROM production_orders WHERE order_id = :id',
		{ id: orderId }
	);

export const isKnownToProduction = (
	shop: ShopContext,
	orderId: number
): boolean => toldProduction( shop, orderId ) !== undefined;

/** The sequence under which this content goes: that of before when it is the same. */
export function sequenceOf(
	shop: ShopContext,
	orderId: number,
	hash: string
): number {
	shop.db.run(
		`INSERT INTO production_orders ( order_id, sequence, prepared_hash ) VALUES ( :id, 1, :hash )
		ON CONFLICT ( order_id ) DO UPDATE SET
			sequence = sequence + ( prepared_hash <> excluded.prepared_hash ), prepared_hash = excluded.prepared_hash`,
		{ id: orderId, hash }
	);
	return (
		shop.db.get< { sequence: number } >(
			'SELECT sequence FROM production_orders WHERE order_id = :id',
			{ id: orderId }
		)?.sequence ?? 1
	);
}

/** Production took the order as it was sent. */
export function productionAccepted(
	shop: ShopContext,
	message: MessageRecord
): void {
	const stored = shop.db.get< { payload: string } >(
		'SELECT payload FROM payloads WHERE message_id = :id',
		{ id: message.id }
	);
	const order = stored && ( JSON.parse( stored.payload ) as ProductionOrder );
	if ( order ) {
		const { event, sequence, ...content } = order;
		shop.db.run(
			'UPDATE production_orders SET accepted_hash = :hash WHERE order_id = :id AND sequence >= :sequence',
			{
				id: Number( message.object_key ),
				hash: hashOf( content ),
				sequence,
			}
		);
		note( shop, message, 'production_told', event );
	}
}

export function productionRefused(
	shop: ShopContext,
	message: MessageRecord,
	code: string
): void {
	note( shop, message, 'production_refused', code );
}

function note(
	shop: ShopContext,
	message: MessageRecord,
	summary: string,
	after: string
): void {
	recordHistory( shop, {
		objectType: 'order',
		objectId: Number( message.object_key ),
		cause: message.cause,
		messageId: message.id,
		summary,
		changes: [ { field: 'production', before: null, after } ],
	} );
}
