import { DatabaseSync } from 'node:sqlite';
import type { Client } from 'soap';
import type { ShopOrder } from '../../contracts/generated/wapro-mag.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import {
	call,
	clientOf,
	faultOf,
	orderLine,
	shopOrder,
	startTestGateway,
} from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;
const shopId = 'sklep';

beforeEach( async () => {
	gateway = await startTestGateway( {
		now: () => new Date( '2026-11-22T10:00:00Z' ),
	} );
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

const place = ( order: ShopOrder ) =>
	call( client, 'PlaceOrder', { shopId, order } );
const change = ( order: ShopOrder ) =>
	call( client, 'ChangeOrder', { shopId, order } );
const cancel = ( { reference }: ShopOrder, reason?: string ) =>
	call( client, 'CancelOrder', { shopId, reference, reason } );
const changeRefused = ( order: ShopOrder ) =>
	faultOf( client, 'ChangeOrder', { shopId, order } );
const cancelRefused = ( { reference }: ShopOrder ) =>
	faultOf( client, 'CancelOrder', { shopId, reference } );
const found = async ( { reference }: ShopOrder ) =>
	( await call( client, 'FindOrders', { shopId, reference } ) ).orders ?? [];
const levels = async ( index: string ) =>
	( await desk.stock( gateway.mag, index ) ).map(
		( { warehouse, reserved, available } ) =>
			`${ warehouse } ${ Number( reserved ) }/${ Number( available ) }`
	);
const waiting = async () =>
	(
		(
			await call( client, 'ListChanges', {
				shopId,
				limit: 100,
				visibilitySeconds: 60,
			} )
		).changes ?? []
	).map(
		( { objectType, key, cause } ) => `${ objectType } ${ key } ${ cause }`
	);
const handles = ( quantity: string ) => ( {
	lines: [ orderLine( '1', 'OKUC-KLAMKA-01', quantity ) ],
} );

/** A basket over two warehouses: the window in M1, the hinges in M2. */
const basket = ( hinges = '2' ) => ( {
	lines: [
		orderLine( '1', 'OKUC-ZAWIAS-07', hinges, '24.90' ),
		orderLine( '2', 'OKNO-PCV-1200', '1', '1149.00' ),
	],
} );

describe( 'O8: an order is changed before its realisation', () => {
	test( 'O8: the same ERP order has the new lines, totals and reservation, and the shop is told of nothing but stock', async () => {
		await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
		const order = shopOrder();
		const placed = await place( order );
		await waiting();
		const changed = await change( {
			...order,
			...handles( '5' ),
			note: 'proszę dzwonić',
		} );
		expect( changed.known ).toBe( false );
		expect( BigInt( changed.asOf ) ).toBeGreaterThan(
			BigInt( placed.asOf )
		);
		expect( changed.customer?.contractorId ).toBe(
			placed.customer?.contractorId
		);
		expect( changed.orders ).toMatchObject( [
			{
				erpId: placed.orders?.[ 0 ]?.erpId,
				number: 'ZO 000001/2026',
				state: 'registered',
				gross: '199.5000',
				lines: [
					{ lineId: '1', ordered: '5.000000', reserved: '5.000000' },
				],
			},
		] );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 5/20',
			'M2 0/100',
		] );
		expect( await waiting() ).toEqual( [
			'stock OKUC-KLAMKA-01 released',
		] );
	} );

	test( 'O8, O1: the same change again is known, with the same counter and one order, also once it is being realised', async () => {
		const order = shopOrder();
		await place( order );
		const other = { ...order, ...handles( '3' ) };
		const first = await change( other );
		await desk.ship( gateway.mag, first.orders?.[ 0 ]?.erpId ?? '', {
			number: '1',
		} );
		const again = await change( other );
		expect( again ).toMatchObject( { known: true, asOf: first.asOf } );
		expect( again.orders ).toHaveLength( 1 );
		expect( await desk.orders( gateway.mag ) ).toHaveLength( 1 );
	} );

	test( 'O8, O1: two changes that come at once leave one order and one reservation', async () => {
		const order = shopOrder();
		await place( order );
		const other = { ...order, ...handles( '4' ) };
		const answers = await Promise.all( [
			change( other ),
			change( other ),
			change( other ),
		] );
		expect( answers.filter( ( { known } ) => ! known ) ).toHaveLength( 1 );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 4/21',
			'M2 0/100',
		] );
	} );

	test( 'O8: after a change the first content is another body, and a change back to it is a change', async () => {
		const order = shopOrder();
		await place( order );
		await change( { ...order, ...handles( '3' ) } );
		expect(
			await faultOf( client, 'PlaceOrder', { shopId, order } )
		).toMatchObject( { detail: { code: 'reference_conflict' } } );
		expect( ( await change( order ) ).known ).toBe( false );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 2/23',
			'M2 0/100',
		] );
	} );

	test( 'O4: the reservation alone is a change: made when it is wanted, given back when it is not, with word of the stock', async () => {
		await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
		const order = shopOrder( { reserve: false } );
		await place( order );
		await waiting();
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 0/25',
			'M2 0/100',
		] );
		const reserved = await change( { ...order, reserve: true } );
		expect( reserved ).toMatchObject( {
			known: false,
			orders: [ { number: 'ZO 000001/2026', reserved: true } ],
		} );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 2/23',
			'M2 0/100',
		] );
		expect( await waiting() ).toEqual( [
			'stock OKUC-KLAMKA-01 reserved',
		] );
		expect( await change( order ) ).toMatchObject( {
			orders: [ { reserved: false } ],
		} );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 0/25',
			'M2 0/100',
		] );
	} );

	test( 'O8: goods that a change sets free go to the order that waits for them', async () => {
		const first = shopOrder( { ...handles( '20' ), warehouses: [ 'M1' ] } );
		await place( first );
		const late = shopOrder( { ...handles( '10' ), warehouses: [ 'M1' ] } );
		await place( late );
		await change( { ...first, ...handles( '16' ) } );
		expect( ( await found( late ) )[ 0 ]?.lines ).toMatchObject( [
			{ ordered: '10.000000', reserved: '9.000000' },
		] );
	} );

	test( 'O8: an ERP order comes, stays or goes with the warehouse that serves it', async () => {
		const order = shopOrder( basket() );
		const [ window, hinges ] = ( await place( order ) ).orders ?? [];
		const alone = {
			...order,
			lines: [ orderLine( '2', 'OKNO-PCV-1200', '1', '1149.00' ) ],
		};
		expect( ( await change( alone ) ).orders ).toMatchObject( [
			{ erpId: window?.erpId, state: 'registered', warehouse: 'M1' },
			{
				erpId: hinges?.erpId,
				state: 'cancelled',
				warehouse: 'M2',
				gross: '0.0000',
			},
		] );
		expect( ( await levels( 'OKUC-ZAWIAS-07' ) ).join() ).toMatch(
			/M2 0\//
		);
		const both = await change( { ...order, ...basket( '6' ) } );
		expect(
			both.orders?.map(
				( { state, warehouse } ) => `${ warehouse } ${ state }`
			)
		).toEqual( [ 'M1 registered', 'M2 cancelled', 'M2 registered' ] );
		expect( both.orders?.at( -1 )?.lines ).toMatchObject( [
			{ index: 'OKUC-ZAWIAS-07', ordered: '6.000000' },
		] );
	} );

	test( 'O8: in the buffer it stays in the buffer, without a reservation', async () => {
		await desk.buffer( gateway.mag, true );
		const order = shopOrder();
		await place( order );
		expect(
			( await change( { ...order, ...handles( '3' ) } ) ).orders
		).toMatchObject( [ { state: 'buffered', gross: '119.7000' } ] );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 0/25',
			'M2 0/100',
		] );
	} );

	test( 'O8: the contractor stays though the buyer’s address changed, and follows another NIP', async () => {
		const order = shopOrder();
		const { customer } = await place( order );
		const payer = { ...order.payer, email: 'inny@poczta.example' };
		expect(
			( await change( { ...order, payer } ) ).customer?.contractorId
		).toBe( customer?.contractorId );
		const [ domostal ] = await desk.contractor( gateway.mag, 'Domostal' );
		expect(
			(
				await change( {
					...order,
					payer: { ...payer, nip: '9542583988' },
				} )
			).customer?.contractorId
		).toBe( domostal?.id );
	} );

	test( 'O8: what was paid is booked anew over the ERP orders that are left', async () => {
		const order = shopOrder( { ...basket(), paidAmount: '1198.80' } );
		await place( order );
		const { orders } = await change( {
			...order,
			lines: [ orderLine( '1', 'OKUC-ZAWIAS-07', '2', '24.90' ) ],
			paidAmount: '49.80',
		} );
		expect(
			orders?.map( ( { state, paidAmount, payment } ) => [
				state,
				paidAmount,
				payment.code,
			] )
		).toEqual( [
			[ 'cancelled', '0.0000', 'paid' ],
			[ 'registered', '49.8000', 'paid' ],
		] );
	} );
} );

