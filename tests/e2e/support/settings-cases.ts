import type { Page } from '@playwright/test';
import {
	choice,
	expectAccessible,
	expectNoSideways,
	openScreen,
} from './panel.ts';
import { expect, test } from './test.ts';

async function save( page: Page ): Promise< void > {
	await page.getByRole( 'button', { name: 'Zapisz' } ).click();
	await expect( page.getByRole( 'button', { name: 'Zapisz' } ) ).toHaveCount(
		0
	);
}

export function settingsCases(): void {
	test( 'H2: the connection test names each step and reaches both sides', async ( {
		admin,
		systems,
	} ) => {
		await openScreen( admin, systems.shop, '/settings' );
		const connection = admin.getByRole( 'region', { name: 'Połączenie' } );
		await connection
			.getByRole( 'button', { name: 'Przetestuj połączenie' } )
			.click();
		const steps = connection.getByRole( 'listitem' );
		await expect(
			steps.filter( { hasText: /WAPRO.*: tak/ } ).first()
		).toBeVisible( { timeout: 45_000 } );
		await expect(
			steps.filter( { hasText: /sklep.*: tak/i } ).first()
		).toBeVisible();
		await expect( steps.filter( { hasText: /: nie/ } ) ).toHaveCount( 0 );
	} );

	test( 'G4: the use of a warehouse is chosen, kept and taken back', async ( {
		admin,
		systems,
	} ) => {
		await openScreen( admin, systems.shop, '/settings' );
		const service = admin.getByRole( 'combobox', { name: 'Serwis (M3)' } );
		await expect( service.locator( 'option:checked' ) ).toHaveText(
			'sklep go pomija'
		);
		for ( const use of [ 'sklep z niego sprzedaje', 'sklep go pomija' ] ) {
			await service.selectOption( { label: use } );
			await save( admin );
			await openScreen( admin, systems.shop, '/settings' );
			await expect( service.locator( 'option:checked' ) ).toHaveText(
				use
			);
		}
	} );

	test( 'G7: a field is given to the shop, kept and given back', async ( {
		admin,
		systems,
	} ) => {
		const name = choice( admin, 'Nazwa' );
		for ( const [ owner, effect ] of [
			[ 'sklep', /^Nazwa: prowadzi sklep/ ],
			[ 'WAPRO', /^Nazwa: prowadzi WAPRO/ ],
		] as const ) {
			await openScreen( admin, systems.shop, '/sources' );
			await name.getByRole( 'radio', { name: owner } ).check();
			await expect( admin.getByText( effect ) ).toBeVisible();
			await expectAccessible( admin );
			await save( admin );
			await openScreen( admin, systems.shop, '/sources' );
			await expect(
				name.getByRole( 'radio', { name: owner } )
			).toBeChecked();
		}
	} );

	test( 'G6: a category of WAPRO gets one of the shop, by keyboard', async ( {
		admin,
		systems,
	} ) => {
		await openScreen( admin, systems.shop, '/settings/catalogue' );
		const categories = admin.getByRole( 'region', { name: 'Kategorie' } );
		await categories
			.getByRole( 'radio', { name: 'każda kategoria WAPRO' } )
			.check();
		await expect( categories ).toContainText( 'Do decyzji' );
		const first = categories.getByRole( 'combobox' ).first();
		const label = await first.getAttribute( 'id' );
		const wapros = categories.locator( `label[for="${ label }"]` );
		await expect( wapros ).toContainText( 'towar' );
		await first.focus();
		await first.press( 'ArrowDown' );
		await first.press( 'Enter' );
		await expect( first ).not.toHaveValue( '' );
		const chosen = await first.inputValue();
		const words = await wapros.textContent();
		await expectAccessible( admin );
		await expectNoSideways( admin );
		await save( admin );
		await openScreen( admin, systems.shop, '/settings/catalogue' );
		await expect(
			categories.getByRole( 'combobox', { name: words ?? '' } )
		).toHaveValue( chosen );
		await categories
			.getByRole( 'radio', { name: 'sklep ma własne kategorie' } )
			.check();
		await save( admin );
	} );
}
