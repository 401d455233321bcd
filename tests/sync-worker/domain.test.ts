import { acknowledgement } from '../../sync-worker/domain/acknowledgements.ts';
import { changedObjects } from '../../sync-worker/domain/changes.ts';
import { chunk, chunkSizer } from '../../sync-worker/domain/chunks.ts';
import { goodsItem } from '../../sync-worker/domain/goods.ts';
import { placeOrder, reportedOrders } from '../../sync-worker/domain/orders.ts';
import { priceItems } from '../../sync-worker/domain/prices.ts';
import { retryAfterSeconds } from '../../sync-worker/domain/retry-after.ts';
import { stockItems } from '../../sync-worker/domain/stock.ts';
import { placeOrderSchema } from '../../contracts/generated/wapro-mag.ts';
import { problemOf } from '../../sync-worker/woo-rest/contract.ts';
import { change, goods, orderPayload } from './support/payloads.ts';

describe( 'goods', () => {
	test( 'become an item of the shop’s contract, long ids untouched', () => {
		const item = goodsItem( goods( 'OKUC-01', { guid: 'x' } ), '17', '9' );

		expect( problemOf( 'apply#GoodsItem', item ) ).toBeNull();
		expect( item ).toMatchObject( {
			index: 'OKUC-01',
			asOf: '17',
			messageId: '9',
			erpId: '12345678901234567890',
		} );
		expect( item.guid ).toBe( 'x' );
	} );
} );

describe( 'stock', () => {
	const row = {
		index: 'A',
		warehouse: 'M1',
		unit: 'szt',
		divisible: false,
		onHand: '5.000000',
		edited: '1',
		reserved: '2',
		available: '2.000000',
		hash: '0123456789abcdef',
	};

	test( 'G4: rows of one article become one item with every warehouse', () => {
		const [ item ] = stockItems(
			[ 'A' ],
			[ row, { ...row, warehouse: 'M2', available: '0.500000' } ],
			'8'
		);

		expect( problemOf( 'apply#StockItem', item ) ).toBeNull();
		expect( item?.warehouses.map( ( one ) => one.available ) ).toEqual( [
			'2.000000',
			'0.500000',
		] );
	} );

	test( 'G4: an article without any row has no stock anywhere', () => {
		expect(
			stockItems( [ 'B' ], [ row ], '8', { movements: [], supplies: [] } )
		).toEqual( [
			{
				index: 'B',
				asOf: '8',
				divisible: true,
				unit: '',
				hash: '0000000000000000',
				warehouses: [],
				movements: [],
				supplies: [],
			},
		] );
	} );

	test( 'G11: without an answer on supplies there is no hash, which would say that they are known', () => {
		const known = { movements: [], supplies: [] };
		expect( [
			stockItems( [ 'A' ], [ row ], '8', known )[ 0 ]?.hash,
			stockItems( [ 'A' ], [ row ], '8' )[ 0 ]?.hash,
		] ).toEqual( [ '0123456789abcdef', undefined ] );
	} );
} );

describe( 'prices', () => {
	test( 'G5: amounts stay text, a missing row is an article without price', () => {
		const row = {
			index: 'A',
			priceList: 'DET',
			currency: 'PLN',
			net: '1234567890.1000',
			gross: '10',
			vatCode: 'zw',
			hash: '0123456789abcdef',
		};

		expect( priceItems( [ 'A', 'B' ], 'DET', [ row ], '3' ) ).toEqual( [
			{ ...row, asOf: '3' },
			{ index: 'B', asOf: '3', priceList: 'DET' },
		] );
	} );
} );

describe( 'orders', () => {
	test( 'O4: keep every digit; only zeros beyond four decimals go', () => {
		const payload = orderPayload();
		const [ line ] = payload.lines;
		const { order } = placeOrder( 'sklep', {
			...payload,
			lines: [
				{ ...line!, netPrice: '40.650400', grossPrice: '40.650406' },
			],
		} );

		expect( order.lines[ 0 ] ).toMatchObject( {
			netPrice: '40.6504',
			grossPrice: '40.650406',
		} );
	} );

	test( 'O4: a whole order fits WAPRO’s contract', () => {
		expect(
			placeOrderSchema.safeParse( placeOrder( 'sklep', orderPayload() ) )
				.success
		).toBe( true );
	} );

	test( 'O1: an answer is stored whole or not at all', () => {
		const sound = {
			erpId: '1',
			deleted: false,
			number: 'ZO/1',
			state: 'registered' as const,
			warehouse: 'M1',
			reserved: true,
			parcels: [],
			lines: [],
		};

		expect(
			reportedOrders( [ sound, { ...sound, erpId: '2' } ] )
		).toHaveLength( 2 );
		expect(
			reportedOrders( [ sound, { ...sound, warehouse: undefined } ] )
		).toBeNull();
		expect( reportedOrders( [ { ...sound, deleted: true } ] ) ).toBeNull();
	} );
} );

