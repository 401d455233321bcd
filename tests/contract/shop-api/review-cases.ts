import type {
	CategoriesResponse,
	ReviewPublishResponse,
	ReviewResponse,
	ReviewRow,
} from '../../../contracts/generated/shop-api.ts';
import {
	apply,
	claim,
	configure,
	goods,
	only,
	price,
	publishedProduct,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** The review desk. */
export function reviewCases( shop: () => ShopUnderTest ): void {
	let ready = 0;
	let priceless = 0;

	beforeEach( async () => {
		await configure( shop() );
		ready = ( await apply( shop(), 'goods', goods( 'A-1' ) ) ).shopId ?? 0;
		await apply( shop(), 'prices', price( 'A-1', '123.00' ) );
		priceless =
			( await apply( shop(), 'goods', goods( 'A-2' ) ) ).shopId ?? 0;
	} );

	const review = ( query: object = {} ) =>
		shop().admin.ask< ReviewResponse >( 'GET review', query );
	const publish = ( ids: number[], preview: boolean ) =>
		shop().admin.ask< ReviewPublishResponse >( 'POST review/publish', {
			ids,
			preview,
		} );

	test( 'G2: new articles wait on the desk with a checklist', async () => {
		const { items, counts } = await review();
		expect( counts ).toMatchObject( { all: 2, ready: 1, missing: 1 } );
		const row = items.find( ( { index } ) => index === 'A-2' );
		expect( row ).toMatchObject( {
			productId: priceless,
			ready: false,
			flagged: true,
		} );
		expect( row?.checklist ).toContainEqual( {
			code: 'price',
			ok: false,
			required: true,
		} );
	} );

	test( 'G2: the desk is filtered and searched', async () => {
		expect(
			only( ( await review( { filter: 'ready' } ) ).items ).index
		).toBe( 'A-1' );
		expect(
			only( ( await review( { filter: 'missing' } ) ).items ).index
		).toBe( 'A-2' );
		expect(
			only( ( await review( { search: 'A-2' } ) ).items ).index
		).toBe( 'A-2' );
	} );

	test( 'G2: a preview counts and changes nothing', async () => {
		expect( await publish( [ ready, priceless ], true ) ).toMatchObject( {
			matched: 2,
			eligible: 1,
			published: 0,
		} );
		expect( ( await shop().readProduct( ready ) )?.status ).toBe(
			'pending'
		);
	} );

	test( 'G2: publishing in bulk takes what is ready and names what is missing', async () => {
		const answer = await publish( [ ready, priceless ], false );
		expect( answer ).toMatchObject( {
			matched: 2,
			eligible: 1,
			published: 1,
		} );
		expect( answer.items ).toContainEqual(
			expect.objectContaining( {
				productId: priceless,
				outcome: 'passed',
				code: 'price_missing',
				reason: expect.any( String ),
			} )
		);
		const product = await shop().readProduct( ready );
		expect( product ).toMatchObject( {
			status: 'publish',
			temporary: false,
		} );
		expect( product?.categories.length ).toBeGreaterThan( 0 );
		expect( ( await review() ).counts.all ).toBe( 1 );
	} );

	test( 'G1: WAPRO hears of waiting and of published articles', async () => {
		const waiting = await claim( shop(), { objectType: 'shop_state' } );
		expect(
			waiting.leases
				.flatMap( ( { messages } ) => messages )
				.map( ( { shopState } ) => shopState?.state )
		).toEqual( [ 'waiting', 'waiting' ] );
		const results = waiting.leases.map( ( { token, messages } ) => ( {
			messageId: only( messages ).id,
			token,
			outcome: 'accepted' as const,
			sent: true,
			durationMs: 1,
		} ) );
		await publish( [ ready ], false );
		const next = await claim( shop(), {
			objectType: 'shop_state',
			results,
		} );
		expect( only( only( next.leases ).messages ).shopState ).toMatchObject(
			{
				index: 'A-1',
				state: 'published',
			}
		);
	} );

	test( 'G2: category and description are edited in place', async () => {
		const category = await shop().addCategory( 'Klamki' );
		const { items } = await shop().admin.ask< CategoriesResponse >(
			'GET review/categories'
		);
		expect( items.map( ( { id } ) => id ) ).toContain( category );
		const row = await shop().admin.ask< ReviewRow >(
			'POST review/{id}',
			{ categories: [ category ], description: 'Opis towaru' },
			ready
		);
		expect( row ).toMatchObject( {
			description: 'Opis towaru',
			categories: [ { id: category } ],
		} );
		await publish( [ ready ], false );
		expect( ( await shop().readProduct( ready ) )?.categories ).toEqual( [
			category,
		] );
	} );

	test( 'G2: the temporary category is not offered', async () => {
		const { items } = await shop().admin.ask< CategoriesResponse >(
			'GET review/categories'
		);
		const offered = items.map( ( { id } ) => id );
		const waiting = await shop().readProduct( ready );
		expect( waiting?.temporary ).toBe( true );
		expect(
			offered.filter( ( id ) => waiting?.categories.includes( id ) )
		).toEqual( [] );
	} );

	test( 'G2: an article changed since its review is marked', async () => {
		const id = await publishedProduct( shop(), 'A-3' );
		await apply(
			shop(),
			'goods',
			goods( 'A-3', {
				asOf: '30',
				name: 'Nowa nazwa',
				hash: '00000000000000ac',
			} )
		);
		expect(
			only( ( await review( { filter: 'changed' } ) ).items )
		).toMatchObject( {
			productId: id,
			changedSinceReview: true,
		} );
	} );

	test( 'G3: an article without its flag is not published', async () => {
		await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '20', flagged: false } )
		);
		const answer = await publish( [ ready ], false );
		expect( answer.published ).toBe( 0 );
		expect( only( answer.items ) ).toMatchObject( { outcome: 'passed' } );
	} );
}
