import type { NewInvoiceLine, OrderRow, Tables } from '../database/port.ts';
import { conflict, invalid } from '../errors.ts';
import { millionths, money, quantity, round, ONE } from '../decimal.ts';
import { assertBillable } from './invoice-draft.ts';
import { ratesOf } from './invoice-totals.ts';
import { unbilled } from './issue-invoice.ts';
import { sharedOut } from './order-shares.ts';
import { registerInvoice } from './register-invoice.ts';
import { totalOf, totalsPerRate } from './totals.ts';
import { termsOf, writeInvoice } from './write-invoice.ts';
import type { InvoiceTerms } from './write-invoice.ts';

/**
 * Issues an advance invoice over a part of an order's gross amount, shared among its VAT rates in proportion to what is
 * not invoiced yet.
 *
 * @return Its id.
 */
export async function issueAdvance(
	tables: Tables,
	order: OrderRow,
	amount: string,
	wish: InvoiceTerms,
	now: Date
): Promise< string > {
	assertBillable( [ order ] );
	const gross = millionths( amount );
	if ( gross <= 0n || round( gross, 2 ) !== gross ) {
		throw invalid(
			'amount_invalid',
			'amount',
			`${ amount } is no advance. Give more than nought, to the grosz.`
		);
	}
	const rest = await unbilled( tables, order );
	if ( gross > totalOf( rest.values() ).gross ) {
		throw conflict(
			'advance_above_order',
			'amount',
			`Only ${ money( totalOf( rest.values() ).gross ) } of the order is not invoiced yet.`
		);
	}
	const rates = await ratesOf( tables );
	const shares = sharedOut(
		gross,
		new Map( [ ...rest ].map( ( [ code, one ] ) => [ code, one.gross ] ) )
	);
	const priced = [ ...shares ].filter( ( [ , share ] ) => share > 0n );
	const lines: NewInvoiceLine[] = priced.map( ( [ vatCode, share ] ) => {
		const per = totalsPerRate(
			[
				{
					vatCode,
					quantity: quantity( ONE ),
					netPrice: '0',
					grossPrice: money( share ),
				},
			],
			'gross',
			rates
		);
		return {
			articleId: null,
			orderLineId: null,
			vatCode,
			quantity: quantity( ONE ),
			unit: 'szt',
			netPrice: money( totalOf( per.values() ).net ),
			grossPrice: money( share ),
			note: `Zaliczka do zamówienia ${ order.number ?? order.id }`,
		};
	} );
	const [ contractor ] = await tables.contractors.rows( [
		order.contractorId,
	] );
	const id = await writeInvoice(
		tables,
		{
			...termsOf(
				order,
				await tables.invoices.terms( [ order.id ] ),
				contractor,
				wish,
				now
			),
			// An advance is counted from what was paid.
			basis: 'gross',
			kind: 'advance',
			originalId: null,
			correctsId: null,
			receiptNumber: '',
			splitPayment: false,
		},
		totalsPerRate( lines, 'gross', rates ),
		lines
	);
	await tables.invoices.linkOrder( id, order.id );
	await registerInvoice( tables, id, 'issued', now );
	return id;
}
