/**
 * Builds dist/wapro-mag-for-woocommerce.zip: `npm run zip`. With --no-build the panel and
 * the worker that stand in the plugin folder are taken.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import AdmZip from 'adm-zip';
import { agreedVersion, releaseFiles } from './zip/contents.ts';

const root = path.resolve( import.meta.dirname, '..' );
const plugin = path.join( root, 'plugin' );
const slug = 'wapro-mag-for-woocommerce';
const target = path.join( root, 'dist', `${ slug }.zip` );

function build(): void {
	const panel = path.join( root, 'node_modules/.bin/wp-scripts' );
	const run = ( file: string, args: string[], env = {} ) =>
		execFileSync( file, args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: [ 'ignore', 'ignore', 'inherit' ],
		} );
	rmSync( path.join( plugin, 'build' ), { recursive: true, force: true } );
	run( panel, [ 'build' ], { WAPRO_MAG_BUILD: 'plugin' } );
	run( process.execPath, [ path.join( root, 'tools/build-worker.mjs' ) ] );
}

if ( ! process.argv.includes( '--no-build' ) ) {
	build();
}

const text = ( ...parts: string[] ) =>
	readFileSync( path.join( root, ...parts ), 'utf8' );
const version = agreedVersion( {
	packageJson: text( 'package.json' ),
	mainFile: text( 'plugin', `${ slug }.php` ),
	readme: text( 'plugin/readme.txt' ),
} );

const zip = new AdmZip();
for ( const file of releaseFiles( plugin ) ) {
	zip.addFile(
		`${ slug }/${ file }`,
		readFileSync( path.join( plugin, file ) ),
		'',
		0o644
	);
}
mkdirSync( path.dirname( target ), { recursive: true } );
rmSync( target, { force: true } );
zip.writeZip( target );

const kilobytes = Math.round( statSync( target ).size / 1024 );
console.log(
	`${ path.relative( root, target ) }: version ${ version }, ${ kilobytes } KB`
);
