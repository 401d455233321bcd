import type {
	ApiError,
	HistoryResponse,
	StatusSettings,
	StatusSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import {
	acceptedOrder,
	apply,
	claim,
	configure,
	DICTIONARIES,
	onlyMessage,
	publishedProduct,
	report,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** The map between states of WAPRO and statuses of the shop, and what it does to an order. */
export function statusSettingsCases( shop: () => ShopUnderTest ): void {
	const states = [
		{ axis: 'production', code: 'new', name: 'Nowe' },
		{ axis: 'production', code: 'in_production', name: 'W produkcji' },
		{ axis: 'transport', code: 'waiting', name: 'Czeka' },
		{ axis: 'transport', code: 'shipped', name: 'Wysłane' },
	] as const;

	beforeEach( async () => {
		await configure( shop() );
		await shop().worker.ask( 'POST worker/dictionaries', {
			...DICTIONARIES,
			asOf: '2',
			orderStatuses: states,
		} );
	} );

	const view = () =>
		shop().admin.ask< StatusSettingsView >( 'GET settings/statuses' );
	const save = async ( changes: Partial< StatusSettings > ) =>
		shop().admin.send< StatusSettingsView & ApiError >(
			'PUT settings/statuses',
			{ data: { ...( await view() ).settings, ...changes } }
		);
	const refusal = async ( changes: Partial< StatusSettings > ) => {
		const { status, body } = await save( changes );
		return [ status, body.code, body.data?.field ];
	};
	const rules: StatusSettings[ 'rules' ] = [
		{
			axis: 'production',
			code: 'in_production',
			status: 'wm-in-production',
		},
		{ axis: 'transport', code: 'shipped', status: 'completed' },
	];

	test( 'O3: the map is saved whole and shows WAPRO’s states, with that of a partial shipment', async () => {
		const { status, body } = await save( {
			rules,
			offered: [ 'wm-in-production' ],
			carriers: [
				{ name: 'Lokalny', url: 'https://lokalny.example/{number}' },
			],
		} );
		expect( status ).toBe( 200 );
		expect( body.settings ).toMatchObject( {
			rules,
			offered: [ 'wm-in-production' ],
			withdrawing: [ 'cancelled', 'failed', 'refunded' ],
		} );
		expect( body.axes.map( ( { code } ) => code ) ).toEqual( [
			'new',
			'in_production',
			'waiting',
			'shipped',
			'part_shipped',
		] );
		expect( await view() ).toEqual( body );
	} );

	test( 'O3: what WAPRO or the shop does not have is refused, with its field', async () => {
		const [ made, sent ] = rules as [
			StatusSettings[ 'rules' ][ 0 ],
			StatusSettings[ 'rules' ][ 0 ],
		];
		expect( await refusal( { rules: [ made ] } ) ).toEqual( [
			400,
			'status_off',
			'rules[0].status',
		] );
		expect(
			await refusal( { rules: [ { ...sent, code: 'lost' } ] } )
		).toEqual( [ 400, 'status_unknown', 'rules[0].code' ] );
		expect(
			await refusal( { rules: [ { ...sent, status: 'cancelled' } ] } )
		).toEqual( [ 400, 'status_unknown', 'rules[0].status' ] );
		expect( await refusal( { rules: [ sent, sent ] } ) ).toEqual( [
			400,
			'duplicate',
			'rules[1].code',
		] );
		expect( await refusal( { withdrawing: [ 'processing' ] } ) ).toEqual( [
			400,
			'status_unknown',
			'withdrawing',
		] );
		expect(
			await refusal( {
				carriers: [ { name: 'Zły', url: 'http://x.example/{number}' } ],
			} )
		).toEqual( [ 400, 'address_invalid', 'carriers[0].url' ] );
	} );

	test( 'O3: news of WAPRO moves the order along the map and sends nothing back; it is completed when nothing is left', async () => {
		await save( { rules, offered: [ 'wm-in-production' ] } );
		const productId = await publishedProduct( shop(), 'A-1', '100' );
		const orderId = await shop().placeOrder( {
			lines: [ { productId, quantity: 2 } ],
			email: 'anna@example.com',
		} );
		const message = onlyMessage( await claim( shop() ) );
		await report( shop(), [ acceptedOrder( message, '60' ) ] );
		const lineId = message.order?.lines[ 0 ]?.lineId ?? '';
		const came = async ( asOf: string, realised: string, code: string ) => {
			await apply( shop(), 'order-statuses', {
				erpId: '700',
				asOf,
				deleted: false,
				state: 'registered',
				warehouse: 'M1',
				reserved: true,
				production: { code: 'in_production', name: 'W produkcji' },
				transport: { code, name: code },
				dueOn: '2026-12-04',
				lines: [
					{
						lineId,
						index: 'A-1',
						ordered: '2',
						reserved: '0',
						realised,
						unit: 'szt.',
					},
				],
			} );
			const { items } = await shop().admin.ask< HistoryResponse >(
				'GET history',
				{ objectType: 'order', objectId: orderId }
			);
			return items.flatMap( ( { cause, changes } ) =>
				changes
					.filter( ( { field } ) => field === 'status' )
					.map( () => cause )
			);
		};
		expect( await came( '70', '0', 'waiting' ) ).toEqual( [
			'wapro_event',
		] );
		expect( await came( '71', '1', 'shipped' ) ).toHaveLength( 1 );
		expect( await came( '72', '2', 'shipped' ) ).toHaveLength( 2 );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
	} );
}
