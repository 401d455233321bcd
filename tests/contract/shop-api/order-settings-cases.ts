import type {
	ApiError,
	FindingsActionResponse,
	FindingsResponse,
	MessagesResponse,
	OrderSettings,
	OrderSettingsView,
	Overview,
} from '../../../contracts/generated/shop-api.ts';
import {
	claim,
	configure,
	DICTIONARIES,
	only,
	onlyMessage,
	PAYMENT,
	publishedProduct,
	report,
	result,
	setOrders,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Settings of orders, and what they make of the next order. */
export function orderSettingsCases( shop: () => ShopUnderTest ): void {
	let product = 0;

	beforeEach( async () => {
		await configure( shop() );
		product = await publishedProduct( shop(), 'A-1', '100' );
	} );

	const order = () =>
		shop().placeOrder( {
			lines: [ { productId: product, quantity: 2 } ],
			email: 'anna@example.com',
		} );
	const reserve = ( rule: Partial< OrderSettings[ 'reserve' ] > ) =>
		setOrders( shop(), {
			reserve: {
				enabled: true,
				onlyPaid: false,
				statuses: null,
				customers: [ 'company', 'account', 'guest' ],
				...rule,
			},
		} );
	const view = () =>
		shop().admin.ask< OrderSettingsView >( 'GET settings/orders' );
	const messages = async () =>
		(
			await shop().admin.ask< MessagesResponse >( 'GET messages', {
				direction: 'out',
				objectType: 'order',
			} )
		).items;
	const refusal = async ( changes: Partial< OrderSettings > ) => {
		const { settings } = await view();
		const { status, body } = await shop().admin.send< ApiError >(
			'PUT settings/orders',
			{ data: { ...settings, ...changes } }
		);
		return [ status, body.code, body.data?.field ];
	};
	const findings = async ( state = 'open' ) =>
		(
			await shop().admin.ask< FindingsResponse >( 'GET findings', {
				kind: 'order_totals_differ',
				state,
			} )
		).items;

	test( 'O4: settings are saved whole, some of them among the maps', async () => {
		const changes: Partial< OrderSettings > = {
			graceMinutes: 15,
			required: [ 'email', 'company_nip' ],
			shippingIndex: 'USL-KURIER',
			services: [
				{ kind: 'fee', name: 'Pobranie', index: 'USL-COD' },
				{
					kind: 'fee',
					name: 'Kaucja',
					index: 'USL-KAUCJA',
					vatCode: 'zw',
				},
			],
			reserve: {
				enabled: true,
				onlyPaid: true,
				statuses: [ 'processing' ],
				customers: [ 'company', 'account' ],
			},
			buyerNumber: true,
			allowedDifference: 5,
			rates: [ { currency: 'EUR', rate: '4.2815', date: '2026-11-20' } ],
		};
		await setOrders( shop(), changes );
		expect( ( await view() ).settings ).toMatchObject( changes );
		expect( await shop().admin.ask( 'GET settings' ) ).toMatchObject( {
			maps: { shippingIndex: 'USL-KURIER', reserve: true },
		} );
		await reserve( { enabled: false } );
		expect( await shop().admin.ask( 'GET settings' ) ).toMatchObject( {
			maps: { reserve: false },
		} );
	} );

	test( 'O4: a rate that nobody has renewed for a week needs a person, with its date', async () => {
		const oldRate = async () =>
			( await shop().admin.ask< Overview >( 'GET overview' ) ).needs.find(
				( { kind } ) => kind === 'old_rate'
			);
		const day = ( ago: number ) =>
			new Date( Date.now() - ago * 86_400_000 )
				.toISOString()
				.slice( 0, 10 );
		const rates = ( ...days: readonly string[] ) => ( {
			rates: days.map( ( date, n ) => ( {
				currency: [ 'EUR', 'USD' ][ n ] ?? '',
				rate: '4.2815',
				date,
			} ) ),
		} );
		await setOrders( shop(), rates( day( 5 ), day( 0 ) ) );
		expect( await oldRate() ).toBeUndefined();
		await setOrders( shop(), rates( day( 9 ), day( 0 ) ) );
		expect( await oldRate() ).toMatchObject( {
			count: 1,
			oldestAt: expect.stringContaining( day( 9 ) ),
		} );
	} );

	test( 'O4: what WAPRO or the shop does not have is refused, with its field', async () => {
		const row = {
			method: 'bacs',
			form: 'Przelew',
			days: null,
			ownTerms: false,
			statuses: null,
		};
		expect(
			await refusal( { payments: [ { ...row, form: 'Weksel' } ] } )
		).toEqual( [ 400, 'payment_unmapped', 'payments[0].form' ] );
		expect( await refusal( { payments: [ row, row ] } ) ).toEqual( [
			400,
			'duplicate',
			'payments[1].method',
		] );
		expect(
			await refusal( { otherPayments: { form: 'Weksel', days: 7 } } )
		).toEqual( [ 400, 'payment_unmapped', 'otherPayments.form' ] );
		expect(
			await refusal( {
				services: [
					{ kind: 'fee', name: 'Kaucja', index: 'U-1', vatCode: '0' },
				],
			} )
		).toEqual( [ 400, 'vat_unmapped', 'services[0].vatCode' ] );
		expect( await refusal( { statuses: [ 'cancelled' ] } ) ).toEqual( [
			400,
			'status_unknown',
			'statuses',
		] );
		expect(
			await refusal( {
				reserve: {
					enabled: true,
					onlyPaid: false,
					statuses: [ 'cancelled' ],
					customers: [ 'guest' ],
				},
			} )
		).toEqual( [ 400, 'status_unknown', 'reserve.statuses' ] );
		expect(
			await refusal( {
				rates: [ { currency: 'EUR', rate: '0', date: '2026-11-20' } ],
			} )
		).toEqual( [ 400, 'rate_invalid', 'rates[0].rate' ] );
		expect(
			await refusal( {
				rates: [ { currency: 'EUR', rate: '4.2', date: '2026-02-30' } ],
			} )
		).toEqual( [ 400, 'date_invalid', 'rates[0].date' ] );
	} );

	test( 'O4: an order paid in a way that nobody has decided on stops and asks, and goes once it is decided', async () => {
		await setOrders( shop(), { otherPayments: null } );
		expect( ( await view() ).unmapped.length ).toBeGreaterThan( 0 );
		const { needs } = await shop().admin.ask< Overview >( 'GET overview' );
		expect( needs.map( ( { kind } ) => kind ) ).toContain(
			'unmapped_payment'
		);
		await order();
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		const refused = only( await messages() );
		expect( refused ).toMatchObject( {
			status: 'rejected',
			code: 'payment_unmapped',
			field: 'paymentForm',
		} );

		await setOrders( shop(), { otherPayments: { ...PAYMENT, days: 21 } } );
		expect( ( await view() ).unmapped ).toEqual( [] );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'retry',
			ids: [ refused.id ],
			preview: false,
		} );
		expect( onlyMessage( await claim( shop() ) ).order ).toMatchObject( {
			paymentForm: 'Przelew',
			paymentDays: 21,
		} );
	} );

	test( 'O4: stock is reserved for the groups of buyers that the rule names', async () => {
		await reserve( { customers: [ 'company', 'account' ] } );
		await order();
		expect( onlyMessage( await claim( shop() ) ).order?.reserve ).toBe(
			false
		);
		await reserve( { customers: [ 'guest' ] } );
		await shop().placeOrder( {
			lines: [ { productId: product, quantity: 1 } ],
			email: 'ewa@example.com',
		} );
		expect( onlyMessage( await claim( shop() ) ).order?.reserve ).toBe(
			true
		);
	} );

	test( 'O4: an order that comes into a reserving status later is changed to be reserved, and stays so when it leaves it', async () => {
		await reserve( { statuses: [ 'completed' ] } );
		const id = await order();
		const placed = onlyMessage( await claim( shop() ) );
		expect( placed.order?.reserve ).toBe( false );
		const accepted = ( asOf: string, reserved: boolean ) => ( {
			asOf,
			orders: [
				{
					erpId: '700',
					number: 'ZO 700/2026',
					state: 'registered' as const,
					warehouse: 'M1',
					reserved,
				},
			],
		} );
		await report( shop(), [ result( placed, accepted( '60', false ) ) ] );

		await shop().moveOrder( id, 'completed' );
		const change = onlyMessage( await claim( shop() ) );
		expect( change ).toMatchObject( {
			intent: 'change',
			order: { reserve: true },
		} );
		await report( shop(), [ result( change, accepted( '70', true ) ) ] );

		await shop().moveOrder( id, 'processing' );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		await reserve( { enabled: false } );
		await shop().changeQuantity( id, 3 );
		expect( onlyMessage( await claim( shop() ) ) ).toMatchObject( {
			intent: 'change',
			order: { reserve: true },
		} );
	} );

	test( 'O4: an order tells how it is delivered', async () => {
		await order();
		expect( onlyMessage( await claim( shop() ) ).order ).toMatchObject( {
			deliveryMethod: 'Kurier',
		} );
	} );

	test( 'O4: a VAT code of a service that WAPRO no longer has may stay', async () => {
		const services: OrderSettings[ 'services' ] = [
			{ kind: 'fee', name: 'Kaucja', index: 'U-1', vatCode: 'zw' },
		];
		await setOrders( shop(), { services } );
		await shop().worker.ask( 'POST worker/dictionaries', {
			...DICTIONARIES,
			asOf: '2',
			vatRates: DICTIONARIES.vatRates.filter(
				( { code } ) => code !== 'zw'
			),
		} );
		await setOrders( shop(), { graceMinutes: 5 } );
		expect( ( await view() ).settings ).toMatchObject( { services } );
	} );

	test( 'O4: minimum data is named by its field', async () => {
		await setOrders( shop(), { required: [ 'phone' ] } );
		await order();
		await claim( shop() );
		const [ message ] = await messages();
		// The real shop's checkout asks for a phone number, the embedded one does not.
		expect( message ).toMatchObject(
			shop().name === 'embedded'
				? {
						status: 'rejected',
						code: 'data_missing',
						field: 'payer.phone',
					}
				: { status: 'sent' }
		);
	} );

	test( 'O4: an order is held for its grace time and counts as waiting', async () => {
		await setOrders( shop(), { graceMinutes: 30 } );
		await order();
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		const waiting = only( await messages() );
		expect( waiting.attempts ).toBe( 0 );
		expect( waiting.status ).toBe( 'held' );
	} );

	test( 'O4: WAPRO’s total comes back; a difference beyond the allowed one is a finding until it is kept', async () => {
		const accept = async ( apart: number, erpId: string ) => {
			await order();
			const message = onlyMessage( await claim( shop() ) );
			const agreed = ( message.order?.summary ?? [] ).reduce(
				( sum, { gross } ) => sum + Math.round( Number( gross ) * 100 ),
				0
			);
			const gross = ( ( agreed + apart ) / 100 ).toFixed( 2 );
			await report( shop(), [
				result( message, {
					asOf: erpId,
					orders: [
						{
							erpId,
							state: 'registered',
							warehouse: 'M1',
							reserved: false,
							net: gross,
							gross,
						},
					],
				} ),
			] );
			return {
				gross,
				agreed: ( agreed / 100 ).toFixed( 2 ),
				id: Number( message.objectKey ),
			};
		};
		await setOrders( shop(), { allowedDifference: 2 } );
		await accept( 2, '701' );
		expect( await findings() ).toEqual( [] );
		const { gross, agreed, id } = await accept( -3, '702' );
		const found = only( await findings() );
		expect( found ).toMatchObject( {
			objectType: 'order',
			objectId: id,
			field: 'gross',
			shopValue: agreed,
			waproValue: gross,
			actions: [ 'keep_shop', 'ignore' ],
		} );
		const { done } = await shop().admin.ask< FindingsActionResponse >(
			'POST findings/actions',
			{ action: 'keep_shop', ids: [ found.id ] }
		);
		expect( done ).toBe( 1 );
		expect( await findings() ).toEqual( [] );
		expect( only( await findings( 'kept' ) ).actions ).toEqual( [] );
	} );
}
