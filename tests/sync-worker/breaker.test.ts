import { SyncError } from '../../sync-worker/errors.ts';
import { breaker, type Breaker } from '../../sync-worker/resilience/breaker.ts';
import { guarded } from '../../sync-worker/resilience/guarded.ts';
import { noTelemetry, testLog, type TestLog } from './support/ports.ts';

function error(
	code: string,
	change: { kind?: 'user' | 'permanent'; delaySeconds?: number } = {}
) {
	return new SyncError( {
		kind: 'retryable',
		code,
		delivery: 'unsent',
		reason: `It was ${ code }.`,
		...change,
	} );
}

let log: string[];
let said: TestLog;
let reachable: boolean;
let made: Breaker;

const clock = {
	now: () => Date.now(),
	elapsed: () => Date.now(),
	pause: async () => undefined,
};

beforeEach( () => {
	jest.useFakeTimers();
	log = [];
	said = testLog();
	reachable = true;
	made = breaker( {
		system: 'wapro',
		clock,
		log: said,
		telemetry: noTelemetry,
		probe: async () => {
			log.push( 'probe' );
			if ( ! reachable ) {
				throw error( 'wapro_unreachable' );
			}
		},
		onLost: () => log.push( 'lost' ),
		onBack: () => log.push( 'back' ),
		firstPauseMs: 1000,
		longestPauseMs: 4000,
	} );
} );
afterEach( () => jest.useRealTimers() );

async function failing( thrown: SyncError, times = 1 ) {
	for ( let time = 0; time < times; time++ ) {
		await made
			.call( 'x', () => Promise.reject( thrown ) )
			.catch( () => undefined );
	}
}

test( 'S4: opens after three failures, refuses at once and provably unsent', async () => {
	await failing( error( 'wapro_unreachable' ), 3 );

	const untouched = jest.fn( async () => 'answer' );
	await expect( made.call( 'x', untouched ) ).rejects.toMatchObject( {
		code: 'wapro_unreachable',
		delivery: 'unsent',
	} );
	expect( untouched ).not.toHaveBeenCalled();
	expect( made.state() ).toMatchObject( {
		reachable: false,
		code: 'wapro_unreachable',
		reason: 'It was wapro_unreachable.',
	} );
	expect( log ).toEqual( [ 'lost' ] );
} );

test( 'S4: only the probe goes through a half-open breaker, and its success closes it', async () => {
	reachable = false;
	await failing( error( 'wapro_unreachable' ), 3 );

	await made.probe();
	expect( log ).toEqual( [ 'lost' ] );
	jest.advanceTimersByTime( 30_000 );
	await made.probe();
	expect( log ).toEqual( [ 'lost', 'probe' ] );
	reachable = true;
	jest.advanceTimersByTime( 30_000 );
	await made.probe();

	expect( log ).toEqual( [ 'lost', 'probe', 'probe', 'back' ] );
	await expect( made.call( 'x', async () => 'answer' ) ).resolves.toBe(
		'answer'
	);
} );

test.each( [
	error( 'wapro_busy' ),
	error( 'reference_conflict', { kind: 'user' } ),
	error( 'answer_malformed' ),
] )( 'trouble of one record does not open it', async ( thrown ) => {
	await failing( thrown, 10 );

	expect( made.state().reachable ).toBe( true );
} );

test( 'a pause that a system asked for is obeyed by every call', async () => {
	await failing( error( 'wapro_throttled', { delaySeconds: 30 } ) );

	jest.advanceTimersByTime( 20_000 );
	await expect( made.call( 'x', async () => 1 ) ).rejects.toMatchObject( {
		code: 'wapro_throttled',
		delaySeconds: 10,
	} );
	jest.advanceTimersByTime( 10_000 );
	await expect( made.call( 'x', async () => 1 ) ).resolves.toBe( 1 );
} );

test( 'S4: a pause shows as not reachable until its end, is said once, and at most doubles', async () => {
	jest.setSystemTime( Date.UTC( 2026, 10, 22, 12 ) );
	const asked = error( 'wapro_throttled', { delaySeconds: 30 } );
	const seconds = () =>
		said.lines.flatMap( ( { fields } ) => fields.seconds ?? [] );
	await failing( asked );
	await failing( asked );

	expect( made.state() ).toMatchObject( {
		reachable: false,
		code: 'wapro_throttled',
		reason: expect.stringContaining( '12:00:30' ),
	} );
	expect( seconds() ).toEqual( [ 30 ] );
	jest.advanceTimersByTime( 30_000 );
	expect( made.state().reachable ).toBe( true );
	await failing( asked );
	jest.advanceTimersByTime( 60_000 );
	await failing( asked );
	expect( seconds() ).toEqual( [ 30, 60, 60 ] );

	jest.advanceTimersByTime( 60_000 );
	reachable = true;
	await made.call( 'x', async () => 1 ).catch( () => undefined );
	await made.probe();
	await failing( asked );
	expect( seconds() ).toEqual( [ 30, 60, 60, 30 ] );
} );

test( 'S4: what only a person can mend is asked for ever more rarely, and the log says why', async () => {
	reachable = false;
	let probes = 0;
	const denied = error( 'wapro_denied', { kind: 'permanent' } );
	made = breaker( {
		system: 'wapro',
		clock,
		log: said,
		telemetry: noTelemetry,
		probe: () => {
			probes += 1;
			return Promise.reject( denied );
		},
		onLost: () => undefined,
		onBack: () => undefined,
	} );
	await failing( denied, 3 );
	for ( let second = 0; second < 300; second++ ) {
		jest.advanceTimersByTime( 1000 );
		await made.probe();
	}

	// After 1, 2, 4 … 32 seconds, then every minute.
	expect( probes ).toBe( 9 );
	expect( said.lines ).toContainEqual( {
		level: 'warn',
		fields: {
			system: 'wapro',
			code: 'wapro_denied',
			reason: 'It was wapro_denied.',
		},
		message: 'wapro is lost',
	} );
} );

test( 'a guarded port makes no more calls at a time than allowed', async () => {
	jest.useRealTimers();
	let atOnce = 0;
	let most = 0;
	const port = guarded(
		{
			async slow() {
				atOnce += 1;
				most = Math.max( most, atOnce );
				await new Promise( ( resolve ) => setImmediate( resolve ) );
				atOnce -= 1;
				return 'done';
			},
			plain: () => 7,
		},
		made,
		{ atOnce: 2, plain: [ 'plain' ] }
	);

	await Promise.all( Array.from( { length: 9 }, () => port.slow() ) );

	expect( most ).toBe( 2 );
	expect( port.plain() ).toBe( 7 );
} );
