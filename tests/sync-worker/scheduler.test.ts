import { SyncError } from '../../sync-worker/errors.ts';
import type { Flow, FlowOutcome } from '../../sync-worker/ports/scheduler.ts';
import { inProcessScheduler } from '../../sync-worker/scheduler/scheduler.ts';
import { noTelemetry, testLog } from './support/ports.ts';

beforeEach( () => jest.useFakeTimers() );
afterEach( () => jest.useRealTimers() );

interface Probe extends Flow {
	passes: number;
	atOnce: number;
	finish: ( outcome?: FlowOutcome | Error ) => Promise< void >;
}

function flow( change: Partial< Flow > = {} ): Probe {
	let end: ( outcome: FlowOutcome | Error ) => void = () => undefined;
	let running = 0;
	const probe: Probe = {
		name: 'probe',
		everySeconds: 10,
		wakesOn: [ 'bell' ],
		passes: 0,
		atOnce: 0,
		run: () => {
			probe.passes += 1;
			running += 1;
			probe.atOnce = Math.max( probe.atOnce, running );
			return new Promise( ( resolve, reject ) => {
				end = ( outcome ) => {
					running -= 1;
					if ( outcome instanceof Error ) {
						reject( outcome );
					} else {
						resolve( outcome );
					}
				};
			} );
		},
		async finish( outcome = {} ) {
			end( outcome );
			await jest.advanceTimersByTimeAsync( 0 );
		},
		...change,
	};
	return probe;
}

function schedulerOf( flows: Flow[], log = testLog() ) {
	return inProcessScheduler( {
		flows,
		log,
		telemetry: noTelemetry,
		clock: {
			now: Date.now,
			elapsed: Date.now,
			pause: async () => undefined,
		},
		random: () => 0.5,
	} );
}

test( 'a flow runs at its interval, counted from the end of the last pass', async () => {
	const probe = flow();
	const scheduler = schedulerOf( [ probe ] );

	await jest.advanceTimersByTimeAsync( 9_999 );
	expect( probe.passes ).toBe( 0 );
	await jest.advanceTimersByTimeAsync( 1 );
	expect( probe.passes ).toBe( 1 );
	await jest.advanceTimersByTimeAsync( 30_000 );
	expect( probe.passes ).toBe( 1 );
	await probe.finish();
	await jest.advanceTimersByTimeAsync( 10_000 );
	expect( probe.passes ).toBe( 2 );

	await probe.finish();
	await scheduler.stop( 100 );
} );

test( 'wake-ups during a pass become one more pass, never two at once', async () => {
	const probe = flow();
	const scheduler = schedulerOf( [ probe ] );

	for ( let rings = 0; rings < 5; rings++ ) {
		scheduler.signal( 'bell' );
	}
	expect( probe.passes ).toBe( 1 );
	await probe.finish();
	expect( probe.passes ).toBe( 2 );
	await probe.finish();
	expect( probe.passes ).toBe( 2 );
	expect( probe.atOnce ).toBe( 1 );

	await scheduler.stop( 100 );
} );

test( 'a signal wakes only those who listen for it', async () => {
	const deaf = flow( { wakesOn: [ 'notice' ] } );
	const scheduler = schedulerOf( [ deaf ] );

	scheduler.signal( 'bell' );

	expect( deaf.passes ).toBe( 0 );
	await scheduler.stop( 100 );
} );

test( 'a pass may ask to run again sooner', async () => {
	const probe = flow();
	const scheduler = schedulerOf( [ probe ] );

	scheduler.signal( 'bell' );
	await probe.finish( { againInSeconds: 2 } );
	await jest.advanceTimersByTimeAsync( 1999 );
	expect( probe.passes ).toBe( 1 );
	await jest.advanceTimersByTimeAsync( 200 );

	expect( probe.passes ).toBe( 2 );
	await probe.finish();
	await scheduler.stop( 100 );
} );

