import type {
	InvoiceRow,
	NewInvoiceLine,
	OrderRow,
	Tables,
} from '../database/port.ts';
import { conflict } from '../errors.ts';
import {
	assertBillable,
	extraLines,
	openAdvances,
	takenLines,
} from './invoice-draft.ts';
import type { ExtraLine } from './invoice-draft.ts';
import {
	lessPerRate,
	ratesOf,
	summaryRows,
	sumPln,
	totalsOfRows,
} from './invoice-totals.ts';
import type { Portion } from './issue-goods.ts';
import { registerInvoice } from './register-invoice.ts';
import { totalOf, totalsPerRate } from './totals.ts';
import type { Totals } from './totals.ts';
import { termsOf, writeInvoice } from './write-invoice.ts';
import type { InvoiceTerms } from './write-invoice.ts';

/** Gross, in złoty, above which annex 15 asks for split payment. */
const SPLIT_PAYMENT_ABOVE = 15_000n * 1_000_000n;

export interface InvoiceWish extends InvoiceTerms {
	readonly orders: readonly OrderRow[];
	readonly kind?: 'invoice' | 'receipt' | 'proforma' | undefined;
	/** Without any, all that is not invoiced yet. */
	readonly portions?: readonly Portion[] | undefined;
	readonly extra?: readonly ExtraLine[] | undefined;
	readonly splitPayment?: boolean | undefined;
	readonly receiptNumber?: string | undefined;
}

/** Per rate, what is left after the advances; less than nothing is refused. */
async function afterAdvances(
	tables: Tables,
	full: Map< string, Totals >,
	advances: readonly InvoiceRow[]
): Promise< Map< string, Totals > > {
	const paid = totalsOfRows(
		await tables.invoices.summaries( advances.map( ( { id } ) => id ) )
	);
	const rest = lessPerRate( full, paid );
	if ( totalOf( rest.values() ).gross < 0n ) {
		throw conflict(
			'advances_above_total',
			'orders',
			'The advances of the orders are more than what is invoiced. Correct them first.'
		);
	}
	return rest;
}

/**
 * Issues an invoice over one or more orders, or parts of them. Where they have advances, it is their final invoice. By
 * setting it waits in the buffer.
 *
 * @return Its id.
 */
export async function issueInvoice(
	tables: Tables,
	wish: InvoiceWish,
	now: Date
): Promise< string > {
	const first = assertBillable( wish.orders );
	const orderIds = wish.orders.map( ( { id } ) => id );
	const rates = await ratesOf( tables );
	const [ contractor ] = await tables.contractors.rows( [
		first.contractorId,
	] );
	if ( wish.kind === 'receipt' && ! contractor?.nip ) {
		throw conflict(
			'nip_missing',
			'contractor',
			'A receipt with NIP needs a contractor that has one.'
		);
	}
	const billed = takenLines(
		await tables.invoices.billable( orderIds ),
		wish.portions
	);
	const lines: NewInvoiceLine[] = [
		...billed.map( ( line ) => ( { ...line, note: '' } ) ),
		...( await extraLines( tables, wish.extra ?? [], rates ) ),
	];
	const full = totalsPerRate( lines, first.basis, rates );
	if ( totalOf( full.values() ).gross <= 0n ) {
		throw conflict(
			'amount_zero',
			'orders',
			'Nothing with an amount is left to invoice.'
		);
	}
	const settles =
		wish.kind === undefined || wish.kind === 'invoice'
			? await openAdvances( tables, wish.orders )
			: [];
	const perRate = await afterAdvances( tables, full, settles );
	const terms = termsOf(
		first,
		await tables.invoices.terms( orderIds ),
		contractor,
		wish,
		now
	);
	const annex = billed.some( ( line ) => line.splitPayment );
	const worth = sumPln( summaryRows( full, terms.rate ) ).gross;
	const id = await writeInvoice(
		tables,
		{
			...terms,
			kind: settles.length > 0 ? 'final' : ( wish.kind ?? 'invoice' ),
			originalId: null,
			correctsId: null,
			receiptNumber: wish.receiptNumber ?? '',
			splitPayment:
				wish.splitPayment ??
				( annex &&
					Boolean( contractor?.nip ) &&
					worth > SPLIT_PAYMENT_ABOVE ),
		},
		perRate,
		lines
	);
	for ( const advance of settles ) {
		await tables.invoices.setFinal( advance.id, id );
	}
	if ( ( await tables.settings.get( 'invoicing' ) ) !== 'buffer' ) {
		await registerInvoice( tables, id, 'issued', now );
	}
	return id;
}

/** What of an order's gross amount no document is for yet. */
export async function unbilled(
	tables: Tables,
	order: OrderRow
): Promise< Map< string, Totals > > {
	const rest = totalsPerRate(
		takenLines( await tables.invoices.billable( [ order.id ] ), undefined ),
		order.basis,
		await ratesOf( tables )
	);
	const advances = await openAdvances( tables, [ order ] );
	return lessPerRate(
		rest,
		totalsOfRows(
			await tables.invoices.summaries( advances.map( ( { id } ) => id ) )
		)
	);
}
