import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './shell.mjs';

const file = path.join( repository, '.cache/setup.json' );
const retryAfterMs = 30 * 60_000;

function read() {
	try {
		return JSON.parse( readFileSync( file, 'utf8' ) );
	} catch {
		return {};
	}
}

/**
 * Provides an optional piece that is missing; what failed in the last half hour is not
 * tried again, so that a machine without network does not wait at every command.
 *
 * @param {{name: string, isPresent: () => boolean, provide: (say: Function) => string}} piece What to provide.
 * @param {(sentence: string) => void}                                                   say   Tells the person.
 */
export function provideIfMissing( piece, say ) {
	if ( piece.isPresent() ) {
		return;
	}
	const last = read()[ piece.name ];
	if ( last && Date.now() - last.at < retryAfterMs ) {
		say( last.why );
		return;
	}
	const why = piece.provide( say );
	const { [ piece.name ]: _, ...others } = read();
	const noted =
		why === ''
			? others
			: { ...others, [ piece.name ]: { at: Date.now(), why } };
	mkdirSync( path.dirname( file ), { recursive: true } );
	writeFileSync( file, JSON.stringify( noted ) );
	if ( why !== '' ) {
		say( why );
	}
}
