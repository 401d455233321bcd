import type {
	GetCustomers,
	GetCustomersResponse,
	ListCustomers,
	ListCustomersResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { customersOf } from './customer-view.ts';
import { assertShop, atMost } from './mag.ts';
import type { Mag } from './mag.ts';
import { fitting } from './pages.ts';

/** Flagged contractors, page by page; the next page begins after the last id of this one. */
export const listCustomers = (
	{ database, now }: Mag,
	{ shopId, afterId, limit }: ListCustomers
): Promise< ListCustomersResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		const asOf = await tables.changes.counter();
		const found = await tables.contractors.flagged(
			shopId,
			afterId ?? '0',
			limit + 1
		);
		const count = fitting(
			found.map( ( { size } ) => size ),
			limit
		);
		const ids = found.slice( 0, count ).map( ( { id } ) => id );
		return {
			asOf,
			customers: await customersOf( tables, shopId, ids, now() ),
			more: found.length > count,
		};
	} );

/** Contractors by id, flagged or not. */
export const getCustomers = (
	{ database, now }: Mag,
	{ shopId, erpIds }: GetCustomers
): Promise< GetCustomersResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		atMost( erpIds, 'erpIds' );
		const asOf = await tables.changes.counter();
		return {
			asOf,
			customers: await customersOf( tables, shopId, erpIds, now() ),
		};
	} );
