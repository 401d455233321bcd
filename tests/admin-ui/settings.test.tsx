import { screen, within } from '@testing-library/react';
import type { Run } from '../../contracts/generated/shop-api.ts';
import { overview } from './fixtures/overview.ts';
import { run, settings } from './fixtures/settings.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const noRuns = { items: [], total: 0, pages: 0 };

function shop( answers: Answers = {} ) {
	return fakeShop( {
		'GET settings': settings(),
		'GET overview': overview(),
		'GET runs': noRuns,
		...answers,
	} );
}

function region( name: string ): Promise< HTMLElement > {
	return screen.findByRole( 'region', { name } );
}

describe( 'Settings', () => {
	test( 'H2: what is unmapped stands on top and says that it waits for a decision', async () => {
		shop();
		openPanel( '/settings' );
		const vat = await region( 'VAT' );
		expect(
			within( vat )
				.getAllByRole( 'combobox' )
				.map( ( box ) => ( box as HTMLSelectElement ).value )
		).toEqual( [ '?', '?', '' ] );
		expect( within( vat ).getAllByText( 'do decyzji' ) ).toHaveLength( 2 );
		const warehouses = await region( 'Magazyny' );
		expect(
			within( warehouses ).getAllByRole( 'combobox' )[ 0 ]
		).toHaveAccessibleName( 'Magazyn okuć (M2)' );
	} );

	test( 'H2: maps are saved whole, and refused ones say why beside their field', async () => {
		let isRefused = true;
		const calls = shop( {
			'PUT settings': ( { maps } ) =>
				isRefused
					? new Refusal(
							'currency_mismatch',
							'Cennik „HURT” jest w EUR, a sklep sprzedaje w PLN.',
							400,
							'maps.priceList'
						)
					: settings( {
							maps,
							unmapped: { warehouses: [], vat: [ 'zw' ] },
						} ),
		} );
		const user = openPanel( '/settings' );
		const vat = await region( 'VAT' );
		await user.selectOptions(
			within( vat ).getByRole( 'combobox', {
				name: 'Stawka VAT 8 – Obniżona 8%',
			} ),
			'reduced-rate'
		);
		await user.selectOptions(
			screen.getByRole( 'combobox', { name: 'Magazyn okuć (M2)' } ),
			'sell'
		);
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		const prices = await region( 'Ceny i stany' );
		expect(
			await within( prices ).findByRole( 'alert' )
		).toHaveTextContent( 'jest w EUR' );
		isRefused = false;
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		expect(
			( await screen.findAllByText( 'Zapisano ustawienia.' ) )[ 0 ]
		).toBeInTheDocument();
		expect( calls ).toContainEqual( {
			route: 'PUT settings',
			values: {
				maps: {
					...settings().maps,
					warehouses: [
						{ symbol: 'M1', use: 'sell' },
						{ symbol: 'M3', use: 'ignore' },
						{ symbol: 'M2', use: 'sell' },
					],
					vat: [
						{ code: '23', taxClass: '' },
						{ code: '8', taxClass: 'reduced-rate' },
					],
				},
			},
		} );
		expect(
			screen.queryByRole( 'button', { name: 'Zapisz' } )
		).not.toBeInTheDocument();
	} );

	test( 'H2: a fresh plugin shows the path and what is still to do', async () => {
		shop( {
			'GET settings': settings( {
				dictionaries: null,
				keys: [],
				maps: {
					...settings().maps,
					warehouses: [],
					priceList: null,
					vat: [],
				},
				unmapped: { warehouses: [], vat: [] },
			} ),
			'GET overview': overview( {
				worker: { seenAt: null, startedAt: null, alive: false },
			} ),
		} );
		openPanel( '/settings' );
		const path = await region( 'Pierwsze ustawienia' );
		expect( path ).toHaveTextContent( 'Wykonano kroki: 0 z 4.' );
		expect(
			within( path )
				.getAllByRole( 'listitem' )
				.map( ( step ) => step.querySelector( 'strong' )?.textContent )
		).toEqual( [
			'Połącz',
			'Wybierz magazyny i cennik',
			'Powiąż stawki VAT',
			'Włącz',
		] );
	} );

	test( 'H2: with everything mapped and connected the path is gone', async () => {
		shop( {
			'GET settings': settings( {
				unmapped: { warehouses: [], vat: [] },
			} ),
		} );
		openPanel( '/settings' );
		await region( 'VAT' );
		expect(
			screen.queryByRole( 'region', { name: 'Pierwsze ustawienia' } )
		).not.toBeInTheDocument();
	} );

	test( 'H2: the connection test is a run that names each check and the cause', async () => {
		let latest: Run | null = null;
		shop( {
			'GET runs': () => ( {
				items: latest ? [ latest ] : [],
				total: latest ? 1 : 0,
				pages: 1,
			} ),
			'POST runs': ( { flow } ) => {
				latest = run();
				return run( { flow, state: 'requested', checks: [] } );
			},
		} );
		const user = openPanel( '/settings' );
		const connection = await region( 'Połączenie' );
		await user.click(
			within( connection ).getByRole( 'button', {
				name: 'Przetestuj połączenie',
			} )
		);
		expect(
			await within( connection ).findByText( 'czeka na usługę wymiany' )
		).toBeVisible();
		expect(
			await within( connection ).findByText(
				'Popraw WAPRO_USER i WAPRO_PASSWORD usługi.',
				{},
				{ timeout: 5_000 }
			)
		).toBeVisible();
		expect(
			within( connection ).getByText( /Usługa wymiany łączy się/ )
		).toHaveTextContent( 'Usługa wymiany łączy się ze sklepem: tak' );
	} );

	test( 'H2: a key is shown once, and replacing one asks first', async () => {
		const calls = shop( {
			'POST settings/keys': {
				consumerKey: 'ck_new',
				consumerSecret: 'cs_new',
				siteUrl: 'https://sklep.example',
			},
		} );
		const user = openPanel( '/settings' );
		const connection = await region( 'Połączenie' );
		await user.click(
			within( connection ).getByRole( 'button', {
				name: 'Utwórz nowy klucz',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect( dialog ).toHaveTextContent( 'straci ważność od razu' );
		expect( calls.map( ( { route } ) => route ) ).not.toContain(
			'POST settings/keys'
		);
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'Utwórz nowy klucz',
			} )
		);
		expect(
			await within( connection ).findByRole( 'textbox', {
				name: 'Sekret (SHOP_SECRET)',
			} )
		).toHaveValue( 'cs_new' );
	} );

	test( 'H2: a copy of the shop stays paused until a person confirms its address', async () => {
		shop( {
			'GET settings': settings( {
				paused: true,
				knownUrl: 'https://stary.example',
			} ),
			'POST settings/confirm-address': settings(),
		} );
		const user = openPanel( '/settings' );
		await user.click(
			await screen.findByRole( 'button', {
				name: 'Potwierdź nowy adres',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'To jest właściwy sklep',
			} )
		);
		expect(
			(
				await screen.findAllByText(
					'Adres potwierdzony. Wymiana działa dalej.'
				)
			)[ 0 ]
		).toBeInTheDocument();
		expect(
			screen.queryByRole( 'button', { name: 'Potwierdź nowy adres' } )
		).not.toBeInTheDocument();
	} );
} );

describe( 'Runs', () => {
	test( 'H2: a run shows how far it is and can be stopped', async () => {
		const running = run( {
			flow: 'refreshGoods',
			state: 'running',
			done: 40,
			total: 120,
			checks: [],
		} );
		const calls = fakeShop( {
			'GET runs': { items: [ running ], total: 1, pages: 1 },
			'POST runs/{id}/stop': { ...running, state: 'stopped' },
		} );
		const user = openPanel( '/runs' );
		const latest = await region( 'Ostatnie przebiegi' );
		expect( latest ).toHaveTextContent( '40 z 120' );
		expect(
			within( latest ).getByRole( 'progressbar', {
				name: 'Towary z WAPRO',
			} )
		).toBeVisible();
		await user.click(
			within( latest ).getByRole( 'button', { name: 'Zatrzymaj' } )
		);
		expect( calls.map( ( { route } ) => route ) ).toContain(
			'POST runs/{id}/stop'
		);
	} );
} );
