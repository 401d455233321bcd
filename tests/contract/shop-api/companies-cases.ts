import type {
	ApiError,
	ApplyResponse,
	CustomerSettings,
	FlaggedCustomersResponse,
	HistoryResponse,
	MessagesResponse,
} from '../../../contracts/generated/shop-api.ts';
import { contact, customer, deliveryPlace, only } from './arrange.ts';
import { customersIn } from './customers.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** From a contractor to a company with its terms and delivery points. */
export function companiesCases( shop: () => ShopUnderTest ): void {
	const { bring, companies, company, people } = customersIn( shop );

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
		expect( items ).toMatchObject( [ { erpId: '901', state: 'blocked' } ] );
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
		expect( ( await people( '902' ) ).map( ( one ) => one.email ) ).toEqual(
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
				contacts: [ contact( '1', { firstName: 'x'.repeat( 80 ) } ) ],
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

	test.each( [
		[ 'the contractor’s name', { name: 'x'.repeat( 300 ) }, 'name' ],
		[
			'a delivery place',
			{
				deliveryPlaces: [
					deliveryPlace( '9017', { name: 'x'.repeat( 150 ) } ),
					deliveryPlace( '9018' ),
				],
			},
			'deliveryPlaces[0].name',
		],
		[ 'a phone number', { phone: '1'.repeat( 30 ) }, 'phone' ],
		[ 'markup in a name', { name: 'Hurt <b>Pol</b>' }, 'name' ],
	] )(
		'C1, C5: %s that the shop cannot take keeps nobody in: the block, who left and a narrower role arrive, and nothing else',
		async ( _case, broken, field ) => {
			const boss = contact( '9011' );
			const clerk = contact( '9012', { main: false } );
			await bring( customer( '901', { contacts: [ boss, clerk ] } ) );
			const result = await bring(
				customer( '901', {
					asOf: '11',
					hash: '00000000000000ab',
					blocked: true,
					street: 'Nowa 9',
					contacts: [
						{
							...boss,
							role: 'branch',
							deliveryPlaceIds: [ '9017' ],
						},
						contact( '9013' ),
					],
					...broken,
				} )
			);
			expect( result ).toMatchObject( { outcome: 'rejected', field } );
			const { company: row, address, points } = await company( '901' );
			expect( row ).toMatchObject( {
				name: 'Kontrahent 901',
				state: 'blocked',
			} );
			expect( address.street ).toBe( 'Długa 1' );
			expect( points ).toMatchObject( [
				{ erpId: '9017', name: 'Sklep 9017' },
			] );
			const known = await people( '901' );
			expect( known ).toHaveLength( 2 );
			expect( known ).toEqual(
				expect.arrayContaining( [
					expect.objectContaining( {
						email: 'osoba9011@example.com',
						role: 'branch',
						state: 'active',
						points: 1,
					} ),
					expect.objectContaining( {
						email: 'osoba9012@example.com',
						state: 'former',
					} ),
				] )
			);

			const old = customer( '901', { contacts: [ boss, clerk ] } );
			expect( ( await bring( old ) ).outcome ).toBe( 'stale' );
			expect( ( await bring( { ...old, asOf: '12' } ) ).outcome ).toBe(
				'updated'
			);
			expect( ( await company( '901' ) ).company.state ).toBe( 'active' );
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
		await bring( customer( '902', { name: 'Biały Dom', blocked: true } ) );
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
}
