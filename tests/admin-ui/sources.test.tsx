import { screen, within } from '@testing-library/react';
import { catalogueSettings, catalogueView } from './fixtures/catalogue.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

function field( name: string ): Promise< HTMLElement > {
	return screen.findByRole( 'radiogroup', { name } );
}

function save() {
	return screen.getByRole( 'button', { name: 'Zapisz' } );
}

describe( 'Data sources', () => {
	test( 'G7: the page says who leads how much, and each field what follows', async () => {
		fakeShop( { 'GET settings/catalogue': catalogueView() } );
		openPanel( '/sources' );
		expect(
			await screen.findByText(
				'WAPRO prowadzi 10 pól produktu, a sklep 1 pole.'
			)
		).toBeVisible();
		const rows = within( screen.getByRole( 'table' ) ).getAllByRole(
			'row'
		);
		expect( rows ).toHaveLength( 12 );
		const description = screen.getByRole( 'row', { name: /^Opis/ } );
		expect( description ).toHaveTextContent(
			'Gdy uwag nie ma, zostaje opis ze sklepu.'
		);
		expect(
			within(
				screen.getByRole( 'row', { name: /^Krótki opis/ } )
			).getByRole( 'radio', { name: 'sklep' } )
		).toBeChecked();
	} );

	test( 'G7: a change tells before saving what it does to how many products, and is saved whole', async () => {
		const calls = fakeShop( {
			'GET settings/catalogue': catalogueView(),
			'PUT settings/catalogue': ( values ) => catalogueView( values ),
		} );
		const user = openPanel( '/sources' );
		await user.click(
			within( await field( 'Nazwa' ) ).getByRole( 'radio', {
				name: 'sklep',
			} )
		);
		await user.click(
			within( await field( 'Krótki opis' ) ).getByRole( 'radio', {
				name: 'WAPRO',
			} )
		);
		const effects = screen
			.getAllByRole( 'listitem' )
			.map( ( item ) => plain( item.textContent ) );
		expect( effects ).toContain(
			'Nazwa: prowadzi sklep, to, co w nim jest, zostaje – 1234 produkty.'
		);
		expect( effects ).toContain(
			'Krótki opis: prowadzi WAPRO i może nadpisać to, co jest w sklepie – 1234 produkty.'
		);
		await user.click( save() );
		expect(
			( await screen.findAllByText( 'Zapisano ustawienia.' ) )[ 0 ]
		).toBeInTheDocument();
		const { owners } = catalogueSettings();
		expect( calls ).toContainEqual( {
			route: 'PUT settings/catalogue',
			values: catalogueSettings( {
				owners: { ...owners, name: 'shop', shortDescription: 'wapro' },
			} ),
		} );
		expect(
			screen.queryByRole( 'button', { name: 'Zapisz' } )
		).not.toBeInTheDocument();
	} );

	test( 'G7: discarding brings the saved owners back', async () => {
		fakeShop( { 'GET settings/catalogue': catalogueView() } );
		const user = openPanel( '/sources' );
		const name = await field( 'Nazwa' );
		await user.click(
			within( name ).getByRole( 'radio', { name: 'sklep' } )
		);
		await user.click(
			screen.getByRole( 'button', { name: 'Odrzuć zmiany' } )
		);
		expect(
			within( name ).getByRole( 'radio', { name: 'WAPRO' } )
		).toBeChecked();
	} );

	test( 'G8: new products can go to WAPRO only while goods travel there', async () => {
		const calls = fakeShop( {
			'GET settings/catalogue': catalogueView(),
			'PUT settings/catalogue': ( values ) => catalogueView( values ),
		} );
		const user = openPanel( '/sources' );
		const newOnes = await screen.findByRole( 'checkbox', {
			name: 'Nowe produkty sklepu trafiają do WAPRO',
		} );
		expect( newOnes ).toBeDisabled();
		const directions = screen.getByRole( 'radiogroup', {
			name: 'W którą stronę idą towary',
		} );
		await user.click(
			within( directions ).getByRole( 'radio', { name: 'w obie strony' } )
		);
		await user.click( newOnes );
		// Goods themselves do not change by it, so nothing is said of refreshing them.
		expect( screen.getByText( 'Są niezapisane zmiany.' ) ).toBeVisible();
		await user.click( save() );
		expect( calls.at( -1 )?.values ).toEqual(
			catalogueSettings( {
				directions: { goods: 'both', photos: 'to_shop' },
				exportNewProducts: true,
			} )
		);
	} );

	test( 'G9: direction and size of photos are chosen; a table that stands against them says so', async () => {
		const { owners } = catalogueSettings();
		const calls = fakeShop( {
			'GET settings/catalogue': catalogueView( {
				owners: { ...owners, photos: 'shop' },
			} ),
			'PUT settings/catalogue': ( values ) => catalogueView( values ),
		} );
		const user = openPanel( '/sources' );
		const photos = await screen.findByRole( 'region', { name: 'Zdjęcia' } );
		expect( photos ).toHaveTextContent( 'Zdjęcia prowadzi sklep' );
		await user.click(
			within( photos ).getByRole( 'radio', {
				name: 'ze sklepu do WAPRO',
			} )
		);
		await user.selectOptions(
			within( photos ).getByRole( 'combobox', {
				name: 'Największe zdjęcie',
			} ),
			'4 MB'
		);
		await user.click( save() );
		expect( calls.at( -1 )?.values ).toMatchObject( {
			directions: { goods: 'to_shop', photos: 'to_wapro' },
			photoMaxMegabytes: 4,
		} );
	} );

	test( 'H2: who may only look cannot change anything', async () => {
		fakeShop( { 'GET settings/catalogue': catalogueView() } );
		openPanel( '/sources', { can: { manage: false, view: true } } );
		await field( 'Nazwa' );
		for ( const radio of screen.getAllByRole( 'radio' ) ) {
			expect( radio ).toBeDisabled();
		}
	} );

	test( 'H2: a shop that does not answer is named, and asked again', async () => {
		let isDown = true;
		fakeShop( {
			'GET settings/catalogue': () =>
				isDown
					? new Refusal( 'internal', 'boom', 503 )
					: catalogueView(),
		} );
		const user = openPanel( '/sources' );
		isDown = false;
		await user.click(
			await screen.findByRole( 'button', { name: 'Spróbuj ponownie' } )
		);
		expect( await field( 'Nazwa' ) ).toBeVisible();
	} );
} );
