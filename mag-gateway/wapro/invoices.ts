import type {
	GetInvoices,
	GetInvoicesResponse,
	Invoice,
	ListInvoices,
	ListInvoicesResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type { InvoiceRow, Tables } from '../database/port.ts';
import { invalid } from '../errors.ts';
import { NO_ROW } from './article-hashes.ts';
import { balances } from './balances.ts';
import { clarionDate, dateOfClarion } from './clarion.ts';
import { viewInvoices } from './invoice-view.ts';
import { assertShop, atMost } from './mag.ts';
import type { Mag } from './mag.ts';
import { fitting, MAX_ROWS } from './pages.ts';

const showsProforma = async ( tables: Tables ): Promise< boolean > =>
	( await tables.settings.get( 'proforma' ) ) === 'show';

/** Those of these that are a shop's business. */
export async function invoicesOf(
	tables: Tables,
	shop: string,
	ids: readonly string[]
): Promise< InvoiceRow[] > {
	const own = await tables.invoices.shopsOwn( shop, ids );
	const proforma = await showsProforma( tables );
	return ( await tables.invoices.byIds( [ ...own ] ) ).filter(
		( { kind } ) => proforma || kind !== 'proforma'
	);
}

const deletedInvoice = ( erpId: string ): Invoice => ( {
	erpId,
	deleted: true,
	summary: [],
	lines: [],
	orders: [],
	settlements: [],
	correctedBy: [],
	advances: [],
} );

/** One answer per asked id; what WAPRO does not have, or not for this shop, is deleted there. */
export const getInvoices = (
	{ database }: Mag,
	{ shopId, erpIds }: GetInvoices
): Promise< GetInvoicesResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		atMost( erpIds, 'erpIds' );
		const asOf = await tables.changes.counter();
		const rows = await invoicesOf( tables, shopId, erpIds );
		const lines =
			rows.length > 1
				? await tables.invoices.size( rows.map( ( { id } ) => id ) )
				: 0;
		if ( lines > MAX_ROWS ) {
			throw invalid(
				'too_many',
				'erpIds',
				`These invoices have ${ lines } lines; ask for at most ${ MAX_ROWS } at a time, or for one invoice.`
			);
		}
		const found = new Map(
			( await viewInvoices( tables, rows ) ).map( ( one ) => [
				one.erpId,
				one,
			] )
		);
		return {
			asOf,
			invoices: [ ...new Set( erpIds ) ].map(
				( id ) => found.get( id ) ?? deletedInvoice( id )
			),
		};
	} );

/**
 * Hashes of a shop's invoices, page by page; a page ends early when its invoices have many lines. With the last one, what
 * contractors owe.
 */
export const listInvoices = (
	{ database, now }: Mag,
	{ shopId, since, afterId, limit }: ListInvoices
): Promise< ListInvoicesResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		const asOf = await tables.changes.counter();
		const proforma = await showsProforma( tables );
		const found = await tables.invoices.ofShop( {
			shop: shopId,
			sinceDay: clarionDate( new Date( since ) ),
			after: afterId ?? '0',
			limit: limit + 1,
			proforma,
		} );
		const count = fitting(
			found.map( ( { size } ) => size ),
			limit
		);
		const views = await viewInvoices(
			tables,
			await tables.invoices.byIds(
				found.slice( 0, count ).map( ( { id } ) => id )
			)
		);
		const more = found.length > count;
		const today = clarionDate( now() );
		return {
			asOf,
			invoices: views.map( ( { erpId, hash } ) => ( {
				erpId,
				hash: hash ?? NO_ROW,
			} ) ),
			more,
			countedOn: more ? undefined : dateOfClarion( today ),
			balances: more
				? []
				: await balances( tables, shopId, proforma, today ),
		};
	} );
