import { screen, within } from '@testing-library/react';
import {
	catalogueSettings,
	catalogueView,
	shopCategories,
} from './fixtures/catalogue.ts';
import { settings } from './fixtures/settings.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

function shop( answers: Answers = {} ) {
	return fakeShop( {
		'GET settings': settings(),
		'GET settings/catalogue': catalogueView(),
		'GET review/categories': shopCategories,
		'PUT settings/catalogue': ( values ) => catalogueView( values ),
		...answers,
	} );
}

function region( name: string ): Promise< HTMLElement > {
	return screen.findByRole( 'region', { name } );
}

function save() {
	return screen.getByRole( 'button', { name: 'Zapisz' } );
}

describe( 'Goods in the shop: stock', () => {
	test( 'G4: one warehouse is chosen among those sold from; a wrong choice is explained beside it', async () => {
		let isRefused = true;
		const calls = shop( {
			'PUT settings/catalogue': ( values ) =>
				isRefused
					? new Refusal(
							'warehouse_unmapped',
							'Wybierz jeden z magazynów, z których sklep sprzedaje.',
							400,
							'stock.warehouse'
						)
					: catalogueView( values ),
		} );
		const user = openPanel( '/settings/catalogue' );
		const stock = await region( 'Stany' );
		await user.click(
			within( stock ).getByRole( 'radio', {
				name: 'stan jednego magazynu',
			} )
		);
		await user.click( save() );
		expect( await within( stock ).findByRole( 'alert' ) ).toHaveTextContent(
			'Wybierz jeden z magazynów'
		);
		const warehouse = within( stock ).getByRole( 'combobox', {
			name: 'Magazyn',
		} );
		expect(
			within( warehouse )
				.getAllByRole( 'option' )
				.map( ( option ) => option.textContent )
		).toEqual( [ '– wybierz –', 'Magazyn główny (M1)' ] );
		isRefused = false;
		await user.selectOptions( warehouse, 'M1' );
		await user.click( save() );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect( calls.at( -1 )?.values ).toEqual(
			catalogueSettings( {
				stock: {
					rule: 'one',
					warehouse: 'M1',
					backorders: 'keep',
					checkMinutes: 60,
				},
			} )
		);
	} );

	test( 'G4: backorders alter goods, the interval of the check alone does not', async () => {
		shop();
		const user = openPanel( '/settings/catalogue' );
		const stock = await region( 'Stany' );
		await user.selectOptions(
			within( stock ).getByRole( 'combobox', {
				name: 'Porównuj stany z WAPRO co',
			} ),
			'15'
		);
		expect( screen.getByText( 'Są niezapisane zmiany.' ) ).toBeVisible();
		await user.selectOptions(
			within( stock ).getByRole( 'combobox', {
				name: 'Czy można zamówić więcej, niż jest na stanie?',
			} ),
			'notify'
		);
		expect(
			plain( screen.getByText( /^Zmiana może dotyczyć/ ).textContent )
		).toBe( 'Zmiana może dotyczyć nawet 1234 produktów.' );
	} );
} );

