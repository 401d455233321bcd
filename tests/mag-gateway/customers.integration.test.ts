import type { Client } from 'soap';
import type { Customer } from '../../contracts/generated/wapro-mag.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Desk } from '../../mag-gateway/desk-commands.ts';
import {
	BESKID,
	CHAIN,
	counterOf,
	customerOf,
	DOMOSTAL,
	GERMAN,
	NO_NIP,
	OSIEDLE,
	REMONTY,
	shopId,
} from './customers.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;
let user: Desk;

beforeEach( async () => {
	gateway = await startTestGateway( { shops: [ 'sklep', 'hurt' ] } );
	client = await clientOf( gateway );
	user = desk.openDesk( gateway.file );
} );
afterEach( async () => {
	await user.close();
	await gateway.close();
} );

const page = ( limit: number, afterId?: string, shop = shopId ) =>
	call( client, 'ListCustomers', { shopId: shop, limit, afterId } );

async function everyPage(
	limit: number,
	between: () => Promise< unknown > = async () => undefined
): Promise< Customer[][] > {
	const pages: Customer[][] = [];
	for (;;) {
		const answer = await page( limit, pages.at( -1 )?.at( -1 )?.erpId );
		pages.push( [ ...( answer.customers ?? [] ) ] );
		if ( ! answer.more ) {
			return pages;
		}
		await between();
	}
}

const idsOf = ( pages: readonly ( readonly Customer[] )[] ) =>
	pages.flat().map( ( { erpId } ) => erpId );

describe( 'a contractor as a shop is shown it', () => {
	test( 'C1, C2: with address, terms, limit, block and salesman', async () => {
		await desk.flagContractors( gateway.mag, [ CHAIN ] );
		const { contacts, deliveryPlaces, ...chain } = await customerOf(
			client,
			CHAIN
		);
		expect( chain ).toEqual( {
			erpId: CHAIN,
			deleted: false,
			flagged: true,
			hash: expect.stringMatching( /^[0-9a-f]{16}$/ ),
			code: 'KON000001',
			name: 'Budmax Hurtownie Budowlane S.A.',
			nip: '677-000-00-16',
			email: 'zakupy@budmax.example',
			street: 'ul. Przemysłowa 14',
			postcode: '30-701',
			city: 'Kraków',
			country: 'PL',
			paymentForm: 'przelew 14 dni',
			paymentDays: '14',
			creditLimit: '250000.0000',
			overdueDays: '7',
			overdueBlock: true,
			blocked: false,
			priceList: 'HURT',
			salesman: 'Joanna Kamińska',
			proposals: [],
		} );
		expect( contacts ).toHaveLength( 41 );
		expect( deliveryPlaces ).toHaveLength( 40 );
	} );

	test( 'C1, C3: head office sees the company, a branch its own place, some look after two', async () => {
		const { contacts, deliveryPlaces } = await customerOf( client, CHAIN );
		expect( contacts[ 0 ] ).toMatchObject( {
			email: 'centrala@budmax.example',
			main: true,
			role: 'company',
			deliveryPlaceIds: [],
		} );
		const branches = contacts.slice( 1 );
		expect( new Set( branches.map( ( { role } ) => role ) ) ).toEqual(
			new Set( [ 'branch' ] )
		);
		const ids = deliveryPlaces.map( ( { erpId } ) => erpId );
		expect( branches[ 2 ]?.deliveryPlaceIds ).toEqual( [
			ids[ 2 ],
			ids[ 12 ],
		] );
		expect( branches[ 5 ]?.deliveryPlaceIds ).toEqual( [ ids[ 5 ] ] );
		expect( deliveryPlaces[ 5 ] ).toMatchObject( {
			name: 'Budmax oddział Gdańsk',
			street: 'ul. Magazynowa 6',
			postcode: '80-001',
			city: 'Gdańsk',
			country: 'PL',
		} );
	} );

	test( 'C1: what WAPRO does not hold is not there: no e-mail, no terms, no NIP', async () => {
		const { contacts } = await customerOf( client, BESKID );
		expect( contacts[ 0 ] ).not.toHaveProperty( 'email' );
		const person = await customerOf( client, NO_NIP );
		for ( const field of [
			'nip',
			'paymentForm',
			'paymentDays',
			'creditLimit',
			'overdueDays',
			'priceList',
			'salesman',
			'payerId',
			'mergedInto',
		] ) {
			expect( person ).not.toHaveProperty( field );
		}
	} );

	test( 'C1: a contact of which nobody said what it may see: the main one stands for the company, any other one for itself', async () => {
		const id = await desk.addContact( gateway.mag, REMONTY, {
			firstName: 'Iza',
			lastName: 'Kowalska',
		} );
		const { contacts } = await customerOf( client, REMONTY );
		expect(
			contacts.map( ( { erpId, main, role } ) => [
				erpId === id,
				main,
				role,
			] )
		).toEqual( [
			[ false, true, 'company' ],
			[ true, false, 'branch' ],
		] );
	} );

	test( 'C5: a foreign contractor keeps its VAT number and country', async () => {
		expect( await customerOf( client, GERMAN ) ).toMatchObject( {
			nip: 'DE811569869',
			country: 'DE',
			city: 'Görlitz',
		} );
	} );

	test( 'C1: an unknown id is deleted, and says nothing else', async () => {
		for ( const erpId of [ '999999', '18446744073709551615' ] ) {
			expect( await customerOf( client, erpId ) ).toEqual( {
				erpId,
				deleted: true,
				flagged: false,
				hash: '0000000000000000',
				overdueBlock: false,
				blocked: false,
				contacts: [],
				deliveryPlaces: [],
				proposals: [],
			} );
		}
	} );

	test( 'C1: one answer per id, in the order asked, flagged or not', async () => {
		await desk.flagContractors( gateway.mag, [ DOMOSTAL ] );
		const { customers = [] } = await call( client, 'GetCustomers', {
			shopId,
			erpIds: [ DOMOSTAL, '777', CHAIN, DOMOSTAL ],
		} );
		expect(
			customers.map( ( { erpId, flagged, deleted } ) => [
				erpId,
				flagged,
				deleted,
			] )
		).toEqual( [
			[ DOMOSTAL, true, false ],
			[ '777', false, true ],
			[ CHAIN, false, false ],
		] );
	} );

	test( 'C1: the hash differs after any change, and is the same after none', async () => {
		const hash = async () => ( await customerOf( client, OSIEDLE ) ).hash;
		const seen = [ await hash() ];
		expect( await hash() ).toBe( seen[ 0 ] );
		for ( const change of [
			() => desk.flagContractors( gateway.mag, [ OSIEDLE ] ),
			() => desk.renameContractor( gateway.mag, OSIEDLE, 'Inna nazwa' ),
			() => desk.creditLimit( gateway.mag, OSIEDLE, '1,50' ),
			() => desk.salesman( gateway.mag, OSIEDLE, 'Ola Sikora' ),
			() => desk.contractorPriceList( gateway.mag, OSIEDLE, 'DET' ),
			() => desk.blockContractor( gateway.mag, OSIEDLE ),
			() =>
				desk.addPlace( gateway.mag, OSIEDLE, {
					company: 'Budowa III',
					street: 'ul. Nowa 1',
					postcode: '02-100',
					city: 'Warszawa',
				} ),
		] ) {
			await change();
			seen.push( await hash() );
		}
		expect( new Set( seen ).size ).toBe( seen.length );
	} );

	test( 'C1, C3: a name of hostile characters arrives as it is', async () => {
		const name = `<script>alert("ą")</script> & 'Żółć' ]]> ${ '€'.repeat( 100 ) }`;
		await desk.renameContractor( gateway.mag, DOMOSTAL, name );
		expect( ( await customerOf( client, DOMOSTAL ) ).name ).toBe( name );
	} );
} );

