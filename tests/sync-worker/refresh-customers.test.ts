import type {
	CustomerItem,
	ItemResult,
	Run,
} from '../../contracts/generated/shop-api.ts';
import type { Customer } from '../../contracts/generated/wapro-mag.ts';
import { chunkSizer } from '../../sync-worker/domain/chunks.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import type { RunProgress } from '../../sync-worker/flows/answer-requests.ts';
import { orderTraffic } from '../../sync-worker/flows/order-traffic.ts';
import { refreshCustomers } from '../../sync-worker/flows/refresh-customers.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import type { BadRow } from '../../sync-worker/ports/erp.ts';
import type { Shop } from '../../sync-worker/ports/shop.ts';
import { customer, scriptedErp } from './support/fake-erp.ts';
import { scriptedShop } from './support/fake-shop.ts';
import { running, testClock } from './support/ports.ts';

const run: Run = {
	id: 9,
	flow: 'refreshCustomers',
	state: 'running',
	cause: 'nightly',
	requestedAt: '2026-11-22T02:30:00Z',
	done: 0,
	total: null,
	counts: { created: 0, updated: 0, unchanged: 0, stale: 0, rejected: 0 },
	checks: [],
	keys: [],
	dryRun: false,
};

/** WAPRO with some flagged contractors, two a page, and a shop that holds some as flagged. */
function sides( {
	inWapro,
	inShop = [],
	bad = [],
	shop = {},
}: {
	readonly inWapro: readonly string[];
	readonly inShop?: readonly string[];
	readonly bad?: readonly BadRow[];
	readonly shop?: Partial< Shop >;
} ) {
	const applied: CustomerItem[] = [];
	const asked: string[] = [];
	const reports: RunProgress[] = [];
	const broken = new Map( bad.map( ( row ) => [ row.key, row ] ) );
	const rowsOf = ( keys: readonly string[] ): Customer[] =>
		keys
			.filter( ( key ) => ! broken.has( key ) )
			.map( ( key ) =>
				inWapro.includes( key )
					? customer( key )
					: customer( key, { deleted: true, flagged: false } )
			);
	const badOf = ( keys: readonly string[] ): BadRow[] =>
		keys.flatMap( ( key ) => broken.get( key ) ?? [] );
	const script = scriptedShop( [], {
		applyCustomers: async ( { items } ) => {
			applied.push( ...items );
			return {
				items: items.map( ( { erpId } ): ItemResult => ( {
					key: erpId,
					outcome: 'updated',
				} ) ),
			};
		},
		flaggedCustomers: async ( after, limit ) => {
			const rest = inShop.filter(
				( key ) => BigInt( key ) > BigInt( after ?? 0 )
			);
			const page = rest.slice( 0, limit );
			return {
				erpIds: page,
				next: page.length < limit ? null : ( page.at( -1 ) ?? null ),
			};
		},
		...shop,
	} );
	const clock = testClock();
	const handler = refreshCustomers( {
		erp: scriptedErp( {
			listCustomers: async ( _shop, after ) => {
				const rest = inWapro.filter(
					( key ) => BigInt( key ) > BigInt( after ?? 0 )
				);
				const page = rest.slice( 0, 2 );
				return {
					asOf: '4',
					rows: rowsOf( page ),
					bad: badOf( page ),
					more: rest.length > 2,
					lastIndex: page.at( -1 ) ?? null,
				};
			},
			getCustomers: async ( _shop, keys ) => {
				asked.push( ...keys );
				return { asOf: '5', rows: rowsOf( keys ), bad: badOf( keys ) };
			},
		} ),
		shop: script.shop,
		settings: settingsSource( script.shop, clock, 30 ),
		sizer: chunkSizer( { start: 2, least: 2, most: 2, wishedMs: 1000 } ),
		clock,
		traffic: orderTraffic( clock ),
	} );
	const start = ( change: Partial< Run > = {} ) =>
		handler(
			{ ...run, ...change },
			async ( progress ) => {
				reports.push( progress );
				return false;
			},
			running
		);
	const keys = () => applied.map( ( { erpId } ) => erpId );
	return { start, applied, keys, asked, reports };
}

