import type { PhotoFacts } from '../../contracts/generated/wapro-mag.ts';
import type { PhotoRow } from '../database/port.ts';

/** Pictures as the contract shows them. One is the main one: the marked one, else the first. Other files are no pictures. */
export function photoFacts( rows: readonly PhotoRow[] ): PhotoFacts[] {
	const pictures = rows.filter( ( { contentType } ) => contentType !== '' );
	const main = pictures.find( ( row ) => row.main ) ?? pictures[ 0 ];
	return pictures.map( ( row ) => ( {
		photoId: row.id,
		main: row.id === main?.id,
		position: row.position,
		hash: row.hash,
		name: row.name === '' ? undefined : row.name,
		contentType: row.contentType,
		bytes: row.bytes,
	} ) );
}
