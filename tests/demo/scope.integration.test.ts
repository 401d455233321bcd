import { startEmbeddedShop, type EmbeddedShop } from '../../demo/shop/main.ts';
import {
	contact,
	customer,
	deliveryPlace,
} from '../contract/shop-api/arrange.ts';
import { apiClient, signedBy } from '../contract/shop-api/client.ts';

const WIDE = 'centrala@example.com';
const ONE = 'jeden@example.com';
const SAME = 'zmiennik@example.com';
const TWO = 'dwa@example.com';
const STRANGER = 'obcy@example.com';

describe( 'orders of a company in the embedded shop', () => {
	let shop: EmbeddedShop;
	let product = 0;

	const bring = ( asOf: string, contacts = people ) =>
		apiClient( shop.url, signedBy( shop.workerKey ) ).ask(
			'POST apply/customers',
			{
				cause: 'wapro_event',
				items: [
					customer( '901', {
						asOf,
						contacts,
						deliveryPlaces: [
							deliveryPlace( '1' ),
							deliveryPlace( '2' ),
						],
					} ),
				],
			}
		);
	const branch = ( erpId: string, email: string, place: string ) =>
		contact( erpId, {
			email,
			role: 'branch',
			deliveryPlaceIds: [ place ],
		} );
	const people = [
		contact( '11', { email: WIDE } ),
		branch( '12', ONE, '1' ),
		branch( '13', SAME, '1' ),
		branch( '14', TWO, '2' ),
	];

	beforeEach( async () => {
		shop = await startEmbeddedShop( {
			database: ':memory:',
			shopId: 'sklep',
		} );
		product = shop.addOwnProduct( 'Klamka', '50.00' );
		shop.signUp( { email: STRANGER, name: 'Obcy' } );
		await bring( '10' );
	} );
	afterEach( () => shop.close() );

	const as = ( email: string, password = shop.passwordOf( email ) ) => ( {
		authorization: `Basic ${ Buffer.from( `${ email }:${ password }` ).toString( 'base64' ) }`,
	} );

	const order = ( email: string, point?: number ) =>
		fetch( `${ shop.url }/order`, {
			method: 'POST',
			redirect: 'manual',
			headers: as( email ),
			body: new URLSearchParams( {
				name: 'Anna Nowak',
				email,
				street: 'Prosta 1',
				postcode: '00-001',
				city: 'Warszawa',
				[ `q${ product }` ]: '1',
				...( point === undefined ? {} : { point: String( point ) } ),
			} ),
		} );

	const seen = async ( email: string ) => {
		const headers = as( email );
		const list = ( await (
			await fetch( `${ shop.url }/my/orders.json`, { headers } )
		).json() ) as { id: number }[];
		const page = await fetch( `${ shop.url }/my/orders/1.json`, {
			headers,
		} );
		return [ list.map( ( { id } ) => id ), page.status ];
	};

	test( 'C4: an order belongs to the delivery point, whoever placed it, and to head office', async () => {
		expect( ( await order( ONE ) ).status ).toBe( 303 );

		expect( await seen( ONE ) ).toEqual( [ [ 1 ], 200 ] );
		expect( await seen( SAME ) ).toEqual( [ [ 1 ], 200 ] );
		expect( await seen( WIDE ) ).toEqual( [ [ 1 ], 200 ] );
		expect( await seen( TWO ) ).toEqual( [ [], 404 ] );
		expect( await seen( STRANGER ) ).toEqual( [ [], 404 ] );
	} );

	test( 'C4: an order without a point belongs to who placed it and to head office', async () => {
		expect( ( await order( WIDE ) ).status ).toBe( 303 );

		expect( await seen( WIDE ) ).toEqual( [ [ 1 ], 200 ] );
		expect( await seen( ONE ) ).toEqual( [ [], 404 ] );
	} );

	test( 'C3: another branch’s point looks as if it did not exist', async () => {
		const foreign = shop.db.get< { id: number } >(
			"SELECT id FROM delivery_points WHERE erp_id = '2'"
		);
		const refused = await order( ONE, foreign?.id );
		const unknown = await order( ONE, 987_654 );
		expect( [ refused.status, unknown.status ] ).toEqual( [ 400, 400 ] );
		expect( await refused.text() ).toBe( await unknown.text() );
	} );

	test( 'C4: whoever is no contact any more loses the orders, also the own ones', async () => {
		await order( ONE );
		await bring(
			'11',
			people.filter( ( { email } ) => email !== ONE )
		);
		expect( await seen( ONE ) ).toEqual( [ [], 404 ] );
		expect( await seen( SAME ) ).toEqual( [ [ 1 ], 200 ] );
	} );

	test( 'C4: nobody and a wrong password see nothing', async () => {
		for ( const headers of [ {}, as( ONE, 'zgadywane' ) ] ) {
			const { status } = await fetch( `${ shop.url }/my/orders.json`, {
				headers,
			} );
			expect( status ).toBe( 401 );
		}
	} );
} );
