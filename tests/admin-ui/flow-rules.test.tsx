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
		name: 'Blokady i okna ciszy',
	} );
	return {
		user,
		panel,
		saved: () =>
			calls.findLast( ( { route } ) => route === 'PUT settings/exchange' )
				?.values as { flows: FlowRule[] } | undefined,
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

describe( 'Locks and quiet windows', () => {
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
