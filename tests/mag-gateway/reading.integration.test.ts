import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;
const shopId = 'sklep';

beforeAll( async () => {
	gateway = await startTestGateway( { shops: [ 'sklep', 'hurt' ] } );
	client = await clientOf( gateway );
} );
afterAll( () => gateway.close() );

const listed = async ( shop = shopId ) =>
	(
		( await call( client, 'ListGoods', { shopId: shop, limit: 100 } ) )
			.goods ?? []
	).map( ( { index } ) => index );

test( 'the served WSDL names the address it was read from', async () => {
	const wsdl = await ( await fetch( `${ gateway.soapUrl }?wsdl` ) ).text();
	expect( wsdl ).toContain( `location="${ gateway.soapUrl }"` );
	expect( wsdl ).not.toContain( '8088' );
} );

test( 'Ping tells company, capabilities and the main warehouse', async () => {
	const answer = await call( client, 'Ping', {} );
	expect( answer ).toMatchObject( {
		company: 'Stolbud Okna i Drzwi Sp. z o.o.',
		contract: '1',
	} );
	expect( answer.warehouses ).toContainEqual( {
		symbol: 'M1',
		name: 'Magazyn główny',
		main: true,
	} );
} );

test( 'dictionaries hold VAT codes as text and price lists with their side', async () => {
	const answer = await call( client, 'GetDictionaries', {} );
	expect( answer.vatRates ).toEqual( [
		{ code: '23', name: 'Stawka podstawowa 23%', rate: '23' },
		{ code: '8', name: 'Stawka obniżona 8%', rate: '8' },
		{ code: 'zw', name: 'Zwolniony z VAT' },
	] );
	expect( answer.priceLists ).toContainEqual( {
		code: 'HURT',
		name: 'Hurtowa',
		basis: 'net',
		currency: 'PLN',
	} );
} );

describe( 'G1: the flag decides', () => {
	test( 'G1: nothing is exported before somebody flags it', async () => {
		expect( await listed() ).toEqual( [] );
	} );

	test( 'G1: each shop has a flag of its own', async () => {
		await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ], 'sklep' );
		await desk.flag( gateway.mag, [ 'OKUC-ZAWIAS-07' ], 'hurt' );
		expect( await listed( 'sklep' ) ).toEqual( [ 'OKUC-KLAMKA-01' ] );
		expect( await listed( 'hurt' ) ).toEqual( [ 'OKUC-ZAWIAS-07' ] );
		await desk.unflag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
		expect( await listed( 'sklep' ) ).toEqual( [] );
	} );

	test( 'G1: pages follow the catalogue index', async () => {
		await desk.flag( gateway.mag, [
			'OKUC-ZAMEK-03',
			'OKNO-PCV-1200',
			'DRZWI-STAL-90',
		] );
		const first = await call( client, 'ListGoods', { shopId, limit: 2 } );
		expect( first.goods?.map( ( { index } ) => index ) ).toEqual( [
			'DRZWI-STAL-90',
			'OKNO-PCV-1200',
		] );
		expect( first.more ).toBe( true );
		const second = await call( client, 'ListGoods', {
			shopId,
			afterIndex: 'OKNO-PCV-1200',
			limit: 2,
		} );
		expect( second.goods?.map( ( { index } ) => index ) ).toEqual( [
			'OKUC-ZAMEK-03',
		] );
		expect( second.more ).toBe( false );
	} );

	test( 'G1: WAPRO keeps the state of each article in the shop, the newest one', async () => {
		const put = ( state: string, since: string, index = 'OKNO-PCV-1200' ) =>
			call( client, 'PutShopStates', {
				shopId,
				states: [ { index, state, reason: 'powód', since } ],
			} );
		await put( 'published', '2026-11-22T12:00:00+01:00' );
		await put( 'waiting', '2026-11-22T10:59:00Z' );
		const unknown = await put( 'hidden', '2026-11-22T12:00:00Z', 'BRAK' );
		expect( unknown ).toMatchObject( { stored: '0', unknown: [ 'BRAK' ] } );
		expect( await desk.states( gateway.mag ) ).toEqual( [
			{
				shop: 'sklep',
				index: 'OKNO-PCV-1200',
				state: 'published',
				reason: 'powód',
				since: '2026-11-22T11:00:00.000Z',
			},
		] );
	} );
} );