describe( 'O8: what cannot be changed any more is a conflict that says what WAPRO has done', () => {
	const moves: [ string, ( id: string ) => Promise< unknown >, RegExp ][] = [
		[
			'production has begun',
			( id ) => desk.production( gateway.mag, id ),
			/ZO 000001\/2026: W produkcji/,
		],
		[
			'the goods were issued and sent',
			( id ) => desk.ship( gateway.mag, id, { number: '6200' } ),
			/OKUC-KLAMKA-01 2\/2 szt, InPost 6200/,
		],
	];

	test.each( moves )( 'O8: %s', async ( _, move, said ) => {
		const order = shopOrder();
		const { orders } = await place( order );
		await move( orders?.[ 0 ]?.erpId ?? '' );
		const before = await found( order );
		for ( const fault of [
			await changeRefused( { ...order, ...handles( '3' ) } ),
			await cancelRefused( order ),
		] ) {
			expect( fault ).toMatchObject( {
				name: 'Conflict',
				detail: { code: 'order_realised' },
			} );
			expect( String( fault.detail.reason ) ).toMatch( said );
		}
		expect( await found( order ) ).toEqual( before );
	} );

	test( 'O8: of two ERP orders one was begun: none is changed, none is cancelled', async () => {
		const order = shopOrder( basket() );
		const { orders } = await place( order );
		await desk.ship( gateway.mag, orders?.[ 1 ]?.erpId ?? '', {
			number: '1',
		} );
		const before = await found( order );
		expect( await cancelRefused( order ) ).toMatchObject( {
			detail: { code: 'order_realised' },
		} );
		expect(
			await changeRefused( { ...order, ...basket( '3' ) } )
		).toMatchObject( { detail: { code: 'order_realised' } } );
		expect( await found( order ) ).toEqual( before );
	} );

	test( 'O8: a payment alone is taken although realisation has begun', async () => {
		const order = shopOrder();
		const { orders } = await place( order );
		await desk.ship( gateway.mag, orders?.[ 0 ]?.erpId ?? '', {
			number: '1',
		} );
		const paid = await change( { ...order, paidAmount: '79.80' } );
		expect( paid ).toMatchObject( {
			known: false,
			orders: [ { paidAmount: '79.8000', payment: { code: 'paid' } } ],
		} );
	} );

	test.each( [ 'przelew', undefined ] )(
		'O8: it is taken by another form of payment, too, which alone changes nothing any more (before: %s)',
		async ( paymentForm ) => {
			const order = shopOrder( { paymentForm } );
			const { orders } = await place( order );
			await desk.ship( gateway.mag, orders?.[ 0 ]?.erpId ?? '', {
				number: '1',
			} );
			const otherwise = { ...order, paymentForm: 'pobranie' };
			for ( const refused of [
				otherwise,
				{ ...otherwise, ...handles( '3' ), paidAmount: '79.80' },
			] ) {
				expect( await changeRefused( refused ) ).toMatchObject( {
					detail: { code: 'order_realised' },
				} );
			}
			expect(
				await change( { ...otherwise, paidAmount: '79.80' } )
			).toMatchObject( {
				known: false,
				orders: [
					{ paidAmount: '79.8000', payment: { code: 'paid' } },
				],
			} );
		}
	);

	test( 'O4: how it is delivered and its coupons stand where WAPRO’s user reads them, also after a change', async () => {
		const order = shopOrder( {
			deliveryMethod: 'Kurier',
			coupons: 'jesien10, lato5',
			note: 'dzwonić',
		} );
		const said = () => {
			const database = new DatabaseSync( gateway.file, {
				readOnly: true,
			} );
			const row = database
				.prepare(
					'SELECT UWAGI AS note, INFORMACJE_DODATKOWE AS extra FROM ZAMOWIENIE WHERE ZAMOWIENIE_INTERNETOWE_ID = ?'
				)
				.get( order.reference );
			database.close();
			return row;
		};
		await place( order );
		expect( said() ).toEqual( {
			note: 'dzwonić',
			extra: expect.stringMatching(
				/^Zamówienie internetowe nr .+\nSposób dostawy: Kurier\nKupony: jesien10, lato5$/
			),
		} );
		const changed = await change( {
			...order,
			deliveryMethod: 'Odbiór osobisty',
			coupons: undefined,
		} );
		expect( changed.known ).toBe( false );
		expect( said() ).toMatchObject( {
			extra: expect.stringMatching(
				/^Zamówienie internetowe nr .+\nSposób dostawy: Odbiór osobisty$/
			),
		} );
	} );

	test( 'O4, O8: a payment is taken of an order in realisation that an older shop told without its delivery and coupons', async () => {
		const order = shopOrder();
		const { orders } = await place( order );
		await desk.ship( gateway.mag, orders?.[ 0 ]?.erpId ?? '', {
			number: '1',
		} );
		const more = {
			...order,
			deliveryMethod: 'Kurier',
			coupons: 'jesien10',
		};
		expect( await changeRefused( more ) ).toMatchObject( {
			detail: { code: 'order_realised' },
		} );
		expect(
			await changeRefused( {
				...more,
				...handles( '3' ),
				paidAmount: '79.80',
			} )
		).toMatchObject( { detail: { code: 'order_realised' } } );
		expect(
			await change( { ...more, paidAmount: '79.80' } )
		).toMatchObject( {
			orders: [ { paidAmount: '79.8000', payment: { code: 'paid' } } ],
		} );
	} );

	test( 'O8: an order that WAPRO cancelled is not brought back', async () => {
		const order = shopOrder();
		const { orders } = await place( order );
		await desk.cancel( gateway.mag, orders?.[ 0 ]?.erpId ?? '' );
		expect(
			await changeRefused( { ...order, ...handles( '3' ) } )
		).toMatchObject( {
			name: 'Conflict',
			detail: {
				code: 'order_cancelled',
				reason: expect.stringContaining( 'ZO 000001/2026' ),
			},
		} );
		expect( await changeRefused( order ) ).toMatchObject( {
			detail: { code: 'order_cancelled' },
		} );
	} );

	test( 'O8: a refused change leaves everything as it was', async () => {
		const order = shopOrder();
		await place( order );
		const before = await found( order );
		expect(
			await changeRefused( {
				...order,
				lines: [
					orderLine( '1', 'OKUC-KLAMKA-01', '1' ),
					orderLine( '2', 'BRAK' ),
				],
			} )
		).toMatchObject( {
			name: 'NotFound',
			detail: { field: 'lines[1].index' },
		} );
		expect( await found( order ) ).toEqual( before );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 2/23',
			'M2 0/100',
		] );
	} );

	test( 'O8: Busy while somebody edits the order or an article of it, then it goes through', async () => {
		const order = shopOrder();
		const id = ( await place( order ) ).orders?.[ 0 ]?.erpId ?? '';
		for ( const [ kind, key ] of [
			[ 'order', id ],
			[ 'article', 'OKUC-KLAMKA-01' ],
		] as const ) {
			await desk.setLock( gateway.mag, kind, key, true );
			expect(
				await changeRefused( { ...order, ...handles( '3' ) } )
			).toMatchObject( { name: 'Busy' } );
			expect( await cancelRefused( order ) ).toMatchObject( {
				name: 'Busy',
			} );
			await desk.setLock( gateway.mag, kind, key, false );
		}
		expect(
			( await change( { ...order, ...handles( '3' ) } ) ).known
		).toBe( false );
	} );

	test( 'O8: a reference that WAPRO never had is named as such', async () => {
		const order = shopOrder();
		for ( const fault of [
			await changeRefused( order ),
			await cancelRefused( order ),
		] ) {
			expect( fault ).toMatchObject( {
				name: 'NotFound',
				detail: { code: 'order_unknown', field: 'reference' },
			} );
		}
	} );
} );

