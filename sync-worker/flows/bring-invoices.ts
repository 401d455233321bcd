import type { Cause, ItemResult } from '../../contracts/generated/shop-api.ts';
import type { Invoice } from '../../contracts/generated/wapro-mag.ts';
import { invoiceItem } from '../domain/invoices.ts';
import type { Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import { refusal } from './article-figures.ts';

/** Applies how invoices stand in WAPRO. */
export async function bringInvoices(
	shop: Shop,
	found: Rows< Invoice >,
	how: { readonly cause: Cause; readonly runId?: number },
	messageIds: ReadonlyMap< string, string > = new Map()
): Promise< ItemResult[] > {
	const items = found.rows.map( ( invoice ) =>
		invoiceItem( invoice, found.asOf, messageIds.get( invoice.erpId ) )
	);
	const refused = found.bad.map( refusal );
	return items.length === 0
		? refused
		: [
				...refused,
				...( await shop.applyInvoices( { ...how, items } ) ).items,
			];
}
