import {
	circuitBreaker,
	CircuitState,
	ConsecutiveBreaker,
	DelegateBackoff,
	handleWhen,
} from 'cockatiel';
import { asSyncError, concernsWholeSystem, SyncError } from '../errors.ts';
import { isoMoment, type Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Reachability, Watch } from '../ports/reachability.ts';
import type { OutsideSystem, Telemetry } from '../ports/telemetry.ts';

export interface BreakerOptions {
	readonly system: OutsideSystem;
	readonly clock: Clock;
	readonly log: Log;
	readonly telemetry: Telemetry;
	/** The cheapest call of the system: only it is let through while the breaker is open. */
	readonly probe: () => Promise< unknown >;
	readonly onLost: () => void;
	readonly onBack: () => void;
	readonly firstPauseMs?: number;
	readonly longestPauseMs?: number;
	/** Longest pause while only a change of the set-up can help, such as after wrong credentials. */
	readonly longestPermanentPauseMs?: number;
}

export interface Breaker extends Watch {
	/** Runs a call; while the system is lost it is refused at once, provably unsent. */
	call: < Answer >(
		operation: string,
		run: () => Promise< Answer >
	) => Promise< Answer >;
}

interface Pause {
	/** Moment of the monotonic clock. */
	readonly until: number;
	readonly state: Reachability;
}

const FAILURES_TO_OPEN = 3;

/** One breaker per outside system. It also holds calls back for as long as the system asked for a pause. */
export function breaker( options: BreakerOptions ): Breaker {
	const { system, clock, log, telemetry } = options;
	const {
		firstPauseMs = 1000,
		longestPauseMs = 5000,
		longestPermanentPauseMs = 60_000,
	} = options;
	const policy = circuitBreaker(
		handleWhen( ( error ) => concernsWholeSystem( asSyncError( error ) ) ),
		{
			breaker: new ConsecutiveBreaker( FAILURES_TO_OPEN ),
			halfOpenAfter: new DelegateBackoff( ( { attempt } ) =>
				Math.min(
					firstPauseMs * 2 ** ( attempt - 1 ),
					lastError?.kind === 'permanent'
						? longestPermanentPauseMs
						: longestPauseMs
				)
			),
		}
	);
	let state: Reachability = { reachable: true, since: clock.now() };
	let lastError: SyncError | null = null;
	let pause: Pause | null = null;

	policy.onBreak( () => {
		telemetry.breaker( system, 'open' );
		if ( ! state.reachable ) {
			return;
		}
		state = {
			reachable: false,
			since: clock.now(),
			code: lastError?.code ?? `${ system }_unreachable`,
			reason: lastError?.message,
		};
		log.warn(
			{ system, code: state.code, reason: state.reason },
			`${ system } is lost`
		);
		options.onLost();
	} );
	policy.onHalfOpen( () => telemetry.breaker( system, 'half_open' ) );
	policy.onReset( () => {
		telemetry.breaker( system, 'closed' );
		if ( state.reachable ) {
			return;
		}
		state = { reachable: true, since: clock.now() };
		log.info( { system }, `${ system } is back` );
		options.onBack();
	} );
	telemetry.breaker( system, 'closed' );

	async function measured< Answer >(
		operation: string,
		run: () => Promise< Answer >
	): Promise< Answer > {
		const began = clock.elapsed();
		const took = () => ( clock.elapsed() - began ) / 1000;
		try {
			const answer = await run();
			telemetry.called( system, operation, 'ok', took() );
			if ( pausedMs() === 0 ) {
				pause = null;
			}
			return answer;
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			telemetry.called( system, operation, error.code, took() );
			note( error );
			throw error;
		}
	}

	function note( error: SyncError ): void {
		if ( concernsWholeSystem( error ) ) {
			lastError = error;
			if ( ! state.reachable ) {
				state = {
					...state,
					code: error.code,
					reason: error.message,
				};
			}
		}
		if ( error.code === `${ system }_throttled` && error.delaySeconds ) {
			obey( error.delaySeconds );
		}
	}

	function pausedMs(): number {
		return Math.max( ( pause?.until ?? 0 ) - clock.elapsed(), 0 );
	}

	/** Asked again right after a pause that was kept: the next one is twice as long. */
	function obey( asked: number ): void {
		if ( pausedMs() > 0 ) {
			return;
		}
		const seconds = pause === null ? asked : asked * 2;
		const end = isoMoment( clock.now() + seconds * 1000 ).slice( 11, 19 );
		pause = {
			until: clock.elapsed() + seconds * 1000,
			state: {
				reachable: false,
				since: clock.now(),
				code: `${ system }_throttled`,
				reason: `The server asked for a pause; the worker waits until ${ end } (UTC) and then goes on by itself.`,
			},
		};
		log.warn( { system, seconds }, `${ system } asked for a pause` );
	}

	function refusal(): SyncError | null {
		const remaining = pausedMs();
		if ( remaining > 0 ) {
			return new SyncError( {
				kind: 'retryable',
				code: `${ system }_throttled`,
				delivery: 'unsent',
				reason: 'A pause was asked for; the worker obeys.',
				delaySeconds: Math.ceil( remaining / 1000 ),
			} );
		}
		if ( policy.state === CircuitState.Closed ) {
			return null;
		}
		return new SyncError( {
			kind: 'retryable',
			code: state.code ?? `${ system }_unreachable`,
			delivery: 'unsent',
			reason: state.reason ?? 'Not reached at the last try.',
		} );
	}

	return {
		state: () => ( pause !== null && pausedMs() > 0 ? pause.state : state ),
		async call( operation, run ) {
			const refused = refusal();
			if ( refused !== null ) {
				throw refused;
			}
			return policy.execute( () => measured( operation, run ) );
		},
		async probe() {
			if ( policy.state === CircuitState.Closed || pausedMs() > 0 ) {
				return;
			}
			// Refused by the policy itself while its pause lasts; a failure only makes the pause longer.
			await policy
				.execute( () => measured( 'probe', options.probe ) )
				.catch( () => undefined );
		},
	};
}
