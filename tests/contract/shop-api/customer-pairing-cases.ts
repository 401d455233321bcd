import type {
	CustomerCandidate,
	CustomerPairingBulkResponse,
	CustomerPairingEffects,
	CustomerPairingResponse,
	CustomerPairingRow,
	HistoryResponse,
	Overview,
} from '../../../contracts/generated/shop-api.ts';
import {
	apply,
	claim,
	contact,
	customer,
	only,
	onlyMessage,
	report,
	result,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const NIP = '5260250274';

function candidate(
	erpId: string,
	change: Partial< CustomerCandidate > = {}
): CustomerCandidate {
	return {
		erpId,
		code: `K-${ erpId }`,
		name: `Kontrahent ${ erpId }`,
		nip: NIP,
		flagged: true,
		blocked: false,
		reasons: [ 'nip' ],
		...change,
	};
}

/** Whose contractor an account is: found at once, decided on the desk, taken back. */
export function pairingCases( shop: () => ShopUnderTest ): void {
	const desk = ( tab: string, filter: object = {} ) =>
		shop().admin.ask< CustomerPairingResponse >( 'GET pairing/customers', {
			tab,
			...filter,
		} );

	const effects = ( userId: number, erpId: string ) =>
		shop().admin.ask< CustomerPairingEffects >(
			'GET pairing/customers/{id}/effects',
			{ erpId },
			userId
		);

	async function need( kind: string ): Promise< number > {
		const { needs } = await shop().admin.ask< Overview >( 'GET overview' );
		return needs.find( ( one ) => one.kind === kind )?.count ?? 0;
	}

	async function row(
		tab: string,
		userId: number
	): Promise< CustomerPairingRow > {
		const { items } = await desk( tab );
		return only( items.filter( ( one ) => one.userId === userId ) );
	}

	const act = ( userId: number, request: object ) =>
		shop().admin.ask< CustomerPairingRow >(
			'POST pairing/customers/{id}',
			request,
			userId
		);

	/** What the history says of an account, last first. */
	async function told( userId: number ): Promise< ( string | null )[] > {
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{ objectType: 'user', objectId: userId }
		);
		return items.map( ( { summary } ) => summary ?? null );
	}

	/** An account with a NIP, and what WAPRO answered about it. */
	async function lookedUp( found: CustomerCandidate[] ): Promise< number > {
		const userId = await shop().signUp( {
			email: 'nowy@example.com',
			nip: NIP,
		} );
		const message = onlyMessage(
			await claim( shop(), { objectType: 'customer' } )
		);
		await report( shop(), [ result( message, { customers: found } ) ] );
		return userId;
	}

	test( 'C5: a NIP in an account makes WAPRO be asked at once', async () => {
		const userId = await shop().signUp( {
			email: 'nowy@example.com',
			nip: '526-025-02-74',
		} );
		expect( ( await row( 'unpaired', userId ) ).state ).toBe( 'looking' );
		const message = onlyMessage(
			await claim( shop(), { objectType: 'customer' } )
		);
		expect( message.customer ).toMatchObject( {
			userId,
			nip: NIP,
			email: 'nowy@example.com',
		} );
	} );

	test( 'C6: an account without a NIP creates nothing and asks nothing', async () => {
		await shop().signUp( { email: 'nowy@example.com' } );
		const { leases } = await claim( shop(), { objectType: 'customer' } );
		expect( leases ).toEqual( [] );
	} );

	test( 'C5: one contractor of the same NIP is paired at once; its data stay closed', async () => {
		const userId = await lookedUp( [ candidate( '901' ) ] );
		expect( await row( 'paired', userId ) ).toMatchObject( {
			state: 'paired',
			erpId: '901',
			by: 'nip',
			access: 'waits',
			canUndo: true,
		} );
	} );

	test( 'C5: an admin’s approval opens them', async () => {
		const userId = await lookedUp( [ candidate( '901' ) ] );
		await apply( shop(), 'customers', customer( '901', { contacts: [] } ) );
		expect( await act( userId, { action: 'approve' } ) ).toMatchObject( {
			access: 'open',
		} );
		expect( await told( userId ) ).toContain( 'access_approved' );
	} );

	test( 'C5: several contractors of one NIP wait for a person, with the reasons', async () => {
		const userId = await lookedUp( [
			candidate( '901' ),
			candidate( '902' ),
		] );
		const waiting = await row( 'to_decide', userId );
		expect( waiting.candidates ).toMatchObject( [
			{ erpId: '901', reasons: [ 'nip' ] },
			{ erpId: '902', reasons: [ 'nip' ] },
		] );
		expect( waiting.actions ).toEqual(
			expect.arrayContaining( [ 'pair', 'not_same' ] )
		);

		expect(
			await act( userId, { action: 'pair', erpId: '902' } )
		).toMatchObject( {
			state: 'paired',
			erpId: '902',
			by: 'person',
		} );
	} );

	test( 'C5: likeness of name or e-mail alone pairs nobody', async () => {
		const userId = await lookedUp( [
			candidate( '901', { reasons: [ 'name' ] } ),
		] );
		expect( ( await row( 'to_decide', userId ) ).state ).toBe(
			'to_decide'
		);
	} );

	test( 'C5: nobody found stays unpaired', async () => {
		const userId = await lookedUp( [] );
		expect( ( await row( 'unpaired', userId ) ).state ).toBe( 'unpaired' );
	} );

	test( 'C5: what a person excluded is not proposed again', async () => {
		const userId = await lookedUp( [
			candidate( '901' ),
			candidate( '902' ),
		] );
		const left = await act( userId, { action: 'not_same', erpId: '901' } );
		expect( left.candidates.map( ( { erpId } ) => erpId ) ).toEqual( [
			'902',
		] );
		await act( userId, { action: 'look_again' } );
		const message = onlyMessage(
			await claim( shop(), { objectType: 'customer' } )
		);
		await report( shop(), [
			result( message, {
				customers: [ candidate( '901', { reasons: [ 'name' ] } ) ],
			} ),
		] );
		expect( ( await row( 'unpaired', userId ) ).candidates ).toEqual( [] );
	} );

	test( 'C5: a pairing can be taken back', async () => {
		const userId = await lookedUp( [ candidate( '901' ) ] );
		expect( await act( userId, { action: 'undo' } ) ).toMatchObject( {
			state: 'unpaired',
			erpId: null,
			access: 'none',
		} );
		expect( await told( userId ) ).toContain( 'unpaired_customer' );
	} );

	test( 'C5: an account whose contractor WAPRO took off can be paired with another one', async () => {
		const userId = await lookedUp( [ candidate( '901' ) ] );
		await apply( shop(), 'customers', customer( '901', { contacts: [] } ) );
		await apply(
			shop(),
			'customers',
			customer( '901', {
				asOf: '11',
				hash: '00000000000000ab',
				flagged: false,
				contacts: [],
			} )
		);
		expect( await row( 'unpaired', userId ) ).toMatchObject( {
			canUndo: false,
		} );
		await apply( shop(), 'customers', customer( '902', { contacts: [] } ) );
		expect(
			await act( userId, { action: 'pair', erpId: '902' } )
		).toMatchObject( { state: 'paired', erpId: '902' } );
	} );

	test( 'C5: a pair with a contractor that was never flagged outlives WAPRO saying so', async () => {
		const userId = await lookedUp( [
			candidate( '901', { flagged: false } ),
		] );
		const unflagged = ( asOf: string ) =>
			customer( '901', { asOf, flagged: false, contacts: [] } );
		for ( const asOf of [ '11', '12' ] ) {
			await apply( shop(), 'customers', unflagged( asOf ) );
		}
		expect( await row( 'paired', userId ) ).toMatchObject( {
			erpId: '901',
			access: 'waits',
		} );
	} );

	test( 'C5: a contact of WAPRO is paired by WAPRO', async () => {
		const userId = await shop().signUp( { email: 'osoba@example.com' } );
		await apply(
			shop(),
			'customers',
			customer( '901', {
				contacts: [ contact( '1', { email: 'osoba@example.com' } ) ],
			} )
		);
		expect( await row( 'paired', userId ) ).toMatchObject( {
			erpId: '901',
			by: 'wapro',
			access: 'waits',
		} );
	} );

	test( 'C5: a decision is about the contractor that the person saw', async () => {
		const userId = await lookedUp( [
			candidate( '901' ),
			candidate( '902' ),
		] );
		await act( userId, { action: 'pair', erpId: '901' } );
		await apply( shop(), 'customers', customer( '901', { contacts: [] } ) );
		await apply(
			shop(),
			'customers',
			customer( '902', {
				contacts: [ contact( '2', { email: 'nowy@example.com' } ) ],
			} )
		);
		expect( ( await row( 'paired', userId ) ).erpId ).toBe( '902' );
		const { status } = await shop().admin.send(
			'POST pairing/customers/{id}',
			{ id: userId, data: { action: 'undo', erpId: '902' } }
		);
		expect( status ).toBe( 409 );
		await act( userId, { action: 'approve', erpId: '901' } );
		expect( await row( 'paired', userId ) ).toMatchObject( {
			erpId: '902',
			access: 'waits',
		} );
		await act( userId, { action: 'undo', erpId: '901' } );
		expect( ( await told( userId ) ).slice( 0, 2 ) ).toEqual( [
			'unpaired_customer',
			'access_approved',
		] );
	} );

	test( 'C5: exact matches are paired in bulk, with a count first', async () => {
		const userId = await lookedUp( [
			candidate( '901' ),
			candidate( '902' ),
		] );
		await act( userId, { action: 'not_same', erpId: '901' } );
		const bulk = ( dryRun: boolean ) =>
			shop().admin.ask< CustomerPairingBulkResponse >(
				'POST pairing/customers',
				{ action: 'pair_exact', dryRun }
			);
		expect( ( await desk( 'unpaired' ) ).counts.exact ).toBe( 1 );
		expect( ( await bulk( true ) ).done ).toBe( 1 );
		expect( ( await desk( 'paired' ) ).total ).toBe( 0 );
		expect( ( await bulk( false ) ).done ).toBe( 1 );
		expect( ( await desk( 'paired' ) ).total ).toBe( 1 );
	} );

	test( 'C5: what a pair brings is told before it is made: from the candidate, then from the company', async () => {
		const userId = await lookedUp( [
			candidate( '901', {
				flagged: false,
				priceList: 'HURT',
				paymentForm: 'przelew',
				paymentDays: 14,
				creditLimit: '5000.00',
				overdueBlock: true,
			} ),
			candidate( '902' ),
		] );
		expect( await effects( userId, '901' ) ).toMatchObject( {
			name: 'Kontrahent 901',
			companyId: null,
			people: 0,
			points: 0,
			flagged: false,
			priceList: 'HURT',
			paymentForm: 'przelew',
			paymentDays: 14,
			creditLimit: '5000.00',
			overdueDays: null,
			overdueBlock: true,
		} );
		await apply( shop(), 'customers', customer( '902' ) );
		expect( await effects( userId, '902' ) ).toMatchObject( {
			companyId: expect.any( Number ),
			people: 1,
			points: 1,
			flagged: true,
		} );
		const { status } = await shop().admin.send(
			'GET pairing/customers/{id}/effects',
			{ id: userId, data: { erpId: '999' } }
		);
		expect( status ).toBe( 409 );
	} );

	test( 'C5, H2: what waits for a person is counted, and each number is the length of its list', async () => {
		const userId = await lookedUp( [
			candidate( '901' ),
			candidate( '902' ),
		] );
		expect( await row( 'to_decide', userId ) ).toMatchObject( {
			code: 'several_contractors',
		} );
		expect( await need( 'customers_to_pair' ) ).toBe( 1 );
		await act( userId, { action: 'pair', erpId: '901' } );
		expect( await need( 'customers_to_pair' ) ).toBe( 0 );
		expect( await need( 'customers_to_approve' ) ).toBe( 0 );
		const of = async ( filter: object ) =>
			( await desk( 'paired', filter ) ).total;
		expect( await of( { access: 'waits' } ) ).toBe( 1 );

		await apply( shop(), 'customers', customer( '901', { contacts: [] } ) );
		expect( await need( 'customers_to_approve' ) ).toBe( 1 );
		expect( ( await desk( 'unpaired' ) ).counts.to_approve ).toBe( 1 );
		expect( await of( { access: 'to_approve' } ) ).toBe( 1 );
		expect( await of( { access: 'waits' } ) ).toBe( 0 );
		expect( await of( { by: 'person' } ) ).toBe( 1 );
		expect( await of( { by: 'nip' } ) ).toBe( 0 );

		await act( userId, { action: 'approve' } );
		expect( await need( 'customers_to_approve' ) ).toBe( 0 );
		expect( await of( { access: 'open' } ) ).toBe( 1 );
	} );

	test( 'C5: what was taken back is not paired by itself again, and a person may still name it', async () => {
		const userId = await lookedUp( [ candidate( '901' ) ] );
		expect( await act( userId, { action: 'undo' } ) ).toMatchObject( {
			candidates: [],
		} );
		await act( userId, { action: 'look_again' } );
		const message = onlyMessage(
			await claim( shop(), { objectType: 'customer' } )
		);
		await report( shop(), [
			result( message, { customers: [ candidate( '901' ) ] } ),
		] );
		expect( ( await row( 'unpaired', userId ) ).candidates ).toEqual( [] );
		expect(
			await act( userId, { action: 'pair', erpId: '901' } )
		).toMatchObject( { state: 'paired', erpId: '901', by: 'person' } );
	} );

	test( 'C5: an account that is not there is not found', async () => {
		const { status } = await shop().admin.send(
			'POST pairing/customers/{id}',
			{ id: 987654, data: { action: 'look_again' } }
		);
		expect( status ).toBe( 404 );
	} );
}
