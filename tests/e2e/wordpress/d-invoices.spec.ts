import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type {
	HistoryResponse,
	InvoiceDetail,
} from '../../../contracts/generated/shop-api.ts';
import { CHAIN } from '../../../demo/story/chain.ts';
import type { Systems } from '../../../demo/systems/systems.ts';
import { getDocumentFile } from '../../../mag-gateway/documents/document-file.ts';
import { entersAccount } from '../support/company.ts';
import {
	expectListed,
	invoicedChain,
	numberOf,
	savedCsv,
	type ChainInvoices,
} from '../support/invoices.ts';
import {
	expectAccessible,
	expectNoSideways,
	openScreen,
	viewports,
} from '../support/panel.ts';
import { keepScreenshot } from '../support/screenshot.ts';
import { expect, test } from '../support/test.ts';

const POINT = 'Budmax oddział Warszawa';

const HEADER = [
	'Numer',
	'Rodzaj',
	'Numer KSeF',
	'Wystawiona',
	'Termin',
	'Zamówienia',
	'Miejsce dostawy',
	'Brutto',
	'Rozliczono',
	'Pozostało do zapłaty',
	'Waluta',
	'Rozliczenie',
	'Dni po terminie',
	'Całość czy część',
];

const PHONE = { width: 360, height: 780 };

/** As a Polish spreadsheet reads it: two decimals behind a comma. */
const inCsv = ( amount = '' ) =>
	Number( amount ).toFixed( 2 ).replace( '.', ',' );

const list = ( { shop }: Systems ) =>
	`${ shop.url }/my-account/wapro-invoices/`;

const pdfAddress = ( { shop }: Systems, id: number ) =>
	`${ shop.url }/wp-admin/admin-post.php?action=wapro_mag_document&kind=invoice&id=${ id }`;

