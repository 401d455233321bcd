import { createHash } from 'node:crypto';
import type {
	DeletePhoto,
	DeletePhotoResponse,
	GetPhoto,
	GetPhotoResponse,
	PhotoFacts,
	PutPhoto,
	PutPhotoResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type { PhotoRow, Tables } from '../database/port.ts';
import { notFound } from '../errors.ts';
import { announceArticle } from './announce.ts';
import { rowsOf } from './article-moves.ts';
import { assertShop } from './mag.ts';
import type { Mag } from './mag.ts';
import { checkedPicture } from './picture.ts';
import { photoFacts } from './photo-facts.ts';

/*
 * Pictures of articles, known by their content: the same file is kept once per article.
 */

const missing = ( index: string, field: string ) =>
	notFound(
		'photo_unknown',
		field,
		`WAPRO Mag has no such photo of ${ index }.`
	);

/** Pictures are a part of the article's data too, so both are news. */
const announce = ( tables: Tables, index: string, now: Date ) =>
	announceArticle( tables, index, [ 'goods', 'photos' ], 'photo', now );

/** Content of a picture of any article, flagged or not. */
export const getPhoto = (
	{ database }: Mag,
	{ shopId, index, photoId }: GetPhoto
): Promise< GetPhotoResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		const asOf = await tables.changes.counter();
		const photo = photoFacts( await tables.photos.rows( [ index ] ) ).find(
			( one ) => one.photoId === photoId
		);
		const content = photo && ( await tables.photos.content( photoId ) );
		if ( ! photo || ! content ) {
			throw missing( index, 'photoId' );
		}
		return {
			asOf,
			photo,
			content: Buffer.from( content ).toString( 'base64' ),
		};
	} );

/** Stores a picture, or moves one that is there; without content it must be there already. */
export const putPhoto = (
	{ database, now }: Mag,
	request: PutPhoto
): Promise< PutPhotoResponse > => {
	const picture = checkedPicture( request );
	const { shopId, index, hash } = request;
	return database.write( async ( tables ) => {
		await assertShop( tables, shopId );
		await rowsOf( tables, index );
		const known = await byHash( tables, index, hash );
		const outcome = await store( tables, request, known, picture );
		if ( outcome !== 'unchanged' ) {
			await announce( tables, index, now() );
		}
		const photo: PhotoFacts | undefined = photoFacts(
			await tables.photos.rows( [ index ] )
		).find( ( one ) => one.hash === hash );
		if ( ! photo ) {
			throw missing( index, 'hash' );
		}
		return { asOf: await tables.changes.counter(), outcome, photo };
	} );
};

const byHash = async (
	tables: Tables,
	index: string,
	hash: string
): Promise< PhotoRow | undefined > =>
	( await tables.photos.rows( [ index ] ) ).find(
		( one ) => one.hash === hash
	);

async function store(
	tables: Tables,
	{ index, main, position, name, hash }: PutPhoto,
	known: PhotoRow | undefined,
	picture: ReturnType< typeof checkedPicture >
): Promise< PutPhotoResponse[ 'outcome' ] > {
	if ( ! known ) {
		if ( ! picture ) {
			throw missing( index, 'content' );
		}
		await tables.photos.add( {
			index,
			main,
			position,
			name: name ?? '',
			hash,
			...picture,
		} );
		return 'created';
	}
	const place = { main, position, name: name ?? known.name };
	if (
		known.main === main &&
		known.position === position &&
		known.name === place.name
	) {
		return 'unchanged';
	}
	await tables.photos.arrange( known.id, place );
	return 'updated';
}

/** Removing one that is gone is harmless. */
export const deletePhoto = (
	{ database, now }: Mag,
	{ shopId, index, hash }: DeletePhoto
): Promise< DeletePhotoResponse > =>
	database.write( async ( tables ) => {
		await assertShop( tables, shopId );
		await rowsOf( tables, index );
		const known = await byHash( tables, index, hash );
		if ( known ) {
			await tables.photos.remove( known.id );
			await announce( tables, index, now() );
		}
		return {
			asOf: await tables.changes.counter(),
			removed: known !== undefined,
		};
	} );

/** For the desk: a file as the main picture, or after the others. */
export async function addPhotoFile(
	mag: Mag,
	index: string,
	file: { readonly content: Uint8Array; readonly name: string },
	main: boolean
): Promise< void > {
	const { content, name } = file;
	const request = {
		index,
		main,
		hash: createHash( 'sha256' ).update( content ).digest( 'hex' ),
		name: name.slice( 0, 100 ),
		content: Buffer.from( content ).toString( 'base64' ),
	};
	const picture = checkedPicture( request );
	await mag.database.write( async ( tables ) => {
		await rowsOf( tables, index );
		const rows = await tables.photos.rows( [ index ] );
		const position = main
			? 0
			: Math.max( -1, ...rows.map( ( row ) => row.position ) ) + 1;
		await store(
			tables,
			{ ...request, shopId: '', contentType: '', position },
			rows.find( ( { hash } ) => hash === request.hash ),
			picture
		);
		await announce( tables, index, mag.now() );
	} );
}

/** For the desk: all pictures of an article, or those of a name. */
export const removePhotos = (
	{ database, now }: Mag,
	index: string,
	name?: string
): Promise< number > =>
	database.write( async ( tables ) => {
		await rowsOf( tables, index );
		const rows = ( await tables.photos.rows( [ index ] ) ).filter(
			( row ) => name === undefined || row.name === name
		);
		for ( const { id } of rows ) {
			await tables.photos.remove( id );
		}
		if ( rows.length > 0 ) {
			await announce( tables, index, now() );
		}
		return rows.length;
	} );
