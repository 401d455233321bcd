import { AsyncLocalStorage } from 'node:async_hooks';
import { asSyncError, type SyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Flow, Scheduler } from '../ports/scheduler.ts';
import type { Telemetry } from '../ports/telemetry.ts';

export interface SchedulerNeeds {
	readonly flows: readonly Flow[];
	readonly clock: Clock;
	readonly log: Log;
	readonly telemetry: Telemetry;
	/** Between 0 and 1. */
	readonly random?: () => number;
}

const LONGEST_BACKOFF_SECONDS = 30;
const REPEAT_COMPLAINT_SECONDS = 300;

interface Slot {
	readonly flow: Flow;
	timer: ReturnType< typeof setTimeout > | null;
	pass: Promise< void > | null;
	passBegan: number;
	/** Moment of the last sign of life of the pass. */
	progressAt: number;
	wokenMeanwhile: boolean;
	failures: number;
	trouble: Trouble | null;
}

interface Trouble {
	readonly code: string;
	/** Moments of the monotonic clock. */
	readonly began: number;
	readonly told: number;
}

/**
 * Runs the flows inside this process: each at its interval with some jitter, sooner when woken, never twice at once.
 * Wake-ups during a pass become one further pass.
 */
export function inProcessScheduler( needs: SchedulerNeeds ): Scheduler {
	const { flows, clock, log, telemetry, random = Math.random } = needs;
	const ending = new AbortController();
	const running = new AsyncLocalStorage< Slot >();
	const slots: Slot[] = flows.map( ( flow ) => ( {
		flow,
		timer: null,
		pass: null,
		passBegan: 0,
		progressAt: 0,
		wokenMeanwhile: false,
		failures: 0,
		trouble: null,
	} ) );

	function schedule( slot: Slot, seconds: number ): void {
		if ( ending.signal.aborted ) {
			return;
		}
		if ( slot.timer !== null ) {
			clearTimeout( slot.timer );
		}
		slot.timer = setTimeout( () => begin( slot ), seconds * 1000 );
	}

	function begin( slot: Slot ): void {
		if ( ending.signal.aborted ) {
			return;
		}
		if ( slot.pass !== null ) {
			slot.wokenMeanwhile = true;
			return;
		}
		if ( slot.timer !== null ) {
			clearTimeout( slot.timer );
			slot.timer = null;
		}
		slot.passBegan = clock.elapsed();
		slot.progressAt = slot.passBegan;
		slot.pass = running
			.run( slot, () => onePass( slot ) )
			.then( ( seconds ) => {
				slot.pass = null;
				const again = slot.wokenMeanwhile;
				slot.wokenMeanwhile = false;
				schedule( slot, again ? 0 : seconds );
			} );
	}

	/** Runs once; answers in how many seconds the next pass is due. */
	async function onePass( slot: Slot ): Promise< number > {
		const { flow } = slot;
		const took = () => ( clock.elapsed() - slot.passBegan ) / 1000;
		try {
			const { againInSeconds } = await flow.run( ending.signal );
			telemetry.flowRan( flow.name, 'done', took() );
			recovered( slot );
			slot.failures = 0;
			return againInSeconds === undefined
				? jittered( flow.everySeconds )
				: againInSeconds * ( 1 + random() * 0.1 );
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			telemetry.flowRan( flow.name, 'failed', took() );
			slot.failures += 1;
			complain( slot, error );
			return jittered( pauseAfter( slot, error ) );
		}
	}

	/** The same trouble is said when it begins and then every few minutes, not at every try. */
	function complain( slot: Slot, error: SyncError ): void {
		const now = clock.elapsed();
		const { code } = error;
		const same = slot.trouble?.code === code ? slot.trouble : null;
		const began = slot.trouble?.began ?? now;
		const fields = {
			flow: slot.flow.name,
			code,
			failures: slot.failures,
			sinceSeconds: Math.round( ( now - began ) / 1000 ),
		};
		const quiet =
			same !== null && now - same.told < REPEAT_COMPLAINT_SECONDS * 1000;
		if ( error.kind === 'unexpected' ) {
			log.error( { ...fields, error }, 'flow failed unexpectedly' );
		} else if ( quiet ) {
			log.debug( { ...fields, error }, 'flow failed again' );
		} else {
			log.warn( fields, error.message );
		}
		slot.trouble = { code, began, told: quiet ? same.told : now };
	}

	function recovered( slot: Slot ): void {
		if ( slot.trouble === null ) {
			return;
		}
		log.info(
			{
				flow: slot.flow.name,
				failures: slot.failures,
				sinceSeconds: Math.round(
					( clock.elapsed() - slot.trouble.began ) / 1000
				),
			},
			'flow works again'
		);
		slot.trouble = null;
	}

	function jittered( seconds: number ): number {
		return seconds * ( 0.9 + random() * 0.2 );
	}

	for ( const slot of slots ) {
		schedule( slot, jittered( slot.flow.everySeconds ) );
	}

	return {
		signal( cause ) {
			for ( const slot of slots ) {
				if ( slot.flow.wakesOn.includes( cause ) ) {
					begin( slot );
				}
			}
		},
		progress() {
			const slot = running.getStore();
			if ( slot !== undefined ) {
				slot.progressAt = clock.elapsed();
			}
		},
		longestSilenceSeconds: () =>
			slots.reduce(
				( longest, { pass, progressAt } ) =>
					pass === null
						? longest
						: Math.max(
								longest,
								( clock.elapsed() - progressAt ) / 1000
							),
				0
			),
		async stop( withinMs ) {
			ending.abort();
			for ( const { timer } of slots ) {
				if ( timer !== null ) {
					clearTimeout( timer );
				}
			}
			const passes = slots.flatMap( ( { pass } ) =>
				pass === null ? [] : [ pass ]
			);
			let deadline: ReturnType< typeof setTimeout > | undefined;
			const late = new Promise< false >( ( resolve ) => {
				deadline = setTimeout( () => resolve( false ), withinMs );
			} );
			const ended = Promise.all( passes ).then( () => true );
			return Promise.race( [ ended, late ] ).finally( () =>
				clearTimeout( deadline )
			);
		},
	};
}

/** Doubles from a second on, but never beyond the flow's own interval, and not before a pause that was asked for. */
function pauseAfter( { flow, failures }: Slot, error: SyncError ): number {
	const backoff = Math.min(
		2 ** Math.min( failures - 1, 10 ),
		LONGEST_BACKOFF_SECONDS,
		Math.max( flow.everySeconds, 1 )
	);
	return Math.max( backoff, error.delaySeconds ?? 0 );
}
