import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { DemoShop } from '../../../demo/systems/shop.ts';

/** Every screen of the panel by its path and the heading that a person reads. */
export const screens = [
	{ path: '/', heading: 'Przegląd' },
	{ path: '/messages', heading: 'Komunikaty' },
	{ path: '/review', heading: 'Towary do weryfikacji' },
	{ path: '/pairing', heading: 'Parowanie' },
	{ path: '/pairing/customers', heading: 'Parowanie kontrahentów' },
	{ path: '/pairing/orders', heading: 'Możliwe duplikaty' },
	{ path: '/proposals', heading: 'Propozycje zmian' },
	{ path: '/companies', heading: 'Firmy' },
	{ path: '/companies/invitations', heading: 'Zaproszenia' },
	{ path: '/runs', heading: 'Przebiegi' },
	{ path: '/findings', heading: 'Rozbieżności' },
	{ path: '/sources', heading: 'Źródła danych' },
	{ path: '/settings', heading: 'Ustawienia' },
	{ path: '/settings/catalogue', heading: 'Towary w sklepie' },
	{ path: '/settings/customers', heading: 'Klienci w sklepie' },
	{ path: '/settings/production', heading: 'Produkcja' },
	{
		path: '/settings/invoices',
		heading: 'Faktury: wiadomości i zaległości',
	},
	{ path: '/settings/documents', heading: 'Dokumenty' },
	{ path: '/settings/exchange', heading: 'Wymiana z WAPRO' },
	{ path: '/settings/orders', heading: 'Zamówienia do WAPRO' },
	{ path: '/settings/statuses', heading: 'Statusy zamówień' },
	{ path: '/settings/order-invoices', heading: 'Faktury do zamówień' },
	{ path: '/orders/born', heading: 'Zamówienia spoza sklepu' },
	{ path: '/invoices', heading: 'Faktury' },
	{ path: '/invoices/balances', heading: 'Salda firm' },
] as const;

export const viewports = [
	{ name: 'desktop', width: 1280, height: 900 },
	{ name: 'phone', width: 360, height: 780 },
] as const;

/** The panel's own content: wp-admin has a main region around it. */
export const content = ( page: Page ): Locator =>
	page.getByRole( 'main' ).last();

/** A choice of one among several: WordPress 7.0's own control is a group of fields, newer ones say what kind of group. */
export const choice = ( page: Page, name: string ): Locator =>
	page
		.getByRole( 'radiogroup', { name } )
		.or( page.getByRole( 'group', { name } ) );

/** Opens a screen and waits until its facts are there. */
export async function openScreen(
	page: Page,
	shop: DemoShop,
	path: string,
	query: Readonly< Record< string, string > > = {}
): Promise< void > {
	const address = new URL( shop.panelUrl );
	address.searchParams.set( 'path', path );
	for ( const [ name, value ] of Object.entries( query ) ) {
		address.searchParams.set( name, value );
	}
	await page.goto( address.href );
	await expect(
		content( page ).getByRole( 'heading', { level: 1 } )
	).toBeVisible();
	await expect( page.getByText( /^Wczytywanie/ ) ).toHaveCount( 0 );
}

/** Nothing that makes the panel hard to use for people who cannot see or use a mouse. */
export async function expectAccessible(
	page: Page,
	within = '#wapro-mag-panel'
): Promise< void > {
	await standsStill( page );
	const { violations } = await new AxeBuilder( { page } )
		.include( within )
		.withTags( [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa' ] )
		.analyze();
	expect(
		violations.map(
			( { id, nodes } ) =>
				`${ id }: ${ nodes.map( ( { html } ) => html ).join( ' ' ) }`
		)
	).toEqual( [] );
}

/** What fades in or changes its colour would be judged by a shade that nobody reads; what turns for ever is not awaited. */
async function standsStill( page: Page ): Promise< void > {
	await page.waitForFunction( () =>
		document
			.getAnimations()
			.every(
				( { effect, playState } ) =>
					playState !== 'running' ||
					effect?.getComputedTiming().endTime === Infinity
			)
	);
}

/** A page that is wider than its window hides things from a phone. */
export async function expectNoSideways( page: Page ): Promise< void > {
	const wider = await page.evaluate(
		() =>
			document.documentElement.scrollWidth -
			document.documentElement.clientWidth
	);
	expect( wider, 'pixels beyond the window' ).toBeLessThanOrEqual( 0 );
}
