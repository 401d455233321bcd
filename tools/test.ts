/**
 * All tests: `npm test`, or some: `npm test -- --only=static,unit`. Groups: static, unit,
 * build, integration, shop, contract, e2e, story. Logs are in artifacts/.
 */
import { unmetNeeds } from './test/needs.ts';
import { runSuite, tail } from './test/run-suite.ts';
import {
	add,
	groups,
	none,
	type Counts,
	type Group,
	type Suite,
} from './test/suite.ts';
import { suites } from './test/suites.ts';

// The suite that runs ends with this process: see run-suite.
for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
	process.on( signal, () => process.exit( 130 ) );
}

function selected( args: readonly string[] ): readonly Suite[] {
	let wanted: readonly Group[] = groups;
	for ( const arg of args ) {
		const names = /^--only=(.+)$/.exec( arg )?.[ 1 ]?.split( ',' );
		const unknown = ( names ?? [ arg ] ).filter(
			( name ) => ! groups.includes( name as Group )
		);
		if ( ! names || unknown.length > 0 ) {
			console.error(
				`Not a group of tests: ${ unknown.join( ', ' ) || arg }. Use --only= with ${ groups.join( ', ' ) }.`
			);
			process.exit( 2 );
		}
		wanted = names as Group[];
	}
	return suites.filter( ( { group } ) => wanted.includes( group ) );
}

const line = ( suite: Suite, text: string ) =>
	console.log(
		`${ suite.group.padEnd( 11 ) } ${ suite.name.padEnd( 34 ) } ${ text }`
	);

const describe = ( { passed, failed, skipped }: Counts ) =>
	[
		`${ passed } passed`,
		...( failed ? [ `${ failed } FAILED` ] : [] ),
		...( skipped ? [ `${ skipped } skipped` ] : [] ),
	].join( ', ' );

const unmet = unmetNeeds();
const start = Date.now();
let total: Counts = none;

for ( const suite of selected( process.argv.slice( 2 ) ) ) {
	const reasons = ( suite.needs ?? [] ).flatMap(
		( need ) => unmet[ need ] ?? []
	);
	if ( reasons.length > 0 ) {
		line( suite, `skipped: ${ reasons.join( '; ' ) }` );
		total = add( total, { ...none, skipped: 1 } );
		continue;
	}
	const outcome = await runSuite( suite );
	total = add( total, outcome );
	line( suite, `${ describe( outcome ) } (${ outcome.seconds } s)` );
	if ( outcome.failed > 0 || outcome.trouble !== '' ) {
		console.log( `--- ${ suite.name } ---` );
		console.log( tail( outcome.log ) );
		if ( outcome.trouble ) {
			console.log( outcome.trouble );
		}
		console.log( `--- whole log: ${ outcome.log } ---` );
	}
}

const minutes = ( ( Date.now() - start ) / 60_000 ).toFixed( 1 );
console.log( `\nin ${ minutes } minutes` );
console.log(
	`${ total.passed } passed, ${ total.failed } failed, ${ total.skipped } skipped`
);
process.exitCode = total.failed > 0 ? 1 : 0;
