import { screen, within } from '@testing-library/react';
import type { ExchangeSettings } from '../../contracts/generated/shop-api.ts';
import { exchangeSettings } from './fixtures/twins.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const NAME = 'Natychmiastowe wywołanie usługi wymiany';

async function open( answers: Answers = {}, can = {} ) {
	const calls = fakeShop( {
		'GET settings/exchange': exchangeSettings(),
		'PUT settings/exchange': ( values ) => values,
		...answers,
	} );
	const user = openPanel( '/settings/exchange', can );
	const panel = await screen.findByRole( 'region', { name: NAME } );
	return {
		user,
		panel,
		address: within( panel ).getByRole( 'textbox', {
			name: 'Adres IP usługi wymiany',
		} ),
		save: () =>
			user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) ),
		saved: () =>
			(
				calls.findLast(
					( { route } ) => route === 'PUT settings/exchange'
				)?.values as ExchangeSettings | undefined
			 )?.datagram,
	};
}

describe( 'Calling the worker at once', () => {
	test( 'S1: off until an address is written; then it asks for the port', async () => {
		const { user, panel, address, save, saved } = await open();
		expect( address ).toHaveValue( '' );
		expect( within( panel ).queryByRole( 'spinbutton' ) ).toBeNull();

		await user.type( address, '192.168.1.20 ' );
		const port = within( panel ).getByRole( 'spinbutton', {
			name: 'Port',
		} );
		await user.clear( port );
		await user.type( port, '9000' );
		await save();
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect( saved() ).toEqual( { address: '192.168.1.20', port: 9000 } );
	} );

	test( 'S1: what the shop refuses is said beside the address', async () => {
		const { user, panel, address, save } = await open( {
			'PUT settings/exchange': new Refusal(
				'address_invalid',
				'Wpisz adres IP jednego komputera.',
				400,
				'datagram.address'
			),
		} );
		await user.type( address, 'worker.example.pl' );
		await save();
		expect( await within( panel ).findByRole( 'alert' ) ).toHaveTextContent(
			'Wpisz adres IP jednego komputera.'
		);
	} );

	test( 'S1: whoever may only look changes nothing', async () => {
		const { address } = await open(
			{},
			{
				can: { manage: false, view: true },
			}
		);
		expect( address ).toBeDisabled();
	} );
} );
