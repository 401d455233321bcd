import { reportStatus } from '../../sync-worker/flows/report-status.ts';
import { restBoard } from '../../sync-worker/flows/rests.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import { prometheusMetrics } from '../../sync-worker/http/metrics.ts';
import type { Shop } from '../../sync-worker/ports/shop.ts';
import { scriptedErp } from './support/fake-erp.ts';
import { scriptedShop } from './support/fake-shop.ts';
import { running, testClock, testLog } from './support/ports.ts';

async function metricsAfter( status: Shop[ 'status' ] ): Promise< string > {
	const { shop } = scriptedShop( [], { status } );
	const clock = testClock();
	const { telemetry, text } = prometheusMetrics( '1.2.3' );
	const flow = reportStatus( {
		erp: scriptedErp( {} ),
		shop,
		settings: settingsSource( shop, clock, 30 ),
		clock,
		telemetry,
		wapro: () => ( {
			reachable: false,
			since: clock.now(),
			code: 'wapro_unreachable',
		} ),
		rests: restBoard( testLog() ),
		worker: 'w1',
		version: '1.2.3',
		startedAt: clock.now(),
		everySeconds: 10,
	} );
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
