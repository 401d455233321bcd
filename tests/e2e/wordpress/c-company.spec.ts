import type { Page } from '@playwright/test';
import { HANDLE } from '../../../demo/story/articles.ts';
import { CHAIN } from '../../../demo/story/chain.ts';
import type { Systems } from '../../../demo/systems/systems.ts';
import {
	accepts,
	invitationLink,
	invitedChain,
	pickPoint,
	placed,
	putIntoCart,
} from '../support/company.ts';
import { goodsOnSale } from '../support/goods.ts';
import { expectAccessible, expectNoSideways } from '../support/panel.ts';
import { expect, test } from '../support/test.ts';

/** A branch user of two delivery points, this one among them. */
const TWO_POINTS = 'oddzial3@budmax.example';
const POINT = 'Budmax oddział Łódź';

const ordersList = ( { shop }: Systems ) => `${ shop.url }/my-account/orders/`;

const rowOf = ( page: Page, id: number ) =>
	page.getByRole( 'row', { name: new RegExp( `order number ${ id }\\b` ) } );

test( 'C1, C3, C4: invitation, password, picker, order; a colleague of another branch finds no trace of it, head office sees it and filters by branch', async ( {
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
			await branch.getByRole( 'button', { name: 'Place Order' } ).click();
			return placed( branch );
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

	await test.step( 'head office sees it with branch and person, and narrows the list to that branch', async () => {
		const head = await accepts( browser, systems, CHAIN.headOffice );
		await putIntoCart( head, systems, HANDLE.index );
		await head.goto( `${ shop.url }/checkout/` );
		await head
			.getByRole( 'radio', { name: 'Płatność przy odbiorze' } )
			.check();
		await head.getByRole( 'button', { name: 'Place Order' } ).click();
		const own = await placed( head );

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
		await head.context().close();
	} );
	await branch.context().close();
} );

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
	await branch.getByRole( 'button', { name: 'Place Order' } ).click();
	await placed( branch );
	await expect( branch.locator( 'main' ) ).toContainText(
		'Budmax oddział Warszawa'
	);
	await branch.context().close();
} );
