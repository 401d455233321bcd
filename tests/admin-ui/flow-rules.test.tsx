import { screen, within } from '@testing-library/react';
import type {
	ExchangeFlow,
	FlowRest,
	FlowRule,
} from '../../contracts/generated/shop-api.ts';
import { ago, overview, quietLane } from './fixtures/overview.ts';
import { exchangeSettings } from './fixtures/twins.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

const FLOWS: readonly ExchangeFlow[] = [
	'orders',
	'changes',
	'goods',
	'photos',
	'customers',
	'proposals',
	'states',
	'documents',
	'production',
];
const rules = ( ...set: FlowRule[] ): FlowRule[] =>
	FLOWS.map(
		( name ) =>
			set.find( ( { flow } ) => flow === name ) ?? {
				flow: name,
				lock: false,
				quiet: [],
			}
	);
const night: FlowRule = {
	flow: 'goods',
	lock: false,
	quiet: [ { days: [ 1, 2, 3, 4, 5 ], from: '22:00', to: '06:00' } ],
};

async function settings( flows: FlowRule[], answers: Answers = {} ) {
	const saved = { ...exchangeSettings(), flows };
	const calls = fakeShop( {
		'GET settings/exchange': saved,
		'PUT settings/exchange': ( values ) => values,
		...answers,
	} );
	const user = openPanel( '/settings/exchange' );
	const panel = await screen.findByRole( 'region', {
		name: 'Odstępy, blokady i okna ciszy',
	} );
	return {
		user,
		panel,
		saved: () =>
			calls.findLast( ( { route } ) => route === 'PUT settings/exchange' )
				?.values as
				{ flows: FlowRule[]; nightlyAt: string } | undefined,
		save: () =>
			user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) ),
		flow( name: RegExp ) {
			const summary = within( panel ).getByText( name, {
				selector: 'strong',
			} );
			return summary.closest( 'details' ) as HTMLDetailsElement;
		},
	};
}

