import { screen, within } from '@testing-library/react';
import type { InvoiceSettings } from '../../contracts/generated/shop-api.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const settings = (
	changes: Partial< InvoiceSettings > = {}
): InvoiceSettings => ( {
	mails: {
		issued: false,
		dueSoon: false,
		overdue: true,
		partPaid: false,
		settled: false,
	},
	digest: false,
	soonDays: 3,
	ladder: [ 1, 7, 14, 30 ],
	credit: 'off',
	countOrders: true,
	zeroLimit: 'unlimited',
	staleHours: 24,
	...changes,
} );

const shop = ( answers: Answers = {} ) =>
	fakeShop( { 'GET settings/invoices': settings(), ...answers } );

const region = ( name: string ) => screen.findByRole( 'region', { name } );

describe( 'Settings of invoices', () => {
	test( 'I2: mails, ladder, digest and the rule at checkout are saved as a whole', async () => {
		const calls = shop( {
			'PUT settings/invoices': ( values ) =>
				settings( values as Partial< InvoiceSettings > ),
		} );
		const user = openPanel( '/settings/invoices' );
		const mails = await region( 'Wiadomości do osób, które widzą fakturę' );
		await user.click(
			within( mails ).getByRole( 'checkbox', { name: 'Nowa faktura' } )
		);
		const ladder = within( mails ).getByRole( 'textbox', {
			name: /Po terminie/,
		} );
		expect( ladder ).toHaveValue( '1, 7, 14, 30' );
		await user.clear( ladder );
		await user.type( ladder, '21, 3 i 0, 9999' );
		expect( ladder ).toHaveValue( '21, 3 i 0, 9999' );
		await user.click(
			within( mails ).getByRole( 'radio', { name: /raz dziennie/ } )
		);
		expect( ladder ).toHaveValue( '3, 21' );
		const credit = await region( 'Zaległości przy zakupie' );
		expect( within( credit ).queryByRole( 'textbox' ) ).toBeNull();
		await user.click(
			within( credit ).getByRole( 'radio', {
				name: 'płatność z odroczonym terminem',
			} )
		);
		const hours = within( credit ).getByRole( 'textbox' );
		await user.clear( hours );
		await user.type( hours, '12' );
		await user.click(
			within( credit ).getByRole( 'checkbox', { name: /bez faktury/ } )
		);
		await user.click(
			within( credit ).getByRole( 'radio', {
				name: 'brak sprzedaży na kredyt',
			} )
		);
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/invoices' )
				?.values
		).toEqual(
			settings( {
				mails: { ...settings().mails, issued: true },
				digest: true,
				ladder: [ 3, 21 ],
				credit: 'no_deferred',
				countOrders: false,
				zeroLimit: 'nothing',
				staleHours: 12,
			} )
		);
	} );

	test( 'I2: a ladder without a step is refused beside its field', async () => {
		shop( {
			'PUT settings/invoices': new Refusal(
				'ladder_empty',
				'Podaj przynajmniej jeden dzień.',
				400,
				'ladder'
			),
		} );
		const user = openPanel( '/settings/invoices' );
		const mails = await region( 'Wiadomości do osób, które widzą fakturę' );
		await user.clear(
			within( mails ).getByRole( 'textbox', { name: /Po terminie/ } )
		);
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		expect( await within( mails ).findByRole( 'alert' ) ).toHaveTextContent(
			'Podaj przynajmniej jeden dzień.'
		);
	} );
} );
