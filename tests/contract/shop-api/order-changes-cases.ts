import type {
	HistoryResponse,
	MessageDetail,
	MessagesResponse,
	RunsResponse,
} from '../../../contracts/generated/shop-api.ts';
import {
	acceptedOrder,
	claim,
	configure,
	only,
	onlyMessage,
	PAYMENT,
	publishedProduct,
	report,
	result,
	setOrders,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Orders that change or are cancelled after they were placed. */
export function orderChangesCases( shop: () => ShopUnderTest ): void {
	let orderId = 0;

	beforeEach( async () => {
		await configure( shop() );
		const productId = await publishedProduct( shop(), 'A-1', '100' );
		orderId = await shop().placeOrder( {
			lines: [ { productId, quantity: 2 } ],
			email: 'anna@example.com',
		} );
	} );

	const accepted = async () => {
		const message = onlyMessage( await claim( shop() ) );
		await report( shop(), [ acceptedOrder( message, '60' ) ] );
		return message;
	};
	const cancelled = ( message: { id: number; token: string } ) =>
		result( message, {
			asOf: '70',
			orders: [
				{
					erpId: '700',
					number: 'ZO 700/2026',
					state: 'cancelled',
					warehouse: 'M1',
					reserved: false,
				},
			],
		} );
	const messages = async () =>
		(
			await shop().admin.ask< MessagesResponse >( 'GET messages', {
				direction: 'out',
				objectType: 'order',
				order: 'asc',
			} )
		).items;
	const summaries = async () =>
		(
			await shop().admin.ask< HistoryResponse >( 'GET history', {
				objectType: 'order',
				objectId: orderId,
			} )
		).items.map( ( { summary } ) => summary );

	test( 'O8: an edit after acceptance is handed out as a change of the same order', async () => {
		const placed = await accepted();
		await shop().changeQuantity( orderId, 5 );
		const message = onlyMessage( await claim( shop() ) );
		expect( message ).toMatchObject( {
			intent: 'change',
			objectKey: String( orderId ),
			order: {
				reference: placed.order?.reference,
				lines: expect.arrayContaining( [
					expect.objectContaining( {
						index: 'A-1',
						quantity: expect.stringMatching( /^5(\.0+)?$/ ),
						gross: expect.stringMatching( /^615(\.0+)?$/ ),
					} ),
				] ),
			},
		} );
		await report( shop(), [ acceptedOrder( message, '70' ) ] );
		expect( await summaries() ).toContain( 'changed_in_wapro' );
		expect( ( await messages() ).map( ( { intent } ) => intent ) ).toEqual(
			[ undefined, 'change' ]
		);
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
	} );

	test( 'O4, O8: a change of an order whose way to pay nobody decides on any more keeps the form that it was placed with', async () => {
		await setOrders( shop(), { otherPayments: { ...PAYMENT, days: 21 } } );
		const { order } = await accepted();
		await setOrders( shop(), { otherPayments: null } );
		await shop().changeQuantity( orderId, 5 );
		expect( onlyMessage( await claim( shop() ) ) ).toMatchObject( {
			intent: 'change',
			order: {
				paymentMethod: order?.paymentMethod,
				paymentForm: PAYMENT.form,
				paymentDays: 21,
			},
		} );
	} );

	test( 'O8, O1: a change whose answer was lost is handed out again as it was sent, and a newer one waits behind it', async () => {
		await accepted();
		await shop().changeQuantity( orderId, 5 );
		const lost = onlyMessage( await claim( shop() ) );
		await shop().expireLeases();
		await shop().changeQuantity( orderId, 6 );
		const again = onlyMessage( await claim( shop() ) );
		expect( again ).toMatchObject( {
			id: lost.id,
			status: 'unknown',
			intent: 'change',
			order: lost.order,
		} );
		const next = onlyMessage(
			await claim( shop(), { results: [ acceptedOrder( again, '70' ) ] } )
		);
		expect( next ).toMatchObject( { intent: 'change', status: 'pending' } );
	} );

	test( 'O8: a cancellation after acceptance names the order and nothing else', async () => {
		const placed = await accepted();
		await shop().cancelOrder( orderId );
		const message = onlyMessage( await claim( shop() ) );
		expect( message ).toMatchObject( {
			intent: 'cancel',
			cancel: {
				reference: placed.order?.reference,
				reason: expect.stringMatching( /./ ),
			},
		} );
		expect( message ).not.toHaveProperty( 'order' );
		await report( shop(), [ cancelled( message ) ] );
		expect( await summaries() ).toContain( 'cancelled_in_wapro' );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
	} );

	test( 'O8: cancelled before it was ever sent: nothing goes, the message is superseded and says why', async () => {
		await shop().cancelOrder( orderId );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		expect( only( await messages() ) ).toMatchObject( {
			status: 'superseded',
			code: 'cancelled_in_time',
			reason: expect.stringContaining( 'WAPRO' ),
		} );
		expect( await summaries() ).toContain( 'cancelled_in_time' );
	} );

	test( 'O8, O1: cancelled while the answer was lost: WAPRO is asked first', async () => {
		const lost = onlyMessage( await claim( shop() ) );
		await shop().expireLeases();
		await shop().cancelOrder( orderId );
		const asked = onlyMessage( await claim( shop() ) );
		expect( asked ).toMatchObject( {
			id: lost.id,
			status: 'unknown',
			order: lost.order,
		} );
		const next = onlyMessage(
			await claim( shop(), { results: [ acceptedOrder( asked, '60' ) ] } )
		);
		expect( next.intent ).toBe( 'cancel' );
	} );

	test( 'O8: once WAPRO has begun it waits for a person, and what was done there is fetched; skipped, it does not come back', async () => {
		await accepted();
		await shop().changeQuantity( orderId, 5 );
		const message = onlyMessage( await claim( shop() ) );
		await report( shop(), [
			result( message, {
				outcome: 'rejected',
				code: 'order_realised',
				field: 'order',
				reason: 'ZO 700/2026: W produkcji',
			} ),
		] );
		const detail = await shop().admin.ask< MessageDetail >(
			'GET messages/{id}',
			undefined,
			message.id
		);
		expect( detail.message ).toMatchObject( {
			status: 'rejected',
			intent: 'change',
			code: 'order_realised',
			reason: 'ZO 700/2026: W produkcji',
			maySkip: true,
		} );
		const { items } = await shop().admin.ask< RunsResponse >( 'GET runs', {
			flow: 'refreshOrders',
		} );
		expect( only( items ) ).toMatchObject( {
			keys: [ '700' ],
			state: 'requested',
		} );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'skip',
			ids: [ message.id ],
			reason: 'Zmienione w WAPRO',
			preview: false,
		} );
		for ( const quantity of [ 5, 5 ] ) {
			await shop().changeQuantity( orderId, quantity );
			expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		}
	} );

	test( 'O8, O1: an order skipped before it was sent stays out of WAPRO until somebody sends it', async () => {
		const message = onlyMessage( await claim( shop() ) );
		await report( shop(), [
			result( message, {
				outcome: 'rejected',
				code: 'article_unknown',
				reason: 'A-1',
			} ),
		] );
		const act = ( action: 'skip' | 'retry' ) =>
			shop().admin.ask( 'POST messages/actions', {
				action,
				ids: [ message.id ],
				...( action === 'skip' && { reason: 'Wpisane w WAPRO' } ),
				preview: false,
			} );
		await act( 'skip' );
		for ( const quantity of [ 3, 4 ] ) {
			await shop().changeQuantity( orderId, quantity );
			expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		}
		await act( 'retry' );
		expect( onlyMessage( await claim( shop() ) ) ).toMatchObject( {
			id: message.id,
			order: {
				lines: expect.arrayContaining( [
					expect.objectContaining( {
						index: 'A-1',
						quantity: expect.stringMatching( /^4(\.0+)?$/ ),
					} ),
				] ),
			},
		} );
	} );

	test( 'O8: a change that WAPRO may have taken though it never answered is taken back, too', async () => {
		await accepted();
		await shop().changeQuantity( orderId, 5 );
		const lost = onlyMessage( await claim( shop() ) );
		await report( shop(), [
			result( lost, { outcome: 'unknown', code: 'wapro_timeout' } ),
		] );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'skip',
			ids: [ lost.id ],
			reason: 'WAPRO nie odpowiada',
			preview: false,
		} );
		await shop().changeQuantity( orderId, 2 );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'retry',
			ids: [ ( await messages() ).at( -1 )?.id ],
			preview: false,
		} );
		const back = onlyMessage( await claim( shop() ) );
		expect( back.intent ).toBe( 'change' );
		await report( shop(), [ acceptedOrder( back, '70' ) ] );
		await shop().changeQuantity( orderId, 2 );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
	} );

	test( 'O1, O8: a lost change that was skipped and is retried goes not over what WAPRO accepted since', async () => {
		await accepted();
		await shop().changeQuantity( orderId, 5 );
		const lost = onlyMessage( await claim( shop() ) );
		await report( shop(), [
			result( lost, { outcome: 'unknown', code: 'wapro_timeout' } ),
		] );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'skip',
			ids: [ lost.id ],
			reason: 'sprawdzone',
			preview: false,
		} );
		await shop().changeQuantity( orderId, 6 );
		const waiting = ( await messages() ).at( -1 )?.id;
		await shop().admin.ask( 'POST messages/actions', {
			action: 'retry',
			ids: [ waiting ],
			preview: false,
		} );
		const newer = onlyMessage( await claim( shop() ) );
		await report( shop(), [ acceptedOrder( newer, '70' ) ] );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'retry',
			ids: [ lost.id ],
			preview: false,
		} );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
	} );
}
