import type {
	ApiError,
	ApplyResponse,
	CompaniesResponse,
	CompanyDetail,
	CustomerItem,
	CustomerSettings,
	FindingsResponse,
	FlaggedCustomersResponse,
	Overview,
	HistoryResponse,
	InvitationActionResponse,
	MessagesResponse,
	ProposalsResponse,
} from '../../../contracts/generated/shop-api.ts';
import { apply, contact, customer, deliveryPlace, only } from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** From a contractor to a company with its people and delivery points. */
export function customersCases( shop: () => ShopUnderTest ): void {
	const bring = ( item: CustomerItem ) => apply( shop(), 'customers', item );

	const companies = ( query: object = {} ) =>
		shop().admin.ask< CompaniesResponse >( 'GET companies', query );

	/** The company of a contractor as the panel shows it. */
	async function company( erpId: string ): Promise< CompanyDetail > {
		const { items } = await companies( { perPage: 100 } );
		const row = only( items.filter( ( one ) => one.erpId === erpId ) );
		return shop().admin.ask( 'GET companies/{id}', undefined, row.id );
	}

	const people = async ( erpId: string ) =>
		( await company( erpId ) ).people.map(
			( { email, role, state, points } ) => ( {
				email,
				role,
				state,
				points: points.length,
			} )
		);

	const findings = async ( search: string ) =>
		(
			await shop().admin.ask< FindingsResponse >( 'GET findings', {
				search,
			} )
		).items;

	async function change(
		wanted: Partial< CustomerSettings >
	): Promise< void > {
		const settings = await shop().admin.ask< CustomerSettings >(
			'GET settings/customers'
		);
		await shop().admin.ask( 'PUT settings/customers', {
			...settings,
			...wanted,
		} );
	}

	describe( 'company', () => {
		test( 'C1: a flagged contractor becomes a company with its terms', async () => {
			const result = await bring( customer( '901' ) );
			expect( result ).toMatchObject( {
				key: '901',
				outcome: 'created',
			} );
			expect( await company( '901' ) ).toMatchObject( {
				company: {
					erpId: '901',
					code: 'K-901',
					name: 'Kontrahent 901',
					nip: '5260250274',
					state: 'active',
					people: 1,
					points: 1,
					salesman: 'Jan Handlowy',
					priceList: 'DET',
				},
				address: { street: 'Długa 1', city: 'Warszawa', country: 'PL' },
				terms: {
					paymentForm: 'Przelew',
					paymentDays: 14,
					blocked: false,
				},
			} );
		} );

		test( 'C1: a contractor without the flag makes nothing', async () => {
			const result = await bring( customer( '901', { flagged: false } ) );
			expect( result.outcome ).toBe( 'unchanged' );
			expect( ( await companies() ).total ).toBe( 0 );
		} );

		test( 'S2: the same state twice changes nothing and says so', async () => {
			await bring( customer( '901' ) );
			const again = await bring( customer( '901', { asOf: '11' } ) );
			expect( again.outcome ).toBe( 'unchanged' );
		} );

		test( 'S2: an older answer never overwrites a newer one', async () => {
			await bring( customer( '901', { asOf: '20', name: 'Nowa' } ) );
			const older = await bring(
				customer( '901', {
					asOf: '19',
					name: 'Stara',
					hash: '00000000000000ab',
				} )
			);
			expect( older.outcome ).toBe( 'stale' );
			expect( ( await company( '901' ) ).company.name ).toBe( 'Nowa' );
		} );

		test( 'H1: a change stands in the company’s history, and what came from WAPRO in the log', async () => {
			await bring( customer( '901' ) );
			const result = await bring(
				customer( '901', {
					asOf: '11',
					name: 'Nowa',
					hash: '00000000000000ab',
					messageId: '501',
				} )
			);
			expect( result.outcome ).toBe( 'updated' );
			const { company: row } = await company( '901' );
			const history = await shop().admin.ask< HistoryResponse >(
				'GET history',
				{ objectType: 'company', objectId: row.id }
			);
			expect( history.items[ 0 ]?.changes ).toContainEqual( {
				field: 'name',
				before: 'Kontrahent 901',
				after: 'Nowa',
			} );
			const log = await shop().admin.ask< MessagesResponse >(
				'GET messages',
				{ direction: 'in' }
			);
			expect( only( log.items ) ).toMatchObject( {
				objectType: 'customer',
				objectKey: '901',
				status: 'accepted',
			} );
		} );

		test( 'C1: flag off closes access and deletes nothing; flag on restores it', async () => {
			await bring( customer( '901' ) );
			const off = await bring(
				customer( '901', {
					asOf: '11',
					flagged: false,
					hash: '00000000000000ab',
				} )
			);
			expect( off.outcome ).toBe( 'updated' );
			expect( ( await company( '901' ) ).company.state ).toBe( 'closed' );
			expect( await people( '901' ) ).toMatchObject( [
				{ state: 'former' },
			] );

			const on = await bring( customer( '901', { asOf: '12' } ) );
			expect( on.outcome ).toBe( 'updated' );
			expect( ( await company( '901' ) ).company.state ).toBe( 'active' );
			expect( await people( '901' ) ).toMatchObject( [
				{ state: 'active' },
			] );
		} );

		test( 'C1: a contractor that WAPRO deleted is closed', async () => {
			await bring( customer( '901' ) );
			await bring( {
				erpId: '901',
				asOf: '11',
				deleted: true,
				flagged: false,
			} );
			expect( ( await company( '901' ) ).company.state ).toBe( 'closed' );
		} );

		test( 'C1: a blocked contractor’s people stay, and the company says that it is blocked', async () => {
			await bring( customer( '901' ) );
			await bring(
				customer( '901', {
					asOf: '11',
					blocked: true,
					hash: '00000000000000ab',
				} )
			);
			const { items } = await companies( { state: 'blocked' } );
			expect( items ).toMatchObject( [
				{ erpId: '901', state: 'blocked' },
			] );
			expect( await people( '901' ) ).toMatchObject( [
				{ state: 'active' },
			] );
		} );

		test( 'C1: people and points of a merged contractor go to the one that survives', async () => {
			await bring( customer( '901' ) );
			await bring( customer( '902', { nip: '7740001454' } ) );
			await bring( {
				erpId: '901',
				asOf: '11',
				deleted: true,
				flagged: false,
				mergedInto: '902',
			} );
			await bring(
				customer( '902', {
					asOf: '12',
					nip: '7740001454',
					hash: '00000000000000ab',
					contacts: [ contact( '9021' ), contact( '9011' ) ],
					deliveryPlaces: [
						deliveryPlace( '9027' ),
						deliveryPlace( '9017' ),
					],
				} )
			);
			expect( ( await company( '901' ) ).company ).toMatchObject( {
				state: 'closed',
			} );
			expect(
				( await people( '902' ) ).map( ( one ) => one.email )
			).toEqual(
				expect.arrayContaining( [
					'osoba9011@example.com',
					'osoba9021@example.com',
				] )
			);
			expect(
				( await company( '902' ) ).points.map( ( { erpId } ) => erpId )
			).toEqual( expect.arrayContaining( [ '9017', '9027' ] ) );
		} );

		test.each( [
			[ 'an empty name', { name: ' ' }, 'contractor_name_empty', 'name' ],
			[
				'300 characters of a name',
				{ name: 'x'.repeat( 300 ) },
				'too_long',
				'name',
			],
			[
				'markup in the name',
				{ name: 'Hurt <b>Pol</b>' },
				'markup_in_field',
				'name',
			],
			[
				'a delivery place without a name',
				{ deliveryPlaces: [ deliveryPlace( '1', { name: '' } ) ] },
				'place_name_empty',
				'deliveryPlaces[0].name',
			],
			[
				'a contact with too long a name',
				{
					contacts: [
						contact( '1', { firstName: 'x'.repeat( 80 ) } ),
					],
				},
				'too_long',
				'contacts[0].firstName',
			],
		] )(
			'C1: %s stops that contractor with code, field and sentence',
			async ( _case, broken, code, field ) => {
				const answer = await shop().worker.ask< ApplyResponse >(
					'POST apply/customers',
					{
						cause: 'wapro_event',
						items: [
							customer( '900' ),
							customer( '901', broken ),
							customer( '902' ),
						],
					}
				);
				expect( answer.items ).toMatchObject( [
					{ key: '900', outcome: 'created' },
					{
						key: '901',
						outcome: 'rejected',
						code,
						field,
						reason: expect.stringMatching( /\p{L}+ .+/u ),
					},
					{ key: '902', outcome: 'created' },
				] );
			}
		);

		test( 'C3: four hundred delivery points arrive; one that is gone is no longer active', async () => {
			const places = Array.from( { length: 400 }, ( _, n ) =>
				deliveryPlace( String( 10_000 + n ) )
			);
			await bring( customer( '901', { deliveryPlaces: places } ) );
			expect( ( await company( '901' ) ).company.points ).toBe( 400 );

			await bring(
				customer( '901', {
					asOf: '11',
					hash: '00000000000000ab',
					deliveryPlaces: places.slice( 1 ),
				} )
			);
			const { company: row, points } = await company( '901' );
			expect( row.points ).toBe( 399 );
			expect(
				points.find( ( { erpId } ) => erpId === '10000' )
			).toMatchObject( { active: false } );
		} );

		test( 'S3: the worker hears which contractors count as flagged', async () => {
			await bring( customer( '901' ) );
			await bring( customer( '1000' ) );
			await bring( customer( '902' ) );
			await bring(
				customer( '902', { asOf: '11', flagged: false, hash: '0b' } )
			);
			const flagged = ( query: object ) =>
				shop().worker.ask< FlaggedCustomersResponse >(
					'GET customers/flagged',
					query
				);
			expect( await flagged( {} ) ).toEqual( {
				erpIds: [ '901', '1000' ],
				next: null,
			} );
			expect( await flagged( { limit: 1 } ) ).toEqual( {
				erpIds: [ '901' ],
				next: '901',
			} );
			expect( await flagged( { after: '901', limit: 5 } ) ).toEqual( {
				erpIds: [ '1000' ],
				next: null,
			} );
		} );

		test( 'C1: companies are found by name, number and state', async () => {
			await bring( customer( '901', { name: 'Zielony Dom' } ) );
			await bring(
				customer( '902', { name: 'Biały Dom', blocked: true } )
			);
			const found = async ( query: object ) =>
				( await companies( query ) ).items.map( ( { name } ) => name );
			expect( await found( { search: 'zielony' } ) ).toEqual( [
				'Zielony Dom',
			] );
			expect( await found( { state: 'blocked' } ) ).toEqual( [
				'Biały Dom',
			] );
			expect( await found( { perPage: 1, page: 2 } ) ).toEqual( [
				'Zielony Dom',
			] );
		} );

		test( 'C1: a company that is not there is not found', async () => {
			const { status } = await shop().admin.send( 'GET companies/{id}', {
				id: 987654,
			} );
			expect( status ).toBe( 404 );
		} );
	} );

	describe( 'people', () => {
		test( 'C4: a branch contact gets its points, a company-wide one sees all', async () => {
			await bring(
				customer( '901', {
					contacts: [
						contact( '1' ),
						contact( '2', {
							role: 'branch',
							deliveryPlaceIds: [ '9017' ],
						} ),
					],
				} )
			);
			expect( await people( '901' ) ).toEqual(
				expect.arrayContaining( [
					expect.objectContaining( {
						email: 'osoba1@example.com',
						role: 'company',
						state: 'active',
					} ),
					{
						email: 'osoba2@example.com',
						role: 'branch',
						state: 'active',
						points: 1,
					},
				] )
			);
		} );

		test( 'C1: a contact without an e-mail gets no account and is named in a finding', async () => {
			const { email: _email, ...silent } = contact( '3' );
			await bring(
				customer( '901', { contacts: [ contact( '2' ), silent ] } )
			);
			expect( await people( '901' ) ).toHaveLength( 1 );
			expect( await findings( '901' ) ).toHaveLength( 1 );
		} );

		test( 'C1: two contacts with one e-mail are one person with both points and the wider role', async () => {
			const email = 'wspolny@example.com';
			await bring(
				customer( '901', {
					contacts: [
						contact( '1', {
							email,
							role: 'branch',
							deliveryPlaceIds: [ '9017' ],
						} ),
						contact( '2', {
							email: 'Wspolny@Example.com',
							role: 'company',
							deliveryPlaceIds: [ '9018' ],
						} ),
					],
					deliveryPlaces: [
						deliveryPlace( '9017' ),
						deliveryPlace( '9018' ),
					],
				} )
			);
			expect( await people( '901' ) ).toEqual( [
				{ email, role: 'company', state: 'active', points: 2 },
			] );
		} );

		test( 'C1: one e-mail in two contractors is one account in two companies', async () => {
			const email = 'obie@example.com';
			await bring(
				customer( '901', { contacts: [ contact( '1', { email } ) ] } )
			);
			await bring(
				customer( '902', { contacts: [ contact( '2', { email } ) ] } )
			);
			const [ here ] = ( await company( '901' ) ).people;
			const [ there ] = ( await company( '902' ) ).people;
			expect( here?.userId ).toBe( there?.userId );
			expect( here ).toMatchObject( { state: 'active' } );
			expect( there ).toMatchObject( { state: 'active' } );
		} );

		test( 'C1: a contact that moved to another contractor leaves the first', async () => {
			const moved = contact( '1', { email: 'ruchomy@example.com' } );
			await bring( customer( '901', { contacts: [ moved ] } ) );
			await bring( customer( '902', { contacts: [ moved ] } ) );
			await bring(
				customer( '901', {
					asOf: '11',
					contacts: [],
					hash: '00000000000000ab',
				} )
			);
			expect( await people( '901' ) ).toMatchObject( [
				{ state: 'former' },
			] );
			expect( await people( '902' ) ).toMatchObject( [
				{ email: 'ruchomy@example.com', state: 'active' },
			] );
		} );

		test( 'C1: a contact that is gone in WAPRO becomes former', async () => {
			await bring(
				customer( '901', {
					contacts: [ contact( '1' ), contact( '2' ) ],
				} )
			);
			await bring(
				customer( '901', {
					asOf: '11',
					hash: '00000000000000ab',
					contacts: [ contact( '2' ) ],
				} )
			);
			const states = new Map(
				( await people( '901' ) ).map( ( { email, state } ) => [
					email,
					state,
				] )
			);
			expect( states.get( 'osoba1@example.com' ) ).toBe( 'former' );
			expect( states.get( 'osoba2@example.com' ) ).toBe( 'active' );
		} );

		test( 'C1: an account that works in the shop is never attached; a finding says so', async () => {
			await bring(
				customer( '901', {
					contacts: [
						contact( '1', { email: shop().staffEmail } ),
						contact( '2' ),
					],
				} )
			);
			expect( await people( '901' ) ).toMatchObject( [
				{ email: 'osoba2@example.com' },
			] );
			expect( await findings( '901' ) ).toHaveLength( 1 );
		} );

		test( 'C1: an account that is there already becomes the person of the company, and must prove its address first', async () => {
			const id = await shop().signUp( { email: 'stary@example.com' } );
			await bring(
				customer( '901', {
					contacts: [
						contact( '1', { email: 'stary@example.com' } ),
					],
				} )
			);
			expect( ( await company( '901' ) ).people ).toMatchObject( [
				{ userId: id, state: 'active', invitation: 'held' },
			] );
		} );

		test( 'C1: invitations wait for the admin’s release; each goes once', async () => {
			await bring(
				customer( '901', {
					contacts: [ contact( '1' ), contact( '2' ) ],
				} )
			);
			expect( ( await companies() ).invitations ).toMatchObject( {
				held: 2,
				sent: 0,
			} );
			const release = ( dryRun: boolean ) =>
				shop().admin.ask< InvitationActionResponse >(
					'POST invitations',
					{ action: 'release', dryRun }
				);
			expect( await release( true ) ).toMatchObject( { done: 2 } );
			expect( ( await companies() ).invitations.held ).toBe( 2 );
			expect( await release( false ) ).toMatchObject( { done: 2 } );
			expect( await release( false ) ).toMatchObject( { done: 0 } );
		} );

		test( 'C1: without accounts by setting companies arrive alone', async () => {
			await change( { accounts: false } );
			await bring( customer( '901' ) );
			expect( await people( '901' ) ).toEqual( [] );
			expect( ( await company( '901' ) ).company.points ).toBe( 1 );
		} );

		test( 'C4: whom a person suspended stays so, whatever WAPRO sends', async () => {
			await bring( customer( '901' ) );
			const { company: row, people: before } = await company( '901' );
			const act = ( action: string ) =>
				shop().admin.ask< CompanyDetail >(
					'POST companies/{id}',
					{ action, userId: before[ 0 ]?.userId },
					row.id
				);
			expect( ( await act( 'suspend' ) ).people ).toMatchObject( [
				{ state: 'suspended' },
			] );
			await bring(
				customer( '901', {
					asOf: '11',
					name: 'Nowa',
					hash: '00000000000000ab',
				} )
			);
			expect( await people( '901' ) ).toMatchObject( [
				{ state: 'suspended' },
			] );
			expect( ( await act( 'restore' ) ).people ).toMatchObject( [
				{ state: 'active' },
			] );
			expect( ( await act( 'let_manage' ) ).people ).toMatchObject( [
				{ managesPeople: true },
			] );
		} );

		test( 'C4: an action on somebody who is not in the company is refused', async () => {
			await bring( customer( '901' ) );
			const { company: row } = await company( '901' );
			const { status } = await shop().admin.send< ApiError >(
				'POST companies/{id}',
				{
					id: row.id,
					data: { action: 'suspend', userId: 987654 },
				}
			);
			expect( status ).toBe( 404 );
		} );
	} );

	describe( 'proposals', () => {
		test.each( [
			[ 'accept', 'accepted', 'Nowa 9' ],
			[ 'refuse', 'refused', 'Długa 1' ],
		] as const )(
			'C2: where the shop leads addresses, WAPRO’s word waits: %s',
			async ( action, state, street ) => {
				await bring( customer( '901' ) );
				await change( { addressOwner: 'shop' } );
				await bring(
					customer( '901', {
						asOf: '11',
						street: 'Nowa 9',
						hash: '00000000000000ab',
					} )
				);
				const proposals = ( query: object ) =>
					shop().admin.ask< ProposalsResponse >(
						'GET proposals',
						query
					);
				const proposal = only(
					( await proposals( { direction: 'to_shop' } ) ).items
				);
				expect( ( await company( '901' ) ).address.street ).toBe(
					'Długa 1'
				);
				expect( proposal ).toMatchObject( {
					kind: 'address',
					companyName: 'Kontrahent 901',
					state: 'waiting',
				} );
				expect( proposal.changes ).toContainEqual( {
					field: 'street',
					before: 'Długa 1',
					after: 'Nowa 9',
				} );
				expect( proposal.actions ).toEqual(
					expect.arrayContaining( [ 'accept', 'refuse' ] )
				);

				await shop().admin.ask(
					'POST proposals/{id}',
					{ action },
					proposal.id
				);
				expect( ( await company( '901' ) ).address.street ).toBe(
					street
				);
				expect(
					( await proposals( { direction: 'to_shop' } ) ).items
				).toEqual( [] );
				expect( ( await proposals( { state } ) ).total ).toBe( 1 );
			}
		);

		test( 'C2, H2: open ones are counted by who decides, and found by company, kind and name', async () => {
			await bring( customer( '901' ) );
			await change( { addressOwner: 'shop' } );
			await bring(
				customer( '901', {
					asOf: '11',
					street: 'Nowa 9',
					hash: '00000000000000ab',
				} )
			);
			const { id } = ( await company( '901' ) ).company;
			const found = ( query: object ) =>
				shop().admin.ask< ProposalsResponse >( 'GET proposals', query );
			const { counts, companies: named, items } = await found( {} );
			expect( counts ).toEqual( {
				to_shop: 1,
				to_wapro: 0,
				accepted: 0,
				refused: 0,
			} );
			expect( named ).toEqual( [ { id, name: 'Kontrahent 901' } ] );
			expect( only( items ) ).toMatchObject( {
				held: false,
				decidedAt: null,
			} );
			for ( const [ query, total ] of [
				[ { companyId: id }, 1 ],
				[ { companyId: id + 1 }, 0 ],
				[ { kind: 'address' }, 1 ],
				[ { kind: 'contact' }, 0 ],
				[ { search: 'kontrahent 90' }, 1 ],
				[ { search: 'nikt' }, 0 ],
			] as const ) {
				expect( ( await found( query ) ).total ).toBe( total );
			}
			const needs = async () =>
				(
					await shop().admin.ask< Overview >( 'GET overview' )
				).needs.filter( ( { kind } ) => kind === 'proposals' );
			expect( await needs() ).toMatchObject( [ { count: 1 } ] );
			await shop().admin.ask(
				'POST proposals/{id}',
				{ action: 'refuse', reason: 'Nie' },
				only( items ).id
			);
			expect( await needs() ).toEqual( [] );
			expect(
				only( ( await found( { state: 'refused' } ) ).items ).decidedAt
			).not.toBeNull();
		} );

		test( 'C6: one contractor for all guests has to be named', async () => {
			const settings = await shop().admin.ask< CustomerSettings >(
				'GET settings/customers'
			);
			const { status, body } = await shop().admin.send< ApiError >(
				'PUT settings/customers',
				{ data: { ...settings, guests: 'one_retail' } }
			);
			expect( [ status, body.data?.field ] ).toEqual( [
				400,
				'retailCustomerId',
			] );
		} );
	} );
}
