import type {
	HistoryResponse,
	MessageDetail,
	MessagesResponse,
} from '../../../contracts/generated/shop-api.ts';
import {
	acceptedOrder,
	claim,
	configure,
	only,
	onlyMessage,
	publishedProduct,
	report,
	result,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Orders on their way to WAPRO: claimed, leased, fenced, repeated, refused. */
export function queueCases( shop: () => ShopUnderTest ): void {
	let product = 0;

	beforeEach( async () => {
		await configure( shop() );
		product = await publishedProduct( shop(), 'A-1', '100' );
	} );

	const order = ( email: string ) =>
		shop().placeOrder( {
			lines: [ { productId: product, quantity: 2 } ],
			email,
		} );
	const messages = ( query: object = {} ) =>
		shop().admin.ask< MessagesResponse >( 'GET messages', {
			direction: 'out',
			objectType: 'order',
			...query,
		} );
	const detail = ( id: number ) =>
		shop().admin.ask< MessageDetail >( 'GET messages/{id}', undefined, id );

	test( 'O1: an order is handed out whole, under a lease', async () => {
		const id = await order( 'anna@example.com' );
		const message = onlyMessage( await claim( shop() ) );
		expect( message ).toMatchObject( {
			objectType: 'order',
			objectKey: String( id ),
			status: 'pending',
			order: {
				reference: expect.stringMatching(
					new RegExp( `^[a-z0-9]{1,8}-${ id }-[0-9a-f]{6}$` )
				),
				currency: 'PLN',
				reserve: true,
				warehouses: [ 'M1' ],
				payer: {
					email: 'anna@example.com',
					city: 'Warszawa',
					country: 'PL',
				},
				lines: expect.arrayContaining( [
					expect.objectContaining( {
						index: 'A-1',
						quantity: expect.stringMatching( /^2(\.0+)?$/ ),
						vatCode: '23',
						gross: expect.stringMatching( /^246(\.0+)?$/ ),
						net: expect.stringMatching( /^200(\.0+)?$/ ),
					} ),
					expect.objectContaining( { index: 'USL-TRANSPORT' } ),
				] ),
			},
		} );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		expect( only( ( await messages() ).items ).status ).toBe( 'sent' );
	} );

	test( 'O1: an accepted order carries WAPRO’s number and its history', async () => {
		const id = await order( 'anna@example.com' );
		const message = onlyMessage( await claim( shop() ) );
		expect(
			await report( shop(), [ acceptedOrder( message, '60' ) ] )
		).toEqual( [
			{ messageId: message.id, outcome: 'recorded', status: 'accepted' },
		] );
		const {
			message: row,
			attempts,
			payload,
			answer,
		} = await detail( message.id );
		expect( row.status ).toBe( 'accepted' );
		expect( attempts ).toMatchObject( [
			{ number: 1, outcome: 'accepted', durationMs: 12 },
		] );
		expect( payload ).not.toBeNull();
		expect( JSON.stringify( answer ) ).toContain( 'ZO 700/2026' );
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{
				objectType: 'order',
				objectId: id,
			}
		);
		expect( items.map( ( { summary } ) => summary ) ).toContain(
			'accepted'
		);
	} );

	test( 'S1: one request reports and claims', async () => {
		await order( 'anna@example.com' );
		const first = onlyMessage( await claim( shop() ) );
		await order( 'jan@example.com' );
		const answer = await claim( shop(), {
			results: [ acceptedOrder( first, '60' ) ],
		} );
		expect( only( answer.results ).outcome ).toBe( 'recorded' );
		expect( onlyMessage( answer ).id ).not.toBe( first.id );
	} );

	test( 'O1: orders of one customer stay in order and in one stream, another’s pass', async () => {
		const first = await order( 'anna@example.com' );
		const second = await order( 'Anna@example.com' );
		const other = await order( 'jan@example.com' );
		const { leases } = await claim( shop(), { perStream: 1 } );
		expect(
			leases.map( ( lease ) => only( lease.messages ).objectKey )
		).toEqual( [ String( first ), String( other ) ] );
		const [ lease ] = leases;
		const head = {
			...only( lease?.messages ?? [] ),
			token: lease?.token ?? '',
		};
		const next = await claim( shop(), {
			results: [ acceptedOrder( head, '60' ) ],
		} );
		expect( onlyMessage( next ).objectKey ).toBe( String( second ) );
	} );

	test( 'O1: a rejected order waits for a person and lets the next one pass', async () => {
		await order( 'anna@example.com' );
		const second = await order( 'anna@example.com' );
		const first = onlyMessage( await claim( shop(), { perStream: 1 } ) );
		const next = await claim( shop(), {
			perStream: 1,
			results: [
				result( first, {
					outcome: 'rejected',
					code: 'article_unknown',
					field: 'lines.0.index',
					reason: 'WAPRO nie zna towaru A-1.',
				} ),
			],
		} );
		expect( onlyMessage( next ).objectKey ).toBe( String( second ) );
		expect( ( await detail( first.id ) ).message ).toMatchObject( {
			status: 'rejected',
			code: 'article_unknown',
			field: 'lines.0.index',
			mayRetry: true,
			maySkip: true,
		} );
	} );

	test( 'S2: an unanswered order becomes unknown and is asked for with the stored payload', async () => {
		await order( 'anna@example.com' );
		const sent = onlyMessage( await claim( shop() ) );
		await shop().expireLeases();
		const again = onlyMessage( await claim( shop() ) );
		expect( again ).toMatchObject( { id: sent.id, status: 'unknown' } );
		expect( again.order ).toEqual( sent.order );
		expect( ( await detail( sent.id ) ).attempts[ 0 ] ).toMatchObject( {
			outcome: 'lease_expired',
		} );
	} );

	test( 'M3: a worker that lost its lease is fenced off, and the next one’s answer counts', async () => {
		await order( 'anna@example.com' );
		const late = onlyMessage( await claim( shop() ) );
		await shop().expireLeases();
		const current = onlyMessage( await claim( shop() ) );
		expect(
			await report( shop(), [
				result( late, { outcome: 'rejected', code: 'wapro_error' } ),
			] )
		).toMatchObject( [ { messageId: late.id, outcome: 'fenced' } ] );
		expect(
			await report( shop(), [ acceptedOrder( current, '60' ) ] )
		).toMatchObject( [ { outcome: 'recorded', status: 'accepted' } ] );
	} );

	test( 'S2: the same report twice is good', async () => {
		await order( 'anna@example.com' );
		const message = onlyMessage( await claim( shop() ) );
		for ( let time = 0; time < 2; time++ ) {
			expect(
				await report( shop(), [ acceptedOrder( message, '60' ) ] )
			).toMatchObject( [ { outcome: 'recorded', status: 'accepted' } ] );
		}
		expect( ( await detail( message.id ) ).attempts ).toHaveLength( 1 );
	} );

	test( 'S2: a message in doubt stays in doubt until WAPRO has answered', async () => {
		await order( 'anna@example.com' );
		await claim( shop() );
		await shop().expireLeases();
		const asked = onlyMessage( await claim( shop() ) );
		await report( shop(), [
			result( asked, {
				outcome: 'retry',
				sent: false,
				code: 'wapro_unreachable',
				delaySeconds: 0,
			} ),
		] );
		expect( onlyMessage( await claim( shop() ) ) ).toMatchObject( {
			id: asked.id,
			status: 'unknown',
		} );
	} );

	test( 'S2: a result for a message that is not there says so', async () => {
		const outcome = only(
			await report( shop(), [ result( { id: 999_999, token: 'x' } ) ] )
		);
		expect( outcome ).toMatchObject( {
			messageId: 999_999,
			outcome: 'not_found',
		} );
	} );

	test( 'S2: an answer that got lost on the way is unknown, not repeated blindly', async () => {
		await order( 'anna@example.com' );
		const message = onlyMessage( await claim( shop() ) );
		await report( shop(), [
			result( message, {
				outcome: 'unknown',
				code: 'wapro_timeout',
				delaySeconds: 0,
			} ),
		] );
		expect( onlyMessage( await claim( shop() ) ) ).toMatchObject( {
			id: message.id,
			status: 'unknown',
		} );
	} );

	test( 'S4: a waiting order comes back after its time, and what was never sent costs no attempt', async () => {
		await order( 'anna@example.com' );
		const message = onlyMessage( await claim( shop() ) );
		await report( shop(), [
			result( message, {
				outcome: 'retry',
				sent: false,
				code: 'wapro_unreachable',
				reason: 'WAPRO nie odpowiada.',
				delaySeconds: 3600,
			} ),
		] );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		const { message: row } = await detail( message.id );
		expect( row ).toMatchObject( {
			status: 'pending',
			code: 'wapro_unreachable',
			attempts: 0,
		} );
		expect( Date.parse( row.nextTryAt ?? '' ) ).toBeGreaterThan(
			Date.now() + 3_000_000
		);
	} );

	test( 'S4: the first good answer ends the waiting of everything else', async () => {
		await order( 'anna@example.com' );
		const waiting = onlyMessage( await claim( shop() ) );
		await report( shop(), [
			result( waiting, {
				outcome: 'retry',
				sent: false,
				code: 'wapro_unreachable',
				delaySeconds: 3600,
			} ),
		] );
		await order( 'jan@example.com' );
		const good = onlyMessage( await claim( shop() ) );
		const answer = await claim( shop(), {
			results: [ acceptedOrder( good, '60' ) ],
		} );
		expect( onlyMessage( answer ).id ).toBe( waiting.id );
	} );

	test( 'S4: an order whose record stays locked beyond its age limit calls a person', async () => {
		await order( 'anna@example.com' );
		const message = onlyMessage( await claim( shop() ) );
		await shop().ageMessages( 25 );
		await report( shop(), [
			result( message, {
				outcome: 'retry',
				code: 'wapro_busy',
				reason: 'Rekord jest zajęty.',
				delaySeconds: 5,
			} ),
		] );
		expect( ( await detail( message.id ) ).message ).toMatchObject( {
			status: 'rejected',
			code: 'message_too_old',
			mayRetry: true,
		} );
	} );

	test( 'S4: however often WAPRO fails, the order stays in the queue', async () => {
		await order( 'anna@example.com' );
		for ( let attempt = 1; attempt <= 12; attempt++ ) {
			const message = onlyMessage( await claim( shop() ) );
			expect( message.attempt ).toBe( attempt );
			await report( shop(), [
				result( message, {
					outcome: 'unknown',
					code: 'wapro_error',
					reason: 'HTTP 500',
					delaySeconds: 0,
				} ),
			] );
		}
		expect( onlyMessage( await claim( shop() ) ).status ).toBe( 'unknown' );
	} );

	test( 'S4: while WAPRO is away an order waits beyond its age limit', async () => {
		await order( 'anna@example.com' );
		const message = onlyMessage( await claim( shop() ) );
		await shop().ageMessages( 25 );
		await report( shop(), [
			result( message, {
				outcome: 'retry',
				sent: false,
				code: 'wapro_unreachable',
				delaySeconds: 5,
			} ),
		] );
		expect( ( await detail( message.id ) ).message.status ).toBe(
			'pending'
		);
	} );

	test( 'O1: an order with a product that WAPRO does not know is refused in the shop and holds up nobody', async () => {
		const foreign = await shop().addOwnProduct( 'Bon upominkowy', '50.00' );
		await shop().placeOrder( {
			lines: [ { productId: foreign, quantity: 1 } ],
			email: 'anna@example.com',
		} );
		const good = await order( 'anna@example.com' );
		expect( onlyMessage( await claim( shop() ) ).objectKey ).toBe(
			String( good )
		);
		const { items } = await messages( { status: 'rejected' } );
		expect( only( items ) ).toMatchObject( {
			code: 'product_not_linked',
			field: expect.any( String ),
			reason: expect.stringContaining( 'Bon upominkowy' ),
		} );
	} );

	test( 'O4: an order with shipping waits until a service stands for it', async () => {
		await configure( shop(), { shippingIndex: null } );
		await order( 'anna@example.com' );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		const refused = only( ( await messages() ).items );
		expect( refused ).toMatchObject( {
			status: 'rejected',
			code: 'shipping_unmapped',
		} );

		await configure( shop() );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'retry',
			ids: [ refused.id ],
			preview: false,
		} );
		expect( onlyMessage( await claim( shop() ) ).id ).toBe( refused.id );
	} );

	test( 'S1: a state that changes twice before it is fetched is one message', async () => {
		const { leases } = await claim( shop(), { objectType: 'shop_state' } );
		expect(
			onlyMessage( { leases, results: [], paused: false, now: '' } )
				.shopState
		).toMatchObject( {
			index: 'A-1',
			state: 'published',
		} );
	} );
}
