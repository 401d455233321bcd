import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProcess } from '../process.ts';
import { createDataDirectory, mariadb, startDatabase } from './database.ts';
import { layOutRoot, writeConfiguration } from './files.ts';
import { cacheFolder, phpScripts } from './places.ts';
import type { Sources } from './sources.ts';

/** The same for each test shop: it is reachable on loopback only. */
export const password = 'test-shop-only';

export const databaseName = 'shop';

/**
 * An installed shop without our plugin, as a data directory to copy: made once per
 * version of WordPress, WooCommerce, MariaDB, PHP and of the scripts that install it.
 */
export async function template( sources: Sources ): Promise< string > {
	const folder = path.join(
		cacheFolder(),
		'templates',
		await templateKey( sources )
	);
	if ( ! existsSync( folder ) ) {
		await build( folder, sources );
	}
	return folder;
}

async function templateKey( sources: Sources ): Promise< string > {
	const hash = createHash( 'sha256' );
	hash.update(
		readFileSync(
			path.join( sources.wordpress, 'wp-includes/version.php' )
		)
	);
	hash.update(
		readFileSync( path.join( sources.woocommerce, 'woocommerce.php' ) )
	);
	for ( const program of [ mariadb() ?? 'mariadbd', 'php' ] ) {
		hash.update(
			await runProcess( {
				name: program,
				command: program,
				args: [ '--version' ],
			} )
		);
	}
	for ( const script of [
		'install-wordpress',
		'activate-woocommerce',
		'configure-shop',
	] ) {
		hash.update(
			readFileSync( path.join( phpScripts, `${ script }.php` ) )
		);
	}
	return hash.digest( 'hex' ).slice( 0, 16 );
}

async function build( folder: string, sources: Sources ): Promise< void > {
	removeOld( path.dirname( folder ) );
	const work = mkdtempSync( `${ folder }-` );
	const sockets = mkdtempSync( path.join( tmpdir(), 'wapro-mag-' ) );
	const root = path.join( work, 'root' );
	const dataDirectory = path.join( work, 'database' );
	try {
		await Promise.all( [
			layOutRoot( root, sources ),
			createDataDirectory( dataDirectory ),
		] );
		const database = await startDatabase( {
			dataDirectory,
			socket: path.join( sockets, 'db.sock' ),
			logFile: path.join( work, 'database.log' ),
		} );
		try {
			await database.query(
				`CREATE DATABASE ${ databaseName } CHARACTER SET utf8mb4`
			);
			await writeConfiguration( root, {
				url: 'http://127.0.0.1',
				socket: database.socket,
				database: databaseName,
				mails: path.join( work, 'mails' ),
				debugLog: path.join( work, 'debug.log' ),
			} );
			await step( 'install-wordpress', root, 'pl_PL', password );
			await step( 'activate-woocommerce', root );
			await step( 'configure-shop', root, password );
		} finally {
			await database.stop();
		}
		rmSync( root, { recursive: true } );
		// Somebody else may have been quicker.
		if ( ! existsSync( folder ) ) {
			renameSync( work, folder );
		}
	} finally {
		rmSync( work, { recursive: true, force: true } );
		rmSync( sockets, { recursive: true, force: true } );
	}
}

/** One template is 100 MB; those of former versions go. */
function removeOld( templates: string ): void {
	mkdirSync( templates, { recursive: true } );
	for ( const name of readdirSync( templates ) ) {
		if ( /^[0-9a-f]{16}$/.test( name ) ) {
			rmSync( path.join( templates, name ), {
				recursive: true,
				force: true,
			} );
		}
	}
}

/** Runs one of the PHP scripts, with the shop's folder as its first argument. */
export async function step(
	script: string,
	root: string,
	...args: string[]
): Promise< string > {
	return runProcess( {
		name: script,
		command: 'php',
		args: [
			'-d',
			'display_errors=stderr',
			'-d',
			'memory_limit=512M',
			path.join( phpScripts, `${ script }.php` ),
			root,
			...args,
		],
	} );
}
