import { AsyncLocalStorage } from 'node:async_hooks';
import type {
	ExchangeFlow,
	FlowRest,
	FlowRule,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import { silenceAt } from '../domain/quiet-windows.ts';
import { asSyncError } from '../errors.ts';
import { isoMoment, type Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Log } from '../ports/log.ts';
import type { Flow, FlowOutcome } from '../ports/scheduler.ts';
import type { Rests } from './rests.ts';
import type { SharedLocks } from './shared-locks.ts';
import type { SettingsSource } from './shop-settings.ts';

type LockedFlow = Exclude< ExchangeFlow, 'production' >;

/** A worker that dies gives its flows back after this. */
const LOCK_SECONDS = 120;
/** Well before it ends: a call in hand may outlive the order to stop. */
const LOCK_SAFE_SECONDS = 60;
const LOOK_SECONDS = 20;

export interface FlowRuleNeeds {
	readonly erp: Pick< Erp, 'acquireFlowLock' | 'releaseFlowLock' >;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly log: Log;
	readonly rests: Rests;
	readonly locks: SharedLocks;
	readonly worker: string;
}

/** The name under which others find our locks. Workers of one shop take turns, too. */
export const lockOwner = ( shopId: string, worker: string ): string =>
	`WooCommerce ${ shopId } (${ worker })`;

/**
 * The same flow under the shop's rule for its part of the exchange: it asks by itself at the interval of the rule, rests
 * in quiet windows, and works only while it holds its lock in WAPRO. A flow that rests claims nothing, so no attempt is
 * burnt; what it still has to report it reports. It looks again as often as without a rule: a long interval begins once
 * the flow has worked.
 */
export function keepingRules(
	part: ExchangeFlow,
	flow: Flow,
	needs: FlowRuleNeeds
): Flow {
	const { erp, settings, clock, log, rests, locks } = needs;
	// Looking after a lock is no sign of life of the pass that works under it.
	const outsideOfPasses = AsyncLocalStorage.snapshot();

	function silence(
		{ quiet }: FlowRule,
		{ timeZone = 'UTC' }: WorkerSettings
	): FlowRest | null {
		const found = silenceAt( quiet, timeZone, clock.now() );
		return (
			found && {
				flow: part,
				why: 'quiet',
				since: isoMoment( found.since ),
				until: isoMoment( found.until ),
			}
		);
	}

	/** What the flow still has to report, and nothing more. */
	const settle = () => flow.run( AbortSignal.abort() );

	async function settledOnError< Answer >(
		ask: () => Promise< Answer >
	): Promise< Answer > {
		try {
			return await ask();
		} catch ( thrown ) {
			await settle();
			throw thrown;
		}
	}

	async function rest( resting: FlowRest ): Promise< FlowOutcome > {
		rests.rest( resting );
		await settle();
		const left = ( Date.parse( resting.until ) - clock.now() ) / 1000;
		return resting.why === 'quiet'
			? noLaterThan( flow.everySeconds, { againInSeconds: left } )
			: noLaterThan( flow.everySeconds, {} );
	}

	/** Null: it is ours now. */
	async function taken(
		shopId: string,
		inWapro: LockedFlow
	): Promise< FlowRest | null > {
		const { granted, heldBy, since, until } = await erp.acquireFlowLock( {
			shopId,
			flow: inWapro,
			owner: lockOwner( shopId, needs.worker ),
			seconds: LOCK_SECONDS,
		} );
		return granted
			? null
			: {
					flow: part,
					why: 'lock',
					...( heldBy === undefined ? {} : { heldBy } ),
					since: since ?? isoMoment( clock.now() ),
					until,
				};
	}

	async function given(
		shopId: string,
		inWapro: LockedFlow
	): Promise< void > {
		try {
			await erp.releaseFlowLock( {
				shopId,
				flow: inWapro,
				owner: lockOwner( shopId, needs.worker ),
			} );
		} catch ( thrown ) {
			log.debug(
				{ flow: part, code: asSyncError( thrown ).code },
				'the lock was not given back: it ends by itself'
			);
		}
	}

	/** Asked from time to time while a pass works: prolongs the lock, and says whether it is still safely ours. */
	function leaseOf(
		shopId: string,
		inWapro: LockedFlow
	): () => Promise< boolean > {
		let heldAt = clock.elapsed();
		return async () => {
			const asked = clock.elapsed();
			try {
				if ( ( await taken( shopId, inWapro ) ) === null ) {
					heldAt = asked;
				} else {
					return false;
				}
			} catch {
				// WAPRO may be back before the lock is over.
			}
			return clock.elapsed() - heldAt <= LOCK_SAFE_SECONDS * 1000;
		};
	}

	/** Ends when the pass that works may not go on, or when it is over. */
	async function lookAfter(
		rule: FlowRule,
		known: WorkerSettings,
		over: AbortSignal
	): Promise< void > {
		const inWapro = lockedBy( rule );
		const isHeld = inWapro
			? leaseOf( known.shopId, inWapro )
			: () => Promise.resolve( true );
		do {
			await clock.pause( LOOK_SECONDS * 1000, over );
		} while (
			! over.aborted &&
			silence( rule, known ) === null &&
			( await isHeld() )
		);
	}

	async function underRule(
		rule: FlowRule,
		known: WorkerSettings,
		stop: AbortSignal
	): Promise< FlowOutcome > {
		const over = new AbortController();
		const enough = new AbortController();
		const looking = outsideOfPasses( () =>
			lookAfter( rule, known, over.signal )
		).then( () => enough.abort() );
		let isCutShort = false;
		const outcome = await flow
			.run( AbortSignal.any( [ stop, enough.signal ] ) )
			.finally( async () => {
				isCutShort = enough.signal.aborted;
				over.abort();
				await looking;
			} );
		return isCutShort ? noLaterThan( flow.everySeconds, outcome ) : outcome;
	}

	async function pass(
		rule: FlowRule | undefined,
		known: WorkerSettings,
		stop: AbortSignal
	): Promise< FlowOutcome > {
		if ( known.paused ) {
			// No news tells that the shop is itself again: a long interval may not begin here.
			rests.work( part );
			return noLaterThan( flow.everySeconds, await flow.run( stop ) );
		}
		if ( ! rule || isAlwaysOpen( rule ) ) {
			rests.work( part );
			return flow.run( stop );
		}
		const quiet = silence( rule, known );
		if ( quiet !== null ) {
			return rest( quiet );
		}
		const inWapro = lockedBy( rule );
		if ( inWapro === null ) {
			rests.work( part );
			return underRule( rule, known, stop );
		}
		await locks.enter( part );
		let isOurs = false;
		try {
			const held = await settledOnError( () =>
				taken( known.shopId, inWapro )
			);
			if ( held !== null ) {
				return await rest( held );
			}
			isOurs = true;
			rests.work( part );
			return await underRule( rule, known, stop );
		} finally {
			await locks.leave(
				part,
				isOurs ? () => given( known.shopId, inWapro ) : undefined
			);
		}
	}

	/** Without a rule the shop says how often its own queue is asked, the worker how often WAPRO's. */
	const standard = ( { pollSeconds }: WorkerSettings ): number =>
		part === 'changes' ? flow.everySeconds : pollSeconds;

	return {
		...flow,
		wakesOn: [ ...flow.wakesOn, 'rules' ],
		async run( stop ) {
			const known = await settings.current();
			const rule = known.flows?.find( ( one ) => one.flow === part );
			return noLaterThan(
				rule?.everySeconds ?? standard( known ),
				await pass( rule, known, stop )
			);
		},
	};
}

const noLaterThan = (
	seconds: number,
	{ againInSeconds = seconds }: FlowOutcome
): FlowOutcome => ( { againInSeconds: Math.min( againInSeconds, seconds ) } );

/** What it locks in WAPRO, which production never touches; null: nothing. */
const lockedBy = ( { flow, lock }: FlowRule ): LockedFlow | null =>
	lock && flow !== 'production' ? flow : null;

const isAlwaysOpen = ( { lock, quiet }: FlowRule ): boolean =>
	! lock && quiet.length === 0;
