import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import {
	BESKID,
	CHAIN,
	customerOf,
	DOMOSTAL,
	offered,
	OSIEDLE,
	REMONTY,
	shopId,
} from './customers.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;
let now = '';
let next = 1;

beforeEach( async () => {
	now = '2026-11-22T10:00:00Z';
	gateway = await startTestGateway( {
		shops: [ 'sklep', 'hurt' ],
		now: () => new Date( now ),
	} );
	client = await clientOf( gateway );
	await desk.flagContractors( gateway.mag, [ CHAIN, OSIEDLE, DOMOSTAL ] );
	await offered( client );
} );
afterEach( () => gateway.close() );

const request = ( changes: object ) => ( {
	shopId,
	reference: `zmiana-${ next++ }`,
	customerId: DOMOSTAL,
	asProposal: false,
	...changes,
} );

const ADDRESS = {
	company: 'Domostal sp. j.',
	email: 'nowy@domostal.example',
	phone: '+48 32 100 20 30',
	street: 'ul. Nowa 9',
	postcode: '40-001',
	city: 'Katowice',
	country: 'PL',
};
const address = ( changes: object = {}, fields: object = {} ) =>
	request( { address: { ...ADDRESS, ...fields }, ...changes } );

const place = ( changes: object = {} ) =>
	request( {
		customerId: OSIEDLE,
		name: 'Budowa Zielona III',
		recipient: 'Jan Brygadzista',
		phone: '+48 600 700 800',
		street: 'ul. Zielona 99',
		postcode: '02-101',
		city: 'Warszawa',
		country: 'PL',
		...changes,
	} );

const contact = ( changes: object = {} ) =>
	request( {
		customerId: OSIEDLE,
		firstName: 'Nina',
		lastName: 'Nowa',
		email: 'nina@osiedlezielone.example',
		phone: '+48 600 111 222',
		role: 'branch',
		deliveryPlaceIds: [ '41', '43' ],
		...changes,
	} );

type Put = 'PutAddress' | 'PutDeliveryPlace' | 'PutContact';
const put = ( operation: Put, asked: object ) =>
	call( client, operation, asked );

const EVERY: readonly [ Put, ( changes?: object ) => object, string ][] = [
	[ 'PutAddress', address, DOMOSTAL ],
	[ 'PutDeliveryPlace', place, OSIEDLE ],
	[ 'PutContact', contact, OSIEDLE ],
];

