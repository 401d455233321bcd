import type { ObjectType, OrderRow, Tables } from '../database/port.ts';
import { clarionDate } from './clarion.ts';
import { mainRows } from './main-row.ts';
import { mainWarehouse } from './mag.ts';
import { shopOfReference } from './references.ts';

/*
 * Which change of what is told to whom. Every write of an article's data, stock or price, every move of an order and
 * every write of a contractor, its people, its places and its invoices goes through here in the same transaction, so
 * that the counter never lags behind the data.
 */

/** Tells each shop in which the article is flagged. */
export async function announceArticle(
	tables: Tables,
	index: string,
	types: readonly Exclude< ObjectType, 'order' | 'customer' | 'invoice' >[],
	cause: string,
	now: Date
): Promise< void > {
	const main = await mainWarehouse( tables );
	const rows = await tables.articles.rows( [ index ] );
	const article = mainRows( rows, main.id ).get( index );
	// Data read before and after must never carry the same counter, told or not.
	await tables.changes.touch();
	for ( const shop of article?.flaggedFor ?? [] ) {
		for ( const type of types ) {
			await tables.changes.add( {
				shop,
				type,
				key: index,
				cause,
				now: now.toISOString(),
			} );
		}
	}
}

/** Tells the shop that placed the order, and each shop for which its contractor is flagged. */
export async function announceOrder(
	tables: Tables,
	order: {
		readonly id: string;
		readonly reference: string | null;
		readonly contractorId: string;
	},
	cause: string,
	now: Date
): Promise< void > {
	const receipt =
		order.reference === null
			? undefined
			: await tables.orders.receipt( order.reference );
	await tables.changes.touch();
	const placedIn =
		receipt?.shop ?? ( await shopOfReference( tables, order.reference ) );
	const [ contractor ] = await tables.contractors.rows( [
		order.contractorId,
	] );
	const shops = new Set( [
		...( placedIn === undefined ? [] : [ placedIn ] ),
		...( contractor?.flaggedFor ?? [] ),
	] );
	for ( const shop of shops ) {
		await tables.changes.add( {
			shop,
			type: 'order',
			key: order.id,
			cause,
			now: now.toISOString(),
		} );
	}
}

/** Tells each shop for which its contractor or payer is flagged, and those whose orders are on it. */
export async function announceInvoice(
	tables: Tables,
	invoice: {
		readonly id: string;
		readonly contractorId: string;
		readonly payerId: string | null;
	},
	orders: readonly Pick< OrderRow, 'reference' >[],
	cause: string,
	now: Date
): Promise< void > {
	const shops = new Set(
		(
			await tables.contractors.rows( [
				invoice.contractorId,
				invoice.payerId ?? invoice.contractorId,
			] )
		).flatMap( ( { flaggedFor } ) => flaggedFor )
	);
	for ( const { reference } of orders ) {
		const placedIn =
			reference === null
				? undefined
				: ( await tables.orders.receipt( reference ) )?.shop;
		if ( placedIn !== undefined ) {
			shops.add( placedIn );
		}
	}
	await tables.changes.touch();
	for ( const shop of shops ) {
		await tables.changes.add( {
			shop,
			type: 'invoice',
			key: invoice.id,
			cause,
			now: now.toISOString(),
		} );
	}
}

/** Tells each shop for which the contractor is flagged, and shops that must hear of it all the same. */
export async function announceCustomer(
	tables: Tables,
	id: string,
	cause: string,
	now: Date,
	alsoTo: readonly string[] = []
): Promise< void > {
	const [ contractor ] = await tables.contractors.rows( [ id ] );
	await tables.changes.touch();
	const shops = new Set( [ ...( contractor?.flaggedFor ?? [] ), ...alsoTo ] );
	for ( const shop of shops ) {
		await tables.changes.add( {
			shop,
			type: 'customer',
			key: id,
			cause,
			now: now.toISOString(),
		} );
	}
}

/** Older ones come with the nightly pass: what waits behind a long past must not wait long. */
const PAST_DAYS = 90;

/** Tells the shop of the past of a contractor that is new to it: orders of late, invoices of late or not settled. */
export async function announcePast(
	tables: Tables,
	shop: string,
	contractorId: string,
	cause: string,
	now: Date
): Promise< void > {
	const since = clarionDate( now ) - PAST_DAYS;
	const past = {
		order: await tables.orders.ofContractor( contractorId, since ),
		invoice: await tables.invoices.ofContractor( contractorId, since ),
	};
	for ( const type of [ 'order', 'invoice' ] as const ) {
		for ( const key of past[ type ] ) {
			await tables.changes.add( {
				shop,
				type,
				key,
				cause,
				now: now.toISOString(),
			} );
		}
	}
}
