/**
 * Brings what a fresh machine lacks: packages, and for the real shop and the browser
 * whatever can be had. Plain JavaScript, since nothing is installed yet. Silent when
 * nothing is missing; optional pieces never fail the command.
 */
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { browser } from './setup/browser.mjs';
import { composerPackages } from './setup/composer-packages.mjs';
import { provideIfMissing } from './setup/failures.mjs';
import { nodePackages } from './setup/node-packages.mjs';
import {
	database,
	hasSources,
	phpDatabaseExtension,
	shopSources,
} from './setup/real-shop.mjs';

const say = ( sentence ) => process.stderr.write( `setup: ${ sentence }\n` );

/** What each command needs beside the Node packages. */
const needs = {
	'tools/test.ts': [ 'php', 'shop', 'browser' ],
	'demo/run.ts': [ 'shop' ],
	'tests/faults/run.ts': [ 'shop' ],
};

const everything = [ 'php', 'shop', 'browser' ];

/**
 * @param {string}   [script] The command's script; without it everything is set up.
 * @param {string[]} [args]   Its arguments.
 */
export function setUp( script, args = [] ) {
	nodePackages( say );
	const wanted = new Set( script ? ( needs[ script ] ?? [] ) : everything );
	if ( args.some( ( arg ) => /^--only=(static|unit|,)+$/.test( arg ) ) ) {
		wanted.delete( 'shop' );
		wanted.delete( 'browser' );
	}
	if ( args.includes( '--shop=embedded' ) ) {
		wanted.delete( 'shop' );
	}
	const pieces = [];
	if ( wanted.has( 'php' ) ) {
		pieces.push( composerPackages );
	}
	if ( wanted.has( 'shop' ) ) {
		pieces.push( shopSources, database, phpDatabaseExtension );
	}
	if ( wanted.has( 'browser' ) ) {
		pieces.push( browser );
	}
	for ( const piece of pieces ) {
		const helpsNobody =
			[ database, phpDatabaseExtension ].includes( piece ) &&
			! hasSources();
		if ( ! helpsNobody ) {
			provideIfMissing( piece, say );
		}
	}
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ?? '' ).href ) {
	try {
		setUp();
	} catch ( error ) {
		say( error.message );
		process.exitCode = 1;
	}
}
