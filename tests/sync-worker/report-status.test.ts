import { reportStatus } from '../../sync-worker/flows/report-status.ts';
import { restBoard } from '../../sync-worker/flows/rests.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import { prometheusMetrics } from '../../sync-worker/http/metrics.ts';
import type { Shop } from '../../sync-worker/ports/shop.ts';
import { scriptedErp } from './support/fake-erp.ts';
import { scriptedShop, settings } from './support/fake-shop.ts';
import { running, testClock, testLog } from './support/ports.ts';

function worker( change: Partial< Shop >, onRules?: () => void ) {
	const { shop } = scriptedShop( [], change );
	const clock = testClock();
	const { telemetry, text } = prometheusMetrics( '1.2.3' );
	const flow = reportStatus( {
		erp: scriptedErp( {} ),
		shop,
		settings: settingsSource( shop, clock, 30, onRules ),
		clock,
		telemetry,
		wapro: () => ( {
			reachable: false,
			since: clock.now(),
			code: 'wapro_unreachable',
		} ),
		production: () => ( { reachable: false, since: clock.now() } ),
		rests: restBoard( testLog() ),
		worker: 'w1',
		version: '1.2.3',
		startedAt: clock.now(),
		everySeconds: 10,
	} );
	return { flow, clock, text };
}

async function metricsAfter( status: Shop[ 'status' ] ): Promise< string > {
	const { flow, text } = worker( { status } );
	await flow.run( running ).catch( () => undefined );
	return text();
}

test( "H2: the age of the shop's queue grows while WAPRO is away and nothing is claimed", async () => {
	const text = await metricsAfter( async () => ( {
		now: '2026-11-22T12:00:00.000Z',
		paused: false,
		queue: {
			orders: {
				waiting: 7,
				oldestAt: '2026-11-22T11:50:00.000Z',
				lastAcceptedAt: '2026-11-22T11:49:00.000Z',
			},
		},
	} ) );
	expect( text ).toContain(
		'wapro_mag_queue_oldest_seconds{queue="order"} 600'
	);
	expect( text ).toContain( 'wapro_mag_queue_waiting{queue="order"} 7' );
	expect( text ).toContain(
		`wapro_mag_last_accepted_timestamp_seconds{queue="order"} ${
			Date.UTC( 2026, 10, 22, 11, 49 ) / 1000
		}`
	);
	expect( text ).toContain( 'wapro_mag_reachable{system="wapro"} 0' );
	expect( text ).toContain( 'wapro_mag_reachable{system="shop"} 1' );
} );

test( 'a shop that does not take the status counts as not reachable', async () => {
	const text = await metricsAfter( async () => {
		throw new Error( 'gone' );
	} );
	expect( text ).toContain( 'wapro_mag_reachable{system="shop"} 0' );
} );

test( 'O2: production that is lost is seen where orders go to it, and missed by nobody elsewhere', async () => {
	const seen = async ( on: boolean ) => {
		const production = {
			on,
			paused: false,
			format: 'json' as const,
			columns: [],
			progress: false,
		};
		const { flow, text } = worker( {
			settings: async () => ( { ...settings, production } ),
			status: async () => ( {
				now: '2026-11-22T12:00:00.000Z',
				paused: false,
				queue: {
					orders: {
						waiting: 0,
						oldestAt: null,
						lastAcceptedAt: null,
					},
				},
			} ),
		} );
		await flow.run( running );
		await flow.run( running );
		return /wapro_mag_reachable\{system="production"\} (\d)/.exec(
			await text()
		)?.[ 1 ];
	};
	expect( [ await seen( true ), await seen( false ) ] ).toEqual( [
		'0',
		'1',
	] );
} );

test( 'S6: changed rules of flows are noticed with the next status, once, while WAPRO is away, too', async () => {
	let known = settings;
	let noticed = 0;
	const { flow, clock } = worker(
		{
			settings: async () => known,
			status: async () => ( {
				now: '2026-11-22T12:00:00.000Z',
				paused: false,
				queue: {
					orders: {
						waiting: 0,
						oldestAt: null,
						lastAcceptedAt: null,
					},
				},
			} ),
		},
		() => {
			noticed += 1;
		}
	);
	const later = async () => {
		clock.pass( 31_000 );
		await flow.run( running );
		return noticed;
	};
	expect( await later() ).toBe( 0 );
	known = { ...settings, mapVersion: 2 };
	expect( await later() ).toBe( 0 );
	known = {
		...known,
		flows: [ { flow: 'orders', lock: false, quiet: [], everySeconds: 2 } ],
	};
	expect( await later() ).toBe( 1 );
	expect( await later() ).toBe( 1 );
	known = { ...known, flows: [] };
	expect( await later() ).toBe( 2 );
} );
