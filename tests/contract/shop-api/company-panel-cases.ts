import type {
	CompaniesResponse,
	CompanyDetail,
	CustomerItem,
	FindingsResponse,
	HistoryResponse,
	InvitationActionResponse,
	InvitationsResponse,
	Overview,
	MessagesResponse,
	PersonRow,
} from '../../../contracts/generated/shop-api.ts';
import { apply, contact, customer, only } from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** What the panel shows of companies and their people, and what may be done with them. */
export function companyPanelCases( shop: () => ShopUnderTest ): void {
	const bring = ( item: CustomerItem ) => apply( shop(), 'customers', item );

	const companies = ( query: object = {} ) =>
		shop().admin.ask< CompaniesResponse >( 'GET companies', query );

	const idOf = async ( erpId: string ) =>
		only(
			( await companies( { perPage: 100 } ) ).items.filter(
				( one ) => one.erpId === erpId
			)
		).id;

	const detail = async ( erpId: string ) =>
		shop().admin.ask< CompanyDetail >(
			'GET companies/{id}',
			undefined,
			await idOf( erpId )
		);

	const act = async ( erpId: string, action: string, userId: number ) =>
		shop().admin.ask< CompanyDetail >(
			'POST companies/{id}',
			{ action, userId },
			await idOf( erpId )
		);

	const history = ( objectType: 'company' | 'user', objectId: number ) =>
		shop().admin.ask< HistoryResponse >( 'GET history', {
			objectType,
			objectId,
		} );

	const invitations = ( query: object = {} ) =>
		shop().admin.ask< InvitationsResponse >( 'GET invitations', query );

	const invite = ( request: object ) =>
		shop().admin.ask< InvitationActionResponse >( 'POST invitations', {
			action: 'release',
			dryRun: false,
			...request,
		} );

	const person = ( { people }: CompanyDetail, email: string ): PersonRow =>
		only( people.filter( ( one ) => one.email === email ) );

	test( 'H2: companies are counted by state, and a row says what waits and what became of it', async () => {
		await bring( customer( '901' ) );
		await bring( customer( '902', { blocked: true } ) );
		await bring( customer( '903' ) );
		await bring( {
			erpId: '903',
			asOf: '11',
			deleted: true,
			flagged: false,
			mergedInto: '901',
		} );
		const { counts, items } = await companies();
		expect( counts ).toEqual( {
			all: 3,
			active: 1,
			blocked: 1,
			closed: 1,
		} );
		expect( items ).toMatchObject( [
			{ erpId: '901', state: 'active', mergedInto: null },
			{ erpId: '902', state: 'blocked', held: 1 },
			{
				erpId: '903',
				state: 'closed',
				held: 0,
				mergedInto: { id: await idOf( '901' ), name: 'Kontrahent 901' },
			},
		] );
	} );

	test( 'C1: a company says who leads its data, and of each person access, invitation and what may be done', async () => {
		await bring( customer( '901' ) );
		const before = await detail( '901' );
		expect( before ).toMatchObject( {
			owners: { address: 'wapro', points: 'wapro', contacts: 'wapro' },
			orders: 0,
		} );
		expect( only( before.people ) ).toMatchObject( {
			access: 'open',
			invitation: 'held',
			invitedAt: null,
			actions: [ 'suspend', 'invite_again' ],
		} );
		await invite( {} );
		const after = only( ( await detail( '901' ) ).people );
		expect( after.invitation ).toBe( 'sent' );
		expect( Date.parse( after.invitedAt ?? '' ) ).not.toBeNaN();
		expect(
			only( ( await act( '901', 'suspend', after.userId ) ).people )
				.actions
		).toEqual( [ 'restore' ] );
	} );

	test( 'C5: an admin approves a person of the company whose address nobody has proven', async () => {
		const email = 'stary@example.com';
		await shop().signUp( { email } );
		await bring(
			customer( '901', { contacts: [ contact( '1', { email } ) ] } )
		);
		const waiting = person( await detail( '901' ), email );
		expect( waiting ).toMatchObject( { access: 'waits' } );
		expect( waiting.actions ).toContain( 'approve' );
		const open = person(
			await act( '901', 'approve', waiting.userId ),
			email
		);
		expect( open ).toMatchObject( { access: 'open' } );
		expect( open.actions ).not.toContain( 'approve' );
		expect(
			( await history( 'user', waiting.userId ) ).items[ 0 ]
		).toMatchObject( {
			cause: 'by_hand',
			summary: 'access_approved',
			changes: [ { field: 'access', before: 'waits', after: 'open' } ],
		} );
	} );

	test( 'H1: a user’s history tells how the person came, what was decided and by whom; the company’s tells it, too', async () => {
		await bring( customer( '901' ) );
		const { userId, name, email } = only(
			( await detail( '901' ) ).people
		);
		await act( '901', 'suspend', userId );
		const told = await history( 'user', userId );
		expect( told.title ).toBe( name );
		expect( told.items ).toMatchObject( [
			{
				cause: 'by_hand',
				actor: expect.stringMatching( /./ ),
				changes: [
					{ field: 'state', before: 'active', after: 'suspended' },
				],
			},
			{
				cause: 'wapro_event',
				actor: null,
				summary: 'joined_company',
				changes: [
					{
						field: 'company',
						before: null,
						after: 'Kontrahent 901',
					},
				],
			},
		] );
		const company = await history( 'company', await idOf( '901' ) );
		expect( company.title ).toBe( 'Kontrahent 901' );
		expect( company.items ).toMatchObject( [
			{
				changes: [
					{
						field: 'person',
						before: `${ email } (company)`,
						after: null,
					},
				],
			},
			{ summary: 'created' },
		] );
	} );

	test( 'H1: whom WAPRO takes off the list leaves the company in both histories', async () => {
		await bring( customer( '901' ) );
		const { userId } = only( ( await detail( '901' ) ).people );
		await bring(
			customer( '901', {
				asOf: '11',
				contacts: [],
				hash: '00000000000000ab',
			} )
		);
		expect( ( await history( 'user', userId ) ).items[ 0 ] ).toMatchObject(
			{
				summary: 'left_company',
				changes: [
					{ field: 'company', before: 'Kontrahent 901', after: null },
				],
			}
		);
		expect(
			( await history( 'company', await idOf( '901' ) ) ).items[ 0 ]
				?.changes
		).toEqual( [
			expect.objectContaining( { field: 'person', after: null } ),
		] );
	} );

	test( 'H1: a history of nobody is empty and has no name', async () => {
		const nobody = await history( 'user', 987654 );
		expect( nobody ).toEqual( { items: [], total: 0, pages: 0 } );
	} );

	test( 'C1: invitations are listed by person and released one by one or by company', async () => {
		const both = contact( '1', { email: 'obie@example.com' } );
		await bring(
			customer( '901', { contacts: [ both, contact( '2' ) ] } )
		);
		await bring(
			customer( '902', {
				contacts: [ { ...both, erpId: '3' }, contact( '4' ) ],
			} )
		);
		const held = await invitations();
		const { needs } = await shop().admin.ask< Overview >( 'GET overview' );
		expect( needs ).toContainEqual( {
			kind: 'invitations_held',
			count: held.counts.held,
			oldestAt: null,
		} );
		expect( held.counts ).toEqual( {
			held: 3,
			queued: 0,
			sent: 0,
			failed: 0,
		} );
		expect( held.total ).toBe( 3 );
		const one = only( ( await invitations( { search: 'obie@' } ) ).items );
		expect( one.companies.map( ( { name } ) => name ) ).toEqual( [
			'Kontrahent 901',
			'Kontrahent 902',
		] );

		expect(
			await invite( { userIds: [ one.userId ], dryRun: true } )
		).toEqual( { done: 1, skipped: 0, failed: 0, queued: 0 } );
		expect( ( await invitations() ).total ).toBe( 3 );
		expect( await invite( { userIds: [ one.userId ] } ) ).toEqual( {
			done: 1,
			skipped: 0,
			failed: 0,
			queued: 0,
		} );
		expect( await invite( { userIds: [ one.userId ] } ) ).toMatchObject( {
			done: 0,
			skipped: 1,
		} );
		expect(
			await invite( { companyId: await idOf( '902' ) } )
		).toMatchObject( { done: 1 } );
		const sent = await invitations( { state: 'sent' } );
		expect( sent.counts ).toMatchObject( { held: 1, sent: 2 } );
		expect( sent.items.every( ( { invitedAt } ) => invitedAt ) ).toBe(
			true
		);
	} );

	test( 'C1: nothing on its way, nothing to stop', async () => {
		await bring( customer( '901' ) );
		expect( await invite( { action: 'stop' } ) ).toMatchObject( {
			done: 0,
		} );
		expect( ( await invitations() ).counts.held ).toBe( 1 );
	} );

	test( 'H2: a finding that a person left for a while stays left when WAPRO sends the company again', async () => {
		const { email: _email, ...silent } = contact( '3' );
		await bring( customer( '901', { contacts: [ silent ] } ) );
		const of = async ( state: string ) =>
			(
				await shop().admin.ask< FindingsResponse >( 'GET findings', {
					state,
				} )
			).items;
		await shop().admin.ask( 'POST findings/actions', {
			ids: [ only( await of( 'open' ) ).id ],
			action: 'ignore',
		} );
		await bring(
			customer( '901', {
				asOf: '11',
				contacts: [ silent ],
				street: 'Nowa 9',
				hash: '00000000000000ab',
			} )
		);
		expect( await of( 'open' ) ).toEqual( [] );
		expect( ( await of( 'ignored' ) ).length ).toBe( 1 );
		await bring(
			customer( '901', {
				asOf: '12',
				contacts: [],
				hash: '00000000000000ac',
			} )
		);
		expect( ( await of( 'resolved' ) ).length ).toBe( 1 );
	} );

	test( 'H2: findings and messages of one company are asked for apart', async () => {
		const { email: _email, ...silent } = contact( '3' );
		await bring(
			customer( '901', { messageId: '501', contacts: [ silent ] } )
		);
		await bring(
			customer( '9011', {
				messageId: '502',
				contacts: [ { ...silent, erpId: '4' } ],
			} )
		);
		const findings = await shop().admin.ask< FindingsResponse >(
			'GET findings',
			{ objectType: 'customer', objectId: await idOf( '901' ) }
		);
		expect( only( findings.items ) ).toMatchObject( {
			kind: 'contact_without_email',
			key: '901',
			title: 'Kontrahent 901',
			editUrl: null,
		} );
		const messages = await shop().admin.ask< MessagesResponse >(
			'GET messages',
			{ objectType: 'customer', direction: 'in', objectKey: '901' }
		);
		expect( only( messages.items ) ).toMatchObject( { objectKey: '901' } );
	} );
}