describe( 'C2: written, where the shop owns the field', () => {
	test( 'C2: an address with name, mail address and telephone; terms and NIP stay', async () => {
		const before = await customerOf( client, DOMOSTAL );
		const answer = await put( 'PutAddress', address() );
		expect( answer.outcome ).toBe( 'written' );
		const { company, ...written } = ADDRESS;
		const after = await customerOf( client, DOMOSTAL );
		expect( after ).toEqual( {
			...before,
			...written,
			name: company,
			hash: after.hash,
		} );
		expect( after.hash ).not.toBe( before.hash );
		expect( await offered( client ) ).toEqual( [
			`customer ${ DOMOSTAL } changed_in_shop`,
		] );
	} );

	test( 'C2: what an address does not name stays as it is', async () => {
		const { company: _, email: _email, phone: _phone, ...bare } = ADDRESS;
		await put( 'PutAddress', request( { address: bare } ) );
		expect( await customerOf( client, DOMOSTAL ) ).toMatchObject( {
			...bare,
			name: 'Domostal s.c.',
			email: 'sklep@domostal.example',
		} );
	} );

	test( 'C2, C3: a new delivery place', async () => {
		const answer = await put( 'PutDeliveryPlace', place() );
		expect( answer.outcome ).toBe( 'written' );
		const { deliveryPlaces } = await customerOf( client, OSIEDLE );
		expect( deliveryPlaces ).toHaveLength( 4 );
		expect( deliveryPlaces[ 3 ] ).toEqual( {
			erpId: answer.deliveryPlaceId,
			name: 'Budowa Zielona III',
			recipient: 'Jan Brygadzista',
			phone: '+48 600 700 800',
			street: 'ul. Zielona 99',
			postcode: '02-101',
			city: 'Warszawa',
			country: 'PL',
		} );
		expect( await offered( client ) ).toEqual( [
			`customer ${ OSIEDLE } changed_in_shop`,
		] );
	} );

	test( 'C2, C3: a change of a delivery place that is there', async () => {
		expect(
			await put( 'PutDeliveryPlace', place( { deliveryPlaceId: '42' } ) )
		).toMatchObject( { outcome: 'written', deliveryPlaceId: '42' } );
		const { deliveryPlaces } = await customerOf( client, OSIEDLE );
		expect( deliveryPlaces ).toHaveLength( 3 );
		expect( deliveryPlaces[ 1 ] ).toMatchObject( {
			erpId: '42',
			name: 'Budowa Zielona III',
		} );
	} );

	test( 'C3: the same place once more, written a little otherwise, is no second one', async () => {
		const first = await put( 'PutDeliveryPlace', place() );
		const again = await put(
			'PutDeliveryPlace',
			place( { name: 'Budowa Zielona III', street: 'ul. Zielona 99' } )
		);
		expect( again ).toMatchObject( {
			outcome: 'unchanged',
			deliveryPlaceId: first.deliveryPlaceId,
		} );
		await put(
			'PutDeliveryPlace',
			place( { name: 'BUDOWA Zielona III', street: 'ul Zielona  99' } )
		);
		const { deliveryPlaces } = await customerOf( client, OSIEDLE );
		expect( deliveryPlaces ).toHaveLength( 4 );
	} );

	test( 'C2: a new person with role and places', async () => {
		const answer = await put( 'PutContact', contact() );
		expect( answer.outcome ).toBe( 'written' );
		const { contacts } = await customerOf( client, OSIEDLE );
		expect( contacts.at( -1 ) ).toEqual( {
			erpId: answer.contactId,
			firstName: 'Nina',
			lastName: 'Nowa',
			email: 'nina@osiedlezielone.example',
			phone: '+48 600 111 222',
			main: false,
			role: 'branch',
			deliveryPlaceIds: [ '41', '43' ],
		} );
	} );

	test( 'C2: a person that is there: named by id, or by its mail address', async () => {
		const { contacts } = await customerOf( client, OSIEDLE );
		const [ , marcin ] = contacts;
		const change = {
			firstName: 'Marcin',
			lastName: 'Wójcik-Nowy',
			role: 'company',
			deliveryPlaceIds: [],
		};
		const byId = contact( {
			...change,
			contactId: marcin?.erpId,
			email: 'inny@osiedlezielone.example',
		} );
		expect( await put( 'PutContact', byId ) ).toMatchObject( {
			outcome: 'written',
			contactId: marcin?.erpId,
		} );
		const byEmail = contact( {
			...change,
			email: 'INNY@osiedlezielone.example',
			role: 'branch',
			deliveryPlaceIds: [ '42' ],
		} );
		expect( await put( 'PutContact', byEmail ) ).toMatchObject( {
			contactId: marcin?.erpId,
		} );
		const after = await customerOf( client, OSIEDLE );
		expect( after.contacts ).toHaveLength( contacts.length );
		expect( after.contacts[ 1 ] ).toMatchObject( {
			lastName: 'Wójcik-Nowy',
			role: 'branch',
			deliveryPlaceIds: [ '42' ],
		} );
	} );

	test( 'C2: spaces and line breaks around texts are no part of them; markup is only text', async () => {
		await put(
			'PutDeliveryPlace',
			place( {
				name: '  <b>Budowa</b>\n &amp; "IV"  ',
				street: '\tul. Zielona \n 100',
			} )
		);
		const { deliveryPlaces } = await customerOf( client, OSIEDLE );
		expect( deliveryPlaces.at( -1 ) ).toMatchObject( {
			name: '<b>Budowa</b> &amp; "IV"',
			street: 'ul. Zielona 100',
		} );
	} );

	test( 'C2: only this shop’s change is told to every shop that has the contractor', async () => {
		await desk.flagContractors( gateway.mag, [ DOMOSTAL ], 'hurt' );
		await offered( client, 'hurt' );
		await put( 'PutAddress', address() );
		expect( await offered( client, 'hurt' ) ).toEqual( [
			`customer ${ DOMOSTAL } changed_in_shop`,
		] );
	} );

	test( 'C2: the customer’s id of before a merge is followed', async () => {
		await desk.mergeContractors( gateway.mag, DOMOSTAL, REMONTY );
		await put( 'PutAddress', address() );
		expect( await customerOf( client, REMONTY ) ).toMatchObject( {
			street: ADDRESS.street,
		} );
	} );
} );

