import { screen, within } from '@testing-library/react';
import { finding, findings } from './fixtures/findings.ts';
import { fakeShop } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

const TITLE = 'Klamka okienna aluminiowa';

async function rowOf( title: string ): Promise< HTMLElement > {
	const row = ( await screen.findByText( title ) ).closest( 'tr' );
	if ( ! row ) {
		throw new Error( `${ title } stands in no row` );
	}
	return row;
}

describe( 'Findings', () => {
	test( 'S3: each difference says what the shop has, what WAPRO has, how often it was seen and what to do', async () => {
		fakeShop( { 'GET findings': findings } );
		openPanel( '/findings' );
		const text = plain( ( await rowOf( TITLE ) ).textContent );
		expect( text ).toContain( 'inna cena w sklepie' );
		expect( text ).toContain( '1,00 zł' );
		expect( text ).toContain( '1 249,90 zł' );
		expect( text ).toContain( '3 razy' );
		expect( text ).toContain( 'inną cenę, niż przysłało WAPRO' );
		expect(
			screen.getByText( /2 rozbieżności między sklepem a WAPRO czekają/ )
		).toBeVisible();
	} );

	test( 'O2: a line that production cannot make is told as such, with order, article and field in words', async () => {
		const stopped = finding( {
			kind: 'production_line_stopped',
			field: 'lines.12.width',
			objectType: 'order',
			objectId: 1042,
			key: 'sklep-1042-abc',
			title: 'Zamówienie #1042: Okno PCV',
			shopValue: '„Okno PCV”: parametr „Szerokość” wynosi 390.',
			waproValue: null,
			actions: [ 'ignore' ],
		} );
		fakeShop( {
			'GET findings': {
				items: [ stopped ],
				total: 1,
				pages: 1,
				kinds: [
					...findings.kinds,
					{ kind: 'production_line_stopped', count: 1 },
				],
			},
		} );
		openPanel( '/findings&kind=production_line_stopped' );
		const row = await rowOf( 'Zamówienie #1042: Okno PCV' );
		expect( row ).toHaveTextContent( 'pozycja zamówienia, szerokość' );
		expect( row ).not.toHaveTextContent( 'lines.' );
		expect(
			screen.getByText( /^1 pozycji zamówienia nie da się wykonać/ )
		).toBeVisible();
		expect( document.body ).not.toHaveTextContent(
			'między sklepem a WAPRO'
		);
	} );

	test( 'O2: beside other findings, lines that production cannot make are named as well', async () => {
		fakeShop( {
			'GET findings': {
				...findings,
				kinds: [
					...findings.kinds,
					{ kind: 'production_line_stopped', count: 1 },
				],
				total: 3,
			},
		} );
		openPanel( '/findings' );
		expect(
			await screen.findByText(
				/^3 wpisy czekają: rozbieżności między sklepem a WAPRO i pozycje zamówień/
			)
		).toBeVisible();
	} );

	test( 'S3: filters come from the address and go to the shop', async () => {
		const calls = fakeShop( { 'GET findings': findings } );
		openPanel( '/findings&kind=ean_shared&state=kept' );
		await screen.findByText( TITLE );
		expect( calls[ 0 ]?.values ).toMatchObject( {
			kind: 'ean_shared',
			state: 'kept',
		} );
	} );

	test( 'S3: a decision counts first, is taken once and tells what was done', async () => {
		const calls = fakeShop( {
			'GET findings': { ...findings, items: [ finding() ], total: 1 },
			'POST findings/actions': ( { ids } ) => ( {
				done: ids.length,
				skipped: 0,
				refused: 0,
				details: ids.map( ( id ) => ( { id, outcome: 'done' } ) ),
			} ),
		} );
		const user = openPanel( '/findings' );
		await user.click(
			within( await rowOf( TITLE ) ).getByRole( 'button', {
				name: 'Weź z WAPRO',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect(
			await within( dialog ).findByText(
				'Dane 1 produktu zostaną pobrane z WAPRO jeszcze raz i wpisane.'
			)
		).toBeVisible();
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Weź z WAPRO' } )
		);
		expect(
			( await screen.findAllByText( 'rozstrzygnięto 1' ) )[ 0 ]
		).toBeInTheDocument();
		expect(
			calls
				.filter( ( { route } ) => route === 'POST findings/actions' )
				.map( ( { values } ) => values )
		).toEqual( [
			{ action: 'take_wapro', ids: [ 31 ], dryRun: true },
			{ action: 'take_wapro', ids: [ 31 ], dryRun: false },
		] );
	} );

	test( 'S3: where nothing differs the page says so and where to look next', async () => {
		fakeShop( {
			'GET findings': { items: [], total: 0, pages: 0, kinds: [] },
		} );
		openPanel( '/findings' );
		expect(
			await screen.findByText( 'Sklep i WAPRO są zgodne.' )
		).toBeVisible();
		expect(
			screen.getByRole( 'link', { name: 'Zobacz przebiegi' } )
		).toBeVisible();
	} );
} );
