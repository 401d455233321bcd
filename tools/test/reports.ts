import { existsSync, readFileSync } from 'node:fs';
import { none, type Counts, type Said } from './suite.ts';

/**
 * Every reader answers at least one failure when the command failed without a report:
 * a suite that did not start must not look like one without tests.
 */
function read(
	file: string,
	{ code }: Said,
	parse: ( text: string ) => Counts
): Counts {
	if ( ! existsSync( file ) ) {
		return { ...none, failed: 1 };
	}
	const counts = parse( readFileSync( file, 'utf8' ) );
	return code !== 0 && counts.failed === 0
		? { ...counts, failed: 1 }
		: counts;
}

/** `jest --json --outputFile`. A file that does not load has no tests and counts as one. */
export const jestCounts = ( file: string, said: Said ): Counts =>
	read( file, said, ( text ) => {
		const report = JSON.parse( text ) as {
			numPassedTests: number;
			numFailedTests: number;
			numPendingTests: number;
			numTodoTests: number;
			numRuntimeErrorTestSuites: number;
		};
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
			skipped: report.numPendingTests + report.numTodoTests,
		};
	} );

/** `phpunit --log-junit`: the outermost suite carries the sums. */
export const junitCounts = ( file: string, said: Said ): Counts =>
	read( file, said, ( text ) => {
		const outermost = /<testsuite\s[^>]*>/.exec( text )?.[ 0 ] ?? '';
		const sum = ( name: string ) =>
			Number(
				new RegExp( `\\s${ name }="(\\d+)"` ).exec(
					outermost
				)?.[ 1 ] ?? 0
			);
		const failed = sum( 'failures' ) + sum( 'errors' );
		const skipped = sum( 'skipped' );
		return { passed: sum( 'tests' ) - failed - skipped, failed, skipped };
	} );

/** Playwright's `json` reporter; a test that passed at a second try is still flaky, so failed. */
export const playwrightCounts = ( file: string, said: Said ): Counts =>
	read( file, said, ( text ) => {
		const { stats, errors } = JSON.parse( text ) as {
			stats: {
				expected: number;
				unexpected: number;
				flaky: number;
				skipped: number;
			};
			errors: unknown[];
		};
		return {
			passed: stats.expected,
			failed:
				stats.unexpected +
				stats.flaky +
				( stats.expected + stats.unexpected === 0 ? errors.length : 0 ),
			skipped: stats.skipped,
		};
	} );

/** The story's last line is JSON with each step and its outcome. */
export function storyCounts( { code, output }: Said ): Counts {
	const last = output.trim().split( '\n' ).at( -1 ) ?? '';
	let steps: readonly { readonly outcome: string }[];
	try {
		steps = ( JSON.parse( last ) as { steps: typeof steps } ).steps;
	} catch {
		return { ...none, failed: 1 };
	}
	const count = ( outcome: string ) =>
		steps.filter( ( step ) => step.outcome === outcome ).length;
	const skipped = count( 'skipped' );
	const passed = count( 'passed' );
	const failed = steps.length - passed - skipped;
	return { passed, skipped, failed: code !== 0 && failed === 0 ? 1 : failed };
}