describe( 'ListCustomers', () => {
	test( 'C1: nobody, until somebody is flagged for this very shop', async () => {
		expect( await page( 10 ) ).toMatchObject( { more: false } );
		await desk.flagContractors( gateway.mag, [ CHAIN, DOMOSTAL ] );
		await desk.flagContractors( gateway.mag, [ DOMOSTAL, NO_NIP ], 'hurt' );
		expect( idsOf( await everyPage( 10 ) ) ).toEqual( [ CHAIN, DOMOSTAL ] );
		const other = await page( 10, undefined, 'hurt' );
		expect( idsOf( [ [ ...( other.customers ?? [] ) ] ] ) ).toEqual( [
			DOMOSTAL,
			NO_NIP,
		] );
		await desk.unflagContractors( gateway.mag, [ DOMOSTAL ] );
		expect( idsOf( await everyPage( 10 ) ) ).toEqual( [ CHAIN ] );
		expect( await customerOf( client, DOMOSTAL, 'hurt' ) ).toMatchObject( {
			flagged: true,
		} );
	} );

	test( 'C1: says of each the same as GetCustomers does', async () => {
		await desk.flagContractors( gateway.mag, [ CHAIN, OSIEDLE ] );
		const listed = await page( 10 );
		const got = await call( client, 'GetCustomers', {
			shopId,
			erpIds: [ CHAIN, OSIEDLE ],
		} );
		expect( listed.customers ).toEqual( got.customers );
		expect( listed.asOf ).toBe( got.asOf );
	} );

	test( 'C1: a thousand contractors on pages, each once, in the order of their ids', async () => {
		await user.seedContractors( {
			contractors: 1000,
			places: 4,
			contacts: 3,
		} );
		const pages = await everyPage( 300 );
		expect( pages.map( ( { length } ) => length ) ).toEqual( [
			300, 300, 300, 100,
		] );
		const ids = idsOf( pages );
		expect( new Set( ids ).size ).toBe( 1000 );
		expect( ids ).toEqual(
			ids.toSorted( ( a, b ) => Number( a ) - Number( b ) )
		);
		expect( pages[ 3 ]?.at( -1 ) ).toMatchObject( {
			deliveryPlaces: { length: 4 },
			contacts: { length: 3 },
		} );
	} );

	test( 'C1: a contractor that is flagged or taken away between two pages moves no other one', async () => {
		await user.seedContractors( {
			contractors: 20,
			places: 1,
			contacts: 1,
		} );
		const before = idsOf( await everyPage( 100 ) );
		const [ first = '' ] = before;
		let turn = 0;
		const seen = idsOf(
			await everyPage( 3, () =>
				turn++ % 2
					? desk.flagContractors( gateway.mag, [ first ] )
					: desk.unflagContractors( gateway.mag, [ first ] )
			)
		);
		expect( seen.filter( ( id ) => id !== first ) ).toEqual(
			before.slice( 1 )
		);
	} );

	test( 'C3: contractors with four hundred places make shorter pages, complete ones', async () => {
		await user.seedContractors( {
			contractors: 60,
			places: 400,
			contacts: 5,
		} );
		const pages = await everyPage( 1000 );
		expect( pages.length ).toBeGreaterThan( 1 );
		expect( new Set( idsOf( pages ) ).size ).toBe( 60 );
		for ( const { deliveryPlaces } of pages.flat() ) {
			expect( deliveryPlaces ).toHaveLength( 400 );
		}
	} );

	test( 'C1: a contractor that was merged is no longer listed', async () => {
		await desk.flagContractors( gateway.mag, [ DOMOSTAL, OSIEDLE ] );
		await desk.mergeContractors( gateway.mag, DOMOSTAL, OSIEDLE );
		expect( idsOf( await everyPage( 10 ) ) ).toEqual( [ OSIEDLE ] );
	} );
} );

