import type {
	ItemResult,
	OrdersCompareRequest,
	Run,
} from '../../contracts/generated/shop-api.ts';
import type { RunProgress } from '../../sync-worker/flows/answer-requests.ts';
import { orderTraffic } from '../../sync-worker/flows/order-traffic.ts';
import { reconcileOrders } from '../../sync-worker/flows/reconcile-orders.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import { erpOrder, scriptedErp } from './support/fake-erp.ts';
import { scriptedShop, settings } from './support/fake-shop.ts';
import { running, testClock } from './support/ports.ts';

const HASH = 'aaaaaaaaaaaaaaaa';

const nightly: Run = {
	id: 9,
	flow: 'reconcileOrders',
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

/** WAPRO lists orders two a page; the shop says what differs and what is gone. */
function pass( {
	listed,
	differing = [],
	gone = [],
	inShop = 100,
	run = nightly,
}: {
	readonly listed: readonly string[];
	readonly differing?: readonly string[];
	readonly gone?: readonly string[];
	readonly inShop?: number;
	readonly run?: Run;
} ) {
	const clock = testClock();
	const compared: OrdersCompareRequest[] = [];
	const applied: ( readonly [ string, boolean ] )[] = [];
	const since: string[] = [];
	const shop = scriptedShop( [], {
		settings: async () => ( { ...settings, bornOrderDays: 30 } ),
		compareOrders: async ( request ) => {
			compared.push( request );
			const isLast = request.last === undefined;
			const page = request.rows.map( ( { erpId } ) => erpId );
			return {
				differing: differing.filter( ( id ) => page.includes( id ) ),
				gone: isLast ? [ ...gone ] : [],
				inShop: isLast ? inShop : 0,
			};
		},
		applyOrderStatuses: async ( { items } ) => {
			applied.push(
				...items.map(
					( { erpId, deleted } ) => [ erpId, deleted ] as const
				)
			);
			return {
				items: items.map( ( { erpId } ): ItemResult => ( {
					key: erpId,
					outcome: 'updated',
				} ) ),
			};
		},
	} ).shop;
	const erp = scriptedErp( {
		listOrders: async ( _shop, from, after ) => {
			since.push( from );
			const rest = listed.filter(
				( id ) => BigInt( id ) > BigInt( after ?? 0 )
			);
			const page = rest.slice( 0, 2 );
			return {
				asOf: '50',
				rows: page.map( ( erpId ) => ( { erpId, hash: HASH } ) ),
				bad: [],
				more: rest.length > 2,
				lastIndex: page.at( -1 ) ?? null,
			};
		},
		getOrders: async ( _shop, ids ) => ( {
			asOf: '51',
			rows: ids.map( ( id ) =>
				listed.includes( id )
					? erpOrder( id, '' )
					: { erpId: id, deleted: true, parcels: [], lines: [] }
			),
			bad: [],
		} ),
	} );
	const reports: RunProgress[] = [];
	const handler = reconcileOrders( {
		erp,
		shop,
		settings: settingsSource( shop, clock, 30 ),
		clock,
		traffic: orderTraffic( clock ),
	} );
	return {
		compared,
		applied,
		since,
		end: handler(
			run,
			async ( progress ) => {
				reports.push( progress );
				return false;
			},
			running
		),
	};
}

test( 'O7, S3: pages follow one another without a gap, from as far back as the shop keeps, and only what differs is fetched', async () => {
	const { compared, applied, since, end } = pass( {
		listed: [ '1', '2', '5', '9', '10' ],
		differing: [ '2', '10' ],
	} );
	expect( await end ).toMatchObject( { done: 2, total: 2 } );
	expect(
		compared.map( ( { after, last, rows } ) => [
			after,
			last,
			rows.map( ( { erpId } ) => erpId ),
		] )
	).toEqual( [
		[ '0', '2', [ '1', '2' ] ],
		[ '2', '9', [ '5', '9' ] ],
		[ '9', undefined, [ '10' ] ],
	] );
	expect( applied ).toEqual( [
		[ '2', false ],
		[ '10', false ],
	] );
	expect( new Set( since ) ).toEqual(
		new Set( [ '2026-10-23T12:00:00.000Z' ] )
	);
} );

test( 'O7, S3: what WAPRO does not name is asked for by id, after the whole listing', async () => {
	const { applied, end } = pass( { listed: [ '1' ], gone: [ '7' ] } );
	expect( await end ).toMatchObject( { done: 1 } );
	expect( applied ).toEqual( [ [ '7', true ] ] );
} );

test( 'O7, S3: when too many are gone at once nothing is cancelled without a person', async () => {
	const gone = Array.from( { length: 30 }, ( _, n ) => String( 100 + n ) );
	const byNight = pass( { listed: [ '1' ], gone } );
	expect( await byNight.end ).toMatchObject( { code: 'too_many_gone' } );
	expect( byNight.applied ).toEqual( [] );
	const byHand = pass( {
		listed: [ '1' ],
		gone,
		run: { ...nightly, cause: 'by_hand' },
	} );
	expect( await byHand.end ).not.toHaveProperty( 'code' );
	expect( byHand.applied ).toHaveLength( 30 );
} );
