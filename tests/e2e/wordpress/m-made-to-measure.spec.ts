import type { Page } from '@playwright/test';
import { WINDOW } from '../../../demo/story/articles.ts';
import { ordersInWapro } from '../../../demo/story/readings.ts';
import { checkOut } from '../support/block-checkout.ts';
import { goodsOnSale } from '../support/goods.ts';
import {
	expectAccessible,
	expectNoSideways,
	viewports,
} from '../support/panel.ts';
import { keepScreenshot } from '../support/screenshot.ts';
import { expect, test } from '../support/test.ts';

const WIDTH = '1\u00A0200\u00A0mm';

/** What has not come by then never does; the steps together may take longer. */
const LONGEST_WAIT = 60_000;

/** What the admin sees in the tab of the product screen. */
const tab = ( admin: Page ) => admin.locator( '#wapro_mag_fields_data' );

async function openTab( admin: Page, shopUrl: string, id: number ) {
	await admin.goto(
		`${ shopUrl }/wp-admin/post.php?post=${ id }&action=edit`
	);
	await admin.locator( '.wapro_mag_fields_tab a' ).click();
	await expect( tab( admin ) ).toBeVisible();
}

async function save( admin: Page ) {
	// Saving a product is WooCommerce's slowest screen on a busy machine, and takes no click while it saves a draft of its own.
	await expect( async () => {
		await admin.locator( '#publish' ).click( { timeout: 60_000 } );
		await admin.waitForURL( /message=/, { timeout: 60_000 } );
	} ).toPass( { timeout: 150_000 } );
}

test( 'O2: a made-to-measure window: the admin asks for sizes, a bad one is refused on the product page, a good one goes by block cart and checkout into the order and to WAPRO', async ( {
	admin,
	browser,
	systems,
} ) => {
	test.setTimeout( 600_000 );
	admin.setDefaultTimeout( LONGEST_WAIT );
	const { shop } = systems;
	await goodsOnSale( systems, [ WINDOW.index ] );
	const id = ( await shop.publicProduct( WINDOW.index ) )?.id ?? 0;

	await test.step( 'the admin switches on what WAPRO knows, narrows the width and adds a field', async () => {
		await openTab( admin, shop.url, id );
		const width = tab( admin ).getByRole( 'group', { name: /^Szerokość/ } );
		await tab( admin )
			.getByLabel( 'Pytaj kupującego o wymiary i opcje' )
			.check();
		await width.getByLabel( 'Co ile' ).fill( '0' );
		await save( admin );
		await expect( admin.getByText( 'krok 0' ).first() ).toBeVisible();

		await openTab( admin, shop.url, id );
		await width.getByLabel( 'Co ile' ).fill( '5' );
		await tab( admin )
			.getByRole( 'button', { name: 'Dodaj pole' } )
			.click();
		const own = tab( admin ).getByRole( 'group' ).last();
		await own.getByLabel( 'Nazwa', { exact: true } ).fill( 'Nawiewnik' );
		await own.getByLabel( 'Rodzaj' ).selectOption( 'tak lub nie' );
		await expect( own.getByLabel( 'Jednostka' ) ).toBeHidden();
		await expectAccessible( admin, '#wapro_mag_fields_data' );
		await keepScreenshot( admin, 'made-to-measure-tab' );
		await save( admin );
	} );

	const context = await browser.newContext( {
		locale: 'pl-PL',
		viewport: { width: 1280, height: 900 },
	} );
	const buyer = await context.newPage();
	buyer.setDefaultTimeout( LONGEST_WAIT );
	const fields = buyer.getByRole( 'group', { name: 'Wymiary i opcje' } );
	const width = fields.getByRole( 'spinbutton', {
		name: 'Szerokość (mm)',
	} );

	await test.step( 'lists lead to the product’s page', async () => {
		await buyer.goto( `${ shop.url }/shop/` );
		await buyer
			.getByRole( 'link', {
				name: `Wybierz opcje produktu „${ WINDOW.name }”`,
			} )
			.click();
		await expect( fields ).toBeVisible();
		await expectAccessible( buyer, '.wapro-mag-fields' );
	} );

	await test.step( 'the browser refuses a bad width by itself, the shop where a browser does not', async () => {
		const add = buyer.getByRole( 'button', {
			name: 'Add to cart',
			exact: true,
		} );
		await width.fill( '390' );
		await fields.getByLabel( 'Wysokość (mm)' ).fill( '1400' );
		await fields.getByLabel( 'Kolor' ).selectOption( 'złoty dąb' );
		await fields.getByLabel( 'Pakiet szybowy' ).selectOption( '3-szybowy' );
		await fields.getByLabel( 'Otwieranie' ).selectOption( 'lewe' );
		await fields.getByLabel( 'Nawiewnik' ).check();
		await add.click();
		expect(
			await width.evaluate(
				( input: HTMLInputElement ) => input.validity.rangeUnderflow
			)
		).toBe( true );

		await buyer
			.locator( 'form.cart' )
			.evaluate(
				( form: HTMLFormElement ) => ( form.noValidate = true )
			);
		await add.click();
		await expect( buyer.getByRole( 'alert' ) ).toContainText(
			/Szerokość.*390.*400.*3.000.mm/
		);
		await expect( width ).toHaveValue( '390' );
		await expect( width ).toHaveAttribute( 'aria-invalid', 'true' );
		await expect( fields.getByLabel( 'Kolor' ) ).toHaveValue( 'złoty dąb' );
		await expectAccessible( buyer, '.wapro-mag-fields' );
		for ( const viewport of viewports ) {
			await buyer.setViewportSize( viewport );
			await expectNoSideways( buyer );
		}
		await buyer.setViewportSize( { width: 1280, height: 900 } );
		await keepScreenshot( buyer, 'made-to-measure-refused' );

		await width.fill( '1200' );
		await add.click();
		await expect(
			buyer.getByText( 'has been added' ).first()
		).toBeVisible();
	} );

	const order =
		await test.step( 'block cart and checkout show the values', async () => {
			await buyer.goto( `${ shop.url }/cart/` );
			const line = buyer
				.getByRole( 'row' )
				.filter( { hasText: WINDOW.name } );
			for ( const part of [ WIDTH, 'złoty dąb', 'Tak' ] ) {
				await expect( line ).toContainText( part );
			}
			await keepScreenshot( buyer, 'made-to-measure-cart' );
			return checkOut( buyer, shop.url, {
				email: 'ewa@example.com',
				city: 'Kraków',
			} );
		} );
	await expect( buyer.locator( 'main' ) ).toContainText( WIDTH );

	await test.step( 'the admin reads them on the order, and WAPRO has it', async () => {
		await admin.goto(
			`${ shop.url }/wp-admin/admin.php?page=wc-orders&action=edit&id=${ order }`
		);
		const items = admin.locator( '#woocommerce-order-items' );
		for ( const part of [ 'Szerokość:', WIDTH, 'Nawiewnik:' ] ) {
			await expect( items ).toContainText( part );
		}
		await expect( items ).not.toContainText( 'wapro_mag' );
		await keepScreenshot( admin, 'made-to-measure-order' );
		const stage = { ...systems, receipts: [] };
		await expect
			.poll( async () => ( await ordersInWapro( stage, order ) ).length, {
				timeout: 60_000,
			} )
			.toBe( 1 );
	} );
	await context.close();
} );
