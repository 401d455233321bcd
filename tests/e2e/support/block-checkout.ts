import { expect, type Page } from '@playwright/test';

interface Wp {
	readonly data: {
		readonly select: ( store: string ) => {
			readonly getCheckoutStatus: () => string;
		};
	};
}

const RECEIVED = /order-received\/(\d+)/;

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

	await changed( page, buyer.city, async () => {
		await address.getByLabel( 'City' ).fill( buyer.city );
		await address.getByLabel( 'City' ).blur();
	} );
	return ( await placeOrder( page ) ).id;
}

export interface Placed {
	readonly id: number;
	readonly received: string;
	readonly key: string;
}

/** Does what changes the buyer's address, until the shop knows it. */
export async function changed(
	page: Page,
	said: string,
	change: () => Promise< void >
): Promise< void > {
	const known = page.waitForResponse(
		( response ) =>
			response.url().includes( '/wc/store/v1/batch' ) &&
			( response.request().postData() ?? '' ).includes( said )
	);
	await change();
	await known;
}

/** Orders as a person does: a click that falls into a change still on its way is lost by the checkout, and is made again. */
export async function placeOrder( page: Page ): Promise< Placed > {
	await expect( async () => {
		if ( ( await standing( page ) ) === 'idle' ) {
			await page.getByRole( 'button', { name: 'Place Order' } ).click();
			await expect
				.poll( () => standing( page ), { timeout: 5_000 } )
				.not.toBe( 'idle' );
		}
	} ).toPass( { timeout: 60_000 } );
	await expect
		.poll( () => standing( page ), { timeout: 45_000 } )
		.toMatch( RECEIVED );
	const url = new URL( page.url() );
	return {
		id: Number( RECEIVED.exec( url.pathname )?.[ 1 ] ),
		received: url.href,
		key: url.searchParams.get( 'key' ) ?? '',
	};
}

/** Where the order stands: the address after the purchase; before it "idle", or what the checkout does, and what it complains of. */
const standing = ( page: Page ): Promise< string > =>
	page
		.evaluate( () => {
			const { wp, location } = window as unknown as Window & {
				readonly wp?: Wp;
			};
			if ( location.pathname.includes( 'order-received' ) ) {
				return location.pathname;
			}
			const status = wp?.data
				.select( 'wc/store/checkout' )
				.getCheckoutStatus();
			const complaints = document.querySelectorAll< HTMLElement >(
				'.wc-block-components-notice-banner.is-error, .wc-block-components-validation-error'
			);
			return [
				status,
				...[ ...complaints ].map( ( { innerText } ) => innerText ),
			].join( '; ' );
		} )
		.catch( () => 'between two pages' );
