import type { Client } from 'soap';
import type {
	PlaceOrder,
	ShopOrder,
} from '../../contracts/generated/wapro-mag.ts';
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

type Twins = NonNullable< PlaceOrder[ 'twins' ] >;

let gateway: TestGateway;
let client: Client;
let now: Date;
const shopId = 'sklep';

beforeEach( async () => {
	now = new Date( '2026-11-22T10:00:00Z' );
	gateway = await startTestGateway( { now: () => now } );
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

const EMAIL = 'biuro@remonty-kowalski.example';
const NIP = '1234563218';

const twins = ( changes: Partial< Twins > = {} ): Twins => ( {
	since: '2026-11-08T10:00:00Z',
	foreignIds: [],
	customerNumber: true,
	likely: true,
	erpIds: [],
	...changes,
} );

/** Two handles, 79.80 with VAT, by a firm that WAPRO knows. */
const ofFirm = ( changes: Partial< ShopOrder > = {} ): ShopOrder =>
	shopOrder( {
		placedAt: '2026-11-22T10:00:00Z',
		payer: {
			...shopOrder().payer,
			company: 'Remonty Kowalski',
			nip: NIP,
			email: EMAIL,
		},
		...changes,
	} );

const place = ( order: ShopOrder, check?: Twins ) =>
	call( client, 'PlaceOrder', {
		shopId,
		order,
		...( check ? { twins: check } : {} ),
	} );
const refused = ( order: ShopOrder, check: Twins ) =>
	faultOf( client, 'PlaceOrder', { shopId, order, twins: check } );

const contractor = async () => {
	const [ found ] = await desk.contractor( gateway.mag, NIP );
	return found?.id ?? '';
};

/** The same order as another integrator enters it. */
const foreign = async (
	facts: Parameters< typeof desk.foreignOrder >[ 3 ] = {},
	lines = [ 'OKUC-KLAMKA-01:2:39.90' ],
	of?: string
) =>
	desk.foreignOrder(
		gateway.mag,
		of ?? ( await contractor() ),
		lines,
		facts
	);

const count = async () => ( await desk.orders( gateway.mag, 100 ) ).length;

const candidates = ( fault: Awaited< ReturnType< typeof refused > > ) =>
	[ fault.detail.candidates ?? [] ].flat();

describe( 'O1, O5: our own reference, whatever its age', () => {
	test( 'O5: both fields carry it when the buyer gave no number, so that others find the order', async () => {
		const order = ofFirm();
		const answer = await place( order );
		expect( answer.orders?.[ 0 ] ).toMatchObject( {
			internetOrderId: order.reference,
			customerOrderNumber: order.reference,
			source: 'WooCommerce',
		} );
		const withNumber = ofFirm( { buyerNumber: 'PO/7' } );
		expect( ( await place( withNumber ) ).orders?.[ 0 ] ).toMatchObject( {
			internetOrderId: withNumber.reference,
			customerOrderNumber: 'PO/7',
		} );
	} );

	test.each( [ 'internetId', 'customerNumber' ] as const )(
		'O1: an order that carries it as %s but was never received is linked, without a new one',
		async ( field ) => {
			const order = ofFirm();
			const id = await foreign( { [ field ]: order.reference } );
			now = new Date( '2028-01-10T10:00:00Z' );
			const answer = await place( order );
			expect( answer ).toMatchObject( {
				known: true,
				match: 'reference',
				orders: [ { erpId: id, reference: order.reference } ],
			} );
			expect( await count() ).toBe( 1 );
			expect( await place( order ) ).toMatchObject( {
				known: true,
				match: 'reference',
				asOf: answer.asOf,
			} );
			expect( await count() ).toBe( 1 );
		}
	);

	test( 'O1: a copy that somebody made in WAPRO is not taken for the order that was received', async () => {
		const order = ofFirm();
		const first = await place( order );
		await foreign( { internetId: order.reference } );
		const again = await place( order );
		expect( again.orders?.map( ( { erpId } ) => erpId ) ).toEqual( [
			first.orders?.[ 0 ]?.erpId,
		] );
		const found = await call( client, 'FindOrders', {
			shopId,
			reference: order.reference,
		} );
		expect( found.orders ).toHaveLength( 1 );
	} );
} );

describe( 'O5: a number of another system', () => {
	test( 'O5: is linked, asked for again it is the same, and its news reach the shop', async () => {
		const id = await foreign( {
			source: 'BaseLinker',
			internetId: '91827364',
		} );
		const order = ofFirm();
		const check = twins( { foreignIds: [ '91827364' ] } );
		const answer = await place( order, check );
		expect( answer ).toMatchObject( {
			known: true,
			match: 'internet_id',
			orders: [
				{ erpId: id, source: 'BaseLinker', match: 'internet_id' },
			],
		} );
		expect( await count() ).toBe( 1 );
		expect( await place( order, check ) ).toMatchObject( {
			match: 'internet_id',
			asOf: answer.asOf,
		} );
		const found = await call( client, 'FindOrders', {
			shopId,
			reference: order.reference,
		} );
		expect( found.orders?.[ 0 ] ).toMatchObject( {
			erpId: id,
			match: 'internet_id',
		} );

		await desk.production( gateway.mag, id );
		const { changes } = await call( client, 'ListChanges', {
			shopId,
			limit: 10,
			visibilitySeconds: 60,
		} );
		expect( changes ).toEqual( [
			expect.objectContaining( { objectType: 'order', key: id } ),
		] );
	} );

	test( 'O5: written as the customer’s number by an integrator that leaves the id blank', async () => {
		const id = await foreign( {
			source: 'Wapro Aukcje',
			customerNumber: 'AL-5501',
		} );
		const answer = await place(
			ofFirm(),
			twins( { foreignIds: [ '5501', 'AL-5501' ], likely: false } )
		);
		expect( answer.orders?.[ 0 ]?.erpId ).toBe( id );
	} );

	test( 'O5: an order that a person typed in with the same customer number is none of another system', async () => {
		await foreign( { source: '', customerNumber: '5501' } );
		const answer = await place(
			ofFirm(),
			twins( { foreignIds: [ '5501' ], likely: false } )
		);
		expect( answer ).toMatchObject( { known: false } );
	} );

	test( 'O5: older than the days asked for is not looked at', async () => {
		now = new Date( '2026-11-01T10:00:00Z' );
		await foreign( { internetId: '91827364' } );
		now = new Date( '2026-11-22T10:00:00Z' );
		const answer = await place(
			ofFirm(),
			twins( { foreignIds: [ '91827364' ] } )
		);
		expect( answer.known ).toBe( false );
	} );

	test( 'O5: an order over two warehouses is linked whole', async () => {
		const ids = [
			await foreign( { internetId: '700' }, [ 'OKUC-KLAMKA-01:1' ] ),
			await foreign( { internetId: '700' }, [ 'OKUC-KLAMKA-04:1' ] ),
		];
		const answer = await place(
			ofFirm(),
			twins( { foreignIds: [ '700' ] } )
		);
		expect( answer.orders?.map( ( { erpId } ) => erpId ) ).toEqual( ids );
	} );

	test( 'O5: the same number of two systems, or a cancelled order, is held', async () => {
		const ids = [
			await foreign( { source: 'BaseLinker', internetId: '700' } ),
			await foreign( { source: 'Apilo', internetId: '700' } ),
		];
		const fault = await refused(
			ofFirm(),
			twins( { foreignIds: [ '700' ] } )
		);
		expect( fault ).toMatchObject( {
			name: 'Conflict',
			detail: { code: 'order_twin' },
		} );
		expect( candidates( fault ) ).toEqual( ids );

		const cancelled = await foreign( { internetId: '701' } );
		await desk.cancel( gateway.mag, cancelled );
		expect(
			candidates(
				await refused( ofFirm(), twins( { foreignIds: [ '701' ] } ) )
			)
		).toEqual( [ cancelled ] );
	} );

	test( 'O5: an order that is one shop order’s already is never linked to another', async () => {
		await foreign( { internetId: '700' } );
		const check = twins( { foreignIds: [ '700' ], likely: false } );
		await place( ofFirm(), check );
		const fault = await refused( ofFirm(), check );
		expect( fault.detail.code ).toBe( 'order_twin' );
		expect( await count() ).toBe( 1 );
	} );

	test( 'O5: of two shop orders at the same moment only one is linked', async () => {
		await foreign( { internetId: '700' } );
		const check = twins( { foreignIds: [ '700' ], likely: false } );
		const outcomes = await Promise.allSettled(
			[ ofFirm(), ofFirm(), ofFirm() ].map( ( order ) =>
				place( order, check )
			)
		);
		expect(
			outcomes.filter( ( { status } ) => status === 'fulfilled' )
		).toHaveLength( 1 );
		expect( await count() ).toBe( 1 );
	} );
} );

describe( 'O5: the buyer’s own number', () => {
	const byNumber = ( changes: Partial< ShopOrder > = {} ) =>
		ofFirm( { buyerNumber: 'PO/2026/17', ...changes } );

	test( 'O5: is linked when contractor, lines and total agree', async () => {
		const id = await foreign( { customerNumber: 'PO/2026/17' }, [
			'OKUC-KLAMKA-01:1:39.90',
			'OKUC-KLAMKA-01:1:39.90',
		] );
		const answer = await place( byNumber(), twins() );
		expect( answer ).toMatchObject( {
			match: 'customer_number',
			orders: [ { erpId: id } ],
		} );
		expect( await count() ).toBe( 1 );
	} );

	test.each( [
		[ 'quantity', [ 'OKUC-KLAMKA-01:3:26.60' ] ],
		[ 'article', [ 'OKUC-KLAMKA-04:2:39.90' ] ],
		[ 'total', [ 'OKUC-KLAMKA-01:2:39.91' ] ],
	] )( 'O5: another %s is held', async ( _, lines ) => {
		const id = await foreign( { customerNumber: 'PO/2026/17' }, lines );
		const fault = await refused( byNumber(), twins( { likely: false } ) );
		expect( fault.detail.code ).toBe( 'order_twin' );
		expect( candidates( fault ) ).toEqual( [ id ] );
		expect( await count() ).toBe( 1 );
	} );

	test( 'O5: another contractor is held', async () => {
		const [ other ] = ( await desk.contractors( gateway.mag ) ).filter(
			( { nip } ) => nip !== NIP
		);
		await foreign( { customerNumber: 'PO/2026/17' }, undefined, other?.id );
		const fault = await refused( byNumber(), twins() );
		expect( fault.detail.code ).toBe( 'order_twin' );
	} );

	test( 'O5: two honest orders with the same number both arrive', async () => {
		const answers = await Promise.all( [
			place( byNumber(), twins() ),
			place( byNumber(), twins() ),
		] );
		expect( answers.map( ( { known } ) => known ) ).toEqual( [
			false,
			false,
		] );
		expect( await count() ).toBe( 2 );
	} );

	test( 'O5: an order of another shop with the same number is another order', async () => {
		await gateway.mag.database.write( ( { shops } ) =>
			shops.add( {
				id: 'inny',
				flagColumn: 'POLE10',
				customerFlagColumn: 'POLE10',
			} )
		);
		await call( client, 'PlaceOrder', {
			shopId: 'inny',
			order: byNumber( { reference: 'inny-5-abcdef' } ),
		} );
		expect( ( await place( byNumber(), twins() ) ).known ).toBe( false );
	} );

	test( 'O5: is not looked at when it is switched off', async () => {
		await foreign( { customerNumber: 'PO/2026/17' } );
		const answer = await place(
			byNumber(),
			twins( { customerNumber: false, likely: false } )
		);
		expect( answer.known ).toBe( false );
	} );
} );

describe( 'O5: likely twins', () => {
	test( 'O5: the same person, total and minute is held, and nothing is written', async () => {
		const id = await foreign();
		now = new Date( '2026-11-22T12:00:00Z' );
		const fault = await refused( ofFirm(), twins() );
		expect( fault.detail.code ).toBe( 'order_twin' );
		expect( candidates( fault ) ).toEqual( [ id ] );
		expect( await count() ).toBe( 1 );
	} );

	test.each< [ string, Partial< ShopOrder > ] >( [
		[ 'another time', { placedAt: '2026-11-22T10:06:00Z' } ],
		[
			'another total',
			{ lines: [ orderLine( '1', 'OKUC-KLAMKA-01', '1' ) ] },
		],
		[ 'another person', { payer: shopOrder().payer } ],
	] )( 'O5: %s is another order', async ( _, changes ) => {
		await foreign();
		expect( ( await place( ofFirm( changes ), twins() ) ).known ).toBe(
			false
		);
	} );

	test( 'O5: what the buyer orders twice arrives twice', async () => {
		await place( ofFirm(), twins() );
		expect( ( await place( ofFirm(), twins() ) ).known ).toBe( false );
	} );
} );

describe( 'O5: a person decides', () => {
	test( 'O5: link – those are the order, once', async () => {
		const id = await foreign();
		const order = ofFirm();
		await refused( order, twins() );
		const answer = await place(
			order,
			twins( { decision: 'link', erpIds: [ id ] } )
		);
		expect( answer ).toMatchObject( {
			match: 'by_hand',
			orders: [ { erpId: id, reference: order.reference } ],
		} );
		const fault = await refused(
			ofFirm(),
			twins( { decision: 'link', erpIds: [ id ] } )
		);
		expect( fault.detail.code ).toBe( 'twin_taken' );
		expect( await count() ).toBe( 1 );
	} );

	test( 'O5: link to an order that is gone says so', async () => {
		const fault = await refused(
			ofFirm(),
			twins( { decision: 'link', erpIds: [ '987654' ] } )
		);
		expect( fault ).toMatchObject( {
			name: 'NotFound',
			detail: { code: 'twin_gone' },
		} );
	} );

	test( 'O5: create – a new one although those exist, held again for one that came meanwhile', async () => {
		const first = await foreign();
		const order = ofFirm();
		const meanwhile = await foreign();
		const create = ( ids: string[] ) =>
			twins( { decision: 'create', erpIds: ids } );
		expect(
			candidates( await refused( order, create( [ first ] ) ) )
		).toEqual( [ meanwhile ] );
		const answer = await place( order, create( [ first, meanwhile ] ) );
		expect( answer ).toMatchObject( { known: false } );
		expect( await count() ).toBe( 3 );
		expect(
			await place( order, create( [ first, meanwhile ] ) )
		).toMatchObject( { known: true, asOf: answer.asOf } );
		expect( await count() ).toBe( 3 );
	} );

	test( 'O5: nothing is looked for when it is switched off', async () => {
		await foreign( { internetId: '700' } );
		expect( ( await place( ofFirm() ) ).known ).toBe( false );
	} );
} );

test( 'O5: an order of another system shows who, when and what to a person who compares', async () => {
	const id = await foreign( {
		source: 'BaseLinker',
		internetId: '700',
		customerNumber: 'PO/1',
	} );
	const { orders } = await call( client, 'GetOrders', {
		shopId,
		erpIds: [ id ],
	} );
	expect( orders?.[ 0 ] ).toMatchObject( {
		source: 'BaseLinker',
		internetOrderId: '700',
		customerOrderNumber: 'PO/1',
		placedAt: '2026-11-22T10:00:00.000Z',
		gross: '79.8000',
		lines: [
			{
				index: 'OKUC-KLAMKA-01',
				ordered: '2.000000',
				grossPrice: '39.9000',
				vatCode: '23',
			},
		],
	} );
	expect( orders?.[ 0 ] ).not.toHaveProperty( 'reference' );
} );

describe( 'O5, O8: what another integrator made is not the shop’s to change', () => {
	const linked = async ( facts: Parameters< typeof foreign >[ 0 ] = {} ) => {
		const id = await foreign( facts );
		const order = ofFirm();
		await place( order, twins( { decision: 'link', erpIds: [ id ] } ) );
		return { id, order };
	};
	const changeRefused = ( order: ShopOrder ) =>
		faultOf( client, 'ChangeOrder', { shopId, order } );
	const cancelRefused = ( { reference }: ShopOrder ) =>
		faultOf( client, 'CancelOrder', { shopId, reference } );

	test( 'O5, O8: a change and a cancellation of a linked order are refused, and the order stays as it was', async () => {
		const { id, order } = await linked( { source: 'BaseLinker' } );
		const before = await desk.orderOf( gateway.mag, id );
		const other = { ...order, paidAmount: '79.80' };
		for ( const fault of [
			await changeRefused( other ),
			await changeRefused( {
				...order,
				lines: [ orderLine( '1', 'OKUC-KLAMKA-01', '3', '39.90' ) ],
			} ),
			await cancelRefused( order ),
		] ) {
			expect( fault ).toMatchObject( {
				name: 'Conflict',
				detail: { code: 'order_linked', field: 'order' },
			} );
			expect( candidates( fault ) ).toEqual( [ id ] );
		}
		expect( await desk.orderOf( gateway.mag, id ) ).toEqual( before );
		expect( await count() ).toBe( 1 );
	} );

	test( 'O5, O8: what it says already is known, and one that WAPRO has cancelled is cancelled', async () => {
		const { id, order } = await linked();
		expect(
			await call( client, 'ChangeOrder', { shopId, order } )
		).toMatchObject( { known: true, orders: [ { erpId: id } ] } );
		await desk.cancel( gateway.mag, id );
		const { reference } = order;
		expect(
			await call( client, 'CancelOrder', { shopId, reference } )
		).toMatchObject( { known: true, orders: [ { state: 'cancelled' } ] } );
	} );

	test( 'O5, O8: its own order, found again by its reference, is the shop’s to change', async () => {
		const order = ofFirm();
		const id = await foreign( {
			internetId: order.reference,
			source: 'WooCommerce',
		} );
		expect( ( await place( order ) ).match ).toBe( 'reference' );
		const { reference } = order;
		const lines = [ orderLine( '1', 'OKUC-KLAMKA-01', '3', '39.90' ) ];
		expect(
			await call( client, 'ChangeOrder', {
				shopId,
				order: { ...order, lines },
			} )
		).toMatchObject( { orders: [ { erpId: id, gross: '119.7000' } ] } );
		expect(
			await call( client, 'CancelOrder', { shopId, reference } )
		).toMatchObject( { known: false, orders: [ { erpId: id } ] } );
	} );

	test( 'O5, O8: an order that a change makes is never another shop order', async () => {
		const order = ofFirm();
		await place( order );
		const changed = await call( client, 'ChangeOrder', {
			shopId,
			order: {
				...order,
				lines: [
					orderLine( '1', 'OKUC-ZAWIAS-07', '2', '24.90' ),
					orderLine( '2', 'OKNO-PCV-1200', '1', '1149.00' ),
				],
			},
		} );
		const ids = changed.orders?.map( ( { erpId } ) => erpId ) ?? [];
		expect( ids.length ).toBeGreaterThan( 1 );
		for ( const id of ids ) {
			const fault = await refused(
				ofFirm(),
				twins( { decision: 'link', erpIds: [ id ] } )
			);
			expect( fault.detail.code ).toBe( 'twin_taken' );
		}
	} );
} );
