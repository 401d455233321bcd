import { screen, within } from '@testing-library/react';
import {
	invoiceStateWord,
	invoiceTone,
	settlementWord,
} from '../../admin-ui/words/invoices.ts';
import type { InvoiceDocument } from '../../contracts/generated/shop-api.ts';
import {
	balancesList,
	companyBalance,
	invoiceDetail,
	invoiceRow,
	invoicesPage,
} from './fixtures/invoices.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

const shop = ( answers: Answers = {} ) =>
	fakeShop( {
		'GET invoices': invoicesPage(),
		'GET invoices/{id}': invoiceDetail(),
		'GET invoices/balances': balancesList(),
		'GET history': { items: [], total: 0, pages: 0 },
		...answers,
	} );

const asked = ( calls: ReturnType< typeof shop >, route: string ) =>
	calls
		.filter( ( call ) => call.route === route )
		.map( ( { values } ) => values );

describe( 'Invoices', () => {
	test( 'I2, H2: a row says how far the invoice is settled, since when it is overdue, what is left, and that KSeF waits', async () => {
		shop();
		openPanel( '/invoices' );
		const row = ( await screen.findByText( 'FS 000501/2026' ) ).closest(
			'tr'
		);
		const text = plain( row?.textContent );
		expect( text ).toContain( 'zapłacona częściowo' );
		expect( text ).toContain( '5 dni po terminie' );
		expect( text ).toContain( '100,00 zł' );
		expect( text ).toContain( 'czeka na KSeF' );
		expect(
			screen.getAllByRole( 'link', { name: 'Faktury', current: 'page' } )
		).toHaveLength( 2 );
	} );

	test( 'I1, I3, H2: what waits in the buffer and a pro forma are not said to be paid', () => {
		const standing = {
			kind: 'invoice',
			state: 'issued',
			settlement: 'paid',
			remaining: '0.0000',
		} as const;
		const paid = settlementWord( 'paid' );
		expect( invoiceStateWord( standing ) ).toBe( paid );
		for ( const change of [
			{ state: 'buffered' },
			{ kind: 'proforma' },
		] as const ) {
			const row = invoiceRow( { ...standing, ...change } );
			expect( invoiceStateWord( row ) ).not.toBe( paid );
			expect( invoiceTone( row ) ).toBe( 'neutral' );
		}
	} );

	test( 'I2, H2: the address narrows the list, also to one order, and a company brings its totals', async () => {
		const calls = shop();
		openPanel(
			'/invoices&settlement=part&time=overdue&trouble=finding&company=3&order=42&search=FS'
		);
		await screen.findByText( 'FS 000501/2026' );
		expect( asked( calls, 'GET invoices' )[ 0 ] ).toMatchObject( {
			settlement: 'part',
			time: 'overdue',
			trouble: 'finding',
			company: 3,
			order: 42,
			search: 'FS',
		} );
		const totals = await screen.findByRole( 'region', {
			name: 'Faktury do zapłaty',
		} );
		expect( plain( totals.textContent ) ).toContain( '130,00 zł' );
		expect( plain( totals.textContent ) ).toContain( 'różnica: -30,00 zł' );
	} );

	test( 'O6, I1: all that is found is fetched anew after its count was said', async () => {
		const calls = shop( {
			'POST invoices/refresh': ( { dryRun } ) =>
				dryRun
					? { matched: 5, requested: 0, runs: [] }
					: { matched: 5, requested: 5, runs: [ 9 ] },
		} );
		const user = openPanel( '/invoices&time=overdue' );
		await user.click(
			await screen.findByRole( 'button', {
				name: 'Pobierz ponownie wszystkie znalezione',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect(
			await within( dialog ).findByText( /^5 faktur zostanie pobranych/ )
		).toBeVisible();
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'Pobierz ponownie z WAPRO',
			} )
		);
		expect(
			await screen.findAllByText( /WAPRO zostało poproszone o 5 faktur/ )
		).not.toHaveLength( 0 );
		expect( asked( calls, 'POST invoices/refresh' ) ).toEqual( [
			{ filter: { time: 'overdue' }, dryRun: true },
			{ filter: { time: 'overdue' } },
		] );
	} );

	test( 'H2: nothing found says what will appear there', async () => {
		shop( { 'GET invoices': invoicesPage( [] ) } );
		openPanel( '/invoices' );
		expect(
			await screen.findByText( 'Nie ma jeszcze faktur.' )
		).toBeVisible();
	} );

	test( 'H2: a problem says why, with a way to try again', async () => {
		shop( {
			'GET invoices': new Refusal(
				'database_error',
				'Baza nie odpowiada.'
			),
		} );
		openPanel( '/invoices' );
		expect(
			( await screen.findAllByText( 'Baza nie odpowiada.' ) )[ 0 ]
		).toBeVisible();
		expect(
			screen.getByRole( 'button', { name: 'Spróbuj ponownie' } )
		).toBeVisible();
	} );

	test( 'I1, I2, H2: an invoice’s page: stages, shares of orders, connected documents, VAT, what does not agree', async () => {
		shop( {
			'GET invoices/{id}': invoiceDetail( {
				invoice: invoiceRow( { findings: 1 } ),
				payer: { erpId: '902', company: { id: 4, name: 'Płatnik' } },
				findings: [
					{
						id: 11,
						kind: 'invoice_balance_differs',
						reason: 'Sprawdź rozliczenia.',
						shopValue: '100.00',
						waproValue: '90.00',
					},
				],
			} ),
		} );
		openPanel( '/invoices/7' );
		expect(
			await screen.findByRole( 'heading', {
				level: 1,
				name: 'Faktura FS 000501/2026',
			} )
		).toBeVisible();
		const part = ( name: string ) =>
			plain( screen.getByRole( 'region', { name } ).textContent );
		expect( part( 'Rozliczenie' ) ).toContain(
			'23,00 zł płatność, WB 7/2026'
		);
		expect( part( 'Zamówienia' ) ).toContain(
			'ZO 77/2026 · Oddział Zgierz'
		);
		expect( part( 'Zamówienia' ) ).toContain( 'bez zamówienia' );
		expect( part( 'Zamówienia' ) ).toContain( '81,30 zł' );
		expect( part( 'Powiązane dokumenty' ) ).toContain(
			'Skorygowana przez: KFS 1/2026'
		);
		expect( part( 'Powiązane dokumenty' ) ).toContain( 'nie ma w sklepie' );
		expect( part( 'VAT' ) ).toContain( 'Razem' );
		expect( part( 'Dane' ) ).toContain( 'Płatnik' );
		expect( part( 'Rozbieżności' ) ).toContain( 'Sprawdź rozliczenia.' );
		expect( screen.getByRole( 'link', { name: '#42' } ) ).toHaveAttribute(
			'href',
			'https://shop.example/wp-admin/order-42'
		);
		expect(
			screen.getByRole( 'link', { name: 'ZO 78/2026' } )
		).toHaveAttribute(
			'href',
			expect.stringContaining( '/orders/born/5' )
		);
	} );

	test.each< [ string, Partial< InvoiceDocument >, string ] >( [
		[
			'too large',
			{ code: 'document_too_large' },
			'Zwiększ limit w ustawieniach dokumentów',
		],
		[
			'broken',
			{ code: 'document_broken' },
			'Wydrukuj fakturę w WAPRO ponownie',
		],
		[
			'in the buffer',
			{ code: 'invoice_buffered' },
			'Zatwierdź ją w WAPRO',
		],
		[
			'a code that other screens know',
			{ code: 'wapro_unreachable' },
			'Nie udało się pobrać PDF: brak połączenia z WAPRO.',
		],
		[
			'a code that nobody knows',
			{ code: 'strange' },
			'przekaż szczegóły techniczne',
		],
		[
			'tried again by itself',
			{ state: 'wanted', askable: false, code: 'wapro_timeout' },
			'System sam spróbuje ponownie.',
		],
	] )(
		'I4, H2: why there is no PDF of an invoice is a sentence with a next step; what was said in English is one click further: %s',
		async ( _case, change, sentence ) => {
			const said = 'The file has 31 MB, more than the settings allow.';
			shop( {
				'GET invoices/{id}': invoiceDetail( {
					document: {
						state: 'refused',
						outdated: false,
						askable: true,
						url: null,
						bytes: 0,
						code: null,
						reason: said,
						...change,
					},
				} ),
			} );
			const user = openPanel( '/invoices/7' );
			const part = await screen.findByRole( 'region', { name: 'PDF' } );
			expect( part ).toHaveTextContent( sentence );
			expect( within( part ).getByText( said ) ).not.toBeVisible();
			expect(
				within( part ).queryAllByRole( 'link', {
					name: 'Otwórz ustawienie',
				} )
			).toHaveLength( change.code === 'document_too_large' ? 1 : 0 );
			await user.click(
				within( part ).getByText( 'Szczegóły techniczne' )
			);
			expect( within( part ).getByText( said ) ).toBeVisible();
		}
	);

	test( 'I4, H2: the PDF of an invoice: why there is none, asked for again with one button, then there to be saved', async () => {
		const refused: InvoiceDocument = {
			state: 'refused',
			outdated: false,
			askable: true,
			url: null,
			bytes: 0,
			code: 'document_unknown',
			reason: 'WAPRO Mag has no document 501 of this shop.',
		};
		let document = refused;
		const calls = shop( {
			'GET invoices/{id}': () => invoiceDetail( { document } ),
			'POST invoices/{id}/document': () => {
				document = {
					...refused,
					state: 'ready',
					askable: false,
					url: 'https://shop.example/wp-admin/admin-post.php?action=wapro_mag_document&kind=invoice&id=7',
					bytes: 17_000,
					code: null,
					reason: null,
				};
				return {
					...document,
					state: 'wanted',
					url: null,
					bytes: 0,
				} as const;
			},
		} );
		const user = openPanel( '/invoices/7' );
		const part = await screen.findByRole( 'region', { name: 'PDF' } );
		expect( part ).toHaveTextContent( 'nie udało się pobrać' );
		expect( part ).toHaveTextContent(
			'WAPRO nie ma pliku tej faktury. Sprawdź w WAPRO'
		);
		await user.click(
			within( part ).getByRole( 'button', { name: 'Spróbuj ponownie' } )
		);
		expect( asked( calls, 'POST invoices/{id}/document' ) ).toHaveLength(
			1
		);
		expect(
			await screen.findByRole( 'link', { name: 'Pobierz PDF (17 KB)' } )
		).toHaveAttribute( 'href', expect.stringContaining( 'id=7' ) );
		expect(
			screen.queryByRole( 'button', { name: 'Spróbuj ponownie' } )
		).not.toBeInTheDocument();
	} );

	test( 'I1, H2: totals of companies: what differs is said first, what came since is no difference', async () => {
		shop( {
			'GET invoices/balances': balancesList( [
				companyBalance(),
				companyBalance( {
					company: { id: 4, name: 'Inna' },
					contractorId: '902',
					state: 'newer',
					difference: '5.0000',
				} ),
				companyBalance( {
					company: null,
					contractorName: 'Obcy',
					contractorId: '903',
					state: 'unknown',
					wapro: null,
					difference: null,
					countedOn: null,
					readAt: null,
				} ),
			] ),
		} );
		openPanel( '/invoices/balances' );
		expect(
			await screen.findByText(
				'1 suma różni się od tego, co liczy WAPRO.'
			)
		).toBeVisible();
		await screen.findByText( 'Budmax S.A.' );
		const rowOf = ( name: string ) =>
			plain( screen.getByText( name ).closest( 'tr' )?.textContent );
		expect( rowOf( 'Budmax S.A.' ) ).toContain( 'różnica: -30,00 zł' );
		expect( rowOf( 'Inna' ) ).toContain(
			'od policzenia w WAPRO doszły faktury'
		);
		expect( rowOf( 'Obcy' ) ).toContain( 'WAPRO jeszcze nie liczyło' );
		expect(
			screen.getByRole( 'link', { name: 'Budmax S.A.' } )
		).toHaveAttribute( 'href', expect.stringContaining( 'company=3' ) );
	} );
} );
