import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type {
	InvoiceDetail,
	InvoicesResponse,
} from '../../../contracts/generated/shop-api.ts';
import { HANDLE, HINGE } from '../../../demo/story/articles.ts';
import { CHAIN, chainArrives } from '../../../demo/story/chain.ts';
import { ordersInWapro } from '../../../demo/story/readings.ts';
import type { Person } from '../../../demo/systems/shop.ts';
import type { Systems } from '../../../demo/systems/systems.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../harness/process.ts';
import { goodsOnSale } from './goods.ts';

/** Two branches’ orders on three invoices, as the shop has them. */
export interface ChainInvoices {
	readonly orders: { readonly own: number; readonly other: number };
	/** Over both orders, six days overdue, a part of it paid. */
	readonly shared: InvoiceDetail;
	/** Of the branch alone, due in a fortnight. */
	readonly own: InvoiceDetail;
	/** Of its colleague alone, so old that nobody fetched its file ahead. */
	readonly other: InvoiceDetail;
}

const dayFromNow = ( days: number ): string =>
	new Date( Date.now() + days * 86_400_000 ).toLocaleDateString( 'sv', {
		timeZone: 'Europe/Warsaw',
	} );

async function bought(
	systems: Systems,
	person: Person,
	index: string
): Promise< { orderId: number; erpId: string } > {
	const { orderId } = await person.buy( [ { index, quantity: 2 } ] );
	const { erpId } = await eventually(
		`order ${ orderId } in WAPRO`,
		async () =>
			(
				await ordersInWapro( { ...systems, receipts: [] }, orderId )
			).find( ( { state } ) => state === 'registered' ),
		{ timeoutMs: 60_000 }
	);
	return { orderId, erpId };
}

async function arrived(
	{ shop, desk: mag }: Systems,
	id: string
): Promise< InvoiceDetail > {
	const wapro = await desk.invoiceOf( mag, id );
	const row = await eventually(
		`invoice ${ wapro?.number } in the shop`,
		async () => {
			const { items } = await shop.panel< InvoicesResponse >(
				'GET invoices',
				{ search: wapro?.number }
			);
			return items.find(
				( { erpId, remaining } ) =>
					erpId === id && remaining === wapro?.remaining
			);
		},
		{ timeoutMs: 60_000 }
	);
	return shop.panel< InvoiceDetail >( 'GET invoices/{id}', {}, row.id );
}

/** With the module of documents switched on before. */
export async function invoicedChain(
	systems: Systems
): Promise< ChainInvoices > {
	const { shop, desk: mag } = systems;
	await shop.panel( 'PUT settings/documents', {
		on: true,
		mostMegabytes: 10,
		ksef: 'mark',
		mail: false,
		mailNotes: false,
	} );
	await goodsOnSale( systems, [ HANDLE.index, HINGE.index ] );
	await chainArrives( systems );
	const own = await bought(
		systems,
		await shop.person( CHAIN.branch ),
		HANDLE.index
	);
	const other = await bought(
		systems,
		await shop.person( CHAIN.otherBranch ),
		HINGE.index
	);
	const shared = await desk.invoice( mag, [ own.erpId, other.erpId ], {
		portions: [ `${ HANDLE.index }:1`, `${ HINGE.index }:1` ],
		day: dayFromNow( -20 ),
		due: dayFromNow( -6 ),
	} );
	await desk.payInvoice( mag, shared, '10' );
	const ofOwn = await desk.invoice( mag, [ own.erpId ], {
		due: dayFromNow( 14 ),
	} );
	const ofOther = await desk.invoice( mag, [ other.erpId ], {
		day: dayFromNow( -40 ),
		due: dayFromNow( 14 ),
	} );
	return {
		orders: { own: own.orderId, other: other.orderId },
		shared: await arrived( systems, shared ),
		own: await arrived( systems, ofOwn ),
		other: await arrived( systems, ofOther ),
	};
}

export const numberOf = ( { invoice }: InvoiceDetail ): string =>
	invoice.number ?? '';

/** Exactly these invoices, in this order. */
export async function expectListed(
	page: Page,
	invoices: readonly InvoiceDetail[]
): Promise< void > {
	await expect(
		page.locator( '.wapro-mag-invoices tbody td:first-child a' )
	).toHaveText( invoices.map( numberOf ) );
}

/** Saves the list as it is narrowed. */
export async function savedCsv( page: Page ): Promise< {
	readonly text: string;
	readonly header: readonly string[];
	readonly rows: readonly ( readonly string[] )[];
} > {
	const [ file ] = await Promise.all( [
		page.waitForEvent( 'download' ),
		page.getByRole( 'link', { name: 'Zapisz jako CSV' } ).click(),
	] );
	const text = await readFile( await file.path(), 'utf8' );
	const [ header = [], ...rows ] = text
		.replace( '\uFEFF', '' )
		.trimEnd()
		.split( '\n' )
		.map( ( line ) =>
			line
				.split( ';' )
				.map( ( cell ) => cell.replace( /^"(.*)"$/, '$1' ) )
		);
	return { text, header, rows };
}
