import type {
	ContractorRow,
	NewInvoice,
	NewInvoiceLine,
	OrderRow,
	OrderTermsRow,
	Tables,
} from '../database/port.ts';
import { conflict } from '../errors.ts';
import { clarionDate } from './clarion.ts';
import { money } from '../decimal.ts';
import { summaryRows, sumPln } from './invoice-totals.ts';
import { totalOf } from './totals.ts';
import type { Totals } from './totals.ts';

/** What a document says other than its orders; Clarion days. */
export interface InvoiceTerms {
	readonly issueDay?: number | undefined;
	readonly dueDay?: number | undefined;
	readonly rate?: string | undefined;
	readonly note?: string | undefined;
}

/** Terms of a document: those of its first order, unless it says otherwise. */
export function termsOf(
	order: OrderRow,
	terms: readonly OrderTermsRow[],
	contractor: ContractorRow | undefined,
	wish: InvoiceTerms,
	now: Date
) {
	const own = terms.find( ( { orderId } ) => orderId === order.id );
	const issueDay = wish.issueDay ?? clarionDate( now );
	const rate = wish.rate ?? own?.rate ?? null;
	if ( order.currency !== 'PLN' && rate === null ) {
		throw conflict(
			'rate_missing',
			'rate',
			`The order is in ${ order.currency } and has no rate. Give one.`
		);
	}
	const payerId = contractor?.payerId ?? null;
	return {
		contractorId: order.contractorId,
		payerId: payerId === order.contractorId ? null : payerId,
		issueDay,
		saleDay: issueDay,
		dueDay: wish.dueDay ?? issueDay + ( own?.paymentDays ?? 0 ),
		paymentForm: own?.paymentForm ?? '',
		currency: order.currency,
		rate: order.currency === 'PLN' ? null : rate,
		rateDay:
			wish.rate === undefined ? ( own?.rateDay ?? null ) : issueDay - 1,
		basis: order.basis,
		note: wish.note ?? '',
	};
}

/** Writes a document with these totals; it waits in the buffer. */
export async function writeInvoice(
	tables: Tables,
	head: Omit<
		NewInvoice,
		'net' | 'gross' | 'netPln' | 'grossPln' | 'summary'
	>,
	perRate: ReadonlyMap< string, Totals >,
	lines: readonly NewInvoiceLine[]
): Promise< string > {
	const { net, gross } = totalOf( perRate.values() );
	const summary = summaryRows( perRate, head.rate );
	const pln = sumPln( summary );
	const id = await tables.invoices.add( {
		...head,
		net: money( net ),
		gross: money( gross ),
		netPln: money( pln.net ),
		grossPln: money( pln.gross ),
		summary,
	} );
	for ( const line of lines ) {
		await tables.invoices.addLine( id, line );
	}
	return id;
}
