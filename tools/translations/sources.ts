import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { merged } from './entry.ts';
import type { Entry } from './entry.ts';
import { headerEntries, phpEntries } from './php.ts';
import { typescriptEntries } from './typescript.ts';

function filesBelow( root: string, folder: string, ending: RegExp ): string[] {
	return readdirSync( path.join( root, folder ), {
		recursive: true,
		withFileTypes: true,
	} )
		.filter( ( file ) => file.isFile() && ending.test( file.name ) )
		.map( ( file ) =>
			path
				.relative( root, path.join( file.parentPath, file.name ) )
				.replaceAll( path.sep, '/' )
		)
		.sort();
}

/**
 * Every translatable string of the plugin and the panel.
 * @param root Of the repository.
 */
export function extract( root: string ): readonly Entry[] {
	const read = ( file: string ) =>
		readFileSync( path.join( root, file ), 'utf8' );
	const main = 'plugin/wapro-mag-for-woocommerce.php';
	const php = [
		...[ main, 'plugin/uninstall.php' ].filter( ( file ) =>
			existsSync( path.join( root, file ) )
		),
		...filesBelow( root, 'plugin/src', /(?<!\.generated)\.php$/ ),
		...filesBelow( root, 'plugin/templates', /\.php$/ ),
	];
	return merged( [
		...headerEntries( read( main ), main ),
		...filesBelow( root, 'admin-ui', /(?<!\.d)\.tsx?$/ ).flatMap(
			( file ) => typescriptEntries( read( file ), file )
		),
		...php.flatMap( ( file ) => phpEntries( read( file ), file ) ),
	] );
}
