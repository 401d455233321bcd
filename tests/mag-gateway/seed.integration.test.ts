import { ARTICLES } from '../../mag-gateway/demo/articles.ts';
import { generatedArticle } from '../../mag-gateway/demo/generated-articles.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { listPrices } from '../../mag-gateway/wapro/catalogue.ts';
import { listMovements } from '../../mag-gateway/wapro/movements.ts';
import { startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

const shopId = 'sklep';
let gateway: TestGateway;
const SIZE = 400;

beforeAll( async () => {
	gateway = await startTestGateway( { seed: SIZE } );
} );
afterAll( () => gateway.close() );

const count = < Key extends string >(
	of: ( article: ReturnType< typeof generatedArticle > ) => Key
): Set< Key > =>
	new Set(
		Array.from( { length: 3000 }, ( _, n ) =>
			of( generatedArticle( n + 1 ) )
		)
	);

test( 'a seed of a number makes that many articles, each once, with a bar code of its own', async () => {
	const rows = await desk.goods( gateway.mag, '', 10_000 );
	const indexes = new Set( rows.map( ( { index } ) => index ) );
	expect( indexes.size ).toBe( SIZE );
	const codes = new Map(
		rows
			.filter( ( { kind } ) => kind === 'goods' )
			.map( ( { index, ean } ) => [ index, ean ] )
	);
	expect( new Set( codes.values() ).size ).toBe( codes.size );
	const [ code = '' ] = codes.values();
	expect( code ).toMatch( /^590\d{10}$/ );
} );

test( 'generated articles differ in all that a shop has to cope with, and are the same every time', () => {
	expect( generatedArticle( 50 ) ).toEqual( generatedArticle( 50 ) );
	expect( count( ( { vat } ) => vat ) ).toEqual(
		new Set( [ '23', '8', 'zw' ] )
	);
	expect( count( ( { unit } ) => unit ).size ).toBe( 3 );
	expect( count( ( { category } ) => category ).size ).toBe( 4 );
	expect( count( ( { producer = '' } ) => producer ).size ).toBe( 4 );
	expect( count( ( { gross } ) => gross ).size ).toBeGreaterThan( 2500 );
	expect(
		count( ( { stock } ) => Object.keys( stock ).join( ' ' ) )
	).toEqual( new Set( [ 'M1 M2', 'M1 M2 M3', 'M2', 'M2 M3' ] ) );
	for ( const has of [
		'sold',
		'promotion',
		'size',
		'description',
	] as const ) {
		expect( count( ( article ) => String( has in article ) ).size ).toBe(
			2
		);
	}
} );

test( 'members of a family differ in colour, and share the rest of what one product is', () => {
	const members = [ 100, 101, 102 ].map( generatedArticle );
	const groups = members.map( ( { attributes } ) => attributes?.GRUPA );
	expect( new Set( groups ).size ).toBe( 1 );
	expect( groups[ 0 ] ).toBe( 'OKUC-GRUPA-100' );
	expect(
		new Set( members.map( ( { attributes } ) => attributes?.KOLOR ) ).size
	).toBe( 3 );
	for ( const of of [ 'vat', 'unit', 'category', 'weight' ] as const ) {
		expect( new Set( members.map( ( one ) => one[ of ] ) ).size ).toBe( 1 );
	}
	expect( generatedArticle( 103 ).attributes?.GRUPA ).toBeUndefined();
} );

test( 'G5: the demo has a promotion that runs and one that is to come', async () => {
	const { rows } = await listPrices( gateway.mag, {
		shopId,
		priceList: 'DET',
		indexes: [ 'OKUC-KLAMKA-05', 'OKUC-SMAR-18' ],
	} );
	const today = new Date().toISOString().slice( 0, 10 );
	const [ running, coming ] = rows;
	expect( ( running?.promoFrom ?? '' ) < today ).toBe( true );
	expect( ( running?.promoTo ?? '' ) > today ).toBe( true );
	expect( ( coming?.promoFrom ?? '' ) > today ).toBe( true );
	expect( Number( running?.promoGross ) ).toBeLessThan(
		Number( running?.gross )
	);
} );

test( 'G9, G11: the demo has photos and deliveries on their way', async () => {
	const pictured = [];
	for ( const { index, photos = [] } of ARTICLES ) {
		const rows = await desk.photos( gateway.mag, index );
		expect( rows ).toHaveLength( photos.length );
		if ( rows.length > 0 ) {
			pictured.push( index );
			expect( rows.filter( ( { main } ) => main ) ).toHaveLength( 1 );
			expect( rows[ 0 ] ).toMatchObject( { contentType: 'image/png' } );
		}
	}
	expect( pictured ).toHaveLength( 4 );
	const { supplies } = await listMovements( gateway.mag, {
		shopId,
		indexes: ARTICLES.map( ( { index } ) => index ),
	} );
	expect( supplies ).toHaveLength( 2 );
} );

test( 'a database that holds a company is left as it is', async () => {
	const again = desk.openDesk( gateway.file );
	try {
		expect( await again.seed( 'small' ) ).toBe( false );
		expect( await desk.queue( again ) ).toEqual( {
			states: [],
			changes: [],
		} );
	} finally {
		await again.close();
	}
} );
