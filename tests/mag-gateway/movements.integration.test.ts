import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import {
	call,
	clientOf,
	orderLine,
	shopOrder,
	startTestGateway,
} from './gateway.ts';
import type { TestGateway } from './gateway.ts';

const shopId = 'sklep';
const INDEX = 'OKUC-SMAR-18';
let gateway: TestGateway;
let client: Client;

beforeEach( async () => {
	gateway = await startTestGateway( {
		now: () => new Date( '2026-11-22T10:00:00Z' ),
	} );
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

interface Movement {
	readonly counter: string;
	readonly warehouse: string;
	readonly kind: string;
	readonly quantity: string;
	readonly document?: string;
}

interface Supply {
	readonly index: string;
	readonly quantity: string;
	readonly expectedOn?: string;
}

async function list( afterCounter?: string, indexes = [ INDEX ] ) {
	const answer = await call( client, 'ListMovements', {
		shopId,
		afterCounter,
		indexes,
	} );
	return {
		asOf: answer.asOf,
		movements: ( answer.movements ?? [] ) as Movement[],
		supplies: ( answer.supplies ?? [] ) as Supply[],
	};
}
const brief = ( { movements }: { readonly movements: readonly Movement[] } ) =>
	movements.map(
		( { warehouse, kind, quantity, document } ) =>
			`${ warehouse } ${ kind } ${ Number( quantity ) } ${ document }`
	);

test( 'G11: each way of moving stock leaves its cause, signed, with its document, oldest first', async () => {
	const { mag } = gateway;
	await desk.receive( mag, INDEX, 'M1', '12' );
	await desk.receive( mag, INDEX, 'M1', '-2' );
	await desk.move( mag, INDEX, 'M1', 'M3', '5' );
	await desk.correct( mag, INDEX, 'M3', '19' );
	const placed = await call( client, 'PlaceOrder', {
		shopId,
		order: shopOrder( {
			warehouses: [ 'M1' ],
			lines: [ orderLine( '1', INDEX, '3', '19.90' ) ],
		} ),
	} );
	const id = placed.orders?.[ 0 ]?.erpId ?? '';
	await desk.cancel( mag, id );
	expect( brief( await list() ) ).toEqual( [
		'M1 received 12 PZ 000001/2026',
		'M1 issued -2 RW 000001/2026',
		'M1 moved -5 MM 000001/2026',
		'M3 moved 5 MM 000001/2026',
		'M3 corrected -1 RW 000002/2026',
		'M1 reserved -3 ZO 000001/2026',
		'M1 released 3 ZO 000001/2026',
	] );
	// What is on hand is where it began plus what moved it.
	expect(
		( await desk.stock( mag, INDEX ) ).map( ( { onHand, available } ) => [
			Number( onHand ),
			Number( available ),
		] )
	).toEqual( [
		[ 40, 40 ],
		[ 19, 19 ],
	] );
} );

test( 'G11: after the counter of an answer only what moved since, of the asked articles only', async () => {
	await desk.receive( gateway.mag, INDEX, 'M1', '1' );
	const first = await list();
	expect( brief( await list( first.asOf ) ) ).toEqual( [] );
	await desk.receive( gateway.mag, 'OKUC-PIANA-15', 'M1', '4' );
	await desk.receive( gateway.mag, INDEX, 'M3', '2' );
	const second = await list( first.asOf );
	expect( brief( second ) ).toEqual( [ 'M3 received 2 PZ 000003/2026' ] );
	expect( BigInt( second.movements[ 0 ]?.counter ?? 0 ) ).toBeGreaterThan(
		BigInt( first.asOf )
	);
	expect(
		brief( await list( first.asOf, [ INDEX, 'OKUC-PIANA-15' ] ) )
	).toHaveLength( 2 );
	expect( brief( await list( first.asOf, [] ) ) ).toEqual( [] );
} );

test( 'G11: of one article at most the fifty newest', async () => {
	for ( let n = 1; n <= 53; n++ ) {
		await desk.receive( gateway.mag, INDEX, 'M1', String( n ) );
	}
	const { movements } = await list();
	expect( movements.map( ( { quantity } ) => Number( quantity ) ) ).toEqual(
		Array.from( { length: 50 }, ( _, n ) => n + 4 )
	);
} );

test( 'G11: what is ordered at suppliers, the next delivery first, and what arrives counts as delivered', async () => {
	const { mag } = gateway;
	await desk.flag( mag, [ INDEX ] );
	const order = ( amount: string, expectedOn?: string, warehouse = 'M1' ) =>
		desk.supply( mag, INDEX, {
			warehouse,
			amount,
			expectedOn,
			supplier: 'Chemia Odra',
		} );
	await order( '30' );
	await order( '20', '2026-12-04' );
	await order( '10', '2026-12-01', 'M3' );
	const seen = async () =>
		( await list() ).supplies.map(
			( { quantity, expectedOn } ) =>
				`${ Number( quantity ) } ${ expectedOn }`
		);
	expect( await seen() ).toEqual( [
		'10 2026-12-01',
		'20 2026-12-04',
		'30 undefined',
	] );
	expect( ( await list() ).supplies[ 0 ] ).toMatchObject( {
		index: INDEX,
		warehouse: 'M3',
		supplier: 'Chemia Odra',
		document: 'ZD 000005/2026',
	} );
	await desk.receive( mag, INDEX, 'M1', '25' );
	expect( await seen() ).toEqual( [ '10 2026-12-01', '25 undefined' ] );
	await desk.receive( mag, INDEX, 'M1', '-5' );
	expect( await seen() ).toEqual( [ '10 2026-12-01', '25 undefined' ] );
	await desk.receive( mag, INDEX, 'M3', '11' );
	expect( await seen() ).toEqual( [ '25 undefined' ] );
	const { changes } = await desk.queue( mag, 10 );
	expect( changes.map( ( { type } ) => type ) ).toContain( 'stock' );
	// A supplier's order is none of the customers'.
	expect( await desk.orders( mag ) ).toEqual( [] );
} );

test( 'G11: the demo has deliveries on their way', async () => {
	const { supplies } = await list( undefined, [
		'OKUC-ZACZEP-10',
		'OKUC-WKLADKA-08',
	] );
	expect( supplies.map( ( { index } ) => index ) ).toEqual( [
		'OKUC-WKLADKA-08',
		'OKUC-ZACZEP-10',
	] );
	expect( supplies[ 0 ]?.expectedOn ).toMatch( /^\d{4}-\d\d-\d\d$/ );
} );
