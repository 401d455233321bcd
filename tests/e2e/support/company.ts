import { expect, type Browser, type Page } from '@playwright/test';
import type { CompanyDetail } from '../../../contracts/generated/shop-api.ts';
import { chainArrives } from '../../../demo/story/chain.ts';
import { unescape } from '../../../demo/systems/surfaces.ts';
import type { Systems } from '../../../demo/systems/systems.ts';
import { changed } from './block-checkout.ts';

/** Of the people who accept their invitations in these tests. */
const PASSWORD = 'Okno-na-swiat-2026!';

/** The chain in the shop, its invitations let go by the admin, its head office allowed to manage people. */
export async function invitedChain(
	systems: Systems,
	manager: string
): Promise< CompanyDetail > {
	const { shop } = systems;
	const { id } = await chainArrives( systems );
	const settings = await shop.panel< object >( 'GET settings/customers' );
	await shop.panel( 'PUT settings/customers', {
		...settings,
		peopleManaged: true,
	} );
	await shop.panel( 'POST invitations', {
		action: 'release',
		companyId: id,
		dryRun: false,
	} );
	const { people } = await shop.panel< CompanyDetail >(
		'GET companies/{id}',
		{},
		id
	);
	const head = people.find( ( { email } ) => email === manager );
	return shop.panel< CompanyDetail >(
		'POST companies/{id}',
		{ action: 'let_manage', userId: head?.userId },
		id
	);
}

/** The link to set a password, out of the only mail that the person got. */
export async function invitationLink(
	{ shop }: Systems,
	email: string
): Promise< string > {
	const invitations = ( await shop.mailsTo( email ) ).flatMap(
		( message ) =>
			/href="([^"]*action=newaccount[^"]*)"/.exec( message )?.[ 1 ] ?? []
	);
	expect( invitations, `invitations of ${ email }` ).toHaveLength( 1 );
	return unescape( invitations[ 0 ] ?? '' );
}

/** A window of the person's own, logged in with the password that the invitation let it set. */
export async function accepts(
	browser: Browser,
	systems: Systems,
	email: string
): Promise< Page > {
	const context = await browser.newContext( {
		locale: 'pl-PL',
		viewport: { width: 1280, height: 900 },
	} );
	const page = await context.newPage();
	await page.goto( await invitationLink( systems, email ) );
	await page
		.getByLabel( 'New password', { exact: false } )
		.first()
		.fill( PASSWORD );
	await page
		.getByLabel( 'Re-enter new password', { exact: false } )
		.fill( PASSWORD );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await expect( page.locator( '#password_1' ) ).toHaveCount( 0 );
	// WooCommerce logs in whoever set a first password; the password is to work, too.
	await context.clearCookies();
	await logsIn( page, systems, email, PASSWORD );
	return page;
}

async function logsIn(
	page: Page,
	{ shop }: Systems,
	email: string,
	password: string
): Promise< void > {
	await page.goto( `${ shop.url }/my-account/` );
	await page.locator( '#username' ).fill( email );
	await page.locator( '#password' ).fill( password );
	await page.getByRole( 'button', { name: 'Log in' } ).click();
	await expect(
		page.getByRole( 'link', { name: 'Miejsca dostawy' } )
	).toBeVisible();
}

/** A window of somebody who has the invitation behind them, logged in by the form. */
export async function entersAccount(
	browser: Browser,
	systems: Systems,
	email: string
): Promise< Page > {
	const { login } = await systems.shop.person( email );
	const page = await (
		await browser.newContext( {
			locale: 'pl-PL',
			viewport: { width: 1280, height: 900 },
		} )
	).newPage();
	await logsIn( page, systems, email, login.password );
	return page;
}

/** Puts one piece into the person's cart. */
export async function putIntoCart(
	page: Page,
	{ shop }: Systems,
	index: string
): Promise< void > {
	const product = await shop.publicProduct( index );
	await page.goto( `${ shop.url }/?add-to-cart=${ product?.id }` );
}

/** Chooses a delivery point by a part of its name, as a person with a keyboard does. */
export async function pickPoint( page: Page, name: string ): Promise< void > {
	const picker = page.getByRole( 'combobox', { name: 'Miejsce dostawy' } );
	// The checkout takes the focus away while it still sets itself up; what counts is the answer to what was typed.
	await expect( async () => {
		await picker.fill( name );
		await expect(
			page.getByRole( 'listbox' ).getByRole( 'option' )
		).toHaveText( [ new RegExp( `^${ name }` ) ], { timeout: 5_000 } );
	} ).toPass( { timeout: 30_000 } );
	// Its address goes to the shop once more, as the buyer's own.
	await changed( page, 'update-customer', async () => {
		await picker.press( 'ArrowDown' );
		await picker.press( 'Enter' );
	} );
	await expect( page.locator( '.wapro-mag-choice__address' ) ).toContainText(
		name
	);
}
