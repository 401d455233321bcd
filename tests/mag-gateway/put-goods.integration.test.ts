import type { Client } from 'soap';
import type { ShopGoods } from '../../contracts/generated/wapro-mag.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';
import { product } from './product.ts';

const shopId = 'sklep';
let gateway: TestGateway;
let client: Client;

beforeEach( async () => {
	gateway = await startTestGateway();
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

const put = ( goods: ShopGoods, paired = false ) =>
	call( client, 'PutGoods', { shopId, paired, goods } );
const refused = ( goods: ShopGoods, paired = false ) =>
	faultOf( client, 'PutGoods', { shopId, paired, goods } );
const article = async ( index: string ) =>
	( await call( client, 'GetGoods', { shopId, indexes: [ index ] } ) )
		.goods?.[ 0 ];
const indexes = async () =>
	new Set(
		( await desk.goods( gateway.mag, '', 500 ) ).map(
			( { index } ) => index
		)
	);
const queued = async () =>
	( await desk.queue( gateway.mag, 50 ) ).changes.map(
		( { type, key, cause } ) => `${ type } ${ key } ${ cause }`
	);

describe( 'G8: an article made from a product of the shop', () => {
	test( 'G8: with every field, its price in the list, flagged, and told like any change', async () => {
		const answer = await put( product( 'WLASNY-01' ) );
		expect( answer ).toMatchObject( { outcome: 'created' } );
		expect( await article( 'WLASNY-01' ) ).toMatchObject( {
			flagged: true,
			name: 'Roleta materiałowa, piasek',
			description: 'Roleta do okna, na wymiar.',
			ean: '5901234123457',
			vatCode: '8',
			unit: 'szt',
			weight: '1.250000',
			width: '60.000000',
			producer: 'Rolety Mazurskie',
			categoryPath: 'Okna',
			attributes: [ { code: 'kolor', name: 'Kolor', value: 'piasek' } ],
		} );
		expect( ( await article( 'WLASNY-01' ) )?.guid ).toMatch(
			/^[0-9A-F-]{36}$/
		);
		const { rows = [] } = await call( client, 'ListPrices', {
			shopId,
			priceList: 'DET',
			indexes: [ 'WLASNY-01' ],
		} );
		expect( rows[ 0 ] ).toMatchObject( {
			net: '120.3700',
			gross: '130.0000',
		} );
		expect( await queued() ).toEqual( [
			'stock WLASNY-01 made_in_shop',
			'prices WLASNY-01 made_in_shop',
			'goods WLASNY-01 made_in_shop',
		] );
	} );

	test( 'G8: once per reference, however often and at the same time', async () => {
		const answers = await Promise.all(
			Array.from( { length: 4 }, () => put( product( 'WLASNY-01' ) ) )
		);
		expect( answers.map( ( { outcome } ) => outcome ).toSorted() ).toEqual(
			[ 'created', 'unchanged', 'unchanged', 'unchanged' ]
		);
		expect(
			( await desk.goods( gateway.mag, 'WLASNY', 10 ) ).filter(
				( { index } ) => index === 'WLASNY-01'
			)
		).toHaveLength( 1 );
	} );

	test( 'G8: the same reference finds its article also under another index, on either side', async () => {
		await put( product( 'WLASNY-01' ) );
		await desk.reindex( gateway.mag, 'WLASNY-01', 'WLASNY-NOWY' );
		expect( await put( product( 'WLASNY-01' ) ) ).toMatchObject( {
			outcome: 'unchanged',
			article: { index: 'WLASNY-NOWY' },
		} );
		expect( await indexes() ).not.toContain( 'WLASNY-01' );
	} );

	test( 'G8: said again with other data, it changes the shop’s fields and leaves VAT, unit, price and flag to WAPRO', async () => {
		await put( product( 'WLASNY-01' ) );
		await desk.unflag( gateway.mag, [ 'WLASNY-01' ] );
		const again = await put( {
			...product( 'WLASNY-01' ),
			name: 'Roleta dzień i noc',
			vatCode: '23',
			unit: 'kpl',
			gross: '999.00',
		} );
		expect( again ).toMatchObject( { outcome: 'updated' } );
		expect( await article( 'WLASNY-01' ) ).toMatchObject( {
			name: 'Roleta dzień i noc',
			description: 'Roleta do okna, na wymiar.',
			vatCode: '8',
			unit: 'szt',
			flagged: false,
		} );
		const { prices } = await desk.show( gateway.mag, 'WLASNY-01' );
		expect( prices ).toMatchObject( [
			{ list: 'DET', gross: '130.0000' },
		] );
	} );
} );

describe( 'G8: paired with an article that is there', () => {
	test( 'G8: it is brought up to date and exported, its own data stay', async () => {
		const answer = await put(
			{
				reference: 'sklep-produkt-5',
				index: 'OKUC-SMAR-18',
				name: 'Smar silikonowy 100 ml',
				attributes: [],
			},
			true
		);
		expect( answer ).toMatchObject( { outcome: 'updated' } );
		expect( await article( 'OKUC-SMAR-18' ) ).toMatchObject( {
			name: 'Smar silikonowy 100 ml',
			flagged: true,
			vatCode: '23',
			weight: '0.140000',
		} );
		expect( await queued() ).toEqual( [
			'stock OKUC-SMAR-18 changed_in_shop',
			'prices OKUC-SMAR-18 changed_in_shop',
			'goods OKUC-SMAR-18 changed_in_shop',
		] );
	} );

	test( 'G8: a flag that WAPRO takes away afterwards stays away', async () => {
		const same = {
			reference: 'sklep-produkt-5',
			index: 'OKUC-SMAR-18',
			name: 'Smar do okuć okiennych 100 ml',
			attributes: [],
		};
		await put( same, true );
		await desk.unflag( gateway.mag, [ 'OKUC-SMAR-18' ] );
		expect( await put( same, true ) ).toMatchObject( {
			outcome: 'unchanged',
		} );
		expect( await article( 'OKUC-SMAR-18' ) ).toMatchObject( {
			flagged: false,
		} );
	} );
} );

describe( 'G8: refused with a code, nothing half-written', () => {
	test.each( [
		[
			'an index of an article that is not meant for the shop',
			{ index: 'OKUC-SMAR-18' },
			'Conflict',
			'article_not_flagged',
			'index',
		],
		[
			'a VAT code that WAPRO does not have',
			{ vatCode: '5' },
			'Invalid',
			'vat_unmapped',
			'goods.vatCode',
		],
		[
			'no VAT code',
			{ vatCode: undefined },
			'Invalid',
			'vat_unmapped',
			'goods.vatCode',
		],
		[
			'a unit that WAPRO does not have',
			{ unit: 'bela' },
			'Invalid',
			'unit_unmapped',
			'goods.unit',
		],
		[
			'an unknown price list',
			{ priceList: 'X' },
			'Invalid',
			'price_list_unmapped',
			'goods.priceList',
		],
		[
			'an unknown category',
			{ categoryPath: 'Okna / Brak' },
			'Invalid',
			'category_unknown',
			'goods.categoryPath',
		],
		[
			'a name longer than WAPRO’s',
			{ name: 'ż'.repeat( 101 ) },
			'Invalid',
			'too_long',
			'goods.name',
		],
		[
			'a price below nought',
			{ gross: '-1.00' },
			'Invalid',
			'price_invalid',
			'goods.gross',
		],
	] )( 'G8: %s', async ( _, changes, name, code, field ) => {
		const before = await indexes();
		const fault = await refused( {
			...product( 'WLASNY-01' ),
			...changes,
		} );
		expect( fault ).toMatchObject( { name, detail: { code, field } } );
		expect( fault.text.length ).toBeGreaterThan( 20 );
		expect( await indexes() ).toEqual( before );
		expect( await queued() ).toEqual( [] );
	} );

	test( 'G8: an article of the same index that the shop has, and pairing with one that is not there', async () => {
		await desk.flag( gateway.mag, [ 'OKUC-SMAR-18' ] );
		expect( await refused( product( 'OKUC-SMAR-18' ) ) ).toMatchObject( {
			name: 'Conflict',
			detail: { code: 'article_exists', candidates: '44' },
		} );
		expect( await refused( product( 'BRAK' ), true ) ).toMatchObject( {
			name: 'NotFound',
			detail: { code: 'article_unknown', field: 'index' },
		} );
	} );

	test( 'G8: while somebody edits the article', async () => {
		await put( product( 'WLASNY-01' ) );
		await desk.setLock( gateway.mag, 'article', 'WLASNY-01', true );
		expect( await refused( product( 'WLASNY-01' ) ) ).toMatchObject( {
			name: 'Busy',
		} );
	} );
} );
