import type { ShopContext } from '../context.ts';
import { scaled, sum } from '../decimal.ts';

/**
 * What shop orders took of a product that WAPRO's figure of the given moment does not contain yet: not accepted,
 * accepted after it, or never reserved there and not realised. Scaled decimal.
 */
export function inFlight(
	shop: ShopContext,
	productId: number,
	asOf: string
): bigint {
	const rows = shop.db.all< {
		quantity: string;
		accepted_as_of: string | null;
		reserved: number;
	} >(
		`SELECT quantity, accepted_as_of, reserved FROM order_items
		JOIN order_scope USING ( order_id ) JOIN orders ON orders.id = order_items.order_id
		WHERE product_id = :product AND in_flight = 1 AND orders.status IN ( 'processing', 'on-hold', 'completed' )`,
		{ product: productId }
	);
	return sum(
		rows
			.filter(
				( row ) =>
					row.accepted_as_of === null ||
					! row.reserved ||
					BigInt( row.accepted_as_of ) > BigInt( asOf )
			)
			.map( ( row ) => scaled( row.quantity ) )
	);
}
