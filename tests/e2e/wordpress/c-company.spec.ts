import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { HANDLE } from '../../../demo/story/articles.ts';
import { CHAIN } from '../../../demo/story/chain.ts';
import { ordersInWapro } from '../../../demo/story/readings.ts';
import type { Systems } from '../../../demo/systems/systems.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { placeOrder } from '../support/block-checkout.ts';
import {
	accepts,
	invitationLink,
	invitedChain,
	pickPoint,
	putIntoCart,
} from '../support/company.ts';
import { goodsOnSale } from '../support/goods.ts';
import { expectAccessible, expectNoSideways } from '../support/panel.ts';
import { keepScreenshot } from '../support/screenshot.ts';
import { expect, test } from '../support/test.ts';

/** A branch user of two delivery points, this one among them. */
const TWO_POINTS = 'oddzial3@budmax.example';
const POINT = 'Budmax oddział Łódź';

const ordersList = ( { shop }: Systems ) => `${ shop.url }/my-account/orders/`;

const rowOf = ( page: Page, id: number ) =>
	page.getByRole( 'row', { name: new RegExp( `order number ${ id }\\b` ) } );

test( 'C1, C3, C4, I2: invitation, password, picker, order; a colleague of another branch finds no trace of it, head office sees it and filters by branch', async ( {
	browser,
	systems,
} ) => {
	test.setTimeout( 600_000 );
	const { shop } = systems;
	await goodsOnSale( systems, [ HANDLE.index ] );
	await invitedChain( systems, CHAIN.headOffice );

	const branch = await accepts( browser, systems, TWO_POINTS );
	await test.step( 'the invitation’s link is worth nothing a second time', async () => {
		const stranger = await browser.newPage();
		await stranger.goto( await invitationLink( systems, TWO_POINTS ) );
		await expect( stranger.getByRole( 'alert' ) ).toContainText(
			'invalid'
		);
		await expect( stranger.locator( '#password_1' ) ).toHaveCount( 0 );
		await stranger.close();
	} );

	const order =
		await test.step( 'a branch user picks one of its points and orders', async () => {
			await putIntoCart( branch, systems, HANDLE.index );
			await branch.goto( `${ shop.url }/checkout/` );
			await pickPoint( branch, POINT );
			await expectAccessible( branch, '.wapro-mag-block' );
			await branch
				.getByRole( 'radio', { name: 'Płatność przy odbiorze' } )
				.check();
			return placeOrder( branch );
		} );

	await test.step( 'for a colleague of another branch there is no such order', async () => {
		const other = await accepts( browser, systems, CHAIN.otherBranch );
		await other.goto( ordersList( systems ) );
		await expect( rowOf( other, order.id ) ).toHaveCount( 0 );
		const page = async (
			address: ( id: number ) => string,
			id: number
		) => {
			await other.goto( address( id ) );
			const text = await other.locator( 'main' ).innerText();
			return text.replaceAll( String( id ), 'N' );
		};
		const account = `${ shop.url }/my-account`;
		const checkout = `${ shop.url }/checkout`;
		for ( const address of [
			( id: number ) => `${ account }/view-order/${ id }/`,
			( id: number ) =>
				`${ checkout }/order-received/${ id }/?key=${ order.key }`,
			( id: number ) =>
				`${ checkout }/order-pay/${ id }/?pay_for_order=true&key=${ order.key }`,
			( id: number ) => `${ account }/orders/?order_again=${ id }`,
		] ) {
			const seen = await page( address, order.id );
			expect( seen ).not.toContain( HANDLE.name );
			expect( seen ).toBe( await page( address, 99_999_999 ) );
		}
		await other.context().close();
	} );

	const head = await accepts( browser, systems, CHAIN.headOffice );
	const own = await test.step( 'head office orders, too', async () => {
		await putIntoCart( head, systems, HANDLE.index );
		await head.goto( `${ shop.url }/checkout/` );
		await head
			.getByRole( 'radio', { name: 'Płatność przy odbiorze' } )
			.check();
		return placeOrder( head );
	} );

	await test.step( 'head office sees it with branch and person, and narrows the list to that branch', async () => {
		await head.goto( ordersList( systems ) );
		const row = rowOf( head, order.id );
		await expect( row ).toContainText( POINT );
		await expect( row ).toContainText( 'Katarzyna' );
		await expect( rowOf( head, own.id ) ).toBeVisible();
		await head
			.getByRole( 'combobox', { name: 'Miejsce dostawy' } )
			.selectOption( { label: POINT } );
		await head.getByRole( 'button', { name: 'Pokaż' } ).click();
		await expect( row ).toBeVisible();
		await expect( rowOf( head, own.id ) ).toHaveCount( 0 );
		await expectAccessible( head, '.wapro-mag-orders-filter' );

		for ( const endpoint of [
			'orders',
			'wapro-company',
			'wapro-points',
			'wapro-people',
		] ) {
			await head.setViewportSize( { width: 360, height: 780 } );
			await head.goto( `${ shop.url }/my-account/${ endpoint }/` );
			await expectNoSideways( head );
		}
		await head.goto( `${ shop.url }/my-account/wapro-points/` );
		await expect(
			head.getByText( 'Budmax oddział Białystok', { exact: true } )
		).toBeVisible();
		await head.setViewportSize( { width: 1280, height: 900 } );
	} );

	await test.step( 'an invoice over both orders, paid in part and overdue: head office sees all of it, the branch what falls to its order', async () => {
		const number = await invoiced( systems, [ order.id, own.id ] );
		const invoices = `${ shop.url }/my-account/wapro-invoices/`;
		const of = ( page: Page ) => page.getByRole( 'row', { name: number } );
		await expect( async () => {
			await head.goto( invoices );
			await expect( of( head ) ).toBeVisible( { timeout: 2_000 } );
		} ).toPass( { timeout: 60_000 } );
		await expect( of( head ) ).toContainText( '10 dni po terminie' );
		await expect( of( head ) ).toContainText( 'zapłacona częściowo' );
		await expect( of( head ) ).not.toContainText( 'Twoja część' );
		await expectAccessible( head, '.woocommerce-MyAccount-content' );
		await expectNoSideways( head );
		await keepScreenshot( head, 'invoices' );

		const [ file ] = await Promise.all( [
			head.waitForEvent( 'download' ),
			head.getByRole( 'link', { name: 'Zapisz jako CSV' } ).click(),
		] );
		expect( await readFile( await file.path(), 'utf8' ) ).toContain(
			number
		);

		await head
			.getByRole( 'combobox', { name: 'Rozliczenie' } )
			.selectOption( { label: 'zapłacona' } );
		await head.getByRole( 'button', { name: 'Pokaż' } ).click();
		await expect( of( head ) ).toHaveCount( 0 );
		await expect(
			head.getByText( 'Żadna faktura nie pasuje' )
		).toBeVisible();

		await head.goto( invoices );
		await head.getByRole( 'link', { name: number } ).click();
		await expect(
			head.getByRole( 'table', { name: 'Etapy rozliczenia' } )
		).toContainText( '10,00' );
		await expectAccessible( head, '.woocommerce-MyAccount-content' );
		await keepScreenshot( head, 'invoice' );

		await branch.goto( invoices );
		await expect( of( branch ) ).toContainText( 'Twoja część' );
		await expect( of( branch ) ).toContainText( `#${ order.id }` );
		await expect( of( branch ) ).not.toContainText( `#${ own.id }` );
		await branch.goto(
			`${ shop.url }/my-account/view-order/${ order.id }/`
		);
		await branch.getByRole( 'link', { name: number } ).click();
		await expect(
			branch.getByText( 'obejmuje też zamówienia innych' )
		).toBeVisible();
		await expect(
			branch.getByRole( 'table', { name: 'Etapy rozliczenia' } )
		).toHaveCount( 0 );
		for ( const address of [ invoices, branch.url() ] ) {
			await branch.setViewportSize( { width: 360, height: 780 } );
			await branch.goto( address );
			await expectNoSideways( branch );
		}
		await branch.goto( invoices );
		await expect(
			branch.getByRole( 'link', { name: number } )
		).toBeVisible();
	} );
	await head.context().close();
	await branch.context().close();
} );

