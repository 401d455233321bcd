import type {
	Overview,
	ProposalsResponse,
} from '../../../contracts/generated/shop-api.ts';
import { customer, only } from './arrange.ts';
import { customersIn } from './customers.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Changes that wait for a person because the other side leads the field. */
export function proposalsCases( shop: () => ShopUnderTest ): void {
	const { bring, company, change } = customersIn( shop );

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
				shop().admin.ask< ProposalsResponse >( 'GET proposals', query );
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
			expect( ( await company( '901' ) ).address.street ).toBe( street );
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
}
