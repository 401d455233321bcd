import { screen, within } from '@testing-library/react';
import { categories, review, reviewRow } from './fixtures/review.ts';
import { fakeShop } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

const handle = 'Klamka okienna Hoppe Toulon srebrna';

describe( 'Goods review desk', () => {
	test( 'G2: each article shows price with VAT, stock and what it lacks', async () => {
		fakeShop( { 'GET review': review } );
		openPanel( '/review' );
		const ready = plain(
			( await screen.findByText( handle ) ).closest( 'tr' )?.textContent
		);
		expect( ready ).toContain( 'OKUC-KLAMKA-01' );
		expect( ready ).toContain( '49,90 zł VAT 23%' );
		expect( ready ).toContain( '128 szt' );
		expect( ready ).toContain( 'gotowy do publikacji' );
		const missing = plain(
			screen.getByText( 'Montaż okna' ).closest( 'tr' )?.textContent
		);
		expect( missing ).toContain( 'brakuje: cena' );
		expect( missing ).toContain( 'zmieniony w WAPRO od weryfikacji' );
	} );

	test( 'G2: filters carry their counts and go into the address', async () => {
		const calls = fakeShop( { 'GET review': review } );
		const user = openPanel( '/review' );
		const filters = await screen.findByRole( 'navigation', {
			name: 'Filtr towarów',
		} );
		await user.click(
			within( filters ).getByRole( 'link', {
				name: 'Gotowe do publikacji (2)',
			} )
		);
		expect( window.location.search ).toBe(
			'?page=wapro-mag&path=/review&filter=ready'
		);
		expect( calls.at( -1 )?.values ).toMatchObject( { filter: 'ready' } );
	} );

	test( 'G2: publishing in bulk says how many before and what really happened after', async () => {
		const calls = fakeShop( {
			'GET review': review,
			'POST review/publish': ( { ids, preview } ) => ( {
				matched: ids.length,
				eligible: 2,
				published: preview ? 0 : 2,
				items: ids.map( ( productId ) =>
					productId === 73
						? {
								productId,
								outcome: 'passed' as const,
								code: 'price_missing',
								reason: 'Brakuje: cena.',
							}
						: {
								productId,
								outcome: preview
									? ( 'eligible' as const )
									: ( 'published' as const ),
							}
				),
			} ),
		} );
		const user = openPanel( '/review' );
		await screen.findByText( handle );
		const [ everything ] = screen.getAllByRole( 'checkbox', {
			name: 'Zaznacz wszystko',
		} );
		await user.click( everything as HTMLElement );
		const buttons = screen.getAllByRole( 'button', { name: 'Opublikuj' } );
		await user.click( buttons.at( -1 ) as HTMLElement );
		const dialog = await screen.findByRole( 'dialog' );
		expect(
			await within( dialog ).findByText(
				'Opublikować 2 produkty? Kupujący zobaczą je od razu.'
			)
		).toBeVisible();
		expect(
			within( dialog ).getByText( 'Montaż okna – Brakuje: cena.' )
		).toBeVisible();
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Opublikuj' } )
		);
		expect(
			(
				await screen.findAllByText(
					'2 produkty opublikowano, 1 nadal czeka'
				)
			)[ 0 ]
		).toBeInTheDocument();
		expect(
			calls
				.filter( ( { route } ) => route === 'POST review/publish' )
				.map( ( { values } ) => values )
		).toEqual( [
			{ ids: [ 71, 72, 73 ], preview: true },
			{ ids: [ 71, 72, 73 ], preview: false },
		] );
	} );

	test( 'G2: category and description are edited in place', async () => {
		const calls = fakeShop( {
			'GET review': review,
			'GET review/categories': categories,
			'POST review/{id}': ( _values, id ) =>
				reviewRow( { productId: id } ),
		} );
		const user = openPanel( '/review' );
		await screen.findByText( handle );
		const [ more ] = screen.getAllByRole( 'button', {
			name: 'Działania',
		} );
		await user.click( more as HTMLElement );
		await user.click(
			await screen.findByRole( 'menuitem', { name: 'Kategoria i opis' } )
		);
		const dialog = await screen.findByRole( 'dialog', { name: handle } );
		expect(
			await within( dialog ).findByRole( 'checkbox', { name: 'Klamki' } )
		).toBeChecked();
		await user.click(
			within( dialog ).getByRole( 'checkbox', { name: 'Okna' } )
		);
		const description = within( dialog ).getByRole( 'textbox', {
			name: 'Opis',
		} );
		await user.clear( description );
		await user.type( description, 'Nowy opis' );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Zapisz' } )
		);
		expect(
			( await screen.findAllByText( 'Zapisano zmiany.' ) )[ 0 ]
		).toBeInTheDocument();
		expect( calls ).toContainEqual( {
			route: 'POST review/{id}',
			values: { categories: [ 8, 9 ], description: 'Nowy opis' },
		} );
	} );

	test( 'G2: with nothing to review the desk says how goods come here', async () => {
		fakeShop( {
			'GET review': {
				items: [],
				total: 0,
				pages: 0,
				counts: { all: 0, ready: 0, missing: 0, changed: 0 },
			},
		} );
		openPanel( '/review' );
		expect(
			await screen.findByText( /oznaczony do sklepu/ )
		).toBeVisible();
	} );
} );
