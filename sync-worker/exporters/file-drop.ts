import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { asSyncError, SyncError } from '../errors.ts';
import type { Production } from '../ports/production.ts';
import { folderFiles, type FolderFiles } from './folder-files.ts';

export interface FileDropOptions {
	readonly folder: string;
	readonly files?: FolderFiles;
}

/** Begins with a dot: whoever watches the folder for orders does not see it. */
const PART = /^\.wapro-[0-9a-f-]{36}\.part$/;
/** No write takes so long: a part of this age belongs to a worker that died. */
const STALE_MS = 10 * 60_000;
/** A part may still be young when its worker dies and the next one starts at once. */
const TIDY_EVERY_MS = 60 * 60_000;

/**
 * Lays each document into a folder, one file each, named by its id: a repeat overwrites the same file. The file appears
 * whole or not at all, because it is written under another name in the same folder, brought to the disk and renamed.
 */
export function fileDrop( {
	folder,
	files = folderFiles,
}: FileDropOptions ): Production {
	let tidiedAt = -Infinity;

	const part = () => path.join( folder, `.wapro-${ randomUUID() }.part` );

	async function tidy(): Promise< void > {
		const now = performance.now();
		if ( now - tidiedAt < TIDY_EVERY_MS ) {
			return;
		}
		for ( const { name, ageMs } of await files.list( folder ) ) {
			if ( PART.test( name ) && ageMs > STALE_MS ) {
				await files.remove( path.join( folder, name ) );
			}
		}
		tidiedAt = now;
	}

	async function attempt(
		work: ( temporary: string ) => Promise< void >
	): Promise< void > {
		const temporary = part();
		try {
			await tidy();
			await work( temporary );
		} catch ( thrown ) {
			await files.remove( temporary ).catch( () => undefined );
			throw dropFailed( thrown, folder );
		}
	}

	async function reach(): Promise< void > {
		await attempt( async ( temporary ) => {
			await files.write( temporary, '' );
			await files.remove( temporary );
		} );
	}

	return {
		deliver: ( { id, format, text } ) =>
			attempt( async ( temporary ) => {
				await files.write( temporary, text );
				await files.rename(
					temporary,
					path.join( folder, `${ id }.${ format }` )
				);
			} ),
		reach,
		async checks() {
			const name = 'production_folder';
			try {
				await reach();
				return [ { name, ok: true } ];
			} catch ( thrown ) {
				const { code, message } = asSyncError( thrown );
				return [ { name, ok: false, code, reason: message } ];
			}
		},
	};
}

function dropFailed( cause: unknown, folder: string ): SyncError {
	const system =
		cause instanceof Error && 'code' in cause ? String( cause.code ) : '';
	if ( system === 'ENOSPC' || system === 'EDQUOT' ) {
		return new SyncError( {
			kind: 'retryable',
			code: 'production_folder_full',
			delivery: 'unsent',
			reason: `The disk of ${ folder } is full: make room. Orders wait and go by themselves.`,
			cause,
		} );
	}
	return new SyncError( {
		kind: 'retryable',
		code: 'production_folder_unwritable',
		delivery: 'unsent',
		reason: `The folder ${ folder } cannot be written (${
			system === '' ? 'unknown cause' : system
		}): check that PRODUCTION_FOLDER is there and that the worker may write in it.`,
		cause,
	} );
}