test( 'S3: all pages are applied under the run, with progress', async () => {
	const made = sides( { inWapro: [ '1', '2', '3' ], inShop: [ '1' ] } );

	const end = await made.start();

	expect( made.keys() ).toEqual( [ '1', '2', '3' ] );
	expect( made.asked ).toEqual( [] );
	expect( end ).toMatchObject( {
		done: 3,
		total: 3,
		counts: { updated: 3, rejected: 0 },
	} );
	expect( end.code ).toBeUndefined();
	expect(
		made.reports.map( ( { done, cursor } ) => [ done, cursor ] )
	).toEqual( [
		[ 2, '2' ],
		[ 3, '3' ],
	] );
} );

test( 'S3: what the shop holds as flagged and WAPRO did not list is asked for by id; absence alone closes nothing', async () => {
	const made = sides( {
		inWapro: [ '1', '3' ],
		inShop: [ '1', '2', '3', '10' ],
	} );

	await made.start();

	expect( made.asked ).toEqual( [ '2', '10' ] );
	expect( made.applied ).toMatchObject( [
		{ erpId: '1', flagged: true },
		{ erpId: '3', flagged: true },
		{ erpId: '2', deleted: true, flagged: false },
		{ erpId: '10', deleted: true, flagged: false },
	] );
} );

test.each( [
	[ 'nightly', 'too_many_gone', 0 ],
	[ 'by_hand', undefined, 30 ],
] as const )(
	'S3: WAPRO lists nothing of thirty companies: %s ends with %s',
	async ( cause, code, closed ) => {
		const made = sides( {
			inWapro: [],
			inShop: Array.from( { length: 30 }, ( _, n ) => String( n + 1 ) ),
		} );

		const end = await made.start( { cause } );

		expect( end.code ).toBe( code );
		expect( made.applied ).toHaveLength( closed );
	}
);

test( 'S3: a pass that could not read the shop’s own list is no success', async () => {
	const made = sides( {
		inWapro: [ '1' ],
		shop: {
			flaggedCustomers: () =>
				Promise.reject(
					new SyncError( {
						kind: 'permanent',
						code: 'shop_denied',
						delivery: 'answered',
						reason: 'No.',
					} )
				),
		},
	} );

	await expect( made.start() ).rejects.toMatchObject( {
		code: 'shop_denied',
	} );
} );

test( 'C1: a broken row is counted and named, and stops nothing', async () => {
	const made = sides( {
		inWapro: [ '1', '2', '3' ],
		bad: [
			{ key: '2', code: 'too_long', field: 'name', reason: 'Too long.' },
		],
	} );

	const end = await made.start();

	expect( made.keys() ).toEqual( [ '1', '3' ] );
	expect( end.counts ).toMatchObject( { updated: 2, rejected: 1 } );
} );

test( 'S4: a run taken over applies what was not applied yet, and still knows what is listed', async () => {
	const made = sides( {
		inWapro: [ '1', '2', '3' ],
		inShop: [ '1', '2', '3' ],
	} );

	const end = await made.start( { cursor: '2', done: 2 } );

	expect( made.keys() ).toEqual( [ '3' ] );
	expect( made.asked ).toEqual( [] );
	expect( end.done ).toBe( 3 );
} );

test( 'C1: named contractors are fetched by id, flagged or not', async () => {
	const made = sides( { inWapro: [ '1' ] } );

	const end = await made.start( {
		cause: 'by_hand',
		keys: [ '1', '7', 'ACME' ],
	} );

	expect( made.asked ).toEqual( [ '1', '7' ] );
	expect( made.applied ).toMatchObject( [
		{ erpId: '1', flagged: true },
		{ erpId: '7', deleted: true },
	] );
	expect( end ).toMatchObject( { done: 2, total: 3 } );
} );
