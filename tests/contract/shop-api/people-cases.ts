import type {
	ApiError,
	CompanyDetail,
	InvitationActionResponse,
} from '../../../contracts/generated/shop-api.ts';
import { contact, customer, deliveryPlace } from './arrange.ts';
import { customersIn } from './customers.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** From contacts of a contractor to people of a company. */
export function peopleCases( shop: () => ShopUnderTest ): void {
	const { bring, companies, company, people, findings, change } =
		customersIn( shop );

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
				contacts: [ contact( '1', { email: 'stary@example.com' } ) ],
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
			shop().admin.ask< InvitationActionResponse >( 'POST invitations', {
				action: 'release',
				dryRun,
			} );
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
}
