import { APPROVED, HANDLE, WAITING } from '../../../demo/story/articles.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { flaggedGoods } from './goods.ts';
import { expectAccessible, openScreen } from './panel.ts';
import { expect, test } from './test.ts';

export function reviewCases(): void {
	test( 'G2: three goods are chosen on the review desk and published at once, two wait', async ( {
		admin,
		systems,
	} ) => {
		await flaggedGoods( systems );
		await openScreen( admin, systems.shop, '/review' );
		for ( const { name } of APPROVED ) {
			await admin.getByRole( 'checkbox', { name } ).check();
		}
		await admin.getByRole( 'button', { name: 'Opublikuj' } ).last().click();

		const dialog = admin.getByRole( 'dialog', { name: 'Opublikuj' } );
		await expect(
			dialog.getByText( 'Opublikować 3 produkty?', { exact: false } )
		).toBeVisible();
		await expectAccessible( admin, '[role="dialog"]' );
		await dialog.getByRole( 'button', { name: 'Opublikuj' } ).click();
		await expect(
			admin
				.getByText( /3 produkty opublikowano|Opublikowano 3 produkty/ )
				.first()
		).toBeVisible();

		for ( const { name } of WAITING ) {
			await expect(
				admin.getByRole( 'checkbox', { name } )
			).toBeVisible();
		}
		await expect(
			admin.getByRole( 'checkbox', { name: HANDLE.name } )
		).toHaveCount( 0 );
		for ( const { index } of APPROVED ) {
			expect( await systems.shop.publicProduct( index ) ).toBeDefined();
		}
		for ( const { index } of WAITING ) {
			expect( await systems.shop.publicProduct( index ) ).toBeUndefined();
		}
	} );

	test( 'G1: WAPRO shows what the review decided', async ( { systems } ) => {
		await expect
			.poll( async () => {
				const states = await desk.states( systems.desk );
				return [ ...APPROVED, ...WAITING ].map(
					( { index } ) =>
						states.find( ( each ) => each.index === index )?.state
				);
			} )
			.toEqual( [
				'published',
				'published',
				'published',
				'waiting',
				'waiting',
			] );
	} );
}
