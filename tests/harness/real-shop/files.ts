import { constants } from 'node:fs';
import {
	copyFile,
	cp,
	link,
	mkdir,
	readdir,
	symlink,
	writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { phpScripts } from './places.ts';
import type { Sources } from './sources.ts';

export const pluginSlug = 'wapro-mag-for-woocommerce';

/**
 * A WordPress folder of its own over shared sources: code is linked, not copied;
 * uploads, languages and must-use plugins are this shop's.
 */
export async function layOutRoot(
	root: string,
	sources: Sources,
	plugin?: string
): Promise< void > {
	const content = path.join( root, 'wp-content' );
	await linkTree(
		sources.wordpress,
		root,
		( name ) => name !== 'wp-content'
	);
	for ( const folder of [
		'plugins',
		'mu-plugins',
		'languages',
		'uploads',
		'upgrade',
	] ) {
		await mkdir( path.join( content, folder ), { recursive: true } );
	}
	await symlink(
		path.join( sources.wordpress, 'wp-content/themes' ),
		path.join( content, 'themes' )
	);
	await symlink(
		sources.woocommerce,
		path.join( content, 'plugins/woocommerce' )
	);
	if ( plugin ) {
		await symlink( plugin, path.join( content, 'plugins', pluginSlug ) );
	}
	await copyFile(
		path.join( phpScripts, 'drop-in.php' ),
		path.join( content, 'mu-plugins/test-shop.php' )
	);
	// Enough for WordPress to accept the language; plugins bring their own texts.
	await writeFile( path.join( content, 'languages/pl_PL.mo' ), '' );
	await writeFile( path.join( content, 'index.php' ), '<?php\n' );
}

/** Hard links where the file system allows: real paths stay inside the shop. */
async function linkTree(
	from: string,
	to: string,
	wanted: ( name: string ) => boolean = () => true
): Promise< void > {
	await mkdir( to, { recursive: true } );
	for ( const entry of await readdir( from, { withFileTypes: true } ) ) {
		const source = path.join( from, entry.name );
		const target = path.join( to, entry.name );
		if ( ! wanted( entry.name ) ) {
			continue;
		}
		if ( entry.isDirectory() ) {
			await linkTree( source, target );
		} else if ( entry.isFile() ) {
			await link( source, target ).catch( () =>
				copyFile( source, target, constants.COPYFILE_FICLONE )
			);
		} else {
			await cp( source, target, { verbatimSymlinks: true } );
		}
	}
}

/** The address and the database belong to the shop, so does the file that names them. */
export async function writeConfiguration(
	root: string,
	options: {
		readonly url: string;
		readonly socket: string;
		readonly database: string;
		readonly mails: string;
		readonly debugLog: string;
	}
): Promise< void > {
	await mkdir( options.mails, { recursive: true } );
	const constantsOfShop: Record< string, string | boolean > = {
		DB_NAME: options.database,
		DB_USER: 'root',
		DB_PASSWORD: '',
		DB_HOST: `localhost:${ options.socket }`,
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		WP_HOME: options.url,
		WP_SITEURL: options.url,
		WP_ENVIRONMENT_TYPE: 'local',
		WP_DEBUG: true,
		WP_DEBUG_LOG: options.debugLog,
		DISABLE_WP_CRON: true,
		WP_HTTP_BLOCK_EXTERNAL: true,
		AUTOMATIC_UPDATER_DISABLED: true,
		FS_METHOD: 'direct',
		WAPRO_MAG_TEST_MAILS: options.mails,
	};
	for ( const name of [
		'AUTH_KEY',
		'SECURE_AUTH_KEY',
		'LOGGED_IN_KEY',
		'NONCE_KEY',
		'AUTH_SALT',
		'SECURE_AUTH_SALT',
		'LOGGED_IN_SALT',
		'NONCE_SALT',
	] ) {
		constantsOfShop[ name ] = `test shop ${ name }`;
	}
	const host = new URL( options.url ).host;
	await writeFile(
		path.join( root, 'wp-config.php' ),
		`<?php
if ( PHP_SAPI === 'cli' ) {
	$_SERVER += [ 'HTTP_HOST' => '${ host }', 'SERVER_NAME' => '127.0.0.1', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1' ];
}
${ Object.entries( constantsOfShop )
	.map(
		( [ name, value ] ) =>
			`define( '${ name }', ${ typeof value === 'string' ? phpString( value ) : String( value ) } );`
	)
	.join( '\n' ) }
// Scripts of the harness show their errors, pages do not.
define( 'WP_DEBUG_DISPLAY', PHP_SAPI === 'cli' ? null : false );
define( 'WP_DISABLE_FATAL_ERROR_HANDLER', PHP_SAPI === 'cli' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`
	);
}

function phpString( value: string ): string {
	return `'${ value.replaceAll( '\\', '\\\\' ).replaceAll( "'", "\\'" ) }'`;
}
