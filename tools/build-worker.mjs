/**
 * Bundles the sync worker to one file for the plugin zip: plugin/worker/, or the folder named by `--to=`.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath( new URL( '..', import.meta.url ) );
const named = process.argv.find( ( one ) => one.startsWith( '--to=' ) );
const target = named
	? path.resolve( named.slice( '--to='.length ) )
	: path.join( root, 'plugin/worker' );

rmSync( target, { recursive: true, force: true } );
mkdirSync( target, { recursive: true } );

await build( {
	entryPoints: [ path.join( root, 'sync-worker/main.ts' ) ],
	outfile: path.join( target, 'worker.mjs' ),
	bundle: true,
	platform: 'node',
	target: 'node22',
	format: 'esm',
	mainFields: [ 'module', 'main' ],
	legalComments: 'eof',
	logLevel: 'warning',
	banner: {
		// CommonJS packages inside the bundle look for these.
		js: [
			"import { createRequire as __createRequire } from 'node:module';",
			'const require = __createRequire( import.meta.url );',
			'const __filename = import.meta.filename;',
			'const __dirname = import.meta.dirname;',
		].join( '\n' ),
	},
} );

cpSync( path.join( root, 'sync-worker/deploy' ), target, { recursive: true } );