/** One invoice in WAPRO over these orders of the shop, ten days overdue, a part of it paid; its number. */
async function invoiced(
	systems: Systems,
	orders: readonly number[]
): Promise< string > {
	const { desk: mag } = systems;
	const known = async () =>
		(
			await Promise.all(
				orders.map( ( id ) =>
					ordersInWapro( { ...systems, receipts: [] }, id )
				)
			)
		).flatMap( ( [ first ] ) => ( first === undefined ? [] : [ first ] ) );
	await expect
		.poll( async () => ( await known() ).length, { timeout: 60_000 } )
		.toBe( orders.length );
	const daysAgo = ( days: number ) =>
		new Date( Date.now() - days * 86_400_000 ).toLocaleDateString( 'sv', {
			timeZone: 'Europe/Warsaw',
		} );
	const id = await desk.invoice(
		mag,
		( await known() ).map( ( { erpId } ) => erpId ),
		{ day: daysAgo( 24 ), due: daysAgo( 10 ) }
	);
	await desk.payInvoice( mag, id, '10' );
	return ( await desk.invoiceOf( mag, id ) )?.number ?? '';
}

test( 'C3: a branch user of one delivery point sees no picker and orders for it', async ( {
	browser,
	systems,
} ) => {
	test.setTimeout( 300_000 );
	await goodsOnSale( systems, [ HANDLE.index ] );
	await invitedChain( systems, CHAIN.headOffice );
	const branch = await accepts( browser, systems, CHAIN.branch );
	await putIntoCart( branch, systems, HANDLE.index );
	await branch.goto( `${ systems.shop.url }/checkout/` );
	await expect(
		branch.locator( '.wapro-mag-choice__address' )
	).toContainText( 'Budmax oddział Warszawa' );
	await expect(
		branch.getByRole( 'combobox', { name: 'Miejsce dostawy' } )
	).toHaveCount( 0 );
	await placeOrder( branch );
	await expect( branch.locator( 'main' ) ).toContainText(
		'Budmax oddział Warszawa'
	);
	await branch.context().close();
} );
