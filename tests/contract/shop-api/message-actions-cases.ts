import type {
	MessageDetail,
	MessagesActionResponse,
	MessagesResponse,
	RunsResponse,
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

/** What a person finds and does among the messages of orders. */
export function messageActionsCases( shop: () => ShopUnderTest ): void {
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

	test( 'O6: retry counts first, does what it said, and passes by what may not be touched', async () => {
		await order( 'anna@example.com' );
		await order( 'jan@example.com' );
		const { leases } = await claim( shop() );
		const [ first, second ] = leases.map( ( lease ) => ( {
			...only( lease.messages ),
			token: lease.token,
		} ) );
		if ( ! first || ! second ) {
			throw new Error( 'Two orders were expected.' );
		}
		await report( shop(), [
			result( first, { outcome: 'rejected', code: 'wapro_error' } ),
		] );
		const request = { action: 'retry', ids: [ first.id, second.id ] };
		const act = ( preview: boolean ) =>
			shop().admin.ask< MessagesActionResponse >(
				'POST messages/actions',
				{
					...request,
					preview,
				}
			);
		expect( await act( true ) ).toMatchObject( {
			matched: 2,
			eligible: 1,
			orders: 1,
			done: 0,
		} );
		expect( ( await detail( first.id ) ).message.status ).toBe(
			'rejected'
		);
		expect( await act( false ) ).toMatchObject( {
			matched: 2,
			eligible: 1,
			done: 1,
			passed: [ { code: 'on_the_way', count: 1 } ],
		} );
		expect( onlyMessage( await claim( shop() ) ).id ).toBe( first.id );
	} );

	test( 'O6: orders are fetched anew from WAPRO: counted first, then by one run of the worker', async () => {
		const id = await order( 'anna@example.com' );
		const message = onlyMessage( await claim( shop() ) );
		const act = ( preview: boolean ) =>
			shop().admin.ask< MessagesActionResponse >(
				'POST messages/actions',
				{ action: 'refresh', filter: { orders: [ id ] }, preview }
			);
		expect( await act( true ) ).toMatchObject( {
			matched: 1,
			eligible: 0,
			passed: [ { code: 'on_the_way', count: 1 } ],
		} );
		await report( shop(), [ acceptedOrder( message, '5' ) ] );
		expect( await act( true ) ).toMatchObject( { eligible: 1, done: 0 } );
		expect( await act( false ) ).toMatchObject( { eligible: 1, done: 1 } );
		const { items } = await shop().admin.ask< RunsResponse >( 'GET runs' );
		const run = only(
			items.filter( ( { flow } ) => flow === 'refreshOrders' )
		);
		expect( run ).toMatchObject( {
			state: 'requested',
			cause: 'by_hand',
			keys: [ '700' ],
		} );
		const row = only(
			( await messages( { orders: String( id ) } ) ).items
		);
		expect( row ).toMatchObject( {
			objectKey: String( id ),
			mayRefresh: true,
			mayRetry: false,
		} );
	} );

	test( 'H2: skipping asks for a reason and keeps it', async () => {
		await order( 'anna@example.com' );
		const { id } = only( ( await messages() ).items );
		const skip = { action: 'skip', ids: [ id ], preview: false };
		const refused = await shop().admin.send< { code: string } >(
			'POST messages/actions',
			{
				data: skip,
			}
		);
		expect( refused.body.code ).toBe( 'reason_missing' );
		await shop().admin.ask( 'POST messages/actions', {
			...skip,
			reason: 'Zamówienie próbne',
		} );
		expect( await detail( id ) ).toMatchObject( {
			message: { status: 'skipped' },
			skipReason: 'Zamówienie próbne',
			skippedBy: expect.any( String ),
		} );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
	} );

	test( 'H2: an action needs either numbers or a filter', async () => {
		for ( const data of [
			{ action: 'retry', preview: true },
			{ action: 'retry', preview: true, ids: [ 1 ], filter: {} },
		] ) {
			const { status } = await shop().admin.send(
				'POST messages/actions',
				{ data }
			);
			expect( status ).toBe( 400 );
		}
	} );

	test( 'H2: messages are found by state, object and number', async () => {
		const id = await order( 'anna@example.com' );
		const { total } = await messages( { status: 'pending,sent' } );
		expect( total ).toBe( 1 );
		expect( ( await messages( { status: 'rejected' } ) ).total ).toBe( 0 );
		const row = only(
			( await messages( { search: String( id ) } ) ).items
		);
		expect( row.title ).toContain( String( id ) );
	} );
}