describe( 'Intervals, locks and quiet windows', () => {
	test( 'S6: each flow says in one line whether it locks and when it rests', async () => {
		const { flow, panel } = await settings(
			rules( night, {
				flow: 'orders',
				lock: true,
				quiet: [ { days: [ 7 ], from: '00:00', to: '00:00' } ],
			} )
		);
		const line = ( name: RegExp ) =>
			plain( flow( name ).querySelector( 'summary' )?.textContent );
		expect( line( /^Zamówienia do WAPRO/ ) ).toBe(
			'Zamówienia do WAPRO blokada w WAPRO · cisza: niedz. od 00:00 przez całą dobę'
		);
		expect( line( /^Produkty ze sklepu/ ) ).toMatch(
			/cisza: pon\.–pt\. 22:00–06:00$/
		);
		expect( line( /^Zmiany z WAPRO/ ) ).toMatch( /działa zawsze$/ );
		expect( panel ).toHaveTextContent( /Europe\/Warsaw/ );
		expect( panel ).toHaveTextContent(
			/Przebiegi uruchomione ręcznie wykonują się mimo to/
		);
	} );

	test( 'S6: a lock and a window are set, the window by days and times, and saved', async () => {
		const { flow, user, save, saved } = await settings( rules() );
		const orders = flow( /^Zamówienia do WAPRO/ );
		await user.click( orders.querySelector( 'summary' ) as HTMLElement );
		await user.click(
			within( orders ).getByLabelText( 'Na czas pracy blokuj w WAPRO' )
		);
		await user.click(
			within( orders ).getByRole( 'button', { name: 'Dodaj okno ciszy' } )
		);
		for ( const day of [ 'sob.', 'niedz.' ] ) {
			await user.click(
				within( orders ).getByRole( 'checkbox', { name: day } )
			);
		}
		expect( orders ).toHaveTextContent( 'do następnego dnia' );
		const to = within( orders ).getByLabelText( 'Do' );
		await user.clear( to );
		await user.type( to, '23:30' );
		expect( orders ).not.toHaveTextContent( 'do następnego dnia' );
		await save();
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect( saved()?.flows[ 0 ] ).toEqual( {
			flow: 'orders',
			lock: true,
			quiet: [ { days: [ 1, 2, 3, 4, 5 ], from: '22:00', to: '23:30' } ],
		} );
		expect( saved()?.flows ).toHaveLength( FLOWS.length );
	} );

	test( 'S6: an interval is chosen among steps, says what is usual, and stands in the flow’s line', async () => {
		const { flow, user, save, saved } = await settings(
			rules( {
				flow: 'photos',
				lock: false,
				quiet: [],
				everySeconds: 45,
			} )
		);
		const interval = ( name: RegExp ) => {
			const part = flow( name );
			return {
				part,
				field: within( part ).getByLabelText(
					'Co ile usługa wymiany sama sprawdza'
				),
				line: () =>
					plain( part.querySelector( 'summary' )?.textContent ),
			};
		};
		const orders = interval( /^Zamówienia do WAPRO/ );
		const changes = interval( /^Zmiany z WAPRO/ );
		const photos = interval( /^Zdjęcia do WAPRO/ );
		const chosen = ( { field }: typeof orders ) =>
			plain(
				( field as HTMLSelectElement ).selectedOptions[ 0 ]?.textContent
			);
		expect( chosen( orders ) ).toBe( 'standardowo: co 30 sek.' );
		expect( chosen( changes ) ).toBe( 'standardowo: co 5 sek.' );
		expect( chosen( photos ) ).toBe( 'co 45 sek.' );
		expect( photos.line() ).toMatch( /działa zawsze · co 45 sek\.$/ );
		expect( orders.part ).toHaveTextContent(
			/Każde zdarzenie w sklepie budzi ją od razu/
		);
		expect( changes.part ).toHaveTextContent(
			/Powiadomienie z WAPRO budzi ją od razu/
		);

		await user.selectOptions( orders.field, '300' );
		expect( orders.line() ).toMatch( /działa zawsze · co 5 min$/ );
		await user.selectOptions( photos.field, '' );
		await save();
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect( saved()?.flows.filter( ( one ) => one.everySeconds ) ).toEqual(
			[ { flow: 'orders', lock: false, quiet: [], everySeconds: 300 } ]
		);
	} );

	test( 'S6: an interval put back as it was leaves nothing to save', async () => {
		const { flow, user } = await settings( rules() );
		const orders = within( flow( /^Zamówienia do WAPRO/ ) ).getByLabelText(
			'Co ile usługa wymiany sama sprawdza'
		);
		await user.selectOptions( orders, '2' );
		expect( screen.getByText( 'Są niezapisane zmiany.' ) ).toBeVisible();
		await user.selectOptions( orders, '' );
		expect( screen.queryByText( 'Są niezapisane zmiany.' ) ).toBeNull();
	} );

	test( 'S6: the time of the nightly pass is set by the shop’s clock; a missing one is named at its field', async () => {
		const { user, save, saved } = await settings( rules(), {
			'PUT settings/exchange': ( values ) => {
				if ( ( values as { nightlyAt: string } ).nightlyAt === '' ) {
					return new Refusal(
						'time_missing',
						'Podaj godzinę nocnej kontroli zgodności, np. 02:30.',
						400,
						'nightlyAt'
					);
				}
				return values;
			},
		} );
		const panel = screen.getByRole( 'region', {
			name: 'Nocna kontrola zgodności',
		} );
		const time = within( panel ).getByLabelText( 'Początek' );
		expect( time ).toHaveValue( '02:30' );
		expect( panel ).toHaveTextContent( /Europe\/Warsaw/ );
		await user.clear( time );
		await save();
		expect( await within( panel ).findByRole( 'alert' ) ).toHaveTextContent(
			/^Podaj godzinę/
		);
		await user.type( time, '04:15' );
		await save();
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect( saved()?.nightlyAt ).toBe( '04:15' );
	} );

	test( 'S6, O2: orders to production have quiet windows and no lock', async () => {
		const { flow, user } = await settings( rules() );
		const production = flow( /^Zamówienia do produkcji/ );
		await user.click(
			production.querySelector( 'summary' ) as HTMLElement
		);
		expect(
			within( production ).getByRole( 'button', {
				name: 'Dodaj okno ciszy',
			} )
		).toBeVisible();
		expect(
			within( production ).queryByLabelText(
				'Na czas pracy blokuj w WAPRO'
			)
		).toBeNull();
	} );

	test( 'S6: what the shop refuses stands at its window, opened', async () => {
		const { flow, user, save } = await settings( rules( night ), {
			'PUT settings/exchange': new Refusal(
				'days_missing',
				'Zaznacz przynajmniej jeden dzień.',
				400,
				'flows[2].quiet[0].days'
			),
		} );
		const goods = flow( /^Produkty ze sklepu/ );
		await user.click( goods.querySelector( 'summary' ) as HTMLElement );
		await user.click(
			within( goods ).getByRole( 'checkbox', { name: 'pon.' } )
		);
		await save();
		expect( await within( goods ).findByRole( 'alert' ) ).toHaveTextContent(
			'Zaznacz przynajmniej jeden dzień.'
		);
		expect( goods ).toHaveAttribute( 'open' );
	} );
} );

