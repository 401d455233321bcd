import type { Client } from 'soap';
import { openEmbedded } from '../../mag-gateway/database/sqlite/database.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { call, clientOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

const shopId = 'sklep';
let gateway: TestGateway;
let client: Client;

beforeAll( async () => {
	gateway = await startTestGateway();
	client = await clientOf( gateway );
} );
afterAll( () => gateway.close() );

const goods = async ( index: string ) =>
	( await call( client, 'GetGoods', { shopId, indexes: [ index ] } ) )
		.goods?.[ 0 ] ?? {};
const price = async ( index: string, priceList = 'DET' ) =>
	(
		await call( client, 'ListPrices', {
			shopId,
			priceList,
			indexes: [ index ],
		} )
	).rows?.[ 0 ] ?? {};

test( 'G7: sizes, weight and producer come with their units; an unknown size says nothing', async () => {
	expect( await goods( 'OKUC-POCHWYT-06' ) ).toMatchObject( {
		weight: '1.900000',
		weightUnit: 'kg',
		width: '4.000000',
		height: '120.000000',
		depth: '8.000000',
		sizeUnit: 'cm',
		producer: 'Metal i Szkło Podhale',
	} );
	const plain = await goods( 'OKUC-ZAMEK-03' );
	expect( plain ).not.toHaveProperty( 'width' );
	expect( plain ).not.toHaveProperty( 'sizeUnit' );
} );

test( 'G7: an article that is sold in packs says how many base units one holds', async () => {
	expect( await goods( 'OKUC-KOTWA-16' ) ).toMatchObject( {
		unit: 'szt',
		salesUnit: 'opak',
		salesConverter: '100.000000',
		salesDivisible: false,
	} );
	expect( await goods( 'OKUC-ZAMEK-03' ) ).not.toHaveProperty( 'salesUnit' );
	const { units } = await call( client, 'GetDictionaries', {} );
	expect(
		( units as { symbol: string }[] ).map( ( { symbol } ) => symbol )
	).toEqual( [ 'szt', 'kpl', 'mb', 'opak', 'kg', 'usł' ] );
} );

test( 'G7: free fields are attributes by the map of the gateway, with the group of a product in colours', async () => {
	const attributes = async ( index: string ) =>
		(
			( ( await goods( index ) ).attributes ?? [] ) as {
				code: string;
				name: string;
				value: string;
			}[]
		 ).map( ( { code, name, value } ) => `${ code } ${ name } ${ value }` );
	expect( await attributes( 'OKUC-GALKA-CZ' ) ).toEqual( [
		'kolor Kolor czarny',
		'material Materiał stal nierdzewna',
		'grupa Grupa OKUC-GALKA',
	] );
	expect( await attributes( 'OKUC-ZAMEK-03' ) ).toEqual( [] );
	await desk.attribute( gateway.mag, 'OKUC-ZAMEK-03', 'ROZMIAR', '92 mm' );
	expect( await attributes( 'OKUC-ZAMEK-03' ) ).toEqual( [
		'rozmiar Rozmiar 92 mm',
	] );
	await desk.attribute( gateway.mag, 'OKUC-ZAMEK-03', 'rozmiar', '' );
	expect( await attributes( 'OKUC-ZAMEK-03' ) ).toEqual( [] );
} );

test( 'G2: where rows of one index differ between warehouses, the main row is told with the differences', async () => {
	expect( await goods( 'OKUC-KOMPLET-17' ) ).toMatchObject( {
		name: 'Komplet okuć uchylno-rozwiernych',
		differences: [
			{
				field: 'name',
				warehouse: 'M2',
				mainValue: 'Komplet okuć uchylno-rozwiernych',
				value: 'Okucia uchylno-rozwierne, komplet',
			},
			{
				field: 'price',
				warehouse: 'M2',
				mainValue: 'DET 189.0000',
				value: 'DET 179.0000',
			},
		],
	} );
	expect( await price( 'OKUC-KOMPLET-17' ) ).toMatchObject( {
		gross: '189.0000',
	} );
	expect( await goods( 'OKUC-ZAMEK-03' ) ).not.toHaveProperty(
		'differences'
	);
	const past = openEmbedded( gateway.file );
	await past.fill( ( c ) => {
		c.run(
			`UPDATE ARTYKUL SET VAT_SPRZEDAZY = '8', DOSTEPNY_W_SKLEPIE_INTER = 1 WHERE INDEKS_KATALOGOWY = 'OKUC-ZAMEK-03' AND ID_MAGAZYNU = 2`
		);
	} );
	await past.close();
	expect( await goods( 'OKUC-ZAMEK-03' ) ).toMatchObject( {
		flagged: false,
		vatCode: '23',
		differences: [
			{ field: 'flagged', mainValue: 'false', value: 'true' },
			{ field: 'vat_code', mainValue: '23', value: '8' },
		],
	} );
} );

describe( 'G5: promotion prices', () => {
	test( 'G5: of the article’s own list, with both days; the other list has none', async () => {
		await desk.promo( gateway.mag, 'OKUC-KLAMKA-04', {
			gross: '99,00',
			from: '2026-12-01',
			to: '2026-12-24',
		} );
		expect( await price( 'OKUC-KLAMKA-04' ) ).toMatchObject( {
			gross: '129.0000',
			promoNet: '80.4900',
			promoGross: '99.0000',
			promoFrom: '2026-12-01',
			promoTo: '2026-12-24',
		} );
		expect( await price( 'OKUC-KLAMKA-04', 'HURT' ) ).not.toHaveProperty(
			'promoGross'
		);
	} );

	test( 'G5: ended, it is gone, and the row’s hash is the one it had before', async () => {
		const before = await price( 'OKUC-PROG-11' );
		await desk.promo( gateway.mag, 'OKUC-PROG-11', {
			gross: '79',
			from: '2026-12-01',
			to: '2026-12-01',
		} );
		expect( ( await price( 'OKUC-PROG-11' ) ).hash ).not.toBe(
			before.hash
		);
		await desk.promo( gateway.mag, 'OKUC-PROG-11' );
		expect( await price( 'OKUC-PROG-11' ) ).toEqual( before );
	} );

	test( 'G5: without any day there is no promotion: a forgotten price does not hold for ever', async () => {
		const past = openEmbedded( gateway.file );
		await past.fill( ( c ) => {
			c.run(
				`UPDATE ARTYKUL SET CENA_PROMOCJI_N = '1', CENA_PROMOCJI_B = '1.23' WHERE INDEKS_KATALOGOWY = 'OKUC-USZCZ-12'`
			);
		} );
		await past.close();
		expect( await price( 'OKUC-USZCZ-12' ) ).not.toHaveProperty(
			'promoGross'
		);
	} );
} );
