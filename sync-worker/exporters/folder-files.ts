import {
	open,
	readdir,
	rename,
	rm,
	stat,
	type FileHandle,
} from 'node:fs/promises';
import path from 'node:path';

/** What the file drop does with its folder; every promise is kept on the disk itself, not in its cache. */
export interface FolderFiles {
	/** Writes a new file whole. */
	write: ( file: string, text: string ) => Promise< void >;
	/** Gives a file its name at once, over any file of that name. */
	rename: ( from: string, to: string ) => Promise< void >;
	remove: ( file: string ) => Promise< void >;
	/** Names in a folder with the age of each in milliseconds. */
	list: (
		folder: string
	) => Promise< { readonly name: string; readonly ageMs: number }[] >;
}

export const folderFiles: FolderFiles = {
	async write( file, text ) {
		const handle = await open( file, 'wx' );
		await synced( handle, () => handle.writeFile( text, 'utf8' ) );
	},
	async rename( from, to ) {
		await rename( from, to );
		const handle = await open( path.dirname( to ), 'r' );
		await synced( handle, async () => undefined );
	},
	remove: ( file ) => rm( file, { force: true } ),
	async list( folder ) {
		const names = await readdir( folder );
		const now = Date.now();
		return Promise.all(
			names.map( async ( name ) => ( {
				name,
				ageMs:
					now - ( await modified( path.join( folder, name ), now ) ),
			} ) )
		);
	},
};

async function synced(
	handle: FileHandle,
	work: () => Promise< void >
): Promise< void > {
	try {
		await work();
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** A file that somebody took meanwhile is as young as can be. */
async function modified( file: string, now: number ): Promise< number > {
	try {
		return ( await stat( file ) ).mtimeMs;
	} catch {
		return now;
	}
}
