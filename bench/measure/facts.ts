import { cpus, loadavg, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from '../../tests/harness/real-shop/places.ts';
import { localSources } from '../../tests/harness/real-shop/sources.ts';
import { runProcess } from '../../tests/harness/process.ts';
import type { Options } from '../options.ts';
import type { Facts } from './results.ts';

const said = ( command: string, ...args: string[] ): Promise< string > =>
	runProcess( { name: command, command, args } ).then(
		( text ) => text.trim(),
		() => 'unknown'
	);

const numberIn = ( text: string ): string =>
	/\d+\.\d+(\.\d+)?/.exec( text )?.[ 0 ] ?? 'unknown';

/** Where and with what a run was made. */
export async function facts( options: Options ): Promise< Facts > {
	const { wordpress, woocommerce } = localSources();
	const versionIn = ( file: string, pattern: RegExp ): string => {
		try {
			return (
				pattern.exec( readFileSync( file, 'utf8' ) )?.[ 1 ] ?? 'unknown'
			);
		} catch {
			return 'unknown';
		}
	};
	const [ processor ] = cpus();
	return {
		date: new Date().toISOString().slice( 0, 16 ).replace( 'T', ' ' ),
		commit: await said( 'git', 'rev-parse', '--short', 'HEAD' ),
		machine: `${ cpus().length } × ${ processor?.model.trim() ?? 'unknown' }, ${ Math.round( totalmem() / 1024 ** 3 ) } GB, loopback`,
		versions: [
			`WordPress ${ versionIn( path.join( wordpress ?? '', 'wp-includes/version.php' ), /\$wp_version = '([^']+)'/ ) }`,
			`WooCommerce ${ versionIn( path.join( woocommerce ?? '', 'woocommerce.php' ), /Version: (\S+)/ ) }`,
			`PHP ${ await said( 'php', '-r', 'echo PHP_VERSION;' ) }`,
			`MariaDB ${ numberIn( ( await said( findProgram( 'mariadbd', 'mysqld' ) ?? 'mariadbd', '--version' ) ).replace( /^\S+\s+Ver\s+/, '' ) ) }`,
			`Node ${ process.versions.node }`,
		].join( ', ' ),
		load: ( ( loadavg()[ 1 ] ?? 0 ) / cpus().length ).toFixed( 1 ),
		flags: options.flags,
	};
}
