import type {
	Counts,
	Run,
	RunFlow,
	RunReportRequest,
} from '../../contracts/generated/shop-api.ts';
import { asSyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Flow } from '../ports/scheduler.ts';
import type { Shop } from '../ports/shop.ts';
import { RunStopped } from './run-tally.ts';
import type { SettingsSource } from './shop-settings.ts';

const LEASE_SECONDS = 90;
/** A pass says much more often how far it is than a person looks. */
const REPORT_EVERY_MS = 2000;

export interface RunProgress {
	readonly done: number;
	readonly total: number | null;
	readonly counts: Counts;
	/** Where whoever goes on with the run begins. */
	readonly cursor?: string;
}

/** Tells the shop how far the run is; true when it shall stop. */
export type Report = ( progress: RunProgress ) => Promise< boolean >;

export interface RunEnd extends Partial< RunProgress > {
	readonly checks?: RunReportRequest[ 'checks' ];
	readonly code?: string;
	readonly reason?: string;
	/** A person or the worker's end stopped it: nothing more is reported. */
	readonly stopped?: boolean;
}

export type RunHandler = (
	run: Run,
	report: Report,
	stop: AbortSignal
) => Promise< RunEnd >;

interface Needs {
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly log: Log;
	readonly worker: string;
	readonly handlers: Readonly< Record< RunFlow, RunHandler > >;
	/** False while WAPRO is taken for lost: a pass that was due meanwhile waits for it instead of failing. */
	readonly waproReachable: () => boolean;
	/** Called after a run that may have changed products. */
	readonly onApplied: () => void;
	readonly everySeconds: number;
}

/** Says what is wrong while WAPRO is away; everything else needs it. */
const WITHOUT_WAPRO: RunFlow = 'connectionTest';

/** Does what a person asked for in the panel; the panel reads how it went from the run's row. */
export function answerRequests( needs: Needs ): Flow {
	const { shop, settings, clock, log, worker, handlers } = needs;

	async function answer(
		run: Run,
		token: string,
		stop: AbortSignal
	): Promise< void > {
		const { done, total, counts } = run;
		let progress: RunProgress = { done, total, counts };
		let toldToStop = false;
		let reportedAt = -Infinity;
		const report: Report = async ( now ) => {
			progress = now;
			if ( clock.elapsed() - reportedAt < REPORT_EVERY_MS ) {
				return stop.aborted;
			}
			reportedAt = clock.elapsed();
			const heard = await shop.reportRun( run.id, {
				token,
				state: 'running',
				...now,
			} );
			toldToStop = heard.stop;
			return heard.stop || stop.aborted;
		};
		log.info( { run: run.id, flow: run.flow }, 'run begun' );
		const end = await ended( run, report, stop );
		if ( end.stopped === true ) {
			log.info( { run: run.id }, 'run stopped' );
			if ( ! toldToStop ) {
				await handBack( run, token, progress );
			}
			return;
		}
		const { checks, code, reason, stopped: _stopped, ...counted } = end;
		await shop.reportRun( run.id, {
			token,
			state: code === undefined ? 'done' : 'failed',
			...progress,
			...counted,
			...( checks === undefined ? {} : { checks } ),
			...( code === undefined ? {} : { code } ),
			...( reason === undefined
				? {}
				: { reason: reason.slice( 0, 1000 ) } ),
		} );
		log.info( { run: run.id, flow: run.flow, code }, 'run ended' );
	}

	/** The worker ends in the middle of a run: another one need not wait for the lease to run out. */
	async function handBack(
		run: Run,
		token: string,
		progress: RunProgress
	): Promise< void > {
		try {
			await shop.reportRun( run.id, {
				token,
				state: 'requested',
				...progress,
			} );
		} catch ( thrown ) {
			log.warn(
				{ run: run.id, code: asSyncError( thrown ).code },
				'the run could not be handed back: it goes on when its lease is over'
			);
		}
	}

	async function ended(
		run: Run,
		report: Report,
		stop: AbortSignal
	): Promise< RunEnd > {
		try {
			return await handlers[ run.flow ]( run, report, stop );
		} catch ( thrown ) {
			if ( thrown instanceof RunStopped ) {
				return { stopped: true };
			}
			const { code, message } = asSyncError( thrown );
			return { code, reason: message };
		}
	}

	return {
		name: 'answerRequests',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'bell', 'wapro_back', 'shop_back' ],
		async run( stop ) {
			while ( ! stop.aborted ) {
				const { run, token } = await shop.claimRun( {
					worker,
					leaseSeconds: LEASE_SECONDS,
					flows: needs.waproReachable()
						? ( Object.keys( handlers ) as RunFlow[] )
						: [ WITHOUT_WAPRO ],
				} );
				if ( run === null || token === undefined ) {
					break;
				}
				await answer( run, token, stop );
				settings.forget();
				needs.onApplied();
			}
			return {};
		},
	};
}
