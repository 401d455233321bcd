import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { nodeBinary } from './node-packages.mjs';
import { find, installPackages, lastLine, repository, run } from './shell.mjs';

const cost =
	'the embedded shop stands in, and tests on a real shop are skipped';

const marks = {
	wordpress: 'wp-includes/version.php',
	woocommerce: 'woocommerce.php',
};

export const hasSources = () =>
	Object.entries( marks ).every( ( [ kind, mark ] ) => {
		const folder =
			process.env[ `${ kind.toUpperCase() }_DIR` ] ||
			path.join( homedir(), '.cache/wapro-mag-for-woocommerce', kind );
		return existsSync( path.join( folder, mark ) );
	} );

/** From wordpress.org into the cache, checked against the published checksums. */
export const shopSources = {
	name: 'sources',
	isPresent: hasSources,
	provide( say ) {
		say( 'looking for WordPress and WooCommerce at wordpress.org' );
		const result = run(
			nodeBinary(),
			[ path.join( repository, 'tests/harness/real-shop/obtain.ts' ) ],
			{ env: { NODE_USE_ENV_PROXY: '1', NODE_NO_WARNINGS: '1' } }
		);
		return result.ok
			? ''
			: `No WordPress and WooCommerce here (${ lastLine( result.said ) }): ${ cost }.`;
	},
};

export const database = {
	name: 'mariadb',
	isPresent: () =>
		find( 'mariadbd', 'mysqld' ) !== undefined &&
		find( 'my_print_defaults' ) !== undefined,
	provide( say ) {
		say( 'installing MariaDB' );
		// The cores alone: nothing is started by these packages. The client's brings what a new database needs to be made.
		return installPackages( 'mariadb-server-core', 'mariadb-client-core' )
			? ''
			: `MariaDB is missing and cannot be installed here: ${ cost }.`;
	},
};

const hasMysqli = () =>
	run( 'php', [ '-r', 'exit( extension_loaded( "mysqli" ) ? 0 : 1 );' ] ).ok;

export const phpDatabaseExtension = {
	name: 'mysqli',
	isPresent: hasMysqli,
	provide( say ) {
		if ( ! find( 'php' ) ) {
			return `PHP is missing: ${ cost }.`;
		}
		say( 'installing the PHP extension mysqli' );
		if ( find( 'docker-php-ext-install' ) ) {
			run( 'docker-php-ext-install', [ 'mysqli' ] );
		} else {
			const version = run( 'php', [
				'-r',
				'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;',
			] );
			installPackages( `php${ version.out.trim() }-mysql` );
		}
		return hasMysqli()
			? ''
			: `PHP has no mysqli and it cannot be installed here: ${ cost }.`;
	},
};
