import { screen, waitFor, within } from '@testing-library/react';
import { message, messageDetail, messages } from './fixtures/messages.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

function rowOf( title: string ): HTMLElement {
	const row = screen.getByText( title ).closest( 'tr' );
	if ( ! row ) {
		throw new Error( `${ title } stands in no row` );
	}
	return row;
}

describe( 'Messages', () => {
	test( 'H2: the list says what, which way, in which state and why', async () => {
		fakeShop( { 'GET messages': messages } );
		openPanel( '/messages' );
		await screen.findByText( 'Zamówienie #1042' );
		const row = plain( rowOf( 'Zamówienie #1042' ).textContent );
		expect( row ).toContain( 'ze sklepu do WAPRO' );
		expect( row ).toContain( 'odrzucony' );
		expect( row ).toContain( 'nie jest powiązany z towarem' );
		expect(
			plain(
				rowOf( 'Stan: Klamka okienna Hoppe Toulon srebrna' ).textContent
			)
		).toContain( 'z WAPRO do sklepu' );
	} );

	test( 'O8: a change or cancellation that came too late names itself, what WAPRO has done and the next step', async () => {
		const late = {
			code: 'order_realised',
			field: 'order',
			reason: 'ZO 501/2026: W produkcji',
		} as const;
		fakeShop( {
			'GET messages': {
				items: [
					message( { ...late, intent: 'change' } ),
					message( { ...late, id: 502, intent: 'cancel' } ),
				],
				total: 2,
				pages: 1,
			},
		} );
		openPanel( '/messages' );
		for ( const title of [
			'Zamówienie #1042: zmiana',
			'Zamówienie #1042: anulowanie',
		] ) {
			await screen.findByText( title );
			const row = plain( rowOf( title ).textContent );
			expect( row ).toContain( 'WAPRO zaczęło już realizować' );
			expect( row ).toContain( 'po czym pomiń ten komunikat' );
			expect( row ).toContain( 'ZO 501/2026: W produkcji' );
		}
	} );

	test( 'H2: filters come from the address and go to the shop', async () => {
		const calls = fakeShop( { 'GET messages': messages } );
		openPanel( '/messages&status=rejected,unknown&direction=out' );
		await screen.findByText( 'Zamówienie #1042' );
		expect( calls[ 0 ] ).toEqual( {
			route: 'GET messages',
			values: expect.objectContaining( {
				status: [ 'unknown', 'rejected' ],
				direction: 'out',
			} ),
		} );
	} );

	test( 'H2: retrying everything found counts first and tells the truth after', async () => {
		const calls = fakeShop( {
			'GET messages': messages,
			'POST messages/actions': ( { preview } ) => ( {
				matched: 18,
				eligible: 16,
				orders: 16,
				done: preview ? 0 : 16,
				passed: [ { code: 'on_the_way', count: 2 } ],
			} ),
		} );
		const user = openPanel( '/messages&status=rejected' );
		await user.click(
			await screen.findByRole( 'button', {
				name: 'Ponów wszystkie znalezione',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect(
			await within( dialog ).findByText( 'Ponowić 16 komunikatów?' )
		).toBeVisible();
		expect(
			within( dialog ).getByText( '2 są już w drodze.' )
		).toBeVisible();
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Ponów' } )
		);
		expect(
			( await screen.findAllByText( '16 ponowiono, 2 bez zmian' ) )[ 0 ]
		).toBeInTheDocument();
		expect(
			calls
				.filter( ( { route } ) => route === 'POST messages/actions' )
				.map( ( { values } ) => values )
		).toEqual( [
			{
				action: 'retry',
				filter: { status: [ 'rejected' ] },
				preview: true,
			},
			{
				action: 'retry',
				filter: { status: [ 'rejected' ] },
				preview: false,
			},
		] );
	} );

	test( 'O6: orders sent again lead to what WAPRO says of them, until all are settled', async () => {
		const orders = [
			message( {} ),
			message( {
				id: 502,
				objectKey: '1043',
				title: 'Zamówienie #1043',
			} ),
		];
		const states: Record< string, number > = { pending: 1, accepted: 1 };
		const calls = fakeShop( {
			'GET messages': ( { status = [], perPage } ) => ( {
				items: perPage === 1 ? [] : orders,
				total:
					perPage === 1
						? status.reduce(
								( sum, one ) => sum + ( states[ one ] ?? 0 ),
								0
							)
						: 2,
				pages: 1,
			} ),
			'POST messages/actions': ( { preview } ) => ( {
				matched: 2,
				eligible: 2,
				orders: 2,
				done: preview ? 0 : 2,
				passed: [],
			} ),
		} );
		const user = openPanel( '/messages&status=rejected' );
		for ( const { title } of orders ) {
			await screen.findByText( title );
			await user.click(
				within( rowOf( title ) ).getByRole( 'checkbox' )
			);
		}
		await user.click(
			within(
				document.querySelector(
					'.dataviews-bulk-actions-footer__container'
				) as HTMLElement
			).getByRole( 'button', { name: 'Ponów' } )
		);
		await user.click(
			await within( await screen.findByRole( 'dialog' ) ).findByRole(
				'button',
				{ name: 'Ponów' }
			)
		);
		await user.click(
			await screen.findByRole( 'button', {
				name: 'Zobacz, co z nimi będzie',
			} )
		);
		const told = await screen.findByText( /^2 wybrane zamówienia/ );
		await waitFor( () =>
			expect( told ).toHaveTextContent(
				'2 wybrane zamówienia: 1 przyjęte, 1 w drodze'
			)
		);
		expect( calls ).toContainEqual( {
			route: 'GET messages',
			values: expect.objectContaining( {
				orders: [ 1042, 1043 ],
				status: [ 'rejected' ],
			} ),
		} );

		Object.assign( states, { pending: 0, rejected: 1 } );
		await waitFor(
			() =>
				expect( told ).toHaveTextContent(
					'2 wybrane zamówienia: 1 przyjęte, 1 odrzucone'
				),
			{ timeout: 5_000 }
		);
		expect(
			within( told ).getByRole( 'link', { name: '1 odrzucone' } )
		).toHaveAttribute(
			'href',
			expect.stringContaining( 'status=rejected' )
		);
	} );

	test( 'H2: who may only look is offered nothing that changes', async () => {
		fakeShop( { 'GET messages': messages } );
		openPanel( '/messages&status=rejected', {
			can: { view: true, manage: false },
		} );
		await screen.findByText( 'Zamówienie #1042' );
		expect(
			screen.queryByRole( 'button', { name: /Ponów/ } )
		).not.toBeInTheDocument();
	} );

	test( 'an empty filter says so and leads out', async () => {
		fakeShop( { 'GET messages': { items: [], total: 0, pages: 0 } } );
		openPanel( '/messages&status=unknown' );
		expect(
			await screen.findByText(
				'Żaden komunikat nie pasuje do tych filtrów.'
			)
		).toBeVisible();
		expect(
			screen.getByRole( 'link', { name: 'Pokaż wszystkie komunikaty' } )
		).toBeVisible();
	} );
} );

describe( 'One message', () => {
	test( 'H2: its story, attempts and contents can be read', async () => {
		fakeShop( { 'GET messages/{id}': messageDetail } );
		openPanel( '/messages/501' );
		await screen.findByRole( 'heading', {
			level: 1,
			name: 'Zamówienie #1042',
		} );
		const story = screen.getByRole( 'region', {
			name: 'Przebieg zdarzeń',
		} );
		expect(
			within( story )
				.getAllByRole( 'listitem' )
				.map( ( step ) => plain( step.textContent ) )
		).toEqual( [
			expect.stringMatching( /^zapisany: zdarzenie w sklepie/ ),
			expect.stringMatching(
				/^wysłany do WAPRO \(próba 1\): do ponowienia.*rekord jest edytowany w WAPRO/
			),
			expect.stringMatching( /^wysłany do WAPRO \(próba 2\): odrzucony/ ),
			expect.stringMatching( /^teraz: odrzucony/ ),
		] );
		const attempts = screen.getByRole( 'region', {
			name: 'Próby',
			description: '',
		} );
		expect( attempts ).toBeVisible();
		const sent = screen.getByRole( 'region', { name: 'Co wysłano' } );
		expect( within( sent ).getByText( '5265877635' ) ).toBeVisible();
		expect(
			within( sent ).getAllByText( /2\s?469,00\szł/ )[ 0 ]
		).toBeVisible();
		expect( within( sent ).getByText( 'Postać surowa' ) ).toBeVisible();
	} );

	test( 'H2: skipping takes a reason and says what becomes of the stock', async () => {
		const calls = fakeShop( {
			'GET messages/{id}': messageDetail,
			'POST messages/actions': ( { preview } ) => ( {
				matched: 1,
				eligible: 1,
				orders: 1,
				done: preview ? 0 : 1,
				passed: [],
			} ),
		} );
		const user = openPanel( '/messages/501' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Pomiń z powodem' } )
		);
		const dialog = await screen.findByRole( 'dialog' );
		const confirm = await within( dialog ).findByRole( 'button', {
			name: 'Pomiń',
		} );
		expect( dialog ).toHaveTextContent(
			'Pominięte zamówienie nie zmniejsza już stanu w sklepie'
		);
		expect( confirm ).toHaveAttribute( 'aria-disabled', 'true' );
		await user.type(
			within( dialog ).getByRole( 'textbox', { name: 'Powód' } ),
			'zamówienie próbne'
		);
		await user.click( confirm );
		await waitFor( () =>
			expect( screen.queryByRole( 'dialog' ) ).not.toBeInTheDocument()
		);
		expect( calls ).toContainEqual( {
			route: 'POST messages/actions',
			values: {
				action: 'skip',
				ids: [ 501 ],
				reason: 'zamówienie próbne',
				preview: false,
			},
		} );
	} );

	test( 'H2: skipping what is no order says nothing of stock', async () => {
		fakeShop( {
			'GET messages/{id}': messageDetail,
			'POST messages/actions': {
				matched: 1,
				eligible: 1,
				orders: 0,
				done: 0,
				passed: [],
			},
		} );
		const user = openPanel( '/messages/501' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Pomiń z powodem' } )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await within( dialog ).findByRole( 'textbox', { name: 'Powód' } );
		expect( dialog ).not.toHaveTextContent( 'Pominięte zamówienie' );
	} );

	test( 'a message that is gone says so', async () => {
		fakeShop( {
			'GET messages/{id}': new Refusal(
				'not_found',
				'Tego komunikatu już nie ma. Wróć do listy.',
				404
			),
		} );
		openPanel( '/messages/9' );
		expect(
			( await screen.findAllByText( /Tego komunikatu już nie ma/ ) )[ 0 ]
		).toBeInTheDocument();
	} );

	test( 'an accepted message offers no retry', async () => {
		fakeShop( {
			'GET messages/{id}': {
				...messageDetail,
				message: message( {
					status: 'accepted',
					mayRetry: false,
					maySkip: false,
				} ),
			},
		} );
		openPanel( '/messages/501' );
		await screen.findByRole( 'link', { name: 'Otwórz zamówienie' } );
		expect(
			screen.queryByRole( 'button', { name: 'Ponów' } )
		).not.toBeInTheDocument();
	} );
} );
