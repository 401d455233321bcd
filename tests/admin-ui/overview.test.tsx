import { screen, within } from '@testing-library/react';
import { ago, overview, troubledOverview } from './fixtures/overview.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

async function sentence(): Promise< string > {
	await screen.findByRole( 'heading', { level: 1, name: 'Przegląd' } );
	await screen.findByRole( 'heading', { name: 'Łączność' } );
	return plain(
		document.querySelector( '.wapro-mag-headline' )?.textContent
	);
}

describe( 'Overview', () => {
	test( 'H2: the first sentence says that all is well and how fresh that is', async () => {
		fakeShop( { 'GET overview': overview() } );
		openPanel();
		expect( await sentence() ).toBe(
			'Wszystko działa. Ostatnie zamówienie przyjęte w WAPRO 2 min temu.'
		);
		expect(
			screen.getByText( 'Nic nie wymaga teraz Twojej uwagi.' )
		).toBeVisible();
	} );

	test( 'H2: with WAPRO away the sentence says since when and what waits', async () => {
		const lane = {
			...troubledOverview.ordersOut,
			rejected: 0,
			unknown: 0,
		};
		fakeShop( {
			'GET overview': overview( {
				wapro: {
					reachable: false,
					since: ago( 60 * 48 ),
					lastAcceptedOrderAt: null,
				},
				ordersOut: lane,
			} ),
		} );
		openPanel();
		expect( await sentence() ).toMatch(
			/^WAPRO nie odpowiada od \d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}\. Sklep przyjmuje zamówienia, 7 czeka w kolejce\.$/
		);
	} );

	test.each( [
		[
			'a copy of the shop',
			overview( { paused: true } ),
			/^Wymiana jest wstrzymana: sklep działa pod innym adresem\./,
		],
		[
			'a fresh plugin',
			overview( {
				worker: { seenAt: null, startedAt: null, alive: false },
			} ),
			/^Sklep nie jest jeszcze połączony z WAPRO\./,
		],
		[
			'a silent worker',
			overview( {
				worker: { seenAt: ago( 10 ), startedAt: null, alive: false },
			} ),
			/^Usługa wymiany milczy od .+ Sklep przyjmuje zamówienia, żadne jeszcze nie czeka\.$/,
		],
		[
			'a login that WAPRO refuses',
			overview( {
				wapro: {
					reachable: false,
					since: ago( 3 ),
					lastAcceptedOrderAt: null,
					code: 'wapro_denied',
				},
			} ),
			/^WAPRO nie przyjmuje loginu usługi wymiany\. Sklep przyjmuje zamówienia,/,
		],
		[
			'orders that stand still though every system is well',
			overview( {
				needs: [
					{ kind: 'rejected', count: 1, oldestAt: ago( 90 ) },
					{
						kind: 'orders_waiting',
						count: 3,
						oldestAt: ago( 60 * 48 ),
					},
				],
			} ),
			/^3 zamówienia czekają na wysłanie do WAPRO, najstarsze od \d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}\.$/,
		],
		[
			'rejected messages',
			troubledOverview,
			/^Wymiana działa, ale 3 sprawy wymagają Twojej decyzji\.$/,
		],
	] )( 'H2: %s is said first', async ( _name, facts, expected ) => {
		fakeShop( { 'GET overview': facts } );
		openPanel();
		expect( await sentence() ).toMatch( expected );
	} );

	test( 'H2: what needs a person stands most urgent first, each with its next step', async () => {
		fakeShop( { 'GET overview': troubledOverview } );
		openPanel();
		const needs = await screen.findByRole( 'region', {
			name: 'Wymaga Twojej uwagi',
		} );
		const items = within( needs ).getAllByRole( 'listitem' );
		expect( items.map( ( item ) => plain( item.textContent ) ) ).toEqual( [
			expect.stringMatching( /^2 komunikaty zostały odrzucone\./ ),
			expect.stringMatching( /^1 stawka VAT z WAPRO nie ma klasy/ ),
			expect.stringMatching( /^5 towarów czeka na weryfikację\./ ),
		] );
		expect(
			within( needs )
				.getByRole( 'link', { name: 'Zobacz dlaczego i ponów' } )
				.getAttribute( 'href' )
		).toBe(
			'/wp-admin/admin.php?page=wapro-mag&path=/messages&status=rejected'
		);
	} );

	test( 'C1: invitations that wait for release are everyday work: all is well, and they are one step away', async () => {
		fakeShop( {
			'GET overview': overview( {
				needs: [
					{ kind: 'invitations_held', count: 3, oldestAt: null },
				],
			} ),
		} );
		openPanel();
		expect( await sentence() ).toMatch( /^Wszystko działa\./ );
		expect(
			screen.getByText( '3 zaproszenia czekają na zwolnienie.' )
		).toBeVisible();
		expect(
			screen
				.getByRole( 'link', { name: 'Sprawdź i zwolnij' } )
				.getAttribute( 'href' )
		).toContain( 'path=/companies/invitations' );
	} );

	test( 'G5: a price list in another currency leads to where the list is chosen', async () => {
		fakeShop( {
			'GET overview': overview( {
				needs: [ { kind: 'wrong_currency', count: 1, oldestAt: null } ],
			} ),
		} );
		openPanel();
		expect(
			await screen.findByText(
				/Wybrany cennik jest w innej walucie, niż sprzedaje sklep/
			)
		).toBeVisible();
		expect(
			screen
				.getByRole( 'link', {
					name: 'Wybierz cennik w walucie sklepu',
				} )
				.getAttribute( 'href' )
		).toBe(
			'/wp-admin/admin.php?page=wapro-mag&path=/settings&section=prices'
		);
	} );

	test( 'O4: an old rate leads to where it is typed', async () => {
		fakeShop( {
			'GET overview': overview( {
				needs: [
					{
						kind: 'old_rate',
						count: 2,
						oldestAt: '2026-01-02T00:00:00Z',
					},
				],
			} ),
		} );
		openPanel();
		expect(
			await screen.findByText(
				/Kursy 2 walut obcych są starsze niż tydzień/
			)
		).toBeVisible();
		expect(
			screen
				.getByRole( 'link', { name: 'Wpisz aktualny kurs' } )
				.getAttribute( 'href' )
		).toBe(
			'/wp-admin/admin.php?page=wapro-mag&path=/settings/orders&section=rates'
		);
	} );

	test( 'H2: a tile shows the age of the oldest, and its numbers lead to their lists', async () => {
		fakeShop( { 'GET overview': troubledOverview } );
		openPanel();
		const tile = await screen.findByRole( 'article', {
			name: 'Zamówienia do WAPRO',
		} );
		expect( plain( tile.textContent ) ).toContain(
			'najstarsze czeka 3 min'
		);
		expect(
			within( tile )
				.getByRole( 'link', { name: '7 czeka' } )
				.getAttribute( 'href' )
		).toContain(
			'direction=out&destination=wapro&objectType=order&status=held,pending,sent,unknown'
		);
		expect(
			within( tile ).getByRole( 'link', { name: '2 odrzucone' } )
		).toBeVisible();
	} );

	test( 'the chart says its figures, and the same stand in a table', async () => {
		fakeShop( { 'GET overview': overview() } );
		openPanel();
		expect(
			await screen.findByRole( 'img', {
				name: /komunikat.+ w ostatnich 24 godzinach, 3 odrzucone$/,
			} )
		).toBeInTheDocument();
		expect( screen.getAllByRole( 'row', { hidden: true } ) ).toHaveLength(
			25
		);
	} );

	test( 'a shop that does not answer is said with a way to try again', async () => {
		let isAway = true;
		fakeShop( {
			'GET overview': () =>
				isAway
					? new Refusal( 'internal_server_error', 'boom', 500 )
					: overview(),
		} );
		const user = openPanel();
		const retry = await screen.findByRole( 'button', {
			name: 'Spróbuj ponownie',
		} );
		expect(
			screen.getAllByText( /dziennika błędów witryny/ )[ 0 ]
		).toBeInTheDocument();
		expect( screen.queryByText( 'boom' ) ).not.toBeInTheDocument();
		isAway = false;
		await user.click( retry );
		expect( await sentence() ).toMatch( /^Wszystko działa/ );
	} );
} );
