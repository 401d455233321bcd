import type { HistoryResponse } from '../../../contracts/generated/shop-api.ts';
import {
	acceptedOrder,
	apply,
	claim,
	configure,
	goods,
	level,
	onlyMessage,
	price,
	publishedProduct,
	report,
	stock,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Stock and prices. */
export function figuresCases( shop: () => ShopUnderTest ): void {
	beforeEach( async () => {
		await configure( shop() );
	} );

	const stockOf = async ( id: number ) =>
		( await shop().readProduct( id ) )?.stock;

	test( 'G4: stock is what the selling warehouses have available, rounded down', async () => {
		const { shopId = 0 } = await apply( shop(), 'goods', goods( 'A-1' ) );
		const item = stock( 'A-1', '7.900000', {
			warehouses: [ level( 'M1', '7.900000' ), level( 'M2', '100' ) ],
		} );
		expect( await apply( shop(), 'stock', item ) ).toMatchObject( {
			key: 'A-1',
			outcome: 'updated',
			shopId,
		} );
		expect( await stockOf( shopId ) ).toBe( 7 );
		expect(
			( await apply( shop(), 'stock', { ...item, asOf: '11' } ) ).outcome
		).toBe( 'unchanged' );
	} );

	test( 'G4: the safety buffer is kept back and stock never falls below zero', async () => {
		await configure( shop(), { buffer: '2' } );
		const id = await publishedProduct( shop(), 'A-1', '5' );
		expect( await stockOf( id ) ).toBe( 3 );
		await apply( shop(), 'stock', stock( 'A-1', '1', { asOf: '20' } ) );
		expect( await stockOf( id ) ).toBe( 0 );
		await apply( shop(), 'stock', stock( 'A-1', '-4', { asOf: '21' } ) );
		expect( await stockOf( id ) ).toBe( 0 );
	} );

	test( 'G4: an unmapped warehouse is refused, never guessed', async () => {
		const id = await publishedProduct( shop(), 'A-1', '5' );
		const result = await apply(
			shop(),
			'stock',
			stock( 'A-1', '9', {
				asOf: '20',
				warehouses: [ level( 'M1', '9' ), level( 'M3', '9' ) ],
			} )
		);
		expect( result ).toMatchObject( {
			outcome: 'rejected',
			code: 'warehouse_unmapped',
			field: expect.stringContaining( 'warehouse' ),
			reason: expect.stringContaining( 'M3' ),
		} );
		expect( await stockOf( id ) ).toBe( 5 );
	} );

	test( 'G4: a quantity that is no number is refused', async () => {
		await apply( shop(), 'goods', goods( 'A-1' ) );
		const result = await apply( shop(), 'stock', stock( 'A-1', 'dużo' ) );
		expect( result ).toMatchObject( {
			outcome: 'rejected',
			code: 'quantity_invalid',
		} );
	} );

	test( 'S2: an older stock never overwrites a newer one', async () => {
		const id = await publishedProduct( shop(), 'A-1', '5' );
		await apply( shop(), 'stock', stock( 'A-1', '8', { asOf: '30' } ) );
		const older = await apply(
			shop(),
			'stock',
			stock( 'A-1', '2', { asOf: '29' } )
		);
		expect( older.outcome ).toBe( 'stale' );
		expect( await stockOf( id ) ).toBe( 8 );
	} );

	test( 'G4: what an order took stays taken until WAPRO’s figure contains it', async () => {
		const id = await publishedProduct( shop(), 'A-1', '10' );
		await shop().placeOrder( {
			lines: [ { productId: id, quantity: 3 } ],
			email: 'anna@example.com',
		} );
		expect( await stockOf( id ) ).toBe( 7 );
		await apply( shop(), 'stock', stock( 'A-1', '12', { asOf: '50' } ) );
		expect( await stockOf( id ) ).toBe( 9 );

		const message = onlyMessage( await claim( shop() ) );
		await report( shop(), [ acceptedOrder( message, '60' ) ] );
		await apply( shop(), 'stock', stock( 'A-1', '12', { asOf: '59' } ) );
		expect( await stockOf( id ) ).toBe( 9 );
		await apply( shop(), 'stock', stock( 'A-1', '9', { asOf: '60' } ) );
		expect( await stockOf( id ) ).toBe( 9 );
	} );

	test( 'G5: the price follows the chosen price list', async () => {
		const { shopId = 0 } = await apply( shop(), 'goods', goods( 'A-1' ) );
		expect(
			await apply( shop(), 'prices', price( 'A-1', '123.00' ) )
		).toMatchObject( {
			outcome: 'updated',
			shopId,
		} );
		expect( ( await shop().readProduct( shopId ) )?.price ).toBe(
			'123.00'
		);
		const again = await apply(
			shop(),
			'prices',
			price( 'A-1', '123.00', { asOf: '11' } )
		);
		expect( again.outcome ).toBe( 'unchanged' );
		await apply(
			shop(),
			'prices',
			price( 'A-1', '246.00', { asOf: '12', net: '200.00' } )
		);
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{
				objectType: 'product',
				objectId: shopId,
			}
		);
		expect( JSON.stringify( items[ 0 ]?.changes ) ).toMatch( /price/ );
	} );

	test( 'S2: an older price never overwrites a newer one', async () => {
		const id = await publishedProduct( shop(), 'A-1' );
		await apply(
			shop(),
			'prices',
			price( 'A-1', '246.00', { asOf: '30', net: '200.00' } )
		);
		const older = await apply(
			shop(),
			'prices',
			price( 'A-1', '61.50', { asOf: '29', net: '50.00' } )
		);
		expect( older.outcome ).toBe( 'stale' );
		expect( ( await shop().readProduct( id ) )?.price ).toBe( '246.00' );
	} );

	test.each( [
		[
			'a price that is no number',
			{ net: 'tanio', gross: 'tanio' },
			'price_invalid',
		],
		[
			'a negative price',
			{ net: '-1.00', gross: '-1.23' },
			'price_invalid',
		],
		[ 'another currency', { currency: 'EUR' }, 'currency_mismatch' ],
		[ 'another price list', { priceList: 'HURT' }, 'price_list_other' ],
	] )(
		'G5: %s is refused and the price stays',
		async ( _case, change, code ) => {
			const id = await publishedProduct( shop(), 'A-1' );
			const result = await apply(
				shop(),
				'prices',
				price( 'A-1', '200.00', { asOf: '30', ...change } )
			);
			expect( result ).toMatchObject( {
				outcome: 'rejected',
				code,
				field: expect.any( String ),
				reason: expect.any( String ),
			} );
			expect( ( await shop().readProduct( id ) )?.price ).toBe(
				'123.00'
			);
		}
	);

	test( 'G5: figures of an article that was refused say that it is not linked', async () => {
		await apply( shop(), 'goods', goods( 'A-1', { vatCode: 'zw' } ) );
		for ( const [ type, item ] of [
			[ 'stock', stock( 'A-1', '1' ) ],
			[ 'prices', price( 'A-1', '1.23' ) ],
		] as const ) {
			expect( await apply( shop(), type, item ) ).toMatchObject( {
				outcome: 'rejected',
				code: 'not_linked',
			} );
		}
	} );
}