describe( 'a merged contractor', () => {
	test( 'C1: names the one that took it in, which has its people, places and flags', async () => {
		await desk.flagContractors( gateway.mag, [ OSIEDLE ] );
		await desk.flagContractors( gateway.mag, [ OSIEDLE ], 'hurt' );
		const before = await customerOf( client, OSIEDLE );
		await desk.mergeContractors( gateway.mag, OSIEDLE, DOMOSTAL );
		expect( await customerOf( client, OSIEDLE ) ).toMatchObject( {
			deleted: false,
			flagged: false,
			mergedInto: DOMOSTAL,
			contacts: [],
			deliveryPlaces: [],
		} );
		const after = await customerOf( client, DOMOSTAL );
		expect( after.flagged ).toBe( true );
		expect( await customerOf( client, DOMOSTAL, 'hurt' ) ).toMatchObject( {
			flagged: true,
		} );
		expect( after.deliveryPlaces ).toEqual( before.deliveryPlaces );
		expect( after.contacts.slice( 1 ) ).toEqual(
			before.contacts.map( ( one ) => ( { ...one, main: false } ) )
		);
		expect( after.contacts.filter( ( { main } ) => main ) ).toHaveLength(
			1
		);
	} );

	test( 'C1: merged twice, it still names the one that is left', async () => {
		await desk.mergeContractors( gateway.mag, OSIEDLE, DOMOSTAL );
		await desk.mergeContractors( gateway.mag, DOMOSTAL, REMONTY );
		expect( await customerOf( client, OSIEDLE ) ).toMatchObject( {
			mergedInto: REMONTY,
		} );
		expect(
			( await customerOf( client, REMONTY ) ).deliveryPlaces
		).toHaveLength( 3 );
	} );
} );

describe( 'faults', () => {
	test.each( [
		[
			'a shop that WAPRO does not know',
			'ListCustomers',
			{ shopId: 'inny', limit: 10 },
			'shop_unknown',
			'shopId',
		],
		[
			'another shop, by id',
			'GetCustomers',
			{ shopId: 'inny', erpIds: [ '1' ] },
			'shop_unknown',
			'shopId',
		],
		[
			'a page of nothing',
			'ListCustomers',
			{ shopId, limit: 0 },
			'malformed',
			'limit',
		],
		[
			'a page too long',
			'ListCustomers',
			{ shopId, limit: 1001 },
			'malformed',
			'limit',
		],
		[
			'a page of any length',
			'ListCustomers',
			{ shopId },
			'missing',
			'limit',
		],
		[
			'an id that is a statement',
			'ListCustomers',
			{ shopId, limit: 1, afterId: '1 OR 1=1' },
			'malformed',
			'afterId',
		],
		[
			'an id below nought',
			'GetCustomers',
			{ shopId, erpIds: [ '-1' ] },
			'malformed',
			'erpIds[0]',
		],
		[
			'more than a thousand ids',
			'GetCustomers',
			{
				shopId,
				erpIds: Array.from( { length: 1001 }, ( _, n ) => n + 1 ),
			},
			'too_many',
			'erpIds',
		],
	] )( 'C1: %s', async ( _, operation, request, code, field ) => {
		expect( await faultOf( client, operation, request ) ).toMatchObject( {
			name: 'Invalid',
			detail: { code, field },
		} );
	} );

	test( 'C1: reading moves no counter', async () => {
		const before = await counterOf( client );
		await page( 10 );
		await customerOf( client, CHAIN );
		expect( await counterOf( client ) ).toBe( before );
	} );
} );
