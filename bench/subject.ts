import type { Results, Target } from './measure/results.ts';
import type { Options } from './options.ts';
import type { PageWords } from './report/page.ts';
import type { Step } from './steps/step.ts';

/** What a benchmark is about. */
export interface Subject {
	readonly steps: readonly Step[];
	/** Articles in WAPRO at the start, none of them flagged yet. */
	readonly seed: ( options: Options ) => number;
	/** Targets over all steps. */
	readonly limits: ( results: Results ) => Target[];
	readonly words: PageWords;
	/** Written by hand, included by the page. */
	readonly notes: string;
}
