import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import {
	BESKID,
	CHAIN,
	DOMOSTAL,
	GERMAN,
	NO_NIP,
	OSIEDLE,
	REMONTY,
	SHARED,
	shopId,
	TWINS,
} from './customers.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;

beforeAll( async () => {
	gateway = await startTestGateway();
	client = await clientOf( gateway );
} );
afterAll( () => gateway.close() );

const find = async ( query: object ) => {
	const { matches = [] } = await call( client, 'FindCustomers', {
		shopId,
		queries: [ { key: 'konto-7', ...query } ],
	} );
	expect( matches.map( ( { key } ) => key ) ).toEqual( [ 'konto-7' ] );
	return matches[ 0 ]?.candidates ?? [];
};

/** "4 nip+email": who was found, and why. */
const found = async ( query: object ) =>
	( await find( query ) ).map(
		( { erpId, reasons } ) =>
			`${ erpId } ${ [ reasons ].flat().join( '+' ) }`
	);

describe( 'C5: contractors that may be a customer of the shop', () => {
	test.each< [ string, object, string[] ] >( [
		[ 'by NIP', { nip: '9542583988' }, [ `${ DOMOSTAL } nip` ] ],
		[
			'by a NIP written otherwise',
			{ nip: 'pl 954-258.39 88' },
			[ `${ DOMOSTAL } nip` ],
		],
		[
			'by a NIP that WAPRO writes otherwise',
			{ nip: '5250000015' },
			[ `${ OSIEDLE } nip` ],
		],
		[
			'both that have one NIP',
			{ nip: '7811767696' },
			TWINS.map( ( id ) => `${ id } nip` ),
		],
		[
			'by VAT number with its country',
			{ vatNumber: 'DE 811 569 869' },
			[ `${ GERMAN } vat_number` ],
		],
		[ 'not by the digits of it alone', { vatNumber: '811569869' }, [] ],
		[ 'not by another country’s', { vatNumber: 'AT811569869' }, [] ],
		[
			'by its own mail address, in any case',
			{ email: ' Sklep@DOMOSTAL.example ' },
			[ `${ DOMOSTAL } email` ],
		],
		[
			'by a contact’s mail address',
			{ email: 'oddzial17@budmax.example' },
			[ `${ CHAIN } contact_email` ],
		],
		[
			'both whose contacts share an address',
			{ email: 'ksiegowosc@biuro-rachunkowe.example' },
			SHARED.map( ( id ) => `${ id } contact_email` ),
		],
		[
			'one by its contact, another one by its own address',
			{ email: 'tomasz@wykonczenia-nowak.example' },
			[ `${ TWINS[ 0 ] } contact_email`, `${ TWINS[ 1 ] } email` ],
		],
		[
			'by a name without case, accents and legal form',
			{
				name: 'OSIEDLE zielone, Spółka z ograniczoną odpowiedzialnością',
			},
			[ `${ OSIEDLE } name` ],
		],
		[
			'by the beginning of a name',
			{ name: 'Wykończenia Nowak' },
			TWINS.map( ( id ) => `${ id } name` ),
		],
		[
			'by a longer name',
			{ name: 'Budmax Hurtownie Budowlane S.A. oddział Kraków' },
			[ `${ CHAIN } name` ],
		],
		[ 'not by a part of a word', { name: 'Budma' }, [] ],
		[ 'not by a short first name', { name: 'Zofia' }, [] ],
		[
			'with every reason, the strongest first',
			{
				nip: '1234563218',
				email: 'jan@remonty-kowalski.example',
				name: 'Zofia Maj',
			},
			[ `${ REMONTY } nip+contact_email`, `${ NO_NIP } name` ],
		],
		[ 'nobody by what nobody has', { nip: '5265877635' }, [] ],
		[ 'nobody by nothing', {}, [] ],
		[
			'nobody by empty texts',
			{ nip: ' - ', vatNumber: '', email: ' ', name: '  ' },
			[],
		],
		[
			'nobody by patterns and statements',
			{ nip: '%', email: "' OR 1=1 --", name: '%%%%%%%%' },
			[],
		],
	] )( '%s', async ( _, query, expected ) => {
		expect( await found( query ) ).toEqual( expected );
	} );

	test( 'C5: a candidate says what pairing would change', async () => {
		expect( await find( { email: 'oddzial17@budmax.example' } ) ).toEqual( [
			{
				erpId: CHAIN,
				code: 'KON000001',
				name: 'Budmax Hurtownie Budowlane S.A.',
				nip: '677-000-00-16',
				email: 'zakupy@budmax.example',
				city: 'Kraków',
				flagged: false,
				blocked: false,
				contactId: '18',
				priceList: 'HURT',
				paymentForm: 'przelew 14 dni',
				paymentDays: '14',
				creditLimit: '250000.0000',
				overdueDays: '7',
				overdueBlock: true,
				reasons: [ 'contact_email' ],
			},
		] );
	} );

	test( 'C5: two contacts behind one address: the contractor is named, neither of them is', async () => {
		const [ candidate ] = await find( { email: 'ekipa@beskid.example' } );
		expect( candidate ).toMatchObject( { erpId: BESKID } );
		expect( candidate ).not.toHaveProperty( 'contactId' );
	} );

	test( 'C5: many questions at a time, each under its key', async () => {
		const { matches = [] } = await call( client, 'FindCustomers', {
			shopId,
			queries: Array.from( { length: 200 }, ( _, n ) => ( {
				key: `k${ n }`,
				nip: n % 2 ? '9542583988' : '5265877635',
			} ) ),
		} );
		expect( matches ).toHaveLength( 200 );
		expect(
			matches.filter( ( { candidates } ) => candidates ).length
		).toBe( 100 );
		expect( matches[ 199 ] ).toMatchObject( {
			key: 'k199',
			candidates: [ { erpId: DOMOSTAL } ],
		} );
	} );
} );

