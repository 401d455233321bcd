import { screen, waitFor, within } from '@testing-library/react';
import { proposal, proposalsPage } from './fixtures/customers.ts';
import { overview } from './fixtures/overview.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const shop = ( answers: Answers = {} ) =>
	fakeShop( { 'GET proposals': proposalsPage(), ...answers } );

describe( 'Proposed changes', () => {
	test( 'C2: each change stands before beside after, with who, and the tabs count who decides', async () => {
		const calls = shop();
		openPanel( '/proposals&companyId=3&kind=address&search=nowak' );
		const row = await screen.findByRole( 'row', {
			name: 'Ulica Prosta 1 Nowa 9',
		} );
		expect( within( row ).getByText( 'Nowa 9' ) ).toBeVisible();
		for ( const name of [
			/Do Twojej decyzji.*1/,
			/Decyduje WAPRO.*4/,
			/Przyjęte.*7/,
			/Odrzucone.*2/,
		] ) {
			expect( screen.getByRole( 'link', { name } ) ).toBeVisible();
		}
		expect( screen.getByText( 'czeka na Twoją decyzję' ) ).toBeVisible();
		expect( calls[ 0 ]?.values ).toMatchObject( {
			state: 'open',
			direction: 'to_shop',
			companyId: 3,
			kind: 'address',
			search: 'nowak',
		} );
	} );

	test( 'C2: going to another tab keeps the tabs, and where the person is', async () => {
		shop();
		const user = openPanel( '/proposals' );
		const tab = await screen.findByRole( 'link', { name: /Przyjęte/ } );
		await user.click( tab );
		await waitFor( () => expect( tab ).toHaveAttribute( 'aria-current' ) );
		expect( tab ).toBeInTheDocument();
		expect( tab ).toHaveFocus();
	} );

	test( 'C2: keeping the shop’s asks first and carries the reason', async () => {
		const calls = shop( {
			'POST proposals/{id}': proposal( {
				state: 'refused',
				actions: [],
			} ),
		} );
		const user = openPanel( '/proposals' );
		await user.click(
			await screen.findByRole( 'button', {
				name: 'Zostaw wersję sklepu',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect( dialog ).toHaveTextContent( 'sklep zachowa swoje dane' );
		await user.type(
			within( dialog ).getByRole( 'textbox', { name: /Powód/ } ),
			'Stary'
		);
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'Zostaw wersję sklepu',
			} )
		);
		await screen.findAllByText( 'Rozstrzygnięto 1 zmianę' );
		expect(
			calls.find( ( { route } ) => route === 'POST proposals/{id}' )
				?.values
		).toEqual( { action: 'refuse', reason: 'Stary' } );
	} );

	test( 'C2: what somebody decided already is told, not hidden', async () => {
		shop( {
			'POST proposals/{id}': new Refusal(
				'not_open',
				'Ktoś już to rozstrzygnął. Wczytaj listę ponownie.',
				409
			),
		} );
		const user = openPanel( '/proposals' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Weź z WAPRO' } )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Weź z WAPRO' } )
		);
		expect(
			( await screen.findAllByText( /Wczytaj listę ponownie/ ) )[ 0 ]
		).toBeVisible();
	} );

	test( 'C2: what WAPRO decides is only shown; what is not sent yet can be withdrawn', async () => {
		shop( {
			'GET proposals': proposalsPage( {
				items: [
					proposal( {
						id: 6,
						direction: 'to_wapro',
						by: 'Anna Kowal',
						state: 'sent',
						actions: [],
						companyName: 'Wysłana',
						title: 'Wysłana',
					} ),
					proposal( {
						id: 7,
						direction: 'to_wapro',
						by: 'Anna Kowal',
						held: true,
						actions: [ 'withdraw' ],
						companyName: 'Trzymana',
						title: 'Trzymana',
					} ),
				],
				total: 2,
			} ),
		} );
		openPanel( '/proposals&tab=to_wapro' );
		expect(
			await screen.findByText( 'czeka na decyzję w WAPRO' )
		).toBeVisible();
		expect( screen.getByText( 'obowiązuje już w sklepie' ) ).toBeVisible();
		expect(
			screen.getAllByRole( 'button', { name: 'Wycofaj' } )
		).toHaveLength( 1 );
		expect(
			screen.queryByRole( 'button', { name: 'Weź z WAPRO' } )
		).toBeNull();
	} );

	test( 'H2: what waits for a person is on the overview, each with its list', async () => {
		fakeShop( {
			'GET overview': overview( {
				needs: [
					{ kind: 'customers_to_pair', count: 1, oldestAt: null },
					{ kind: 'customers_to_approve', count: 2, oldestAt: null },
					{ kind: 'proposals', count: 5, oldestAt: null },
				],
			} ),
		} );
		openPanel( '/' );
		expect(
			await screen.findByText( /1 konto czeka, aż wskażesz/ )
		).toBeVisible();
		expect(
			screen.getByText( /5 zmian danych firm czeka na Twoją decyzję/ )
		).toBeVisible();
		for ( const [ name, address ] of [
			[ 'Wskaż kontrahenta', 'path=/pairing/customers' ],
			[ 'Zatwierdź dostęp', 'access=to_approve' ],
			[ 'Przyjmij lub odrzuć', 'path=/proposals' ],
		] as const ) {
			expect(
				screen.getByRole( 'link', { name } ).getAttribute( 'href' )
			).toContain( address );
		}
	} );
} );
