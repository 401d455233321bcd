import { screen, within } from '@testing-library/react';
import type {
	ProductionParameterRule,
	ProductionSettings,
} from '../../contracts/generated/shop-api.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const width: ProductionParameterRule = {
	code: 'width',
	name: 'Szerokość',
	source: 'line',
	key: 'Szerokość',
	type: 'number',
	unit: 'mm',
	minimum: '400',
	maximum: '3000',
	options: [],
	required: true,
};

const settings = (
	change: Partial< ProductionSettings > = {}
): ProductionSettings => ( {
	on: true,
	paused: false,
	format: 'json',
	lines: 'chosen',
	categories: [],
	withParameters: true,
	due: { rule: 'none', days: 0, field: '' },
	priorityField: '',
	parameters: [ width ],
	progress: { source: 'wapro', statuses: [] },
	...change,
} );

const shop = ( answers: Answers = {} ) =>
	fakeShop( {
		'GET settings/production': settings(),
		'GET review/categories': {
			items: [ { id: 12, name: 'Okna', parent: 0 } ],
		},
		'GET runs': { items: [], total: 0, pages: 0 },
		...answers,
	} );

const region = ( name: string ) => screen.findByRole( 'region', { name } );

describe( 'Settings of production', () => {
	test( 'O2: a pause is saved with everything else as it was', async () => {
		const calls = shop( {
			'PUT settings/production': ( values ) =>
				values as ProductionSettings,
		} );
		const user = openPanel( '/settings/production' );
		const first = await region( 'Zamówienia do programu produkcyjnego' );
		await user.click(
			within( first ).getByRole( 'checkbox', { name: /Wstrzymaj/ } )
		);
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/production' )
				?.values
		).toEqual( settings( { paused: true } ) );
	} );

	test( 'O2: a new parameter is described and sent; options are one a line', async () => {
		const calls = shop( {
			'PUT settings/production': ( values ) =>
				values as ProductionSettings,
		} );
		const user = openPanel( '/settings/production' );
		const parameters = await region( 'Parametry' );
		await user.click(
			within( parameters ).getByRole( 'button', {
				name: 'Dodaj parametr',
			} )
		);
		const fresh = within(
			within( parameters ).getByRole( 'group', { name: 'nowy parametr' } )
		);
		await user.selectOptions( fresh.getByLabelText( 'Rodzaj' ), 'choice' );
		await user.type(
			fresh.getByLabelText( 'Opcje, każda w osobnym wierszu' ),
			'biały{enter}antracyt{enter}'
		);
		await user.type(
			fresh.getByLabelText( 'Kod dla produkcji' ),
			'colour'
		);
		await user.type(
			fresh.getByLabelText( 'Nazwa w pozycji zamówienia' ),
			'Kolor'
		);
		await user.type( fresh.getByLabelText( 'Nazwa' ), 'Kolor' );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/production' )
				?.values
		).toEqual(
			settings( {
				parameters: [
					width,
					{
						...width,
						code: 'colour',
						name: 'Kolor',
						key: 'Kolor',
						type: 'choice',
						unit: '',
						minimum: null,
						maximum: null,
						options: [ 'biały', 'antracyt' ],
						required: false,
					},
				],
			} )
		);
	} );

	test( 'O2: what the shop refuses stands beside the parameter', async () => {
		shop( {
			'PUT settings/production': new Refusal(
				'range_empty',
				'Zakres jest pusty.',
				400,
				'parameters[0].maximum'
			),
		} );
		const user = openPanel( '/settings/production' );
		const group = within(
			await screen.findByRole( 'group', { name: 'Szerokość' } )
		);
		await user.clear( group.getByLabelText( 'Co najwyżej' ) );
		await user.type( group.getByLabelText( 'Co najwyżej' ), '300' );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		expect( await group.findByText( 'Zakres jest pusty.' ) ).toBeVisible();
	} );

	test( 'O2: production’s own word is chosen as the source, with a secret that is shown once', async () => {
		const calls = shop( {
			'GET settings/production/access': {
				url: 'https://sklep.example/wp-json/wc-wapro-mag/v1/production/progress',
				secret: 'none',
			},
			'POST settings/production/secret': {
				url: 'https://sklep.example/wp-json/wc-wapro-mag/v1/production/progress',
				secret: 'whsec_c2VrcmV0',
			},
			'PUT settings/production': ( values ) =>
				values as ProductionSettings,
		} );
		const user = openPanel( '/settings/production' );
		const progress = within( await region( 'Postęp produkcji' ) );
		await user.click(
			progress.getByRole( 'radio', { name: 'z programu produkcyjnego' } )
		);
		await user.click(
			await progress.findByRole( 'button', { name: 'Utwórz sekret' } )
		);
		expect(
			await progress.findByLabelText( 'Sekret podpisu' )
		).toHaveValue( 'whsec_c2VrcmV0' );

		await user.click(
			progress.getByRole( 'button', { name: 'Dodaj status' } )
		);
		const status = within(
			progress.getByRole( 'group', { name: 'nowy status' } )
		);
		await user.type(
			status.getByLabelText( 'Co czytają ludzie' ),
			'cięcie'
		);
		await user.selectOptions(
			status.getByLabelText( 'Etap' ),
			'wstrzymane'
		);
		await user.type( status.getByLabelText( 'Słowo produkcji' ), 'CIECIE' );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/production' )
				?.values
		).toEqual(
			settings( {
				progress: {
					source: 'application',
					statuses: [
						{ code: 'CIECIE', stage: 'held', name: 'cięcie' },
					],
				},
			} )
		);
	} );
} );
