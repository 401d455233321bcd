import type { ShopContext } from '../context.ts';
import { floor, scaled, sum } from '../decimal.ts';
import { inFlight } from '../orders/in-flight.ts';
import { catalogueSettings } from '../settings/catalogue.ts';
import { readMaps, sellWarehouses } from '../settings/maps.ts';

/**
 * Stock = floor( max( 0, WAPRO's available − buffer − in flight ) ) over the warehouses that sell, by the figures kept
 * of the last apply. Null where there are none.
 */
export function stockByLevels(
	shop: ShopContext,
	productId: number,
	asOf: string
): number | null {
	const maps = readMaps( shop );
	const { rule, warehouse } = catalogueSettings( shop ).stock;
	const selling =
		rule === 'one' && warehouse !== null
			? [ warehouse ]
			: sellWarehouses( maps );
	const levels = shop.db.all< { warehouse: string; available: string } >(
		'SELECT warehouse, available FROM stock_levels WHERE product_id = :id',
		{ id: productId }
	);
	if ( levels.length === 0 ) {
		return null;
	}
	const available = sum(
		levels
			.filter( ( level ) => selling.includes( level.warehouse ) )
			.map( ( level ) => scaled( level.available ) )
	);
	return Math.max(
		0,
		floor(
			available -
				scaled( maps.buffer ) -
				inFlight( shop, productId, asOf )
		)
	);
}
