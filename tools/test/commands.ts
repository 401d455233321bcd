import path from 'node:path';
import {
	jestCounts,
	junitCounts,
	playwrightCounts,
	storyCounts,
} from './reports.ts';
import type { Counts, SuiteContext } from './suite.ts';

const binary = ( name: string ) => path.resolve( 'node_modules/.bin', name );

/** A tool of the development dependencies. */
export const tool = (
	context: SuiteContext,
	name: string,
	args: readonly string[],
	env?: Record< string, string >
) => context.run( binary( name ), args, env );

/** Our own TypeScript, as it runs in production. */
export const node = (
	context: SuiteContext,
	script: string,
	args: readonly string[] = []
) =>
	context.run( process.execPath, [
		'--disable-proto=delete',
		'--disable-warning=ExperimentalWarning',
		script,
		...args,
	] );

export async function jest(
	context: SuiteContext,
	args: readonly string[],
	env: Record< string, string > = {}
): Promise< Counts > {
	const report = path.join( context.artifacts, 'jest.json' );
	const said = await tool(
		context,
		'jest',
		[ '--ci', '--json', `--outputFile=${ report }`, ...args ],
		env
	);
	return jestCounts( report, said );
}

export async function phpunit(
	context: SuiteContext,
	configuration: string,
	env: Record< string, string > = {}
): Promise< Counts > {
	const report = path.join( context.artifacts, 'junit.xml' );
	const said = await context.run(
		'php',
		[
			'-d',
			'memory_limit=1G',
			// A request may ask for a limit of its own; it must not end the tests that come after it.
			'-d',
			'disable_functions=set_time_limit',
			// PHPUnit holds back what a test prints, the last words of a dying one too.
			'-d',
			'display_errors=stderr',
			'vendor/bin/phpunit',
			'-c',
			configuration,
			'--colors=never',
			`--log-junit=${ report }`,
		],
		env
	);
	return junitCounts( report, said );
}

export async function playwright(
	context: SuiteContext,
	project: string
): Promise< Counts > {
	const report = path.join( context.artifacts, 'playwright.json' );
	const said = await tool(
		context,
		'playwright',
		[
			'test',
			`--project=${ project }`,
			'--reporter=list,json',
			`--output=${ path.join( context.artifacts, 'failures' ) }`,
		],
		{
			PLAYWRIGHT_JSON_OUTPUT_NAME: report,
		}
	);
	return playwrightCounts( report, said );
}

export const story = async (
	context: SuiteContext,
	shop: 'embedded' | 'wordpress'
): Promise< Counts > =>
	storyCounts(
		await node( context, 'demo/run.ts', [ '--once', `--shop=${ shop }` ] )
	);
