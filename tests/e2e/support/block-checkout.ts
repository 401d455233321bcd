import { expect, type Page } from '@playwright/test';

export interface Buyer {
	readonly email: string;
	readonly city: string;
}

/** Buys one product as a guest through the block checkout; the order's id. */
export async function buyInBrowser(
	page: Page,
	shopUrl: string,
	productId: number,
	buyer: Buyer
): Promise< number > {
	await page.goto( `${ shopUrl }/?add-to-cart=${ productId }` );
	return checkOut( page, shopUrl, buyer );
}

/** Orders what is in the cart as a guest; the order's id. */
export async function checkOut(
	page: Page,
	shopUrl: string,
	buyer: Buyer
): Promise< number > {
	await page.goto( `${ shopUrl }/checkout/` );
	await page
		.getByRole( 'textbox', { name: 'Email address' } )
		.fill( buyer.email );
	const address = page.getByRole( 'group', { name: 'Shipping address' } );
	await address.getByLabel( 'First name' ).fill( 'Anna' );
	await address.getByLabel( 'Last name' ).fill( 'Nowak' );
	await address.getByLabel( 'Address', { exact: true } ).fill( 'Prosta 1' );
	await address.getByLabel( 'Postal code' ).fill( '00-001' );
	await page.getByRole( 'radio', { name: 'Płatność przy odbiorze' } ).check();

	// "Place Order" is enabled while the last change is still on its way, and the click is lost.
	const lastChange = page.waitForResponse(
		( response ) =>
			response.url().includes( '/wc/store/v1/batch' ) &&
			( response.request().postData() ?? '' ).includes( buyer.city )
	);
	await address.getByLabel( 'City' ).fill( buyer.city );
	await address.getByLabel( 'City' ).blur();
	await lastChange;
	await page.getByRole( 'button', { name: 'Place Order' } ).click();
	await page.waitForURL( /order-received/, { timeout: 45_000 } );
	const id = /order-received\/(\d+)/.exec( page.url() )?.[ 1 ];
	expect( id, 'the order’s number in the address' ).toBeDefined();
	return Number( id );
}