describe( 'Goods in the shop: categories', () => {
	async function openMap( answers: Answers = {} ) {
		const calls = shop( {
			'GET settings/catalogue': catalogueView( {
				categories: {
					mode: 'map',
					parent: null,
					map: [ { path: 'Drzwi', termId: 13 } ],
				},
			} ),
			...answers,
		} );
		const user = openPanel( '/settings/catalogue' );
		const categories = await region( 'Kategorie' );
		await within( categories ).findByRole( 'combobox', { name: /^Drzwi/ } );
		return { calls, user, categories };
	}

	async function choose(
		user: ReturnType< typeof openPanel >,
		box: HTMLElement,
		text: string
	) {
		await user.click( box );
		await user.type( box, text );
		await user.click(
			await screen.findByRole( 'option', {
				name: new RegExp( `${ text }$` ),
			} )
		);
	}

	test( 'G6: unmapped categories with goods stand on top, with their counts', async () => {
		const { categories } = await openMap();
		expect(
			within( categories )
				.getAllByRole( 'combobox' )
				.map( ( box ) =>
					plain(
						( box as HTMLInputElement ).labels?.[ 0 ]?.textContent
					)
				)
		).toEqual( [
			'Okna – 3 towary',
			'Okna › PCV – 1 towar',
			'Okna › Drewniane – 0 towarów',
			'Drzwi – 0 towarów',
		] );
		expect( categories ).toHaveTextContent(
			'Do decyzji: 3 z 4. Są w nich 4 towary.'
		);
		expect(
			within( categories ).getByRole( 'combobox', { name: /^Drzwi/ } )
		).toHaveValue( 'Stolarka › Drzwi' );
	} );

	test( 'G6: a category is found by a part of its name, and given to what is beneath it as well', async () => {
		const { calls, user, categories } = await openMap();
		await choose(
			user,
			within( categories ).getByRole( 'combobox', { name: /^Okna – / } ),
			'plastikowe'
		);
		await user.click(
			within( categories ).getByRole( 'button', {
				name: 'Tak samo dla 2 podkategorii',
			} )
		);
		expect( categories ).toHaveTextContent(
			'Każda kategoria z WAPRO ma odpowiednik w sklepie.'
		);
		await user.click( save() );
		expect( calls.at( -1 )?.values ).toMatchObject( {
			categories: {
				mode: 'map',
				map: [
					{ path: 'Drzwi', termId: 13 },
					{ path: 'Okna', termId: 12 },
					{ path: 'Okna / PCV', termId: 12 },
					{ path: 'Okna / Drewniane', termId: 12 },
				],
			},
		} );
	} );

	test( 'G6: a category that the shop no longer has is named with WAPRO’s', async () => {
		const { user, categories } = await openMap( {
			'PUT settings/catalogue': new Refusal(
				'category_unknown',
				'Sklep nie ma już takiej kategorii. Wybierz inną.',
				400,
				'categories.map[1].termId'
			),
		} );
		await choose(
			user,
			within( categories ).getByRole( 'combobox', { name: /^Okna – / } ),
			'plastikowe'
		);
		await user.click( save() );
		expect(
			await within( categories ).findByRole( 'alert' )
		).toHaveTextContent( 'Okna: Sklep nie ma już takiej kategorii.' );
	} );

	test( 'G6: the tree is repeated under a category of choice', async () => {
		const calls = shop();
		const user = openPanel( '/settings/catalogue' );
		const categories = await region( 'Kategorie' );
		expect( within( categories ).queryByRole( 'combobox' ) ).toBeNull();
		await user.click(
			within( categories ).getByRole( 'radio', {
				name: 'sklep powtarza drzewo kategorii z WAPRO',
			} )
		);
		await choose(
			user,
			await within( categories ).findByRole( 'combobox', {
				name: 'Pod kategorią',
			} ),
			'Stolarka'
		);
		await user.click( save() );
		expect( calls.at( -1 )?.values ).toMatchObject( {
			categories: { mode: 'mirror', parent: 11, map: [] },
		} );
	} );

	test( 'G6: before WAPRO’s lists are read the next step is shown', async () => {
		shop( {
			'GET settings/catalogue': catalogueView(
				{ categories: { mode: 'map', parent: null, map: [] } },
				{ categories: [], attributes: [], warehouses: [] }
			),
		} );
		openPanel( '/settings/catalogue' );
		const categories = await region( 'Kategorie' );
		expect(
			within( categories ).getByRole( 'link', {
				name: 'Pobierz słowniki z WAPRO',
			} )
		).toHaveAttribute(
			'href',
			expect.stringContaining( 'section=dictionaries' )
		);
		expect( await region( 'Atrybuty' ) ).toHaveTextContent(
			'Pojawią się tu z pierwszym towarem, który je ma.'
		);
	} );
} );

