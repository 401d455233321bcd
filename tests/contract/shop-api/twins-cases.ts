import type {
	ExchangeSettings,
	HeldOrder,
	HistoryResponse,
	OrderTwin,
	Overview,
	RunsResponse,
	TwinsResponse,
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

const TWIN: OrderTwin = {
	erpId: '31',
	number: 'ZO 31/2026',
	placedAt: '2026-11-22T11:58:00Z',
	source: 'BaseLinker',
	internetOrderId: '91827364',
	contractorName: 'Remonty Kowalski',
	state: 'registered',
	gross: '123.0000',
	lines: [ { index: 'A-1', name: 'Towar A-1', quantity: '1.000000' } ],
	lineCount: 1,
};

/** Orders that WAPRO may have already: held, compared, decided, taken back. */
export function twinsCases( shop: () => ShopUnderTest ): void {
	let orderId = 0;

	const desk = ( query: object = {} ) =>
		shop().admin.ask< TwinsResponse >( 'GET pairing/orders', query );
	const decide = ( data: object ) =>
		shop().admin.ask< HeldOrder >(
			'POST pairing/orders/{id}',
			data,
			orderId
		);
	const tried = ( data: object ) =>
		shop().admin.send( 'POST pairing/orders/{id}', { id: orderId, data } );
	const next = async () => onlyMessage( await claim( shop() ) );
	const summaries = async () =>
		(
			await shop().admin.ask< HistoryResponse >( 'GET history', {
				objectType: 'order',
				objectId: orderId,
			} )
		).items.map( ( { summary } ) => summary );
	const held = async ( code = 'order_twin' ) => {
		const message = await next();
		await report( shop(), [
			result( message, {
				outcome: 'rejected',
				code,
				field: 'twins',
				reason: 'WAPRO may have it.',
				...( code === 'order_twin'
					? { twins: [ TWIN, { ...TWIN, erpId: '32' } ] }
					: {} ),
			} ),
		] );
		return message;
	};

	beforeEach( async () => {
		await configure( shop() );
		const productId = await publishedProduct( shop(), 'A-1', '100' );
		orderId = await shop().placeOrder( {
			lines: [ { productId, quantity: 1 } ],
			email: 'anna@example.com',
		} );
	} );

	test( 'O5: an order asks for twins of the last fortnight, and for none when that is switched off', async () => {
		const message = await next();
		expect( message.order?.twins ).toMatchObject( {
			foreignIds: [],
			customerNumber: true,
			likely: true,
		} );
		const age =
			Date.now() - Date.parse( message.order?.twins?.since ?? '' );
		expect( Math.round( age / 86_400_000 ) ).toBe( 14 );

		const settings = await shop().admin.ask< ExchangeSettings >(
			'GET settings/exchange'
		);
		const off = { ...settings, twins: { ...settings.twins, on: false } };
		expect(
			await shop().admin.ask( 'PUT settings/exchange', off )
		).toEqual( off );
		await shop().expireLeases();
		await report( shop(), [
			result( await next(), {
				outcome: 'rejected',
				code: 'vat_unmapped',
			} ),
		] );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'retry',
			ids: [ message.id ],
			preview: false,
		} );
		expect( ( await next() ).order ).not.toHaveProperty( 'twins' );
	} );

	test( 'O5: a held order stands on the desk beside WAPRO’s, and the overview calls for a person', async () => {
		const message = await held();
		const row = only( ( await desk() ).items );
		expect( row ).toMatchObject( {
			orderId,
			messageId: message.id,
			state: 'waiting',
			decision: null,
			order: {
				number: message.order?.number,
				placedAt: message.order?.placedAt,
				contractorName: expect.stringMatching( /\S/ ),
				currency: 'PLN',
				lineCount: 2,
			},
			twins: [ TWIN, { ...TWIN, erpId: '32' } ],
			actions: [ 'link', 'create', 'skip' ],
		} );
		expect( row.order.lines[ 0 ] ).toMatchObject( { index: 'A-1' } );
		const { needs } = await shop().admin.ask< Overview >( 'GET overview' );
		expect( needs ).toContainEqual(
			expect.objectContaining( { kind: 'order_twins', count: 1 } )
		);
		expect( await summaries() ).toContain( 'held' );
		expect( ( await desk( { search: 'BaseLinker' } ) ).total ).toBe( 1 );
		expect( ( await desk( { search: 'niczego takiego' } ) ).total ).toBe(
			0
		);
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
	} );

	test( 'O5: link travels with the order; once WAPRO has it, the origin is kept', async () => {
		await held();
		expect(
			await decide( { action: 'link', erpIds: [ '31' ] } )
		).toMatchObject( {
			state: 'sent',
			decision: 'link',
			erpIds: [ '31' ],
			actions: [ 'undo' ],
		} );
		const message = await next();
		expect( message.order?.twins ).toMatchObject( {
			decision: 'link',
			erpIds: [ '31' ],
		} );
		const accepted = acceptedOrder( message, '60', '31' );
		await report( shop(), [
			{
				...accepted,
				match: 'by_hand',
				orders: accepted.orders?.map( ( order ) => ( {
					...order,
					source: 'BaseLinker',
				} ) ),
			},
		] );
		const done = await desk( { state: 'done' } );
		expect( only( done.items ) ).toMatchObject( {
			state: 'linked',
			decision: 'link',
			actions: [],
		} );
		expect( done.counts ).toEqual( { waiting: 0, done: 1 } );
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{ objectType: 'order', objectId: orderId }
		);
		expect( items[ 0 ] ).toMatchObject( { summary: 'linked' } );
		expect( items[ 0 ]?.changes ).toEqual(
			expect.arrayContaining( [
				expect.objectContaining( {
					field: 'origin',
					after: 'by_hand',
				} ),
				expect.objectContaining( {
					field: 'source',
					after: 'BaseLinker',
				} ),
			] )
		);
	} );

	test( 'O5: create names all that were found', async () => {
		await held();
		await decide( { action: 'create' } );
		const message = await next();
		expect( message.order?.twins ).toMatchObject( {
			decision: 'create',
			erpIds: [ '31', '32' ],
		} );
		await report( shop(), [ acceptedOrder( message, '60' ) ] );
		expect( only( ( await desk( { state: 'done' } ) ).items ).state ).toBe(
			'created'
		);
		expect( ( await summaries() )[ 0 ] ).toBe( 'accepted' );
	} );

	test( 'O5: an order that is linked at once needs nobody', async () => {
		const message = await next();
		await report( shop(), [
			{ ...acceptedOrder( message, '60', '31' ), match: 'internet_id' },
		] );
		expect( ( await desk() ).counts ).toEqual( { waiting: 0, done: 0 } );
		expect( ( await summaries() )[ 0 ] ).toBe( 'linked' );
		// The shop's order follows how far it was by then.
		expect(
			only(
				(
					await shop().admin.ask< RunsResponse >( 'GET runs', {
						flow: 'refreshOrders',
					} )
				).items
			)
		).toMatchObject( { keys: [ '31' ], state: 'requested' } );
	} );

	test( 'O5: a decision is taken back until WAPRO has heard of it', async () => {
		await held();
		await decide( { action: 'link', erpIds: [ '31' ] } );
		expect( await decide( { action: 'undo' } ) ).toMatchObject( {
			state: 'waiting',
			decision: null,
		} );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );

		await decide( { action: 'link', erpIds: [ '32' ] } );
		await next();
		expect( await tried( { action: 'undo' } ) ).toMatchObject( {
			status: 409,
			body: { code: 'on_the_way' },
		} );
	} );

	test( 'O5: a skipped order goes nowhere, until that is taken back', async () => {
		await held();
		expect( await decide( { action: 'skip' } ) ).toMatchObject( {
			state: 'skipped',
			actions: [ 'undo' ],
		} );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		expect( await summaries() ).toContain( 'skipped' );
		expect( await decide( { action: 'undo' } ) ).toMatchObject( {
			state: 'waiting',
		} );
		expect( ( await next() ).order?.twins ).not.toHaveProperty(
			'decision'
		);
	} );

	test( 'O5: a decision that WAPRO cannot follow any more is decided again', async () => {
		await held();
		await decide( { action: 'link', erpIds: [ '31' ] } );
		await held( 'twin_taken' );
		expect( only( ( await desk() ).items ) ).toMatchObject( {
			state: 'waiting',
			decision: null,
			code: 'twin_taken',
			actions: [ 'link', 'create', 'skip' ],
		} );
	} );

	test( 'O5, O8: one that is cancelled in the shop before anybody decided leaves the desk, and nothing was made', async () => {
		await held();
		await shop().cancelOrder( orderId );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
		expect( ( await desk() ).counts ).toEqual( { waiting: 0, done: 0 } );
		expect( ( await summaries() )[ 0 ] ).toBe( 'cancelled_in_time' );
	} );

	test( 'O5, O8: a change of a linked order is refused, waits for a person, and the link stays', async () => {
		await held();
		await decide( { action: 'link', erpIds: [ '31' ] } );
		await report( shop(), [
			{
				...acceptedOrder( await next(), '60', '31' ),
				match: 'by_hand',
			},
		] );
		await shop().changeQuantity( orderId, 5 );
		const message = await next();
		expect( message.intent ).toBe( 'change' );
		await report( shop(), [
			result( message, {
				outcome: 'rejected',
				code: 'order_linked',
				field: 'order',
				reason: 'The order was not made by the shop.',
			} ),
		] );
		expect( only( ( await desk( { state: 'done' } ) ).items ).state ).toBe(
			'linked'
		);
		expect(
			only(
				(
					await shop().admin.ask< RunsResponse >( 'GET runs', {
						flow: 'refreshOrders',
					} )
				).items
			)
		).toMatchObject( { keys: [ '31' ], state: 'requested' } );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'skip',
			ids: [ message.id ],
			reason: 'Zmienione w WAPRO',
			preview: false,
		} );
		expect( ( await claim( shop() ) ).leases ).toEqual( [] );
	} );

	test( 'O5: what cannot be decided is refused with its reason', async () => {
		expect( await tried( { action: 'skip' } ) ).toMatchObject( {
			status: 404,
		} );
		await held();
		expect( await tried( { action: 'link' } ) ).toMatchObject( {
			status: 400,
			body: { data: { field: 'erpIds' } },
		} );
		expect(
			await tried( { action: 'link', erpIds: [ '77' ] } )
		).toMatchObject( { status: 409, body: { code: 'order_unknown' } } );
		expect( await tried( { action: 'undo' } ) ).toMatchObject( {
			status: 409,
			body: { code: 'not_open' },
		} );
		expect(
			await shop().viewer.send( 'POST pairing/orders/{id}', {
				id: orderId,
				data: { action: 'skip' },
			} )
		).toMatchObject( { status: 403 } );
	} );
}