describe( 'changes', () => {
	test( 'of one object are applied once, under the newest id', () => {
		expect(
			changedObjects(
				[
					change( '9', 'goods', 'A' ),
					change( '10', 'goods', 'A' ),
					change( '11', 'stock', 'A' ),
				],
				'goods'
			)
		).toMatchObject( [
			{ key: 'A', messageId: '10', changes: [ {}, {} ] },
		] );
	} );

	test.each( [ 'created', 'updated', 'unchanged', 'stale' ] as const )(
		'S2: %s is accepted',
		( outcome ) => {
			expect(
				acknowledgement( change( '1', 'goods', 'A' ), {
					key: 'A',
					outcome,
				} )
			).toEqual( { messageId: '1', outcome: 'accepted' } );
		}
	);

	test( 'S2: a refusal carries code and reason within WAPRO’s bounds', () => {
		const result = acknowledgement( change( '1', 'goods', 'A' ), {
			key: 'A',
			outcome: 'rejected',
			code: 'vat_unmapped',
			reason: 'ż'.repeat( 900 ),
		} );

		expect( result ).toMatchObject( {
			outcome: 'rejected',
			code: 'vat_unmapped',
		} );
		expect( [ ...( result.reason ?? '' ) ] ).toHaveLength( 500 );
	} );
} );

describe( 'chunks', () => {
	test( 'grow towards the wished duration and shrink at once', () => {
		const sizer = chunkSizer( {
			start: 20,
			least: 1,
			most: 200,
			wishedMs: 1000,
		} );

		sizer.took( 20, 100 );
		expect( sizer.size() ).toBe( 40 );
		sizer.took( 40, 8000 );
		expect( sizer.size() ).toBe( 5 );
		sizer.took( 1, 10 );
		expect( sizer.size() ).toBe( 5 );
	} );

	test( 'learn nothing from a call without items', () => {
		const sizer = chunkSizer( {
			start: 20,
			least: 1,
			most: 200,
			wishedMs: 1000,
		} );

		sizer.took( 0, 300 );
		expect( sizer.size() ).toBe( 20 );
	} );

	test.each( [
		[ 'a quick shop', 60, 1, 500, 1000 ],
		[ 'a shop that is slow to answer at all', 1200, 12, 50, 400 ],
		[ 'a shop that takes long for each item', 50, 300, 1, 5 ],
	] )( 'suit %s', ( _name, fixed, perItem, least, most ) => {
		const sizer = chunkSizer( {
			start: 20,
			least: 1,
			most: 1000,
			wishedMs: 1000,
		} );
		for ( let call = 0; call < 60; call++ ) {
			// Calls vary by a fifth.
			const luck = 0.9 + ( ( call * 7919 ) % 100 ) / 500;
			const items = sizer.size();
			sizer.took( items, ( fixed + perItem * items ) * luck );
		}

		expect( sizer.size() ).toBeGreaterThanOrEqual( least );
		expect( sizer.size() ).toBeLessThanOrEqual( most );
	} );

	test( 'hold every item once', () => {
		expect( chunk( [ 1, 2, 3, 4, 5 ], 2 ) ).toEqual( [
			[ 1, 2 ],
			[ 3, 4 ],
			[ 5 ],
		] );
	} );
} );

test.each( [
	[ '120', 120 ],
	[ 'Sun, 22 Nov 2026 12:00:30 GMT', 30 ],
	[ '0', 1 ],
	[ '999999', 120 ],
	[ 'soon', undefined ],
	[ undefined, undefined ],
] )( 'Retry-After %s means %s seconds', ( header, seconds ) => {
	expect( retryAfterSeconds( header, Date.UTC( 2026, 10, 22, 12 ) ) ).toBe(
		seconds
	);
} );
