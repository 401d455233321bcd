import type { InvoiceRow, Tables } from '../database/port.ts';
import { millionths } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';
import { totalsOfRows } from './invoice-totals.ts';
import { add, orderShares } from './order-shares.ts';

/**
 * By document, what of its gross amount is each order's. An advance is its order's; a final invoice is shared as if there
 * had been no advances, and each order's advances are taken off its own share.
 */
export async function sharesOf(
	tables: Tables,
	invoices: readonly InvoiceRow[]
): Promise< Map< string, Map< string, Millionths > > > {
	const ids = invoices.map( ( { id } ) => id );
	const advances = ( await tables.invoices.followers( ids ) ).filter(
		( { finalId } ) => finalId !== null
	);
	const all = [ ...ids, ...advances.map( ( { id } ) => id ) ];
	const rows = Map.groupBy(
		await tables.invoices.summaries( all ),
		( { invoiceId } ) => invoiceId
	);
	const lines = Map.groupBy(
		await tables.invoices.lines( ids ),
		( { invoiceId } ) => invoiceId
	);
	const orderOf = new Map(
		( await tables.invoices.orderLinks( all ) ).map(
			( { invoiceId, orderId } ) => [ invoiceId, orderId ]
		)
	);
	const grossOf = ( id: string ): Millionths =>
		[ ...totalsOfRows( rows.get( id ) ?? [] ).values() ].reduce(
			( sum, { gross } ) => sum + gross,
			0n
		);
	return new Map(
		invoices.map( ( { id, basis, gross } ) => {
			const order = orderOf.get( id );
			if ( order !== undefined ) {
				return [ id, new Map( [ [ order, millionths( gross ) ] ] ) ];
			}
			const own = advances.filter( ( { finalId } ) => finalId === id );
			const perRate = totalsOfRows(
				[ id, ...own.map( ( one ) => one.id ) ].flatMap(
					( one ) => rows.get( one ) ?? []
				)
			);
			const shares = orderShares(
				lines.get( id ) ?? [],
				basis,
				new Map(
					[ ...perRate ].map( ( [ code, one ] ) => [
						code,
						one.gross,
					] )
				)
			);
			for ( const advance of own ) {
				add(
					shares,
					orderOf.get( advance.id ) ?? '',
					-grossOf( advance.id )
				);
			}
			return [ id, shares ];
		} )
	);
}
