import { screen, within } from '@testing-library/react';
import { customerSettings } from './fixtures/customers.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const shop = ( answers: Answers = {} ) =>
	fakeShop( {
		'GET settings/customers': customerSettings(),
		'GET companies': {
			items: [],
			total: 24,
			pages: 24,
			counts: { all: 24, active: 24, blocked: 0, closed: 0 },
			invitations: { held: 3, queued: 0, sent: 0, failed: 0 },
		},
		...answers,
	} );

const region = ( name: string ) => screen.findByRole( 'region', { name } );

describe( 'Settings of customers', () => {
	test( 'C1: a change is saved whole, what it does is told first, and nothing else is touched', async () => {
		const calls = shop( {
			'PUT settings/customers': ( values ) => customerSettings( values ),
		} );
		const user = openPanel( '/settings/customers' );
		const accounts = await region( 'Konta' );
		expect(
			await within( accounts ).findByText( /Teraz czekają 3 zaproszenia/ )
		).toBeVisible();
		await user.click(
			within( accounts ).getByRole( 'radio', {
				name: /wychodzi od razu/,
			} )
		);
		expect( screen.queryByText( /z WAPRO od nowa/ ) ).toBeNull();
		const owners = await region( 'Kto prowadzi dane' );
		await user.click(
			within(
				within( owners ).getByRole( 'radiogroup', {
					name: 'Adres firmy',
				} )
			).getByRole( 'radio', { name: 'sklep' } )
		);
		expect(
			screen.getByText(
				'Po zapisaniu 24 firmy zostaną pobrane z WAPRO od nowa.'
			)
		).toBeVisible();
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/customers' )
				?.values
		).toEqual(
			customerSettings( { invitations: 'send', addressOwner: 'shop' } )
		);
	} );

	test( 'C1: that companies are fetched anew is told although nobody could count them', async () => {
		shop( { 'GET companies': new Refusal( 'busy', 'Zajęte.', 503 ) } );
		const user = openPanel( '/settings/customers' );
		await user.click(
			within(
				within( await region( 'Kto prowadzi dane' ) ).getByRole(
					'radiogroup',
					{ name: 'Adres firmy' }
				)
			).getByRole( 'radio', { name: 'sklep' } )
		);
		expect(
			await screen.findByText(
				'Po zapisaniu firmy zostaną pobrane z WAPRO od nowa.'
			)
		).toBeVisible();
	} );

	test( 'C6: one contractor for guests needs its id; a refusal stands beside the field', async () => {
		shop( {
			'PUT settings/customers': new Refusal(
				'retail_customer_missing',
				'Wskaż kontrahenta WAPRO dla wszystkich gości.',
				400,
				'retailCustomerId'
			),
		} );
		const user = openPanel( '/settings/customers' );
		const guests = await region( 'Goście' );
		await user.click(
			within( guests ).getByRole( 'radio', {
				name: 'jeden kontrahent dla wszystkich',
			} )
		);
		const id = within( guests ).getByRole( 'textbox' );
		await user.type( id, 'K-12 3' );
		expect( id ).toHaveValue( '123' );
		await user.clear( id );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		expect(
			await within( guests ).findByRole( 'alert' )
		).toHaveTextContent( 'Wskaż kontrahenta WAPRO' );
	} );

	test( 'H2: unsaved changes are not left without a question', async () => {
		shop();
		const asked = jest.spyOn( window, 'confirm' ).mockReturnValue( false );
		const user = openPanel( '/settings/customers' );
		await user.click(
			within( await region( 'Co mogą osoby z firmy' ) ).getByRole(
				'checkbox',
				{ name: /Wpisać inny adres/ }
			)
		);
		await user.click( screen.getByRole( 'link', { name: 'Przebiegi' } ) );
		expect( asked ).toHaveBeenCalledTimes( 1 );
		expect( await region( 'Goście' ) ).toBeVisible();
		await user.click(
			screen.getByRole( 'button', { name: 'Odrzuć zmiany' } )
		);
		asked.mockRestore();
	} );

	test( 'H2: who may only look can change nothing', async () => {
		shop();
		openPanel( '/settings/customers', {
			can: { manage: false, view: true },
		} );
		await region( 'Goście' );
		for ( const box of [
			...screen.getAllByRole( 'radio' ),
			...screen.getAllByRole( 'checkbox' ),
		] ) {
			expect( box ).toBeDisabled();
		}
	} );

	test( 'C5: registers are off; switched on, GUS wants its key, and a refusal stands beside it', async () => {
		const calls = shop( {
			'PUT settings/customers': new Refusal(
				'gus_key_missing',
				'Aby pytać GUS, wpisz klucz użytkownika otrzymany z GUS.',
				400,
				'registers.gusKey'
			),
		} );
		const user = openPanel( '/settings/customers' );
		const registers = await region( 'Rejestry publiczne' );
		const gus = within( registers ).getByRole( 'checkbox', {
			name: /GUS/,
		} );
		expect( gus ).not.toBeChecked();
		expect( within( registers ).queryByRole( 'textbox' ) ).toBeNull();
		await user.click( gus );
		await user.type( within( registers ).getByRole( 'textbox' ), 'abcde' );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		expect(
			await within( registers ).findByRole( 'alert' )
		).toHaveTextContent( 'wpisz klucz użytkownika' );
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/customers' )
				?.values
		).toMatchObject( {
			registers: { gus: true, vies: false, gusKey: 'abcde' },
		} );
	} );
} );
