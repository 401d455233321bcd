import type { OrderRow, Tables } from '../database/port.ts';
import { issueAdvance } from '../wapro/advance-invoice.ts';
import * as corrections from '../wapro/correct-invoice.ts';
import { clarionDay } from '../wapro/days.ts';
import * as moves from '../wapro/invoice-moves.ts';
import { settleInvoice, settleByCredit } from '../wapro/invoice-settlements.ts';
import type { Stage } from '../wapro/invoice-settlements.ts';
import { viewInvoices } from '../wapro/invoice-view.ts';
import { issueInvoice } from '../wapro/issue-invoice.ts';
import type { InvoiceWish } from '../wapro/issue-invoice.ts';
import type { Mag } from '../wapro/mag.ts';
import { findOrder } from '../wapro/order-moves.ts';
import { amountOf, priceOf } from './amounts.ts';

/*
 * What a WAPRO user does with invoices and their settlements; a document is named by its id or number. Each enters the
 * queue of changes as WAPRO's own change would.
 */

export interface InvoiceFacts {
	readonly kind?: InvoiceWish[ 'kind' ];
	/** `index[:quantity]` each; without any, all that is not invoiced yet. */
	readonly portions?: readonly string[];
	/** `index[:quantity]:gross` each: lines of no order. */
	readonly extra?: readonly string[];
	/** As 2026-12-31. */
	readonly day?: string | undefined;
	readonly due?: string | undefined;
	readonly rate?: string | undefined;
	readonly splitPayment?: boolean | undefined;
	readonly receiptNumber?: string | undefined;
	readonly note?: string | undefined;
}

const portionsOf = ( texts: readonly string[] | undefined ) =>
	texts === undefined || texts.length === 0
		? undefined
		: texts.map( ( text ) => {
				const [ index = '', quantity = '1' ] = text.split( ':' );
				return { index, quantity: amountOf( quantity, 'quantity' ) };
			} );

const extraOf = ( texts: readonly string[] = [] ) =>
	texts.map( ( text ) => {
		const [ index = '', ...rest ] = text.split( ':' );
		const [ gross = '', quantity = '1' ] = rest.toReversed();
		return {
			index,
			quantity: amountOf( quantity, 'quantity' ),
			gross: priceOf( gross ),
		};
	} );

const dayOf = ( day: string | undefined, field: string ) =>
	day === undefined ? undefined : clarionDay( day, field );

const wishOf = ( facts: InvoiceFacts ) => ( {
	kind: facts.kind,
	portions: portionsOf( facts.portions ),
	extra: extraOf( facts.extra ),
	issueDay: dayOf( facts.day, 'day' ),
	dueDay: dayOf( facts.due, 'due' ),
	rate:
		facts.rate === undefined ? undefined : amountOf( facts.rate, 'amount' ),
	splitPayment: facts.splitPayment,
	receiptNumber: facts.receiptNumber,
	note: facts.note,
} );

async function ordersCalled(
	tables: Tables,
	keys: readonly string[]
): Promise< OrderRow[] > {
	const orders: OrderRow[] = [];
	for ( const key of keys ) {
		orders.push( await findOrder( tables, key ) );
	}
	return orders;
}

/**
 * One document over these orders, or parts of them.
 *
 * @return Its id.
 */
export const invoice = (
	{ database, now }: Mag,
	orders: readonly string[],
	facts: InvoiceFacts = {}
): Promise< string > =>
	database.write( async ( tables ) =>
		issueInvoice(
			tables,
			{
				...wishOf( facts ),
				orders: await ordersCalled( tables, orders ),
			},
			now()
		)
	);

/**
 * An advance over a part of an order.
 *
 * @return Its id.
 */
export const advance = (
	{ database, now }: Mag,
	order: string,
	amount: string,
	facts: InvoiceFacts = {}
): Promise< string > =>
	database.write( async ( tables ) =>
		issueAdvance(
			tables,
			await findOrder( tables, order ),
			amountOf( amount, 'amount' ),
			wishOf( facts ),
			now()
		)
	);

/**
 * `index[:quantity]` each is taken off; without any, everything.
 *
 * @return The correction's id.
 */
export const correctInvoice = (
	mag: Mag,
	document: string,
	portions: readonly string[] = [],
	reason = ''
): Promise< string > =>
	corrections.correctInvoice( mag, document, {
		portions: portionsOf( portions ),
		reason,
	} );

/** Without an amount, all that remains. */
export const payInvoice = (
	mag: Mag,
	document: string,
	amount?: string,
	stage: Omit< Stage, 'amount' > = {}
): Promise< void > =>
	settleInvoice( mag, document, {
		...stage,
		amount: amount === undefined ? undefined : amountOf( amount, 'amount' ),
	} );

export const compensate = (
	mag: Mag,
	document: string,
	amount?: string
): Promise< void > =>
	payInvoice( mag, document, amount, { kind: 'compensation' } );

/** With what another document left over. */
export const settleFrom = (
	mag: Mag,
	document: string,
	from: string,
	amount?: string
): Promise< void > =>
	settleByCredit(
		mag,
		document,
		from,
		amount === undefined ? undefined : amountOf( amount, 'amount' )
	);

export const cancelInvoice = moves.cancelInvoice;
export const registerInvoice = moves.registerBuffered;
export const acceptByKsef = moves.acceptByKsef;
export const rejectByKsef = moves.rejectByKsef;

/** In the buffer a document has no number, and nobody owes anything for it. */
export const invoiceBuffer = ( { database }: Mag, on: boolean ) =>
	database.write( ( tables ) =>
		tables.settings.set( 'invoicing', on ? 'buffer' : 'register' )
	);

/** Whether shops see pro-formas. */
export const showProforma = ( { database }: Mag, on: boolean ) =>
	database.write( ( tables ) =>
		tables.settings.set( 'proforma', on ? 'show' : '' )
	);

/** The newest first, as the contract shows them. */
export const invoices = ( { database }: Mag, limit = 20 ) =>
	database.read( async ( tables ) =>
		viewInvoices( tables, await tables.invoices.recent( limit ) )
	);

export const invoiceOf = ( { database }: Mag, idOrNumber: string ) =>
	database.read( async ( tables ) => {
		const row = await moves.findInvoice( tables, idOrNumber );
		return ( await viewInvoices( tables, [ row ] ) )[ 0 ];
	} );