describe( 'O8: an order is cancelled before its realisation', () => {
	test( 'O8: all its ERP orders, the reservation is free again, the reason stays with them', async () => {
		await desk.flag( gateway.mag, [ 'OKUC-ZAWIAS-07' ] );
		const order = shopOrder( basket() );
		await place( order );
		await waiting();
		const answer = await cancel( order, 'klient zrezygnował' );
		expect( answer ).toMatchObject( {
			known: false,
			orders: [
				{ state: 'cancelled', reserved: false },
				{ state: 'cancelled', reserved: false },
			],
		} );
		expect( ( await levels( 'OKUC-ZAWIAS-07' ) ).join() ).toMatch(
			/M2 0\//
		);
		expect( await waiting() ).toEqual( [
			'stock OKUC-ZAWIAS-07 released',
		] );
		const database = new DatabaseSync( gateway.file, { readOnly: true } );
		const remarks = database
			.prepare(
				"SELECT INFORMACJE_DODATKOWE AS text FROM ZAMOWIENIE WHERE STATUS_ZAM = 'A'"
			)
			.all();
		database.close();
		expect( remarks ).toHaveLength( 2 );
		for ( const { text } of remarks ) {
			expect( text ).toMatch(
				/^Zamówienie internetowe nr .+\nAnulowane w sklepie: klient zrezygnował$/
			);
		}
	} );

	test( 'O8, O1: again it is known, whoever cancelled it first', async () => {
		const mine = shopOrder();
		await place( mine );
		await cancel( mine );
		const theirs = shopOrder();
		const { orders } = await place( theirs );
		await desk.cancel( gateway.mag, orders?.[ 0 ]?.erpId ?? '' );
		for ( const order of [ mine, theirs ] ) {
			expect( await cancel( order ) ).toMatchObject( {
				known: true,
				orders: [ { state: 'cancelled' } ],
			} );
		}
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 0/25',
			'M2 0/100',
		] );
	} );
} );
