import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { find, lastLine, repository, run } from './shell.mjs';

const stamp = path.join( repository, 'vendor/.installed-for' );

const wanted = () =>
	createHash( 'sha256' )
		.update( readFileSync( path.join( repository, 'composer.json' ) ) )
		.digest( 'hex' );

const cost = 'PHP checks and PHP tests are left out';

export const composerPackages = {
	name: 'composer',
	isPresent: () =>
		existsSync( path.join( repository, 'vendor/autoload.php' ) ) &&
		existsSync( stamp ) &&
		readFileSync( stamp, 'utf8' ) === wanted(),
	provide( say ) {
		if ( ! find( 'php' ) || ! find( 'composer' ) ) {
			return `PHP or Composer is missing: ${ cost }.`;
		}
		say( 'installing PHP packages (composer install)' );
		const result = run(
			'composer',
			[ 'install', '--no-interaction', '--no-progress', '--quiet' ],
			{ env: { COMPOSER_ALLOW_SUPERUSER: '1' } }
		);
		if ( ! result.ok ) {
			return `composer install failed (${ lastLine( result.said ) }): ${ cost }.`;
		}
		writeFileSync( stamp, wanted() );
		return '';
	},
};
