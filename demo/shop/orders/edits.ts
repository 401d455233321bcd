import { findProduct, writeStock } from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { captureForProduction } from '../production/capture.ts';
import { capture } from '../queue/outbox.ts';
import { judgeCancelled } from './cancelled-in-wapro.ts';
import type { OrderItemRecord, OrderRecord } from './rows.ts';
import { statusSettings } from './status-settings.ts';

function statusOf( shop: ShopContext, orderId: number ): string | undefined {
	return shop.db.get< Pick< OrderRecord, 'status' > >(
		'SELECT status FROM orders WHERE id = :id',
		{ id: orderId }
	)?.status;
}

/** Whether WAPRO shall not realise the order any more. */
export function isWithdrawn( shop: ShopContext, orderId: number ): boolean {
	const status = statusOf( shop, orderId );
	return (
		status !== undefined &&
		statusSettings( shop ).withdrawing.includes( status )
	);
}

/** Cancels an order: its goods go back on the shelf, and WAPRO hears of it. */
export function cancelOrder( shop: ShopContext, orderId: number ): void {
	if ( statusOf( shop, orderId ) === 'cancelled' ) {
		return;
	}
	shop.db.transaction( () => {
		itemsOf( shop, orderId ).forEach( ( item ) =>
			giveBack( shop, item, Number( item.quantity ) )
		);
		shop.db.run( "UPDATE orders SET status = 'cancelled' WHERE id = :id", {
			id: orderId,
		} );
		recordHistory( shop, {
			objectType: 'order',
			objectId: orderId,
			cause: 'shop_event',
			changes: [ { field: 'status', before: null, after: 'cancelled' } ],
		} );
		judgeCancelled( shop, orderId );
		tell( shop, orderId );
	} );
}

/** Another status, as an admin chooses it; ends without a sale have ways of their own. */
export function moveOrder(
	shop: ShopContext,
	orderId: number,
	status: string
): void {
	shop.db.transaction( () => {
		shop.db.run( 'UPDATE orders SET status = :status WHERE id = :id', {
			id: orderId,
			status,
		} );
		tell( shop, orderId );
	} );
}

/** Another quantity of the order's first product, as an admin changes it. */
export function changeQuantity(
	shop: ShopContext,
	orderId: number,
	quantity: number
): void {
	shop.db.transaction( () => {
		const [ item ] = itemsOf( shop, orderId );
		if ( ! item || quantity < 1 ) {
			throw new Problem(
				'order_gone',
				'Tego zamówienia nie można zmienić.'
			);
		}
		giveBack( shop, item, Number( item.quantity ) - quantity );
		shop.db.run(
			'UPDATE order_items SET quantity = :quantity WHERE id = :id',
			{ id: item.id, quantity: String( quantity ) }
		);
		tell( shop, orderId );
	} );
}

const itemsOf = ( shop: ShopContext, orderId: number ): OrderItemRecord[] =>
	shop.db.all< OrderItemRecord >(
		'SELECT * FROM order_items WHERE order_id = :id ORDER BY id',
		{ id: orderId }
	);

function giveBack(
	shop: ShopContext,
	item: OrderItemRecord,
	quantity: number
): void {
	const product = findProduct( shop, item.product_id );
	if ( product?.manage_stock ) {
		writeStock( shop, product.id, ( product.stock ?? 0 ) + quantity );
	}
}

function tell( shop: ShopContext, orderId: number ): void {
	const { stream = '' } =
		shop.db.get< { stream: string } >(
			'SELECT stream FROM order_scope WHERE order_id = :id',
			{ id: orderId }
		) ?? {};
	shop.db.run( 'UPDATE order_scope SET in_flight = 1 WHERE order_id = :id', {
		id: orderId,
	} );
	capture( shop, {
		objectType: 'order',
		objectKey: String( orderId ),
		stream,
		cause: 'shop_event',
	} );
	captureForProduction( shop, orderId );
}
