import type {
	InvoiceLineRow,
	InvoiceRow,
	NewInvoiceLine,
	Tables,
} from '../database/port.ts';
import { conflict } from '../errors.ts';
import { clarionDate } from './clarion.ts';
import { millionths, quantity, smaller } from '../decimal.ts';
import { assertIssued, moveInvoice } from './invoice-moves.ts';
import { lessPerRate, ratesOf } from './invoice-totals.ts';
import type { Portion } from './issue-goods.ts';
import type { Mag } from './mag.ts';
import { invoiceRow, registerInvoice } from './register-invoice.ts';
import { totalOf, totalsPerRate } from './totals.ts';
import { writeInvoice } from './write-invoice.ts';

/**
 * From a document back to the one that is corrected in the end.
 *
 * @param start      Id of the document.
 * @param correctsOf Which one a document corrects; null: none.
 */
export async function originalOf(
	start: string,
	correctsOf: ( id: string ) => Promise< string | null >
): Promise< string > {
	const seen = new Set( [ start ] );
	let id = start;
	for (;;) {
		const next = await correctsOf( id );
		if ( next === null ) {
			return id;
		}
		if ( seen.has( next ) ) {
			throw conflict(
				'correction_cycle',
				'invoice',
				`The corrections of document ${ start } lead back to ${ next }. Mend them in WAPRO Mag first.`
			);
		}
		seen.add( next );
		id = next;
	}
}

/** What makes two lines the same goods at the same price. */
const keyOf = ( line: InvoiceLineRow ): string =>
	JSON.stringify( [
		line.orderLineId,
		line.articleId,
		line.vatCode,
		line.netPrice,
		line.grossPrice,
		line.unit,
	] );

/** Lines as they stand after all corrections so far. */
async function standingLines(
	tables: Tables,
	original: string
): Promise< ( InvoiceLineRow & { readonly left: bigint } )[] > {
	const chain = [ original ];
	for ( const id of chain ) {
		const next = ( await tables.invoices.followers( [ id ] ) ).filter(
			( one ) => one.correctsId === id && ! chain.includes( one.id )
		);
		chain.push( ...next.map( ( one ) => one.id ) );
	}
	const groups = Map.groupBy( await tables.invoices.lines( chain ), keyOf );
	return [ ...groups.values() ].flatMap( ( lines ) => {
		const left = lines.reduce(
			( sum, line ) => sum + millionths( line.quantity ),
			0n
		);
		const [ line ] = lines;
		return line && left > 0n ? [ { ...line, left } ] : [];
	} );
}

function takenBack(
	standing: readonly ( InvoiceLineRow & { readonly left: bigint } )[],
	portions: readonly Portion[] | undefined
): Map< string, bigint > {
	if ( ! portions ) {
		return new Map( standing.map( ( { id, left } ) => [ id, left ] ) );
	}
	const taken = new Map< string, bigint >();
	for ( const { index, quantity: wanted } of portions ) {
		let still = millionths( wanted );
		for ( const line of standing.filter(
			( one ) => one.index === index
		) ) {
			const already = taken.get( line.id ) ?? 0n;
			const now = smaller( still, line.left - already );
			taken.set( line.id, already + now );
			still -= now;
		}
		if ( still !== 0n ) {
			throw conflict(
				'quantity_invalid',
				'quantity',
				`The invoice holds less of "${ index }" than ${ wanted }.`
			);
		}
	}
	return taken;
}

const asLine = ( line: InvoiceLineRow, amount: bigint ): NewInvoiceLine => ( {
	articleId: line.articleId,
	orderLineId: line.orderLineId,
	vatCode: line.vatCode,
	quantity: quantity( amount ),
	unit: line.unit,
	netPrice: line.netPrice,
	grossPrice: line.grossPrice,
	note: line.articleId === null ? line.name : '',
} );

/** The summary is the difference between what stood and what stands now, so that corrections add up to the grosz. */
async function write(
	tables: Tables,
	row: InvoiceRow,
	original: InvoiceRow,
	portions: readonly Portion[] | undefined,
	reason: string,
	now: Date
): Promise< string > {
	const rates = await ratesOf( tables );
	const standing = await standingLines( tables, original.id );
	const taken = takenBack( standing, portions );
	const before = standing.map( ( line ) => asLine( line, line.left ) );
	const after = standing.map( ( line ) =>
		asLine( line, line.left - ( taken.get( line.id ) ?? 0n ) )
	);
	const perRate = lessPerRate(
		totalsPerRate( after, row.basis, rates ),
		totalsPerRate( before, row.basis, rates )
	);
	if ( totalOf( perRate.values() ).gross === 0n ) {
		throw conflict(
			'amount_zero',
			'invoice',
			'Nothing with an amount is left to correct.'
		);
	}
	const day = clarionDate( now );
	return writeInvoice(
		tables,
		{
			kind: 'correction',
			contractorId: original.contractorId,
			payerId: original.payerId,
			issueDay: day,
			saleDay: original.saleDay,
			dueDay: day,
			paymentForm: original.paymentForm,
			currency: original.currency,
			rate: original.rate,
			rateDay: original.rateDay,
			basis: original.basis,
			originalId: original.id,
			correctsId: row.id,
			receiptNumber: '',
			splitPayment: original.splitPayment,
			note: reason,
		},
		perRate,
		standing.flatMap( ( line ) => {
			const amount = taken.get( line.id ) ?? 0n;
			return amount > 0n ? [ asLine( line, -amount ) ] : [];
		} )
	);
}

/**
 * Takes goods off a document, or all of it: a correction of the document, or of its last correction.
 *
 * @return The correction's id.
 */
export const correctInvoice = (
	mag: Mag,
	idOrNumber: string,
	{
		portions,
		reason = '',
	}: {
		readonly portions?: readonly Portion[] | undefined;
		readonly reason?: string | undefined;
	} = {}
): Promise< string > =>
	moveInvoice( mag, idOrNumber, async ( tables, row, now ) => {
		assertIssued( row );
		const original = await invoiceRow(
			tables,
			await originalOf(
				row.id,
				async ( id ) => ( await invoiceRow( tables, id ) ).correctsId
			)
		);
		if ( original.kind === 'proforma' || original.finalId !== null ) {
			throw conflict(
				original.kind === 'proforma' ? 'nothing_owed' : 'advance_used',
				'invoice',
				original.kind === 'proforma'
					? 'A pro-forma needs no correction.'
					: 'A final invoice settles the advance. Correct that one.'
			);
		}
		const id = await write( tables, row, original, portions, reason, now );
		const links = await tables.invoices.orderLinks( [ original.id ] );
		for ( const { orderId } of links ) {
			await tables.invoices.linkOrder( id, orderId );
		}
		await registerInvoice( tables, id, 'issued', now );
		return id;
	} );
