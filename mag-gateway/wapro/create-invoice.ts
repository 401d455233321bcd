import type {
	CreateInvoice,
	CreateInvoiceResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type { InvoiceRow, OrderRow, Tables } from '../database/port.ts';
import { conflict, ContractFault, notFound } from '../errors.ts';
import { millionths } from '../decimal.ts';
import { viewInvoices } from './invoice-view.ts';
import { issueInvoice } from './issue-invoice.ts';
import { assertShop } from './mag.ts';
import type { Mag } from './mag.ts';
import { invoiceRow } from './register-invoice.ts';

const BILLS: readonly InvoiceRow[ 'kind' ][] = [
	'invoice',
	'final',
	'receipt',
];

async function assertOwn(
	tables: Tables,
	shop: string,
	reference: string
): Promise< void > {
	const receipt = await tables.orders.receipt( reference );
	if ( receipt?.shop !== shop ) {
		throw notFound(
			'order_gone',
			'reference',
			`WAPRO Mag has no order under the reference ${ reference }.`
		);
	}
}

/** Orders of the reference that are there still. */
async function ordersOf(
	tables: Tables,
	reference: string
): Promise< OrderRow[] > {
	const orders = await tables.orders.find( { reference } );
	const open = orders.filter( ( { cancelled } ) => ! cancelled );
	if ( open.length === 0 ) {
		throw conflict(
			'order_cancelled',
			'reference',
			'The order is cancelled in WAPRO Mag.'
		);
	}
	return open;
}

interface Invoiced {
	readonly known: boolean;
	readonly rows: readonly InvoiceRow[];
}

/** What bills the orders already, when nothing of them is left. */
async function billedBy(
	tables: Tables,
	orders: readonly OrderRow[]
): Promise< Invoiced | undefined > {
	const ids = orders.map( ( { id } ) => id );
	const lines = await tables.invoices.billable( ids );
	const rows = ( await tables.invoices.ofOrders( ids ) ).filter(
		( { kind, state } ) => BILLS.includes( kind ) && state !== 'cancelled'
	);
	return rows.length > 0 &&
		lines.every(
			( { ordered, invoiced } ) =>
				millionths( ordered ) <= millionths( invoiced )
		)
		? { known: true, rows }
		: undefined;
}

async function issued(
	tables: Tables,
	shop: string,
	reference: string,
	now: Date
): Promise< Invoiced > {
	await assertOwn( tables, shop, reference );
	const before = await tables.invoices.requested( reference );
	const row =
		before === undefined ? undefined : await invoiceRow( tables, before );
	if ( row && row.state !== 'cancelled' ) {
		return { known: true, rows: [ row ] };
	}
	const orders = await ordersOf( tables, reference );
	const there = await billedBy( tables, orders );
	if ( there ) {
		return there;
	}
	if ( row ) {
		throw conflict(
			'invoice_cancelled',
			'reference',
			`${ row.number ?? 'The invoice' } was cancelled in WAPRO Mag. Issue another one there.`
		);
	}
	const [ contractor ] = await tables.contractors.rows( [
		orders[ 0 ]?.contractorId ?? '',
	] );
	if ( contractor?.blocked ) {
		throw conflict(
			'contractor_blocked',
			'reference',
			'The contractor is blocked in WAPRO Mag.'
		);
	}
	const id = await issueInvoice( tables, { orders }, now );
	await tables.invoices.keepRequest( shop, reference, id );
	return { known: false, rows: [ await invoiceRow( tables, id ) ] };
}

/** Issues the invoice of a shop order, once per reference; what speaks against it is an answer, not a fault. */
export async function createInvoice(
	{ database, now }: Mag,
	{ shopId, reference }: CreateInvoice
): Promise< CreateInvoiceResponse > {
	try {
		return await database.write< CreateInvoiceResponse >(
			async ( tables ) => {
				await assertShop( tables, shopId );
				const { known, rows } = await issued(
					tables,
					shopId,
					reference,
					now()
				);
				return {
					asOf: await tables.changes.counter(),
					known,
					outcome: rows.some( ( { state } ) => state === 'buffered' )
						? 'buffered'
						: 'issued',
					invoices: await viewInvoices( tables, rows ),
				};
			}
		);
	} catch ( error ) {
		if (
			! ( error instanceof ContractFault ) ||
			error.fault !== 'Conflict'
		) {
			throw error;
		}
		return {
			asOf: await database.read( ( tables ) => tables.changes.counter() ),
			known: false,
			outcome: 'refused',
			invoices: [],
			code: String( error.detail.code ),
			reason: error.message.slice( 0, 500 ),
		};
	}
}
