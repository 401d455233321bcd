import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lastLine, repository, run } from './shell.mjs';

const inRepository = ( ...parts ) => path.join( repository, ...parts );

/** Whether every package stands in `node_modules` in the version that the lock names. */
function isCurrent() {
	const installed = inRepository( 'node_modules/.package-lock.json' );
	if ( ! existsSync( installed ) || ! existsSync( nodeBinary() ) ) {
		return false;
	}
	const read = ( file ) =>
		JSON.parse( readFileSync( file, 'utf8' ) ).packages;
	const present = read( installed );
	return Object.entries( read( inRepository( 'package-lock.json' ) ) ).every(
		( [ name, wanted ] ) =>
			name === '' ||
			// Other platforms' packages are absent by right.
			wanted.optional ||
			present[ name ]?.version === wanted.version
	);
}

/** Node 24 of the development dependencies. */
export const nodeBinary = () => inRepository( 'node_modules/node/bin/node' );

/** Without these nothing runs: the one piece whose failure ends the command. */
export function nodePackages( say ) {
	if ( isCurrent() ) {
		return;
	}
	say( 'installing Node packages (npm ci), a few minutes the first time' );
	const result = run( 'npm', [
		'ci',
		'--no-audit',
		'--no-fund',
		'--loglevel=error',
	] );
	if ( ! result.ok ) {
		throw new Error(
			`npm ci failed, and nothing runs without it: ${ lastLine( result.said ) }`
		);
	}
	if ( ! existsSync( nodeBinary() ) ) {
		throw new Error(
			'npm ci did not bring Node 24 (package "node"): its install script must be allowed to run.'
		);
	}
}