test( 'goods come with production parameters; an unknown index is deleted', async () => {
	const { goods = [] } = await call( client, 'GetGoods', {
		shopId,
		indexes: [ 'BRAK', 'OKNO-PCV-1200' ],
	} );
	expect( goods[ 0 ] ).toEqual( {
		index: 'BRAK',
		deleted: true,
		flagged: false,
	} );
	expect( goods[ 1 ] ).toMatchObject( {
		index: 'OKNO-PCV-1200',
		vatCode: '23',
		weight: '38.500000',
		categoryPath: 'Okna / Okna PVC',
	} );
	expect( goods[ 1 ]?.parameters ).toContainEqual( {
		code: 'width',
		name: 'Szerokość',
		unit: 'mm',
		minimum: '400',
		maximum: '3000',
	} );
} );

test( 'G4: stock comes per warehouse, a change moves the counter and the hash', async () => {
	const stock = () =>
		call( client, 'ListStock', { shopId, indexes: [ 'OKUC-ZAMEK-03' ] } );
	const before = await stock();
	await desk.receive( gateway.mag, 'OKUC-ZAMEK-03', 'M2', '5' );
	const after = await stock();
	expect(
		after.rows?.map( ( { warehouse, available } ) => [
			warehouse,
			available,
		] )
	).toEqual( [
		[ 'M1', '12.000000' ],
		[ 'M2', '35.000000' ],
	] );
	expect( BigInt( after.asOf ) ).toBeGreaterThan( BigInt( before.asOf ) );
	expect( after.rows?.[ 0 ]?.hash ).toBe( before.rows?.[ 0 ]?.hash );
	expect( after.rows?.[ 1 ]?.hash ).not.toBe( before.rows?.[ 1 ]?.hash );
} );

test( 'prices carry both sides of the asked list', async () => {
	await desk.price( gateway.mag, 'OKUC-KLAMKA-01', 'HURT', '23,36' );
	const { rows = [] } = await call( client, 'ListPrices', {
		shopId,
		priceList: 'HURT',
		indexes: [ 'OKUC-KLAMKA-01', 'BRAK' ],
	} );
	expect( rows ).toHaveLength( 1 );
	expect( rows[ 0 ] ).toMatchObject( { net: '23.3600', gross: '28.7300' } );
} );

test.each( [
	[
		'an unknown shop',
		'ListGoods',
		{ shopId: 'obcy', limit: 1 },
		'shop_unknown',
		'shopId',
	],
	[
		'a page of nothing',
		'ListGoods',
		{ shopId, limit: 0 },
		'malformed',
		'limit',
	],
	[
		'an unknown price list',
		'ListPrices',
		{ shopId, priceList: 'X' },
		'price_list_unmapped',
		'priceList',
	],
	[
		'an index of 21 characters',
		'GetGoods',
		{ shopId, indexes: [ 'X'.repeat( 21 ) ] },
		'too_long',
		'indexes[0]',
	],
	[
		'a missing element',
		'GetGoods',
		{ indexes: [ 'A' ] },
		'missing',
		'shopId',
	],
	[
		'too many keys',
		'GetGoods',
		{ shopId, indexes: Array( 1001 ).fill( 'A' ) },
		'too_many',
		'indexes',
	],
	[
		'a search for nothing',
		'FindOrders',
		{ shopId },
		'nothing_to_find',
		'reference',
	],
	[
		'an endless hiding',
		'ListChanges',
		{ shopId, limit: 1, visibilitySeconds: 999_999 },
		'out_of_range',
		'visibilitySeconds',
	],
] )( 'Invalid: %s', async ( _, operation, request, code, field ) => {
	const fault = await faultOf( client, operation, request );
	expect( fault ).toMatchObject( {
		name: 'Invalid',
		detail: { code, field },
	} );
} );
