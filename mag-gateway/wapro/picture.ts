import { createHash } from 'node:crypto';
import { pictureType } from '../database/picture-type.ts';
import { invalid } from '../errors.ts';

/** Bytes of a picture before encoding. */
export const PICTURE_LIMIT = 20 * 1024 * 1024;

interface Given {
	readonly hash: string;
	readonly contentType?: string;
	readonly content?: string | undefined;
}

/** The file that was sent, when it is a picture and the one that was announced; nothing when none was sent. */
export function checkedPicture( {
	hash,
	contentType,
	content,
}: Given ):
	{ readonly content: Uint8Array; readonly contentType: string } | undefined {
	if ( content === undefined || content === '' ) {
		return undefined;
	}
	const bytes = Buffer.from( content, 'base64' );
	if ( bytes.length > PICTURE_LIMIT ) {
		throw invalid(
			'photo_too_large',
			'content',
			`A photo may have ${ PICTURE_LIMIT } bytes. Make it smaller.`
		);
	}
	if ( createHash( 'sha256' ).update( bytes ).digest( 'hex' ) !== hash ) {
		throw invalid(
			'hash_mismatch',
			'hash',
			'The photo is not the one its hash names. It was damaged on the way; send it again.'
		);
	}
	const found = pictureType( bytes );
	if (
		found === undefined ||
		( contentType !== undefined && contentType !== found )
	) {
		throw invalid(
			'photo_type',
			'contentType',
			`The file is ${
				found ?? 'no picture in JPEG, PNG, WebP or GIF'
			}, announced as ${ contentType ?? 'one' }. Save the photo in one of these formats.`
		);
	}
	return { content: bytes, contentType: found };
}