describe( 'What rests', () => {
	const held: FlowRest = {
		flow: 'orders',
		why: 'lock',
		heldBy: 'BaseLinker',
		since: ago( 20 ),
		until: ago( -10 ),
	};
	const quiet: FlowRest = {
		flow: 'goods',
		why: 'quiet',
		since: ago( 20 ),
		until: ago( -100 ),
	};
	const waiting = { ...quietLane, waiting: 7, oldestAt: ago( 45 ) };
	const headline = () =>
		plain( document.querySelector( '.wapro-mag-headline' )?.textContent );

	test( 'S6: the overview says that orders are on hold, by whom and since when, without alarm', async () => {
		fakeShop( {
			'GET overview': overview( {
				ordersOut: waiting,
				resting: [ held, quiet ],
			} ),
		} );
		openPanel();
		const panel = await screen.findByRole( 'region', {
			name: 'Celowo wstrzymane',
		} );
		expect( headline() ).toMatch(
			/^Zamówienia do WAPRO są wstrzymane: BaseLinker zajmuje je od .*\d{2}:\d{2}\. Sklep przyjmuje zamówienia, 7 czeka w kolejce\.$/
		);
		expect( panel ).toHaveTextContent(
			/Zamówienia do WAPRO wstrzymane: BaseLinker od .*\d{2}:\d{2}/
		);
		expect( panel ).toHaveTextContent(
			/Produkty ze sklepu do WAPRO cisza do .*\d{2}:\d{2}/
		);
		const tile = screen.getByRole( 'article', {
			name: 'Zamówienia do WAPRO',
		} );
		expect( tile ).toHaveTextContent( /wstrzymane: BaseLinker od/ );
		expect( tile ).not.toHaveTextContent( 'stoi' );
	} );

	test( 'S6: trouble goes before what waits on purpose', async () => {
		fakeShop( {
			'GET overview': overview( {
				ordersOut: { ...waiting, rejected: 1 },
				resting: [ held ],
				needs: [ { kind: 'rejected', count: 1, oldestAt: ago( 5 ) } ],
			} ),
		} );
		openPanel();
		await screen.findByRole( 'region', { name: 'Celowo wstrzymane' } );
		expect( headline() ).toMatch( /^Wymiana działa/ );
	} );

	test( 'S6: runs show what rests, and nothing when all works', async () => {
		fakeShop( {
			'GET overview': overview( { resting: [ quiet ] } ),
			'GET runs': { items: [], total: 0, pages: 1 },
		} );
		openPanel( '/runs' );
		expect(
			await screen.findByRole( 'region', { name: 'Celowo wstrzymane' } )
		).toHaveTextContent( /cisza do/ );
	} );
} );
