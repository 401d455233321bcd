import { HANDLE } from '../../../demo/story/articles.ts';
import { ordersInWapro } from '../../../demo/story/readings.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { buyInBrowser } from '../support/block-checkout.ts';
import { goodsOnSale } from '../support/goods.ts';
import {
	content,
	expectAccessible,
	expectNoSideways,
	openScreen,
} from '../support/panel.ts';
import { expect, test } from '../support/test.ts';

test( 'O8: an order that WAPRO cancelled calls for a person on its screen and among the findings, until the shop cancels it, too', async ( {
	admin,
	browser,
	systems,
} ) => {
	test.slow();
	const { shop, desk: mag } = systems;
	await goodsOnSale( systems, [ HANDLE.index ] );
	const product = await shop.publicProduct( HANDLE.index );
	const context = await browser.newContext( { locale: 'pl-PL' } );
	const orderId = await buyInBrowser(
		await context.newPage(),
		shop.url,
		product?.id ?? 0,
		{ email: 'ewa@example.com', city: 'Gdynia' }
	);
	await context.close();
	const stage = { ...systems, receipts: [] };
	await expect
		.poll( async () => ( await ordersInWapro( stage, orderId ) ).length, {
			timeout: 60_000,
		} )
		.toBe( 1 );
	const [ order ] = await ordersInWapro( stage, orderId );
	await desk.cancel( mag, order?.erpId ?? '' );

	const orderScreen = `${ shop.url }/wp-admin/admin.php?page=wc-orders&action=edit&id=${ orderId }`;
	const box = admin.locator( '#wapro-mag-order' );
	const called = box.getByText( 'Anuluj je także w sklepie' );
	await expect( async () => {
		await admin.goto( orderScreen );
		await expect( called ).toBeVisible( { timeout: 2_000 } );
	} ).toPass( { timeout: 60_000 } );
	await expectAccessible( admin, '#wapro-mag-order' );
	await box.scrollIntoViewIfNeeded();

	await openScreen( admin, shop, '/findings', {
		kind: 'order_cancelled_in_wapro',
	} );
	const row = content( admin )
		.getByRole( 'row' )
		.filter( { hasText: String( order?.number ) } );
	await expect( row ).toContainText( 'zamówienie anulowane w WAPRO' );
	await admin.setViewportSize( { width: 360, height: 780 } );
	await expectNoSideways( admin );
	await admin.setViewportSize( { width: 1280, height: 900 } );

	await admin.goto( orderScreen );
	await admin
		.locator( '#order_status' )
		.selectOption( 'wc-cancelled', { force: true } );
	await admin.locator( 'button.save_order' ).click();
	await expect( called ).toHaveCount( 0 );
} );
