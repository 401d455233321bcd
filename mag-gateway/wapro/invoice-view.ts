import type {
	Invoice,
	InvoiceOrder,
	KsefFacts,
} from '../../contracts/generated/wapro-mag.ts';
import type {
	InvoiceLineRow,
	InvoiceRow,
	InvoiceVatRow,
	OrderRow,
	SettlementRow,
	Tables,
} from '../database/port.ts';
import { dateOfClarion } from './clarion.ts';
import { millionths, money, quantity } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';
import { rowHash } from './hash.ts';
import { sharesOf } from './invoice-shares.ts';
import { OTHER } from './order-shares.ts';
import { shopReference } from './order-view.ts';

/** What is owed to the buyer has a minus. */
export const signed = (
	amount: string,
	{ gross }: Pick< InvoiceRow, 'gross' >
): string =>
	money(
		gross.startsWith( '-' ) ? -millionths( amount ) : millionths( amount )
	);

const ksefOf = ( row: InvoiceRow ): KsefFacts => ( {
	state: row.ksefState,
	number: row.ksefNumber ?? undefined,
	mode: row.ksefMode ?? undefined,
	acceptedAt: row.ksefAcceptedAt ?? undefined,
	url: row.ksefUrl ?? undefined,
	reason: row.ksefReason || undefined,
} );

const vatView =
	( currency: string ) =>
	( { vatCode, net, vat, vatPln }: InvoiceVatRow ) => ( {
		vatCode,
		net: money( millionths( net ) ),
		vat: money( millionths( vat ) ),
		gross: money( millionths( net ) + millionths( vat ) ),
		vatPln: currency === 'PLN' ? undefined : money( millionths( vatPln ) ),
	} );

const lineView = ( line: InvoiceLineRow ) => ( {
	lineId: line.id,
	index: line.index ?? undefined,
	name: line.name,
	quantity: quantity( millionths( line.quantity ) ),
	unit: line.unit,
	vatCode: line.vatCode,
	netPrice: money( millionths( line.netPrice ) ),
	grossPrice: money( millionths( line.grossPrice ) ),
	orderId: line.orderId ?? undefined,
	orderLineId: line.shopLineId || undefined,
} );

function orderView(
	shares: ReadonlyMap< string, Millionths >,
	orders: ReadonlyMap< string, OrderRow >,
	{ contractorId }: InvoiceRow
): InvoiceOrder[] {
	return [ ...shares ]
		.toSorted( ( [ a ], [ b ] ) =>
			a === OTHER || ( b !== OTHER && BigInt( a ) > BigInt( b ) ) ? 1 : -1
		)
		.map( ( [ id, gross ] ) => {
			const order = orders.get( id );
			return {
				erpId: id === OTHER ? undefined : id,
				reference: order && shopReference( order ),
				number: order?.number ?? undefined,
				gross: money( gross ),
				contractorId:
					order && order.contractorId !== contractorId
						? order.contractorId
						: undefined,
			};
		} );
}

const stages = ( row: InvoiceRow, settlements: readonly SettlementRow[] ) =>
	settlements
		.toSorted(
			( a, b ) =>
				a.day - b.day || Number( BigInt( a.id ) - BigInt( b.id ) )
		)
		.map( ( { id, kind, day, amount, document, otherId } ) => ( {
			settlementId: id,
			kind,
			settledOn: dateOfClarion( day ),
			amount: signed( amount, row ),
			document: document || undefined,
			invoiceId: otherId ?? undefined,
		} ) );

/** Invoices as the contract shows them. */
export async function viewInvoices(
	tables: Tables,
	rows: readonly InvoiceRow[]
): Promise< Invoice[] > {
	const ids = rows.map( ( { id } ) => id );
	const byInvoice = < Row extends { readonly invoiceId: string } >(
		found: readonly Row[]
	) => Map.groupBy( found, ( { invoiceId } ) => invoiceId );
	const summaries = byInvoice( await tables.invoices.summaries( ids ) );
	const lines = byInvoice( await tables.invoices.lines( ids ) );
	const settlements = byInvoice( await tables.invoices.settlements( ids ) );
	const followers = await tables.invoices.followers( ids );
	const shares = await sharesOf( tables, rows );
	const orders = new Map(
		(
			await tables.orders.byIds( [
				...new Set(
					[ ...shares.values() ].flatMap( ( one ) => [
						...one.keys(),
					] )
				),
			] )
		).map( ( one ) => [ one.id, one ] )
	);
	return rows.map( ( row ) => {
		const vat = summaries.get( row.id ) ?? [];
		const view: Invoice = {
			erpId: row.id,
			deleted: false,
			kind: row.kind,
			state: row.state,
			number: row.number ?? undefined,
			contractorId: row.contractorId,
			payerId: row.payerId ?? undefined,
			contractorName: row.contractorName,
			nip: row.nip || undefined,
			issuedOn: dateOfClarion( row.issueDay ),
			soldOn: dateOfClarion( row.saleDay ),
			dueOn: dateOfClarion( row.dueDay ),
			paymentForm: row.paymentForm || undefined,
			currency: row.currency,
			rate:
				row.rate === null ? undefined : money( millionths( row.rate ) ),
			rateDate:
				row.rateDay === null ? undefined : dateOfClarion( row.rateDay ),
			basis: row.basis,
			net: money( millionths( row.net ) ),
			vat: money( millionths( row.gross ) - millionths( row.net ) ),
			gross: money( millionths( row.gross ) ),
			grossPln:
				row.currency === 'PLN'
					? undefined
					: money( millionths( row.grossPln ) ),
			settled: signed( row.settled, row ),
			remaining: signed( row.remaining, row ),
			overpaid: money( millionths( row.overpaid ) ),
			settledOn:
				row.settledDay === null
					? undefined
					: dateOfClarion( row.settledDay ),
			splitPayment: row.splitPayment,
			receiptNumber: row.receiptNumber || undefined,
			note: row.note || undefined,
			ksef: ksefOf( row ),
			summary: vat.map( vatView( row.currency ) ),
			lines: ( lines.get( row.id ) ?? [] ).map( lineView ),
			orders: orderView( shares.get( row.id ) ?? new Map(), orders, row ),
			settlements: stages( row, settlements.get( row.id ) ?? [] ),
			originalId: row.originalId ?? undefined,
			correctsId: row.correctsId ?? undefined,
			correctedBy: followers
				.filter( ( { correctsId } ) => correctsId === row.id )
				.map( ( { id } ) => id ),
			advances: followers
				.filter( ( { finalId } ) => finalId === row.id )
				.map( ( { id } ) => id ),
			finalId: row.finalId ?? undefined,
		};
		return { ...view, hash: rowHash( view ) };
	} );
}
