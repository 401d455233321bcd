import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Kept out of a release wherever they stand. */
const unwanted = [
	/(^|\/)\./,
	/\.map$/,
	/\.LICENSE\.txt$/,
	/(^|\/)(tests?|node_modules)\//,
	/(^|\/)(composer|package)(-lock)?\.json$/,
	/\.dist$/,
	/~$/,
];

/** What has to be in it: a zip without one of these is not a release. */
const required = [
	'wapro-mag-for-woocommerce.php',
	'uninstall.php',
	'readme.txt',
	'build/panel.js',
	'build/panel.asset.php',
	'languages/wapro-mag-for-woocommerce-pl_PL.mo',
	'worker/worker.mjs',
	'worker/wapro-mag-worker.service',
	'worker/Containerfile',
	'worker/README.md',
];

/** Files of the plugin folder that belong to a release, sorted. Throws when one is missing. */
export function releaseFiles( plugin: string ): readonly string[] {
	const files = readdirSync( plugin, {
		recursive: true,
		withFileTypes: true,
	} )
		.filter( ( entry ) => entry.isFile() )
		.map( ( entry ) =>
			path
				.relative( plugin, path.join( entry.parentPath, entry.name ) )
				.split( path.sep )
				.join( '/' )
		)
		.filter(
			( file ) => ! unwanted.some( ( pattern ) => pattern.test( file ) )
		)
		.sort();
	const missing = required.filter( ( file ) => ! files.includes( file ) );
	if ( missing.length > 0 ) {
		throw new Error( `The plugin folder lacks ${ missing.join( ', ' ) }.` );
	}
	return files;
}

/** The version stands in three places; a release with two of them is a mistake. */
export function agreedVersion( sources: {
	readonly packageJson: string;
	readonly mainFile: string;
	readonly readme: string;
} ): string {
	const version = ( JSON.parse( sources.packageJson ) as { version: string } )
		.version;
	const header = /^ \* Version:\s+(\S+)$/m.exec( sources.mainFile )?.[ 1 ];
	const stable = /^Stable tag:\s+(\S+)$/m.exec( sources.readme )?.[ 1 ];
	if ( header !== version || stable !== version ) {
		throw new Error(
			`package.json says version ${ version }, the plugin's header ${ header }, readme.txt ${ stable }.`
		);
	}
	return version;
}