describe.each( EVERY )( 'C2: %s', ( operation, asked, customer ) => {
	test( 'C2: once per reference, with the same answer however often', async () => {
		const same = asked();
		const first = await put( operation, same );
		await offered( client );
		const before = await customerOf( client, customer );
		const again = await put( operation, same );
		expect( { ...again, asOf: first.asOf } ).toEqual( first );
		expect( await customerOf( client, customer ) ).toEqual( before );
		expect( await offered( client ) ).toEqual( [] );
	} );

	test( 'C2: once, also when it comes three times at the same moment', async () => {
		const same = asked();
		const answers = await Promise.all( [
			put( operation, same ),
			put( operation, same ),
			put( operation, same ),
		] );
		expect(
			new Set(
				answers.map( ( { asOf: _, ...answer } ) =>
					JSON.stringify( answer )
				)
			).size
		).toBe( 1 );
		expect( await offered( client ) ).toHaveLength( 1 );
	} );

	test( 'C2: another content, owner or customer under the same reference is a conflict', async () => {
		await put( operation, asked( { reference: 'ta-sama' } ) );
		const other = {
			PutAddress: { address: { ...ADDRESS, city: 'Chorzów' } },
			PutDeliveryPlace: { city: 'Chorzów' },
			PutContact: { lastName: 'Inna' },
		}[ operation ];
		for ( const changes of [
			other,
			{ asProposal: true },
			{ customerId: CHAIN },
		] ) {
			expect(
				await faultOf(
					client,
					operation,
					asked( { reference: 'ta-sama', ...changes } )
				)
			).toMatchObject( {
				name: 'Conflict',
				detail: { code: 'reference_conflict', field: 'reference' },
			} );
		}
	} );

	test( 'C2: another shop’s reference is its own', async () => {
		await put( operation, asked( { reference: 'ta-sama' } ) );
		expect(
			await put(
				operation,
				asked( { reference: 'ta-sama', shopId: 'hurt' } )
			)
		).toMatchObject( { outcome: 'unchanged' } );
	} );

	test( 'C2: what WAPRO holds already is left alone, and nobody is told', async () => {
		await put( operation, asked() );
		await offered( client );
		const again = await put( operation, asked() );
		expect( again.outcome ).toBe( 'unchanged' );
		expect( await put( operation, asked( { asProposal: true } ) ) ).toEqual(
			{
				...again,
				asOf: expect.any( String ),
			}
		);
		expect( await offered( client ) ).toEqual( [] );
		expect( await desk.proposals( gateway.mag ) ).toEqual( [] );
	} );

	test( 'C2: Busy while somebody edits the contractor; then it goes through under the same reference', async () => {
		const same = asked();
		const before = await customerOf( client, customer );
		await desk.setLock( gateway.mag, 'contractor', customer, true );
		expect( await faultOf( client, operation, same ) ).toMatchObject( {
			name: 'Busy',
			detail: { retryAfterSeconds: '5' },
		} );
		expect( await customerOf( client, customer ) ).toEqual( before );
		await desk.setLock( gateway.mag, 'contractor', customer, false );
		expect( await put( operation, same ) ).toMatchObject( {
			outcome: 'written',
		} );
	} );

	test( 'C2: a customer that WAPRO does not have', async () => {
		expect(
			await faultOf( client, operation, asked( { customerId: '999' } ) )
		).toMatchObject( {
			name: 'NotFound',
			detail: { code: 'customer_unknown', field: 'customerId' },
		} );
	} );

	test( 'C2: a shop that WAPRO does not know, and no reference', async () => {
		expect(
			await faultOf( client, operation, asked( { shopId: 'inny' } ) )
		).toMatchObject( { name: 'Invalid', detail: { field: 'shopId' } } );
		expect(
			await faultOf( client, operation, asked( { reference: '' } ) )
		).toMatchObject( { name: 'Invalid', detail: { field: 'reference' } } );
	} );

	test( 'C2: as a proposal: nothing is written, also while somebody edits; the shop sees that it waits', async () => {
		await desk.setLock( gateway.mag, 'contractor', customer, true );
		const before = await customerOf( client, customer );
		const same = asked( { asProposal: true } );
		const answer = await put( operation, same );
		expect( answer.outcome ).toBe( 'proposed' );
		expect( await put( operation, same ) ).toEqual( answer );
		const { proposals, hash, ...after } = await customerOf(
			client,
			customer
		);
		expect( { ...after, proposals: [], hash: before.hash } ).toEqual(
			before
		);
		expect( hash ).not.toBe( before.hash );
		expect( proposals ).toEqual( [
			{ reference: Reflect.get( same, 'reference' ), state: 'waiting' },
		] );
		expect(
			( await customerOf( client, customer, 'hurt' ) ).proposals
		).toEqual( [] );
		expect( await offered( client ) ).toEqual( [] );
	} );

	test( 'C2: accepted, it is written as proposed, and the shop is told; the same request still answers the same', async () => {
		const same = asked( { asProposal: true } );
		await put( operation, same );
		const [ proposal ] = await desk.proposals( gateway.mag );
		await desk.acceptProposal( gateway.mag, proposal?.id ?? '', 'Zgoda' );
		expect( await put( operation, asked() ) ).toMatchObject( {
			outcome: 'unchanged',
		} );
		expect( await offered( client ) ).toEqual( [
			`customer ${ customer } proposal_accepted`,
		] );
		const { proposals } = await customerOf( client, customer );
		expect( proposals ).toEqual( [
			{
				reference: Reflect.get( same, 'reference' ),
				state: 'accepted',
				reason: 'Zgoda',
				decidedAt: '2026-11-22T10:00:00.000Z',
			},
		] );
		expect( await put( operation, same ) ).toMatchObject( {
			outcome: 'proposed',
		} );
	} );

	test( 'C2: refused, nothing is written, and the shop is told why, for ninety days', async () => {
		const before = await customerOf( client, customer );
		await put( operation, asked( { asProposal: true } ) );
		const [ proposal ] = await desk.proposals( gateway.mag );
		await desk.refuseProposal(
			gateway.mag,
			proposal?.id ?? '',
			'Prosimy o <dokument>'
		);
		expect( await offered( client ) ).toEqual( [
			`customer ${ customer } proposal_refused`,
		] );
		const after = await customerOf( client, customer );
		expect( after.proposals ).toMatchObject( [
			{ state: 'refused', reason: 'Prosimy o <dokument>' },
		] );
		expect( { ...after, proposals: [], hash: before.hash } ).toEqual(
			before
		);
		now = '2027-02-20T10:00:00Z';
		expect(
			( await customerOf( client, customer ) ).proposals
		).toHaveLength( 1 );
		now = '2027-02-20T10:00:01Z';
		expect( ( await customerOf( client, customer ) ).proposals ).toEqual(
			[]
		);
	} );
} );

