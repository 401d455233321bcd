const text = ( bytes: Uint8Array, from: number, to: number ): string =>
	Buffer.from( bytes.subarray( from, to ) ).toString( 'latin1' );

/** By the first bytes of the content: one of the four kinds that shops show, else undefined. */
export function pictureType( bytes: Uint8Array ): string | undefined {
	if ( text( bytes, 0, 3 ) === '\xff\xd8\xff' ) {
		return 'image/jpeg';
	}
	if ( text( bytes, 0, 8 ) === '\x89PNG\r\n\x1a\n' ) {
		return 'image/png';
	}
	if ( /^GIF8[79]a$/.test( text( bytes, 0, 6 ) ) ) {
		return 'image/gif';
	}
	return text( bytes, 0, 4 ) === 'RIFF' && text( bytes, 8, 12 ) === 'WEBP'
		? 'image/webp'
		: undefined;
}
