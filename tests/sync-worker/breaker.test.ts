import { SyncError } from '../../sync-worker/errors.ts';
import { breaker, type Breaker } from '../../sync-worker/resilience/breaker.ts';
import { guarded } from '../../sync-worker/resilience/guarded.ts';
import { noTelemetry, testLog } from './support/ports.ts';

function error(
	code: string,
	change: { kind?: 'user'; delaySeconds?: number } = {}
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
let reachable: boolean;
let made: Breaker;

const clock = { now: () => Date.now(), elapsed: () => Date.now() };

beforeEach( () => {
	jest.useFakeTimers();
	log = [];
	reachable = true;
	made = breaker( {
		system: 'wapro',
		clock,
		log: testLog(),
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
