import type { Page } from '@playwright/test';
import type { DemoShop } from '../../../demo/systems/shop.ts';

/** As the shop's administrator, through the form that a person fills in. */
export async function logIn( page: Page, shop: DemoShop ): Promise< void > {
	const [ login ] = shop.logins;
	if ( ! login ) {
		throw new Error( 'The shop has no administrator.' );
	}
	if ( shop.kind === 'embedded' ) {
		await page.goto( `${ shop.url }/login` );
		await page.getByLabel( 'Nazwa użytkownika' ).fill( login.user );
		await page.getByLabel( 'Hasło' ).fill( login.password );
		await page.getByRole( 'button', { name: 'Zaloguj się' } ).click();
		await page.waitForURL( '**/panel' );
		return;
	}
	await page.goto( `${ shop.url }/wp-login.php` );
	await page.getByLabel( 'Username or Email Address' ).fill( login.user );
	await page.getByLabel( 'Password', { exact: true } ).fill( login.password );
	await page.getByRole( 'button', { name: 'Log In' } ).click();
	await page.waitForURL( '**/wp-admin/**' );
}
