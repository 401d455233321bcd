import { screen, waitFor, within } from '@testing-library/react';
import {
	companies,
	companyDetail,
	companyRow,
	invitations,
	person,
} from './fixtures/companies.ts';
import { finding } from './fixtures/findings.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

const nothing = { items: [], total: 0, pages: 0 };

const shop = ( answers: Answers = {} ) =>
	fakeShop( {
		'GET companies': companies,
		'GET companies/{id}': companyDetail(),
		'GET invitations': invitations(),
		'GET findings': { ...nothing, kinds: [] },
		'GET messages': nothing,
		'GET history': nothing,
		...answers,
	} );

/** The row of whom a list names first; others name the same person further down. */
async function rowOf( text: string ): Promise< HTMLElement > {
	const [ first ] = await screen.findAllByText( text );
	const row = first?.closest( 'tr' );
	if ( ! row ) {
		throw new Error( `${ text } stands in no row` );
	}
	return row;
}

const hrefOf = ( name: string | RegExp ) =>
	screen.getByRole( 'link', { name } ).getAttribute( 'href' );

const written = ( calls: ReturnType< typeof shop > ) =>
	calls
		.filter( ( { route } ) => route.startsWith( 'POST' ) )
		.map( ( { values } ) => values );

describe( 'Companies', () => {
	test( 'H2: the first sentence counts companies and waiting invitations, and each number leads to its list', async () => {
		shop();
		openPanel( '/companies' );
		expect(
			await screen.findByRole( 'link', { name: '40 firm' } )
		).toBeVisible();
		expect( hrefOf( '3 zaproszenia czekają na zwolnienie' ) ).toContain(
			'path=/companies/invitations&state=held'
		);
		expect( hrefOf( '1 zaproszenia nie wysłano' ) ).toContain(
			'state=failed'
		);
		expect( hrefOf( /^zamknięta \(2\)/ ) ).toContain( 'state=closed' );
	} );

	test( 'H2: a row names company, NIP, code, people and points as links, and its state in words', async () => {
		shop();
		openPanel( '/companies' );
		const row = await rowOf( 'BUDMAX' );
		expect( plain( row.textContent ) ).toContain( 'NIP 677-000-00-16' );
		expect( row ).toHaveTextContent( 'otwarta' );
		expect(
			within( row ).getByRole( 'link', { name: '3' } )
		).toHaveAttribute(
			'href',
			expect.stringContaining( 'path=/companies/7&section=people' )
		);
		expect(
			within( row ).getByRole( 'link', { name: '40' } )
		).toHaveAttribute(
			'href',
			expect.stringContaining( 'section=points' )
		);
		expect(
			screen.getByText(
				'połączona z firmą Budmax Hurtownie Budowlane S.A.'
			)
		).toBeVisible();
	} );

	test( 'H2: state and search come from the address and go to the shop', async () => {
		const calls = shop();
		openPanel( '/companies&state=blocked&search=nowak' );
		await screen.findByRole( 'link', { name: '40 firm' } );
		expect( calls[ 0 ]?.values ).toMatchObject( {
			state: 'blocked',
			search: 'nowak',
		} );
	} );

	test( 'H2: without companies the page says where they come from', async () => {
		shop( {
			'GET companies': {
				...companies,
				...nothing,
				counts: { all: 0, active: 0, blocked: 0, closed: 0 },
			},
		} );
		openPanel( '/companies' );
		expect(
			await screen.findByText( /zostanie oznaczony dla sklepu w WAPRO/ )
		).toBeVisible();
	} );
} );