describe( 'Goods in the shop: attributes and what buyers see', () => {
	test( 'G7: each attribute is shown, filtered by or left out', async () => {
		const calls = shop();
		const user = openPanel( '/settings/catalogue' );
		const attributes = await region( 'Atrybuty' );
		const colour = within( attributes ).getByRole( 'combobox', {
			name: 'Kolor',
		} );
		expect( colour ).toHaveAccessibleDescription(
			'12 towarów, np. „Biały”'
		);
		await user.selectOptions( colour, 'filter' );
		await user.selectOptions(
			within( attributes ).getByRole( 'combobox', { name: 'Grupa' } ),
			'ignore'
		);
		await user.click( save() );
		expect( calls.at( -1 )?.values ).toMatchObject( {
			attributes: [
				{ code: 'kolor', use: 'filter' },
				{ code: 'grupa', use: 'ignore' },
			],
		} );
	} );

	test( 'G8: variations need a group and something to choose by; every wrong field is told', async () => {
		const calls = shop( {
			'PUT settings/catalogue': ( values ) =>
				values.variations.attributes.length === 0
					? new Refusal(
							'attributes_missing',
							'Zaznacz co najmniej jeden atrybut.',
							400,
							'variations.attributes'
						)
					: catalogueView( values ),
		} );
		const user = openPanel( '/settings/catalogue' );
		const variations = await region( 'Produkty z wariantami' );
		await user.selectOptions(
			within( variations ).getByRole( 'combobox' ),
			'Grupa'
		);
		expect(
			within( variations ).queryByRole( 'checkbox', { name: 'Grupa' } )
		).toBeNull();
		await user.click( save() );
		expect(
			await within( variations ).findByRole( 'alert' )
		).toHaveTextContent( 'co najmniej jeden atrybut' );
		await user.click(
			within( variations ).getByRole( 'checkbox', { name: 'Kolor' } )
		);
		await user.click( save() );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect( calls.at( -1 )?.values ).toMatchObject( {
			variations: { groupAttribute: 'grupa', attributes: [ 'kolor' ] },
		} );
	} );

	test.each( [
		{
			id: 'G5',
			name: 'Przenoś ceny promocyjne z WAPRO',
			expected: { promotions: false },
		},
		{
			id: 'G7',
			name: 'Pokazuj jednostkę przy cenie',
			expected: { units: { show: false, step: true } },
		},
		{
			id: 'G7',
			name: 'Sprzedawaj w całych opakowaniach',
			expected: { units: { show: true, step: false } },
		},
		{
			id: 'G11',
			name: 'Pokazuj kupującym termin dostawy',
			expected: { suppliesForBuyers: true },
		},
	] )( '$id: “$name” is switched and saved', async ( { name, expected } ) => {
		const calls = shop();
		const user = openPanel( '/settings/catalogue' );
		await user.click( await screen.findByRole( 'checkbox', { name } ) );
		await user.click( save() );
		expect( calls.at( -1 )?.values ).toEqual(
			catalogueSettings( expected )
		);
	} );

	test( 'H2: who may only look sees everything and can change nothing', async () => {
		shop( {
			'GET settings/catalogue': catalogueView( {
				categories: {
					mode: 'map',
					parent: null,
					map: [ { path: 'Drzwi', termId: 13 } ],
				},
			} ),
		} );
		openPanel( '/settings/catalogue', {
			can: { manage: false, view: true },
		} );
		const categories = await region( 'Kategorie' );
		const doors = await within( categories ).findByRole( 'textbox', {
			name: /^Drzwi/,
		} );
		expect( doors ).toHaveValue( 'Stolarka › Drzwi' );
		for ( const role of [ 'combobox', 'radio', 'checkbox', 'textbox' ] ) {
			for ( const control of screen.queryAllByRole( role ) ) {
				expect( control ).toBeDisabled();
			}
		}
	} );
} );
