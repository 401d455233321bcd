/** `npm run bench -- catalogue`: see the README. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { facts } from './measure/facts.ts';
import type { Measurement, Results, Target } from './measure/results.ts';
import { readOptions, type Options } from './options.ts';
import { page } from './report/page.ts';
import { resultLines } from './report/lines.ts';
import { startStage, type Stage } from './stage/stage.ts';
import { create } from './steps/create.ts';
import { drift } from './steps/drift.ts';
import { figures } from './steps/figures.ts';
import { limits } from './steps/limits.ts';
import { lists } from './steps/lists.ts';
import { load } from './steps/load.ts';
import { notice } from './steps/notice.ts';
import type { Step } from './steps/step.ts';
import { unchanged } from './steps/unchanged.ts';

const steps: readonly Step[] = [
	lists,
	create,
	figures,
	unchanged,
	drift,
	notice,
	load,
	limits,
];

const docs = path.resolve( import.meta.dirname, '../docs' );
const data = path.join( docs, 'benchmarks' );

const say = ( line: string ) => process.stderr.write( `${ line }\n` );

async function measure( options: Options ): Promise< Results > {
	const measurements: Measurement[] = [];
	const targets: Target[] = [];
	const notes: string[] = [];
	const failures: string[] = [];
	const book = {
		measure: ( one: Measurement ) => void measurements.push( one ),
		find: ( task: string, way: string ) =>
			measurements.find(
				( one ) => one.task === task && one.way === way
			),
		target: ( one: Target ) => void targets.push( one ),
		note: ( line: string ) => void notes.push( line ),
	};
	const began = Date.now();
	const ends = began + options.minutes * 60_000;
	const minutes = () => ( ( Date.now() - began ) / 60_000 ).toFixed( 1 );
	const about = await facts( options );
	let stage: Stage | undefined;
	try {
		stage = await startStage( {
			articles: options.size,
			databaseMemory: options.databaseMemory,
		} );
		say( `[${ minutes() } min] shop, WAPRO and worker run` );
		for ( const step of steps ) {
			if (
				options.only.length > 0 &&
				! options.only.includes( step.name )
			) {
				continue;
			}
			await within(
				ends - Date.now(),
				step.run( stage, options, book )
			).catch( ( error: unknown ) => {
				const why =
					error instanceof Error ? error.message : String( error );
				failures.push( `${ step.name }: ${ why }` );
			} );
			say( `[${ minutes() } min] ${ step.name }` );
		}
	} finally {
		await stage?.close();
	}
	return {
		size: options.size,
		facts: about,
		measurements,
		targets,
		notes,
		failures,
		workerPeakBytes: Math.max(
			0,
			...measurements.map( ( { cost } ) => cost.workerPeakBytes )
		),
	};
}

/** A step that takes too long is left where it stands; what it started ends with the stage. */
async function within(
	milliseconds: number,
	work: Promise< void >
): Promise< void > {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise< never >( ( _, reject ) => {
		timer = setTimeout(
			() => reject( new Error( 'the time of this run was over' ) ),
			Math.max( milliseconds, 0 )
		);
	} );
	work.catch( () => undefined );
	try {
		await Promise.race( [ work, late ] );
	} finally {
		clearTimeout( timer );
	}
}

function writePage( results: Results ): void {
	mkdirSync( data, { recursive: true } );
	writeFileSync(
		path.join( data, `catalogue-${ results.size }.json` ),
		`${ JSON.stringify( results, null, '\t' ) }\n`
	);
	const all = readdirSync( data )
		.filter( ( name ) => /^catalogue-\d+\.json$/.test( name ) )
		.map(
			( name ) =>
				JSON.parse(
					readFileSync( path.join( data, name ), 'utf8' )
				) as Results
		)
		.sort( ( a, b ) => a.size - b.size );
	writeFileSync(
		path.join( docs, 'benchmarks.md' ),
		page( all, readFileSync( path.join( data, 'notes.md' ), 'utf8' ) )
	);
}

try {
	const options = readOptions( process.argv.slice( 2 ) );
	const results = await measure( options );
	process.stdout.write( `${ resultLines( results ).join( '\n' ) }\n` );
	if ( options.writesPage ) {
		writePage( results );
	}
	process.exit( results.failures.length > 0 ? 1 : 0 );
} catch ( error ) {
	say( error instanceof Error ? error.message : String( error ) );
	process.exit( 2 );
}
