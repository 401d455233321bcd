import { HANDLE } from '../../../demo/story/articles.ts';
import { ordersInWapro } from '../../../demo/story/readings.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { buyInBrowser } from '../support/block-checkout.ts';
import { goodsOnSale } from '../support/goods.ts';
import {
	content,
	expectAccessible,
	expectNoSideways,
} from '../support/panel.ts';
import { keepScreenshot } from '../support/screenshot.ts';
import { expect, test } from '../support/test.ts';

const PARCEL = '520107010800000000000077';

test( 'O1, O3: a purchase in the browser is registered in WAPRO, and admin and buyer follow its three axes', async ( {
	admin,
	browser,
	systems,
} ) => {
	test.slow();
	const { shop, desk: mag } = systems;
	await goodsOnSale( systems, [ HANDLE.index ] );
	const product = await shop.publicProduct( HANDLE.index );
	const context = await browser.newContext( {
		locale: 'pl-PL',
		viewport: { width: 1280, height: 900 },
	} );
	const buyer = await context.newPage();
	const orderId = await buyInBrowser( buyer, shop.url, product?.id ?? 0, {
		email: 'anna@example.com',
		city: 'Warszawa',
	} );

	const stage = { ...systems, receipts: [] };
	await expect
		.poll( async () => ( await ordersInWapro( stage, orderId ) ).length, {
			timeout: 60_000,
		} )
		.toBe( 1 );
	const [ order ] = await ordersInWapro( stage, orderId );
	expect( order?.number ).toMatch( /^ZO \d+\/\d{4}$/ );

	const orderScreen = `${ shop.url }/wp-admin/admin.php?page=wc-orders&action=edit&id=${ orderId }`;
	const box = admin.locator( '#wapro-mag-order' );
	await expect( async () => {
		await admin.goto( orderScreen );
		await expect( box ).toContainText( String( order?.number ), {
			timeout: 2_000,
		} );
	} ).toPass( { timeout: 45_000 } );
	await expect( box ).toContainText( 'przyjęty' );
	await expect(
		box.getByRole( 'link', { name: 'Cała historia' } )
	).toBeVisible();
	await expectAccessible( admin, '#wapro-mag-order' );

	const erpId = order?.erpId ?? '';
	await desk.production( mag, erpId );
	await desk.ship( mag, erpId, { number: PARCEL } );
	await desk.pay( mag, erpId );
	const words = [ 'W produkcji', 'Wysłane', 'Opłacone', PARCEL ];
	await expect( async () => {
		await admin.goto( orderScreen );
		for ( const word of words ) {
			await expect( box ).toContainText( word, { timeout: 2_000 } );
		}
	} ).toPass( { timeout: 45_000 } );
	await box.scrollIntoViewIfNeeded();
	await keepScreenshot( admin, 'order-box' );

	await buyer.reload();
	const status = buyer.locator( '.wapro-mag-order-status' );
	await expect(
		status.getByRole( 'heading', { name: 'Status zamówienia' } )
	).toBeVisible();
	for ( const word of words ) {
		await expect( status ).toContainText( word );
	}
	await expectAccessible( buyer, '.wapro-mag-order-status' );
	await status.scrollIntoViewIfNeeded();
	await keepScreenshot( buyer, 'buyer-order' );
	await buyer.setViewportSize( { width: 360, height: 780 } );
	await expectNoSideways( buyer );
	await context.close();
} );

test( 'H1: the product screen shows the article in WAPRO and what happened to it', async ( {
	admin,
	systems,
} ) => {
	const { shop } = systems;
	await goodsOnSale( systems, [ HANDLE.index ] );
	const product = await shop.publicProduct( HANDLE.index );
	await admin.goto(
		`${ shop.url }/wp-admin/post.php?post=${ product?.id }&action=edit`
	);
	const box = admin.locator( '#wapro-mag-product' );
	await expect( box ).toContainText( HANDLE.index );
	await expect( box.getByRole( 'rowheader', { name: 'M1' } ) ).toBeVisible();
	await expectAccessible( admin, '#wapro-mag-product' );
	await box.getByRole( 'link', { name: 'Cała historia' } ).click();
	await expect(
		content( admin ).getByRole( 'heading', { level: 1 } )
	).toBeVisible();
	await expect( content( admin ) ).toContainText( /opublikowan/i );
} );
