import { flaggedGoods } from './goods.ts';
import {
	content,
	expectAccessible,
	expectNoSideways,
	openScreen,
	screens,
	viewports,
} from './panel.ts';
import { keepScreenshot } from './screenshot.ts';
import { expect, test } from './test.ts';

/** The panel's screens, the same in both shops. */
export function screenCases(): void {
	test.beforeAll( ( { systems } ) => flaggedGoods( systems ) );

	for ( const { path, heading } of screens ) {
		for ( const viewport of viewports ) {
			test( `H2: "${ heading }" reads well on a ${ viewport.name }, also without a mouse or eyes`, async ( {
				admin,
				systems,
			} ) => {
				await admin.setViewportSize( viewport );
				await openScreen( admin, systems.shop, path );
				await expect(
					content( admin ).getByRole( 'heading', {
						level: 1,
						name: heading,
					} )
				).toBeVisible();
				await expectNoSideways( admin );
				await expectAccessible( admin );
				const name =
					path === '/'
						? 'overview'
						: path.slice( 1 ).replaceAll( '/', '-' );
				await keepScreenshot( admin, `${ name }-${ viewport.name }` );
			} );
		}
	}

	test( 'H2: the overview answers first, and each number leads to its list', async ( {
		admin,
		systems,
	} ) => {
		await openScreen( admin, systems.shop, '/' );
		await expect( admin.getByText( /^Wszystko działa\./ ) ).toBeVisible();
		await expect(
			admin.getByRole( 'region', { name: 'Łączność' } )
		).toContainText( 'odpowiada' );
		await admin
			.getByRole( 'link', { name: 'Sprawdź i opublikuj' } )
			.click();
		await expect(
			admin.getByRole( 'heading', {
				level: 1,
				name: 'Towary do weryfikacji',
			} )
		).toBeVisible();
		await expect( admin ).toHaveURL( /path=\/review/ );
	} );
}
