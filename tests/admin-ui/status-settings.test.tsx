import { screen, within } from '@testing-library/react';
import type { StatusSettingsView } from '../../contracts/generated/shop-api.ts';
import { fakeShop } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const view = (): StatusSettingsView => ( {
	settings: {
		rules: [],
		offered: [],
		withdrawing: [ 'cancelled', 'failed' ],
		carriers: [],
	},
	axes: [
		{ axis: 'production', code: 'in_production', name: 'W produkcji' },
		{ axis: 'transport', code: 'shipped', name: 'Wysłane' },
	],
	targets: [
		{ slug: 'processing', name: 'W trakcie realizacji' },
		{ slug: 'completed', name: 'Zrealizowane' },
		{ slug: 'wm-in-production', name: 'W produkcji' },
	],
	own: [ { slug: 'wm-in-production', name: 'W produkcji' } ],
	ends: [
		{ slug: 'cancelled', name: 'Anulowane' },
		{ slug: 'failed', name: 'Nieudane' },
	],
	known: [
		{ name: 'InPost', url: 'https://inpost.example/{number}' },
		{ name: 'DPD', url: 'https://dpd.example/{number}' },
	],
} );

const region = ( name: string ) => screen.findByRole( 'region', { name } );

describe( 'Statuses of orders', () => {
	test( 'O3: a status of ours can be chosen once it is on; switched off, its rule goes with it', async () => {
		const calls = fakeShop( {
			'GET settings/statuses': view(),
			'PUT settings/statuses': ( settings ) => ( {
				...view(),
				settings,
			} ),
		} );
		const user = openPanel( '/settings/statuses' );
		const rules = await region( 'Z WAPRO do sklepu' );
		const production = () =>
			within( rules ).getByLabelText( '„W produkcji” w WAPRO' );
		expect(
			within( production() ).queryByRole( 'option', {
				name: 'W produkcji',
			} )
		).toBeNull();
		const own = await region( 'Dodatkowe statusy' );
		await user.click( within( own ).getByLabelText( 'W produkcji' ) );
		await user.selectOptions( production(), 'wm-in-production' );
		await user.selectOptions(
			within( rules ).getByLabelText( '„Wysłane” w WAPRO' ),
			'completed'
		);
		await user.click( within( own ).getByLabelText( 'W produkcji' ) );
		expect( production() ).toHaveValue( '' );

		const back = await region( 'Ze sklepu do WAPRO' );
		await user.click( within( back ).getByLabelText( 'Nieudane' ) );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/statuses' )
				?.values
		).toEqual( {
			rules: [
				{ axis: 'transport', code: 'shipped', status: 'completed' },
			],
			offered: [],
			withdrawing: [ 'cancelled' ],
			carriers: [],
		} );
	} );

	test( 'O3: known carriers are named, and others can be added', async () => {
		fakeShop( { 'GET settings/statuses': view() } );
		const user = openPanel( '/settings/statuses' );
		const carriers = await region( 'Odnośniki do paczek' );
		expect( carriers ).toHaveTextContent( 'InPost, DPD' );
		await user.click(
			within( carriers ).getByRole( 'button', {
				name: 'Dodaj przewoźnika',
			} )
		);
		expect(
			within( carriers ).getByLabelText( 'Nazwa przewoźnika 1 w WAPRO' )
		).toBeVisible();
	} );
} );
