import { notFound } from '../errors.ts';
import type { Mag } from '../wapro/mag.ts';
import { addPhotoFile, removePhotos } from '../wapro/photos.ts';

/** A file as the article's main photo, or after the others. */
export const photo = (
	mag: Mag,
	index: string,
	file: { readonly content: Uint8Array; readonly name: string },
	main = true
) => addPhotoFile( mag, index, file, main );

export const photos = ( { database }: Mag, index: string ) =>
	database.read( ( tables ) => tables.photos.rows( [ index ] ) );

/** All photos of an article, or those of a name. @return How many. */
export async function removePhoto(
	mag: Mag,
	index: string,
	name?: string
): Promise< number > {
	const removed = await removePhotos( mag, index, name );
	if ( removed === 0 ) {
		throw notFound(
			'photo_unknown',
			'photo',
			name === undefined
				? `${ index } has no photo.`
				: `${ index } has no photo "${ name }". "photos ${ index }" lists them.`
		);
	}
	return removed;
}
