import type { CompaniesResponse } from '../../../contracts/generated/shop-api.ts';
import { CHAIN, chainArrives } from '../../../demo/story/chain.ts';
import {
	content,
	expectAccessible,
	expectNoSideways,
	openScreen,
	viewports,
} from './panel.ts';
import { keepScreenshot } from './screenshot.ts';
import { expect, test } from './test.ts';

/** A contractor with forty delivery points in the panel. */
export function companyCases(): void {
	test.beforeAll( async ( { systems } ) => {
		await chainArrives( systems );
	} );

	test( 'C3: from the list to the company, and one delivery point of forty by its town', async ( {
		admin,
		systems,
	} ) => {
		await openScreen( admin, systems.shop, '/companies', {
			search: CHAIN.name,
		} );
		await content( admin )
			.getByRole( 'link', { name: new RegExp( CHAIN.name ) } )
			.first()
			.click();
		await expect(
			content( admin ).getByRole( 'heading', {
				level: 1,
				name: new RegExp( CHAIN.name ),
			} )
		).toBeVisible();
		const points = admin.getByRole( 'region', {
			name: 'Miejsca dostawy',
		} );
		await expect( points.getByRole( 'row' ) ).toHaveCount( 21 );
		const last = await points
			.getByRole( 'row' )
			.nth( 20 )
			.getByRole( 'cell' )
			.first()
			.innerText();
		await points.getByRole( 'searchbox' ).fill( last.trim() );
		await expect( points.getByText( last.trim() ).first() ).toBeVisible();
		await expect
			.poll( () => points.getByRole( 'row' ).count() )
			.toBeLessThan( 21 );
	} );

	for ( const viewport of viewports ) {
		test( `H2: a company reads well on a ${ viewport.name }, also without a mouse or eyes`, async ( {
			admin,
			systems,
		} ) => {
			const { items } = await systems.shop.panel< CompaniesResponse >(
				'GET companies',
				{ search: CHAIN.name }
			);
			await admin.setViewportSize( viewport );
			await openScreen(
				admin,
				systems.shop,
				`/companies/${ items[ 0 ]?.id }`
			);
			await expect(
				admin.getByRole( 'region', { name: 'Osoby' } )
			).toContainText( CHAIN.headOffice );
			await expectNoSideways( admin );
			await expectAccessible( admin );
			await keepScreenshot( admin, `company-${ viewport.name }` );
		} );
	}

	test( 'C1: an invitation is released from the list: count, truth, state of the mail', async ( {
		admin,
		systems,
	} ) => {
		await openScreen( admin, systems.shop, '/companies/invitations', {
			search: CHAIN.headOffice,
		} );
		await admin
			.getByRole( 'row' )
			.filter( { hasText: CHAIN.headOffice } )
			.getByRole( 'button', { name: 'Zwolnij zaproszenia' } )
			.click();
		const dialog = admin.getByRole( 'dialog', {
			name: 'Zwolnij zaproszenia',
		} );
		await expect(
			dialog.getByText( 'Wysłać zaproszenie do 1 osoby?', {
				exact: false,
			} )
		).toBeVisible();
		await expectAccessible( admin, '[role="dialog"]' );
		await dialog
			.getByRole( 'button', { name: 'Zwolnij zaproszenia' } )
			.click();
		await expect(
			admin.getByText( 'wysłano 1 zaproszenie' ).first()
		).toBeVisible();
		await content( admin )
			.getByRole( 'link', { name: /^wysłane \(/ } )
			.click();
		await expect(
			admin.getByRole( 'row' ).filter( { hasText: CHAIN.headOffice } )
		).toContainText( 'wysłane' );
	} );
}
