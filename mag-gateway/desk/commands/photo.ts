import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as desk from '../../desk-commands.ts';
import { notFound } from '../../errors.ts';
import type { Commands } from './command.ts';

async function contentOf( file: string ): Promise< Uint8Array > {
	try {
		return await readFile( file );
	} catch {
		throw notFound(
			'file_unreadable',
			'file',
			`The file ${ file } cannot be read. Check its name.`
		);
	}
}

export const PHOTO_COMMANDS: Commands = {
	photo: {
		usage: 'photo INDEX FILE [--last]',
		pl: 'dodaj zdjęcie z pliku jako główne (--last: na końcu)',
		en: 'add a photo from a file as the main one (--last: after the others)',
		needs: 2,
		run: async ( mag, [ index = '', file = '' ], { last } ) =>
			desk.photo(
				mag,
				index,
				{ content: await contentOf( file ), name: basename( file ) },
				! last
			),
	},
	photos: {
		usage: 'photos INDEX',
		pl: 'zdjęcia towaru',
		en: 'photos of an article',
		needs: 1,
		run: async ( mag, [ index = '' ] ) =>
			( await desk.photos( mag, index ) ).map(
				( { id, name, main, position, contentType, bytes } ) => ( {
					id,
					name,
					main,
					position,
					contentType,
					bytes,
				} )
			),
	},
	'photo-remove': {
		usage: 'photo-remove INDEX [NAME]',
		pl: 'usuń zdjęcia towaru (albo jedno, po nazwie)',
		en: 'remove the photos of an article (or one, by name)',
		needs: 1,
		run: async ( mag, [ index = '', name ] ) => ( {
			removed: await desk.removePhoto( mag, index, name ),
		} ),
	},
};
