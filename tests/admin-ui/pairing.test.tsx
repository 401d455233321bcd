import { screen, within } from '@testing-library/react';
import { pairing, pairingRow, pushRun } from './fixtures/pairing.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

const noRuns = { items: [], total: 0, pages: 0 };

async function dialogOf( button: string ): Promise< HTMLElement > {
	await screen.findByRole( 'dialog' );
	const dialog = screen.getByRole( 'dialog' );
	expect( dialog ).toHaveTextContent( button );
	return dialog;
}

describe( 'Pairing', () => {
	test( 'G8: tabs count what is to decide, unpaired and paired; a product says why it waits', async () => {
		const calls = fakeShop( {
			'GET pairing/goods': pairing,
			'GET runs': noRuns,
		} );
		openPanel( '/pairing' );
		expect(
			await screen.findByRole( 'link', { name: 'Do decyzji (1)' } )
		).toHaveAttribute( 'aria-current', 'page' );
		expect(
			screen.getByRole( 'link', { name: 'Bez powiązania (12)' } )
		).toBeVisible();
		expect(
			await screen.findByText(
				'W WAPRO jest więcej niż jeden pasujący towar.'
			)
		).toBeVisible();
		expect( screen.getByText( '2 towary mogą pasować' ) ).toBeVisible();
		expect( calls[ 0 ]?.values ).toMatchObject( { tab: 'to_decide' } );
	} );

	test( 'G8: candidates stand beside the product with a reason each, and a pair is made by a click', async () => {
		const calls = fakeShop( {
			'GET pairing/goods': pairing,
			'GET runs': noRuns,
			'POST pairing/goods/{id}': pairingRow( {
				state: 'paired',
				index: 'OKUC-KLAMKA-01',
				candidates: [],
				canUndo: true,
			} ),
		} );
		const user = openPanel( '/pairing' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Wybierz towar' } )
		);
		const dialog = await dialogOf( 'ten sam indeks katalogowy' );
		const first = within( dialog ).getByRole( 'region', {
			name: 'Towar OKUC-KLAMKA-01',
		} );
		expect( within( first ).getAllByText( 'takie same' ) ).toHaveLength(
			2
		);
		await user.click(
			within( first ).getByRole( 'button', { name: 'Powiąż' } )
		);
		expect(
			( await screen.findAllByText( /jest powiązany z towarem/ ) )[ 0 ]
		).toBeVisible();
		expect(
			calls.find( ( { route } ) => route.startsWith( 'POST' ) )?.values
		).toEqual( { action: 'pair', index: 'OKUC-KLAMKA-01' } );
	} );

	test( 'G8: pairing with an article that is not flagged asks first', async () => {
		const calls = fakeShop( {
			'GET pairing/goods': pairing,
			'GET runs': noRuns,
			'POST pairing/goods/{id}': pairingRow( { state: 'paired' } ),
		} );
		const user = openPanel( '/pairing' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Wybierz towar' } )
		);
		const dialog = await dialogOf( 'ten sam EAN' );
		const second = within( dialog ).getByRole( 'region', {
			name: 'Towar OKUC-KLAMKA-99',
		} );
		const pair = within( second ).getByRole( 'button', { name: 'Powiąż' } );
		expect( pair ).toHaveAttribute( 'aria-disabled', 'true' );
		await user.click( within( second ).getByRole( 'checkbox' ) );
		await user.click( pair );
		await screen.findAllByText( /jest powiązany z towarem/ );
		expect(
			calls.find( ( { route } ) => route.startsWith( 'POST' ) )?.values
		).toEqual( {
			action: 'pair',
			index: 'OKUC-KLAMKA-99',
			confirmUnflagged: true,
		} );
	} );

	test( 'G8: a refusal stands in the dialogue with its next step', async () => {
		fakeShop( {
			'GET pairing/goods': pairing,
			'GET runs': noRuns,
			'POST pairing/goods/{id}': new Refusal(
				'article_taken',
				'Ten towar ma już inny produkt. Cofnij tamto powiązanie.',
				409
			),
		} );
		const user = openPanel( '/pairing' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Wybierz towar' } )
		);
		const dialog = await dialogOf( 'Powiąż' );
		await user.click(
			within( dialog ).getAllByRole( 'button', { name: 'Powiąż' } )[ 0 ]!
		);
		expect(
			await within( dialog ).findByText( /Cofnij tamto powiązanie/ )
		).toBeVisible();
	} );

	test( 'G8: the dry run says what would happen, each number leads to its products, and sending asks with the counts', async () => {
		const calls = fakeShop( {
			'GET pairing/goods': pairing,
			'GET runs': noRuns,
			'POST runs': pushRun(),
		} );
		const user = openPanel( '/pairing' );
		const found = await screen.findByRole( 'link', {
			name: '8 do powiązania',
		} );
		expect( found.getAttribute( 'href' ) ).toContain( 'run=9' );
		await user.click(
			screen.getByRole( 'button', { name: 'Wyślij katalog' } )
		);
		const dialog = await dialogOf( 'jako nowe towary w WAPRO 4' );
		expect( plain( dialog.textContent ) ).toContain(
			'do powiązania 8, jako nowe towary w WAPRO 4, do Twojej decyzji 1'
		);
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Wyślij katalog' } )
		);
		expect( await screen.findByRole( 'progressbar' ) ).toBeVisible();
		expect(
			calls.find( ( { route } ) => route === 'POST runs' )?.values
		).toEqual( { flow: 'pushGoods', dryRun: false } );
	} );

	test( 'G8: who may only look can decide nothing', async () => {
		fakeShop( { 'GET pairing/goods': pairing, 'GET runs': noRuns } );
		openPanel( '/pairing', { can: { manage: false, view: true } } );
		await screen.findByText( 'Klamka okienna' );
		expect(
			screen.queryByRole( 'button', { name: 'Wyślij katalog' } )
		).toBeNull();
		expect(
			screen.queryByRole( 'button', { name: 'Wybierz towar' } )
		).toBeNull();
	} );
} );
