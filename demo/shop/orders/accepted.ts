import type { Result } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { pairByOrder } from '../customers/lookup.ts';
import { recordHistory } from '../history.ts';
import type { MessageRecord } from '../queue/rows.ts';
import type { OrderRecord } from './rows.ts';
import { contentHash } from './scope.ts';
import { twinAccepted, twinRefused } from './twins.ts';

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
			hash: sentHash( shop, message.id ),
		}
	);
	for ( const order of orders ) {
		shop.db.run(
			`INSERT INTO erp_orders ( erp_id, order_id, reference, number, state, warehouse, reserved, net, gross, as_of, origin, source, created_at, updated_at )
			VALUES ( :erp, :id, ( SELECT reference FROM order_scope WHERE order_id = :id ), :number, :state, :warehouse, :reserved, :net, :gross, :asOf, :origin, :source, :now, :now )
			ON CONFLICT ( erp_id ) DO UPDATE SET order_id = excluded.order_id, reference = excluded.reference,
				number = COALESCE( excluded.number, number ), origin = COALESCE( origin, excluded.origin ), source = COALESCE( source, excluded.source )`,
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
				origin: result.match ?? null,
				source: order.source ?? null,
				now: shop.now(),
			}
		);
	}
	twinAccepted( shop, orderId, result.match !== undefined );
	pairBuyer( shop, orderId, result );
	recordHistory( shop, {
		objectType: 'order',
		objectId: orderId,
		cause: message.cause,
		messageId: message.id,
		summary: result.match === undefined ? 'accepted' : 'linked',
		changes: [
			...orders.flatMap( ( order ) => [
				change( 'number', order.number ?? order.erpId ),
				...( result.match !== undefined && order.source
					? [ change( 'source', order.source ) ]
					: [] ),
			] ),
			...( result.match === undefined
				? []
				: [ change( 'origin', result.match ) ] ),
		],
	} );
}

const change = ( field: string, after: string ) => ( {
	field,
	before: null,
	after,
} );

export function orderRejected(
	shop: ShopContext,
	message: MessageRecord,
	result: Pick< Result, 'code' | 'reason' | 'twins' >
): void {
	twinRefused( shop, message, result );
	recordHistory( shop, {
		objectType: 'order',
		objectId: Number( message.object_key ),
		cause: message.cause,
		messageId: message.id,
		summary: result.code === 'order_twin' ? 'held' : 'rejected',
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

function sentHash( shop: ShopContext, messageId: number ): string | null {
	const row = shop.db.get< { payload: string } >(
		'SELECT payload FROM payloads WHERE message_id = :id',
		{ id: messageId }
	);
	return row ? contentHash( JSON.parse( row.payload ) ) : null;
}
