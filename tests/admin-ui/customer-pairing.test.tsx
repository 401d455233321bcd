import { screen, waitFor, within } from '@testing-library/react';
import {
	accountRow,
	accountsPage,
	effects,
	pairedAccount,
} from './fixtures/customers.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers, Call } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

const shop = ( answers: Answers = {} ) =>
	fakeShop( {
		'GET pairing/customers': accountsPage(),
		'GET pairing/customers/{id}/effects': effects(),
		...answers,
	} );

const contractor = ( name: string ) =>
	screen.findByRole( 'group', { name: `Kontrahent ${ name }` } );

const decisions = ( calls: readonly Call[] ) =>
	calls
		.filter( ( { route } ) => route === 'POST pairing/customers/{id}' )
		.map( ( { values } ) => values );

async function askToPair( user: ReturnType< typeof openPanel > ) {
	await user.click(
		within( await contractor( 'Wykończenia Nowak' ) ).getByRole( 'button', {
			name: 'Powiąż…',
		} )
	);
	return screen.findByRole( 'dialog' );
}

describe( 'Pairing of customers', () => {
	test( 'C5: tabs count accounts; contractors of one NIP stand side by side with reasons and equal fields', async () => {
		const calls = shop();
		openPanel( '/pairing/customers' );
		const first = await contractor( 'Wykończenia Nowak' );
		expect( first ).toHaveTextContent( 'ten sam NIP, podobna nazwa' );
		expect( within( first ).getAllByText( 'jak w sklepie' ) ).toHaveLength(
			2
		);
		expect(
			within( first ).getByText( 'inne niż w sklepie' )
		).toBeVisible();
		const other = await contractor( 'Nowak Tomasz' );
		expect( other ).toHaveTextContent(
			'nieoznaczony w WAPRO dla tego sklepu'
		);
		expect( other ).toHaveTextContent( 'zablokowany w WAPRO' );
		expect(
			screen.getByText( /W WAPRO jest kilku kontrahentów z tym numerem/ )
		).toBeVisible();
		for ( const name of [
			/Do decyzji.*1/,
			/Bez kontrahenta.*12/,
			/Powiązane.*3/,
		] ) {
			expect( screen.getByRole( 'link', { name } ) ).toBeVisible();
		}
		expect(
			screen
				.getByRole( 'link', {
					name: '2 konta czekają na zatwierdzenie dostępu do firm.',
				} )
				.getAttribute( 'href' )
		).toContain( 'access=to_approve' );
		expect( calls[ 0 ]?.values ).toMatchObject( { tab: 'to_decide' } );
	} );

	test( 'C5: what a pair changes is told before it is made; then it can be undone', async () => {
		const calls = shop( {
			'POST pairing/customers/{id}': pairedAccount(),
		} );
		const user = openPanel( '/pairing/customers' );
		const dialog = await askToPair( user );
		await within( dialog ).findByText( 'HURT w WAPRO (teraz DETAL)' );
		const told = plain( dialog.textContent );
		for ( const fact of [
			'wystawiane na kontrahenta Wykończenia Nowak, NIP 781-176-76-96',
			'W WAPRO jest jeszcze 1 kontrahent z tym numerem.',
			'Przelew, 14 dni',
			'5000,00 zł',
			'gdy faktura jest po terminie ponad 7 dni',
			'2 osoby, 12 miejsc dostawy',
			'także nierozliczone',
			'Wpisany NIP wskazuje, na kogo jest faktura, i nic więcej.',
		] ) {
			expect( told.replace( '5 000', '5000' ) ).toContain( fact );
		}
		expect( decisions( calls ) ).toEqual( [] );

		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Powiąż' } )
		);
		await user.click(
			await screen.findByRole( 'button', { name: 'Cofnij' } )
		);
		await screen.findAllByText( 'Powiązanie cofnięto.' );
		expect( decisions( calls ) ).toEqual( [
			{ action: 'pair', erpId: '55' },
			{ action: 'undo', erpId: '55' },
		] );
	} );

	test( 'C5: an undo that is refused says why', async () => {
		shop( {
			'POST pairing/customers/{id}': ( { action } ) =>
				action === 'undo'
					? new Refusal(
							'not_possible',
							'To konto jest kontaktem kontrahenta w WAPRO i tylko tam można je odłączyć.',
							409
						)
					: pairedAccount(),
		} );
		const user = openPanel( '/pairing/customers' );
		const dialog = await askToPair( user );
		await within( dialog ).findByText( 'Przelew, 14 dni' );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Powiąż' } )
		);
		await user.click(
			await screen.findByRole( 'button', { name: 'Cofnij' } )
		);
		expect(
			( await screen.findAllByText( /tylko tam można je odłączyć/ ) )[ 0 ]
		).toBeVisible();
		expect( screen.queryByText( 'Powiązanie cofnięto.' ) ).toBeNull();
	} );

	test( 'C5: a contractor that is not flagged or is blocked says what that means', async () => {
		shop( {
			'GET pairing/customers/{id}/effects': effects( {
				flagged: false,
				blocked: true,
				companyId: null,
			} ),
		} );
		const dialog = await askToPair( openPanel( '/pairing/customers' ) );
		expect(
			await within( dialog ).findByText( /nie da się otworzyć/ )
		).toBeVisible();
		expect(
			within( dialog ).getByText( /jest zablokowany w WAPRO/ )
		).toBeVisible();
		expect(
			within( dialog ).getByText( 'sklep pobierze je z WAPRO' )
		).toBeVisible();
	} );

	test( 'C5: a refusal is told in the dialogue, with its next step', async () => {
		shop( {
			'POST pairing/customers/{id}': new Refusal(
				'already_paired',
				'To konto ma już kontrahenta. Najpierw cofnij to powiązanie.',
				409
			),
		} );
		const user = openPanel( '/pairing/customers' );
		const dialog = await askToPair( user );
		await within( dialog ).findByText( 'Przelew, 14 dni' );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Powiąż' } )
		);
		expect(
			await within( dialog ).findByText( /Najpierw cofnij to powiązanie/ )
		).toBeVisible();
	} );

	test( 'C5: exact matches are paired in bulk: a count first, the truth after', async () => {
		const calls = shop( {
			'POST pairing/customers': ( { dryRun } ) =>
				dryRun
					? { done: 5, skipped: 1, refused: 0 }
					: { done: 4, skipped: 1, refused: 1 },
		} );
		const user = openPanel( '/pairing/customers' );
		await user.click(
			await screen.findByRole( 'button', {
				name: 'Powiąż dokładne dopasowania (5)',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await within( dialog ).findByText( /^5 kont zostanie powiązanych/ );
		expect(
			within( dialog ).getByText( '1 konto zostaje do Twojej decyzji.' )
		).toBeVisible();
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'Powiąż dokładne dopasowania',
			} )
		);
		await screen.findAllByText(
			'Powiązano 4 konta, pominięto mające już kontrahenta: 1'
		);
		expect(
			calls
				.filter( ( { route } ) => route === 'POST pairing/customers' )
				.map( ( { values } ) => values )
		).toEqual( [
			{ action: 'pair_exact', dryRun: true },
			{ action: 'pair_exact', dryRun: false },
		] );
	} );

	test( 'C5: access is opened by a person, who sees what that gives; filters live in the address', async () => {
		const calls = shop( {
			'GET pairing/customers': accountsPage( {
				items: [ pairedAccount() ],
			} ),
			'POST pairing/customers/{id}': pairedAccount( { access: 'open' } ),
		} );
		const user = openPanel(
			'/pairing/customers&tab=paired&access=to_approve&search=nowak'
		);
		await user.click(
			await screen.findByRole( 'button', { name: 'Zatwierdź dostęp' } )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await within( dialog ).findByText( 'HURT w WAPRO (teraz DETAL)' );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Zatwierdź dostęp' } )
		);
		await screen.findAllByText(
			'Tomasz Nowak ma dostęp do firmy Wykończenia Nowak.'
		);
		expect( decisions( calls ) ).toEqual( [
			{ action: 'approve', erpId: '55' },
		] );
		expect( calls[ 0 ]?.values ).toMatchObject( {
			tab: 'paired',
			access: 'to_approve',
			search: 'nowak',
		} );
	} );

	test( 'C5: a contractor that the shop knows is found by hand and its effects are told', async () => {
		const calls = shop( {
			'GET pairing/customers': accountsPage( {
				items: [
					accountRow( {
						state: 'unpaired',
						code: null,
						nip: null,
						candidates: [],
					} ),
				],
			} ),
			'GET companies': {
				items: [
					{
						id: 3,
						erpId: '55',
						code: 'NOWAK',
						name: 'Wykończenia Nowak',
						nip: '781-176-76-96',
						city: 'Poznań',
						state: 'active',
						people: 2,
						points: 12,
						salesman: null,
						priceList: 'HURT',
						held: 0,
						mergedInto: null,
						updatedAt: '2026-11-22T14:32:00.000Z',
					},
				],
				total: 37,
				pages: 4,
				counts: { all: 37, active: 37, blocked: 0, closed: 0 },
				invitations: { held: 0, queued: 0, sent: 0, failed: 0 },
			},
			'POST pairing/customers/{id}': pairedAccount(),
		} );
		const user = openPanel( '/pairing/customers&tab=unpaired' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Wskaż kontrahenta' } )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await user.type(
			within( dialog ).getByRole( 'textbox', { name: /Nazwa, NIP/ } ),
			'nowak'
		);
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Szukaj' } )
		);
		expect(
			await within( dialog ).findByText( /pierwsze 1 z 37/ )
		).toBeVisible();
		await user.click(
			await within( dialog ).findByRole( 'button', {
				name: 'Wybierz Wykończenia Nowak',
			} )
		);
		await within( dialog ).findByText( '2 osoby, 12 miejsc dostawy' );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Powiąż' } )
		);
		await waitFor( () =>
			expect( decisions( calls ) ).toEqual( [
				{ action: 'pair', erpId: '55' },
			] )
		);
	} );

	test( 'C5: looking again says that WAPRO is asked', async () => {
		const calls = shop( { 'POST pairing/customers/{id}': accountRow() } );
		const user = openPanel( '/pairing/customers' );
		await user.click(
			(
				await screen.findAllByRole( 'button', { name: 'Działania' } )
			)[ 0 ] as HTMLElement
		);
		await user.click(
			await screen.findByRole( 'menuitem', {
				name: 'Szukaj ponownie w WAPRO',
			} )
		);
		await screen.findAllByText( 'Zapytano WAPRO o konto Tomasz Nowak.' );
		expect( decisions( calls ) ).toEqual( [ { action: 'look_again' } ] );
	} );

	test( 'C5: who may only look can decide nothing', async () => {
		shop();
		openPanel( '/pairing/customers', {
			can: { manage: false, view: true },
		} );
		await contractor( 'Wykończenia Nowak' );
		for ( const name of [
			'Powiąż…',
			'To nie ten',
			'Szukaj ponownie dla wszystkich',
		] ) {
			expect( screen.queryByRole( 'button', { name } ) ).toBeNull();
		}
	} );
} );
