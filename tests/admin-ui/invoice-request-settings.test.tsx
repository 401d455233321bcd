import { screen, within } from '@testing-library/react';
import type { InvoiceRequestSettingsView } from '../../contracts/generated/shop-api.ts';
import { fakeShop } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const view = (
	changes: Partial< InvoiceRequestSettingsView > = {}
): InvoiceRequestSettingsView => ( {
	available: true,
	settings: {
		enabled: false,
		onlyPaid: true,
		statuses: [ 'processing', 'completed' ],
		nip: 'any',
		customers: [ 'company', 'account', 'guest' ],
	},
	statuses: [
		{ slug: 'processing', name: 'W trakcie realizacji' },
		{ slug: 'completed', name: 'Zrealizowane' },
	],
	...changes,
} );

const rule = () =>
	screen.findByRole( 'region', {
		name: 'WAPRO wystawia faktury do zamówień',
	} );

describe( 'Invoices for orders', () => {
	test( 'I3: the rule is chosen and saved whole', async () => {
		const calls = fakeShop( {
			'GET settings/order-invoices': view(),
			'PUT settings/order-invoices': ( settings ) =>
				view( { settings, since: '2026-11-29T01:00:00Z' } ),
		} );
		const user = openPanel( '/settings/order-invoices' );
		const form = within( await rule() );
		await user.click( form.getByLabelText( 'Zlecaj faktury w WAPRO' ) );
		await user.click( form.getByLabelText( 'W trakcie realizacji' ) );
		await user.click( form.getByLabelText( 'tylko zamówienia z NIP-em' ) );
		await user.click( form.getByLabelText( 'goście' ) );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect(
			calls.find(
				( { route } ) => route === 'PUT settings/order-invoices'
			)?.values
		).toEqual( {
			enabled: true,
			onlyPaid: true,
			statuses: [ 'completed' ],
			nip: 'with',
			customers: [ 'company', 'account' ],
		} );
	} );

	test( 'I3: a shop that cannot ask says so and offers nothing', async () => {
		fakeShop( {
			'GET settings/order-invoices': view( { available: false } ),
		} );
		openPanel( '/settings/order-invoices' );
		const form = await rule();
		expect( form ).toHaveTextContent(
			'Ten sklep nie może zlecać faktur w WAPRO.'
		);
		expect(
			within( form ).getByLabelText( 'Zlecaj faktury w WAPRO' )
		).toBeDisabled();
	} );
} );
