import type {
	OrderPayload,
	Result,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { pairByOrder } from '../customers/lookup.ts';
import { recordHistory } from '../history.ts';
import type { MessageRecord } from '../queue/rows.ts';
import type { OrderRecord } from './rows.ts';
import { contentHash } from './scope.ts';
import { compareTotals } from './totals.ts';

/** WAPRO registered the order: keep its numbers, and from when on its stock figures contain what the order took. */
export function orderAccepted(
	shop: ShopContext,
	message: MessageRecord,
	result: Result
): void {
	const orderId = Number( message.object_key );
	const orders = result.orders ?? [];
	const reserved =
		orders.length > 0 && orders.every( ( one ) => one.reserved );
	shop.db.run(
		`UPDATE order_scope SET accepted_as_of = :asOf, reserved = :reserved, content_hash = :hash, accepted_hash = :hash
		WHERE order_id = :id`,
		{
			id: orderId,
			asOf: result.asOf ?? null,
			reserved: reserved ? 1 : 0,
			hash: hashOf( sentPayload( shop, message.id ) ),
		}
	);
	for ( const order of orders ) {
		shop.db.run(
			`INSERT INTO erp_orders ( erp_id, order_id, reference, number, state, warehouse, reserved, net, gross, as_of, created_at, updated_at )
			VALUES ( :erp, :id, ( SELECT reference FROM order_scope WHERE order_id = :id ), :number, :state, :warehouse, :reserved, :net, :gross, :asOf, :now, :now )
			ON CONFLICT ( erp_id ) DO UPDATE SET order_id = excluded.order_id, reference = excluded.reference,
				number = COALESCE( excluded.number, number )`,
			{
				erp: order.erpId,
				id: orderId,
				number: order.number ?? null,
				state: order.state,
				warehouse: order.warehouse,
				reserved: order.reserved ? 1 : 0,
				net: order.net ?? null,
				gross: order.gross ?? null,
				asOf: result.asOf ?? '0',
				now: shop.now(),
			}
		);
	}
	const sent = sentPayload( shop, message.id );
	if ( sent ) {
		compareTotals( shop, orderId, sent, orders );
	}
	pairBuyer( shop, orderId, result );
	recordHistory( shop, {
		objectType: 'order',
		objectId: orderId,
		cause: message.cause,
		messageId: message.id,
		summary: 'accepted',
		changes: orders.map( ( order ) => ( {
			field: 'number',
			before: null,
			after: order.number ?? order.erpId,
		} ) ),
	} );
}

export function orderRejected(
	shop: ShopContext,
	message: MessageRecord
): void {
	recordHistory( shop, {
		objectType: 'order',
		objectId: Number( message.object_key ),
		cause: message.cause,
		messageId: message.id,
		summary: 'rejected',
	} );
}

/** A guest's order pairs nobody. */
function pairBuyer(
	shop: ShopContext,
	orderId: number,
	{ customer }: Result
): void {
	const order = shop.db.get< OrderRecord >(
		'SELECT * FROM orders WHERE id = :id',
		{ id: orderId }
	);
	if ( customer && order && order.user_id !== null ) {
		pairByOrder( shop, order.user_id, order.name, customer );
	}
}

function sentPayload(
	shop: ShopContext,
	messageId: number
): OrderPayload | undefined {
	const row = shop.db.get< { payload: string } >(
		'SELECT payload FROM payloads WHERE message_id = :id',
		{ id: messageId }
	);
	return row && ( JSON.parse( row.payload ) as OrderPayload );
}

const hashOf = ( payload: OrderPayload | undefined ): string | null =>
	payload ? contentHash( payload ) : null;