test( 'trouble is said once, tried again soon, and a pause that was asked for is kept', async () => {
	const log = testLog();
	const probe = flow();
	const scheduler = schedulerOf( [ probe ], log );
	const gone = ( delaySeconds?: number ) =>
		new SyncError( {
			kind: 'retryable',
			code: 'shop_throttled',
			delivery: 'unsent',
			reason: 'Wait.',
			delaySeconds,
		} );

	scheduler.signal( 'bell' );
	await probe.finish( gone() );
	await jest.advanceTimersByTimeAsync( 1000 );
	expect( probe.passes ).toBe( 2 );
	await probe.finish( gone( 60 ) );
	await jest.advanceTimersByTimeAsync( 59_000 );
	expect( probe.passes ).toBe( 2 );
	await jest.advanceTimersByTimeAsync( 1000 );
	expect( probe.passes ).toBe( 3 );

	expect(
		log.lines.filter( ( { level } ) => level === 'warn' )
	).toHaveLength( 1 );
	await probe.finish();
	await scheduler.stop( 100 );
} );

test( 'S4: lasting trouble is repeated every five minutes, and its end is said once', async () => {
	const log = testLog();
	const probe = flow();
	const scheduler = schedulerOf( [ probe ], log );
	const told = ( text: string ) =>
		log.lines.filter(
			( { level, message } ) => level !== 'debug' && message === text
		);
	scheduler.signal( 'bell' );
	for ( let second = 0; second < 600; second++ ) {
		await probe.finish(
			new SyncError( {
				kind: 'retryable',
				code: 'shop_error',
				delivery: 'unclear',
				reason: 'The shop failed.',
			} )
		);
		await jest.advanceTimersByTimeAsync( 1000 );
	}
	await jest.advanceTimersByTimeAsync( 10_000 );
	await probe.finish();
	scheduler.signal( 'bell' );
	await probe.finish();

	const warned = told( 'The shop failed.' );
	expect( warned ).toHaveLength( 2 );
	expect( warned[ 1 ]?.fields ).toMatchObject( { code: 'shop_error' } );
	expect( warned[ 1 ]?.fields.failures ).toBeGreaterThan( 10 );
	expect( warned[ 1 ]?.fields.sinceSeconds ).toBeGreaterThanOrEqual( 300 );
	expect( told( 'flow works again' ) ).toHaveLength( 1 );
	await scheduler.stop( 100 );
} );

test( 'the end waits for the pass in hand and starts no other', async () => {
	const probe = flow();
	const scheduler = schedulerOf( [ probe ] );
	scheduler.signal( 'bell' );

	const stopped = scheduler.stop( 5000 );
	scheduler.signal( 'bell' );
	await probe.finish();

	await expect( stopped ).resolves.toBe( true );
	expect( probe.passes ).toBe( 1 );
	expect( jest.getTimerCount() ).toBe( 0 );
} );

test( 'a long pass whose calls come back is alive, one that is silent is not, whatever others do', async () => {
	const reached: ( () => void )[] = [];
	const working = ( name: string, calls: number ) =>
		flow( {
			name,
			run: async () => {
				for ( let call = 0; call < calls; call++ ) {
					await new Promise< void >( ( resolve ) =>
						reached.push( resolve )
					);
					scheduler.progress();
				}
				return {};
			},
		} );
	const scheduler = schedulerOf( [ working( 'long', 3 ) ] );
	const round = async () => {
		await jest.advanceTimersByTimeAsync( 600_000 );
		reached.shift()?.();
		await jest.advanceTimersByTimeAsync( 0 );
	};
	scheduler.signal( 'bell' );
	await round();
	await round();
	expect( scheduler.longestSilenceSeconds() ).toBe( 0 );
	scheduler.progress();
	await jest.advanceTimersByTimeAsync( 600_000 );
	scheduler.progress();

	expect( scheduler.longestSilenceSeconds() ).toBe( 600 );
	reached.shift()?.();
	await scheduler.stop( 100 );
} );

test( 'the end does not wait for ever', async () => {
	const probe = flow();
	const scheduler = schedulerOf( [ probe ] );
	scheduler.signal( 'bell' );

	const stopped = scheduler.stop( 5000 );
	await jest.advanceTimersByTimeAsync( 5000 );

	await expect( stopped ).resolves.toBe( false );
} );
