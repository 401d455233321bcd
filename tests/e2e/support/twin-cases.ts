import { heldTwin } from '../../../demo/story/twin.ts';
import { ordersInWapro } from '../../../demo/story/readings.ts';
import { goodsOnSale } from './goods.ts';
import { HINGE } from '../../../demo/story/articles.ts';
import {
	content,
	expectAccessible,
	expectNoSideways,
	openScreen,
	viewports,
} from './panel.ts';
import { keepScreenshot } from './screenshot.ts';
import { expect, test } from './test.ts';

export function twinCases(): void {
	test( 'O5: an order that another integrator wrote first is compared and linked', async ( {
		admin,
		systems,
	} ) => {
		await goodsOnSale( systems, [ HINGE.index ] );
		const { orderId, erpId } = await heldTwin(
			systems,
			'blizniak@example.com'
		);
		await openScreen( admin, systems.shop, '/' );
		await admin
			.getByRole( 'region', { name: 'Wymaga Twojej uwagi' } )
			.getByRole( 'link', { name: 'Porównaj i zdecyduj' } )
			.click();
		const desk = content( admin );
		await expect(
			desk.getByRole( 'heading', { level: 1, name: 'Możliwe duplikaty' } )
		).toBeVisible();
		const twin = desk.getByRole( 'group', { name: /Zamówienie w WAPRO/ } );
		await expect( twin ).toContainText( 'BaseLinker' );
		for ( const viewport of viewports ) {
			await admin.setViewportSize( viewport );
			await expectNoSideways( admin );
			await expectAccessible( admin );
			await keepScreenshot( admin, `twins-${ viewport.name }` );
		}
		await admin.setViewportSize( viewports[ 0 ] );
		await twin.getByRole( 'button', { name: 'Powiąż…' } ).click();
		const dialog = admin.getByRole( 'dialog' );
		await expect( dialog ).toContainText( 'W WAPRO nie powstanie nowe' );
		await dialog.getByRole( 'button', { name: 'Powiąż' } ).click();
		await expect( dialog ).toHaveCount( 0 );
		await expect
			.poll(
				async () =>
					(
						await ordersInWapro(
							{ ...systems, receipts: [] },
							orderId
						)
					).map( ( order ) => order.erpId ),
				{ timeout: 60_000 }
			)
			.toEqual( [ erpId ] );
		await desk.getByRole( 'link', { name: /Rozstrzygnięte/ } ).click();
		await expect(
			desk.getByRole( 'row', { name: new RegExp( `#${ orderId }` ) } )
		).toContainText( 'powiązane' );
	} );
}
