/** `npm run bench -- catalogue|customers|orders|invoices`: see the README. */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { facts } from './measure/facts.ts';
import { again } from './measure/again.ts';
import type {
	Book,
	Line,
	Measurement,
	Results,
	Target,
} from './measure/results.ts';
import { readOptions, type Options, type SubjectName } from './options.ts';
import { page } from './report/page.ts';
import { resultLines } from './report/lines.ts';
import { startStage, type Stage } from './stage/stage.ts';
import type { Subject } from './subject.ts';
import { catalogue } from './subjects/catalogue.ts';
import { customers } from './subjects/customers.ts';
import { invoices } from './subjects/invoices.ts';
import { orders } from './subjects/orders.ts';
import { LIMITS } from './steps/limits.ts';

const subjects: Readonly< Record< SubjectName, Subject > > = {
	catalogue,
	customers,
	orders,
	invoices,
};

const docs = path.resolve( import.meta.dirname, '../docs' );
const data = path.join( docs, 'benchmarks' );

const say = ( line: string ) => process.stderr.write( `${ line }\n` );

async function measure( options: Options ): Promise< Results > {
	const measurements: Measurement[] = [];
	const targets: Target[] = [];
	const notes: Line[] = [];
	const failures: Line[] = [];
	const bookOf = ( step: string ): Book => ( {
		measure: ( one ) => void measurements.push( { step, ...one } ),
		find: ( task, way ) =>
			measurements.find(
				( one ) => one.task === task && one.way === way
			),
		target: ( one ) => void targets.push( { step, ...one } ),
		note: ( text ) => void notes.push( { step, text } ),
	} );
	const { steps, seed } = subjects[ options.subject ];
	const chosen = steps.filter(
		( { name } ) =>
			options.only.length === 0 || options.only.includes( name )
	);
	const began = Date.now();
	const ends = began + options.minutes * 60_000;
	const minutes = () => ( ( Date.now() - began ) / 60_000 ).toFixed( 1 );
	const about = await facts( options );
	let stage: Stage | undefined;
	try {
		stage = await startStage( {
			articles: seed( options ),
			databaseMemory: options.databaseMemory,
		} );
		say( `[${ minutes() } min] shop, WAPRO and worker run` );
		for ( const { name, run } of chosen ) {
			await within(
				ends - Date.now(),
				run( stage, options, bookOf( name ) )
			).catch( ( error: unknown ) => {
				const text =
					error instanceof Error ? error.message : String( error );
				failures.push( { step: name, text } );
				say( `${ name } failed: ${ text }` );
			} );
			say( `[${ minutes() } min] ${ name }` );
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
		steps: chosen.map( ( { name } ) => name ),
	};
}

/** With what earlier runs of this size found by steps that this one left out, and the targets over all of them. */
function whole( results: Results, options: Options ): Results {
	const { limits } = subjects[ options.subject ];
	const file = fileOf( options );
	const all =
		options.only.length > 0 && existsSync( file )
			? again( readResults( file ), results )
			: results;
	return {
		...all,
		targets: [
			...all.targets.filter( ( { step } ) => step !== LIMITS ),
			...limits( all ),
		],
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

const fileOf = ( { subject, size }: Options ): string =>
	path.join( data, `${ subject }-${ size }.json` );

const readResults = ( file: string ): Results =>
	JSON.parse( readFileSync( file, 'utf8' ) ) as Results;

function writePage( results: Results, options: Options ): void {
	const { words, notes } = subjects[ options.subject ];
	mkdirSync( data, { recursive: true } );
	writeFileSync(
		fileOf( options ),
		`${ JSON.stringify( results, null, '\t' ) }\n`
	);
	const mine = new RegExp( `^${ options.subject }-\\d+\\.json$` );
	const all = readdirSync( data )
		.filter( ( name ) => mine.test( name ) )
		.map( ( name ) => readResults( path.join( data, name ) ) )
		.sort( ( a, b ) => a.size - b.size );
	writeFileSync(
		path.join( docs, words.file ),
		page( words, all, readFileSync( path.join( data, notes ), 'utf8' ) )
	);
}

try {
	const options = readOptions( process.argv.slice( 2 ) );
	const results = whole( await measure( options ), options );
	process.stdout.write( `${ resultLines( results ).join( '\n' ) }\n` );
	if ( options.writesPage ) {
		writePage( results, options );
	}
	process.exit( results.failures.length > 0 ? 1 : 0 );
} catch ( error ) {
	say( error instanceof Error ? error.message : String( error ) );
	process.exit( 2 );
}
