import type {
	BillableLineRow,
	InvoiceRow,
	NewInvoiceLine,
	OrderRow,
	Tables,
} from '../database/port.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { millionths, quantity, smaller } from '../decimal.ts';
import type { Portion } from './issue-goods.ts';
import { lockedRecord, mainWarehouse } from './mag.ts';
import type { Rates } from './totals.ts';
import { bothSides } from './vat.ts';

/** A line that is of no order. */
export interface ExtraLine extends Portion {
	readonly gross: string;
}

const named = ( { number, id }: OrderRow ) => `Order ${ number ?? id }`;

/** Orders that one document may be over. */
export function assertBillable( orders: readonly OrderRow[] ): OrderRow {
	const [ first ] = orders;
	if ( ! first ) {
		throw invalid( 'missing', 'orders', 'Name the orders to invoice.' );
	}
	if ( new Set( orders.map( ( { id } ) => id ) ).size < orders.length ) {
		throw invalid( 'order_twice', 'orders', 'An order was named twice.' );
	}
	for ( const order of orders ) {
		if ( order.locked ) {
			throw lockedRecord( named( order ) );
		}
		if ( order.cancelled ) {
			throw conflict(
				'order_cancelled',
				'orders',
				`${ named( order ) } is cancelled.`
			);
		}
		if ( order.buffered ) {
			throw conflict(
				'order_buffered',
				'orders',
				`${ named( order ) } waits in the buffer. Register it first.`
			);
		}
		const differs = (
			[ 'contractorId', 'currency', 'basis' ] as const
		 ).find( ( field ) => order[ field ] !== first[ field ] );
		if ( differs ) {
			throw conflict(
				`order_${ differs === 'contractorId' ? 'contractor' : differs }_differs`,
				'orders',
				`${ named( order ) } and ${ named( first ) } cannot be on one invoice: they are of two contractors, in two currencies, or one by net and one by gross prices.`
			);
		}
	}
	return first;
}

const left = ( line: BillableLineRow ) =>
	millionths( line.ordered ) - millionths( line.invoiced );

/** What of the orders' lines goes onto the invoice: all that is not invoiced yet, or these portions. */
export function takenLines(
	lines: readonly BillableLineRow[],
	portions: readonly Portion[] | undefined
): ( BillableLineRow & { readonly quantity: string } )[] {
	const taken = new Map< string, bigint >();
	if ( ! portions ) {
		for ( const line of lines ) {
			taken.set( line.orderLineId, left( line ) );
		}
	}
	for ( const { index, quantity: wanted } of portions ?? [] ) {
		let still = millionths( wanted );
		for ( const line of lines.filter( ( one ) => one.index === index ) ) {
			const already = taken.get( line.orderLineId ) ?? 0n;
			const now = smaller( still, left( line ) - already );
			taken.set( line.orderLineId, already + now );
			still -= now;
		}
		if ( still !== 0n ) {
			throw conflict(
				'quantity_invalid',
				'quantity',
				`Less of "${ index }" is left to invoice than ${ wanted }.`
			);
		}
	}
	return lines.flatMap( ( line ) => {
		const now = taken.get( line.orderLineId ) ?? 0n;
		return now > 0n ? [ { ...line, quantity: quantity( now ) } ] : [];
	} );
}

/** Lines of no order, in the main warehouse, at the price that is given. */
export async function extraLines(
	tables: Tables,
	extra: readonly ExtraLine[],
	rates: Rates
): Promise< NewInvoiceLine[] > {
	const warehouse = await mainWarehouse( tables );
	const lines: NewInvoiceLine[] = [];
	for ( const { index, quantity: amount, gross } of extra ) {
		const article = ( await tables.articles.rows( [ index ] ) ).find(
			( row ) => row.warehouseId === warehouse.id
		);
		if ( ! article ) {
			throw notFound(
				'article_unknown',
				'index',
				`WAPRO Mag has no article "${ index }" in the warehouse ${ warehouse.symbol }.`
			);
		}
		const price = bothSides(
			gross,
			'gross',
			rates.get( article.vatCode ) ?? 0n
		);
		lines.push( {
			articleId: article.id,
			orderLineId: null,
			vatCode: article.vatCode,
			quantity: amount,
			unit: article.unit,
			netPrice: price.net,
			grossPrice: price.gross,
			note: '',
		} );
	}
	return lines;
}

/** Advances of these orders that no final invoice settles yet. */
export const openAdvances = async (
	tables: Tables,
	orders: readonly OrderRow[]
): Promise< InvoiceRow[] > =>
	( await tables.invoices.ofOrders( orders.map( ( { id } ) => id ) ) ).filter(
		( { kind, state, finalId } ) =>
			kind === 'advance' && state === 'issued' && finalId === null
	);
