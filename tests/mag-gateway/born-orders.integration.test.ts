import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { CHAIN, offered, REMONTY, shopId } from './customers.ts';
import { call, clientOf, shopOrder, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;
let now: Date;

beforeEach( async () => {
	now = new Date( '2026-11-22T10:00:00Z' );
	gateway = await startTestGateway( { now: () => now } );
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

const HANDLES = [ 'OKUC-KLAMKA-01:2:39.90' ];

const flagged = ( contractor: string ) =>
	desk.flagContractors( gateway.mag, [ contractor ], shopId );
const phone = (
	contractor = REMONTY,
	facts: Parameters< typeof desk.foreignOrder >[ 3 ] = {}
) =>
	desk.foreignOrder( gateway.mag, contractor, HANDLES, {
		source: '',
		...facts,
	} );
const list = async ( change: object = {} ) => {
	const { orders = [], more } = await call( client, 'ListOrders', {
		shopId,
		since: '2026-09-01T00:00:00Z',
		limit: 100,
		...change,
	} );
	return { ids: orders.map( ( { erpId } ) => erpId ), orders, more };
};
const read = async ( erpId: string ) => {
	const { orders = [] } = await call( client, 'GetOrders', {
		shopId,
		erpIds: [ erpId ],
	} );
	return orders[ 0 ];
};
const newsOf = async ( id: string ) =>
	( await offered( client ) ).filter( ( one ) =>
		one.startsWith( `order ${ id } ` )
	);

test( 'O7: what a salesman enters for a flagged contractor is news for its shop, and later moves too', async () => {
	await flagged( REMONTY );
	const id = await phone();
	expect( await newsOf( id ) ).toEqual( [ `order ${ id } entered` ] );
	await desk.production( gateway.mag, id );
	expect( await newsOf( id ) ).toEqual( [ `order ${ id } production` ] );
} );

test( 'O7: an order of a contractor that no shop is told of is nobody’s news', async () => {
	await desk.unflagContractors( gateway.mag, [ REMONTY ], shopId );
	const id = await phone();
	expect( await newsOf( id ) ).toEqual( [] );
	expect( ( await list() ).ids ).not.toContain( id );
} );

test( 'O7: it is read with contact, delivery place, currency, lines with prices, and no reference', async () => {
	await flagged( CHAIN );
	const { customers = [] } = await call( client, 'GetCustomers', {
		shopId,
		erpIds: [ CHAIN ],
	} );
	const contact = customers[ 0 ]?.contacts?.[ 0 ];
	const place = customers[ 0 ]?.deliveryPlaces?.[ 0 ];
	const id = await phone( CHAIN, {
		contact: contact?.erpId,
		place: place?.erpId,
		customerNumber: 'PO 7/26',
	} );
	const order = await read( id );
	expect( order ).toMatchObject( {
		contractorId: CHAIN,
		contactId: contact?.erpId,
		orderedBy: `${ contact?.firstName } ${ contact?.lastName }`,
		deliveryPlaceId: place?.erpId,
		customerOrderNumber: 'PO 7/26',
		currency: 'PLN',
		gross: '79.8000',
		lines: [ { index: 'OKUC-KLAMKA-01', grossPrice: '39.9000' } ],
	} );
	expect( order?.deliveryPlace ).toContain( place?.city );
	expect( order?.reference ).toBeUndefined();
	expect( order?.source ).toBeUndefined();
	await expect(
		phone( REMONTY, { place: place?.erpId } )
	).rejects.toMatchObject( { detail: { code: 'place_unknown' } } );
} );

test( 'O7, S3: a listing pages through the shop’s orders and its contractors’, with hashes that change with the order', async () => {
	await flagged( REMONTY );
	const first = await phone();
	const second = await phone( REMONTY, { source: 'Allegro' } );
	await call( client, 'PlaceOrder', { shopId, order: shopOrder() } );
	const all = await list();
	expect( all.ids ).toHaveLength( 3 );
	expect( all.orders[ 0 ]?.hash ).toBe( ( await read( first ) )?.hash );

	const page = await list( { limit: 2 } );
	expect( page ).toMatchObject( { ids: [ first, second ], more: true } );
	expect( await list( { limit: 2, afterId: second } ) ).toMatchObject( {
		ids: all.ids.slice( 2 ),
		more: false,
	} );

	await desk.pay( gateway.mag, first, '10' );
	const after = await list();
	expect( after.orders[ 0 ]?.hash ).not.toBe( all.orders[ 0 ]?.hash );
	expect( after.orders[ 1 ]?.hash ).toBe( all.orders[ 1 ]?.hash );
	expect( ( await list( { since: '2026-11-23T00:00:00Z' } ) ).ids ).toEqual(
		[]
	);
} );

test( 'O7: an order that a user deletes is news, is listed no more and reads as deleted; a begun one cannot be deleted', async () => {
	await flagged( REMONTY );
	const id = await phone();
	await offered( client );
	await desk.remove( gateway.mag, id );
	expect( await newsOf( id ) ).toEqual( [ `order ${ id } deleted` ] );
	expect( ( await list() ).ids ).toEqual( [] );
	expect( await read( id ) ).toMatchObject( { erpId: id, deleted: true } );

	const begun = await phone();
	await desk.ship( gateway.mag, begun, { number: '1' } );
	await expect( desk.remove( gateway.mag, begun ) ).rejects.toMatchObject( {
		detail: { code: 'order_in_use' },
	} );
} );
