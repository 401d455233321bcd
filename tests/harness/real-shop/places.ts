import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export const repository = path.resolve( import.meta.dirname, '../../..' );

export const phpScripts = path.join( import.meta.dirname, 'php' );

/** Sources, templates and running shops live here, never in the repository. */
export function cacheFolder(): string {
	return path.join( homedir(), '.cache/wapro-mag-for-woocommerce' );
}

/** Finds a program on the PATH or among the system's own folders. */
export function findProgram( ...names: readonly string[] ): string | undefined {
	const folders = [
		...( process.env.PATH ?? '' ).split( path.delimiter ),
		'/usr/sbin',
		'/usr/local/sbin',
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
