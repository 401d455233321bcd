export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

export const groups = [
	'static',
	'unit',
	'build',
	'integration',
	'shop',
	'contract',
	'e2e',
	'story',
] as const;

export type Group = ( typeof groups )[ number ];

/** What a suite cannot do without. */
export type Need = 'composer' | 'real-shop' | 'browser';

export interface SuiteContext {
	/** Folder of this suite's log and reports. */
	readonly artifacts: string;
	/** Runs a command, its output in the suite's log; answers the exit code and what was said. */
	run: (
		command: string,
		args: readonly string[],
		env?: Record< string, string >
	) => Promise< Said >;
}

export interface Said {
	readonly code: number;
	readonly output: string;
}

export interface Suite {
	/** Short, unique; names the log. */
	readonly name: string;
	readonly group: Group;
	readonly needs?: readonly Need[];
	readonly timeoutMinutes?: number;
	run: ( context: SuiteContext ) => Promise< Counts >;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export const add = ( a: Counts, b: Counts ): Counts => ( {
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
	skipped: a.skipped + b.skipped,
} );

/** A check without counts of its own is one test. */
export const asOneTest = ( { code }: Said ): Counts => ( {
	passed: code === 0 ? 1 : 0,
	failed: code === 0 ? 0 : 1,
	skipped: 0,
} );
