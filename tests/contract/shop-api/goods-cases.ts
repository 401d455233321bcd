import type {
	HistoryResponse,
	MessagesResponse,
} from '../../../contracts/generated/shop-api.ts';
import {
	apply,
	claim,
	configure,
	goods,
	MAPS,
	only,
	publishedProduct,
	stock,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** From an article to a product: created, updated, unchanged, stale, refused, hidden and back. */
export function goodsCases( shop: () => ShopUnderTest ): void {
	beforeEach( async () => {
		await configure( shop() );
	} );

	test( 'G2: a flagged article becomes a product in the temporary category', async () => {
		const result = await apply(
			shop(),
			'goods',
			goods( 'A-1', { vatCode: '8' } )
		);
		expect( result ).toMatchObject( { key: 'A-1', outcome: 'created' } );
		expect( await shop().readProduct( result.shopId ?? 0 ) ).toMatchObject(
			{
				status: 'pending',
				name: 'Towar A-1',
				taxClass: 'reduced-rate',
				temporary: true,
			}
		);
	} );

	test( 'G1: an article without the flag makes nothing', async () => {
		const result = await apply(
			shop(),
			'goods',
			goods( 'A-1', { flagged: false } )
		);
		expect( result ).toMatchObject( { outcome: 'unchanged' } );
		expect( result.shopId ?? 0 ).toBe( 0 );
	} );

	test( 'S2: the same state twice changes nothing and says so', async () => {
		await apply( shop(), 'goods', goods( 'A-1' ) );
		const again = await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '11' } )
		);
		expect( again.outcome ).toBe( 'unchanged' );
	} );

	test( 'G7: a new name reaches the product and its history', async () => {
		const { shopId = 0 } = await apply( shop(), 'goods', goods( 'A-1' ) );
		const result = await apply(
			shop(),
			'goods',
			goods( 'A-1', {
				asOf: '11',
				name: 'Klamka',
				hash: '00000000000000ab',
			} )
		);
		expect( result.outcome ).toBe( 'updated' );
		expect( ( await shop().readProduct( shopId ) )?.name ).toBe( 'Klamka' );
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{
				objectType: 'product',
				objectId: shopId,
			}
		);
		expect( items[ 0 ]?.changes ).toContainEqual( {
			field: 'name',
			before: 'Towar A-1',
			after: 'Klamka',
		} );
		expect( items.at( -1 )?.summary ).toBe( 'created' );
	} );

	test( 'S2: an older answer never overwrites a newer one', async () => {
		const { shopId = 0 } = await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '20', name: 'Nowa' } )
		);
		const older = await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '19', name: 'Stara' } )
		);
		expect( older.outcome ).toBe( 'stale' );
		expect( ( await shop().readProduct( shopId ) )?.name ).toBe( 'Nowa' );
	} );

	test.each( [
		[
			'an unmapped VAT code',
			{ vatCode: 'zw' },
			'vat_unmapped',
			'vatCode',
		],
		[ 'an empty name', { name: ' ' }, 'name_empty', 'name' ],
		[
			'300 characters of a name',
			{ name: 'x'.repeat( 300 ) },
			'too_long',
			'name',
		],
		[
			'too long a trade index',
			{ tradeIndex: 'x'.repeat( 300 ) },
			'too_long',
			'tradeIndex',
		],
		[
			'markup in the name',
			{ name: 'Okno <b>PCV</b>' },
			'markup_in_name',
			'name',
		],
		[
			'a weight that is no number',
			{ weight: 'ciężkie' },
			'quantity_invalid',
			'weight',
		],
	] )(
		'G5: %s stops that article with code, field and sentence',
		async ( _case, change, code, field ) => {
			const answer = await shop().worker.ask< { items: object[] } >(
				'POST apply/goods',
				{
					cause: 'wapro_event',
					items: [ goods( 'BAD', change ), goods( 'GOOD' ) ],
				}
			);
			expect( answer.items ).toMatchObject( [
				{
					key: 'BAD',
					outcome: 'rejected',
					code,
					field,
					reason: expect.stringMatching( /\p{L}+ .+/u ),
				},
				{ key: 'GOOD', outcome: 'created' },
			] );
		}
	);

	test( 'G1: WAPRO hears why an article was refused', async () => {
		await apply( shop(), 'goods', goods( 'A-1', { vatCode: 'zw' } ) );
		const { leases } = await claim( shop(), { objectType: 'shop_state' } );
		expect( only( only( leases ).messages ).shopState ).toMatchObject( {
			index: 'A-1',
			state: 'refused',
			reason: expect.stringMatching( /zw/ ),
		} );
	} );

	test( 'G5: a refused article arrives once its VAT code is mapped', async () => {
		await apply( shop(), 'goods', goods( 'A-1', { vatCode: 'zw' } ) );
		await configure( shop(), {
			vat: [ ...MAPS.vat, { code: 'zw', taxClass: 'zero-rate' } ],
		} );
		const result = await apply(
			shop(),
			'goods',
			goods( 'A-1', { vatCode: 'zw' } )
		);
		expect( result.outcome ).toBe( 'created' );
	} );

	test( 'G5: a product keeps its last good values when its VAT code becomes unknown', async () => {
		const id = await publishedProduct( shop(), 'A-1' );
		const result = await apply(
			shop(),
			'goods',
			goods( 'A-1', {
				asOf: '30',
				vatCode: 'zw',
				name: 'Inna',
				hash: '00000000000000ac',
			} )
		);
		expect( result ).toMatchObject( {
			outcome: 'rejected',
			code: 'vat_unmapped',
		} );
		expect( await shop().readProduct( id ) ).toMatchObject( {
			status: 'publish',
			name: 'Towar A-1',
		} );
	} );

	test( 'G3: flag off hides, flag on brings back without a second review', async () => {
		const id = await publishedProduct( shop(), 'A-1' );
		const off = await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '40', flagged: false } )
		);
		expect( off.outcome ).toBe( 'updated' );
		expect( ( await shop().readProduct( id ) )?.status ).toBe( 'draft' );
		const on = await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '41' } )
		);
		expect( on.outcome ).toBe( 'updated' );
		expect( await shop().readProduct( id ) ).toMatchObject( {
			status: 'publish',
			temporary: false,
		} );
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{
				objectType: 'product',
				objectId: id,
			}
		);
		expect( items.map( ( { summary } ) => summary ) ).toEqual(
			expect.arrayContaining( [
				'created',
				'published',
				'hidden',
				'restored',
			] )
		);
	} );

	test( 'G3, G4: a product that comes back sells nothing before WAPRO’s stock of now has come', async () => {
		const id = await publishedProduct( shop(), 'A-1' );
		await apply( shop(), 'stock', stock( 'A-1', '5', { asOf: '39' } ) );
		await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '40', flagged: false } )
		);

		await apply( shop(), 'goods', goods( 'A-1', { asOf: '41' } ) );
		expect( await shop().readProduct( id ) ).toMatchObject( {
			status: 'publish',
			stock: 0,
		} );

		await apply( shop(), 'stock', stock( 'A-1', '5', { asOf: '41' } ) );
		expect( ( await shop().readProduct( id ) )?.stock ).toBe( 5 );
	} );

	test( 'G3: an article that never passed review comes back to wait for one', async () => {
		const { shopId = 0 } = await apply( shop(), 'goods', goods( 'A-1' ) );
		await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '40', flagged: false } )
		);
		await apply( shop(), 'goods', goods( 'A-1', { asOf: '41' } ) );
		expect( await shop().readProduct( shopId ) ).toMatchObject( {
			status: 'pending',
			temporary: true,
		} );
	} );

	test( 'G3: an article deleted in WAPRO hides its product', async () => {
		const id = await publishedProduct( shop(), 'A-1' );
		await apply( shop(), 'goods', {
			index: 'A-1',
			asOf: '40',
			deleted: true,
			flagged: false,
		} );
		expect( ( await shop().readProduct( id ) )?.status ).toBe( 'draft' );
	} );

	test( 'H1: what came from WAPRO stands in the log once, with the last answer', async () => {
		const item = goods( 'A-1', { messageId: '501', vatCode: 'zw' } );
		await apply( shop(), 'goods', item );
		await apply( shop(), 'goods', { ...item, vatCode: '23' } );
		const { items } = await shop().admin.ask< MessagesResponse >(
			'GET messages',
			{
				direction: 'in',
			}
		);
		expect( only( items ) ).toMatchObject( {
			objectType: 'goods',
			objectKey: 'A-1',
			status: 'accepted',
			code: null,
		} );
	} );
}
