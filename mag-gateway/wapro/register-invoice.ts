import type { InvoiceRow, Tables } from '../database/port.ts';
import { announceInvoice } from './announce.ts';
import { clarionDate, dateOfClarion } from './clarion.ts';
import { larger, millionths, money, smaller } from '../decimal.ts';
import { sharesOf } from './invoice-shares.ts';
import { conflict, notFound } from '../errors.ts';

export const invoiceGone = ( key: string ) =>
	notFound(
		'invoice_gone',
		'invoice',
		`WAPRO Mag has no document "${ key }".`
	);

export async function invoiceRow(
	tables: Tables,
	id: string
): Promise< InvoiceRow > {
	const [ row ] = await tables.invoices.byIds( [ id ] );
	if ( ! row ) {
		throw invoiceGone( id );
	}
	return row;
}

/** Tells the shops of a document. */
export async function tellOf(
	tables: Tables,
	id: string,
	cause: string,
	now: Date
): Promise< void > {
	const row = await invoiceRow( tables, id );
	const shares = ( await sharesOf( tables, [ row ] ) ).get( id );
	const orders = await tables.orders.byIds( [ ...( shares?.keys() ?? [] ) ] );
	await announceInvoice( tables, row, orders, cause, now );
}

/** Payments that came with the orders settle what of the document is theirs. */
async function settleFromOrders(
	tables: Tables,
	row: InvoiceRow,
	now: Date
): Promise< void > {
	const shares = ( await sharesOf( tables, [ row ] ) ).get( row.id );
	const ids = [ ...( shares?.keys() ?? [] ) ].filter( Boolean );
	const used = new Map(
		( await tables.invoices.terms( ids ) ).map( ( one ) => [
			one.orderId,
			millionths( one.paidUsed ),
		] )
	);
	for ( const order of await tables.orders.byIds( ids ) ) {
		const entry = await tables.invoices.entryOf( row.id );
		const paid = larger(
			millionths( order.paid ) - ( used.get( order.id ) ?? 0n ),
			0n
		);
		const amount = smaller(
			smaller( paid, shares?.get( order.id ) ?? 0n ),
			millionths( entry?.remaining ?? '0' )
		);
		if ( ! entry || amount <= 0n ) {
			continue;
		}
		const payment = await tables.invoices.addPayment( {
			contractorId: entry.contractorId,
			kind: 'payment',
			side: 'MA',
			amount: money( amount ),
			currency: row.currency,
			day: clarionDate( now ),
			document: order.number ?? '',
			invoiceId: row.id,
			orderId: order.id,
		} );
		await tables.invoices.settle(
			entry,
			payment,
			payment.amount,
			clarionDate( now )
		);
	}
}

/** A correction that lowers its original lowers, first of all, what is owed for it. */
async function settleOriginal(
	tables: Tables,
	row: InvoiceRow,
	now: Date
): Promise< void > {
	const owed = await tables.invoices.entryOf( row.originalId ?? '' );
	const credit = await tables.invoices.entryOf( row.id );
	if ( ! owed || ! credit || owed.side === credit.side ) {
		return;
	}
	const amount = smaller(
		millionths( owed.remaining ),
		millionths( credit.remaining )
	);
	if ( amount > 0n ) {
		await tables.invoices.settle(
			owed,
			credit,
			money( amount ),
			clarionDate( now )
		);
	}
	await tellOf( tables, row.originalId ?? '', 'corrected', now );
}

/** Out of the buffer: number, what is owed, what of it is settled already, KSeF for whoever has a NIP. */
export async function registerInvoice(
	tables: Tables,
	id: string,
	cause: string,
	now: Date
): Promise< void > {
	const row = await invoiceRow( tables, id );
	if ( row.state !== 'buffered' ) {
		throw conflict(
			'invoice_registered',
			'invoice',
			`The document is registered already as ${ row.number ?? row.id }.`
		);
	}
	const year = Number( dateOfClarion( row.issueDay ).slice( 0, 4 ) );
	await tables.invoices.approve(
		id,
		await tables.invoices.nextNumber( row.kind, year )
	);
	if ( row.kind !== 'proforma' ) {
		await tables.invoices.addEntry(
			id,
			millionths( row.gross ) < 0n ? 'MA' : 'WN'
		);
		if ( row.kind === 'correction' ) {
			await settleOriginal( tables, row, now );
		} else {
			await settleFromOrders( tables, row, now );
		}
	}
	if ( row.nip !== '' && row.kind !== 'proforma' && row.kind !== 'receipt' ) {
		await tables.invoices.setKsef( id, {
			state: 'pending',
			number: null,
			reason: '',
			mode: 'online',
			acceptedAt: null,
			url: null,
		} );
	}
	await tellOf( tables, id, cause, now );
}