const pdfLink = ( page: Page ) =>
	page.getByRole( 'link', { name: /^Pobierz PDF \(/ } );

const rowOf = ( page: Page, invoice: InvoiceDetail ) =>
	page.getByRole( 'row', { name: numberOf( invoice ) } );

/** No line ends within an amount. */
async function expectWholeAmounts( page: Page ) {
	const lines = await page
		.locator( '.woocommerce-MyAccount-content .woocommerce-Price-amount' )
		.evaluateAll( ( amounts ) =>
			amounts.map( ( amount ) => {
				const parts = [ ...amount.getClientRects() ];
				return new Set( parts.map( ( { top } ) => top ) ).size;
			} )
		);
	expect( new Set( lines ) ).toEqual( new Set( [ 1 ] ) );
}

const shareOf = ( { orders }: InvoiceDetail, order: number ) =>
	orders.find( ( { orderId } ) => orderId === order );

async function narrow( page: Page, what: () => Promise< unknown > ) {
	await what();
	await page.getByRole( 'button', { name: 'Pokaż', exact: true } ).click();
}

const choose = ( page: Page, name: string, label: string ) =>
	narrow( page, () =>
		page
			.getByRole( 'combobox', { name, exact: true } )
			.selectOption( { label } )
	);

/** Opens an invoice from the list, where its file is ready or will be. */
async function openWithPdf(
	page: Page,
	systems: Systems,
	invoice: InvoiceDetail
) {
	await page.goto( list( systems ) );
	await page.getByRole( 'link', { name: numberOf( invoice ) } ).click();
	await expect( async () => {
		await page.reload();
		await expect( pdfLink( page ) ).toBeVisible( { timeout: 2_000 } );
	} ).toPass( { timeout: 60_000 } );
}

/** Downloads the PDF from the invoice's page and compares it with what WAPRO prints. */
async function expectPdfOfWapro(
	page: Page,
	{ desk: mag }: Systems,
	{ invoice }: InvoiceDetail
) {
	const [ download ] = await Promise.all( [
		page.waitForEvent( 'download' ),
		pdfLink( page ).click(),
	] );
	const content = await readFile( await download.path() );
	const printed = await getDocumentFile( mag, {
		shopId: 'sklep',
		kind: 'invoice',
		erpId: invoice.erpId,
	} );
	expect( download.suggestedFilename() ).toBe( printed.name );
	expect( content.subarray( 0, 5 ).toString() ).toBe( '%PDF-' );
	expect( content.equals( Buffer.from( printed.content, 'base64' ) ) ).toBe(
		true
	);
}

test.describe( 'invoices of a chain with branches', () => {
	let invoices: ChainInvoices;

	test.beforeAll( async ( { systems } ) => {
		test.setTimeout( 300_000 );
		invoices = await invoicedChain( systems );
	} );

	test( 'I1, I2, C4: a branch sees its own invoice and its share of a common one, finds what is overdue and saves just that as CSV', async ( {
		browser,
		systems,
	} ) => {
		test.slow();
		const { shared, own, other, orders } = invoices;
		const branch = await entersAccount( browser, systems, CHAIN.branch );
		await branch.getByRole( 'link', { name: 'Faktury' } ).first().click();
		await expectListed( branch, [ own, shared ] );
		await expect( rowOf( branch, shared ) ).toContainText( 'Twoja część' );
		await expect( rowOf( branch, shared ) ).toContainText(
			'6 dni po terminie'
		);
		await expect( rowOf( branch, own ) ).not.toContainText( 'Twoja część' );
		await expect( branch.locator( 'main' ) ).not.toContainText(
			new RegExp( `#${ orders.other }(?!\\d)` )
		);
		await expect(
			branch.getByRole( 'combobox', { name: 'Miejsce dostawy' } )
		).not.toContainText( 'oddział Białystok' );

		const search = branch.getByRole( 'searchbox', {
			name: 'Numer, numer KSeF lub zamówienie',
		} );
		await narrow( branch, () => search.fill( numberOf( own ) ) );
		await expectListed( branch, [ own ] );
		await narrow( branch, () => search.fill( numberOf( other ) ) );
		await expect(
			branch.getByText( 'Żadna faktura nie pasuje' )
		).toBeVisible();
		await branch
			.getByRole( 'link', { name: 'Pokaż wszystkie faktury' } )
			.click();
		await expectListed( branch, [ own, shared ] );

		await choose( branch, 'Termin', 'po terminie' );
		await expectListed( branch, [ shared ] );
		await expectAccessible( branch, '.woocommerce-MyAccount-content' );
		const { text, header, rows } = await savedCsv( branch );
		expect( text.startsWith( '\uFEFF' ) ).toBe( true );
		expect( header ).toEqual( HEADER );
		const share = shareOf( shared, orders.own );
		expect( rows ).toEqual( [
			[
				numberOf( shared ),
				'Faktura',
				expect.any( String ),
				shared.invoice.issuedOn,
				shared.invoice.dueOn,
				expect.stringMatching( new RegExp( `^#?${ orders.own }$` ) ),
				POINT,
				inCsv( share?.gross ),
				expect.stringMatching( /^\d+,\d\d$/ ),
				inCsv( share?.remaining ),
				'PLN',
				'zapłacona częściowo',
				'6',
				'Twoja część',
			],
		] );

		await rowOf( branch, shared )
			.getByRole( 'link', { name: `#${ orders.own }` } )
			.click();
		const ofOrder = branch
			.getByRole( 'table', { name: 'Faktury do tego zamówienia' } )
			.getByRole( 'row', { name: numberOf( shared ) } );
		await expect( ofOrder ).toContainText( inCsv( share?.gross ) );
		await expect( ofOrder ).toContainText( inCsv( share?.remaining ) );
		await expectAccessible( branch, '.woocommerce-MyAccount-content' );
		for ( const viewport of viewports ) {
			await branch.setViewportSize( viewport );
			await expectNoSideways( branch );
			await expectWholeAmounts( branch );
		}
		await branch.context().close();
	} );

	test( 'I1, I2, C4: head office sees whole invoices of all branches, narrows them to what falls to one delivery point and saves just that as CSV', async ( {
		browser,
		systems,
	} ) => {
		test.slow();
		const { shared, own, other, orders } = invoices;
		const head = await entersAccount( browser, systems, CHAIN.headOffice );
		await head.goto( list( systems ) );
		for ( const each of [ shared, own, other ] ) {
			await expect( rowOf( head, each ) ).toBeVisible();
			await expect( rowOf( head, each ) ).not.toContainText(
				'Twoja część'
			);
		}
		await choose( head, 'Miejsce dostawy', POINT );
		await expectListed( head, [ own, shared ] );
		await expect( rowOf( head, shared ) ).toContainText(
			`część miejsca dostawy ${ POINT }`
		);
		for ( const viewport of viewports ) {
			await head.setViewportSize( viewport );
			await expectNoSideways( head );
			await expectWholeAmounts( head );
		}
		const { header, rows } = await savedCsv( head );
		expect( header ).toEqual( HEADER );
		expect(
			rows.map( ( cells ) => [ cells[ 0 ], cells[ 7 ], cells[ 13 ] ] )
		).toEqual( [
			[ numberOf( own ), inCsv( own.invoice.gross ), 'całość' ],
			[
				numberOf( shared ),
				inCsv( shareOf( shared, orders.own )?.gross ),
				`część miejsca dostawy ${ POINT }`,
			],
		] );

		await choose( head, 'Termin', 'po terminie' );
		await expectListed( head, [ shared ] );
		await head.getByRole( 'link', { name: numberOf( shared ) } ).click();
		await expect(
			head.getByRole( 'table', { name: 'Etapy rozliczenia' } )
		).toContainText( '10,00' );
		await head.context().close();
	} );

	test( 'I4, C4: the PDF that WAPRO printed goes to who sees all of the invoice, to nobody else and to nobody who is not logged in', async ( {
		browser,
		systems,
	} ) => {
		test.slow();
		const { shared, own, other } = invoices;
		const branch = await entersAccount( browser, systems, CHAIN.branch );

		await test.step( 'the branch downloads its own, and the shop’s staff can read that it did', async () => {
			await openWithPdf( branch, systems, own );
			await expectAccessible( branch, '.woocommerce-MyAccount-content' );
			await keepScreenshot( branch, 'invoice-pdf' );
			await expectPdfOfWapro( branch, systems, own );
			const { items } = await systems.shop.panel< HistoryResponse >(
				'GET history',
				{ objectType: 'invoice', objectId: own.invoice.id }
			);
			expect( items.map( ( { summary } ) => summary ) ).toContain(
				'document_downloaded'
			);
		} );

		await test.step( 'head office downloads the common one', async () => {
			const head = await entersAccount(
				browser,
				systems,
				CHAIN.headOffice
			);
			await openWithPdf( head, systems, shared );
			await expectPdfOfWapro( head, systems, shared );
			await head.context().close();
		} );

		await test.step( 'the branch is offered none of the common one, and its address, typed, tells no more than that of a document that never was', async () => {
			await branch.goto( list( systems ) );
			await branch
				.getByRole( 'link', { name: numberOf( shared ) } )
				.click();
			await expect(
				branch.getByText( 'obejmuje też zamówienia innych' )
			).toBeVisible();
			await expect( branch.locator( '.wapro-mag-document' ) ).toHaveCount(
				0
			);
			for ( const id of [
				shared.invoice.id,
				other.invoice.id,
				99_999_999,
			] ) {
				const answer = await branch.goto( pdfAddress( systems, id ) );
				expect( answer?.status() ).toBe( 404 );
				await expect(
					branch.getByText( 'Nie ma tu takiego dokumentu' )
				).toBeVisible();
			}
		} );

		await test.step( 'logged out, the link leads to the log-in', async () => {
			await branch.goto( `${ systems.shop.url }/my-account/` );
			await branch
				.getByRole( 'navigation' )
				.getByRole( 'link', { name: 'Log out' } )
				.click();
			await expect( branch.locator( '#username' ) ).toBeVisible();
			await branch.goto( pdfAddress( systems, own.invoice.id ) );
			await expect( branch ).toHaveURL( /\/my-account\// );
			await expect( branch.locator( '#username' ) ).toBeVisible();
			await expect( pdfLink( branch ) ).toHaveCount( 0 );
		} );
		await branch.context().close();
	} );

	test( 'I4, H2: on the panel’s page of an older invoice staff ask for its PDF, which the worker brings, and save it', async ( {
		admin,
		systems,
	} ) => {
		test.slow();
		const { other } = invoices;
		const address = `/invoices/${ other.invoice.id }`;
		const part = admin.getByRole( 'region', { name: 'PDF' } );
		await openScreen( admin, systems.shop, address );
		await expect( part ).toContainText( 'nie pobrano' );
		await expect( pdfLink( admin ) ).toHaveCount( 0 );
		await expectAccessible( admin );
		await part.getByRole( 'button', { name: 'Przygotuj PDF' } ).click();
		await expect(
			admin.getByText( 'PDF jest przygotowywany' ).first()
		).toBeVisible();
		await expect( async () => {
			await openScreen( admin, systems.shop, address );
			await expect( part ).toContainText( 'jest w sklepie', {
				timeout: 2_000,
			} );
		} ).toPass( { timeout: 60_000 } );
		await expectPdfOfWapro( admin, systems, other );
		for ( const viewport of viewports ) {
			await admin.setViewportSize( viewport );
			await openScreen( admin, systems.shop, address );
			await part.scrollIntoViewIfNeeded();
			await expectNoSideways( admin );
			await keepScreenshot( admin, `panel-invoice-${ viewport.name }` );
		}
	} );

	test( 'I2, I4: invoices and the PDF of one are read and had on a phone', async ( {
		browser,
		systems,
	} ) => {
		test.slow();
		const branch = await entersAccount( browser, systems, CHAIN.branch );
		await branch.setViewportSize( PHONE );
		await branch.goto( list( systems ) );
		await expectListed( branch, [ invoices.own, invoices.shared ] );
		await expectNoSideways( branch );
		await choose( branch, 'Termin', 'po terminie' );
		await expectListed( branch, [ invoices.shared ] );
		await expectNoSideways( branch );
		await branch
			.getByRole( 'link', { name: numberOf( invoices.shared ) } )
			.click();
		await expectNoSideways( branch );
		await openWithPdf( branch, systems, invoices.own );
		await expectNoSideways( branch );
		await expectPdfOfWapro( branch, systems, invoices.own );
		await branch.context().close();
	} );
} );