describe( 'C2: what WAPRO’s user decides', () => {
	const proposed = async ( operation: Put, asked: object ) => {
		await put( operation, asked );
		const [ proposal ] = await desk.proposals( gateway.mag );
		return proposal?.id ?? '';
	};
	const failing = async ( work: () => Promise< unknown > ) => {
		try {
			await work();
		} catch ( error ) {
			return error;
		}
		throw new Error( 'It was expected to fail.' );
	};

	test( 'C2: decided once', async () => {
		const id = await proposed(
			'PutAddress',
			address( { asProposal: true } )
		);
		await desk.refuseProposal( gateway.mag, id, 'Nie' );
		for ( const again of [
			() => desk.acceptProposal( gateway.mag, id ),
			() => desk.refuseProposal( gateway.mag, id, 'Nie' ),
		] ) {
			expect( await failing( again ) ).toMatchObject( {
				fault: 'Conflict',
				detail: { code: 'proposal_decided' },
			} );
		}
	} );

	test( 'C2: a change that was written is no proposal', async () => {
		await put( 'PutAddress', address() );
		expect(
			await failing( () => desk.acceptProposal( gateway.mag, '1' ) )
		).toMatchObject( { detail: { code: 'proposal_unknown' } } );
	} );

	test( 'C2: a refusal needs a reason that fits', async () => {
		const id = await proposed(
			'PutAddress',
			address( { asProposal: true } )
		);
		for ( const [ reason, code ] of [
			[ ' ', 'missing' ],
			[ 'x'.repeat( 501 ), 'too_long' ],
		] as const ) {
			expect(
				await failing( () =>
					desk.refuseProposal( gateway.mag, id, reason )
				)
			).toMatchObject( { detail: { code, field: 'reason' } } );
		}
	} );

	test( 'C2: a proposal for a place that is gone meanwhile cannot be accepted, only refused', async () => {
		const id = await proposed(
			'PutDeliveryPlace',
			place( { asProposal: true, deliveryPlaceId: '42' } )
		);
		await desk.removePlace( gateway.mag, '42' );
		expect(
			await failing( () => desk.acceptProposal( gateway.mag, id ) )
		).toMatchObject( {
			fault: 'NotFound',
			detail: { code: 'delivery_place_unknown' },
		} );
		await desk.refuseProposal( gateway.mag, id, 'Punkt zamknięty' );
	} );

	test( 'C2: Busy while somebody edits the contractor', async () => {
		const id = await proposed(
			'PutContact',
			contact( { asProposal: true } )
		);
		await desk.setLock( gateway.mag, 'contractor', OSIEDLE, true );
		expect(
			await failing( () => desk.acceptProposal( gateway.mag, id ) )
		).toMatchObject( { fault: 'Busy' } );
	} );

	test( 'C2: a proposal goes over with a merged contractor, and is told although the flag went off', async () => {
		const id = await proposed(
			'PutContact',
			contact( { asProposal: true } )
		);
		await desk.mergeContractors( gateway.mag, OSIEDLE, REMONTY );
		await desk.unflagContractors( gateway.mag, [ REMONTY ] );
		await offered( client );
		await desk.acceptProposal( gateway.mag, id );
		const { contacts, proposals } = await customerOf( client, REMONTY );
		expect( contacts.at( -1 ) ).toMatchObject( { lastName: 'Nowa' } );
		expect( proposals ).toMatchObject( [ { state: 'accepted' } ] );
		expect( await offered( client ) ).toEqual( [
			`customer ${ REMONTY } proposal_accepted`,
		] );
	} );
} );

