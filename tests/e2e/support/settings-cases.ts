import type { Page } from '@playwright/test';
import { openScreen } from './panel.ts';
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
}