describe( 'Company', () => {
	test( 'C1: data and terms stand with who leads them; people, points and orders are counted by links', async () => {
		shop();
		openPanel( '/companies/7' );
		const data = await screen.findByRole( 'region', { name: 'Dane' } );
		expect( data ).toHaveTextContent( 'Przemysłowa 14, 30-701 Kraków, PL' );
		expect( data ).toHaveTextContent( 'Te dane prowadzi WAPRO' );
		const terms = screen.getByRole( 'region', { name: 'Warunki' } );
		expect( plain( terms.textContent ) ).toContain( '50 000,00 zł' );
		expect( plain( terms.textContent ) ).toContain( '30 dni' );
		expect(
			screen.getByRole( 'region', { name: 'Miejsca dostawy' } )
		).toHaveTextContent( 'Te dane prowadzi sklep' );
		expect( hrefOf( '40 miejsc dostawy' ) ).toContain( 'section=points' );
		expect( hrefOf( '12 zamówień' ) ).toContain( 'wapro_mag_company=7' );
	} );

	test( 'C4: people stand with role, points, access and invitation', async () => {
		shop();
		openPanel( '/companies/7' );
		const company = await rowOf( 'Anna Centralna' );
		expect( company ).toHaveTextContent( 'użytkownik centrali' );
		expect( company ).toHaveTextContent( 'czeka na zwolnienie' );
		const branch = await rowOf( 'Jan Oddziałowy' );
		expect( branch ).toHaveTextContent(
			'Oddział 1, Oddział 2, Oddział 3 i 2 inne'
		);
		expect( branch ).toHaveTextContent( 'czeka na zatwierdzenie' );
		expect(
			within( company ).getByRole( 'link', { name: 'Anna Centralna' } )
		).toHaveAttribute( 'href', '/wp-admin/user-edit.php?user_id=31' );
	} );

	test( 'C3: one of four hundred delivery points is found by its town', async () => {
		shop();
		const user = openPanel( '/companies/7' );
		const points = await screen.findByRole( 'region', {
			name: 'Miejsca dostawy',
		} );
		expect( within( points ).getByText( 'Oddział 0' ) ).toBeVisible();
		expect( within( points ).queryByText( 'Oddział 399' ) ).toBeNull();
		await user.type( within( points ).getByRole( 'searchbox' ), 'elbląg' );
		expect(
			await within( points ).findByText( 'Oddział 399' )
		).toBeVisible();
		expect( within( points ).queryByText( 'Oddział 0' ) ).toBeNull();
	} );

	test( 'C5: access is approved after a sentence of what it opens, and the list shows it', async () => {
		const detail = companyDetail();
		const calls = shop( {
			'POST companies/{id}': {
				...detail,
				people: detail.people.map( ( one ) => ( {
					...one,
					access: 'open' as const,
				} ) ),
			},
		} );
		const user = openPanel( '/companies/7' );
		await user.click(
			within( await rowOf( 'Jan Oddziałowy' ) ).getByRole( 'button', {
				name: 'Zatwierdź dostęp',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect( dialog ).toHaveTextContent(
			'Jan Oddziałowy (jan@budmax.example) zobaczy dane, ceny i zamówienia firmy.'
		);
		expect( written( calls ) ).toEqual( [] );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Zatwierdź dostęp' } )
		);
		await screen.findAllByText( 'Jan Oddziałowy ma dostęp' );
		await waitFor( () =>
			expect(
				calls.filter( ( { route } ) => route === 'GET history' )
			).toHaveLength( 2 )
		);
		expect( await rowOf( 'Jan Oddziałowy' ) ).not.toHaveTextContent(
			'czeka na zatwierdzenie'
		);
		expect( written( calls ) ).toEqual( [
			{ action: 'approve', userId: 32 },
		] );
	} );

	test( 'C4: a refusal stays in the dialogue with its next step', async () => {
		shop( {
			'GET companies/{id}': companyDetail( { people: [ person() ] } ),
			'POST companies/{id}': new Refusal(
				'mail_failed',
				'Wiadomość nie wyszła. Sprawdź pocztę sklepu.',
				409
			),
		} );
		const user = openPanel( '/companies/7' );
		await user.click(
			within( await rowOf( 'Anna Centralna' ) ).getByRole( 'button', {
				name: 'Działania',
			} )
		);
		await user.click(
			await screen.findByRole( 'menuitem', {
				name: 'Wyślij zaproszenie',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'Wyślij zaproszenie',
			} )
		);
		expect(
			(
				await within( dialog ).findAllByText( /Sprawdź pocztę sklepu/ )
			)[ 0 ]
		).toBeVisible();
	} );

	test( 'C4: who may only look is offered nothing but history', async () => {
		shop();
		const user = openPanel( '/companies/7', {
			can: { manage: false, view: true },
		} );
		const row = await rowOf( 'Jan Oddziałowy' );
		expect( within( row ).getAllByRole( 'button' ) ).toHaveLength( 1 );
		await user.click(
			within( row ).getByRole( 'button', { name: 'Działania' } )
		);
		await screen.findByRole( 'menuitem', { name: 'Historia' } );
		expect( screen.getAllByRole( 'menuitem' ) ).toHaveLength( 1 );
	} );

	test( 'H1: the company shows its findings, messages and last events, each with the way to all', async () => {
		const calls = shop( {
			'GET findings': {
				items: [
					finding( {
						kind: 'contact_without_email',
						objectType: 'customer',
						objectId: 7,
						key: '501',
						shopValue: null,
						waproValue: 'Jan Bezadresowy',
						reason: 'Wpisz adres w WAPRO.',
					} ),
				],
				total: 1,
				pages: 1,
				kinds: [ { kind: 'contact_without_email', count: 1 } ],
			},
		} );
		openPanel( '/companies/7' );
		const findings = await screen.findByRole( 'region', {
			name: 'Rozbieżności',
		} );
		expect(
			await within( findings ).findByText( 'kontakt bez adresu e-mail' )
		).toBeVisible();
		expect( findings ).toHaveTextContent( 'Jan Bezadresowy' );
		expect( hrefOf( 'Cała historia' ) ).toContain( '/history/company/7' );
		expect( hrefOf( 'Wszystkie rozbieżności' ) ).toContain(
			'path=/findings&company=7'
		);
		expect( hrefOf( 'Wszystkie komunikaty' ) ).toContain( 'objectKey=501' );
		expect(
			calls.find( ( { route } ) => route === 'GET findings' )?.values
		).toMatchObject( { objectType: 'customer', objectId: 7 } );
		expect(
			calls.find( ( { route } ) => route === 'GET messages' )?.values
		).toMatchObject( { objectKey: '501', direction: 'in' } );
	} );

	test.each( [
		[
			'/findings&company=7',
			'GET findings',
			{ objectType: 'customer', objectId: 7 },
		],
		[
			'/messages&objectType=customer&objectKey=501',
			'GET messages',
			{ objectType: 'customer', objectKey: '501' },
		],
	] )(
		'H1: the list at %s is of that company alone, and says so',
		async ( address, asked, values ) => {
			const calls = shop();
			openPanel( address );
			expect(
				await screen.findByRole( 'button', { name: / #(7|501)$/ } )
			).toBeVisible();
			expect(
				calls.find( ( { route } ) => route === asked )?.values
			).toMatchObject( values );
		}
	);

	test( 'C1: a merged company leads to the one that took its place', async () => {
		shop( {
			'GET companies/{id}': companyDetail( {
				company: companyRow( {
					state: 'closed',
					held: 0,
					mergedInto: { id: 9, name: 'Budmax Holding' },
				} ),
			} ),
		} );
		openPanel( '/companies/7' );
		expect(
			await screen.findByRole( 'link', { name: 'Budmax Holding' } )
		).toHaveAttribute( 'href', expect.stringContaining( '/companies/9' ) );
	} );
} );

describe( 'Invitations', () => {
	test( 'C1: one held invitation is released after a count, and the truth is told', async () => {
		const calls = shop( {
			'POST invitations': ( { dryRun } ) => ( {
				done: dryRun ? 1 : 0,
				skipped: 0,
				failed: dryRun ? 0 : 1,
				queued: 0,
			} ),
		} );
		const user = openPanel( '/companies/invitations' );
		await user.click(
			within( await rowOf( 'Anna Centralna' ) ).getByRole( 'button', {
				name: 'Zwolnij zaproszenia',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect(
			await within( dialog ).findByText(
				/Wysłać zaproszenie do 1 osoby\?/
			)
		).toBeVisible();
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'Zwolnij zaproszenia',
			} )
		);
		await screen.findAllByText( 'wysłano 0 zaproszeń, 1 nie wysłano' );
		expect( written( calls ) ).toEqual( [
			{ action: 'release', userIds: [ 31 ], dryRun: true },
			{ action: 'release', userIds: [ 31 ], dryRun: false },
		] );
	} );

	test( 'C1: all held invitations are released at once', async () => {
		const calls = shop( {
			'POST invitations': ( { dryRun } ) => ( {
				done: dryRun ? 2 : 1,
				skipped: 0,
				failed: 0,
				queued: dryRun ? 0 : 1,
			} ),
		} );
		const user = openPanel( '/companies/invitations' );
		await user.click(
			await screen.findByRole( 'button', {
				name: 'Zwolnij wszystkie (2)',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await within( dialog ).findByText( /zaproszenia do 2 osób/ );
		await user.click(
			within( dialog ).getByRole( 'button', {
				name: 'Zwolnij zaproszenia',
			} )
		);
		await screen.findAllByText( 'wysłano 1 zaproszenie, 1 w drodze' );
		expect( written( calls ) ).toEqual( [
			{ action: 'release', dryRun: true },
			{ action: 'release', dryRun: false },
		] );
	} );

	test( 'C1: mails on their way show progress and can be stopped', async () => {
		const calls = shop( {
			'GET invitations': invitations( {
				counts: { held: 0, queued: 280, sent: 20, failed: 0 },
			} ),
			'POST invitations': { done: 280, skipped: 0, failed: 0, queued: 0 },
		} );
		const user = openPanel( '/companies/invitations' );
		expect(
			await screen.findByRole( 'progressbar', {
				name: 'Wysłane zaproszenia',
			} )
		).toBeVisible();
		expect( screen.getByRole( 'status' ) ).toHaveTextContent(
			'280 zaproszeń jest w drodze'
		);
		await user.click( screen.getByRole( 'button', { name: 'Zatrzymaj' } ) );
		await screen.findAllByText( /znów czeka na zwolnienie/ );
		expect( written( calls ) ).toEqual( [
			{ action: 'stop', dryRun: false },
		] );
	} );

	test( 'C1: who may only look releases nothing', async () => {
		shop();
		openPanel( '/companies/invitations', {
			can: { manage: false, view: true },
		} );
		await rowOf( 'Anna Centralna' );
		for ( const name of [ 'Zwolnij zaproszenia', /Zwolnij wszystkie/ ] ) {
			expect( screen.queryByRole( 'button', { name } ) ).toBeNull();
		}
	} );
} );

describe( 'History of companies and users', () => {
	test( 'H1: a user’s history has the person’s name, the events in words and the way to the account', async () => {
		const calls = shop( {
			'GET history': {
				items: [
					{
						id: 5,
						at: '2026-11-22T10:00:00Z',
						cause: 'by_hand',
						actor: 'Ewa Admin',
						messageId: null,
						runId: null,
						summary: 'access_approved',
						changes: [
							{
								field: 'access',
								before: 'waits',
								after: 'open',
							},
						],
					},
				],
				total: 1,
				pages: 1,
				title: 'Jan Oddziałowy',
				url: '/wp-admin/user-edit.php?user_id=32',
			},
		} );
		openPanel( '/history/user/32' );
		expect(
			await screen.findByRole( 'heading', {
				name: 'Historia użytkownika Jan Oddziałowy',
			} )
		).toBeVisible();
		expect( screen.getByText( 'dostęp zatwierdzony' ) ).toBeVisible();
		expect(
			screen.getByText( 'dostęp: czeka na zatwierdzenie → otwarty' )
		).toBeVisible();
		expect( hrefOf( 'Otwórz konto' ) ).toContain( 'user_id=32' );
		expect( calls[ 0 ]?.values ).toMatchObject( {
			objectType: 'user',
			objectId: 32,
		} );
	} );

	test( 'H1: a company’s history leads back to the company', async () => {
		shop( {
			'GET history': { ...nothing, title: 'Budmax', url: null },
		} );
		openPanel( '/history/company/7' );
		expect(
			await screen.findByRole( 'heading', {
				name: 'Historia firmy Budmax',
			} )
		).toBeVisible();
		expect( hrefOf( 'Przejdź do firmy' ) ).toContain( '/companies/7' );
	} );
} );
