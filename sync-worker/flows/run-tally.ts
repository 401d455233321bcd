import type {
	Check,
	ItemResult,
	Run,
} from '../../contracts/generated/shop-api.ts';
import { counted, noCounts } from '../domain/counts.ts';
import type { Report, RunProgress } from './answer-requests.ts';

const NAMED = 30;

/** A person or the worker's end stopped the run: nothing went wrong. */
export class RunStopped extends Error {
	override readonly name = 'RunStopped';
}

/** What a run has done so far, those before an interruption included. */
export interface Tally {
	add: ( results: readonly ItemResult[], handled?: number ) => void;
	/** Reports; throws RunStopped when the run shall stop. */
	tell: () => Promise< void >;
	progress: () => RunProgress;
	total: ( total: number | null ) => void;
	/** So many more are to be handled. */
	expect: ( more: number ) => void;
	/** Where an interrupted run goes on; told with the next report. */
	reached: ( cursor: string ) => void;
}

export function tally(
	run: Run,
	report: Report,
	stop: AbortSignal,
	resumed = run.cursor !== undefined
): Tally {
	let progress: RunProgress = resumed
		? { done: run.done, total: run.total, counts: run.counts }
		: { done: 0, total: null, counts: noCounts };
	return {
		add( results, handled = results.length ) {
			progress = {
				...progress,
				done: progress.done + handled,
				counts: counted( progress.counts, results ),
			};
		},
		async tell() {
			if ( ( await report( progress ) ) || stop.aborted ) {
				throw new RunStopped();
			}
		},
		progress: () => progress,
		total( total ) {
			progress = { ...progress, total };
		},
		expect( more ) {
			progress = { ...progress, total: ( progress.total ?? 0 ) + more };
		},
		reached( cursor ) {
			progress = { ...progress, cursor };
		},
	};
}

/** One line of what a run found: how many, and which. */
export function foundLine( name: string, keys: readonly string[] ): Check {
	const shown = keys.slice( 0, NAMED );
	return {
		name,
		ok: true,
		reason: `${ keys.length }: ${ shown.join( ', ' ) }${
			keys.length > shown.length ? ', …' : ''
		}`,
	};
}
