import type { EntryRow, InvoiceRow, Tables } from '../database/port.ts';
import { conflict } from '../errors.ts';
import { clarionDate } from './clarion.ts';
import { millionths, money, smaller } from '../decimal.ts';
import { assertIssued, findInvoice, moveInvoice } from './invoice-moves.ts';
import type { Mag } from './mag.ts';
import { tellOf } from './register-invoice.ts';
import { assertCurrency, bookable } from './settlement.ts';

export interface Stage {
	/** Without one, all that remains. */
	readonly amount?: string | undefined;
	readonly currency?: string | undefined;
	/** Number of the payment. */
	readonly document?: string | undefined;
	readonly kind?: 'payment' | 'compensation' | undefined;
	/** The payer gave more than remains. */
	readonly mayExceed?: boolean | undefined;
}

async function owed( tables: Tables, row: InvoiceRow ): Promise< EntryRow > {
	assertIssued( row );
	const entry = await tables.invoices.entryOf( row.id );
	if ( ! entry ) {
		throw conflict(
			'nothing_owed',
			'invoice',
			`Nothing is owed for ${ row.number ?? row.id }: it is a pro-forma.`
		);
	}
	return entry;
}

/** Books a payment or a compensation of a document; of a correction, what is paid back. */
export const settleInvoice = (
	mag: Mag,
	idOrNumber: string,
	stage: Stage = {}
): Promise< void > =>
	moveInvoice( mag, idOrNumber, async ( tables, row, now ) => {
		const entry = await owed( tables, row );
		assertCurrency( row.currency, stage.currency ?? row.currency );
		const amount = millionths( stage.amount ?? entry.remaining );
		const { settles } = bookable(
			millionths( entry.remaining ),
			amount,
			stage.mayExceed === true && entry.side === 'WN'
		);
		const day = clarionDate( now );
		const payment = await tables.invoices.addPayment( {
			contractorId: entry.contractorId,
			kind: stage.kind ?? 'payment',
			side: entry.side === 'WN' ? 'MA' : 'WN',
			amount: money( amount ),
			currency: row.currency,
			day,
			document: stage.document ?? '',
			invoiceId: row.id,
			orderId: null,
		} );
		if ( settles > 0n ) {
			await tables.invoices.settle(
				entry,
				payment,
				money( settles ),
				day
			);
		}
		await tellOf( tables, row.id, stage.kind ?? 'payment', now );
	} );

/** Settles a document with what another one left over: an open correction, or what was paid beyond an invoice. */
export const settleByCredit = (
	mag: Mag,
	idOrNumber: string,
	from: string,
	amount?: string
): Promise< void > =>
	moveInvoice( mag, idOrNumber, async ( tables, row, now ) => {
		const entry = await owed( tables, row );
		const source = await findInvoice( tables, from );
		assertIssued( source );
		assertCurrency( row.currency, source.currency );
		const open = await tables.invoices.openEntries(
			source.id,
			entry.side === 'WN' ? 'MA' : 'WN'
		);
		if ( open.some( ( one ) => one.contractorId !== entry.contractorId ) ) {
			throw conflict(
				'contractor_differs',
				'from',
				'The two documents are of different payers.'
			);
		}
		const there = open.reduce(
			( sum, one ) => sum + millionths( one.remaining ),
			0n
		);
		const wanted =
			amount === undefined
				? smaller( there, millionths( entry.remaining ) )
				: millionths( amount );
		bookable( there, wanted, false );
		bookable( millionths( entry.remaining ), wanted, false );
		let still = wanted;
		for ( const one of open ) {
			const part = smaller( still, millionths( one.remaining ) );
			const rest = await tables.invoices.entryOf( row.id );
			if ( part > 0n && rest ) {
				await tables.invoices.settle(
					rest,
					one,
					money( part ),
					clarionDate( now )
				);
				still -= part;
			}
		}
		await tellOf( tables, row.id, 'credit', now );
		await tellOf( tables, source.id, 'credit', now );
	} );
