import type {
	CancelOrder,
	CancelOrderResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { assertNobodyEdits, assertOurs, heldOrder } from './held-order.ts';
import { assertShop } from './mag.ts';
import type { Mag } from './mag.ts';
import { viewOrders } from './order-view.ts';
import { doneSoFar, realised } from './realisation.ts';
import { withdrawOrder } from './release-order.ts';

/**
 * Cancels every ERP order of a shop order, or none, before anybody has begun to realise it. The answer tells the shop
 * all of it, so that the change queue need not.
 */
export const cancelOrder = (
	{ database, now }: Mag,
	{ shopId, reference, reason }: CancelOrder
): Promise< CancelOrderResponse > =>
	database.write( async ( tables ) => {
		await assertShop( tables, shopId );
		const held = await heldOrder( tables, shopId, reference );
		const { orders, open } = held;
		assertOurs( held );
		assertNobodyEdits( open );
		const done = await doneSoFar( tables, open );
		if ( done !== null ) {
			throw realised( done );
		}
		const moment = now();
		const remark =
			reason === undefined || reason === ''
				? undefined
				: `Anulowane w sklepie: ${ reason }`;
		for ( const order of open ) {
			await withdrawOrder( tables, order, moment, remark );
		}
		if ( open.length > 0 ) {
			await tables.changes.touch();
		}
		return {
			asOf: await tables.changes.counter(),
			known: open.length === 0,
			orders: await viewOrders(
				tables,
				await tables.orders.byIds( orders.map( ( { id } ) => id ) )
			),
		};
	} );