describe( 'C2: refused with a named fault, nothing written', () => {
	test.each< [ string, Put, object, string, string, string ] >( [
		[
			'a city that is empty',
			'PutAddress',
			address( {}, { city: '  ' } ),
			'Invalid',
			'missing',
			'address.city',
		],
		[
			'a street of 51 characters',
			'PutAddress',
			address( {}, { street: 'ż'.repeat( 51 ) } ),
			'Invalid',
			'too_long',
			'address.street',
		],
		[
			'a company of 5,000 characters',
			'PutAddress',
			address( {}, { company: 'x'.repeat( 5000 ) } ),
			'Invalid',
			'too_long',
			'address.company',
		],
		[
			'a country that is none',
			'PutAddress',
			address( {}, { country: 'Polska' } ),
			'Invalid',
			'malformed',
			'address.country',
		],
		[
			'a mail address that is none',
			'PutAddress',
			address( {}, { email: 'a b@c' } ),
			'Invalid',
			'malformed',
			'address.email',
		],
		[
			'a place without a name',
			'PutDeliveryPlace',
			place( { name: '' } ),
			'Invalid',
			'missing',
			'name',
		],
		[
			'a name of 101 characters',
			'PutDeliveryPlace',
			place( { name: 'x'.repeat( 101 ) } ),
			'Invalid',
			'too_long',
			'name',
		],
		[
			'another contractor’s place',
			'PutDeliveryPlace',
			place( { deliveryPlaceId: '1' } ),
			'NotFound',
			'delivery_place_unknown',
			'deliveryPlaceId',
		],
		[
			'a place that is nowhere, as a proposal too',
			'PutDeliveryPlace',
			place( { deliveryPlaceId: '99999', asProposal: true } ),
			'NotFound',
			'delivery_place_unknown',
			'deliveryPlaceId',
		],
		[
			'a person without a mail address',
			'PutContact',
			contact( { email: '' } ),
			'Invalid',
			'missing',
			'email',
		],
		[
			'a mail address that is none',
			'PutContact',
			contact( { email: 'nina' } ),
			'Invalid',
			'malformed',
			'email',
		],
		[
			'a role that is none',
			'PutContact',
			contact( { role: 'admin' } ),
			'Invalid',
			'malformed',
			'role',
		],
		[
			'another contractor’s person',
			'PutContact',
			contact( { contactId: '1' } ),
			'NotFound',
			'contact_unknown',
			'contactId',
		],
		[
			'a place of another contractor for a person',
			'PutContact',
			contact( { deliveryPlaceIds: [ '41', '1' ] } ),
			'NotFound',
			'delivery_place_unknown',
			'deliveryPlaceIds[1]',
		],
		[
			'two people behind one address',
			'PutContact',
			contact( {
				customerId: BESKID,
				email: 'ekipa@beskid.example',
				deliveryPlaceIds: [],
			} ),
			'Conflict',
			'contact_ambiguous',
			'email',
		],
		[
			'more than a thousand places',
			'PutContact',
			contact( {
				deliveryPlaceIds: Array.from( { length: 1001 }, () => '41' ),
			} ),
			'Invalid',
			'too_many',
			'deliveryPlaceIds',
		],
	] )( '%s', async ( _, operation, asked, name, code, field ) => {
		const before = await customerOf( client, OSIEDLE );
		const fault = await faultOf( client, operation, asked );
		expect( fault ).toMatchObject( { name, detail: { code, field } } );
		expect( fault.text.length ).toBeGreaterThan( 10 );
		expect( await customerOf( client, OSIEDLE ) ).toEqual( before );
		expect( await offered( client ) ).toEqual( [] );
	} );
} );
