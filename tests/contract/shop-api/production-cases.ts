import type {
	ApiError,
	FindingsResponse,
	HistoryResponse,
	MessagesResponse,
	Overview,
	ProductionParameterRule,
	ProductionSettings,
	WorkerSettings,
} from '../../../contracts/generated/shop-api.ts';
import {
	apply,
	claim,
	configure,
	goods,
	onlyMessage,
	publishedProduct,
	report,
	result,
	setOrders,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const LANE = { destination: 'production' as const };

const COLOUR: ProductionParameterRule = {
	code: 'colour',
	name: 'Kolor',
	source: 'attribute',
	key: 'Kolor',
	type: 'choice',
	unit: '',
	minimum: null,
	maximum: null,
	options: [ 'biały', 'antracyt' ],
	required: false,
};

/** Orders on their way to the production application. */
export function productionCases( shop: () => ShopUnderTest ): void {
	let productId = 0;

	beforeEach( async () => {
		await configure( shop() );
		productId = await publishedProduct( shop(), 'A-1', '100' );
	} );

	const switchOn = async ( change: Partial< ProductionSettings > = {} ) => {
		const settings = await shop().admin.ask< ProductionSettings >(
			'GET settings/production'
		);
		return shop().admin.ask< ProductionSettings >(
			'PUT settings/production',
			{
				...settings,
				on: true,
				lines: 'all',
				parameters: [ COLOUR ],
				...change,
			}
		);
	};

	const colour = ( value: string, asOf = '20' ) =>
		apply(
			shop(),
			'goods',
			goods( 'A-1', {
				asOf,
				hash: `00000000000000${ asOf }`,
				attributes: [ { code: 'KOLOR', name: 'Kolor', value } ],
			} )
		);

	const place = () =>
		shop().placeOrder( {
			lines: [ { productId, quantity: 2 } ],
			email: 'anna@example.com',
		} );

	const told = async () => onlyMessage( await claim( shop(), LANE ) );

	test( 'O2, O4: production is told nothing within the grace time of an order', async () => {
		await switchOn();
		await setOrders( shop(), { graceMinutes: 30 } );
		await place();

		expect( ( await claim( shop(), LANE ) ).leases ).toEqual( [] );
		const { items } = await shop().admin.ask< MessagesResponse >(
			'GET messages',
			LANE
		);
		expect( items.map( ( { status } ) => status ) ).toEqual( [ 'held' ] );
	} );

	const nothing = async () =>
		expect( ( await claim( shop(), LANE ) ).leases ).toEqual( [] );

	test( 'O2: an order goes to production in a message of its own, with typed parameters', async () => {
		await colour( 'Antracyt' );
		await switchOn( { due: { rule: 'days', days: 0, field: '' } } );
		const orderId = await place();

		const { production, order } = await told();
		expect( order ).toBeUndefined();
		expect( production ).toMatchObject( {
			version: '1.0',
			event: 'created',
			sequence: 1,
			number: String( orderId ),
			priority: 'normal',
			buyer: 'Anna Nowak',
			delivery: { city: 'Warszawa', country: 'PL' },
			lines: [
				{
					index: 'A-1',
					quantity: '2',
					unit: 'szt.',
					parameters: [
						{
							code: 'colour',
							name: 'Kolor',
							type: 'choice',
							value: 'antracyt',
						},
					],
				},
			],
		} );
		expect( production?.dueDate ).toMatch( /^\d{4}-\d{2}-\d{2}$/ );
		const wapro = onlyMessage( await claim( shop() ) );
		expect( [ wapro.production, wapro.order?.number ] ).toEqual( [
			undefined,
			String( orderId ),
		] );
		expect( wapro.order?.reference ).toBe( production?.reference );
	} );

	test( 'O2: each destination has its own state, and the panel tells them apart', async () => {
		await switchOn();
		const orderId = await place();
		await report( shop(), [ result( await told() ) ], 'production' );

		const listed = async ( destination: string ) => {
			const { items } = await shop().admin.ask< MessagesResponse >(
				'GET messages',
				{ objectType: 'order', destination }
			);
			return items.map( ( { status } ) => status );
		};
		expect( await listed( 'production' ) ).toEqual( [ 'accepted' ] );
		expect( await listed( 'wapro' ) ).toEqual( [ 'pending' ] );
		const overview = await shop().admin.ask< Overview >( 'GET overview' );
		expect( [
			overview.ordersOut.waiting,
			overview.productionOut?.waiting,
		] ).toEqual( [ 1, 0 ] );
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{ objectType: 'order', objectId: orderId }
		);
		expect( items.map( ( { summary } ) => summary ) ).toContain(
			'production_told'
		);
	} );

	test( 'O2: a parameter that does not fit stops its order with code, field and sentence', async () => {
		await colour( 'różowy' );
		await switchOn();
		await place();

		await nothing();
		const { items } = await shop().admin.ask< MessagesResponse >(
			'GET messages',
			{ destination: 'production' }
		);
		expect( items ).toMatchObject( [
			{
				status: 'rejected',
				code: 'parameter_not_an_option',
				field: expect.stringMatching( /^lines\.\d+\.colour$/ ),
				reason: expect.stringContaining( 'różowy' ),
				mayRetry: true,
			},
		] );
	} );

	test( 'O2: a line that does not fit waits as a finding while the order’s other lines go, and follows once it is corrected', async () => {
		const other = await publishedProduct( shop(), 'B-2', '100' );
		await colour( 'różowy' );
		await switchOn();
		const orderId = await shop().placeOrder( {
			lines: [
				{ productId, quantity: 2 },
				{ productId: other, quantity: 1 },
			],
			email: 'anna@example.com',
		} );
		const stopped = async () =>
			(
				await shop().admin.ask< FindingsResponse >( 'GET findings', {
					kind: 'production_line_stopped',
				} )
			).items;

		const first = await told();
		expect( first.production?.lines ).toMatchObject( [ { index: 'B-2' } ] );
		expect( await stopped() ).toMatchObject( [
			{
				objectType: 'order',
				objectId: orderId,
				field: expect.stringMatching( /^lines\.\d+\.colour$/ ),
				title: `Zamówienie #${ orderId }: Towar A-1`,
				shopValue: expect.stringContaining( 'różowy' ),
				actions: [ 'ignore' ],
			},
		] );
		const { items: events } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{ objectType: 'order', objectId: orderId }
		);
		expect(
			events.filter(
				( { summary } ) => summary === 'production_line_stopped'
			)
		).toMatchObject( [
			{
				changes: [
					{
						field: expect.stringMatching( /^lines\.\d+\.colour$/ ),
						before: null,
						after: expect.stringContaining( 'różowy' ),
					},
				],
			},
		] );
		await report( shop(), [ result( first ) ], 'production' );

		await colour( 'antracyt', '30' );
		await shop().changeQuantity( orderId, 3 );
		const second = await told();
		expect( second.production?.event ).toBe( 'changed' );
		expect(
			second.production?.lines.map( ( { index } ) => index ).sort()
		).toEqual( [ 'A-1', 'B-2' ] );
		expect( await stopped() ).toEqual( [] );
	} );

	test( 'O2: a lost answer is followed by the same document', async () => {
		await switchOn();
		await place();
		const first = await told();
		await report(
			shop(),
			[
				result( first, {
					outcome: 'unknown',
					code: 'production_lost',
					delaySeconds: 0,
				} ),
			],
			'production'
		);
		const again = await told();
		expect( [ again.status, again.production ] ).toEqual( [
			'unknown',
			first.production,
		] );
	} );

	test( 'O2: nothing is handed out while production is paused, and nothing is noted while it is off', async () => {
		await switchOn( { paused: true } );
		await place();
		await nothing();
		expect(
			(
				await shop().worker.ask< WorkerSettings >(
					'GET worker/settings'
				)
			).production
		).toEqual( {
			on: true,
			paused: true,
			format: 'json',
			columns: [ 'colour' ],
			progress: false,
		} );
		await switchOn( { paused: false } );
		await told();

		await switchOn( { on: false } );
		await place();
		await switchOn();
		await nothing();
	} );

	test( 'O2: what production was told of and was cancelled while it was off is told once it is on again', async () => {
		await switchOn();
		const id = await place();
		await report( shop(), [ result( await told() ) ], 'production' );

		await switchOn( { on: false } );
		await shop().cancelOrder( id );
		await nothing();
		await switchOn();
		expect( ( await told() ).production?.event ).toBe( 'cancelled' );
	} );

	test( 'O2: an order without a line for production makes no message there', async () => {
		await switchOn( { lines: 'chosen', withParameters: true } );
		await place();
		await nothing();
		const { total } = await shop().admin.ask< MessagesResponse >(
			'GET messages',
			{ destination: 'production' }
		);
		expect( total ).toBe( 0 );
	} );

	test.each< [ string, Partial< ProductionSettings >, string ] >( [
		[
			'a choice without options',
			{ parameters: [ { ...COLOUR, options: [] } ] },
			'parameters[0].options',
		],
		[
			'one code twice',
			{ parameters: [ COLOUR, { ...COLOUR, code: 'COLOUR' } ] },
			'parameters[1].code',
		],
		[
			'an empty range',
			{
				parameters: [
					{ ...COLOUR, type: 'number', minimum: '5', maximum: '4' },
				],
			},
			'parameters[0].maximum',
		],
		[
			'a due date without its field',
			{ due: { rule: 'field', days: 0, field: '' } },
			'due.field',
		],
		[
			'no line at all',
			{ lines: 'chosen', withParameters: false, categories: [] },
			'categories',
		],
	] )( 'O2: settings with %s are refused', async ( _name, change, field ) => {
		const settings = await switchOn();
		const { status, body } = await shop().admin.send< ApiError >(
			'PUT settings/production',
			{ data: { ...settings, ...change } }
		);
		expect( [ status, body.data?.field ] ).toEqual( [ 400, field ] );
	} );
}
