import type { Run, RunFlow } from '../../contracts/generated/shop-api.ts';
import {
	answerRequests,
	type RunHandler,
} from '../../sync-worker/flows/answer-requests.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import { scriptedShop } from './support/fake-shop.ts';
import { running, testClock, testLog } from './support/ports.ts';

const waiting = ( id: number, flow: RunFlow ): Run => ( {
	id,
	flow,
	state: 'running',
	cause: 'nightly',
	requestedAt: '2026-11-22T02:30:00Z',
	done: 0,
	total: null,
	counts: { created: 0, updated: 0, unchanged: 0, stale: 0, rejected: 0 },
	checks: [],
	keys: [],
	dryRun: false,
	pairOnly: false,
} );

test( 'S3, S4: a pass that is due while WAPRO is away waits for it; the test of the connection does not', async () => {
	let isThere = false;
	const done: string[] = [];
	const asked = [
		waiting( 1, 'reconcileGoods' ),
		waiting( 2, 'connectionTest' ),
	];
	const { shop } = scriptedShop( [], {
		claimRun: async ( { flows } ) => {
			const at = asked.findIndex( ( { flow } ) =>
				flows.includes( flow )
			);
			const [ run = null ] = at < 0 ? [] : asked.splice( at, 1 );
			return run === null ? { run } : { run, token: 't' };
		},
		reportRun: async ( id, { state } ) => {
			done.push( `${ id } ${ state }` );
			return { stop: false };
		},
	} );
	const clock = testClock();
	const ends: RunHandler = async () => ( {} );
	const flow = answerRequests( {
		shop,
		settings: settingsSource( shop, clock, 30 ),
		clock,
		log: testLog(),
		worker: 'w1',
		waproReachable: () => isThere,
		handlers: {
			reconcileGoods: ends,
			connectionTest: ends,
		} as Record< RunFlow, RunHandler >,
		onApplied: () => undefined,
		everySeconds: 10,
	} );

	await flow.run( running );
	expect( done ).toEqual( [ '2 done' ] );
	expect( flow.wakesOn ).toContain( 'wapro_back' );

	isThere = true;
	await flow.run( running );
	expect( done ).toEqual( [ '2 done', '1 done' ] );
} );
