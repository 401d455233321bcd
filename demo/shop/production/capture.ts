import type { ShopContext } from '../context.ts';
import { capture } from '../queue/outbox.ts';
import { concernsProduction } from './payload.ts';
import { isKnownToProduction } from './store.ts';

/**
 * Queues an order for production when it holds a line to make, or when production was told of it. Orders do not wait
 * for each other there.
 */
export function captureForProduction(
	shop: ShopContext,
	orderId: number,
	held = false
): void {
	if (
		isKnownToProduction( shop, orderId ) ||
		concernsProduction( shop, orderId )
	) {
		capture( shop, {
			destination: 'production',
			objectType: 'order',
			objectKey: String( orderId ),
			stream: `order:${ orderId }`,
			cause: 'shop_event',
			held,
		} );
	}
}
