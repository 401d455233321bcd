/*
 * Translations of the plugin and the panel.
 *
 *   node tools/translations.ts          strings → .pot, .po brought up to date, .po → .mo and .json
 *   node tools/translations.ts --check  writes nothing; fails when a file is out of date or a translation is missing
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
	polishJson,
	polishMo,
	polishPoText,
	potText,
	readPo,
} from './translations/catalogue.ts';
import { faults } from './translations/check.ts';
import { domain } from './translations/entry.ts';
import { extract } from './translations/sources.ts';

const root = path.resolve( import.meta.dirname, '..' );
const folder = path.join( root, 'plugin/languages' );
const polish = path.join( folder, `${ domain }-pl_PL` );

const entries = extract( root );
const known = existsSync( `${ polish }.po` )
	? readPo( readFileSync( `${ polish }.po`, 'utf8' ) )
	: new Map< string, string[] >();

const files: Readonly< Record< string, string | Buffer > > = {
	[ path.join( folder, `${ domain }.pot` ) ]: potText( entries ),
	[ `${ polish }.po` ]: polishPoText( entries, known ),
	[ `${ polish }.mo` ]: polishMo( entries, known ),
	// Named by the script's handle, so that one file serves the panel and all its chunks.
	[ `${ polish }-wapro-mag-panel.json` ]: polishJson( entries, known ),
};

function isCurrent( file: string, content: string | Buffer ): boolean {
	return (
		existsSync( file ) &&
		readFileSync( file ).equals( Buffer.from( content ) )
	);
}

const isCheck = process.argv.includes( '--check' );
const stale = Object.entries( files ).filter(
	( [ file, content ] ) => ! isCurrent( file, content )
);
if ( ! isCheck ) {
	mkdirSync( folder, { recursive: true } );
	stale.forEach( ( [ file, content ] ) => writeFileSync( file, content ) );
}
const problems = [
	...( isCheck
		? stale.map(
				( [ file ] ) =>
					`${ path.relative(
						root,
						file
					) } is out of date: run node tools/translations.ts`
			)
		: [] ),
	...faults( entries, known ),
];
problems.forEach( ( problem ) => process.stderr.write( `${ problem }\n` ) );
process.stdout.write(
	`${ entries.length } strings, ${ problems.length } problems\n`
);
if ( isCheck && problems.length > 0 ) {
	process.exitCode = 1;
}
