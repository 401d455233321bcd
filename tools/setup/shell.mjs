import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath( new URL( '../..', import.meta.url ) );

/** Finds a program on the PATH or among the system's own folders. */
export function find( ...names ) {
	const folders = [
		...( process.env.PATH ?? '' ).split( path.delimiter ),
		'/usr/sbin',
		'/sbin',
	];
	for ( const name of names ) {
		for ( const folder of folders ) {
			const file = path.join( folder, name );
			if ( folder !== '' && existsSync( file ) ) {
				return file;
			}
		}
	}
	return undefined;
}

/** Runs quietly; what was said comes back, so that only failures are shown. */
export function run( command, args, { env = {}, timeoutMs = 900_000 } = {} ) {
	const result = spawnSync( command, args, {
		cwd: repository,
		env: { ...process.env, ...env },
		encoding: 'utf8',
		timeout: timeoutMs,
		stdio: [ 'ignore', 'pipe', 'pipe' ],
		maxBuffer: 64 * 1024 * 1024,
	} );
	const said = `${ result.stdout ?? '' }${ result.stderr ?? '' }`.trim();
	return {
		ok: result.status === 0,
		said: said || result.error?.message || `ended with ${ result.status }`,
		out: result.stdout ?? '',
	};
}

/** The last line that says something: usually the reason. */
export const lastLine = ( text ) =>
	text
		.split( '\n' )
		.map( ( line ) => line.trim() )
		.filter( ( line ) => line !== '' && ! line.startsWith( 'npm notice' ) )
		.at( -1 ) ?? '';

export const isRoot = () => process.getuid?.() === 0;

/** Debian's packages, where we may install them; false when we may not or it failed. */
export function installPackages( ...names ) {
	if ( ! isRoot() || ! find( 'apt-get' ) ) {
		return false;
	}
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const options = [
		'-q',
		'-y',
		'--no-install-recommends',
		'-o',
		'Acquire::Retries=1',
		'-o',
		'Acquire::http::Timeout=15',
	];
	const install = () =>
		run( 'apt-get', [ ...options, 'install', ...names ], { env } ).ok;
	// The lists may be there already.
	return (
		install() ||
		( run( 'apt-get', [ ...options, 'update' ], { env } ).ok && install() )
	);
}