describe( 'C5: what was changed meanwhile', () => {
	beforeEach( async () => {
		await gateway.close();
		gateway = await startTestGateway();
		client = await clientOf( gateway );
	} );

	test( 'C5: flagged and blocked ones are found, and say so', async () => {
		await desk.flagContractors( gateway.mag, [ DOMOSTAL ] );
		await desk.blockContractor( gateway.mag, DOMOSTAL );
		expect( await find( { nip: '9542583988' } ) ).toMatchObject( [
			{ flagged: true, blocked: true },
		] );
	} );

	test( 'C5: one that was merged is found as the one that took it in', async () => {
		await desk.mergeContractors( gateway.mag, TWINS[ 0 ], TWINS[ 1 ] );
		expect(
			await found( {
				nip: '7811767696',
				email: 'tomasz@wykonczenia-nowak.example',
				name: 'Wykończenia Nowak',
			} )
		).toEqual( [ `${ TWINS[ 1 ] } nip+contact_email+email+name` ] );
	} );

	test( 'C5: a contact that was removed is nobody’s reason', async () => {
		const [ candidate ] = await find( { email: 'pawel@domostal.example' } );
		await desk.removeContact(
			gateway.mag,
			String( candidate?.contactId ?? '' )
		);
		expect( await find( { email: 'pawel@domostal.example' } ) ).toEqual(
			[]
		);
	} );

	test( 'C5: a NIP that was changed is found as the new one', async () => {
		await desk.contractorNip( gateway.mag, NO_NIP, 'PL 526-587-76-35' );
		expect( await found( { nip: '5265877635' } ) ).toEqual( [
			`${ NO_NIP } nip`,
		] );
	} );

	test( 'C5: at most twenty candidates', async () => {
		const user = desk.openDesk( gateway.file );
		await user.seedContractors( {
			contractors: 30,
			places: 0,
			contacts: 0,
		} );
		await user.close();
		for ( let id = 20; id < 42; id++ ) {
			await desk.contractorEmail(
				gateway.mag,
				String( id ),
				'x@y.example'
			);
		}
		expect( await find( { email: 'x@y.example' } ) ).toHaveLength( 20 );
	} );
} );

describe( 'C5: refused', () => {
	test.each( [
		[
			'more than 200 questions',
			{ queries: Array.from( { length: 201 }, () => ( { key: 'k' } ) ) },
			'too_many',
			'queries',
		],
		[
			'a name of 5,000 characters',
			{ queries: [ { key: 'k', name: 'ż'.repeat( 5000 ) } ] },
			'too_long',
			'queries[0].name',
		],
		[
			'a NIP of 31 characters',
			{ queries: [ { key: 'k', nip: '1'.repeat( 31 ) } ] },
			'too_long',
			'queries[0].nip',
		],
		[
			'a shop that WAPRO does not know',
			{ shopId: 'inny', queries: [] },
			'shop_unknown',
			'shopId',
		],
	] )( '%s', async ( _, request, code, field ) => {
		expect(
			await faultOf( client, 'FindCustomers', { shopId, ...request } )
		).toMatchObject( { name: 'Invalid', detail: { code, field } } );
	} );
} );
