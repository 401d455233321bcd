/**
 * Sets up what is missing, then runs a TypeScript file with the Node of the development
 * dependencies: `node tools/with-setup.mjs demo/run.ts --once`.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { nodeBinary } from './setup/node-packages.mjs';
import { setUp } from './setup.mjs';

const [ script, ...args ] = process.argv.slice( 2 );

if ( ! script ) {
	process.stderr.write(
		'usage: node tools/with-setup.mjs <script.ts> [arguments]\n'
	);
	process.exit( 2 );
}

try {
	setUp( script, args );
} catch ( error ) {
	process.stderr.write( `setup: ${ error.message }\n` );
	process.exit( 1 );
}

const binaries = path.resolve( 'node_modules/.bin' );
const child = spawn(
	nodeBinary(),
	[
		'--disable-proto=delete',
		'--disable-warning=ExperimentalWarning',
		script,
		...args,
	],
	{
		stdio: 'inherit',
		env: {
			...process.env,
			PATH: `${ binaries }${ path.delimiter }${ process.env.PATH ?? '' }`,
		},
	}
);

// A terminal tells both; the child decides when it is done.
process.on( 'SIGINT', () => {} );
process.on( 'SIGTERM', () => child.kill( 'SIGTERM' ) );
process.on( 'SIGHUP', () => child.kill( 'SIGHUP' ) );

child.on( 'error', ( error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
child.on( 'exit', ( code, signal ) => {
	process.exitCode = signal ? 1 : ( code ?? 1 );
} );
