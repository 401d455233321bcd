import type { Client } from 'soap';
import type { ShopOrder } from '../../contracts/generated/wapro-mag.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import {
	BESKID,
	CHAIN,
	customerOf,
	DOMOSTAL,
	GERMAN,
	NO_NIP,
	offered,
	OSIEDLE,
	REMONTY,
	shopId,
	TWINS,
} from './customers.ts';
import {
	call,
	clientOf,
	faultOf,
	shopOrder,
	startTestGateway,
} from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;

beforeEach( async () => {
	gateway = await startTestGateway( { shops: [ 'sklep', 'hurt' ] } );
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

const place = ( changes: Partial< ShopOrder >, order = shopOrder( changes ) ) =>
	call( client, 'PlaceOrder', { shopId, order } );
const refused = ( changes: Partial< ShopOrder > ) =>
	faultOf( client, 'PlaceOrder', { shopId, order: shopOrder( changes ) } );

const payer = ( changes: object = {} ) => ( {
	...shopOrder().payer,
	...changes,
} );
const delivery = payer( { company: 'Budowa Lipowa', street: 'ul. Lipowa 1' } );

describe( 'C6: whom an order is registered for', () => {
	test( 'C6: the linked contractor first, whatever NIP and address the order carries', async () => {
		const before = await customerOf( client, DOMOSTAL );
		const answer = await place( {
			customerId: DOMOSTAL,
			payer: payer( {
				nip: '7811767696',
				email: 'centrala@budmax.example',
				company: 'Ktoś inny',
			} ),
		} );
		expect( answer.customer ).toEqual( {
			contractorId: DOMOSTAL,
			created: false,
		} );
		expect( answer.orders?.[ 0 ]?.contractorId ).toBe( DOMOSTAL );
		expect( await customerOf( client, DOMOSTAL ) ).toEqual( before );
		expect( await offered( client ) ).toEqual( [] );
	} );

	test( 'C6: a link of before a merge leads to the contractor that is left', async () => {
		await desk.mergeContractors( gateway.mag, TWINS[ 0 ], TWINS[ 1 ] );
		await desk.mergeContractors( gateway.mag, TWINS[ 1 ], REMONTY );
		expect(
			( await place( { customerId: TWINS[ 0 ] } ) ).customer
		).toMatchObject( { contractorId: REMONTY, created: false } );
	} );

	test( 'C6: what was ambiguous is not after a merge', async () => {
		const nip = payer( { nip: '7811767696' } );
		expect( await refused( { payer: nip } ) ).toMatchObject( {
			detail: { code: 'contractor_ambiguous', candidates: [ ...TWINS ] },
		} );
		await desk.mergeContractors( gateway.mag, TWINS[ 0 ], TWINS[ 1 ] );
		expect( ( await place( { payer: nip } ) ).customer ).toMatchObject( {
			contractorId: TWINS[ 1 ],
		} );
	} );

	test( 'C5, C6: a VAT number finds the contractor that has it without the letters, and only in that country', async () => {
		await desk.contractorNip( gateway.mag, GERMAN, '811569869' );
		expect(
			( await place( { payer: payer( { nip: 'DE811569869' } ) } ) )
				.customer
		).toMatchObject( { contractorId: GERMAN, created: false } );
		expect(
			(
				await place(
					{},
					shopOrder( {
						reference: 'sklep-1038-abc124',
						payer: payer( { nip: 'AT811569869' } ),
					} )
				)
			).customer
		).toMatchObject( { created: true } );
	} );

	test( 'C6: the person with the buyer’s mail address is named, unless two share it', async () => {
		expect(
			(
				await place( {
					customerId: CHAIN,
					payer: payer( { email: 'ODDZIAL6@budmax.example' } ),
				} )
			).customer
		).toEqual( {
			contractorId: CHAIN,
			contactId: '7',
			created: false,
		} );
		expect(
			(
				await place( {
					customerId: BESKID,
					payer: payer( { email: 'ekipa@beskid.example' } ),
				} )
			).customer
		).toEqual( { contractorId: BESKID, created: false } );
	} );

	test( 'C3, C6: the named person and place stand, whatever address the order carries', async () => {
		const before = await customerOf( client, CHAIN );
		const answer = await place( {
			customerId: CHAIN,
			contactId: '7',
			deliveryPlaceId: '6',
			delivery,
		} );
		expect( answer.customer ).toEqual( {
			contractorId: CHAIN,
			contactId: '7',
			deliveryPlaceId: '6',
			created: false,
		} );
		expect( await customerOf( client, CHAIN ) ).toEqual( before );
	} );

	test( 'C6: created with contact and delivery place, flagged for this shop only, and told', async () => {
		const answer = await place( {
			payer: payer( {
				company: 'Nowa Firma sp. z o.o.',
				nip: '701-00-00-046',
				email: 'biuro@nowa.example',
			} ),
			delivery,
		} );
		const { contractorId = '' } = answer.customer ?? {};
		const made = await customerOf( client, contractorId );
		expect( answer.customer ).toEqual( {
			contractorId,
			contactId: made.contacts[ 0 ]?.erpId,
			deliveryPlaceId: made.deliveryPlaces[ 0 ]?.erpId,
			created: true,
		} );
		expect( made ).toMatchObject( {
			flagged: true,
			name: 'Nowa Firma sp. z o.o.',
			nip: '701-00-00-046',
			contacts: [
				{
					firstName: 'Halina',
					email: 'biuro@nowa.example',
					main: true,
					role: 'company',
				},
			],
			deliveryPlaces: [
				{ name: 'Budowa Lipowa', street: 'ul. Lipowa 1' },
			],
		} );
		expect(
			await customerOf( client, contractorId, 'hurt' )
		).toMatchObject( {
			flagged: false,
		} );
		expect( await offered( client ) ).toEqual( [
			`customer ${ contractorId } created_by_order`,
		] );
		expect( await offered( client, 'hurt' ) ).toEqual( [] );
	} );

	test( 'C6: later orders find it, and change nothing of it', async () => {
		const first = await place( {
			payer: payer( { nip: '7010000046', company: 'Nowa Firma' } ),
		} );
		const { contractorId = '' } = first.customer ?? {};
		const before = await customerOf( client, contractorId );
		const second = await place( {
			payer: payer( {
				nip: 'PL7010000046',
				company: 'Inna nazwa',
				street: 'ul. Inna 1',
			} ),
		} );
		expect( second.customer ).toMatchObject( {
			contractorId,
			created: false,
		} );
		expect( await customerOf( client, contractorId ) ).toEqual( before );
	} );

	test( 'C3: an address that the contractor does not have yet is added and told; once', async () => {
		await desk.flagContractors( gateway.mag, [ DOMOSTAL ] );
		await offered( client );
		const first = await place( { customerId: DOMOSTAL, delivery } );
		expect( await offered( client ) ).toEqual( [
			`customer ${ DOMOSTAL } delivery_place_added`,
		] );
		const second = await place( { customerId: DOMOSTAL, delivery } );
		expect( second.customer ).toEqual( first.customer );
		expect( await offered( client ) ).toEqual( [] );
	} );

	test( 'C3: a place that was withdrawn is not chosen for its address', async () => {
		const first = await place( { customerId: DOMOSTAL, delivery } );
		await desk.removePlace(
			gateway.mag,
			first.customer?.deliveryPlaceId ?? ''
		);
		const second = await place( { customerId: DOMOSTAL, delivery } );
		expect( second.customer?.deliveryPlaceId ).not.toBe(
			first.customer?.deliveryPlaceId
		);
	} );

	test( 'O1, C6: a repeated request answers the same customer, also when WAPRO changed meanwhile', async () => {
		const order = shopOrder( {
			payer: payer( { nip: '7010000046', company: 'Nowa Firma' } ),
			delivery,
		} );
		const first = await place( {}, order );
		const { contractorId = '', contactId = '' } = first.customer ?? {};
		await desk.removeContact( gateway.mag, contactId );
		await desk.blockContractor( gateway.mag, contractorId );
		const again = await place( {}, order );
		expect( again ).toMatchObject( { known: true, asOf: first.asOf } );
		expect( again.customer ).toEqual( first.customer );
	} );
} );

describe( 'C6: refused, nothing written', () => {
	beforeEach( async () => {
		await desk.flagContractors( gateway.mag, [ CHAIN, OSIEDLE ] );
		await offered( client );
	} );
	afterEach( async () => {
		expect( await desk.orders( gateway.mag ) ).toEqual( [] );
		expect( await offered( client ) ).toEqual( [] );
	} );

	test.each< [ string, Partial< ShopOrder >, string, string ] >( [
		[
			'a contractor that WAPRO does not have',
			{ customerId: '999' },
			'customer_unknown',
			'customerId',
		],
		[
			'another contractor’s place',
			{ customerId: OSIEDLE, deliveryPlaceId: '1' },
			'delivery_place_unknown',
			'deliveryPlaceId',
		],
		[
			'a place that is nowhere',
			{ customerId: CHAIN, deliveryPlaceId: '99999' },
			'delivery_place_unknown',
			'deliveryPlaceId',
		],
		[
			'another contractor’s person',
			{ customerId: OSIEDLE, contactId: '1' },
			'contact_unknown',
			'contactId',
		],
		[
			'a place of a contractor that is only typed by NIP',
			{
				payer: payer( { nip: '9542583988' } ),
				deliveryPlaceId: '1',
			},
			'delivery_place_unknown',
			'deliveryPlaceId',
		],
		[
			'a place for a contractor that would have to be made',
			{ payer: payer( { nip: '7010000046' } ), deliveryPlaceId: '1' },
			'delivery_place_unknown',
			'deliveryPlaceId',
		],
	] )( '%s', async ( _, changes, code, field ) => {
		expect( await refused( changes ) ).toMatchObject( {
			name: 'NotFound',
			detail: { code, field },
		} );
		expect(
			await desk.contractor( gateway.mag, '7010000046' )
		).toHaveLength( 0 );
	} );

	test( 'C3: a place that was withdrawn, in an order of before', async () => {
		await desk.removePlace( gateway.mag, '6' );
		await offered( client );
		expect(
			await refused( { customerId: CHAIN, deliveryPlaceId: '6' } )
		).toMatchObject( { detail: { code: 'delivery_place_unknown' } } );
	} );

	test.each< [ string, Partial< ShopOrder >, string, string ] >( [
		[ 'linked', { customerId: DOMOSTAL }, 'customerId', DOMOSTAL ],
		[
			'found by NIP',
			{ payer: payer( { nip: '9542583988' } ) },
			'payer.nip',
			DOMOSTAL,
		],
		[
			'found by mail address',
			{ payer: payer( { email: 'zofia.maj@poczta.example' } ) },
			'payer.email',
			NO_NIP,
		],
	] )(
		'C6: a contractor that is blocked, %s: with a sentence; then it goes through',
		async ( _, changes, field, contractor ) => {
			await desk.blockContractor( gateway.mag, contractor );
			const fault = await refused( changes );
			expect( fault ).toMatchObject( {
				name: 'Conflict',
				detail: { code: 'contractor_blocked', field },
			} );
			expect( fault.text ).toContain(
				contractor === NO_NIP ? 'Zofia Maj' : 'Domostal'
			);
			await desk.blockContractor( gateway.mag, contractor, false );
		}
	);

	test( 'C6: Busy while somebody edits the linked contractor', async () => {
		await desk.setLock( gateway.mag, 'contractor', CHAIN, true );
		expect( await refused( { customerId: CHAIN } ) ).toMatchObject( {
			name: 'Busy',
		} );
	} );
} );
