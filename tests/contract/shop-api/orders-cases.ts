import type {
	FindingsResponse,
	HistoryResponse,
} from '../../../contracts/generated/shop-api.ts';
import {
	acceptedOrder,
	apply,
	claim,
	configure,
	onlyMessage,
	publishedProduct,
	report,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Statuses of WAPRO's orders on their way back. */
export function ordersCases( shop: () => ShopUnderTest ): void {
	let orderId = 0;
	let reference = '';

	beforeEach( async () => {
		await configure( shop() );
		const productId = await publishedProduct( shop(), 'A-1', '100' );
		orderId = await shop().placeOrder( {
			lines: [ { productId, quantity: 1 } ],
			email: 'anna@example.com',
		} );
		const message = onlyMessage( await claim( shop() ) );
		reference = message.order?.reference ?? '';
		await report( shop(), [ acceptedOrder( message, '60' ) ] );
	} );

	const statuses = ( change: object = {} ) => ( {
		erpId: '700',
		asOf: '70',
		deleted: false,
		reference,
		number: 'ZO 700/2026',
		state: 'registered',
		warehouse: 'M1',
		reserved: true,
		net: '100.00',
		gross: '123.00',
		production: {
			code: 'in_production',
			name: 'W produkcji',
			at: '2026-11-22T12:00:00Z',
		},
		transport: { code: 'shipped', name: 'Wysłane' },
		payment: { code: 'paid', name: 'Zapłacone' },
		paidAmount: '123.00',
		parcels: [
			{
				carrier: 'DPD',
				trackingNumber: '0000123',
				trackingUrl: 'https://example.com/0000123',
			},
		],
		lines: [
			{
				lineId: '1',
				index: 'A-1',
				ordered: '1',
				reserved: '1',
				realised: '0',
				unit: 'szt.',
			},
		],
		...change,
	} );

	const history = () =>
		shop().admin.ask< HistoryResponse >( 'GET history', {
			objectType: 'order',
			objectId: orderId,
		} );

	test( 'O3: three axes and a parcel reach the order and its history', async () => {
		expect(
			await apply( shop(), 'order-statuses', statuses() )
		).toMatchObject( {
			key: '700',
			outcome: 'updated',
			shopId: orderId,
		} );
		const told = JSON.stringify( ( await history() ).items[ 0 ]?.changes );
		expect( told ).toContain( 'production' );
		expect( told ).toContain( '0000123' );
	} );

	test( 'S2: the same statuses twice change nothing', async () => {
		await apply( shop(), 'order-statuses', statuses() );
		const again = await apply(
			shop(),
			'order-statuses',
			statuses( { asOf: '71' } )
		);
		expect( again.outcome ).toBe( 'unchanged' );
	} );

	test( 'S2: an older status never overwrites a newer one', async () => {
		await apply( shop(), 'order-statuses', statuses() );
		const older = await apply(
			shop(),
			'order-statuses',
			statuses( {
				asOf: '69',
				payment: { code: 'unpaid', name: 'Do zapłaty' },
			} )
		);
		expect( older.outcome ).toBe( 'stale' );
	} );

	test( 'O8: an order that WAPRO cancels while it goes on in the shop is a finding, until the shop cancels it, too', async () => {
		const open = async () =>
			(
				await shop().admin.ask< FindingsResponse >( 'GET findings', {
					kind: 'order_cancelled_in_wapro',
					state: 'open',
				} )
			).items;
		await apply( shop(), 'order-statuses', statuses() );
		expect( await open() ).toEqual( [] );

		await apply(
			shop(),
			'order-statuses',
			statuses( { asOf: '71', deleted: true } )
		);
		expect( await open() ).toMatchObject( [
			{
				kind: 'order_cancelled_in_wapro',
				objectId: orderId,
				actions: [ 'keep_shop', 'ignore' ],
			},
		] );

		await shop().cancelOrder( orderId );
		expect( await open() ).toEqual( [] );
	} );

	test( 'O4: a second ERP order of the same shop order is linked by the reference', async () => {
		const second = await apply(
			shop(),
			'order-statuses',
			statuses( { erpId: '701', warehouse: 'M2' } )
		);
		expect( second ).toMatchObject( { key: '701', shopId: orderId } );
		expect( [ 'created', 'updated' ] ).toContain( second.outcome );
	} );

	test( 'M3: an order of nobody here is left alone', async () => {
		const foreign = await apply(
			shop(),
			'order-statuses',
			statuses( { erpId: '999', reference: 'inny-1-abcdef' } )
		);
		expect( foreign.outcome ).toBe( 'unchanged' );
	} );
}
