import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { nodeBinary } from './node-packages.mjs';
import { find, installPackages, repository, run } from './shell.mjs';

const system = () => find( 'chromium', 'chromium-browser', 'google-chrome' );

function playwrights() {
	const folder =
		process.env.PLAYWRIGHT_BROWSERS_PATH ||
		path.join( homedir(), '.cache/ms-playwright' );
	return (
		existsSync( folder ) &&
		readdirSync( folder ).some( ( name ) => /^chromium-\d+$/.test( name ) )
	);
}

export const browser = {
	name: 'browser',
	isPresent: () => system() !== undefined || playwrights(),
	provide( say ) {
		say( 'installing Chromium' );
		if ( installPackages( 'chromium' ) && system() ) {
			return '';
		}
		const result = run( nodeBinary(), [
			path.join( repository, 'node_modules/@playwright/test/cli.js' ),
			'install',
			'chromium',
		] );
		return result.ok
			? ''
			: 'Chromium is missing and cannot be installed here: browser tests are skipped.';
	},
};
