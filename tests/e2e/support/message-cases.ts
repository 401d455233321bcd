import type { Settings } from '../../../contracts/generated/shop-api.ts';
import { HANDLE } from '../../../demo/story/articles.ts';
import { ordersInWapro } from '../../../demo/story/readings.ts';
import type { Systems } from '../../../demo/systems/systems.ts';
import { goodsOnSale } from './goods.ts';
import {
	content,
	expectAccessible,
	expectNoSideways,
	openScreen,
} from './panel.ts';
import { keepScreenshot } from './screenshot.ts';
import { expect, test } from './test.ts';

/** The article that stands for the delivery: the shop's own mistake to make and to mend. */
async function setShipping(
	{ shop }: Systems,
	shippingIndex: string | null
): Promise< void > {
	const { maps } = await shop.panel< Settings >( 'GET settings' );
	await shop.panel< Settings >( 'PUT settings', {
		maps: { ...maps, shippingIndex },
	} );
}

export function messageCases(): void {
	test( 'H2: a rejected order names its cause, is mended in the settings and retried from the panel', async ( {
		admin,
		systems,
	} ) => {
		const { shop } = systems;
		await goodsOnSale( systems, [ HANDLE.index ] );
		await setShipping( systems, null );
		const receipt = await shop.buy(
			[ { index: HANDLE.index, quantity: 1 } ],
			'retry@example.com'
		);

		await expect
			.poll(
				async () => {
					const { items } = await shop.panel< {
						items: { objectKey: string }[];
					} >( 'GET messages', {
						status: 'rejected',
						objectType: 'order',
					} );
					return items.map( ( { objectKey } ) => objectKey );
				},
				{ timeout: 60_000 }
			)
			.toContain( String( receipt.orderId ) );
		await openScreen( admin, shop, '/' );
		await expect(
			admin.getByRole( 'region', { name: 'Wymaga Twojej uwagi' } )
		).toContainText( /odrzucon/ );
		await expect( admin.getByText( /^Wszystko działa\./ ) ).toHaveCount(
			0
		);
		await keepScreenshot( admin, 'overview-trouble' );

		await openScreen( admin, shop, '/messages', {
			status: 'rejected',
			objectType: 'order',
		} );
		const row = admin.getByRole( 'row', {
			name: new RegExp( `Zamówienie #?${ receipt.orderId }\\b` ),
		} );
		await expect( row ).toContainText( 'odrzucony' );
		await row.getByRole( 'link', { name: /Zamówienie/ } ).click();
		await expect( content( admin ) ).toContainText( 'odrzucony' );
		await expectAccessible( admin );
		await keepScreenshot( admin, 'message-rejected' );
		await admin.setViewportSize( { width: 360, height: 780 } );
		await expectNoSideways( admin );
		await admin.setViewportSize( { width: 1280, height: 900 } );

		await setShipping( systems, 'USL-TRANSPORT' );
		await admin.getByRole( 'button', { name: 'Ponów' } ).click();
		const dialog = admin.getByRole( 'dialog' );
		await dialog.getByRole( 'button', { name: 'Ponów' } ).click();
		await expect( dialog ).toHaveCount( 0 );

		await expect
			.poll(
				async () =>
					(
						await ordersInWapro(
							{ ...systems, receipts: [] },
							receipt.orderId
						)
					).length,
				{
					timeout: 60_000,
				}
			)
			.toBe( 1 );
		await admin.reload();
		await expect( content( admin ) ).toContainText( 'przyjęty' );
	} );
}
