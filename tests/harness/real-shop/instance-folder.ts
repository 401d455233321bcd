import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from './places.ts';

export interface InstanceFolder {
	readonly path: string;
	/** Short, since socket addresses end at 107 characters. */
	readonly socket: string;
	/** Notes processes, so that the next start can end what a killed run left. */
	note: ( pids: readonly number[] ) => void;
	remove: () => void;
}

const instances = () => path.join( cacheFolder(), 'running' );

export function createInstanceFolder(): InstanceFolder {
	removeAbandoned();
	mkdirSync( instances(), { recursive: true } );
	const folder = mkdtempSync( path.join( instances(), 'shop-' ) );
	const sockets = mkdtempSync( path.join( tmpdir(), 'wapro-mag-' ) );
	const note = ( pids: readonly number[] ) =>
		writeFileSync(
			path.join( folder, 'owner.json' ),
			JSON.stringify( { owner: process.pid, pids, sockets } )
		);
	note( [] );
	return {
		path: folder,
		socket: path.join( sockets, 'db.sock' ),
		note,
		remove() {
			rmSync( folder, { recursive: true, force: true, maxRetries: 3 } );
			rmSync( sockets, { recursive: true, force: true } );
		},
	};
}

/** Shops whose run was killed before it could close them. */
function removeAbandoned(): void {
	if ( ! existsSync( instances() ) ) {
		return;
	}
	for ( const name of readdirSync( instances() ) ) {
		const folder = path.join( instances(), name );
		const note = readNote( path.join( folder, 'owner.json' ) );
		if ( note && ! isAlive( note.owner ) ) {
			note.pids
				.filter( ( pid ) => belongsTo( pid, folder ) )
				.forEach( endGroup );
			rmSync( folder, { recursive: true, force: true, maxRetries: 3 } );
			rmSync( note.sockets, { recursive: true, force: true } );
		}
	}
}

function readNote(
	file: string
): { owner: number; pids: number[]; sockets: string } | undefined {
	try {
		return JSON.parse( readFileSync( file, 'utf8' ) );
	} catch {
		// Being made at this moment.
		return undefined;
	}
}

function isAlive( pid: number ): boolean {
	try {
		process.kill( pid, 0 );
		return true;
	} catch {
		return false;
	}
}

/** Process numbers are used again: only what names this folder is ours. */
function belongsTo( pid: number, folder: string ): boolean {
	try {
		return readFileSync( `/proc/${ pid }/cmdline`, 'utf8' ).includes(
			folder
		);
	} catch {
		return false;
	}
}

function endGroup( pid: number ): void {
	try {
		process.kill( -pid, 'SIGKILL' );
	} catch {
		// Already gone.
	}
}
