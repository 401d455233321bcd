import { screen, waitFor, within } from '@testing-library/react';
import { catalogueView } from './fixtures/catalogue.ts';
import { pairingPage, pairingRow, pushRun } from './fixtures/pairing.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

const shop = ( answers: Answers = {} ) =>
	fakeShop( {
		'GET pairing/goods': pairingPage(),
		'GET runs': { items: [], total: 0, pages: 0 },
		'GET settings/catalogue': catalogueView(),
		...answers,
	} );

const article = ( index: string ) =>
	screen.findByRole( 'group', { name: `Towar ${ index }` } );

describe( 'Pairing', () => {
	test( 'G8: tabs count what is to decide, unpaired and paired; candidates stand beside the product with a reason each', async () => {
		const calls = shop();
		openPanel( '/pairing' );
		const first = await article( 'OKUC-KLAMKA-01' );
		expect( first ).toHaveTextContent( 'ten sam indeks katalogowy' );
		expect( within( first ).getAllByText( 'jak w sklepie' ) ).toHaveLength(
			2
		);
		expect( await article( 'OKUC-KLAMKA-99' ) ).toHaveTextContent(
			'nieoznaczony w WAPRO dla tego sklepu'
		);
		expect(
			screen.getByRole( 'link', { name: /Do decyzji.*1/ } )
		).toHaveAttribute( 'aria-current' );
		expect(
			screen.getByRole( 'link', { name: /Bez powiązania.*12/ } )
		).toBeVisible();
		expect(
			screen.getByText( /Indeks należy do jednego towaru, a EAN do/ )
		).toBeVisible();
		expect(
			calls.find( ( { route } ) => route === 'GET pairing/goods' )?.values
		).toMatchObject( { tab: 'to_decide' } );
	} );

	test( 'G8: a pair is made by a click and can be undone from the notice', async () => {
		const calls = shop( {
			'POST pairing/goods/{id}': pairingRow( {
				state: 'paired',
				candidates: [],
				canUndo: true,
			} ),
		} );
		const user = openPanel( '/pairing' );
		await user.click(
			within( await article( 'OKUC-KLAMKA-01' ) ).getByRole( 'button', {
				name: 'Powiąż',
			} )
		);
		await user.click(
			await screen.findByRole( 'button', { name: 'Cofnij' } )
		);
		await screen.findAllByText( 'Powiązanie cofnięto.' );
		expect(
			calls
				.filter( ( { route } ) => route.startsWith( 'POST' ) )
				.map( ( { values } ) => values )
		).toEqual( [
			{ action: 'pair', index: 'OKUC-KLAMKA-01' },
			{ action: 'undo' },
		] );
	} );

	test( 'G8: pairing with an article that is not flagged asks first', async () => {
		const calls = shop( {
			'POST pairing/goods/{id}': pairingRow( { state: 'paired' } ),
		} );
		const user = openPanel( '/pairing' );
		await user.click(
			within( await article( 'OKUC-KLAMKA-99' ) ).getByRole( 'button', {
				name: 'Powiąż',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect(
			calls.some( ( { route } ) => route.startsWith( 'POST' ) )
		).toBe( false );
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'Powiąż i oznacz w WAPRO',
			} )
		);
		await screen.findAllByText( /jest powiązany z OKUC-KLAMKA-99/ );
		expect(
			calls.find( ( { route } ) => route.startsWith( 'POST' ) )?.values
		).toEqual( {
			action: 'pair',
			index: 'OKUC-KLAMKA-99',
			confirmUnflagged: true,
		} );
	} );

	test( 'G8: a refusal is told with its next step', async () => {
		shop( {
			'POST pairing/goods/{id}': new Refusal(
				'not_found',
				'Nie ma już takiego produktu. Wczytaj listę ponownie.',
				404
			),
		} );
		const user = openPanel( '/pairing' );
		await user.click(
			within( await article( 'OKUC-KLAMKA-01' ) ).getByRole( 'button', {
				name: 'To nie ten',
			} )
		);
		expect(
			( await screen.findAllByText( /Wczytaj listę ponownie/ ) )[ 0 ]
		).toBeVisible();
	} );

	const askFor = async (
		user: ReturnType< typeof openPanel >,
		index: string
	) => {
		await user.click(
			await screen.findByRole( 'button', { name: 'Inny towar' } )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await user.type( within( dialog ).getByRole( 'textbox' ), index );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Zapytaj WAPRO' } )
		);
		return dialog;
	};

	test( 'G8: the answer to an index stays in sight when the product leaves the list, which is read again afterwards', async () => {
		let isAsked = false;
		const looking = pairingRow( { state: 'looking', index: 'X' } );
		const calls = shop( {
			'GET pairing/goods': () =>
				pairingPage( isAsked ? { items: [] } : { items: [ looking ] } ),
			'GET pairing/goods/{id}': pairingRow( { state: 'unpaired' } ),
			'POST pairing/goods/{id}': () => {
				isAsked = true;
				return looking;
			},
		} );
		const user = openPanel( '/pairing' );
		const dialog = await askFor( user, 'okuc-klamka-99' );
		await screen.findByText( 'Żaden produkt nie czeka na decyzję.' );
		expect(
			await within( dialog ).findByRole( 'group', {
				name: 'Towar OKUC-KLAMKA-99',
			} )
		).toBeVisible();
		const reads = () =>
			calls.filter( ( { route } ) => route === 'GET pairing/goods' )
				.length;
		const before = reads();
		await user.keyboard( '{Escape}' );
		await waitFor( () =>
			expect( screen.queryByRole( 'dialog' ) ).toBeNull()
		);
		await waitFor( () => expect( reads() ).toBe( before + 1 ) );
	} );

	test( 'G8: an index that leads to no article says why, where there is a reason', async () => {
		const row = pairingRow( {
			state: 'to_decide',
			code: 'article_taken',
			candidates: [],
		} );
		shop( {
			'GET pairing/goods/{id}': row,
			'POST pairing/goods/{id}': row,
		} );
		const dialog = await askFor( openPanel( '/pairing' ), 'A-1' );
		expect(
			await within( dialog ).findByText(
				/Znaleziony towar ma już inny produkt/
			)
		).toBeVisible();
	} );

	test( 'G8: each number of the dry run leads to its products, and sending asks with the counts', async () => {
		const calls = shop( { 'POST runs': pushRun() } );
		const user = openPanel( '/pairing' );
		const found = await screen.findByRole( 'link', {
			name: '8 produktów ma swoje towary w WAPRO',
		} );
		expect( found.getAttribute( 'href' ) ).toContain( 'state=would_pair' );
		expect( found.getAttribute( 'href' ) ).toContain( 'runId=9' );
		await user.click(
			screen.getByRole( 'button', { name: 'Wyślij katalog' } )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect( plain( dialog.textContent ) ).toContain(
			'4 produkty staną się nowymi towarami w WAPRO.'
		);
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'Wyślij 12 produktów',
			} )
		);
		expect( await screen.findByRole( 'progressbar' ) ).toBeVisible();
		expect(
			calls.find( ( { route } ) => route === 'POST runs' )?.values
		).toEqual( { flow: 'pushGoods', pairOnly: false } );
	} );

	test( 'G8: a stopped push is gone on with where it stopped', async () => {
		const stopped = pushRun( { state: 'stopped', cursor: '40' } );
		const calls = shop( {
			'GET pairing/goods': pairingPage( { preview: null } ),
			'GET runs': { items: [ stopped ], total: 1, pages: 1 },
			'POST runs/{id}/resume': pushRun(),
		} );
		const user = openPanel( '/pairing' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Kontynuuj' } )
		);
		expect( await screen.findByRole( 'progressbar' ) ).toBeVisible();
		expect(
			calls.some( ( { route } ) => route === 'POST runs/{id}/resume' )
		).toBe( true );
	} );

	test( 'G8: who may only look can decide nothing', async () => {
		shop();
		openPanel( '/pairing', { can: { manage: false, view: true } } );
		await article( 'OKUC-KLAMKA-01' );
		for ( const name of [ 'Powiąż', 'Wyślij katalog', 'To nie ten' ] ) {
			expect( screen.queryByRole( 'button', { name } ) ).toBeNull();
		}
	} );
} );
