import { createHash } from 'node:crypto';
import { imageType } from '../domain/photos.ts';

export interface PhotoProblem {
	readonly code: string;
	readonly reason: string;
}

export const megabytes = ( bytes: number ) =>
	`${ Math.round( ( bytes / 1_048_576 ) * 10 ) / 10 } MB`;

export function tooLarge( bytes: number, mostBytes: number ): PhotoProblem {
	return {
		code: 'photo_too_large',
		reason: `it has ${ megabytes( bytes ) }, more than the ${ megabytes(
			mostBytes
		) } that the settings allow: make it smaller or raise the limit`,
	};
}

export function sha256( content: Uint8Array ): string {
	return createHash( 'sha256' ).update( content ).digest( 'hex' );
}

/** What is wrong with a file that came, or its true type. */
export function checkedPhoto(
	content: Uint8Array,
	hash: string,
	mostBytes: number
): PhotoProblem | { readonly type: string } {
	if ( content.length > mostBytes ) {
		return tooLarge( content.length, mostBytes );
	}
	if ( content.length === 0 || sha256( content ) !== hash ) {
		return {
			code: 'photo_broken',
			reason: 'its content is not what was announced: store it anew',
		};
	}
	const type = imageType( content );
	return type === undefined
		? {
				code: 'photo_broken',
				reason: 'it is no JPEG, PNG, WebP or GIF image: store it anew',
			}
		: { type };
}
