import { lstat, mkdir, open, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { asSyncError, SyncError } from '../errors.ts';
import type { AnswerFile, Answers } from '../ports/answers.ts';
import { folderFiles } from './folder-files.ts';

/** As the shop takes it by HTTP. */
const MOST_BYTES = 512 * 1024;
/** A file that is no whole JSON at this age is broken, not under way. */
const SETTLED_MS = 60_000;
const ANSWER = /^[^.].*\.json$/i;

/**
 * Answers of production as files, one document each. Nothing half is ever read: a JSON object that lacks its end is no
 * JSON. What was read is moved to `done` or `refused`, so that the folder holds only what is new.
 */
export function answerFiles( folder: string | null ): Answers {
	if ( folder === null ) {
		return {
			waiting: async () => [],
			done: async () => undefined,
			refused: async () => undefined,
			checks: async () => [],
		};
	}
	const root = folder;

	async function move( name: string, to: string ): Promise< void > {
		await mkdir( path.join( root, to ), { recursive: true } );
		await rename( path.join( root, name ), path.join( root, to, name ) );
	}

	async function refused( name: string, reason: string ): Promise< void > {
		await move( name, 'refused' );
		const note = path.join( root, 'refused', `${ name }.reason.txt` );
		await folderFiles.remove( note );
		await folderFiles.write( note, `${ reason }\n` );
	}

	/** Null: not whole yet, or refused here. */
	async function read( name: string ): Promise< AnswerFile | null > {
		const file = path.join( root, name );
		const { size, mtimeMs } = await lstat( file );
		if ( size > MOST_BYTES ) {
			await refused( name, 'The file is larger than 512 KB.' );
			return null;
		}
		const text = await textOf( file );
		if ( isWhole( text ) ) {
			return { name, text };
		}
		if ( Date.now() - mtimeMs > SETTLED_MS ) {
			await refused( name, 'The file holds no whole JSON object.' );
		}
		return null;
	}

	async function waiting(
		limit: number,
		passOver: ReadonlySet< string >
	): Promise< AnswerFile[] > {
		const entries = await readdir( root, { withFileTypes: true } );
		const names = entries
			.filter( ( entry ) => entry.isFile() && ANSWER.test( entry.name ) )
			.map( ( { name } ) => name )
			.filter( ( name ) => ! passOver.has( name ) )
			.sort();
		const files: AnswerFile[] = [];
		for ( const name of names ) {
			const file = files.length < limit ? await taken( name ) : null;
			if ( file !== null ) {
				files.push( file );
			}
		}
		return files;
	}

	/** Another worker may have moved it meanwhile. */
	async function taken( name: string ): Promise< AnswerFile | null > {
		try {
			return await read( name );
		} catch ( thrown ) {
			if ( codeOf( thrown ) === 'ENOENT' ) {
				return null;
			}
			throw thrown;
		}
	}

	async function guarded< Value >(
		work: () => Promise< Value >
	): Promise< Value > {
		try {
			return await work();
		} catch ( thrown ) {
			throw folderFailed( thrown, root );
		}
	}

	async function moved( work: () => Promise< void > ): Promise< void > {
		await guarded( async () => {
			try {
				await work();
			} catch ( thrown ) {
				if ( codeOf( thrown ) !== 'ENOENT' ) {
					throw thrown;
				}
			}
		} );
	}

	return {
		waiting: ( limit, passOver ) =>
			guarded( () => waiting( limit, passOver ) ),
		done: ( name ) => moved( () => move( name, 'done' ) ),
		refused: ( name, reason ) => moved( () => refused( name, reason ) ),
		async checks() {
			const name = 'production_answers';
			try {
				await guarded( async () => {
					await readdir( root );
					await mkdir( path.join( root, 'done' ), {
						recursive: true,
					} );
				} );
				return [ { name, ok: true } ];
			} catch ( thrown ) {
				const { code, message } = asSyncError( thrown );
				return [ { name, ok: false, code, reason: message } ];
			}
		},
	};
}

async function textOf( file: string ): Promise< string > {
	const handle = await open( file, 'r' );
	try {
		// Many programs under Windows begin a file with a byte order mark.
		return ( await handle.readFile( 'utf8' ) ).replace( /^\uFEFF/, '' );
	} finally {
		await handle.close();
	}
}

function isWhole( text: string ): boolean {
	try {
		const value: unknown = JSON.parse( text );
		return (
			typeof value === 'object' &&
			value !== null &&
			! Array.isArray( value )
		);
	} catch {
		return false;
	}
}

function codeOf( thrown: unknown ): string {
	return thrown instanceof Error && 'code' in thrown
		? String( thrown.code )
		: '';
}

function folderFailed( cause: unknown, folder: string ): SyncError {
	const system = codeOf( cause );
	return new SyncError( {
		kind: 'retryable',
		code: 'production_answers_unreadable',
		delivery: 'unsent',
		reason: `The folder ${ folder } cannot be used (${
			system === '' ? 'unknown cause' : system
		}): check that PRODUCTION_ANSWERS_FOLDER is there and that the worker may read it and move files in it.`,
		cause,
	} );
}
