import type { ProductionProgress } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { productionSettings } from './settings.ts';

/** The document of the production application that counts now. */
export function progressOf(
	shop: ShopContext,
	orderId: number
): ProductionProgress | undefined {
	const row = shop.db.get< { document: string } >(
		'SELECT document FROM production_progress WHERE order_id = :id',
		{ id: orderId }
	);
	return row && ( JSON.parse( row.document ) as ProductionProgress );
}

/** How far it says that the order is, where it is asked and does not refuse; undefined: WAPRO's word counts. */
export function saidByApplication(
	shop: ShopContext,
	orderId: number
): string | undefined {
	if ( productionSettings( shop ).progress.source !== 'application' ) {
		return undefined;
	}
	const document = progressOf( shop, orderId );
	return document === undefined || document.event === 'refused'
		? undefined
		: ( document.status ?? 'planned' );
}
